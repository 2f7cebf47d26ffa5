import type { Reply } from '../ask/index.js';
import { ifMeant, type Line, type Orders, phrases, type WhoKnows } from '../explain/index.js';
import { plain } from '../language/index.js';
import {
  type Shown,
  type TextOptions,
  timelineText,
  toText,
  type WhoHeard,
  whoHeardText,
  whoKnowsText,
} from '../publish/index.js';
import type { Slice } from '../story/index.js';
import { coloured, columns, harmless, paint, wrapped } from './terminal.js';

/** A view of a slice as this terminal shows it. */
export function shown(view: Shown, slice: Slice): string {
  return toText(view, { scenes: slice.scenes, ...here });
}

/** Both orders of a story as this terminal shows them. */
export function shownTimeline(orders: Orders, labels: readonly string[]): string {
  return timelineText(orders, { ...here, labels });
}

/** Who knows what as this terminal shows it; with the chains of it where somebody asks for something of it. */
export function shownKnowing(known: WhoKnows, labels: readonly string[], isFull: boolean): string {
  return whoKnowsText(known, { ...here, labels, isFull });
}

/** Who heard what as this terminal shows it. */
export function shownHeard(heard: WhoHeard, labels: readonly string[]): string {
  return whoHeardText(heard, { ...here, labels });
}

const styles = { title: paint.bold, heading: paint.bold, strong: paint.bold, quiet: paint.dim };
const here: Omit<TextOptions, 'scenes'> = {
  columns,
  ...(coloured ? { paint: (style, text) => styles[style](text) } : {}),
};

/**
 * The reply to a free question: an explanation, an answer that follows from what is told, the questions to choose from, or
 * that there is none; behind these what comes nearest, which is no answer.
 */
export function shownReply(reply: Reply, slice: Slice): string {
  if (reply.kind === 'one' || reply.kind === 'derived') {
    const lead = reply.meant === undefined ? '' : `${wrapped(ifMeant(harmless(reply.meant)))}\n\n`;
    return `${lead}${shown(reply.kind === 'one' ? reply.explanation : reply.lines, slice)}`;
  }
  const lead = reply.kind === 'none' ? shownNone(reply) : shownQuestions(reply.questions);
  return reply.nearest.length === 0
    ? lead
    : `${lead}\n${shown({ title: phrases.nearest, lines: reply.nearest }, slice)}`;
}

function shownQuestions(questions: readonly Line[]): string {
  const near = questions.length === 1 ? phrases.nearOne : phrases.nearSeveral;
  return `${[near, '', ...indented(questions.map(({ words }) => plain(words)))].join('\n')}\n`;
}

function shownNone({ note, near, nearest, examples }: Extract<Reply, { kind: 'none' }>): string {
  const offered = near.length > 0 ? near.map(({ words }) => plain(words)) : nearest.length > 0 ? [] : examples;
  if (offered.length === 0) return `${wrapped(note)}\n`;
  const lead = near.length > 0 ? phrases.near : phrases.forExample;
  return `${[wrapped(`${note} ${lead}`), '', ...indented(offered)].join('\n')}\n`;
}

function indented(texts: readonly string[]): readonly string[] {
  return texts.map((text) => `  ${harmless(text)}`);
}
