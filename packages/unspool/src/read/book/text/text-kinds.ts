import { withoutEnd } from '../../../base/ends.js';
import { headline } from '../prose/prose-headings.js';
import { type Row, widthOf } from './text-lines.js';

/** The words of a row in one line. */
export function textOf({ lines }: Row): string {
  return lines.map(({ text }) => text.trim()).join(' ');
}

/** Somebody tells something: more than a line, in sentences. */
export function isTold(row: Row): boolean {
  if (isList(row)) return false;
  const text = textOf(row);
  return widthOf(text) > 140 && sentence.test(text) && !producers.test(text);
}

/** A sentence, or several, however short. */
export function isSentence(row: Row): boolean {
  const text = textOf(row);
  if (isList(row) || producers.test(text) || /^(?:by|von|par|de|del|di|av|af|przez)\s/i.test(text)) return false;
  const isLong = /\S\s+\S+\s+\S/.test(text) || /[\u3400-\u9fff\u3040-\u30ff].{4}/.test(text);
  return isLong && sentenceAtEnd.test(text);
}

const sentence = /[\p{Ll}\p{Lo}\p{N}][.!?…؟۔।]["”’'»«“)]?(?:\s|$)|[。！？]/u;
const sentenceAtEnd = /[\p{Ll}\p{Lo}\p{N}][.!?…؟۔।]["”’'»«“)]{0,3}$|[。！？…]["”’」』]{0,2}$/u;
const producers = /^(?:Produced by|E-?text prepared|Transcribed|This eBook|\[)/i;

/** Lines of which most are headings, or end with a page. */
export function isList({ lines }: Row): boolean {
  if (lines.length < 3) return false;
  const entries = lines.filter(({ text }) => leadsToPage(text) || headline(text.trim())?.number !== undefined);
  return entries.length * 5 >= lines.length * 3;
}

/** A line of contents without the number of the page, and the dots or spaces that lead to it. */
export function withoutPage(line: string): string {
  return withoutEnd(beforePage(line) ?? line, /[.\s]/);
}

/** What stands before the number of a page at the end of a line, with the dots or spaces that lead to it. */
function beforePage(line: string): string | undefined {
  const text = line.trimEnd();
  const figures = withoutEnd(text, /\d/);
  const own = figures === text ? withoutEnd(text, /[ivxlc]/) : figures;
  return own !== text && /[.\s]$/.test(own.slice(-1)) ? own : undefined;
}

/** "The Hall . . . . 12", "The Hall     xii": a line of contents. */
function leadsToPage(line: string): boolean {
  const own = beforePage(line);
  if (own === undefined) return false;
  return (
    /^\s{3}$/.test(own.slice(-3)) ||
    (/\d\s*$/.test(line.slice(own.length)) && /\.\s?\.\s?\.$/.test(own.trimEnd().slice(-5)))
  );
}
