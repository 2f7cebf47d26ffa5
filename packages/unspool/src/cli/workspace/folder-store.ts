import { createHash } from 'node:crypto';
import { unwatchFile, watchFile } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Source } from '../../read/index.js';
import { newListeners, type StoredStory, type StoryStore } from '../../reading/index.js';
import { positionBookmarked } from './bookmarked.js';
import { readAgain as readFileAgain } from './files.js';
import { imagesOf } from './images.js';
import type { StoryFile } from './story-file.js';
import { tellFile } from './telling.js';
import { openWorks, withDraft } from './works.js';

/** A store of story files, each of which is read again whenever it or a work that it names is saved. */
export type FolderStore = StoryStore & {
  /** Stops following the files; what was read stays. */
  close(): void;
};

/**
 * Opens story files as a store, under their names: two of the same name get addresses that differ. `older` is an older draft of the
 * works, as it is now.
 */
export async function openFolderStore(files: readonly StoryFile[], older?: Source): Promise<FolderStore> {
  const { changes, tell } = newListeners();
  const names = uniqueNames(files);
  const opened = await Promise.all(files.map((file, index) => openFile(file, names[index] as string, tell, older)));
  const stories = new Map(opened.map((one, index) => [names[index] as string, one]));
  return {
    names: async () => names,
    get: async (name) => stories.get(name)?.now(),
    bookmarked: async (name, words) => stories.get(name)?.bookmarked(words),
    changes,
    close: () => {
      for (const one of opened) one.close();
    },
  };
}

// Often enough to seem at once; asking the file works on every kind of disk.
const interval = 300;
// An editor may empty a file before it writes it.
const settling = 50;

/** A story file that is open: as it was read last. */
type OpenFile = {
  now(): StoredStory;
  bookmarked(words: string): ReturnType<typeof positionBookmarked>;
  close(): void;
};

async function openFile(
  file: StoryFile,
  name: string,
  tell: (name: string) => void,
  older: Source | undefined,
): Promise<OpenFile> {
  const key = createHash('sha256').update(resolve(file.path)).digest('hex').slice(0, 16);
  let current = file;
  let telling = await tellFile(file);
  let sources = await openWorks(file, telling);
  let { images } = await imagesOf(file, telling.story);
  let problem: string | undefined;
  let sourceProblem: string | undefined;
  let reads = 1;
  const homes = await Promise.all(file.files.map(homeOf));

  const pathsOf = () => [...file.files, file.path, ...sources.paths];
  const readAgain = async () => {
    const before = { text: current.text, problem };
    try {
      await wait(settling);
      await stayed(file, homes);
      const saved = await readFileAgain(file);
      await stayed(file, homes);
      if (saved.text !== current.text) {
        if (saved.text.trim() === '') throw new Error(`${file.path}: the file is empty.`);
        const told = await tellFile(saved, telling);
        const shown = await imagesOf(saved, told.story);
        // At once: whoever asks meanwhile gets all as it was.
        [current, telling, images] = [saved, told, shown.images];
        reads += 1;
        await readSources(saved);
      }
      problem = undefined;
    } catch (error) {
      problem = olderBecause(error, pathsOf());
    }
    if (current.text !== before.text || problem !== before.problem) tell(name);
  };
  const readSources = async (saved: StoryFile) => {
    const found = await openWorks(saved, telling);
    // A work that is gone, as for a moment while it is saved, is still waited for.
    const fresh = found.paths.filter((source) => !sources.paths.includes(source));
    sources = { works: found.works, paths: [...sources.paths, ...fresh] };
    reads += 1;
    for (const source of fresh) watchFile(source, { interval }, readSourcesAgain);
  };
  const readSourcesAgain = async () => {
    try {
      await wait(settling);
      await stayed(file, homes);
      await readSources(file);
      sourceProblem = undefined;
    } catch (error) {
      sourceProblem = olderBecause(error, pathsOf());
    }
    tell(name);
  };
  for (const one of file.files) watchFile(one, { interval }, readAgain);
  for (const source of sources.paths) watchFile(source, { interval }, readSourcesAgain);
  return {
    now: () => {
      const why = problem ?? sourceProblem;
      const works = sources.works.length > 0 ? withDraft(sources.works, older, file.path) : [];
      const stored = { name, key, revision: String(reads), story: telling.story, works, images };
      return why === undefined ? stored : { ...stored, problem: why };
    },
    bookmarked: (words) => positionBookmarked(current, telling, words),
    close: () => {
      for (const one of file.files) unwatchFile(one, readAgain);
      for (const source of sources.paths) unwatchFile(source, readSourcesAgain);
    },
  };
}

/** Where a path leads in the end; undefined where nothing is. */
function homeOf(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined);
}

/** Throws if a file is now a link to something else, or lies behind one: only what was opened is followed. */
async function stayed({ path, files }: StoryFile, homes: readonly (string | undefined)[]): Promise<void> {
  for (const [index, one] of files.entries()) {
    const home = await homeOf(one);
    if (home !== undefined && home !== homes[index])
      throw new Error(
        `${one === path ? path : `${path}: ${one}`}: this is a link to something else now, which is not followed. Open it anew.`,
      );
  }
}

/** In a sentence that readers may get: it names files, and not where on this machine they are. */
function olderBecause(error: unknown, paths: readonly string[]): string {
  const older = 'This page shows what it held before.';
  const { message, code } = error as NodeJS.ErrnoException;
  if (code !== undefined) return `It cannot be read right now. ${older}`;
  const known = [...new Set(paths)].sort((a, b) => b.length - a.length);
  return `${known.reduce((text, path) => text.replaceAll(path, basename(path)), message)} ${older}`;
}

function uniqueNames(files: readonly StoryFile[]): readonly string[] {
  const taken = new Set<string>();
  return files.map(({ name }) => {
    let unique = name;
    for (let number = 2; taken.has(unique); number++) unique = `${name}-${number}`;
    taken.add(unique);
    return unique;
  });
}
