import { linesBetween } from '../../../base/index.js';
import { addAll } from '../../../base/lists.js';
import type { SourceSpan } from '../../source.js';
import { type Block, tidy } from '../prose/prose.js';
import { datelineIn, isDateline, isRunIn } from '../prose/prose-dateline.js';
import { endHeading, nameSection, softLine } from './chapter-headings.js';
import { takeTitle } from './chapter-looks.js';
import { newParagraph, type Paragraph, type Reading, release } from './chapter-reading.js';
import { linkOf, target } from './note-target.js';
import type { Meaning } from './xhtml-meaning.js';

/** The paragraph that is being read has ended: it becomes what the elements around it say. */
export function endParagraph(reading: Reading): void {
  const { paragraph, open } = reading;
  release(paragraph);
  reading.paragraph = newParagraph();
  const within = open.at(-1);
  const at = paragraph.place;
  if (!within || within.skip || !at) return;
  const said = tidy(paragraph.words) || tidy(paragraph.drawn ?? '');
  if (within.side) {
    addSide(reading, said, at);
    return;
  }
  // What a class calls a heading and is longer than any, is none.
  if (within.inHeading > 0 && !(within.byClass && said.length > longestHeading)) {
    const line = { text: said, at, level: within.inHeading, group: within.group };
    if (said !== '') reading.lines = [...reading.lines, line];
    return;
  }
  const soft = softLine(reading, within, said, at);
  if (soft) {
    reading.lines = [...reading.lines, soft];
    return;
  }
  if (takeTitle(reading, paragraph, within, said, at)) return;
  endHeading(reading);
  if (said === '' || ornament.test(said)) addBreak(reading, said, paragraph, within, at);
  else if (addWords(reading, said, paragraph, within, at)) {
    const { calls, blocks } = reading;
    const own = paragraph.beside.map(({ text: words, at: place }) => addSide(reading, tidy(words), place));
    for (const id of [...paragraph.called, ...own])
      if (!calls.has(id) && blocks.length > 0) calls.set(id, blocks.length - 1);
  }
}

/** A note in the margin stands beside the paragraph above it, or beside that in which it is. */
function addSide(reading: Reading, text: string, at: SourceSpan): string {
  const id = `${sideId}${++reading.sides}`;
  if (text === '') return id;
  reading.notes.push({ id, block: { kind: 'note', text, at } });
  const key = target(`#${id}`, reading.file);
  if (reading.blocks.length > 0) reading.calls.set(key, reading.blocks.length - 1);
  return key;
}

/** No id of a file has a space. */
const sideId = 'in the margin ';
const longestHeading = 160;

const ornament = /^[\s*⁂•·#~_❦❧☙—–-]+$/u;

/** A line of stars, or space that somebody set on purpose. */
function addBreak({ blocks }: Reading, said: string, { words }: Paragraph, within: Meaning, at: SourceSpan): void {
  const isSpace = said === '' && /[\u00a0\n]/.test(words);
  if (said !== '') blocks.push({ kind: 'break', text: said, at });
  else if (isSpace && within.emptyable) blocks.push({ kind: 'break', text: said, assumed: true, at });
}

/** Says whether the words can call a note: those at the head of notes cannot. */
function addWords(reading: Reading, said: string, paragraph: Paragraph, within: Meaning, at: SourceSpan): boolean {
  const { blocks, notes, text, links, file } = reading;
  const { runIn, headed } = paragraph;
  // What begins with a link back to the link that leads to it.
  const note = headed?.ids.find((id) => {
    const own = target(`#${id}`, file);
    return own !== headed.to && links.has(linkOf(headed.to, own));
  });
  if (note !== undefined && within.note === undefined)
    notes.push({ id: note, block: { kind: 'note', text: said, at } });
  else if (within.dedication) reading.dedication ??= { text: said, at };
  else if (within.note !== undefined && /^h\d$/.test(within.name)) return false;
  else if (within.note !== undefined) notes.push({ id: within.note, block: { kind: 'note', text: said, at } });
  else if (within.caption) {
    blocks.push({ kind: 'caption', text: said, at });
    if (within.quote && datelineIn(said) !== '') reading.isDatedQuote = true;
  } else if (!nameSection(reading, at, said)) addAll(blocks, proseBlocks(text, said, at, runIn, within.entry));
  return true;
}

/**
 * A paragraph as prose, with the date at its head apart. `runIn`: how many letters are set apart there; `isEntry`: it
 * stands in an entry of a diary, where any number with a dash after it is a date.
 */
function proseBlocks(text: string, said: string, at: SourceSpan, runIn: number, isEntry: boolean): readonly Block[] {
  // "1849.—June 15." is one date, and may end without a dash.
  const whole = said.slice(0, runIn);
  if (whole.includes('—') && isDateline(whole)) {
    const rest = said.slice(runIn).replace(/^[\s.…—]+/, '');
    return [
      { kind: 'caption', text: whole, at },
      { kind: 'prose', text: rest, at },
    ];
  }
  const cut = dashAfter(said, runIn);
  const lead = cut > 0 ? said.slice(0, cut).trim() : '';
  const isDate = cut > 0 && cut <= runIn + 3 && ((isEntry && /\d/.test(lead)) || isRunIn(lead.replace(/^[“"‘(]+/, '')));
  if (!isDate) return [{ kind: 'prose', text: said, at }];
  // "3 May. Bistritz.—Left Munich". Where the dash is written as a reference, both have the place of the whole.
  const dash = text.indexOf('—', at.from);
  const isFound = dash > at.from && dash + 1 < at.to;
  const rest = said.slice(cut + 1).trim();
  const line = (at.line ?? 1) + (isFound ? linesBetween(text, at.from, dash) : 0);
  const caption: Block = { kind: 'caption', text: lead, at: isFound ? { ...at, to: dash } : at };
  if (rest === '') return [caption];
  return [caption, { kind: 'prose', text: rest, at: isFound ? { ...at, from: dash + 1, line } : at }];
}

/** Where the dash stands that ends what is set apart at the head of a paragraph; else the first of the paragraph. */
function dashAfter(said: string, runIn: number): number {
  const near = runIn > 0 ? said.indexOf('—', Math.max(0, runIn - 2)) : -1;
  return runIn > 0 && (near < 0 || near > runIn + 3) ? said.indexOf('—') : near;
}
