import type { Customs } from './customs.js';
import type { Said } from './sentences.js';

/** What a story names, whenever it does. */
export type Surroundings = {
  readonly areRooms: ReadonlySet<string>;
  /** In which room a box or a thing stands at first. */
  readonly standing: ReadonlyMap<string, string>;
  readonly named: ReadonlySet<string>;
};

/** Which places are rooms, and where boxes stand: in the room of whoever first puts something into them. */
export function surroundings(said: readonly (Said | undefined)[], { start }: Customs): Surroundings {
  const areRooms = new Set<string>(start === undefined ? [] : [start]);
  const standing = new Map<string, string>();
  const at = new Map<string, string>();
  const stands = (one: string, room: string | undefined) => {
    if (room !== undefined && !standing.has(one)) standing.set(one, room);
  };
  for (const one of said) {
    if (one?.says === 'enters' || one?.says === 'leaves' || one?.says === 'stays') areRooms.add(one.place);
    if (one?.says === 'enters' && one.from !== undefined) areRooms.add(one.from);
    if (one?.says === 'enters') for (const who of one.who) at.set(who, one.place);
    if (one?.says !== 'moves') continue;
    const room = one.room ?? at.get(one.who);
    if (one.room) areRooms.add(one.room);
    stands(one.place, room);
    stands(one.thing, room);
  }
  const named = new Set(said.flatMap((one) => (one && 'thing' in one && one.thing !== undefined ? [one.thing] : [])));
  const lying = said.filter((one) => one?.says === 'lies');
  for (const { thing, place } of lying) if (areRooms.has(place)) standing.set(thing, place);
  for (const { thing, place } of lying) stands(place, standing.get(thing));
  return { areRooms, standing, named };
}

/** The thing that a sentence is about: one that is named elsewhere, or what a question about its state begins with. */
export function thingIn(
  text: string,
  { asked, named }: { readonly asked: readonly string[]; readonly named: ReadonlySet<string> },
): string | undefined {
  const known = [...named].find((one) => text.includes(one));
  if (known !== undefined) return known;
  for (const question of asked) {
    const words = question.split(' ');
    for (let count = words.length; count > 0; count -= 1) {
      const start = words.slice(0, count).join(' ');
      if (text.includes(` ${start}`)) return start;
    }
  }
  return undefined;
}
