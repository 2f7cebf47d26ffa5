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
