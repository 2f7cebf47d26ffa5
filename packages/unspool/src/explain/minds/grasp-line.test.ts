import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { graspOf } from '../../mind/index.js';
import { compile, whole } from '../../story/index.js';
import { graspLine } from './grasp-line.js';

/** Who is in the room, and what is said of Ben and a lamp in it. */
const cases: readonly (readonly [scene: string, says: string | undefined])[] = [
  ['*with Ada, Ben*\n\n- The lamp is broken.', 'Ben may have noticed it, and was in “One”.'],
  ['Ada thinks of Ben.\n\n- The lamp is broken.', 'Ben may have been in “One”, and have noticed it.'],
  ['*with Ada*\n\n- The lamp is broken.', undefined],
];

test('who may have noticed something was there only where that is sure', () => {
  for (const [scene, says] of cases) {
    const notes = `# T\n\n- Person: **Ada**\n- Person: **Ben**\n\n## One\n\n${scene}\n`;
    const slice = whole(compile(parse('t', notes)).story);
    const lamp = slice.claims.at(-1);
    assert.ok(lamp);
    const grasp = graspOf(slice, 'ben', lamp);
    assert.equal(grasp && plain(graspLine(slice, grasp).words), says);
  }
});
