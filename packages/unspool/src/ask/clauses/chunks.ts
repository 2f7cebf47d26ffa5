import { basesOf, formsOf, isIrregularVerb } from '../../language/index.js';
import { isVerbWord } from '../stated/question/question-verbs.js';
import { isPossessive } from '../stated/referents.js';
import { isOwner } from '../told/stretch.js';
import type { Token } from '../told/token.js';
import {
  adverbs,
  auxiliaries,
  be,
  clauseStarts,
  conjunctions,
  determiners,
  factive,
  modals,
  negations,
  prepositions,
  reporting,
} from '../told/words/clause-words.js';

/** A noun with what stands before it, as "her old green coat". */
export type NounChunk = {
  readonly kind: 'noun';
  readonly from: number;
  readonly to: number;
  readonly head: number;
};

/** A verb with what belongs to it: "has never been sold". */
export type VerbChunk = {
  readonly kind: 'verb';
  readonly from: number;
  readonly to: number;
  /** The verb itself, or the last form of be or have, where that is all. */
  readonly main: number;
  readonly form: 'finite' | 'to' | 'ing' | 'participle';
  readonly isPassive: boolean;
  /** It is but a form of "be". */
  readonly isBe: boolean;
  readonly isDenied: boolean;
  /** "would", "nearly". */
  readonly isUnreal: boolean;
};

/** Any other word, mark or quotation. */
export type WordChunk = {
  readonly kind: 'prep' | 'relative' | 'that' | 'and' | 'start' | 'comma' | 'stop' | 'quote' | 'adverb';
  readonly from: number;
  readonly to: number;
  readonly text: string;
};

export type Chunk = NounChunk | VerbChunk | WordChunk;

/** Cuts a sentence into chunks, from left to right, looking no further than a few words ahead. */
export function chunksOf(tokens: readonly Token[]): readonly Chunk[] {
  const found: Chunk[] = [];
  for (let at = 0; at < tokens.length; ) {
    const chunk = chunkAt(tokens, at, found);
    found.push(chunk);
    at = Math.max(chunk.to, at + 1);
  }
  return found;
}

function chunkAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): Chunk {
  const token = tokens[at] as Token;
  const { text } = token;
  if (token.isQuoted) return quoteAt(tokens, at);
  if (token.isMark) return word(text === ',' ? 'comma' : /^["“”'‘’*]$/.test(text) ? 'adverb' : 'stop', at, text);
  if (token.entity !== undefined) return nounAt(tokens, at) ?? word('adverb', at, text);
  if (relatives.has(text)) return word('relative', at, text);
  if (text === 'that' && (isReported(tokens, before) || !isDeterminer(tokens, at)))
    return word(opensRelative(tokens, at, before) ? 'relative' : 'that', at, text);
  if (text === 'to') return toVerbAt(tokens, at) ?? word('prep', at, text);
  if (isGroup(text)) {
    const verb = verbAt(tokens, at);
    if (verb) return verb;
  }
  if (denials.has(text)) {
    let next = at + 1;
    while (isAdverb(tokens[next]?.text ?? '')) next += 1;
    const verb =
      tokens[next] && (isGroup(tokens[next]?.text ?? '') || isVerbHere(tokens, next, before))
        ? verbAt(tokens, at)
        : undefined;
    if (verb) return verb;
  }
  if (conjunctions.has(text)) return word('and', at, text);
  if (starts.has(text) && opensClause(tokens, at)) return word('start', at, text);
  if (prepositions.has(text)) return word('prep', at, text);
  if (starts.has(text)) return word('start', at, text);
  if (isVerbHere(tokens, at, before)) return verbAt(tokens, at) ?? word('adverb', at, text);
  return nounAt(tokens, at) ?? word('adverb', at, text);
}

function word(kind: WordChunk['kind'], at: number, text: string): WordChunk {
  return { kind, from: at, to: at + 1, text };
}

function quoteAt(tokens: readonly Token[], at: number): WordChunk {
  let to = at + 1;
  while (tokens[to]?.isQuoted) to += 1;
  return { kind: 'quote', from: at, to, text: '' };
}

/** "never sells" */
const denials: ReadonlySet<string> = new Set(['never', 'not', 'hardly', 'barely', 'scarcely']);

const relatives: ReadonlySet<string> = new Set(['who', 'which', 'whom', 'whose']);
const starts: ReadonlySet<string> = new Set([...clauseStarts, ...'if whether unless lest so what how why'.split(' ')]);

/** "that night" */
function isDeterminer(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && next.entity === undefined && !next.isMark && isOpenWord(next) && !isInflected(next.text);
}

/** "the lamp that stands", and not "says that he stands" */
function opensRelative(tokens: readonly Token[], at: number, before: readonly Chunk[]): boolean {
  const [last, next] = [before.at(-1), tokens[at + 1]];
  if (!next || last?.kind !== 'noun') return false;
  const { text, entity } = tokens[last.head] as Token;
  const isVerb = next.entity === undefined && (isGroup(next.text) || isInflected(next.text));
  const isThing =
    entity === undefined || /^(?:the|an?) /.test(text) || /^(?:the|an?)$/.test(tokens[last.head - 1]?.text ?? '');
  return isVerb || (isThing && !pronouns.has(text) && !matters.has(text));
}

/** What is told behind these stands behind "that". */
const matters: ReadonlySet<string> = new Set('fact idea condition news belief rumour rumor word time'.split(' '));

/** "finds that sixty pounds are missing": nothing that is pointed at. */
function isReported(tokens: readonly Token[], before: readonly Chunk[]): boolean {
  const last = before.at(-1);
  const text = last?.kind === 'verb' ? (tokens[last.main]?.text ?? '') : '';
  return reporting.has(text) || factive.has(text);
}

/** "before he leaves", and not "before the door". */
function opensClause(tokens: readonly Token[], at: number): boolean {
  if (!prepositions.has(tokens[at]?.text ?? '')) return true;
  for (let next = at + 1; next < Math.min(tokens.length, at + furthest); next += 1) {
    const { text, isMark, entity } = tokens[next] as Token;
    if (isMark || conjunctions.has(text) || relatives.has(text)) return false;
    if (entity === undefined && (isGroup(text) || isInflected(text)) && next > at + 1) return true;
  }
  return false;
}

const furthest = 8;

/** What may begin a group of words around a verb. */
function isGroup(text: string): boolean {
  return auxiliaries.has(text) || (modals.has(text) && !notModal.has(text)) || text === 'cannot';
}

const notModal: ReadonlySet<string> = new Set(['to', 'going', 'about', 'supposed', 'lets', 'let', 'may']);

/** A form that only a verb that is known has: "sells", "sold". */
function isInflected(text: string): boolean {
  return (
    basesOf(text).some((base) => base !== text && isKnownVerb(base) && formsOf(base).all.has(text)) || isSameForm(text)
  );
}

/** "shut", "put": the past is as the base. */
function isSameForm(text: string): boolean {
  return /^(?:put|shut|set|cut|hit|let|hurt|cost|spread|read)$/.test(text);
}

function isKnownVerb(base: string): boolean {
  return isIrregularVerb(base) || isVerbWord(base);
}

/** A word that may be of a noun, or a verb. */
function isOpenWord({ text, isMark, entity }: Token): boolean {
  if (isMark || entity !== undefined) return false;
  return text === 'let' || text === 'lets' || (!closed.some((set) => set.has(text)) && !/.ly$/.test(text));
}

const pronouns: ReadonlySet<string> = new Set(
  (
    'he she it they we i you him her them me us himself herself themselves itself nobody somebody someone anybody anyone ' +
    'everybody everyone nothing something anything everything none'
  ).split(' '),
);

const closed: readonly ReadonlySet<string>[] = [
  determiners,
  prepositions,
  conjunctions,
  auxiliaries,
  modals,
  negations,
  clauseStarts,
  adverbs,
  pronouns,
  relatives,
  new Set([
    'that',
    'if',
    'whether',
    'unless',
    'lest',
    'so',
    'what',
    'how',
    'why',
    'where',
    'when',
    'very',
    'quite',
    'more',
    'most',
    'much',
    'straight',
    'away',
    'back',
    'home',
  ]),
];

/** Whether an open word there is a verb, by what stands before it and behind. */
function isVerbHere(tokens: readonly Token[], at: number, before: readonly Chunk[]): boolean {
  const token = tokens[at] as Token;
  if (!isOpenWord(token)) return false;
  const { text } = token;
  const last = before.findLast(({ kind }) => kind !== 'adverb');
  const isKnown = isInflected(text);
  if (/\p{L}{2}ing$/u.test(text)) return isGoing(tokens, at, last);
  if (last?.kind === 'noun') {
    if (isWhole(tokens, last))
      return isKnown || /(?:s|ed)$/.test(text) || (isBase(text) && isManyNames(tokens, before, last));
    const isDone = before.at(-2)?.kind === 'prep' && before.at(-3)?.kind === 'verb';
    if (isDone && !isLed(tokens, at)) return false;
    if (isKnown) return isFollowed(tokens, at) || !/s$/.test(text);
    if (/\p{L}{2}ed$/u.test(text)) return true;
    if (/[^s]s$/.test(text) && isLed(tokens, at)) return true;
    return isPlural(tokens[last.head]?.text ?? '') && isBase(text) && isFollowed(tokens, at);
  }
  if (last?.kind === 'relative') return last.text !== 'whose' && (isKnown || /(?:s|ed)$/.test(text) || isBase(text));
  if (last?.kind === 'comma' && (isKnown || /[^s]s$/.test(text)) && hasOpenAside(before)) return true;
  if (last?.kind !== 'and' && last?.kind !== 'comma') return false;
  if (/[^s]s$/.test(text) && isLed(tokens, at) && before.some(({ kind }) => kind === 'verb')) return true;
  return (isKnown || /\p{L}{2}ed$/u.test(text) || isThird(text)) && isFollowed(tokens, at);
}

/** "Ann and Ben | sing" */
function isManyNames(tokens: readonly Token[], before: readonly Chunk[], { head }: NounChunk): boolean {
  return before.at(-2)?.kind === 'and' || /^(?:they|we|i|you)$/.test(tokens[head]?.text ?? '');
}

/** Whether an article, a name or a pronoun follows. */
function isLed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    !next.isMark &&
    (next.entity !== undefined || determiners.has(next.text) || pronouns.has(next.text))
  );
}

/** "Ann, who sings, | leaves": behind a clause put in between the sentence goes on with its verb. */
function hasOpenAside(before: readonly Chunk[]): boolean {
  const relative = before.findLastIndex(({ kind }) => kind === 'relative');
  return (
    relative > 0 &&
    before[relative - 1]?.kind === 'comma' &&
    !before.slice(relative, -1).some(({ kind }) => kind === 'comma' || kind === 'stop')
  );
}

/** A name, or a pronoun: behind it no more of the noun stands. */
function isWhole(tokens: readonly Token[], { head }: NounChunk): boolean {
  const { entity, text } = tokens[head] as Token;
  return entity !== undefined || /^(?:he|she|it|they|we|i|you|nobody|somebody|someone|everybody|everyone)$/.test(text);
}

function isThird(text: string): boolean {
  return /\p{L}{2}s$/u.test(text) && basesOf(text).some((base) => base !== text && isKnownVerb(base));
}

function isBase(text: string): boolean {
  return isKnownVerb(text);
}

function isPlural(text: string): boolean {
  return /[^s]s$/.test(text) || /^(?:men|women|children|people|police|mice)$/.test(text);
}

/** "sitting on the step", "counting sheets": no noun. */
function isGoing(tokens: readonly Token[], at: number, last: Chunk | undefined): boolean {
  const text = tokens[at]?.text ?? '';
  if (!basesOf(text).some((base) => base !== text && isKnownVerb(base)))
    return isFollowed(tokens, at) && last?.kind === 'comma';
  return last === undefined || last.kind !== 'prep' || isFollowed(tokens, at);
}

/** What follows a verb: something that it is done to, where, or nothing more. */
function isFollowed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next || next.isMark || next.entity !== undefined) return true;
  if (isOwner(tokens, at + 1)) return false;
  return closed.some((set) => set.has(next.text)) || /(?:ly|ing|s)$/.test(next.text);
}

/** The group that begins here: "has never been sold", "sold". */
function verbAt(tokens: readonly Token[], from: number): VerbChunk | undefined {
  let [isDenied, isUnreal] = [false, false];
  let helper: string | undefined;
  let lastHelper = -1;
  let at = from;
  for (; at < tokens.length; at += 1) {
    const { text, entity, isMark } = tokens[at] as Token;
    if (entity !== undefined || isMark) break;
    const isDenial = negations.has(text) || /n't$/.test(text);
    if (isGroup(text)) {
      helper = text;
      lastHelper = at;
      isUnreal ||= modals.has(text) && !/^(?:'ll|will|shall)$/.test(text);
    } else if (at === from && isOpenWord(tokens[at] as Token)) break;
    else if (!isDenial && !isAdverb(text)) break;
    else if (isDenial && text === 'no') break;
    isUnreal ||= text === 'almost' || text === 'nearly';
    isDenied ||= isDenial;
  }
  const verb = tokens[at];
  const isBeing = helper !== undefined && be.has(helper) && !/^(?:get|got|gets)$/.test(helper);
  const isMain = verb && isOpenWord(verb) && (helper === undefined || isMainBehind(verb.text, helper, isBeing));
  if (isMain) {
    const isIng = verb.text.endsWith('ing') && basesOf(verb.text).some((base) => base !== verb.text);
    const isPassive = helper !== undefined && be.has(helper) && !isIng && verb.text !== 'gone';
    const isGerund = /^(?:having|being)$/.test(tokens[from]?.text ?? '');
    const form =
      isGerund || (helper === undefined && isIng)
        ? 'ing'
        : helper === undefined && isReduced(tokens, at)
          ? 'participle'
          : 'finite';
    return {
      kind: 'verb',
      from,
      to: at + 1,
      main: at,
      form,
      isPassive: isPassive || form === 'participle',
      isBe: false,
      isDenied,
      isUnreal,
    };
  }
  if (lastHelper < 0) return undefined;
  return {
    kind: 'verb',
    from,
    to: Math.max(lastHelper + 1, isDenied ? at : 0),
    main: lastHelper,
    form: helper === 'having' || helper === 'being' ? 'ing' : 'finite',
    isPassive: false,
    isBe: isBeing,
    isDenied,
    isUnreal,
  };
}

/** "brought by the bishop", "a man called Ben" */
function isReduced(tokens: readonly Token[], at: number): boolean {
  const [text, next] = [tokens[at]?.text ?? '', tokens[at + 1]?.text];
  if (
    /^(?:called|named|addressed)$/.test(text) &&
    tokens[at - 1]?.isMark === false &&
    !/^(?:he|she|they|who)$/.test(tokens[at - 1]?.text ?? '')
  )
    return tokens[at - 1]?.entity === undefined;
  return next === 'by' && isParticiple(text);
}

function isAdverb(text: string): boolean {
  return adverbs.has(text) || /.ly$/.test(text);
}

function isMainBehind(text: string, helper: string, isBeing: boolean): boolean {
  if (isBeing)
    return (
      isParticiple(text) || (text.endsWith('ing') && basesOf(text).some((base) => base !== text && isKnownVerb(base)))
    );
  if (/^(?:get|got|gets)$/.test(helper)) return isParticiple(text);
  if (/^(?:has|have|had|having|hasn't|haven't|hadn't)$/.test(helper)) return isParticiple(text);
  return true;
}

export function isParticiple(text: string): boolean {
  return (
    (/\p{L}{2}ed$/u.test(text) && text !== 'hundred') ||
    basesOf(text).some((base) => isIrregularVerb(base) && formsOf(base).participles.has(text))
  );
}

/** "to sell it" */
function toVerbAt(tokens: readonly Token[], at: number): VerbChunk | undefined {
  let main = at + 1;
  let isPassive = false;
  while (isAdverb(tokens[main]?.text ?? '') || negations.has(tokens[main]?.text ?? '')) main += 1;
  if (
    /^(?:be|have)$/.test(tokens[main]?.text ?? '') &&
    tokens[main + 1] &&
    isParticiple(tokens[main + 1]?.text ?? '')
  ) {
    isPassive = tokens[main]?.text === 'be';
    main += 1;
  }
  const verb = tokens[main];
  if (!verb || verb.entity !== undefined || verb.isMark || verb.isCapital) return undefined;
  const isBe = verb.text === 'be';
  const isVerb =
    isBe ||
    isPassive ||
    verb.text === 'have' ||
    verb.text === 'do' ||
    isBase(verb.text) ||
    (isOpenWord(verb) && isFollowed(tokens, main) && !isPlural(verb.text));
  return isVerb
    ? { kind: 'verb', from: at, to: main + 1, main, form: 'to', isPassive, isBe, isDenied: false, isUnreal: true }
    : undefined;
}

/** The noun that begins here. */
function nounAt(tokens: readonly Token[], from: number): NounChunk | undefined {
  const first = tokens[from] as Token;
  if (pronouns.has(first.text) && !(first.text === 'her' && isPossessive(tokens, from)) && !isOwner(tokens, from + 1))
    return { kind: 'noun', from, to: from + 1, head: from };
  let at = from;
  let head: number | undefined;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.isQuoted) break;
    if (isOwner(tokens, at) && head !== undefined) {
      head = undefined;
      continue;
    }
    if (token.entity !== undefined) {
      if (head !== undefined && (token.isPronoun || tokens[head]?.entity !== undefined || isAnother(tokens, from, at)))
        break;
      head = at;
      // "lends Ann forty crowns": behind a name no more of it stands, as it does in "the mill pond".
      if (at === from && !/^(?:the|an?) /.test(token.text) && !isOwner(tokens, at + 1))
        return { kind: 'noun', from, to: at + 1, head };
      continue;
    }
    if (head === undefined && isBefore(tokens, at)) continue;
    if (
      head === undefined &&
      /(?:^|-)(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)$/.test(token.text)
    )
      continue;
    if (!isOpenWord(token)) break;
    if (head !== undefined && isVerbHere(tokens, at, [{ kind: 'noun', from, to: at, head }])) break;
    head = at;
  }
  if (head !== undefined) return { kind: 'noun', from, to: Math.max(at, head + 1), head };
  // "two", "this one": what is counted goes without saying.
  return at > from ? { kind: 'noun', from, to: at, head: at - 1 } : undefined;
}

/** "Before dawn Ben …": a name behind a noun without an article, which is no title. */
function isAnother(tokens: readonly Token[], from: number, name: number): boolean {
  const [first, before] = [tokens[from], tokens[name - 1]];
  if (!first || !before) return false;
  if (
    /^(?:morning|night|day|evening|afternoon|summer|winter|spring|autumn|week|month|year|time|dinner|dawn|noon|midnight)$/.test(
      before.text,
    )
  )
    return true;
  if (determiners.has(first.text) || isOwner(tokens, from + 1) || before.isCapital) return false;
  return !/^(?:old|young|poor|little|dear|good|big|late|dead|mr|mrs|miss|dr|sir|lady|lord|captain|uncle|aunt|brother|sister|father|mother)$/.test(
    before.text,
  );
}

function isBefore(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token;
  return (
    determiners.has(text) ||
    text === 'that' ||
    text === 'both' ||
    text === 'all' ||
    text === 'half' ||
    (/.ly$/.test(text) && at > 0 && determiners.has(tokens[at - 1]?.text ?? ''))
  );
}
