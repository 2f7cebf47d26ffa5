import { type Problem, problem, type Span, say } from '../../../base/index.js';
import type { Block, Outline, Run } from '../../../language/index.js';

/** Marks of Markdown that were probably meant, and are read as ordinary text. */
export function markupSlips(outline: Outline): readonly Problem<'heading-without-space' | 'bold-not-closed'>[] {
  return outline.blocks.flatMap((block, index) => {
    const from = outline.starts[index] as number;
    const place = (span: Span) => ({ file: outline.name, span: { from: from + span.from, to: from + span.to } });
    const headings = headingsIn(block).map(({ marks, words, at }) => {
      const heading = `${marks} ${words}`;
      const there = place(at);
      const repair = { span: { from: there.span.from + marks.length, to: there.span.from + marks.length }, text: ' ' };
      return problem(say.headingWithoutSpace({ words: `${marks}${words}`, heading }), there, [repair]);
    });
    const bolds = boldsIn(block).map(({ word, at }) => problem(say.boldNotClosed({ word }), place(at)));
    return [...headings, ...bolds];
  });
}

type Heading = { readonly marks: string; readonly words: string; readonly at: Span };

const line = /^( {0,3})(#{1,6})(?=[\p{L}“"‘'])([^\n\r]*)/gmu;
const longest = 120;

/** One number sign may be a tag; it is a heading where it is all that stands there, and is no sentence. */
function headingsIn({ kind, text }: Block): readonly Heading[] {
  if ((kind !== 'prose' && kind !== 'bullet') || !text.includes('#')) return [];
  return [...text.matchAll(line)].flatMap(({ 0: all, 1: margin = '', 2: marks = '', 3: rest = '', index }) => {
    const words = rest.trimEnd();
    if (words.length > longest) return [];
    const isTag = marks.length === 1 && (all.trim() !== text.trim() || /[.!?…]$/.test(words) || /^\p{Ll}/u.test(words));
    const from = index + margin.length;
    return isTag ? [] : { marks, words, at: { from, to: from + marks.length + words.length } };
  });
}

const opening = /(?<![\p{L}\p{N}*\\])\*\*(?![*\s])[\p{L}\p{N}'’-]+/gu;

/** Marks that are left in what readers see. */
function boldsIn(block: Block): readonly { readonly word: string; readonly at: Span }[] {
  if ((block.kind !== 'prose' && block.kind !== 'bullet') || !block.text.includes('**')) return [];
  return runsOf(block).flatMap((run) => {
    if (run.ref !== undefined || !run.text.includes('**')) return [];
    const source = block.text.slice(run.from, run.to);
    return [...source.matchAll(opening)].flatMap(({ 0: found, index }) => {
      // Between the marks of code they are words.
      if (source.includes('**', index + found.length)) return [];
      const from = run.from + index;
      return { word: found.slice(2), at: { from, to: from + found.length } };
    });
  });
}

function runsOf({ line }: Block): readonly Run[] {
  return line.form === 'prose' || line.form === 'bullet' ? line.runs : [];
}
