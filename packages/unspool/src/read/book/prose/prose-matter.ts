import type { Segment, SourceProblem } from '../../source.js';
import { isFrameEnd, isFrameStart } from '../text/text-frame.js';
import type { Block, Heading } from './prose.js';
import { headline, isMatter, lettersOf } from './prose-headings.js';

/**
 * The blocks without what stands around a work under a heading of its own (a preface, an afterword, a list of the
 * chapters): such pages often tell the end. What a file calls a part of the work stays; what is left out is said.
 */
export function withoutMatter(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly problems: readonly SourceProblem[];
} {
  const kept: Block[] = [];
  const problems: SourceProblem[] = [];
  let left: Heading | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (!block.own && isMatter(block.title)) {
        left = block;
        problems.push({ message: leftOut(block.title), at: block.at });
      } else if (left && block.level <= left.level) left = undefined;
    }
    if (!left) kept.push(block);
  }
  return { blocks: kept, problems };
}

/**
 * The blocks without what Project Gutenberg puts around a book in pages that do not mark it, and without the headlines
 * of a title page: `names` are those of the whole and of whoever wrote it.
 */
export function withoutFrame(blocks: readonly Block[], names: readonly string[]): readonly Block[] {
  // On a page further on it would make a frame of what has been told.
  const { at: opening } = blocks.find(isTold) ?? {};
  const start = blocks
    .slice(0, headLength)
    .findLastIndex((block) => block.at.file === opening?.file && isTold(block) && hasLine(block.text, isFrameStart));
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => isTold(block) && hasLine(block.text, isFrameEnd));
  const inner = end < 0 ? rest : rest.slice(0, end);
  const known = new Set(names.map(lettersOf));
  let isFirst = true;
  return inner.flatMap((block, index): readonly Block[] => {
    if (index < creditLength && block.kind === 'prose' && producers.test(block.text)) return [];
    const isName = block.kind === 'heading' && known.has(lettersOf(block.title.replace(/^by\s+/i, '')));
    if (!isName || nextIn(inner, index)?.kind !== 'heading') return [block];
    // A half title is no part, but what stands before it (a preface) ends there.
    const ends = isFirst ? [{ ...block, title: '' }] : [];
    isFirst = false;
    return ends;
  });
}

function isTold(block: Block): block is Extract<Block, { readonly kind: 'prose' | 'caption' }> {
  return block.kind === 'prose' || block.kind === 'caption';
}

function hasLine(text: string, is: (line: string) => boolean): boolean {
  return text.includes('\n') ? text.split('\n').some(is) : is(text);
}

/** How far from the beginning the frame of a page is looked for. */
const headLength = 80;
const creditLength = 20;
const producers = /^(?:Produced by |E-?text prepared by |Transcribed from |This e-?book was produced by )/i;

/** The heading or the prose that follows. */
function nextIn(blocks: readonly Block[], index: number): Block | undefined {
  for (let next = index + 1; next < blocks.length; next++) {
    const block = blocks[next];
    if (block?.kind === 'heading' || block?.kind === 'prose') return block;
  }
  return undefined;
}

/** Says of a book that nothing in it is called a chapter; nothing of any other, and of what is too short to have chapters. */
export function unheaded(segments: readonly Segment[], whole = ''): readonly SourceProblem[] {
  const paragraphs = segments.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'prose' ? [item.text] : [])),
  );
  const titles = segments.flatMap(({ title, within }) => [title, ...within]).filter((title) => title !== '');
  if (paragraphs.length < 2 || titles.some((title) => lettersOf(title) !== lettersOf(whole))) return [];
  // Under its own title alone a story may be one piece.
  const isMeant = titles.length === 0 || paragraphs.filter(isCalledChapter).length > 1;
  if (!isMeant && paragraphs.length < longStory) return [];
  return [{ message: segments.length > 1 ? dividedAtBreaks : inOnePiece }];
}

/** In paragraphs. */
const longStory = 300;

function isCalledChapter(text: string): boolean {
  const [first = ''] = text.split('\n');
  const said = first.length <= 60 ? headline(first) : undefined;
  return said?.number !== undefined && said.name === '';
}

/** Whether a problem is that. */
export function isUnheaded({ message }: SourceProblem): boolean {
  return message === dividedAtBreaks || message === inOnePiece;
}

const way = 'Give each chapter a line of its own that says so, such as “Chapter 1”, with empty lines around it.';
const dividedAtBreaks = `No heading of a chapter was found in it, so it is divided at its breaks. ${way}`;
const inOnePiece = `No heading of a chapter was found in it, so all of it is one scene. ${way}`;

export function leftOut(name: string): string {
  return `“${name}” was taken for something that stands around the work and is left out.`;
}
