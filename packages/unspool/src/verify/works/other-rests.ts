import { mostOf } from '../../base/lists.js';
import { type Format, rowOf, type Segment, type Source, type SourceSpan } from '../../read/index.js';
import type { Position, Story } from '../../story/index.js';
import { type Chance, chance } from '../chance.js';
import { pageName, type TextFile } from './rewritable.js';

/** The texts of a work with another rest, and up to where it is the same: the scene before the last is over in both. */
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
    const kept = keptAfter(work, files, index);
    for (const change of changesOf(work, index))
      yield {
        scene: story.scenes[index - ahead]?.title ?? '',
        position: overAt(story, index - ahead),
        files: files.map((file) => changedFrom(file, kept(file), work.format, change, chance(index + 1))),
      };
  }
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
  if (kind === 'page' || kind === 'book')
    return [otherWords, headedAgain(titles, '</p>', (title, depth) => `</p><h${depth}>${title}</h${depth}>`)];
  if (format === 'pdf') return [otherWords, nothing, setOtherwise];
  if (written === 'text' || format === 'highland') return [otherWords, nothing];
  return [written === 'json' ? otherTexts : otherWords];
}

/** Up to where each text stays as it is: to its end where nothing of the telling stands in it, nowhere where all of it is later. */
function keptAfter(work: Source, files: readonly TextFile[], index: number): (file: TextFile) => number {
  const past = reachOf(work, work.segments.slice(0, index + 1));
  const here = reachOf(work, work.segments.slice(index, index + 1));
  const later = reachOf(work, work.segments.slice(index + 1));
  const names = [...past.keys()].map((path) => path.slice(path.lastIndexOf('/') + 1)).filter((name) => name !== '');
  const isOne = files.length === 1;
  return ({ name, text }) => {
    const reached = past.get(name) ?? (isOne ? past.values().next().value : undefined);
    // A file that the telling has left behind is over.
    if (reached !== undefined) return isOne || later.has(name) || here.has(name) ? reached : text.length;
    if (later.has(name)) return 0;
    // What lists the files of the telling is a list of contents: it goes on otherwise after those that were reached.
    const listed = mostOf(names.map((own) => text.lastIndexOf(own)));
    const end = listed < 0 ? -1 : text.indexOf('</', listed);
    return end < 0 ? text.length : end;
  };
}

/** How far some segments reach in each of the texts that they stand in. */
function reachOf({ file = '', format }: Source, segments: readonly Segment[]): ReadonlyMap<string, number> {
  const reach = new Map<string, number>();
  const add = (at: SourceSpan) => {
    const isPaged = format === 'pdf';
    const name = isPaged ? pageName(at.page ?? 0) : (at.file ?? file);
    reach.set(name, isPaged ? Number.POSITIVE_INFINITY : Math.max(reach.get(name) ?? 0, at.to));
  };
  for (const { at, items } of segments) {
    add(at);
    for (const item of items) add(item.at);
  }
  return reach;
}

/** A text that is the same up to a place, and otherwise after it; what closes the telling stays. */
function changedFrom({ name, text }: TextFile, from: number, format: Format, change: Change, chance: Chance): TextFile {
  const kept = Math.min(from, text.length);
  if (kept === text.length) return { name, text };
  const { endsWith } = rowOf(format);
  const end = endsWith === undefined ? -1 : text.indexOf(endsWith, kept);
  const stays = end < 0 ? text.length : end;
  return { name, text: text.slice(0, kept) + change(text.slice(kept, stays), chance) + text.slice(stays) };
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

/** Rows of a PDF that stand nearer together, and further to the right: its pages are as {@link rewritable} has them. */
const setOtherwise: Change = (text, { below }) => {
  const [down, right] = [0.55 + below(4) / 10, 10 + below(40)];
  return text.replace(
    /^([\d.]+)\t([\d.]+)/gm,
    (_, y: string, x: string) => `${60 + Number(y) * down}\t${Number(x) + right}`,
  );
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
