import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, sliceAt, whole } from '../../story/index.js';
import { ask } from '../ask.js';

const { story } = compile(
  parse(
    'A story',
    `# The dyke

- Person: **Ilse**, a widow
- Person: **Bruno**, a clerk

## The kitchen

*1 May 1920 · the kitchen · with Ilse, Bruno*

It is Konrad, her husband, who drowned in the marsh six years ago. Bruno sold the mare to a tinker in spring. Bruno mends the roof with tar. Bruno carved the door in autumn.

## The office

*2 May 1920 · the office · with Ilse, Bruno*

The clerk of the court admits that Konrad never drowned. Bruno has not sold the mare, it turns out. Bruno does not mend anything on Sundays.
Ilse never drowned a cat. Bruno has never carved a spoon.
`,
  ),
);

const cases: readonly (readonly [question: string, has: RegExp, against?: RegExp])[] = [
  ['How did Konrad die?', /drowned in the marsh/, /Konrad never drowned/],
  ['When did Bruno sell the mare?', /in spring/, /has not sold the mare/],
  // What somebody never does on Sundays denies nothing, nor does what another never did.
  ['How did Bruno mend the roof?', /with tar/],
  // Nor what was never done to something else.
  ['When did Bruno carve the door?', /in autumn/],
];

for (const [question, has, against] of cases)
  test(`${question} ${against === undefined ? 'Nothing denies that.' : 'What denies it is told with it.'}`, () => {
    const reply = ask(whole(story), question);
    const lines = reply.kind === 'answer' ? reply.lines.map(({ words }) => plain(words)) : [];
    assert.match(lines[0] ?? '', has);
    assert.equal(lines.length, against === undefined ? 1 : 2, lines.join('\n'));
    if (against) assert.match(lines[1] ?? '', against);
  });

/** What is told of the weir, what is told later, and whether that is told with it. */
const pairs: readonly (readonly [told: string, later: string, question: string, isAgainst: boolean])[] = [
  ['Ben stole the ring.', 'It turns out that Ben had not stolen the ring.', 'Who stole the ring?', true],
  ['Ben stole the ring at dusk.', 'Ben, who never stole the ring, laughs.', 'Who stole the ring?', true],
  ["Ben stole Ada's ring at dusk.", 'Ben never stole the ring.', 'Who stole the ring?', true],
  ['Ben stole the ring at dusk.', 'Ben never stole anything.', 'Who stole the ring?', true],
  ['Ben stole the ring at dusk.', 'Ada admits that Ben did not steal it.', 'Who stole the ring?', true],
  ['Ben burned the letter with a candle.', 'Ben had never been burned.', 'How did Ben burn the letter?', false],
  ['Ada shot Ben with a rifle.', 'Ben had never been shot.', 'How did Ada shoot Ben?', true],
  ['Ada shot Ben with a rifle.', 'Ben never shot Ada.', 'How did Ada shoot Ben?', false],
  ['Ben was a sailor in 1910.', 'Ben had never been a sailor.', 'When was Ben a sailor?', true],
  ['Ben was a sailor in 1910.', 'Ben had never been a baker.', 'When was Ben a sailor?', false],
  ['Ada wept because Ben hid the key.', 'Ben never hid the key.', 'Why did Ada weep?', true],
  ['Ben met a sailor in 1910.', 'Ben had never been a sailor.', 'Who met a sailor?', false],
  ['Ben did not hide the key.', 'Ben never hid the key in the loft.', 'Who did not hide the key?', false],
  // Of another thing, of another day, and of what nobody says.
  ['Ben hid the key in the loft.', 'Ben never hid the coat.', 'Where did Ben hide the key?', false],
  ['Ben hid the key in the loft.', 'Ben did not hide the key.', 'Where did Ben hide the key?', false],
  ['Ben hid the key in the loft.', 'Ben never hid the key again.', 'Where did Ben hide the key?', false],
  ['Ben hid the key in the loft.', 'Ben had never hidden a key before.', 'Where did Ben hide the key?', false],
  ['Ben hid the key in the loft.', 'Ben had not only hidden the key.', 'Where did Ben hide the key?', false],
  [
    'Ben hid the key in the loft.',
    'If Ben had not hidden the key, it would be safe.',
    'Where did Ben hide the key?',
    false,
  ],
  ['Ben hid the key in the loft.', 'Had Ben never hidden the key?', 'Where did Ben hide the key?', false],
  ['Ben hid the key in the loft.', 'Ada asks whether Ben never hid the key.', 'Where did Ben hide the key?', false],
  ['Ben hid the key in the loft.', 'Ben lies that he never hid the key.', 'Where did Ben hide the key?', false],
  [
    'Ben hid the key in the loft.',
    'Ada says that Ben never hid the key. That is a lie.',
    'Where did Ben hide the key?',
    false,
  ],
  ['Ben hid the key in the loft.', 'Ada never hid the key.', 'Where did Ben hide the key?', false],
];

for (const [said, later, question, isAgainst] of pairs)
  test(`${later} ${isAgainst ? 'It denies' : 'It does not deny'} that ${said}`, () => {
    const notes = `# The weir\n\n- Person: **Ben**\n- Person: **Ada**\n\n## One\n\n*with Ada, Ben*\n\n${said}\n\n## Two\n\n*with Ada, Ben*\n\n${later}\n`;
    const reply = ask(whole(compile(parse('A story', notes)).story), question);
    const text =
      reply.kind === 'answer'
        ? reply.lines
            .map(({ words }) => plain(words))
            .join('\n')
            .replaceAll('’', "'")
        : '';
    assert.ok(text.includes(said.replace(/\.$/, '')), text);
    // Of two sentences the first.
    assert.equal(text.includes(later.replace(/\..*/, '')), isAgainst, text);
  });

test('what was denied before it is told denies it no longer', () => {
  const notes = `# The weir\n\n- Person: **Ben**\n\n## One\n\n*with Ben*\n\nBen never hid the key.\n\n## Two\n\n*with Ben*\n\nBen hid the key in the loft.\n`;
  const reply = ask(whole(compile(parse('A story', notes)).story), 'Where did Ben hide the key?');
  assert.deepEqual(reply.kind === 'answer' && reply.lines.map(({ words }) => plain(words)), [
    'Ben hid the key in the loft.',
  ]);
});

test('what denies an answer later is not told before', () => {
  const before = sliceAt(story, story.stops.find(({ scene }) => scene === 'the-kitchen')?.position ?? 1);
  const reply = ask(before, 'How did Konrad die?');
  assert.equal(reply.kind === 'answer' && reply.lines.length, 1);
});
