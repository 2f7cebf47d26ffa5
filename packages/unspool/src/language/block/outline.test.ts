import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, spanOf } from './outline.js';

const head = '---\nkind: film\n---\n# T\n\n';
const scene = (i: number) =>
  `## Scene ${i}\n\n*Before [A] · here*\n\nIt **happens ${i}**.\n\n- A fact.\n  - because [A]\n\n`;
const long = (start: string) => start + Array.from({ length: 300 }, (_, i) => scene(i)).join('');

for (const [what, text] of [
  ['', long('# T\n\n')],
  ['with a head', long(head)],
] as const) {
  test(`after one character anywhere, 99 of 100 blocks are the same objects${what && `, also ${what}`}`, () => {
    const before = parse('a.story.md', text);
    const old = new Set(before.blocks);
    for (let at = head.length; at < text.length; at += 1009) {
      const edited = `${text.slice(0, at)}x${text.slice(at)}`;
      const after = parse('a.story.md', edited, before);
      assert.deepEqual(after, parse('a.story.md', edited));
      const same = after.blocks.filter((block) => old.has(block)).length;
      assert.ok(same / after.blocks.length >= 0.99, `${same} of ${after.blocks.length} at ${at}`);
    }
  });
}

test('an edit that opens or closes a comment, a fence or a head reads all that it changes', () => {
  const text = `${head}## One\n\n- a\n\n- b\n\n## Two\n\n-->\n\n\`\`\`\n`;
  const changes: readonly (readonly [from: string, to: string])[] = [
    ['- a', '<!-- a'],
    ['- b', '```'],
    ['kind: film', 'Prose.'],
    ['---\nkind', 'kind'],
    ['\n## Two', '## Two'],
    ['- b\n\n', ''],
  ];
  for (const [from, to] of changes) {
    const edited = text.replace(from, to);
    const there = parse('a.story.md', edited, parse('a.story.md', text));
    assert.deepEqual(there, parse('a.story.md', edited));
    assert.deepEqual(parse('a.story.md', text, there), parse('a.story.md', text));
  }
});

test('the same text under another name keeps its blocks', () => {
  const before = parse('a.story.md', '# T\n');
  const after = parse('b.story.md', '# T\n', before);
  assert.equal(after.name, 'b.story.md');
  assert.equal(after.blocks, before.blocks);
  assert.equal(parse('a.story.md', '# T\n', before), before);
});

test('every block knows where it stands', () => {
  const outline = parse('a.story.md', long(head));
  outline.blocks.forEach((block, index) => {
    const { from, to } = spanOf(outline, index);
    assert.equal(outline.text.slice(from, to), block.text);
  });
});
