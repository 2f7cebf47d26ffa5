import {
  capital,
  type Happening,
  happenings,
  inTellingOrder,
  joined,
  type Line,
  phrases,
  placeName,
  say,
  sentence,
} from '../../explain/index.js';
import { hasEnded, type Slice, type Words } from '../../story/index.js';
import { chronology, type Footing } from '../../time/index.js';
import type { Named } from '../question/resolve-event.js';
import { type Grounds, groundsOfOrder, groundsOfTime } from './time-grounds.js';
import {
  hedged,
  isSurer,
  leftOpen,
  noGrounds,
  pairIn,
  reply,
  type Side,
  sideOf,
  sideOrWith,
  surely,
  telling,
} from './time-reply.js';

/** Was one thing before, or after, another? */
export function orderAnswer(slice: Slice, one: Named, other: Named, asked: Side): readonly Line[] {
  const about = [one, other];
  const [side, footing] = sideOf(slice, one, other);
  const sure = surest(footing, sideOrWith(slice, one, other)[1]);
  const together = isOver(slice, one, other) ? undefined : overlap(slice, one, other, sure);
  if (together) return together;
  const begun = orWith(slice, one, other, footing, asked);
  if (begun) return begun;
  if (footing === 'open') return leftOpen(slice, about);
  const yes = side === asked;
  if (footing !== 'assumed') {
    const grounds = groundsOfOrder(slice, pairIn(side, one, other), footing);
    return hedged(slice, say(yes ? 'yes' : 'no, it is the other way round'), about, grounds);
  }
  return reply(slice, sentence(say(yes ? `probably${telling.same}` : `probably not${telling.other}`)), about);
}

/** Was one thing during another, or at the same time? */
export function sameTimeAnswer(slice: Slice, one: Named, other: Named, asks: 'during' | 'same'): readonly Line[] {
  const { relation } = chronology(slice);
  const about = [one, other];
  const [side, footing] = sideOf(slice, one, other);
  if (footing !== 'open' && isOver(slice, one, other)) {
    const isSaid = footing !== 'assumed';
    const words = [...say(`${isSaid ? 'no: it is' : 'probably not: it is told'} ${side} `), ...other.name];
    const grounds = isSaid ? groundsOfOrder(slice, pairIn(side, one, other), footing) : noGrounds;
    return hedged(slice, words, about, grounds);
  }
  const { allen, footing: sure } = relation(one.moment, other.moment);
  const yes = asks === 'during' ? together : new Set([...together, 'contains', 'startedBy', 'finishedBy']);
  if (sure === 'open' || !allen.every((how) => yes.has(how))) return leftOpen(slice, about);
  return hedged(
    slice,
    say(sure === 'assumed' ? 'probably: nothing says so' : 'yes'),
    about,
    likelyIf(sure, groundsOfTime(slice, [one.moment, other.moment])),
  );
}

/** Was it before or after? */
export function sideAnswer(slice: Slice, one: Named, other: Named): readonly Line[] {
  const [side, footing] = sideOf(slice, one, other);
  const about = [one, other];
  const sure = surest(footing, sideOrWith(slice, one, other)[1]);
  const together = isOver(slice, one, other) ? undefined : overlap(slice, one, other, sure);
  if (together) return together;
  const begun = orWith(slice, one, other, footing);
  if (begun) return begun;
  if (footing === 'open') return leftOpen(slice, about);
  if (footing !== 'assumed')
    return hedged(slice, say(side), about, groundsOfOrder(slice, pairIn(side, one, other), footing));
  return reply(slice, sentence(say(`probably ${side}${telling.same}`)), about);
}

/** Which came first, or last? */
export function firstAnswer(slice: Slice, one: Named, other: Named, last = false): readonly Line[] {
  const [side, footing] = sideOf(slice, one, other);
  const about = [one, other];
  if (footing === 'open') return leftOpen(slice, about);
  const winner = (side === 'before') === last ? other : one;
  if (footing !== 'assumed')
    return hedged(slice, winner.name, about, groundsOfOrder(slice, pairIn(side, one, other), footing));
  return reply(slice, sentence([...say('probably '), ...winner.name, ...say(telling.same)]), about);
}

/** What happened between two things? */
export function betweenAnswer(slice: Slice, one: Named, other: Named): readonly Line[] {
  const { momentOf } = chronology(slice);
  const [side, footing] = sideOf(slice, one, other);
  if (footing === 'open') return leftOpen(slice, [one, other]);
  const [early, late] = pairIn(side, one, other);
  const between = happenings(slice).flatMap((happening) => {
    const own = momentOf(happening.scene);
    if (happening.scene === early.id || happening.scene === late.id) return [];
    const sides = [surely(slice, early, own), surely(slice, own, late)];
    return sides.includes('open') ? [] : [{ happening, sure: sides.every((surely) => surely === 'stated') }];
  });
  if (between.length === 0) {
    const words = hasEnded(slice) ? 'nothing that is told' : 'nothing that is told so far';
    return reply(slice, sentence(say(words)), [one, other]);
  }
  const noneSure = between.every(({ sure }) => !sure);
  const names = between.map(({ happening, sure }, index): Words => {
    return [...say(sure || (noneSure && index > 0) ? '' : 'probably '), ...placeName(slice, happening.scene)];
  });
  const scenes = between.map(({ happening }) => happening.scene);
  return [
    { words: sentence(capital(joined(names, ', then '))), scenes: inTellingOrder(slice, scenes) },
    ...between.flatMap(({ happening }) => happeningLine(slice, happening)),
  ];
}

/** Everything told so far, in the order in which it happened. */
export function inOrder(slice: Slice): readonly Line[] {
  const lines = happenings(slice).map((happening, index): Line => {
    const footing = index === 0 || happening.footing === 'stated' ? [] : [marks[happening.footing]];
    const said = [...footing, ...remarks(happening)];
    const name = placeName(slice, happening.scene);
    const words = sentence(said.length === 0 ? name : [...name, ...say(` (${said.join('; ')})`)]);
    return { words, scenes: [happening.scene, ...happening.again.map(({ scene }) => scene)] };
  });
  const first = hasEnded(slice) ? phrases.inThisOrder : phrases.inThisOrderSoFar;
  return [{ words: say(first), scenes: [] }, ...lines];
}

/** "No: it is during “Dinner”", where neither is before the other. */
function overlap(slice: Slice, one: Named, other: Named, known: Footing): readonly Line[] | undefined {
  const { relation } = chronology(slice);
  const { allen, footing } = relation(one.moment, other.moment);
  if (footing === 'open' || isSurer(known, footing) || allen.some((how) => apartFrom.has(how))) return undefined;
  const inside = allen.every((how) => within.has(how));
  const how = inside ? [...say('during '), ...other.name] : say('at the same time');
  const grounds = groundsOfTime(slice, [one.moment, other.moment]);
  return hedged(
    slice,
    [...say(footing === 'assumed' ? 'probably not: it is ' : 'no: it is '), ...how],
    [one, other],
    likelyIf(footing, grounds),
  );
}

/** Whether one of the two is said or assumed to be over when the other begins. */
function isOver(slice: Slice, { moment: a }: Named, { moment: b }: Named): boolean {
  const { isBefore } = chronology(slice);
  return isBefore(a, b) !== 'open' || isBefore(b, a) !== 'open';
}

/** "Before it, or at the same time", where that is known more surely than that it is before. */
function orWith(slice: Slice, one: Named, other: Named, known: Footing, asked?: Side): readonly Line[] | undefined {
  const [side, footing] = sideOrWith(slice, one, other);
  if (!isSurer(footing, known)) return undefined;
  const words =
    asked !== undefined && asked !== side ? `no: ${side} it, or at the same time` : `${side} it, or at the same time`;
  if (footing === 'assumed')
    return reply(slice, sentence(say(`probably ${side} it, or at the same time${telling.same}`)), [one, other]);
  return hedged(slice, say(words), [one, other], likelyIf(footing, groundsOfTime(slice, [one.moment, other.moment])));
}

function surest(one: Footing, other: Footing): Footing {
  return isSurer(one, other) ? one : other;
}

function likelyIf(footing: Footing, grounds: Grounds): Grounds {
  return { ...grounds, likely: footing === 'likely' };
}

const apartFrom: ReadonlySet<string> = new Set(['before', 'meets', 'metBy', 'after']);
const within: ReadonlySet<string> = new Set(['during', 'starts', 'finishes']);
const together: ReadonlySet<string> = new Set(['equals', 'during', 'starts', 'finishes']);

/** A scene that has more to say than its name. */
function happeningLine(slice: Slice, happening: Happening): readonly Line[] {
  const said = remarks(happening);
  if (said.length === 0) return [];
  const words = sentence([...placeName(slice, happening.scene), ...say(`: ${said.join('; ')}`)]);
  return [{ words, scenes: [happening.scene, ...happening.again.map(({ scene }) => scene)] }];
}

const marks = { stated: '', likely: 'likely', assumed: 'as it is told', open: 'or earlier' } as const;

function remarks({ when, departs, frame, again }: Happening): readonly string[] {
  return [
    ...(frame === undefined ? [] : [frame]),
    ...(when === undefined ? [] : [when]),
    ...(departs === undefined ? [] : [departs]),
    ...again.map(({ title }) => `seen again in “${title}”`),
  ];
}
