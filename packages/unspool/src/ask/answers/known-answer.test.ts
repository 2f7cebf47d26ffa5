import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, upTo, whole } from '../../story/index.js';
import { answer } from '../answer.js';

const { story } = compile(
  parse(
    't',
    `# The mill

- Person: **Ada**

## The yard

*With Ada, the pedlar*

- The pedlar gives Ada a comb.

## The loft

*With Ada, the lodger*

- Person: **the lodger**, also Mr. Wray, a quiet man
- What happened to Ada?
- Answer to [What happened to Ada?]: she fell.
- What does Ada mean by it?
- Answer to [What does Ada mean by it?]: farewell.

## The court

*With Ada, Jonas*

- Person: **Jonas**
- The pedlar is Jonas.
  - because [The yard]
- The lodger is Jonas.

## The sea

*With Ada, Jonas*

- Jonas is a thief.
- Jonas is a liar.
- Jonas is a father.
- Jonas is a brother.
- Jonas is a sailor.
- Jonas is a tailor.
`,
  ),
);

/** Answers in words: "heading: first line", or what there is to choose from. */
function said(question: string, stop?: number): string {
  const reply = answer(stop === undefined ? whole(story) : upTo(story, stop), question);
  if (reply.kind === 'one')
    return `${plain(reply.explanation.question.words)} ${plain(reply.explanation.answers[0]?.words ?? [])}`;
  if (reply.kind === 'derived') return plain(reply.lines[0]?.words ?? []);
  return reply.kind === 'several'
    ? `near: ${reply.questions.map(({ words }) => plain(words)).join(' / ')}`
    : reply.note;
}

test('who bears several names is answered by them first, whichever is asked for', () => {
  for (const name of ['the pedlar', 'the lodger', 'Mr. Wray', 'Jonas'])
    assert.equal(said(`Who is ${name}?`), 'Jonas, also the pedlar, the lodger and Mr. Wray.', name);
});

test('before it is told that they are one, nothing is said of it', () => {
  assert.equal(said('Who is the pedlar?', 2), 'First seen in “The yard”.');
  assert.equal(said('Who is the lodger?', 2), 'A quiet man.');
  assert.equal(said('Who is the lodger really?', 2), 'Nothing told so far is sure to answer this.');
  assert.equal(said('Who is the lodger really?'), 'Jonas, also the pedlar, the lodger and Mr. Wray.');
});

test('a name that is only likely theirs is not listed as theirs', () => {
  const unsure = compile(
    parse(
      't',
      '# T\n\n## One\n\n*With the pedlar*\n\n## Two\n\n- Person: **Jonas**\n- The pedlar is Jonas. (likely)\n',
    ),
  ).story;
  const reply = answer(whole(unsure), 'Who is Jonas?');
  const lines = reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)) : [];
  assert.ok(lines.includes('Likely: The pedlar is Jonas.'), lines.join(' / '));
  assert.ok(!lines.some((line) => line.includes('also')), lines.join(' / '));
});

test('the names open the scenes that make them one', () => {
  const reply = answer(whole(story), 'Who is the pedlar?');
  assert.deepEqual(reply.kind === 'derived' && reply.lines[0]?.scenes, ['the-court']);
});

test('what somebody knows, means, wants or does is no question of what happened to them', () => {
  for (const question of ['What does Ada know?', 'What did Ada do?', 'What does Ada want?'])
    assert.doesNotMatch(said(question), /She fell|Farewell/, question);
  assert.equal(said('What happened to Ada?'), 'What happened to Ada? She fell.');
  assert.equal(said('What became of Ada?'), 'What happened to Ada? She fell.');
  assert.equal(said('Do you know what happened to Ada?'), 'What happened to Ada? She fell.');
  assert.equal(said('What does Ada mean?'), 'What does Ada mean by it? Farewell.');
});
