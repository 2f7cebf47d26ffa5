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
  const renaming = rename(telling, text.indexOf(words), name);
  return renaming.kind === 'refused' ? renaming.reason : applyEdits(text, renaming.edits);
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
  const found = rename(compile(parse('t.story.md', place)), place.indexOf('## The mill') + 3, 'Dawn');
  assert.equal(found.kind === 'refused' && found.reason, 'read-otherwise');
});

test('what is called by a mark alone can have a name, and not the mark again', () => {
  const marked = '# T\n\n## -\n\nAda waits.\n';
  const found = rename(compile(parse('t.story.md', marked)), marked.indexOf('## -') + 3, 'Dawn');
  assert.equal(found.kind === 'renamed' && found.isReversible, false);
  assert.equal(found.kind === 'renamed' && found.old, '-');
});

const refused: readonly (readonly [reason: string, words: string, name: string])[] = [
  ['no-name', '\n\n- Person', 'X'],
  ['no-name', '[gone]', 'X'],
  ['no-name', '- Ada **waits', 'X'],
  ['no-name', '- Person', 'Eve'],
  ['taken', '[One]', 'Two'],
  ['read-otherwise', '[Dark]', 'gone'],
  ['unchanged', '[Dark]', 'Dark'],
  ['unchanged', 'Ada **', 'Ada'],
  ...['', ' ', '---', '“”'].map((name) => ['empty', '[Dark]', name] as const),
  ...['[x]', 'a]b', 'a\nb', '**x**', '# x', 'x <!--', 'a: b'].map((name) => ['unwritable', '[Dark]', name] as const),
];

for (const [reason, words, name] of refused) {
  test(`no renaming to ${JSON.stringify(name)} at ${JSON.stringify(words)}: ${reason}`, () => {
    assert.equal(renamed(words, name), reason);
  });
}

for (const hostile of ['', '[', '## [', '## \n', '- **a**:', '- **a**: [a]', '\ud800[\udfff']) {
  test(`any offset of any text has an answer: ${JSON.stringify(hostile)}`, () => {
    const told = compile(parse('t', hostile));
    for (const offset of [-1, 0, 4, hostile.length, Number.NaN]) rename(told, offset, 'b');
  });
}
