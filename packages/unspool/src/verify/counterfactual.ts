import { withoutEnd } from '../base/ends.js';
import { addAll } from '../base/lists.js';
import type { Compilation, Position } from '../story/index.js';
import { type Chance, chance as chanceOf } from './chance.js';
import { changedTail, changedWhereHidden, renaming } from './change.js';
import { bearerOf, inventedFuture } from './future.js';
import { type Gap, hiddenLines, hiddenPart, locked } from './hidden.js';
import { type Past, type PastLine, pastOf, written } from './past.js';
import { type Vocabulary, vocabularyOf } from './vocabulary.js';

/** What a counterfactual file does with what a reader cannot know yet. */
type Recipe = {
  /** With lines that have to wait. */
  readonly waiting: 'keep' | 'lock' | 'drop' | 'replace';
  /** Whether it puts more such lines between those that are told, and more parts into datelines. */
  readonly between: boolean;
  /** With everything after the position. */
  readonly tail: 'keep' | 'drop' | 'replace' | 'change' | 'rename';
};

const recipes = {
  'everything later removed': { waiting: 'lock', between: false, tail: 'drop' },
  'another future': { waiting: 'lock', between: false, tail: 'replace' },
  'the future reordered, retitled, answered otherwise': { waiting: 'lock', between: false, tail: 'change' },
  'later names changed': { waiting: 'lock', between: false, tail: 'rename' },
  'waiting lines removed': { waiting: 'drop', between: false, tail: 'keep' },
  'waiting lines replaced': { waiting: 'replace', between: false, tail: 'keep' },
  'hidden lines between': { waiting: 'keep', between: true, tail: 'keep' },
  'another future, and hidden lines between': { waiting: 'replace', between: true, tail: 'replace' },
} as const satisfies Readonly<Record<string, Recipe>>;

/** A way in which another future differs from the story. */
export type FutureKind = keyof typeof recipes;

/** Every kind of counterfactual. */
export const futureKinds = Object.keys(recipes) as readonly FutureKind[];

/**
 * A file that tells the same up to `position` and differs in what comes later, or stands there and has to wait. Null
 * where there is nothing to differ.
 */
export function counterfactual(
  telling: Compilation,
  position: Position,
  kind: FutureKind,
  seed: number,
): string | null {
  const recipe: Recipe = recipes[kind];
  const chance = chanceOf(seed);
  const words = vocabularyOf(telling, position, chance);
  const past = pastOf(telling, position);
  const change = recipe.tail === 'rename' ? renaming(telling, position, words) : (own: string) => own;
  const lines = waitingLines(
    past.lines.map((line) => changedWhereHidden(line, change)),
    recipe,
    words,
    chance,
  );
  const tail = tailOf(past, change(nearOf(past.tail)), recipe, words, chance);
  const text = written(recipe.between ? interleaved(lines, past.open, words, chance) : lines, tail);
  return text === written(past.lines, past.tail) ? null : text;
}

function waitingLines(
  lines: readonly PastLine[],
  { waiting }: Recipe,
  words: Vocabulary,
  chance: Chance,
): readonly PastLine[] {
  if (waiting === 'keep') return lines;
  return lines.flatMap((line, index): readonly PastLine[] => {
    const parts = line.parts;
    if (line.told && parts === undefined) return [line];
    if (waiting === 'lock') return [locked(line, words, chance)];
    if (parts?.some((part) => part.told)) {
      const kept = parts.filter((part) => part.told || waiting === 'replace');
      return [
        { ...line, parts: kept.map((part) => (part.told ? part : { told: false, text: hiddenPart(words, chance) })) },
      ];
    }
    return waiting === 'replace' ? hiddenLines(words, chance, gapBefore(lines, index + 1)) : [];
  });
}

function tailOf({ lines }: Past, kept: string, { tail }: Recipe, words: Vocabulary, chance: Chance): string {
  if (kept === '' || tail === 'drop') return '';
  const midScene = lines.some(isScene);
  if (tail === 'replace') return inventedFuture(words, chance, midScene);
  const own = tail === 'change' ? changedTail(kept, words, chance, midScene) : kept;
  return `${withoutEnd(own, /[\n\r]/)}\n\n${bearerOf(words.later, words)}\n`;
}

/** The scenes that come first: what is other in them is other at once, and a long rest takes as long as all else. */
function nearOf(tail: string): string {
  const end = tail.length > near ? tail.indexOf('\n## ', near) : -1;
  return end < 0 ? tail : tail.slice(0, end + 1);
}

/** In letters. */
const near = 30_000;

/** In so many places of a file hidden lines stand, or in half of them: those of a long one take turns from position to position. */
const mostBetween = 60;

/** Puts hidden lines before, between and after the others, and hidden parts into datelines. */
function interleaved(
  lines: readonly PastLine[],
  open: boolean,
  words: Vocabulary,
  chance: Chance,
): readonly PastLine[] {
  const result: PastLine[] = [];
  const rare = Math.max(2, Math.round(lines.length / mostBetween));
  for (let index = 0; index <= lines.length; index += 1) {
    // Before the first line there can be marks that count only at the very beginning; behind open code is more code.
    const fits = (index > 0 || lines.length === 0) && !(open && index === lines.length);
    if (fits && chance.oneIn(rare)) addAll(result, hiddenLines(words, chance, gapBefore(lines, index)));
    const line = lines[index];
    if (line) result.push(line.parts ? { ...line, parts: withHidden(line.parts, words, chance, rare) } : line);
  }
  return result;
}

function withHidden(
  parts: NonNullable<PastLine['parts']>,
  words: Vocabulary,
  chance: Chance,
  rare: number,
): NonNullable<PastLine['parts']> {
  const more = () => (chance.oneIn(rare) ? [{ told: false, text: hiddenPart(words, chance) }] : []);
  return [...more(), ...parts.flatMap((part) => [part, ...more()])];
}

function gapBefore(lines: readonly PastLine[], index: number): Gap {
  const inBlock = (line: PastLine) => line.kind !== 'heading';
  const before = lines.slice(0, index);
  const after = lines.slice(index);
  const headingAfter = after.findIndex((line) => !inBlock(line));
  const until = headingAfter < 0 ? after : after.slice(0, headingAfter);
  const lastHeading = before.findLastIndex((line) => !inBlock(line));
  const next = after[0];
  return {
    atLeast: Math.max(0, until.find((line) => line.indent >= 0)?.indent ?? 0),
    nests: before.slice(lastHeading + 1).some((line) => line.indent >= 0),
    tableFollows: after.some((line) => line.kind === 'table'),
    inScene: before.some(isScene),
    stopFollows: next === undefined || next.kind === 'heading' || next.kind === 'stop',
  };
}

function isScene({ kind, text }: PastLine): boolean {
  return kind === 'heading' && /^\s*##/.test(text);
}
