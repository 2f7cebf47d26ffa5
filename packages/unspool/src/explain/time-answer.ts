import {
  hasEnded,
  indexOf,
  nameOf as nameOfEntity,
  perSlice,
  type SceneId,
  type Slice,
  sceneFrame,
  type Words,
} from '../story/index.js';
import { chronology, type Footing, type Moment } from '../time/index.js';
import type { Happening, Line } from './explanation.js';
import { sceneFramePhrase } from './frame.js';
import { apart, happenings, whenWords } from './happening.js';
import { inTellingOrder, lead, placeName } from './line.js';
import { lifeOf, momentNamed, type Named } from './named.js';
import { phrases } from './phrases.js';
import { ageInWords, spanInWords } from './spans.js';
import { type Grounds, groundsAround, groundsOfOrder, groundsOfTime } from './time-grounds.js';
import { type TimeQuestion, timeQuestions } from './time-words.js';
import { tokens } from './tokens.js';
import { capital, joined, listed, say, sentence, typesetText } from './words.js';

/**
 * The answer to a question of time in free words, then what it rests on; undefined if the text is no such question, or
 * names something that the slice does not have.
 */
export function answerOfTime(slice: Slice, text: string): readonly Line[] | undefined {
  for (const question of timeQuestions(tokens(text))) {
    const lines = answered(slice, question);
    if (lines) return lines;
  }
  return undefined;
}

function answered(slice: Slice, { asks, a, b }: TimeQuestion): readonly Line[] | undefined {
  if (asks === 'order') return slice.scenes.length > 1 ? inOrder(slice) : undefined;
  if (asks === 'birth' || asks === 'death') {
    const life = lifeOf(slice, asks, a);
    return life && whenAnswer(slice, life);
  }
  if (asks === 'age') return ageAnswer(slice, a, b);
  const one = found(slice)(a);
  if (!one) return undefined;
  if (asks === 'when') return whenAnswer(slice, one);
  if (asks === 'length') return lengthAnswer(slice, one);
  const other = found(slice)(b);
  return other && pairAnswer(slice, asks, one, other);
}

/** A text is read in several ways, so that the same names are looked up again and again. */
const found = perSlice((slice): ((name: readonly string[]) => Named | undefined) => {
  const known = new Map<string, Named | undefined>();
  return (name) => {
    const key = name.join(' ');
    if (!known.has(key)) known.set(key, momentNamed(slice, name));
    return known.get(key);
  };
});

type PairAsks = Exclude<TimeQuestion['asks'], 'order' | 'birth' | 'death' | 'age' | 'when' | 'length'>;

function pairAnswer(slice: Slice, asks: PairAsks, one: Named, other: Named): readonly Line[] {
  switch (asks) {
    case 'before':
      return orderAnswer(slice, one, other, 'before');
    case 'after':
      return orderAnswer(slice, one, other, 'after');
    case 'side':
      return sideAnswer(slice, one, other);
    case 'first':
      return firstAnswer(slice, one, other);
    case 'last':
      return firstAnswer(slice, one, other, true);
    case 'between':
      return betweenAnswer(slice, one, other);
    case 'distance':
      return distanceAnswer(slice, one, other);
    case 'distanceAfter':
      return distanceAnswer(slice, one, other, 'after');
    case 'distanceBefore':
      return distanceAnswer(slice, other, one, 'before');
    case 'during':
    case 'same':
      return togetherAnswer(slice, one, other, asks);
  }
}

/** The answer as a line, with everything that it is about and rests on, and then that. */
function reply(slice: Slice, words: Words, about: readonly Named[], grounds: readonly Line[] = []): readonly Line[] {
  const scenes = [...about.flatMap((named) => named.scenes), ...grounds.flatMap((line) => line.scenes)];
  return [{ words, scenes: inTellingOrder(slice, scenes) }, ...grounds];
}

/** An answer in a sentence of its own: by whose account, and how sure. */
function hedged(slice: Slice, words: Words, about: readonly Named[], grounds: Grounds): readonly Line[] {
  const said = lead([accountOf(slice, about), grounds.likely ? 'likely' : '']);
  return reply(slice, sentence([...said, ...words]), about, grounds.lines);
}

/** Before the end it is not told so far; after it, it is left open. */
function leftOpen(slice: Slice, about: readonly Named[], left: string = phrases.notTold): readonly Line[] {
  return reply(slice, say(hasEnded(slice) ? left : phrases.notToldSoFar), about);
}

const telling = {
  same: ': nothing says so, but it is told in that order',
  other: ': nothing says so, but it is told the other way round',
} as const;

function whenAnswer(slice: Slice, named: Named): readonly Line[] {
  const { window } = chronology(slice);
  const when = whenWords(slice, named.moment);
  if (when.length > 0) return hedged(slice, when, [named], groundsOfTime(slice, [named.moment]));
  const scene = sceneWithin(slice, named.moment);
  if (scene) {
    const more = whenWords(slice, scene.moment);
    const words = [...say('in '), ...scene.name, ...(more.length > 0 ? [...say(', '), ...more] : [])];
    return hedged(slice, words, [named, scene], groundsOfTime(slice, [named.moment, scene.moment]));
  }
  const around = named.moment.of === 'scene' ? neighbours(slice, named.moment) : undefined;
  if (around) return reply(slice, sentence(around), [named], groundsAround(slice, named.moment).lines);
  const { earliest, latest } = window(named.moment);
  const known = Number.isFinite(earliest) || Number.isFinite(latest);
  return leftOpen(slice, [named], known ? phrases.leftOpen : phrases.notTold);
}

/** The scene in which something happens of which nothing else says when. */
function sceneWithin(slice: Slice, moment: Moment): Named | undefined {
  const { said } = chronology(slice);
  const inside = moment.of === 'claim' ? said(moment).find(({ kind }) => kind === 'inside') : undefined;
  return inside?.to?.of === 'scene' ? sceneNamed(slice, inside.to.id) : undefined;
}

/** "After “The call” and before “Revenge”", as far as that is said or assumed. */
function neighbours(slice: Slice, moment: Moment): Words | undefined {
  const { order, isBefore } = chronology(slice);
  const own = chronology(slice).momentOf(moment.id);
  const others = order
    .filter(({ scene }) => scene !== own.id)
    .map(({ scene }): { scene: SceneId; moment: Moment } => ({ scene, moment: { of: 'scene', id: scene } }));
  const before = others.findLast((other) => isBefore(other.moment, own) !== 'open');
  const after = others.find((other) => isBefore(own, other.moment) !== 'open');
  if (!before && !after) return undefined;
  const sure =
    (!before || isBefore(before.moment, own) === 'stated') && (!after || isBefore(own, after.moment) === 'stated');
  const sides = [
    ...(before ? [[...say('after '), ...placeName(slice, before.scene)]] : []),
    ...(after ? [[...say('before '), ...placeName(slice, after.scene)]] : []),
  ];
  return sure ? listed(sides) : [...say('probably '), ...listed(sides), ...say(telling.same)];
}

type Side = 'before' | 'after';

/** How surely one thing is over before another begins, or the other way round. */
function sideOf(slice: Slice, { moment: a }: Named, { moment: b }: Named): readonly [side: Side, footing: Footing] {
  const [before, after] = [surely(slice, a, b), surely(slice, b, a)];
  if (before === 'stated' || after === 'stated') return [before === 'stated' ? 'before' : 'after', 'stated'];
  if (before === after) return ['before', 'open'];
  return [before === 'assumed' ? 'before' : 'after', 'assumed'];
}

/** Whoever asks what came first means beginnings; few scenes say when they end. */
function surely(slice: Slice, a: Moment, b: Moment): Footing {
  const { isBefore, window } = chronology(slice);
  return window(a).latest < window(b).earliest ? 'stated' : isBefore(a, b);
}

function orderAnswer(slice: Slice, one: Named, other: Named, asked: Side): readonly Line[] {
  const about = [one, other];
  const [side, footing] = sideOf(slice, one, other);
  if (footing === 'open') return overlap(slice, one, other) ?? leftOpen(slice, about, phrases.leftOpen);
  const yes = side === asked;
  if (footing === 'stated') {
    const grounds = groundsOfOrder(slice, pairIn(side, one, other));
    return hedged(slice, say(yes ? 'yes' : 'no, it is the other way round'), about, grounds);
  }
  return reply(slice, sentence(say(yes ? `probably${telling.same}` : `probably not${telling.other}`)), about);
}

/** "No: it is during “Dinner”", where neither is before the other. */
function overlap(slice: Slice, one: Named, other: Named): readonly Line[] | undefined {
  const { relation } = chronology(slice);
  const { allen, footing } = relation(one.moment, other.moment);
  if (footing === 'open' || allen.some((how) => apartFrom.has(how))) return undefined;
  const inside = allen.every((how) => within.has(how));
  const how = inside ? [...say('during '), ...other.name] : say('at the same time');
  const grounds = groundsOfTime(slice, [one.moment, other.moment]);
  return hedged(
    slice,
    [...say(footing === 'stated' ? 'no: it is ' : 'probably not: it is '), ...how],
    [one, other],
    grounds,
  );
}

const apartFrom: ReadonlySet<string> = new Set(['before', 'meets', 'metBy', 'after']);
const within: ReadonlySet<string> = new Set(['during', 'starts', 'finishes']);
const together: ReadonlySet<string> = new Set(['equals', 'during', 'starts', 'finishes']);

function togetherAnswer(slice: Slice, one: Named, other: Named, asks: 'during' | 'same'): readonly Line[] {
  const { relation } = chronology(slice);
  const about = [one, other];
  const [, footing] = sideOf(slice, one, other);
  if (footing !== 'open') {
    const [side] = sideOf(slice, one, other);
    const words = [
      ...say(`${footing === 'stated' ? 'no: it is' : 'probably not: it is told'} ${side} `),
      ...other.name,
    ];
    return hedged(
      slice,
      words,
      about,
      footing === 'stated' ? groundsOfOrder(slice, pairIn(side, one, other)) : noGrounds,
    );
  }
  const { allen, footing: sure } = relation(one.moment, other.moment);
  const yes = asks === 'during' ? together : new Set([...together, 'contains', 'startedBy', 'finishedBy']);
  if (sure === 'open' || !allen.every((how) => yes.has(how))) return leftOpen(slice, about, phrases.leftOpen);
  return hedged(
    slice,
    say(sure === 'stated' ? 'yes' : `probably: nothing says so`),
    about,
    groundsOfTime(slice, [one.moment, other.moment]),
  );
}

function sideAnswer(slice: Slice, one: Named, other: Named): readonly Line[] {
  const [side, footing] = sideOf(slice, one, other);
  const about = [one, other];
  if (footing === 'open') return overlap(slice, one, other) ?? leftOpen(slice, about, phrases.leftOpen);
  if (footing === 'stated') return hedged(slice, say(side), about, groundsOfOrder(slice, pairIn(side, one, other)));
  return reply(slice, sentence(say(`probably ${side}${telling.same}`)), about);
}

function firstAnswer(slice: Slice, one: Named, other: Named, last = false): readonly Line[] {
  const [side, footing] = sideOf(slice, one, other);
  const about = [one, other];
  if (footing === 'open') return leftOpen(slice, about, phrases.leftOpen);
  const winner = (side === 'before') === last ? other : one;
  if (footing === 'stated') return hedged(slice, winner.name, about, groundsOfOrder(slice, pairIn(side, one, other)));
  return reply(slice, sentence([...say('probably '), ...winner.name, ...say(telling.same)]), about);
}

/** Two things with the earlier one first. */
function pairIn(side: Side, one: Named, other: Named): readonly [Moment, Moment] {
  return side === 'before' ? [one.moment, other.moment] : [other.moment, one.moment];
}

/** How long after `from` is `to`? `asked`: the order that the question takes for granted. */
function distanceAnswer(slice: Slice, from: Named, to: Named, asked?: Side): readonly Line[] {
  const [side] = sideOf(slice, from, to);
  const about = [from, to];
  const [early, late] = side === 'before' ? [from, to] : [to, from];
  const stated = spanInWords(apart(slice, early.moment, late.moment));
  const words = stated ?? spanInWords(apart(slice, early.moment, late.moment, true));
  if (words === undefined) return leftOpen(slice, about);
  const other = asked !== undefined && side === 'after' ? `${asked === 'after' ? 'before' : 'after'} it: ` : '';
  const grounds = groundsOfTime(slice, [early.moment, late.moment]);
  return hedged(slice, say(`${stated === undefined ? 'probably ' : ''}${other}${words}`), about, grounds);
}

function lengthAnswer(slice: Slice, named: Named): readonly Line[] {
  const words = spanInWords(chronology(slice).length(named.moment));
  if (words === undefined) return leftOpen(slice, [named]);
  return hedged(slice, say(words), [named], groundsOfTime(slice, [named.moment]));
}

/** How old somebody is in a scene, or else in the one that was told last. */
function ageAnswer(slice: Slice, person: readonly string[], at: readonly string[]): readonly Line[] | undefined {
  const birth = lifeOf(slice, 'birth', person);
  const latest = slice.scenes.at(-1);
  const scene = at.length > 0 ? found(slice)(at) : latest && sceneNamed(slice, latest.id);
  if (!birth || !scene) return undefined;
  const about = [scene];
  const age = (assumed: boolean) => ageInWords(apart(slice, birth.moment, scene.moment, assumed));
  const words = age(false) ?? age(true);
  if (words === undefined) return leftOpen(slice, about);
  const grounds = groundsOfTime(slice, [birth.moment, scene.moment]);
  const where = at.length > 0 ? [] : [...say('in '), ...scene.name, ...say(': ')];
  const name = say(typesetText(nameOfEntity(slice, birth.moment.id)));
  const probably = age(false) === undefined ? 'probably ' : '';
  return hedged(slice, [...where, ...name, ...say(` is ${probably}${words}`)], about, grounds);
}

function betweenAnswer(slice: Slice, one: Named, other: Named): readonly Line[] {
  const { isBefore, momentOf } = chronology(slice);
  const [side, footing] = sideOf(slice, one, other);
  if (footing === 'open') return leftOpen(slice, [one, other], phrases.leftOpen);
  const [early, late] = pairIn(side, one, other);
  const between = happenings(slice).flatMap((happening) => {
    const own = momentOf(happening.scene);
    const sides = [isBefore(early, own), isBefore(own, late)];
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

/** A scene that has more to say than its name. */
function happeningLine(slice: Slice, happening: Happening): readonly Line[] {
  const said = remarks(happening);
  if (said.length === 0) return [];
  const words = sentence([...placeName(slice, happening.scene), ...say(`: ${said.join('; ')}`)]);
  return [{ words, scenes: [happening.scene, ...happening.again.map(({ scene }) => scene)] }];
}

function inOrder(slice: Slice): readonly Line[] {
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

const marks = { stated: '', assumed: 'as it is told', open: 'or earlier' } as const;

function remarks({ when, departs, frame, again }: Happening): readonly string[] {
  return [
    ...(frame === undefined ? [] : [frame]),
    ...(when === undefined ? [] : [when]),
    ...(departs === undefined ? [] : [departs]),
    ...again.map(({ title }) => `seen again in “${title}”`),
  ];
}

function sceneNamed(slice: Slice, id: SceneId): Named {
  return { moment: { of: 'scene', id }, name: placeName(slice, id), scenes: [id] };
}

/** "As Vera tells it", where somebody's account is all that there is of it. */
function accountOf(slice: Slice, about: readonly Named[]): string {
  for (const { moment } of about) {
    const scene = moment.of === 'scene' ? moment.id : indexOf(slice).claims.get(moment.id)?.scene;
    if (scene && accounts.has(sceneFrame(slice, scene).way)) return sceneFramePhrase(slice, scene);
  }
  return '';
}

const noGrounds: Grounds = { lines: [], likely: false };

const accounts: ReadonlySet<string> = new Set(['told', 'written', 'planned']);
