import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../base/index.js';
import { parse } from '../language/index.js';
import { compile } from '../story/index.js';
import { rename } from './rename.js';

const text = `# T

- Person: **Ada**

## One

- **Dark**: The lamp is out.
- Ada **waits long**.

## Two

*after [One]*

- It is so.
  - because [Dark]
  - because [the lamp is out]
- It is [gone].
`;
const telling = compile(parse('t.story.md', text));
const renamed = (words: string, name: string) => {
  const edits = rename(telling, text.indexOf(words), name);
  return edits && applyEdits(text, edits);
};

test('a claim is renamed where it is named, and where its name is used', () => {
  const mended = text.replace('**Dark**', '**No light**').replace('[Dark]', '[No light]');
  assert.equal(renamed('[Dark]', 'No light'), mended);
  assert.equal(renamed('**Dark**', 'No light'), mended);
});

test('so is a scene', () => {
  const mended = text.replace('## One', '## The storm').replace('[One]', '[The storm]');
  assert.equal(renamed('[One]', 'The storm'), mended);
  assert.equal(renamed('## One', 'The storm'), mended);
});

test('a bracket whose words are the name of something as well keeps what it says', () => {
  const place =
    '# T\n\n- Place: **the mill**\n\n## The mill\n\n- Travel: from the pier to [The mill], at least 2 days\n';
  const there = compile(parse('t.story.md', place));
  assert.equal(rename(there, place.indexOf('## The mill') + 3, 'Dawn'), null);
});

const refused: readonly (readonly [why: string, words: string, name: string])[] = [
  ['nothing is there', '\n\n- Person', 'X'],
  ['nothing is called so', '[gone]', 'X'],
  ['it is no name of a claim alone', '- Ada **waits', 'X'],
  ['a person is meant in ways that are not seen here', '- Person', 'Eve'],
  ['another scene is called so', '[One]', 'Two'],
  ['another bracket would point at it', '[Dark]', 'gone'],
  ...['', ' ', '[x]', 'a]b', 'a\nb', '**x**', '# x', 'x <!--', 'a: b', '---'].map(
    (name) => ['it cannot be written', '[Dark]', name] as const,
  ),
];

for (const [why, words, name] of refused) {
  test(`no renaming to ${JSON.stringify(name)} at ${JSON.stringify(words)}: ${why}`, () => {
    assert.equal(renamed(words, name), null);
  });
}

for (const hostile of ['', '[', '## [', '## \n', '- **a**:', '- **a**: [a]', '\ud800[\udfff']) {
  test(`any offset of any text has an answer: ${JSON.stringify(hostile)}`, () => {
    const told = compile(parse('t', hostile));
    for (const offset of [-1, 0, 4, hostile.length, Number.NaN]) rename(told, offset, 'b');
  });
}
