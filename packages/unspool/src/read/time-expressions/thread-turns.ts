import { defined } from '../../base/index.js';
import type { SourceProblem } from '../source.js';
import { close, open, type Threads, threadOf, topOf } from './threads.js';
import type { PlacedExpression, TimeExpression } from './time-expression.js';

export type Report = (problem: SourceProblem) => void;

/** Lets an expression that opens or closes something do so. `index` is the segment in which it stands. */
export function turn(
  threads: Threads,
  placed: PlacedExpression,
  index: number,
  inHeading: boolean,
  report: Report,
): void {
  const { expression } = placed;
  switch (expression.kind) {
    case 'flash':
      flash(threads, placed, expression, index, inHeading, report);
      break;
    case 'return':
      back(threads, placed, expression, inHeading, report);
      break;
    case 'level':
      level(threads, placed, expression, index, inHeading);
      break;
    case 'shots':
      shots(threads, placed, expression, index, inHeading);
      break;
    default:
  }
}

function level(
  threads: Threads,
  { at }: PlacedExpression,
  { level: own, bracket }: TimeExpression & { kind: 'level' },
  index: number,
  inHeading: boolean,
): void {
  // A line "ON TV" is about what is seen in the scene; only a heading is about the scene.
  if (!inHeading && (own === 'screen' || own === 'memory')) return;
  const top = topOf(threads);
  if (top.kind === 'level' && top.level === own && (top.first === undefined || !top.once)) return;
  open(threads, { kind: 'level', level: own, at, opener: index, ...(bracket || !inHeading ? {} : { once: true }) });
}

function shots(
  { stack }: Threads,
  { at, leads }: PlacedExpression,
  { of, bracket }: TimeExpression & { kind: 'shots' },
  index: number,
  inHeading: boolean,
): void {
  if (inHeading && !bracket) return;
  const lasts = of !== 'shots' && (bracket === true || leads);
  // An intercut is with the scene in which it is announced.
  const kind = of === 'intercut' ? 'intercut' : 'montage';
  stack.push({ kind, host: index, at, opener: index, ...(lasts ? {} : { once: true }) });
}

function flash(
  threads: Threads,
  { at, text }: PlacedExpression,
  { to, bracket, again }: TimeExpression & { kind: 'flash' },
  index: number,
  inHeading: boolean,
  report: Report,
): void {
  const top = topOf(threads);
  const outer = threads.stack.findLast(({ kind }) => kind === to);
  // "FLASHBACK TO:", and then a heading that says so, too.
  if (top.kind === to && top.first === undefined) return;
  const made = { kind: to, at, text, opener: index, ...(bracket ? { bracket } : {}) };
  if (!outer) {
    const { closed } = threads;
    const same = again && closed?.kind === to ? closed : undefined;
    if (same) {
      const { host, last, year } = same;
      threads.stack.push({ ...made, ...defined({ host, last, year, first: same.first }) });
    } else open(threads, made);
    return;
  }
  if (again) return;
  if (!outer.told) report({ message: second(to, inHeading), at });
  outer.told = true;
  outer.doubtful = true;
  // Headings repeat the mark, or begin another beside it; a transition goes deeper.
  if (!inHeading) open(threads, { ...made, doubtful: true, told: true });
}

const named = { past: 'flashback', future: 'flashforward' } as const;

function second(to: 'past' | 'future', inHeading: boolean): string {
  const taken = inHeading
    ? 'it is only taken to come before the scene that was interrupted first'
    : 'it is taken to lie within it';
  return `A second ${named[to]} begins while one is still open. It may lie within the first, beside it, or go on with it; ${taken}. Before it, a line such as “BACK TO PRESENT” or “END ${named[to].toUpperCase()}” would tell.`;
}

function back(
  threads: Threads,
  placed: PlacedExpression,
  { from }: TimeExpression & { kind: 'return' },
  inHeading: boolean,
  report: Report,
): void {
  if (from === 'top') {
    const { once } = topOf(threads);
    // "END FLASHBACK", "BACK TO SCENE" are one return. And back from a letter one comes to the same scene.
    if ((threads.returned && !once) || (!inHeading && !once && !placed.leads)) return;
  }
  if (close(threads, from, placed)) return;
  const wasOne = from === 'level' && threads.returned !== undefined;
  if ((from === 'past' || from === 'future' || from === 'level') && !wasOne) {
    const name = from === 'level' ? 'dream' : named[from];
    report({ message: `This ends a ${name}, and none is open here: where it begins was not found.`, at: placed.at });
  }
}

/** What is still open when the work ends; `at` a segment, so that its problem stands where it begins. */
export function stillOpen({ stack }: Threads): readonly { readonly index: number; readonly problem: SourceProblem }[] {
  return stack.flatMap(({ kind, at, opener, once }) => {
    if ((kind !== 'past' && kind !== 'future' && kind !== 'level') || once || opener === undefined) return [];
    const name = kind === 'level' ? 'dream' : named[kind];
    const end = kind === 'level' ? 'END DREAM' : 'BACK TO PRESENT';
    const message = `No line ends this ${name}, so all scenes to the end of the work are taken to lie in it. A line such as “${end}” would tell.`;
    return [{ index: opener, problem: { message, ...(at ? { at } : {}) } }];
  });
}

/** Opens what an earlier time or another year begins without being called a flashback. */
export function shift(threads: Threads, head: readonly PlacedExpression[], index: number): void {
  const goesBack = head.find(({ expression }) => expression.kind === 'before');
  if (goesBack) {
    const { kind, back: isBack } = threadOf(threads);
    if (kind === 'present' || kind === 'level' || kind === 'future' || (kind === 'dated' && !isBack)) {
      open(threads, { kind: 'shift', at: goesBack.at, opener: index });
    }
  }
  for (const { expression, at } of head)
    if (expression.kind === 'date' && expression.year !== undefined) dated(threads, expression.year, at, index);
}

/** A year that is not later than the last one known begins another time; without a known one it may. */
function dated(threads: Threads, year: number, at: PlacedExpression['at'], index: number): void {
  const frame = threadOf(threads);
  const below = threads.stack.at(-2);
  if (frame.kind === 'dated' && below?.year !== undefined && year >= below.year) {
    threads.stack.pop();
    below.year = year;
  } else if (frame.first === undefined || frame.kind === 'dated' || (frame.year ?? Number.POSITIVE_INFINITY) <= year) {
    frame.year = year;
  } else if (frame.kind === 'present' || frame.kind === 'level') {
    open(threads, { kind: 'dated', at, opener: index, back: frame.year !== undefined, year });
  }
}
