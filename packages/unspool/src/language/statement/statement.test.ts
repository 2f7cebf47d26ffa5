import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRuns } from '../inline/inline.js';
import { plain } from '../inline/run.js';
import { type ParsedBullet, readStatement } from './statement.js';

/** A bullet as `kind field=value: body (modifiers) ‹labels›`. */
function show(text: string, nested = false): string {
  const { claiming, modifiers, labels } = readStatement(readRuns(text, 0, text.length), nested);
  const { kind, body, ...rest } = claiming as ParsedBullet & Readonly<Record<string, unknown>>;
  const fields = Object.entries(rest)
    .filter(([key]) => key !== 'value' && key !== 'introduction' && key !== 'when')
    .map(([key, value]) => ` ${key}=${value}`);
  const marks = Object.entries(modifiers).map(([key, value]) => (value === true ? key : `${key}=${value}`));
  const ending = marks.length > 0 ? ` (${marks.join(', ')})` : '';
  return `${kind}${fields.join('')}: ${plain(body)}${ending}${labels.map((label) => ` ‹${label}›`).join('')}`;
}

const cases: readonly (readonly [text: string, shown: string])[] = [
  ['A fact.', 'fact: A fact.'],
  ['**L**: A fact. (likely)', 'fact: A fact. (certainty=likely) ‹L›'],
  ['**L:** A **bold** fact', 'fact: A bold fact ‹L› ‹bold›'],
  ['Why? (in part, possible)', 'question: Why? (inPart, certainty=possible)'],
  ['"Why?"', 'fact: "Why?"'],
  ['A fact. (in Old Norse, secret)', 'fact: A fact. (language=Old Norse, secret)'],
  ['A fact. (likely, or so)', 'fact: A fact. (likely, or so)'],
  ['Answer to [Q?]: because. (likely)', 'answer to=Q? none=false: because. (certainty=likely)'],
  ['answer to [Q?]: None.', 'answer to=Q? none=true: None.'],
  ['Answer to [Q?]', 'answer to=Q? none=false: '],
  ['Answer to nobody: no.', 'pair key=Answer to nobody: Answer to nobody: no.'],
  ['Answer to [Q?] and more: no.', 'fact: Answer to Q? and more: no.'],
  ['Overturns [C]: Anna lives.', 'overturns to=C: Anna lives.'],
  ['Overturns [C].', 'overturns to=C: '],
  ['Pays off [C].', 'paysOff to=C: '],
  ['Intended two-places [S]: on purpose', 'intended code=two-places to=S: on purpose'],
  ['Intended two-places: on purpose', 'intended code=two-places: on purpose'],
  ['Intended two-places.', 'intended code=two-places: '],
  ['Theme: One: two.', 'theme: One: two.'],
  ['Outside: It is so. (custom, 1911)', 'outside origin=custom, 1911: It is so.'],
  ['Picture: stills/lamp.jpg, the lamp, lit. (secret)', 'still file=stills/lamp.jpg: the lamp, lit. (secret)'],
  ['Picture: lamp.JPG', 'still file=lamp.JPG: '],
  ['Picture: ../lamp.jpg, a lamp', 'still file=../lamp.jpg: a lamp'],
  ['Picture: a lamp', 'pair key=Picture: Picture: a lamp'],
  ['Picture: [A].jpg, a lamp', 'pair key=Picture: Picture: A.jpg, a lamp'],
  ['Key: value', 'pair key=Key: Key: value'],
  ['At 21:40 it rains', 'fact: At 21:40 it rains'],
  ['constructor: a', 'pair key=constructor: constructor: a'],
  ['\\_\\_proto\\_\\_: a', 'pair key=__proto__: __proto__: a'],
  ['because [A]', 'fact: because A'],
];

for (const [text, shown] of cases) test(`bullet: ${text}`, () => assert.equal(show(text), shown));

const nested: readonly (readonly [text: string, shown: string])[] = [
  ['because [A], [B]', 'because: A, B'],
  ['Because: of it', 'because: of it'],
  ['because of the letter', 'because: the letter'],
  ['against [A] (possible)', 'against: A (certainty=possible)'],
  ['when: since [A]', 'when: since A'],
  ['when it rains', 'fact: when it rains'],
  ['becausewise', 'fact: becausewise'],
];

for (const [text, shown] of nested) test(`nested bullet: ${text}`, () => assert.equal(show(text, true), shown));

const introductions: readonly (readonly [text: string, introduction: Readonly<Record<string, unknown>>])[] = [
  [
    'Person: **Mr. Lind**, a clerk, also the man, played by A B',
    { name: 'Mr. Lind', aliases: ['the man'], performer: 'A B', description: 'a clerk' },
  ],
  ['Person: Jo.', { name: 'Jo', aliases: [] }],
  [
    'Thing: **the knife**, an old one, with a nick, Tomas’s',
    { name: 'the knife', aliases: [], owner: 'Tomas', description: 'an old one, with a nick' },
  ],
  ['Thing: **hats**, the girls’', { name: 'hats', aliases: [], owner: 'the girls' }],
  ["Thing: **coat**, a friend of Choi's", { name: 'coat', aliases: [], description: "a friend of Choi's" }],
  [
    'Document: **the letter**, from A to B, in Korean',
    { name: 'the letter', aliases: [], sender: 'A', addressee: 'B', language: 'Korean' },
  ],
  ['Place: **the boathouse**, at Heron House', { name: 'the boathouse', aliases: [], at: 'Heron House' }],
  [
    'Symbol: **fish**, also sushi, "fishing", under water',
    { name: 'fish', aliases: ['sushi', 'fishing', 'under water'] },
  ],
];

for (const [text, expected] of introductions) {
  test(`introduction: ${text}`, () => {
    const { claiming } = readStatement(readRuns(text, 0, text.length), false);
    assert.equal(claiming.kind, 'introduce');
    const { entity: _, description, ...rest } = (claiming as Extract<ParsedBullet, { kind: 'introduce' }>).introduction;
    assert.deepEqual({ ...rest, ...(description ? { description: plain(description) } : {}) }, expected);
  });
}
