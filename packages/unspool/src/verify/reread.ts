import { parse } from '../language/index.js';
import { notesOf, rowOf, type Source } from '../read/index.js';
import { compile, type Position, type Story, upTo } from '../story/index.js';
import { type Chance, chance } from './chance.js';
import { difference } from './difference.js';

/** A file of a work, as text. */
export type TextFile = { readonly name: string; readonly text: string };

/** What came of reading a work with other later scenes. */
export type Rereading = {
  readonly passed: boolean;
  /** How many files with other scenes were read. */
  readonly files: number;
  readonly characters: number;
  /** After which scene what was told before changed, and the first difference. */
  readonly leaks: readonly { readonly scene: string; readonly here: string; readonly there: string }[];
};

type Options = {
  /** As the work itself was read. */
  readonly read: (files: readonly TextFile[]) => Promise<Source>;
  /** How the notes are made. Tests put leaky ones here. */
  readonly notes?: (source: Source) => string;
  /** The most scenes to cut after, 12 if not given; spread evenly. */
  readonly most?: number;
};

/**
 * Proves of a work that is read as it is that no reading looks ahead: after some of its scenes the file goes on with other
 * words, or ends, and what the notes on it tell up to there is compared. The scene before the last that is the same is over
 * in both, as the next one has begun. Of archives and PDFs nothing is tried: they have no text to change.
 */
export async function reread(work: Source, files: readonly TextFile[], options: Options): Promise<Rereading> {
  const { read, notes = (source: Source) => notesOf(source).text, most = 12 } = options;
  const story = storyOf(work, notes);
  const leaks: { scene: string; here: string; there: string }[] = [];
  let count = 0;
  let characters = 0;
  for (const { scene, position, files: changed } of otherRests(work, files, story, most)) {
    const other = storyOf(await read(changed), notes);
    const own = JSON.stringify(upTo(story, position));
    const found = difference(own, JSON.stringify(upTo(other, position)));
    count += 1;
    characters += own.length;
    if (found) leaks.push({ scene, ...found });
  }
  return { passed: leaks.length === 0, files: count, characters, leaks };
}

/** The files of a work with another rest, and up to where it is the same: the scene before the last is over in both. */
export type OtherRest = {
  readonly scene: string;
  readonly position: Position;
  readonly files: readonly TextFile[];
};

/** The same work with other later scenes, cut after some of its scenes, spread evenly. */
export function* otherRests(
  work: Source,
  files: readonly TextFile[],
  story: Story,
  most: number,
): Generator<OtherRest, void, undefined> {
  // What stands before the first scene may be no scene itself.
  const ahead = work.segments.length - story.scenes.length;
  const last = work.segments.length - 2;
  const step = Math.max(1, Math.ceil((last + 1) / most));
  for (let index = 0; index <= last; index += step) {
    for (const change of changesOf(work, index))
      yield {
        scene: story.scenes[index - ahead]?.title ?? '',
        position: overAt(story, index - ahead),
        files: files.map((file) => ({ ...file, text: changedIn(file, work, index, change, chance(index + 1)) })),
      };
  }
}

function storyOf(source: Source, notes: (source: Source) => string): Story {
  return compile(parse('work', notes(source))).story;
}

/** The last stop of the scenes before one. */
function overAt({ scenes, stops }: Story, before: number): number {
  const over = new Set(scenes.slice(0, Math.max(0, before)).map(({ id }) => id));
  return stops.findLast(({ scene }) => over.has(scene))?.position ?? 0;
}

type Change = (text: string, chance: Chance) => string;

/** The rests that are tried after a segment: of books also such as are spaced otherwise, or say again what was a heading. */
function changesOf({ format, segments }: Source, index: number): readonly Change[] {
  const { written, kind } = rowOf(format);
  const titles = segments.slice(0, index + 1).flatMap(({ title }) => (/^[^<>&\n]{1,80}$/.test(title) ? [title] : []));
  if (kind === 'text') return [otherWords, nothing, respaced, headedAgain(titles, '\n', (title) => `\n\n${title}\n\n`)];
  if (kind === 'page')
    return [otherWords, headedAgain(titles, '</p>', (title, depth) => `</p><h${depth}>${title}</h${depth}>`)];
  if (written === 'text') return [otherWords, nothing];
  return [written === 'json' ? otherTexts : otherWords];
}

/** Other numbers of empty lines, and of lines in a paragraph. */
const respaced: Change = (text, { oneIn, below }) => {
  const usual = below(4);
  const lines = text.split('\n').map((line) => {
    if (line.trim() === '') return '\n'.repeat(oneIn(6) ? below(6) : usual);
    return oneIn(5) ? line : `${line}\n`;
  });
  return `\n${lines.join('')}`;
};

/** The headings of what was told, and numbers, come again where something ends. */
function headedAgain(titles: readonly string[], after: string, set: (title: string, depth: number) => string): Change {
  return (text, { oneIn, below }) =>
    text
      .split(after)
      .map((part, index) => {
        if (index === 0) return part;
        if (!oneIn(4)) return after + part;
        const title = titles[below(titles.length + 1)] ?? String(1 + below(12));
        return set(title, 1 + below(6)) + part;
      })
      .join('');
}

/** A file that is the same up to the end of a segment, and otherwise after it; those of later segments wholly so. */
function changedIn({ name, text }: TextFile, work: Source, index: number, change: Change, chance: Chance): string {
  const isIn = (at: number) => {
    const { file } = work.segments[at]?.at ?? {};
    return file === undefined || file === name;
  };
  if (isIn(index)) {
    const to = work.segments[index]?.at.to ?? text.length;
    const { endsWith } = rowOf(work.format);
    const end = endsWith === undefined ? -1 : text.indexOf(endsWith, to);
    const stays = end < 0 ? text.length : end;
    return text.slice(0, to) + change(text.slice(to, stays), chance) + text.slice(stays);
  }
  const isLater =
    work.segments.some((_, at) => at > index && isIn(at)) && !work.segments.some((_, at) => at <= index && isIn(at));
  return isLater ? change(text, chance) : text;
}

const nothing: Change = () => '\n';

/** Other words in the captions of JSON; its keys stay, and so do letters that are written as several. */
const otherTexts: Change = (text, chance) =>
  text.replace(
    /("utf8"\s*:\s*")((?:[^"\\]|\\.)*)/g,
    (_, key: string, words: string) =>
      key +
      words.replace(/\\u[\da-f]{4}|\\.|[^\\]+/gi, (run) => (run.startsWith('\\') ? run : otherWords(run, chance))),
  );

/** Most words are others; what stands in tags stays, so that it is still a work of its kind. */
function otherWords(text: string, { oneIn, below }: Chance): string {
  return text.replace(/<[^<>]*>|&[#\w]+;|\p{L}[\p{L}\p{M}]+/gu, (word) => {
    if (word.startsWith('<') || word.startsWith('&') || oneIn(4)) return word;
    const other = `qz${below(46_656).toString(36)}`;
    return word === word.toUpperCase() ? other.toUpperCase() : /^\p{Lu}/u.test(word) ? `Q${other.slice(1)}` : other;
  });
}
