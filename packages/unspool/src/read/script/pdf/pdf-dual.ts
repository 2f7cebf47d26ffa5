import { opensHeading } from '../screenplay/heading-opening.js';
import { isCapitals } from './pdf-columns.js';
import type { ScriptLine } from './pdf-page.js';
import { joined, pitch, type Run } from './pdf-page.js';

/** Two speeches side by side, each with its cue; `length` is how many lines of the script they take. */
export type Dual = {
  readonly left: readonly ScriptLine[];
  readonly right: readonly ScriptLine[];
  readonly length: number;
};

/** The dual dialogue whose two cues stand on the line at `index`, if it is one. */
export function dualAt(lines: readonly ScriptLine[], index: number): Dual | undefined {
  const cues = joined(lines[index]?.runs ?? [], 4);
  const [one, other] = cues;
  if (cues.length !== 2 || !one || !other || !isCapitals(one.text) || !isCapitals(other.text)) return undefined;
  if (!/\p{L}/u.test(one.text) || !/\p{L}{2}/u.test(other.text) || opensHeading(one.text, 0)) return undefined;
  let end = index + 1;
  while (lines[end]?.down === 1 && end - index < 100 && !opensHeading(lines[end]?.text ?? '', 0)) end++;
  const block = lines.slice(index, end);
  const border = borderOf(block, one, other);
  const left: ScriptLine[] = [];
  const right: ScriptLine[] = [];
  for (const line of block) {
    const isRight = ({ x }: Run) => x > border;
    for (const [column, runs] of [
      [left, line.runs.filter((run) => !isRight(run))],
      [right, line.runs.filter(isRight)],
    ] as const) {
      const [run] = joined(runs, Number.POSITIVE_INFINITY);
      if (run) column.push({ ...line, text: run.text, x: run.x, to: run.to });
    }
  }
  return left.length > 1 && right.length > 1 ? { left, right, length: block.length } : undefined;
}

/**
 * Where the right column begins: where most of its lines do. If several places are as good, it is the one that is as far
 * from its cue as the left column is from the other.
 */
function borderOf(block: readonly ScriptLine[], one: Run, other: Run): number {
  const expected = other.x - one.x + block.reduce((least, { runs }) => Math.min(least, runs[0]?.x ?? least), one.x);
  const counts = new Map<number, number>();
  for (const { runs } of block.slice(1)) {
    for (const [index, { x }] of runs.entries()) {
      const before = runs[index - 1];
      if (x < one.to + pitch || x > other.x + pitch || (before && x - before.to < pitch * 1.5)) continue;
      counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
    }
  }
  const [start] = [...counts].sort(
    ([a, first], [b, second]) => second - first || Math.abs(a - expected) - Math.abs(b - expected),
  )[0] ?? [expected];
  return start - pitch / 2;
}
