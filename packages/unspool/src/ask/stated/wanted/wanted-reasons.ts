import { mostOf } from '../../../base/lists.js';
import { kindOf, type Slice } from '../../../story/index.js';
import type { Token } from '../../told/token.js';
import type { Asked } from '../asked.js';
import { tellsOf } from '../cover.js';
import { type Fit, isTooMuch } from '../fits.js';
import { isNumber } from './numbers.js';
import { noPlaces, times } from './places-and-times.js';
import { nounBehind } from './wanted-things.js';

const reasons =
  /\b(?:because|since|so that|in order to|out of (?:fear|love|pity|revenge|spite|jealousy|greed)|for fear|for the sake|on the grounds?|due to|thanks to|owing to|lest)\b|, for (?:he|she|they|it|his|her|their|an? \p{L}+ (?:had|has|was|is|once|\p{L}+ed))\b|\b(?:hoping|meaning|intending|wanting|in the hope|when (?:he|she|they) (?:meant|wanted|hoped)) (?:to|that|of)\b/u;
const aims =
  /\bto (?:save|protect|hide|get|win|avenge|find|keep|prove|stop|help|warn|escape|pay|free|silence|cover|make|see|look|buy|meet|take|steal|kill|forget|show|tell|learn|frighten|punish|spare|test|avoid)\b/;

/** What is asked, wanted or begun is no aim. */
const complements =
  /(?:^|\b(?:asks?|asked|wants?|wanted|tells?|told|begins?|began|tries|tried|decides?|decided|promises|promised|orders?|ordered|able|ready|has|have|had|going|used|ought|agrees|agreed|refuses|refused|offers|offered|how|what|where|begs|begged|him|her|them) )to \p{L}+/gu;

/** "dies of a fever". */
function diesOf(tokens: readonly Token[], verb: number | undefined, taken: ReadonlySet<number>): boolean {
  if (verb === undefined || !/^(?:die[sd]?|dying|death)$/.test(tokens[verb]?.text ?? '')) return false;
  return tokens[verb + 1]?.text === 'of' && tokens[verb + 2] !== undefined && !taken.has(verb + 2);
}

/** Behind the verb "because …"; before it "since …,"; a result behind "so". */
export function tellsReason(fit: Fit): boolean {
  const { sentence, verb, taken } = fit;
  const at = verb ?? mostOf(taken);
  const { tokens } = sentence;
  if (diesOf(tokens, verb, taken) || (verb !== undefined && isTooMuch(tokens, verb))) return true;
  const say = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .filter(({ isQuoted }) => !isQuoted)
      .map(({ text }) => text)
      .join(' ');
  const before = say(0, at);
  const behind = say(at + 1, endOfTold(tokens, mostOf([at, ...taken])));
  if (/\b(?:because|since|so that|in order to)\b/.test(before) && !/^(?:because|since)\b[^,]*,/.test(before))
    return false;
  if (/^(?:because|since|out of|in order to|for fear|to prove|to (?:save|hide|protect))\b[^,]*,/.test(before))
    return true;
  if (/(?:,|\band) (?:so|therefore)\b/.test(before) || moved.test(before.split(/[;.]/).at(-1) ?? '')) return true;
  const [first] = behind.split(/ [;.] /);
  return reasons.test(withoutSo(first ?? '')) || aims.test((first ?? '').replace(complements, ' '));
}

/**
 * Whether a sentence gives a reason for what it tells, or, `isNot`, for what it says is not done, by a word that does nothing else;
 * what stands behind ", and he" is a reason for something else than what is told before it, up to `told`.
 */
export function hasStrongReason(tokens: readonly Token[], isNot: boolean, told = -1): boolean {
  const text = tokens
    .slice(0, told < 0 ? tokens.length : endOfTold(tokens, told))
    .filter(({ isQuoted }) => !isQuoted)
    .map(({ text: own }) => own)
    .join(' ');
  return strong.test(text) || (isNot && tokens.some((_, at) => isTooMuch(tokens, at)));
}

/** Where what is told up to a place ends: at ", and he", behind which somebody does something else. */
export function endOfTold(tokens: readonly Token[], told: number): number {
  const next = tokens.findIndex(({ text }, at) => at > told && text === ',' && goesOn(tokens, at));
  return next < 0 ? tokens.length : next;
}

function goesOn(tokens: readonly Token[], comma: number): boolean {
  const [and, who] = [tokens[comma + 1], tokens[comma + 2]];
  return (
    and?.text === 'and' && who !== undefined && (who.entity !== undefined || /^(?:he|she|they|it)$/.test(who.text))
  );
}

const strong =
  /\b(?:because|since (?!then|that|the|last|\d)|so that|in order to|for fear|out of (?:fear|love|pity|revenge|spite|jealousy|greed)|lest)\b|, (?:for|as) (?:he|she|they|it|his|her|their|there|the)\b|, for an? \p{L}+ (?:had|has|was|is|once|\p{L}+ed)\b|, for (?:who|nobody|no one|nothing|everybody|everyone|this|that|these|those|without)\b|\b(?:that's|that is|that was|which is|this is) why\b|\bfor (?:a|an|the|this|another) (?:\p{L}+ )?reason :/u;

/** What moves somebody to do it: "Ann, terrified, runs", "in a rage Ben strikes". */
const moved =
  / , (?:\p{L}+ly )?(?:terrified|frightened|startled|horrified|enraged|furious|jealous|ashamed|desperate|disgusted|blinded by \p{L}+|overcome (?:by|with) \p{L}+) ,|\b(?:in (?:a )?(?:panic|rage|fury|despair|terror|fright|desperation)|(?:mad|pale|white|blind) with \p{L}+)\b/u;

/** ", so …" behind it is what follows from it, and no reason. */
function withoutSo(text: string): string {
  return text
    .replace(
      /\b(?:,|and) so (?!that)|\bso \p{L}+ that\b|\bas (?:soon|long|if|though|well|far|big|much|many|good)\b|\btherefore\b|\bso\b(?! that)/gu,
      ' ',
    )
    .replace(/\bsince (?:then|yesterday|the|his|her)\b/g, ' ')
    .replace(/\bas (?:a|an|the)\b/g, ' ');
}

/** "Why doesn't Ann come by road?" of "Ann comes by boat because the road is flooded". */
export function isContrast({ items }: Asked, { sentence: { tokens }, clause }: Fit): boolean {
  const because = tokens.findIndex(({ text, isQuoted }) => !isQuoted && (text === 'because' || text === 'since'));
  const ways = items.filter(({ as, by, isPerson }) => as === 'adjunct' && by !== undefined && !isPerson);
  const isIn = (item: Asked['items'][number], from: number, to: number) =>
    tokens.slice(from, to).some((_, at) => tellsOf(tokens, from + at, item));
  if (!clause || because < clause.verb.to || ways.length === 0) return false;
  return ways.every((item) => isIn(item, because, tokens.length) && !isIn(item, 0, because));
}

const ways: ReadonlySet<string> = new Set(
  'strangles strangled shoots shot stabs stabbed drowns drowned poisons poisoned hangs hanged beheads beheaded crushes crushed starves starved chokes choked plunges plunged'.split(
    ' ',
  ),
);

const meansWords: ReadonlySet<string> = new Set(['by', 'with', 'through', 'using', 'via', 'of', 'from', 'in', 'out']);

export function tellsMeans(slice: Slice, asked: Asked, { sentence, clause, taken, verb }: Fit): boolean {
  const { tokens } = sentence;
  // "falls to his death"
  if (!clause)
    return tokens[(verb ?? 0) - 2]?.text === 'to' && /^(?:his|her|their)$/.test(tokens[(verb ?? 0) - 1]?.text ?? '');
  // Who strangles somebody kills them so.
  if (ways.has(tokens[clause.verb.from]?.text ?? '') && !asked.items.some(({ word }) => ways.has(word))) return true;
  for (let at = clause.rest.from; at < clause.rest.to; at += 1)
    if (meansWords.has(tokens[at]?.text ?? '') && isMeans(slice, { sentence, clause, taken }, at)) return true;
  return false;
}

/** Whether what stands behind a preposition is by what, or how it is done, and not when, where or by whom. */
function isMeans(
  slice: Slice,
  { sentence, clause, taken }: Pick<Fit, 'sentence' | 'clause' | 'taken'>,
  at: number,
): boolean {
  const { tokens } = sentence;
  const end = clause?.rest.to ?? tokens.length;
  const noun = nounBehind(tokens, at + 1, end);
  if (noun === undefined || taken.has(noun)) return false;
  const { entity, text } = tokens[noun] as Token;
  if (
    /^(?:some|any)(?:thing|one|body)$/.test(text) ||
    tokens.slice(at + 1, noun).some((own) => /^(?:some|any)thing$/.test(own.text))
  )
    return false;
  if (entity !== undefined && ['person', 'group', 'place'].includes(kindOf(slice, entity))) return false;
  if (times.has(text) || noPlaces.has(text) || isNumber(tokens[noun] as Token)) return false;
  const by = tokens[at]?.text;
  if (by === 'of') return diesOf(tokens, clause?.verb.from, taken);
  const own = tokens.slice(noun, noun + 3).map((token) => token.text);
  return by !== 'in' || own.some((word) => mishaps.has(word));
}

const mishaps: ReadonlySet<string> = new Set(
  'accident crash fire battle war flood fight duel explosion storm shipwreck'.split(' '),
);
