import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readStories } from './files.js';
import { keeping, kept } from './kept.js';
import { sliceUpTo, tellFile } from './telling.js';

const folder = mkdtempSync(join(tmpdir(), 'unspool-kept-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const notes = (name: string) => `# A walk\n\n## The gate\n\n*With Ada, ${name}*\n\nAda waits.\n`;
const script = (name: string) => `INT. GATE - DAY\n\nADA\nWhere is ${name}?\n`;

/** What is made of a file that holds first one text and then another. */
async function madeOf(name: string, texts: readonly string[]) {
  const path = join(folder, name);
  const made = [];
  for (const text of texts) {
    writeFileSync(path, text);
    const [file] = await readStories([path]);
    assert.ok(file);
    const telling = await tellFile(file);
    made.push({ work: file.work, telling, slice: await sliceUpTo(telling, undefined, file) });
  }
  return made;
}

for (const [name, text] of [
  ['walk.story.md', notes],
  ['walk.fountain', script],
] as const) {
  test(`what ${name} holds is made once while it is kept, and anew for a single other letter`, async () => {
    const [first, again, other] = await keeping(() => madeOf(name, [text('Ben'), text('Ben'), text('Bea')]));
    assert.equal(again?.work, first?.work);
    assert.equal(again?.telling, first?.telling);
    assert.equal(again?.slice, first?.slice);
    assert.notEqual(other?.telling, first?.telling);
    assert.notEqual(other?.slice, first?.slice);
    const [, alone] = await madeOf(name, [text('Ben'), text('Bea')]);
    assert.deepEqual(other?.telling.story, alone?.telling.story);
  });

  test(`what ${name} holds is made each time where nobody keeps it`, async () => {
    const [first, again] = await madeOf(name, [text('Ben'), text('Ben')]);
    assert.notEqual(again?.telling, first?.telling);
    assert.deepEqual(again?.telling.story, first?.telling.story);
  });
}

test('what was asked for longest ago is forgotten', () => {
  let made = 0;
  const make = () => {
    made += 1;
    return made;
  };
  keeping(() => {
    const first = kept('first', make);
    for (let key = 0; key < 11; key += 1) kept(key, make);
    assert.equal(kept('first', make), first);
    for (let key = 20; key < 40; key += 1) kept(key, make);
    assert.notEqual(kept('first', make), first);
  });
});
