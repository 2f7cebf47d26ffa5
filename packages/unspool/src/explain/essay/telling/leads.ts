import { plain } from '../../../language/index.js';
import {
  eventOf,
  identities,
  indexOf,
  presence,
  type Scene,
  type SceneId,
  type Slice,
  sceneFrame,
  type Words,
} from '../../../story/index.js';
import { day } from '../../../time/index.js';
import { apart, departures, statedWords } from '../../time/happening.js';
import { happensAfter, moveBetween } from '../../time/moves.js';
import { isClauseSafe, listed, say, sentence, sliceWords } from '../../words/typesetting.js';
import { countInWords, essayVoice } from '../essay-voice.js';
import { kindOfWork } from '../kind-of-work.js';
import { dated } from './dateline.js';
import { framedBy } from './frames.js';
import { nameWords, withNames } from './people.js';
import { placed, settingOf } from './places.js';
import { inClause, isPrefixable, isPrefixableByTime, prefixed } from './prefixed.js';
import {
  anEvent,
  dayOf,
  isBare,
  isNoEvent,
  nightOf,
  proseOf,
  reportsPast,
  saysWhen,
  statedReach,
  sureWhen,
} from './turn-times.js';

/** How a scene begins behind another: a sentence that leads over to it, if any, and its first sentence. */
export type Lead = {
  readonly over?: Words;
  readonly first: Words;
  /** The telling leaves its time, or returns to it. */
  readonly isTurn: boolean;
  /** One knows where it is, or it is where the one before was. */
  readonly isPlaced: boolean;
};

/** Wordings take turns. */
export type Turns = {
  back: number;
  present: number;
  /** How often time had passed. */
  passed: number;
  /** How many scenes were led in by where or when they are. */
  dated: number;
  /** The last scene of the main line. */
  host?: SceneId | undefined;
  /** The scene of a look back from which it looked back further. */
  left?: SceneId | undefined;
  /** What was told is shown again. */
  again?: boolean;
  /** The telling went back in words that say by themselves that it was before. */
  isSilent?: boolean;
};

/**
 * The first sentence of a scene, with where and when it is and how it reaches us, where one has to know that. With `isStart` it
 * begins a part of its own, to which nothing has to lead over.
 */
export function leadInto(
  slice: Slice,
  scene: Scene,
  first: Words,
  before: SceneId | undefined,
  turns: Turns,
  isStart = false,
): Lead {
  const { host } = turns;
  const turn = turnInto(slice, scene, first, before, turns);
  if (!('goesOn' in turn)) return { ...turn, isTurn: true, isPlaced: true };
  const own = turn.goesOn;
  const called = callOf(slice, scene, own);
  if (called) return { first: called, isTurn: false, isPlaced: true };
  const over = arrivalOf(slice, scene);
  if (over) return { over, first: own, isTurn: false, isPlaced: true };
  const isAside = before !== undefined && sceneFrame(slice, before).way === 'told';
  const told = dated(slice, scene, own, isAside ? (host ?? before) : before, turns, isStart);
  return { ...told, isTurn: told.over !== undefined };
}

/** How the telling leaves its time, or returns to it; else the first sentence with which it goes on. */
function turnInto(
  slice: Slice,
  scene: Scene,
  first: Words,
  before: SceneId | undefined,
  turns: Turns,
): Pick<Lead, 'over' | 'first'> | { readonly goesOn: Words } {
  const own = placed(slice, scene, titled(scene, withNames(slice, scene.id, first, before) ?? first));
  const move = moveBetween(slice, before, scene.id);
  const { host } = turns;
  const framed = framedBy(slice, scene, own, before);
  const isMain = !departures(slice).has(eventOf(slice, scene.id)) && !isShownAgain(slice, scene.id, before);
  if (isMain && !framed) turns.host = scene.id;
  if (framed) return framed;
  const isDeeper = before !== undefined && departures(slice).has(eventOf(slice, before));
  const { left } = turns;
  const isReport = reportsPast(slice, scene.id, first);
  if (move?.kind === 'back') {
    turns.left = isDeeper ? before : undefined;
    turns.isSilent = isReport;
    if (isReport || saysWhen(slice, scene.id, first)) return { first: own };
    return backTo(slice, scene, own, move.reach, before, turns);
  }
  if (isShownAgain(slice, scene.id, before)) {
    turns.again = true;
    return againAt(slice, scene, own, turns);
  }
  if (move?.kind === 'return' || turns.again) {
    turns.again = false;
    turns.left = undefined;
    if (isReport || turns.isSilent || saysWhen(slice, scene.id, first)) return { first: own };
    return backFrom(slice, scene, own, before, host, turns);
  }
  if (isDeeper && left !== undefined && happensAfter(slice, scene.id, left)) {
    turns.left = undefined;
    return { over: say(essayVoice.returns(kindOfWork(slice), turns.present++)), first: own };
  }
  return { goesOn: own };
}

/** The telling returns to its main line. */
function backFrom(
  slice: Slice,
  scene: Scene,
  own: Words,
  before: SceneId | undefined,
  host: SceneId | undefined,
  turns: Turns,
): Pick<Lead, 'over' | 'first'> | { readonly goesOn: Words } {
  // Who tells of the past is still there.
  if (before !== undefined && host !== undefined && isToldIn(slice, before, host)) return { goesOn: own };
  const text = returning(slice, scene, host, turns);
  return text.lead !== undefined && isPrefixableByTime(slice, own) && !isNoEvent(own)
    ? { first: prefixed(slice, text.lead, own) }
    : { over: say(text.sentence), first: own };
}

/** Whether a scene is one that somebody tells who is in another. */
function isToldIn(slice: Slice, scene: SceneId, host: SceneId): boolean {
  const { way, by } = sceneFrame(slice, scene);
  const teller = by.at(-1)?.entity;
  const same = identities(slice);
  return (
    way === 'told' && teller !== undefined && presence(slice, host).some(({ entity }) => same(entity) === same(teller))
  );
}

/** Whether a scene shows again what was told long before the one before it. */
function isShownAgain(slice: Slice, scene: SceneId, before: SceneId | undefined): boolean {
  if (before === undefined || eventOf(slice, scene) === scene) return false;
  return eventOf(slice, before) !== eventOf(slice, scene) && happensAfter(slice, before, scene);
}

/** The telling goes back to what it has told, to show it again: to the day of it, where one knows that. */
function againAt(slice: Slice, scene: Scene, words: Words, turns: Turns): Pick<Lead, 'over' | 'first'> {
  if (saysWhen(slice, scene.id, words)) return { first: words };
  const date = sureWhen(slice, eventOf(slice, scene.id));
  const when = nightOf(slice, scene.id) ?? (dayAlone.exec(date) ?? [])[0];
  const kind = kindOfWork(slice);
  turns.back += 1;
  const over =
    when === undefined
      ? essayVoice.goesBack(kind, undefined, turns.back - 1)
      : sentence(say(essayVoice.goesBackTo(kind, { to: when }, turns.back - 1)));
  return { over, first: words };
}

const dayAlone = /^(?:\d{1,2} )?(?:\p{Lu}\p{L}+ )?\d{4}(?=$|,| at\b)/u;

/** "It was put off" at the beginning of "The wedding". */
function titled({ title }: Scene, words: Words): Words {
  const text = plain(words);
  if (/^It (?:pours|rains|snows)\b/.test(text) && anEvent.test(title))
    return [...say(`At the${title.slice(3)}, it`), ...sliceWords(words, 2, text.length)];
  if (!/^(?:The|An?) \p{Ll}+$/u.test(title) || !(passive.test(text) || arriving.test(text))) return words;
  return [...say(title.replace(/^An? /, 'The ')), ...sliceWords(words, 2, text.length)];
}

const passive =
  /^It (?:was|is|has been|had been) (?:put off|held|given|taken|sent|made|built|called|written|found|set up)\b/;

const arriving = /^It (?:comes|came|arrives|arrived|lies|lay|hangs|hung|stands|stood) (?!to\b|down\b|out\b)/;

/** "Ann returns" over a scene whose paragraphs only say "the lost daughter" or "she": who that is. */
function arrivalOf(slice: Slice, { id, title }: Scene): Words | undefined {
  const [, name, does] = /^(\p{Lu}[\p{L}’'-]+) (\p{Ll}+s)$/u.exec(title) ?? [];
  const [one] = presence(slice, id);
  if (name === undefined || does === undefined || !one || plain(nameWords(slice, one.entity)).split(' ')[0] !== name)
    return undefined;
  return new RegExp(`\\b${name}\\b`).test(proseOf(slice, id))
    ? undefined
    : sentence([...nameWords(slice, one.entity), ...say(` ${does}`)]);
}

/** Back to the time that the story left: so much later, or in its year. */
function returning(
  slice: Slice,
  scene: Scene,
  host: SceneId | undefined,
  turns: Turns,
): { readonly lead?: string; readonly sentence: string } {
  const later = host === undefined ? undefined : laterThan(slice, scene, host);
  const [kind, day] = [kindOfWork(slice), dayOf(slice, scene.id)];
  const year = yearOf(slice, scene.id);
  const present = essayVoice.present(kind, day, turns.present);
  const was = host === undefined ? undefined : yearOf(slice, host);
  turns.present += 1;
  // What is counted from the main line is not counted from the look back that was told last.
  if (later !== undefined) return { sentence: essayVoice.passed(kind, later, turns.passed++) };
  return year !== undefined && was !== undefined && year !== was
    ? { ...present, lead: essayVoice.inYear(year) }
    : present;
}

/** "three years" where the notes count from the other scene, or "the next day". */
function laterThan(slice: Slice, scene: Scene, other: SceneId): string | undefined {
  const claims = (indexOf(slice).inScene.get(scene.id) ?? []).filter(
    ({ sense, refs: [ref], certainty }) =>
      sense.kind === 'time' && ref?.to === 'scene' && ref.id === other && (certainty ?? 'certain') === 'certain',
  );
  for (const { words } of claims) {
    if (/^the (?:next day|day after)\b/i.test(plain(words))) return essayVoice.nextDay;
    const [, count, unit] = amountAfter.exec(plain(words)) ?? [];
    if (count === undefined || unit === undefined) continue;
    return countInWords(`${count} ${unit}`.toLowerCase());
  }
  return undefined;
}

const amountAfter =
  /^(an?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (days?|weeks?|months?|years?) after /i;

/** The telling goes back: how far, or to when, and where to. */
function backTo(
  slice: Slice,
  scene: Scene,
  words: Words,
  reach: string | undefined,
  before: SceneId | undefined,
  turns: Turns,
): Pick<Lead, 'over' | 'first'> {
  const counted = reach === undefined ? undefined : inWords(reach, plain(statedWords(slice, scene.id)));
  const date = sureWhen(slice, scene.id);
  const isDate = /^(?:\d{1,2} )?(?:\p{Lu}\p{L}+ )?\d{4}$/u.test(date);
  // A date says more than about so many years.
  const near = counted?.startsWith('about ') && isDate ? undefined : counted;
  const far = reachFromMain(slice, scene.id, before) ?? near ?? statedReach(slice, scene.id);
  if (far !== undefined && isPrefixable(slice, words) && !isNoEvent(words) && !isBare(words))
    return { first: prefixed(slice, essayVoice.earlier(far), words) };
  const event = far === undefined && !isDate ? nightOf(slice, scene.id) : undefined;
  const place = event === undefined ? settingOf(slice, scene.id) : undefined;
  const text = plain(place ?? []);
  const isSecond = turns.back > 0 && far === undefined && !isDate && /^(?:the|an?) [^,]+$/.test(text);
  if (isSecond && isPrefixable(slice, words) && !isNoEvent(words)) {
    turns.back += 1;
    return { first: prefixed(slice, essayVoice.earlierIn(essayVoice.inPlace(text)), words) };
  }
  turns.back += 1;
  const stated = plain(statedWords(slice, scene.id));
  const when = event ?? [date, stated].find((one) => withYear.test(one));
  const kind = kindOfWork(slice);
  if (far === undefined && when === undefined)
    return { over: essayVoice.goesBack(kind, place, turns.back - 1), first: words };
  const back = essayVoice.goesBackTo(kind, far === undefined ? { to: when ?? '' } : { far }, turns.back - 1);
  const isTo =
    place !== undefined &&
    !isWhereOneIs(slice, scene.id, text) &&
    !/^(?:on|in|at|under|outside|inside|aboard|behind|near|off|by) /.test(text);
  return { over: sentence([...say(back), ...(isTo ? [...say(essayVoice.toPlace), ...place] : [])]), first: words };
}

/** Whether a scene's paragraphs name its place, or one was there before. */
function isWhereOneIs(slice: Slice, scene: SceneId, place: string): boolean {
  const { scenes } = indexOf(slice);
  const number = scenes.get(scene)?.number ?? 0;
  const isMet = slice.scenes.some((one) => one.number < number && plain(settingOf(slice, one.id) ?? []) === place);
  return isMet || proseOf(slice, scene).includes(place);
}

/** "Four years" of a scene so long before the one told before, or of years before another of the main line near that. */
function reachFromMain(slice: Slice, scene: SceneId, before: SceneId | undefined): string | undefined {
  for (const { sense, refs, words, certainty } of indexOf(slice).inScene.get(scene) ?? []) {
    const [ref, ...others] = refs;
    const [, far] = /^((?:an?|\d+|\p{Ll}+) (?:days?|weeks?|months?|years?)) before /iu.exec(plain(words)) ?? [];
    if (sense.kind !== 'time' || (certainty ?? 'certain') !== 'certain' || far === undefined) continue;
    if (ref?.to !== 'scene' || others.length > 0 || before === undefined) continue;
    if (ref.id === before) return countInWords(far.toLowerCase());
    const { least, most } = apart(slice, { of: 'scene', id: ref.id }, { of: 'scene', id: before });
    if (/years?$/.test(far) && least >= 0 && most <= halfAYear) return countInWords(far.toLowerCase());
  }
  return undefined;
}

const halfAYear = 183 * day;

const withYear = /\b\d{4}$/;

/** "about 12 years" as the notes count it: "twelve years". */
function inWords(reach: string, stated: string): string {
  const [count] = /\d+/.exec(reach) ?? [];
  const isStated = count !== undefined && new RegExp(`\\b${count}\\b`).test(stated);
  const text = isStated ? reach.replace(/^about /, '') : reach;
  return countInWords(text);
}

/** The year of a scene, where the notes know it. */
function yearOf(slice: Slice, scene: SceneId): string | undefined {
  return /\b\d{4}$/.exec(sureWhen(slice, scene))?.[0];
}

/** Somebody speaks by telephone, and nothing in the scene says so: "Ann is on the phone: out of nowhere it is Bo." */
function callOf(slice: Slice, scene: Scene, words: Words): Words | undefined {
  const all = presence(slice, scene.id);
  const far = all.filter(({ how }) => typeof how === 'object' && /phone/.test(how.by));
  const near = all.filter(({ how, certainty }) => how === 'there' && certainty === 'must');
  if (far.length === 0 || near.length === 0 || near.length > 2) return undefined;
  if (/\b(?:phones?|telephones?|calls?|rings?|line|receiver)\b/i.test(proseOf(slice, scene.id))) return undefined;
  if (near.some(({ entity }) => entity === words[0]?.entity)) return undefined;
  const names = listed(near.map(({ entity }) => nameWords(slice, entity)));
  // "It is Bo": it is Bo on the phone.
  const [end] = /\b[Ii]t is $/.test(words.at(-3)?.text ?? '') && words.at(-1)?.text === '.' ? words.slice(-2) : [];
  if (end?.entity !== undefined && far.some(({ entity }) => entity === end.entity))
    return [...words.slice(0, -1), ...say(`${essayVoice.byPhone}.`)];
  const lead = [...names, ...say(`${essayVoice.onPhone(near.length)}: `)];
  return [...lead, ...(isClauseSafe(slice, words) ? inClause(slice, words) : words)];
}
