import {
  type DoorTo,
  doorName,
  firstName,
  nextName,
  type PackedPlace,
  type Passage,
  type PlaceTold,
  payloadVersion,
  readTyped,
  type SiteConfig,
  type Unit,
  unpack,
  unpacking,
  type View,
} from 'unspool/page';
import type { Answers, Asking, Query, Reply } from '../answers.js';
import { copy } from '../copy.js';
import { forgetFiles, loadFile, loadScript } from './files.js';

/** What the engine of a published page gives: see `unspool/engine`. */
type EngineScript = typeof import('unspool/engine');

declare global {
  var unspoolEngine: EngineScript | undefined;
}

/** The answers of a published page, made of the files beside it; undefined where a program serves the page. */
export function openSite(page: Document): Answers | undefined {
  const config = readData<SiteConfig>(page, 'site');
  return config && siteAnswers(config, singleIn(page));
}

/** A place that stands in the page itself, with what can be opened of the work there. */
type Single = { readonly places: PackedPlace; readonly passages: PackedPlace | undefined };

function singleIn(page: Document): Single | undefined {
  const places = readData<PackedPlace>(page, 'place');
  return places && { places, passages: readData<PackedPlace>(page, 'passages') };
}

function readData<T>(page: Document, id: string): T | undefined {
  const text = page.querySelector(`script#${id}`)?.textContent;
  return text ? JSON.parse(text) : undefined;
}

/** A place whose files were loaded: its id, those of all that a reader was at before, and what the file of the next is called. */
type OpenPlace = PlaceTold & {
  readonly at: string;
  readonly been: readonly string[];
  readonly name: string;
  readonly next: string;
  readonly on: readonly string[];
  readonly does: EngineScript;
};

function siteAnswers(config: SiteConfig, single: Single | undefined): Answers {
  const { folder, places = '' } = config;
  // The names of places that were opened; a place further on than the reader's own is not among them.
  let opened = new Map<string, string>([[':start', firstName(folder)]]);
  let now: OpenPlace | undefined;
  let loading: Promise<void> | undefined;
  /** What a place shares with the one before it is unpacked once, for as long as a reader steps on. */
  let unpackNext = unpacking();

  /** What shows and answers; it is on its way before the first place is asked for. */
  const engine = async (): Promise<EngineScript | undefined> => {
    if (globalThis.unspoolEngine === undefined && config.engine !== undefined) {
      loading ??= loadScript(config.engine);
      await loading;
      // Where it could not be had, it is asked for again.
      loading = undefined;
    }
    return globalThis.unspoolEngine;
  };
  /** What is packed in a place of this name, and in those on which it stands. */
  const packedAt = async (kind: keyof Single, name: string): Promise<readonly PackedPlace[] | undefined> => {
    if (single) return single[kind] && [single[kind]];
    const load = (one: string) => loadFile<PackedPlace>(places, `${kind}/${one}`);
    const own = await load(name);
    const before = await Promise.all(own?.on.map(load) ?? []);
    const all = [...before, own];
    return all.every((one) => one !== undefined) ? all : undefined;
  };
  const placeOf = async (name: string, unpackIt = unpack): Promise<OpenPlace | undefined> => {
    const [packed, does] = await Promise.all([packedAt('places', name), engine()]);
    const own = packed?.at(-1);
    if (!packed || !own || !does) return undefined;
    const told = unpackIt(packed) as unknown as PlaceTold;
    const been = does.placesIn(told.slice);
    const at = been.at(-1) ?? ':start';
    return { ...told, at, been, name, next: nextName(JSON.stringify(own)), on: own.on, does };
  };
  const nameAt = async (query: Query): Promise<string | undefined> => {
    if ('next' in query && query.by !== undefined)
      return loadFile<string>(places, `doors/${doorName(folder, { after: query.next, by: query.by })}`);
    if ('next' in query) return now?.at === query.next ? now.next : undefined;
    if (!('at' in query)) {
      const unit = now?.does.lengthOf(now.slice)?.unit;
      const typed = 'words' in query ? typedIn(query.words, unit) : undefined;
      return typed && loadFile<string>(places, `doors/${doorName(folder, typed)}`);
    }
    return opened.get(query.at) ?? loadFile<string>(places, `doors/${doorName(folder, query.at)}`);
  };
  const placeAt = async (query: Query): Promise<OpenPlace | undefined> => {
    if ('stop' in query) return stopAt(Number(query.stop));
    if ('at' in query && now?.at === query.at) return now;
    if (!single && 'next' in query && now?.at !== query.next) await placeAt({ at: query.next });
    const name = single ? config.first : await nameAt(query);
    // Whoever goes elsewhere gets nothing that something could hang on from another place.
    if (!('next' in query)) {
      unpackNext = unpacking();
      globalThis.unspoolEngine?.forgetTexts();
    }
    const place = name === undefined ? undefined : await placeOf(name, unpackNext);
    if (!place) return undefined;
    now = place;
    const reached = new Set(place.been);
    opened = new Map([...opened, [place.at, place.name] as const].filter(([id]) => reached.has(id)));
    forgetFiles(places, [place.name, ...place.on]);
    return now;
  };
  /** As many steps from the start, each of which leads to the next, as far as there is one. */
  const stopAt = async (steps: number): Promise<OpenPlace | undefined> => {
    let place = await placeAt({ at: now?.at ?? ':start' });
    let before: string | undefined;
    while (place && place.at !== ':end' && place.at !== before && place.been.length <= steps) {
      before = place.at;
      place = await placeAt({ next: place.at });
    }
    return place;
  };
  /** The place at which something is asked; that changes nothing of where the reader is. */
  const answering = async (at: string): Promise<OpenPlace | undefined> => {
    if (now?.at === at) return now;
    const name = single ? config.first : await nameAt({ at });
    return name === undefined ? undefined : placeOf(name);
  };
  void engine();

  return {
    knowsAhead: single === undefined,
    fetchStories: async () => [{ name: folder, key: `${location.pathname} ${config.key}`, title: config.title }],
    ask: async (_, query, as, how = {}): Promise<Reply> => {
      if (config.version !== payloadVersion) return { kind: 'broken', problem: copy.newer };
      const place = await placeAt(query);
      if (!place)
        return 'next' in query || ('at' in query && query.at === ':start') ? { kind: 'none' } : { kind: 'gone' };
      const first = firstOf(place, as, how);
      if (first) return { kind: 'view', view: first, isFirst: true, problem: '' };
      await madeOf(place, as, how);
      if (how.signal?.aborted) return { kind: 'none' };
      return { kind: 'view', view: viewOf(place, as), isFirst: false, problem: '' };
    },
    fetchPassages: async (_, at, scene) => {
      const place = await answering(at);
      const packed = place?.inWork && (await packedAt('passages', place.name));
      const passages = packed && (unpack(packed) as unknown as readonly Passage[]);
      return passages?.filter((passage) => passage.scene === scene) ?? null;
    },
    fetchRecap: async (_, at, since, length) => {
      const place = await answering(at);
      const made = place?.does.recapSince(place.slice, since, length);
      return made && !('gone' in made) ? made : null;
    },
    fetchAnswer: async (_, { at, as }, question, before) => {
      const place = await answering(at);
      return place ? place.does.replied(place.slice, question, before, as) : null;
    },
    fetchKnowing: async (_, { at, as }) => {
      const place = await answering(at);
      return place ? place.does.knowledge(place.slice, as) : null;
    },
    fetchPicture: async (_, { at, as }, wanted) => {
      const place = await answering(at);
      return place ? place.does.drawn(place.slice, wanted, as) : null;
    },
    // What solves it is no part of a site.
    fetchProof: async () => null,
    imageAddress: (_, _at, name) => config.images?.[name] ?? `${places}images/${name}`,
    // Files change when they are published anew; whoever opens the page then has the new ones.
    follow: () => {},
  };
}

/** What is shown at a place; through somebody's eyes no picture of one's own is, and nothing can be opened in the work. */
function viewOf(place: OpenPlace, as: readonly string[]): View {
  const view = place.does.sliceView(place.slice, { numbers: place.numbers }, as);
  return as.length > 0 ? view : { ...view, ...besideOf(place) };
}

/** What is shown first to somebody who steps on to a place with their own eyes. */
function firstOf(place: OpenPlace, as: readonly string[], { held, isFirst }: Asking): View | undefined {
  const { slice, numbers, been, does } = place;
  if (as.length > 0 || !held || !isFirst || held.as.length > 0 || !been.includes(held.at)) return undefined;
  const first = does.firstSliceView(slice, { numbers }, held);
  return first && { ...first, ...besideOf(place) };
}

function besideOf({ stills, inWork }: OpenPlace): Pick<View, 'stills' | 'inWork'> {
  return { ...(stills ? { stills } : {}), ...(inWork ? { inWork } : {}) };
}

/** Makes what takes long in a view that completes another, and lets the page live in between. */
async function madeOf({ slice, does }: OpenPlace, as: readonly string[], { signal }: Asking): Promise<void> {
  if (!signal) return;
  for (const make of does.viewMakers(slice, as)) {
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return;
    make();
  }
}

/** The minute, page or chapter, or the number or title of a scene, that somebody typed; a mere number is a chapter where these are counted. */
function typedIn(words: string, unit: Unit | undefined): DoorTo {
  if (unit !== 'chapter' && /^\d+(?:\.\d+)?[a-z]?$/i.test(words)) return { number: words.toLowerCase() };
  const measure = unit && readTyped(words, unit);
  return unit === undefined || measure === undefined ? { title: words } : { unit, measure };
}
