import { leastOf, mostOf } from '../../../base/lists.js';
import { indentOf, isCapitals } from './pdf-columns.js';
import type { ScriptLine } from './pdf-page.js';
import { pitch } from './pdf-page.js';

/** How many lines lower than the line before it on its page a line stands, `gap` points below it. */
export type Step = (before: ScriptLine, line: ScriptLine, gap: number) => number;

/**
 * How far apart lines are, learnt as they come: the least distance that is frequent, as paragraphs have more of it between
 * them. One as wide as an empty line counts only where a line goes on with the one before it, so that a script whose first
 * lines are paragraphs of their own is not taken for one that is double-spaced. Until one counts, it is that of typewriters.
 */
export function lineStep(): Step {
  const counts = new Map<number, number>();
  return (before, line, gap) => {
    const step = Math.round(gap);
    if (step >= least && (step < twice || (step <= most && goesOn(before, line))))
      counts.set(step, (counts.get(step) ?? 0) + 1);
    const frequent = mostOf(counts.values());
    const usual = leastOf([...counts].flatMap(([each, count]) => (count * 4 >= frequent ? [each] : [])));
    return Math.max(1, Math.round(gap / (counts.size > 0 ? usual : typewritten)));
  };
}

/** In points: of lines that are set close, the least of two together, the most, and what typewriters have. */
const least = 8;
const twice = 19;
const most = 30;
const typewritten = 12;

/** Whether a line cannot be the first of its paragraph: its sentence has begun, or it is what the name above it says. */
function goesOn(before: ScriptLine, line: ScriptLine): boolean {
  if (Math.abs(line.x - before.x) < pitch) return /^\p{Ll}/u.test(line.text) && !/[.!?:"”)]$/.test(before.text);
  const isUnder = indentOf(before.x, line.x) >= 4 && indentOf(before.x, line.x) < 16;
  return isUnder && isCapitals(before.text) && /\p{Ll}/u.test(line.text);
}
