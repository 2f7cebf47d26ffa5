import { basesOf } from '../../../language/index.js';
import type { Token } from '../../told/token.js';
import { be, modals, negations } from '../../told/words/clause-words.js';
import type { VerbChunk } from './chunk.js';
import {
  isAdverb,
  isBase,
  isFollowed,
  isGroup,
  isMainBehind,
  isOpenWord,
  isParticiple,
  isPlural,
} from './chunk-words.js';

/** The group that begins here: "has never been sold", "sold". */
export function verbAt(tokens: readonly Token[], from: number): VerbChunk | undefined {
  const { to: at, helper, lastHelper, isDenied, isUnreal } = helpersAt(tokens, from);
  const verb = tokens[at];
  const isBeing = helper !== undefined && be.has(helper) && !/^(?:get|got|gets)$/.test(helper);
  const isMain = verb && isOpenWord(verb) && (helper === undefined || isMainBehind(verb.text, helper, isBeing));
  if (isMain) {
    const form = formAt(tokens, from, at, helper);
    const isPassive = helper !== undefined && be.has(helper) && !isIngForm(verb.text) && verb.text !== 'gone';
    const how = { form, isPassive: isPassive || form === 'participle', isBe: false, isDenied, isUnreal };
    return { kind: 'verb', from, to: at + 1, main: at, ...how };
  }
  if (lastHelper < 0) return undefined;
  const form = helper === 'having' || helper === 'being' ? 'ing' : 'finite';
  const to = Math.max(lastHelper + 1, isDenied ? at : 0);
  return { kind: 'verb', from, to, main: lastHelper, form, isPassive: false, isBe: isBeing, isDenied, isUnreal };
}

/** The words that belong to a verb and stand before it, up to `to`: "has never been". */
function helpersAt(tokens: readonly Token[], from: number) {
  let [isDenied, isUnreal] = [false, false];
  let helper: string | undefined;
  let lastHelper = -1;
  let to = from;
  for (; to < tokens.length; to += 1) {
    const { text, entity, isMark } = tokens[to] as Token;
    const isDenial = (negations.has(text) && text !== 'no') || /n't$/.test(text);
    if (entity !== undefined || isMark || !(isGroup(text) || isDenial || isAdverb(text))) break;
    if (isGroup(text)) {
      helper = text;
      lastHelper = to;
      isUnreal ||= modals.has(text);
    }
    isUnreal ||= text === 'almost' || text === 'nearly';
    isDenied ||= isDenial;
  }
  return { to, helper, lastHelper, isDenied, isUnreal };
}

function formAt(tokens: readonly Token[], from: number, at: number, helper: string | undefined): VerbChunk['form'] {
  const isGerund = /^(?:having|being)$/.test(tokens[from]?.text ?? '');
  if (isGerund || (helper === undefined && isIngForm(tokens[at]?.text ?? ''))) return 'ing';
  return helper === undefined && isReduced(tokens, at) ? 'participle' : 'finite';
}

function isIngForm(text: string): boolean {
  return text.endsWith('ing') && basesOf(text).some((base) => base !== text);
}

/** "brought by the bishop", "a man called Ben" */
function isReduced(tokens: readonly Token[], at: number): boolean {
  const [text, next] = [tokens[at]?.text ?? '', tokens[at + 1]?.text];
  if (
    /^(?:called|named|addressed)$/.test(text) &&
    tokens[at - 1]?.isMark === false &&
    !/^(?:he|she|they|who)$/.test(tokens[at - 1]?.text ?? '')
  )
    return tokens[at - 1]?.entity === undefined;
  return next === 'by' && isParticiple(text);
}

/** "to sell it" */
export function toVerbAt(tokens: readonly Token[], at: number): VerbChunk | undefined {
  let main = at + 1;
  let isPassive = false;
  while (isAdverb(tokens[main]?.text ?? '') || negations.has(tokens[main]?.text ?? '')) main += 1;
  if (
    /^(?:be|have)$/.test(tokens[main]?.text ?? '') &&
    tokens[main + 1] &&
    isParticiple(tokens[main + 1]?.text ?? '')
  ) {
    isPassive = tokens[main]?.text === 'be';
    main += 1;
  }
  const verb = tokens[main];
  if (!verb || verb.entity !== undefined || verb.isMark || verb.isCapital) return undefined;
  const isBe = verb.text === 'be';
  const isVerb =
    isBe ||
    isPassive ||
    verb.text === 'have' ||
    verb.text === 'do' ||
    isBase(verb.text) ||
    (isOpenWord(verb) && isFollowed(tokens, main) && !isPlural(verb.text));
  return isVerb
    ? { kind: 'verb', from: at, to: main + 1, main, form: 'to', isPassive, isBe, isDenied: false, isUnreal: true }
    : undefined;
}
