import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { key } from '../../src/base/index.js';
import { check } from '../../src/checks/index.js';
import { article, explain, type Line } from '../../src/explain/index.js';
import { parse, plain } from '../../src/language/index.js';
import { writeFountain } from '../../src/read/convert/fountain-write.js';
import { notesOf } from '../../src/read/notes/notes.js';
import { fountainReader } from '../../src/read/script/fountain/fountain.js';
import { readFountain } from '../../src/read/script/fountain/fountain-read.js';

import {
  acceptance,
  type Claim,
  compile,
  identities,
  kindOf,
  positionAt,
  presence,
  type Slice,
  upTo,
  whole,
} from '../../src/story/index.js';
import { chronology } from '../../src/time/index.js';
import { verify } from '../../src/verify/index.js';
import { unlessProofs } from '../tries.js';

// The screenplay is a story file of its own: what readers get from it is, at every stop, what they get from the notes.
const examples = new URL('../../../../../examples/', import.meta.url);
const bytes = readFileSync(new URL('twelfth-jar.fountain', examples));
const work = await fountainReader.read(bytes, 'twelfth-jar.fountain');
const script = compile(parse('twelfth-jar.story.md', notesOf(work).text));
const outline = compile(parse('twelfth-jar.story.md', notesOf(work, 'outline').text));
const notes = compile(parse('twelfth-jar.story.md', readFileSync(new URL('twelfth-jar.story.md', examples), 'utf8')));

const stops = [...notes.story.stops.map(({ position }) => position), null];
const at = (telling: typeof notes, stop: number | null): Slice =>
  stop === null ? whole(telling.story) : upTo(telling.story, stop);
/** What is wanted of both forms of the screenplay. */
const ofNotes = new Map(stops.map((stop) => [stop, at(notes, stop)]));
const people = ['nela', 'marek', 'ivo', 'the-woman', 'hana'];

const line = ({ words, certainty, disputed, scenes }: Line) => ({ words: plain(words), certainty, disputed, scenes });

/** All that a reader is answered. Grounds are worded otherwise in a script; which scenes they open is the same. */
function questionsAt(slice: Slice) {
  return article(slice).questions.map(({ question }) => {
    const { answers, until, ...rest } = explain(slice, question.claim as string);
    return {
      ...rest,
      question: line(question),
      until: until.map(({ answer, scene }) => ({ answer: line(answer), scene })),
      answers: answers.map((answer) => ({
        ...line(answer),
        inPart: answer.inPart,
        because: answer.support.because.map(({ scenes, certainty }) => ({ scenes, certainty })),
        against: answer.support.against.length,
        corroboration: answer.support.corroboration,
      })),
    };
  });
}

function livesAt(slice: Slice) {
  const { knows, window } = chronology(slice);
  return people.map((id) => [id, knows({ of: 'death', id }), window({ of: 'death', id })]);
}

function orderAt(slice: Slice) {
  const { order, window, clashes, faults } = chronology(slice);
  return { order, clashes, faults, windows: slice.scenes.map(({ id }) => window({ of: 'scene', id })) };
}

/** Claims by what they say, with the place in the telling from which on they are known. */
function known(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { sense, labels, words, told } of claims) {
    if (['prose', 'caption', 'because', 'against', 'credit'].includes(sense.kind)) continue;
    const said = key(labels[0] ?? `${sense.kind} ${plain(words)}`);
    found.set(said, Math.min(told, found.get(said) ?? told));
  }
  return found;
}

describe('The Twelfth Jar, the screenplay', () => {
  test('nothing is wrong with it', () => {
    assert.equal(work.format, 'fountain');
    for (const telling of [script, outline])
      assert.deepEqual(
        [...work.problems, ...telling.problems, ...check(whole(telling.story))].map(({ message }) => message),
        [],
      );
  });

  test('it is a script: read, written and read again it is the same', () => {
    const { screenplay } = readFountain(bytes.toString());
    const again = readFountain(writeFountain(screenplay)).screenplay;
    const meaning = ({ kind, text, number }: (typeof screenplay.elements)[number]) => ({ kind, text, number });
    assert.deepEqual(again.elements.map(meaning), screenplay.elements.map(meaning));
    assert.deepEqual(
      screenplay.titlePage.map(({ key, text }) => [key, text]),
      [
        ['Title', 'The Twelfth Jar'],
        ['Credit', 'written by'],
        ['Author', 'Unspool contributors'],
        ['Licence', 'CC0 1.0'],
      ],
    );
    const count = (kind: string) => screenplay.elements.filter((element) => element.kind === kind).length;
    assert.equal(count('heading'), 17);
    assert.ok(count('cue') > 40 && count('parenthetical') > 10 && count('transition') > 2);
    // What is meant as a cue is one, and nothing else is.
    assert.deepEqual(
      [
        ...new Set(
          work.segments.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'speech' ? item.who : []))),
        ),
      ],
      ['NELA', 'THE WOMAN', 'MAREK', 'IVO', 'HANA'],
    );
  });

  for (const [name, telling] of [
    ['all of it', script],
    ['without what is said and done', outline],
  ] as const) {
    test(`${name}: the same scenes, stops and names`, () => {
      assert.deepEqual(telling.story.scenes, notes.story.scenes);
      assert.deepEqual(telling.story.stops, notes.story.stops);
      const names = ({ story }: typeof notes) =>
        story.entities.map(({ id, told }) => [id, told, kindOf(whole(story), id)]);
      assert.deepEqual(names(telling), names(notes));
      for (let minute = 0; minute <= 46; minute += 0.5)
        assert.equal(positionAt(telling.story, minute), positionAt(notes.story, minute), `${minute} min`);
    });

    for (const stop of stops) {
      test(`${name}, ${stop === null ? 'the end' : `stop ${stop}`}`, () => {
        const [own, wanted] = [at(telling, stop), ofNotes.get(stop) as Slice];
        assert.deepEqual(questionsAt(own), questionsAt(wanted));
        assert.deepEqual(livesAt(own), livesAt(wanted));
        assert.deepEqual(orderAt(own), orderAt(wanted));
        for (const id of people) assert.equal(identities(own)(id), identities(wanted)(id));
        for (const { id } of wanted.scenes) assert.deepEqual(presence(own, id), presence(wanted, id), id);
        for (const { id, labels } of wanted.claims)
          if (labels.length > 0) assert.equal(acceptance(own).isAccepted(id), acceptance(wanted).isAccepted(id), id);
      });
    }

    test(`${name}: all of the notes is in it, and nothing is told earlier or later`, () => {
      const [own, wanted] = [known(telling.story.claims), known(notes.story.claims)];
      for (const [said, told] of wanted) assert.equal(own.get(said), told, said);
    });
  }

  test('what is made of a scene does not depend on those after it', () => {
    const all = notesOf(work).text;
    for (let count = 1; count < work.segments.length; count += 1) {
      const cut = notesOf({ ...work, segments: work.segments.slice(0, count) }).text;
      assert.ok(all.startsWith(cut), `${count} scenes`);
    }
  });

  test('what is said and done gives nothing away', () => {
    const words = (stop: number) => {
      const { scenes, entities, claims } = at(script, stop);
      return [
        scenes.map(({ title }) => title),
        entities.map(({ name }) => name),
        claims.map((claim) => plain(claim.words)),
      ]
        .flat()
        .join('\n');
    };
    for (const [word, from] of [
      ['Hana', 10],
      ['Marek is dead', 10],
      ['packet', 11],
      ['barn', 12],
      ['jar book', 13],
      ['I let you', 14],
    ] as const) {
      assert.ok(!words(from - 1).includes(word), word);
      assert.ok(words(from).includes(word), word);
    }
  });

  test('it is proved safe', { skip: unlessProofs }, () => assert.ok(verify(script, { mostPairs: 20 }).passed));
});
