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

test('a story is told as prose: whose it is, what it comes to, then question by question, nothing twice', () => {
  assert.deepEqual(read(essay(whole(weir))), [
    'The Weir is a novel of 1921, written by Nora Quill. Two people and a river.',
    'At its centre are Ada, who keeps the weir; and Ben (Tom Hale). One question drives it: Who opened the gate?',
    '* Most likely, Ada let the meadow drown. [the-flood]',
    '# What happens',
    'In “The flood”, Ada opens the gate. The meadow drowns by night. In “The letter”, as Ben tells it, Ben finds a letter under the stove. In it stands a name. As we see in “The court”, Ada stands there. She swears to keep the mill dry.',
    '# Who opened the gate?',
    'Ada. [the-court]',
    'That rests on what we saw in “The flood”, “The letter” and “The court”.',
    'Against it speaks what we saw in “The flood”.',
    'Until “The court”, one would have said: the river itself. [the-flood]',
    '# Why was the gate opened?',
    'Most likely, to save the mill. [the-court]',
    'It shows in “The court” and the answer to “Who opened the gate?”',
    '# What the heron stands for',
    'To Ben the heron is luck (“The letter”, as Ben tells it).',
    '# How it is told',
    'The story is not told in the order in which it happened: “The court” goes back in time.',
    '# What stays open',
    'One question stays open: Who sold the boat? [the-flood]',
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

test('sentences are put together by what they are: dates first, who turns out to be whom, small answers in one section', () => {
  const { sections } = essay(whole(quay));
  assert.deepEqual(read({ ...essay(whole(quay)), opening: [], sections }), [
    '# Who is the stranger?',
    'Bo. [the-pier]',
    'In “The pier”, the stranger turns out to be Bo. Three weeks before “The shed”, Ann and Bo are at school. The stranger tells Ann that it rains (“The shed”), and that it is late. The stranger waits outside. He leaves a coin next to it.',
    'Until “The pier”, one would have said: nobody. [the-shed]',
    '# Who rang?',
    'The wind. [the-pier]',
    'As we see in “The shed”, Ann bars the door.',
    '# Smaller questions',
    'What does Ann want? Peace. Where is the coin? In the sea. [the-pier]',
    '# What the bell stands for',
    'To Ann the bell is luck, since “The shed”.',
  ]);
});

test('a pronoun that may mean somebody who is there and not named is given no name, and two of them are not told', () => {
  const garden = story(
    '# T\n\n- Person: **Ada**\n- Person: **Ben**\n\n## One\n\n*With Ada, Ben*\n\nBen climbs out. She hands him a plum.\n',
  );
  assert.deepEqual(read(essay(whole(garden))).slice(-2), ['# What happens', 'In “One”, Ben climbs out.']);
});

test('of what somebody writes, who is there has not the name of who may have done it', () => {
  const letter = story(
    '# T\n\n- Person: **Ann**\n- Person: **Bo**\n\n## One\n\n*With Ann, Bo*\n\nBo waves.\n\n## The letter\n\n*Written by Bo · with Ann*\n\nHe begs her pardon every day. The rain falls on the roof of the mill.\n',
  );
  assert.doesNotMatch(read(essay(whole(letter))).join(' '), /Ann begs/);
});

test('nobody is called by a name that the sentence has for somebody else', () => {
  const gate = story('# T\n\n- Person: **Ann**\n\n## One\n\n*With Ann*\n\nAnn waits. He waves, and Ann turns round.\n');
  assert.deepEqual(read(essay(whole(gate))).slice(-1), ['In “One”, Ann waits. He waves, and Ann turns round.']);
});

test('before the end it is said how far it goes, and nothing of what follows shows', () => {
  assert.deepEqual(read(essay(upTo(weir, 1))), [
    'The Weir is a novel of 1921, written by Nora Quill. Two people and a river.',
    'At its centre are Ada, who keeps the weir; and Ben (Tom Hale). One question drives it: Who opened the gate?',
    '# What happened so far',
    'In “The flood”, Ada opens the gate. The meadow drowns by night.',
    '# Who opened the gate?',
    'Perhaps the river itself. [the-flood]',
    '# What is still open',
    'These questions have no answer so far: Why was the gate opened? Who sold the boat? [the-flood]',
  ]);
});

/** Of six scenes only one is opened by what answers the questions. */
const ferry = story(`# The Ferry

- Kind: film
- Person: **Ada**, the ferrywoman
- Person: **Ben**, a clerk

My notes, made after a second viewing. A ferry and a debt, when World War I was over. I have tried to be fair.

${['The landing', 'The office', 'The storm', 'The inn', 'The trial', 'The wreck']
  .map(
    (title, at) => `## ${title}\n\n*With Ada, Ben*\n\nAda **crosses the river ${at} times** in a row. Nice weather.\n`,
  )
  .join('\n')}
- Who painted the sign?
- Why did Ada drown Ben?
- What is in the trunk?
- Answer to [Who painted the sign?]: the clerk.
- Answer to [What is in the trunk?]: ropes.
- Answer to [Why did Ada drown Ben?]: for the debt.
`);

test('where what answers the questions opens few scenes, what happens in the others is told as well', () => {
  const { opening, sections } = essay(whole(ferry));
  assert.equal(sections[0]?.kind, 'happens');
  const told = (sections[0]?.paragraphs ?? []).map(({ words }) => plain(words)).join(' ');
  for (const at of [0, 1, 2, 3, 4, 5]) assert.ok(told.includes(`crosses the river ${at} times`), told);
  assert.ok(!told.includes('Nice weather'), 'what nothing turns on is left out');
  assert.match(plain(opening.at(-1)?.words ?? []), /One question drives it: Why did Ada drown Ben\?$/);
});

test('who turned out to be somebody else tells things under the name that the notes have for them', () => {
  const sail = story(
    '# T\n\n- Person: **the doctor**\n- Person: **Pike**\n\n## One\n\nThe doctor waits.\n\n- Pike is the doctor.\n\n## Two\n\n*Told by Pike*\n\nA boat sinks in the night.\n',
  );
  assert.match(read(essay(whole(sail))).join(' '), /as Pike tells it/);
  const named = story(
    '# T\n\n- Person: **Calloway**\n- Person: **Pike**\n\n## One\n\nCalloway waits.\n\n- Pike is Calloway.\n\n## Two\n\n*Told by Pike*\n\nA boat sinks in the night.\n',
  );
  assert.match(read(essay(whole(named))).join(' '), /as Pike tells it/);
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
      const { sections } = essay(slice);
      const { outside, symbols } = article(slice);
      const elsewhere = new Set(
        [...outside, ...symbols.flatMap(({ background }) => background)].map(({ words }) => plain(words)),
      );
      const seen = new Set<string>();
      for (const { words, scenes, isAnswer } of sections.flatMap(paragraphsOf)) {
        const text = plain(words);
        assert.doesNotMatch(
          text,
          /(?:^|[.!?]["”’)]* )(?:Likely|Possibly|Unlikely|Disputed|In part|Because|Imagined)[^.!?]{0,30}:/,
          where,
        );
        // An answer may speak of whom its question names.
        if (!isAnswer) assert.doesNotMatch(text, /^(?:He|She|They|Her|His|Their) /, `${where}: ${text}`);
        assert.doesNotMatch(text, /(?:“[^”]*”, ){7}/, where);
        const opens = scenes.length > 0 || words.some(({ ref }) => ref?.to === 'scene');
        assert.ok(opens || elsewhere.has(text), `${where} opens no scene: ${text}`);
        for (const { from, to } of sentences(text)) {
          const own = text.slice(from, to);
          if (own.split(' ').length < fewestWords || ours.some((phrase) => own.startsWith(phrase))) continue;
          assert.ok(!seen.has(own), `${where} says twice: ${own}`);
          seen.add(own);
        }
      }
    }
  });
}

/** Shorter sentences may well come again. */
const fewestWords = 5;
/** What is ours to say again. */
const ours = [
  ...[...essayVoice.recalled.first, ...essayVoice.against.recalled.first].map(({ before }) => before),
  'We have seen as much',
  'Until ',
  'Only a part',
];

/** The paragraphs of a section, and which of them is the answer to the question over it. */
function paragraphsOf({ heading, paragraphs }: Essay['sections'][number]) {
  return paragraphs.map((one, at) => ({ ...one, isAnswer: at === 0 && heading.endsWith('?') }));
}
