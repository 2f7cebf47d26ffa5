import { decode } from '../../decode.js';
import type { ScriptReader } from '../screenplay/screenplay.js';
import { sceneMaker, sourceOf, sourceWith } from '../screenplay/screenplay-source.js';
import { fdxFile, readElements, readFdx, readWhole } from './fdx-read.js';

/** Reads the XML files of Final Draft. */
export const fdxReader: ScriptReader = {
  format: 'fdx',
  read: (bytes) => {
    const { text, problem } = decode(bytes);
    const file = fdxFile(text);
    const problems = problem ? [{ message: problem }, ...file.problems] : file.problems;
    if (file.isRanged) return sourceOf('fdx', readWhole(file).screenplay, problems);
    const scenes = sceneMaker(true);
    const titlePage = readElements(file, scenes.take);
    return sourceWith('fdx', titlePage, scenes.end(), problems);
  },
  screenplay: (bytes) => readFdx(decode(bytes).text),
};
