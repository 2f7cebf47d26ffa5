import type { Fault } from '../injector.js';
import { once, plain } from './ways.js';

/** Faults of the telling: names, plants, questions and their answers. */
export const faultsOfTelling: readonly Fault[] = [
  {
    what: 'another name, too early',
    code: 'alias-before',
    steps: [['- Zephyrine waits.', 'Zephyrine waits.'], ['- Person: **{A}**, also Zephyrine']],
    ways: ['stated', 'asItStands', 'strands'],
  },
  {
    what: 'planted, and nothing comes of it',
    code: 'plant-never-paid-off',
    steps: [['- Plant: an axe hangs there.', '- Setup: an axe hangs there.', '- Foreshadowing: an axe hangs there.']],
    ways: once,
  },
  {
    what: 'paid off, and never planted',
    code: 'pay-off-without-plant',
    steps: [
      [
        '- **An axe**: It hangs there.\n!- Pays off [An axe].',
        'There **hangs an axe**.\n\n!- Pays off [hangs an axe].',
      ],
    ],
    ways: once,
  },
  {
    what: 'told otherwise than shown',
    code: 'narrator-contradicts',
    steps: [
      ['- {A} kills {B}.', '- {B} is killed by {A}.'],
      [
        '*told by {A}*\n- {C} kills {B}.',
        '*told by {A}*\n- {A} did not kill {B}.',
        '*told by {C}*\n- {B} is killed by {C}.',
      ],
    ],
    ways: ['nested', 'asItStands'],
  },
  {
    what: 'a name with a slip in it',
    code: 'names-alike',
    cast: ['!- Person: **Bartholomea**'],
    steps: [
      [
        '!*with Bartholomia*\nIt rains.',
        '!*with Barthlomea*\nIt rains.',
        '!*with Bartholomeia, Bartholomea*\nIt rains.',
      ],
    ],
    ways: plain,
  },
  {
    what: 'asked, and never answered',
    code: 'question-never-answered',
    steps: [['- Who rang the bell?', '- Is {A} the heir?', '- Why does {A} hum?']],
    ways: once,
  },
  {
    what: 'answered before it is asked',
    code: 'answer-before-question',
    steps: [['!- Answer to [Who rang the bell?]: {A} did.'], ['- Who rang the bell?']],
    ways: plain,
  },
  {
    what: 'an answer that has fallen, and nothing in its place',
    code: 'answer-overturned',
    steps: [
      [
        '- Who rang the bell?\n- **Rumour**: {A} rang it.\n!- Answer to [Who rang the bell?]: {A}.\n  - because [Rumour]',
      ],
      ['!- Overturns [Rumour]: {A} was asleep.'],
    ],
    ways: ['stated', 'asItStands', 'strands'],
  },
  {
    what: 'rests on itself',
    code: 'circular-ground',
    steps: [['!- **This**: The bell rang.\n  - because [That]\n!- **That**: {A} woke.\n  - because [This]']],
    ways: once,
  },
  {
    what: 'another name that is taken',
    code: 'also-name-taken',
    cast: ['- Person: **{B}**', '!- Person: **{A}**, also {B}'],
    steps: [['It rains.']],
    ways: plain,
  },
  {
    what: 'a name before it is told',
    code: 'name-before-introduction',
    cast: [],
    steps: [['!{A} waits.', '!- {A} waits.'], ['- Person: **{A}**']],
    ways: plain,
  },
];
