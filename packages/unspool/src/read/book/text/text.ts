import { withoutEnds } from '../../../base/ends.js';
import { addAll } from '../../../base/lists.js';
import { decode } from '../../decode.js';
import type { Reader, Source, SourceSpan } from '../../source.js';
import { isOfPlays } from '../prose/heading-words.js';
import { type Block, segmentsOf } from '../prose/prose.js';
import { isDateline, isRunIn } from '../prose/prose-dateline.js';
import { headline } from '../prose/prose-headings.js';
import { unheaded, withoutMatter } from '../prose/prose-matter.js';
import { chaptersOf, isStars } from './text-chapters.js';
import { unframed } from './text-frame.js';
import { indentOf, linesOf, type Row, rowsOf } from './text-lines.js';
import { newMeasure, spanOf, wordsOf } from './text-paragraph.js';
import { newRunningHeads } from './text-running-heads.js';
import { withSpeeches } from './text-speeches.js';

/** A book as plain text, as Project Gutenberg and others have them: wrapped lines, headings in lines of their own. */
export const textReader: Reader = {
  format: 'text',
  read: (bytes) => {
    const { blocks, ...rest } = workOf(bytes);
    const segments = withSpeeches(segmentsOf(blocks));
    return { format: 'text', ...rest, cast: [], segments, problems: [...rest.problems, ...unheaded(segments)] };
  },
};

/** All but what its blocks are as segments: its lines are let go before those are made. */
function workOf(bytes: Uint8Array): Pick<Source, 'title' | 'language' | 'credits' | 'problems'> & {
  readonly blocks: readonly Block[];
} {
  const { text, problem } = decode(bytes);
  const framed = unframed(linesOf(text));
  const { blocks, problems } = withoutMatter(blocksOf(rowsOf(framed.lines), framed.title ?? ''));
  return {
    ...(framed.title ? { title: framed.title } : {}),
    ...(framed.language ? { language: framed.language } : {}),
    credits: framed.credits,
    blocks,
    problems: [...(problem ? [{ message: problem }] : []), ...problems],
  };
}

function blocksOf(rows: readonly Row[], title: string): readonly Block[] {
  const { width } = newMeasure();
  const chapters = chaptersOf(rows);
  const gaps = newGaps();
  const heads = newRunningHeads(title);
  const blocks: Block[] = [];
  let afterHeading = true;
  let isPlay = false;
  for (const [index, row] of rows.entries()) {
    const chapter = chapters.get(index);
    if (chapter === 'left' || index === 0) heads.know(row.lines.map(({ text }) => text));
    if (chapter === 'left' || (!chapter && heads.isOne(row, rows[index - 1]))) continue;
    if (chapter) {
      heads.know(chapter.map((heading) => heading.title));
      addAll(blocks, chapter);
      isPlay = chapter.some(({ title }) => isOfPlays(headline(title)?.word ?? ''));
      afterHeading = true;
      continue;
    }
    const at = spanOf(row);
    if (isStars(row)) {
      blocks.push({ kind: 'break', text: (row.lines[0]?.text ?? '').trim(), at });
      afterHeading = true;
      continue;
    }
    if (!afterHeading && gaps.isBreak(row.gap))
      blocks.push({ kind: 'break', text: '', assumed: true, at: { ...at, to: at.from } });
    afterHeading = false;
    addAll(blocks, read(row, at, width(row), isPlay));
  }
  return blocks;
}

/** One row as blocks: a note, a caption, a paragraph, or a paragraph after the date that it begins with. */
function read(row: Row, at: SourceSpan, width: number, isPlay: boolean): readonly Block[] {
  const text = isPlay ? speechOf(row, width) : wordsOf(row, width);
  const first = row.lines[0];
  if (first?.text.trimStart().startsWith('[')) {
    const raw = row.lines.map((line) => line.text.trim()).join(' ');
    if (/^\[(?:Footnote|Transcriber|Illustration caption|Note)\b/i.test(raw)) return [{ kind: 'note', text, at }];
    if (/^\[(?:\d{1,3}|[A-Z*])\]\s/.test(raw)) return [{ kind: 'note', text: raw, at }];
  }
  if (text === '') return [];
  if (isCaption(row, text)) return [{ kind: 'caption', text, at }];
  const dash = first && dashed.exec(first.text);
  const lead = dash ? /^(.{3,60}?)\s?(?:--+|—)(?=\S)/su.exec(text) : undefined;
  const date = lead?.[1]?.replace(/^[“"‘'(]+/, '') ?? '';
  if (lead && dash && first && isRunIn(date) && /[.,:\d]$|^\S+$/.test(date)) {
    const cut = first.from + dash.index;
    return [
      { kind: 'caption', text: lead[1] ?? '', at: { ...at, to: cut } },
      { kind: 'prose', text: text.slice(lead[0].length).trim(), at: { ...at, from: cut + dash[0].length } },
    ];
  }
  return [{ kind: 'prose', text, at }];
}

const dashed = /--+|—/;

/** The words of a row in a play: whoever speaks stands in a line of their own where the file has them so. */
function speechOf(row: Row, width: number): string {
  const [first, ...rest] = row.lines;
  const name = first?.text.trim() ?? '';
  const isName = rest.length > 0 && name.length <= 40 && /\p{Lu}{2}/u.test(name) && name === name.toUpperCase();
  return isName ? `${name}\n${wordsOf({ ...row, lines: rest }, width)}` : wordsOf(row, width);
}

/** A date in a line of its own, or a title of a document in capitals ("DR. SEWARD'S DIARY"). */
function isCaption({ lines }: Row, text: string): boolean {
  if (lines.length > 3 || text.length > 160) return false;
  const dated = text.split('\n').every((line) => isDateline(withoutEnds(line, /[“"‘'(]/, /[)”"’']/)));
  if (dated) return true;
  const indentation = lines.every((line) => indentOf(line.text) >= 4);
  const capitals = /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
  return capitals && !/^["“‘'«„—]|[!?,;]["”’]?$/.test(text) && (indentation || lines.length === 1);
}

/** The gaps between paragraphs, as far as they have been seen: what is usual, and what is wider on purpose. */
function newGaps(): { readonly isBreak: (gap: number) => boolean } {
  const counts = new Map<number, number>();
  /** How many lines stand between most paragraphs so far; of two as frequent, the fewer. */
  let usual: number | undefined;
  return {
    isBreak: (gap) => {
      const seen = counts.get(usual ?? 0) ?? 0;
      // Where no empty line stands between paragraphs, the first that does is on purpose.
      const isWide = usual !== undefined && (gap >= usual + 2 || (usual === 0 && gap > 0 && seen >= settled));
      const count = (counts.get(gap) ?? 0) + 1;
      counts.set(gap, count);
      const most = usual === undefined ? 0 : (counts.get(usual) ?? 0);
      if (usual === undefined || count > most || (count === most && gap < usual)) usual = gap;
      return isWide;
    },
  };
}

/** After so many paragraphs it is known that nothing stands between them. */
const settled = 4;
