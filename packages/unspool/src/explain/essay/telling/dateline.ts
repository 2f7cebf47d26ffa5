import { plain, stems } from '../../../language/index.js';
import { eventOf, indexOf, type Scene, type SceneId, type Slice, type Words } from '../../../story/index.js';
import { chronology, countedFrom, dayOf, type Moment } from '../../../time/index.js';
import { months } from '../../time/dates.js';
import { spanBetween, statedWords } from '../../time/happening.js';
import { clause, say, typeset } from '../../words/typesetting.js';
import { countInWords, essayVoice } from '../essay-voice.js';
import { kindOfWork } from '../kind-of-work.js';
import { pronounOf } from './people.js';
import { isPrefixable, prefixed } from './prefixed.js';
import { isBare, isNoEvent, proseOf, sureWhen } from './turn-times.js';

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
  const isSame = place === undefined || (before !== undefined && placeOf(slice, before) === place);
  const isKnown = isSame || isPlaceSaid(slice, scene.id, place);
  const isFirst = before === undefined && !isStart;
  const isOpen = isFirst && !/^an? /.test(place ?? '');
  const where = isKnown || isOpen || place === undefined ? undefined : ofWhom(slice, place, words);
  const isPointedAt = where !== undefined && pointsAt(slice, scene.id, where);
  const all = isFirst ? undefined : timeOf(slice, scene.id, words, before);
  // Where it is says enough, every other time.
  const isEnough = where !== undefined && all === essayVoice.nextDay && turns.dated % 2 === 1;
  const time = isEnough ? undefined : all;
  if (where === undefined && time === undefined) return { first: words, isPlaced: isKnown };
  turns.dated += 1;
  const isApart = isBare(words) || standsAlone.test(plain(words)) || tellsBack(words) || hasOwnPlace(words);
  if (where !== undefined && (isApart || isPointedAt)) {
    const turn = isStart ? 1 : turns.dated - 1;
    return { over: apart(slice, time, where, turn, isFirst), first: words, isPlaced: true };
  }
  if (!isPrefixable(slice, words) || tellsBack(words)) return { first: words, isPlaced: isKnown };
  const lead = [
    ...(time === undefined ? [] : [`${time}, `]),
    ...(where === undefined ? [] : [essayVoice.inPlace(where)]),
  ];
  return { first: prefixed(slice, lead.join(''), words), isPlaced: true };
}

/** Where and when a scene is, in a sentence of its own; `turn` counts these. Before the first nothing was anywhere. */
function apart(slice: Slice, time: string | undefined, where: string, turn: number, isFirst: boolean): Words {
  const kind = kindOfWork(slice);
  return say(isFirst ? essayVoice.beginsAt(kind, where) : essayVoice.movesTo(kind, time, where, turn));
}

/** "Ann’s hut" of Ann: "her hut"; undefined where nobody knows whether it is hers or his. */
function ofWhom(slice: Slice, place: string, [who]: Words): string | undefined {
  if (who?.entity === undefined || !place.startsWith(`${who.text}’s `)) return place;
  const pronoun = pronounOf(slice, who.entity);
  return pronoun === undefined ? undefined : (pronoun === 'he' ? 'his' : 'her') + place.slice(who.text.length + 2);
}

/** Nothing can stand before these, and they say nothing of where they are. */
const standsAlone = /^(?:(?:It|There|This|That|And|But)\b|[^.!]*\?$)/;

/** Whether a sentence says itself where something is, has gone or arrives: nothing says before it where all that is. */
function hasOwnPlace(words: Words): boolean {
  return ownPlace.test(plain(words));
}

const ownPlace =
  /^(?:(?!\b(?:who|whom|whose|that|which|where|when|how|what)\b)[^,;:“.!?]){1,80}? (?:(?:has|have) (?:gone|come)\b|(?:(?:is|are|lies?|stands?|hangs?) (?:in|on|at|under|behind|above|below|near|beside|outside|inside)|reach(?:es)?(?! \S{1,40}[’']s? )|arrives? (?:in|at)) (?:(?:the|an?|his|her|their|its)\b|\p{Lu}))/u;

/** Whether a sentence of somebody says what was, or how they are: nothing that happens at that time. */
function tellsBack(words: Words): boolean {
  const [who, next] = words;
  if (who?.entity === undefined || next === undefined || /^[’']/.test(next.text))
    return before.test(plain(words)) || /\balways\b/.test(plain(words));
  const [, verb] = /^ (?:(?:now|still|never|always|also|only|just) )?(\p{Ll}+)/u.exec(next.text) ?? [];
  const isPresent = verb === undefined || /(?:[^s]s|^and|^or)$/.test(verb);
  return !isPresent || verb === 'was' || (verb === 'is' && isNoEvent(words) && !/^ is \p{Ll}+ed\b/u.test(next.text));
}

const before =
  /^(?:(?!\b(?:who|whom|whose|that|which|where|when|how|what)\b)[^,;:“])*\b(?:(?:has|have) been|had|was|were|saw|did|said|told|came|went|took|got|gave|found|left|knew)\b/;

/** Where a scene is, as one can say it in few words; where it is next is not. */
export function placeOf(slice: Slice, scene: SceneId): string | undefined {
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
  const isSaid = said.has(head) || sameKind.some((kind) => kind.has(head) && [...kind].some((one) => said.has(one)));
  return prose === '' || (isSaid && !pointsAt(slice, scene, place));
}

/** Words for the same kind of place: a shop may be called a store before. */
const sameKind: readonly ReadonlySet<string>[] = ['shop store', 'flat apartment', 'pub bar tavern', 'boat ship'].map(
  (row) => new Set(stems(row)),
);

/** Whether the scene speaks of "this shop" as if one knew which. */
function pointsAt(slice: Slice, scene: SceneId, place: string): boolean {
  return [...proseOf(slice, scene).matchAll(/\bthis (\p{Ll}+)/gu)].some(([, noun = '']) =>
    stems(noun).includes(headOf(place)),
  );
}

/** What kind of place it is: "shop" of "a cake shop by the sea". */
function headOf(place: string): string {
  const [main = place] = place.split(/ (?:of|in|on|at|near|behind|with|above|below|from|to|off) /);
  return stems(main).at(-1) ?? '';
}

/** When a scene is, as one says it behind the one told before; undefined where its first sentence says a time. */
function timeOf(slice: Slice, scene: SceneId, words: Words, before: SceneId | undefined): string | undefined {
  if (ofTime.test(plain(words))) return undefined;
  const own = dateOf(slice, scene);
  const last = before === undefined ? undefined : dateOf(slice, before);
  if (own && (!last || own.year !== last.year || (own.month !== last.month && own.day === undefined))) return own.said;
  if (own && last && own.day !== undefined && last.day !== undefined) {
    const days = own.day - last.day;
    if (days === 1) return essayVoice.nextDay;
    if (days > fewDays) return own.said;
    const far = days === 7 ? 'a week' : days === 14 ? 'two weeks' : countInWords(`${days} days`);
    return days > 1 ? essayVoice.later(far) : undefined;
  }
  return before === undefined ? undefined : (relativeTo(slice, scene, before) ?? spanSince(slice, scene, before));
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
    const [, far] =
      /^((?:an?|\d+|\p{Ll}+) (?:minutes?|hours?|days?|weeks?|months?|years?)) after /u.exec(plain(words)) ?? [];
    if (isBehind && far !== undefined) return essayVoice.later(countInWords(far));
  }
  const stated = plain(statedWords(slice, scene)).toLowerCase();
  return isNext && goingOn.test(stated) ? countInWords(stated) : undefined;
}

const goingOn =
  /^(?:(?:the (?:next|following|same)|that|later the same|later that|same) (?:day|morning|afternoon|evening|night|week|month|year)|(?:an?|a few|\d+|two|three|four|five|six|seven|eight|nine|ten) (?:minutes?|hours?|days?|weeks?|months?|years?) later)$/;

type OnDay = {
  readonly said: string;
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: number;
};

/** The date of a scene, as one says it before a sentence: "on 3 August 1998", "in 1998"; undefined where it is only likely. */
function dateOf(slice: Slice, scene: SceneId): OnDay | undefined {
  const text = sureWhen(slice, scene);
  const [date, day, month, year] = /^(?:(\d{1,2}) )?(?:(\p{Lu}\p{L}+) )?(\d{4})(?=$|,| at\b)/u.exec(text) ?? [];
  if (date === undefined || year === undefined) return undefined;
  if (day === undefined || month === undefined) return { said: `in ${date}`, year, month };
  const at = months.indexOf(month);
  return { said: `on ${date}`, year, month, ...(at < 0 ? {} : { day: dayOf(Number(year), at + 1, Number(day)) }) };
}

/** The sentence says itself when it is. */
const ofTime =
  /\b(?:nights?|mornings?|evenings?|afternoons?|days?|weeks?|months?|years?|summers?|winter|spring|autumn|Christmas|Easter|noon|midnight|dawn|dusk|earlier|later|ago|once|yesterday|tomorrow|January|February|March|April|June|July|August|September|October|November|December|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|\d{4})\b/;
