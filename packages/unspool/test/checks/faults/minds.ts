import type { Fault } from '../injector.js';
import { told } from './ways.js';

/** Faults with minds: what is known too early, or forgotten. */
export const faultsOfMinds: readonly Fault[] = [
  {
    what: 'known before it is learnt',
    code: 'knows-before-learnt',
    steps: [
      [
        '- {A} knows that the well is dry.',
        '- {A} tells {B} that the well is dry.',
        '- {A} hides from {B} that the well is dry.',
      ],
      [
        '- {A} learns that the well is dry.',
        '- {A} finds out that the well is dry.',
        '- {A} learns from {C} that the well is dry.',
        '- {A} learns in {D}: the well is dry.',
      ],
    ],
  },
  {
    what: 'known before it is so',
    code: 'knows-before-so',
    steps: [
      ['- {A} knows that {B} is dead.', '- {A} learns that {B} is dead.', '- {A} sees that {B} is dead.'],
      ['- {C} kills {B}.', '- {B} dies.', '- {B} is killed by {C}.'],
    ],
    ways: told,
  },
  {
    what: 'seen before it is done',
    code: 'knows-before-so',
    steps: [
      ['- {B} knows that {A} burns {D}.', '- {B} sees that {A} burns {D}.'],
      ['- {A} burns {D}.', '- {D} is burnt by {A}.'],
    ],
  },
  {
    what: 'forgotten without a word',
    code: 'forgets-learnt',
    steps: [
      ['- {A} learns that the well is dry.', '- {A} knows that the well is dry.'],
      [
        '- {A} does not know that the well is dry.',
        '- {A} has no idea that the well is dry.',
        '- {A} still does not know that the well is dry.',
      ],
    ],
  },
];
