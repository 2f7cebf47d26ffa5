import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse, plain, sentences } from '../../language/index.js';
import { compile, type Slice, sliceAt, whole } from '../../story/index.js';
import { article } from '../article.js';
import { type Essay, essay } from './essay.js';
import { essayVoice } from './essay-voice.js';

const examples = ['ballerina', 'ice-out', 'tall-for-her-age', 'twelfth-jar'];

for (const name of examples) {
  const told = compile(parse(`${name}.story.md`, readFileSync(`examples/${name}.story.md`, 'utf8'))).story;
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
  essayVoice.inPart,
  // Twice one goes back to the same place.
  ...['film', 'story'].flatMap((kind) => [`The ${kind} goes back`, `Once more the ${kind}`, `Again the ${kind}`]),
];

/** The paragraphs of a section, and which of them is the answer to the question over it. */
function paragraphsOf({ kind, paragraphs }: Essay['sections'][number]) {
  return paragraphs.map((one, at) => ({ ...one, isAnswer: kind === 'question' && at === 0, isOpening: false }));
}
