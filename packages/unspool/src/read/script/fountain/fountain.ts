import { decode } from '../../decode.js';
import type { ScriptReader } from '../screenplay/screenplay.js';
import { sceneMaker, sourceWith } from '../screenplay/screenplay-source.js';
import { readElements, readFountain } from './fountain-read.js';

/** Reads Fountain, the plain-text form of screenplays. Nothing but its scene headings tells it from other texts. */
export const fountainReader: ScriptReader = {
  format: 'fountain',
  read: (bytes) => {
    const { text, problem } = decode(bytes);
    const scenes = sceneMaker(true);
    const { titlePage, problems } = readElements(text, scenes.take);
    return sourceWith('fountain', titlePage, scenes.end(), problem ? [{ message: problem }, ...problems] : problems);
  },
  screenplay: (bytes) => ({ screenplay: readFountain(decode(bytes).text).screenplay, problems: [] }),
};
