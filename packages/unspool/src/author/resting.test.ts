import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '../read/index.js';
import { storyFile } from './author-file.js';
import { diagnose } from './diagnose.js';

const script = (text: string) => readSource(new TextEncoder().encode(text), 'mill.fountain');

const notes = `# The Mill

- Source: mill.fountain
- Person: **Ada**
- Person: **Ben**

## INT. MILL

*with Ada, Ben*

- Who has the key?
- **Key**: Ada says: “I threw the key into the race.”
- **Wheel**: Ben says: “The wheel has stood still since noon.”

## INT. YARD

- Answer to [Who has the key?]: Nobody.
  - because [Key]
- Takeaway: What is thrown away is kept by nobody.
  - because [Answer to Who has the key?]
- Ben was here at noon.
  - because [Key]
  - because [Wheel]
`;

test('what rests on a line whose evidence is gone is said through the chain, and whether anything else holds it', async () => {
  const before = await script(
    'INT. MILL\n\nADA\nI threw the key into the race.\n\nBEN\nThe wheel has stood still since noon.\n\nINT. YARD\n\nRain.\n',
  );
  const now = await script(
    'INT. MILL\n\nADA\nHm.\n\nBEN\nThe wheel has stood still since noon.\n\nINT. YARD\n\nRain.\n',
  );
  const found = diagnose(storyFile('mill.story.md', notes), { sources: [now], before });
  const gone = found.filter(({ code }) => code === 'evidence-gone');
  assert.equal(gone.length, 1);
  assert.deepEqual(
    gone[0]?.because?.map(({ message }) => message),
    [
      '“Who has the key? Nobody” rests on it and on nothing else',
      '“Ben was here at noon” rests on it, and on more',
      '“What is thrown away is kept by nobody” rests on it and on nothing else',
    ],
  );
});

test('one quotation that several lines have is one finding', async () => {
  const twice = `${notes}\nBen remembers: “I threw the key into the race.”\n`;
  const before = await script('INT. MILL\n\nADA\nI threw the key into the race.\n');
  const found = diagnose(storyFile('mill.story.md', twice), {
    sources: [await script('INT. MILL\n\nADA\nHm.\n')],
    before,
  });
  assert.equal(found.filter(({ code }) => code === 'evidence-gone').length, 1);
});
