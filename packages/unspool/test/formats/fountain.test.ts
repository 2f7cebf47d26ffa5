import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeFountain } from '../../src/read/convert/fountain-write.js';
import { notesOf } from '../../src/read/index.js';
import { fountainReader } from '../../src/read/script/fountain/fountain.js';
import { readFountain } from '../../src/read/script/fountain/fountain-read.js';
import type { Source } from '../../src/read/source.js';
import { forms } from '../read/fountain/forms.js';
import { fountainText, meaning } from '../read/fountain/generate.js';
import { plenty, tries } from '../tries.js';
import { realWorks } from '../works/real-works.js';

// Each folder of samples holds a screenplay and what is read of it. UPDATE=1 writes what is read now; read it critically.
const samples = new URL('../../../test/read/fountain/', import.meta.url);

for (const { name } of readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  test(`fountain: ${name}`, async () => {
    const bytes = readFileSync(new URL(`${name}/input.fountain`, samples));
    const text = bytes.toString();
    const { screenplay } = readFountain(text);
    const found = {
      titlePage: screenplay.titlePage.map(({ key, text }) => [key, text]),
      elements: screenplay.elements.map(meaning),
      source: await fountainReader.read(bytes, 'input.fountain'),
    };
    const file = new URL(`${name}/expected.json`, samples);
    if (process.env.UPDATE) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
    assert.deepEqual(JSON.parse(JSON.stringify(found)), JSON.parse(readFileSync(file, 'utf8')));
    endures(text);
  });
}

for (const [name, [text, expected]] of Object.entries(forms)) {
  test(`fountain: ${name}`, () => {
    const { titlePage, elements } = readFountain(text).screenplay;
    const said = elements.map(({ kind, text, number, depth, dual, spoken, lines }) => {
      const more = [number && `#${number}`, depth, dual && 'dual', spoken && 'spoken', lines && `${lines} lines`];
      return `${kind}: ${[text, ...more].filter((part, index) => index === 0 || part).join(' ')}`.replace(
        'blank:  ',
        'blank: ',
      );
    });
    assert.deepEqual([...titlePage.map(({ key, text }) => `${key} = ${text}`), ...said], expected);
    endures(text);
  });
}

/** What holds of every text: places lie in it and in order, nothing but space is left out, and writing loses nothing. */
function endures(text: string): void {
  const { screenplay } = readFountain(text);
  let end = 0;
  for (const { at, pieces } of [...screenplay.titlePage, ...screenplay.elements]) {
    assert.ok(at.from >= end && at.to >= at.from && at.to <= text.length, `${JSON.stringify(at)} after ${end}`);
    assert.equal(text.slice(end, at.from).trim(), '', 'only space is left out');
    assert.equal(at.line, (text.slice(0, at.from).match(/\r\n|\r|\n/g)?.length ?? 0) + 1);
    for (const piece of pieces ?? []) {
      if (piece.kind !== 'note' && piece.kind !== 'boneyard') continue;
      assert.ok(piece.at.from >= at.from && piece.at.to <= at.to);
      assert.equal(text.slice(piece.at.from + 2, piece.at.to - 2), piece.text);
    }
    end = at.to;
  }
  assert.equal(text.slice(end).trim(), '', 'nothing is left at the end');
  const again = readFountain(writeFountain(screenplay)).screenplay;
  assert.deepEqual(again.titlePage.map(meaning), screenplay.titlePage.map(meaning));
  assert.deepEqual(again.elements.map(meaning), screenplay.elements.map(meaning));
}

test('fountain: read, written and read again is the same', () => {
  fc.assert(
    fc.property(fountainText, (text) => endures(text)),
    { numRuns: tries(250, 3000) },
  );
});

test('fountain: any text at all is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => endures(text)),
    { numRuns: tries(60, 500) },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      places(read(bytes), Number.POSITIVE_INFINITY);
    }),
    { numRuns: tries(40, 500) },
  );
});

function read(bytes: Uint8Array): Source {
  return fountainReader.read(bytes, 'x.fountain') as Source;
}

/** Segments and items follow each other, and lie in the text. */
function places(source: Source, length: number): void {
  let last = 0;
  for (const { at, items } of source.segments) {
    assert.ok(at.from >= last && at.to <= length);
    let from = at.from;
    for (const item of items) {
      assert.ok(item.at.from >= from && item.at.to <= at.to, `${JSON.stringify(item.at)} in ${JSON.stringify(at)}`);
      if (item.kind !== 'note') from = item.at.from;
    }
    last = at.from;
  }
}

test('fountain: a mutated script keeps its places', () => {
  const script = readFileSync(new URL('brass/input.fountain', samples), 'utf8');
  fc.assert(
    fc.property(fc.nat(script.length), fc.nat(script.length), fountainText, (a, b, put) => {
      const text = script.slice(0, Math.min(a, b)) + put + script.slice(Math.max(a, b));
      endures(text);
      places(read(new TextEncoder().encode(text)), text.length);
    }),
    { numRuns: tries(25, 300) },
  );
});

const hostile: Readonly<Record<string, string>> = {
  'notes that are never closed': '[['.repeat(plenty(500_000)),
  'boneyards that are never closed': '/*'.repeat(plenty(500_000)),
  'notes in notes': '[[a '.repeat(plenty(300_000)) + ']]'.repeat(plenty(300_000)),
  'references before the end of notes': '[[- x [A]]]\n'.repeat(plenty(100_000)),
  'emphasis without end': '*a _b **c '.repeat(plenty(200_000)),
  'stars alone': '*'.repeat(plenty(2_000_000)),
  'a line of megabytes': 'word '.repeat(plenty(2_000_000)),
  'capitals for megabytes': 'WORD '.repeat(plenty(2_000_000)),
  'space for megabytes': `INT. HOUSE - DAY${' '.repeat(plenty(2_000_000))}#`,
  'dashes for megabytes': `INT. ${'- '.repeat(plenty(1_000_000))}`,
  'brackets for megabytes': `A${'('.repeat(plenty(2_000_000))}\nB`,
  'backslashes for megabytes': `${'\\'.repeat(plenty(2_000_000))}[[`,
  'empty lines for megabytes': `A.${'\n'.repeat(plenty(2_000_000))}B.`,
  'lines with two spaces': `BOB\nHi\n${'  \n'.repeat(plenty(500_000))}`,
  'hash signs': `INT. A ${'#'.repeat(plenty(1_000_000))}`,
  'one action with a note in each line': 'It rains. [[n]]\n'.repeat(plenty(100_000)),
  'cues without a word': 'BOB\n[[n]]\n\n'.repeat(plenty(100_000)),
  'a cue above notes without end': `BOB\n${'[[n]]\n'.repeat(plenty(300_000))}`,
  'capitals above notes': 'BOB\n[[n]]\n/* x\n\n*/\n\n'.repeat(plenty(50_000)),
  'emphasised capitals': '*A _b\n\n.**c\n\n'.repeat(plenty(50_000)),
  'a title page without end': `Title: a\n${'    b [[c]]\n'.repeat(plenty(100_000))}`,
};

for (const [name, text] of Object.entries(hostile)) {
  test(`fountain: endures ${name}`, { timeout: 20_000 }, async () => {
    await fountainReader.read(new TextEncoder().encode(text), 'x.fountain');
  });
}

test('fountain: which notes speak to Unspool', async () => {
  const text = [
    'INT. A - DAY\n\n[[- Bob is late.\n  - because [A]]]\n\n[[*the same night*]]\n\n[[- mine? no',
    '\n/* - struck out */\n\n= - planned\n\n# * part\n\nBOB\nHi. [[todo]]\n',
  ].join(']]');
  const { segments } = await fountainReader.read(new TextEncoder().encode(text), 'x.fountain');
  const notes = segments.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'note' ? [item.text] : [])));
  assert.deepEqual(notes, [
    '- Bob is late.\n  - because [A]',
    '*the same night*',
    '- mine? no',
    '/* - struck out */',
    '= - planned',
    '# * part',
    'todo',
  ]);
});

test('fountain: a boneyard that is never closed is reported on its own line', () => {
  const text = 'INT. A - DAY\n\n[[a note\nof lines]] Rain. /* INT. B - DAY\n\nMore.\n';
  const { problems } = read(new TextEncoder().encode(text));
  assert.deepEqual(
    problems.map(({ at }) => at),
    [{ from: text.indexOf('/*'), to: text.indexOf('/*') + 2, line: 4 }],
  );
});

test('fountain: where no line is a heading, it is said', () => {
  const problemsOf = (text: string) => read(new TextEncoder().encode(text)).problems.map(({ message }) => message);
  assert.match(problemsOf('INNEN. MÜHLE - TAG\n\nADA\nJa.\n').join(), /^No heading of a scene/);
  assert.match(problemsOf('НАТ. САД - НОЧЬ\n\nADA\nДа.\n').join(), /^No heading of a scene/);
  assert.match(problemsOf('ADA\nYes.\n\n'.repeat(40)).join(), /^No heading of a scene/);
  for (const text of ['ADA\nYes.\n', 'INT. MILL - DAY\n\nINNEN. MÜHLE\n', '.INNEN. MÜHLE - TAG\n\nADA\nJa.\n'])
    assert.deepEqual(problemsOf(text), []);
});

test('fountain: who speaks is told by what came before', () => {
  const script = ['ADA', 'ADA AND BRAM', 'BRAM', 'ADA AND BRAM'].map((cue) => `${cue}\nNow.\n\n`);
  const speakers = (count: number) =>
    read(new TextEncoder().encode(script.slice(0, count).join(''))).segments.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'speech' ? [item.who] : [])),
    );
  assert.deepEqual(speakers(4), [['ADA'], ['ADA AND BRAM'], ['BRAM'], ['ADA', 'BRAM']]);
  for (const count of [1, 2, 3]) assert.deepEqual(speakers(count), speakers(4).slice(0, count));
});

test('fountain: whom a list names is known from then on', () => {
  const script = ['ADA, BRAM AND CLEO', 'CLEO AND ADA', 'BRAM AND DOV'].map((cue) => `${cue}\nNow.\n\n`).join('');
  const { segments } = read(new TextEncoder().encode(script));
  assert.deepEqual(
    segments.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'speech' ? [item.who] : []))),
    [['ADA', 'BRAM', 'CLEO'], ['CLEO', 'ADA'], ['BRAM AND DOV']],
  );
});

const lists: readonly (readonly [cue: string, ...who: string[]])[] = [
  ['ADA, BRAM AND CLEO', 'ADA', 'BRAM', 'CLEO'],
  ['ADA, BRAM, CLEO AND OLD DOV (O.S.)', 'ADA', 'BRAM', 'CLEO', 'OLD DOV'],
  ['ADA, BRAM, AND CLEO', 'ADA', 'BRAM', 'CLEO'],
  ['MAN AND WIFE', 'MAN AND WIFE'],
  ['MR. AND MRS. HALE', 'MR. AND MRS. HALE'],
  ['FELL, HALE AND SONS', 'FELL, HALE AND SONS'],
  ['THE TALL, THIN AND WEARY MAN', 'THE TALL, THIN AND WEARY MAN'],
  ['ADA:', 'ADA'],
  ['ADA, BRAM & CLEO', 'ADA', 'BRAM', 'CLEO'],
  ['ADA AND BRAM AND CLEO', 'ADA', 'BRAM', 'CLEO'],
  ['MUM, DAD AND THE CHILDREN', 'MUM', 'DAD', 'THE CHILDREN'],
  ['ADA (V.O.):', 'ADA'],
  ['ADA, BRAM', 'ADA, BRAM'],
  ["ADA - CONT'D", 'ADA'],
  ['ADA (CONT’D) - V.O.', 'ADA'],
  ['ADA V.O.', 'ADA'],
  ['MAI VO', 'MAI VO'],
];

for (const [cue, ...who] of lists) {
  test(`fountain: ${cue} is ${who.length === 1 ? 'one who speaks' : `${who.length} who speak`}, though nobody has yet`, () => {
    const source = read(new TextEncoder().encode(`INT. MILL - DAY\n\n${cue}\nNow.\n`));
    const speeches = source.segments.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'speech' ? [item] : [])),
    );
    assert.deepEqual(
      speeches.map((speech) => speech.who),
      [who],
    );
  });
}

test('fountain: the stars in the margin of a revised script are no part of a name, a heading or what is said', () => {
  const script = 'INT. MILL - DAY *\n\nADA *\nIt rains. *\n\nADA (V.O.) *\n(softly)\nStill.\n\nShe goes. *\nAlone.\n';
  const { segments } = read(new TextEncoder().encode(script));
  assert.deepEqual(
    segments.map(({ title }) => title),
    ['INT. MILL - DAY'],
  );
  assert.deepEqual(
    segments.flatMap(({ items }) =>
      items.map((item) => (item.kind === 'speech' ? [item.who, item.parts.map(({ text }) => text)] : [item.text])),
    ),
    [[['ADA'], ['It rains.']], [['ADA'], ['softly', 'Still.']], ['She goes.\nAlone.']],
  );
});

const { folder: works, skip } = realWorks('screenplays');

test('fountain: real works', { skip }, async () => {
  for (const name of readdirSync(works).filter((file) => file.endsWith('.fountain'))) {
    const bytes = readFileSync(new URL(name, works));
    endures(bytes.toString());
    const source = await fountainReader.read(bytes, name);
    places(source, bytes.length);
    assert.ok(source.segments.length > 0 && source.problems.length === 0);
  }
});

test('quotations within a speech have single marks in its notes, each the way round that it is', () => {
  const source = fountainReader.read(
    Buffer.from('INT. MILL\n\nADA\nHe said “run” and "hide", (“so”), not to“day”.\n'),
    'x.fountain',
  );
  assert.match(notesOf(source as Source).text, /Ada says: “He said ‘run’ and ‘hide’, \(‘so’\), not to‘day’\.”/);
});
