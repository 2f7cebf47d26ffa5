import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../language/index.js';
import { compile, whole } from '../story/index.js';
import { check } from './check.js';

const head = '- Person: **Ada**\n- Person: **Ben**\n- Person: **Cora**\n\n## The storm\n\n*With Ada, Ben, Cora*\n\n';
const after = '\n\n## The funeral\n\n*After [The storm] · with Ada, Ben, Cora*\n\nThe bell rings.\n';

/** Who is there after dying of what a bullet says. */
function dead(bullet: string): readonly string[] {
  const { story } = compile(parse('t', `${head}- ${bullet}${after}`));
  const found = check(whole(story)).filter(({ code }) => code === 'acts-after-death');
  return found.map(({ message }) => message.split(' ')[0] as string);
}

const cases: readonly (readonly [bullet: string, dead: readonly string[]])[] = [
  ['Ada kills Ben.', ['Ben']],
  ['Ben is killed by Ada.', ['Ben']],
  ['Ben is killed.', ['Ben']],
  ['Ben was later killed by a stranger.', ['Ben']],
  ['Ben and Cora are killed by Ada.', ['Ben', 'Cora']],
  ['Ada kills Ben and Cora.', ['Ben', 'Cora']],
  ['Ben is nearly killed by Ada.', []],
  ['Ben is not killed by Ada.', []],
  ['Ben is killed or captured.', []],
  ['Ada fears that Ben is killed by Cora.', []],
  ['Ada is told by Ben that Cora is killed.', []],
  ['Ben is killed by Ada if Cora comes.', []],
];

for (const [bullet, expected] of cases) {
  test(`who is there after dying: ${bullet}`, () => assert.deepEqual(dead(bullet), expected));
}
