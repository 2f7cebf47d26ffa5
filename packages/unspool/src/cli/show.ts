import type { Article, Explanation, Recap, Reply } from '../explain/index.js';
import { toText } from '../publish/index.js';
import type { Slice } from '../story/index.js';
import { coloured, columns, harmless, paint } from './terminal.js';

/** A view of a slice as this terminal shows it. */
export function shown(view: Article | Explanation | Recap, slice: Slice): string {
  const styles = { title: paint.bold, heading: paint.bold, strong: paint.bold, quiet: paint.dim };
  return toText(view, {
    columns,
    scenes: slice.scenes,
    ...(coloured ? { paint: (style, text) => styles[style](text) } : {}),
  });
}

/** The reply to a free question: the explanation, the questions to choose from, or that there is none. */
export function shownReply(reply: Reply, slice: Slice): string {
  if (reply.kind === 'one') return shown(reply.explanation, slice);
  if (reply.kind === 'none') return `${reply.note}\n`;
  const questions = reply.questions.map((line) => `  ${harmless(line.words.map((word) => word.text).join(''))}`);
  return `${['Several questions are near that. Which one?', '', ...questions].join('\n')}\n`;
}
