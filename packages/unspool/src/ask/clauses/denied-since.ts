import { type Line, toldLine } from '../../explain/index.js';
import { plain } from '../../language/index.js';
import { type EntityId, identities, perSlice, type Slice } from '../../story/index.js';
import { eachOnce } from '../answers/claim-lines.js';
import { isOfLie } from '../circumstances/clause-match.js';
import { unitsOf } from '../stated/question/question-units.js';
import { rootsOf } from '../stated/roots.js';
import { entityKey, isPerson, type Stated, statedSentences } from '../stated/stated-sentences.js';
import type { Token } from '../told/token.js';
import { reporting } from '../told/words/clause-words.js';
import type { NounChunk } from './grammar/chunk.js';
import type { Clause } from './grammar/clause.js';
import { parsedSoFar } from './matches.js';
import { rolesOf } from './roles.js';
import { isSomebody } from './somebody.js';

/** The lines of an answer, and behind them the sentences told later that deny what those say of somebody: "The doctor admits that Ben never drowned." */
export function withDenials(
  slice: Slice,
  question: string,
  words: readonly string[],
  lines: readonly Line[],
): readonly Line[] {
  const all = denials(slice);
  if (all.length === 0) return lines;
  const named = namedBy(slice, question, words, lines);
  const text = lines.map((line) => plain(line.words)).join('\n');
  const isSaid = ({ told }: Stated) => text.includes(plain(toldLine(slice, told).words).replace(/[.!?]$/, ''));
  const against = all.filter(
    (denial) =>
      named.has(denial.who) &&
      denied(slice, denial).some((sentence) => isLater(slice, denial, sentence) && isSaid(sentence)),
  );
  return eachOnce([...lines, ...against.map(({ sentence: { told } }) => toldLine(slice, told))]);
}

/** Whom a question or its answer names: by their ids, or by the word of a name that no line introduces. */
function namedBy(
  slice: Slice,
  question: string,
  words: readonly string[],
  lines: readonly Line[],
): ReadonlySet<string> {
  const same = identities(slice);
  const asked = unitsOf(slice, question, words).flatMap(({ bearers, word }) =>
    bearers ? [...bearers].map(same) : [word],
  );
  const answered = lines.flatMap((line) => line.words.flatMap(({ entity }) => (entity ? [same(entity)] : [])));
  return new Set<string>([...asked, ...answered]);
}

type Denial = {
  /** Who has not done it, or to whom it was not done: their id, or the name that no line introduces. */
  readonly who: EntityId | string;
  readonly clause: Clause;
  readonly sentence: Stated;
};

/** What is told not to have been, of people with a name. */
const denials = perSlice((slice): readonly Denial[] =>
  statedSentences(slice).all.flatMap((sentence): readonly Denial[] => {
    const { tokens, isIntroduction } = sentence;
    if (isIntroduction || !tokens.some(({ text, isQuoted }) => !isQuoted && denying.test(text))) return [];
    if (tokens.some(({ text }) => reporting.has(text)) && isOfLie(slice, sentence)) return [];
    return parsedSoFar(sentence).clauses.flatMap((clause): readonly Denial[] => {
      const [subject, ...others] = clause.subject;
      const isDenial = clause.standing === 'denied' && clause.verb.isDenied && isOfAll(tokens, clause);
      const who = isDenial && subject && others.length === 0 ? bearerOf(slice, tokens[subject.head]) : undefined;
      return who === undefined ? [] : [{ who, clause, sentence }];
    });
  }),
);

const denying = /^(?:never|not)$|n't$/;

function bearerOf(slice: Slice, token: Token | undefined): EntityId | string | undefined {
  if (isPerson(slice, token?.entity)) return identities(slice)(token.entity);
  return token?.isCapital ? token.text : undefined;
}

/**
 * Whether it is denied that it ever was: "does not swim" is a habit, "did not open it" may be of another day, unless somebody says that it
 * was not so, and what "had not been until then", or is so "never again", has been.
 */
function isOfAll(tokens: readonly Token[], { verb }: Clause): boolean {
  const before = tokens.slice(verb.from, verb.main).map(({ text }) => text);
  const isBounded = tokens.slice(verb.from).some(({ text, isQuoted }) => !isQuoted && bounding.test(text));
  if (isBounded) return false;
  if (before.includes('never')) return true;
  const isThat = tokens.slice(0, verb.from).some(({ text }) => text === 'that');
  return !verb.isBe && before.some((text) => perfect.test(text) || (isThat && past.test(text)));
}

const bounding = /^(?:again|anymore|before|until|till|only|merely|just|alone)$/;
const perfect = /^(?:had|has|hadn't|hasn't)$/;
const past = /^(?:did|was|were|didn't|wasn't|weren't)$/;

/** The sentences that say of the same one what a denial denies. */
function denied(slice: Slice, denial: Denial): readonly Stated[] {
  const { byKey } = statedSentences(slice);
  const { verb } = denial.clause;
  const roots = rootsOf(denial.sentence.tokens[verb.main]?.text ?? '');
  // A form of "be" finds nothing.
  const keys = verb.isBe ? [entityKey(denial.who as EntityId)] : roots;
  return keys
    .flatMap((key) => byKey.get(key) ?? [])
    .filter((sentence) =>
      parsedSoFar(sentence).clauses.some(
        (clause) =>
          clause.verb.isBe === verb.isBe &&
          (verb.isBe || rootsOf(sentence.tokens[clause.verb.main]?.text ?? '').some((root) => roots.includes(root))) &&
          saysOf(slice, sentence, clause, denial),
      ),
    );
}

/** Whether the clause says it of whoever the denial is of, and of what that names. */
function saysOf(slice: Slice, sentence: Stated, clause: Clause, { who, clause: own, sentence: by }: Denial): boolean {
  const { tokens } = sentence;
  if (clause.standing === 'denied' || clause.standing === 'unreal') return false;
  const { doers, things } = rolesOf(clause, (noun) => isSomebody(slice, tokens, noun));
  const isTheirs = (own.isPassive ? things : doers).some(({ from, head }) => {
    const token = tokens[head];
    // "Ben, her husband, who …"
    const isApposed = tokens[from - 1]?.text === ',' && bearerOf(slice, tokens[from - 2]) === who;
    return bearerOf(slice, token) === who || (token?.entity === undefined && isApposed);
  });
  // Who had never been a sailor may have been something else.
  const nouns = own.verb.isBe ? [...own.objects, ...own.more.map(({ noun }) => noun)] : own.objects;
  return isTheirs && nouns.every((noun) => isNamedIn(tokens, by.tokens, noun));
}

function isNamedIn(tokens: readonly Token[], own: readonly Token[], { head }: NounChunk): boolean {
  const { text, entity } = own[head] as Token;
  if (entity !== undefined) return tokens.some((token) => token.entity === entity);
  if (/^(?:it|him|her|them|any\p{Ll}+)$/u.test(text)) return true;
  const roots = rootsOf(text);
  return tokens.some((token) => rootsOf(token.text).some((root) => roots.includes(root)));
}

function isLater(slice: Slice, denial: Denial, other: Stated): boolean {
  if (other.isIntroduction) return true;
  const [own, before] = [denial.sentence.told.claim.told, other.told.claim.told];
  if (own !== before) return own > before;
  const { all } = statedSentences(slice);
  return all.indexOf(denial.sentence) > all.indexOf(other);
}
