import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, whole } from '../../../story/index.js';
import { essay } from '../essay.js';

/** How the second scene begins, which is at that place. */
const rows: readonly (readonly [place: string, sentence: string, told: string])[] = [
  ['the mill', 'Ada counts the sacks.', 'At the mill, Ada counts the sacks.'],
  ['the mill', 'Ada waits by the wheel.', 'At the mill, Ada waits by the wheel.'],
  ['the mill', 'The wheel turns too fast.', 'At the mill, the wheel turns too fast.'],
  [
    'Lund',
    'The bakery is in a yard behind the church.',
    'The scene shifts to Lund. The bakery is in a yard behind the church.',
  ],
  ['Lund', 'A tall clock stands in the bank.', 'The scene shifts to Lund. A tall clock stands in the bank.'],
  ['Lund', 'The bakery that is in a yard opens at six.', 'In Lund, the bakery that is in a yard opens at six.'],
  // What is no town by name needs no sentence to move there.
  ['the prison of Lund', 'The parcel reaches the farm by sledge.', 'The parcel reaches the farm by sledge.'],
  ['the mill', 'The flood reaches Ada’s knees.', 'At the mill, the flood reaches Ada’s knees.'],
  ['the quay', 'Ada and Ben have gone down to see the ship.', 'Ada and Ben have gone down to see the ship.'],
  ['the barn', 'A crate has come from the south.', 'A crate has come from the south.'],
  ['the quay', 'Ada is on her way to the “far end”.', 'Ada is on her way to the “far end”.'],
  // Who arrives is not there yet.
  ['the mill', 'Ada drives over from Lund with a hen.', 'Ada drives over from Lund with a hen.'],
  ['the Red Lion', 'Ada carries the hen down to the inn.', 'Ada carries the hen down to the inn.'],
  // What is so somewhere is so elsewhere and on other days.
  ['the mill', 'Ada does not sleep any more.', 'Ada does not sleep any more.'],
  ['the mill', 'The boarding house by the bridge belongs to Ben.', 'The boarding house by the bridge belongs to Ben.'],
  ['the mill', 'Ben’s mother, Mrs Holm, is ill.', 'Ben’s mother, Mrs Holm, is ill.'],
  ['the mill', 'The chest holds seven letters.', 'The chest holds seven letters.'],
  ['the mill', 'Ada now runs two shops.', 'Ada now runs two shops.'],
  // A farm with a name is where one is at.
  ['Highfield', 'Ada counts the sacks.', 'At Highfield, Ada counts the sacks.'],
  ['the inn', 'Ada drives over from Lund with a hen.', 'Ada drives over from Lund with a hen.'],
  ['the infirmary in Lund', 'Ada takes two trains to Lund.', 'Ada takes two trains to Lund.'],
  ['the barn', 'Ada goes down and comes back with a hen.', 'In the barn, Ada goes down and comes back with a hen.'],
  ['a cake shop', 'Years have gone by. In this shop Ada sings.', 'Years have gone by. In a cake shop Ada sings.'],
  ['the mill', 'Ada has told Ben that she is ill.', 'Ada has told Ben that she is ill.'],
];

for (const [place, sentence, told] of rows)
  test(`a sentence behind where it is, or beside that where it has a place of its own: ${sentence}`, () => {
    assert.equal(toldBehind('', `*${place} · with Ada*\n\n${sentence}`), told);
  });

test('the first scene is where the story begins, and the story has not moved there', () => {
  const notes =
    '# T\n\n- Person: **Ada**\n\n## One\n\n*a granary · with Ada*\n\nA ladder stands in the rain.\n\n## Two\n\n*the inn · with Ada*\n\nAda sings.\n';
  const { opening } = essay(whole(compile(parse('a.story.md', notes)).story));
  assert.match(opening.map(({ words }) => plain(words)).join(' '), /The story begins in a granary\. A ladder stands/);
});

/** How the third scene begins with that time, behind a second of which nothing is told. */
const times: readonly (readonly [time: string, told: string])[] = [
  ['the next day', 'At the mill, Ada counts the sacks.'],
  ['later the same day', 'At the mill, Ada counts the sacks.'],
  ['two weeks later', 'At the mill, Ada counts the sacks.'],
  ['two weeks after [One]', 'Two weeks later, at the mill, Ada counts the sacks.'],
];

for (const [time, told] of times)
  test(`a time is said only as from the scene that was told before: ${time}`, () => {
    const untold = '## Between\n\n*The next day · the quay · with Ben*\n\n';
    assert.equal(toldBehind(untold, `*${time} · the mill · with Ada*\n\nAda counts the sacks.`), told);
    if (time.includes('[')) return;
    const text = toldBehind('', `*${time} · the mill · with Ada*\n\nAda counts the sacks.`);
    assert.equal(text, `${time.charAt(0).toUpperCase()}${time.slice(1)}, at the mill, Ada counts the sacks.`);
  });

/** How the second scene begins, which is at that time, where the first was. */
const begun: readonly (readonly [time: string, sentence: string, told: string])[] = [
  ['12 June 1990', 'A letter has come for Ada.', 'By 12 June 1990, a letter has come for Ada.'],
  ['the next day', 'Ada has told Ben that she is ill.', 'By the next day, Ada has told Ben that she is ill.'],
  ['two weeks later', 'Ada has told Ben that she is ill.', 'Two weeks later, Ada has told Ben that she is ill.'],
  ['the next day', 'Ada has a bad knee, and she puts up a desk.', 'Ada has a bad knee, and she puts up a desk.'],
  ['November 1990', 'It has turned cold, and Ada sews.', 'By November 1990 it has turned cold, and Ada sews.'],
  [
    '10 days after [One]',
    'Ben, who has had the mill for thirty years, reads.',
    'Ten days later, Ben, who has had the mill for thirty years, reads.',
  ],
  ['Christmas Eve 1990', 'Ada counts the sacks.', 'On Christmas Eve 1990, Ada counts the sacks.'],
  ['the Sunday after [One]', 'Ada counts the sacks.', 'The Sunday after, Ada counts the sacks.'],
  ['the day after [One]', 'Ada counts the sacks.', 'The next day, Ada counts the sacks.'],
  ['the next autumn', 'Ada has sold the mill.', 'By the next autumn, Ada has sold the mill.'],
  ['11 May 1990', 'Ben lives above the shop.', 'Ben lives above the shop.'],
  ['June 1992', 'Ben lives above the shop.', 'In June 1992, Ben lives above the shop.'],
  ['11 May 1990', 'Ben has been her friend since the war.', 'Ben has been her friend since the war.'],
  ['the next day', 'Ada still keeps the books.', 'Ada still keeps the books.'],
  ['3 days after [One]', 'Ada has led the school for nineteen years.', 'Ada has led the school for nineteen years.'],
];

for (const [time, sentence, told] of begun)
  test(`a time stands before what happens then, and not before what is so: ${time}, ${sentence}`, () => {
    assert.equal(toldBehind('', `*${time} · the inn · with Ada, Ben*\n\n${sentence}`), told);
  });

/** How the telling comes back to the main line behind a look back. */
const back: readonly (readonly [time: string, sentence: string, told: RegExp])[] = [
  [
    'two weeks after [One]',
    'Ada counts the sacks.',
    /Back in the present, two weeks have passed\. Ada counts the sacks\.$/,
  ],
  ['a week after [One]', 'Ada has told Ben.', /Back in the present, a week has passed\. Ada has told Ben\.$/],
  [
    'a week after [One]',
    'Ada cannot sleep and sings.',
    /Back in the present, a week has passed\. Ada cannot sleep and sings\.$/,
  ],
  [
    'the next day after [One]',
    'Ada counts the sacks.',
    /Back in the present, it is the next day\. Ada counts the sacks\.$/,
  ],
  ['May 1990', 'Ada counts the sacks.', /Back in the present, Ada counts the sacks\.$/],
];

for (const [time, sentence, told] of back)
  test(`behind a look back the telling comes back in words that leave no doubt from when one counts: ${time}, ${sentence}`, () => {
    const past = '## Back\n\n*ten years before [One] · the barn · with Ada*\n\nAda buys a hen.\n\n';
    assert.match(toldBehind(past, `*${time} · the inn · with Ada, Ben*\n\n${sentence}`) ?? '', told);
  });

test('how far the telling goes back is said as the notes count it from another scene of the main line', () => {
  const told = toldBehind(
    '## Later\n\n*three weeks after [One] · the inn · with Ada*\n\nAda sews.\n\n',
    '*four years before [One] · the infirmary · with Ada*\n\nAda buys a hen.',
  );
  assert.match(told ?? '', /Four years earlier, Ada buys a hen\.$/);
});

test('what is shown again is told as something to which the telling goes back, and from which it comes back', () => {
  const told = toldBehind(
    '## Later\n\n*a week after [One] · the inn · with Ada*\n\nAda sews.\n\n## Anew\n\n*Again [One] · the inn · with Ben*\n\nWhile Ada sings, Ben puts out the lamp.\n\n',
    '*eight days after [One] · the inn · with Ada*\n\nAda counts the sacks.',
  );
  assert.match(told ?? '', /The story goes back to May 1990\. While Ada sings, Ben puts out the lamp\./);
  assert.match(told ?? '', /Back in the present, (?:Ada counts|eight days have passed\. Ada counts)/);
});

/** Times of the third scene that are only likely. */
const unsure = [
  '3 August 1998 (likely)',
  '1998 (possible)',
  'two weeks after [One] (likely)',
  'two years before [One] (likely)',
];

for (const time of unsure)
  test(`a time that is only likely is not said as if one knew it: ${time}`, () => {
    const told = toldBehind('', `*${time} · the mill · with Ada*\n\nAda counts the sacks.`);
    assert.match(told ?? '', /(?:A|, a)t the mill, Ada counts the sacks\.$/);
    assert.doesNotMatch(told ?? '', /\d|week|year/);
    const sure = toldBehind('', `*${time.replace(/ \(.*/, '')} · the mill · with Ada*\n\nAda counts the sacks.`);
    assert.match(sure ?? '', /\d|week|year/);
  });

test('how far the telling goes back and on again is not said where that is only likely', () => {
  const told = (hedge: string) =>
    toldBehind(
      `## Back\n\n*Flashback · 1980${hedge} · the barn · with Ada*\n\nAda buys a hen.\n\n`,
      `*two years after [One]${hedge} · the mill · with Ada*\n\nAda counts the sacks.`,
    );
  assert.match(
    told('') ?? '',
    /^The story goes back to 1980, to the barn\. Ada buys .* Back in the present, two years have passed\. Ada counts/,
  );
  assert.doesNotMatch(told(' (likely)') ?? '', /years|1980/);
});

test('where the telling goes back to is said of a place where one has not been', () => {
  const told = (place: string, sentence = 'Ada buys a hen.') =>
    toldBehind(`## Back\n\n*Flashback · 1980 · ${place} · with Ada*\n\n${sentence}\n\n`, 'Ada counts the sacks.');
  assert.match(told('the barn') ?? '', /^The story goes back to 1980, to the barn\. Ada buys/);
  assert.match(told('the inn') ?? '', /^The story goes back to 1980\. Ada buys/);
  assert.match(
    told('the barn', 'Ada buys a hen and runs to the barn.') ?? '',
    /^The story goes back to 1980\. Ada buys/,
  );
});

/** What is told behind a first scene of a last one. */
function toldBehind(between: string, last: string): string | undefined {
  const people = '- Person: **Ada**\n- Person: **Ben**\n- Place: **Highfield**, a sheep farm above the river';
  const notes = `# T\n\n${people}\n\n## One\n\n*May 1990 · the inn · with Ada*\n\nAda sings.\n\n${between}## Two\n\n${last}\n`;
  const { opening, sections } = essay(whole(compile(parse('a.story.md', notes)).story));
  const text = [...opening, ...sections.flatMap(({ paragraphs }) => paragraphs)].map(({ words }) => plain(words));
  return text.join(' ').split('Ada sings. ')[1];
}
