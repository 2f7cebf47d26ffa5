import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from './outline.js';

/** The blocks of a text as "kind: text", without those that are blank. */
function blocks(text: string): readonly string[] {
  const outline = parse('a.story.md', text);
  assert.equal(outline.blocks.map((block) => block.text).join(''), text);
  return outline.blocks.filter(({ kind }) => kind !== 'blank').map((block) => `${block.kind}: ${block.text.trimEnd()}`);
}

const cases: readonly (readonly [text: string, ...blocks: readonly string[]])[] = [
  ['# A\n## B ##\n####### C', 'heading: # A', 'heading: ## B ##', 'prose: ####### C'],
  ['#A\n#', 'prose: #A', 'heading: #'],
  ['A\n===\nB\n---\n', 'heading: A\n===', 'heading: B\n---'],
  ['two\nlines\n---\nmore', 'prose: two\nlines', 'stop: ---', 'prose: more'],
  ['- item\n---', 'bullet: - item', 'stop: ---'],
  ['A\n--', 'prose: A\n--'],
  ['***\n- - -\n_ _ _\n--', 'stop: ***', 'stop: - - -', 'stop: _ _ _', 'prose: --'],
  ['*a · b*\nc', 'italic: *a · b*', 'prose: c'],
  ['*a\n[b] · c*\nd', 'italic: *a\n[b] · c*', 'prose: d'],
  ['_a_ b\n_snake_case_', 'prose: _a_ b\n_snake_case_'],
  ['_snake_case_', 'italic: _snake_case_'],
  ['**bold** line', 'prose: **bold** line'],
  ['*open\n\nend*', 'prose: *open', 'prose: end*'],
  ['* a\n+ b\n- c\nlazy\n  more\n- d', 'bullet: * a', 'bullet: + b', 'bullet: - c\nlazy\n  more', 'bullet: - d'],
  ['1. a\n2) b\n10. c', 'bullet: 1. a', 'bullet: 2) b', 'bullet: 10. c'],
  ['words\n2. no list\n1. a list', 'prose: words\n2. no list', 'bullet: 1. a list'],
  ['1998. A year.', 'prose: 1998. A year.'],
  ['-no\n-', 'prose: -no', 'bullet: -'],
  ['| a |\n|---|\n| b\nc', 'table: | a |\n|---|\n| b', 'prose: c'],
  ['a | b\n--|--\nc | d\ne', 'table: a | b\n--|--\nc | d', 'prose: e'],
  ['a | b\nc', 'prose: a | b\nc'],
  ['text\na | b\n--|--', 'prose: text', 'table: a | b\n--|--'],
  ['<!-- a\n\nb -->\nc', 'comment: <!-- a\n\nb -->', 'prose: c'],
  ['<!-- a --> b', 'prose: <!-- a --> b'],
  ['<!-- open\n\n- a', 'comment: <!-- open\n\n- a'],
  ['```js\n- a\n```\nb', 'code: ```js\n- a\n```', 'prose: b'],
  ['~~~\n```\n~~~~', 'code: ~~~\n```\n~~~~'],
  ['```code``` here', 'prose: ```code``` here'],
  ['[a]: #b\n[c]: https://d "e"\n[f\\]g]: <h>', 'link: [a]: #b', 'link: [c]: https://d "e"', 'link: [f\\]g]: <h>'],
  ['[a]: he says\n\n[^1]: a footnote', 'prose: [a]: he says', 'prose: [^1]: a footnote'],
  ['text\n[a]: #b', 'prose: text\n[a]: #b'],
  ['> a\n> b\n\n    c', 'prose: > a\n> b', 'prose:     c'],
  ['---\na: b\n---\n# T', 'front: ---\na: b\n---', 'heading: # T'],
  ['\uFEFF---\na: b\n...\n', 'front: \uFEFF---\na: b\n...'],
  ['---\nProse.\n---\n', 'stop: ---', 'heading: Prose.\n---'],
  ['---\na: b\n', 'stop: ---', 'prose: a: b'],
  ['---\n- a\n---\n', 'stop: ---', 'bullet: - a', 'stop: ---'],
  ['\uFEFF- a\r\n- b\rc', 'bullet: \uFEFF- a', 'bullet: - b\rc'],
];

for (const [text, ...expected] of cases) {
  test(`blocks of ${JSON.stringify(text)}`, () => assert.deepEqual(blocks(text), expected));
}
