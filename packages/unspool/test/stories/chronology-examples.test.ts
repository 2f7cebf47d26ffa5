import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../src/checks/index.js';
import { chronology } from '../../src/time/index.js';
import { before, begins, days, death, event, example, order, scene, seconds } from './moments.js';

// The order of two examples whose notes say little of time, worked out by hand from what they do say.

describe('Ballerina', () => {
  const { telling, story, end } = example('ballerina', []);
  const { isBefore, relation, clashes, faults } = chronology(end);
  const past = ['the-cake-shop', 'the-photo-booth', 'the-beach'];
  /** Each is said to come after the one above it. */
  const chain = [
    'the-call',
    'min-hees-apartment',
    'a-call-for-min-hee',
    'the-break-in',
    'the-hotel',
    'revenge',
    'what-choi-kept',
  ];

  test('nothing contradicts itself', () => {
    assert.deepEqual([...telling.problems, ...check(end)], []);
    assert.deepEqual([clashes, faults], [[], []]);
  });

  test('the days of the friends come before the call, and nobody says in which order', () => {
    for (const day of past) {
      assert.ok(before(end, scene(day), scene('the-call')), day);
      assert.equal(isBefore(scene('the-call'), scene(day)), 'open', day);
      for (const later of chain.slice(1)) assert.ok(before(end, scene(day), scene(later)), `${day}, ${later}`);
      for (const other of past.filter((one) => one !== day)) {
        assert.equal(isBefore(scene(day), scene(other)), 'open', `${day}, ${other}`);
        assert.equal(relation(scene(day), scene(other)).footing, 'open');
        assert.equal(relation(scene(day), scene(other)).allen.length, 13);
      }
    }
  });

  test('what is said of the rest, and what is only assumed', () => {
    chain.forEach((one, index) => {
      for (const later of chain.slice(index + 1)) {
        assert.ok(before(end, scene(one), scene(later)), `${one}, ${later}`);
        assert.equal(isBefore(scene(later), scene(one)), 'open');
      }
    });
    // The trail begins after the apartment; where it lies to the calls and the house, the notes do not say.
    assert.ok(before(end, scene('min-hees-apartment'), scene('sushi')));
    for (const one of chain.slice(2)) {
      assert.notEqual(isBefore(scene('sushi'), scene(one)), 'stated', one);
      assert.notEqual(isBefore(scene(one), scene('sushi')), 'stated', one);
    }
    // Nobody says when the shop is robbed, nor when the dance under water is: they stand first and last.
    assert.equal(isBefore(scene('the-convenience-store'), scene('the-call')), 'assumed');
    assert.equal(isBefore(scene('the-convenience-store'), scene('revenge')), 'assumed');
    assert.equal(isBefore(scene('what-choi-kept'), scene('underwater')), 'assumed');
    for (const day of past) assert.equal(isBefore(scene(day), scene('the-convenience-store')), 'open', day);
  });

  test('the whole order, as told where nothing is said', () => {
    assert.deepEqual(order(end), [
      'the-convenience-store',
      ...past,
      'the-call',
      'min-hees-apartment',
      'a-call-for-min-hee',
      'sushi',
      'the-break-in',
      'the-hotel',
      'revenge',
      'what-choi-kept',
      'underwater',
    ]);
    const sure = chronology(end).order.filter(({ footing }) => footing === 'stated');
    assert.deepEqual(
      sure.map(({ scene: id }) => id).filter((id) => chain.includes(id)),
      chain.filter((id) => id !== 'the-break-in'),
      'all but the one that stands below the trail',
    );
  });

  test('between the call and the apartment Min-hee dies; years before the cake shop they were in one class', () => {
    assert.ok(before(end, scene('the-call'), death('min-hee')));
    assert.ok(before(end, death('min-hee'), scene('min-hees-apartment')));
    const school = event(end, 'Ok-ju and Min-hee are in one class');
    assert.ok(before(end, school, scene('the-cake-shop')));
    assert.ok(before(end, school, scene('the-call')));
    // By the end of the class? "Years before" counts from it or from its beginning; at least one.
    const { window } = chronology(end);
    assert.equal(window(scene('the-call')).earliest, Number.NEGATIVE_INFINITY, 'there is no date in the notes');
    assert.equal(story.scenes.length, 13);
  });

  test('the three days are flashbacks from before the call', () => {
    for (const day of past) {
      const { anachrony } = chronology(end).order.find((one) => one.scene === day) ?? {};
      assert.equal(anachrony?.kind, 'analepsis', day);
      assert.equal(anachrony?.footing, 'stated', day);
    }
  });
});

describe('The Twelfth Jar', () => {
  const stops = [
    ...['1', '2', '3', '4', '5', '6', '7', '8', '9a', '9b', '10', '10.1', '11', '12', '13', '14', '14.1', '15'],
  ];
  const { end, at } = example('twelfth-jar', stops);
  const { isBefore } = chronology(end);

  /** As in the truth file, c1 to c16. */
  const happened = [
    'three-twigs',
    'the-tree-behind-the-barn',
    'the-packet',
    'a-jar-without-a-label = the-other-side-of-the-door',
    'over-the-wall',
    'the-seedlings',
    'the-storm',
    'one-spoonful',
    'first-of-november',
    'boxes',
    'by-torchlight',
    'hands',
    'one-more-row',
    'candles',
    'two-spoons',
    'march',
  ];

  test('nothing contradicts itself, at any stop', () => {
    for (const stop of [...stops, 'end']) {
      const { clashes, faults } = chronology(at(stop));
      assert.deepEqual([clashes, faults], [[], []], stop);
    }
  });

  test('the order in which it all happened', () => {
    assert.deepEqual(order(end), happened);
    const unsure = chronology(end).order.filter(({ footing }, index) => index > 0 && footing !== 'stated');
    assert.deepEqual(
      unsure.map(({ scene: id }) => id),
      ['hands', 'one-more-row'],
      'of the dream only the night is said',
    );
  });

  test('all pairs but those with the dream are said', () => {
    const ids = happened.map((id) => id.split(' = ')[0] as string).filter((id) => id !== 'hands');
    // Hana's letter and Nela's account are two accounts: nothing holds in both.
    const apart = new Set(['the-tree-behind-the-barn', 'one-spoonful']);
    // "1 year before" the first jar can be a day before it: that the packet came later, one has from Hana's letter alone.
    assert.equal(isBefore(scene('three-twigs'), scene('the-packet')), 'open');
    assert.ok(before(end, scene('three-twigs'), scene('the-tree-behind-the-barn')));
    assert.ok(before(end, scene('the-tree-behind-the-barn'), scene('the-packet')));
    ids.forEach((one, index) => {
      for (const later of ids.slice(index + 1)) {
        if ((apart.has(one) && apart.has(later)) || (one === 'three-twigs' && later === 'the-packet')) continue;
        assert.notEqual(isBefore(scene(one), scene(later)), 'open', `${one}, ${later}`);
        assert.equal(isBefore(scene(later), scene(one)), 'open', `${later}, ${one}`);
      }
    });
    assert.equal(isBefore(scene('by-torchlight'), scene('hands')), 'assumed');
    assert.equal(isBefore(scene('hands'), scene('by-torchlight')), 'open');
  });

  test('the dates that follow', () => {
    // 12 years before 1 November 2023, and 1 year before 1 November 2012: more than 11 and less than 13; less than 2.
    begins(end, scene('three-twigs'), '2010-11-02', '2012-10-31', 3 * days);
    // 2 days before: on one of three days.
    begins(end, scene('the-packet'), '2012-10-29', '2012-10-31');
    begins(end, scene('a-jar-without-a-label'), '2012-11-01', '2012-11-01');
    begins(end, scene('the-other-side-of-the-door'), '2012-11-01', '2012-11-01');
    begins(end, scene('over-the-wall'), '2012-11-01', '2014-10-31', 3 * days);
    // 3 years after that: more than 2 and less than 4.
    begins(end, scene('the-storm'), '2014-11-02', '2018-10-30', 5 * days);
    begins(end, scene('the-seedlings'), '2012-11-01', '2018-10-30', 5 * days);
    begins(end, scene('first-of-november'), '2023-11-01', '2023-11-01');
    begins(end, scene('boxes'), '2023-11-01', '2023-11-01');
    begins(end, scene('by-torchlight'), '2023-11-01', '2023-11-01', days);
    begins(end, scene('one-more-row'), '2023-11-02', '2023-11-03');
    begins(end, scene('candles'), '2023-11-02', '2023-11-03');
    begins(end, scene('two-spoons'), '2023-11-03', '2023-11-05', days);
    // 4 months after that: more than 3 and less than 5.
    begins(end, scene('march'), '2024-02-04', '2024-04-04', 4 * days);
    // 6 weeks before 1 November 2023: 5 to 7.
    begins(end, scene('one-spoonful'), '2023-09-13', '2023-09-27');
  });

  test('events outside the scenes', () => {
    // 3 weeks before 1 November 2023: 2 to 4.
    assert.equal(chronology(at('2')).window(death('ivo')).earliest, seconds('2023-10-04'));
    assert.ok(before(end, scene('one-spoonful'), death('ivo')));
    for (const stop of ['2', '6', '9a']) assert.ok(!chronology(at(stop)).knows(death('marek')), stop);
    assert.ok(before(at('9b'), scene('three-twigs'), death('marek')));
    assert.ok(before(at('9b'), death('marek'), scene('a-jar-without-a-label')));
    const gift = event(end, 'Ivo gives the knife to Marek');
    assert.ok(before(end, gift, scene('three-twigs')));
    const grafted = event(end, 'Marek grafts the quince');
    assert.ok(before(end, grafted, scene('three-twigs')));
  });

  test('the day on which Ivo dies', () => {
    begins(at('2'), death('ivo'), '2023-10-04', '2023-10-18');
  });

  test('as told so far', () => {
    assert.deepEqual(order(at('4')), ['three-twigs', 'a-jar-without-a-label', 'first-of-november', 'boxes']);
    assert.deepEqual(order(at('8')), [
      'three-twigs',
      'a-jar-without-a-label',
      'over-the-wall',
      'the-storm',
      'first-of-november',
      'boxes',
      'by-torchlight',
      'hands',
    ]);
    // What is not told yet leaves the year open: the storm is at most six years after the first jar.
    assert.ok(chronology(at('7')).window(scene('the-storm')).latest < seconds('2018-11-06'));
  });
});
