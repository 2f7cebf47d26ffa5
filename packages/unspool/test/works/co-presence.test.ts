import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type CoPresence, coPresence, coPresenceIn } from '../../src/read/co-presence/co-presence.js';
import { readTei } from '../../src/read/play/tei.js';
import { readSource } from '../../src/read/readers.js';
import { realWorks } from './real-works.js';

const near = (actual: unknown, expected: number, what: string) =>
  assert.ok(typeof actual === 'number' && Math.abs(actual - expected) <= 1e-6, `${what}: ${actual}, not ${expected}`);

function measured(scenes: readonly (readonly string[])[]): CoPresence {
  const network = coPresenceIn(scenes);
  assert.ok(network);
  return network;
}

test('a star: everybody speaks with the messenger alone', () => {
  const { nodes, edges, ...star } = measured([
    ['m', 'a'],
    ['m', 'b'],
    ['c', 'm'],
  ]);
  assert.deepEqual(star, {
    numOfSegments: 3,
    size: 4,
    numEdges: 3,
    density: 0.5,
    diameter: 2,
    // Three pairs at 1 and three at 2.
    averagePathLength: 1.5,
    averageDegree: 1.5,
    maxDegree: 3,
    maxDegreeIds: ['m'],
    averageClustering: 0,
    numConnectedComponents: 1,
  });
  assert.deepEqual(
    nodes.map(({ id, degree, betweenness, closeness }) => [id, degree, betweenness, closeness]),
    [
      ['m', 3, 1, 1],
      ['a', 1, 0, 0.6],
      ['b', 1, 0, 0.6],
      ['c', 1, 0, 0.6],
    ],
  );
  // In a star, the middle has √½ and each of n points √(1/2n).
  near(nodes[0]?.eigenvector, Math.SQRT1_2, 'eigenvector of m');
  near(nodes[1]?.eigenvector, Math.sqrt(1 / 6), 'eigenvector of a');
  assert.deepEqual(
    edges.map(({ source, target, weight }) => `${source}${target}${weight}`),
    ['ma1', 'mb1', 'mc1'],
  );
});

test('a triangle with a tail, and two apart: unreachable pairs count for nothing', () => {
  // a–b–c–a, c–d; e–f; g alone. 7 people, 5 ties.
  const network = measured([['a', 'b', 'c'], ['c', 'd'], ['e', 'f'], ['g'], ['a', 'b', 'a'], []]);
  assert.equal(network.size, 7);
  assert.equal(network.numEdges, 5);
  near(network.density, 5 / 21, 'density');
  assert.equal(network.diameter, 2);
  // Ordered pairs at 1: 10; at 2: a–d, b–d, both ways: 4. (10 + 8) / 14.
  near(network.averagePathLength, 18 / 14, 'averagePathLength');
  near(network.averageDegree, 10 / 7, 'averageDegree');
  assert.deepEqual([network.maxDegree, network.maxDegreeIds], [3, ['c']]);
  // a and b: 1; c: 1 of 3 pairs; the others 0.
  near(network.averageClustering, (1 + 1 + 1 / 3) / 7, 'averageClustering');
  assert.equal(network.numConnectedComponents, 3);
  const node = (id: string) => network.nodes.find((one) => one.id === id);
  // c is between a–d and b–d, of (6 · 5) / 2 pairs of others.
  near(node('c')?.betweenness, 2 / 15, 'betweenness of c');
  // c reaches 3 at 1 each, of 6 others; g reaches nobody.
  near(node('c')?.closeness, 3 / 6, 'closeness of c');
  near(node('d')?.closeness, (3 / 5) * (3 / 6), 'closeness of d');
  assert.deepEqual([node('g')?.closeness, node('g')?.degree, node('g')?.numOfScenes], [0, 0, 1]);
  assert.deepEqual([node('a')?.weightedDegree, node('c')?.weightedDegree, node('a')?.numOfScenes], [3, 3, 2]);
});

test('nobody, somebody, and names that objects have', () => {
  const empty = measured([]);
  assert.deepEqual(
    [empty.size, empty.density, empty.averagePathLength, empty.averageDegree, empty.maxDegreeIds],
    [0, 0, 0, 0, []],
  );
  const one = measured([['__proto__']]);
  assert.deepEqual([one.size, one.density, one.diameter, one.numConnectedComponents], [1, 0, 0, 1]);
  assert.deepEqual(one.nodes[0]?.id, '__proto__');
});

const play = (scenes: string) => readTei(`<TEI><text><body>${scenes}</body></text></TEI>`);
const sp = (who: string, words = 'Well, well.') => `<sp who="${who}"><p>${words}<stage>He goes.</stage></p></sp>`;

test('of a play: who speaks in a scene, how often and how much', () => {
  const source = play(`<div>${sp('#a')}${sp('#b #c', 'Don’t – go!')}</div><div>${sp('#a')}</div>`);
  const network = coPresence(source);
  assert.ok(network);
  assert.deepEqual(
    network.nodes.map(({ id, degree, numOfScenes, numOfSpeechActs, numOfWords }) => [
      id,
      degree,
      numOfScenes,
      numOfSpeechActs,
      numOfWords,
    ]),
    [
      ['a', 2, 2, 2, 4],
      ['b', 2, 1, 1, 3],
      ['c', 2, 1, 1, 3],
    ],
  );
});

test('an act with speeches of its own holds those of its scenes too, as DraCor counts them', () => {
  const source = play(
    `<div type="act">${sp('#a')}<div type="scene">${sp('#b')}</div><div type="scene">${sp('#c')}</div></div><div>${sp('#d')}</div>`,
  );
  const network = coPresence(source);
  assert.deepEqual(
    network?.edges.map(({ source, target }) => source + target),
    ['ab', 'ac', 'bc'],
  );
  assert.equal(network?.numOfSegments, 4);
});

test('a scene of a script lies in none, though a note of an earlier one stands at the end of the file', async () => {
  const paragraph = (type: string, text: string) => `<Paragraph Type="${type}"><Text>${text}</Text></Paragraph>`;
  const script = [
    paragraph('Scene Heading', 'INT. MILL - DAY'),
    paragraph('Action', 'Rain.'),
    paragraph('Scene Heading', 'INT. BARN - DAY'),
    paragraph('Character', 'ADA'),
    paragraph('Dialogue', 'Hey.'),
    paragraph('Character', 'BEN'),
    paragraph('Dialogue', 'Ho.'),
  ];
  const file = `<FinalDraft DocumentType="Script"><Content>${script.join('')}</Content><ScriptNotes><ScriptNote Range="0,5"><Paragraph><Text>mine</Text></Paragraph></ScriptNote></ScriptNotes></FinalDraft>`;
  const network = coPresence(await readSource(new TextEncoder().encode(file), 'x.fdx'));
  assert.deepEqual(
    network?.nodes.map(({ id, numOfScenes }) => [id, numOfScenes]),
    [
      ['ADA', 1],
      ['BEN', 1],
    ],
  );
});

test('the part reached knows nothing of the rest', () => {
  const scenes = [`<div>${sp('#a')}${sp('#b')}</div>`, `<div type="act">${sp('#a')}<div>${sp('#c')}</div></div>`];
  const rest = `<div>${sp('#a')}${sp('#z')}</div>`;
  const whole = play(scenes.join('') + rest);
  for (const reached of [0, 1, 2, 3]) {
    const cut = { segments: whole.segments.slice(0, reached) };
    assert.deepEqual(coPresence(whole, reached), coPresence(cut));
  }
  assert.deepEqual(
    coPresence(whole, 2)?.nodes.map(({ id }) => id),
    ['a', 'b'],
  );
  assert.doesNotMatch(JSON.stringify(coPresence(whole, 3)), /"z"/);
});

test('measures agree with their definitions on any scenes', () => {
  const scene = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(scene, { maxLength: 8 }), (scenes) => {
      const network = measured(scenes);
      const ids = network.nodes.map(({ id }) => id);
      const joined = (a: string, b: string) => a !== b && scenes.some((one) => one.includes(a) && one.includes(b));
      // Floyd and Warshall: ways by way of one after the other.
      const way = new Map(
        ids.flatMap((a) => ids.map((b) => [a + b, a === b ? 0 : joined(a, b) ? 1 : Number.POSITIVE_INFINITY] as const)),
      );
      const get = (a: string, b: string) => way.get(a + b) as number;
      for (const by of ids)
        for (const a of ids) for (const b of ids) way.set(a + b, Math.min(get(a, b), get(a, by) + get(by, b)));
      const finite = ids.flatMap((a) => ids.flatMap((b) => (a !== b && Number.isFinite(get(a, b)) ? [get(a, b)] : [])));
      assert.equal(network.diameter, Math.max(0, ...finite));
      near(
        network.averagePathLength,
        finite.length > 0 ? finite.reduce((sum, one) => sum + one, 0) / finite.length : 0,
        'way',
      );
      assert.equal(
        network.numConnectedComponents,
        new Set(ids.map((a) => ids.filter((b) => Number.isFinite(get(a, b))).join())).size,
      );
      const degree = (a: string) => ids.filter((b) => joined(a, b)).length;
      for (const node of network.nodes) {
        assert.equal(node.degree, degree(node.id));
        assert.equal(
          node.weightedDegree,
          scenes.filter((one) => one.includes(node.id)).reduce((sum, one) => sum + one.length - 1, 0),
        );
      }
      const clustered = ids.map((a) => {
        const others = ids.filter((b) => joined(a, b));
        const pairs = others.flatMap((b) => others.filter((c) => b < c).map((c) => joined(b, c)));
        return pairs.length > 0 ? pairs.filter(Boolean).length / pairs.length : 0;
      });
      near(
        network.averageClustering,
        ids.length > 0 ? clustered.reduce((sum, one) => sum + one, 0) / ids.length : 0,
        'clustering',
      );
    }),
  );
});

test('networks larger than any play are refused, not waited for', { timeout: 30_000 }, () => {
  assert.equal(coPresenceIn([Array.from({ length: 50_000 }, (_, index) => String(index))]), null);
  assert.equal(coPresenceIn(Array.from({ length: 40_000 }, (_, index) => [String(index), String(index + 1)])), null);
});

type Published = {
  readonly play: string;
  readonly segments?: readonly (readonly string[])[];
  readonly metrics: Readonly<Record<string, unknown>>;
  readonly nodes?: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

/** What DraCor also publishes with the metrics, and what is no measure of the network but a count of the text. */
const ofTheText = new Set(['wordCountText', 'wordCountSp', 'wordCountStage', 'numOfP', 'numOfL']);

const { folder: plays, skip } = realWorks('plays-tei');
test('equal to what DraCor publishes, to 1e-6', { skip }, (context) => {
  const file = new URL('../../bench/dracor-published.json', plays);
  const { published } = JSON.parse(readFileSync(file, 'utf8')) as { published: readonly Published[] };
  let compared = 0;
  for (const { play, segments, metrics, nodes = {} } of published) {
    const network = segments ? coPresenceIn(segments) : networkOf(new URL(`${play}.xml`, plays));
    if (!network) {
      context.diagnostic(`${play} is not in the folder`);
      continue;
    }
    const known = new Map<string, unknown>(Object.entries({ ...network, numOfSpeakers: network.size }));
    const compare = (actual: unknown, expected: unknown, what: string) => {
      compared++;
      if (typeof expected === 'number') near(actual, expected, what);
      else assert.deepEqual(actual, expected, what);
    };
    for (const [name, value] of Object.entries(metrics)) {
      if (!ofTheText.has(name)) compare(known.get(name), value, `${play} ${name}`);
    }
    for (const [id, values] of Object.entries(nodes)) {
      const node = new Map<string, unknown>(Object.entries(network.nodes.find((one) => one.id === id) ?? {}));
      for (const [name, value] of Object.entries(values)) compare(node.get(name), value, `${play} ${id} ${name}`);
    }
  }
  context.diagnostic(`${compared} published values compared`);
  assert.ok(compared > 100);
});

function networkOf(file: URL): CoPresence | null {
  try {
    return coPresence(readTei(readFileSync(fileURLToPath(file), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
