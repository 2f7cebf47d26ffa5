import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { check } from '../../src/checks/index.js';
import { article, explain, type Line, profile } from '../../src/explain/index.js';
import { parse } from '../../src/language/index.js';
import {
  acceptance,
  compile,
  END,
  eventOf,
  identities,
  kindOf,
  positionAt,
  presence,
  type Slice,
  sceneFrame,
  stopId,
  upTo,
  whole,
} from '../../src/story/index.js';

// The second example against its truth file: what is told at which stop, and what becomes of it.
const file = new URL('../../../../../examples/twelfth-jar.story.md', import.meta.url);
const telling = compile(parse('twelfth-jar.story.md', readFileSync(file, 'utf8')));
const { story } = telling;
const end = whole(story);

/** Stops as the truth file names them. */
const stops = [
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9a',
  '9b',
  '10',
  '10.1',
  '11',
  '12',
  '13',
  '14',
  '14.1',
  '15',
  'end',
];
const at = (stop: string): Slice => (stop === 'end' ? end : upTo(story, stops.indexOf(stop) + 1));
const words = (line: { words: readonly { text: string }[] }) => line.words.map((word) => word.text).join('');
const said = (lines: readonly Line[]) => lines.map(words).join('\n');

function question(slice: Slice, start: string) {
  const claim = slice.claims.find(
    ({ sense, words: own }) => sense.kind === 'question' && words({ words: own }).startsWith(start),
  );
  return claim ? explain(slice, claim.id) : null;
}

/** For each question, from which stop on which answer comes first, and how sure it is; '' where none stands. */
const answers: Readonly<Record<string, readonly (readonly [from: string, answer: RegExp | '', certainty?: string])[]>> =
  {
    'Who put the twelfth jar': [
      ['1', ''],
      ['2', /for Marek/, 'likely'],
      ['9a', ''],
      ['11', /Hana/, 'certain'],
    ],
    'Why does Nela not touch': [
      ['1', ''],
      ['2', /rather have the son/, 'possible'],
      ['9a', ''],
      ['12', /she knows it/, 'certain'],
    ],
    'Why did Marek leave': [
      ['3', /quarrelled/, 'certain'],
      ['10.1', /a tree of his own/, 'certain'],
    ],
    'What became of Marek': [
      ['3', ''],
      ['4', /alive somewhere/, 'likely'],
      ['6', /went to sea/, 'likely'],
      ['9b', /before ever a jar/, 'certain'],
    ],
    'Why does the woman take': [
      ['5', ''],
      ['11', /in her hands before/, 'certain'],
    ],
    'How did the knife get': [
      ['5', /Ivo took it/, 'possible'],
      ['10', /came with the letter/, 'certain'],
    ],
    'Where do the quinces': [
      ['7', /wherever Marek is/, 'possible'],
      ['9a', /not since the storm/, 'certain'],
      ['14', /the tree that Marek raised/, 'certain'],
    ],
    'Since when has Nela': [
      ['12', ''],
      ['13', /Ivo.s hip/, 'certain'],
    ],
    'Did Ivo know': [['14.1', '']],
  };

describe('The Twelfth Jar', () => {
  test('the notes have nothing wrong with them', () => {
    assert.deepEqual(
      [...telling.problems, ...check(end)].map(({ message }) => message),
      [],
    );
    assert.equal(story.scenes.length, 17);
    assert.equal(story.stops.length, stops.length - 1);
  });

  for (const [start, turns] of Object.entries(answers)) {
    test(`answers, stop by stop: ${start}…?`, () => {
      for (const [index, stop] of stops.entries()) {
        const asked = question(at(stop), start);
        const turn = turns.findLast(([from]) => stops.indexOf(from) <= index);
        if (!turn) {
          assert.equal(asked, null, `${stop}: not asked yet`);
          continue;
        }
        const [, answer, certainty] = turn;
        const first = asked?.answers[0];
        if (answer === '') assert.equal(first, undefined, `${stop}: ${first ? words(first) : ''}`);
        else {
          assert.match(words(first ?? { words: [] }), answer, stop);
          assert.equal(first?.certainty ?? 'certain', certainty, `${stop}: ${words(first ?? { words: [] })}`);
        }
      }
    });
  }

  test('what seemed so is kept as such, and only from the turn on', () => {
    const until = (stop: string, start: string) => (question(at(stop), start)?.until ?? []).map(({ scene }) => scene);
    assert.deepEqual(until('9a', 'What became'), ['the-other-side-of-the-door']);
    assert.deepEqual(until('8', 'What became'), []);
    assert.deepEqual(until('11', 'How did the knife'), ['the-packet']);
  });

  test('a question the telling never answers says so only after the end', () => {
    assert.equal(question(at('15'), 'Did Ivo')?.note, 'Not told so far.');
    assert.equal(question(end, 'Did Ivo')?.note, 'The telling does not say.');
  });

  test('twists: what the audience was made to believe falls when it is overturned, and words spoken stay so', () => {
    const falls: Readonly<Record<string, string>> = {
      'from-marek': '9a',
      alive: '9b',
      'in-the-van': '10',
      'house-clearer': '11',
    };
    for (const [claim, from] of Object.entries(falls)) {
      const withdrawn = (stop: string) => !acceptance(at(stop)).isAccepted(claim);
      assert.equal(withdrawn(from), true, claim);
      assert.equal(withdrawn(stops[stops.indexOf(from) - 1] as string), false, claim);
    }
    for (const spoken of ['a-firm', 'every-year', 'first-sign', 'hes-well'])
      assert.ok(acceptance(end).isAccepted(spoken), spoken);
  });

  test('the woman is Hana from stop 11 on; what Ivo and Hana believe joins nobody', () => {
    assert.notEqual(identities(at('10.1'))('the-woman'), identities(at('10.1'))('hana'));
    assert.equal(identities(at('11'))('the-woman'), identities(at('11'))('hana'));
    assert.equal(profile(at('11'), 'hana').name, 'Hana');
    assert.ok(!at('9a').entities.some((entity) => entity.id === 'hana'));
  });

  test('one event seen from two sides, a dream, a letter, a tale', () => {
    assert.equal(eventOf(end, 'the-other-side-of-the-door'), 'a-jar-without-a-label');
    const frame = (scene: string) => {
      const { way, by, seenBy } = sceneFrame(end, scene);
      return [way, by[0]?.entity ?? seenBy?.entity];
    };
    assert.deepEqual(frame('a-jar-without-a-label'), ['shown', 'nela']);
    assert.deepEqual(frame('the-other-side-of-the-door'), ['shown', 'ivo']);
    assert.deepEqual(frame('hands'), ['dreamt', 'nela']);
    assert.deepEqual(frame('the-tree-behind-the-barn'), ['written', 'hana']);
    assert.deepEqual(frame('one-spoonful'), ['told', 'nela']);
  });

  test('presence in every scene', () => {
    const present: Readonly<Record<string, string>> = {
      'first-of-november': 'nela',
      boxes: 'nela, the-woman',
      'three-twigs': 'nela, marek',
      'a-jar-without-a-label': 'nela, ivo',
      'by-torchlight': 'the-woman',
      'over-the-wall': 'nela, ivo',
      'the-storm': 'nela, ivo',
      hands: 'nela, marek',
      'the-other-side-of-the-door': 'nela, ivo',
      'the-packet': 'ivo, the-woman by letter',
      'the-tree-behind-the-barn': 'marek, the-woman',
      'one-more-row': 'the-woman',
      candles: 'nela, the-woman unseen',
      'the-seedlings': 'nela',
      'two-spoons': 'nela, the-woman',
      'one-spoonful': 'nela, ivo',
      march: 'nela, the-woman',
    };
    for (const { id } of story.scenes) {
      const list = presence(end, id).map(({ entity, how }) =>
        how === 'there' ? entity : `${entity} ${typeof how === 'string' ? how : `by ${how.by}`}`,
      );
      assert.equal(list.join(', '), present[id], id);
    }
  });

  test('the knife, hand by hand, as told', () => {
    const known = (stop: string) => said(profile(at(stop), 'the-knife').known);
    assert.match(known('3'), /Marek takes the knife/);
    assert.doesNotMatch(known('4'), /the woman takes the knife/i);
    assert.match(known('5'), /the woman takes the knife/i);
    assert.doesNotMatch(known('9b'), /packet/);
    assert.match(known('10'), /packet from Hana/);
    assert.match(known('15'), /Hana puts the knife in the kitchen drawer/);
  });

  test('the quince: readings by holder, as they come', () => {
    const readings = (stop: string) =>
      article(at(stop)).symbols.flatMap(({ readings: all }) =>
        all.map(({ holder, meaning }) => `${holder}: ${meaning}`),
      );
    assert.deepEqual(readings('3'), []);
    assert.deepEqual(readings('4'), ['Nela: a sign of life']);
    assert.deepEqual(readings('11').sort(), ['Ivo: a debt', 'Nela: a sign of life']);
    assert.equal(readings('13').length, 3);
    assert.equal(kindOf(end, 'the-quince'), 'symbol');
  });

  test('relations change; the jar book has twelve rows', () => {
    const relations = (stop: string) => said(article(at(stop)).relations);
    assert.doesNotMatch(relations('2'), /friends/);
    assert.match(relations('3'), /no longer friends/);
    assert.match(relations('15'), /Nela and Hana/);
    const [table] = profile(end, 'the-jar-book').tables;
    assert.equal(table?.rows.length, 12);
    assert.equal(table?.rows.filter((row) => words({ words: row[1] ?? [] }) === 'Hana').length, 7);
    assert.deepEqual(profile(at('11'), 'the-jar-book').tables.length, 1);
  });

  test('a minute is rounded down to the stop behind it', () => {
    const from: readonly (readonly [minute: number, stop: string])[] = [
      [3, '1'],
      [6, '2'],
      [10, '3'],
      [26, '9b'],
      [27.4, '9b'],
      [28, '10'],
      [31, '10.1'],
      [45.9, '14.1'],
      [46, '15'],
    ];
    for (const [minute, stop] of from)
      assert.equal(positionAt(story, minute), stops.indexOf(stop) + 1, `${minute} min`);
    assert.equal(positionAt(story, 2), 0);
    assert.notEqual(positionAt(story, 46), END);
    assert.deepEqual(story.stops.slice(8, 10).map(stopId), [
      'the-other-side-of-the-door',
      'the-other-side-of-the-door.2',
    ]);
  });
});
