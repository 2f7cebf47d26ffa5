import { plain, stems } from '../../../language/index.js';
import {
  eventOf,
  indexOf,
  nameOf,
  ofKind,
  type Scene,
  type SceneId,
  type Slice,
  type Words,
} from '../../../story/index.js';
import { chronology, countedFrom, dayOf, type Moment } from '../../../time/index.js';
import { months } from '../../time/dates.js';
import { spanBetween, statedWords } from '../../time/happening.js';
import { capital, clause, say, sliceWords, typeset, typesetText } from '../../words/typesetting.js';
import { countInWords, essayVoice } from '../essay-voice.js';
import { kindOfWork } from '../kind-of-work.js';
import {
  isArriving,
  isInPerfect,
  isLasting,
  namesTown,
  saysTime,
  standsApart,
  tellsBack,
  weatherIn,
} from './openings.js';
import { pronounOf } from './people.js';
import { isPrefixable, isPrefixableByTime, prefixed } from './prefixed.js';
import { isBare, proseOf, sureWhen } from './turn-times.js';

/** A first sentence with where and when its scene is, and whether one knows then where that is. */
export type Dated = { readonly over?: Words; readonly first: Words; readonly isPlaced: boolean };

/**
 * What the dateline of a scene says and nothing else does, before its first sentence: "The next morning, at the mill, Ann
 * waits." Before what has no verb it stands alone: "The mill. Red light." Of what the scene told before has too, nothing is said.
 */
export function dated(
  slice: Slice,
  scene: Scene,
  words: Words,
  before: SceneId | undefined,
  turns: { dated: number },
  isStart: boolean,
): Dated {
  const place = placeOf(slice, scene.id);
  const isKnown = isPlaceKnown(slice, scene.id, place, before);
  const isFirst = before === undefined && !isStart;
  const isOpen = isFirst && !/^an? /.test(place ?? '');
  const isSaid = isKnown || isOpen || isOnTheWay(slice, scene.id, place, words);
  const isApart = place !== undefined && !isSaid && standsApart(words);
  const all = isFirst ? undefined : timeOf(slice, scene.id, words, before);
  const isWhere = !isSaid && (isFirst || isStart || isWhereSaid(words, place, isApart, all));
  const where = isWhere && place !== undefined ? ofWhom(slice, place, words) : undefined;
  const time = all === undefined ? undefined : timeBefore(slice, scene.id, words, all, turns.dated);
  if (where === undefined && time === undefined) return { first: words, isPlaced: isKnown };
  turns.dated += 1;
  if (where !== undefined && isApart)
    return { over: apart(slice, time, where, isStart, isFirst), first: words, isPlaced: true };
  const by = where === undefined && time !== undefined ? bySoLate(slice, time, words) : undefined;
  if (by) return { first: by, isPlaced: isKnown };
  if (!isPrefixable(slice, words) || tellsBack(words)) return { first: words, isPlaced: isKnown && time === undefined };
  const lead = leadOf(time, where && essayVoice.inPlace(where, whatItIs(slice, place ?? where)));
  return { first: prefixed(slice, lead, words), isPlaced: true };
}

/** Whether a scene is where the one told before was, or says itself where it is. */
function isPlaceKnown(slice: Slice, scene: SceneId, place: string | undefined, before: SceneId | undefined): boolean {
  if (place === undefined || (before !== undefined && placeOf(slice, before) === place)) return true;
  return isPlaceSaid(slice, scene, place);
}

/**
 * Whether a sentence needs to say where its scene is: what is so somewhere is so on other days, too, and whoever comes to a place is
 * not there yet.
 */
function isWhereSaid(words: Words, place: string | undefined, isApart: boolean, time: string | undefined): boolean {
  if (!isApart) return !isLasting(words);
  const isByThen = time !== undefined && isInPerfect(words);
  return isBare(words) || (isTown(place) && !isArriving(words) && !isByThen);
}

/** A time as it stands before a sentence; undefined before what lasts, where it is no long one. */
function timeBefore(slice: Slice, scene: SceneId, words: Words, time: string, turn: number): string | undefined {
  if (isLasting(words) && !isLongAgo(time)) return undefined;
  const isTurn = time === essayVoice.nextDay && turn % 2 === 1 && !isInPerfect(words);
  return isTurn ? nextDayOtherwise(slice, scene) : time;
}

function leadOf(time: string | undefined, where: string | undefined): string {
  return `${time === undefined ? '' : `${time}, `}${where ?? ''}`;
}

/** Whether a place has a name, as towns have, and not only somebody whose it is. */
function isTown(place: string | undefined): boolean {
  return place !== undefined && /^\p{Lu}/u.test(place) && !place.includes('’');
}

/** Whether a time is so far from the one before it that also what lasts is otherwise by then: "in 1943", "two years later". */
function isLongAgo(time: string): boolean {
  return /^in |\b(?:weeks?|months?|years?|spring|summer|autumn|winter)\b/.test(time);
}

/** What the notes say of a place that has a name: "a hill farm above the river". */
function whatItIs(slice: Slice, place: string): string | undefined {
  const claim = ofKind(slice, 'introduce').find(
    ({ sense }) => sense.as === 'place' && typesetText(nameOf(slice, sense.entity)) === place,
  );
  return claim?.sense.description ? plain(typeset(slice, claim.sense.description)) : undefined;
}

/** The next day by its date, where it has one: day after day is not told in the same words, and no day is left out. */
function nextDayOtherwise(slice: Slice, scene: SceneId): string {
  const own = dateOf(slice, scene);
  return own?.day === undefined ? essayVoice.dayAfter : own.said.replace(/ \d{4}$/, '');
}

/** "By 3 May it has turned cold", "By the next day, Ada has told Ben": what has happened by then. */
function bySoLate(slice: Slice, time: string, words: Words): Words | undefined {
  const weather = weatherIn(words);
  const by = essayVoice.by(time);
  if (weather !== '') {
    const rest = sliceWords(words, weather.length, plain(words).length);
    return [...capital(say(`${by} `)), ...say(`i${weather.slice(1)}`), ...rest];
  }
  return isInPerfect(words) && isPrefixableByTime(slice, words) ? prefixed(slice, `${by}, `, words) : undefined;
}

/** Whether a first sentence brings somebody to a place that one knows, or names the town in which it is. */
function isOnTheWay(slice: Slice, scene: SceneId, place: string | undefined, words: Words): boolean {
  if (place === undefined) return false;
  return namesTown(place, words) || (isArriving(words) && isShownBefore(slice, scene, place));
}

/** Where and when a scene is, in a sentence of its own. Before the first nothing was anywhere. */
function apart(slice: Slice, time: string | undefined, where: string, isStart: boolean, isFirst: boolean): Words {
  return say(isFirst ? essayVoice.beginsAt(kindOfWork(slice), where) : essayVoice.movesTo(time, where, isStart));
}

/** "Ann’s hut" of Ann: "her hut"; undefined where nobody knows whether it is hers or his. */
function ofWhom(slice: Slice, place: string, [who]: Words): string | undefined {
  if (who?.entity === undefined || !place.startsWith(`${who.text}’s `)) return place;
  const pronoun = pronounOf(slice, who.entity);
  return pronoun === undefined ? undefined : (pronoun === 'he' ? 'his' : 'her') + place.slice(who.text.length + 2);
}

/** Whether a scene told before was at a place. */
function isShownBefore(slice: Slice, scene: SceneId, place: string): boolean {
  const { scenes } = indexOf(slice);
  const number = scenes.get(scene)?.number ?? 0;
  return slice.scenes.some((one) => one.number < number && placeOf(slice, one.id) === place);
}

/** Where a scene is, as one can say it in few words; where it is next is not. */
function placeOf(slice: Slice, scene: SceneId): string | undefined {
  const claims = (indexOf(slice).inScene.get(scene) ?? []).filter(({ sense }) => sense.kind === 'setting');
  const [first] = claims;
  if (!first) return undefined;
  const [place = ''] = plain(clause(slice, typeset(slice, first.words))).split(/[,;(]/);
  return place.split(' ').length <= mostWords && aPlace.test(place) && !aTime.test(place) ? place.trim() : undefined;
}

const mostWords = 6;
const aTime = /\b(?:day|night|evening|morning|afternoon|week|year)\b/;
const aPlace =
  /^(?:(?:the|an?|his|her|their|on|in|at|under|outside|inside|aboard|behind|near|off|by) |\p{Lu}[\p{L}’'.-]*)/u;

/** Whether the scene itself says where it is, or has nothing that is anywhere. */
function isPlaceSaid(slice: Slice, scene: SceneId, place: string): boolean {
  const prose = proseOf(slice, scene);
  const head = headOf(place);
  const said = new Set(stems(prose));
  return (
    prose === '' || said.has(head) || sameKind.some((kind) => kind.has(head) && [...kind].some((one) => said.has(one)))
  );
}

/** Words for the same kind of place: a shop may be called a store before. */
const sameKind: readonly ReadonlySet<string>[] = ['shop store', 'flat apartment', 'pub bar tavern', 'boat ship'].map(
  (row) => new Set(stems(row)),
);

/** A sentence that speaks of "this shop" as if one saw it: "in a cake shop", where the dateline says that it is one. */
export function pointingAt(slice: Slice, scene: SceneId, words: Words): Words {
  const place = placeOf(slice, scene);
  if (place === undefined || !/^(?:the|an?) /.test(place)) return words;
  const at = words.findIndex(({ text, entity, quote }) => {
    const [, noun = ''] = entity === undefined && !quote ? (pointed.exec(text) ?? []) : [];
    return noun !== '' && stems(noun).includes(headOf(place));
  });
  return words.map((word, index) => (index === at ? { ...word, text: word.text.replace(pointed, ` ${place}`) } : word));
}

const pointed = / this (\p{Ll}+)/u;

/** What kind of place it is: "shop" of "a cake shop by the sea". */
function headOf(place: string): string {
  const [main = place] = place.split(/ (?:of|in|on|at|near|behind|with|above|below|from|to|off) /);
  return stems(main).at(-1) ?? '';
}

/** When a scene is, as one says it behind the one told before; undefined where its first sentence says a time. */
function timeOf(slice: Slice, scene: SceneId, words: Words, before: SceneId | undefined): string | undefined {
  if (saysTime(words)) return undefined;
  // As the author counts it from the scene told before.
  const related = before === undefined ? undefined : relativeTo(slice, scene, before);
  if (related !== undefined) return related;
  const own = dateOf(slice, scene);
  const last = before === undefined ? undefined : dateOf(slice, before);
  if (
    own &&
    (!last || own.year !== last.year || (own.month !== last.month && (own.day === undefined || last.day === undefined)))
  )
    return own.said;
  if (own && last && own.day !== undefined && last.day !== undefined) {
    const days = own.day - last.day;
    if (days === 1) return essayVoice.nextDay;
    if (days > fewDays) return own.said;
    const far = days === 7 ? 'a week' : days === 14 ? 'two weeks' : countInWords(`${days} days`);
    return days > 1 ? essayVoice.later(far) : undefined;
  }
  return before === undefined ? undefined : spanSince(slice, scene, before);
}

/** "about a year later", as far as the notes let one count, and not only as something likely. */
function spanSince(slice: Slice, scene: SceneId, before: SceneId): string | undefined {
  const [from, to]: readonly [Moment, Moment] = [
    { of: 'scene', id: before },
    { of: 'scene', id: scene },
  ];
  if (!chronology(slice).isSure(from, to)) return undefined;
  const span = spanBetween(slice, from, to);
  const [far] = /^(?:about )?(?:an?|\d+) (?:weeks?|months?|years?)$/.exec(span ?? '') ?? [];
  return far === undefined ? undefined : essayVoice.later(countInWords(far));
}

const fewDays = 14;

/** "The next morning", of a scene that goes on from the one told before: not from one between, of which nothing is told. */
function relativeTo(slice: Slice, scene: SceneId, before: SceneId): string | undefined {
  const from = countedFrom(slice, { of: 'scene', id: scene });
  const isNext = from?.of === 'scene' && eventOf(slice, from.id) === eventOf(slice, before);
  for (const { sense, refs, words, certainty } of indexOf(slice).inScene.get(scene) ?? []) {
    if (sense.kind !== 'time' || (certainty ?? 'certain') !== 'certain') continue;
    const [ref] = refs;
    const isBehind = ref === undefined ? isNext : ref.to === 'scene' && ref.id === before;
    const text = plain(words)
      .replace(/ (?:as|after) \S.*$/, '')
      .toLowerCase();
    if (isBehind && goingOn.test(text)) return countInWords(text.replace(/^same/, 'the same'));
    const far = isBehind ? amountAfter(plain(words)) : undefined;
    if (far !== undefined) return far;
    const [weekday] = /^the \p{Lu}\p{Ll}+day(?= after )/iu.exec(plain(words)) ?? [];
    if (isBehind && weekday !== undefined) return `the${weekday.slice(3)} after`;
  }
  const stated = plain(statedWords(slice, scene)).toLowerCase();
  return isNext && goingOn.test(stated) ? countInWords(stated) : undefined;
}

/** "Two weeks later" of what is "2 weeks after" another. */
function amountAfter(text: string): string | undefined {
  if (/^the day after /i.test(text)) return essayVoice.nextDay;
  const [, far] =
    /^((?!the\b)(?:an?|\d+|\p{Ll}+) (?:minutes?|hours?|days?|weeks?|months?|years?)) after /iu.exec(text) ?? [];
  return far === undefined ? undefined : essayVoice.later(countInWords(far.toLowerCase()));
}

const goingOn =
  /^(?:(?:the (?:next|following|same)|that|later the same|later that|same) (?:day|morning|afternoon|evening|night|week|month|year|spring|summer|autumn|winter)|(?:an?|a few|\d+|two|three|four|five|six|seven|eight|nine|ten) (?:minutes?|hours?|days?|weeks?|months?|years?) later)$/;

type OnDay = {
  readonly said: string;
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: number;
};

/** The date of a scene, as one says it before a sentence: "on 3 August 1998", "in 1998"; undefined where it is only likely. */
function dateOf(slice: Slice, scene: SceneId): OnDay | undefined {
  const text = sureWhen(slice, scene);
  const [feast] = (indexOf(slice).inScene.get(scene) ?? []).flatMap(({ sense, words }) =>
    sense.kind === 'time' ? (aFeast.exec(plain(words)) ?? []) : [],
  );
  const [date, day, month, year] = /^(?:(\d{1,2}) )?(?:(\p{Lu}\p{L}+) )?(\d{4})(?=$|,| at\b)/u.exec(text) ?? [];
  if (date === undefined || year === undefined) return undefined;
  if (day === undefined || month === undefined) return { said: `in ${date}`, year, month };
  const at = months.indexOf(month);
  return {
    said: `on ${feast ?? date}`,
    year,
    month,
    ...(at < 0 ? {} : { day: dayOf(Number(year), at + 1, Number(day)) }),
  };
}

/** A day that has a name. */
const aFeast =
  /^(?:Christmas (?:Eve|Day)|New Year[’']s (?:Eve|Day)|Easter (?:Sunday|Monday)|Good Friday|Palm Sunday|Boxing Day|Midsummer(?:[’']s)? (?:Eve|Day)|All (?:Souls|Saints)[’']? Day)(?: \d{4})?(?=$|,)/;
