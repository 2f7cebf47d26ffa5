import { decode, decodeHead } from '../../decode.js';
import type { Reader } from '../../source.js';
import { sceneMaker, sourceWith } from '../screenplay/screenplay-source.js';
import { readElements } from './fountain-read.js';

/** Reads Fountain, the plain-text form of screenplays. Nothing but its scene headings tells it from other texts. */
export const fountainReader: Reader = {
  format: 'fountain',
  accepts: (name, head) => {
    const text = decodeHead(head);
    if (text === '' || /^\s*</.test(text)) return head.length === 0 && isNamed(name);
    return (
      isNamed(name) ||
      (/\.te?xt$/i.test(name) && /(?:^|[\r\n])[ \t]*(?:INT|EXT|INT\.?\/EXT|I\/E)[. ][^\r\n]*(?:\r?\n){2}/.test(text))
    );
  },
  read: (bytes) => {
    const { text, problem } = decode(bytes);
    const scenes = sceneMaker();
    const { titlePage, problems } = readElements(text, scenes.take);
    return sourceWith('fountain', titlePage, scenes.end(), problem ? [{ message: problem }, ...problems] : problems);
  },
};

function isNamed(name: string): boolean {
  return /\.(?:fountain|spmd)$/i.test(name);
}
