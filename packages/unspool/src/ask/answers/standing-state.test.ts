import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { answer } from '../answer.js';

const cast =
  '# T\n\n- Person: **Ada**\n- Person: **Ben**\n- Person: **Cid**\n- Thing: **the chest**\n- Place: **the tower**\n\n';

/** Scenes, then questions after the end with the first line of the answer; empty where nothing is told. */
const cases: readonly (readonly [name: string, scenes: readonly string[], asked: Readonly<Record<string, string>>])[] =
  [
    [
      'a state lasts',
      ['Ada marries Ben.', 'It rains.'],
      {
        'Is Ada married?': 'Yes, as far as it is told.',
        'Is Ben married so far?': 'Yes, as far as it is told.',
        'Is Ada married to Ben?': 'Yes, as far as it is told.',
        'Is Ada married to Cid?': 'No.',
        'Is Cid married?': '',
        'Is Ada divorced?': '',
        'Is Ada a widow?': '',
      },
    ],
    [
      'until it ends',
      ['Ada and Ben get married.', 'Ada divorces Ben.'],
      {
        'Is Ada married?': 'No longer.',
        'Is Ben married?': 'No longer.',
        'Is Ada divorced?': 'Yes, as far as it is told.',
      },
    ],
    [
      'and it may begin again',
      ['Ada marries Ben.', 'Ada divorces Ben.', 'Ada marries Cid.'],
      {
        'Is Ada married?': 'Yes, as far as it is told.',
        'Is Ben married?': 'No longer.',
        'Is Ada married to Ben?': 'No.',
      },
    ],
    [
      'a death leaves one widowed',
      ['Ada marries Ben.', 'Ben dies.'],
      { 'Is Ada married?': 'No longer.', 'Is Ada a widow?': 'Yes.', 'Is Ada widowed?': 'Yes.' },
    ],
    ['who marries two to each other marries neither', ['Ben marries Ada and Cid.'], { 'Is Ben married?': '' }],
    ['nor who marries one to another', ['Ben marries Ada to Cid.'], { 'Is Ben married?': '' }],
    [
      'but not who only does something else besides',
      ['Ada marries Ben and leaves.', 'Cid marries to live.'],
      { 'Is Ben married?': 'Yes, as far as it is told.' },
    ],
    ['stated not to be so', ['Ada is not married.'], { 'Is Ada married?': 'No.' }],
    [
      'not told with whom',
      ['Ada is married.'],
      { 'Is Ada married?': 'Yes, as far as it is told.', 'Is Ada married to Cid?': '' },
    ],
    ['ended in no way that is told', ['Ada marries Ben.', 'Ada is no longer married.'], { 'Is Ada divorced?': '' }],
    ['ended with another', ['Ada marries Ben.', 'Ada divorces Ben.'], { 'Is Ada married to Cid?': '' }],
    ['never begun', ['Cid is unhurt.'], { 'Is Cid wounded?': 'No.', 'Is Cid healed?': '' }],
    [
      'a wound heals',
      ['Cid is wounded.', 'Cid recovers.'],
      { 'Is Cid wounded?': 'No longer.', 'Is Cid still wounded?': 'No longer.' },
    ],
    [
      'and is open until then',
      ['Ben stabs Cid.'],
      { 'Is Cid wounded?': 'Yes, as far as it is told.', 'Is Cid healed?': 'No, as far as it is told.' },
    ],
    [
      'what is locked',
      ['Ada locks the chest.'],
      { 'Is the chest locked?': 'Yes, as far as it is told.', 'Is the chest unlocked?': 'No, as far as it is told.' },
    ],
    [
      'what is unlocked again',
      ['Ada locks the tower.', 'Ben unlocks the tower.'],
      { 'Is the tower locked?': 'No longer.', 'Is the tower unlocked?': 'Yes, as far as it is told.' },
    ],
    [
      'who is arrested and freed',
      ['Ben is arrested.', 'Ada frees Ben.'],
      {
        'Is Ben in prison?': 'No longer.',
        'Is Ben free?': 'Yes, as far as it is told.',
        'Is Ben under arrest?': 'No longer.',
      },
    ],
    [
      'who is arrested',
      ['Ben is arrested.', 'It rains.'],
      { 'Is Ben in prison?': 'Yes, as far as it is told.', 'Is Ben free?': 'No, as far as it is told.' },
    ],
    ['who escapes, and was never said to be in prison', ['Ben escapes.', 'It rains.'], { 'Is Ben in prison?': '' }],
    [
      'who is arrested and escapes',
      ['Ben is arrested.', 'Ben escapes.'],
      { 'Is Ben in prison?': 'No longer.', 'Is Ben free?': 'Yes, as far as it is told.' },
    ],
    ['in a paragraph', ['- Cid is wounded.', '\nAt dawn Cid recovers.'], { 'Is Cid wounded?': 'No longer.' }],
    [
      'denied or supposed, it is not told',
      ['Ada would marry Ben.', 'Ada does not marry Cid.'],
      { 'Is Ada married?': '' },
    ],
  ];

for (const [name, scenes, asked] of cases) {
  const text =
    cast + scenes.map((line, at) => `## Scene ${at + 1}\n\n${/^[-\n]/.test(line) ? line : `- ${line}`}\n\n`).join('');
  const { story } = compile(parse('t', text));
  for (const [question, first] of Object.entries(asked)) {
    test(`states that last: ${name}: ${question}`, () => {
      const reply = answer(whole(story), question);
      const said = reply.kind === 'derived' ? plain(reply.lines[0]?.words ?? []) : '';
      assert.equal(said, first);
    });
  }
}

test('states that last: where it is open which came last, nothing is said', () => {
  const text = `${cast}## One\n\n- Ada marries Ben.\n\n## Two\n\n*before or after [One]*\n\n- Ada divorces Ben.\n`;
  const reply = answer(whole(compile(parse('t', text)).story), 'Is Ada married?');
  assert.notEqual(reply.kind, 'derived');
});
