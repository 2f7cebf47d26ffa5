import { decode } from '../decode.js';
import { fdxReader } from '../script/fdx/fdx.js';
import { readFdx } from '../script/fdx/fdx-read.js';
import { fountainReader } from '../script/fountain/fountain.js';
import { readFountain } from '../script/fountain/fountain-read.js';
import { loadPdf, pdfReader, readPdf } from '../script/pdf/pdf.js';
import type { Screenplay } from '../script/screenplay/screenplay.js';
import type { SourceProblem } from '../source.js';
import { writeFdx } from './fdx-write.js';
import { lostInFountain } from './fountain-loss.js';
import { writeFountain } from './fountain-write.js';

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

/** A script in another format. Null: it is neither Fountain nor Final Draft nor a PDF. */
export async function convertScreenplay(
  bytes: Uint8Array,
  name: string,
  to: 'fountain' | 'fdx',
): Promise<Conversion | null> {
  const reading = await readScreenplay(bytes, name);
  if (!reading) return null;
  const { screenplay, problems, guessed } = reading;
  const isNothing = screenplay.elements.length === 0 && problems.length > 0;
  const text = isNothing ? '' : to === 'fdx' ? writeFdx(screenplay) : writeFountain(screenplay);
  return { text, guessed, losses: to === 'fountain' ? lostInFountain(screenplay) : [], problems };
}

type Reading = Pick<Conversion, 'problems' | 'guessed'> & { readonly screenplay: Screenplay };

async function readScreenplay(bytes: Uint8Array, name: string): Promise<Reading | null> {
  const head = bytes.subarray(0, 4096);
  if (pdfReader.accepts(name, head)) {
    const { screenplay, source } = await readPdf(bytes, loadPdf);
    return { screenplay, problems: source.problems, guessed: true };
  }
  const { text } = decode(bytes);
  if (fdxReader.accepts(name, head)) return { ...readFdx(text), guessed: false };
  if (!fountainReader.accepts(name, head)) return null;
  return { screenplay: readFountain(text).screenplay, problems: [], guessed: false };
}
