import { mostOf } from '../../base/lists.js';
import { isTrade } from '../../explain/index.js';
import { kindOf, type Slice } from '../../story/index.js';
import { type Phrase, phrasesBehind, subjectPhrase } from '../told/phrases.js';
import { isOwner } from '../told/stretch.js';
import type { Token } from '../told/token.js';
import { strangers } from '../told/whom/gender.js';
import { namesNobody } from '../told/words/nobody-named.js';
import type { Asked, Wanted } from './asked.js';
import type { Fit } from './fits.js';
import { placeNouns } from './place-nouns.js';
import { promising } from './roles.js';
import { isPerson } from './stated-sentences.js';
import { isCurrency, isNumber, isSpan } from './wanted/numbers.js';
import { noPlaces, times } from './wanted/places-and-times.js';
import { isAsked, isGivenToAnother } from './wanted/wanted-people.js';

/** What of a clause stands where the question has its gap, and is of the kind that it wants; undefined where nothing is. */
export function boundPhrase(slice: Slice, asked: Asked, fit: Fit): Phrase | undefined {
  const { clause, sentence } = fit;
  if (!clause) return undefined;
  const behind = phrasesBehind(sentence.tokens, clause.verb.to);
  const subject = subjectPhrase(sentence.tokens, clause.verb.from);
  return binders[asked.wants]?.(slice, asked, { ...fit, clause, behind, ...(subject ? { subject } : {}) });
}

type Told = Fit & {
  readonly clause: NonNullable<Fit['clause']>;
  readonly subject?: Phrase;
  readonly behind: readonly Phrase[];
};
type Binder = (slice: Slice, asked: Asked, told: Told) => Phrase | undefined;

const binders: Readonly<Partial<Record<Wanted, Binder>>> = {
  place: (slice, _, told) => placeBefore(told) ?? free(told).find((phrase) => isWhere(slice, told, phrase)),
  time: (_, __, told) => free(told).find((phrase) => isWhen(told, phrase)),
  reason: (_, __, told) => free(told).find(({ by, isClause }) => isClause && whys.has(by ?? '')),
  means: (slice, asked, told) => free(told).find((phrase) => isHow(slice, asked, told, phrase)),
  amount: bindAmount,
  length: (_, __, told) =>
    free(told).find((phrase) => (phrase.by === undefined || phrase.by === 'for') && counts(told, phrase, isSpan)),
  thing: bindThing,
  person: bindPerson,
};

/** The phrases that the question does not name. */
function free({ behind, taken }: Told): readonly Phrase[] {
  return behind.filter(({ head }) => !taken.has(head));
}

/** "the orchard where the cup is played" */
function placeBefore({ sentence: { tokens }, subject, taken }: Told): Phrase | undefined {
  const where = (subject?.from ?? 0) - 1;
  const noun = tokens[where - 1];
  if (tokens[where]?.text !== 'where' || !noun || noun.isMark || taken.has(where - 1)) return undefined;
  return { from: where - 1, to: where, head: where - 1, isClause: false };
}

const wheres: ReadonlySet<string> = new Set(
  'in on at to into onto under over against behind inside beneath near beside above below outside through across between along around among up down within upon towards toward off aboard underneath round past'.split(
    ' ',
  ),
);

/** A place, or a thing that something can be in, on or under. */
function isWhere(slice: Slice, { sentence }: Told, { by, head, isClause, from }: Phrase): boolean {
  const { tokens } = sentence;
  const { text, entity } = tokens[head] as Token;
  if (isClause || by === undefined || !wheres.has(by) || isSomebody(slice, tokens, head)) return false;
  if (noPlaces.has(text) || times.has(text) || isSpan(text)) return false;
  if (/(?:ness|ment|tion|ity|ing|ance|ence|ism)$/.test(text) && !placeNouns.has(text)) return false;
  if (pronouns.has(text)) return false;
  if (entity !== undefined || placeNouns.has(text) || placeNouns.has(text.replace(/s$/, ''))) return true;
  // "in pain": a place has an article, a number or a name.
  return head > from + 1 || (by !== 'in' && by !== 'on' && by !== 'to') || isCapital(told(sentence), text);
}

function told({ told: own }: Fit['sentence']): string {
  return own.words.map(({ text }) => text).join('');
}

/** Whether a word is written as a name. */
function isCapital(text: string, word: string): boolean {
  const at = text.toLowerCase().indexOf(word);
  return at > 0 && /\p{Lu}/u.test(text[at] ?? '');
}

const pronouns: ReadonlySet<string> = new Set(
  'him her them it himself herself themselves itself me us you which that this'.split(' '),
);

function isWhen({ sentence: { tokens } }: Told, { by, from, to, isClause }: Phrase): boolean {
  if (isClause) return by === 'when' || by === 'once';
  if (by !== undefined && !/^(?:on|in|at|during|before|after|since|until|by|around|towards)$/.test(by)) return false;
  const words = tokens.slice(from, to);
  const isDate = words.some(
    ({ text }) =>
      times.has(text) ||
      /^(?:1\d{3}|20\d{2})$/.test(text) ||
      /^\d{1,2}[.:]\d{2}$/.test(text) ||
      /^(?:day|week|month|year|eve|birthday|hour)s?$/.test(text),
  );
  return isDate && (by !== undefined || /^(?:that|this|last|next|one|every|the)$/.test(words[0]?.text ?? ''));
}

const whys: ReadonlySet<string> = new Set(['because', 'since', 'lest', 'to', ':']);

/** "with a key", "by moving the bishop", "Ann cheats: she …". */
function isHow(
  slice: Slice,
  { verb }: Asked,
  { sentence, clause, taken }: Told,
  { by, head, isClause, from, to }: Phrase,
): boolean {
  const { tokens } = sentence;
  if (isClause) return by === ':' && from === Math.max(clause.verb.to, mostOf(taken) + 1);
  if (isSomebody(slice, tokens, head)) return false;
  const words = tokens.slice(from, to);
  if (words.some(({ text }) => times.has(text) || isSpan(text))) return false;
  if (by !== undefined && /^(?:with|using|via|by)$/.test(by)) return true;
  const isDeath = verb !== undefined && /^(?:die[sd]?|killed|drown)/.test(verb.word);
  if (isDeath) return /^(?:of|from|in|at|during)$/.test(by ?? '') && !/^(?:age|home)$/.test(tokens[head]?.text ?? '');
  if (verb?.keys.has('hurt')) return /^(?:on|in|from)$/.test(by ?? '');
  const isMove = verb !== undefined && moves.has(verb.word);
  return isMove && /^(?:in|on|through|over|across|aboard|under)$/.test(by ?? '');
}

const moves: ReadonlySet<string> = new Set(
  'come get go travel arrive escape enter leave reach return cross flee move open'.split(' '),
);

function bindAmount(_: Slice, { head }: Asked, told: Told): Phrase | undefined {
  const isUnit = (text: string) => isCurrency(text);
  return free(told).find((phrase) => {
    if (phrase.isClause || (phrase.by !== undefined && phrase.by !== 'for' && phrase.by !== 'of')) return false;
    if (head !== undefined && head.word !== 'money') return false;
    return (
      counts(told, phrase, isUnit) || (phrase.by === undefined && isNumber(told.sentence.tokens[phrase.head] as Token))
    );
  });
}

/** Whether a phrase counts something of that kind. */
function counts({ sentence: { tokens } }: Told, { from, to }: Phrase, isUnit: (text: string) => boolean): boolean {
  const words = tokens.slice(from, to);
  const at = words.findIndex(isNumber);
  return at >= 0 && words.slice(at + 1).some(({ text }) => isUnit(text));
}

function bindThing(slice: Slice, { gap, head, stranded, isPassive, verb }: Asked, told: Told): Phrase | undefined {
  const { sentence, behind, taken, subject, clause } = told;
  if (head) return undefined;
  const isThing = (phrase: Phrase) =>
    !phrase.isClause &&
    !taken.has(phrase.head) &&
    !isSomebody(slice, sentence.tokens, phrase.head) &&
    !pronouns.has(sentence.tokens[phrase.head]?.text ?? '');
  if (stranded !== undefined) return behind.find((phrase) => phrase.by === stranded && isThing(phrase));
  // "promises to write"
  const isPromised = gap === 'object' && promising.has(verb?.word ?? '');
  const deed = isPromised ? behind.find(({ by, isClause }) => isClause && by === 'to') : undefined;
  if (deed) return deed;
  if (gap === 'object' && !clause.isPassive) return behind.find((phrase) => phrase.by === undefined && isThing(phrase));
  if (gap === 'subject' && isPassive === clause.isPassive) return subject && isThing(subject) ? subject : undefined;
  return undefined;
}

function bindPerson(slice: Slice, asked: Asked, told: Told): Phrase | undefined {
  const { gap, stranded, isPassive } = asked;
  const { behind, subject, clause } = told;
  const isDoer = stranded === 'by' || (gap === 'subject' && !isPassive);
  if (isDoer) return doerIn(slice, asked, told);
  const direct = behind.filter(({ by }) => by === undefined);
  const firstOf = (phrases: readonly Phrase[]) => phrases.find((phrase) => isWho(slice, told, phrase));
  if (clause.isPassive && stranded === undefined) return gap === 'subject' && subject ? firstOf([subject]) : undefined;
  if (stranded === undefined) return firstOf(direct);
  // "gives Ann the key": to Ann.
  const given = stranded === 'to' && direct.length > 1 ? direct : [];
  return firstOf(behind.filter(({ by }) => by === stranded)) ?? firstOf(given);
}

function doerIn(slice: Slice, asked: Asked, told: Told): Phrase | undefined {
  const { sentence, behind, subject, clause, doers } = told;
  const agent = clause.isPassive ? behind.find(({ by }) => by === 'by') : subject;
  if (!agent || namesNobody(sentence.tokens, clause.verb.from) || isGivenToAnother(asked, told)) return undefined;
  if (isWho(slice, told, agent)) return agent;
  const isOther = doers.some((id) => !isAsked(slice, asked, id));
  return isOther && /^(?:he|she|they)$/.test(sentence.tokens[agent.head]?.text ?? '') ? agent : undefined;
}

/** Whether a phrase is about somebody whom the question does not name. */
function isWho(slice: Slice, { sentence, taken }: Told, { head, isClause }: Phrase): boolean {
  return !isClause && !taken.has(head) && isSomebody(slice, sentence.tokens, head);
}

/** Somebody with a name, or a noun for somebody. */
function isSomebody(slice: Slice, tokens: readonly Token[], at: number): boolean {
  const { text, entity } = tokens[at] as Token;
  if (isOwner(tokens, at + 1)) return false;
  if (entity !== undefined) return isPerson(slice, entity) || kindOf(slice, entity) === 'group';
  return strangers.has(text) || isTrade(text) || people.test(text);
}

const people =
  /^(?:\p{L}+(?:man|woman|men|women|maid|mate|mother|father|keeper|master|mistress|maker|monger|smith|wright)|(?:step|half-|grand)?(?:brother|sister|son|daughter|child|children|parents)|twins?|crowd|crew|police|council|jury|court|family|neighbou?rs|villagers|guests|boys|girls|soldiers|company|team)$/u;
