import { basesOf } from '../../language/index.js';
import type { Asked } from '../stated/asked.js';
import { isTooMuch } from '../stated/fits.js';
import { isVerbWord } from '../stated/question/question-verbs.js';
import type { Token } from '../told/token.js';
import { determiners, stops } from '../told/words/clause-words.js';
import type { Match } from './clause-match.js';
import { ailments } from './other-wordings.js';
import { aims, bareNouns, complements, disasters, feelings, words } from './reason-words.js';
import { followsSoThat } from './result-clauses.js';
import { isFiniteAt, subjectOf } from './subject-of.js';
import { explainsWhy } from './why-clauses.js';

/** Whether a sentence says why its clause is so: behind it, before it, or by what it follows from. */
export function tellsWhy(asked: Asked, match: Match): boolean {
  const { tokens } = match.sentence;
  if (isTooMuch(tokens, match.at)) return true;
  if (isUnknownWhy(tokens)) return false;
  const subject = subjectOf(tokens, match.at);
  return (
    isOutcry(match) ||
    isReasonBehind(match, asked) ||
    followsSoThat(tokens, match.at) ||
    (subject !== undefined && explainsWhy(tokens, subject)) ||
    isReasonBefore(match) ||
    isMovedAside(match) ||
    isResult(match) ||
    isPunished(match)
  );
}

/** "Nobody understands why she cries": what is told beside that is no reason. */
function isUnknownWhy(tokens: readonly Token[]): boolean {
  const why = tokens.findIndex(
    ({ text, isQuoted }, at) =>
      !isQuoted &&
      text === 'why' &&
      /^(?:understand|know|see|say|tell|guess|explain)s?$/.test(tokens[at - 1]?.text ?? ''),
  );
  const before = tokens.slice(Math.max(0, why - farthestNobody), Math.max(0, why));
  const isNobody = before.some(({ text, isQuoted }) => !isQuoted && /^(?:nobody|none|not|never|cannot)$/.test(text));
  return isNobody || before.some(({ text }, at) => text === 'no' && before[at + 1]?.text === 'one');
}

/** In words before "why". */
const farthestNobody = 5;

/** "screams that it burns": what somebody cries is why they do. */
function isOutcry({ sentence: { tokens }, at }: Match): boolean {
  return basesOf(tokens[at]?.text ?? '').some((base) => outcries.has(base)) && tokens[at + 1]?.text === 'that';
}

const outcries: ReadonlySet<string> = new Set(['scream', 'cry', 'shout', 'yell', 'shriek', 'complain', 'protest']);

/** "because …", "so as not to …", "out of pity", "for fear of …", "to save the fare", ", for he …". */
export function isReasonBehind({ sentence: { tokens }, at, taken, clause }: Match, asked: Asked): boolean {
  const { verb, isNegative } = asked;
  for (let place = at + 1; place < tokens.length; place += 1) {
    const { text, isMark, isQuoted, entity } = tokens[place] as Token;
    if (isMark && stops.has(text) && text !== ':') return false;
    // "pale with anger" says not why somebody is angry.
    if (isQuoted || entity !== undefined || (text === 'with' && taken.has(place + 1))) continue;
    // Behind "and" somebody does something else, and that is why they do that.
    // "does not burn it but keeps it, because": that is why they do the one and not the other.
    const isInstead = isNegative && text === 'but' && isFiniteAt(tokens, place + 1);
    if ((text === 'and' || text === 'but') && !isInstead && isOtherDeed(tokens, place + 1, taken)) return false;
    if (opensReason(tokens, place) || (clause.isPassive && isAfterMishap(tokens, place))) return true;
    if (text === 'to' && !complements.has(verb?.word ?? '') && isAim(tokens, place, at)) return true;
  }
  return false;
}

/** "was closed after a fire" */
function isAfterMishap(tokens: readonly Token[], at: number): boolean {
  const noun = tokens.slice(at + 2, at + 4).find(({ text }) => disasters.has(text));
  return tokens[at]?.text === 'after' && determiners.has(tokens[at + 1]?.text ?? '') && noun !== undefined;
}

/** Whether the reasons that a sentence gives are all of something else that is done in it than what a verb says: beyond “and”. */
export function isReasonElsewhere(tokens: readonly Token[], verb: number): boolean {
  if (isUnknownWhy(tokens)) return true;
  const all = [...tokens.keys()];
  const reasons = all.filter((at) => !tokens[at]?.isQuoted && opensReason(tokens, at));
  const isJoint = (at: number) => isAnd(tokens[at]) && isOtherDeed(tokens, at + 1, none);
  const last = all.slice(0, verb).findLast(isJoint) ?? -1;
  const next = all.slice(verb).find(isJoint) ?? tokens.length;
  const isApart = (reason: number) =>
    reason < verb ? reason <= last && !opensSentence(tokens, reason) : next < reason;
  return reasons.length > 0 && reasons.every(isApart);
}

function isAnd(token: Token | undefined): boolean {
  return token !== undefined && token.entity === undefined && (token.text === 'and' || token.text === 'but');
}

const none: ReadonlySet<number> = new Set();

function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || (before.isMark && stops.has(before.text)) || /^(?:and|but)$/.test(before.text);
}

function isOtherDeed(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): boolean {
  if (taken.has(at)) return false;
  return isFiniteAt(tokens, at) || (isSubject(tokens[at]) && [1, 2].some((next) => isFiniteAt(tokens, at + next)));
}

function isSubject(token: Token | undefined): boolean {
  return token !== undefined && (token.entity !== undefined || /^(?:he|she|it|they)$/.test(token.text));
}

/** Whether a reason begins at a word, whatever it is the reason of. */
function opensReason(tokens: readonly Token[], at: number): boolean {
  const word = (place: number) => tokens[at + place]?.text ?? '';
  const text = word(0);
  if (text === 'because' || text === 'lest') return true;
  if (text === 'since') return isCause(tokens, at);
  if (text === 'as') return word(-1) === ',' && isPronoun(word(1));
  if (text === 'so') return word(1) === 'that' || (word(1) === 'as' && (word(2) === 'to' || word(2) === 'not'));
  if (text === 'in') return word(1) === 'order' || (word(1) === 'the' && word(2) === 'hope');
  if (text === 'out') return word(1) === 'of' && feelings.has(word(2));
  if (text === 'due' || text === 'owing' || text === 'thanks') return word(1) === 'to';
  if (text === 'from' || text === 'with') return feelings.has(word(1)) || (text === 'from' && isHurtBy(tokens, at));
  if (text === 'for')
    return word(1) === 'fear' || word(2) === 'sake' || (word(-1) === ',' && isClauseAt(tokens, at + 1));
  return false;
}

/** Whether a clause begins at a word that says why: "because …", "since …". */
export function opensClauseOfReason(tokens: readonly Token[], at: number): boolean {
  return /^(?:because|since|as)$/.test(tokens[at]?.text ?? '') && opensReason(tokens, at);
}

/** "swollen from a bee sting" */
function isHurtBy(tokens: readonly Token[], at: number): boolean {
  return (
    (ailments.has(tokens[at - 1]?.text ?? '') ||
      /(?:ed|en|sick|ill|sore|weak|hoarse|red|blue|wet|stiff|pale|lame)$/.test(tokens[at - 1]?.text ?? '')) &&
    /^(?:an?|too|the)$/.test(tokens[at + 1]?.text ?? '')
  );
}

/** "since" that says why, and not since when. */
function isCause(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.text === 'ever' || /^(?:then|yesterday|that|last|\d.*)$/.test(tokens[at + 1]?.text ?? ''))
    return false;
  return isClauseAt(tokens, at + 1);
}

function isPronoun(text: string): boolean {
  return /^(?:he|she|it|they|there|his|her|their|its)$/.test(text);
}

/** A clause with somebody or something of which it tells. */
function isClauseAt(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  if (!first || first.isMark) return false;
  const isNoun =
    first.entity !== undefined ||
    isPronoun(first.text) ||
    determiners.has(first.text) ||
    /^(?:nobody|nothing|everybody|everyone|everything|neither|none)$/.test(first.text);
  if (!isNoun) return false;
  for (let place = at + 1; place < Math.min(tokens.length, at + longestSubject); place += 1) {
    if (tokens[place]?.isMark && stops.has(tokens[place]?.text ?? '')) return false;
    if (isFiniteAt(tokens, place) || /^(?:would|could|might|will|can|must|cannot)$/.test(tokens[place]?.text ?? ''))
      return true;
  }
  return false;
}

const longestSubject = 9;

/** "to save the fare": what somebody does it for; not what they are asked, or begin, to do. */
function isAim(tokens: readonly Token[], to: number, verb: number): boolean {
  const next = tokens[to + 1]?.text === 'not' ? tokens[to + 2] : tokens[to + 1];
  if (!next || next.isMark || next.entity !== undefined || determiners.has(next.text)) return false;
  const isBase =
    basesOf(next.text)[0] === next.text && (isVerbWord(next.text) || aims.has(next.text) || isDeed(tokens, next));
  if (!isBase) return false;
  const between = tokens.slice(verb, to);
  return !between.some(
    ({ text, entity }) => entity === undefined && basesOf(text).some((base) => complements.has(base)),
  );
}

/** "to consult an oculist": behind "to" what has something behind it to which it is done is a deed. */
function isDeed(tokens: readonly Token[], deed: Token): boolean {
  const after = tokens[tokens.indexOf(deed) + 1];
  if (!after || after.isMark || bareNouns.has(deed.text) || deed.isCapital) return false;
  return (
    after.entity !== undefined ||
    determiners.has(after.text) ||
    /^(?:him|her|them|it|up|out|down|away|off)$/.test(after.text)
  );
}

/** "Because she … , Judith lights it", "Out of vanity Finch scratches it", "Ashamed of herself, Judith drives". */
function isReasonBefore({ sentence: { tokens }, at }: Match): boolean {
  let from = at - 1;
  while (from >= 0 && !(tokens[from]?.isMark && stops.has(tokens[from]?.text ?? ''))) from -= 1;
  // "and because", "but since"
  let start = from + 1;
  while (/^(?:and|but|then|yet|,)$/.test(tokens[start]?.text ?? '')) start += 1;
  const opens = opensReason(tokens, start) || isMoved(tokens[start]?.text ?? '') || isInFeeling(tokens, start);
  if (!opens || start >= at) return false;
  const comma = tokens.findIndex(({ text }, place) => place > start && place < at && text === ',');
  const begins = comma < 0 ? start + 1 : comma + 1;
  // The first that is done behind it is what it is the reason of.
  for (let place = begins; place < at; place += 1) {
    if (comma < 0 && place - start < 3) continue;
    if (isFiniteAt(tokens, place) && !isAuxiliaryOf(tokens, place, at) && !isInRelative(tokens, begins, place))
      return false;
  }
  return comma >= 0 || !/^(?:because|since|as)$/.test(tokens[start]?.text ?? '');
}

function isAuxiliaryOf(tokens: readonly Token[], place: number, verb: number): boolean {
  return (
    /^(?:is|was|are|were|has|had|have|does|did|do)$/.test(tokens[place]?.text ?? '') &&
    tokens.slice(place + 1, verb).every(({ text, isMark }) => !isMark && !/^(?:and|but|that|who|which)$/.test(text))
  );
}

/** "Ben, who has waited, goes" */
function isInRelative(tokens: readonly Token[], from: number, at: number): boolean {
  return tokens
    .slice(from, at)
    .some(({ text, entity }) => entity === undefined && /^(?:who|which|that|whose)$/.test(text));
}

function isMoved(text: string): boolean {
  return moved.has(text);
}

const moved = words(
  'ashamed afraid angry furious terrified frightened jealous worried exhausted tired desperate unable hoping wanting fearing knowing thinking believing touched anxious eager curious ' +
    'enraged disgusted bored hungry lonely proud homesick grateful determined heartbroken offended insulted',
);

/** "Bruno, ashamed of his coat, hides" */
function isMovedAside({ sentence: { tokens }, at }: Match): boolean {
  const subject = subjectOf(tokens, at);
  return subject !== undefined && tokens[subject.at + 1]?.text === ',' && isMoved(tokens[subject.at + 2]?.text ?? '');
}

/** "In her anger she accuses him" */
function isInFeeling(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'in' && tokens.slice(at + 1, at + 4).some(({ text }) => feelings.has(text));
}

/** "She has only two crowns, so she sells it": what stands before "so" is why. */
function isResult({ sentence: { tokens }, at }: Match): boolean {
  for (let place = at - 1; place > 1; place -= 1) {
    const { text, isMark, isQuoted } = tokens[place] as Token;
    if (isMark && stops.has(text)) return false;
    if (isQuoted) return false;
    const isSo =
      text === 'so' &&
      /^(?:,|and)$/.test(tokens[place - 1]?.text ?? '') &&
      !/^(?:that|as)$/.test(tokens[place + 1]?.text ?? '');
    if (isSo || (text === 'therefore' && place < at)) return true;
    if (isFiniteAt(tokens, place) && !isAuxiliaryOf(tokens, place, at)) return false;
  }
  return false;
}

/** "accuses him of theft and dismisses him", "is fined for it": what somebody is charged with is why they are punished. */
function isPunished({ sentence: { tokens }, at, clause }: Match): boolean {
  const isJailed =
    basesOf(tokens[at]?.text ?? '').includes('go') && /^(?:prison|jail|gaol)$/.test(tokens[at + 2]?.text ?? '');
  if (!isJailed && !basesOf(tokens[at]?.text ?? '').some((base) => punishing.has(base))) return false;
  const isCharged = tokens
    .slice(Math.max(0, at - farthestCharge), at)
    .some(({ text, isQuoted }) => !isQuoted && /^(?:accus(?:es|ed)|blam(?:es|ed)|charg(?:es|ed))$/.test(text));
  const isFor = tokens
    .slice(at + 1, clause.rest.to)
    .some(({ text }, place, all) => text === 'for' && /ing$/.test(all[place + 1]?.text ?? ''));
  return isCharged || isFor;
}

const farthestCharge = 20;
const punishing = words(
  'dismiss sack fire fine punish arrest jail imprison expel reprimand scold slap beat whip banish suspend hit strike',
);
