import { lstat, open, readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { headLength } from '../../read/beginning.js';
import { aroundWorks, formatOf, formatsNamed, isWorkNamed } from '../../read/formats.js';
import type { WorkFile } from '../../read/works-in.js';
import { UsageError } from '../arguments.js';

/** What lies in a folder and below it: story files, and what may be a work or a part of one. */
export type Folder = { readonly stories: readonly string[]; readonly works: readonly string[] };

/** Looks through a folder. Links are not followed, so that nothing outside it is read. */
export async function lookThrough(folder: string): Promise<Folder> {
  const stories: string[] = [];
  const works: string[] = [];
  const look = async (path: string, depth: number): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      if (depth > 0) return [];
      throw new UsageError(`${path}: cannot be opened (${reasonOf(error)}).`);
    });
    for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))) {
      if (stories.length + works.length > mostFiles)
        throw new UsageError(`${folder}: more than ${mostFiles} files. Name a folder in it.`);
      const below = join(path, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) {
        if (depth < deepestFolder && entry.name !== 'node_modules') await look(below, depth + 1);
      } else if (entry.isFile() && entry.name.endsWith('.story.md')) stories.push(below);
      else if (entry.isFile() && isWorkNamed(entry.name) && !besideWorks.test(entry.name)) works.push(below);
    }
  };
  await look(folder, 0);
  return { stories, works };
}

/** What a file is by its beginning; null where nothing can be read of it. */
export async function workFile(path: string): Promise<WorkFile | null> {
  const format = aroundWorks(path) ?? (await formatAt(path));
  return format ? { path, format } : null;
}

/** In plain words why the machine refused a file. */
export function reasonOf(error: NodeJS.ErrnoException): string {
  return reasons.get(error.code ?? '') ?? error.message;
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'that is not allowed to you'],
  ['EPERM', 'that is not allowed to you'],
  ['ENOENT', 'there is no such file or folder'],
  ['ENOTDIR', 'there is no such folder'],
  ['EISDIR', 'it is a folder'],
  ['EROFS', 'nothing can be written there'],
  ['ENOSPC', 'the disk is full'],
]);

/** Says that a path leads nowhere, and which name in its folder it may have meant, else where it was looked for. */
export async function missing(path: string): Promise<UsageError> {
  const { nearest } = await import('../../base/index.js');
  const home = dirname(path);
  const names = await readdir(home).catch(() => []);
  const near = nearest(basename(path), names);
  const way = near === undefined ? `It was looked for in ${resolve(home)}.` : `Did you mean “${join(home, near)}”?`;
  return new UsageError(`${path}: there is no such file or folder. ${way}`);
}

async function formatAt(path: string): Promise<WorkFile['format'] | null> {
  const file = await open(path).catch(() => null);
  // One that may not be read is kept: whoever reads it says so.
  if (!file) return (await lstat(path).catch(() => null))?.isFile() ? (formatsNamed(path)[0] ?? null) : null;
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headLength), 0, headLength, 0);
    const head = buffer.subarray(0, bytesRead);
    return formatOf(basename(path), head);
  } finally {
    await file.close();
  }
}

const deepestFolder = 20;
const mostFiles = 10_000;

/** Files that lie beside works and speak of other things. */
const besideWorks =
  /^(?:readme|licen[cs]e|copying|changelog|changes|authors|contributors|contributing|credits|notice|todo|robots|requirements)\b/i;
