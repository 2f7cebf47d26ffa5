import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initEpubFile } from '@lingo-reader/epub-parser';
import { EPub } from 'epub2';
import { strToU8, zipSync } from 'fflate';
import { type Reader, readers } from 'unspool/read';
import type { Benchmark } from './measure.js';

// Five megabytes are about ten novels. The peers unpack an e-book and give the markup of its chapters; we make
// paragraphs of it, with headings, dates, quotations, notes, and the place of each in the file.
const size = 5_000_000;
const chapters = chaptersOf(size);
const book = epubOf(chapters);
const file = join(mkdtempSync(join(tmpdir(), 'books-')), 'book.epub');
writeFileSync(file, book);

export const benchmarks: readonly Benchmark[] = [
  { name: 'read 5 MB of EPUB', work: ours('epub', book), goal: 1000, runs: 5 },
  { name: 'peer: epub2 (markup of all chapters)', work: epub2, runs: 5 },
  { name: 'peer: @lingo-reader/epub-parser (the same)', work: lingoReader, runs: 3 },
  { name: 'read 5 MB of XHTML', work: ours('xhtml', strToU8(page(chapters.join('\n')))), goal: 1000, runs: 5 },
  { name: 'read 5 MB of plain text', work: ours('text', strToU8(plainOf(chapters))), goal: 1000, runs: 5 },
];

function ours(format: Reader['format'], bytes: Uint8Array): Benchmark['work'] {
  const reader = readers.find((one) => one.format === format);
  return () => reader?.read(bytes, `book.${format === 'text' ? 'txt' : format}`);
}

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

/** Of some 25 kB each; a tenth of the paragraphs are dated entries, a half are spoken. */
function chaptersOf(size: number): readonly string[] {
  const found: string[] = [];
  for (let number = 1, length = 0; length < size; number++) {
    const paragraphs = Array.from({ length: 80 }, (_, nth) => paragraph(number, nth));
    const chapter = `<section id="c${number}"><h2>Chapter ${number}</h2>\n${paragraphs.join('\n')}\n</section>`;
    found.push(chapter);
    length += chapter.length;
  }
  return found;
}

function paragraph(number: number, nth: number): string {
  const words = 'the ferry left an hour ago and nobody on the pier has seen the lamp since then';
  const lead = nth % 10 === 0 ? `<i>${1 + (number % 28)} May.</i>—` : '';
  const told = nth % 2 === 0 ? `“The lamp,” she said, “is <em>out</em>, and ${words}.”` : `It is said that ${words}.`;
  return `<p>${lead}${told} Of the ${nth}th evening ${words}, for ${words}.</p>`;
}

function page(body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>The Lamp</title></head><body>${body}</body></html>`;
}

function plainOf(chapters: readonly string[]): string {
  const text = chapters
    .join('\n')
    .replace(/<\/(?:p|h2)>/g, '\n')
    .replace(/<[^>]*>/g, '');
  return text.replace(/.{60,70} /g, '$&\n');
}

function epubOf(chapters: readonly string[]): Uint8Array {
  const names = chapters.map((_, index) => `c${index + 1}.xhtml`);
  const text = (content: string) => strToU8(content);
  return zipSync({
    mimetype: [text('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': text(
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'b.opf': text(
      `<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="u"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="u">u</dc:identifier><dc:title>The Lamp</dc:title><dc:language>en</dc:language></metadata><manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>${names.map((name) => `<item id="${name}" href="${name}" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine toc="ncx">${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`,
    ),
    'toc.ncx': text(
      `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap>${names.map((name, index) => `<navPoint id="n${index}" playOrder="${index + 1}"><navLabel><text>Chapter ${index + 1}</text></navLabel><content src="${name}"/></navPoint>`).join('')}</navMap></ncx>`,
    ),
    ...Object.fromEntries(chapters.map((chapter, index) => [names[index] ?? '', text(page(chapter))])),
  });
}
