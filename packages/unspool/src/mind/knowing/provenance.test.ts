import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sliceOf } from '../../../test/belief/grasp-cases.js';
import { graspOf, knowersOf } from './grasp.js';
import { provenanceOf } from './provenance.js';

test('who has what: where it comes from, to whoever saw it', () => {
  const slice = sliceOf(
    '## One\n\n*with Ada*\n\n- **Taken**: Ada takes the key.\n\n## Two\n\n*with Ada, Ben*\n\n- Ada tells Ben that Ada takes the key.\n\n' +
      '## Three\n\n*with Ben, Cleo*\n\n- Cleo learns from Ben that Ada takes the key.\n',
  );
  const taken = slice.claims.find(({ labels }) => labels.includes('Taken'));
  assert.ok(taken);
  const grasp = graspOf(slice, 'cleo', taken);
  assert.ok(grasp);
  const chain = provenanceOf(slice, grasp, taken).map(({ who, how, scene }) => `${who} ${how} ${scene}`);
  assert.deepEqual(chain, ['cleo told three', 'ben told two', 'ada saw one']);
});

test('who has what: news in a circle comes from nowhere', () => {
  const slice = sliceOf(
    '## One\n\n*with Ada, Ben*\n\n- **A**: Ada learns from Ben that Cleo is dead.\n- Ben learns from Ada that Cleo is dead.\n- Cleo is dead.\n',
  );
  const dead = slice.claims.find(({ sense }) => sense.kind === 'state');
  assert.ok(dead);
  const [ada] = knowersOf(slice, dead);
  assert.ok(ada);
  assert.deepEqual(
    provenanceOf(slice, ada, dead).map(({ who }) => who),
    ['ada', 'ben'],
  );
});
