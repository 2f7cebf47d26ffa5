import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFountain } from '../../src/read/script/fountain/fountain-read.js';
import { pdfReader, readPdf } from '../../src/read/script/pdf/pdf.js';
import { loadPdf } from '../../src/read/script/pdf/pdf-js.js';
import { sourceOf } from '../../src/read/script/screenplay/screenplay-source.js';
import type { Source } from '../../src/read/source.js';
import { inShort } from '../read/in-short.js';
import { type Layout, laidOut } from '../read/pdf/layout.js';
import { fountainScript } from '../read/pdf/scripts.js';
import { type Drawn, pdfOf, script } from '../read/pdf/writer.js';
import { assertPlaces } from '../read/places.js';
import { tries } from '../tries.js';

/** What pdf.js would put something slower in the place of, in the whole process. */
const ofAll = () => [JSON.stringify, JSON.parse, Array.prototype.push, Function.prototype.toString];
const before = ofAll();

/** Read, with its spans checked: in its text, in order, on their lines and pages. */
async function read(bytes: Uint8Array): Promise<Source> {
  const { source, text } = await readPdf(bytes, loadPdf);
  assertPlaces(source, () => text);
  const pages = source.segments.flatMap(({ items }) => items.map(({ at }) => at.page ?? 0));
  assert.deepEqual(
    pages,
    pages.toSorted((a, b) => a - b),
  );
  return source;
}

test('a script: title page, headings, columns, page numbers, what is continued, revision marks', async () => {
  const ferry = pdfOf([
    [
      { x: 250, y: 500, text: 'THE FERRY' },
      { x: 262, y: 470, text: 'Written by' },
      { x: 265, y: 446, text: 'Nora Body' },
      { x: 108, y: 90, text: 'Second draft, 4 May 2021' },
    ],
    script(1, [
      ['', 'FADE IN:'],
      [''],
      ['12', 'EXT. RIVER BANK - DAWN', '12'],
      [''],
      ['', 'Mist. A rope, wet, runs from the bank into nothing, and is pulled'],
      ['', 'tight by something that cannot be seen.', '*'],
      [''],
      ['', 'OLA (30) holds its end.'],
      [''],
      ['cue', 'OLA (V.O.)'],
      ['dir', '(to herself, and to'],
      ['dir', 'nobody else)'],
      ['say', 'It never comes when it is'],
      ['say', 'called.'],
      ['dir', '(beat)'],
      ['say', 'Never.'],
      [''],
      ['over', 'CUT TO:'],
      [''],
      ['13', 'INT. FERRY - CONTINUOUS', '13'],
      [''],
      ['cue', 'PIM'],
      ['say', 'I will say this slowly, for it is'],
      ['cue', '(MORE)'],
    ]),
    script(2, [
      ['13', 'CONTINUED:', '13'],
      [''],
      ['cue', "PIM (CONT'D)"],
      ['say', 'long.'],
      [''],
      ['mid', 'THE END'],
      [''],
      ['over', '(CONTINUED)'],
    ]),
  ]);
  const source = await read(ferry);
  assert.deepEqual(inShort(source), {
    title: 'THE FERRY',
    credits: ['Credit: Written by', 'Author: Nora Body', 'Draft date: Second draft, 4 May 2021'],
    segments: [
      { what: 'scene, assumed: ', items: ['transition: FADE IN:'] },
      {
        what: 'scene, 12: EXT. RIVER BANK - DAWN',
        items: [
          'action: Mist. A rope, wet, runs from the bank into nothing, and is pulled tight by something that cannot be seen.',
          'action: OLA (30) holds its end.',
          'speech OLA (V.O.): [to herself, and to nobody else] It never comes when it is called. [beat] Never.',
          'transition: CUT TO:',
        ],
      },
      {
        what: 'scene, 13: INT. FERRY - CONTINUOUS',
        items: ['speech PIM: I will say this slowly, for it is long.', 'caption: THE END'],
      },
    ],
  });
  const [, bank] = source.segments;
  assert.equal(bank?.at.page, 2);
  assert.deepEqual(bank?.heading, { where: ['exterior'], place: 'RIVER BANK', qualifiers: ['DAWN'] });
  assert.deepEqual(await pdfReader.read(ferry, 'ferry.pdf'), source);
});

test('dual dialogue: the left column, then the right', async () => {
  const heading: Drawn[] = [{ x: 108, y: 700, text: 'INT. KITCHEN - NIGHT' }];
  const rows: readonly (readonly [string, string])[] = [
    ['ANN', 'BEN'],
    ['Put it down,', '(shouting)'],
    ['please.', 'I will not put'],
    ['', 'it down.'],
  ];
  const columns = rows.flatMap(([left, right], index): Drawn[] => {
    const y = 664 - index * 12;
    const indent = index === 0 ? 60 : 0;
    return [
      ...(left ? [{ x: 126 + indent, y, text: left }] : []),
      ...(right ? [{ x: 324 + indent, y, text: right }] : []),
    ];
  });
  const source = await read(pdfOf([[...heading, ...columns, { x: 108, y: 592, text: 'Silence.' }]]));
  assert.deepEqual(inShort(source), {
    segments: [
      {
        what: 'scene: INT. KITCHEN - NIGHT',
        items: [
          'speech ANN: Put it down, please.',
          'speech & BEN: [shouting] I will not put it down.',
          'action: Silence.',
        ],
      },
    ],
  });
});

test('columns are learnt from the script: one that is set further left or right reads the same', async () => {
  const rows: Parameters<typeof script>[1] = [
    ['', 'INT. HALL - DAY'],
    [''],
    ['', 'A door.'],
    [''],
    ['cue', 'ANN'],
    ['say', 'WHO IS THERE?'],
    ['say', 'WHO?'],
    [''],
    ['', 'NOBODY.'],
  ];
  const told = await Promise.all([-30, 0, 25].map(async (by) => inShort(await read(pdfOf([script(1, rows, by)])))));
  assert.deepEqual(told[0], told[1]);
  assert.deepEqual(told[2], told[1]);
  assert.deepEqual(told[1], {
    segments: [
      {
        what: 'scene: INT. HALL - DAY',
        items: ['action: A door.', 'speech ANN: WHO IS THERE? WHO?', 'action: NOBODY.'],
      },
    ],
  });
});

const seed = Number(process.env.SEED ?? 20261122);

const layouts: Readonly<Record<string, Layout>> = {
  'US letter': {},
  A4: { width: 595, height: 842 },
  'wide margins': { shift: 20 },
  'narrow margins': { shift: -25 },
  'double-spaced': { leading: 24 },
  'cues in the middle': { cues: 'centred' },
  'a word at a time': { run: 'word' },
  'a letter at a time': { run: 'letter' },
  'a shooting script': { shooting: true },
  'a watermark across the page': { watermark: true },
};

for (const [name, layout] of Object.entries(layouts)) {
  test(`what was set in ${name} is read as it was written (seed ${seed})`, async () => {
    for (const fountain of fc.sample(fountainScript, { seed, numRuns: tries(1, 3) })) {
      const { screenplay } = readFountain(fountain);
      const written = elementsOf(sourceOf('fountain', screenplay));
      const found = elementsOf(await read(pdfOf(laidOut(screenplay.elements, layout), layout)));
      const lost = apart(written, found);
      assert.ok(lost.length * 100 <= written.length, `of ${written.length}:\n${lost.join('\n')}`);
    }
  });
}

/** What is told of a script, one line an element: its kind and its words. */
function elementsOf({ segments }: Source): string[] {
  return segments.flatMap(({ title, items }) => [
    ...(title ? [`heading: ${title}`] : []),
    ...items.flatMap((item) =>
      item.kind === 'speech'
        ? [`cue: ${item.dual ? '& ' : ''}${item.cue}`, ...item.parts.map(({ kind, text }) => `${kind}: ${text}`)]
        : [`${item.kind}: ${item.text}`],
    ),
  ]);
}

/** Elements of one that are not in the other, in its order. */
function apart(written: readonly string[], found: readonly string[]): readonly string[] {
  let at = 0;
  return written.filter((element) => {
    const place = found.indexOf(element, at);
    if (place < 0 || place > at + 20) return true;
    at = place + 1;
    return false;
  });
}

const said = async (bytes: Uint8Array) => (await read(bytes)).problems.map(({ message }) => message);

test('a scan, a locked file, a damaged one, no script, and no library to read it', async () => {
  assert.match((await said(pdfOf([[], []])))[0] ?? '', /was scanned/);
  assert.match(
    (await said(pdfOf([[{ x: 108, y: 700, text: 'Words.' }]], { locked: true })))[0] ?? '',
    /locked with a password/,
  );
  for (const bytes of [Buffer.from('%PDF-1.4 and nothing'), new Uint8Array(0)])
    assert.match((await said(bytes))[0] ?? '', /damaged/);
  assert.match(
    (await said(pdfOf([[{ x: 108, y: 700, text: 'It was a dark night in a long letter.' }]])))[0] ?? '',
    /may be no screenplay/,
  );
  const without = await readPdf(pdfOf([[]]), () => Promise.reject(new Error('ERR_MODULE_NOT_FOUND')));
  assert.match(without.source.problems[0]?.message ?? '', /npm install pdfjs-dist/);
});

const texts = [
  'INT. A - DAY',
  'BOB',
  '(softly)',
  'Words and words.',
  'CUT TO:',
  '12',
  '*',
  '(MORE)',
  'CONTINUED:',
  '   ',
  'a   b    c',
  '(',
  ')',
];

test(`arbitrary pages are read without a throw, in order (seed ${seed})`, async () => {
  const drawn = fc.record({
    x: fc.integer({ min: -50, max: 700 }),
    y: fc.integer({ min: -20, max: 800 }),
    text: fc.constantFrom(...texts),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(drawn, { maxLength: 25 }), { minLength: 1, maxLength: 3 }), async (pages) => {
      await read(pdfOf(pages));
    }),
    { seed, numRuns: tries(15, 60) },
  );
});

test(`damaged files are read without a throw (seed ${seed})`, async () => {
  const bytes = pdfOf([script(1, [['', 'INT. HALL - DAY'], [''], ['cue', 'ANN'], ['say', 'Who?']])]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 10 }),
      fc.nat(bytes.length),
      async (edits, cut) => {
        const hurt = bytes.slice();
        for (const [at, byte] of edits) hurt[at] = byte;
        await read(cut % 3 === 0 ? hurt.subarray(0, cut) : hurt);
      },
    ),
    { seed, numRuns: tries(15, 60) },
  );
});

test('reading one leaves to the process what every program uses', async () => {
  await read(pdfOf([script(1, [['', 'INT. MILL - DAY'], [''], ['', 'The wheel stands.']])]));
  assert.deepEqual(
    ofAll().map((used, index) => used === before[index]),
    [true, true, true, true],
  );
});
