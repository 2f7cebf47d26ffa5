import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Outline, parse } from '../../src/language/index.js';
import { type Compilation, compile, cut, END, type Position, upTo, whole } from '../../src/story/index.js';
import {
  askedAt,
  counterfactual,
  type FutureKind,
  futureKinds,
  positionsOf,
  surfacesAt,
} from '../../src/verify/index.js';
import { storyTexts } from '../laws/generate.js';
import { tries } from '../tries.js';

/** What is compared at a position. */
export type Look = (telling: Compilation, position: Position) => string;

/** Compares generated stories until there were so many pairs; a failure prints its seed. Returns how many there were. */
export function compareGenerated(count: number): number {
  let pairs = 0;
  const property = fc.property(storyTexts(30), (text) => {
    pairs += comparePairs(text);
  });
  while (pairs < count) fc.assert(property, { numRuns: tries(3, 20) });
  return pairs;
}

/**
 * Which of these looks tell two files apart that have the same past, in so many pairs of generated stories, or fewer: it ends
 * as soon as all of them have. All look at the same stories, since to make those takes longer than to look.
 */
export function shownByGenerated(count: number, looks: ReadonlyMap<string, Look>): ReadonlySet<string> {
  const shown = new Set<string>();
  let pairs = 0;
  for (let turn = 0; pairs < count && shown.size < looks.size; turn += 1) {
    const seed = telling[turn];
    const texts = fc.sample(storyTexts(30), seed === undefined ? 20 : { numRuns: 1, seed });
    for (const text of texts) {
      const left = [...looks].filter(([name]) => !shown.has(name));
      if (left.length > 0 && pairs < count) pairs += showInPairs(text, left, shown);
    }
  }
  return shown;
}

/**
 * Stories that show much, and what few of them show, come first where it must be quick: without them it takes some hundred to
 * meet the rarest. Where what is generated has changed, they are stories like others, and those by chance follow.
 */
const telling: readonly number[] =
  tries(1, 0) === 1 ? [28, 1128, 1178, 39, 1488, 1354, 2486, 1304, 3311, 435, 407] : [];

/** Adds to `shown` which of the looks differ in a pair of one story. Returns how many pairs there were. */
function showInPairs(text: string, looks: readonly (readonly [string, Look])[], shown: Set<string>): number {
  const telling = told(text);
  const seen = positionsOf(telling).map((position) => looks.map(([, look]) => look(telling, position)));
  let pairs = 0;
  // What is looked for is planted where stories are looked at: their lines may be read once, as in `verify`.
  for (const { other, earlier } of pairsOf(telling, telling.outline)) {
    for (const [at, where] of earlier.entries()) {
      looks.forEach(([name, look], nth) => {
        if (!shown.has(name) && look(other, where) !== seen[at]?.[nth]) shown.add(name);
      });
      pairs += 1;
    }
  }
  return pairs;
}

/**
 * Another file for each position and kind that has the same past, with the positions up to there, from the first on. Its lines
 * are read anew unless there is an outline that has them.
 */
function* pairsOf(telling: Compilation, before?: Outline) {
  const positions = positionsOf(telling);
  for (const [index, position] of positions.entries()) {
    for (const [turn, kind] of futureKinds.entries()) {
      const file = counterfactual(telling, position, kind, telling.outline.text.length + 8 * index + turn);
      if (file !== null)
        yield {
          other: told(file, before),
          file,
          kind,
          turn: index + turn,
          position,
          earlier: positions.slice(0, index + 1),
        };
    }
  }
}

/**
 * Compares a story with others that have the same past: at each position one of every kind. Two files that are the same
 * up to a position are the same up to every earlier one, so each of them makes a pair at each of those. The slices of
 * every pair are compared byte by byte, and of every sixteenth file, at its own position, all that a reader gets.
 * Returns how many pairs there were.
 */
function comparePairs(text: string): number {
  const telling = told(text);
  const own = positionsOf(telling).map((position) => ({
    look: slice(telling, position),
    past: cut(telling, position),
  }));
  let pairs = 0;
  for (const { other, file, kind, turn, position, earlier } of pairsOf(telling)) {
    same(cut(other, position), own[earlier.length - 1]?.past ?? '', 'the past', { telling, file, kind, position });
    for (const [at, where] of earlier.entries()) {
      same(slice(other, where), own[at]?.look ?? '', 'what is told', { telling, file, kind, position: where });
      pairs += 1;
    }
    if (turn % 16 === 0) compareSurfaces(telling, other, position, kind, file);
  }
  return pairs;
}

function compareSurfaces(
  telling: Compilation,
  other: Compilation,
  position: Position,
  kind: FutureKind,
  file: string,
): void {
  const asked = askedAt(telling, position);
  const [here, there] = [surfacesAt(telling, position, asked), surfacesAt(other, position, asked)];
  assert.deepEqual(Object.keys(there), Object.keys(here));
  for (const name of Object.keys(here))
    same(there[name] as string, here[name] as string, name, { telling, file, kind, position });
}

type Pair = {
  readonly telling: Compilation;
  readonly file: string;
  readonly kind: FutureKind;
  readonly position: Position;
};

function same(actual: string, expected: string, what: string, { telling, file, kind, position }: Pair): void {
  if (actual === expected) return;
  const say = `${what} differs at ${position} (${kind}) between\n\n${telling.outline.text}\n\nand\n\n${file}\n`;
  assert.equal(actual, expected, say);
}

/** All that is told up to a position. */
export function slice({ story }: Compilation, position: Position): string {
  return JSON.stringify(position === END ? whole(story) : upTo(story, position));
}

function told(text: string, before?: Outline): Compilation {
  return compile(parse('a.story.md', text, before));
}
