import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Certainty, parse, plain } from '../../language/index.js';
import { compile, ofKind, whole } from '../../story/index.js';
import { withHedge } from './hedged.js';

const cases: readonly (readonly [answer: string, sure: Certainty, expected: string])[] = [
  ['Ann filmed her.', 'likely', 'Ann probably filmed her.'],
  ['Ann is away.', 'likely', 'Ann is probably away.'],
  ['Ann is not away.', 'likely', 'Most likely, Ann is not away.'],
  ['With the letters Ann keeps him quiet.', 'likely', 'With the letters Ann probably keeps him quiet.'],
  ['she was a friend to him, and he knew it.', 'likely', 'She was probably a friend to him, and he knew it.'],
  ['the dead Ann has come back.', 'possible', 'The dead Ann has perhaps come back.'],
  ['the capsules hold the drug.', 'likely', 'The capsules probably hold the drug.'],
  ['freedom: her wish, and his.', 'likely', 'Freedom, most likely: her wish, and his.'],
  ['to reach Ann, and to be gone.', 'possible', 'To reach Ann, perhaps, and to be gone.'],
  ['for the debt.', 'likely', 'For the debt, most likely.'],
  ['nothing holds her any more.', 'likely', 'Nothing holds her any more, it seems.'],
  ['whoever bought it used it.', 'likely', 'Most likely, whoever bought it used it.'],
  ['Ann went home.', 'unlikely', 'It is unlikely, though possible, that Ann went home.'],
  ['Ann went home.', 'certain', 'Ann went home.'],
];

for (const [answer, sure, expected] of cases) {
  test(`how sure something is stands inside its sentence: ${expected}`, () => {
    const notes = `# T\n\n- Person: **Ann**\n\n## One\n\nAnn waits.\n\n- Why?\n- Answer to [Why?]: ${answer}\n`;
    const slice = whole(compile(parse('t.story.md', notes)).story);
    const [claim] = ofKind(slice, 'answer');
    assert.equal(plain(withHedge(slice, claim?.words ?? [], sure)), expected);
  });
}
