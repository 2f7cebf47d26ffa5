import {
  type Article,
  article,
  articleParts,
  type Essay,
  essay,
  exchangesOf,
  type Line,
  labelled,
  type Profile,
  profiles,
  type Recap,
  type RecapLength,
  recap,
  type SceneSummary,
  stopTitle,
} from '../explain/index.js';
import type { Length } from '../language/index.js';
import {
  type ClaimId,
  hasEnded,
  indexOf,
  lengthOf,
  numbersOfWork,
  partsOfWork,
  placeLabels,
  type SceneId,
  type ScenesOfWork,
  type Slice,
  stopId,
  type Words,
} from '../story/index.js';

/** The version of the payload's shape, and of every answer that carries one. Another shape gets another number. */
export const payloadVersion = 3;

/** Everything the companion holds at one position, and nothing else. It is computed from a slice alone. */
export type Payload = {
  readonly version: typeof payloadVersion;
  readonly title: string;
  /** The stops already reached, oldest first. `id` is what an address or a bookmark stores. */
  readonly reached: readonly {
    readonly id: string;
    readonly label: string;
    readonly at?: string;
    /** In which part of the work it is, where its titles say so: that of its act, "1". */
    readonly part?: string;
    /** By which number the work counts its scene or chapter, as one types it: "3.2", "5"; none where it counts it by none. */
    readonly number?: string;
  }[];
  readonly ended: boolean;
  /** The work's own measure, if its length is declared: then a minute or a page can be typed. */
  readonly length?: Length;
  /** The story as prose. Its evidence is in the article. */
  readonly essay: Pick<Essay, 'opening' | 'takeaways' | 'sections'>;
  readonly article: Omit<Article, 'cast' | 'documents'> & { readonly cast: readonly CompactProfile[] };
  /** What happened so far, in a line, a paragraph and a page. */
  readonly recap: Readonly<Record<RecapLength, Recap>>;
  /** Whoever and whatever is not in the article's cast: places, things, documents, symbols, strands. */
  readonly things: readonly CompactProfile[];
};

/** A profile in which a line that stands in a scene word for word is its place among all lines of the scenes. */
export type CompactProfile = Omit<Profile, 'known'> & {
  readonly known: readonly (Line | number)[];
  /** How many turns were counted with those whom it speaks with; where there are none, nothing needs to be said of them. */
  readonly turns: number;
};

/** Makes the payload of a slice; `printed` is what the work prints beside its scenes, where it numbers them beside their titles. */
export function payload(slice: Slice, printed: ScenesOfWork = []): Payload {
  const { cast, documents: _, ...shown } = article(slice);
  const happened = scenesOf(slice, printed);
  const hold = holder(slice, happened);
  const { opening, takeaways, sections } = essay(slice);
  const inCast = new Set(cast.map(({ id }) => id));
  const length = lengthOf(slice);
  return {
    version: payloadVersion,
    title: shown.title,
    ...reachedIn(slice, printed),
    ...(length ? { length } : {}),
    essay: { opening, takeaways, sections },
    article: { ...shown, happened, cast: cast.map(hold) },
    recap: {
      line: recap(slice, { length: 'line' }),
      paragraph: recap(slice, { length: 'paragraph' }),
      page: recap(slice, { length: 'page' }),
    },
    things: profiles(slice)
      .filter(({ id }) => !inCast.has(id))
      .map(hold),
  };
}

/** The scenes as a payload holds them. */
export function scenesOf(slice: Slice, printed: ScenesOfWork): readonly SceneSummary[] {
  return labelled(articleParts.happened(slice), printed.length === 0 ? [] : placeLabels(slice, printed));
}

/** How far a reader is. */
export function reachedIn(slice: Slice, printed: ScenesOfWork = []): Pick<Payload, 'reached' | 'ended'> {
  const parts = partsOfWork(slice);
  const numbers = new Map(numbersOfWork(slice, printed).map((number, index) => [slice.scenes[index]?.id, number]));
  const reached = slice.stops.map((stop) => {
    const at = stop.part === 1 ? measureOf(slice, stop.scene) : undefined;
    const part = parts.get(stop.scene);
    const number = numbers.get(stop.scene);
    return {
      id: stopId(stop),
      label: stopTitle(slice, stop),
      ...(at === undefined ? {} : { at }),
      ...(part === undefined ? {} : { part }),
      ...(number === undefined ? {} : { number }),
    };
  });
  return { reached, ended: hasEnded(slice) };
}

/** Most of what is known of somebody stands in scenes: a play would otherwise be held twice. */
function holder(slice: Slice, scenes: readonly SceneSummary[]): (profile: Profile) => CompactProfile {
  const lines = scenes.flatMap((scene) => scene.lines);
  const places = new Map<ClaimId, number>();
  lines.forEach(({ claim }, place) => {
    if (claim !== undefined && !places.has(claim)) places.set(claim, place);
  });
  return (profile) => ({
    ...profile,
    turns: exchangesOf(slice, profile.id).reduce((sum, { turns }) => sum + turns, 0),
    known: profile.known.map((line) => {
      const place = line.claim === undefined ? undefined : places.get(line.claim);
      return place !== undefined && isSame(line, lines[place] as Line) ? place : line;
    }),
  });
}

/** Whether two lines read the same, but for what is stressed and the reasons below them. */
function isSame(a: Line, b: Line): boolean {
  return a === b || asRead(a) === asRead(b);
}

function asRead({ words, because: _, ...line }: Line): string {
  const plain: Words = words.map(({ strong: _, ...word }) => word);
  return JSON.stringify([plain, line]);
}

/** Where in the work a scene begins, as its dateline says. */
function measureOf(slice: Slice, scene: SceneId): string | undefined {
  const claims = indexOf(slice).inScene.get(scene) ?? [];
  return claims.flatMap(({ sense }) => (sense.kind === 'at' ? [sense.measure] : []))[0];
}
