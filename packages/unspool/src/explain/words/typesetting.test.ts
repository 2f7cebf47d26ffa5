import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, type Words, whole } from '../../story/index.js';
import { lineOf } from './line.js';
import { clause, sentence, stressing, typeset, typesetText } from './typesetting.js';

/** The first claim of a scene that holds this line. */
function told(line: string) {
  const slice = whole(
    compile(parse('t', `# T\n\n- Person: **bell hooks**\n- Person: **Ann**\n\n## The call\n\n- Why?\n${line}\n`)).story,
  );
  const claim = slice.claims.filter(({ scene }) => scene !== null)[1];
  assert.ok(claim);
  return { slice, claim };
}

const sentences: readonly (readonly [line: string, expected: string])[] = [
  ['- it rains', 'It rains.'],
  ['- It rains!', 'It rains!'],
  ['- Ann says "it rains"', 'Ann says “it rains”.'],
  ['- Ann says: "It rains."', 'Ann says: “It rains.”'],
  ['- Ann says: "does it rain?"', 'Ann says: “does it rain?”'],
  ["- Ann's cat doesn't", 'Ann’s cat doesn’t.'],
  ['- bell hooks writes', 'bell hooks writes.'],
  ['- "it rains", she says', '“it rains”, she says.'],
  ['- All since [The call]', 'All since “The call”.'],
  ['- Ann asks: [Why?]', 'Ann asks: “Why?”'],
  ['- It rains. (likely)', 'Likely: It rains.'],
  ['- It rains.\n  - when: after [The call]', 'It rains (after “The call”).'],
  ['- "Does it rain?"\n  - when: Monday', '“Does it rain?” (Monday).'],
  ['- Ann says so. (secret)', 'Ann says so (in secret).'],
  ['- The scar suggests that it rains.', 'The scar suggests that it rains.'],
];

for (const [line, expected] of sentences) {
  test(`as a sentence: ${JSON.stringify(line)}`, () => {
    const { slice, claim } = told(line);
    assert.equal(plain(lineOf(slice, claim).words), expected);
  });
}

test('a name with a stop at the end of a sentence has no second one', () => {
  const words: Words = [{ text: 'Ann meets John G.', strong: true }, { text: '. He waits ... and waits.' }];
  const { slice } = told('- It rains.');
  assert.equal(plain(typeset(slice, words)), 'Ann meets John G. He waits ... and waits.');
});

const clauses: readonly (readonly [line: string, expected: string])[] = [
  ['- The clock strikes.', 'the clock strikes'],
  ['- Ann is there.', 'Ann is there'],
  ['- Robbers kill. And then more robbers.', 'robbers kill. And then more robbers'],
  ...['Somebody', 'Everybody', 'Something', 'Every one of them', 'Neither of them'].map(
    (who): readonly [string, string] => [`- ${who} burns.`, `${who.charAt(0).toLowerCase()}${who.slice(1)} burns`],
  ),
  ['- Heidelberg burns.', 'Heidelberg burns'],
  ['- "The end", it says.', '“The end”, it says'],
];

for (const [line, expected] of clauses) {
  test(`after “that”: ${JSON.stringify(line)}`, () => {
    const { slice, claim } = told(line);
    assert.equal(plain(clause(slice, typeset(slice, claim.words))), expected);
  });
}

test('a quotation that was cut is opened and closed', () => {
  const { slice } = told('- x');
  const cut: Words = [{ text: 'cut short" and "begun', quote: true }];
  assert.equal(plain(typeset(slice, cut)), '“cut short” and “begun”');
});

test('a plain text is set alike', () => {
  assert.equal(typesetText(`Ann's "end" and "Ben's"`), 'Ann’s “end” and “Ben’s”');
});

test('stress on a phrase across words, and nowhere else', () => {
  const words: Words = [{ text: 'a ', strong: true }, { text: 'b', entity: 'b' }, { text: ' c d' }];
  assert.deepEqual(stressing(words, ['b c', 'x']), [
    { text: 'a ' },
    { text: 'b', entity: 'b', strong: true },
    { text: ' c', strong: true },
    { text: ' d' },
  ]);
});

test('nothing is a sentence of nothing', () => assert.deepEqual(sentence([]), []));
