import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { commandLine } from '../../../test/command-line.js';

describe('search', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unspool-'));
    await writeFile(
      join(folder, 'ferry.story.md'),
      `# The Ferry\n\n## The crossing\n\n*with Ann, Bob*\n\n- Ann says: “Row ${'and row '.repeat(20)}home.”\n- Bob says: “Row!”\n\n## The call\n\n*with Ann*\n\n- Ann says: “He would not row.”\n`,
    );
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const run = (...words: readonly string[]) => commandLine(folder, ['search', ...words]);

  test('lines stand under their scenes, within 80 columns, and are counted', async () => {
    const { code, out } = await run('ferry.story.md', 'rowing');
    assert.equal(code, 0);
    assert.match(out, /^1 The crossing\n=+\n\n• Ann: Row.*\n• Bob: Row!\n\n2 The call\n.*3 lines in 2 scenes\.\n$/s);
    for (const line of out.split('\n')) assert.ok(line.length <= 80, line);
  });

  test('by whom, up to where, and as JSON', async () => {
    assert.doesNotMatch((await run('ferry.story.md', 'row', '--by', 'Ann')).out, /Bob/);
    assert.match((await run('ferry.story.md', 'row', '--upto', 'The crossing')).out, /2 lines in 1 scene\.\n$/);
    assert.equal(JSON.parse((await run('ferry.story.md', '"not row"', '--json')).out).total, 1);
    assert.equal((await run('ferry.story.md', '--by', 'Bob')).code, 0);
  });

  test('exit code 1 and one sentence where nothing is found, the same whatever comes later', async () => {
    assert.deepEqual(await run('ferry.story.md', 'would', '--upto', '1'), await run('ferry.story.md', 'zebra'));
    const { code, out } = await run('ferry.story.md', 'row', '--by', 'Zed');
    assert.equal(code, 1);
    assert.equal(out, 'Nobody and nothing called “Zed” so far.\n');
  });

  test('without words it says how to give them', async () => {
    const { code, err } = await run('ferry.story.md');
    assert.equal(code, 2);
    assert.match(err, /Which words\?/);
  });
});
