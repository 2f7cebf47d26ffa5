import {
  articleHead,
  articleParts,
  castAmong,
  essay,
  type Met,
  peopleMet,
  recap,
  type SceneSummary,
} from '../explain/index.js';
import { lengthOf, type ScenesOfWork, type Slice } from '../story/index.js';
import { type CompactProfile, type Payload, payloadVersion, reachedIn, scenesOf } from './payload.js';

/**
 * What is shown first to a reader who steps on from `before`, which is of an earlier place: where they are, the scenes, the questions and
 * the names of those whom one meets are those of the slice; all else is still that of `before`. Undefined where that points at lines
 * which have their number no more.
 */
export function firstPayload(slice: Slice, printed: ScenesOfWork, before: Payload): Payload | undefined {
  const happened = scenesOf(slice, printed);
  if (!beginsWith(happened, before.article.happened)) return undefined;
  const head = articleHead(slice);
  const length = lengthOf(slice);
  const known = new Map([...before.article.cast, ...before.things].map((profile) => [profile.id, profile]));
  const all = peopleMet(slice).map((met) => named(met, known.get(met.id)));
  const cast = castAmong(all);
  const inCast = new Set(cast);
  return {
    version: payloadVersion,
    title: head.title,
    ...reachedIn(slice, printed),
    ...(length ? { length } : {}),
    essay: before.essay,
    article: {
      ...before.article,
      ...head,
      takeaways: articleParts.takeaways(slice),
      cast,
      happened,
      questions: articleParts.questions(slice),
    },
    recap: before.recap,
    things: all.filter((profile) => !inCast.has(profile)),
  };
}

/**
 * What takes long in a payload, each to be made by itself and kept with the slice: whoever makes one after the other can see to something
 * else between two of them.
 */
export function payloadMakers(slice: Slice): readonly (() => void)[] {
  const { happened, questions, cast, chronology, symbols, effects } = articleParts;
  return [happened, questions, cast, chronology, symbols, effects, recap, essay].map((make) => () => void make(slice));
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

/** Somebody or something under its name of now, with no more than what was known of it before. */
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
