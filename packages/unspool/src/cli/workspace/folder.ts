import { lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { headLength } from '../../read/beginning.js';
import { aroundWorks, formatOf, formatsNamed, isWorkNamed } from '../../read/formats.js';
import { isUnreadWork, notRead } from '../../read/not-read.js';
import type { WorkFile } from '../../read/works-in.js';
import { UsageError } from '../arguments.js';

/** What lies in a folder and below it: story files, and what may be a work or a part of one. */
export type Folder = {
  readonly stories: readonly string[];
  readonly works: readonly string[];
  /** Works, by their names, in formats that are not read. */
  readonly others: readonly string[];
};

/** Looks through a folder. Links are not followed, so that nothing outside it is read. */
export async function lookThrough(folder: string): Promise<Folder> {
  const found = { stories: [] as string[], works: [] as string[], others: [] as string[] };
  const look = async (path: string, depth: number): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      if (depth > 0) return [];
      throw new UsageError(`${path}: cannot be opened (${reasonOf(error)}).`);
    });
    for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))) {
      if (found.stories.length + found.works.length + found.others.length > mostFiles)
        throw new UsageError(`${folder}: more than ${mostFiles} files. Name a folder in it.`);
      const below = join(path, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) {
        if (depth < deepestFolder && entry.name !== 'node_modules') await look(below, depth + 1);
        continue;
      }
      const sort = entry.isFile() ? sortOf(entry.name) : undefined;
      if (sort) found[sort].push(below);
    }
  };
  await look(folder, 0);
  return found;
}

/** What a file is by its name. */
function sortOf(name: string): keyof Folder | undefined {
  if (name.endsWith('.story.md')) return 'stories';
  if (besideWorks.test(name)) return undefined;
  if (isWorkNamed(name)) return 'works';
  return isUnreadWork(name) ? 'others' : undefined;
}

/** What a file is by its beginning; null where nothing can be read of it. */
export async function workFile(path: string): Promise<WorkFile | null> {
  const format = aroundWorks(path) ?? (await formatAt(path));
  return format ? { path, format } : null;
}

export function unreadable(path: string, error: NodeJS.ErrnoException): UsageError {
  return new UsageError(`${path}: cannot be read (${reasonOf(error)}).`);
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
  ['EDQUOT', 'your share of the disk is full'],
  ['EFBIG', 'it is larger than a file may be there'],
  ['EIO', 'the disk does not answer'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ELOOP', 'links lead in a circle'],
]);

/**
 * Says that a path leads nowhere. What lies beside it is nobody's business: the name of a file may tell a story. Only the
 * ending that was left out is added.
 */
export async function missing(path: string): Promise<UsageError> {
  const bare = path.replace(/(?:\.story)?\.?$/, '');
  const whole = `${bare}.story.md`;
  const found = bare !== '' && whole !== path ? await stat(whole).catch(() => null) : null;
  const way = found?.isFile() ? `There is “${whole}”.` : 'Look at how it is written, and from which folder.';
  return new UsageError(`${path}: there is no such file or folder. ${way}`);
}

/** What a file is that is in a format which is known and not read, and what to do with it. */
export async function notReadAt(path: string): Promise<string | undefined> {
  const head = await headOf(path);
  return head && notRead(basename(path), head);
}

async function formatAt(path: string): Promise<WorkFile['format'] | null> {
  const head = await headOf(path);
  if (head) return formatOf(basename(path), head);
  // One that may not be read is kept: whoever reads it says so.
  return (await lstat(path).catch(() => null))?.isFile() ? (formatsNamed(path)[0] ?? null) : null;
}

/** The first bytes of a file; undefined if it cannot be opened. */
export async function headOf(path: string): Promise<Uint8Array | undefined> {
  const file = await open(path).catch(() => null);
  if (!file) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const deepestFolder = 20;
const mostFiles = 10_000;

/** Files that lie beside works and speak of other things. */
const besideWorks =
  /^(?:readme|licen[cs]e|copying|changelog|changes|authors|contributors|contributing|credits|notice|todo|robots|requirements)\b/i;

/** A path in a folder or below; null if there is no such file, or it leads out. */
export async function within(folder: string, name: string): Promise<string | null> {
  const [home, path] = await Promise.all(
    [realpath(folder), realpath(join(folder, name))].map((one) => one.catch(() => null)),
  );
  return home && path?.startsWith(home + sep) ? path : null;
}
