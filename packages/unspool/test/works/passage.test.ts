import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/language/index.js';
import { type OpenWork, openable, type Passage, passagesOf, readSource } from '../../src/read/index.js';
import { compile, type Slice, upTo, whole } from '../../src/story/index.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const telling = (text: string) => compile(parse('a.story.md', text));
const open = async (text: string, name: string): Promise<OpenWork> => ({ work: await readSource(bytes(text), name) });

const script = `Title: The Night Boat

INT. FERRY - NIGHT

Rain on the window.

MARA
(not looking up)
You said that nobody would know me here.
I believed you the whole way from the coast.

TOM
Nobody does.

EXT. DECK - LATER

TOM
I asked for two teas. That is all I did.

INT. ENGINE ROOM - NIGHT

ENGINEER
She never changes.
`;

const notes = `# The Night Boat

- Person: **Mara**
- Person: **Tom**

## INT. FERRY - NIGHT

- Tom says: "Nobody does."
- Mara says: "YOU said that nobody… the whole way from the coast"

## EXT. DECK - LATER

- Tom says: "I asked for two teas, that was all I did"
- Mara says: "She never changes."

## INT. ENGINE ROOM - NIGHT

- The engineer says: "She never changes!"
`;

test('a scene that is over opens whole, at what is quoted of it', async () => {
  const { story } = telling(notes);
  const works = [await open(script, 'boat.fountain')];
  const [passage] = passagesOf(upTo(story, 2), works, 'int-ferry---night');
  assert.deepEqual(texts(passage), [
    'Rain on the window.',
    'MARA: not looking up',
    'MARA: You said that nobody would know me here.\nI believed you the whole way from the coast.',
    'TOM: Nobody does.',
  ]);
  assert.equal(passage?.file, 'boat.fountain');
  assert.deepEqual(marked(passage), [
    ['alike', 'You said that nobody'],
    ['alike', 'the whole way from the coast'],
    ['exact', 'Nobody does'],
  ]);
  assert.deepEqual(
    passage?.pieces.map(({ at }) => at.line),
    [5, 8, 9, 13],
  );
});

test('of the scene told last only what is quoted opens, and nothing says whether there is more', async () => {
  const { story } = telling(notes);
  const works = [await open(script, 'boat.fountain')];
  const [first] = passagesOf(upTo(story, 1), works, 'int-ferry---night');
  assert.ok(first?.inPart);
  assert.deepEqual(texts(first), [
    'MARA: You said that nobody would know me here.\nI believed you the whole way from the coast.',
    'TOM: Nobody does.',
  ]);
  // What is only like the words of the notes may be told later.
  assert.deepEqual(passagesOf(upTo(story, 2), works, 'ext-deck---later'), []);
  assert.deepEqual(openable(upTo(story, 2), works).scenes, ['int-ferry---night']);
  assert.deepEqual(marked(passagesOf(upTo(story, 3), works, 'ext-deck---later')[0]), [
    ['near', 'I asked for two teas. That is all I did'],
  ]);
});

test('what is quoted too early opens once its scene is over', async () => {
  const { story } = telling(notes);
  const works = [await open(script, 'boat.fountain')];
  const scenesOf = (slice: Slice) =>
    openable(slice, works).claims.filter(([claim]) => claim.includes('mara-says-she-never'));
  assert.deepEqual(scenesOf(upTo(story, 2)), []);
  assert.deepEqual(scenesOf(upTo(story, 3)), []);
  assert.deepEqual(
    scenesOf(whole(story)).map(([, scene]) => scene),
    ['int-engine-room---night'],
  );
});

test('a scene of no title in the work is what lies between its time and that of a later one', async () => {
  const cue = (number: number, second: number, text: string) =>
    `${number}\n00:00:${second},000 --> 00:00:${second + 2},000\n${text}\n`;
  const track = [cue(1, 10, 'Stay here.'), cue(2, 20, 'I will.'), cue(3, 40, 'The tide is out.')].join('\n');
  const { story } = telling(
    '# T\n\n## The quay\n\n*At 0:10*\n\n- Ada says: "Stay here."\n\n## Low water\n\n*At 0:30*\n\n- Ben says: "The tide is out."\n',
  );
  const works = [await open(track, 'a.srt')];
  assert.deepEqual(openable(upTo(story, 1), works), { scenes: [], claims: [] });
  assert.deepEqual(texts(passagesOf(upTo(story, 2), works, 'the-quay')[0]), ['Stay here.', 'I will.']);
  assert.deepEqual(passagesOf(upTo(story, 2), works, 'low-water'), []);
  assert.deepEqual(texts(passagesOf(whole(story), works, 'low-water')[0]), ['The tide is out.']);
});

test('in a script without spaces a quotation may begin anywhere', async () => {
  const works = [await open('1\n00:00:01,000 --> 00:00:03,000\n私はここにいます。\n', 'a.srt')];
  const { story } = telling('# T\n\n## 0:01–0:03\n\n- Ada says: "ここにいます"\n');
  assert.deepEqual(marked(passagesOf(whole(story), works, story.scenes[0]?.id ?? '')[0]), [['exact', 'ここにいます']]);
});

test('of several works each says where it has a scene', async () => {
  const { story } = telling(notes);
  const works = [await open('INT. FERRY - NIGHT\n\nEIN MANN\nNein.\n', 'a.fountain'), await open(script, 'b.fountain')];
  assert.deepEqual(
    passagesOf(whole(story), works, 'int-ferry---night').map(({ file }) => file),
    ['a.fountain', 'b.fountain'],
  );
});

test('what is marked reads as it is quoted, whatever signs stand in it', () => {
  const seed = Date.now() % 2 ** 31;
  const word = fc.constantFrom('Ada', 'naïve', 'ﬁne', 'don’t', 'Übermut', '½', 'Straße', 'ночь', 'x̌y', '漢字');
  const gap = fc.constantFrom(' ', ', ', ' — ', '! ', '\n', ' “', '” ', '... ');
  const sentence = fc.array(fc.tuple(word, gap), { minLength: 3, maxLength: 30 });
  return fc.assert(
    fc.asyncProperty(sentence, fc.nat(), fc.nat(), async (pairs, a, b) => {
      const from = a % pairs.length;
      const quoted = pairs.slice(from, from + 1 + (b % (pairs.length - from))).map(([one]) => one);
      const text = pairs.map(([one, between]) => one + between).join('');
      const item = { kind: 'action' as const, text, at: { from: 0, to: text.length } };
      const segment = { kind: 'scene' as const, title: 'S', within: [], at: item.at, items: [item] };
      const work = { format: 'text' as const, credits: [], cast: [], segments: [segment], problems: [] };
      const { story } = telling(`# T\n\n## S\n\n- Ada says: "${quoted.join(' ')}"\n`);
      const [mark] = marked(passagesOf(whole(story), [{ work }], 's')[0]);
      assert.ok(mark, `not found: ${quoted.join(' ')}`);
      assert.equal(plainly(mark[1]), plainly(quoted.join(' ')));
    }),
    { numRuns: 300, seed },
  );
});

function texts(passage: Passage | undefined): readonly string[] {
  return (passage?.pieces ?? []).map(({ cue, text }) => (cue === undefined ? text : `${cue}: ${text}`));
}

function marked(passage: Passage | undefined): readonly (readonly [how: string, text: string])[] {
  return (passage?.pieces ?? []).flatMap(({ text, marks }) =>
    [...marks].sort((a, b) => a.from - b.from).map(({ how, from, to }) => [how, text.slice(from, to)] as const),
  );
}

function plainly(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
