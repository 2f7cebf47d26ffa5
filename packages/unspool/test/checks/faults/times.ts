import type { Fault } from '../injector.js';
import { once, plain } from './ways.js';

/** Faults with times and places. */
export const faultsOfTimes: readonly Fault[] = [
  {
    what: 'a place in itself',
    code: 'place-in-itself',
    cast: ['!- Place: **{P}**, at {Q}', '!- Place: **{Q}**, in {P}'],
    steps: [['*{P}*\nIt rains.', '*{Q}*\nIt rains.']],
    ways: once,
  },
  {
    what: 'in two places',
    code: 'two-places',
    steps: [
      ['!*{P} · with {A}*\nIt rains.'],
      ['!*same time as [{1}] · {Q} · with {A}, {B}*\nIt snows.', '!*during [{1}] · {Q} · with {A}*\nIt snows.'],
    ],
    ways: plain,
  },
  {
    what: 'somewhere else too soon',
    code: 'impossible-travel',
    cast: ['- Person: **{A}**', '- Place: **{P}**', '- Place: **{Q}**', '- Travel: from {P} to {Q}, 3 days'],
    steps: [
      ['!*{P} · with {A}*\nIt rains.'],
      [
        '!*2 hours after [{1}] · {Q} · with {A}*\nIt snows.',
        '!*an hour after [{1}] · {Q} · with {A}*\nIt snows.',
        '!*the next day after [{1}] · {Q} · with {A}*\nIt snows.',
      ],
    ],
    ways: plain,
  },
  {
    what: 'born twice',
    code: 'time-paradox',
    cast: ['- Person: **{A}**, born 3 May 1890'],
    steps: [['- {A} is born.\n!  - when: 1880', '- {A} is born on 4 June 1891.']],
    ways: once,
  },
  {
    what: 'after what comes after it',
    code: 'time-paradox',
    steps: [['!*2 days after [{2}]*\nIt rains.'], ['!*after [{1}]*\nIt snows.', '!*3 hours after [{1}]*\nIt snows.']],
    ways: plain,
  },
  {
    what: 'a day of the week that it cannot be',
    code: 'weekday-mismatch',
    steps: [
      ['!*Monday*\nIt rains.'],
      ['!*the next day after [{1}] · Thursday*\nIt snows.', '!*the same day as [{1}] · Sunday*\nIt snows.'],
    ],
    ways: plain,
  },
  {
    what: 'two days that are one',
    code: 'day-mismatch',
    steps: [
      ['It rains.'],
      ['!*same day as [{1}]*\nIt snows.'],
      ['!*next day after [{1}], same day as [{2}]*\nIt thaws.'],
    ],
    ways: plain,
  },
  {
    what: 'no time for what happens in it',
    code: 'gap-too-small',
    steps: [
      ['!*1811-10-12 · 21:00*\nIt rains.'],
      ['!*after [{1}] · lasts exactly 5 hours*\nIt snows.'],
      ['!*after [{2}] · 1811-10-12 · 23:00*\nIt thaws.'],
    ],
    ways: plain,
  },
  {
    what: 'as long and not as long',
    code: 'impossible-duration',
    steps: [
      [
        '!*lasts exactly 3 hours · lasts at least 5 hours*\nIt rains.',
        '!*lasts at most an hour · lasts 2 days*\nIt rains.',
      ],
    ],
    ways: plain,
  },
  {
    what: 'a flashback that does not go back',
    code: 'flashback-not-before-host',
    steps: [['It rains.'], ['*after [{1}]*\nIt snows.'], ['!*flashback · after [{2}]*\nIt thaws.']],
    ways: plain,
  },
  {
    what: 'told at another time than shown',
    code: 'account-differs',
    steps: [['It rains.'], ['!*after [{1}]*\nIt snows.'], ['!*told by {A} · after [{2}], before [{1}]*\nIt thaws.']],
    ways: plain,
  },
];
