import type { Encoding } from '../../read/decode.js';
import type { Notes, Source } from '../../read/index.js';

/** A story file as text. `encoding` is what it was stored in; only UTF-8 files are ever written back. */
export type StoryFile = {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly encoding: Exclude<Encoding, 'binary'> | 'damaged UTF-8';
  /** Where the file is a work itself; `text` is then what notes on all of it would be. */
  readonly work?: Source;
  /** The same with where in the work each line comes from. */
  readonly notes?: Notes;
  /** All files that it was read from: a work may come in several. */
  readonly files: readonly string[];
};
