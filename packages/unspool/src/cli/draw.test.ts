import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { unlessProofs } from '../../test/tries.js';
import { main } from './main.js';

let folder = '';
const story =
  '# Rain\n\n## One\n\n*With Ada*\n\nIt rains.\n\n## Two\n\n*Before [One] · with Ada*\n\nIt does not rain yet.\n';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unspool-draw-'));
  await writeFile(join(folder, 'rain.story.md'), story);
});
after(() => rm(folder, { recursive: true }));

test('a picture is printed, or written to a file that is replaced only while it is as we made it', async () => {
  const shown = await run('draw', at('rain.story.md'), 'orders');
  assert.match(shown.out, /^<svg [\s\S]*<\/svg>\n$/);
  const file = at('orders.svg');
  assert.equal((await run('draw', at('rain.story.md'), 'orders', '-o', file)).code, 0);
  assert.match(await readFile(file, 'utf8'), /^<svg [\s\S]*<\/svg>\n<!-- made by Unspool; sha256 \w+ -->\n$/);
  const early = await run('draw', at('rain.story.md'), 'orders', '--upto', 'One', '-o', file);
  assert.deepEqual([early.code, early.err.includes('1 scene')], [0, true]);
  assert.doesNotMatch(await readFile(file, 'utf8'), /Two/);
  await writeFile(file, '<svg/>');
  assert.match((await run('draw', at('rain.story.md'), 'orders', '-o', file)).err, /exists already/);
});

test('a picture is written as PNG and PDF', async () => {
  const png = at('orders.png');
  const { code, err } = await run('draw', at('rain.story.md'), 'orders', '-o', png);
  assert.deepEqual([code, /No font/.test(err)], [0, false]);
  const bytes = await readFile(png);
  assert.deepEqual([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16)], ['PNG', 1640]);
  assert.match((await run('draw', at('rain.story.md'), 'orders', '-o', png)).err, /exists already/);
  const pdf = at('orders.pdf');
  assert.equal((await run('draw', at('rain.story.md'), 'storylines', '--theme', 'dark', '-o', pdf)).code, 0);
  assert.match(await readFile(pdf, 'latin1'), /^%PDF[\s\S]*%%EOF\s*$/);
});

// Which fonts have a sign is looked for in all that the machine has.
test('what no font has is said', { skip: unlessProofs }, async () => {
  await writeFile(at('old.story.md'), story.replaceAll('Ada', 'Ada \u{10600}\u{10601}'));
  for (const form of ['pdf', 'png']) {
    const said = await run('draw', at('old.story.md'), 'storylines', '--theme', 'dark', '-o', at(`old.${form}`));
    assert.equal(said.code, 0);
    assert.match(said.err, /No font here has \u{10600} \u{10601}: \S stands for each/u);
  }
});

const refused: readonly (readonly [words: readonly string[], says: RegExp])[] = [
  [[], /Which picture\? Name one after the file: orders/],
  [['portrait'], /Which picture\?/],
  [['order'], /Which picture\?[^?]*Did you mean “orders”\?/],
  [['orders', '--width', '12'], /--width takes a number from 320 to 4000/],
  [['orders', '--theme', 'grey'], /--theme takes light, dark or auto/],
  [['orders', '-o', 'a.png', '--font', 'nowhere.ttf'], /nowhere\.ttf cannot be read/],
  [['storylines', '--order', 'shuffled'], /--order takes told or happened/],
  [['chain', '--of', 'Who is it?'], /nobody has asked “Who is it\?” so far/],
  [['orders', '-o', 'a.gif'], /a picture is written as \.svg, \.png or \.pdf/],
];

for (const [words, says] of refused)
  test(`it is said what is wrong: draw ${words.join(' ')}`, async () => {
    const { code, err } = await run('draw', at('rain.story.md'), ...words);
    assert.equal(code, 2);
    assert.match(err.replace(/\s+/g, ' '), says);
  });

function at(name: string): string {
  return join(folder, name);
}

async function run(...words: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const said = { out: '', err: '' };
  const code = await main(words, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}
