import { formsOf } from '../../language/index.js';
import type { EntityId } from '../../story/index.js';
import { clauseAt } from './clause.js';
import { directNames } from './stretch.js';
import type { Token } from './token.js';
import { adverbs, determiners, stops } from './words/clause-words.js';

/** A run of tokens that are a quotation. */
export type Quotation = { readonly from: number; readonly to: number };

/** Who says a quotation, as the words beside it tell. */
export type Spoken = {
  readonly by: readonly EntityId[];
  readonly to: readonly EntityId[];
};

/** The quotations of a sentence, with their marks. */
export function quotationsIn(tokens: readonly Token[]): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!tokens[at]?.isQuoted) continue;
    let to = at;
    while (tokens[to]?.isQuoted) to += 1;
    found.push({ from: at, to });
    at = to;
  }
  return found;
}

/** Who says a quotation: "“…,” says Ada", "“…,” she tells Ben", "Ada turns and asks: “…”". Undefined where no word beside it tells that it is said. */
export function speakerOf(tokens: readonly Token[], { from, to }: Quotation): Spoken | undefined {
  return taggedBehind(tokens, to) ?? taggedBefore(tokens, from);
}

function taggedBehind(tokens: readonly Token[], to: number): Spoken | undefined {
  const first = tokens[to]?.text === ',' ? to + 1 : to;
  for (let at = first; at < Math.min(tokens.length, first + longestTag); at += 1) {
    const { text, isMark, isQuoted, entity } = tokens[at] as Token;
    if (isMark || isQuoted) return undefined;
    if (entity !== undefined || !isSaying(text)) continue;
    const own = at === first ? inverted(tokens, at) : [];
    const by = own.length > 0 ? own : (clauseAt(tokens, { from: at, to: at + 1 }, false)?.doers ?? []);
    return { by, to: own.length > 0 ? [] : hearers(tokens, at + 1) };
  }
  return undefined;
}

/** "says the old Ada" */
function inverted(tokens: readonly Token[], verb: number): readonly EntityId[] {
  let at = verb + 1;
  while (tokens[at]?.entity === undefined && isSmall(tokens[at]?.text ?? '')) at += 1;
  const entity = tokens[at]?.entity;
  return entity === undefined ? [] : [entity];
}

function taggedBefore(tokens: readonly Token[], from: number): Spoken | undefined {
  for (let at = from - 1; at >= Math.max(0, from - longestLead); at -= 1) {
    const { text, isMark, isQuoted, entity } = tokens[at] as Token;
    if (isQuoted || (isMark && stops.has(text) && text !== ':')) return undefined;
    if (entity !== undefined || !isSaying(text)) continue;
    const clause = clauseAt(tokens, { from: at, to: at + 1 }, false);
    return clause && { by: clause.doers, to: hearers(tokens, at + 1) };
  }
  return undefined;
}

/** "tells Ben", "says to Ben" */
function hearers(tokens: readonly Token[], from: number): readonly EntityId[] {
  const at = tokens[from]?.text === 'to' ? from + 1 : from;
  return directNames(tokens, { from: at, to: Math.min(tokens.length, at + 3) });
}

function isSmall(text: string): boolean {
  return determiners.has(text) || adverbs.has(text) || text === 'old' || text === 'young';
}

/** In words: "she quietly says to Ben". */
const longestTag = 6;
const longestLead = 14;

/** Whether a word is a form of a verb by which somebody says something. */
function isSaying(text: string): boolean {
  return sayings.has(text);
}

const sayings: ReadonlySet<string> = new Set(
  (
    'say ask answer reply shout whisper call cry remark argue mutter sob laugh add begin finish think warn explain joke tell ' +
    'announce repeat murmur sigh scream yell insist protest plead beg promise admit confess exclaim observe declare sneer demand ' +
    'order suggest continue wonder dictate respond retort snap growl hiss moan groan breathe gasp grumble stammer scoff boast ' +
    'comment inquire enquire greet recite sing toast conclude agree object write cable wire'
  )
    .split(' ')
    .flatMap((verb) => [...formsOf(verb).all]),
);
