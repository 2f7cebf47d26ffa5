import type { Happening } from './kernel.js';
import { numbers } from './minds-made.js';

/** A deed as another tracker is told it: what is done, and by whom, with what and where. */
export type PlainDeed = readonly [verb: 'enters' | 'leaves' | 'puts' | 'says' | 'whispers', ...words: string[]];

/** A story for two: plain deeds, and the same as happenings. */
export type Tracked = {
  readonly deeds: readonly PlainDeed[];
  readonly happenings: readonly Happening[];
  readonly people: readonly string[];
  readonly things: readonly string[];
};

/** A story of so many deeds by so many people, who put things into boxes and tell where they are. */
export function trackedStory(count: number, crowd: number, seed: number): Tracked {
  const draw = numbers(seed);
  const pick = <T>(list: readonly T[]) => list[draw(list.length)] as T;
  const named = (name: string, size: number) => Array.from({ length: size }, (_, at) => `${name}${at}`);
  const [people, rooms] = [named('P', crowd), named('room', Math.max(2, crowd >> 2))];
  const things = rooms.flatMap((room) => named(`${room} thing`, 4));
  const at = new Map<string, string>();
  const boxOf = new Map<string, string>();
  const deeds: PlainDeed[] = [];
  const happenings: Happening[] = [];
  while (deeds.length < count) {
    const who = pick(people);
    const room = at.get(who);
    const kind = draw(8);
    if (room === undefined || kind === 0) {
      if (room !== undefined) leave(who, room);
      enter(who, pick(rooms));
    } else {
      const thing = pick(things.filter((one) => one.startsWith(`${room} `)));
      if (kind < 5) put(who, room, thing);
      else tell(who, room, thing, kind === 5);
    }
  }
  return { deeds, happenings, people, things };

  function enter(who: string, room: string): void {
    at.set(who, room);
    deeds.push(['enters', who, room]);
    const there = people.filter((one) => at.get(one) === room);
    const changes = there.map((one) => ({ fluent: one, value: room }));
    happenings.push({ room, moves: [{ who, to: room }], changes });
  }

  function leave(who: string, room: string): void {
    at.delete(who);
    deeds.push(['leaves', who, room]);
    happenings.push({ room, moves: [{ who, to: null }], absent: [{ fluent: who, value: room }] });
  }

  function put(who: string, room: string, thing: string): void {
    const box = `${room} box ${draw(3)}`;
    if (boxOf.get(thing) === box) return;
    boxOf.set(thing, box);
    deeds.push(['puts', who, thing, box]);
    happenings.push({ room, changes: [{ fluent: thing, value: box }] });
  }

  function tell(who: string, room: string, thing: string, isWhispered: boolean): void {
    const box = boxOf.get(thing);
    const to = isWhispered ? pick(people) : undefined;
    const isAlone = !people.some((one) => one !== who && at.get(one) === room);
    if (box === undefined || to === who || (to === undefined && isAlone)) return;
    deeds.push(to === undefined ? ['says', who, thing, box] : ['whispers', who, to, thing, box]);
    const hearers = to === undefined ? { room } : { witnesses: [{ who }, { who: to }] };
    happenings.push({ ...hearers, says: [{ by: who, fluent: thing, value: box }] });
  }
}
