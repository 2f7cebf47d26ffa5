import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { beliefsOf } from '../../src/mind/index.js';
import { tries } from '../tries.js';
import { happeningsOf } from './as-happenings.js';
import { chainsOf, type Deed, facts } from './deeds.js';
import { houseOf, type Play, play, told } from './doll-house.js';
import { placeIn, scenesOf, worldAfter } from './mind-trees.js';

/** Numbers from which a story is played. */
const plays = fc
  .tuple(
    fc.nat(999),
    fc.array(fc.array(fc.nat(9999), { minLength: 12, maxLength: 12 }), { minLength: 12, maxLength: 28 }),
  )
  .map(([house, rows]) => play(houseOf(house), rows));

/** Stories that everybody knows how to judge, and what minds have of the thing in them: the reckoning is right, and so is ours. */
const house = { people: ['Sally', 'Anne', 'Pat'], rooms: ['shop', 'park'], things: ['marble'], areBoxesOpen: false };
const boxes = new Map([
  ['basket', 'shop'],
  ['box', 'shop'],
]);
const sally = { does: 'enters', who: 'Sally', room: 'shop' } as const;
const anne = { does: 'enters', who: 'Anne', room: 'shop' } as const;
const first = { does: 'puts', who: 'Sally', thing: 'marble', place: 'basket' } as const;
const away = { does: 'leaves', who: 'Sally' } as const;
const second = { does: 'puts', who: 'Anne', thing: 'marble', place: 'box' } as const;

const judged: readonly (readonly [name: string, deeds: readonly Deed[], has: Record<string, string | undefined>])[] = [
  [
    'Sally comes back',
    [sally, anne, first, away, second, sally],
    { Sally: 'basket', Anne: 'box', 'Anne>Sally': 'basket', 'Sally>Anne': 'basket', Pat: undefined },
  ],
  [
    'Sally watches through the window',
    [sally, anne, first, away, { ...second, peeking: [{ who: 'Sally' }] }, sally],
    { Sally: 'box', 'Anne>Sally': 'basket', 'Sally>Anne': 'box', 'Sally>Anne>Sally': 'basket' },
  ],
  [
    'Sally looks the other way',
    [sally, anne, first, { ...second, distracted: ['Sally'] }],
    { Sally: 'basket', 'Anne>Sally': 'box', 'Sally>Anne': 'basket', 'Sally>Anne>Sally': 'basket' },
  ],
  [
    'each is told by herself that the van has gone, and neither knows that the other was',
    [
      ...[sally, anne, first, away, second],
      { does: 'tells', who: 'Anne', to: ['Pat'], thing: 'marble', place: 'box' },
      { does: 'tells', who: 'Pat', to: ['Sally'], thing: 'marble', place: 'box' },
    ],
    { Sally: 'box', 'Anne>Sally': 'basket', 'Sally>Anne': 'basket', 'Pat>Sally': 'box', 'Sally>Pat': 'box' },
  ],
  [
    'a lie is for who does not know better',
    [sally, anne, second, { does: 'tells', who: 'Anne', to: 'all', thing: 'marble', place: 'basket', lie: true }],
    { Sally: 'basket', Anne: 'box', 'Anne>Sally': 'basket', 'Sally>Anne': 'basket', 'Anne>Sally>Anne': 'basket' },
  ],
  [
    'what was written is there to be read when it has been forgotten',
    [
      ...[sally, first],
      { does: 'writes', who: 'Sally', thing: 'marble', place: 'basket' },
      { does: 'forgets', who: 'Sally', what: { since: 0 }, seen: false },
      { does: 'reads', who: 'Sally', written: 2 },
    ],
    { Sally: 'basket', Anne: undefined },
  ],
  [
    'an old note replaces nothing that is newer',
    [
      ...[sally, anne, first],
      { does: 'writes', who: 'Sally', thing: 'marble', place: 'basket' },
      ...[
        second,
        { does: 'reads', who: 'Anne', written: 3 } as const,
        { does: 'reads', who: 'Pat', written: 3 } as const,
      ],
    ],
    { Sally: 'box', Anne: 'box', Pat: 'basket' },
  ],
  [
    'who forgets where it is, and then all, does not know it again',
    [
      ...[sally, anne, first],
      { does: 'forgets', who: 'Sally', what: { thing: 'marble' }, seen: true },
      { does: 'forgets', who: 'Sally', what: { since: 3 }, seen: true },
    ],
    { Sally: undefined, Anne: 'basket', 'Anne>Sally': undefined },
  ],
];

for (const [name, deeds, has] of judged) {
  test(`minds: ${name}`, () => {
    const story: Play = { house: { ...house, boxes }, deeds };
    const world = worldAfter(story.house, scenesOf(story.house, deeds), deeds.length - 1);
    const beliefs = beliefsOf(happeningsOf(story));
    for (const [chain, place] of Object.entries(has)) {
      assert.equal(placeIn(world, chain.split('>'), 'marble'), place, `the reckoning: ${chain}`);
      assert.equal(beliefs.held(chain.split('>'), 'marble')?.value, place, chain);
    }
  });
}

test('minds: whatever is done, peeked at, told, lied, written and forgotten, each mind has what a plain reckoning finds', (t) => {
  const sum = { beliefs: 0, none: 0, mistaken: 0 };
  const deeds = new Set<string>();
  const seed = Math.floor(Math.random() * 2 ** 31);
  fc.assert(
    fc.property(plays, (story) => {
      for (const { does } of story.deeds) deeds.add(does);
      compare(story, sum);
    }),
    { seed, numRuns: tries(15, 1000) },
  );
  t.diagnostic(`${sum.beliefs} beliefs, ${sum.mistaken} mistaken and ${sum.none} none, seed ${seed}`);
  // What is compared is worth it: all kinds of deeds, as far as a few stories have them, and many who are wrong.
  assert.ok(deeds.size >= tries(5, 8));
  assert.ok(sum.mistaken > (sum.beliefs - sum.none) / 50);
});

/** Compares all that can be asked of a story, after each deed, and counts it. */
function compare(story: Play, sum: { beliefs: number; none: number; mistaken: number }): void {
  const { house, deeds } = story;
  const scenes = scenesOf(house, deeds);
  const beliefs = beliefsOf(happeningsOf(story));
  const chains = chainsOf(house.people, 3);
  for (let now = 0; now < deeds.length; now += 1) {
    const world = worldAfter(house, scenes, now);
    for (const chain of chains) {
      const view = beliefs.view(chain, now);
      for (const fact of facts(house)) {
        const [right, had] = [placeIn(world, chain, fact), view.of(fact)?.value];
        if (right !== had)
          assert.fail(`${chain.join(' > ')} on ${fact} after ${now}: ${had}, not ${right}\n${told(story)}`);
        sum.beliefs += 1;
        if (right === undefined) sum.none += 1;
        else if (right !== placeIn(world, [], fact)) sum.mistaken += 1;
      }
    }
  }
}
