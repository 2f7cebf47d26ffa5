import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import type { Segment, Source } from '../source.js';
import { scenesIn } from './scenes-in.js';

const segment = (title: string, ...within: readonly string[]): Segment => ({
  kind: 'scene',
  title,
  within,
  at: { from: 0, to: 0 },
  items: [],
});
const work = (...segments: readonly Segment[]): Source => ({
  format: 'fountain',
  credits: [],
  cast: [],
  segments,
  problems: [],
});
const slice = whole(compile(parse('t', '# T\n\n## Night\n\nRain.\n')).story);

test('which part of a work a scene is depends on no title further on', () => {
  const past = [segment('Night', 'Act I'), segment('Noon', 'Act I')];
  for (const rest of [[], [segment('Night')], [segment('Night', 'Act II')], [segment('Dawn'), segment('Night')]])
    assert.deepEqual([...scenesIn(slice, work(...past, ...rest))], [['night', 0]]);
});
