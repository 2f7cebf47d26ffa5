import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, whole } from '../../story/index.js';
import { essay } from './essay.js';

/** What an article says of notes with these heads and scenes, and what it does not. */
const rows: readonly (readonly [what: string, head: string, scenes: string, is: RegExp, isNot?: RegExp])[] = [
  [
    'an invented work stays one where its country is named',
    '- Kind: invented film\n- Country: France',
    '## One\n\nAnn waits.',
    /an invented French film/,
  ],
  [
    'of what somebody is, that stands behind the name',
    '- Person: **Captain Hale**, of the harbour police\n- Person: **Ann**',
    '## One\n\n*With Ann, Captain Hale*\n\nCaptain Hale climbs down in good shoes.',
    /^T is a film\. Captain Hale of the harbour police climbs/,
    /Hale is of/,
  ],
  [
    'nobody is introduced with the day of birth',
    '- Person: **Ann**, born 9 May 1957, a nurse',
    '## One\n\n*With Ann*\n\nAnn waits by the weir.',
    /Ann, a nurse, waits/,
    /1957/,
  ],
  [
    'what a symbol is to three people is one sentence',
    '- Person: **Ann**\n- Person: **Ben**\n- Person: **Cy**\n- Symbol: **the tree**',
    '## One\n\nAnn waits. Ben waits. Cy waits by the tree.\n\n- The tree means patience to Ann.\n- The tree means silence to Ben.\n- The tree means home to Cy.',
    /To Ann the tree is patience, to Ben silence, and to Cy home\./,
  ],
  [
    'a shop is no place to be said where its scene speaks of a store',
    '- Person: **Ann**',
    '## One\n\n*With Ann*\n\nAnn waits.\n\n## Two\n\n*A grocery store · with Ann*\n\nAnn comes to rob the shop.\n',
    /Ann comes to rob the shop\./,
    /store/,
  ],
  [
    'a bank of a river is one that people stand on',
    '- Person: **Ann**',
    '## One\n\n*With Ann*\n\nAnn waits.\n\n## Two\n\n*The bank of the Lune · with Ann*\n\nAnn fills a bucket.\n',
    /On the bank of the Lune, Ann fills/,
  ],
  [
    'where the telling comes back to what has no verb, that is a sentence',
    '- Person: **Ann**',
    '## One\n\n*With Ann*\n\nAnn waits.\n\n## Two\n\n*2 years before [One] · the barn · with Ann*\n\nAnn counts hens.\n\n## Three\n\n*After [One] · the bakery · with Ann*\n\nUnder the till lies a book that nobody has opened.\n',
    /Then the film returns to the present\. Under the till/,
    /present, the bakery\./,
  ],
  [
    'a remark leaves out what its sentence says',
    '- Person: **Bo**, a smith with a broken hip',
    '## One\n\n*With Bo*\n\nBo, who broke his hip in a fall, lies in bed.',
    /Bo, a smith, who broke his hip in a fall, lies/,
  ],
  [
    'how old somebody is stands in words with who they are',
    '- Person: **Ann**, 78, who owns the mill\n- Person: **Bo**, 23, the night baker\n- Person: **Cy**, 16, Bo’s daughter',
    '## One\n\n*With Ann, Bo, Cy*\n\nAnn waits. Bo sings. Cy runs.',
    /Ann, who is seventy-eight and owns the mill, waits\. Bo, the night baker, sings\. Cy, Bo’s sixteen-year-old daughter, runs\./,
  ],
  [
    'nobody is born a vet',
    '- Person: **Ann**\n- Person: **Bo**, a vet in Bergen',
    '## One\n\n*With Ann, Bo*\n\nBo is born at four in the morning.\n\n## Two\n\n*With Ann, Bo*\n\nBo waits.',
    /Bo is born at four in the morning\. Bo, a vet in Bergen, waits\./,
  ],
  [
    'of a group of which no remark can stand behind its name, nothing is said before what happens',
    '- Person: **Ann**\n- Group: **the ring**, in drugs and smuggling',
    '## One\n\n*With Ann*\n\nAnn waits.\n\n## Two\n\n*With Ann*\n\nAnn brings a girl home. The girl was sold by the ring.',
    /Ann waits\. Ann brings a girl home\. The girl was sold by the ring\./,
  ],
  [
    'who says in a scene of theirs that they say something, needs nobody to say so',
    '- Person: **Ann**\n- Person: **Bo**',
    '## One\n\n*With Ann, Bo*\n\nAnn waits.\n\n## Two\n\n*Told by Bo*\n\nBo states that nobody was in the mill.',
    /Bo states that nobody was in the mill\./,
    /tells it/,
  ],
  [
    'what a line says to be a letter stands between marks',
    '- Person: **Ann**\n- Person: **Bo**\n- Document: **the letter**, from Bo to Ann',
    '## One\n\n*With Ann*\n\nAnn waits by the lamp.\n\n- The letter:\n\n> Dear Ann, I lied. Forgive me.\n\nShe reads it aloud.',
    /The letter says: “Dear Ann, I lied\. Forgive me\.” She reads it aloud\./,
  ],
  [
    'a line behind a sentence of the same person goes on with a pronoun',
    '- Person: **Ann**, a nun\n- Person: **Bo**, a monk',
    '## One\n\n*With Ann, Bo*\n\nBo sings.\n\n- Bo tells Ann that the mill burns.',
    /Bo, a monk, sings\. He tells Ann, a nun, that the mill burns\./,
  ],
  [
    'a line goes on with a name where the pronoun could mean another',
    '- Person: **Ann**, a nun\n- Person: **Bo**, a monk\n- Person: **Cy**, a smith, Ann’s brother',
    '## One\n\n*With Ann, Bo, Cy*\n\nBo sings to Cy.\n\n- Bo tells Ann that the mill burns.',
    /Bo tells Ann/,
  ],
  [
    'words without a verb stand behind how far the telling goes back, and name who does what follows',
    '- Person: **Ann**, a nun\n- Person: **Bo**, a monk',
    '## One\n\n*With Ann*\n\nAnn waits.\n\n## Two\n\n*40 days before [One] · Lund · with Bo*\n\nA borrowed pen, a borrowed coat. He writes that he is warm.',
    /The film goes back forty days, to Lund\. A borrowed pen, a borrowed coat\. Bo, a monk, writes that he is warm\./,
  ],
  [
    'a past whose scenes speak of what was shown before them stays where it is told',
    '- Person: **Ann**',
    [
      ['One', '', 'Ann opens a trunk. A picture of a pier hangs on the wall.'],
      ['Two', '', 'Ann orders soup.'],
      ['Three', '2 years before [One]', 'Ann counts hens.'],
      ['Four', 'after [Two]', 'Ann walks home.'],
      ['Five', '3 years before [One]', 'Ann stands on a pier, and no scene so far has shown her so glad.'],
      ['Six', 'after [Four]', 'Ann sews.'],
      ['Seven', '4 years before [One]', 'Ann buys a hat.'],
      ['Eight', 'after [Six]', 'Ann sings.'],
      ['Nine', 'after [Eight]', 'Ann sleeps.'],
    ]
      .map(([title, time, prose]) => `## ${title}\n\n*${time ? `${time} · ` : ''}with Ann*\n\n${prose}\n`)
      .join('\n'),
    /Ann orders soup\..*Ann counts hens\..*Ann walks home\..*Ann stands on a pier/,
  ],
];

for (const [what, head, scenes, is, isNot] of rows)
  test(what, () => {
    const notes = `# T\n\n${head.includes('Kind') ? '' : '- Kind: film\n'}${head}\n\n${scenes}\n`;
    const { opening, sections } = essay(whole(compile(parse('t.story.md', notes)).story));
    const text = [...opening, ...sections.flatMap(({ paragraphs }) => paragraphs)]
      .map(({ words }) => plain(words))
      .join(' ');
    assert.match(text, is);
    if (isNot) assert.doesNotMatch(text, isNot);
  });

test('over what a symbol means it says what that stands for, and what those stand for', () => {
  for (const [symbol, verb, heading] of [
    ['the bees', 'mean', 'What the bees stand for'],
    ['the lens', 'means', 'What the lens stands for'],
    ['the compass', 'means', 'What the compass stands for'],
    ['the tree', 'means', 'What the tree stands for'],
  ] as const) {
    const subject = symbol.replace('the', 'The');
    const notes = `# T\n\n- Person: **Ann**\n- Person: **Bo**\n- Symbol: **${symbol}**\n\n## One\n\nAnn waits by ${symbol}.\n
- ${subject} ${verb} home to Ann.\n- ${subject} ${verb} a long wait to Bo.\n`;
    const { sections } = essay(whole(compile(parse('t.story.md', notes)).story));
    assert.deepEqual(
      sections.filter(({ kind }) => kind === 'symbol').map((section) => section.heading),
      [heading],
    );
  }
});
