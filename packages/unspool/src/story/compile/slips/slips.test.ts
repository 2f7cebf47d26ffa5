import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../language/index.js';
import { compile } from '../compile.js';

// What a slip of the pen costs in silence: a scene that is told to everybody, a claim that nobody can point at, an
// answer that answers nothing. Each case is a story, and what is said of it: "code: the words it points at".
const head = '# The ferry\n\n- Person: **Ada**\n\n## The pier\n\nA boat **comes in**.\n\n- Who is on the boat?\n';

function said(text: string): readonly string[] {
  return compile(parse('t.story.md', text)).problems.map(
    ({ code, place }) => `${code}: ${text.slice(place.span.from, place.span.to).trim()}`,
  );
}

const known = new Set(['heading-without-space', 'bold-not-closed', 'unknown-keyword']);

const cases: readonly (readonly [what: string, text: string, ...said: readonly string[]])[] = [
  ['a heading without its space', '\n##The stairs\n\nAda waits.\n', 'heading-without-space: ##The stairs'],
  ['of any level', '\n###What Ada says\n', 'heading-without-space: ###What Ada says'],
  ['a part without its space', '\n#Looking back\n\n- A fact.\n', 'heading-without-space: #Looking back'],
  ['one that goes on a bullet', '- A fact.\n##The stairs\n', 'heading-without-space: ##The stairs'],
  [
    'one in the middle of a paragraph',
    '\nAda waits.\n##The stairs\nShe sits.\n',
    'heading-without-space: ##The stairs',
  ],
  ['no heading: a tag in a sentence', '\n#Ferry is what they all write about the boat.\n'],
  ['no heading: a number', '\n#1 is her favourite.\n'],
  ['no heading: it is in a fence', '\n```\n##include\n```\n'],
  ['no heading: it is escaped', '\n\\##The stairs\n'],
  ['bold that is never closed', '\nAda **sees the light.\n', 'bold-not-closed: **sees'],
  ['in a bullet', '- Ada **sees the light.\n', 'bold-not-closed: **sees'],
  ['beside bold that is', '\nAda **sees** and **hears.\n', 'bold-not-closed: **hears'],
  ['no bold: a word with letters left out', '\nAda says f**k and s**t.\n'],
  ['no bold: it is escaped', '\nAda writes \\*\\*sees.\n'],
  ['no bold: two to the third', '\nIt is 2 ** 3, or 2**3.\n'],
  [
    'an answer',
    '- Anwser to [Who is on the boat?]: Ben.\n',
    'unknown-keyword: - Anwser to [Who is on the boat?]: Ben.',
  ],
  ['half of it', '- Answer [Who is on the boat?]: Ben.\n', 'unknown-keyword: - Answer [Who is on the boat?]: Ben.'],
  [
    'an answer without a colon',
    '- Answer to [Who is on the boat?] Ben.\n',
    'unknown-keyword: - Answer to [Who is on the boat?] Ben.',
  ],
  [
    'an answer without brackets',
    '- Answer to Who is on the boat?: Ben.\n- answer to who is on the boat: Ben.\n- Answer to “Who is on the boat?”: Ben.\n',
    'unknown-keyword: - Answer to Who is on the boat?: Ben.',
    'unknown-keyword: - answer to who is on the boat: Ben.',
    'unknown-keyword: - Answer to “Who is on the boat?”: Ben.',
  ],
  [
    'an answer without brackets to a long question',
    `- Answer to Who is it that ${'really '.repeat(20)}rows the boat?: Ben.\n`,
    `unknown-keyword: - Answer to Who is it that ${'really '.repeat(20)}rows the boat?: Ben.`,
  ],
  ['no answer: it has no colon', '- Answer to that nobody can.\n'],
  ['an overturning', '- Overturn [comes in]: It does not.\n', 'unknown-keyword: - Overturn [comes in]: It does not.'],
  ['a pay-off', '- Pay off [comes in].\n', 'unknown-keyword: - Pay off [comes in].'],
  ['a ground at the margin', '- A fact.\n- becuase [comes in]\n', 'unknown-keyword: - becuase [comes in]'],
  ['a word of another trade', '- Character: **Carl**, a pilot\n', 'unknown-keyword: - Character: **Carl**, a pilot'],
  ['a slip of it', '- Charakter: **Carl**\n', 'unknown-keyword: - Charakter: **Carl**'],
  ['without a colon', '- Person **Carl**\n', 'unknown-keyword: - Person **Carl**'],
  [
    'no keyword: a fact that points',
    '- Again [The pier] is empty.\n- Then [comes in] is told.\n- Off [The pier] lies a boat.\n',
  ],
  ['no keyword: a fact with bold', '- Persons **unknown** take the boat.\n- A place **far away**.\n'],
  ['no bold: it is in code', '\nAda types `**sees**`.\n'],
  ['no keyword: two that are aimed at', '- Pays off [comes in] and [The pier].\n'],
  ['no keyword: a fact with a colon', '- Character: what one does alone.\n'],
];

for (const [what, text, ...expected] of cases) {
  test(`a slip: ${what}`, () => {
    assert.deepEqual(
      said(head + text).filter((one) => known.has(one.split(':')[0] as string)),
      expected,
    );
  });
}

test('before the first scene a key is a credit, unless it brings in a name in bold', () => {
  const text = '# T\n\n- Director: **Ines Vale**\n- Character: stubborn\n- Persom: **Ada**\n- Character: **Ben**\n';
  assert.deepEqual(
    said(text).filter((one) => one.startsWith('unknown')),
    ['unknown-keyword: - Persom: **Ada**', 'unknown-keyword: - Character: **Ben**'],
  );
});
