import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { canBe, isKnownAs } from './gender.js';

test('who has a name of each kind can be either, whichever the notes have first', () => {
  const introduced = ['- Person: **Ada Hill**', '- Person: **Ben Hill**'];
  for (const people of [introduced, [...introduced].reverse()]) {
    const notes = `# T\n\n${people.join('\n')}\n\n## One\n\n*With Ada Hill*\n\n- Ada Hill is Ben Hill.\n`;
    const slice = whole(compile(parse('t.story.md', notes)).story);
    for (const id of ['ada-hill', 'ben-hill'])
      for (const pronoun of ['he', 'she'] as const) {
        assert.ok(canBe(slice, id, pronoun), `${people[0]}: ${id} ${pronoun}`);
        assert.ok(!isKnownAs(slice, id, pronoun), `${people[0]}: ${id} ${pronoun}`);
      }
  }
});
