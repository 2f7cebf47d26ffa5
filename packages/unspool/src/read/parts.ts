import { isUnheaded } from './book/prose/prose-matter.js';
import { bookFiles } from './book/xhtml/xhtml.js';
import { decode } from './decode.js';
import { type Format, formatOf, rowOf } from './formats.js';
import { inFile } from './in-file.js';
import { playFiles } from './play/play.js';
import { readSource } from './readers.js';
import type { Segment, Source } from './source.js';
import { joinTracks } from './subtitles/subtitles-join.js';
import { presentable } from './work-name.js';

/** A file of a work in several; `name` is its path from the folder of the work. */
export type PartFile = { readonly name: string; readonly bytes: Uint8Array };

/** Reads a work that comes in several files: the pages of a book or play, tracks of a film, chapters one by one. */
export async function readParts(files: readonly PartFile[]): Promise<Source> {
  const [first] = files;
  if (first && files.length === 1) return readSource(first.bytes, first.name);
  const parts = files.map((file) => ({ ...file, format: formatOf(file.name, file.bytes) }));
  const joins = ({ format }: Part) => (format ? rowOf(format).joins : undefined);
  if (parts.every((part) => joins(part) === 'tracks')) return film(files);
  return parts.some((part) => joins(part) === 'pages') ? readPages(parts) : readOneByOne(files);
}

type Part = PartFile & { readonly format: Format | null };

/** Chapters give the film its scenes; else the first track does. */
async function film(files: readonly PartFile[]): Promise<Source> {
  const sources = await Promise.all(files.map(({ name, bytes }) => readSource(bytes, name)));
  const isChapters = ({ segments }: Source) =>
    segments.length > 0 && segments.every(({ kind, items }) => kind === 'chapter' && items.length === 0);
  return joinTracks([...sources.filter(isChapters), ...sources.filter((source) => !isChapters(source))]);
}

/** A play, if most of it is marked as one: novels hold a scene in the form of a play, and plays an introduction. */
function readPages(parts: readonly Part[]): Source {
  const size = (format: Format) =>
    parts.reduce((sum, part) => sum + (part.format === format ? part.bytes.length : 0), 0);
  const problems: { message: string; at: { from: number; to: number; file: string } }[] = [];
  const files = parts.map(({ name, bytes }) => {
    const { text, problem } = decode(bytes);
    if (problem !== undefined) problems.push({ message: problem, at: { from: 0, to: 0, file: name } });
    return { name, text };
  });
  const read = size('play') > size('xhtml') ? playFiles(files) : bookFiles(files);
  return { ...read, problems: [...problems, ...read.problems] };
}

/** A part without a heading is called after its file. */
async function readOneByOne(files: readonly PartFile[]): Promise<Source> {
  const sources = await Promise.all(
    files.map(async ({ name, bytes }) => {
      const source = inFile(await readSource(bytes, name), name);
      // What stands first in a file has its name, whatever comes further on in it.
      const [first, ...more] = source.segments;
      const problems = files.length > 1 ? source.problems.filter((problem) => !isUnheaded(problem)) : source.problems;
      if (first?.title !== '') return { ...source, problems };
      const titled: Segment = { ...first, title: presentable(name) };
      return { ...source, segments: [titled, ...more], problems };
    }),
  );
  const [first] = sources;
  if (!first) throw new Error('readParts needs at least one file.');
  return {
    ...first,
    cast: sources.flatMap(({ cast }) => cast),
    segments: sources.flatMap(({ segments }) => segments),
    problems: sources.flatMap(({ problems }) => problems),
  };
}
