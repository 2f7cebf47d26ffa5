import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellingVerbs } from './verb-groups.js';

/** Whether what is told with one verb answers what is asked with another. */
const rows: readonly (readonly [asked: string, told: string, answers: boolean])[] = [
  ['hide', 'bury', true],
  ['bury', 'hide', false],
  ['bury', 'lay to rest', true],
  ['catch', 'arrest', true],
  ['arrest', 'catch', false],
  ['watch', 'spy on', true],
  ['spy on', 'watch', false],
  ['hurt', 'maim', true],
  ['maim', 'hurt', false],
  ['hurt', 'break', false],
  ['lose', 'gamble away', true],
  ['gamble away', 'lose', false],
  ['go', 'emigrate', true],
  ['emigrate', 'go', false],
  ['take', 'pocket', true],
  ['steal', 'pocket', false],
  ['steal', 'lift', false],
  ['poison', 'drug', false],
  ['drug', 'poison', false],
  ['leave', 'bequeath', false],
  ['bequeath', 'leave', false],
  ['bribe', 'slip', false],
  ['hang', 'hang up', false],
  ['hit', 'run into', false],
  ['own', 'run', false],
  ['rob', 'empty', false],
  ['marry', 'elope with', false],
  ['kidnap', 'seize', false],
  ['sack', 'suspend', false],
  ['spill', 'pour', false],
  ['cure', 'nurse', false],
  ['pretend', 'claim', false],
  ['cut', 'sabotage', false],
];

for (const [asked, told, answers] of rows)
  test(`“${told}” ${answers ? 'tells' : 'does not tell'} who is asked to “${asked}”`, () => {
    assert.equal(
      tellingVerbs(asked).some((words) => words.join(' ') === told),
      answers,
    );
  });
