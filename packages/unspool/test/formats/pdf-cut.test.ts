import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFountain } from '../../src/read/script/fountain/fountain-read.js';
import { readPdf } from '../../src/read/script/pdf/pdf.js';
import { loadPdf } from '../../src/read/script/pdf/pdf-js.js';
import { linesOf } from '../../src/read/script/pdf/pdf-lines.js';
import type { Row } from '../../src/read/script/pdf/pdf-page.js';
import { scriptOf } from '../../src/read/script/pdf/pdf-script.js';
import { type Layout, laidOut } from '../read/pdf/layout.js';
import { fountainScript } from '../read/pdf/scripts.js';
import { pdfOf, script } from '../read/pdf/writer.js';
import { tries } from '../tries.js';

type Pages = readonly (readonly Row[])[];

const seed = Number(process.env.SEED ?? 20261129);

const layouts: Readonly<Record<string, Layout>> = {
  'US letter': {},
  A4: { width: 595, height: 842 },
  'double-spaced': { leading: 24 },
  'a shooting script': { shooting: true, shift: 12 },
};

/** What stands after a cut: as it was, nothing, or nearer together, further to the right, with other heads and columns. */
const rests: readonly ((row: Row) => readonly Row[])[] = [
  (row) => [row],
  () => [],
  (row) => [moved(row, 40, 0.7)],
  (row) => [{ ...moved(row, -30, 1), runs: [{ text: 'INT. ELSEWHERE - DAY', x: 70, to: 214 }] }],
  (row) => [{ ...row, runs: row.runs.map((run) => ({ ...run, text: 'IT GOES ON TO:', x: 300, to: 401 })) }],
];

for (const [name, layout] of Object.entries(layouts)) {
  test(`no later row changes what was read before it: ${name} (seed ${seed})`, async () => {
    let compared = 0;
    for (const fountain of fc.sample(fountainScript, { seed, numRuns: tries(1, 40) })) {
      const written = laidOut(readFountain(fountain).screenplay.elements, layout);
      const { pages } = await readPdf(pdfOf(written, layout), loadPdf);
      compared += assertCuts(pages, tries(6, 24));
    }
    assert.ok(compared > 10, `${compared}`);
  });
}

/** Reads a script cut at places spread evenly, with each rest; the elements of scenes that were over are the same. */
function assertCuts(pages: Pages, cuts: number): number {
  const rows = pages.flat();
  let compared = 0;
  for (let nth = 1; nth <= cuts; nth++) {
    const at = Math.floor((rows.length * nth) / (cuts + 1));
    const told = elementsOf(cutAt(pages, at, () => []));
    const over = told.slice(
      0,
      Math.max(
        0,
        told.findLastIndex((element) => element.startsWith('heading')),
      ),
    );
    for (const rest of rests) assert.deepEqual(elementsOf(cutAt(pages, at, rest)).slice(0, over.length), over);
    compared += over.length;
  }
  return compared;
}

function cutAt(pages: Pages, at: number, rest: (row: Row) => readonly Row[]): Pages {
  let row = 0;
  return pages.map((rows) => rows.flatMap((each) => (row++ < at ? [each] : rest(each))));
}

function moved(row: Row, by: number, down: number): Row {
  return { ...row, y: 60 + row.y * down, runs: row.runs.map((run) => ({ ...run, x: run.x + by, to: run.to + by })) };
}

function elementsOf(pages: Pages): readonly string[] {
  const { screenplay } = scriptOf(linesOf(pages));
  return screenplay.elements.map(({ kind, text }) => `${kind}: ${text}`);
}

const scene = (page: number) => [
  ['', `INT. ROOM ${page} - DAY`] as const,
  [''] as const,
  ['', 'A chair, and nobody on it.'] as const,
];
const body = (page: number) => [`heading: INT. ROOM ${page} - DAY`, 'action: A chair, and nobody on it.'];

/** Around a page: its own words, and whether they are told on the pages that they stand on. */
const heads: readonly (readonly [what: string, words: (page: number) => string, y: number, told: readonly number[]])[] =
  [
    ['a title far above, from the first page on', () => 'THE CHAIR', 760, []],
    ['a title and a number close above', (page) => `THE CHAIR - ${page}`, 735, []],
    ['a colour far above, from the third page on', (page) => (page < 3 ? '' : `Blue Rev. 5/${page}/21`), 760, []],
    ['a title close above, until it comes again', () => 'THE CHAIR', 735, [1]],
    ['the end, far below', (page) => (page === 3 ? 'THE END' : ''), 50, [3]],
  ];

for (const [what, words, y, told] of heads) {
  test(`what stands around pages is known from them and those before: ${what}`, async () => {
    const pages = [1, 2, 3, 4].map((page) => {
      const [, ...rows] = script(page, scene(page));
      return words(page) === '' ? rows : [...rows, { x: 108, y, text: words(page) }];
    });
    const { screenplay } = await readPdf(pdfOf(pages), loadPdf);
    const found = screenplay.elements.map(({ kind, text }) => `${kind}: ${text}`);
    const around = found.filter((each) => ![1, 2, 3, 4].flatMap(body).includes(each));
    assert.deepEqual(
      around.map((each) => each.replace(/^\w+: /, '')),
      told.map(words),
    );
    assert.equal(found.length - around.length, 8);
  });
}
