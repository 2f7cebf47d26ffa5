import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../language/index.js';
import { compile } from '../story/index.js';
import { completion, definition, references } from './references.js';

const text = `# T

- Person: **Ada**

## One

- **Dark**: The lamp is out.
- Who knocks?

## Two

- Ada waits.
  - because [Dark]
  - because [one]
- Answer to [Who knocks?]: nobody.
- It is [gone].
- It is so.
  - because [dark]
`;
const telling = compile(parse('t.story.md', text));
const at = (words: string, nth = 0) =>
  text
    .split(words)
    .slice(0, nth + 1)
    .join(words).length;
const wordsAt = (span: { readonly from: number; readonly to: number } | undefined) =>
  span && text.slice(span.from, span.to);

const defined: readonly (readonly [words: string, is: string | undefined])[] = [
  ['[Dark]', '- **Dark**: The lamp is out.'],
  ['[dark]', '- **Dark**: The lamp is out.'],
  ['[one]', '## One'],
  ['[Who knocks?]', '- Who knocks?'],
  ['[gone]', undefined],
  ['Ada waits', undefined],
];

for (const [words, is] of defined) {
  test(`${words} is defined by ${is}`, () => {
    assert.equal(wordsAt(definition(telling, at(words) + 1)?.span), is);
  });
}

const pointing: readonly (readonly [words: string, from: readonly string[]])[] = [
  ['[Dark]', ['[Dark]', '[dark]']],
  ['The lamp', ['[Dark]', '[dark]']],
  ['## One', ['[one]']],
  ['Who knocks?\n', ['[Who knocks?]']],
  ['[gone]', []],
  ['## Two', []],
];

for (const [words, from] of pointing) {
  test(`at ${JSON.stringify(words)} point ${from.join() || 'none'}`, () => {
    assert.deepEqual(
      references(telling, at(words)).map(({ span }) => wordsAt(span)),
      from,
    );
  });
}

test('an open bracket is completed by the names that begin as it does', () => {
  const begun = `${text}\n- It is [w`;
  const found = completion(compile(parse('t.story.md', begun)), begun.length);
  assert.deepEqual(found, { span: { from: begun.length - 1, to: begun.length }, names: ['Who knocks?'] });
  const all = completion(telling, at('[Dark]') + 1)?.names ?? [];
  for (const name of ['One', 'Two', 'Dark', 'Who knocks?']) assert.ok(all.includes(name), all.join());
  assert.equal(completion(telling, at('Ada waits')), null);
});

for (const hostile of ['', '[', '[[[[[', ']', '# [\n## [', `${'['.repeat(5000)}`, '\ud800[\udfff']) {
  test(`any offset of any text has an answer: ${JSON.stringify(hostile.slice(0, 20))}`, () => {
    const told = compile(parse('t', hostile));
    for (const offset of [-1, 0, 1, hostile.length, hostile.length + 1, Number.NaN]) {
      definition(told, offset);
      assert.ok(references(told, offset).length >= 0);
      const found = completion(told, offset);
      assert.ok(!found || (found.span.from >= 0 && found.span.to <= hostile.length));
    }
  });
}
