import { lastAtMost, type Span } from '../../../base/index.js';
import { type Introduction, type Part, plain, type Run, readSentence, type Sentence } from '../../../language/index.js';
import { END, type EntityId, type Position } from '../../story.js';
import { runsOf } from '../claim.js';
import { entityNamed, type Made } from '../claims.js';
import { type Registry, spaceOf } from '../entities.js';
import type { Resolution } from '../resolve.js';
import type { Bracket, TellingUnit } from '../telling-unit.js';
import { nounOf } from './name-forms.js';

/** A name as it stands in the file, and whose it is there. */
export type WrittenName = {
  readonly entity: EntityId;
  /** The name without an article, and for a name in brackets all of the bracket. */
  readonly at: Span;
  /** The words of the name; within the bracket, if it is one. */
  readonly words: Span;
  /** Where somebody or something is introduced by it, or listed as present. */
  readonly declares?: 'introduces' | 'lists';
  readonly piece: number;
};

/** What {@link writtenNames} looks at. */
export type NamedPieces = {
  readonly pieces: readonly TellingUnit[];
  /** Where the block of each piece begins. */
  readonly starts: readonly number[];
  readonly resolution: Resolution;
  readonly told: readonly Position[];
  readonly claims: readonly Made[];
  readonly registry: Registry;
  readonly text: string;
};

/** Every name that the story takes for somebody's or something's, in the order of the file; none within another. */
export function writtenNames(all: NamedPieces): readonly WrittenName[] {
  const parties = partiesByPiece(all.claims);
  return all.pieces.flatMap((piece, index) => {
    const start = all.starts[piece.block] ?? 0;
    const whole = textOf(runsIn(piece), start, all.text);
    const found: WrittenName[] = [];
    for (const name of [
      ...bracketed(all, piece, index),
      ...declaredIn(all, piece, index, whole),
      // What is never told is an author's text all the same.
      ...readAlone(piece).flatMap(({ runs, sentence }) =>
        spokenOf(all, textOf(runs, start, all.text), sentence, momentOf(all, index)),
      ),
      ...(parties.get(index) ?? []).flatMap(({ words, entity }) => foundAt(entity, whole.find(words, 0))),
    ]) {
      insert(found, { ...name, piece: index });
    }
    return found;
  });
}

/** The names in a text, and those of whom or what its sentence speaks. */
function spokenOf(
  { registry }: NamedPieces,
  own: PlacedText,
  sentence: Sentence | null | undefined,
  told: Position,
): readonly Found[] {
  const inSentence = partiesIn(sentence).flatMap(({ from, to, isSymbol }) => {
    const words = own.text.slice(from, to).trim();
    const entity = (isSymbol ? registry.symbols : registry.names).find(words, told);
    return entity === undefined ? [] : foundAt(entity, own.find(words, from));
  });
  const names = registry.names
    .mentions(own.text, told)
    .flatMap(({ from, to, entity }) => foundAt(entity, own.place(from, to)));
  // A name may lack in a sentence what it has in a text: "stranger is Tomas".
  return [...names, ...inSentence];
}

function foundAt(entity: EntityId, at: Span | undefined): readonly Found[] {
  return at ? [{ entity, at, words: at }] : [];
}

type Found = Omit<WrittenName, 'piece'>;

/** Puts a name where it belongs in a list, unless something is there already. */
function insert(found: WrittenName[], name: WrittenName): void {
  let low = 0;
  for (let high = found.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((found[middle] as WrittenName).at.from < name.at.from) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [found[low - 1], found[low]];
  const isFree = (before?.at.to ?? 0) <= name.at.from && name.at.to <= (after?.at.from ?? name.at.to);
  if (isFree && name.at.from < name.at.to) found.splice(low, 0, name);
}

function momentOf({ told }: NamedPieces, piece: number): Position {
  return Math.min(told[piece] ?? END, END);
}

function bracketed(all: NamedPieces, piece: TellingUnit, index: number): readonly Found[] {
  return piece.brackets.flatMap((bracket, i) => {
    const target = all.resolution.targets[index]?.[i];
    const declaring = target?.to === 'entity' ? all.pieces[target.piece] : undefined;
    if (target?.to !== 'entity' || !declaring) return [];
    const entity = entityNamed(declaring, target.name, all.registry, momentOf(all, target.piece));
    if (entity === undefined) return [];
    const isListed = piece.content.kind === 'dateline' && piece.content.part.kind === 'with';
    return [
      {
        entity,
        at: bracket.at,
        words: nameSpan(all.text, bracket),
        ...(isListed ? { declares: 'lists' as const } : {}),
      },
    ];
  });
}

/** Where the name stands in a bracket: in the last pair of `[words][name]`. */
export function nameSpan(text: string, { at }: Pick<Bracket, 'at'>): Span {
  const own = text.slice(at.from, at.to);
  const close = endOfWords(own);
  const hasName = own[close + 1] === '[' && own.slice(close + 2, -1).trim() !== '';
  let [from, to] = hasName ? [at.from + close + 2, at.to - 1] : [at.from + 1, at.from + close];
  while (from < to && /\s/.test(text[from] as string)) from += 1;
  while (to > from && /\s/.test(text[to - 1] as string)) to -= 1;
  return { from, to };
}

/** Where the first pair of a bracket closes. */
function endOfWords(own: string): number {
  for (let at = 1; at < own.length; at += 1) {
    if (own[at] === '\\') at += 1;
    else if (own[at] === ']') return at;
  }
  return own.length - 1;
}

type Given = {
  readonly name: string;
  readonly entity: EntityId | undefined;
  readonly declares?: WrittenName['declares'];
};

/** The names that a line gives: of whom it introduces or lists, of the place or strand that a dateline has. */
function declaredIn(all: NamedPieces, { content }: TellingUnit, index: number, whole: PlacedText): readonly Found[] {
  const told = momentOf(all, index);
  const claiming = content.kind === 'bullet' ? content.statement.claiming : undefined;
  const introduction = claiming?.kind === 'introduce' ? claiming.introduction : undefined;
  let from = introduction ? whole.text.indexOf(':') + 1 : 0;
  const given =
    content.kind === 'dateline'
      ? givenByPart(content.part, whole.text, all.registry, told)
      : introduction
        ? introducedBy(introduction, all.registry, told)
        : [];
  return given.flatMap(({ name, entity, declares }): readonly Found[] => {
    const at = entity === undefined ? undefined : whole.find(name, from);
    if (entity === undefined || !at) return [];
    from = wordsAt(whole.text, name, from) + name.length;
    return [{ entity, at, words: at, ...(declares ? { declares } : {}) }];
  });
}

function givenByPart(part: Part, words: string, { names, strands }: Registry, told: Position): readonly Given[] {
  if (part.kind === 'with' || part.kind === 'notHere') {
    const declares = part.kind === 'with' ? { declares: 'lists' as const } : {};
    return part.people.map(({ name }) => ({ name, entity: names.find(name, told), ...declares }));
  }
  if (part.kind !== 'place' && part.kind !== 'when') return [];
  const strand = strands.find(words, told);
  return [{ name: words, entity: part.kind === 'place' ? (strand ?? names.find(words, told)) : strand }];
}

function introducedBy(
  { entity: kind, name, aliases }: Introduction,
  registry: Registry,
  told: Position,
): readonly Given[] {
  const space = spaceOf(kind, registry);
  // Other words for a symbol are no names.
  return [name, ...(kind === 'symbol' ? [] : aliases)].map((one) => ({
    name: one,
    entity: space.find(one, told),
    declares: 'introduces',
  }));
}

type ReadAlone = { readonly runs: readonly Run[]; readonly sentence?: Sentence | null };

/** What names are looked for in, as {@link runsOf} has it: a line, each cell, and bold words by themselves. */
function readAlone(piece: TellingUnit): readonly ReadAlone[] {
  const { content } = piece;
  if (content.kind === 'rows') return [...content.head, ...content.rows.flat()].map((runs) => ({ runs }));
  if (content.kind === 'prose')
    return [{ runs: content.runs }, ...content.bold.map(({ spoken, sentence }) => ({ runs: spoken, sentence }))];
  const runs = runsOf(piece);
  return [{ runs, sentence: content.kind === 'bullet' ? readSentence(runs) : null }];
}

type PartySpan = Span & { readonly isSymbol: boolean };

/** Where a sentence, or one within it, may name somebody, something, or what means something. */
function partiesIn(sentence: Sentence | null | undefined): readonly PartySpan[] {
  if (!sentence) return [];
  const isSymbol = sentence.verb === 'means';
  const own = [{ ...sentence.subject, isSymbol }];
  if ('otherwise' in sentence) return [...own, ...partiesIn(sentence.otherwise)];
  if ('content' in sentence) return [...own, ...partiesIn(sentence.content.sentence)];
  return 'complement' in sentence && !isSymbol ? [...own, { ...sentence.complement, isSymbol }] : own;
}

function runsIn(piece: TellingUnit): readonly Run[] {
  return piece.content.kind === 'rows' ? [] : runsOf(piece);
}

/** No line speaks of more. */
const mostParties = 200;

type Named = { readonly words: string; readonly entity: EntityId };

/** Those whom the claims of each piece speak of, with the words for them. */
function partiesByPiece(claims: readonly Made[]): ReadonlyMap<number, readonly Named[]> {
  const found = new Map<number, Named[]>();
  for (const { claim, piece } of claims) {
    const list = found.get(piece) ?? [];
    found.set(piece, list);
    collect(claim.sense, list);
  }
  return found;
}

function collect(value: unknown, found: Named[]): void {
  if (typeof value !== 'object' || value === null || found.length >= mostParties) return;
  if (isNamed(value)) found.push(value);
  for (const inner of Object.values(value)) collect(inner, found);
}

function isNamed(value: object): value is Named {
  return 'words' in value && 'entity' in value && typeof value.words === 'string' && typeof value.entity === 'string';
}

/** The text of runs, with where its parts stand in the file. */
type PlacedText = {
  readonly text: string;
  /** Undefined for what stands in a bracket, or is not written to the letter. */
  readonly place: (from: number, to: number) => Span | undefined;
  /** Where a name stands first from an offset on, without its article. */
  readonly find: (name: string, from: number) => Span | undefined;
};

function textOf(runs: readonly Run[], start: number, source: string): PlacedText {
  const text = plain(runs);
  const froms: number[] = [];
  let length = 0;
  for (const run of runs) {
    froms.push(length);
    length += run.text.length;
  }
  const offsetOf = (offset: number): number | undefined => {
    const index = lastAtMost(froms, offset);
    const run = runs[index];
    return run === undefined || run.ref !== undefined
      ? undefined
      : ownOffset(run, offset - (froms[index] ?? 0), start, source);
  };
  const place = (from: number, to: number): Span | undefined => {
    const [first, last] = [offsetOf(from), offsetOf(to - 1)];
    return first === undefined || last === undefined || last < first ? undefined : { from: first, to: last + 1 };
  };
  const find = (name: string, from: number) => {
    const at = name === '' ? -1 : wordsAt(text, name, from);
    if (at < 0) return undefined;
    const { noun, descriptive } = nounOf(name);
    const cut = descriptive ? name.length - name.trimStart().replace(/^\S+\s+/, '').length : 0;
    return noun === '' ? undefined : place(at + cut, at + name.length);
  };
  return { text, place, find };
}

/** Where words stand that are no part of longer ones; -1 for nowhere. */
function wordsAt(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const isPart = letter.test(text.slice(Math.max(0, at - 1), at)) || letter.test(text.charAt(at + words.length));
    if (!isPart) return at;
  }
  return -1;
}

const letter = /[\p{L}\p{N}]/u;

/** Values of a head may stand in quotation marks. */
function ownOffset(run: Run, offset: number, start: number, source: string): number | undefined {
  const from = start + run.from;
  if (run.to - run.from === run.text.length) return from + offset;
  return source.startsWith(run.text, from + 1) ? from + 1 + offset : undefined;
}
