import type { NovelParagraph, NovelStretch, Span } from '../../../packages/unspool/dist/src/read/novel/stretch.js';

/** A stretch as an engine reads it, with where each unit of its paragraphs stands in the text. */
export type PlacedStretch = NovelStretch & { readonly places: readonly (readonly number[])[] };

/** What one call of the engine is given: everything, a chapter, or a paragraph. */
export type Grain = 'book' | 'chapter' | 'paragraph';

/**
 * A plain text as stretches, in nothing but what anybody sees: an empty line ends a paragraph, a short line by itself that
 * says "Chapter" or counts begins a chapter, `_` stands for italics.
 */
export function stretchesOf(text: string, grain: Grain): readonly PlacedStretch[] {
  const stretches: { heading?: string; paragraphs: NovelParagraph[]; places: (readonly number[])[] }[] = [];
  for (const { from, to } of blocksOf(text)) {
    const block = text.slice(from, to);
    const isHeading = headed.test(block) && block.length < 90;
    const last = stretches.at(-1);
    if (
      last === undefined ||
      (grain === 'chapter' && isHeading) ||
      (grain === 'paragraph' && last.paragraphs.length > 0)
    )
      stretches.push({ paragraphs: [], places: [], ...(isHeading ? { heading: block } : {}) });
    if (isHeading && grain !== 'book') continue;
    const { paragraph, places } = paragraphOf(text, from, to);
    stretches.at(-1)?.paragraphs.push(paragraph);
    stretches.at(-1)?.places.push(places);
  }
  return stretches;
}

const headed =
  /^[_*\s]*(?:(?:CHAPTER|Chapter|BOOK|Book|VOLUME|Volume|PART|Part|LETTER|Letter)\s+[\dIVXLCivxlc]+\b|(?:CHAPTER|Chapter|BOOK|Book|PART|Part) [A-Z][a-z]+\W*$|[IVXLC]+\.?[_*\s]*$|[IVXLC]+\. [^a-z]*$|\d+\.?\s*$)/;

/** The stretches of a text between empty lines. */
function blocksOf(text: string): readonly Span[] {
  const blocks: Span[] = [];
  let from = -1;
  let to = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      if (from >= 0) blocks.push({ from, to });
      from = -1;
    } else {
      if (from < 0) from = at;
      to = at + line.length;
    }
    at += line.length + 1;
  }
  if (from >= 0) blocks.push({ from, to });
  return blocks;
}

function paragraphOf(text: string, from: number, to: number) {
  const units: string[] = [];
  const places: number[] = [];
  const italics: Span[] = [];
  let open = -1;
  for (let at = from; at < to; at++) {
    const unit = text[at] as string;
    if (unit === '_') {
      if (open >= 0) italics.push({ from: open, to: units.length });
      open = open >= 0 ? -1 : units.length;
    } else if (/\s/.test(unit)) {
      if (units.length === 0 || units.at(-1) === ' ') continue;
      units.push(' ');
      places.push(at);
    } else {
      units.push(unit);
      places.push(at);
    }
  }
  const paragraph: NovelParagraph = { text: units.join(''), ...(italics.length > 0 ? { italics } : {}) };
  return { paragraph, places };
}
