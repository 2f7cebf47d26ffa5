import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tries } from '../../test/tries.js';
import { parse } from '../language/index.js';
import { compile } from '../story/index.js';
import { verify } from '../verify/index.js';
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

test('threads end early where nobody waits for them any more', async () => {
  const file = { path: 'weir.story.md', name: 'weir', text, encoding: 'utf-8' as const, files: [] };
  const end = new AbortController();
  const reports = reportsInThreads(file, 100, 1, () => {}, end.signal);
  end.abort();
  assert.deepEqual(await reports, []);
});
