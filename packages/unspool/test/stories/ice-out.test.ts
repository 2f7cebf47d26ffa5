import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../src/checks/index.js';
import { parse } from '../../src/language/index.js';
import { compile, whole } from '../../src/story/index.js';
import { chronology } from '../../src/time/index.js';
import { answer, before, begins, birth, event, example, order, scene, seconds } from './moments.js';

// A lie about time against its truth file: a clock that is slow, and the order that changes when one learns it.
const stops = ['1', '2', '3', '4', '5', '5.1', '5.2', '6', '7', '8', '9', '10', '11', '12', '13', '14'];
const { telling, story, end, at } = example('ice-out', stops);
const minute = 60;

const [wire, lantern, search, across, alibi] = ['the-wire', 'a-lantern', 'a-search', 'across', 'what-joss-says'].map(
  scene,
) as [
  ReturnType<typeof scene>,
  ReturnType<typeof scene>,
  ReturnType<typeof scene>,
  ReturnType<typeof scene>,
  ReturnType<typeof scene>,
];

describe('Ice-Out', () => {
  test('the notes have nothing wrong with them but what is meant so', () => {
    assert.deepEqual(
      [...telling.problems, ...check(end)].map(({ message }) => message),
      [],
    );
    assert.equal(story.stops.length, stops.length);
    assert.deepEqual(chronology(end).faults, []);
  });

  test('the order in which it all happened', () => {
    assert.deepEqual(order(end), [
      'the-other-knock',
      'the-tripod',
      'the-knock',
      'half-an-hour',
      'a-search',
      'across',
      'what-joss-says',
      'a-lantern = the-way-back',
      'the-wire',
      'a-track',
      'the-schoolroom',
      'the-reward',
      'what-the-baker-sees',
      'the-pot',
      'a-card',
    ]);
    const unsure = chronology(end).order.filter(({ footing }, index) => index > 0 && footing !== 'stated');
    assert.deepEqual(
      unsure.map(({ scene: id, footing }) => [id, footing]),
      [['what-the-baker-sees', 'assumed']],
    );
  });

  test('when each scene begins, with the whole told', () => {
    const times: Readonly<Record<string, readonly [from: string, to?: string]>> = {
      'the-tripod': ['1926-03-01'],
      'half-an-hour': ['1926-04-23 02:30'],
      'a-search': ['1926-04-23 03:30'],
      'the-way-back': ['1926-04-23 04:15'],
      'the-wire': ['1926-04-23 04:35'],
      'a-track': ['1926-04-23 06:30'],
      'the-schoolroom': ['1926-04-25'],
      'the-reward': ['1926-04-25'],
      'the-pot': ['1926-04-26'],
    };
    for (const [id, [from, to = from]] of Object.entries(times)) begins(end, scene(id), from, to);
    // Nineteen years, so more than eighteen and less than twenty.
    begins(end, scene('the-other-knock'), '1906-04-24', '1908-04-23', 24 * 60 * minute);
    begins(end, event(end, 'The snow stops'), '1926-04-23 04:00', '1926-04-23 04:00');
    // Half an hour, so less than forty minutes.
    const boy = chronology(end).window(birth('the-boy'));
    assert.ok(boy.earliest >= seconds('1926-04-23 02:30') && boy.latest <= seconds('1926-04-23 03:10'));
  });

  test('whoever was born on 23 April 1926 is one for all of 23 April 1927', () => {
    begins(end, scene('a-card'), '1927-04-23', '1927-04-30', 24 * 60 * minute);
  });

  test('the clock is believed until one learns that it is slow', () => {
    for (const stop of stops.slice(1)) {
      const told = stops.indexOf(stop) < stops.indexOf('9') ? '1926-04-23 04:05' : '1926-04-23 04:35';
      begins(at(stop), wire, told, told);
    }
  });

  test('the lantern comes after the wire, and from then on before it', () => {
    const { isBefore } = chronology(at('5.1'));
    assert.equal(isBefore(wire, lantern), 'open');
    for (const stop of ['5.2', '6', '7', '8']) {
      assert.ok(before(at(stop), wire, lantern), stop);
      assert.equal(chronology(at(stop)).isBefore(lantern, wire), 'open', stop);
    }
    for (const stop of ['9', '10', '11', '12', '13', '14', 'end']) {
      assert.ok(before(at(stop), lantern, wire), stop);
      assert.equal(chronology(at(stop)).isBefore(wire, lantern), 'open', stop);
    }
    const night = (stop: string) =>
      order(at(stop)).filter((id) => /search|joss|wire|lantern|across|half|^the-knock/.test(id));
    assert.deepEqual(night('5.2'), ['a-search', 'what-joss-says', 'the-wire', 'a-lantern']);
    assert.deepEqual(night('8'), ['the-knock', 'a-search', 'what-joss-says', 'the-wire', 'a-lantern']);
    assert.deepEqual(night('9'), ['the-knock', 'half-an-hour', 'a-search', 'what-joss-says', 'a-lantern', 'the-wire']);
  });

  test('the either/or is settled by the times, and is open without them', () => {
    const bare = compile(parse('t', '# T\n\n## One\n\nA bell.\n\n## Two\n\n*before or after [One]*\n\nA light.\n'));
    const { isBefore } = chronology(whole(bare.story));
    assert.equal(isBefore(scene('one'), scene('two')), 'open');
    assert.equal(isBefore(scene('two'), scene('one')), 'open');
  });

  test('Kolb’s sum: twenty minutes are too few for the river, fifty are not', () => {
    const left = (stop: string) => chronology(at(stop)).gap(search, wire);
    assert.ok(left('3').most <= 21 * minute && left('3').least >= 18 * minute, JSON.stringify(left('3')));
    assert.ok(left('8').most < 25 * minute);
    assert.ok(left('9').least >= 48 * minute && left('9').most <= 51 * minute, JSON.stringify(left('9')));
    const { least, most } = chronology(end).length(across);
    assert.ok(least >= 24 * minute && most <= 26 * minute);
    assert.ok(before(end, search, across));
    assert.ok(before(end, across, lantern));
    assert.ok(before(end, across, wire));
    // Not before a quarter to four, and over at a quarter past.
    const set = chronology(end).window(across);
    assert.ok(set.earliest >= seconds('1926-04-23 03:45') && set.latest <= seconds('1926-04-23 03:52'));
  });

  test('the alibi agrees with a clock that is right, and with no other', () => {
    for (const stop of stops.slice(0, stops.indexOf('9')))
      assert.deepEqual(chronology(at(stop)).clashes, [], `nothing is wrong at ${stop}`);
    const { clashes } = chronology(at('9'));
    assert.equal(clashes.length, 1);
    const [clash] = clashes;
    assert.ok(clash?.statements.some(({ about }) => about.id === alibi.id));
    assert.ok(clash?.statements.some(({ about }) => about.id === wire.id));
    assert.match(clash?.drop.account ?? '', /joss/);
    // It stays in his account: the world knows when the river opened.
    begins(end, wire, '1926-04-23 04:35', '1926-04-23 04:35');
  });

  test('the finding is accepted where the lie comes out, and is there without that', () => {
    const without = end.claims.filter(({ sense }) => sense.kind !== 'intended');
    const codes = check({ ...end, claims: without }).map(({ code }) => code);
    assert.deepEqual(codes, ['account-differs']);
  });

  test('in this order: the pendulum, the boy, the pendulum', () => {
    const [taken, boy, hung] = ['Joss takes the pendulum', 'The boy is born', 'Joss puts the pendulum'].map((start) =>
      event(end, start),
    ) as [ReturnType<typeof event>, ReturnType<typeof event>, ReturnType<typeof event>];
    assert.ok(before(end, taken, boy));
    assert.ok(before(end, boy, hung));
    assert.notEqual(chronology(end).isBefore(hung, taken), 'stated');
    const { least, most } = chronology(end).length(scene('half-an-hour'));
    assert.ok(least >= 20 * minute && most <= 40 * minute);
  });

  test('one crossing, told by the baker and seen again', () => {
    assert.equal(chronology(end).momentOf('the-way-back').id, 'a-lantern');
    begins(at('5.2'), lantern, '1926-04-23 04:15', '1926-04-23 04:15');
  });

  test('what goes back in the telling', () => {
    const { order: placed } = chronology(end);
    for (const id of ['the-other-knock', 'the-knock', 'half-an-hour', 'a-search', 'across'])
      assert.equal(placed.find((one) => one.scene === id)?.anachrony?.kind, 'analepsis', id);
    for (const id of ['the-tripod', 'the-wire', 'a-track', 'the-schoolroom', 'the-reward', 'the-pot', 'a-card'])
      assert.equal(placed.find((one) => one.scene === id)?.anachrony, undefined, id);
    assert.equal(placed.find(({ scene: id }) => id === 'the-other-knock')?.anachrony?.lies, 'external');
  });

  test('answers, stop by stop', () => {
    const turns: Readonly<Record<string, readonly (readonly [stop: string, answer: RegExp | null, sure?: string])[]>> =
      {
        'Who wins the pot': [
          ['1', /^$/],
          ['2', /^Agda/, 'certain'],
          ['9', /^By rights Tolk/, 'certain'],
          ['13', /^Agda, because Tolk/, 'certain'],
        ],
        'Where is Sanna': [
          ['2', null],
          ['3', /^$/],
          ['4', /under the ice/, 'likely'],
          ['9', /^In the ferry house/, 'certain'],
          ['10', /^Beyond the river/, 'certain'],
        ],
        'How can a track': [
          ['4', /^Possibly: somebody came across/, 'possible'],
          ['11', /^He went down/, 'certain'],
        ],
        'How can somebody walk': [
          ['6', null],
          ['7', /^Likely: nobody did/, 'likely'],
          ['9', /^$/],
          ['11', /^The river had/, 'certain'],
        ],
        'Did Joss forget': [
          ['8', null],
          ['9', /^$/],
          ['14', /^$/],
        ],
      };
    for (const [start, list] of Object.entries(turns))
      for (const stop of stops) {
        const turn = list.findLast(([from]) => stops.indexOf(from) <= stops.indexOf(stop));
        const now = answer(at(stop), start);
        if (!turn || turn[1] === null) assert.equal(now, null, `${start} at ${stop}`);
        else {
          assert.match(now?.text ?? 'not asked', turn[1], `${start} at ${stop}`);
          if (turn[2]) assert.equal(now?.certainty, turn[2], `${start} at ${stop}`);
        }
      }
  });
});
