import {
  doorName,
  type Engine,
  firstName,
  nextName,
  type PackedPlace,
  payloadVersion,
  readTyped,
  type SiteConfig,
  type Unit,
  unpack,
  type View,
} from 'unspool/page';
import type { Answers, Query, Reply } from '../answers.js';
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
  return config && siteAnswers(config, readData<Single>(page, 'place'));
}

/** A place that stands in the page itself. */
type Single = Readonly<Record<'view' | 'engine', PackedPlace>>;

function readData<T>(page: Document, id: string): T | undefined {
  const text = page.querySelector(`script#${id}`)?.textContent;
  return text ? JSON.parse(text) : undefined;
}

function siteAnswers(config: SiteConfig, single: Single | undefined): Answers {
  const { folder, places = '' } = config;
  // The names of places that were opened; a place further on than the reader's own is not among them.
  let opened = new Map<string, string>([[':start', firstName(folder)]]);
  let now: (Readonly<Record<'at' | 'name' | 'next', string>> & { readonly unit: Unit | undefined }) | undefined;

  /** What is packed in a place of this name, and in those on which it stands. */
  const packedAt = async (name: string, kind: 'view' | 'engine'): Promise<readonly PackedPlace[] | undefined> => {
    if (single) return [single[kind]];
    const load = (one: string) => loadFile<PackedPlace>(places, `${kind === 'view' ? 'places' : 'engines'}/${one}`);
    const own = await load(name);
    const before = await Promise.all(own?.on.map(load) ?? []);
    const all = [...before, own];
    return all.every((one) => one !== undefined) ? all : undefined;
  };
  const nameAt = async (query: Query): Promise<string | undefined> => {
    if ('next' in query && query.by !== undefined)
      return loadFile<string>(places, `doors/${doorName(folder, { after: query.next, by: query.by })}`);
    if ('next' in query) return now?.at === query.next ? now.next : undefined;
    if (!('at' in query)) {
      const typed = 'words' in query ? typedIn(query.words, now?.unit) : undefined;
      return typed && loadFile<string>(places, `doors/${doorName(folder, typed)}`);
    }
    return opened.get(query.at) ?? loadFile<string>(places, `doors/${doorName(folder, query.at)}`);
  };
  const viewAt = async (query: Query): Promise<View | undefined> => {
    if ('stop' in query) return stopAt(Number(query.stop));
    if (!single && 'next' in query && now?.at !== query.next) await viewAt({ at: query.next });
    const name = single ? config.first : await nameAt(query);
    const packed = name === undefined ? undefined : await packedAt(name, 'view');
    if (!packed || name === undefined) return undefined;
    const view = unpack(packed) as unknown as View;
    now = { at: view.at, name, next: nextName(JSON.stringify(packed.at(-1))), unit: view.length?.unit };
    const reached = new Set([':start', ...view.reached.map(({ id }) => id), view.at]);
    opened = new Map([...opened, [view.at, name] as const].filter(([id]) => reached.has(id)));
    forgetFiles(places, [name, ...(packed.at(-1)?.on ?? [])]);
    return view;
  };
  /** As many steps from the start, each of which leads to the next, as far as there is one. */
  const stopAt = async (steps: number): Promise<View | undefined> => {
    let view = await viewAt({ at: now?.at ?? ':start' });
    let before: string | undefined;
    while (view && !view.ended && view.at !== before && view.reached.length < steps) {
      before = view.at;
      view = await viewAt({ next: view.at });
    }
    return view;
  };
  const engineAt = async (at: string): Promise<(Engine & { readonly does: EngineScript }) | undefined> => {
    const name = single ? config.first : (opened.get(at) ?? (await nameAt({ at })));
    const packed = name === undefined ? undefined : await packedAt(name, 'engine');
    if (globalThis.unspoolEngine === undefined && config.engine !== undefined) await loadScript(config.engine);
    const does = globalThis.unspoolEngine;
    return packed && does ? { ...(unpack(packed) as unknown as Engine), does } : undefined;
  };

  return {
    knowsAhead: single === undefined,
    fetchStories: async () => [{ name: folder, key: `${location.pathname} ${config.key}`, title: config.title }],
    ask: async (_, query, as): Promise<Reply> => {
      if (config.version !== payloadVersion) return { kind: 'broken', problem: copy.newer };
      const view = await viewAt(query);
      if (!view)
        return 'next' in query || ('at' in query && query.at === ':start') ? { kind: 'none' } : { kind: 'gone' };
      if (as.length === 0) return { kind: 'view', view, problem: '' };
      const engine = await engineAt(view.at);
      return engine
        ? { kind: 'view', view: engine.does.sliceView(engine.slice, { numbers: engine.numbers }, as), problem: '' }
        : { kind: 'none' };
    },
    fetchPassages: async () => null,
    fetchRecap: async (_, at, since, length) => {
      const engine = await engineAt(at);
      const made = engine?.does.recapSince(engine.slice, since, length);
      return made && !('gone' in made) ? made : null;
    },
    fetchAnswer: async (_, { at, as }, question, before) => {
      const engine = await engineAt(at);
      return engine ? engine.does.replied(engine.slice, question, before, as) : null;
    },
    fetchKnowing: async (_, { at, as }) => {
      const engine = await engineAt(at);
      return engine ? engine.does.knowledge(engine.slice, as) : null;
    },
    fetchPicture: async (_, { at, as }, wanted) => {
      const engine = await engineAt(at);
      return engine ? engine.does.drawn(engine.slice, wanted, as) : null;
    },
    // What solves it is no part of a site.
    fetchProof: async () => null,
    imageAddress: (_, _at, name) => config.images?.[name] ?? `${places}images/${name}`,
    // Files change when they are published anew; whoever opens the page then has the new ones.
    follow: () => {},
  };
}

/** A minute, page or chapter that somebody typed; a mere number is one only where chapters are counted. */
function typedIn(words: string, unit: Unit | undefined): { readonly unit: Unit; readonly measure: number } | undefined {
  if (unit === undefined || (unit !== 'chapter' && /^\d+$/.test(words))) return undefined;
  const measure = readTyped(words, unit);
  return measure === undefined ? undefined : { unit, measure };
}
