import type { Customs } from './customs.js';
import { elsewhere, type Fact, fluents, openly, so } from './fluents.js';
import { type Beliefs, beliefsOf, type Happening, type Witness } from './kernel.js';
import { goes, read, type Said, type Told } from './sentences.js';
import { type Surroundings, surroundings, thingIn } from './surroundings.js';

/** A story as the product has it: what happens, and of which sentence each of it is. */
export type Course = {
  readonly happenings: readonly Happening[];
  /** Of each happening, the sentence that tells it. */
  readonly told: readonly number[];
  /** Sentences of no known form: somebody does something to a thing. */
  readonly acts: readonly number[];
  readonly people: ReadonlySet<string>;
};

type Stage = Surroundings & {
  readonly customs: Customs;
  readonly happenings: Happening[];
  readonly told: number[];
  readonly acts: number[];
  readonly rooms: Map<string, string>;
  readonly things: Map<string, { box: string; room: string }>;
  /** What was done to a thing, by the sentence that says so. */
  readonly marks: Map<number, string>;
  readonly doActsShow: boolean;
  /** What is asked of: things, or things and what may be so of them. */
  readonly asked: readonly string[];
  readonly beliefs: Beliefs;
  sentence: number;
};

/** What a story leaves to be known: of which things one asks, and whether what is done to things shows on them. */
export type Besides = { readonly asked?: readonly string[]; readonly doActsShow?: boolean };

/** Plays a story. */
export function courseOf(sentences: readonly string[], customs: Customs, besides: Besides = {}): Course {
  const { asked = [], doActsShow = false } = besides;
  const said = sentences.map((one) => read(one) ?? (customs.areWaysSeen ? goes(one) : undefined));
  const stage: Stage = {
    ...surroundings(said, customs),
    ...{ customs, happenings: [], told: [], acts: [], rooms: new Map(), things: new Map(), marks: new Map() },
    ...{ doActsShow, asked, sentence: 0, beliefs: beliefsOf() },
  };
  said.forEach((one, at) => {
    stage.sentence = at;
    if (one) perform(stage, one);
    else act(stage, sentences[at] as string);
  });
  const { happenings, told, acts, rooms } = stage;
  return { happenings, told, acts, people: new Set(rooms.keys()) };
}

function perform(stage: Stage, said: Said): void {
  if (said.says === 'enters') enterTogether(stage, said.who, said.place, said.from);
  if (said.says === 'leaves') for (const who of said.who) leave(stage, who);
  if (said.says === 'lies') lie(stage, said.thing, said.place);
  if (said.says === 'moves') move(stage, said);
  if (said.says === 'holds') hold(stage, said);
  if (said.says === 'looks') look(stage, said.who, said.place);
  if (said.says === 'tells') tell(stage, said);
  if (said.says === 'besides') besides(stage, said);
}

function happen(stage: Stage, happening: Happening): void {
  stage.happenings.push(happening);
  stage.beliefs.splice(stage.beliefs.count(), 0, [happening]);
  stage.told.push(stage.sentence);
}

/** Several who come at once see each other, and what is there. */
function enterTogether(stage: Stage, who: readonly string[], room: string, from?: string): void {
  const [first] = who;
  if (first === undefined) return;
  if (who.length === 1 || stage.customs.areWaysSeen || from !== undefined) {
    for (const one of who) enter(stage, one, room, from);
    return;
  }
  for (const one of who) stage.rooms.set(one, room);
  const moves = who.map((one) => ({ who: one, to: room }));
  happen(stage, { room, moves, changes: who.map((one) => so(fluents.person(one), room)) });
  lookRound(stage, first, room);
}

function enter(stage: Stage, who: string, room: string, seenFrom?: string): void {
  const { rooms, customs } = stage;
  const from = rooms.get(who) ?? seenFrom ?? customs.start;
  if (from === room && rooms.has(who)) return;
  rooms.set(who, room);
  // What somebody has goes with them.
  for (const [thing, lying] of stage.things) if (lying.box === who) stage.things.set(thing, { box: who, room });
  const moves = [{ who, to: room }];
  const comes = so(fluents.person(who), room);
  if ((customs.areWaysSeen || seenFrom !== undefined) && from !== undefined && from !== room) {
    if (!stage.happenings.some((one) => one.moves?.some((move) => move.who === who)))
      happen(stage, { moves: [{ who, to: from }] });
    happen(stage, { room: from, moves, changes: [comes], sets: thoughtToSee(stage, from, comes, who) });
    happen(stage, { room, changes: [comes] });
  } else {
    happen(stage, { room, moves, changes: [comes] });
  }
  lookRound(stage, who, room);
}

/**
 * Who sees somebody go where they take others to be takes those to see them come, and each of those to know it of each other:
 * whether they are there or not. Up to three minds within one another.
 */
function thoughtToSee(stage: Stage, from: string, { fluent, value }: Fact, mover: string) {
  const { beliefs } = stage;
  const others = [...stage.rooms.keys()];
  const stay = others.filter((one) => one !== mover && stage.rooms.get(one) === from);
  const seers = [
    ...stay.map((one) => [one]),
    ...stay.flatMap((one) => stay.filter((two) => two !== one).map((two) => [one, two])),
  ];
  return seers.flatMap((chain) => {
    const view = beliefs.view(chain);
    const there = others.filter(
      (one) => one !== mover && !chain.includes(one) && view.of(fluents.person(one))?.value === value,
    );
    const pairs =
      chain.length > 1 ? [] : there.flatMap((one) => there.filter((two) => two !== one).map((two) => [one, two]));
    return [...there.map((one) => [one]), ...pairs].map((more) => ({
      of: [...chain, ...more],
      fluent,
      value,
      how: 'inferred' as const,
    }));
  });
}

/** Who comes sees who is there and what lies there, and all know that; and that something is not there any more. */
function lookRound(stage: Stage, who: string, room: string): void {
  const { rooms, things, customs, marks } = stage;
  const changes: Fact[] = [];
  const absent: (Fact & { readonly of?: readonly string[] })[] = [];
  for (const [one, at] of rooms)
    if (at === room) changes.push(so(fluents.person(one), room));
    else absent.push(so(fluents.person(one), room));
  for (const [thing, { box, room: at }] of things) {
    // What somebody has about them is not seen.
    if (at === room && (box === openly || (customs.areBoxesOpen && !rooms.has(box))))
      changes.push(so(fluents.box(thing), box), so(fluents.room(thing), room));
    else if (isThoughtToLieOpenly(stage, who, thing, room))
      absent.push({ ...so(fluents.room(thing), room), of: [who] });
  }
  for (const [mark, thing] of stage.doActsShow ? marks : []) {
    const lying = things.get(thing);
    if (lying?.room === room && (customs.areBoxesOpen || lying.box === openly))
      changes.push(so(fluents.act(mark), true));
  }
  if (changes.length > 1 || absent.length > 0) happen(stage, { room, changes, absent });
}

function isThoughtToLieOpenly({ customs, beliefs }: Stage, who: string, thing: string, room: string): boolean {
  if (customs.areBoxesOpen || beliefs.held([who], fluents.room(thing))?.value !== room) return false;
  return (beliefs.held([who], fluents.box(thing))?.value ?? openly) === openly;
}

function leave(stage: Stage, who: string): void {
  const room = stage.rooms.get(who);
  if (room === undefined) return;
  stage.rooms.delete(who);
  happen(stage, { room, moves: [{ who, to: null }], absent: [so(fluents.person(who), room)] });
}

/** It is said where something is: those who are there see it. */
function lie(stage: Stage, thing: string, place: string): void {
  const { areRooms, standing, rooms } = stage;
  const room = areRooms.has(place) ? place : (standing.get(place) ?? standing.get(thing) ?? [...rooms.values()].at(-1));
  if (room === undefined) return;
  const box = areRooms.has(place) ? openly : place;
  stage.things.set(thing, { box, room });
  happen(stage, { room, changes: [so(fluents.box(thing), box), so(fluents.room(thing), room)] });
}

function move(stage: Stage, { who, thing, place, room: named }: Said & { says: 'moves' }): void {
  const { rooms, things, areRooms } = stage;
  const room = rooms.get(who) ?? named;
  if (room === undefined) return;
  if (!rooms.has(who)) {
    rooms.set(who, room);
    happen(stage, { moves: [{ who, to: room }] });
  }
  const isAway = named === undefined && place !== room && (areRooms.has(place) || stage.customs.name === 'ExploreToM');
  if (!isAway) {
    const box = place === room ? openly : place;
    const changes = [so(fluents.box(thing), box), so(fluents.room(thing), room)];
    things.set(thing, { box, room });
    // A box is a thing that stands there itself.
    if (named !== undefined && box !== openly) {
      things.set(box, { box: openly, room });
      changes.push(so(fluents.room(box), room));
    }
    happen(stage, { room, changes });
    return;
  }
  // They carry it into another room, and those who stay do not see where to.
  happen(stage, {
    room,
    moves: [{ who, to: null }],
    changes: [so(fluents.box(thing), openly), so(fluents.room(thing), elsewhere), so(fluents.person(who), elsewhere)],
  });
  things.set(thing, { box: openly, room: place });
  rooms.set(who, place);
  happen(stage, {
    room: place,
    moves: [{ who, to: place }],
    changes: [so(fluents.person(who), place), so(fluents.box(thing), openly), so(fluents.room(thing), place)],
  });
  lookRound(stage, who, place);
}

/** Somebody comes to have a thing: it is with them wherever they go. */
function hold(stage: Stage, { who, thing, with: other }: Said & { says: 'holds' }): void {
  const { rooms, things } = stage;
  const room = rooms.get(who) ?? (other === undefined ? undefined : rooms.get(other));
  if (room === undefined) return;
  things.set(thing, { box: who, room });
  happen(stage, { room, changes: [so(fluents.box(thing), who), so(fluents.room(thing), room)] });
}

/** Who looks into a box sees what is in it, and so do those who are there. */
function look(stage: Stage, who: string, box: string): void {
  const room = stage.rooms.get(who);
  if (room === undefined) return;
  const changes: Fact[] = [];
  const absent: Fact[] = [];
  for (const [thing, lying] of stage.things)
    if (lying.box === box) changes.push(so(fluents.box(thing), box), so(fluents.room(thing), room));
    else absent.push(so(fluents.box(thing), box));
  happen(stage, { room, changes, absent });
}

function tell(stage: Stage, { who, to, thing, place, topic, isClaim }: Told): void {
  const room = stage.rooms.get(who);
  const hearers =
    to === 'all'
      ? { ...(room === undefined ? {} : { room }) }
      : { witnesses: [who, ...to].map((one) => ({ who: one })) };
  if (topic !== undefined) {
    happen(stage, { ...hearers, how: 'told', says: [{ by: who, ...so(fluents.topic(topic), true) }] });
    return;
  }
  if (thing === undefined) return;
  const { areRooms, rooms, things, beliefs } = stage;
  const isOfPerson = rooms.has(thing) && !things.has(thing);
  const fluent = isOfPerson
    ? fluents.person(thing)
    : place !== undefined && areRooms.has(place)
      ? fluents.room(thing)
      : fluents.box(thing);
  const own = beliefs.held([who], fluent)?.value;
  const value = place ?? own ?? beliefs.held([], fluent)?.value;
  if (value === undefined) return;
  const lie = isClaim && own !== undefined && own !== value ? ({ lie: true } as const) : {};
  happen(stage, { ...hearers, how: 'told', says: [{ by: who, fluent, value, ...lie }] });
}

/** Who perceived what was told last in secret, and who was there and missed it. */
function besides(stage: Stage, { peeking, distracted }: Said & { says: 'besides' }): void {
  const { happenings, told } = stage;
  const last = told.at(-1);
  const witnesses: readonly Witness[] = [
    ...peeking.map((who) => ({ who, as: 'unseen' as const })),
    ...distracted.map((who) => ({ who, as: 'inattentive' as const })),
  ];
  told.forEach((sentence, at) => {
    if (sentence !== last || sentence !== stage.sentence - 1) return;
    const happening = happenings[at] as Happening;
    const others = (happening.witnesses ?? []).filter(({ who }) => !distracted.includes(who) && !peeking.includes(who));
    const put = { ...happening, witnesses: [...others, ...witnesses] };
    happenings[at] = put;
    stage.beliefs.splice(at, 1, [put]);
  });
}

/** Something is done to a thing, and those who are there see it. */
function act(stage: Stage, text: string): void {
  const { rooms, things } = stage;
  const who = [...rooms.keys()].find((one) => text.startsWith(`${one} `));
  const room = who === undefined ? undefined : rooms.get(who);
  if (room === undefined) return;
  stage.acts.push(stage.sentence);
  const thing = thingIn(text, stage);
  if (thing !== undefined && !things.has(thing)) things.set(thing, { box: openly, room });
  if (thing !== undefined) stage.marks.set(stage.sentence, thing);
  happen(stage, {
    room,
    changes: [so(fluents.act(stage.sentence), true), ...(thing ? [so(fluents.room(thing), room)] : [])],
  });
}
