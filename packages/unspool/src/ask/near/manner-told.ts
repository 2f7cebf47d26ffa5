import { kindOf, type Slice } from '../../story/index.js';
import type { Asked } from '../stated/asked.js';
import type { Fit } from '../stated/fits.js';
import type { Item } from '../stated/items.js';
import { thingsOf } from '../stated/kinds-of-things.js';
import { rootsOf } from '../stated/roots.js';
import { isNumber } from '../stated/wanted/numbers.js';
import type { Token } from '../told/token.js';
import { strangers } from '../told/whom/gender.js';
import { adverbs, determiners, prepositions } from '../told/words/clause-words.js';

/** In which way something is done: "with icy politeness", "in a low voice", "quietly"; or by what somebody comes somewhere. */
export function tellsManner(slice: Slice, { items, verb }: Asked, fit: Fit): boolean {
  const { clause, taken, sentence } = fit;
  const { tokens } = sentence;
  if (isJourney(verb, items) && tellsVehicle(tokens)) return true;
  if (!clause || clause.isPassive) return false;
  const { verb: deed, rest } = clause;
  if ([deed.from - 1, behindObject(tokens, rest.from)].some((at) => isManner(tokens[at], taken.has(at)))) return true;
  for (let at = rest.from; at < rest.to; at += 1) {
    const isLast = at === rest.to - 1 || tokens[at + 1]?.isMark;
    if (isLast && isManner(tokens[at], taken.has(at))) return true;
    if (/^(?:with|in|by|without)$/.test(tokens[at]?.text ?? '') && leadsToWay(slice, tokens, at, taken)) return true;
  }
  return false;
}

/** Behind "him", "her" or a name that stands right behind the verb. */
function behindObject(tokens: readonly Token[], from: number): number {
  const { entity, text = '' } = tokens[from] ?? {};
  return entity !== undefined || /^(?:him|her|it|them)$/.test(text) ? from + 1 : from;
}

function leadsToWay(slice: Slice, tokens: readonly Token[], by: number, taken: ReadonlySet<number>): boolean {
  const [word, next] = [tokens[by]?.text, tokens[by + 1]];
  if (word === 'by' && next && next.entity === undefined && /\p{L}{2}ing$/u.test(next.text)) return true;
  const noun = nounOf(tokens, by + 1);
  if (noun === undefined || taken.has(noun)) return false;
  const { entity, text } = tokens[noun] as Token;
  if (entity !== undefined) return kindOf(slice, entity) === 'thing' && word === 'with';
  if (word === 'without') return !strangers.has(text);
  return ways.has(text) || /(?:ness|ity|ment|ence|ance|ion|dom)$/.test(text);
}

function isManner(token: Token | undefined, isTaken: boolean): boolean {
  if (!token || isTaken || token.isMark || token.isQuoted || token.entity !== undefined) return false;
  return /^\p{L}{3,}ly$/u.test(token.text) && !adverbs.has(token.text) && !noManners.has(token.text);
}

const noManners: ReadonlySet<string> = new Set(
  (
    'only family early daily weekly monthly yearly really nearly hardly finally recently lately apparently certainly probably usually suddenly reply supply ally ' +
    'likely friendly lonely elderly lovely ugly holy jolly lily fly rely apply july'
  ).split(' '),
);

const ways: ReadonlySet<string> = new Set(
  (
    'voice tone smile laugh shrug nod scream whisper shout tears anger rage fury grief joy scorn contempt disgust delight surprise horror terror relief regret calm ' +
    'pride shame pity grace courage care skill force struggle fight word glance look sigh kiss blow gesture silence wink grin face eyes smirk wave bow curtsy handshake blush frown sneer giggle'
  ).split(' '),
);

/** The noun behind a preposition, at the end of its words. */
function nounOf(tokens: readonly Token[], from: number): number | undefined {
  let found: number | undefined;
  for (let at = from; at < Math.min(tokens.length, from + 4); at += 1) {
    const { text, isMark } = tokens[at] as Token;
    if (isMark || prepositions.has(text) || text === 'and' || text === 'that') break;
    if (!determiners.has(text)) found = at;
  }
  return found !== undefined && isNumber(tokens[found] as Token) ? undefined : found;
}

/** "How did Ada get to Bonn?" */
function isJourney(verb: Item | undefined, items: readonly Item[]): boolean {
  const isGoing = verb === undefined || rootsOf(verb.word).some((root) => going.has(root));
  return isGoing && items.some(({ by, isPerson }) => !isPerson && by === 'to');
}

const going: ReadonlySet<string> = new Set('get come go travel arrive reach return'.split(' ').flatMap(rootsOf));

/** "comes on the coastal steamer", "travels by train", "walks". */
function tellsVehicle(tokens: readonly Token[]): boolean {
  const isThere = (at: number) => {
    const before = tokens.slice(Math.max(0, at - 4), at).map(({ text }) => text);
    return before.some((word) => /^(?:on|by|in|aboard)$/.test(word));
  };
  const goes = tokens.some(({ text }) => rootsOf(text).some((root) => moving.has(root)));
  return goes && tokens.some(({ text, isQuoted }, at) => !isQuoted && vehicles.has(text) && isThere(at));
}

const moving: ReadonlySet<string> = new Set(
  'come go travel arrive reach return cross sail ride drive fly flee escape'.split(' ').flatMap(rootsOf),
);
const vehicles: ReadonlySet<string> = new Set([
  ...(thingsOf('vehicle') ?? []),
  ...'aeroplane airplane bike dinghy yacht horse mule donkey foot'.split(' '),
]);
