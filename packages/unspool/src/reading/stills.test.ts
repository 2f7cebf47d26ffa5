import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../language/index.js';
import { compile, END, sliceAt } from '../story/index.js';
import { standInImages } from '../verify/stand-in-images.js';
import { openReadingRoom } from './reading-room.js';
import { stillsOf } from './stills.js';

const text = `# The lamp

- Picture: poster.jpg, a tower
- Person: **Ada**, the keeper
  - Picture: ada.jpg, a woman at a window
- Thing: **the key**

## One

- Picture: still.jpg, Ada with the key
- Picture: later.jpg, the boat of [Two]
- Picture: nothing.jpg

---

- Picture: second.jpg, a door

## Two

A boat.

# Looking back

- Picture: grave.jpg, a stone
`;
const { story } = compile(parse('lamp', text));
const images = standInImages(story);

const shown = (position: number) =>
  stillsOf(sliceAt(story, position), images).map(
    ({ words, at, scene, of }) => `${at} ${scene} ${plain(words)}${of.length > 0 ? ` (${of.join()})` : ''}`,
  );

const begin = [':start null a tower', ':start null a woman at a window (ada)'];
const one = 'one one Ada with the key (ada,the-key)';
const boat = 'two one the boat of Two';

test('a picture is told as its line is, and stands with whom it names and whom it stands under', () => {
  assert.deepEqual(shown(0), begin);
  assert.deepEqual(shown(1), [...begin, one]);
  assert.deepEqual(shown(2), [...begin, one, 'one.2 one a door']);
  assert.deepEqual(shown(END).toSorted(), [...begin, one, boat, 'one.2 one a door', ':end null a stone'].toSorted());
});

test('a room hands out a picture where it is told, and nowhere before', async () => {
  const stored = { name: 'lamp', key: 'lamp', revision: '', story, works: [], images };
  const room = openReadingRoom({ names: async () => ['lamp'], get: async () => stored, changes: () => () => {} });
  const nameOf = (file: string) => images.get(file)?.name ?? '';
  const isGiven = async (at: string, file: string) => (await room.imageAt('lamp', at, nameOf(file))) !== undefined;
  assert.ok(await isGiven(':start', 'poster.jpg'));
  assert.ok(!(await isGiven(':start', 'still.jpg')) && (await isGiven('one', 'still.jpg')));
  assert.ok(!(await isGiven('one', 'later.jpg')) && (await isGiven(':end', 'later.jpg')));
  // What nobody has words for is never shown.
  assert.ok(!(await isGiven(':end', 'nothing.jpg')) && !(await isGiven('nowhere', 'poster.jpg')));
});
