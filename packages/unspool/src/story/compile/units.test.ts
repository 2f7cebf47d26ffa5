import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile } from './compile.js';

const many = 25_000;

/** What looks for something above it. */
const lines: Readonly<Record<string, (nth: number) => string>> = {
  'paragraphs behind the marks of a quotation': (nth) => `> Line ${nth}.\n\n`,
  'words that somebody says': (nth) => `  - Anna: “Line ${nth}.”\n`,
};

for (const [what, line] of Object.entries(lines))
  test(`thousands of ${what} with nothing above them do not look through all of it`, () => {
    const outline = parse(
      't',
      `# T\n\n## One\n\n- It rains.\n\n${Array.from({ length: many }, (_, nth) => line(nth)).join('')}`,
    );
    const before = process.cpuUsage().user;
    compile(outline);
    const seconds = (process.cpuUsage().user - before) / 1e6;
    assert.ok(seconds < 2, `${seconds} s`);
  });

const head = '# T\n\n- Person: **Anna**\n\n## One\n\n';

/** Whether words stand under the paragraph above them. */
const said: readonly (readonly [words: string, isUnder: boolean])[] = [
  ['Go away.', true],
  ['Go … Come', true],
  ['Come … Go', false],
  ['Stay.', false],
  ['…', false],
  ['?!', false],
];

for (const [words, isUnder] of said)
  test(`words stand under the paragraph that quotes them, in its order: ${words}`, () => {
    const { story } = compile(parse('t', `${head}“Go away.” He went. “Come back.”\n\n  - Anna: “${words}”\n`));
    assert.equal(story.claims.at(-1)?.parent !== undefined, isUnder);
  });

test('words with thousands of gaps are not looked for from the beginning of the paragraph after each', () => {
  const outline = parse('t', `${head}${'x'.repeat(80_000)} a\n\n  - Anna: “${'xxxxa…'.repeat(8000)}”\n`);
  const before = process.cpuUsage().user;
  compile(outline);
  const seconds = (process.cpuUsage().user - before) / 1e6;
  assert.ok(seconds < 1.5, `${seconds} s`);
});
