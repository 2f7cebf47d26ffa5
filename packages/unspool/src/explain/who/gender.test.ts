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

test('how a sentence goes on that names nobody, behind one that names one person alone, says who they are', () => {
  const knownAs = (prose: string) => {
    const notes = `# T\n\n- Person: **Ok-ju**\n- Person: **Bo-ra**\n\n## One\n\n*With Ok-ju*\n\n${prose}\n`;
    const slice = whole(compile(parse('t.story.md', notes)).story);
    return isKnownAs(slice, 'ok-ju', 'she');
  };
  assert.ok(knownAs('A gang meets Ok-ju. She stops them all. Ok-ju waits. She sings.'));
  assert.ok(!knownAs('A gang meets Ok-ju. She stops them all.'), 'once');
  assert.ok(!knownAs('A nurse meets Ok-ju. She stops them all. A nurse calls Ok-ju. She sings.'), 'a stranger');
  assert.ok(!knownAs('Bo-ra meets Ok-ju. She stops them all. Bo-ra calls Ok-ju. She sings.'), 'two');
});
