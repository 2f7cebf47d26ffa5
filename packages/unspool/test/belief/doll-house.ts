import { type Deed, facts, type House } from './deeds.js';
import { type Mind, placeIn, scenesOf, worldAfter } from './mind-trees.js';

export type Play = { readonly house: House; readonly deeds: readonly Deed[] };

/** A house for a story, from a draw: so many people, rooms, things and boxes. */
export function houseOf(draw: number): House {
  const rooms = ['attic', 'cellar', 'den'].slice(0, 1 + (draw % 2));
  const boxes = ['jar', 'hamper', 'urn', 'crate'].slice(0, 2 + (draw % 3));
  return {
    people: ['Ada', 'Bo', 'Cy', 'Dot', 'Eli'].slice(0, 3 + (Math.floor(draw / 9) % 2)),
    rooms,
    things: ['key', 'ring', 'map'].slice(0, 2 + (Math.floor(draw / 18) % 2)),
    boxes: new Map(boxes.map((box, at) => [box, rooms[at % rooms.length] as string])),
    areBoxesOpen: Math.floor(draw / 36) % 4 === 0,
  };
}

/** What may be done next; each is made from draws, and is nothing where it cannot be done. */
type Maker = (play: Stage, draw: Draw) => Deed | undefined;

/** The next of some numbers, below a limit. */
type Draw = (below: number) => number;

type Stage = {
  readonly house: House;
  readonly deeds: readonly Deed[];
  readonly at: ReadonlyMap<string, string>;
  readonly hidden: ReadonlySet<string>;
  /** The minds as they are, for what somebody can tell of. */
  readonly world: () => Mind;
};

/** Plays a story from numbers, one row of them a deed. What cannot be done is left out. */
export function play(house: House, rows: readonly (readonly number[])[]): Play {
  const deeds: Deed[] = [];
  const at = new Map<string, string>();
  const hidden = new Set<string>();
  for (const row of rows) {
    let next = 0;
    const draw: Draw = (below) => (row[next++ % row.length] as number) % Math.max(1, below);
    // They come and put things somewhere, so that there is something to know.
    const known = draw(makers.length);
    const maker = (deeds.length < 3 ? enters : deeds.length < 5 ? puts : makers[known]) as Maker;
    const world = () => worldAfter(house, scenesOf(house, deeds), deeds.length - 1, 2);
    const made = maker({ house, deeds, at, hidden, world }, draw);
    if (!made) continue;
    const deed = { ...made, ...lookers({ house, deeds, at, hidden, world }, made, draw) };
    deeds.push(deed);
    if (deed.does === 'enters') at.set(deed.who, deed.room);
    if (deed.does === 'enters' && deed.hidden) hidden.add(deed.who);
    if (deed.does === 'puts') at.set(deed.thing, deed.place);
    if (deed.does !== 'leaves') continue;
    at.delete(deed.who);
    hidden.delete(deed.who);
    if (deed.to) {
      deeds.push({ does: 'enters', who: deed.who, room: deed.to });
      at.set(deed.who, deed.to);
    }
  }
  return { house, deeds };
}

const pick = <T>(list: readonly T[], draw: Draw): T | undefined => list[draw(list.length)];
const some = <T>(list: readonly T[], draw: Draw, one: number): readonly T[] => list.filter(() => draw(one) === 0);

/** Those who can do something: in a room, or anywhere; who hides does nothing. */
const free = ({ house, hidden }: Stage) => house.people.filter((who) => !hidden.has(who));
const inRooms = (stage: Stage) => free(stage).filter((who) => stage.at.has(who));
const beside = (stage: Stage, who: string) =>
  inRooms(stage).filter((one) => one !== who && stage.at.get(one) === stage.at.get(who));

const enters: Maker = (stage, draw) => {
  const who = pick(
    stage.house.people.filter((one) => !stage.at.has(one)),
    draw,
  );
  const room = pick(stage.house.rooms, draw);
  if (!who || !room) return undefined;
  return { does: 'enters', who, room, ...(draw(8) === 0 ? { hidden: true as const } : {}) };
};

const leaves: Maker = ({ house, at, hidden }, draw) => {
  const who = pick(
    house.people.filter((one) => at.has(one)),
    draw,
  );
  if (!who) return undefined;
  const to = pick(
    house.rooms.filter((room) => room !== at.get(who)),
    draw,
  );
  return { does: 'leaves', who, ...(to && !hidden.has(who) && draw(3) === 0 ? { to } : {}) };
};

const puts: Maker = (stage, draw) => {
  const who = pick(inRooms(stage), draw);
  if (!who) return undefined;
  const { house, at } = stage;
  const room = at.get(who) as string;
  const roomOf = (place: string | undefined) => (place === undefined ? room : (house.boxes.get(place) ?? place));
  const thing = pick(
    house.things.filter((one) => roomOf(at.get(one)) === room),
    draw,
  );
  const place = pick([room, ...[...house.boxes.keys()].filter((box) => house.boxes.get(box) === room)], draw);
  if (!thing || !place || at.get(thing) === place) return undefined;
  return { does: 'puts', who, thing, place };
};

const looks: Maker = (stage, draw) => {
  const who = pick(inRooms(stage), draw);
  const box = pick(
    [...stage.house.boxes].flatMap(([one, room]) => (who && room === stage.at.get(who) ? [one] : [])),
    draw,
  );
  return who && box ? { does: 'looks', who, box, alone: draw(2) === 0 } : undefined;
};

const tells: Maker = (stage, draw) => {
  const who = pick(free(stage), draw);
  const thing = pick(stage.house.things, draw);
  if (!who || !thing) return undefined;
  const others = free(stage).filter((one) => one !== who);
  const there = stage.at.has(who) ? beside(stage, who) : [];
  const toAll = there.length > 0 && draw(2) === 0;
  const to = toAll ? there : [pick(others, draw) as string, ...some(others, draw, 5)];
  const hearers = [...new Set(to)];
  const thinks =
    draw(4) === 0
      ? pick(
          stage.house.people.filter((one) => one !== who && isOutOfIt(stage, who, one, hearers)),
          draw,
        )
      : undefined;
  const belief = placeIn(stage.world(), thinks ? [who, thinks] : [who], thing);
  const isLie = draw(3) === 0;
  const place = isLie
    ? pick(
        [...placesIn(stage.house)].filter((one) => one !== belief),
        draw,
      )
    : belief;
  if (!place) return undefined;
  const accomplices = isLie ? some(hearers, draw, 4) : [];
  const doubters = some(hearers, draw, 9).filter((one) => !accomplices.includes(one));
  return {
    does: 'tells',
    who,
    to: toAll ? 'all' : hearers,
    thing,
    place,
    ...(thinks ? { thinks } : {}),
    ...(isLie ? { lie: true as const, accomplices } : {}),
    doubters,
  };
};

/** Whether somebody hears nothing of what is told, so that one can speak of them. */
function isOutOfIt({ at }: Stage, who: string, one: string, hearers: readonly string[]): boolean {
  return !hearers.includes(one) && (at.get(one) === undefined || at.get(one) !== at.get(who));
}

const placesIn = ({ rooms, boxes }: House): readonly string[] => [...rooms, ...boxes.keys()];

const writes: Maker = (stage, draw) => {
  const who = pick(free(stage), draw);
  const thing = pick(stage.house.things, draw);
  if (!who || !thing) return undefined;
  const belief = placeIn(stage.world(), [who], thing);
  const isLie = draw(5) === 0;
  const place = isLie ? pick(placesIn(stage.house), draw) : belief;
  return place ? { does: 'writes', who, thing, place, ...(isLie ? { lie: true as const } : {}) } : undefined;
};

const reads: Maker = (stage, draw) => {
  const who = pick(free(stage), draw);
  const notes = stage.deeds.flatMap((deed, at) =>
    deed.does === 'writes' && !(deed.lie && deed.who === who) ? [at] : [],
  );
  const written = pick(notes, draw);
  return who && written !== undefined ? { does: 'reads', who, written } : undefined;
};

const forgets: Maker = (stage, draw) => {
  const who = pick(free(stage), draw);
  const thing = pick(stage.house.things, draw);
  if (!who || !thing) return undefined;
  const seen = stage.at.has(who) && draw(2) === 0;
  const kind = draw(5);
  if (kind < 2) return { does: 'forgets', who, what: { thing }, seen };
  if (kind < 4) return { does: 'forgets', who, what: { since: draw(stage.deeds.length + 1) }, seen };
  return { does: 'forgets', who, what: { olderThan: 1 + draw(6) }, seen };
};

const makers: readonly Maker[] = [
  ...[enters, enters, enters, enters, leaves, leaves, puts, puts, puts, puts, puts],
  ...[looks, tells, tells, tells, writes, reads, reads, forgets],
];

/** Who peeks at a deed, and who misses it. */
function lookers(stage: Stage, deed: Deed, draw: Draw): Pick<Deed, 'peeking' | 'distracted'> {
  if (deed.does === 'writes' || deed.does === 'reads' || stage.hidden.has(deed.who)) return {};
  if (deed.does === 'forgets' || (deed.does === 'looks' && deed.alone)) return {};
  if (deed.does === 'enters' && deed.hidden) return {};
  const room = stage.at.get(deed.who) ?? (deed.does === 'enters' ? deed.room : undefined);
  const isTold = deed.does === 'tells' ? deed.to : 'all';
  const audience =
    isTold === 'all'
      ? free(stage).filter((one) => one !== deed.who && room !== undefined && stage.at.get(one) === room)
      : isTold;
  const accomplices = deed.does === 'tells' ? (deed.accomplices ?? []) : [];
  const spokenOf = deed.does === 'tells' ? deed.thinks : undefined;
  const away = free(stage).filter((one) => one !== deed.who && one !== spokenOf && !audience.includes(one));
  const distracted = some(audience, draw, 6).filter((one) => !accomplices.includes(one));
  const peeking = some(away, draw, 6).map((who) => ({ who, noticedBy: some(audience, draw, 4) }));
  return {
    ...(distracted.length > 0 ? { distracted } : {}),
    ...(peeking.length > 0 ? { peeking } : {}),
  };
}

/** A story as one can read it, for a failing test. */
export function told({ house, deeds }: Play): string {
  return [
    JSON.stringify({ ...house, boxes: [...house.boxes], facts: facts(house) }),
    ...deeds.map((one, at) => `${at} ${JSON.stringify(one)}`),
  ].join('\n');
}
