import { type Edit, fold, lastAtMost } from '../base/index.js';
import { english } from '../language/index.js';
import type { Compilation, EntityId } from '../story/index.js';

/**
 * Whether a file tells the same after edits, apart from the words that they change: the same scenes, claims and names with
 * the same meaning at the same positions, brackets that point at the same, and the same problems at the same places.
 * `names` are the name before and after, of which an edit may change one word.
 */
export function isSameStory(
  before: Compilation,
  after: Compilation,
  edits: readonly Edit[],
  names: readonly string[],
): boolean {
  const moved = movedBy(edits);
  const words = changedWords(before.outline.text, edits, names);
  return shapeOf(before, words, moved) === shapeOf(after, words, (offset) => offset);
}

/** Where an offset of a text is after its edits, which must not overlap. */
export function movedBy(edits: readonly Edit[]): (offset: number) => number {
  const sorted = [...edits].sort((a, b) => a.span.from - b.span.from);
  const froms = sorted.map(({ span }) => span.from);
  /** By how much what stands behind each edit moves. */
  const moves: number[] = [];
  for (const { span, text } of sorted) moves.push((moves.at(-1) ?? 0) + text.length - (span.to - span.from));
  return (offset) => {
    const index = lastAtMost(froms, offset - 1);
    const last = sorted[index];
    if (!last || last.span.from >= offset) return offset;
    return offset + (moves[index] as number) + Math.max(0, last.span.to - offset);
  };
}

/** A pattern for all words that an edit takes away or puts in, with an article that may have come or gone with them. */
function changedWords(text: string, edits: readonly Edit[], names: readonly string[]): RegExp {
  const all = [...edits.flatMap(({ span, text: put }) => [text.slice(span.from, span.to), put]), ...names].map(fold);
  const words = [...new Set(all.map((one) => one.toLowerCase().replace(leadingArticle, '')))].filter(
    (one) => one !== '',
  );
  if (words.length === 0) return /(?!)/;
  const longestFirst = words
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?:(?:${articles}) )?(?:${longestFirst.join('|')})`, 'giu');
}

const articles = english.introduction.articles.join('|');
const leadingArticle = new RegExp(`^(?:${articles}) (?=\\S)`, 'i');
const articleAtEnd = new RegExp(`(^|[^\\p{L}\\p{N}])(?:${articles}) $`, 'iu');

/** Everything that a compilation says, with ids as numbers and without the words that change. */
function shapeOf(telling: Compilation, words: RegExp, moved: (offset: number) => number): string {
  const { story, pieces, resolution, problems, told, positions } = telling;
  const numbers: Numbers = {
    entity: numbered(story.entities),
    scene: numbered(story.scenes),
    claim: numbered(story.claims),
  };
  const plain = (text: string) => fold(text).replace(words, changed).replace(severalChanged, changed);
  const shape = (value: unknown) => shapeIn(value, '', numbers, plain);
  return JSON.stringify([
    story.scenes.map(({ title, number, parent, told: from }) => [
      plain(title),
      number,
      numbers.scene.get(parent ?? ''),
      from,
    ]),
    story.stops.map(({ position, scene, part }) => [position, numbers.scene.get(scene), part]),
    story.entities.map(({ name, told: from }) => [plain(name).replace(leadingArticle, ''), from]),
    story.claims.map(({ id: _, ...claim }) => shape(claim)),
    resolution.targets.map((all) => all.map((target) => target && Object.values({ ...target, name: 0, label: 0 }))),
    pieces.pieces.map(({ at, block, part, scene, raw, parent }) => [moved(at.from), block, part, scene, raw, parent]),
    pieces.scenes.map(({ level, parent, raw }) => [level, parent, raw]),
    problems.map(({ code, place }) => [code, moved(place.span.from)]),
    telling.names.map(({ entity }) => numbers.entity.get(entity)),
    told,
    positions,
  ]);
}

/** Stands for words that change. */
const changed = '\uE002';
const severalChanged = /\uE002(?: \uE002)+/g;

type Kind = 'entity' | 'scene' | 'claim';
type Numbers = Readonly<Record<Kind, ReadonlyMap<string, number>>>;

/** What holds ids, and of what. Everything else that is text is words. */
const kinds: ReadonlyMap<string, Kind> = new Map([
  ...['entity', 'symbol', 'strand', 'place', 'document', 'of', 'about', 'a', 'b'].map(
    (name) => [name, 'entity'] as const,
  ),
  ...['scene', 'in'].map((name) => [name, 'scene'] as const),
  ['parent', 'claim'],
]);

function numbered(all: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(all.map(({ id }, index) => [id, index]));
}

function shapeIn(value: unknown, under: string, numbers: Numbers, plain: (text: string) => string): unknown {
  if (typeof value === 'string') {
    const kind = kinds.get(under);
    return kind ? (numbers[kind].get(value) ?? -1) : under === 'to' ? toOf(numbers, value) : plain(value);
  }
  if (Array.isArray(value)) {
    const all = isWords(value) ? withoutArticles(value) : value;
    return all.map((one) => shapeIn(one, under, numbers, plain));
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('id' in value && 'to' in value && typeof value.id === 'string')
    return [value.to, numbers[value.to as Kind].get(value.id)];
  return Object.entries(value).map(([name, inner]) => [name, shapeIn(inner, name, numbers, plain)]);
}

/** A claim that is answered or overturned, or somebody to whom another stands in a relation. */
function toOf({ claim, entity }: Numbers, id: string): readonly unknown[] {
  return [claim.get(id) === undefined ? entity.get(id) : claim.get(id)];
}

type Word = { readonly text: string; readonly entity?: EntityId };

function isWords(value: readonly unknown[]): value is readonly Word[] {
  return value.some((one) => typeof one === 'object' && one !== null && 'text' in one);
}

/** Words, without an article that stands before a name. */
function withoutArticles(all: readonly Word[]): readonly Word[] {
  return all.flatMap((word, index) => {
    const isBefore = all[index + 1]?.entity !== undefined;
    const own = isBefore ? word.text.replace(articleAtEnd, '$1') : word.text;
    return own === '' ? [] : [{ ...word, text: word.entity === undefined ? own : own.replace(leadingArticle, '') }];
  });
}
