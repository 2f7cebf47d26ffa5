import type { Quotation } from '../quotations/dashes.js';
import type { NovelWords } from '../words/novel-words.js';
import type { Token } from '../words/tokens.js';
import type { Phrase, ReadParagraph } from './phrases.js';
import { type Tag, tagAfter, tagBefore, tagInside } from './tags.js';

/** What one speaker says in a paragraph, and what the narrator says beside it. */
export type Turn = {
  readonly paragraph: number;
  /** The token with which it begins. */
  readonly start: number;
  /** After its last quotation. */
  end: number;
  /** The quotations, by their index in the paragraph. */
  readonly quotes: number[];
  readonly tags: Tag[];
  /** The quotations that have a tag of their own. */
  readonly tagged: Set<number>;
  /** It goes on with what the last paragraph has left open. */
  readonly continues: boolean;
  /** How many paragraphs without speech stand before it. */
  readonly gap: number;
};

/** What the paragraph before leaves to this one. */
export type Lead = { readonly continues: boolean; readonly gap: number; readonly tag: Tag | undefined };

/** The turns of a paragraph. `spoken`: which of the quotations are said or thought by someone. */
export function turnsOf(
  read: ReadParagraph,
  paragraph: number,
  outer: readonly Quotation[],
  spoken: ReadonlySet<number>,
  words: NovelWords,
  lead: Lead,
): readonly Turn[] {
  const turns: Turn[] = [];
  const bounds = boundsOf(read.tokens, outer.length)
    .map((bound, quote) => ({ ...bound, quote }))
    .filter(({ quote, start }) => spoken.has(quote) && start >= 0);
  for (const [index, bound] of bounds.entries()) {
    const { start, end } = bound;
    const after = tagAfter(read, end, bounds[index + 1]?.start ?? read.tokens.length, words);
    const before = tagBefore(read, bounds[index - 1]?.end ?? 0, start, words) ?? (start === 0 ? lead.tag : undefined);
    const isInside = words.insideTags || /[—–―]/.test(read.tokens[start]?.text ?? '');
    const inside = isInside ? tagInside(read, start, end, words) : undefined;
    const tag = best(after, inside ?? before, turns.length > 0);
    const turn = turns.at(-1);
    if (!turn || conflicts(turn, tag)) turns.push(newTurn(paragraph, bound, tag, turn ? undefined : lead));
    else take(turn, bound, tag);
  }
  return turns;
}

function newTurn(paragraph: number, { start, end, quote }: Bound, tag: Tag | undefined, lead: Lead | undefined): Turn {
  return {
    paragraph,
    start,
    end,
    quotes: [quote],
    tags: tag ? [tag] : [],
    tagged: new Set(tag ? [quote] : []),
    continues: lead?.continues ?? false,
    gap: lead?.gap ?? 0,
  };
}

/** The quotation of a paragraph, with its tokens. */
type Bound = { readonly quote: number; readonly start: number; readonly end: number };

/** More tags say nothing new. */
const mostTags = 8;

function take(turn: Turn, { quote, end }: Bound, tag: Tag | undefined): void {
  turn.quotes.push(quote);
  turn.end = end;
  if (!tag) return;
  if (turn.tags.length < mostTags) turn.tags.push(tag);
  turn.tagged.add(quote);
}

function best(after: Tag | undefined, before: Tag | undefined, isLater: boolean): Tag | undefined {
  if (after?.by === 'tag') return after;
  if (before?.by === 'tag') return before;
  return after ?? (isLater ? undefined : before);
}

/** Whether what stands beside a quotation cannot be said of who spoke before in the paragraph. */
function conflicts({ tags }: Turn, tag: Tag | undefined): boolean {
  if (!tag) return false;
  if (tag.by !== 'tag') return false;
  return tags.some((each) => each.by === 'tag' && differ(each.who, tag.who));
}

function differ(one: Phrase, other: Phrase): boolean {
  if (one.kind === 'name' && other.kind === 'name') return one.run.key !== other.run.key;
  if (one.kind === 'pronoun' && other.kind === 'pronoun') return one.pronoun !== other.pronoun;
  if (one.kind === 'pronoun' || other.kind === 'pronoun')
    return [one, other].some((each) => each.kind === 'pronoun' && each.pronoun === 'first');
  return false;
}

/** The tokens of each quotation: the first, and after the last. */
function boundsOf(tokens: readonly Token[], count: number): { readonly start: number; readonly end: number }[] {
  const bounds = Array.from({ length: count }, () => ({ start: -1, end: -1 }));
  for (const [index, { quote }] of tokens.entries()) {
    const bound = bounds[quote];
    if (!bound) continue;
    if (bound.start < 0) bound.start = index;
    bound.end = index + 1;
  }
  return bounds;
}
