import type { SourceSpan } from '../source.js';
import { type Thread, type Threads, threadOf } from './threads.js';
import type { PlacedExpression, TimeExpression } from './time-expression.js';

/**
 * A part of a dateline in the language of story files. `known`: an expression says so; else it is assumed. `refers` is the
 * segment that is meant by the `[#]` in it; it always comes earlier in the telling.
 */
export type DatelinePart = {
  readonly dateline: string;
  readonly known: boolean;
  readonly at: SourceSpan;
  readonly refers?: number;
};

/** The scene that a dateline is made for. */
export type Scene = {
  readonly head: readonly PlacedExpression[];
  readonly at: SourceSpan;
  /** Whether the heading names the place of another. */
  readonly isPlaceOf: (other: number) => boolean;
  /** The part of the day of another. */
  readonly dayTimeOf: (other: number) => string | undefined;
  /** A scene a little before, in the same place, where the one right before is in another: the telling goes to and fro. */
  readonly returnsTo?: number;
  /** An earlier scene whose lines come again. */
  readonly repeats?: number;
};

/** How a scene lies to those before it. */
export function orderParts(threads: Threads, scene: Scene): readonly DatelinePart[] {
  const first = interruption(threads, scene);
  const order = [
    ...relations(threads, scene),
    ...resumption(threads, scene),
    ...parallel(threads, scene),
    ...goingOn(threads, scene),
  ];
  const { repeats } = scene;
  if (repeats === undefined || first.some(({ refers }) => refers === repeats)) return distinct([...first, ...order]);
  // What is told again comes after nothing that was told since.
  const said = asBefore(scene.head);
  if (said) return distinct([...first, part('again [#]', true, said.at, repeats)]);
  return distinct([...first, ...order]);
}

function part(dateline: string, known: boolean, at: SourceSpan, refers?: number): DatelinePart {
  return { dateline, known, at, ...(refers === undefined ? {} : { refers }) };
}

/** Each once; what is known is not assumed as well. */
function distinct(parts: readonly DatelinePart[]): readonly DatelinePart[] {
  const found = new Map<string, DatelinePart>();
  for (const one of parts) {
    const key = `${one.dateline}\u0001${one.refers}`;
    if (!found.has(key) || (one.known && !found.get(key)?.known)) found.set(key, one);
  }
  return [...found.values()];
}

/** What interrupts lies before what it interrupts, or after; an earlier time, before the enclosing present. */
function interruption(threads: Threads, { head }: Scene): readonly DatelinePart[] {
  const frame = threadOf(threads);
  const { kind, host, at } = frame;
  const opens = frame.first === undefined;
  if ((kind !== 'past' && kind !== 'future' && kind !== 'shift') || !at) return [];
  const side = kind === 'future' ? 'after' : 'before';
  const distances = head.filter((one) => one.expression.kind === side);
  // After "5 years earlier" nothing says whether the scenes that follow have caught up with what it was compared with.
  if (kind === 'shift' && !opens && distances.length === 0) return [];
  const place = head.find((one) => one.expression.kind === 'flash')?.at ?? at;
  if (host === undefined) {
    const bare = kind === 'future' ? 'flash-forward' : 'flashback';
    return opens && kind !== 'shift' ? [part(bare, true, place)] : [];
  }
  // In a flashback that is under way, "5 years earlier" may be said of the flashback itself.
  const parts = distances.flatMap((one) => distance(one, side, host, one.firm && (opens || kind === 'shift')));
  if (parts.some((one) => one.known && one.dateline.endsWith(` ${side} [#]`))) return parts;
  const outer = frame.doubtful ? (threads.stack.find((one) => one.kind === kind)?.host ?? host) : host;
  const known = kind === 'shift' ? distances.some(({ firm }) => firm) : isSaid(threads, head);
  const around = outer === host ? [] : [part(`${side} [#]`, false, place, host)];
  return [...parts, part(`${side} [#]`, known, place, outer), ...around];
}

/** Whether it is said of this scene that it lies in what interrupts. */
function isSaid({ stack }: Threads, head: readonly PlacedExpression[]): boolean {
  const { kind, first, last, bracket } = threadOf({ stack });
  // "CONTINUOUS" beside "FLASHBACK" goes on with a scene that is none.
  const isTorn =
    (first === undefined && last === undefined && head.some(({ expression }) => isRight(expression))) ||
    head.some(({ expression }) => expression.kind === 'flash' && expression.setting);
  const isMarked = first === undefined || head.some(({ expression }) => expression.kind === 'flash');
  // Where unmarked scenes were taken to lie in it, the telling may have come back unseen.
  const isLoose = stack.some((one) => one.kind === kind && one.loose && !one.bracket);
  return ((isMarked && !isTorn) || bracket === true) && !isLoose;
}

/** "5 years before [#]", "the day before [#]" and in the morning, "same day as [#]" and before. */
function distance(
  { expression, at }: PlacedExpression,
  side: 'before' | 'after',
  host: number,
  known: boolean,
): readonly DatelinePart[] {
  if (expression.kind === 'after')
    return expression.by === undefined ? [] : [part(`${expression.by} ${side} [#]`, known, at, host)];
  if (expression.kind !== 'before') return [];
  if (expression.by !== undefined) return [part(`${expression.by} ${side} [#]`, known, at, host)];
  if (expression.sameDay) return [...sameDay(expression.part, known, at, host), part('before [#]', known, at, host)];
  if (expression.part === undefined) return [part('before [#]', known, at, host)];
  const unit = units.has(expression.part) ? expression.part : 'day';
  return [
    part(`the ${unit} before [#]`, known, at, host),
    ...(expression.part === unit && unit !== 'night' ? [] : [part(expression.part, known, at)]),
  ];
}

const units: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day', 'night', 'week', 'month', 'year']);

function sameDay(dayTime: string | undefined, known: boolean, at: SourceSpan, to: number): readonly DatelinePart[] {
  if (dayTime !== undefined && units.has(dayTime) && dayTime !== 'night')
    return [part(`same ${dayTime} as [#]`, known, at, to)];
  return [part('same day as [#]', known, at, to), ...(dayTime === undefined ? [] : [part(dayTime, known, at)])];
}

/** What a scene says of how it lies to the last one of its thread. */
function relations(threads: Threads, { head, returnsTo }: Scene): readonly DatelinePart[] {
  const frame = threadOf(threads);
  const target = targetOf(frame);
  return head.flatMap(({ expression, at, firm }): readonly DatelinePart[] => {
    if (target === undefined) {
      // The first scene of all may be "the next morning" of what is not told.
      return expression.kind === 'next' && !units.has(expression.part) ? [part(expression.part, firm, at)] : [];
    }
    switch (expression.kind) {
      case 'after':
        if (frame.first === undefined && frame.kind === 'future') return [];
        if (returnsTo === undefined || expression.by !== undefined) return after(expression, at, firm, target);
        // "LATER", in a place that was left: later than there. What is "CONTINUOUS" there may go on with either.
        return isRight(expression) ? [] : after(expression, at, firm, returnsTo);
      case 'next':
        return [
          part(
            expression.part === 'day' ? 'next day after [#]' : `the next ${expression.part} after [#]`,
            firm,
            at,
            target,
          ),
        ];
      case 'same':
        return [
          ...same(expression, firm, at, target),
          ...(expression.later ? [part('after [#]', firm, at, target)] : []),
        ];
      default:
        return [];
    }
  });
}

/** The scene before in this thread; what begins beside it without saying when may be compared with what it interrupts. */
function targetOf({ kind, last, host, back }: Thread): number | undefined {
  return last ?? (kind === 'level' || kind === 'future' || (kind === 'dated' && !back) ? host : undefined);
}

function isRight(expression: TimeExpression): boolean {
  return expression.kind === 'after' && expression.near === 'right';
}

function after(
  { by, near }: TimeExpression & { kind: 'after' },
  at: SourceSpan,
  firm: boolean,
  to: number,
): readonly DatelinePart[] {
  if (by !== undefined) return [part(`${by} after [#]`, firm, at, to)];
  if (near === undefined) return [part('after [#]', firm, at, to)];
  // "Moments later" is often said of more.
  const soon = near === 'soon' ? [part('right after [#]', false, at, to)] : [];
  return [part(`${near} after [#]`, firm, at, to), ...soon];
}

function same(
  expression: TimeExpression & { kind: 'same' },
  known: boolean,
  at: SourceSpan,
  to: number,
): readonly DatelinePart[] {
  if (expression.unit === 'time') return [part('same time as [#]', known, at, to)];
  // "That night" is the night of the day before it; "the same night" is that of a scene at night.
  if (expression.later) return sameDay(expression.part ?? expression.unit, known, at, to);
  return [part(`same ${expression.part ?? expression.unit} as [#]`, known, at, to)];
}

/** After an interruption, the interrupted goes on. */
function resumption({ stack, returned }: Threads, { head, at, isPlaceOf, dayTimeOf }: Scene): readonly DatelinePart[] {
  const frame = threadOf({ stack });
  const present =
    head.find(({ expression }) => expression.kind === 'return' && expression.from === 'all') ?? asBefore(head);
  const host = frame.last;
  if (!returned) return present && host !== undefined ? [part('after [#]', true, present.at, host)] : [];
  // Something else has begun in the meantime.
  if (frame.first === undefined && frame.kind !== 'present') return [];
  const { known, at: said, closed } = returned;
  const parts: DatelinePart[] = [];
  if (host !== undefined) parts.push(part('after [#]', known, said, host));
  for (const { kind, last, back } of closed) {
    const isPast = kind === 'past' || kind === 'shift' || kind === 'dated';
    // Where nothing was interrupted, the present is still later than the past; a mere year does not say which it is.
    if (isPast && last !== undefined && (host === undefined || (kind === 'dated' && !back)))
      parts.push(part('after [#]', known, said, last));
  }
  const isRelated = head.some(
    ({ expression }) => expression.kind === 'after' || expression.kind === 'same' || expression.kind === 'next',
  );
  const isOfHost = host !== undefined && isPlaceOf(host) && fits(dayTimeIn(head), dayTimeOf(host));
  if (isOfHost && !isRelated) parts.push(part('right after [#]', false, at, host));
  return parts;
}

function asBefore(head: readonly PlacedExpression[]): PlacedExpression | undefined {
  return head.find(({ expression }) => expression.kind === 'asBefore');
}

/** The part of the day that a heading says, if it says one. */
export function dayTimeIn(head: readonly PlacedExpression[]): string | undefined {
  const said = new Set(head.flatMap(({ expression }) => (expression.kind === 'dayTime' ? [expression.part] : [])));
  return said.size === 1 ? [...said][0] : undefined;
}

function fits(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/** Places between which the telling goes to and fro. */
function parallel({ stack }: Threads, { head }: Scene): readonly DatelinePart[] {
  const frame = stack.findLast(({ kind }) => kind === 'intercut');
  if (!frame?.at || frame.once || frame.host === undefined) return [];
  const isRelated = head.some(({ expression }) => expression.kind === 'after' || expression.kind === 'next');
  return isRelated ? [] : [part('same time as [#]', frame.first === undefined, frame.at, frame.host)];
}

/** Within what interrupts, and in a montage, scenes are assumed to follow one another. */
function goingOn({ stack }: Threads, { head }: Scene): readonly DatelinePart[] {
  const frame = threadOf({ stack });
  const montage = stack.findLast(({ kind, once }) => kind === 'montage' && !once);
  const isRelated = head.some(({ expression }) => relating.has(expression.kind));
  if (isRelated || stack.some(({ kind, once }) => kind === 'intercut' && !once)) return [];
  if (montage?.at && montage.last !== undefined) return [part('after [#]', false, montage.at, montage.last)];
  const interrupts = frame.kind === 'past' || frame.kind === 'future' || frame.kind === 'shift';
  if (!interrupts || frame.first === undefined || frame.last === undefined || !frame.at) return [];
  const goesOn = head.find(({ expression }) => expression.kind === 'flash' && expression.again);
  // Another mark may begin another flashback, of which nobody knows how it lies to this one.
  if (!goesOn && head.some(({ expression }) => expression.kind === 'flash')) return [];
  return [part('after [#]', goesOn !== undefined, goesOn?.at ?? frame.at, frame.last)];
}

const relating: ReadonlySet<TimeExpression['kind']> = new Set(['after', 'before', 'same', 'next']);
