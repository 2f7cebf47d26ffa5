import { parse } from '../language/index.js';
import { decode, formatOf, notesOf, type OpenWork, originsOfClaims, presentable, readSource } from '../read/index.js';
import { type Compilation, compile, type Story } from '../story/index.js';
import { type AuthorFile, storyFile, workFile } from './author-file.js';

/** A file, opened: notes, or a work as if somebody had taken notes of all that it shows. */
export type Opened = {
  /** What the file is called, without its ending. */
  readonly name: string;
  /** What is told. A lens takes from it what readers get. */
  readonly story: Story;
  /** The same with where each claim stands in the notes: for {@link verify} and for the author, never for readers. */
  readonly compilation: Compilation;
  /** For {@link diagnose}. */
  readonly file: AuthorFile;
  /** The work that the file is; none where it holds notes. */
  readonly works: readonly OpenWork[];
};

/**
 * Opens a file by its bytes and its name. `NAME.story.md`, and whatever is no work, are notes; anything else is read in
 * the format that its content shows. Never throws, whatever the bytes are: what could not be read is among what
 * {@link diagnose} says, and the rest is there. Works in several files are for {@link readParts}.
 *
 * @example
 * ```js
 * import { open } from 'unspool';
 *
 * const srt = '1\n00:00:01,000 --> 00:00:02,000\nWho put out the lamp?\n';
 * const { name, story } = await open(new TextEncoder().encode(srt), 'films/lamp.en.srt');
 * console.log(name, story.scenes.length);
 * ```
 *
 * ```text
 * lamp.en 1
 * ```
 */
export async function open(bytes: Uint8Array, name: string): Promise<Opened> {
  if (/\.md$/i.test(name)) return openNotes(decode(bytes).text, name);
  const { text, encoding } = decode(bytes);
  return encoding === 'binary' || formatOf(name, bytes) !== null ? openWork(bytes, name) : openNotes(text, name);
}

function openNotes(text: string, name: string): Opened {
  const compilation = compile(parse(name, text));
  return { name: nameOf(name), story: compilation.story, compilation, file: storyFile(name, text), works: [] };
}

async function openWork(bytes: Uint8Array, name: string): Promise<Opened> {
  const source = await readSource(bytes, name);
  const notes = notesOf({ ...source, title: source.title ?? presentable(name) });
  const compilation = compile(parse(name, notes.text));
  const file = workFile(name, source, decode(bytes).text, notes);
  const works = [{ work: source, told: originsOfClaims(notes, compilation.places) }];
  return { name: nameOf(name), story: compilation.story, compilation, file, works };
}

function nameOf(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/\.story\.md$|\.[^.]+$/i, '');
}
