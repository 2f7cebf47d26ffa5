import { leastOf, mostOf } from '../../../base/lists.js';
import { isTrade } from '../../../explain/index.js';
import { type EntityId, identities, type Slice } from '../../../story/index.js';
import type { Clause } from '../../told/clause.js';
import { isOwner } from '../../told/stretch.js';
import type { Token } from '../../told/token.js';
import { strangers } from '../../told/whom/gender.js';
import { be, determiners, prepositions } from '../../told/words/clause-words.js';
import { namesNobody } from '../../told/words/nobody-named.js';
import type { Asked } from '../asked.js';
import { tellsOf } from '../cover.js';
import type { Fit } from '../fits.js';
import { isPossessive, referentsIn } from '../referents.js';
import { rootsOf } from '../roots.js';
import { isPerson, type Stated } from '../stated-sentences.js';

/** Whether a sentence tells of somebody whom the question does not name, in the part for which it asks. */
export function tellsPerson(slice: Slice, asked: Asked, fit: Fit): boolean {
  const { clause, sentence } = fit;
  if (!clause && fit.verb !== undefined && asked.stranded !== undefined)
    return peopleBesides(slice, asked, fit, fit.verb, sentence.tokens.length, asked.stranded).length > 0;
  if (!clause && asked.verb) {
    // "the stolen letters": it only says of which kind they are.
    const isTrait = fit.verb !== undefined && determiners.has(sentence.tokens[fit.verb - 1]?.text ?? '');
    return !isTrait && peopleBesides(slice, asked, fit, 0, sentence.tokens.length).length > 0;
  }
  if (!clause) return tellsWhoIs(slice, asked, fit);
  const wantsDoer = (asked.gap === 'subject' && !asked.isPassive) || asked.stranded === 'by';
  if (wantsDoer) return tellsDoer(slice, asked, fit, clause);
  if (asked.gap === 'subject' && asked.isPassive) {
    const done = clause.isPassive
      ? clause.sufferers
      : peopleBesides(slice, asked, fit, clause.rest.from, clause.rest.to);
    return (
      done.some((id) => !isAsked(slice, asked, id) && isPerson(slice, id)) ||
      (clause.isPassive && clause.sufferers.length === 0 && isStrangerBefore(fit, clause))
    );
  }
  return tellsWhom(slice, asked, fit, clause);
}

/** Who does it: a name, a stranger, or, of what is done, whoever stands behind "by". */
function tellsDoer(slice: Slice, asked: Asked, fit: Fit, clause: Clause): boolean {
  const { doers, sentence, taken } = fit;
  if (isGivenToAnother(asked, fit)) return false;
  if (doers.some((id) => !isAsked(slice, asked, id))) return true;
  if (clause.doers.length === 0 && isTitledBefore(sentence.tokens, clause.verb.from)) return true;
  // "is shot in the stomach by Ben"
  if (clause.isPassive) return peopleBesides(slice, asked, fit, clause.rest.from, clause.rest.to, 'by').length > 0;
  if (clause.doers.length > 0 || namesNobody(sentence.tokens, clause.verb.from)) return false;
  return sentence.tokens
    .slice(Math.max(0, clause.verb.from - longestSubject), clause.verb.from)
    .some(({ text, entity }, index, all) => {
      const at = clause.verb.from - all.length + index;
      const isNoun = entity === undefined && (strangers.has(text) || groups.has(text) || isTrade(text));
      return isNoun && !taken.has(at) && (at >= clause.verb.from - 4 || isLedOn(sentence.tokens, at, clause.verb.from));
    });
}

/** "a small man in a white suit slits": between a noun and its verb stands only what says more of it. */
function isLedOn(tokens: readonly Token[], noun: number, verb: number): boolean {
  return (
    prepositions.has(tokens[noun + 1]?.text ?? '') &&
    tokens
      .slice(noun + 1, verb)
      .every(({ text, isMark, entity }) => !isMark && entity === undefined && !joining.has(text))
  );
}

/** In words. */
const longestSubject = 10;
const joining: ReadonlySet<string> = new Set('and but or who which that when while as he she it they'.split(' '));

/** "The boy is born." */
function isStrangerBefore({ sentence: { tokens }, taken }: Fit, { verb }: Clause): boolean {
  const from = Math.max(0, verb.from - 4);
  return tokens
    .slice(from, verb.from)
    .some(
      ({ text, entity, isMark }, index) =>
        !isMark && entity === undefined && strangers.has(text) && !taken.has(from + index),
    );
}

/** Whom it is done to, or whom the preposition asked with stands before. */
function tellsWhom(slice: Slice, asked: Asked, fit: Fit, clause: Clause): boolean {
  const { sentence } = fit;
  const by = asked.stranded;
  // "Whom did Ann promise it to?" of "Ann promises Ben that …"
  const first = sentence.tokens[clause.rest.from]?.entity;
  if (
    by === 'to' &&
    isPerson(slice, first) &&
    !isAsked(slice, asked, first) &&
    !isOwner(sentence.tokens, clause.rest.from + 1)
  )
    return true;
  const found = peopleBesides(slice, asked, fit, clause.rest.from, clause.rest.to, by);
  return (
    found.length > 0 ||
    isTitledBehind(sentence.tokens, clause.rest, by) ||
    (by === undefined && clause.sufferers.some((id) => !isAsked(slice, asked, id)))
  );
}

const groups: ReadonlySet<string> = new Set(
  'council company police jury court men women people boys girls children soldiers family crowd parents'.split(' '),
);

/** "The thief is Ada", "Ada is the thief", "Ada, the thief". */
function tellsWhoIs(slice: Slice, asked: Asked, { sentence, taken, isLoose }: Fit): boolean {
  const { tokens } = sentence;
  const [first, last] = [leastOf(taken), mostOf(taken)];
  const isOther = (at: number) =>
    isPerson(slice, tokens[at]?.entity) &&
    !isAsked(slice, asked, tokens[at]?.entity as EntityId) &&
    !isOwner(tokens, at + 1);
  if (isLoose || asked.items.every((item) => item.isPerson)) return false;
  if (asked.items.every(({ by }) => by === 'in' || by === 'inside') && isThere(tokens)) return true;
  if (sentence.isIntroduction) return tokens[1]?.text === ',' && isOther(0);
  if (isSaidFirst(asked, { sentence, taken }, isOther)) return true;
  const isLinked = (from: number, to: number) =>
    tokens.slice(from, to).some(({ text }) => be.has(text)) &&
    tokens.slice(from, to).every(({ text, isMark }) => !isMark && text !== 'and');
  return tokens.some(
    (_, at) => isOther(at) && (at < first ? isLinked(at + 1, first) : at > last && isLinked(last + 1, at)),
  );
}

/** "The father is Ada; the child …": the noun with which who it is begins, and whose it is stands elsewhere. */
function isSaidFirst(
  { items }: Asked,
  { sentence: { tokens }, taken }: Pick<Fit, 'sentence' | 'taken'>,
  isOther: (at: number) => boolean,
): boolean {
  const [noun] = items;
  if (!noun || noun.bearers || noun.isModifier || !taken.has(1) || !tellsOf(tokens, 1, noun)) return false;
  return /^(?:the|his|her|their)$/.test(tokens[0]?.text ?? '') && be.has(tokens[2]?.text ?? '') && isOther(3);
}

/** "In the cabin there is a man." */
function isThere(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ text }, at) =>
      text === 'there' &&
      be.has(tokens[at + 1]?.text ?? '') &&
      /^(?:an?|one|two|three|some)$/.test(tokens[at + 2]?.text ?? ''),
  );
}

/** The people who are named in a stretch and not in the question, behind a preposition where one is asked for. */
function peopleBesides(
  slice: Slice,
  asked: Asked,
  { sentence, taken }: Fit,
  from: number,
  to: number,
  by?: string,
): readonly EntityId[] {
  const referents = referentsIn(slice, sentence);
  const found: EntityId[] = [];
  for (let at = from; at < to; at += 1) {
    const { entity } = sentence.tokens[at] as Token;
    const referent = entity === undefined ? referents.get(at) : undefined;
    if (referent && !referent.isSure && !isOnlyBefore(slice, asked, sentence, at, referent.id)) continue;
    const id = entity ?? referent?.id;
    if (taken.has(at) || !isPerson(slice, id) || isAsked(slice, asked, id) || isOwner(sentence.tokens, at + 1))
      continue;
    if (entity === undefined && isPossessive(sentence.tokens, at)) continue;
    if (by !== undefined && !sentence.tokens.slice(Math.max(0, at - 3), at).some(({ text }) => text === by)) continue;
    found.push(id);
  }
  return found;
}

/** "gets engaged to a Mr. Grant": somebody whom the notes introduce nowhere. */
function isTitledBehind(tokens: readonly Token[], { from, to }: Clause['rest'], by: string | undefined): boolean {
  return tokens.slice(from, to).some(({ text, entity, isQuoted }, index) => {
    if (entity !== undefined || isQuoted || !/^(?:mr|mrs|miss|dr)\.?$/.test(text)) return false;
    const before = tokens.slice(Math.max(from - 1, from + index - 2), from + index).map((token) => token.text);
    return by === undefined ? index <= 1 : before.includes(by);
  });
}

/** "a Mrs. Fair of Thorn answers it" */
function isTitledBefore(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at > 0 && at >= verb - 5; at -= 1) {
    const { text, isMark } = tokens[at] as Token;
    if (/^(?:mr|mrs|miss|dr)\b/.test(text)) return tokens[at - 1]?.text === 'a' || tokens[at - 1]?.text === 'one';
    if ((isMark && text !== '.') || text === 'and' || text === 'who') return false;
  }
  return false;
}

/** Whether what stands before a pronoun, or else the sentence before, names nobody else whom it can mean. */
function isOnlyBefore(slice: Slice, asked: Asked, { before, tokens }: Stated, at: number, id: EntityId): boolean {
  const same = identities(slice);
  const namedIn = (all: readonly Token[]) =>
    all.flatMap(({ entity, isQuoted }) =>
      !isQuoted && isPerson(slice, entity) && !isAsked(slice, asked, entity) ? [same(entity)] : [],
    );
  const here = namedIn(tokens.slice(0, at));
  const named = here.length > 0 ? here : namedIn(before?.tokens ?? []);
  return named.length > 0 && named.every((one) => one === id);
}

/** "gives Ben the key in front of Ada" gives Ada nothing. */
export function isGivenToAnother({ items }: Asked, { sentence: { tokens }, clause, taken }: Fit): boolean {
  if (!clause || clause.isPassive || !rootsOf(tokens[clause.verb.from]?.text ?? '').some((root) => giving.has(root)))
    return false;
  return items.some((item) => {
    if (!item.isPerson || item.isOwner || item.as === 'subject' || (item.by !== undefined && item.by !== 'to'))
      return false;
    return ![...taken].some((at) => {
      const isIt = tokens[at]?.entity === undefined ? pronouns.has(tokens[at]?.text ?? '') : tellsOf(tokens, at, item);
      return isIt && at >= clause.verb.to && (at <= clause.rest.from + 2 || tokens[at - 1]?.text === 'to');
    });
  });
}

const giving: ReadonlySet<string> = new Set(
  'give hand send lend offer sell bring pass grant award lie promise'.split(' ').flatMap(rootsOf),
);
const pronouns: ReadonlySet<string> = new Set(['him', 'her', 'them']);

/** Whether the question names somebody. */
export function isAsked(slice: Slice, { items }: Asked, id: EntityId): boolean {
  return items.some(({ bearers }) => bearers?.has(identities(slice)(id)));
}
