import { decode, decodeHead } from '../../decode.js';
import type { Reader } from '../../source.js';
import { sourceOf } from '../screenplay/screenplay-source.js';
import { readFdx } from './fdx-read.js';

/** Reads the XML files of Final Draft. */
export const fdxReader: Reader = {
  format: 'fdx',
  accepts: (name, head) => {
    const text = decodeHead(head);
    return /<FinalDraft[\s>]/.test(text) || (/\.fdx$/i.test(name) && /^\s*<\?xml/.test(text));
  },
  read: (bytes) => {
    const { text, problem } = decode(bytes);
    const { screenplay, problems } = readFdx(text);
    return sourceOf('fdx', screenplay, problem ? [{ message: problem }, ...problems] : problems);
  },
};
