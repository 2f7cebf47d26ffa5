import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMessage } from './messages.mjs';

const page = (...quote) => ['# no-lamp', '', ...quote, '', 'Why.'].join('\n');

test('a page gives its grade, its message and the way out', () => {
  assert.deepEqual(
    readMessage('no-lamp', page('> **hint** {name} has', '> no lamp.', '>', '> Give {name}', '> one.')),
    { grade: 'hint', message: '{name} has no lamp.', way: 'Give {name} one.' },
  );
  assert.deepEqual(readMessage('no-lamp', page('> **error** No lamp.')), {
    grade: 'error',
    message: 'No lamp.',
    way: '',
  });
});

const malformed = [
  ['no-lamp', '# no-light\n\n> **error** No lamp.\n\nWhy.', /no-lamp\.md:1: the first line must be “# no-lamp”/],
  ['No_Lamp', '# No_Lamp\n\n> **error** No lamp.\n\nWhy.', /lower-case words/],
  ['no-lamp', '# no-lamp\n\nNo lamp.\n', /no-lamp\.md:3: expected the message as a block quote/],
  ['no-lamp', '# no-lamp\n\n> **error** No lamp.\n', /no-lamp\.md:4: expected an explanation/],
  ['no-lamp', page('> **fatal** No lamp.'), /must begin with \*\*error\*\*/],
  ['no-lamp', page('> **error**'), /must begin with \*\*error\*\*/],
  ['no-lamp', page('> **error** No lamp.', '>', '> Light it.', '>', '> Now.'), /two paragraphs/],
  ['no-lamp', page('> **error** No {big lamp}.'), /a placeholder is a single word/],
  ['no-lamp', page('> **error** No lamp.', '>', '> Light {it.'), /a placeholder is a single word/],
];

for (const [code, text, complaint] of malformed) {
  test(`a malformed page is refused: ${JSON.stringify(text)}`, () => {
    assert.throws(() => readMessage(code, text), complaint);
  });
}
