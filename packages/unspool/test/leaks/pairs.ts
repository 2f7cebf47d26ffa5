import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../src/language/index.js';
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

/** What is compared at a position: the slice, unless a test plants something else. */
export type Look = (telling: Compilation, position: Position) => string;

/** Compares generated stories until there were so many pairs; a failure prints its seed. Returns how many there were. */
export function compareGenerated(count: number, look: Look = slice, options: fc.Parameters<[string]> = {}): number {
  let pairs = 0;
  const property = fc.property(storyTexts(30), (text) => {
    pairs += comparePairs(text, look);
  });
  while (pairs < count) fc.assert(property, { numRuns: 20, ...options });
  return pairs;
}

/**
 * Compares a story with others that have the same past: at each position one of every kind. Two files that are the same
 * up to a position are the same up to every earlier one, so each of them makes a pair at each of those. The slices of
 * every pair are compared byte by byte, and of every sixteenth file, at its own position, all that a reader gets.
 * Returns how many pairs there were.
 */
function comparePairs(text: string, look: Look): number {
  const telling = told(text);
  const positions = positionsOf(telling);
  const own = positions.map((position) => look(telling, position));
  let pairs = 0;
  positions.forEach((position, index) => {
    const past = cut(telling, position);
    futureKinds.forEach((kind, turn) => {
      const file = counterfactual(telling, position, kind, text.length + 8 * index + turn);
      if (file === null) return;
      const other = told(file);
      same(cut(other, position), past, 'the past', { telling, file, kind, position });
      for (let at = index; at >= 0; at -= 1) {
        const where = positions[at] as Position;
        same(look(other, where), own[at] as string, 'what is told', { telling, file, kind, position: where });
        pairs += 1;
      }
      if ((index + turn) % 16 === 0) compareSurfaces(telling, other, position, kind, file);
    });
  });
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

function slice({ story }: Compilation, position: Position): string {
  return JSON.stringify(position === END ? whole(story) : upTo(story, position));
}

function told(text: string): Compilation {
  return compile(parse('a.story.md', text));
}
