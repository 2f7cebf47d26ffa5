import assert from 'node:assert/strict';
import { get } from 'node:http';
import { test } from 'node:test';
import fc from 'fast-check';
import { remembered as ofText } from '../../src/base/remembered.js';
import { withProgram } from '../../src/cli/program/program.js';
import { parse } from '../../src/language/index.js';
import { memoryStore, openReadingRoom } from '../../src/reading/index.js';
import { serve } from '../../src/serve/server.js';
import { type Compilation, compile, END } from '../../src/story/index.js';
import {
  type Asking,
  compareFiles,
  comparePrograms,
  type Program,
  type ProgramFile,
  positionsOf,
} from '../../src/verify/index.js';
import { storyTexts } from '../laws/generate.js';
import { tries } from '../tries.js';
import { leaking, remembered, textOf } from './leaking.js';
import { type Answered, leaksOfAnswers, leaksOfReaders } from './leaks-of-programs.js';

const file = 'lamp.story.md';
const story = `# The Lamp

- Length: 60 min
- Person: **Ines**

## The ferry

*At 0:00 · with Ines, the keeper*

Ines **crosses the bay**. The keeper waits with the lantern.

- Symbol: **the lantern**, also the light
- Who put out the lamp?

## The stairs

*At 14:00 · with Ines*

Ines climbs. The lantern hangs there.

- The lantern means home to Ines.

---

She finds a glove.

## Low tide

*At 31:00 · with Ines, Marta*

Marta wades. Ines waits.

- Symbol: **the lantern**, also the beacon
- Person: **Marta**, also the widow
- Answer to [Who put out the lamp?]: Marta did. (likely)
  - because [crosses the bay]
- The keeper is Marta.

## 2

*At 45:00 · with Marta*

Marta rows home.
`;
const beside = [{ name: 'glove.story.md', content: '# The Glove\n\n## One\n\nRain.\n\n## Two\n\nSun.\n' }];
/** What is planted looks at the same few texts again and again. */
const told = ofText((text) => compile(parse(file, text)));
const telling = told(story);
const positions = [1, 3, 0, 4, END];

/** A program that gives something away of a story. */
function leakingStory(program: Program, leak: (answered: Answered) => string): Program {
  const look = async (files: readonly ProgramFile[]) => ({ files, telling: told(textOf(files[0])) });
  return leaking(program, look, (answer, asking, seen) =>
    leak({ answer, asking, ...seen, position: positionOf(seen.telling, asking) }),
  );
}

/** Where the reader is who asks, as far as a test needs it. */
function positionOf({ story: { stops } }: Compilation, { words }: Asking): number | undefined {
  const [, target = ''] = words;
  const at =
    /[?&]at=([^&]*)/.exec(target)?.[1] ?? (words.includes('--upto') ? words[words.indexOf('--upto') + 1] : undefined);
  if (at === undefined || /^%3Astart|^:start/.test(at)) return 0;
  return stops.find(({ scene, part }) => (part === 1 ? scene : `${scene}.${part}`) === at)?.position;
}

test('whole programs: a story is answered the same, whatever comes later in it or lies beside it', async () => {
  await withProgram(async (real) => {
    const program = remembered(real);
    const options = { positions: positions.slice(0, tries(2, 5)), futures: tries(2, 8), beside };
    const clean = await comparePrograms(telling, file, program, options);
    assert.deepEqual(clean.leaks, []);
    assert.ok(clean.passed && clean.pairs >= options.positions.length * 2, String(clean.pairs));
    const missed: string[] = [];
    for (const [name, leak] of Object.entries(leaksOfAnswers)) {
      const { passed } = await comparePrograms(telling, file, leakingStory(program, leak), options);
      if (passed) missed.push(name);
    }
    assert.deepEqual(missed, []);
  });
});

const chapters =
  'THE MILL\n\nCHAPTER I.\n\nAnn rows to the mill. It is late.\n\nBen waits.\n\nCHAPTER II.\n\nAnn sleeps. The wheel turns.\n\n';
const rests = [
  'CHAPTER III.\n\nBen leaves.\n\nCHAPTER IV.\n\nAnn stays.\n',
  'CHAPTER III.\n\n\n\nBen sings and sings; nobody hears it.\n\n\n\nTHE MILL\n\n    Annabel is who she was.\n',
  'CHAPTER III.\n\nBen waits.\n\nAnnabel writes: COME TO US THE BRIDGE STANDS.\n',
  'CHAPTER III.\n\nOld Miller Miller Miller Miller dies.\n\nTHE WHEEL BREAKS.\n\n    The end.\n',
];
const asked: readonly Asking[] = [
  { of: 'command line', words: ['recap', 'mill.txt', '--upto', '1'] },
  { of: 'command line', words: ['explain', 'mill.txt', '--upto', '2', '--json'] },
  { of: 'page', words: ['GET', '/api/stories'] },
];

test('whole programs: a work is answered the same, however it goes on', async () => {
  await withProgram(async (real) => {
    const program = remembered(real);
    const files = rests.map((rest): readonly ProgramFile[] => [{ name: 'mill.txt', content: chapters + rest }]);
    assert.deepEqual(await compareFiles(program, asked, files), []);
    const missed: string[] = [];
    for (const [name, leak] of Object.entries(leaksOfReaders)) {
      const read = files.map((one) => one.map((each) => ({ ...each, content: leak(textOf(each)) })));
      if ((await compareFiles(program, asked, read)).length === 0) missed.push(name);
    }
    assert.deepEqual(missed, []);
  });
});

test('whole programs: generated stories', async () => {
  await withProgram(async (program) => {
    let pairs = 0;
    const property = fc.asyncProperty(storyTexts(20), async (text) => {
      const generated = told(text);
      const all = positionsOf(generated);
      const middle = all[Math.floor(all.length / 2)] ?? 0;
      const report = await comparePrograms(generated, file, program, {
        positions: [middle],
        futures: tries(1, 8),
        most: tries(8, 1000),
      });
      assert.deepEqual(report.leaks, [], text);
      pairs += report.pairs;
    });
    while (pairs < tries(6, 400)) await fc.assert(property, { numRuns: 4 });
  });
});

test('whole programs: a stream of changes says which story changed, and nothing of what or where', async () => {
  const streams = await Promise.all(
    ['## Three\n\nRain.\n', '## Four\n\n- Person: **Zoe**\n\n## Five\n\nSun.\n'].map(heardOf),
  );
  assert.equal(streams[0], streams[1]);
  assert.match(streams[0] ?? '', /retry: \d+\n\nevent: changed\ndata: \{"story":"lamp"\}\n\n$/);
});

/** What a page hears when a rest is written to a story. */
async function heardOf(rest: string): Promise<string> {
  const store = memoryStore();
  store.save('lamp', telling.story);
  const server = await serve({ room: openReadingRoom(store), port: 0 });
  try {
    return await new Promise((resolve, reject) => {
      let heard = '';
      get(`${server.url}api/events`, (response) => {
        response.setEncoding('utf8').on('data', (text: string) => {
          heard += text;
          if (!heard.includes('event:')) store.save('lamp', told(`${story}\n${rest}`).story);
          else resolve(heard);
        });
        response.on('error', () => {});
      }).on('error', reject);
    });
  } finally {
    await server.close();
  }
}
