import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { UnreadWork } from '../../author/index.js';
import { addAll } from '../../base/lists.js';
import { isTrackNamed, isWorkNamed, mostBytes } from '../../read/formats.js';
import {
  notesOf,
  type OpenWork,
  originsOfClaims,
  type PartFile,
  presentable,
  readParts,
  type Source,
  sceneTitles,
  sourceNames,
  type WorkFile,
  type WorkFiles,
  worksIn,
} from '../../read/index.js';
import type { Compilation, Story } from '../../story/index.js';
import { UsageError } from '../arguments.js';
import { lookThrough, missing, unreadable, within, workFile } from './folder.js';
import { kept } from './kept.js';
import type { StoryFile } from './story-file.js';

/** A work on this machine: one file, or the several that make it. */
export type Work = WorkFiles & {
  /** As whoever named it would find it: the folder, if it is all that lies there, else the first file. */
  readonly path: string;
};

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** More than anyone opens at once. */
const mostWorks = 100;

/** The works in a folder; none if nothing in it can be read. */
export async function worksUnder(folder: string, paths: readonly string[]): Promise<readonly Work[]> {
  const works = (await together(paths)).map(inEnglishFirst);
  if (works.length > mostWorks)
    throw new UsageError(`${folder}: more than ${mostWorks} works. Name one of them, or a folder in it.`);
  const homes = works.map(({ files }) => dirname(files[0] as string));
  return works.map((work, index) => {
    const [path, ...more] = work.files as readonly [string, ...string[]];
    const home = homes[index] as string;
    if (more.length === 0 || homes.indexOf(home) !== homes.lastIndexOf(home)) return { ...work, path };
    const isAll = works.length === 1;
    return { ...work, ...(isAll ? { name: basename(resolve(folder)) } : {}), path: isAll ? folder : home };
  });
}

/** The work that a single file is. */
export function workOf(path: string): Work {
  return { name: nameOf(path), path, files: [path] };
}

/** The works that files are which were named together: tracks of one film are one. */
export async function worksOf(paths: readonly string[]): Promise<readonly Work[]> {
  if (paths.length === 1) return paths.map(workOf);
  return (await together(paths)).map((work) => ({ ...work, path: work.files[0] as string }));
}

/** The one work at a path: a file, or a folder that holds no other. Notes are none, whatever is in them. */
export async function workAt(path: string): Promise<Work> {
  const info = await stat(path).catch(() => null);
  if (!info) throw await missing(path);
  if (info.isFile() && /\.story\.md$/i.test(path))
    throw new UsageError(
      `${path}: this is a story file, which holds notes. Name a work: a play, a script, subtitles or a book.`,
    );
  if (!info.isDirectory()) return workOf(path);
  const works = await worksUnder(path, (await lookThrough(path)).works);
  const [only, ...more] = works;
  if (!only) throw new UsageError(`${path}: no play, script, subtitles or book in this folder.`);
  if (more.length === 0) return only;
  const names = works.slice(0, 5).map(({ path: own, files }) => {
    const more = files.includes(own) ? files.length - 1 : 0;
    return `  ${own}${more > 0 ? ` (and ${more} more)` : ''}`;
  });
  throw new UsageError(
    `${path}: ${works.length} works lie in this folder. Name one:\n${names.join('\n')}${works.length > 5 ? '\n  …' : ''}`,
  );
}

/** Reads a work, in whatever format it is. */
export async function readWork(work: Work): Promise<Source> {
  const files = await filesOf(work);
  const source = await kept(keyOf(work, files), () => readParts(files));
  if (source.segments.length > 0) return source;
  const reason =
    source.problems[0]?.message ??
    'There is nothing in it that could be read as a play, a script, subtitles or a book.';
  throw new UsageError(`${work.path}: ${reason}`);
}

/** By every byte of it: what was read is the same only where nothing at all is another. */
function keyOf({ path, name }: Work, files: readonly PartFile[]): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  return `${path}\n${name}\n${hash.digest('hex')}`;
}

/** The files of a work, named from its folder. */
export async function filesOf({ path, files }: Pick<Work, 'path' | 'files'>): Promise<readonly PartFile[]> {
  const [first = path] = files;
  const home = dirname(first);
  let size = 0;
  const parts = [];
  for (const file of files) {
    const info = await stat(file).catch(() => null);
    if (!info?.isFile()) throw await missing(file);
    size += info.size;
    const most = mostBytes(file);
    if (size > most)
      throw new UsageError(
        `${path}: ${megabytes(size)} MB is more than ${isTrackNamed(file) ? 'subtitles' : 'a work'} can have (${megabytes(most)} MB).`,
      );
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw unreadable(file, error);
    });
    parts.push({ name: relative(home, file).replaceAll(sep, '/'), bytes });
  }
  if (size === 0)
    throw new UsageError(`${path}: ${files.length === 1 ? 'the file is' : 'all of its files are'} empty.`);
  return parts;
}

/** A work as if somebody had taken notes of all that it shows. */
export async function storyOfWork(work: Work): Promise<StoryFile> {
  const source = await readWork(work);
  return kept(source, () => storyOfSource(source, work));
}

/** The same where it was read already. */
export function storyOfSource(source: Source, work: Work): StoryFile {
  const notes = notesOf({ ...source, title: titleOf(source, work) });
  return {
    path: work.path,
    name: work.name,
    text: notes.text,
    encoding: 'utf-8',
    work: source,
    notes,
    files: work.files,
  };
}

/** What a work is called: as it says itself, else as its files are. */
export function titleOf({ title }: Source, { name, files: [first = name, ...more] }: Work): string {
  return title ?? presentable(more.length === 0 ? first : name);
}

/** What notes name as their source: works, where they are, and which was not read. Nothing outside their folder is. */
export type Sources = {
  readonly works: readonly Source[];
  readonly paths: readonly string[];
  readonly unread: readonly UnreadWork[];
};

/** Reads the works that notes name as their `Source`: files, tracks of one film, folders. */
export async function sourcesOf(file: StoryFile, story: Story): Promise<Sources> {
  const { found, nowhere } = await worksNamed(file, story);
  const unread: UnreadWork[] = nowhere.map((name) => ({ name, reason: null }));
  const works: Source[] = [];
  for (const { work, name } of found) {
    try {
      works.push(await readWork(work));
    } catch (error) {
      unread.push({ name, reason: namedAs((error as Error).message, work, name) });
    }
  }
  return { works, paths: found.flatMap(({ work }) => work.files), unread };
}

/** A sentence in which files are called as the notes call them, and not by where on this machine they are. */
function namedAs(message: string, { path, files }: Work, name: string): string {
  return [path, ...files]
    .sort((a, b) => b.length - a.length)
    .reduce((text, one) => text.replaceAll(one, one === path && name !== '' ? name : basename(one)), message);
}

/** The works that notes name as their `Source`, each under the name that they give it, and names which lead nowhere. */
export async function worksNamed(
  file: StoryFile,
  story: Story,
): Promise<{
  readonly found: readonly { readonly work: Work; readonly name: string }[];
  readonly nowhere: readonly string[];
}> {
  const nowhere: string[] = [];
  const files: string[] = [];
  const named = new Map<string, string>();
  const found: Work[] = [];
  for (const { name } of sourceNames(story)) {
    const path = await within(dirname(file.path), name);
    const isFolder = path !== null && (await stat(path)).isDirectory();
    const inFolder = path !== null && isFolder ? await worksUnder(path, (await lookThrough(path)).works) : [];
    addAll(found, inFolder);
    for (const work of inFolder) named.set(work.path, name);
    if (path !== null && !isFolder && isWorkNamed(name)) {
      files.push(path);
      named.set(path, name);
    }
    // "Source: a tale my aunt told" is no file.
    if (path === null && isWorkNamed(name)) nowhere.push(name);
  }
  addAll(found, await worksOf(files));
  return { found: found.map((work) => ({ work, name: named.get(work.path) ?? '' })), nowhere };
}

/** The work that a file is, or the works that its notes name, and where those are. */
export async function openWorks(
  file: StoryFile,
  { story, places }: Pick<Compilation, 'story' | 'places'>,
): Promise<{ readonly works: readonly OpenWork[]; readonly paths: readonly string[] }> {
  if (file.work && file.notes)
    return { works: [{ work: file.work, told: originsOfClaims(file.notes, places) }], paths: [] };
  const { works, paths } = await sourcesOf(file, story);
  return { works: works.map((work) => ({ work })), paths };
}

/** The draft that `--before` names; undefined without it. */
export async function olderDraft(path: string | undefined): Promise<Source | undefined> {
  return path === undefined ? undefined : readWork(await workAt(path));
}

/** Works with an older draft of the first of them. Throws if there is none that could be compared. */
export function withDraft(works: readonly OpenWork[], older: Source | undefined, path: string): readonly OpenWork[] {
  const [first, ...others] = works;
  if (!older) return works;
  if (!first) throw new UsageError(`${path}: no work is at hand that could be compared. Name it under “Source:”.`);
  return [{ ...first, before: { draft: older, titles: sceneTitles(first.work) } }, ...others];
}

async function together(paths: readonly string[]): Promise<readonly WorkFiles[]> {
  const files: WorkFile[] = [];
  // One after the other: a machine opens only so many at once.
  for (const path of paths) {
    const file = await workFile(path);
    if (file) files.push(file);
  }
  return worksIn(files);
}

/** Nobody said which language comes first; the words around it are English. */
function inEnglishFirst(work: WorkFiles): WorkFiles {
  const isEnglish = (path: string) => /[._ [(-]en(?:g|-[A-Z]{2})?[^/\\\p{L}]/u.test(basename(path));
  if (!work.files.every((path) => isTrackNamed(path))) return work;
  return { ...work, files: [...work.files.filter(isEnglish), ...work.files.filter((path) => !isEnglish(path))] };
}

function nameOf(path: string): string {
  return basename(path).replace(/\.[^.]+$/, '');
}
