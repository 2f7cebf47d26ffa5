import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkQuotations, compareDrafts } from '../../src/author/index.js';
import { parse } from '../../src/language/index.js';
import { readSource } from '../../src/read/index.js';
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
