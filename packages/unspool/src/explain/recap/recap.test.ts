import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse, plain, sentences } from '../../language/index.js';
import { compile, END, type Slice, sliceAt, upTo, whole } from '../../story/index.js';
import type { Paragraph } from '../essay/section.js';
import { type Recap, type RecapOptions, recap } from './recap.js';
import { turning } from './weight.js';

const story = (notes: string) => compile(parse('t.story.md', notes)).story;

const ferry = story(`# The Ferry

- Person: **Ada**, who steers the ferry
- Person: **Ben**
- Person: **Cora**
- Thing: **the lamp**

## The landing

*1 May 1920 · with Ada, Ben*

Ada ties up the boat. Nobody is on the bank. Ben **swears that he was never here**. He lights the lamp for her.

- **Never here**: Ben was never on the island.
- Who lit the fire?
- Where is Cora?

## The fire

*Ten years before [The landing] · with Cora, Ben*

Cora's barn **burns down**. Ben **kills the old dog** in the yard.

- Answer to [Who lit the fire?]: Ben. (likely)
  - because [kills the old dog]

## The crossing

*Told by Cora · the day after [The landing] · with Ada, Cora*

Ada **drowns in the ferry race**. The lamp goes on burning.

- Overturns [Never here]: Ben has lived on the island for years.
- Answer to [Who lit the fire?]: Ada herself.
  - because [drowns in the ferry race]
`);

const play = story(`# The Weir

- Person: **Nora**
- Person: **Vic**
- Person: **Otto**

## One

*With Nora, Vic*

Enter Nora and Vic.

- Nora says: “It is cold by the river tonight.”
- Vic says: “The wind comes up from the mill.”
- Nora says: “Where did you leave the boat then?”

## Two

*With Nora, Vic, Otto*

Reads the paper.

- Otto says: “I swear that I shall have the mill back.”
- Vic says: “Then fight me for it, Otto.”

Dies.

- Nora says: “My brother is dead, and Otto with him.”
`);

/** In a longer play the last two scenes are told in some detail, older ones by what changed, each by itself. */
const long = story(`# The Mill

- Person: **Nora**
- Person: **Vic**
- Person: **Otto**

## One

*With Nora, Vic*

- Nora says: “Otto has not come home since the frost.”
- Vic says: “Otto never comes when there is work to do.”
- Nora says: “You are hard on Otto because he sings.”

## Two

*With Vic*

- Vic says: “The wheel stands still and the flour is damp.”
- Vic says: “Nobody will buy it, and I told them so.”

## Three

*With Nora, Otto*

- Otto says: “I went as far as the bridge and turned round.”
- Nora says: “Was there nobody who would give you a bed?”

Exit Nora.

## Four

*With Vic, Otto*

- Vic says: “Give me the key, Otto, and then go.”
- Otto says: “I have thrown it into the mill race.”
`);

const german = story(`# Das Wehr

- Person: **Nora**
- Person: **Veit**

## Eins

*With Nora, Veit*

- Nora says: “Wo warst du denn die ganze Nacht?”
- Veit says: “– Der Müller ist tot, und keiner weiß davon.”
- Nora says: “Dann geh und sag es seiner Frau.”
`);

const text = ({ words, scenes }: Paragraph) => plain(words) + (scenes.length > 0 ? ` [${scenes.join(', ')}]` : '');

function read({ title, note, paragraphs, reveals, open }: Recap): readonly string[] {
  return [
    title,
    ...(note === undefined ? [] : [note]),
    ...paragraphs.map(text),
    ...reveals.map((told) => `* ${text(told)}`),
    ...open.map(({ words }) => `? ${plain(words)}`),
  ];
}

const cases: readonly (readonly [what: string, slice: Slice, asked: RecapOptions, ...expected: readonly string[]])[] = [
  [
    'a line is what the story turns on, of what was told last, and at the end the answer to the main question',
    whole(ferry),
    { length: 'line' },
    'What happened',
    'Ben kills the old dog in the yard. [the-fire]',
    '* Who lit the fire? As Cora tells it, Ada herself. [the-crossing]',
  ],
  [
    'early on it is another',
    upTo(ferry, 1),
    { length: 'line' },
    'What happened so far',
    'Ben swears that he was never here. [the-landing]',
  ],
  [
    'a paragraph goes back in time as the story does, says by whose account, and what came out',
    whole(ferry),
    { length: 'paragraph' },
    'What happened',
    'Ada ties up the boat. Ben swears that he was never here. The story goes back about ten years. Cora’s barn burns down. Ben kills the old dog in the yard. As Cora tells it, Ada drowns in the ferry race. [the-landing, the-fire, the-crossing]',
    '* It turns out that Ben has lived on the island for years; until then it looks as if he was never on the island. [the-crossing]',
    '* Who lit the fire? As Cora tells it, Ada herself. [the-crossing]',
  ],
  [
    'since a place, only what came after it',
    whole(ferry),
    { length: 'line', since: 2 },
    'What happened since “The fire”',
    'As Cora tells it, Ada drowns in the ferry race. [the-crossing]',
  ],
  [
    'since the last place nothing happened',
    upTo(ferry, 2),
    { since: 2 },
    'What happened since “The fire”',
    'Nothing has happened since.',
    '? Where is Cora?',
  ],
  ['before the first scene nothing happened', upTo(ferry, 0), {}, 'What happened so far', 'Nothing has happened yet.'],
  [
    'of somebody, where one meets them and what names them',
    upTo(ferry, 1),
    { of: 'ada', length: 'paragraph' },
    'Ada so far',
    'We first meet Ada, who steers the ferry, in “The landing”.',
    'Ada ties up the boat. [the-landing]',
  ],
  [
    'of a thing, with the sentence on which another leans',
    whole(ferry),
    { of: 'the-lamp', length: 'paragraph' },
    'the lamp',
    'Ben swears that he was never here. He lights the lamp for her. As Cora tells it, the lamp goes on burning. [the-landing, the-crossing]',
  ],
  [
    'of a play, who comes in, what is done and on what words it turns',
    whole(play),
    {},
    'What happened',
    'It opens with Nora and Vic. Nora says: “It is cold by the river tonight.” Vic says: “The wind comes up from the mill.” [one]',
    'Otto comes in for the first time. Otto vows: “I swear that I shall have the mill back.” Vic says: “Then fight me for it, Otto.” Vic dies. Nora says: “My brother is dead, and Otto with him.” [two]',
  ],
  [
    'of a play in German',
    whole(german),
    { length: 'line' },
    'What happened',
    'Veit says: “Der Müller ist tot, und keiner weiß davon.” [eins]',
  ],
  [
    'of a longer play, its last two scenes in some detail, older ones by what changed',
    whole(long),
    {},
    'What happened',
    'It opens with Vic and Nora. Nora and Vic speak of Otto. [one]',
    'Otto comes in for the first time. Otto says: “I went as far as the bridge and turned round.” Nora asks: “Was there nobody who would give you a bed?” [three]',
    'Vic and Otto share a scene for the first time. Vic says: “Give me the key, Otto, and then go.” Otto says: “I have thrown it into the mill race.” [four]',
  ],
  ['of a play in a line', whole(play), { length: 'line' }, 'What happened', 'Vic dies. [two]'],
];

for (const [what, slice, asked, ...expected] of cases) {
  test(`a recap: ${what}`, () => {
    assert.deepEqual(read(recap(slice, asked)), expected);
  });
}

const example = (name: string) =>
  story(readFileSync(new URL(`../../../../../../examples/${name}.story.md`, import.meta.url), 'utf8'));

/** At most so many words, with what came out. */
const most = { line: 45, paragraph: 260, page: 700 } as const;

for (const name of ['ballerina', 'twelfth-jar', 'ice-out', 'tall-for-her-age']) {
  test(`recaps of ${name}: as long as they should be, no sentence twice, each paragraph opens a scene`, () => {
    const told = example(name);
    for (const position of [1, 5, END]) {
      const slice = sliceAt(told, position);
      for (const length of ['line', 'paragraph', 'page'] as const) {
        const { paragraphs, reveals } = recap(slice, { length });
        const all = [...paragraphs, ...reveals];
        const words = all.map((one) => plain(one.words)).join(' ');
        assert.ok(words.split(/\s+/).length <= most[length], `${length}: ${words}`);
        for (const one of all) assert.ok(one.scenes.length > 0, plain(one.words));
        const found = sentences(words).map(({ from, to }) => words.slice(from, to));
        const ours = new Set(
          found.filter((one) => !/^(?:The story goes|Once more it turns|Then |What comes now)/.test(one)),
        );
        assert.equal(ours.size, found.filter((one) => ours.has(one)).length, words);
      }
    }
  });
}

test('what was not so is said in words that lean on nothing before them', () => {
  const told = ['Hat', 'Coat', 'Boat'].map((one) => `- Overturns [${one}]: Ada keeps the ${one}.\n`).join('');
  const seemed = ['Hat', 'Coat', 'Boat'].map((one) => `- **${one}**: Ben keeps the ${one}.\n`).join('');
  const slice = whole(story(`# T\n\n## One\n\n*With Ada, Ben*\n\n${seemed}\n## Two\n\n${told}`));
  const said = recap(slice, {})
    .reveals.map(({ words }) => plain(words))
    .join(' ');
  assert.match(said, /It is not so that Ben keeps the Boat/);
  assert.doesNotMatch(said, /\bNor\b/);
});

/** A story of notes in plain prose, the telling of which turns on what its words do not all say loudly. */
const ford = (last: string, more = '') =>
  story(`# The Ford

- Person: **Ada**
- Person: **Ben**
- Person: **Cora**

## The yard

*With Ada, Ben*

Ada counts the geese with Ben. A broom lies in the yard.

## The lane

*With Ada, Ben*

Ada asks Ben about Cora. Ben says that Cora drowned.

## The post

*With Ben, a guard*

Ben tells the guard that Cora will cross on Sunday. Ben eats an apple.${more}

## The ford

*With Ada, Cora*

${last}
`);

const paragraphOf = (of: ReturnType<typeof story>) => read(recap(whole(of), { length: 'paragraph' })).join('\n');

test('a recap tells what was given away, and the end of it, before what only lies about or is said', () => {
  const filler =
    ' Ben walks along the long road between the two old mills, and sees the geese and the empty carts.'.repeat(3);
  const told = paragraphOf(ford('Cora puts down the basket and walks on without a word.', filler));
  assert.match(told, /Ben tells the guard that Cora will cross/);
  assert.match(told, /Cora puts down the basket/);
});

for (const [more, less] of [
  ['Ada lies to Ben.', 'A broom lies in the yard.'],
  ['Ada lies about the boat.', 'On the coffin lies a sprig.'],
  ['Cora drowned.', 'Ben says that Cora drowned.'],
  ['Ben betrays Ada.', 'Ben thinks that Ada betrayed him.'],
  ['Ben tells the guard that Cora will cross.', 'Ben says that Cora will cross.'],
  ['Ben tells Cora everything.', 'Ben tells Cora a joke.'],
  ['The guard lets Ben out of prison.', 'The guard lets Ben out of the door.'],
  ['They bury Ada.', 'They carry Ada.'],
  ['Ben kneels in the snow.', 'Ben stands in the snow.'],
] as const) {
  test(`“${more}” turns more than “${less}”`, () => {
    assert.ok(turning([{ text: more }]) > turning([{ text: less }]));
  });
}
