import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { notesOf, readSource, type Source } from '../read/index.js';
import { UsageError } from './arguments.js';
import type { StoryFile } from './files.js';

/** A film's subtitles or a novel are far below this. */
const largestWork = 200 * 1024 * 1024;

/** Reads a work, in whatever format it is. */
export async function readWork(path: string): Promise<Source> {
  const info = await stat(path).catch(() => null);
  if (!info?.isFile()) throw new UsageError(`${path}: there is no such file.`);
  if (info.size > largestWork) {
    const size = Math.round(info.size / 1024 / 1024);
    throw new UsageError(`${path}: ${size} MB is more than a work can have (${largestWork / 1024 / 1024} MB).`);
  }
  const bytes = await readFile(path).catch((error: Error) => {
    throw new UsageError(`${path}: cannot be read (${error.message}).`);
  });
  const work = await readSource(bytes, basename(path));
  if (work.segments.length === 0) {
    const reason =
      work.problems[0]?.message ??
      'There is nothing in it that could be read as a play, a script, subtitles or a book.';
    throw new UsageError(`${path}: ${reason}`);
  }
  return work;
}

/** A work as if somebody had taken notes of all that it shows. */
export async function storyOfWork(path: string): Promise<StoryFile> {
  const work = await readWork(path);
  const name = basename(path).replace(/\.[^.]+$/, '');
  const titled = work.title === undefined ? { ...work, title: name } : work;
  return { path, name, text: notesOf(titled), encoding: 'utf-8', work };
}

/** The works that notes name as their source, and why one was not read. Nothing outside the notes' folder is. */
export async function sourcesOf(
  file: StoryFile,
  names: readonly string[],
): Promise<{ readonly works: readonly Source[]; readonly remarks: readonly string[] }> {
  const works: Source[] = [];
  const remarks: string[] = [];
  for (const name of names) {
    const path = await within(dirname(file.path), name);
    if (path === null) {
      remarks.push(`Quotations are not looked up: “${name}” is not in the folder of the notes.`);
      continue;
    }
    try {
      works.push(await readWork(path));
    } catch (error) {
      remarks.push((error as Error).message);
    }
  }
  return { works, remarks };
}

/** A path in a folder or below; null if there is no such file, or it leads out. */
async function within(folder: string, name: string): Promise<string | null> {
  const [home, path] = await Promise.all(
    [realpath(folder), realpath(join(folder, name))].map((one) => one.catch(() => null)),
  );
  return home && path?.startsWith(home + sep) ? path : null;
}
