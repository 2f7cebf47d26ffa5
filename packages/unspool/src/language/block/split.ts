import { foreign, partOf, type Run } from '../inline/run.js';

/** Splits runs where the pattern, which must be global, matches outside references and parentheses. */
export function split(runs: readonly Run[], between: RegExp): readonly (readonly Run[])[] {
  const own = runs.map((run) => (run.ref === undefined ? run.text : foreign.repeat(run.text.length))).join('');
  const text = own.includes('(') ? own.replace(/\([^()]*\)/g, (inside) => foreign.repeat(inside.length)) : own;
  const parts: (readonly Run[])[] = [];
  let next = 0;
  let start = 0;
  const take = (from: number, to: number) => {
    const part: Run[] = [];
    for (; next < runs.length; next += 1) {
      const run = runs[next] as Run;
      const [a, b] = [Math.max(from - start, 0), Math.min(to - start, run.text.length)];
      if (a < b) part.push(partOf(run, a, b));
      if (start + run.text.length > to) break;
      start += run.text.length;
    }
    parts.push(part);
  };
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(between)) {
    take(from, index);
    from = index + mark.length;
  }
  take(from, text.length);
  return parts;
}
