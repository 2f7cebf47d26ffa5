import { addAll } from '../../base/lists.js';
import { questionsOf } from '../../explain/index.js';
import { interrogative, plain, stemsOf, tokens } from '../../language/index.js';
import { type ClaimOf, type EntityId, identities, perSlice, type Slice } from '../../story/index.js';
import { knownNames } from './names/known-names.js';
import type { Query } from './query.js';
import { asksForKin, asksTheSame, type Reading, readingOf } from './same-question.js';

/** The questions of the notes that a query asks for. */
export type Matching = {
  /** Those that are likest, in the order in which they were asked. */
  readonly questions: readonly ClaimOf<'question'>[];
  /** Whether the query asks for one of them: as it is asked, or with all that it names and the same "who" or "when". */
  readonly isAsked: boolean;
  /**
   * Whether a query that is like it may be taken for it: words that are no sentence may, a whole question only if each has
   * all that the other names. "Who is Jonas?" is not "Who shot Jonas?".
   */
  readonly isMeant: boolean;
};

/**
 * Finds the questions of a slice that a query asks for. Words count by their stems and names by whom they mean; those
 * questions match that share the most, if that is at least half of what was asked.
 */
export function matchingQuestions(slice: Slice, query: Query): Matching {
  const { words, asksFor, isSentence } = query;
  const all = askedSoFar(slice);
  const exact = all
    .filter(
      (asked) => asked.words === query.asked || asked.words === words.join(' ') || asked.words === asMeaning(words),
    )
    .map(({ question }) => question);
  if (exact.length > 0) return { questions: exact, isAsked: true, isMeant: true };
  const typed = isSentence && words.length <= longest ? readingOf(slice, words) : undefined;
  const known = typed && asksForKin(typed) ? all.filter(({ reading }) => asksForKin(reading)) : all;
  const inOtherWords = typed ? known.filter(({ reading }) => asksTheSame(typed, reading)) : [];
  const [only] = inOtherWords;
  if (only && inOtherWords.length === 1) return { questions: [only.question], isAsked: true, isMeant: true };
  const wanted = wantedIn(slice, words);
  if (wanted.length === 0) return { questions: [], isAsked: false, isMeant: false };
  const scored = known.map((asked) => ({ ...asked, score: score(wanted, asked.features) }));
  const best = scored.reduce((most, { score }) => Math.max(most, score), wanted.length / 2);
  const found = scored.filter(({ score }) => score === best);
  const alike = found.filter((asked) => asked.asksFor === asksFor);
  const same = (isSentence ? alike : found).filter(
    (asked) => best === wanted.length && (!isSentence || isAlike(slice, words, asked.words.split(' '))),
  );
  // A name alone makes words that ask for more than it no question of the notes.
  const besides = wanted.filter((ways) => !isName(ways));
  const isShared = isSentence || besides.length === 0 || found.every(({ features }) => score(besides, features) > 0);
  const near = same.length > 0 ? same : found;
  const chosen = alike.filter((asked) => near.includes(asked));
  return {
    questions: (chosen.length === 1 ? chosen : near).map(({ question }) => question),
    isAsked: best === wanted.length && chosen.length > 0 && same.length > 0,
    isMeant: same.length > 0 && isShared,
  };
}

/** Who asks what something is asks what it means, where the notes ask that. */
function asMeaning([what, is, ...rest]: readonly string[]): string | undefined {
  return what === 'what' && (is === 'is' || is === 'was') && rest.length > 0
    ? `what does ${rest.join(' ')} mean`
    : undefined;
}

/** Whoever asks with more words asks for more than one thing. */
const longest = 40;

/** Whether a whole question has all that one of the notes names, or nearly, and asks of it what that asks. */
function isAlike(slice: Slice, words: readonly string[], asked: readonly string[]): boolean {
  const wanted = wantedIn(slice, asked);
  const missing = wanted.length - score(wanted, featuresOf(slice, words));
  const isNearly =
    missing === 0 || (missing === 1 && wanted.length >= manyWords && isOnlyBesides(slice, wanted, words));
  return isNearly && plainVerbs(words) === plainVerbs(asked);
}

/** A question of so many words may be asked without one of them that is no name. */
const manyWords = 5;

function isOnlyBesides(slice: Slice, wanted: readonly Wanted[], words: readonly string[]): boolean {
  const own = featuresOf(slice, words);
  return wanted.every((ways) => score([ways], own) > 0 || !isName(ways));
}

/** The verbs that are left out where words are compared, and yet tell whole questions apart: what one knows, and what one does. */
function plainVerbs(words: readonly string[]): string {
  const found = words.flatMap((word, at) => {
    const isOfAsker = words[at - 1] === 'you' || words[at - 1] === 'i';
    const verb = word === 'do' && at < words.length - 1 ? undefined : verbs.get(word);
    return verb === undefined || isOfAsker ? [] : [verb];
  });
  return found.sort().join(' ');
}

const verbs: ReadonlyMap<string, string> = new Map(
  ['do', 'know knows knew', 'mean means meant', 'happen happens happened'].flatMap((row) => {
    const forms = row.split(' ');
    return forms.map((form) => [form, forms[0] as string] as const);
  }),
);

/** The stems of a text, and marks for those whom it names. */
function featuresOf(slice: Slice, words: readonly string[]): ReadonlySet<string> {
  return new Set([...stemsOf(words), ...wantedIn(slice, words).flat(2)]);
}

/** Something asked for: any one of its ways to be said is enough, and each is several stems together. */
type Wanted = readonly (readonly string[])[];

function score(wanted: readonly Wanted[], features: ReadonlySet<string>): number {
  return wanted.filter((ways) => ways.some((way) => way.every((feature) => features.has(feature)))).length;
}

function isName(ways: Wanted): boolean {
  return ways.some((way) => way.some((feature) => feature.startsWith('@')));
}

type Asked = {
  readonly question: ClaimOf<'question'>;
  /** Its tokens, joined with spaces. */
  readonly words: string;
  readonly asksFor: string | undefined;
  readonly reading: Reading;
  /** Stems, and marks for those whom it names. */
  readonly features: ReadonlySet<string>;
};

const askedSoFar = perSlice((slice): readonly Asked[] => {
  const same = identities(slice);
  return questionsOf(slice).map((question) => {
    const words = tokens(plain(question.words));
    const named = question.about.map((entity) => markOf(same(entity)));
    return {
      question,
      words: words.join(' '),
      asksFor: interrogative(words),
      reading: readingOf(slice, words),
      features: new Set([...stemsOf(words), ...named]),
    };
  });
});

function wantedIn(slice: Slice, words: readonly string[]): readonly Wanted[] {
  const { byName, stemsOf: stemsOfNames, longest } = knownNames(slice);
  const wanted: Wanted[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longest, words.length - at);
    while (length > 0 && !byName.has(words.slice(at, at + length).join(' '))) length -= 1;
    const bearers = length > 0 ? byName.get(words.slice(at, at + length).join(' ')) : undefined;
    if (bearers) wanted.push([...bearers].flatMap((entity) => [[markOf(entity)], ...(stemsOfNames.get(entity) ?? [])]));
    else
      addAll(
        wanted,
        stemsOf(words.slice(at, at + 1)).map((stem) => [[stem]]),
      );
    at += Math.max(1, length);
  }
  return wanted.filter((ways) => ways.length > 0);
}

function markOf(entity: EntityId): string {
  return `@${entity}`;
}
