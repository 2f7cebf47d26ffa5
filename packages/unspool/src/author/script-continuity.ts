import { type Code, caseless, say } from '../base/index.js';
import { check } from '../checks/index.js';
import { parse } from '../language/index.js';
import {
  atOnce,
  notesOf,
  rowOf,
  type Said,
  type Segment,
  type Source,
  type SourceSpan,
  saidOf,
} from '../read/index.js';
import { compile, ofKind, type SceneId, type Whole, whole } from '../story/index.js';
import { chronology, civil, day, weekdayOf } from '../time/index.js';
import type { Diagnosis } from './diagnosis.js';

/**
 * What a script says of time and place that cannot all be so: by its headings and titles, as its notes would be checked; who is in
 * two places at once; and weekdays and ages that somebody says. Nothing of other works.
 */
export function scriptContinuity(path: string, work: Source): readonly Diagnosis[] {
  if (rowOf(work.format).kind !== 'script') return [];
  const { story } = compile(parse(path, notesOf(work, 'outline').text));
  const told = whole(story);
  const segments = work.segments.slice(-story.scenes.length);
  const segmentOf = new Map<SceneId, Segment>(
    story.scenes.flatMap(({ id }, at) => (segments[at] ? [[id, segments[at]]] : [])),
  );
  const scenes = new Map(told.claims.map(({ id, scene }) => [id, scene]));
  const found = check(told).flatMap(({ about, because, ...words }): readonly Diagnosis[] => {
    const segment = segmentOf.get(scenes.get(about[0] ?? '') ?? '');
    if (!segment || !ofTime.has(words.code)) return [];
    const reasons = because?.map(({ message }) => ({ message }));
    return [{ ...words, ...placed(path, headingOf(segment)), ...(reasons ? { because: reasons } : {}) }];
  });
  const inWork: InWork = { told, work, segmentOf, agesGiven: agesGiven(told) };
  return [
    ...found,
    ...atOnce(work).map(({ who, first, second, word }) => ({
      ...say.workTwoPlaces({ who, first: first.title, second: second.title, word }),
      ...placed(path, headingOf(second)),
    })),
    ...saidOf(work).flatMap((said) => contradicted(path, said, inWork)),
  ];
}

/** What is of time and place alone, and needs no notes to be mended. */
const ofTime: ReadonlySet<Code> = new Set([
  'weekday-mismatch',
  'day-mismatch',
  'time-paradox',
  'impossible-date',
  'impossible-age',
  'impossible-duration',
  'flashback-not-before-host',
] as const);

/** A script, what it tells as a story, and how old it says that people are. */
type InWork = {
  readonly told: Whole;
  readonly work: Source;
  readonly segmentOf: ReadonlyMap<SceneId, Segment>;
  readonly agesGiven: readonly AgeGiven[];
};

/** What somebody says against the date of the scene, or against the age that the script gives them. */
function contradicted(path: string, said: Said, inWork: InWork): readonly Diagnosis[] {
  const { told, work, segmentOf } = inWork;
  const segment = work.segments[said.segment];
  const scene = told.scenes.find(({ id }) => segmentOf.get(id) === segment);
  if (!segment || !scene) return [];
  const { window } = chronology(told);
  const daysIn = (id: SceneId) => {
    const { earliest, latest } = window({ of: 'scene', id });
    const days = [Math.floor(earliest / day), Math.ceil(latest / day) - 1];
    return days.every(Number.isFinite) ? days : undefined;
  };
  const place = placed(path, said.at);
  if ('weekday' in said) {
    const [first, last] = daysIn(scene.id) ?? [];
    if (first === undefined || first !== last || weekdayOf(first) === said.weekday) return [];
    return [{ ...say.workWeekdaySaid({ said: said.text, scene: segment.title }), ...place }];
  }
  const yearIn = (id: SceneId) => {
    const [first, last] = (daysIn(id) ?? []).map((one) => civil(one).year);
    return first === last ? first : undefined;
  };
  const own = yearIn(scene.id);
  const other = inWork.agesGiven.find(({ who, scene: at, age }) => {
    if (caseless(who) !== caseless(said.who)) return false;
    const year = yearIn(at);
    const apart = at === scene.id ? 0 : own === undefined || year === undefined ? undefined : own - year;
    return apart !== undefined && Math.abs(said.age - age - apart) > 1;
  });
  const given = other && segmentOf.get(other.scene);
  if (!given) return [];
  return [{ ...say.workAgeSaid({ said: said.text, age: String(other.age), scene: given.title }), ...place }];
}

/** How old somebody is by the script, and in which scene. */
type AgeGiven = { readonly who: string; readonly age: number; readonly scene: SceneId };

function agesGiven(told: Whole): readonly AgeGiven[] {
  const names = new Map(told.entities.map(({ id, name }) => [id, name]));
  return ofKind(told, 'state').flatMap(({ sense, scene }) => {
    const who = names.get(sense.of[0] ?? '');
    return who !== undefined && scene !== null && /^\d{1,3}$/.test(sense.what)
      ? [{ who, age: Number(sense.what), scene }]
      : [];
  });
}

/** A heading is the first line of its scene. */
function headingOf({ at, title }: Segment): SourceSpan {
  return { ...at, to: Math.min(at.to, at.from + title.length) };
}

function placed(path: string, { file = path, from, to, line }: SourceSpan): Pick<Diagnosis, 'place' | 'line'> {
  return { place: { file, span: { from, to } }, ...(line === undefined ? {} : { line }) };
}
