import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkQuotations, compareDrafts } from '../../src/author/index.js';
import { parse } from '../../src/language/index.js';
import { evidenceOf, readSource } from '../../src/read/index.js';
import { compile, whole } from '../../src/story/index.js';

const script = (text: string) => readSource(new TextEncoder().encode(text), 'a.fountain');
const story = whole(
  compile(parse('a.story.md', '# T\n\n- Person: **Ada**\n\n## INT. HALL\n\n- Ada says: "Nobody saw the light."\n'))
    .story,
);

test('with several works one is enough, and a place is named from the work that has it', async () => {
  const other = await script('EXT. SEA\n\nADA\nNothing.\n');
  const has = await script('INT. HALL\n\nADA\nHello.\n\nEXT. QUAY\n\nADA\nNobody saw the light.\n');
  const before = await script('INT. HALL\n\nADA\nNobody saw the light.\n');
  assert.deepEqual(
    checkQuotations(story, [other, has]).map(({ code }) => code),
    ['quotation-elsewhere'],
  );
  const [moved, ...more] = compareDrafts(story, before, [other, has]);
  assert.equal(more.length, 0);
  assert.equal(moved?.code, 'evidence-moved');
  assert.match(moved?.message ?? '', /EXT\. QUAY/);
});

test('small words make nothing alike', async () => {
  const work = await script('INT. HALL\n\nADA\nOpens the kiln in a hurry, the day is done.\n');
  const notes = (quote: string) =>
    whole(compile(parse('a.story.md', `# T\n\n- Person: **Ada**\n\n## INT. HALL\n\n- Ada says: "${quote}"\n`)).story);
  const codesFor = (quote: string) => checkQuotations(notes(quote), [work]).map(({ code }) => code);
  assert.deepEqual(codesFor('a key in the ash'), ['quotation-not-found']);
  assert.deepEqual(codesFor('Opens a kiln in some hurry'), ['quotation-differs']);
});

/** A work, what notes quote of it, and how it is found. */
const quoted: readonly (readonly [what: string, name: string, work: string, quote: string, how: string])[] = [
  ['across a direction', 'a.fountain', cell('(spreads his fingers)\n'), 'its paws it would do so, and others', 'alike'],
  ['with the direction', 'a.fountain', cell('(nodding)\n'), 'it would (nodding) do so', 'alike'],
  ['across brackets in a line', 'a.fountain', cell('(aside) '), 'it would do so, and others', 'alike'],
  ['a whole speech that a direction divides', 'a.fountain', cell('(low)\n'), 'I saw … see it not', 'alike'],
  [
    'with long s and ß',
    'a.fountain',
    line('Das Schloſs iſt finſter, der Fluß nicht.'),
    'schloß ist finster, der Fluss',
    'alike',
  ],
  ['over the end of a line', 'a.fountain', line('We came by the har-\nbour road.'), 'by the harbour road', 'alike'],
  ['with a soft hyphen', 'a.fountain', line('By the har\u00adbour road.'), 'the harbour road', 'alike'],
  ['as one word and as two', 'a.fountain', line('To-day some one came.'), 'Today someone came', 'alike'],
  ['in an edition of single words', 'a.fountain', line("Well , who 's there ?"), 'Well, who’s there?', 'alike'],
  ['with other marks', 'a.fountain', line('He said--"wait"...and left.'), 'He said – «wait» … and left', 'alike'],
  ['with emphasis in a word', 'a.fountain', 'INT. HALL\n\nAn un*believ*able light.\n', 'unbelievable light', 'exact'],
  ['behind what elides', 'a.fountain', line('C’est l’homme du port.'), 'homme du port', 'exact'],
  [
    'over the border of two scenes',
    'a.fountain',
    `${line('She said that nobody')}\nINT. HALL\n\nADA\nWould come.\n`,
    'nobody would come',
    'alike',
  ],
  ['no part of a word', 'a.fountain', line('The lighthouses stood.'), 'The lighthouse', 'none'],
  ['no words in another order', 'a.fountain', cell(''), 'it would others and do so', 'near'],
  ['nothing for words that are not there', 'a.fountain', cell('(low)\n'), 'with its paws it would go', 'near'],
  [
    'over a mark of a note',
    'a.txt',
    'CHAPTER I\n\nThe mill[3] stood still, and nobody came to it all day.\n',
    'The mill stood still',
    'exact',
  ],
];

function line(words: string): string {
  return `INT. HALL\n\nADA\n${words}\n`;
}

function cell(between: string): string {
  return line(`I saw how with its paws it would\n${between}do so, and others see it not.`);
}

for (const [what, name, text, quote, how] of quoted) {
  test(`a quotation is found: ${what}`, async () => {
    const work = await readSource(new TextEncoder().encode(text), name);
    const notes = parse('a.story.md', `# T\n\n- Person: **Ada**\n\n## One\n\n- Ada says: “${quote}”\n`);
    assert.deepEqual(
      evidenceOf(whole(compile(notes).story), work).map(({ found }) => found?.how ?? 'none'),
      [how],
    );
  });
}
