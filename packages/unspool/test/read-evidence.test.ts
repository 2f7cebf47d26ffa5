import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../src/language/index.js';
import { checkQuotations, compareDrafts, readSource } from '../src/read/index.js';
import { tell, whole } from '../src/story/index.js';

const script = (text: string) => readSource(new TextEncoder().encode(text), 'a.fountain');
const story = whole(
  tell(parse('a.story.md', '# T\n\n- Person: **Ada**\n\n## INT. HALL\n\n- Ada says: "Nobody saw the light."\n')).story,
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
