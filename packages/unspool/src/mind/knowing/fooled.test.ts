import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sliceOf } from '../../../test/belief/grasp-cases.js';
import { tries } from '../../../test/tries.js';
import { fooledIn, takenBack } from './fooled.js';
import { knowersOf } from './grasp.js';

test('who has what: who is fooled, by whom, and until when', () => {
  const slice = sliceOf(
    '## One\n\n*with Ada, Ben*\n\n- Cleo dies.\n- Ada lies to Ben that the key is gone.\n\n## Two\n\n*with Ben*\n\n- Ben learns that the key is not gone.\n\n' +
      '## Three\n\n*with Ada*\n\n- Overturns [Cleo dies]: Cleo is alive.\n',
  );
  const words = (at?: string) =>
    fooledIn(slice, at).map(({ grasp, because }) => `${grasp.who} ${grasp.how} ${because.scene}`);
  assert.deepEqual(words('one'), ['ben told one', 'ada saw three', 'ben saw three']);
  assert.deepEqual(words(), ['ben saw three']);
  const told = sliceOf(
    '## One\n\n*with Ada, Ben, Dan*\n\n- **Word**: Ada tells Ben that Cleo is dead.\n\n## Two\n\n*with Cleo, Ben*\n\n- Overturns [Word]: Cleo is alive.\n',
  );
  // That it was said is true; what was said is not, and who heard it takes it for true.
  assert.deepEqual(
    fooledIn(told).map(({ grasp }) => `${grasp.who} ${grasp.attitude}`),
    ['dan believes'],
  );
  assert.deepEqual(
    takenBack(slice, 1).map(({ claim, by }) => `${claim.id} ${by.scene}`),
    ['fact-cleo-dies three'],
  );
});

test('who has what: a lie that may have come true, and what may be so, fool nobody for sure', () => {
  const fooled = (scenes: string) => {
    const slice = sliceOf(scenes);
    return slice.scenes.map(({ id }) =>
      fooledIn(slice, id)
        .map(({ grasp, still }) => `${grasp.who} ${still}`)
        .join(),
    );
  };
  const lie = '## One\n\n*with Ada, Ben*\n\n- Ada lies to Ben that the key is broken.\n\n';
  const broken = '*with Cleo*\n\n- The key is broken.\n';
  assert.deepEqual(fooled(`${lie}## Two\n\n${broken}`), ['ben must', 'ben may']);
  assert.deepEqual(fooled(`${lie}## Two\n\n*before [One] ·${broken.slice(1)}`), ['ben must', '']);
  assert.deepEqual(fooled(`${lie}## Two\n\n*dreamt by Cleo ·${broken.slice(1)}`), ['ben must', 'ben must']);
  const seen = '*with Ben, Cleo*\n\n- Cleo takes the key.\n';
  assert.deepEqual(fooled(`${lie}## Two\n\n${seen}`), ['ben must', 'ben may']);
  assert.deepEqual(fooled(`${lie}## Two\n\n${seen.replace('the key', 'the note')}`), ['ben must', 'ben must']);
  const much = `*with Cleo*\n\n${'- The key is red.\n'.repeat(50)}`;
  assert.deepEqual(fooled(`${lie}## Two\n\n${much}\n## Three\n\n${seen}`), ['ben must', 'ben must', 'ben may']);
  const heard = lie.replace('with Ada, Ben', 'with Ada, Ben, Cleo');
  assert.deepEqual(fooled(`${heard}## Two\n\n${seen.replace('Ben, ', '')}`), [
    'ben must,cleo must',
    'ben must,cleo may',
  ]);
  const taken = '## One\n\n*with Ada, Ben*\n\n- Ada believes that Cleo is Ben.\n';
  assert.deepEqual(fooled(taken), ['ada must']);
  assert.deepEqual(fooled(`${taken}- Cleo is Ben. (unlikely)\n`), ['']);
});

test('who has what: who is told, or suspects, more of what they were told a lie of, is not surely fooled any more', () => {
  const lie =
    '## One\n\n*with Ada, Ben*\n\n- Ada lies to Ben that Cleo broke the key.\n\n## Two\n\n*with Ben, Dan*\n\n';
  const cases = [
    ['Dan tells Ben that Ada broke the key.', 'may'],
    ['Ben suspects that Ada broke the key.', 'may'],
    ['Dan lies to Ben that Cleo broke the key.', 'must'],
    ['Dan tells Ben that Cleo sings.', 'must'],
    ['Ben learns that Cleo sings.', 'may'],
    ['Dan tells Ben that Ada sings.', 'must'],
  ] as const;
  for (const [line, still] of cases) {
    const [first] = fooledIn(sliceOf(`${lie}- ${line}\n`)).filter(({ of }) => of.scene === 'one');
    assert.equal(first?.still, still, line);
  }
});

test('who has what: a crowd in one room, in which lies are told', () => {
  const crowd = Array.from({ length: tries(1000, 100_000) }, (_, at) => `P${at}x`);
  const slice = sliceOf(
    `## One\n\n*with ${crowd.join(', ')}*\n\n- **Taken**: P1x takes the key.\n- P1x lies to P2x that the barn is burnt.\n`,
    '- Thing: **the key**\n',
  );
  const taken = slice.claims.find(({ labels }) => labels.includes('Taken'));
  assert.ok(taken);
  assert.equal(knowersOf(slice, taken).filter(({ certainty }) => certainty === 'must').length, crowd.length);
  assert.equal(fooledIn(slice).length, crowd.length - 1);
});
