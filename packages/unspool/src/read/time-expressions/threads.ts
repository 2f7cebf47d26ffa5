import type { SourceSpan } from '../source.js';
import type { Level, PlacedExpression, Returned } from './time-expression.js';

/** A stretch of the telling that interrupts another: a flashback, a dream, a montage. They lie on a stack. */
export type Thread = {
  readonly kind: 'present' | 'past' | 'future' | 'shift' | 'dated' | 'level' | 'montage' | 'intercut';
  readonly at?: SourceSpan;
  readonly text?: string;
  /** The scene that it interrupts. */
  readonly host?: number;
  /** It says that it will be closed: BEGIN … END. */
  readonly bracket?: boolean;
  /** The segment in which its expression stands. */
  readonly opener?: number;
  /** Another of its kind came up while it was open, or was when it did: one may lie within the other or beside it. */
  doubtful?: boolean;
  /** Scenes that nothing marks were taken to lie in it. */
  loose?: boolean;
  /** Only the scene whose heading says so. */
  once?: boolean;
  /** It began with a line of action, or a word that only says in which time a scene is: the next one may still be in it. */
  readonly seen?: true;
  /** How many scenes that nothing marks were taken to lie in it. */
  count?: number;
  readonly level?: Level;
  /** `dated`: it is known to be earlier than what it interrupts. */
  readonly back?: boolean;
  first?: number;
  last?: number;
  year?: number;
  /** A heading called it the present day, so that a year is another time. */
  declared?: boolean;
  /** A problem was already told of it. */
  told?: boolean;
};

/** What a scene comes back to, and how surely. */
export type Return = {
  readonly at: SourceSpan;
  readonly known: boolean;
  /** The interrupted scene goes on, as far as the expression says. */
  readonly resumes: boolean;
  /** What was closed, the innermost first. */
  readonly closed: readonly Thread[];
};

export type Threads = {
  readonly stack: Thread[];
  returned?: Return;
  /** The last flashback that was closed, for one that is "continued". */
  closed?: Thread;
  /** One that nothing ended, of which no more scenes were taken to be. */
  lost?: Thread;
};

export function newThreads(): Threads {
  return { stack: [{ kind: 'present' }] };
}

export function topOf({ stack }: Threads): Thread {
  return stack.at(-1) as Thread;
}

/** The frame in whose time the telling is: a montage has none of its own. */
export function threadOf({ stack }: Threads): Thread {
  return stack.findLast(hasTime) as Thread;
}

/** The last scene of the thread that is being told, or of what it interrupts. */
function lastOf({ stack }: Threads): number | undefined {
  return stack.findLast((frame) => hasTime(frame) && frame.last !== undefined)?.last;
}

function hasTime({ kind }: Thread): boolean {
  return kind !== 'montage' && kind !== 'intercut';
}

export function isSoft({ kind }: Thread): boolean {
  return kind === 'shift' || kind === 'dated';
}

/** Opens a frame over what is being told. */
export function open(threads: Threads, frame: Omit<Thread, 'host'>): Thread {
  const host = lastOf(threads);
  const made: Thread = { ...frame, ...(host === undefined ? {} : { host }) };
  threads.stack.push(made);
  return made;
}

/** Closes what a return names. False: there is nothing of the kind. */
export function close(threads: Threads, from: Returned, { at }: Pick<PlacedExpression, 'at'>, known = true): boolean {
  const { stack } = threads;
  const to = closesTo(threads, from);
  if (to === undefined) return false;
  const doubtful = from !== 'all' && stack.slice(to).some((frame) => frame.doubtful);
  closeAt(threads, to, { at, known: known && !doubtful, resumes: from !== 'all' });
  return true;
}

/** Closes the frames from this one on. */
export function closeAt(threads: Threads, to: number, how: Pick<Return, 'at' | 'known' | 'resumes'>): void {
  const closed = threads.stack.splice(to).reverse();
  const flash = closed.find(({ kind, first }) => (kind === 'past' || kind === 'future') && first !== undefined);
  if (flash) threads.closed = flash;
  const told = closed.filter(({ kind, first }) => first !== undefined && kind !== 'montage' && kind !== 'intercut');
  if (told.length === 0 || (!how.known && told.every(({ seen }) => seen))) return;
  // END FLASHBACK, then BACK TO PRESENT: one return in two steps.
  const before = threads.returned;
  threads.returned = before
    ? { ...how, resumes: how.resumes && before.resumes, closed: [...before.closed, ...told] }
    : { ...how, closed: told };
}

/** The index of the outermost frame that a return closes. */
function closesTo({ stack }: Threads, from: Returned): number | undefined {
  if (from === 'all') return stack.length > 1 ? 1 : undefined;
  if (from === 'top') {
    if (stack.length === 1) return undefined;
    const hard = stack.findLastIndex((frame, index) => index > 0 && !isSoft(frame));
    return hard < 0 ? 1 : hard;
  }
  const found = stack.findLastIndex(({ kind }) => kind === from);
  return found < 1 ? undefined : found;
}
