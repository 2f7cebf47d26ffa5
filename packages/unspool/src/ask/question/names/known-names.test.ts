import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../language/index.js';
import { compile, whole } from '../../../story/index.js';
import { bearersOf } from './known-names.js';

test('thousands who share one name are told apart without looking at all of them for each', () => {
  const many = 6000;
  const people = Array.from({ length: many }, (_, nth) => `- Person: **P${nth}**, also guard\n`).join('');
  const slice = whole(compile(parse('t', `# T\n\n${people}\n## One\n\nIt rains.\n`)).story);
  const before = process.cpuUsage().user;
  assert.equal(bearersOf(slice, ['guard']).size, many);
  const seconds = (process.cpuUsage().user - before) / 1e6;
  assert.ok(seconds < 1.2, `${seconds} s`);
});
