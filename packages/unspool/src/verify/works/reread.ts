import { type Outline, parse } from '../../language/index.js';
import { notesOf, type Source } from '../../read/index.js';
import { type Compilation, compile, upTo } from '../../story/index.js';
import { difference } from '../difference.js';
import { otherRests } from './other-rests.js';
import type { TextFile } from './rewritable.js';

/** What came of reading a work with other later scenes. */
export type Rereading = {
  readonly passed: boolean;
  /** How many files with other scenes were read. */
  readonly files: number;
  readonly characters: number;
  /** After which scene what was told before changed, and the first difference. */
  readonly leaks: readonly { readonly scene: string; readonly here: string; readonly there: string }[];
};

type Options = {
  /** As the work itself was read. */
  readonly read: (files: readonly TextFile[]) => Promise<Source>;
  /** How the notes are made. Tests put leaky ones here. */
  readonly notes?: (source: Source) => string;
  /** The most scenes to cut after, 12 if not given; spread evenly. */
  readonly most?: number;
};

/**
 * Proves of a work that is read as it is that no reading looks ahead: after some of its scenes the file goes on with other
 * words, or ends, and what the notes on it tell up to there is compared. The scene before the last that is the same is over
 * in both, as the next one has begun. Archives and PDFs are written anew for it ({@link rewritable}).
 */
export async function reread(work: Source, files: readonly TextFile[], options: Options): Promise<Rereading> {
  const { read, notes = (source: Source) => notesOf(source).text, most = 12 } = options;
  const own = toldOf(work, notes);
  const { story } = own;
  const leaks: { scene: string; here: string; there: string }[] = [];
  let count = 0;
  let characters = 0;
  for (const { scene, position, files: changed } of otherRests(work, files, story, most)) {
    // What the work says and this one, too, is read once, as it is where notes go on otherwise.
    const other = toldOf(await read(changed), notes, own.outline).story;
    const here = JSON.stringify(upTo(story, position));
    const found = difference(here, JSON.stringify(upTo(other, position)));
    count += 1;
    characters += here.length;
    if (found) leaks.push({ scene, ...found });
  }
  return { passed: leaks.length === 0, files: count, characters, leaks };
}

function toldOf(source: Source, notes: (source: Source) => string, before?: Outline): Compilation {
  return compile(parse('work', notes(source), before));
}
