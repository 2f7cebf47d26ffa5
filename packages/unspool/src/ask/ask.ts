import { type Explanation, explain, type Line, questionLine, quotesSpeakers } from '../explain/index.js';
import { basesOf, formsOf, interrogative, plain, stem, tokens } from '../language/index.js';
import { type ClaimId, type ClaimOf, hasEnded, indexOf, type Slice } from '../story/index.js';
import { namelessWordsAnswer } from './answers/nameless-words-answer.js';
import { circumstanceAnswer } from './circumstances/circumstance-answer.js';
import { toldCircumstance } from './clauses/circumstance/told-circumstance.js';
import { withDenials } from './clauses/denied-since.js';
import { parsedAnswer } from './clauses/parsed-answer.js';
import { intents } from './intents/intents.js';
import { namelessIntents } from './intents/nameless-intents.js';
import { novelIntents } from './intents/novel-intents.js';
import { isAboutKnown } from './near/about-known.js';
import { acceptedAnswer } from './near/accepted.js';
import { newerThan } from './newer.js';
import { type Intent, isSettled, outcomeOf } from './question/intent.js';
import { matchingQuestions } from './question/matching-questions.js';
import { bearersOf, wordsBesidesNames } from './question/names/known-names.js';
import { withOwnPronouns } from './question/names/own-pronouns.js';
import { type Query, readQuery, wordsOfEnd } from './question/query.js';
import { reworded } from './question/reworded.js';
import { isOnOccasion, occasionOf } from './rephrased/occasion.js';
import { rephrased } from './rephrased/rephrased.js';
import { notesQuestion } from './stated/notes-question.js';
import { statedAnswer } from './stated/stated-answer.js';
import { adverbs, be, determiners, modals, prepositions } from './told/words/clause-words.js';

/** What becomes of a question. */
export type Result =
  /** A question of the notes that it means. */
  | { readonly kind: 'explained'; readonly explanation: Explanation }
  /** What is told of it anyway: the answer first, then what it rests on. */
  | { readonly kind: 'answer'; readonly lines: readonly Line[] }
  /** Questions of the notes that are near it, and none that it surely means. */
  | { readonly kind: 'ambiguous'; readonly questions: readonly Line[] }
  /** It is understood, and nothing is told that answers it. Questions of the notes may be near it. */
  | { readonly kind: 'notToldSoFar'; readonly near: readonly Line[] }
  | { readonly kind: 'notUnderstood' };

/**
 * Answers a question: by its id, or in free words. A question of the notes, asked as it is asked there, comes first;
 * then what is told of who did what and when, and of who speaks of what with whom; then the one question of the notes
 * that words of it may mean; then who somebody is, and what happens in a scene, and where; then the sentences that state all
 * of it. Of a question that is understood it is said that nothing is told of it, whatever is near; at last what is near is
 * offered.
 */
export function ask(slice: Slice, question: ClaimId | string): Result {
  if (indexOf(slice).claims.get(question)?.sense.kind === 'question') return explained(slice, question);
  const asked = withoutOtherReason(slice, question, askedAs(slice, question));
  if (asked.kind === 'explained' || asked.kind === 'answer') return asked;
  const other = reworded(question, hasEnded(slice));
  const again = other === undefined ? undefined : askedAs(slice, other);
  const result = again === undefined || again.kind === 'notUnderstood' ? asked : again;
  return result.kind === 'explained' || result.kind === 'answer'
    ? result
    : (rephrasedResult(slice, question) ?? result);
}

/** What answers the same question in other words. */
function rephrasedResult(slice: Slice, question: string): Result | undefined {
  for (const other of rephrased(slice, question)) {
    const result = withoutOtherReason(slice, other, askedAs(slice, other));
    if (isOfChoice(other) && !(result.kind === 'answer' && saysWhich(result.lines))) continue;
    if (result.kind === 'answer' || (result.kind === 'explained' && result.explanation.answers.length > 0))
      return result;
  }
  const asked = occasionOf(question);
  const result = asked && withoutOtherReason(slice, asked.question, askedAs(slice, asked.question));
  return result?.kind === 'answer' && isOnOccasion(slice, result.lines, asked?.occasion ?? []) ? result : undefined;
}

/** "Did Ada leave?" */
function isOfChoice(question: string): boolean {
  return !/^(?:who|whom|whose|what|which|where|when|why|how|for|to|in)$/.test(readQuery(question).words[0] ?? '');
}

function saysWhich([first]: readonly Line[]): boolean {
  return first !== undefined && /^(?:yes|no)\b/i.test(plain(first.words));
}

function askedAs(slice: Slice, question: string): Result {
  const query = readQuery(question);
  const result = resultOf(slice, question, query);
  if (result.kind !== 'answer') return result;
  return { kind: 'answer', lines: withDenials(slice, question, query.words, result.lines) };
}

function resultOf(slice: Slice, question: string, query: Query): Result {
  const { questions: alike, isAsked, isMeant } = matchingQuestions(slice, query);
  const questions = asksOfAll.test(query.words.join(' ')) ? alike.filter(asksWhoIs) : alike;
  const own = isMeant && questions.length === 1 ? questions[0] : undefined;
  const newer = own && newerThan(slice, own, query);
  if (newer) return newer;
  if (questions.length > 0 && isAsked) return own ? explained(slice, own.id) : ambiguous(slice, questions);
  const meant = (rows: readonly Intent[]) => (query.isStressed ? rows.filter(({ literal }) => !literal) : rows);
  const words = withOwnPronouns(slice, wordsOfEnd(query));
  const others = namesSomebody(slice, words) ? [intents.sufferers] : namesDoer(slice, words) ? doings : [];
  const rows = certainIntents.filter((row) => !others.includes(row));
  const certain = outcomeOf([...novelIntents, ...meant(rows)], slice, words);
  if (certain.kind === 'answer') return certain;
  if (own) return explained(slice, own.id);
  if (isSettled(certain)) return { kind: 'notToldSoFar', near: linesOf(slice, nearTo(slice, questions, query)) };
  const yielding = outcomeOf(meant(yieldingIntents), slice, words);
  if (yielding.kind === 'answer' && isMasked(slice, query, yielding.lines))
    return { kind: 'notToldSoFar', near: linesOf(slice, nearTo(slice, questions, query)) };
  if (yielding.kind === 'answer') return yielding;
  const said = [certain, yielding].find(({ kind }) => kind === 'saidOnly');
  const stated = statedResult(slice, question, query, said !== undefined);
  if (stated) return stated;
  const nameless = namelessResult(slice, words);
  if (nameless) return nameless;
  const near = nearTo(slice, questions, query);
  if (said?.kind === 'saidOnly' && near.length === 0) return { kind: 'answer', lines: said.lines };
  const isUnderstood = [certain, yielding].some(({ kind }) => kind !== 'notUnderstood');
  if (isUnderstood) return { kind: 'notToldSoFar', near: linesOf(slice, near) };
  if (questions.length > 0) return ambiguous(slice, questions);
  return isAboutKnown(slice, question, query) ? { kind: 'notToldSoFar', near: [] } : { kind: 'notUnderstood' };
}

/** What is said in a film whose track names nobody, where that answers. */
function namelessResult(slice: Slice, words: readonly string[]): Result | undefined {
  const said = outcomeOf(namelessIntents, slice, words);
  if (said.kind === 'answer') return said;
  const lines = namelessWordsAnswer(slice, words);
  return lines.length > 0 ? { kind: 'answer', lines } : undefined;
}

/** What the told sentences state of a question that no kind of question answers; `isSaid`: somebody says what would answer it. */
function statedResult(slice: Slice, question: string, query: Query, isSaid: boolean): Result | undefined {
  const circumstance = isSaid ? [] : circumstanceAnswer(slice, question, query);
  const found = circumstance.length > 0 ? circumstance : statedAnswer(slice, question, query);
  const inOtherWords = found.length > 0 ? undefined : notesQuestion(slice, question, query.words);
  if (inOtherWords) return explained(slice, inOtherWords.id);
  const parsed = found.length > 0 || isSaid ? found : parsedAnswer(slice, question, query);
  const told = parsed.length > 0 || isSaid ? parsed : toldCircumstance(slice, question, query);
  const lines = told.length > 0 || isSaid ? told : acceptedAnswer(slice, question, query);
  return lines.length > 0 && hasPlace(lines, query.words) && hasOwnPlace(lines, question)
    ? { kind: 'answer', lines: withoutHeld(lines) }
    : undefined;
}

/**
 * "Why did Ada leave?" of a whole novel: in one of so many sentences she has gone somewhere for something. A reason is one of what is asked
 * where it is told with its very words.
 */
function withoutOtherReason(slice: Slice, question: string, result: Result): Result {
  const { words } = readQuery(question);
  const isOther = result.kind === 'answer' && words[0] === 'why' && isOtherReason(slice, words, result.lines);
  return isOther ? { kind: 'notToldSoFar', near: [] } : result;
}

function isOtherReason(slice: Slice, words: readonly string[], lines: readonly Line[]): boolean {
  if (!quotesSpeakers(slice)) return false;
  const rootsOf = (word: string) => [word, ...basesOf(word)].map(stem);
  const said = new Set(lines.flatMap((line) => tokens(plain(line.words)).flatMap(rootsOf)));
  const asked = words
    .slice(2)
    .filter((word) => !ofGrammar.some((set) => set.has(word)) && bearersOf(slice, [word]).size === 0);
  return asked.some((word) => isVerb(word) && !rootsOf(word).some((root) => said.has(root)));
}

function isVerb(word: string): boolean {
  return basesOf(word).length > 0;
}

const ofGrammar: readonly ReadonlySet<string>[] = [adverbs, be, determiners, modals, prepositions];

/** "Who hid it first?": that it was hidden does not tell who was the first to do so. */
function hasPlace(lines: readonly Line[], words: readonly string[]): boolean {
  const said = new Set(lines.flatMap(({ words: told }) => tokens(plain(told))));
  const isOther = words.some((word, at) => word === 'other' && words[at - 1] === 'the' && at < words.length - 1);
  return (!isOther || said.has('other')) && words.every((word, at) => !isPlaceIn(words, at) || said.has(word));
}

/** "Ada's second letter" is none where only her first is told of. */
function hasOwnPlace(lines: readonly Line[], question: string): boolean {
  const place = /['’]s (first|second|third|fourth|last) \p{L}/iu.exec(question)?.[1]?.toLowerCase();
  return place === undefined || lines.some(({ words }) => tokens(plain(words)).includes(place));
}

function isPlaceIn(words: readonly string[], at: number): boolean {
  const isLast = at === words.length - 1;
  const noun = words[at + 1] ?? '';
  return (
    /^(?:first|second|third)$/.test(words[at] ?? '') && (isLast || (words[at - 1] === 'the' && !/^name/.test(noun)))
  );
}

/** Lines without those whose sentences another has, too. */
function withoutHeld(lines: readonly Line[]): readonly Line[] {
  const texts = lines.map(({ words }) => plain(words));
  const isHeld = (text: string) =>
    text.split(' ').length > fewWords && texts.some((other) => other !== text && other.includes(text));
  return lines.filter((_, at) => !isHeld(texts[at] as string));
}

/** Names that answer stand before the sentences that have them. */
const fewWords = 4;

/** "Who is Van Helsing?": no part of a whole name is a verb. */
function namesSomebody(slice: Slice, [who, is = '', ...name]: readonly string[]): boolean {
  return who === 'who' && /^(?:is|was)$/.test(is) && name.length > 1 && bearersOf(slice, name).size > 0;
}

/** "Who has Miss Ash worked for?": the first word of a name is no verb. */
function namesDoer(slice: Slice, [who, has = '', ...more]: readonly string[]): boolean {
  if (who !== 'who' || !/^(?:has|had|have|did|does|do)$/.test(has)) return false;
  const isName = (length: number) => length < more.length && bearersOf(slice, more.slice(0, length)).size > 0;
  const next = more[1] ?? '';
  const isDone = basesOf(next).some((base) => formsOf(base).participles.has(next));
  return [2, 3, 4].some(isName) || (isDone && (isName(1) || /^(?:he|she|they)$/.test(more[0] ?? '')));
}

const doings: readonly Intent[] = [intents.whoDid, intents.whoDidIt];

/** "Tell me about the lamp": who asks so asks for all of it, and a question of the notes with that in it asks for less. */
const asksOfAll = /^(?:about|what do (?:we|i) know (?:about|of)) /;

function asksWhoIs({ words }: ClaimOf<'question'>): boolean {
  return /^(?:who|what) (?:is|are|was|were) /.test(tokens(plain(words)).join(' '));
}

/** "Who is Ada really?": that she was introduced once is no answer while more may come. */
function isMasked(slice: Slice, { isStressed, words }: Query, lines: readonly Line[]): boolean {
  if (!isStressed || words[0] !== 'who' || !/^(?:is|was)$/.test(words[1] ?? '') || hasEnded(slice)) return false;
  const { claims } = indexOf(slice);
  return lines.every(({ claim }) => claim === undefined || claims.get(claim)?.sense.kind === 'introduce');
}

/** Questions that ask for the same kind of answer, or share a word that is no name: a name alone makes nothing near. */
function nearTo(
  slice: Slice,
  questions: readonly ClaimOf<'question'>[],
  { words, asksFor }: Query,
): readonly ClaimOf<'question'>[] {
  const own = new Set(wordsBesidesNames(slice, words));
  return questions.filter((question) => {
    const asked = tokens(plain(question.words));
    return interrogative(asked) === asksFor || wordsBesidesNames(slice, asked).some((stem) => own.has(stem));
  });
}

const all: readonly Intent[] = Object.values(intents);
const certainIntents = all.filter(({ yields }) => !yields);
const yieldingIntents = all.filter(({ yields }) => yields);

function explained(slice: Slice, question: ClaimId): Result {
  return { kind: 'explained', explanation: explain(slice, question) };
}

function ambiguous(slice: Slice, questions: readonly ClaimOf<'question'>[]): Result {
  return { kind: 'ambiguous', questions: linesOf(slice, questions) };
}

function linesOf(slice: Slice, questions: readonly ClaimOf<'question'>[]): readonly Line[] {
  return questions.map(({ id }) => questionLine(slice, id));
}
