import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { profile } from '../profile.js';

const people = `- Person: **Ada**, a widow
- Person: **Eva**, Ada's sister
- Person: **Ole**, a fisherman
`;

/** A paragraph, and what stands on the page of Ole or Eva of its bold words. */
const cases: readonly (readonly [paragraph: string, says: string])[] = [
  ['Ada stands before Eva. She tells Eva that Ole **sank the boat**.', 'Ada tells Eva that Ole sank the boat.'],
  ['Ada has met Ole. She says that Ole **sank the boat**.', 'Ada says that Ole sank the boat.'],
  [
    'Eva has met Ole. He knows her well, and Ole **sank the boat**.',
    'Eva has met Ole. He knows her well, and Ole sank the boat.',
  ],
  [
    'Ada stands before Eva. She tells her that Ole **sank the boat**.',
    'Ada stands before Eva. She tells her that Ole sank the boat.',
  ],
  // Either may say so.
  ['Ada has met Eva. She says that Ole **sank the boat**.', 'Ada has met Eva. She says that Ole sank the boat.'],
  [
    'Ada has met Ole and then Eva. She says that Ole **sank the boat**.',
    'Ada has met Ole and then Eva. She says that Ole sank the boat.',
  ],
  ...['A nurse comes in.', 'A girl waves.'].map(
    (stranger) =>
      [
        `Ada has met Ole. ${stranger} She says that Ole **sank the boat**.`,
        `${stranger} She says that Ole sank the boat.`,
      ] as const,
  ),
  ['Ada has met Ole. A man comes in. She says that Ole **sank the boat**.', 'Ada says that Ole sank the boat.'],
  // In a clause of its own before the name it may be whoever comes behind.
  ['Ada has met Ole. When she came, Eva told Ole **the news**.', 'When she came, Eva told Ole the news.'],
  ['Ada waits. Her lamp burns, and Ole **sank the boat**.', 'Ada waits. Her lamp burns, and Ole sank the boat.'],
];

test('what is said of somebody has the name of whoever leads its sentence where that is certain', () => {
  for (const [paragraph, says] of cases) {
    const slice = whole(compile(parse('t', `# T\n\n${people}\n## One\n\n${paragraph}\n`)).story);
    assert.deepEqual(
      profile(slice, 'ole').known.map(({ words }) => plain(words)),
      [says],
    );
  }
});
