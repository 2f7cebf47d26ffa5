import { decode } from '../../decode.js';
import type { ScriptReader } from '../screenplay/screenplay.js';
import { sourceOf } from '../screenplay/screenplay-source.js';
import { readFdx } from './fdx-read.js';

/** Reads the XML files of Final Draft. */
export const fdxReader: ScriptReader = {
  format: 'fdx',
  read: (bytes) => {
    const { text, problem } = decode(bytes);
    const { screenplay, problems } = readFdx(text);
    return sourceOf('fdx', screenplay, problem ? [{ message: problem }, ...problems] : problems);
  },
  screenplay: (bytes) => readFdx(decode(bytes).text),
};
