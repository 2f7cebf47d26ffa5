import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { draw, type Picture, pictureKinds, toSvg } from '../../src/draw/index.js';
import { boxOf, meet } from '../../src/draw/labels.js';
import type { Mark } from '../../src/draw/picture.js';
import { parse } from '../../src/language/index.js';
import { compile, sliceAt, whole } from '../../src/story/index.js';
import { positionsOf } from '../../src/verify/verify.js';
import { tries } from '../tries.js';
import { drawnStories } from './stories.js';

const kept = new URL('../../../test/draw/pictures/', import.meta.url);
const changed = new URL('./changed/', import.meta.url);
const widths = [390, 820, 1440];

// UNSPOOL_PICTURES=keep keeps the pictures as they are drawn now.
for (const kind of pictureKinds)
  for (const [name, telling] of drawnStories)
    test(`the picture is as it was: ${kind} of ${name}`, () => {
      const file = `${kind}-${name}.svg`;
      const svg = toSvg(draw(whole(telling.story), kind));
      if (process.env.UNSPOOL_PICTURES === 'keep') writeFileSync(new URL(file, kept), svg);
      const before = readIfThere(new URL(file, kept));
      if (before === svg) return;
      mkdirSync(changed, { recursive: true });
      writeFileSync(new URL(file, changed), svg);
      assert.fail(`it is drawn otherwise: look at ${fileURLToPath(new URL(file, changed))}`);
    });

for (const kind of pictureKinds)
  for (const [name, telling] of drawnStories)
    test(`at many positions and widths, labels are apart and on the sheet: ${kind} of ${name}`, () => {
      const all = positionsOf(telling);
      for (const [turn, position] of all.entries()) {
        if (turn % tries(4, 1) !== 0 && turn < all.length - 1) continue;
        const slice = sliceAt(telling.story, position);
        for (const width of widths)
          assert.deepEqual(faultsIn(draw(slice, kind, { width })), [], `at ${position}, ${width}`);
      }
    });

const hostile: readonly (readonly [name: string, text: string])[] = [
  ['nothing at all', ''],
  ['only a title', '# A\n'],
  ['one scene, nobody in it', '# A\n\n## One\n\nIt rains.\n'],
  [
    'names of three hundred letters',
    `# A\n\n## ${'Long '.repeat(60)}\n\n*With ${'Abcde '.repeat(50).trim()}*\n\nIt rains.\n`,
  ],
  ['a title of one word of three hundred letters', `# ${'a'.repeat(300)}\n\n## B\n\nIt rains.\n`],
  [
    'names without letters',
    '# ?\n\n## !\n\n*With &, <*\n\nIt rains.\n\n## ...\n\n*Before [!] · with >*\n\nIt snows.\n',
  ],
  [
    'names from right to left',
    '# שלום\n\n## עולם\n\n*With שרה, أحمد*\n\nשרה waits.\n\n## مرحبا\n\n*Before [עולם]*\n\nIt rains.\n',
  ],
  ['what would steer', '# A\u202eB\u0007\n\n## C\u2066D\n\n*With E\u202eF*\n\nIt rains.\n'],
  [
    'scenes that all come before the first',
    `# A\n\n## S0\n\nX.\n${Array.from({ length: 40 }, (_, i) => `\n## S${i + 1}\n\n*Before [S${i}]*\n\nX.\n`).join('')}`,
  ],
  [
    'five hundred people in one scene',
    `# A\n\n## One\n\n*With ${Array.from({ length: 500 }, (_, i) => `P${i} Name`).join(', ')}*\n\nX.\n`,
  ],
];

for (const kind of pictureKinds)
  for (const [name, text] of hostile)
    test(`it is drawn: ${kind} of ${name}`, () => {
      const slice = whole(compile(parse('a.story.md', text)).story);
      for (const width of [320, ...widths, 4000]) {
        const picture = draw(slice, kind, { width });
        assert.deepEqual(faultsIn(picture), []);
        assert.ok(picture.height < 5000);
        assert.doesNotMatch(toSvg(picture), /NaN|Infinity|undefined|[\u202a-\u202e\u2066-\u2069]/);
      }
    });

for (const kind of pictureKinds)
  test(`very many scenes are drawn: ${kind}`, () => {
    const scenes = Array.from(
      { length: tries(300, 3000) },
      (_, i) => `## S${i}\n\n*With P${i % 60}, Q${i % 7}*\n\nX.\n`,
    );
    const picture = draw(whole(compile(parse('a.story.md', `# A\n\n${scenes.join('\n')}`)).story), kind);
    assert.deepEqual(faultsIn(picture), []);
  });

/** What is wrong with a picture: labels over each other or beyond the sheet, numbers that are not round, marks that open nothing. */
function faultsIn({ marks, width, height, table }: Picture): readonly string[] {
  const labels = marks.flatMap((mark) => (mark.shape === 'text' ? [{ text: mark.text, box: boxOf(mark) }] : []));
  const inRows = [...labels].sort((a, b) => a.box.top - b.box.top);
  const over = inRows.flatMap((one, at) => {
    const others: string[] = [];
    for (const other of inRows.slice(at + 1)) {
      if (other.box.top >= one.box.bottom) break;
      if (meet(one.box, other.box)) others.push(`“${one.text}” lies over “${other.text}”`);
    }
    return others;
  });
  const beyond = labels.filter(({ box }) => box.left < 0 || box.top < 0 || box.right > width || box.bottom > height);
  const uneven = marks.flatMap(numbersIn).filter((number) => Math.abs(number * 10 - Math.round(number * 10)) > 1e-6);
  return [
    ...over,
    ...beyond.map(({ text }) => `“${text}” is not on the sheet`),
    ...uneven.map((number) => `${number} is not rounded`),
    ...(table.rows.every(({ cells }) => cells.length === table.head.length)
      ? []
      : ['a row of the table has other cells']),
  ];
}

function numbersIn(mark: Mark): readonly number[] {
  const own = Object.values(mark).filter((value) => typeof value === 'number');
  return mark.shape === 'path' ? [...own, ...(mark.d.match(/-?[\d.e-]+/g) ?? []).map(Number)] : own;
}

function readIfThere(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
