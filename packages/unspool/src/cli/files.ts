import { readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UsageError } from './arguments.js';

/** A story file as text. `encoding` is what it was stored in; only UTF-8 files are ever written back. */
export type StoryFile = {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
};

/** A story file holds notes; the longest novel in notes is far below this. */
const largestFile = 16 * 1024 * 1024;

const deepestFolder = 20;
const mostFiles = 10_000;

/** Reads the story files that operands name: files as they are, folders for all `*.story.md` in them. */
export async function readStories(operands: readonly string[]): Promise<readonly StoryFile[]> {
  if (operands.length === 0)
    throw new UsageError('Which file? Name a story file (NAME.story.md) or a folder that holds some.');
  const paths = (await Promise.all(operands.map(pathsOf))).flat();
  return Promise.all([...new Set(paths)].map(readStory));
}

/** Reads one story file, in whatever encoding it is. */
export async function readStory(path: string): Promise<StoryFile> {
  const info = await stat(path).catch(() => null);
  if (!info) throw new UsageError(`${path}: there is no such file.`);
  if (!info.isFile()) throw new UsageError(`${path}: this is no file.`);
  if (info.size > largestFile) {
    const size = Math.round(info.size / 1024 / 1024);
    throw new UsageError(
      `${path}: ${size} MB is more than a story file can hold (${largestFile / 1024 / 1024} MB). It holds notes, not the work itself.`,
    );
  }
  const bytes = await readFile(path).catch((error: Error) => {
    throw new UsageError(`${path}: cannot be read (${error.message}).`);
  });
  const decoded = decode(bytes);
  if (!decoded) throw new UsageError(`${path}: this is no text file.`);
  return { path, name: basename(path).replace(/\.story\.md$|\.md$/i, ''), ...decoded };
}

/** Replaces a file as a whole: whatever goes wrong, either the old words or the new ones are there. */
export async function replaceStory(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  const beside = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(beside, text, { flag: 'wx', mode: (await stat(target)).mode });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw new UsageError(`${path}: cannot be written (${(error as Error).message}). It was left as it is.`);
  }
}

/** UTF-8 unless a mark or the bytes say otherwise; null for what is no text. */
function decode(bytes: Uint8Array): Pick<StoryFile, 'text' | 'encoding'> | null {
  const [a, b] = bytes;
  const as = (encoding: StoryFile['encoding']) => ({
    text: new TextDecoder(encoding, { ignoreBOM: false }).decode(bytes),
    encoding,
  });
  if (a === 0xff && b === 0xfe) return as('utf-16le');
  if (a === 0xfe && b === 0xff) return as('utf-16be');
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((odd) => head.filter((byte, index) => byte === 0 && index % 2 === odd).length) as [
    number,
    number,
  ];
  const half = head.length / 2;
  if (zeros[1] > half * 0.4 && zeros[0] === 0) return as('utf-16le');
  if (zeros[0] > half * 0.4 && zeros[1] === 0) return as('utf-16be');
  // A stray NUL is kept as it is; many of them, or other control bytes, are no text.
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)).length;
  if (controls > Math.max(1, head.length / 50)) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return as('windows-1252');
  }
}

async function pathsOf(operand: string): Promise<readonly string[]> {
  const info = await stat(operand).catch(() => null);
  if (!info) throw new UsageError(`${operand}: there is no such file or folder.`);
  if (!info.isDirectory()) return [operand];
  const found = await storiesIn(operand, 0);
  if (found.length === 0) throw new UsageError(`${operand}: no story file (NAME.story.md) in this folder.`);
  return found;
}

async function storiesIn(folder: string, depth: number): Promise<readonly string[]> {
  if (depth > deepestFolder) return [];
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    if (found.length >= mostFiles) break;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      found.push(...(await storiesIn(path, depth + 1)));
    else if (entry.isFile() && entry.name.endsWith('.story.md')) found.push(path);
  }
  return found;
}
