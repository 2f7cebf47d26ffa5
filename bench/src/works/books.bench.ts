import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initEpubFile } from '@lingo-reader/epub-parser';
import { EPub } from 'epub2';
import type { Benchmark } from '../measure.js';
import { chaptersOf, epubOf, page, plainOf } from './books-made.js';
import { reading } from './reading.js';

// Five megabytes are about ten novels. The peers unpack an e-book and give the markup of its chapters; we make
// paragraphs of it, with headings, dates, quotations, notes, and the place of each in the file.
const size = 5_000_000;
const chapters = chaptersOf(size);
const book = epubOf(chapters);
const file = join(mkdtempSync(join(tmpdir(), 'books-')), 'book.epub');
writeFileSync(file, book);

export const benchmarks: readonly Benchmark[] = [
  { name: 'read 5 MB of EPUB', ...reading('epub', book), bytes: size, goal: 1000, runs: 5 },
  { name: 'peer: epub2 (markup of all chapters)', work: epub2, runs: 5 },
  { name: 'peer: @lingo-reader/epub-parser (the same)', work: lingoReader, runs: 3 },
  { name: 'read 5 MB of XHTML', ...reading('xhtml', page(chapters.join('\n'))), goal: 1000, runs: 5 },
  { name: 'read 5 MB of plain text', ...reading('text', plainOf(chapters)), goal: 1000, runs: 5 },
];

async function epub2(): Promise<number> {
  const read = await EPub.createAsync(file);
  let length = 0;
  for (const { id } of read.flow) length += (await read.getChapterRawAsync(id)).length;
  return length;
}

async function lingoReader(): Promise<number> {
  const read = await initEpubFile(file);
  let length = 0;
  for (const { id } of read.getSpine()) length += (await read.loadChapter(id)).html.length;
  read.destroy();
  return length;
}
