import {
  articleHead,
  articleParts,
  castAmong,
  type Met,
  peopleMet,
  recap,
  type SceneSummary,
} from '../explain/index.js';
import { lengthOf, type ScenesOfWork, type Slice } from '../story/index.js';
import {
  type CompactProfile,
  compactPeople,
  essayIn,
  type Payload,
  type People,
  payloadVersion,
  reachedIn,
  recapsIn,
  scenesOf,
} from './payload.js';

export const lateParts = ['people', 'orders', 'notes', 'essay', 'recap'] as const;

/** What of a payload may come after the rest. */
export type LatePart = (typeof lateParts)[number];

/**
 * What is shown first to a reader who steps on from `before`, which is of an earlier place: where they are, the scenes, the questions and
 * the names of those whom one meets are those of the slice, and so are these parts; all else is still that of `before`. With all parts
 * it is the payload.
 */
export function firstPayload(
  slice: Slice,
  printed: ScenesOfWork,
  before: Payload,
  parts: readonly LatePart[],
): Payload {
  const head = articleHead(slice);
  const happened = scenesOf(slice, printed);
  const length = lengthOf(slice);
  const has = (part: LatePart) => parts.includes(part);
  // What is known of people points at lines by their numbers.
  const isKept = !has('people') && beginsWith(happened, before.article.happened);
  const { cast, things } = isKept ? namedSince(slice, before) : compactPeople(slice, happened);
  return {
    version: payloadVersion,
    title: head.title,
    ...reachedIn(slice, printed),
    ...(length ? { length } : {}),
    essay: has('essay') ? essayIn(slice) : before.essay,
    article: {
      ...before.article,
      ...head,
      takeaways: articleParts.takeaways(slice),
      cast,
      happened,
      questions: articleParts.questions(slice),
      ...(has('people') ? { relations: articleParts.relations(slice) } : {}),
      ...(has('orders') ? { chronology: articleParts.chronology(slice) } : {}),
      ...(has('notes') ? notesIn(slice) : {}),
    },
    recap: has('recap') ? recapsIn(slice) : before.recap,
    things,
  };
}

/**
 * What takes long in a payload, each to be made by itself and kept with the slice: whoever makes one after the other can see to something
 * else between two of them.
 */
export function payloadMakers(slice: Slice): readonly (() => void)[] {
  return [
    () => articleParts.happened(slice),
    () => articleParts.questions(slice),
    () => articleParts.cast(slice),
    () => articleParts.chronology(slice),
    () => notesIn(slice),
    () => recap(slice),
    () => essayIn(slice),
  ];
}

function notesIn(slice: Slice): Pick<Payload['article'], 'symbols' | 'effects' | 'themes' | 'outside'> {
  return {
    symbols: articleParts.symbols(slice),
    effects: articleParts.effects(slice),
    themes: articleParts.themes(slice),
    outside: articleParts.outside(slice),
  };
}

/** Whether each line of these scenes has its number still where more is told. */
function beginsWith(now: readonly SceneSummary[], before: readonly SceneSummary[]): boolean {
  return before.every(({ id, lines }, at) => {
    const scene = now[at];
    if (scene?.lines === lines) return true;
    const isLast = at === before.length - 1;
    return (
      scene?.id === id &&
      (isLast ? scene.lines.length >= lines.length : scene.lines.length === lines.length) &&
      lines.every(({ claim }, index) => claim === scene.lines[index]?.claim)
    );
  });
}

/** Everybody and everything under their names of now, with no more than what was known of them before. */
function namedSince(slice: Slice, { article, things }: Payload): People {
  const known = new Map([...article.cast, ...things].map((profile) => [profile.id, profile]));
  const all = peopleMet(slice).map((met) => named(met, known.get(met.id)));
  const cast = castAmong(all);
  const inCast = new Set(cast);
  return { cast, things: all.filter((profile) => !inCast.has(profile)) };
}

function named(met: Met, known: CompactProfile | undefined): CompactProfile {
  if (known && known.name === met.name && known.kind === met.kind && known.billed === met.billed) return known;
  const { billed: _, ...profile } = known ?? nothingKnown;
  return { ...profile, ...met };
}

const nothingKnown: Omit<CompactProfile, 'id' | 'name' | 'kind'> = {
  aliases: [],
  about: [],
  scenes: [],
  speaksWith: [],
  known: [],
  tables: [],
  turns: 0,
};
