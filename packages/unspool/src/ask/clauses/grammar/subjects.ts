import { isKinNoun, isTrade } from '../../../explain/index.js';
import { basesOf } from '../../../language/index.js';
import { isNumber } from '../../stated/wanted/numbers.js';
import type { Token } from '../../told/token.js';
import type { Chunk, NounChunk, VerbChunk } from './chunk.js';
import { isParticiple } from './chunk-words.js';
import { isPersonNoun } from './person-nouns.js';
import { isName } from './same-nouns.js';

export type Subject = {
  /** The place of the noun among the chunks; undefined where it is not told. */
  readonly noun?: number;
  readonly isInverted?: true;
  readonly isCaused?: true;
  /** The place of a relative word that stands for it. */
  readonly relative?: number;
};

export type Subjects = ReadonlyMap<number, Subject>;

export function subjectsOf(tokens: readonly Token[], chunks: readonly Chunk[]): Subjects {
  const found = new Map<number, Subject>();
  for (const [at, chunk] of chunks.entries())
    if (chunk.kind === 'verb') found.set(at, subjectOf(tokens, chunks, found, at, chunk));
  return found;
}

function subjectOf(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  known: Subjects,
  at: number,
  verb: VerbChunk,
): Subject {
  const last = before(chunks, at);
  const chunk = chunks[last];
  if (verb.form === 'participle') {
    const noun = nounBefore(chunks, last);
    return noun < 0 ? {} : { noun };
  }
  if (verb.form !== 'finite') return governed(tokens, chunks, known, at, verb);
  if (chunk?.kind === 'relative') return relativeSubject(tokens, chunks, last);
  if (chunk?.kind === 'noun') {
    const own = isSelf(tokens, chunks, last) ? last - 1 : last;
    return overRelative(tokens, chunks, known, own) ?? nounSubject(tokens, chunks, known, at, own);
  }
  if (chunk?.kind === 'comma') return asideSubject(chunks, known, at, last);
  if (chunk?.kind === 'and') return shared(chunks, known, at, last, verb);
  if (tokens[verb.from - 1]?.text === 'there') return inverted(chunks, at);
  if (chunk?.kind === 'verb') return behindRelative(chunks, last);
  if (chunk?.kind === 'prep') {
    const noun = nounBefore(chunks, last);
    return noun < 0 ? {} : nounSubject(tokens, chunks, known, at, noun);
  }
  return {};
}

/** "Ann herself | leaves" */
function isSelf(tokens: readonly Token[], chunks: readonly Chunk[], at: number): boolean {
  const noun = chunks[at] as NounChunk;
  const isReflexive = /^(?:himself|herself|itself|themselves)$/.test(tokens[noun.head]?.text ?? '');
  return isReflexive && chunks[at - 1]?.kind === 'noun' && chunks[at - 2]?.kind !== 'verb';
}

/** "A man who holds a lamp | falls": the noun before "who", where it opens its clause and no verb of its own is told so far. */
function overRelative(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  known: Subjects,
  last: number,
): Subject | undefined {
  const told = chunks.findLastIndex(({ kind }, place) => place < last && kind === 'verb');
  const own = known.get(told);
  const verb = chunks[told];
  if (own?.relative === undefined || own.noun === undefined || own.noun < 0 || verb?.kind !== 'verb') return undefined;
  const isOpen = chunks.slice(own.relative, last).every(({ kind }) => !/^(?:stop|comma|and|that|quote)$/.test(kind));
  const lead = chunks[before(chunks, own.noun)];
  const opens = lead === undefined || /^(?:start|stop|that)$/.test(lead.kind);
  const isContent = basesOf(tokens[verb.main]?.text ?? '').some((base) => holding.has(base));
  return isOpen && opens && !isContent ? { noun: own.noun } : undefined;
}

/** What stands behind one of these may be a clause: "who says Ann sings". */
const holding: ReadonlySet<string> = new Set(
  'say think know believe hope fear swear claim see hear feel find notice understand realize realise suppose guess wish tell show let make'.split(
    ' ',
  ),
);

/** "the key which Ann hides | is lost" */
function behindRelative(chunks: readonly Chunk[], last: number): Subject {
  const relative = chunks.findLastIndex(({ kind }, place) => place < last && kind === 'relative');
  const isOpen =
    relative > 0 &&
    chunks
      .slice(relative, last)
      .every(({ kind }) => kind !== 'stop' && kind !== 'comma' && kind !== 'and' && kind !== 'verb');
  const noun = isOpen ? nounBefore(chunks, relative - 1) : -1;
  return noun < 0 ? {} : { noun };
}

/** The chunk before one, over adverbs. */
export function before(chunks: readonly Chunk[], at: number): number {
  let last = at - 1;
  while (chunks[last]?.kind === 'adverb') last -= 1;
  return last;
}

export function nounBefore(chunks: readonly Chunk[], at: number): number {
  let last = at;
  while (
    last >= 0 &&
    (chunks[last]?.kind === 'comma' || chunks[last]?.kind === 'adverb' || chunks[last]?.kind === 'prep')
  )
    last -= 1;
  return chunks[last]?.kind === 'noun' ? last : -1;
}

/** "wants | to go", "smelling of smoke": whoever does what the verb before says, or to whom it is done. */
function governed(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  known: Subjects,
  at: number,
  verb: VerbChunk,
): Subject {
  for (let last = at - 1; last >= 0; last -= 1) {
    const chunk = chunks[last];
    if (chunk?.kind === 'stop') break;
    if (chunk?.kind !== 'verb') continue;
    const bases = basesOf(tokens[chunk.main]?.text ?? '');
    const isOf = (set: ReadonlySet<string>) => bases.some((base) => set.has(base));
    const object = chunks.slice(last + 1, at).findLastIndex(({ kind }) => kind === 'noun');
    const noun = last + 1 + object;
    // "sees Ben | selling", and not "sees the boat, selling": no comma stands between.
    const isDoneByObject =
      object >= 0 &&
      !chunk.isPassive &&
      (verb.form === 'to' ? isOf(ordering) : before(chunks, at) === noun && isOf(seeing));
    const own = isDoneByObject ? { noun } : (known.get(last) ?? {});
    return own.noun === undefined ? {} : { noun: own.noun };
  }
  return {};
}

/** To whom it is told does it. */
const ordering: ReadonlySet<string> = new Set(
  'ask tell beg teach force make allow help persuade order want urge invite let see hear expect send advise warn'.split(
    ' ',
  ),
);

/** Whom one sees does what stands behind in "-ing". */
const seeing: ReadonlySet<string> = new Set('see hear watch find catch notice spot overhear observe keep'.split(' '));

/** "Ann, who": the noun before, or, of "the house of Ann, which", the same. */
function relativeSubject(tokens: readonly Token[], chunks: readonly Chunk[], relative: number): Subject {
  const last = nounBefore(chunks, relative - 1);
  if (last < 0) return { relative };
  const word = tokens[chunks[relative]?.from ?? 0]?.text ?? '';
  // "throws it at him, which breaks the glass": all of that does.
  if (
    word === 'which' &&
    /^(?:him|her|them|me|us|himself|herself)$/.test(tokens[(chunks[last] as NounChunk).head]?.text ?? '')
  )
    return { relative };
  const noun = word === 'who' ? personBefore(tokens, chunks, last) : last;
  // "a portrait of Ann that hangs there"
  const own = chunks[noun] as NounChunk;
  const isOf = tokens[own.from - 1]?.text === 'of' && chunks[noun - 2]?.kind === 'noun';
  const isThing = word !== 'who';
  // "a widow of seventy who"
  const isAge = isOf && !isThing && isNumber(tokens[own.head] as Token);
  const meant = (isOf && isThing && isName(tokens, own)) || isAge ? noun - 2 : noun;
  return { noun: word === 'which' ? thingBefore(tokens, chunks, meant) : meant, relative };
}

/** "a letter from her father, which": the letter, as nobody is meant by "which". */
export function thingBefore(tokens: readonly Token[], chunks: readonly Chunk[], noun: number): number {
  const { head } = chunks[noun] as NounChunk;
  const isOne = isKinNoun(tokens[head]?.text ?? '') || isTrade(tokens[head]?.text ?? '');
  const outer = chunks[noun - 2];
  return isOne && chunks[noun - 1]?.kind === 'prep' && outer?.kind === 'noun' ? noun - 2 : noun;
}

/** "a man in a grey coat, who sings": not the coat. */
function personBefore(tokens: readonly Token[], chunks: readonly Chunk[], last: number): number {
  for (let noun = last; ; noun -= 2) {
    const chunk = chunks[noun];
    if (chunk?.kind !== 'noun') return last;
    const { entity, isCapital, text } = tokens[chunk.head] as Token;
    if (entity !== undefined || isCapital || isNumber({ text, isMark: false, isQuoted: false }))
      return noun === last ? last : noun;
    if (isPersonNoun(text)) return noun;
    if (chunks[noun - 1]?.kind !== 'prep') return last;
  }
}

function nounSubject(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  known: Subjects,
  at: number,
  last: number,
): Subject {
  const causing = before(chunks, last);
  const cause = chunks[causing];
  const verb = chunks[at] as VerbChunk;
  if (
    cause?.kind === 'verb' &&
    cause.form === 'finite' &&
    /^(?:has|have|had|gets?|got)$/.test(tokens[cause.main]?.text ?? '') &&
    isParticiple(tokens[verb.main]?.text ?? '')
  )
    return { noun: last, isCaused: true };
  // "a man called Ben | leaves"
  if (cause?.kind === 'verb' && cause.form === 'participle') {
    const noun = known.get(causing)?.noun;
    if (noun !== undefined) return { noun };
  }
  let noun = last;
  // "the man in the grey hat | leaves"
  for (;;) {
    const lead = before(chunks, noun);
    if (chunks[lead]?.kind !== 'prep') return { noun };
    const outer = before(chunks, lead);
    if (chunks[outer]?.kind !== 'noun')
      return chunks[outer] === undefined || chunks[outer]?.kind !== 'verb' ? inverted(chunks, at) : { noun };
    noun = outer;
  }
}

/** "On the wall hangs a portrait", "there is a ring". */
function inverted(chunks: readonly Chunk[], at: number): Subject {
  const next = chunks.findIndex(({ kind }, place) => place > at && kind !== 'adverb');
  return chunks[next]?.kind === 'noun' ? { noun: next, isInverted: true } : {};
}

/** "Ann, a nurse, | leaves", "Ann, who sings, | leaves"; or one more that the same does: "comes, sees". */
function asideSubject(chunks: readonly Chunk[], known: Subjects, at: number, last: number): Subject {
  for (let open = last - 1; open > 0; open -= 1) {
    const chunk = chunks[open];
    if (chunk?.kind === 'stop') break;
    if (chunk?.kind !== 'comma' || chunks[open - 1]?.kind !== 'noun') continue;
    const inside = chunks.slice(open + 1, last);
    const first = inside.findIndex(({ kind }) => kind === 'relative');
    const isClosed = inside.every(
      (one, index) => one.kind !== 'verb' || one.form !== 'finite' || (first >= 0 && index > first),
    );
    if (!isClosed || inside.length === 0) continue;
    // "In the barn, behind the cart, …" is no subject, nor is the object of a verb before it.
    const noun = headOf(chunks, open - 1);
    if (noun !== undefined) return { noun };
  }
  return lastSubject(chunks, known, at, false);
}

/** The noun of which another stands behind "of", or a preposition; undefined behind a preposition alone. */
function headOf(chunks: readonly Chunk[], last: number): number | undefined {
  let noun = last;
  for (;;) {
    const lead = before(chunks, noun);
    if (chunks[lead]?.kind !== 'prep') return chunks[lead]?.kind === 'verb' ? undefined : noun;
    const outer = before(chunks, lead);
    if (chunks[outer]?.kind !== 'noun') return undefined;
    noun = outer;
  }
}

/** "Ann enters and | sings". */
function shared(chunks: readonly Chunk[], known: Subjects, at: number, joint: number, verb: VerbChunk): Subject {
  const isParted = chunks[joint - 1]?.kind === 'comma';
  return verb.form === 'finite' ? lastSubject(chunks, known, at, isParted) : {};
}

function lastSubject(chunks: readonly Chunk[], known: Subjects, at: number, isParted: boolean): Subject {
  for (let last = at - 1; last >= 0; last -= 1) {
    const chunk = chunks[last];
    if (chunk?.kind === 'stop') break;
    if (chunk?.kind !== 'verb' || chunk.form === 'participle') continue;
    const own = known.get(last) ?? {};
    if (chunk.form === 'ing' || (chunk.form === 'to' && isParted) || own.isCaused) continue;
    if (isParted && (own.relative !== undefined || isInRelative(chunks, own))) continue;
    // "asks Ben to come and | sing": he does both; "… and | has sung": not he.
    if (chunk.form !== 'to' || isWithoutHelpers(chunks[at] as VerbChunk)) return own;
  }
  return {};
}

/** "the ring that Ben gave her, and | has found": not Ben. */
function isInRelative(chunks: readonly Chunk[], { noun }: Subject): boolean {
  return noun !== undefined && chunks[before(chunks, noun)]?.kind === 'relative';
}

function isWithoutHelpers(verb: VerbChunk): boolean {
  return verb.from === verb.main;
}
