import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LineProblem, Ordered } from '../draw/index.js';
import { parse } from '../language/index.js';
import { compile } from '../story/index.js';
import { openReadingRoom } from './reading-room.js';

const scene = (name: string, people: string) => `## ${name}\n\n*with ${people}*\n\nThey meet.\n\n`;
const people = ['Ada', 'Ben', 'Cy', 'Dora'].map((name) => `- Person: **${name}**\n`).join('');
// Whoever is with two that stand apart must come between them, or cross one.
const text = `# The ring\n\n${people}\n${scene('One', 'Ada, Ben, Cy, Dora')}${scene('Two', 'Ada, Cy')}${scene('Three', 'Ben, Dora')}${scene('Four', 'Ada, Dora')}${scene('Five', 'Ben, Cy')}${scene('Six', 'Ada, Ben')}${scene('Seven', 'Cy, Dora')}`;
const { story } = compile(parse('ring', text));

type Asked = { readonly problem: LineProblem; readonly tell: (least: number) => void };

function opened() {
  const begun: Asked[] = [];
  const stopped: number[] = [];
  const ends: ((found?: Ordered) => void)[] = [];
  const stored = { name: 'ring', key: 'ring', revision: '', story, works: [] };
  const room = openReadingRoom(
    {
      names: async () => ['ring'],
      get: async (name) => (name === 'ring' ? stored : undefined),
      changes: () => () => {},
    },
    {
      prove: (problem, tell) => {
        const at = begun.push({ problem, tell }) - 1;
        return { found: new Promise((resolve) => ends.push(resolve)), stop: () => void stopped.push(at) };
      },
    },
  );
  const proofAt = async (at: string) => {
    const reply = await room.proofAt('ring', at);
    return reply && 'proof' in reply ? reply.proof : reply;
  };
  const drawnAt = async (at: string) => {
    const reply = await room.pictureAt('ring', at, { kind: 'storylines', width: 820 });
    return reply && 'picture' in reply ? reply.picture.description : '';
  };
  return { room, begun, stopped, ends, proofAt, drawnAt };
}

test('a proof is begun when it is asked for, tells its bound, and is drawn once it is there', async () => {
  const { begun, ends, proofAt, drawnAt } = opened();
  const first = await proofAt(':end');
  assert.ok(first && 'crossings' in first && first.crossings > 0, JSON.stringify(first));
  const { crossings } = first;
  assert.deepEqual(first, { crossings, least: 0, isDone: false });
  assert.doesNotMatch(await drawnAt(':end'), /proven/);
  begun[0]?.tell(1);
  assert.deepEqual(await proofAt(':end'), { crossings, least: 1, isDone: false });
  assert.equal(begun.length, 1);
  const orders = begun[0]?.problem.slots.map(({ groups }) => groups.flat()) ?? [];
  ends[0]?.({ orders, crossings: 3, least: 3 });
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(await proofAt(':end'), { crossings: 3, least: 3, isDone: true });
  assert.match(await drawnAt(':end'), /3 crossings, proven to be the fewest/);
});

test('two may read at different places; whoever goes on ends the proof of where they were', async () => {
  const { begun, stopped, ends, proofAt } = opened();
  for (const at of [':end', 'six', ':end', 'six']) await proofAt(at);
  assert.deepEqual([begun.length, stopped], [2, []]);
  await proofAt(':end');
  await proofAt('five');
  assert.deepEqual([begun.length, stopped], [2, [1]]);
  await proofAt('six');
  assert.deepEqual([begun.length, stopped], [3, [1, 0]]);
  ends[2]?.();
  await new Promise((done) => setTimeout(done));
  const last = await proofAt('six');
  assert.ok(last && 'isDone' in last && last.isDone && last.least === 0);
  assert.deepEqual(await proofAt('nowhere'), { version: 3, gone: 'nowhere' });
});
