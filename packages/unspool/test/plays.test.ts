import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { article } from '../src/explain/index.js';
import { parse } from '../src/language/index.js';
import { payload, toText } from '../src/publish/index.js';
import { notesOf } from '../src/read/notes.js';
import { readTei } from '../src/read/play/tei.js';
import type { Source } from '../src/read/source.js';
import { END, type Position, type Story, tell, upTo, whole } from '../src/story/index.js';
import { realWorks } from './real-works.js';

// What a header and a list of persons know of the end, and what readers get of it where.

const sample = readFileSync(new URL('../../test/read/tei/lighthouse/input.xml', import.meta.url), 'utf8');

const storyOf = (play: Source): Story => tell(parse('play.story.md', notesOf(play))).story;
const heldAt = (story: Story, position: Position) => payload(position === END ? whole(story) : upTo(story, position));

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
}

/** Words of the lists that stand neither in the names of the play nor in its text. */
function given(play: Source): readonly string[] {
  const spoken = play.segments.flatMap(({ title, within, items }) => [
    title,
    ...within,
    ...items.flatMap((item) =>
      item.kind === 'speech' ? [item.cue, ...item.parts.map(({ text }) => text)] : item.text,
    ),
  ]);
  const known = new Set(
    [
      play.title ?? '',
      ...play.credits.map(({ value }) => value),
      ...play.cast.map(({ name }) => name),
      ...spoken,
    ].flatMap(wordsIn),
  );
  const lists = [
    ...play.cast.map(({ description = '' }) => description),
    ...(play.relations ?? []).map(({ name }) => name),
  ];
  return [...new Set(lists.flatMap(wordsIn))].filter((word) => !known.has(word));
}

/** No word that only the lists have is in what readers hold before the end. Returns what is there at the end. */
function assertKept(play: Source): string {
  const story = storyOf(play);
  const secret = given(play);
  assert.ok(secret.length > 0);
  for (let position = 0; position <= story.stops.length; position++) {
    const held = new Set(wordsIn(JSON.stringify(heldAt(story, position))));
    for (const word of secret) assert.ok(!held.has(word), `“${word}” at ${position}`);
  }
  return toText(article(whole(story)));
}

test('what lists say of people is told after the end, and rests on scenes', () => {
  const end = assertKept(readTei(sample));
  assert.match(end, /Keeper is the parent of Anna\. \[Act One, First Scene On the stairs\]/);
  assert.match(end, /Anna’s mother, though nobody knows/);
  // The gulls never speak.
  assert.doesNotMatch(notesOf(readTei(sample)).split('# Looking back')[1] ?? '', /Gulls/);
});

const person = (id: string) => `<person xml:id="${id}"><persName>${id.toUpperCase()}</persName></person>`;
const sp = (who: string) => `<sp who="#${who}"><speaker>${who.toUpperCase()}</speaker><p>Yes.</p></sp>`;
const related = (relations: string, ...scenes: readonly (readonly string[])[]) =>
  readTei(
    `<TEI><teiHeader><particDesc><listPerson>${['ann', 'ben', 'cyd', 'dot'].map(person).join('')}<listRelation>${relations}</listRelation></listPerson></particDesc></teiHeader><text><body>${scenes
      .map((ids, index) => `<div type="scene"><head>Scene ${index + 1}</head>${ids.map(sp).join('')}</div>`)
      .join('')}</body></text></TEI>`,
  );

const relations: readonly (readonly [relation: string, ...lines: string[]])[] = [
  ['name="parent_of" active="#ann #ben" passive="#cyd"', 'Ann and Ben are the parents of Cyd. [Scene 2]'],
  ['name="lover_of" active="#ann" passive="#ben"', 'Ann is the lover of Ben. [Scene 1]'],
  ['name="related_with" active="#cyd" passive="#ann"', 'Cyd is related to Ann. [Scene 2]'],
  ['name="related_with" mutual="#ann #cyd"', 'Ann and Cyd are related. [Scene 2]'],
  ['name="associated_with" active="#ben" passive="#ann"', 'Ben is associated with Ann. [Scene 1]'],
  ['name="siblings" mutual="#ann #ben #cyd"', 'Ann, Ben and Cyd are siblings. [Scene 2]'],
  // The names of the TEI Guidelines.
  ['name="spouse" mutual="#ann #ben"', 'Ann and Ben are spouses. [Scene 1]'],
  ['name="employer" active="#ann" passive="#ben"', 'Ann is the employer of Ben. [Scene 1]'],
  // Who never speaks is nobody.
  ['name="siblings" mutual="#ann #dot"'],
  ['name="parent_of" active="#dot" passive="#ann"'],
  ['name="parent_of" active="#dot #ann" passive="#ben"', 'Ann is the parent of Ben. [Scene 1]'],
  ['name="parent_of" active="#ann"'],
  ['active="#ann" passive="#ben"'],
  ['name="parent_of" active="#nobody" passive="#ben"'],
];

for (const [relation, ...lines] of relations) {
  test(`a relation: ${relation}`, () => {
    const play = related(`<relation ${relation}/>`, ['ann', 'ben'], ['ann', 'ben', 'cyd']);
    const found = toText(article(whole(storyOf(play)))).split('How they stand to each other')[1] ?? '';
    const said = found.split('\n').flatMap((line) => (line.startsWith('• ') ? [line.slice(2)] : []));
    assert.deepEqual(said, lines);
  });
}

test('a relation that no scene shows at once rests on the first of each', () => {
  const play = related('<relation name="siblings" mutual="#ann #ben"/>', ['ann'], ['ben']);
  assert.match(notesOf(play), /are siblings\.\n {2}- because \[Scene 1\], \[Scene 2\]\n/);
});

const { folder, skip } = realWorks('plays-tei');
for (const [name, ...lines] of [
  [
    'lessing-nathan-der-weise',
    'Sittah and Saladin are siblings',
    'Nathan is the parent of Recha',
    'angenommene Tochter',
  ],
  ['werner-der-vierundzwanzigste-februar', 'Trude and Kunz are the parents of Kurt', 'als Reisender unerkannt'],
  ['gogol-revizor', 'Анна Андреевна and Городничий are spouses', 'чиновник из Петербурга'],
] as const) {
  test(`a published play keeps what its lists say: ${name}`, { skip }, () => {
    const end = assertKept(readTei(readFileSync(new URL(`${name}.xml`, folder), 'utf8')));
    for (const line of lines) assert.ok(end.includes(line), line);
  });
}
