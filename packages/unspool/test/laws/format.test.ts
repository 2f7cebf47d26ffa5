import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../src/base/index.js';
import { parse } from '../../src/language/index.js';
import { compile, formatEdits } from '../../src/story/index.js';
import { tries } from '../tries.js';
import { storyTexts } from './generate.js';

function formatted(text: string): string {
  return applyEdits(text, formatEdits(parse('a.story.md', text)));
}

/** Everything but white space, the marks of lists, tables and emphasis, and links the formatter wrote itself. */
function letters(text: string): string {
  const own = text.indexOf('<!-- links: written by the formatter');
  return (own < 0 ? text : text.slice(0, own)).replace(/[\s·•|:*_+#\\-]/g, '');
}

function laws(text: string): void {
  const once = formatted(text);
  assert.equal(formatted(once), once, 'formatting again changes nothing');
  assert.deepEqual(
    compile(parse('a.story.md', once)).story,
    compile(parse('a.story.md', text)).story,
    'the meaning stays',
  );
  assert.equal(letters(once), letters(text), 'no letter is lost');
}

test('format: the laws hold on random stories', () => {
  fc.assert(fc.property(storyTexts(), laws), { numRuns: tries(30, 2000) });
});

test('format: the laws hold on whatever somebody types', () => {
  const bits = [
    '# ',
    '## ',
    '- ',
    '  - ',
    '   - ',
    ' * ',
    '1. ',
    '| a | b |',
    '|---|',
    '---',
    '*x · y*',
    '_z_',
    '**b**',
    '[q]',
    '[q]: #q',
    '<!--',
    '-->',
    '```',
    '> ',
    '\n',
    '\n\n',
    '  \n',
    '\r\n',
    '\t',
    'word ',
    'because ',
    'when: ',
    ': ',
    '"',
    '\\',
    '\uFEFF',
  ];
  const text = fc.array(fc.constantFrom(...bits), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(fc.property(text, laws), { numRuns: tries(150, 3000) });
});

const examples = new URL('../../../../../examples/', import.meta.url);
for (const file of readdirSync(examples).filter((name) => name.endsWith('.story.md'))) {
  test(`format: ${file} is formatted`, () => {
    const text = readFileSync(new URL(file, examples), 'utf8');
    assert.equal(formatted(text), text);
  });
}

const samples: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'bullets and nesting',
    '# T\n## One\n* a claim\n    * because [One]\n+ another',
    '# T\n\n## One\n\n- a claim\n  - because [One]\n- another\n',
  ],
  ['wrapped bullets hang', '# T\n\n- one\nmore\n', '# T\n\n- one\n  more\n'],
  [
    'datelines',
    '# T\n\n## One\n_Before [One]·a beach  ·   with Anna_\n',
    '# T\n\n## One\n\n*Before [One] · a beach · with Anna*\n',
  ],
  [
    'a table in any script',
    '# T\n\n|a|名前|\n|-|--:|\n|x|1|\n',
    '# T\n\n| a   | 名前 |\n|-----|-----:|\n| x   |    1 |\n',
  ],
  ['rules and white space', '# T   \n\n\n\n***\n\nA line.  \nAnother. \n', '# T\n\n---\n\nA line.  \nAnother.\n'],
  ['line ends as the file mostly has them', '# T\r\n\r\na\r\n\n- b\r\n', '# T\r\n\r\na\r\n\r\n- b\r\n'],
];
for (const [what, before, after] of samples) {
  test(`format: ${what}`, () => assert.equal(formatted(before).replace(/\r?\n\r?\n<!-- links[\s\S]*/, '\n'), after));
}

test('format: the links block points to headings as code hosts name them, and is written anew', () => {
  const text =
    "# T\n\n## Min-hee's call\n\n- **Label**: A claim.\n\n## Two\n\n*After [Min-hee's call]*\n\n- A fact.\n  - because [Label], [Nothing]\n";
  const once = formatted(text);
  assert.match(once, /\[Min-hee's call\]: #min-hees-call\n\[Label\]: #min-hees-call\n$/);
  assert.doesNotMatch(once, /\[Nothing\]:/);
  const renamed = once.replace('## Min-hee', '## Anna').replaceAll("[Min-hee's call]", "[Anna's call]");
  assert.match(formatted(renamed), /\[Anna's call\]: #annas-call\n\[Label\]: #annas-call\n$/);
});

test('format: a link of the author’s own stays, and is not written twice', () => {
  const text = '# T\n\n## One\n\n- A fact.\n  - because [One]\n\n[One]: https://example.org\n';
  assert.equal(formatted(text), text);
});
