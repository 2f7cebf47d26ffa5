import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { beginningOf, headLength, isRichText } from '../../read/beginning.js';
import { decode } from '../../read/decode.js';
import { formatNames, formatOf, isWorkNamed, rowOf } from '../../read/formats.js';
import { notRead } from '../../read/not-read.js';
import { UsageError } from '../arguments.js';
import { leftOut, named } from '../terminal.js';
import { headOf, lookThrough, missing, notReadAt, unreadable } from './folder.js';
import type { StoryFile } from './story-file.js';
import type { Work } from './works.js';

/** A story file holds notes; the longest novel in notes is far below this. */
const largestFile = 16 * 1024 * 1024;

/**
 * Reads the stories that operands name: notes and works as they are, folders for all `*.story.md` in them, or, where there
 * are none, for the works. Files that were named together may be one work. One of several that cannot be read is left out, with a
 * word.
 */
export async function readStories(operands: readonly string[], leave: Leave = leftOut): Promise<readonly StoryFile[]> {
  const stories: StoryFile[] = [];
  for await (const story of eachStory(operands, leave)) stories.push(story);
  return stories;
}

/** The same, each read when it is asked for: of a folder of many works no more need be held than one. */
export async function* eachStory(operands: readonly string[], leave: Leave = leftOut): AsyncGenerator<StoryFile> {
  if (operands.length === 0)
    throw new UsageError(
      'Which file? Name a story file (NAME.story.md), a work (a play, a script, subtitles, a book), or a folder of either.',
    );
  const notes: string[] = [];
  const works: string[] = [];
  const all = new Set(operands);
  const left = all.size > 1 ? leave : undefined;
  let count = 0;
  for (const operand of all) {
    const isFolder = await unlessUnread(async () => {
      const info = await stat(operand).catch(() => null);
      if (!info) throw await missing(operand);
      if (info.isDirectory()) return true;
      ((await isWork(operand)) ? works : notes).push(operand);
      return false;
    }, left);
    if (!isFolder) continue;
    const read = await unlessUnread(() => folderReadings(operand), left);
    const found = read ? readEach(read, read.length > 1 ? leave : left) : [];
    let own = 0;
    for await (const story of found) {
      own += 1;
      yield story;
    }
    count += own;
    if (own > 0 || !read || (left && read.length === 1)) continue;
    const problem = new UsageError(`${operand}: none of the ${read.length} in this folder can be read.`);
    if (!left) throw problem;
    left(problem.message);
  }
  const { worksOf, storyOfWork } = await import('./works.js');
  const grouped = works.length > 0 ? ((await unlessUnread(() => worksOf(works), left)) ?? []) : [];
  const readings = [...notes.map((path) => () => readStory(path)), ...grouped.map((work) => () => storyOfWork(work))];
  for await (const story of readEach(readings, left)) {
    count += 1;
    yield story;
  }
  if (count === 0) throw new UsageError(`None of the ${all.size} can be read.`);
}

/** What was read; undefined if it cannot be read, which is said where that is not the end of it. */
async function unlessUnread<T>(read: () => Promise<T>, leave: Leave | undefined): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!leave || !(error instanceof UsageError)) throw error;
    leave(error.message);
    return undefined;
  }
}

/** Takes a word on what could not be read while the rest is. */
type Leave = (message: string) => void;

/** Whether a file is a work and no notes: by what is in it, whatever it is called, and by its name where that says so. */
async function isWork(path: string): Promise<boolean> {
  const head = await headOf(path);
  const format = head ? formatOf(basename(path), head) : null;
  if (!isMarkdown(path)) return isWorkNamed(path) || (format !== null && format !== 'text');
  if (!format || !head) return false;
  // Notes may quote anything: only what no notes begin with is another thing.
  if (rowOf(format).written !== 'text') return true;
  return rowOf(format).kind === 'track' && !/^#{1,6}\s/m.test(decode(head).text);
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** Reads one story file, in whatever encoding it is. */
export async function readStory(path: string): Promise<StoryFile> {
  const info = await stat(path).catch(() => null);
  if (!info) throw await missing(path);
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
  const known = notRead(path, bytes);
  if (known && !(isMarkdown(path) && isText(bytes))) throw new UsageError(`${path}: ${known}`);
  if (!isMarkdown(path)) throw new UsageError(`${path}: ${noStory}`);
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

/** Notes may begin with anything that is text. */
function isText(bytes: Uint8Array): boolean {
  return decode(bytes.subarray(0, headLength)).encoding !== 'binary' && !isRichText(beginningOf('', bytes));
}

const noStory = `This is no story file, whose name ends in .story.md, and no work that can be read: ${formatNames}. If it is a book in plain text, let its name end in .txt.`;

/** Reads a story again, which was saved since. */
export async function readAgain(file: StoryFile): Promise<StoryFile> {
  return file.work ? (await import('./works.js')).storyOfWork(file) : readStory(file.path);
}

/** Its mark is kept: what is written back is what was there. */
const mark = '\uFEFF';

/** How each of the stories in a folder is read, else each of its works. */
async function folderReadings(folder: string): Promise<readonly Reading[]> {
  const { stories, works: paths, others } = await lookThrough(folder);
  const { worksUnder, storyOfWork, workOf } = await import('./works.js');
  if (stories.length > 0)
    return stories.map((path) => async () => ((await isWork(path)) ? storyOfWork(workOf(path)) : readStory(path)));
  const works: readonly Work[] = await worksUnder(folder, paths);
  const read = new Set(works.flatMap(({ files }) => files));
  for (const path of [...paths.filter((path) => !read.has(path)), ...others]) {
    const why = await notReadAt(path);
    if (why) leftOut(`${named(path)}: ${why}`);
  }
  if (works.length === 0)
    throw new UsageError(
      `${folder}: no story file (NAME.story.md) in this folder, and no work that can be read: ${formatNames}.`,
    );
  return works.map((work) => () => storyOfWork(work));
}

type Reading = () => Promise<StoryFile>;

/** Reads what can be read of several; without `leave`, one that cannot is the end of it. */
async function* readEach(readings: readonly Reading[], leave: Leave | undefined): AsyncGenerator<StoryFile> {
  for (const reading of readings) {
    const story = await unlessUnread(reading, leave);
    if (story) yield story;
  }
}
