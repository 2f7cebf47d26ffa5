import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Explanation, explain } from '../explain/explanation.js';
import type { Line } from '../explain/words/line.js';
import { parse, plain } from '../language/index.js';
import { compile, type Slice, upTo, whole } from '../story/index.js';
import { answer } from './answer.js';

const text = (line: Line) => `${plain(line.words)} [${line.scenes.join(' ')}]`;

const heron = compile(
  parse(
    't',
    `# The Heron Clock

- Person: **Vera**
- Person: **Tomas**
- Person: **Mr. Lind**, also the clerk

## The inquest

- How did Tomas die?
- Who is the clerk?
- Where is the key?

## The letter

*Told by Vera in [The inquest]*

A letter lies there. It says **goodbye**.

- Answer to [How did Tomas die?]: by his own hand. (likely)
  - because [goodbye]
- Answer to [Who is the clerk?]: a quiet man. (in part)

## The boathouse

**Vera kills Tomas**.

- Answer to [How did Tomas die?]: Vera shot him.
  - because [Vera kills Tomas]
  - against [goodbye]

## The wall

- Mr. Lind is Tomas.
- Overturns [Vera kills Tomas]: Vera kills Jonas.
- Answer to [Who is the clerk?]: Tomas.
  - because [Mr. Lind is Tomas]

# After the end

- Answer to [Where is the key?]: none
`,
  ),
).story;

/** Every line of an explanation as text, in the order in which it is read. */
function read({ question, status, note, answers, until }: Explanation): readonly string[] {
  return [
    `${text(question)} ${status}${note === undefined ? '' : `: ${note}`}`,
    ...answers.flatMap((one) => [
      `${one.inPart ? 'in part: ' : ''}${text(one)}`,
      ...one.support.because.map((line) => `because: ${text(line)}`),
      ...one.support.against.map((line) => `against: ${text(line)}`),
    ]),
    ...until.map((former) => text(former.answer)),
  ];
}

const askedAt = (position: number, id: string) => read(explain(upTo(heron, position), id));

test('before there is an answer it is not told so far, and no more is said', () => {
  assert.deepEqual(askedAt(1, 'question-how-did-tomas-die'), [
    'How did Tomas die? [the-inquest] notToldSoFar: Not told so far.',
  ]);
});

test('an answer comes with its account, its hedge, its grounds and the sentence on which they lean', () => {
  assert.deepEqual(askedAt(2, 'question-how-did-tomas-die'), [
    'How did Tomas die? [the-inquest] answered',
    'As Vera tells it, likely: by his own hand. [the-letter]',
    'because: As Vera tells it: A letter lies there. It says goodbye. [the-letter]',
  ]);
});

test('a later full answer replaces the earlier one, which seemed so until then', () => {
  assert.deepEqual(askedAt(3, 'question-how-did-tomas-die'), [
    'How did Tomas die? [the-inquest] answered',
    'Disputed: Vera shot him. [the-boathouse]',
    'because: Vera kills Tomas. [the-boathouse]',
    'against: As Vera tells it: A letter lies there. It says goodbye. [the-letter]',
    'Until “The boathouse” it seemed: by his own hand. [the-letter the-boathouse]',
  ]);
});

test('an answer falls with its ground, and the one before it does not come back', () => {
  assert.deepEqual(askedAt(4, 'question-how-did-tomas-die'), [
    'How did Tomas die? [the-inquest] notToldSoFar: Not told so far.',
    'Until “The boathouse” it seemed: by his own hand. [the-letter the-boathouse]',
    'Until “The wall” it seemed: Vera shot him. [the-boathouse the-wall]',
  ]);
});

test('an answer in part stands behind a full one', () => {
  assert.deepEqual(askedAt(2, 'question-who-is-the-clerk'), [
    'Who is the clerk? [the-inquest] inPart',
    'in part: As Vera tells it: a quiet man. [the-letter]',
  ]);
  assert.deepEqual(askedAt(4, 'question-who-is-the-clerk').slice(0, 3), [
    'Who is the clerk? [the-inquest] answered',
    'Tomas. [the-wall]',
    'because: Mr. Lind is Tomas. [the-wall]',
  ]);
});

test('only after the end the telling does not say, and only where the notes say so', () => {
  assert.deepEqual(askedAt(4, 'question-where-is-the-key'), [
    'Where is the key? [the-inquest] notToldSoFar: Not told so far.',
  ]);
  assert.deepEqual(read(explain(whole(heron), 'question-where-is-the-key')), [
    'Where is the key? [the-inquest] notTold: The telling does not say.',
  ]);
  const silent = whole(compile(parse('t', '# T\n\n## One\n\n- Why?\n')).story);
  assert.deepEqual(read(explain(silent, 'question-why')), ['Why? [one] noAnswerInNotes: These notes give no answer.']);
});

test('an early “none” changes nothing before the end', () => {
  const early = compile(parse('t', '# T\n\n## One\n\n- Why?\n- Answer to [Why?]: none\n')).story;
  assert.deepEqual(read(explain(upTo(early, 1), 'question-why')), ['Why? [one] notToldSoFar: Not told so far.']);
});

test('a question that the slice does not have is refused', () => {
  assert.throws(() => explain(upTo(heron, 0), 'question-how-did-tomas-die'), RangeError);
});

function reply(slice: Slice, asked: string): string {
  const found = answer(slice, asked);
  if (found.kind === 'one') return plain(found.explanation.question.words);
  if (found.kind === 'none') return [found.note, ...found.near.map(({ words }) => plain(words))].join(' / ');
  const lines = found.kind === 'derived' ? found.lines : found.questions;
  return lines.map((line) => plain(line.words)).join(' / ');
}

const none = 'That is not understood as a question about what is told so far.';

const free: readonly (readonly [asked: string, position: number, reply: string])[] = [
  ['question-where-is-the-key', 1, 'Where is the key?'],
  ['how did tomas die', 1, 'How did Tomas die?'],
  ['HOW DID TOMAS DIE??', 1, 'How did Tomas die?'],
  ['Tomas died – how?', 1, 'How did Tomas die?'],
  ['the keys', 1, 'Where is the key?'],
  ['tell me about the clerk', 1, 'Who is the clerk?'],
  ['Mr. Lind', 1, 'Who is the clerk?'],
  ['Tomas', 1, 'How did Tomas die?'],
  ['Tomas', 4, 'How did Tomas die? / Who is the clerk?'],
  ['who is the clerk', 4, 'Who is the clerk?'],
  [
    'who is Tomas',
    4,
    'Tomas, also Mr. Lind and the clerk. / First heard of in “The inquest”. / First seen in “The boathouse”. / Until “The wall” it seemed that Vera kills Tomas; then it turns out: Vera kills Jonas. / “Who is the clerk?” Tomas.',
  ],
  ['the key and the clerk', 1, 'Who is the clerk? / Where is the key?'],
  ['the clerk of Heidelberg in July', 1, none],
  ['who killed Jonas', 4, 'Vera. / Vera kills Jonas.'],
  ['who killed Tomas', 3, 'Vera. / Vera kills Tomas.'],
  ['who killed Tomas', 4, 'Nothing told so far is sure to answer this. / Who is the clerk?'],
  ['why?', 4, none],
  ['', 4, none],
  ['How did Tomas die?', 0, 'Not told so far.'],
  ['__proto__ constructor', 4, none],
];

for (const [asked, position, expected] of free) {
  test(`asked after stop ${position}: “${asked}”`, () => assert.equal(reply(upTo(heron, position), asked), expected));
}

const moving = compile(
  parse(
    't',
    `# The mill

- Person: **Ann**
- Person: **Ben**

## One

*1954 · with Ben*

- **Fire**: Ann dies in a fire.
- Why is the mill shut?
- Answer to [Why is the mill shut?]: for want of corn.
- Whose is the cart?
- On its side stands: **Garrow. And Sons**.

## Two

*1952 · with Ann, Ben*

He **shoots**.

- Overturns [Fire]: Ben kills Ann.
- **Lie**: Ben is poor.
- Answer to [Why is the mill shut?]: Ben is ruined.
  - because [Lie]
- Answer to [Whose is the cart?]: Garrow's.
  - because [Garrow. And Sons]

## Three

- Overturns [Lie]: he never was.
`,
  ),
).story;

test('an answer that was replaced does not come back when the newer one falls', () => {
  const told = read(explain(upTo(moving, 3), 'question-why-is-the-mill-shut'));
  assert.ok(
    told.some((line) => /^until .*for want of corn/i.test(line)),
    told.join('\n'),
  );
  assert.ok(
    told.some((line) => /^until .*Ben is ruined/i.test(line)),
    told.join('\n'),
  );
  assert.ok(!told.some((line) => /^for want of corn/i.test(line)), told.join('\n'));
});

test('what an overturning says instead is a statement like any other', () => {
  const reply = answer(whole(moving), 'When did Ann die?');
  const lines = reply.kind === 'derived' ? reply.lines.map((line) => plain(line.words)) : [];
  assert.equal(lines[0], 'In “Two”, 1952.');
});

test('what is stressed is quoted whole, over a full stop, too', () => {
  const told = read(explain(whole(moving), 'question-whose-is-the-cart'));
  assert.ok(
    told.some((line) => /Garrow\. And Sons/.test(line)),
    told.join('\n'),
  );
});

test('what is stressed is offered whole, over a full stop, too', () => {
  const notes = '# S\n\n## One\n\nOn the gate is painted: **No way in! Turn back.** It rains.\n';
  const found = answer(whole(compile(parse('s', notes)).story), 'What is painted on the gate?');
  assert.match(JSON.stringify(found), /No way in! Turn back\./);
});

test('a name spelt otherwise is answered as it may be meant, and said to be no more than that', () => {
  const found = answer(upTo(heron, 4), 'who is the clark');
  const meant = answer(upTo(heron, 4), 'who is the clerk');
  assert.equal(meant.kind, 'one');
  assert.deepEqual(found, { ...meant, meant: 'who is the clerk' });
});

test('of a name spelt otherwise nothing is answered that is not told of whoever may be meant: that question is offered', () => {
  const found = answer(upTo(heron, 4), 'how old is the clark');
  assert.deepEqual(found, { kind: 'none', note: none, near: [], nearest: [], examples: ['how old is the clerk'] });
});

test('where nothing is understood, three questions of what is told so far are offered', () => {
  const found = answer(upTo(heron, 1), 'quo vadis');
  assert.deepEqual(found.kind === 'none' && found.examples, [
    'How did Tomas die?',
    'Who is Vera?',
    'What happens in “The inquest”?',
  ]);
});

const kiln = compile(
  parse(
    't',
    `# The kiln

- Person: **Ada**, a potter, sister of Ben
- Person: **Ben**
- Person: **Cole**
- Person: **Dora**, a widow

## The shed

*the shed · with Ada, Ben, Cole, Dora*

Whoever opened the kiln had a lantern. Somebody broke the jug. Ben gives Cole the ledger in front of Ada. Cole hands over the
medal that Ada had wanted. Dora pays the bill and sits down with Ada. Ben loves her dearly and says nothing. Ben sees the smoke
in the yard.

## The yard

*the yard · with Ada, Ben, Dora*

Anyone who lit the fire would be sorry. The person who burnt the map is unknown. It is a mystery who poisoned the dog. Cole later
marries a rich widow.

Dora calls from the gate. Cole loves her dearly. Ada takes Ben to the fair. Ada deceives Cole with a sailor.
`,
  ),
).story;

for (const [question, told] of [
  // Nobody is named who did it, or it is given to another, or it is not told whom a pronoun means.
  ['Who opened the kiln?', ''],
  ['Who broke the jug?', ''],
  ['Who lit the fire?', ''],
  ['Who burnt the map?', ''],
  ['Who poisoned the dog?', ''],
  ['Who gave Ada the ledger?', ''],
  ['Who gave Cole the ledger?', 'Ben. / Ben gives Cole the ledger in front of Ada.'],
  ['Who handed the medal to Ada?', ''],
  ['Whom does Ben love?', ''],
  ['Whom does Cole love?', 'Dora'],
  ['Who took Ben in?', ''],
  ['Whom did Ada deceive Cole with?', 'Ada deceives Cole with a sailor.'],
  // Whoever sees something does not see it again.
  ['Did Ben ever see the smoke again?', ''],
  ['Did Ben see the smoke?', 'Yes. / Ben sees the smoke in the yard.'],
  // Where somebody was first seen is not what became of them.
  ['What became of Dora?', ''],
  ['What became of Cole?', 'Cole later marries a rich widow.'],
] as const) {
  test(`what is told is what is asked for: ${question} ${told || 'nothing'}`, () => {
    const reply = answer(whole(kiln), question);
    const found = reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)).join(' / ') : '';
    if (told === '') assert.equal(found, '');
    assert.ok(found.includes(told), found);
  });
}

test('where several share a name, the question can be asked of each of them met so far', () => {
  const sluice = compile(
    parse(
      't',
      '# The Sluice\n\n- Person: **Edith Pell**\n- Person: **Jonas Pell**\n- Person: **Nan**\n\n## The mill\n\n' +
        '*With Edith Pell, Jonas Pell, Nan*\n\n- Edith Pell says to Nan: “The sluice will not hold.”\n',
    ),
  );
  const found = answer(whole(sluice.story), 'When did Pell first meet Nan?');
  assert.deepEqual(found.kind === 'none' && found.examples, [
    'When did Edith Pell first meet Nan?',
    'When did Jonas Pell first meet Nan?',
  ]);
});
