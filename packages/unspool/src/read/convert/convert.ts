import { formatOf, formats } from '../formats.js';
import type { SourceProblem } from '../source.js';
import { writeFdx } from './fdx-write.js';
import { lostInFountain } from './fountain-loss.js';
import { writeFountain } from './fountain-write.js';

/** A script in its other format. */
export type Conversion = {
  /** '' if nothing of the script could be read. */
  readonly text: string;
  /** It was read from how its pages look: what is what is a guess. */
  readonly guessed: boolean;
  /** What the other format cannot say, in words. */
  readonly losses: readonly string[];
  /** What could not be read. */
  readonly problems: readonly SourceProblem[];
};

/** A script in another format. Null: it is in no format for scripts. */
export async function convertScreenplay(
  bytes: Uint8Array,
  name: string,
  to: 'fountain' | 'fdx',
): Promise<Conversion | null> {
  const format = formatOf(name, bytes);
  const row = format && formats[format];
  if (row?.kind !== 'script') return null;
  const { screenplay, problems, guessed = false } = await (await row.load()).screenplay(bytes);
  const isNothing = screenplay.elements.length === 0 && problems.length > 0;
  const text = isNothing ? '' : to === 'fdx' ? writeFdx(screenplay) : writeFountain(screenplay);
  return { text, guessed, losses: to === 'fountain' ? lostInFountain(screenplay) : [], problems };
}
