import { defined } from '../../base/index.js';
import type { SourceProblem, SourceSpan } from '../source.js';
import { close, closeAt, open, type Thread, type Threads, threadOf, topOf } from './threads.js';
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
  { at, text, seen }: PlacedExpression,
  { to, bracket, again, setting }: TimeExpression & { kind: 'flash' },
  index: number,
  inHeading: boolean,
  report: Report,
): void {
  const top = topOf(threads);
  const outer = threads.stack.findLast(({ kind }) => kind === to);
  const isOnce = inHeading && !bracket;
  if (top.kind === to && top.first === undefined) {
    // "FLASHBACK TO:", and then a heading that says so, too: its headings are marked one by one.
    if (isOnce && !top.bracket) top.once = true;
    return;
  }
  const made = {
    kind: to,
    at,
    text,
    opener: index,
    ...(bracket ? { bracket } : {}),
    ...(isOnce ? { once: true } : {}),
    ...(seen || setting ? { seen: true as const } : {}),
  };
  if (!outer) {
    const { closed } = threads;
    const same = again && closed?.kind === to ? closed : undefined;
    if (same) {
      const { host, last, year } = same;
      threads.stack.push({ ...made, ...defined({ host, last, year, first: same.first }) });
      delete threads.returned;
    } else beside(threads, open(threads, made), index);
    return;
  }
  // Each heading of a flashback may say that it is one.
  if (again || isOnce || setting) return;
  if (!outer.told) report({ message: second(to), at });
  outer.told = true;
  outer.doubtful = true;
  if (!inHeading) open(threads, { ...made, doubtful: true, told: true });
}

/** "LATER" in a heading that is marked like the one before it is said of that. */
function beside({ returned }: Threads, made: Thread, index: number): void {
  const before = returned?.closed.find(({ kind, last }) => kind === made.kind && last === index - 1);
  if (made.once && before?.last !== undefined) made.last = before.last;
}

const named = { past: 'flashback', future: 'flashforward' } as const;

function second(to: 'past' | 'future'): string {
  return `A second ${named[to]} begins while one is still open. It may lie within the first, beside it, or go on with it; it is taken to lie within it. Before it, a line such as “BACK TO PRESENT” or “END ${named[to].toUpperCase()}” would tell.`;
}

/** So many scenes that nothing marks are taken to lie in what a line began; more would need a line that ends it. */
const most = { transition: 6, bracket: 30 } as const;

/**
 * A run that a line began is left where nothing says that it goes on: after so many scenes, or, where the line did not
 * promise an end, in the place that was interrupted.
 */
export function leaveRun(threads: Threads, marked: boolean, isPlaceOf: (other: number) => boolean): void {
  const at = threads.stack.findLastIndex(({ kind }) => kind === 'past' || kind === 'future');
  const frame = threads.stack[at];
  if (!frame || frame.once || frame.first === undefined || marked) return;
  frame.count = (frame.count ?? 0) + 1;
  if (!frame.bracket && frame.host !== undefined && isPlaceOf(frame.host)) {
    closeAt(threads, at, { at: frame.at as SourceSpan, known: false, resumes: true });
  } else if (frame.count > most[frame.bracket ? 'bracket' : 'transition']) {
    threads.stack.splice(at);
    threads.lost = frame;
  }
}

function back(
  threads: Threads,
  placed: PlacedExpression,
  { from }: TimeExpression & { kind: 'return' },
  inHeading: boolean,
  report: Report,
): void {
  if (from === 'top') {
    const { once, kind } = topOf(threads);
    const isShots = once && kind === 'montage';
    // "END FLASHBACK", "BACK TO SCENE" are one return. And back from a letter one comes to the same scene.
    if ((threads.returned?.known && !isShots) || (!inHeading && !isShots && !placed.leads)) return;
  }
  if (close(threads, from, placed)) return;
  const { returned } = threads;
  if (
    returned &&
    inHeading &&
    (from === 'all' || from === 'top' || returned.closed.some(({ kind }) => kind === from))
  ) {
    // What a mark in a heading had opened was closed as the next scene began; here it is said.
    threads.returned = { ...returned, at: placed.at, known: true, resumes: returned.resumes && from !== 'all' };
    return;
  }
  const { lost, closed } = threads;
  if (lost && (from === 'all' || from === lost.kind)) {
    threads.returned = { at: placed.at, known: true, resumes: from !== 'all', closed: [lost] };
    return;
  }
  if (closed?.kind === from && closed.once) {
    report({ message: late(named[from as 'past' | 'future']), at: placed.at });
    return;
  }
  const wasOne = from === 'level' && threads.returned !== undefined;
  if ((from === 'past' || from === 'future' || from === 'level') && !wasOne) {
    const name = from === 'level' ? 'dream' : named[from];
    report({ message: `This ends a ${name}, and none is open here: where it begins was not found.`, at: placed.at });
  }
}

function late(name: string): string {
  return `This ends a ${name}, but the headings before it do not say that they are in it, so only the scene that is marked was taken to be. A mark in each heading, or “BEGIN ${name.toUpperCase()}” before them, would tell.`;
}

/** What is still open when the work ends, or was given up; `at` a segment, so that its problem stands where it begins. */
export function stillOpen({
  stack,
  lost,
}: Threads): readonly { readonly index: number; readonly problem: SourceProblem }[] {
  return [...(lost ? [lost] : []), ...stack].flatMap((frame) => {
    const { kind, at, opener, once, count = 0 } = frame;
    if ((kind !== 'past' && kind !== 'future' && kind !== 'level') || once || opener === undefined) return [];
    const name = kind === 'level' ? 'dream' : named[kind];
    const end = kind === 'level' ? 'END DREAM' : `END ${named[kind].toUpperCase()}`;
    const taken =
      kind === 'level'
        ? 'all scenes to the end of the work are taken to lie in it'
        : `of the scenes after it that say nothing, ${frame === lost ? `only ${count - 1} are` : 'all are'} taken to be in it, likely`;
    const message = `No line ends this ${name}, so ${taken}. A line such as “${end}” would tell.`;
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
  } else if (frame.kind === 'present' && frame.declared) {
    open(threads, { kind: 'shift', at, opener: index, once: true, year });
  } else if (frame.first === undefined || frame.kind === 'dated' || (frame.year ?? Number.POSITIVE_INFINITY) <= year) {
    frame.year = year;
  } else if (frame.kind === 'present' || frame.kind === 'level') {
    open(threads, { kind: 'dated', at, opener: index, back: frame.year !== undefined, year });
  }
}
