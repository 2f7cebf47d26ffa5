import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { outlivePdf } from '../../src/cli/rejections.js';
import { decode } from '../../src/read/decode.js';
import { type Format, formatOf, formats, notesOf, readerOf, rowOf } from '../../src/read/index.js';
import { readPdf } from '../../src/read/script/pdf/pdf.js';
import { loadPdf } from '../../src/read/script/pdf/pdf-js.js';
import { damage, damaged } from '../read/damage.js';
import { pdfOf, script } from '../read/pdf/writer.js';
import { assertPlaces } from '../read/places.js';
import { tries } from '../tries.js';

// Works as they come from strangers: the samples of every format, cut, doubled, spliced with each other, with noise in
// them. A failure prints its seed and path, which fc.assert takes to run it once more.

const folder = new URL('../../../test/read/', import.meta.url);
type File = readonly [name: string, bytes: Uint8Array];
const files: readonly File[] = [
  ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /input\.\w+$/.test(path))
    .sort()
    .map((path) => [path.replaceAll(/[/\\]/g, '-'), readFileSync(new URL(path, folder))] as const),
  ['book.epub', book()],
];
const everyFormat = Object.keys(formats) as readonly Format[];
const pdf = pdfOf([
  script(1, [['', 'INT. MILL - DAY'], [''], ['', 'It turns.'], [''], ['cue', 'OLA'], ['say', 'Still.']]),
  script(2, [['', 'EXT. RIVER - NIGHT'], [''], ['', 'It stops.']]),
]);

// What pdf.js leaves rejected would fail a test of node:test, so PDFs are read in a process of their own: this file again.
if (process.argv[2] === 'pdf') {
  outlivePdf();
  await enduresPdf();
} else {
  test('damaged files of every format are read as far as they go', { timeout: 120_000 }, everyFormatEndures);
  test('damaged, it is read as far as it goes: a PDF', { timeout: 60_000 }, () => {
    const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'pdf'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });
}

async function everyFormatEndures(): Promise<void> {
  const numbers = fc.tuple(fc.nat(files.length - 1), fc.nat(files.length - 1), fc.nat(everyFormat.length - 1));
  await fc.assert(
    fc.asyncProperty(numbers, damage, async ([one, two, another], damages) => {
      const [[name, bytes], [, other]] = [files[one], files[two]] as [File, File];
      const bad = damaged(bytes, other, damages);
      await endures(bad, name, formatOf(name, bytes));
      await endures(bad, name, everyFormat[another] ?? null);
    }),
    { numRuns: tries(30, 2000) },
  );
}

async function enduresPdf(): Promise<void> {
  await fc.assert(
    fc.asyncProperty(damage, async (damages) => {
      const { source, text } = await readPdf(damaged(pdf, pdf, damages), loadPdf);
      assertPlaces(source, () => text);
      notesOf(source);
    }),
    { numRuns: tries(6, 60) },
  );
}

async function endures(bytes: Uint8Array, name: string, format: Format | null): Promise<void> {
  if (format === null || format === 'pdf') return;
  const source = await (await readerOf(format)).read(bytes, name);
  const { text } = decode(bytes);
  if (rowOf(source.format).written !== 'packed') assertPlaces(source, () => text);
  notesOf(source);
}

function book(): Uint8Array {
  const pages = ['one', 'two'];
  const page = (name: string) => `<html><body><h2>Chapter ${name}</h2><p>“It turns,” said Ola.</p></body></html>`;
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'),
    'b.opf': strToU8(
      `<package><metadata/><manifest>${pages.map((name) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`)}</manifest><spine>${pages.map((name) => `<itemref idref="${name}"/>`)}</spine></package>`,
    ),
    ...Object.fromEntries(pages.map((name) => [`${name}.xhtml`, strToU8(page(name))])),
  });
}
