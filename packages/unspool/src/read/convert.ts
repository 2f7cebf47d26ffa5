import { decode } from './decode.js';
import { fdxReader } from './script/fdx.js';
import { readFdx } from './script/fdx-read.js';
import { writeFdx } from './script/fdx-write.js';
import { fountainReader } from './script/fountain.js';
import { readFountain } from './script/fountain-read.js';
import { writeFountain } from './script/fountain-write.js';

/** A script in another format. Null: it is neither Fountain nor Final Draft. */
export function convertScreenplay(bytes: Uint8Array, name: string, to: 'fountain' | 'fdx'): string | null {
  const head = bytes.subarray(0, 4096);
  const { text } = decode(bytes);
  const isFdx = fdxReader.accepts(name, head);
  if (!isFdx && !fountainReader.accepts(name, head)) return null;
  const { screenplay } = isFdx ? readFdx(text) : readFountain(text);
  return to === 'fdx' ? writeFdx(screenplay) : writeFountain(screenplay);
}
