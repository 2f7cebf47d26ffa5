import {
  ageInWords,
  apart,
  type Line,
  listed,
  phrases,
  placeName,
  say,
  sentence,
  spanInWords,
  typesetText,
  whenWords,
} from '../explain/index.js';
import { tokens } from '../language/index.js';
import { nameOf, perSlice, type SceneId, type Slice, type Words } from '../story/index.js';
import { chronology, type Moment } from '../time/index.js';
import { lifeOf, type Named, resolveEvent } from './resolve-event.js';
import { groundsAround, groundsOfTime } from './time-grounds.js';
import { type TimeQuestion, timeQuestions } from './time-intents.js';
import { betweenAnswer, firstAnswer, inOrder, orderAnswer, sideAnswer, togetherAnswer } from './time-order.js';
import { hedged, leftOpen, reply, type Side, sceneNamed, sideOf, surely, telling } from './time-reply.js';

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
    if (!known.has(key)) known.set(key, resolveEvent(slice, name));
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

function whenAnswer(slice: Slice, named: Named): readonly Line[] {
  const { window } = chronology(slice);
  const when = whenWords(slice, named.moment);
  const scene = sceneWithin(slice, named);
  if (scene) {
    const more = when.length > 0 ? when : whenWords(slice, scene.moment);
    const words = [...say('in '), ...scene.name, ...(more.length > 0 ? [...say(', '), ...more] : [])];
    return hedged(slice, words, [named, scene], groundsOfTime(slice, [named.moment, scene.moment]));
  }
  if (when.length > 0) return hedged(slice, when, [named], groundsOfTime(slice, [named.moment]));
  const around = named.moment.of === 'scene' ? neighbours(slice, named.moment) : undefined;
  if (around) return reply(slice, sentence(around), [named], groundsAround(slice, named.moment).lines);
  const { earliest, latest } = window(named.moment);
  const known = Number.isFinite(earliest) || Number.isFinite(latest);
  return leftOpen(slice, [named], known ? phrases.leftOpen : phrases.notTold);
}

/** The scene in which something happens, where nothing else says when. */
function sceneWithin(slice: Slice, { moment, within }: Named): Named | undefined {
  const { said } = chronology(slice);
  const inside = moment.of === 'claim' ? said(moment).find(({ kind }) => kind === 'inside') : undefined;
  const scene = within ?? (inside?.to?.of === 'scene' ? inside.to.id : undefined);
  return scene === undefined ? undefined : sceneNamed(slice, scene);
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
  const where = at.length > 0 ? [] : [...say(' in '), ...scene.name];
  const name = say(typesetText(nameOf(slice, birth.who)));
  const death = lifeOf(slice, 'death', person);
  if (death && surely(slice, death.moment, scene.moment) === 'stated') {
    const words = [...name, ...say(' is no longer alive'), ...where];
    return hedged(slice, words, about, groundsOfTime(slice, [death.moment, scene.moment]));
  }
  const age = (assumed: boolean) => ageInWords(apart(slice, birth.moment, scene.moment, assumed));
  const words = age(false) ?? age(true);
  if (words === undefined) return leftOpen(slice, about);
  const grounds = groundsOfTime(slice, [birth.moment, scene.moment]);
  const probably = age(false) === undefined ? 'probably ' : '';
  return hedged(slice, [...name, ...say(` is ${probably}${words}`), ...where], about, grounds);
}
