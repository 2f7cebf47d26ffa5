import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../../../../test/read/novel/told.js';
import { deedsIn } from './deeds.js';

const cases: readonly (readonly [text: string, deeds: string])[] = [
  ['*Ada* entered the library.', 'Ada enters the library'],
  ['When the bell rang, *she=Ada* came into the room.', 'Ada enters the room, likely'],
  ['*Ben* rose and left the house.', 'Ben leaves the house'],
  ['*Ben* left *her=Ada* at the gate.', 'Ben leaves Ada'],
  ['*Ada* gave *Ben* the little key.', 'Ada gives the little key to Ben'],
  ['*Ada* handed the letter to *Ben*.', 'Ada gives the letter to Ben'],
  ['Then *Ben* took the key out of the drawer.', 'Ben takes the key'],
  ['*Ada* told *him=Ben* that the mill was sold.', 'Ada tells to Ben'],
  ['*Ben* killed *Cleo*.', 'Ben kills Cleo'],
  ['*Cleo* died at noon.', 'Cleo dies'],
  ['In the spring, *Ada* married *Ben*.', 'Ada marries Ben'],
  ['*Ada* wrote to *Ben* at once.', 'Ada writes to Ben'],
  ['*Ada* read the letter twice.', 'Ada reads the letter'],
  ['When *Ada* entered the library, it was empty.', 'Ada enters the library'],
  ['In the evening *Ada* wrote a long letter.', 'Ada writes a long letter'],
  ['*Ada* lit the lamp and told *Ben* to wait.', 'Ada tells to Ben'],
  ['On rainy days *Ada* left the house.', ''],
  ['*Ada* came back from her dreams.', ''],
  ['*Ada* left *her=Ben* at the gate.', 'Ada leaves Ben'],
  ['*Ada* took another note.', ''],
  ['*Ada* took the note.', 'Ada takes the note'],
  ['*Ada* took leave of them.', ''],
  ['*Ada* took the train.', ''],
  ['*Ada* gave *Ben* a look.', ''],
  ['If *Ada* entered the library, all was lost.', ''],
  ['*Ada* had entered the library.', ''],
  ['*Ada* would have killed *Ben*.', ''],
  ['*Ben* thought that *Ada* left the house.', ''],
  ['*Ada* never left the house.', ''],
  ['Had *Ada* entered the library?', ''],
  ['Often *Ada* left the house.', ''],
  ['The wind died away over *Ada*.', ''],
  ['“*Ada* killed *Ben*.”{Cleo}', ''],
  ['*Ada* left *his=Ben* house.', 'Ada leaves his house'],
  ['*Ben* quietly took the key.', 'Ben takes the key'],
  ['*Ada* nearly died.', ''],
  ['*Ada* probably took the key.', ''],
  ['*Ada* hardly read the letter.', ''],
  ['*Ada* entered the library and nearly killed *Ben*.', 'Ada enters the library'],
  ['*Ada* took the key, or so they said.', ''],
  ['*Cleo* died, people thought, and nobody wept.', ''],
  ['*Ada* took the key, and they said nothing.', 'Ada takes the key'],
  ['*Ada* gave *Ben* a key in her dream.', ''],
  ['*Cleo* died a year before.', ''],
  ['*Ada* married *Ben* last spring.', ''],
  ['*Cleo* died before dawn.', 'Cleo dies'],
  ['*Cleo* died with laughter.', ''],
  ['*Cleo* died at the thought.', ''],
  ['*Ben* killed *Cleo* with a look.', ''],
  ['*Ben* killed *Cleo* with a knife.', 'Ben kills Cleo'],
];

for (const [text, deeds] of cases)
  test(`who does what: ${text}`, () => {
    const { stretch, reading, people } = told(text);
    const found = deedsIn(stretch, reading).map(({ verb, subject, object, to, grade }) => {
      const what = object?.kind === 'person' ? people[object.person] : object?.text;
      const whom = to === undefined ? undefined : `to ${people[to]}`;
      const words = [people[subject], verb, what, whom].filter((word) => word !== undefined).join(' ');
      return grade === 'sure' ? words : `${words}, ${grade}`;
    });
    assert.equal(found.join('; '), deeds);
  });

const understood: readonly (readonly [text: string, subject: string])[] = [
  ['*Ada* shut the door. She took the key.', 'Ada'],
  ['*Ada* kissed *Ben*. She took the key.', ''],
  ['*Ada* saw the old woman. She took the key.', ''],
  ['*Ada* saw the old man. She took the key.', 'Ada'],
  ['Nobody spoke. She took the key.', ''],
  ['*Mr. Ben* shut the door. She took the key.', ''],
];

for (const [text, subject] of understood)
  test(`whom a pronoun means: ${text}`, () => {
    const { stretch, reading, people } = told(text);
    const found = deedsIn(stretch, reading).filter(({ verb }) => verb === 'takes');
    assert.equal(found.map((deed) => people[deed.subject]).join(), subject);
  });

test('who narrates says “I”', () => {
  const { stretch, reading } = told('I took the key. “I took the letter.”{Ben}');
  const deeds = deedsIn(stretch, { ...reading, narrator: 7 });
  assert.deepEqual(
    deeds.map(({ subject, grade }) => [subject, grade]),
    [[7, 'sure']],
  );
});

test('a deed is quoted by its sentence, and stands where it is told', () => {
  const { stretch, reading } = told('It rained. Then *Ben* took the key out of the drawer. Nobody spoke.');
  const [deed] = deedsIn(stretch, reading);
  const text = stretch.paragraphs[0]?.text ?? '';
  assert.equal(text.slice(deed?.sentence.from, deed?.sentence.to), 'Then Ben took the key out of the drawer.');
  assert.equal(text.slice(deed?.evidence.from, deed?.evidence.to), 'Ben took the key');
});
