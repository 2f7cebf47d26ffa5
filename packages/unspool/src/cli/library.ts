import { createHash } from 'node:crypto';
import { unwatchFile, watchFile } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { payload } from '../publish/index.js';
import { type OpenWork, openable, type Passage, passagesOf } from '../read/index.js';
import {
  END,
  type Position,
  positionAt,
  type SceneId,
  type Slice,
  type Story,
  stopId,
  upTo,
  whole,
} from '../story/index.js';
import { readAgain as readFileAgain, type StoryFile } from './files.js';
import type { Asked, ServedStory, View } from './server.js';
import { tellFile } from './telling.js';
import { openWorks } from './works.js';

/** Story files as the server wants them: read again whenever they are saved, until the library is closed. */
export async function openLibrary(
  files: readonly StoryFile[],
): Promise<{ readonly stories: readonly ServedStory[]; close(): void }> {
  const names = uniqueNames(files);
  const shelves = await Promise.all(files.map((file, index) => openShelf(file, names[index] as string)));
  return {
    stories: shelves.map(({ story }) => story),
    close: () => {
      for (const shelf of shelves) shelf.close();
    },
  };
}

/** The view of a story at a place, or which id it does not have. The last few are kept: readers go back and forth. */
function viewsOf(story: Story, works: readonly OpenWork[]): (asked: Asked) => View | { readonly gone: string } {
  const kept = new Map<Position, View>();
  return (asked) => {
    const position = positionOf(story, asked);
    if (position === undefined)
      return { gone: typeof asked === 'object' && 'next' in asked ? asked.next : String(asked) };
    const view = kept.get(position) ?? viewAt(story, position, works);
    kept.delete(position);
    kept.set(position, view);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return view;
  };
}

/** One of ten thousand speeches takes some 20 MB. */
const mostKept = 4;

function viewAt(story: Story, position: Position, works: readonly OpenWork[]): View {
  const slice = sliceAt(story, position);
  const inWork = works.length > 0 ? { inWork: openable(slice, works) } : {};
  return { ...payload(slice), at: idOf(story, position), ...inWork };
}

/** A scene as the works have it, for a reader at a place; none if it is not open there. */
function passagesAt(story: Story, at: string, scene: SceneId, works: readonly OpenWork[]): readonly Passage[] {
  const position = positionOfId(story, at);
  return position === undefined ? [] : passagesOf(sliceAt(story, position), works, scene);
}

function sliceAt(story: Story, position: Position): Slice {
  return position === END ? whole(story) : upTo(story, position);
}

// Often enough to seem at once; asking the file works on every kind of disk.
const interval = 300;
// An editor may empty a file before it writes it.
const settling = 50;

async function openShelf(file: StoryFile, name: string): Promise<{ readonly story: ServedStory; close(): void }> {
  const path = resolve(file.path);
  const listeners = new Set<() => void>();
  let { text } = file;
  let telling = await tellFile(file);
  let { story } = telling;
  let sources = await openWorks(file, telling);
  let views = viewsOf(story, sources.works);
  let problem: string | undefined;
  let sourceProblem: string | undefined;

  const readAgain = async () => {
    const before = { text, problem };
    try {
      await wait(settling);
      const saved = await readFileAgain(file);
      if (saved.text !== text) {
        if (saved.text.trim() === '') throw new Error(`${file.path}: the file is empty.`);
        telling = await tellFile(saved);
        ({ story } = telling);
        views = viewsOf(story, sources.works);
        text = saved.text;
        await readSources(saved);
      }
      problem = undefined;
    } catch (error) {
      problem = `${(error as Error).message} This page shows what it held before.`;
    }
    if (text === before.text && problem === before.problem) return;
    for (const listener of listeners) listener();
  };
  const readSources = async (saved: StoryFile) => {
    const found = await openWorks(saved, telling);
    // A work that is gone, as for a moment while it is saved, is still waited for.
    const fresh = found.paths.filter((source) => !sources.paths.includes(source));
    sources = { works: found.works, paths: [...sources.paths, ...fresh] };
    views = viewsOf(story, sources.works);
    for (const source of fresh) watchFile(source, { interval }, readSourcesAgain);
  };
  const readSourcesAgain = async () => {
    try {
      await wait(settling);
      await readSources(file);
      sourceProblem = undefined;
    } catch (error) {
      sourceProblem = `${(error as Error).message} This page shows what it held before.`;
    }
    for (const listener of listeners) listener();
  };
  for (const one of file.files) watchFile(one, { interval }, readAgain);
  for (const source of sources.paths) watchFile(source, { interval }, readSourcesAgain);
  return {
    story: {
      name,
      key: createHash('sha256').update(path).digest('hex').slice(0, 16),
      payloadAt: (asked) => views(asked),
      passagesAt: (at, scene) => passagesAt(story, at, scene, sources.works),
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      problem: () => problem ?? sourceProblem,
    },
    close: () => {
      for (const one of file.files) unwatchFile(one, readAgain);
      for (const source of sources.paths) unwatchFile(source, readSourcesAgain);
    },
  };
}

function positionOf(story: Story, asked: Asked): Position | undefined {
  if (typeof asked === 'object' && 'measure' in asked) return positionAt(story, asked.measure);
  if (typeof asked === 'string') return positionOfId(story, asked);
  const from = positionOfId(story, asked.next);
  if (from === undefined) return undefined;
  return story.stops.find((stop) => stop.position > from)?.position ?? END;
}

function positionOfId(story: Story, id: string): Position | undefined {
  if (id === ':start') return 0;
  if (id === ':end') return END;
  return story.stops.find((stop) => stopId(stop) === id)?.position;
}

function idOf(story: Story, position: Position): string {
  if (position === END) return ':end';
  const stop = story.stops.findLast((candidate) => candidate.position <= position);
  return stop ? stopId(stop) : ':start';
}

/** Two files of the same name get addresses that differ. */
function uniqueNames(files: readonly StoryFile[]): readonly string[] {
  const taken = new Set<string>();
  return files.map(({ name }) => {
    let unique = name;
    for (let number = 2; taken.has(unique); number++) unique = `${name}-${number}`;
    taken.add(unique);
    return unique;
  });
}
