import { readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { decode, type Encoding } from '../read/decode.js';
import type { Source } from '../read/index.js';
import { UsageError } from './arguments.js';

/** A story file as text. `encoding` is what it was stored in; only UTF-8 files are ever written back. */
export type StoryFile = {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly encoding: Exclude<Encoding, 'binary'> | 'damaged UTF-8';
  /** Where the file is a work itself; `text` is then what notes on all of it would be. */
  readonly work?: Source;
};

/** Whether a file is a work itself, not notes on one, by its name. */
export function isWork(path: string): boolean {
  return /\.(?:fountain|fdx|pdf|xml|tei|xhtml|html?|srt|vtt|ass|ssa|epub|txt)$/i.test(path);
}

/** A story file holds notes; the longest novel in notes is far below this. */
const largestFile = 16 * 1024 * 1024;

const deepestFolder = 20;
const mostFiles = 10_000;

/** Reads the stories that operands name: notes and works as they are, folders for all `*.story.md` in them. */
export async function readStories(operands: readonly string[]): Promise<readonly StoryFile[]> {
  if (operands.length === 0)
    throw new UsageError(
      'Which file? Name a story file (NAME.story.md), a work (a play, a script, subtitles, a book), or a folder of story files.',
    );
  const paths = (await Promise.all(operands.map(pathsOf))).flat();
  return Promise.all([...new Set(paths)].map(readStory));
}

/** Reads one story file, in whatever encoding it is. */
export async function readStory(path: string): Promise<StoryFile> {
  const info = await stat(path).catch(() => null);
  if (!info) throw new UsageError(`${path}: there is no such file.`);
  if (!info.isFile()) throw new UsageError(`${path}: this is no file.`);
  if (isWork(path)) return (await import('./works.js')).storyOfWork(path);
  if (info.size > largestFile) {
    const size = Math.round(info.size / 1024 / 1024);
    throw new UsageError(
      `${path}: ${size} MB is more than a story file can hold (${largestFile / 1024 / 1024} MB). It holds notes, not the work itself.`,
    );
  }
  const bytes = await readFile(path).catch((error: Error) => {
    throw new UsageError(`${path}: cannot be read (${error.message}).`);
  });
  const { text, encoding, problem } = decode(bytes);
  if (encoding === 'binary') throw new UsageError(`${path}: this is no text file.`);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return {
    path,
    name: basename(path).replace(/\.story\.md$|\.md$/i, ''),
    text: marked ? mark + text : text,
    encoding: encoding === 'utf-8' && problem ? 'damaged UTF-8' : encoding,
  };
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

/** Its mark is kept: what is written back is what was there. */
const mark = '\uFEFF';

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
