import { plain } from '../../language/index.js';
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
import { type Anachrony, chronology, day, type Moment } from '../../time/index.js';
import { sceneFramePhrase } from '../words/frame-phrases.js';
import { clause, joined, sceneTitle, typeset } from '../words/typesetting.js';
import { datesInWords, daysOf, partOfDay } from './dates.js';
import { type Span, spanInWords } from './spans.js';

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
    const when = onlyFollows(slice, id, above) ? '' : plain(whenWords(slice, { of: 'scene', id }));
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

/** Whether the order in which things happened tells a reader more than the order of the telling. */
export function saysMore(happened: readonly Happening[]): boolean {
  return happened.some(
    ({ number, again, departs }, index) => again.length > 0 || departs !== undefined || number !== index + 1,
  );
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
  const { gap, window } = chronology(slice);
  const between = gap(from, to, assumed);
  const [first, second] = [window(from, assumed), window(to, assumed)];
  const begins = { least: second.earliest - first.latest, most: second.latest - first.earliest };
  const [firstDays, secondDays] = [daysOf(first), daysOf(second)];
  // From the 1st to the 3rd it is two days, whatever the hours.
  const days = { least: secondDays[0] - firstDays[1], most: secondDays[1] - firstDays[0] };
  const counted = days.least >= 2 ? { least: days.least * day, most: days.most * day } : begins;
  const width = ({ least, most }: Span) => most - Math.max(0, least);
  return width(counted) < width(between) ? counted : between;
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
function departs(slice: Slice, scene: SceneId, { kind, from, footing }: Anachrony): string {
  const [own, host]: readonly Moment[] = [
    { of: 'scene', id: scene },
    { of: 'scene', id: from },
  ] as const;
  if (!own || !host) return '';
  const isBack = kind === 'analepsis';
  const far = isBack ? apart(slice, own, host) : apart(slice, host, own);
  const reach = spanInWords(far);
  const name = isBack ? 'flashback' : 'flash-forward';
  return [
    footing === 'stated' || far.least > 0 ? name : `probably a ${name}`,
    ...(reach === undefined ? [] : [`${reach} ${isBack ? 'back' : 'ahead'}`]),
  ].join(', ');
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
      stated.filter(({ words }) => words.length > 0).map((claim) => clause(slice, typeset(slice, claim.words))),
      ', ',
    ),
    isDate: !isFigures && whens.some(({ relation, date }) => relation === 'date' && date?.edtf !== undefined),
    ...(dayPart === undefined ? {} : { dayPart }),
  };
}

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
