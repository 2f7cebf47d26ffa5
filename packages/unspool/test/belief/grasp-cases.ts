import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../src/language/index.js';
import { graspOfMatter } from '../../src/mind/knowing/grasp.js';
import { matterOf } from '../../src/mind/knowing/matter.js';
import { compile, END, sliceAt } from '../../src/story/index.js';

/** Who and what all of these stories have. */
export const cast =
  '- Person: **Ada**\n- Person: **Ben**\n- Person: **Cleo**\n- Person: **Dan**\n- Person: **Eve**\n- Thing: **the key**\n- Document: **the note**\n';

/** A whole story of these scenes. */
export function sliceOf(scenes: string, people = cast) {
  return sliceAt(compile(parse('t', `# T\n\n${people}\n${scenes}`)).story, END);
}

/**
 * Scenes; then lines "who: what [@scene]", and what is to be found: certainty, attitude, how, by and scene. What is asked about
 * is a claim by its words, added to a last scene of its own in which nobody is.
 */
export type GraspCase = readonly [name: string, scenes: string, asked: Readonly<Record<string, string>>];

/** A test of each case. */
export function testGrasps(cases: readonly GraspCase[]): void {
  for (const [name, scenes, asked] of cases) {
    test(`who has what: ${name}`, () => {
      const last = Object.keys(asked).map((one) => `- ${one.replace(/^[^:]*: /, '').replace(/ @.*$/, '')}`);
      const text = `# T\n\n${cast}\n${scenes}\n## Asked\n\n*with nobody*\n\n${last.join('\n')}\n`;
      const whole = sliceAt(compile(parse('t', text)).story, END);
      const slice = sliceOf(scenes);
      Object.entries(asked).forEach(([question, expected], place) => {
        const [, who = '', at] = /^([^:]*): .*?(?: @(.*))?$/.exec(question) ?? [];
        const lines = whole.claims.filter(({ scene, sense }) => scene === 'asked' && sense.kind !== 'with');
        const line = lines[place];
        assert.ok(line, `${lines.length} lines for ${question}`);
        const found = graspOfMatter(slice, who, matterOf(whole, line), at);
        const words = found
          ? [
              found.certainty,
              found.attitude,
              found.how,
              ...(found.by ? [`by ${found.by}`] : []),
              found.document,
              found.scene,
              ...(found.lie ? ['lie'] : []),
            ]
          : ['-'];
        assert.equal(words.filter((word) => word !== undefined).join(' '), expected, question);
      });
    });
  }
}
