import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineColumn, lineStarts } from '../../src/base/index.js';
import type { Finding } from '../../src/checks/index.js';
import { parse } from '../../src/language/index.js';
import { compile, type Whole, whole } from '../../src/story/index.js';

/** A story that is told below its title, what it shows, and what is found in it: "line grade code: message". */
export type CheckCase = readonly [what: string, text: string, ...found: readonly string[]];

/** One test for each story. Lines count from 1, the title being the first. */
export function checkCases(check: (story: Whole) => readonly Finding[], cases: readonly CheckCase[]): void {
  for (const [what, text, ...expected] of cases) {
    test(what, () => {
      const all = `# T\n\n${text}`;
      const { story, places } = compile(parse('t.story.md', all));
      const starts = lineStarts(all);
      const lineOf = (claim: string) => lineColumn(starts, places.get(claim)?.span.from ?? 0).line;
      const found = check(whole(story)).map(
        ({ code, grade, message, about }) => `${about.map(lineOf).join('+')} ${grade} ${code}: ${message}`,
      );
      assert.deepEqual(found, expected);
    });
  }
}
