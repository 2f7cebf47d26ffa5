import { type Line, namesOf, say, type ToldSentence, toldLine, toldSentences } from '../../explain/index.js';
import { formsOf, plain, stemsOf, tokens } from '../../language/index.js';
import { type EntityId, identities, kindOf, perSlice, type Slice } from '../../story/index.js';
import { deedsOf } from '../told/deeds.js';
import { type Quotation, quotationsIn, type Spoken, speakerOf } from '../told/speaking.js';
import { tokensOf } from '../told/told-tokens.js';
import { answered, eachOnce } from './claim-lines.js';
import { unnamedSayingAnswer } from './said-about-answer.js';

/** Who says words in a paragraph, as far as the words beside them tell; the sentence alone where they name nobody. */
export function quoteAnswer(slice: Slice, words: readonly string[]): readonly Line[] {
  const found = quoted(slice, words);
  if (found.length === 0) return unnamedSayingAnswer(slice, words);
  const sure = found.flatMap(({ told, at }) => spokenIn(slice, told, at) ?? []);
  const by = [...new Set(sure.flatMap((one) => one.by))];
  const lines = eachOnce(found.map(({ told }) => toldLine(slice, told)));
  if (by.length > 0) {
    const to = [...new Set(sure.flatMap((one) => one.to))].filter((id) => !by.includes(id));
    const hearers = to.length > 0 ? [...say(', to '), ...namesOf(slice, to)] : [];
    return answered(slice, [...namesOf(slice, by), ...hearers], lines);
  }
  return sure.length > 0 ? lines : onlySpeaker(slice, found, lines);
}

/** To whom somebody says words in a paragraph: the hearer who is named, else the sentence that names somebody else. */
export function quoteToAnswer(slice: Slice, who: EntityId, words: readonly string[]): readonly Line[] {
  const id = identities(slice)(who);
  const own = quoted(slice, words).filter(({ told, at }) => spokenIn(slice, told, at)?.by.includes(id));
  const lines = eachOnce(own.map(({ told }) => toldLine(slice, told)));
  const to = [...new Set(own.flatMap(({ told, at }) => spokenIn(slice, told, at)?.to ?? []))].filter(
    (one) => one !== id,
  );
  if (to.length > 0) return answered(slice, namesOf(slice, to), lines);
  const named = own.filter(({ told }) =>
    tokensOf(slice, told).some(({ entity, isQuoted }) => isOther(slice, entity, id) && !isQuoted),
  );
  return eachOnce(named.map(({ told }) => toldLine(slice, told)));
}

function isOther(slice: Slice, entity: EntityId | undefined, who: EntityId): boolean {
  return entity !== undefined && identities(slice)(entity) !== who && kindOf(slice, entity) === 'person';
}

/** What somebody answers to something: the sentences that quote a reply of theirs, and name what it answers, or the one before does. */
export function replyAnswer(slice: Slice, who: EntityId, to: readonly string[]): readonly Line[] {
  const id = identities(slice)(who);
  const wanted = stemsOf(to);
  const found = toldSentences(slice).filter((told) => {
    const own = tokensOf(slice, told);
    const reply = own.findIndex(({ text, isQuoted }) => !isQuoted && replying.has(text));
    if (reply < 0 || quotationsIn(own).length === 0) return false;
    const isTheirs = own.some(
      ({ entity, owner, isQuoted }) =>
        !isQuoted && [entity, owner].some((one) => one !== undefined && identities(slice)(one) === id),
    );
    const near = [...stemsOf(tokens(plain(told.words))), ...stemsOf(tokens(plain(told.before?.words ?? [])))];
    return isTheirs && wanted.every((stem) => near.includes(stem));
  });
  return eachOnce(found.map((told) => toldLine(slice, told))).slice(0, mostReplies);
}

const mostReplies = 2;
const replying: ReadonlySet<string> = new Set([
  'reply',
  'answer',
  'response',
  ...['reply', 'answer', 'respond', 'retort'].flatMap((verb) => [...formsOf(verb).all]),
]);

type Found = { readonly told: ToldSentence; readonly at: Quotation };

/** Who says a quotation: the words beside it tell, or, where it goes on from sentence to sentence, those before. */
function spokenIn(slice: Slice, told: ToldSentence, at: Quotation): Spoken | undefined {
  const own = tokensOf(slice, told);
  const found = speakerOf(own, at);
  if (found) return found;
  const isAll = own.every(({ isQuoted, isMark }) => isQuoted || isMark);
  if (!isAll || !told.before) return undefined;
  const before = quotationsIn(tokensOf(slice, told.before)).at(-1);
  return before && spokenIn(slice, told.before, before);
}

/** A paragraph in which one alone speaks, by what it tells of them, gives all its quotations to them. */
function onlySpeaker(slice: Slice, found: readonly Found[], lines: readonly Line[]): readonly Line[] {
  const paragraphs = new Set(found.map(({ told }) => told.paragraph?.id));
  const tellings = ['say', 'tell', 'explain', 'talk', 'answer'].flatMap((verb) => deedsOf(slice, verb));
  const own = tellings.filter(
    ({ told, doers }) => doers.length > 0 && told.paragraph && paragraphs.has(told.paragraph.id),
  );
  const by = new Set(own.flatMap(({ doers }) => doers));
  if (by.size !== 1 || paragraphs.size !== 1) return [];
  return answered(
    slice,
    namesOf(slice, [...by]),
    eachOnce([...own.map(({ told }) => toldLine(slice, told)).slice(0, 1), ...lines]),
  );
}

/** The quotations with these words in a row; where none has them all, those that lack hardly one of many. */
function quoted(slice: Slice, words: readonly string[]): readonly Found[] {
  if (words.length < fewestQuoted || words.length > mostQuoted) return [];
  const exact = all(slice).filter(({ words: own }) => ` ${own.join(' ')} `.includes(` ${words.join(' ')} `));
  if (exact.length > 0 || words.length < fewestLoose) return exact;
  const wanted = new Set(words);
  return all(slice).filter(({ words: own }) => own.length >= fewestLoose && isNearly(words, own, wanted));
}

const fewestQuoted = 2;
const mostQuoted = 60;
const fewestLoose = 4;

/** Whether all words but one in six stand there in their order, with as few between them. */
function isNearly(words: readonly string[], own: readonly string[], wanted: ReadonlySet<string>): boolean {
  const least = Math.ceil((words.length * 5) / 6);
  if (own.filter((word) => wanted.has(word)).length < least) return false;
  for (let from = 0; from + least <= own.length; from += 1) {
    if (!wanted.has(own[from] ?? '')) continue;
    let [at, found] = [from, 0];
    for (const word of words) {
      const next = own.indexOf(word, at);
      if (next < 0 || next > at + mostMissing) continue;
      at = next + 1;
      found += 1;
    }
    if (found >= least) return true;
  }
  return false;
}

/** In words: more cannot stand between two words of what is quoted in part. */
const mostMissing = 2;

type Quoted = Found & { readonly words: readonly string[] };

/** All quotations in paragraphs, each with those that go on behind it. */
const all = perSlice((slice): readonly Quoted[] =>
  toldSentences(slice).flatMap((told) => {
    const own = tokensOf(slice, told);
    return quotationsIn(own).map(
      (at): Quoted => ({
        told,
        at,
        words: own.slice(at.from, at.to).flatMap(({ text }) => tokens(text)),
      }),
    );
  }),
);
