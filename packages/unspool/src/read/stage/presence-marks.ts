import { addTo } from '../../base/index.js';
import type { Does } from './stage-words.js';
import type { Turn } from './turns.js';

/** One thing that a scene says of somebody's being there, or of everybody's, by its place among all that happens in it. */
export type Mark = {
  readonly at: number;
  readonly does: Does | 'there' | 'speaks' | 'beside' | 'addressed';
  readonly perhaps?: true;
  /** It is said of many at once, and perhaps not of them. */
  readonly isSwept?: true;
  /** What is said is heard by nobody else: who hides, goes on hiding. */
  readonly isAside?: true;
  /** The words of the direction that says it; of a speech, none. */
  readonly direction?: string;
};

/** What is said of many at once; whom it takes in is seen by what becomes of each afterwards. */
export type Sweep = Mark & {
  readonly of: 'everybody' | 'everybodyBut' | 'somebody';
};

/** All that a scene says of who is there. */
export type Marks = {
  /** The marks of one person, those of everybody among them as far as they mean this one, each with how they are then. */
  readonly lineOf: (id: string) => readonly (Mark & Pick<Standing, 'state'>)[];
};

type AllMarks = {
  readonly of: ReadonlyMap<string, readonly Mark[]>;
  readonly sweeps: readonly Sweep[];
  /** Where somebody comes whom it names and nobody knows by that name, in order. */
  readonly arrivals: readonly number[];
  /** By the place of each sweep: whether somebody is there afterwards who was there before. */
  readonly isLeftBehind: (at: number) => boolean;
};

/** How somebody stands to what is said at a place. */
export type Standing = {
  readonly there: 'certain' | 'perhaps' | 'not';
  /** There, and seen by nobody; or hearing nothing. */
  readonly state?: 'unseen' | 'apart' | 'asleep' | 'dead';
  /** What shows it. */
  readonly by?: Mark;
};

/**
 * Whether somebody is there at a place: for certain between two things that show them there, and from when they enter until
 * they leave; not before they enter, nor after they leave. After the last that shows them nobody can tell, nor before the
 * first where no entrance is given.
 */
export function standingAt(marks: Marks, id: string, at: number): Standing {
  const line = marks.lineOf(id);
  let index = firstAbove(line.length, (one) => (line[one] as Mark).at > at) - 1;
  while (line[index]?.at === at && line[index]?.does !== 'speaks') index -= 1;
  const before = line[index];
  const after = line[index + 1];
  if (before?.at === at) return { there: 'certain', by: before };
  if (!before) {
    if (after?.does === 'enters' && !after.perhaps) return { there: 'not', by: after };
    return { there: 'perhaps', ...(after ? { by: after } : {}) };
  }
  if (before.does === 'dies') return { there: 'not', state: 'dead', by: before };
  if (before.does === 'leaves') {
    const isBack = !after || after.does === 'enters';
    return before.perhaps || !isBack ? { there: 'perhaps', by: before } : { there: 'not', by: before };
  }
  const isStill = after !== undefined && after.does !== 'enters' && !(after.perhaps && after.isSwept);
  const isThere = isStill && (!before.perhaps || before.does !== 'enters');
  const { state } = before;
  return { there: isThere ? 'certain' : 'perhaps', by: before, ...(state ? { state } : {}) };
}

/** Each mark with whether somebody sleeps, hides or stands apart by then, and nothing has ended it. */
function withStates(line: readonly Mark[]): readonly (Mark & Pick<Standing, 'state'>)[] {
  let state: Standing['state'];
  return line.map((mark) => {
    if (mark.does !== 'there' && mark.does !== 'stays' && !mark.isAside) state = states.get(mark.does);
    return state ? { ...mark, state } : mark;
  });
}

const states: ReadonlyMap<Mark['does'], NonNullable<Standing['state']>> = new Map([
  ['sleeps', 'asleep'],
  ['hides', 'unseen'],
  ['apart', 'apart'],
]);

/** The marks of one person, those of everybody among them as far as they mean this one. */
function lineOf({ of, sweeps, arrivals, isLeftBehind }: AllMarks, id: string): readonly Mark[] {
  const own = alive(of.get(id) ?? []);
  const line: Mark[] = [];
  let next = 0;
  for (const sweep of sweeps) {
    while ((own[next]?.at ?? Number.POSITIVE_INFINITY) <= sweep.at) line.push(own[next++] as Mark);
    const after = own[next];
    const mark =
      sweep.of === 'somebody'
        ? gone(sweep, line.at(-1), after, arrivals)
        : swept(sweep, line.at(-1), after, isLeftBehind(sweep.at));
    if (mark) line.push(mark);
  }
  return [...line, ...own.slice(next)];
}

/** Without what is done to somebody dead: only who speaks or enters again lives. */
function alive(own: readonly Mark[]): readonly Mark[] {
  let isDead = false;
  return own.filter(({ does }) => {
    if (does === 'speaks' || does === 'enters') isDead = false;
    const isKept = !isDead;
    if (does === 'dies') isDead = true;
    return isKept;
  });
}

/** That somebody goes who is not known may mean anybody of whom no more is shown, or who may be the one that comes later. */
function gone(
  { at, direction }: Sweep,
  before: Mark | undefined,
  after: Mark | undefined,
  arrivals: readonly number[],
): Mark | undefined {
  if (isAway(before)) return undefined;
  const isShown = after !== undefined && after.does !== 'enters';
  if (
    isShown &&
    (arrivals[firstAbove(arrivals.length, (one) => (arrivals[one] as number) > at)] ?? Number.POSITIVE_INFINITY) >=
      after.at
  )
    return undefined;
  return { at, does: 'leaves', perhaps: true, isSwept: true, ...(direction === undefined ? {} : { direction }) };
}

/** The first of so many that is above something, as all after it are. */
function firstAbove(count: number, isAbove: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAbove(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isAway(before: Mark | undefined): boolean {
  return !before || isGone(before);
}

function isGone(last: Mark | undefined): boolean {
  return last?.does === 'dies' || (last?.does === 'leaves' && !last.perhaps);
}

function swept(
  sweep: Sweep,
  before: Mark | undefined,
  after: Mark | undefined,
  isLeftBehind: boolean,
): Mark | undefined {
  const { at, direction, perhaps } = sweep;
  const said = { isSwept: true as const, ...(direction === undefined ? {} : { direction }) };
  // Who is not there cannot go, and who comes later has not been there.
  if (!before && after?.does === 'enters') return undefined;
  if (before?.at === at || (before && isAway(before))) return undefined;
  const goesOn = after !== undefined && after.does !== 'enters';
  if (sweep.does !== 'leaves') return goesOn || perhaps ? undefined : { at, does: 'there', ...said };
  if (goesOn) return sweep.of === 'everybodyBut' ? { at, does: 'leaves', perhaps: true, ...said } : undefined;
  const isOpen = perhaps || (sweep.of === 'everybody' && isLeftBehind);
  return { at, does: 'leaves', ...(isOpen ? { perhaps: true as const } : {}), ...said };
}

/**
 * Puts marks down as a scene goes on. Whom the audience knows only since (not `isKnown`) shows nothing of what all did: else what
 * was sure would not stay so when a later scene names them.
 */
export function createMarks(isKnown: (id: string) => boolean = () => true): {
  readonly put: (id: string, mark: Mark) => void;
  readonly sweep: (turn: Turn, mark: Mark) => void;
  readonly done: () => Marks;
} {
  const of = new Map<string, Mark[]>();
  const sweeps: Sweep[] = [];
  const arrivals: number[] = [];
  const put = (id: string, mark: Mark) => addTo(of, id, mark);
  return {
    put,
    sweep({ of: whom, ids }, mark) {
      if (sweeps.length >= mostSweeps) return;
      if (whom !== 'everybody' && whom !== 'everybodyBut' && whom !== 'somebody') return;
      if (whom === 'somebody' && mark.does !== 'leaves') {
        if (mark.does === 'enters') arrivals.push(mark.at);
        return;
      }
      sweeps.push({ ...mark, of: whom });
      // Who is left has been there until then, whatever was said of all before.
      const { at, direction } = mark;
      const left: Mark = { at, does: 'there', isSwept: true, ...(direction === undefined ? {} : { direction }) };
      for (const id of whom === 'everybodyBut' ? ids : []) if (!isGone(of.get(id)?.at(-1))) put(id, left);
    },
    done() {
      // Of each person, the places of what shows that they were there already.
      const spans: (readonly [from: number, to: number])[] = [];
      for (const [id, own] of of) {
        if (!isKnown(id)) continue;
        own.forEach((mark, index) => {
          const before = own[index - 1];
          // The dead are not left behind: they may be carried away.
          const isThere = before !== undefined && before.does !== 'leaves' && before.does !== 'dies';
          if (isThere && mark.does !== 'enters') spans.push([before.at, mark.at]);
        });
      }
      spans.sort(([a], [b]) => a - b);
      // The latest end of all spans that begin up to each.
      let end = -1;
      const ends = spans.map(([, to]) => {
        end = Math.max(end, to);
        return end;
      });
      const isLeftBehind = (at: number) => {
        const low = firstAbove(spans.length, (index) => (spans[index]?.[0] ?? 0) >= at);
        return low > 0 && (ends[low - 1] as number) > at;
      };
      const all: AllMarks = { of: new Map(of), sweeps, arrivals, isLeftBehind };
      const lines = new Map<string, ReturnType<Marks['lineOf']>>();
      return {
        lineOf: (id) => {
          const line = lines.get(id) ?? withStates(lineOf(all, id));
          lines.set(id, line);
          return line;
        },
      };
    },
  };
}

/** No scene has more. */
const mostSweeps = 1000;
