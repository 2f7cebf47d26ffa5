import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tries } from '../../test/tries.js';
import { parse } from '../language/index.js';
import { compile } from '../story/index.js';
import { verify, verifyPlan, verifyTurn } from '../verify/index.js';
import { timeLeft } from './commands/verify.js';
import { reportsInThreads } from './verify-threads.js';

const text =
  '# The Weir\n\n- Person: **Ines**\n\n## One\n\n*with Ines*\n\nInes waits.\n\n- Who opened it?\n\n## Two\n\n- Answer to [Who opened it?]: Ines did.\n';

test('what threads report is what is reported without them, in the same order', async () => {
  const file = { path: 'weir.story.md', name: 'weir', text, encoding: 'utf-8' as const, files: [] };
  const heard: string[] = [];
  const reports = await reportsInThreads(file, 100, tries(1, 3), ({ stop }) => heard.push(stop));
  const { positions } = verify(compile(parse(file.path, text)), { mostPairs: 100 });
  assert.deepEqual(reports, positions);
  assert.deepEqual(heard.sort(), positions.map(({ stop }) => stop).sort());
  assert.ok(reports.length === 4 && reports.every(({ pairs }, index) => index === 3 || pairs > 0));
});

test('a thread that is free helps the others, and alone does all', async () => {
  const file = { path: 'weir.story.md', name: 'weir', text, encoding: 'utf-8' as const, files: [] };
  const telling = compile(parse(file.path, text));
  const { turns } = verifyPlan(telling, { mostPairs: 100 });
  const free = Promise.resolve();
  const attempt = (turn: number) => turns[turn] && verifyTurn(telling, turns[turn], {});
  // Each thread loads all that proves, and tells the story: what it reports by itself is compared above.
  for (const threads of tries(1, 2) === 1 ? [0] : [0, 1]) {
    const heard: string[] = [];
    const reports = await reportsInThreads(file, 100, threads, ({ stop }) => heard.push(stop), {
      helping: { free, attempt },
    });
    assert.deepEqual(reports, verify(telling, { mostPairs: 100 }).positions);
    assert.equal(heard.length, turns.length);
  }
  const failing = reportsInThreads(file, 100, tries(0, 1), () => {}, {
    helping: { free: Promise.reject(new Error('it broke')), attempt },
  });
  await assert.rejects(failing, /it broke/);
});

test('how long it still takes is told after a while, and no longer when all is done', () => {
  assert.equal(timeLeft(1000, 1, 9), '');
  assert.equal(timeLeft(4000, 2, 9), ', some 14 s to go');
  assert.equal(timeLeft(40_000, 2, 12), ', some 3 min to go');
  assert.equal(timeLeft(40_000, 12, 12), '');
});

test('threads end early where nobody waits for them any more', async () => {
  const file = { path: 'weir.story.md', name: 'weir', text, encoding: 'utf-8' as const, files: [] };
  const end = new AbortController();
  const reports = reportsInThreads(file, 100, 1, () => {}, { end: end.signal });
  end.abort();
  assert.deepEqual(await reports, []);
});
