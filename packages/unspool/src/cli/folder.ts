import { lstat, open, readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { readers } from '../read/readers.js';
import type { WorkFile } from '../read/works-in.js';
import { UsageError } from './arguments.js';

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
      else if (entry.isFile() && isWork(entry.name) && !besideWorks.test(entry.name)) works.push(below);
    }
  };
  await look(folder, 0);
  return { stories, works };
}

/** Whether a file is a work itself or a part of one, not notes on it, by its name. */
export function isWork(path: string): boolean {
  return /\.(?:fountain|spmd|fdx|pdf|xml|tei|xhtml|html?|opf|ncx|srt|vtt|ass|ssa|epub|txt)$/i.test(path);
}

/** What a file is by its beginning; null where nothing can be read of it. */
export async function workFile(path: string): Promise<WorkFile | null> {
  const format = /\.opf$/i.test(path) ? 'package' : /\.ncx$/i.test(path) ? 'outline' : await formatOf(path);
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
  const { nearest } = await import('../base/index.js');
  const home = dirname(path);
  const names = await readdir(home).catch(() => []);
  const near = nearest(basename(path), names);
  const way = near === undefined ? `It was looked for in ${resolve(home)}.` : `Did you mean “${join(home, near)}”?`;
  return new UsageError(`${path}: there is no such file or folder. ${way}`);
}

async function formatOf(path: string) {
  const file = await open(path).catch(() => null);
  // One that may not be read is kept: whoever reads it says so.
  if (!file) return (await lstat(path).catch(() => null))?.isFile() ? guessed(path) : null;
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(4096), 0, 4096, 0);
    const head = buffer.subarray(0, bytesRead);
    return readers.find((reader) => reader.accepts(basename(path), head))?.format;
  } finally {
    await file.close();
  }
}

/** A page without its beginning stays with the pages that it lies beside. */
function guessed(path: string): WorkFile['format'] {
  if (/\.(?:x?html?)$/i.test(path)) return 'xhtml';
  return /\.(?:srt|vtt|ass|ssa)$/i.test(path) ? 'srt' : /\.txt$/i.test(path) ? 'text' : 'pdf';
}

const deepestFolder = 20;
const mostFiles = 10_000;

/** Files that lie beside works and speak of other things. */
const besideWorks =
  /^(?:readme|licen[cs]e|copying|changelog|changes|authors|contributors|contributing|credits|notice|todo|robots|requirements)\b/i;
