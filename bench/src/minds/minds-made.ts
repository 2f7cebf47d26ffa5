import type { Happening } from './kernel.js';

/** A long course of people who come and go, move things, tell of them, look away and peek, without chance: the same each time. */
export type LongCourse = {
  readonly happenings: readonly Happening[];
  readonly people: readonly string[];
  readonly things: readonly string[];
};

export function longCourse(count: number, size = 40, seed = 7): LongCourse {
  const draw = numbers(seed);
  const people = Array.from({ length: size }, (_, at) => `P${at}`);
  const rooms = Array.from({ length: Math.max(2, size >> 2) }, (_, at) => `R${at}`);
  const things = Array.from({ length: size * 4 }, (_, at) => `T${at}`);
  const pick = <T>(list: readonly T[]) => list[draw(list.length)] as T;
  const at = new Map<string, string>();
  const happenings = Array.from({ length: count }, (): Happening => {
    const [who, thing, kind] = [pick(people), pick(things), draw(10)];
    const room = at.get(who);
    if (room === undefined || kind === 0) {
      const to = pick(rooms);
      at.set(who, to);
      return {
        room: to,
        moves: [{ who, to }],
        changes: [
          { fluent: who, value: to },
          { fluent: thing, value: to },
        ],
      };
    }
    if (kind === 1) {
      at.delete(who);
      return { room, moves: [{ who, to: null }], absent: [{ fluent: who, value: room }] };
    }
    const value = `${room}, box ${draw(4)}`;
    if (kind === 2) return { witnesses: [{ who }, { who: pick(people) }], says: [{ by: who, fluent: thing, value }] };
    if (kind === 3) return { room, says: [{ by: who, fluent: thing, value, ...(draw(3) ? {} : { lie: true }) }] };
    const other = pick(people);
    const as = kind === 4 ? 'unseen' : 'inattentive';
    const witnesses = kind < 6 && other !== who ? [{ who: other, as } as const] : [];
    return { room, witnesses, changes: [{ fluent: thing, value }] };
  });
  return { happenings, people, things };
}

/** Numbers below a limit, the same for the same seed. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
