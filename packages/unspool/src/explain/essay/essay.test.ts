import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse, plain, sentences } from '../../language/index.js';
import { compile, type Slice, sliceAt, upTo, whole } from '../../story/index.js';
import { article } from '../article.js';
import { type Essay, essay } from './essay.js';
import { essayVoice } from './essay-voice.js';
import type { Paragraph } from './section.js';

const story = (notes: string) => compile(parse('t.story.md', notes)).story;

const weir = story(`# The Weir

- Kind: novel
- Year: 1921
- Author: Nora Quill
- Person: **Ada**, who keeps the weir
- Person: **Ben**, played by Tom Hale
- Symbol: **the heron**

Two people and a river.

## The flood

*With Ada, Ben*

Ada **opens the gate**. The meadow **drowns** by night.

- Who opened the gate?
- Why was the gate opened?
- Who sold the boat?
- Answer to [Who opened the gate?]: the river itself. (possible)
  - because [drowns]

## The letter

*Told by Ben · with Ben*

He **finds a letter** under the stove. In it stands **a name**.

- The heron means luck to Ben.
  - because [finds a letter]

## The court

*Years before [The flood] · with Ada, Ben*

Ada stands there. She **swears to keep the mill dry**.

- Answer to [Who opened the gate?]: Ada.
  - because [opens the gate], [swears to keep the mill dry]
  - because [a name]
  - against [drowns]
- Answer to [Why was the gate opened?]: to save the mill. (likely)
  - because [Who opened the gate?], [swears to keep the mill dry]

# After the end

- Takeaway: Ada let the meadow drown. (likely)
  - because [opens the gate]
`);

/** The text of an essay's sections, by their headings, paragraph by paragraph; scenes that are opened behind in brackets. */
function read({ opening, takeaways, sections }: Essay): readonly string[] {
  const text = ({ words, scenes }: Paragraph) => plain(words) + (scenes.length > 0 ? ` [${scenes.join(', ')}]` : '');
  return [
    ...opening.map(text),
    ...takeaways.points.map((point) => `* ${text(point)}`),
    ...sections.flatMap(({ heading, paragraphs }) => [`# ${heading}`, ...paragraphs.map(text)]),
  ];
}

test('a story is told as prose: what sets it up, what happens, then question by question, nothing twice', () => {
  assert.deepEqual(read(essay(whole(weir))), [
    'The Weir (1921) is a novel by Nora Quill. Two people and a river.',
    'Ada, who keeps the weir, opens the gate. The meadow drowns by night. [the-flood]',
    'As Ben tells it, he finds a letter under the stove. In it stands a name. [the-letter]',
    'One question drives the novel: Who opened the gate?',
    '# What happens',
    'The novel goes back in time. Ada stands there. She swears to keep the mill dry. [the-court]',
    '# Who opened the gate?',
    'Ada. [the-court]',
    '# Other questions',
    'Why was the gate opened? Most likely, to save the mill. [the-court]',
    '# What stays open',
    'Who sold the boat? [the-flood]',
    '# What it comes to',
    'Most likely, Ada let the meadow drown. [the-flood]',
  ]);
});

const quay = story(`# The Quay

- Person: **Ann**
- Person: **Bo**
- Person: **the stranger**
- Symbol: **the bell**

## The shed

*With Ann, the stranger*

Ann **bars the door**. The stranger waits outside. He **leaves a coin** next to it.

- **Rain**: The stranger tells Ann that it rains.
- **Late**: The stranger tells Ann that it is late.
- **School**: Ann and Bo are at school.
  - when: 3 weeks before [The shed]
- The bell means luck to Ann.
  - when: since [The shed]
- Who is the stranger?
- What does Ann want?
- Where is the coin?
- Who rang?
- Answer to [Who is the stranger?]: nobody.

## The pier

*With Ann, Bo*

- **Bo himself**: The stranger is Bo.
- Answer to [Who is the stranger?]: Bo.
  - because [Bo himself], [School], [Rain], [Late], [leaves a coin]
- Answer to [What does Ann want?]: peace.
- Answer to [Where is the coin?]: in the sea.
- Answer to [Who rang?]: the wind.
  - because [bars the door]
`);

test('what only lines tell stands behind the paragraphs, what was so long before in front; short answers stand together', () => {
  assert.deepEqual(read(essay(whole(quay))), [
    'Three weeks before, Ann and Bo were at school. Ann bars the door. The stranger waits outside. He leaves a coin next to it. The stranger tells Ann that it rains, and that it is late. The stranger is Bo. [the-shed, the-pier]',
    'One question drives the story: Who is the stranger?',
    '# Who is the stranger?',
    'Bo. [the-pier]',
    '# Other questions',
    'What does Ann want? Peace. [the-pier]',
    'Who rang? The wind. [the-pier]',
    'Where is the coin? In the sea. [the-pier]',
  ]);
});

/** The opening of what is made of some scenes. */
const opens = (notes: string) => essay(whole(story(notes))).opening.map(({ words }) => plain(words));

const pronouns: readonly (readonly [what: string, notes: string, ...expected: readonly string[]])[] = [
  [
    'who may be meant by two is given no name',
    '# T\n\n- Person: **Ada**\n- Person: **Ben**\n\n## One\n\n*With Ada, Ben*\n\nBen climbs out. She hands him a plum.\n',
    'Ben climbs out. She hands him a plum.',
  ],
  [
    'of what somebody writes, who is there has not the name of who may have done it',
    '# T\n\n- Person: **Ann**\n- Person: **Bo**\n\n## One\n\n*With Ann, Bo*\n\nBo waves.\n\n## The letter\n\n*Written by Bo · with Ann*\n\nHe begs her pardon every day. The rain falls on the roof of the mill.\n',
    'Bo waves.',
    'As Bo writes it, he begs her pardon every day. The rain falls on the roof of the mill.',
  ],
  [
    'the one man of a scene, and the one woman',
    '# T\n\n- Person: **Ann**, a sister of mercy\n- Person: **Mr Bo**\n\n## One\n\n*With Ann, Mr Bo*\n\nHe has found her a boat.\n',
    'Mr Bo has found Ann, a sister of mercy, a boat.',
  ],
  [
    'a surname that is also a calling says nothing against a first name',
    '# T\n\n- Person: **Judith Butler**\n- Person: **Ann**\n\n## One\n\n*With Judith Butler, Ann*\n\nShe hands out plums.\n',
    'She hands out plums.',
  ],
  [
    'the two of a scene of two, there where it is',
    '# T\n\n- Person: **Ann**\n- Person: **Bo**\n\n## One\n\n*A pier · with Ann, Bo*\n\nThe two get wet. When Ann comes there, it rains.\n',
    'On a pier, Ann and Bo get wet. When Ann comes there, it rains.',
  ],
  [
    'who is there where a scene is reached',
    '# T\n\n- Person: **Ann**\n\n## One\n\n*The old pier · with Ann*\n\nWhen Ann gets there, it rains.\n',
    'When Ann gets to the old pier, it rains.',
  ],
  [
    'somebody on the telephone of which the paragraph says nothing',
    '# T\n\n- Person: **Ann**\n- Person: **Bo**\n\n## One\n\n*With Ann, Bo (by phone)*\n\nOut of nowhere it is Bo.\n',
    'Ann is on the phone. Out of nowhere it is Bo.',
  ],
  [
    'the scene by its title, where that is what was done',
    '# T\n\n- Person: **Ann**\n\n## The wedding\n\n*With Ann*\n\nIt was put off by a week. Ann sings.\n',
    'The wedding was put off by a week. Ann sings.',
  ],
  [
    'an event by its title, where it only rains',
    '# T\n\n- Person: **Ann**\n\n## One\n\n*With Ann*\n\nAnn sings.\n\n## The funeral\n\n*With Ann*\n\nIt pours. Ann walks behind the coffin.\n',
    'Ann sings. At the funeral, it pours. Ann walks behind the coffin.',
  ],
  [
    'of others a paragraph of its own tells',
    '# T\n\n- Person: **Ann**\n- Person: **Bo**\n\n## One\n\n*The mill · with Ann*\n\nAnn sings.\n\n## Two\n\n*The inn · with Bo*\n\nBo sleeps.\n',
    'Ann sings.',
    'Bo sleeps.',
  ],
  [
    'who comes, where only the title says it',
    '# T\n\n- Person: **Bo Hill**, also Bo\n\n## Bo returns\n\n*With Bo*\n\nThe lost son rides up to the gate on his mule.\n',
    'Bo returns. The lost son rides up to the gate on his mule.',
  ],
  [
    'the one woman of several whom it can mean',
    '# T\n\n- Person: **Meg Hill**, also Meg, a sister of mercy\n- Person: **Ann Hill**, also Ann, a sister of mercy\n- Person: **Mr Bo**\n\n## One\n\n*With Meg, Ann, Mr Bo*\n\nAt noon Mr Bo told Meg a lie. She is angry.\n\n## Two\n\n*With Mr Bo, Ann*\n\nAt noon Mr Bo told her in secret where he had hidden the boat.\n',
    'At noon Mr Bo told Meg, a sister of mercy, a lie. She is angry. At noon Mr Bo told Ann, a sister of mercy, in secret where he had hidden the boat.',
  ],
];

for (const [what, notes, ...expected] of pronouns) {
  test(`whom a sentence means: ${what}`, () => assert.deepEqual(opens(notes), expected));
}

const introduced: readonly (readonly [what: string, notes: string, expected: string])[] = [
  [
    'in the sentence that names them first',
    '- Person: **Ann**, played by Kim Lee, a ferrywoman\n\n## One\n\nAnn waits.\n',
    'Ann (Kim Lee), a ferrywoman, waits.',
  ],
  [
    'before it, where it names what is theirs',
    '- Person: **Ann**, keeper of the ferry\n\n## One\n\nAnn’s lamp goes out.\n',
    'Ann is the keeper of the ferry. Ann’s lamp goes out.',
  ],
  [
    'by whose daughter they are, and where the author goes on with "who"',
    '- Person: **Ann**\n- Person: **Bo**, son of Ann, a clerk\n\n## One\n\nAnn waits. Bo, who is late, runs.\n',
    'Ann waits. Bo, Ann’s son, a clerk, who is late, runs.',
  ],
  [
    'between events not for what is theirs',
    '- Person: **Ann**, a smith\n- Person: **Bo**, wife of Ann, born at sea\n\n## One\n\nAnn waits. Bo’s neighbour waves. Bo sings.\n',
    'Ann, a smith, waits. Bo’s neighbour waves. Bo, Ann’s wife, born at sea, sings.',
  ],
  [
    'by the name of the only one whom "her" can mean, who was met before',
    '- Person: **Eva**, a smith\n- Person: **Cy**, her brother\n\n## One\n\nEva waits by the gate. Cy sings.\n',
    'Eva, a smith, waits by the gate. Cy, Eva’s brother, sings.',
  ],
  [
    'not at all at the beginning, where "her" may mean two',
    '- Person: **Eva**, a smith\n- Person: **Ida**, a nun\n- Person: **Cy**, her brother\n\n## One\n\nEva meets Ida. Cy sings.\n',
    'Eva, a smith, meets Ida, a nun. Cy sings.',
  ],
  [
    'one after the other, where one leans on the other',
    '- Person: **Bo**, a clerk\n- Person: **Ann**, his wife\n- Person: **Cy**, their son\n- Person: **Di**, their daughter\n\n## One\n\nAnn, Cy and Di wait.\n',
    'Bo is a clerk. Ann is his wife. Cy is their son, and Di their daughter. Ann, Cy and Di wait.',
  ],
  [
    'not again, where the scene says it',
    '- Person: **Ann**, a ferrywoman\n\n## One\n\nThe ferrywoman Ann waits.\n',
    'The ferrywoman Ann waits.',
  ],
  [
    'not as somebody of whom one does not know yet that it is they',
    '- Person: **Ann**, also the stranger, who rows\n\n## One\n\nA stranger waits. Ann waves.\n',
    'A stranger waits. Ann, who rows, waves.',
  ],
];

for (const [what, notes, expected] of introduced) {
  test(`people are introduced ${what}`, () => assert.deepEqual(opens(`# T\n\n${notes}`), [expected]));
}

const coat = story(`# The Coat

- Kind: film
- Person: **Ann**
- Person: **Bo**

## The slip

*2 May 1963 · the slip · with Ann*

Ann finds a coat on the stones, and nobody in it at all.

- **Fell**: Bo fell off the slip.
- How did Bo die?

## The pier

*3 May 1963 · the pier · with Ann*

A boy tells Ann that he saw two men wrestling in the dark water.

- **Two**: Somebody held Bo under water.
- Overturns [Fell]: Bo did not fall.
- Answer to [How did Bo die?]: somebody held him under water. (likely)
  - because [Two]

## The barn

*9 June 1940 · a barn near the coast · with Bo*

Two men sew up a third by the light of a lantern on a nail.

## The cell

*4 May 1963 · the cell · with Ann*

Ann hears the whole of it from the man whom Bo had saved from the sea.

- Overturns [Two]: Bo pushed the other man up.
- Answer to [How did Bo die?]: his heart failed while he saved a man.
- Why did Bo fold the coat?
- Answer to [Why did Bo fold the coat?]: none

# Afterwards

- **Habit**: It was habit. (possible)
- **Sign**: It was a sign. (possible)
`);

test('what one takes for true first is told with what corrects it; a look back says to when and where it goes', () => {
  const told = read(essay(whole(coat)));
  for (const expected of [
    'His heart failed while he saved a man. [the-cell]',
    'At first it seems that Bo fell off the slip; in fact Bo did not fall. Then it seems that somebody held Bo under water; in fact Bo pushed the other man up. [the-slip, the-pier, the-cell]',
  ])
    assert.ok(told.includes(expected), told.join('\n'));
  assert.match(told.join(' '), /The film goes back about 23 years, to a barn near the coast\. Two men/);
  assert.match(told.join(' '), /Back in the present, Ann hears the whole of it/);
});

const house = story(`# The House

- Kind: film
- Person: **Ann**
- Person: **Bo**

## The party

*With Ann, Bo*

Ann and Bo are dancing. Everybody is in the hall, and the band plays until the lamps are out.

- Who broke the jug?
- Ann and Bo are no longer friends.

## The cellar

*10 years before [The party] · with Ann*

Ten years earlier. Ann is hiding in the cellar with a candle, and the sea is loud.

## The hall

*After [The party] · the day of the search · with Ann*

Ann can’t climb stairs. It takes her an hour to reach the roof.

## The stair

*Flashback · same night as [The party] · the stair · with Ann, Bo*

Ann is carrying the jug up the stair, and Bo is behind her.

## The yard

*Right after [The hall] · with Ann, Bo*

Ann walks to the gate, where Bo is.

- Ann and Bo become friends.

## The stove

*Flashback · before [The party] · with Bo*

Bo had a key. He was on the stair at noon, and had the jug in his hands. Then it was on the floor.

## The gate

*Right after [The yard] · with Ann, Bo*

Bo gives her the key.

- Answer to [Who broke the jug?]: Bo did it. (in part)
`);

test('a turn of time is said where the telling moves, in the time words of the notes, and never where the scene says it', () => {
  const told = read(essay(whole(house))).join('\n');
  for (const expected of [
    '\nTen years earlier. Ann is hiding',
    '\nThen the film returns to the day of the search. Ann can’t climb',
    '\nThe film goes back to the night of the party. Ann is carrying',
    'Ann and Bo become friends again.',
    '\nBo had a key.',
    '\nBo gives Ann the key.',
    'Bo did it. That is only a part of the answer.',
  ])
    assert.ok(told.includes(expected), `${expected}\n\n${told}`);
});

test('what one takes for true first is not put right again where the answer has just said it', () => {
  const mill = story(
    '# T\n\n- Person: **Ann**\n- Person: **Bo**\n\n## One\n\n*With Ann*\n\nThe miller drowned. Ann waits by the weir.\n\n- **Ann’s deed**: Ann pushed the miller.\n- Who did it to the miller?\n\n## Two\n\n*With Ann*\n\nAnn hears that Bo pushed the miller.\n\n- Overturns [Ann’s deed]: Bo pushed the miller.\n- Answer to [Who did it to the miller?]: Bo.\n',
  );
  const told = read(essay(whole(mill))).join(' ');
  assert.match(told, /# Who did it to the miller\? Bo\./);
  assert.doesNotMatch(told, /in fact/);
});

test('a line is left out where the paragraph says of somebody that they tell it', () => {
  const told = read(
    essay(
      whole(
        story(
          '# T\n\n- Person: **Ann**, a sister of mercy\n- Person: **Mr Bo**\n\n## One\n\n*With Ann, Mr Bo*\n\nMr Bo buys Ann a plate of beans and then makes her talk, whether she likes it or not, for an hour by the clock. She tells him the whole thing. He offers to help her get away with it, in return for his share of the house and the land behind it.\n\n- Ann tells Mr Bo that the wrong vial killed the miller.\n- Ann and Mr Bo become allies.\n- Mr Bo tells Ann that the ferry sinks.\n',
        ),
      ),
    ),
  ).join(' ');
  assert.doesNotMatch(told, /miller|allies/);
  assert.match(told, /the ferry sinks/);
});

test('before the end it is said how far it goes, and nothing of what follows shows', () => {
  assert.deepEqual(read(essay(upTo(weir, 1))), [
    'The Weir (1921) is a novel by Nora Quill. Two people and a river.',
    'Ada, who keeps the weir, opens the gate. The meadow drowns by night. Why was the gate opened? [the-flood]',
    '# Who opened the gate?',
    'Perhaps the river itself. [the-flood]',
    '# What is still open',
    'Who sold the boat? [the-flood]',
  ]);
});

/** Scenes of which the notes tell much. */
const ferry = story(`# The Ferry

- Kind: film
- Person: **Ada**, the ferrywoman
- Person: **Ben**, a clerk

My notes, made after a second viewing. A ferry and a debt, when World War I was over. I have tried to be fair.

${Array.from({ length: 60 }, (_, at) => at)
  .map((at) => {
    const filler = Array.from(
      { length: 8 },
      (_, line) => `Ben counts ${line} planks, crates, ropes or sails of ${at}.`,
    );
    return `## Crossing ${at}\n\n*With Ada, Ben*\n\nAda **crosses the river for crossing ${at}**. ${filler.join(' ')} Ada sings.\n`;
  })
  .join('\n')}
- Why did Ada drown Ben?
- Answer to [Why did Ada drown Ben?]: for the debt.
`);

test('where the notes tell much, what nothing turns on is left out, and no scene', () => {
  const { opening, sections } = essay(whole(ferry));
  const told = [...opening, ...sections.flatMap(({ paragraphs }) => paragraphs)]
    .map(({ words }) => plain(words))
    .join(' ');
  for (let at = 0; at < 60; at += 1) assert.ok(told.includes(`for crossing ${at}.`), String(at));
  assert.ok(told.split(' ').length < 3500, String(told.split(' ').length));
});

test('what is told twice is told first where the telling comes to it first', () => {
  const ford = story(
    '# T\n\n- Person: **Ann**\n- Person: **Bo**\n\n## One\n\n*Told by Ann · again [Two]*\n\nAnn waits.\n\n## Two\n\n*With Bo*\n\nBo waits by the river.\n',
  );
  assert.match(read(essay(whole(ford))).join(' '), /told twice: first as Ann tells it, and later as it was\./);
});

test('who turned out to be somebody else tells things under the name that the notes have for them', () => {
  const sail = story(
    '# T\n\n- Person: **the doctor**\n- Person: **Pike**\n\n## One\n\nThe doctor waits.\n\n- Pike is the doctor.\n\n## Two\n\n*Told by Pike*\n\nA boat sinks in the night.\n',
  );
  assert.match(read(essay(whole(sail))).join(' '), /As Pike tells it/);
  const named = story(
    '# T\n\n- Person: **Calloway**\n- Person: **Pike**\n\n## One\n\nCalloway waits.\n\n- Pike is Calloway.\n\n## Two\n\n*Told by Pike*\n\nA boat sinks in the night.\n',
  );
  assert.match(read(essay(whole(named))).join(' '), /As Pike tells it/);
});

test('what the author of the notes says of the notes is not said of the story', () => {
  assert.deepEqual(
    essay(whole(ferry))
      .opening.slice(0, 1)
      .map(({ words }) => plain(words)),
    ['The Ferry is a film. A ferry and a debt, when World War I was over.'],
  );
});

const examples = ['ballerina', 'ice-out', 'tall-for-her-age', 'twelfth-jar'];

for (const name of examples) {
  const told = story(readFileSync(`examples/${name}.story.md`, 'utf8'));
  const slices: readonly (readonly [string, Slice])[] = [
    ...told.stops.map(({ position }) => [`stop ${position}`, sliceAt(told, position)] as const),
    ['the end', whole(told)],
  ];
  test(`the essay of ${name} says nothing twice, labels no sentence, lists no more than seven, and leans on nothing`, () => {
    for (const [where, slice] of slices) {
      const { opening, sections } = essay(slice);
      const { outside, symbols } = article(slice);
      const elsewhere = new Set(
        [...outside, ...symbols.flatMap(({ background }) => background)].map(({ words }) => plain(words)),
      );
      const titles = slice.scenes.map(({ title }) => `“${title}”`);
      const seen = new Set<string>();
      const first = opening.map((one) => ({ ...one, isAnswer: true, isOpening: true }));
      for (const { words, scenes, isAnswer, isOpening } of [...first, ...sections.flatMap(paragraphsOf)]) {
        const text = plain(words);
        assert.doesNotMatch(
          text,
          /(?:^|[.!?]["”’)]* )(?:Likely|Possibly|Unlikely|Disputed|In part|Because|Imagined)[^.!?]{0,30}:/,
          where,
        );
        // An answer may speak of whom its question names.
        if (!isAnswer) assert.doesNotMatch(text, /^(?:He|She|They|Her|His|Their) /, `${where}: ${text}`);
        assert.doesNotMatch(text, /(?:“[^”]*”, ){7}/, where);
        // No scene stands for a word or a date of a sentence, and no sentence only points at one.
        for (const title of titles)
          for (const word of ['In', 'Until', 'Since', 'From', 'before', 'after', 'during', 'see in'])
            assert.ok(!text.includes(`${word} ${title}`), `${where} has a title in a sentence: ${text}`);
        assert.doesNotMatch(text, pointers, where);
        assert.ok(isOpening || scenes.length > 0 || elsewhere.has(text), `${where} opens no scene: ${text}`);
        for (const { from, to } of sentences(text)) {
          const own = text.slice(from, to);
          if (own.split(' ').length < fewestWords || ours.some((phrase) => own.startsWith(phrase))) continue;
          assert.ok(!seen.has(own), `${where} says twice: ${own}`);
          seen.add(own);
        }
      }
    }
  });

  test(`the essay of ${name} introduces people before anything else is said of them`, () => {
    for (const [where, slice] of slices) {
      const { opening, takeaways, sections } = essay(slice);
      const text = [...opening, ...takeaways.points, ...sections.flatMap(({ paragraphs }) => paragraphs)]
        .map(({ words }) => plain(words))
        .join(' ');
      for (const { name: person, about, kind } of article(slice).cast) {
        const [said] = about.map(({ words }) => plain(words).replace(/[.]$/, '').toLowerCase());
        const at = text.search(new RegExp(`\\b${person}\\b(?![’'])`));
        if (said === undefined || at < 0 || kind !== 'person') continue;
        const words = said
          .replace(/^who /, '')
          .split(/[ ,]+/)
          .filter((word) => word.length > 2);
        const around = text.slice(Math.max(0, at - 400), at + 500).toLowerCase();
        assert.ok(
          words.length === 0 || words.some((word) => around.includes(word.slice(0, 4))),
          `${where}: ${person} is not introduced as ${said}`,
        );
      }
    }
  });
}

/** Sentences of which all that they say is that a scene says something. */
const pointers =
  /\bfits? this\b|\bpoints? the same way\b|\bseen as much\b|\b(?:rests on|follows from) what we saw\b|\bIt shows in\b|\bAs we see in\b/;

/** Shorter sentences may well come again. */
const fewestWords = 5;
/** What is ours to say again. */
const ours = [
  essayVoice.inferred,
  ...Object.values(essayVoice.inPart),
  // Twice one goes back to the same place.
  ...['film', 'story'].flatMap((kind) => [`The ${kind} goes back`, `Once more the ${kind}`, `Again the ${kind}`]),
];

/** The paragraphs of a section, and which of them is the answer to the question over it. */
function paragraphsOf({ kind, paragraphs }: Essay['sections'][number]) {
  return paragraphs.map((one, at) => ({ ...one, isAnswer: kind === 'question' && at === 0, isOpening: false }));
}
