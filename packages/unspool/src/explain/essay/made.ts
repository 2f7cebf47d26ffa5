import { isIrregularVerb, plain, sentences } from '../../language/index.js';
import { perSlice, type Slice, type Words } from '../../story/index.js';
import { type Article, articleHead } from '../article.js';
import { clause, isClauseSafe, joined, listed, say, sentence, sliceWords, withoutStop } from '../words/typesetting.js';
import { essayVoice } from './essay-voice.js';

/** What kind of work it is and who made it, and what the notes say of it: "Lantern (1987) is a novel by Greta Hallam. …" */
export function headSentences(slice: Slice): Words {
  const { dek } = articleHead(slice);
  const { sentence: made } = madeOf(slice);
  const said = dek.flatMap(({ words }) => aboutStory(sentencesOf(words)));
  const [first, ...more] = said;
  const whole = made && first ? asOne(slice, made, first) : undefined;
  return joined(whole ? [whole, ...more] : [...(made ? [made] : []), ...said], ' ');
}

/**
 * What kind of work it is and its first sentence as one: "The Will is a novel about a ferry girl and a king", "The Will is a novel in
 * which two brothers have not spoken for years". Undefined where that sentence is about the work, or begins otherwise.
 */
function asOne(slice: Slice, made: Words, first: Words): Words | undefined {
  const text = plain(first);
  if (/[:“”]|[.!?] /.test(text) || ofWork.test(text) || !isClauseSafe(slice, first)) return undefined;
  const lead = withoutStop(made);
  const { about, inWhich } = essayVoice.made;
  const own = clause(slice, withoutStop(first));
  if (isNounPhrases(text)) return sentence([...lead, ...say(about), ...own]);
  return isClause(text) ? sentence([...lead, ...say(inWhich), ...own]) : undefined;
}

/** "A ferry girl, a sword that will not be drawn, and a king who is not what he says." */
function isNounPhrases(text: string): boolean {
  if (isClause(text)) return false;
  const parts = text.replace(/[.!?]$/, '').split(/, (?:and )?| and (?=an? )/);
  return parts.length > 1 && parts.every((part) => isNounPhrase(part.replace(relative, '')));
}

function isNounPhrase(text: string): boolean {
  if (ofBeing.test(`${text} `)) return false;
  if (/^an? /i.test(text)) return !/^\p{L}+ (?:[\p{Ll}-]+ ){1,3}?[\p{Ll}-]+[^s]s$/u.test(text) && !isClause(`${text} `);
  return /^(?:two|three|four|five) (?:[\p{Ll}-]+ ){0,2}(?:[\p{Ll}-]+s|men|women|people|children)(?: (?:of|in|on|from|with) |$)/iu.test(
    text,
  );
}

/**
 * Whether a sentence says that something is so or happens. A word that ends in “s” can be a noun of many, too: only behind one that is
 * single, and before what a verb takes, is it none.
 */
function isClause(text: string): boolean {
  const [head = ''] = text.split(/,| (?:who|whom|that|which|whose|where|when)\b/, 1);
  if (/^(?:An?|The|Two|Three|Four|Five|Six|Seven) \p{Ll}/u.test(head) && ofBeing.test(`${head} `)) return true;
  const [, verb = ''] = ofMany.exec(text) ?? [];
  return ofOne.test(head) || isIrregularVerb(verb) || /^(?:wait|live|work|return|walk|try)$/.test(verb);
}

const relative = / (?:who|that|which|whose|where) .*/;
const ofBeing = / (?:is|are|was|were|has|have|does|do|can|cannot|will|must) /;
const taken =
  '(?:an?|the|his|her|their|its|one|two|three|it|him|them|what|to|in|into|on|for|from|at|up|down|out|off|over|home|back|with|against|through)';
/** "A town bets on the minute", "A nurse waits" */
const ofOne = new RegExp(
  `^an? (?!(?:few|couple|hundred|dozen|thousand|pair|lot) )(?:(?!(?:of|in|on|at|from|with|and|or|to|for|by)\\b)[\\p{Ll}’-]+ ){1,4}?[\\p{Ll}-]+[^s’]s ${taken} `,
  'iu',
);
/** "Four friends sell what …", "Five people and a machine wait": their verb. */
const ofMany =
  /^(?:two|three|four|five|six|seven) (?:[\p{Ll}-]+ ){0,2}(?:\p{Ll}+s|men|women|people|children)(?: and an? \p{Ll}+)? (\p{Ll}+)(?= )/iu;
/** What speaks of the work itself. */
const ofWork = /\b(?:film|novel|play|series|story|thriller|drama|comedy|tale|book|romance|mystery|serial)\b/i;

/** The sentences of a paragraph. */
function sentencesOf(words: Words): readonly Words[] {
  return sentences(plain(words)).map(({ from, to }) => sliceWords(words, from, to));
}

/** Without what the author says of the notes: such sentences, and what stands between two of them and names nobody. */
function aboutStory(all: readonly Words[]): readonly Words[] {
  const own = all.map((words) => ofOneself.test(plain(words)));
  return all.filter((words, at) => {
    if (own[at]) return false;
    const isBetween = own.slice(0, at).includes(true) && own.slice(at).includes(true);
    return !(isBetween && ofOrder.test(plain(words)));
  });
}

/** Who writes notes speaks of them and of themselves, which is not of the story. */
const ofOneself =
  /(?<!\p{Lu}\p{L}* )\bI(?:[’'](?:m|ve|d|ll))?(?= \p{Ll})|\b[Mm](?:y|ine)\b|\b[Tt]hese notes\b|^Notes (?:on|for|to|from)\b|\bspoilers?\b/u;
const ofOrder = /\b(?:we|us|our)\b|\bin (?:the )?order\b/i;

/** Whether the first sentence says what a credit has. */
export function isMade(slice: Slice, credit: Credit): boolean {
  return madeOf(slice).said.has(credit);
}

type Credit = Article['credits'][number];

/** The first sentence, and the credits of which it says all that they have. */
type Made = { readonly sentence?: Words; readonly said: ReadonlySet<Credit> };

const madeOf = perSlice((slice): Made => {
  const { title, credits } = articleHead(slice);
  // The first that has one of the keys, with all others of the same.
  const all = (...keys: readonly string[]): readonly Credit[] => {
    const own = credits.filter(({ key, value }) => keys.includes(key.toLowerCase()) && value.length > 0);
    return own.filter(({ key }) => key.toLowerCase() === own[0]?.key.toLowerCase());
  };
  const one = (...keys: readonly string[]) => all(...keys).slice(0, 1);
  const kinds = one('kind', 'form', 'genre');
  const kind = textOf(kinds);
  if (kind === undefined) return { said: new Set() };
  const years = one('year', 'date', 'first performed', 'published');
  const countries = one('country');
  const boths = all('writer and director', 'director and writer');
  const writers = all('writer', 'author', 'playwright', 'screenplay', 'novelist');
  const directors = all('director');
  const [both, writer, director] = [textOf(boths), textOf(writers), textOf(directors)];
  const { is, by, written, directed, wroteAndDirected } = essayVoice.made;
  const makers: readonly [text: string, said: readonly Credit[]] =
    both !== undefined
      ? [wroteAndDirected(both), boths]
      : writer !== undefined && director !== undefined
        ? [`${written(writer)}${directed(director)}`, [...writers, ...directors]]
        : [by(writer ?? director ?? ''), [...writers, ...directors]];
  const text = is(title, textOf(years), kind.replace(/^an? /i, ''), textOf(countries)) + makers[0];
  return { sentence: sentence(say(text)), said: new Set([...kinds, ...years, ...countries, ...makers[1]]) };
});

function textOf(credits: readonly Credit[]): string | undefined {
  return credits.length === 0 ? undefined : plain(listed(credits.map(({ value }) => value)));
}
