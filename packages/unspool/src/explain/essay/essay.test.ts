import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../language/index.js';
import { compile, upTo, whole } from '../../story/index.js';
import { type Essay, essay } from './essay.js';
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
    'The Weir (1921) is a novel by Nora Quill about two people and a river.',
    'Ada, who keeps the weir, opens the gate. The meadow drowns by night. [the-flood]',
    'As Ben (Tom Hale) tells it, he finds a letter under the stove. In it stands a name. [the-letter]',
    '# What happens',
    'The novel goes back in time. Ada stands there. She swears to keep the mill dry. [the-court]',
    '# What comes out',
    'Ada opened the gate. The gate was opened, most likely to save the mill. [the-court]',
    '# What stays open',
    'It stays open who sold the boat. [the-flood]',
    '# What it comes to',
    'To Ben the heron is luck. Ada probably let the meadow drown. [the-flood, the-letter]',
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
    '# What comes out',
    'Ann wants peace. The wind rang. The coin is in the sea. [the-pier]',
  ]);
});

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
    'Bo died: his heart failed while he saved a man. [the-cell]',
    'For a while the film lets us think that Bo fell off the slip, but Bo did not fall. [the-slip, the-pier]',
  ])
    assert.ok(told.includes(expected), told.join('\n'));
  assert.match(told.join(' '), /The film goes back to 9 June 1940, to a barn near the coast\. Two men/);
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
    'Bo broke the jug.',
  ])
    assert.ok(told.includes(expected), `${expected}\n\n${told}`);
});

test('what one takes for true first is not put right again where the answer has just said it', () => {
  const mill = story(
    '# T\n\n- Person: **Ann**\n- Person: **Bo**\n\n## One\n\n*With Ann*\n\nThe miller drowned. Ann waits by the weir.\n\n- **Ann’s deed**: Ann pushed the miller.\n- Who did it to the miller?\n\n## Two\n\n*With Ann*\n\nAnn hears that Bo pushed the miller.\n\n- Overturns [Ann’s deed]: Bo pushed the miller.\n- Answer to [Who did it to the miller?]: Bo.\n',
  );
  const told = read(essay(whole(mill))).join(' ');
  assert.match(told, /Bo did it to the miller\./);
  assert.doesNotMatch(told, /Bo\. \[two\] For a while/);
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
  assert.doesNotMatch(told, /miller|allies|the ferry sinks/);
});

test('before the end it is said how far it goes, and nothing of what follows shows', () => {
  assert.deepEqual(read(essay(upTo(weir, 1))), [
    'The Weir (1921) is a novel by Nora Quill about two people and a river.',
    'Ada, who keeps the weir, opens the gate. The meadow drowns by night. Why was the gate opened? [the-flood]',
    '# What comes out',
    'The river itself perhaps opened the gate. [the-flood]',
    '# What is still open',
    'So far it is open who sold the boat. [the-flood]',
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
