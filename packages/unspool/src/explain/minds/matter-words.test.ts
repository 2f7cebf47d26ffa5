import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { whoKnows } from './who-knows.js';

const people = `- Person: **Ada**, a widow
- Person: **Ben**, a man of forty
- Person: **Eva**, Ada's sister
- Person: **Ole**, a fisherman
`;

/** Who is there, what is stated, and how the row of it reads by itself. */
const cases: readonly (readonly [there: string, stated: string, row: string])[] = [
  ['Ada, Ben', 'Ben promises Ada that he will write.', 'Ben will write.'],
  ['Ada, Ben, Ole', 'Ben promises Ole that he will write.', 'Ben will write.'],
  ['Ada, Eva', 'Ada promises Eva that she will not tell Ben.', 'Ada will not tell Ben.'],
  ['Ada, Ben', 'Ada tells Ben that Ole is her brother.', 'Ole is Ada’s brother.'],
  ['Ada, Ben', 'Ben tells Ada that he sold the boat.', 'Ben sold the boat.'],
  ['Ada, Ben', 'Ada believes that he sold the boat.', 'He sold the boat.'],
  // Whoever else is there may be meant, and whoever is told.
  ['Ada, Ben, Ole', 'Ben tells Ada that he sold the boat.', 'He sold the boat.'],
  ['Ben, Ole', 'Ben tells Ole that he sold the boat.', 'He sold the boat.'],
  ['Ada, Eva', 'Ada tells Eva that Ole is her brother.', 'Ole is her brother.'],
  ['Ada, Eva', 'Ada promises Eva that Ole will pay her.', 'Ole will pay her.'],
  ['Ada, Eva', 'Ada promises Eva that she is right.', 'She is right.'],
  // Whoever is to have something is not who gives it.
  ['Ben, Ole', 'Ben promises Ole that he will be paid.', 'He will be paid.'],
  ['Ben, Ole', 'Ben promises Ole that he will not be harmed.', 'He will not be harmed.'],
  ['Ben, Ole', 'Ben promises Ole that he will get the boat.', 'He will get the boat.'],
];

test('what somebody says or has in mind reads by itself where it is certain who is meant', () => {
  for (const [there, stated, row] of cases) {
    const notes = `# T\n\n${people}\n## One\n\n*with ${there}*\n\n- ${stated}\n`;
    const { rows } = whoKnows(whole(compile(parse('t', notes)).story));
    assert.ok(
      rows.some(({ words }) => plain(words) === row),
      `${stated}: ${JSON.stringify(rows.map(({ words }) => plain(words)))}`,
    );
  }
});
