import { basesOf } from '../../language/index.js';
import type { Asked } from '../stated/asked.js';
import { tellsOf } from '../stated/cover.js';
import type { Item } from '../stated/items.js';
import { rootsOf } from '../stated/roots.js';
import type { Token } from '../told/token.js';

/** Whether a token is a verb that tells of the one asked with: of going somewhere each way of going does, of finding out learning. */
export function verbTold(asked: Asked, verb: Item): (tokens: readonly Token[], at: number) => boolean {
  const bases = basesOf(verb.word);
  const isGoing =
    bases.some((base) => goings.has(base)) && asked.items.some((item) => item.by === 'to' || leading.has(item.word));
  const others = bases.flatMap((base) => more.get(base) ?? []);
  const roots = new Set([...others, ...(isGoing ? moves : [])].flatMap(rootsOf));
  return (tokens, at) => {
    const token = tokens[at] as Token;
    if (token.isMark || token.isQuoted || token.entity !== undefined) return false;
    return tellsOf(tokens, at, verb) || rootsOf(token.text).some((root) => roots.has(root));
  };
}

const goings: ReadonlySet<string> = new Set('go get come travel return'.split(' '));
const leading: ReadonlySet<string> = new Set('home there here back away'.split(' '));
const moves =
  'go come travel arrive return walk run ride row drive sail fly swim climb cycle march hike wade skate ski crawl drift hurry limp flee'.split(
    ' ',
  );

/** What tells of a verb in a question for circumstances, besides what tells of it anywhere. */
const more: ReadonlyMap<string, readonly string[]> = new Map([
  ['sink', ['founder']],
  ['need', ['owe']],
  ['make', ['work']],
  ['find', ['unearth', 'dig']],
  ['keep', ['lock', 'hide', 'store', 'stow']],
  ['build', ['work']],
]);
