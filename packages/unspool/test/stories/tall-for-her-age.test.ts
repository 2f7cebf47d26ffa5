import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../src/checks/index.js';
import { acceptance, identities } from '../../src/story/index.js';
import { chronology } from '../../src/time/index.js';
import { answer, begins, birth, days, death, event, example, order, scene, seconds } from './moments.js';

// A family over sixty years against its truth file: what the dates and the ages say, stop by stop.
const stops = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17'];
const { telling, story, end, at } = example('tall-for-her-age', stops);

/** From conception to birth, as one counts it. */
const term = 266 * days;

describe('Tall for Her Age', () => {
  test('the notes have nothing wrong with them, at any stop', () => {
    assert.deepEqual(
      [...telling.problems, ...check(end)].map(({ message }) => message),
      [],
    );
    assert.equal(story.stops.length, stops.length);
    for (const stop of [...stops, 'end']) {
      const { clashes, faults } = chronology(at(stop));
      assert.deepEqual([clashes, faults], [[], []], stop);
    }
  });

  test('the order in which it all happened', () => {
    const happened = [
      'for-the-children',
      'a-rudder',
      'the-mail-boat',
      'as-long-as-this',
      'no-name-to-write',
      'the-lamp = the-same-lamp',
      'the-sofia',
      'a-slate',
      'the-shop',
      'pencil',
      'the-doorpost',
      'by-telephone',
      'the-churchyard',
      'the-ships-book',
      'behind-the-wood',
      'standing-straight',
    ];
    assert.deepEqual(order(end), happened);
    // The slate rests on a likely date; of the others only the two scenes of the first day could be the other way round.
    const unsure = chronology(end).order.filter(({ footing }, index) => index > 0 && footing !== 'stated');
    assert.deepEqual(
      unsure.map(({ scene: id, footing }) => [id, footing]),
      [
        ['a-slate', 'likely'],
        ['the-shop', 'likely'],
        ['by-telephone', 'assumed'],
      ],
    );
  });

  test('the order grows with the telling', () => {
    assert.deepEqual(order(at('2')), ['the-doorpost', 'by-telephone']);
    assert.deepEqual(order(at('8')), [
      'for-the-children',
      'the-mail-boat',
      'the-lamp',
      'a-slate',
      'the-shop',
      'the-doorpost',
      'by-telephone',
      'the-churchyard',
    ]);
    const late = order(at('13'));
    assert.deepEqual(late.slice(0, 5), [
      'for-the-children',
      'a-rudder',
      'the-mail-boat',
      'as-long-as-this',
      'the-lamp',
    ]);
  });

  test('when each scene begins', () => {
    const dates: Readonly<Record<string, readonly [from: string, to?: string]>> = {
      // The first and the last Sunday of the month.
      'for-the-children': ['1908-06-07', '1908-06-28'],
      'a-rudder': ['1911-01-20'],
      'the-mail-boat': ['1911-12-01'],
      'as-long-as-this': ['1912-03-01'],
      'no-name-to-write': ['1912-04-26'],
      'the-same-lamp': ['1912-05-01', '1912-05-31'],
      'the-sofia': ['1913-04-01', '1913-04-30'],
      'a-slate': ['1915-01-01', '1915-12-31'],
      'the-shop': ['1919-06-24'],
      pencil: ['1920-03-01', '1929-06-30'],
      'the-doorpost': ['1968-10-12'],
      'the-churchyard': ['1968-10-13'],
      'the-ships-book': ['1968-10-14'],
      'behind-the-wood': ['1968-10-15'],
      'standing-straight': ['1968-12-01'],
    };
    for (const [id, [from, to = from]] of Object.entries(dates)) begins(end, scene(id), from, to);
    const { earliest, latest } = chronology(end).window(scene('by-telephone'));
    assert.ok(earliest >= seconds('1968-10-12 12:00') && latest <= seconds('1968-10-13 00:00'), 'in the evening');
    // The year of the last scene stands nowhere: a Sunday, 1 December, about seven weeks after that Tuesday.
    assert.equal(new Date('1968-12-01').getUTCDay(), 0);
  });

  test('births and deaths, stated or from ages', () => {
    begins(end, birth('signe'), '1888-05-24', '1888-05-24');
    begins(end, birth('halvard'), '1884-05-25', '1886-05-23', 3 * days);
    begins(end, birth('nils'), '1915-06-25', '1916-06-24', 2 * days);
    begins(end, birth('liv'), '1933-10-13', '1934-10-12', 3 * days);
    begins(end, death('luz'), '1912-03-01', '1913-04-30');
    begins(at('1'), birth('liv'), '1933-10-13', '1934-10-12', 3 * days);
    assert.ok(!chronology(at('4')).knows(birth('nils')));
  });

  test('births and deaths with a date of their own', () => {
    begins(end, birth('aksel'), '1909-03-02', '1909-03-02');
    begins(end, death('aksel'), '1909-08-01', '1909-08-31');
    begins(end, death('halvard'), '1930-01-01', '1939-12-31');
    begins(end, death('signe'), '1962-02-01', '1962-02-28');
    for (const stop of ['2', '6', '10', '13']) begins(at(stop), birth('tove'), '1913-03-01', '1913-03-31');
    for (const stop of ['17', 'end']) begins(at(stop), birth('tove'), '1911-12-01', '1911-12-01');
    // The line was not Aksel's: he had long been dead.
    assert.ok(chronology(at('7')).window(death('aksel')).latest < seconds('1912-04-26'));
  });

  test('Tove’s birth: in March 1913, until it is sixteen months earlier', () => {
    assert.equal(chronology(at('1')).window(birth('tove')).earliest, Number.NEGATIVE_INFINITY);
    // Fifty-five on 12 October 1968, and born in March 1913 or later; six on 24 June 1919.
    for (const stop of ['2', '6', '10', '13']) {
      const { earliest, latest } = chronology(at(stop)).window(birth('tove'));
      assert.ok(earliest === seconds('1913-03-01') && latest >= seconds('1913-04-01'), stop);
      assert.ok(latest <= seconds('1913-10-16'), stop);
    }
    for (const stop of ['12', '13']) begins(at(stop), birth('the-child'), '1911-11-02', '1911-12-01', 3 * days);
    for (const stop of ['14', '16']) begins(at(stop), birth('tove'), '1911-11-02', '1911-12-01', 3 * days);
    for (const stop of ['17', 'end']) begins(at(stop), birth('tove'), '1911-12-01', '1911-12-01', 3 * days);
    assert.notEqual(identities(at('13'))('the-child'), identities(at('13'))('tove'));
    for (const id of ['the-child', 'the-girl', 'tove'])
      assert.equal(identities(at('14'))(id), identities(at('14'))('tove'), id);
  });

  test('what fell with March 1913: two ages, and a mother', () => {
    const fallen = (stop: string) => {
      const { isAccepted } = acceptance(at(stop));
      const claims = at(stop).claims.filter(({ id }) => !isAccepted(id));
      return claims.map(({ words }) => words.map(({ text }) => text).join(''));
    };
    assert.ok(!fallen('13').some((text) => text.startsWith('Tove is 55')));
    for (const start of ['Tove is 55', 'Tove is 6', 'Signe is Tove', 'Tove is born'])
      assert.ok(
        fallen('14').some((text) => text.startsWith(start)),
        start,
      );
  });

  test('the line has the date that the scene of its drawing does not have', () => {
    const line = event(at('7'), 'Somebody draws a line');
    begins(at('7'), line, '1912-04-26', '1912-04-26');
    assert.ok(!order(at('14')).includes('no-name-to-write'));
    begins(at('15'), scene('no-name-to-write'), '1912-04-26', '1912-04-26');
  });

  test('the family’s sum comes out, and the island’s does not', () => {
    const home = seconds('1912-06-08');
    begins(at('10'), event(at('10'), 'The Perpetua brings'), '1912-06-08', '1912-06-08');
    const { earliest, latest } = chronology(at('10')).window(birth('tove'));
    assert.ok(earliest <= home + term && home + term <= latest, 'nine months after he came home');
    // The schoolmaster came ashore when Tove was born or as good as born.
    const ashore = chronology(end).window(scene('the-mail-boat')).earliest;
    assert.ok(chronology(at('14')).window(birth('tove')).latest < ashore + term);
    // Halvard was in Santa Clara on every day on which it can have begun.
    const stay = chronology(end).length(scene('a-rudder'));
    const born = chronology(at('14')).window(birth('tove'));
    assert.ok(seconds('1911-01-21') <= born.earliest - term);
    assert.ok(born.latest - term <= seconds('1911-01-20') + stay.least);
    assert.ok(stay.least >= 10 * 7 * days && stay.most <= 12 * 7 * days);
  });

  test('Signe knew six weeks before Halvard came home', () => {
    const [line, home] = [scene('no-name-to-write'), event(end, 'The Perpetua brings')];
    assert.notEqual(chronology(end).isBefore(line, home), 'open');
    // From 26 April to 8 June: four days of April, 31 of May and eight of June.
    const { least, most } = chronology(end).gap(line, home, true);
    assert.ok(least <= 43 * days && most >= 43 * days, `${least / days} to ${most / days} days`);
    assert.ok(least >= 41 * days && most <= 44 * days, `${least / days} to ${most / days} days`);
    assert.notEqual(chronology(end).isBefore(scene('as-long-as-this'), line), 'open');
    assert.equal(answer(at('14'), 'When did Signe')?.text, '');
    assert.match(answer(at('15'), 'When did Signe')?.text ?? '', /^Six weeks before/);
  });

  test('the lamp: as Berit tells it, and then as it was', () => {
    begins(at('6'), scene('the-lamp'), '1912-05-01', '1912-05-31');
    assert.deepEqual(order(at('15')).slice(4, 6), ['no-name-to-write', 'the-lamp']);
    assert.equal(chronology(end).momentOf('the-same-lamp').id, 'the-lamp');
  });

  test('answers, stop by stop', () => {
    const turns: Readonly<Record<string, readonly (readonly [stop: string, answer: RegExp | null, sure?: string])[]>> =
      {
        'Whose is the line': [
          ['1', /^$/],
          ['2', /^Likely: Aksel/, 'likely'],
          ['7', /^$/],
          ['11', /never stood there/, 'certain'],
          ['14', /Tove/, 'certain'],
        ],
        'Who is Tove’s father': [
          ['5', null],
          ['6', /^As Berit tells it, possibly: the schoolmaster/, 'possible'],
          ['10', /^Likely: Halvard: she was born nine/, 'likely'],
          ['14', /^Halvard; in Santa Clara/, 'certain'],
        ],
        'What did the schoolmaster': [
          ['6', /^As Berit tells it, possibly: what the island/, 'possible'],
          ['14', /^$/],
          ['16', /^He helped her/, 'certain'],
        ],
        'How can Tove write': [
          ['8', /^$/],
          ['14', /^She was well past/, 'certain'],
        ],
        'Who is the child': [
          ['11', null],
          ['12', /^$/],
          ['13', /^Likely: the child of Luz and Halvard/, 'likely'],
          ['14', /^Tove/, 'certain'],
        ],
        'What did Signe say': [
          ['15', null],
          ['16', /^$/],
          ['17', /^$/],
        ],
      };
    for (const [start, list] of Object.entries(turns))
      for (const stop of stops) {
        const turn = list.findLast(([from]) => stops.indexOf(from) <= stops.indexOf(stop));
        const now = answer(at(stop), start.replace('’', "'")) ?? answer(at(stop), start);
        if (!turn || turn[1] === null) assert.equal(now, null, `${start} at ${stop}`);
        else {
          assert.match(now?.text ?? 'not asked', turn[1], `${start} at ${stop}`);
          if (turn[2]) assert.equal(now?.certainty, turn[2], `${start} at ${stop}`);
        }
      }
  });

  test('the telling goes back, and the main line is the autumn of 1968', () => {
    const gone = chronology(end).order.flatMap(({ scene: id, anachrony }) => (anachrony ? [[id, anachrony.kind]] : []));
    assert.deepEqual(
      gone.map(([id]) => id),
      [
        'for-the-children',
        'a-rudder',
        'the-mail-boat',
        'as-long-as-this',
        'no-name-to-write',
        'the-lamp',
        'the-sofia',
        'a-slate',
        'the-shop',
        'pencil',
      ],
    );
    assert.ok(gone.every(([, kind]) => kind === 'analepsis'));
  });
});
