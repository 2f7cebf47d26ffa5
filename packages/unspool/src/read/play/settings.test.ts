import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item, Segment } from '../source.js';
import { withSettings } from './settings.js';

const at = { from: 0, to: 1, line: 1 };
const speech: Item = { kind: 'speech', cue: 'MARTA', who: ['marta'], parts: [{ kind: 'said', text: 'So.', at }], at };
const scene = (direction: string | undefined, title = 'Scene', within = ['Act']): Segment => ({
  kind: 'scene',
  title,
  within,
  at,
  items: direction === undefined ? [speech] : [{ kind: 'action', text: direction, at }, speech],
});
const placesOf = (segments: readonly Segment[], language?: string) =>
  withSettings(segments, language).map(({ place }) => place);

/** What a direction says, in which language, and the place. */
const samples: readonly (readonly [direction: string, language: string, place: string | undefined])[] = [
  ['Lisbon. A terrace above the harbour.', 'en', 'Lisbon, a terrace above the harbour'],
  ['Lisbon. Before the customs house.', 'en-GB', 'Lisbon, before the customs house'],
  ['A cellar under the mill: Marta asleep; a lamp burning.', 'en', 'A cellar under the mill'],
  ['Midnight. The churchyard.', 'en', 'The churchyard'],
  ['Scene: the kitchen of an inn.', 'en', 'The kitchen of an inn'],
  ['Enter Marta from the garden.', 'en', undefined],
  ['Marta in her chamber.', 'en', undefined],
  ['Thunder. Three boatmen rise.', 'en', undefined],
  ['Marta. The kitchen.', 'en', 'The kitchen'],
  [
    'The hall is dark, and nobody who passes would think that anybody has lived in it since the flood.',
    'en',
    undefined,
  ],
  ['Scene closes.', 'en', undefined],
  ['The scene is dark.', 'en', undefined],
  ['The scene is laid in Lisbon.', 'en', 'Lisbon'],
  ['Setting sun.', 'en', undefined],
  ['Scene: darkness.', 'en', undefined],
  ['Die Szene verdunkelt sich.', 'de', undefined],
  ['Die Szene ist leer.', 'de', undefined],
  ['Escena vacía.', 'es', undefined],
  ['На сцене темно.', 'ru', undefined],
  ['Szene: Hof einer Mühle.', 'de', 'Hof einer Mühle'],
  ['Die Szene ist ein Wartesaal. Bänke, ein Ofen.', 'de', 'Ein Wartesaal'],
  ['Szene: ein Steg am See, auf dem der Fährmann mit seinem Netz wartet, bis es dunkel wird.', 'de', 'Ein Steg am See'],
  ['Das Schlafzimmer der Müllerin.', 'de', 'Das Schlafzimmer der Müllerin'],
  ['Die Müllerin tritt aus dem Haus.', 'de', undefined],
  ['La scène est à Lyon.', 'fr', 'Lyon'],
  ['La salle d’une auberge.', 'fr', 'La salle d’une auberge'],
  ['Una plaza junto al puerto.', 'es', 'Una plaza junto al puerto'],
  ['Una stanza nel palazzo.', 'it', 'Una stanza nel palazzo'],
  ['Кухня в доме мельника.', 'ru', 'Кухня в доме мельника'],
  ['Те же и мельник.', 'ru', undefined],
];

for (const [direction, language, place] of samples) {
  test(`${direction}: ${place ?? 'no place'}`, () => assert.deepEqual(placesOf([scene(direction)], language), [place]));
}

test('who comes and goes leaves a scene where it is, within its act', () => {
  const mill = 'A room in the mill.';
  for (const [after, place] of [
    [scene('Enter Ben.'), 'A room in the mill'],
    [scene(undefined), 'A room in the mill'],
    [scene('The same.'), 'A room in the mill'],
    [scene('The same.', 'Scene', ['Act II']), 'A room in the mill'],
    [scene('Enter Ben.', 'Scene', ['Act II']), undefined],
    [scene('Enter Ben.', 'Act II'), undefined],
    [
      scene('The street is as it has always been when the market comes to the town in spring and nobody sleeps.'),
      undefined,
    ],
  ] as const)
    assert.deepEqual(placesOf([scene(mill), after]), ['A room in the mill', place]);
});

test('a stage that stays as it is', () => {
  assert.deepEqual(
    placesOf([scene('Ein Saal.'), scene('Die Szene bleibt.', 'Erster Auftritt', ['Zweiter Akt'])], 'de'),
    ['Ein Saal', 'Ein Saal'],
  );
});

test('somebody who has spoken is no town', () => {
  assert.deepEqual(placesOf([scene(undefined), scene('Marta. A room in the mill.')]), [
    undefined,
    'A room in the mill',
  ]);
});

test('nothing comes from what stands further on, nor from what is said in between', () => {
  const said = { ...scene('Enter Ben.'), items: [speech, { kind: 'action', text: 'A room in the mill.', at } as Item] };
  assert.deepEqual(placesOf([said, scene('A garden.')]), [undefined, 'A garden']);
});
