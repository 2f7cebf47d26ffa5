import { basesOf, formsOf } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import type { Asked } from '../stated/asked.js';
import { tellsOf } from '../stated/cover.js';
import type { Fit } from '../stated/fits.js';
import type { Item } from '../stated/items.js';
import { doersIn } from '../stated/roles.js';
import { rootsOf } from '../stated/roots.js';
import { isPerson, keysOf } from '../stated/stated-sentences.js';
import { behindPreposition } from '../stated/wanted/wanted-things.js';
import { clauseAt } from '../told/clause.js';
import type { Token } from '../told/token.js';
import { strangers } from '../told/whom/gender.js';
import { be, prepositions } from '../told/words/clause-words.js';
import { kindsTold } from './kinds-told.js';

/** What is of the kind asked for, what something is said to be, or what is in or on it. */
export function tellsNearThing(slice: Slice, asked: Asked, fit: Fit): boolean {
  const { head, items, verb, stranded, gap } = asked;
  const { tokens } = fit.sentence;
  if (head) return kindsTold(slice, head, fit).length > 0;
  if (verb && gap === 'object' && fit.verb !== undefined && isCalled(fit, fit.verb)) return true;
  if (verb && gap === 'object' && fit.verb !== undefined && !fit.clause)
    return isAskedTo(fit, fit.verb) || isSeenDoing(items, fit, fit.verb);
  if (verb && fit.clause && fit.isSure && stranded !== undefined && gap === 'adjunct')
    return behindPreposition(fit, stranded, fit.clause.rest.from, fit.clause.rest.to);
  if (verb || stranded !== undefined || gap === 'subject') return false;
  return (
    isSaidToBe(items, fit) ||
    isBeforeIs(items, fit) ||
    isThere(items, fit, () => true) ||
    (fit.needsBefore && isInIt(items, tokens))
  );
}

/** "hears her burning papers": whoever is asked for stands right before the verb, and what they do it to right behind. */
function isSeenDoing(items: readonly Item[], { sentence: { tokens }, taken, isSure }: Fit, verb: number): boolean {
  const doer = items.find(({ as, isOwner, isPerson: isSomebody }) => as === 'subject' && isSomebody && !isOwner);
  if (!doer || !isSure || !/ing$/.test(tokens[verb]?.text ?? '') || !taken.has(verb - 1)) return false;
  const before = tokens[verb - 1];
  const next = tokens[verb + 1];
  const isDoer = before !== undefined && (before.entity === undefined || tellsOf(tokens, verb - 1, doer));
  return isDoer && next !== undefined && !next.isMark && !prepositions.has(next.text);
}

/** "asking him to come" */
function isAskedTo({ sentence: { tokens }, isSure }: Fit, verb: number): boolean {
  if (!isSure || !/ing$/.test(tokens[verb]?.text ?? '')) return false;
  const [whom, to] = [tokens[verb + 1], tokens[verb + 2]];
  const isSomebody = whom?.entity !== undefined || /^(?:him|her|them)$/.test(whom?.text ?? '');
  return isSomebody && /^(?:to|that|for|whether|how|where)$/.test(to?.text ?? '') && tokens[verb + 3] !== undefined;
}

/** "Ada is in the cabin", "in the cabin there is a man". */
export function tellsWho(slice: Slice, { items, verb }: Asked, fit: Fit): boolean {
  if (verb) return false;
  const isAnybody = ({ entity, text }: Token) => isPerson(slice, entity) || strangers.has(text) || remains.has(text);
  return isThere(items, fit, isAnybody);
}

const remains: ReadonlySet<string> = new Set(['skeleton', 'body', 'corpse', 'nobody']);

/** "The verdict is suicide": what is asked for stands right before "is". */
function isSaidToBe(items: readonly Item[], { sentence: { tokens }, taken }: Fit): boolean {
  const noun = plainNoun(items);
  if (!noun) return false;
  return [...taken].some(
    (at) =>
      tellsOf(tokens, at, noun) &&
      /^(?:is|was|are|were)$/.test(tokens[at + 1]?.text ?? '') &&
      isTelling(tokens[at + 2]) &&
      /^(?:the|a|an|his|her|their)$/.test(tokens[at - 1]?.text ?? ''),
  );
}

/** "explains the law to her: whoever …": what is named stands before a colon, and nobody else. */
export function isDefined({ items, verb, head, wants }: Asked, fit: Fit): boolean {
  const noun = verb || head || wants !== 'thing' ? undefined : plainNoun(items);
  const { tokens, isIntroduction } = fit.sentence;
  if (!noun || isIntroduction) return false;
  return [...fit.taken].some((at) => {
    const behind = tokens.slice(at + 1, at + 4);
    const end = behind.findIndex(({ isMark, entity, isPronoun }) => isMark || (entity !== undefined && !isPronoun));
    return tellsOf(tokens, at, noun) && behind[end]?.text === ':' && tokens[at + 2 + end] !== undefined;
  });
}

/** "Bonn is only the keyword": what it is stands before "is". */
function isBeforeIs(items: readonly Item[], { sentence: { tokens, isIntroduction }, taken }: Fit): boolean {
  const noun = plainNoun(items);
  if (!noun || isIntroduction) return false;
  return [...taken].some((at) => {
    const before = tokens.slice(Math.max(0, at - 4), at);
    const is = before.findLastIndex(({ text }) => be.has(text));
    const [subject, ...between] = [before[is - 1], ...before.slice(is + 1)];
    return (
      is > 0 &&
      tellsOf(tokens, at, noun) &&
      subject?.isMark === false &&
      !/^(?:it|he|she|they|that|this|there|what|who|which)$/.test(subject.text) &&
      between.some(({ text }) => text === 'the') &&
      between.every(({ text, isMark }) => !isMark && text !== 'not')
    );
  });
}

function plainNoun(items: readonly Item[]): Item | undefined {
  return items.find((item) => !item.isPerson && !item.isOwner && !item.isModifier && item.by === undefined);
}

/** "call him Hugh": what stands behind whoever is called so. */
function isCalled({ sentence: { tokens }, taken }: Fit, verb: number): boolean {
  if (!/^(?:call|name|nickname|christen|dub)(?:s|ed|d|ing)?$/.test(tokens[verb]?.text ?? '')) return false;
  const [whom, name] = [tokens[verb + 1], tokens[verb + 2]];
  if (!whom || !name || name.isMark || /^(?:to|in|on|at|for|and|from|back|up|out|when|about|as)$/.test(name.text))
    return false;
  return /^(?:him|her|it|them)$/.test(whom.text) || taken.has(verb + 1);
}

function isTelling(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !token.isMark &&
    !/^(?:not|never|in|on|at|to|by|from|with|under|behind)$/.test(token.text) &&
    !/(?:ed|ing)$/.test(token.text)
  );
}

/** "in the cabin there is …", "on which the films are", "the cabin holds …". */
function isThere(
  items: readonly Item[],
  { sentence: { tokens }, taken }: Fit,
  isWanted: (token: Token) => boolean,
): boolean {
  const place = items.find(({ by, isModifier }) => by !== undefined && inside.has(by) && !isModifier);
  if (!place) return false;
  return [...taken].some((at) => {
    if (!tellsOf(tokens, at, place)) return false;
    const end = endOfNoun(tokens, at, taken);
    const next = tokens[end]?.text ?? '';
    const behind = next === ',' ? end + 1 : end;
    const isRelative = inside.has(tokens[behind]?.text ?? '') && tokens[behind + 1]?.text === 'which';
    const isLed =
      tokens.slice(Math.max(0, at - 3), at).some(({ text }) => inside.has(text)) &&
      next === 'there' &&
      be.has(tokens[end + 1]?.text ?? '');
    const isLain = tokens.slice(Math.max(0, at - 3), at).some(({ text }) => inside.has(text)) && lying.has(next);
    const from = isRelative ? behind + 2 : isLed ? end + 2 : isLain ? end + 1 : holding.has(next) ? end + 1 : undefined;
    return (
      from !== undefined &&
      tokens.slice(from, from + 6).some((token, index) => !token.isMark && !taken.has(from + index) && isWanted(token))
    );
  });
}

/** "Inside it there is …", "There is nothing in it but …": it stands for what the sentence before names. */
function isInIt(items: readonly Item[], tokens: readonly Token[]): boolean {
  if (!items.some(({ by }) => by !== undefined && inside.has(by))) return false;
  const at = tokens.findIndex(({ text }, place) => text === 'it' && inside.has(tokens[place - 1]?.text ?? ''));
  if (at < 0 || at > 5) return false;
  const isLed = tokens[0]?.text === 'there' && be.has(tokens[1]?.text ?? '');
  const next = tokens[at + 1]?.text ?? '';
  const isBehind = lying.has(next) || (next === 'there' && be.has(tokens[at + 2]?.text ?? ''));
  return (at === 1 && isBehind) || (isLed && tokens.length > at + 1);
}

/** Behind "the drawer of the old desk", "a chest under the bed". */
function endOfNoun(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): number {
  const next = tokens[at + 1]?.text ?? '';
  if (next !== 'of' && !inside.has(next)) return at + 1;
  for (let end = at + 3; end < at + 7; end += 1) {
    const { text = '', isMark = true } = tokens[end] ?? {};
    const isEnd = isMark || text === 'there' || holding.has(text) || lying.has(text) || inside.has(text);
    if (isEnd) return next === 'of' || taken.has(end - 1) ? end : at + 1;
  }
  return at + 1;
}

const inside: ReadonlySet<string> = new Set(['in', 'on', 'inside', 'under', 'behind', 'at']);
const lying: ReadonlySet<string> = new Set(
  'lies lay lie stands stood stand hangs hung hang is are was were sits sat'.split(' '),
);
const holding: ReadonlySet<string> = new Set(['holds', 'held', 'hold', 'contains', 'contained', 'contain']);

/** What stands on what is named, or what "it" says; letters that are engraved. */
export function tellsWritten(_: Slice, __: Asked, { sentence: { tokens }, taken }: Fit): boolean {
  const quote = tokens.findIndex(({ isQuoted }) => isQuoted);
  const isQuoting = quote >= 0;
  if (isQuoting && isLedTo(tokens, taken, quote)) return true;
  // "The letter is only one line long: “…”"
  if (
    taken.has(1) &&
    tokens[0]?.text === 'the' &&
    be.has(tokens[2]?.text ?? '') &&
    isQuoting &&
    tokens.slice(quote - 2, quote).some(({ text }) => text === ':')
  )
    return true;
  return tokens.some(({ text, isQuoted }, at) => {
    if (isQuoted) return false;
    const isIts = tokens[at - 1]?.text === 'it' && /^(?:says|said|reads|read|runs)$/.test(text);
    const isLettered = writing.has(text) && lettering.has(tokens[at + 1]?.text ?? '');
    return isLettered || (isQuoting && (isIts || writing.has(text)));
  });
}

/** "there is a note in capitals: “…”", "It is in pencil and says: “…”": nobody speaks between what is named and what it says. */
function isLedTo(tokens: readonly Token[], taken: ReadonlySet<number>, quote: number): boolean {
  const colon = tokens.slice(Math.max(0, quote - 2), quote).some(({ text }) => text === ':');
  if (!colon) return false;
  const before = tokens.slice(0, quote);
  const from = tokens[0]?.text === 'it' ? 0 : before.findLastIndex((_, at) => taken.has(at));
  const between = before.slice(from + 1);
  return (
    from >= 0 &&
    between.length <= longestLead &&
    between.every(({ text, entity }) => entity === undefined && !/^(?:he|she|they|we|i|[;.?!])$/.test(text))
  );
}

const longestLead = 12;
const lettering: ReadonlySet<string> = new Set('letters words initials name number date sign'.split(' '));
const writing: ReadonlySet<string> = new Set(
  'writes wrote scratches carves engraves scribbles scrawls written engraved carved scratched printed painted inscribed stamped embroidered scrawled stands stood'.split(
    ' ',
  ),
);

/** What somebody does with something, or what becomes of it, where the sentence says "it" of what the one before names. */
export function tellsDoneWith(slice: Slice, { items, wants }: Asked, { sentence }: Fit): boolean {
  const { tokens } = sentence;
  const doer = items.find(({ as, isOwner }) => as === 'subject' && !isOwner);
  const things = items.filter(
    ({ as, isOwner, isModifier, by }) => as === 'object' && !isOwner && !isModifier && by === undefined,
  );
  const [thing, ...others] = things;
  if (!thing || others.length > 0 || (wants === 'fate' && thing.isPerson)) return false;
  return tokens.some(({ text, isMark, entity, isQuoted }, at) => {
    if (isMark || isQuoted || entity !== undefined || !rootsOf(text).some((root) => changing.has(root))) return false;
    const isParticiple = basesOf(text).some((base) => formsOf(base).participles.has(text));
    const clause = clauseAt(tokens, { from: at, to: at + 1 }, isParticiple);
    if (clause?.standing !== 'so' || clause.isPassive) return false;
    const isByDoer =
      doer?.bearers === undefined || doersIn(slice, sentence, clause).some((id) => doer.bearers?.has(id));
    const end = Math.min(at + 5, clause.rest.to);
    const isIt = tokens.slice(at + 1, at + 4).some((own) => own.text === 'it' || own.text === 'them');
    return isByDoer && (isIt || tokens.slice(at + 1, end).some((token) => isItself(token, thing)));
  });
}

/** The word itself, or a name of what is asked for, and nothing that only means the same. */
function isItself(token: Token, { keys }: Item): boolean {
  return keysOf(token).some((key) => !key.startsWith('#') && keys.has(key));
}

const changing: ReadonlySet<string> = new Set(
  (
    'throw toss hurl smash break burn tear rip cut destroy wreck bury sink sell give drop drown hide lose steal melt drink eat swallow spill pour spit poison serve ' +
    'return send keep pocket lock paint trample crush split share divide donate spend'
  )
    .split(' ')
    .flatMap(rootsOf),
);
