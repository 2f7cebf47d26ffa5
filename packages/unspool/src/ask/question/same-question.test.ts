import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { readQuery } from './query.js';
import { asksTheSame, readingOf } from './same-question.js';

const slice = whole(
  compile(
    parse(
      't.story.md',
      '# T\n\n- Person: **Ada Roe**\n- Person: **Ben**\n- Thing: **the red lamp**\n\n## One\n\nAda waits.\n',
    ),
  ).story,
);

/** A question of the notes, what somebody types, and whether that asks the same. */
const samples: readonly (readonly [asked: string, typed: string, same: boolean])[] = [
  ['Why did Ada leave Ben?', 'why did she go away from Ben', false],
  ['Why did Ada leave?', 'Why did Ada go away?', true],
  ['Why did Ada leave?', 'Why did she leave home?', true],
  ['Why did Ada leave?', 'How come Ada left?', true],
  ['Why did Ada leave?', 'Why did Ben leave?', false],
  ['Why did Ada leave?', 'Why did Ada leave Ben?', false],
  ['Why did Ada leave?', 'How did Ada leave?', false],
  ['Why did Ada leave?', "Why didn't Ada leave?", false],
  ['Why did Ada not tell Ben?', 'Why did Ada hide it from Ben?', false],
  ['Why did Ada not say who she was?', 'Why did Ada conceal who she was?', true],
  ['Why does Ada not touch the red lamp?', "Why doesn't she touch the lamp?", true],
  ['Why had Ada and Ben lost touch?', 'Why did they lose contact?', true],
  ['Who shot Ben?', 'Who did Ben shoot?', false],
  ['Who shot Ben?', 'Who was shot by Ben?', false],
  ['Who shot Ben?', 'Who gunned down Ben?', true],
  ['Who shot Ben?', 'Who found Ben?', false],
  ['How can somebody walk on the frozen lake at night?', 'How could someone walk on the lake at night?', true],
  ['Where does the money come from?', 'Where does the money go to?', false],
  ['Since when has Ada known?', 'When did Ada know?', false],
  ['Does Ada know that Ben lies?', 'Does Ada know Ben lies?', true],
];

for (const [asked, typed, same] of samples) {
  test(`“${typed}” ${same ? 'asks' : 'does not ask'} “${asked}”`, () => {
    const [one, other] = [typed, asked].map((text) => readingOf(slice, readQuery(text).words));
    assert.equal(one && other && asksTheSame(one, other), same);
  });
}
