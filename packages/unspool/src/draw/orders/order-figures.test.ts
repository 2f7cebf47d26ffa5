import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inHundredths, orderFigures } from './order-figures.js';

// The places of scenes in the order of the story, as told: of the films that come with Story Explorer
// (https://github.com/namwkim/storyexplorer, MIT), whose index its authors print. "3-6" is 3, 4, 5, 6.
const published: readonly (readonly [film: string, index: string, order: string])[] = [
  ['Reservoir Dogs', '0.92', '20 29-32 23-26 33-47 0-3 6-8 4 9 5 10-19 21 22 27 28 48 49'],
  [
    'Memento',
    '0.81',
    '184 0 183 182 1 181 180 179 178 2 177 176 175 3-5 174 173 172 171 170 6 169 168 167 166 165 7-9 164 163 162 161 160 159 158 10-14 157 156 155 154 15-17 153 152 18-19 151 20 150 148-149 147 146 145 144 21-23 143 142 141 140 139 138 137 136 135 24 134 133 25-26 132 131 130 27 129 128 28 127 29 126 125 124 123 120 119 118 121-122 117 30 116 115 114 113 112 111 110 109 108 107 31 106 105 104 32 103 102 33-35 101 100 36 99 37 98 97 96 95 94 93 92 38 91 90 89 39 88 87 40 86 85 41-45 84 83 82 81 80 79 78 77 46-60 76 75 74 73 72 71 70 69 68 67 66 65 64 63 62 61',
  ],
  ['Pulp Fiction', '0.63', '29 1-9 33-64 0 65-97 10-28 30-32'],
  ['Fight Club', '0.03', '238-239 0-92 99-103 93-97 104 98 105-185 188 186-187 189-237 240'],
];

for (const [film, index, order] of published)
  test(`the index is the one that is published: ${film}`, () => {
    const ranks = read(order);
    assert.deepEqual(
      [...ranks].sort((a, b) => a - b),
      ranks.map((_, at) => at),
    );
    assert.equal(orderFigures(ranks)?.index.toFixed(2), index);
  });

const cases: readonly (readonly [order: string, index: number, jumps: number, tau: number])[] = [
  ['0-9', 0, 0, 1],
  ['1 0', 2, 1, -1],
  ['4 3 2 1 0', 1.2, 4, -1],
  // What the index cannot tell apart: one scene moved from the end, and each two neighbours changed.
  ['3 0 1 2', 1, 1, 0],
  ['1 0 3 2', 4 / 6, 3, 1 / 3],
  ['2 3 0 1', 8 / 6, 1, -1 / 3],
];

for (const [order, index, jumps, tau] of cases)
  test(`the figures of ${order}`, () => {
    const figures = orderFigures(read(order));
    assert.deepEqual(
      figures && { index: figures.index.toFixed(9), jumps: figures.jumps, tau: figures.tau.toFixed(9) },
      { index: index.toFixed(9), jumps, tau: tau.toFixed(9) },
    );
  });

test('τ and jumps are what their definitions count', () => {
  let seed = 7;
  for (let round = 0; round < 50; round += 1) {
    const ranks = Array.from({ length: 2 + (round % 12) }, (_, at) => at);
    for (let at = ranks.length - 1; at > 0; at -= 1) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      const other = seed % (at + 1);
      [ranks[at], ranks[other]] = [ranks[other] as number, ranks[at] as number];
    }
    const pairs = ranks.flatMap((a, at) => ranks.slice(at + 1).map((b) => Math.sign(b - a)));
    const figures = orderFigures(ranks);
    assert.equal(figures?.tau.toFixed(9), (pairs.reduce((sum, sign) => sum + sign, 0) / pairs.length).toFixed(9));
    const jumps = ranks.slice(1).filter((rank, before) => ranks.indexOf(rank - 1) !== before);
    assert.equal(figures?.jumps, jumps.length);
  }
});

test('one scene has no order', () => assert.equal(orderFigures([0]), undefined));

function read(order: string): readonly number[] {
  return order.split(' ').flatMap((part) => {
    const [from, to = from] = part.split('-').map(Number) as [number, number?];
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
}

test('a figure is written in hundredths, and nothing is less than nothing', () => {
  assert.deepEqual([0, -0.0049, -0.005001, -0.4, 1].map(inHundredths), ['0.00', '0.00', '−0.01', '−0.40', '1.00']);
});
