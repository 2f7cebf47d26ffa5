import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { sceneFramePhrase } from './frame-phrases.js';
import { lineOf } from './line.js';

const frames: readonly (readonly [dateline: string, scene: string, line: string])[] = [
  ['a beach', '', 'It rains.'],
  ['told by Ann', 'as Ann tells it', 'As Ann tells it: It rains.'],
  ['told', 'as it is told', 'As it is told: It rains.'],
  [
    'told by the survivor, told by Ann',
    'as the survivor tells it, by way of Ann',
    'As the survivor tells it, by way of Ann: It rains.',
  ],
  ['written by Ann', 'as Ann writes it', 'As Ann writes it: It rains.'],
  ['dreamt by Ann', 'dreamt by Ann', 'Dreamt by Ann: It rains.'],
  ['imagined', 'imagined', 'Imagined: It rains.'],
  ['planned by Ann', 'planned by Ann', 'Planned by Ann: It rains.'],
  ['seen by Ann', 'seen through Ann', 'It rains.'],
];

for (const [dateline, scene, line] of frames) {
  test(`a scene that is “${dateline}”`, () => {
    const slice = whole(
      compile(parse('t', `# T\n\n- Person: **Ann**\n\n## One\n\n*${dateline}*\n\n- It rains.\n`)).story,
    );
    const claim = slice.claims.find(({ sense }) => sense.kind === 'fact');
    assert.ok(claim);
    assert.deepEqual([sceneFramePhrase(slice, 'one'), plain(lineOf(slice, claim).words)], [scene, line]);
  });
}
