import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { addAll } from '../../base/lists.js';
import { decode } from '../../read/decode.js';
import { formatNames, isWorkNamed } from '../../read/formats.js';
import { notRead } from '../../read/not-read.js';
import { UsageError } from '../arguments.js';
import { named, note } from '../terminal.js';
import { lookThrough, missing, notReadAt, unreadable } from './folder.js';
import type { StoryFile } from './story-file.js';
import type { Work } from './works.js';

/** A story file holds notes; the longest novel in notes is far below this. */
const largestFile = 16 * 1024 * 1024;

/**
 * Reads the stories that operands name: notes and works as they are, folders for all `*.story.md` in them, or, where there
 * are none, for the works. Files that were named together may be one work.
 */
export async function readStories(operands: readonly string[]): Promise<readonly StoryFile[]> {
  if (operands.length === 0)
    throw new UsageError(
      'Which file? Name a story file (NAME.story.md), a work (a play, a script, subtitles, a book), or a folder of either.',
    );
  const notes: string[] = [];
  const named: string[] = [];
  const stories: StoryFile[] = [];
  for (const operand of new Set(operands)) {
    const info = await stat(operand).catch(() => null);
    if (!info) throw missing(operand);
    if (!info.isDirectory()) (isWorkNamed(operand) ? named : notes).push(operand);
    else addAll(stories, await readFolder(operand));
  }
  addAll(stories, await Promise.all(notes.map(readStory)));
  if (named.length > 0) {
    const { worksOf, storyOfWork } = await import('./works.js');
    for (const work of await worksOf(named)) stories.push(await storyOfWork(work));
  }
  return stories;
}

/** Reads one story file, in whatever encoding it is. */
export async function readStory(path: string): Promise<StoryFile> {
  const info = await stat(path).catch(() => null);
  if (!info) throw missing(path);
  if (!info.isFile()) throw new UsageError(`${path}: this is no file.`);
  if (info.size > largestFile) {
    const size = Math.round(info.size / 1024 / 1024);
    throw new UsageError(
      `${path}: ${size} MB is more than a story file can hold (${largestFile / 1024 / 1024} MB). It holds notes, not the work itself.`,
    );
  }
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error);
  });
  // Notes may begin with anything.
  const known = /\.md$/i.test(path) ? undefined : notRead(path, bytes);
  if (known) throw new UsageError(`${path}: ${known}`);
  const { text, encoding, problem } = decode(bytes);
  if (encoding === 'binary') throw new UsageError(`${path}: this is no text file.`);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return {
    path,
    name: basename(path).replace(/\.story\.md$|\.md$/i, ''),
    text: marked ? mark + text : text,
    encoding: encoding === 'utf-8' && problem ? 'damaged UTF-8' : encoding,
    files: [path],
  };
}

/** Reads a story again, which was saved since. */
export async function readAgain(file: StoryFile): Promise<StoryFile> {
  return file.work ? (await import('./works.js')).storyOfWork(file) : readStory(file.path);
}

/** Its mark is kept: what is written back is what was there. */
const mark = '\uFEFF';

/** The stories in a folder, else its works. Of several works one that cannot be read is left out, with a word. */
async function readFolder(folder: string): Promise<readonly StoryFile[]> {
  const { stories, works: paths, others } = await lookThrough(folder);
  if (stories.length > 0) return Promise.all(stories.map(readStory));
  const { worksUnder, storyOfWork } = await import('./works.js');
  const works: readonly Work[] = await worksUnder(folder, paths);
  const read = new Set(works.flatMap(({ files }) => files));
  for (const path of [...paths.filter((path) => !read.has(path)), ...others]) {
    const why = await notReadAt(path);
    if (why) note(`${named(path)}: ${why} It is left out.`);
  }
  if (works.length === 0)
    throw new UsageError(
      `${folder}: no story file (NAME.story.md) in this folder, and no work that can be read: ${formatNames}.`,
    );
  const found: StoryFile[] = [];
  for (const work of works) {
    try {
      found.push(await storyOfWork(work));
    } catch (error) {
      if (works.length === 1 || !(error instanceof UsageError)) throw error;
      note(`${error.message} It is left out.`);
    }
  }
  if (found.length === 0)
    throw new UsageError(`${folder}: none of the ${works.length} works in this folder can be read.`);
  return found;
}
