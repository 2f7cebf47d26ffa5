import { leastOf as lowest, mostOf } from '../../base/lists.js';
import { type Amount, plain } from '../../language/index.js';
import {
  type Claim,
  indexOf,
  isOf,
  perSlice,
  type SceneId,
  type Slice,
  type StoryWhen,
  type Words,
} from '../../story/index.js';
import { type Anachrony, chronology, countedFrom, day, leastOf, type Moment, slackOf } from '../../time/index.js';
import { sceneFramePhrase } from '../words/frame-phrases.js';
import { clause, joined, say, sceneTitle, typeset } from '../words/typesetting.js';
import { datesInWords, daysOf, partOfDay } from './dates.js';
import { aboutInWords, type Span, spanInWords } from './spans.js';

/** One place in the order in which things happened. */
export type Happening = {
  readonly scene: SceneId;
  readonly number: number;
  readonly title: string;
  /** Scenes that show the same event again. */
  readonly again: readonly { readonly scene: SceneId; readonly number: number; readonly title: string }[];
  /** When it was, as far as that can be said: "1 November 2023", "between 1911 and 1913", "at night". */
  readonly when?: string;
  /** Whether it is stated that it does not come before the one above it, only likely or assumed, or open; the first is open. */
  readonly footing: 'stated' | 'likely' | 'assumed' | 'open';
  /** How the telling departs from the order: "flashback, about 12 years back". */
  readonly departs?: string;
  /** By whose account: "as Vera tells it". */
  readonly frame?: string;
};

/** The scenes told so far in the order in which they happened; those that show one event stand together. */
export const happenings = perSlice((slice): readonly Happening[] => {
  const { order } = chronology(slice);
  return order.map(({ scene: id, again, footing, anachrony }, index): Happening => {
    const above = footing === 'stated' || footing === 'likely' ? order[index - 1]?.scene : undefined;
    const when = onlyFollows(slice, id, above) ? '' : plain(hedgedWhen(slice, { of: 'scene', id }));
    const frame = sceneFramePhrase(slice, id);
    return {
      ...nameOf(slice, id),
      again: again.map((other) => nameOf(slice, other)),
      ...(when === '' ? {} : { when }),
      footing,
      ...(anachrony ? { departs: departs(slice, id, anachrony) } : {}),
      ...(frame === '' ? {} : { frame }),
    };
  });
});

/** {@link whenWords}, with a word for what is only likely unless the notes' own words have one. */
function hedgedWhen(slice: Slice, moment: Moment): Words {
  const words = whenWords(slice, moment);
  if (words.length === 0 || chronology(slice).isSure(moment)) return words;
  const isOwn = timeClaims(slice, moment).some(({ certainty }) => certainty !== undefined && certainty !== 'certain');
  const isDate = datesInWords(chronology(slice).window(moment)) === plain(words);
  return isOwn && !isDate ? words : [{ text: 'likely ' }, ...words];
}

/** When a moment is: its date, or else what the notes say of it in words of their own; empty where that is nothing. */
export function whenWords(slice: Slice, moment: Moment): Words {
  const { window } = chronology(slice);
  const { earliest, latest } = window(moment);
  const dates = datesInWords({ earliest, latest });
  const own = ownWords(slice, moment, saying(timeClaims(slice, moment)));
  const isDay = latest - earliest <= day;
  const isOpen = latest - earliest === Number.POSITIVE_INFINITY;
  if (dates === undefined || (own.words.length > 0 && (isOpen || (!isDay && own.isDate)))) return own.words;
  const part = isDay && latest - earliest > 60 ? partOfDay(own.dayPart) : '';
  return [{ text: `${dates}${part}` }];
}

/** How far a moment lies after another, counted from their beginnings where that is known better. */
export function apart(slice: Slice, from: Moment, to: Moment, assumed = false): Span {
  const { gap, sinceBeginning } = chronology(slice);
  const between = gap(from, to, assumed);
  const begins = sinceBeginning(from, to, assumed);
  const days = daysBetween(slice, from, to, assumed);
  // From the 1st to the 3rd it is two days, whatever the hours.
  const counted = days.least >= 2 ? inSeconds(days) : begins;
  const width = ({ least, most }: Span) => most - Math.max(0, least);
  const isCloser = width(counted) < width(between) || (counted.most === between.most && counted.least > between.least);
  return isCloser ? counted : between;
}

/**
 * How far a moment lies after another, in words; undefined where there is nothing to say. What the notes count is said as
 * they count it: "about 3 weeks", where between two and four would be allowed.
 */
export function spanBetween(slice: Slice, from: Moment, to: Moment, assumed = false): string | undefined {
  const days = daysBetween(slice, from, to, assumed);
  const span = apart(slice, from, to, assumed);
  if (days.least === 1 && days.most === 1 && span.most > day) return 'about a day';
  return countedBetween(slice, from, to, span, assumed) ?? spanInWords(span);
}

/** Days from one to the other by the calendar; infinite where nothing is known. */
function daysBetween(slice: Slice, from: Moment, to: Moment, assumed: boolean): Span {
  const { daysApart, window } = chronology(slice);
  const [firstDays, secondDays] = [daysOf(window(from, assumed)), daysOf(window(to, assumed))];
  const dated = { least: secondDays[0] - firstDays[1], most: secondDays[1] - firstDays[0] };
  const counted = daysApart(from, to, assumed);
  const least = [dated.least, Math.ceil(counted.least / day)].filter((count) => !Number.isNaN(count));
  const most = [dated.most, Math.floor(counted.most / day)].filter((count) => !Number.isNaN(count));
  return { least: mostOf(least), most: lowest(most) };
}

/** The amount by which the notes themselves say that one is apart from the other, unless more is known than that. */
function countedBetween(slice: Slice, from: Moment, to: Moment, span: Span, assumed: boolean): string | undefined {
  const amounts = [...amountsBetween(slice, from, 'before', to), ...amountsBetween(slice, to, 'after', from)];
  const [amount, ...others] = amounts;
  if (!amount || others.length > 0 || amount.exact || amount.limit || amount.count === null || amount.plus)
    return undefined;
  const length = leastOf(slice, amount);
  if (length === null || amount.unit === 'named') return undefined;
  const one = length / amount.count;
  const slack = one * slackOf(amount);
  const said = { least: length - slack, most: one * (amount.to ?? amount.count) + slack };
  // Hours are counted from the beginning or from the end of a scene.
  const { gap, sinceBeginning } = chronology(slice);
  const known = isShort(amount.unit)
    ? { least: sinceBeginning(from, to, assumed).least, most: gap(from, to, assumed).most }
    : daily.has(amount.unit)
      ? inSeconds(daysBetween(slice, from, to, assumed))
      : span;
  // Half a unit of slack: months and years are not all as long.
  const give = Math.min(one, slack || one) / 2;
  const isAsSaid = Math.abs(known.least - said.least) <= give && Math.abs(known.most - said.most) <= give;
  return isAsSaid ? aboutInWords(amount.count, amount.unit, amount.to) : undefined;
}

const daily: ReadonlySet<string> = new Set(['day', 'night', 'week', 'fortnight']);

function inSeconds({ least, most }: Span): Span {
  return { least: least * day, most: most * day };
}

function isShort(unit: string): boolean {
  return unit === 'second' || unit === 'minute' || unit === 'hour';
}

/** So much `relation` the other one as the notes say of a moment, whether they name that one or only go on from it. */
function amountsBetween(slice: Slice, of: Moment, relation: 'before' | 'after', other: Moment): readonly Amount[] {
  const isOther = (moment: Moment | undefined) => moment?.id === other.id && moment.of === other.of;
  return timesOf(slice, of).flatMap(({ relation: said, to, amount }) => {
    if (said !== relation || !amount) return [];
    const [ref, ...more] = to;
    const named: Moment | undefined = ref && more.length === 0 ? { of: ref.to as Moment['of'], id: ref.id } : undefined;
    return isOther(ref ? named : countedFrom(slice, of)) ? [amount] : [];
  });
}

/** What the notes say in so many words of when a scene is; a date in figures is put into words. */
export function statedWords(slice: Slice, id: SceneId): Words {
  const moment: Moment = { of: 'scene', id };
  return timeClaims(slice, moment).some(({ words }) => figures.test(plain(words)))
    ? whenWords(slice, moment)
    : ownWords(slice, moment).words;
}

function nameOf(slice: Slice, id: SceneId): Pick<Happening, 'scene' | 'number' | 'title'> {
  const scene = indexOf(slice).scenes.get(id);
  return { scene: id, number: scene?.number ?? 0, title: scene ? sceneTitle(scene) : '' };
}

/** Whether all that the notes say of when a scene is, is that it comes after the one above it. */
function onlyFollows(slice: Slice, id: SceneId, above: SceneId | undefined): boolean {
  const stated = timesOf(slice, { of: 'scene', id });
  return (
    above !== undefined &&
    stated.length > 0 &&
    stated.every(
      ({ relation, amount, near, to }) =>
        (relation === 'after' || relation === 'later') && !amount && !near && to.every((ref) => ref.id === above),
    )
  );
}

/** "flashback, about 12 years back" */
function departs(slice: Slice, scene: SceneId, anachrony: Anachrony): string {
  const { isBack, isStated, reach } = departureIn(slice, scene, anachrony);
  const name = isBack ? 'flashback' : 'flash-forward';
  return [
    isStated ? name : `${anachrony.footing === 'likely' ? 'likely' : 'probably'} a ${name}`,
    ...(reach === undefined ? [] : [`${reach} ${isBack ? 'back' : 'ahead'}`]),
  ].join(', ');
}

/** How a scene leaves the main line: back or ahead, how far in words, and whether that follows from what is said. */
export type Departure = { readonly isBack: boolean; readonly isStated: boolean; readonly reach?: string };

/** The scenes told so far that depart from the order in which things happened. */
export const departures = perSlice(
  (slice): ReadonlyMap<SceneId, Departure> =>
    new Map(
      chronology(slice).order.flatMap(({ scene, anachrony }) =>
        anachrony ? [[scene, departureIn(slice, scene, anachrony)] as const] : [],
      ),
    ),
);

function departureIn(slice: Slice, scene: SceneId, { kind, from, footing }: Anachrony): Departure {
  const [own, host] = [
    { of: 'scene', id: scene },
    { of: 'scene', id: from },
  ] as const;
  const isBack = kind === 'analepsis';
  const far = isBack ? apart(slice, own, host) : apart(slice, host, own);
  const reach = spanInWords(far);
  const isStated = footing === 'stated' || (footing === 'assumed' && far.least > 0);
  return { isBack, isStated, ...(reach === undefined ? {} : { reach }) };
}

/** What the notes themselves say of when a moment is. Dates in figures are none that one would read. */
function ownWords(
  slice: Slice,
  moment: Moment,
  stated = timeClaims(slice, moment),
): { readonly words: Words; readonly isDate: boolean; readonly dayPart?: string } {
  const whens = timesOf(slice, moment);
  const isFigures = stated.some(({ words }) => figures.test(plain(words)));
  const dayPart = whens.find((when) => when.dayPart !== undefined)?.dayPart;
  return {
    words: joined(
      stated.filter(({ words }) => words.length > 0).map((claim) => partOf(slice, claim.words)),
      ', ',
    ),
    isDate: !isFigures && whens.some(({ relation, date }) => relation === 'date' && date?.edtf !== undefined),
    ...(dayPart === undefined ? {} : { dayPart }),
  };
}

/** A part of a dateline; the point of what is shortened is its own: “4.30 p.m.”, “12 Oct.”. */
function partOf(slice: Slice, own: Words): Words {
  const words = clause(slice, typeset(slice, own));
  return shortened.test(plain(own)) ? [...words, ...say('.')] : words;
}

const shortened = /(?:\.\p{L}|\s\p{L}{1,4})\.$/u;

/** Of what is said of a moment, what says when it is: beside a date, a distance that is only likely says nothing more. */
function saying(stated: readonly Claim[]): readonly Claim[] {
  const isDate = (claim: Claim) => whensOf(claim).some(({ relation }) => relation === 'date');
  if (!stated.some((claim) => claim.certainty === undefined && isDate(claim))) return stated;
  return stated.filter((claim) => claim.certainty === undefined || isDate(claim));
}

/** A date in the Extended Date/Time Format. */
const figures = /^-?[\dXY?~%]{4}[-\dXY?~%./:T]*$/;

/** The parts of a scene's dateline, or the lines under a claim, that say when it is. */
function timeClaims(slice: Slice, { of, id }: Moment): readonly Claim[] {
  const { inScene, under } = indexOf(slice);
  if (of === 'scene') return (inScene.get(id) ?? []).filter((claim) => isOf(claim, 'time'));
  return of === 'claim' ? (under.get(id) ?? []).filter((claim) => isOf(claim, 'when')) : [];
}

function timesOf(slice: Slice, moment: Moment): readonly StoryWhen[] {
  return timeClaims(slice, moment).flatMap(whensOf);
}

function whensOf({ sense }: Claim): readonly StoryWhen[] {
  return 'when' in sense ? (sense.when ?? []) : [];
}
