import { type Line, toldLine } from '../../explain/index.js';
import { plain, tokens as tokensIn } from '../../language/index.js';
import { type EntityId, identities, perSlice, type Slice } from '../../story/index.js';
import { eachOnce } from '../answers/claim-lines.js';
import { unitsOf } from '../stated/question/question-units.js';
import { rootsOf } from '../stated/roots.js';
import { isPerson, type Stated, statedSentences } from '../stated/stated-sentences.js';
import { pronouns } from './grammar/chunk-words.js';
import { parsedSoFar } from './matches.js';

/**
 * The lines of an answer, and behind them the sentences told later that deny of those whom the question names what the lines say of them:
 * "The doctor admits that Ben never drowned."
 */
export function withDenials(
  slice: Slice,
  question: string,
  words: readonly string[],
  lines: readonly Line[],
): readonly Line[] {
  const same = identities(slice);
  // A name that no line introduces is known by its word.
  const named = new Set<string>(
    unitsOf(slice, question, words).flatMap(({ bearers, word }) => (bearers ? [...bearers].map(same) : [word])),
  );
  const found = denials(slice).filter(({ who }) => named.has(who));
  if (found.length === 0) return lines;
  const texts = lines.map((line) => plain(line.words));
  const said = new Set(texts.flatMap((text) => tokensIn(text)).flatMap(rootsOf));
  const last = lastOf(slice, texts);
  const isTold = (roots: readonly string[]) => roots.some((root) => said.has(root));
  const against = found.filter(({ at, verb, things }) => at > last && isTold(verb) && things.every(isTold));
  return eachOnce([...lines, ...against.map(({ sentence: { told } }) => toldLine(slice, told))]);
}

/** The place of the last sentence that the lines have. */
function lastOf(slice: Slice, texts: readonly string[]): number {
  const all = texts.join(' ');
  return statedSentences(slice).all.findLastIndex(({ told }) => all.includes(plain(told.words).replace(/[.!?]$/, '')));
}

type Denial = {
  /** Their id, or the name that no line introduces. */
  readonly who: EntityId | string;
  readonly verb: readonly string[];
  /** To what it was not done; of a pronoun nothing is known. */
  readonly things: readonly (readonly string[])[];
  readonly sentence: Stated;
  readonly at: number;
};

/** What is told not to have been, of people with a name. */
const denials = perSlice((slice): readonly Denial[] =>
  statedSentences(slice).all.flatMap((sentence, at): readonly Denial[] => {
    const { tokens, isIntroduction } = sentence;
    if (isIntroduction || !tokens.some(({ text, isQuoted }) => !isQuoted && denying.test(text))) return [];
    return parsedSoFar(sentence).clauses.flatMap(({ verb, subject, objects }): readonly Denial[] => {
      const before = tokens.slice(verb.from, verb.main).map(({ text }) => text);
      // "does not swim", "cannot swim" deny no deed.
      const isOver =
        before.includes('never') || before.some((text) => /^(?:did|had|has|was|were|didn't|hadn't|wasn't)$/.test(text));
      const head = subject.length === 1 ? tokens[subject[0]?.head ?? -1] : undefined;
      if (!verb.isDenied || verb.isUnreal || !isOver || !head) return [];
      const who = isPerson(slice, head.entity)
        ? identities(slice)(head.entity)
        : head.isCapital
          ? head.text
          : undefined;
      const things = objects
        .map(({ head: thing }) => tokens[thing]?.text.split(' ').at(-1) ?? '')
        .filter((text) => !pronouns.has(text))
        .map(rootsOf);
      return who === undefined ? [] : [{ who, verb: rootsOf(tokens[verb.main]?.text ?? ''), things, sentence, at }];
    });
  }),
);

const denying = /^(?:never|not)$|n't$/;
