import type { Fault } from '../injector.js';
import { once } from './ways.js';

const gives = [
  '- {A} gives {T} to {B}.',
  '- {A} hands {B} {T}.',
  '- {B} takes {T} from {A}.',
  '- {A} sells {T} to {B}.',
];

/** Faults with things: who has them, where they lie, and how many there are. */
export const faultsOfThings: readonly Fault[] = [
  {
    what: 'two have one thing',
    code: 'two-hands',
    steps: [
      [...gives, '- {B} receives {T} from {A}.', '- {B} steals {T}.'],
      [
        '- {A} has {T}.',
        '- {A} still has {T}.',
        '- {A} holds {T}.',
        '- {A} keeps {T}.',
        '- {A} is holding {T}.',
        '- {T} is with {A}.',
        '- {A} carries {T}.',
      ],
    ],
  },
  {
    what: 'used when it has been given away',
    code: 'not-in-hand',
    steps: [
      gives,
      [
        '- {A} opens a crate with {T}.',
        '- {A} uses {T}.',
        '- {A} gives {C} {T}.',
        '- {A} loses {T}.',
        '- {C} takes {T} from {A}.',
        '- {A} shows {T} to the crowd.',
        '- {A} shows {C} {T}.',
        '- {A} returns {T} to {C}.',
        '- {A} comes in and opens a crate with {T}.',
      ],
    ],
  },
  {
    what: 'used when it is lost',
    code: 'not-in-hand',
    steps: [
      ['- {A} loses {T}.', '- {A} throws away {T}.', '- {T} is lost by {A}.'],
      ['- {A} opens a crate with {T}.', '- {A} gives {C} {T}.', '- {A} sells {T} to {C}.', '- {A} kills {C} with {T}.'],
    ],
  },
  {
    what: 'used before it is had',
    code: 'not-in-hand',
    steps: [
      ['- {A} opens a crate with {T}.', '- {A} uses {T}.', '- {A} kills {C} with {T}.'],
      [
        // Whoever finds a thing may have had it before, and left it there.
        '- {B} gives {A} {T}.',
        '- {A} buys {T}.',
        '- {A} steals {T} from {B}.',
        '- {A} inherits {T}.',
      ],
    ],
    // Until it is known whose name it is, nothing says that both are one; and afterwards, it always was.
    ways: ['stated', 'asItStands', 'nested', 'strands', 'overturns', 'alias', 'identity'],
  },
  {
    what: 'taken from where it does not lie',
    code: 'not-where-left',
    steps: [
      [
        '- {A} puts {T} in {P}.',
        '- {A} hides {T} in {P}.',
        '- {A} drops {T} in {P}.',
        '- {T} is hidden in {P} by {A}.',
      ],
      [
        '- {A} takes {T} from {Q}.',
        '- {T} lies in {Q}.',
        '- {T} is in {Q}.',
        '- {A} steals {T} from {Q}.',
        '- {T} is taken from {Q} by {A}.',
      ],
    ],
  },
  {
    what: 'destroyed and used',
    code: 'state-undone',
    steps: [
      ['- {A} burns {D}.', '- {A} destroys {D}.', '- {D} is burnt by {A}.', '- {A} tears up {D}.'],
      [
        '- {A} reads {D}.',
        '- {D} is read by {A}.',
        '- {A} reads in {D} that it rains.',
        '- {D} tells {A} that it rains.',
        '- {A} gives {B} {D}.',
        '- {A} has {D}.',
        '- {A} puts {D} in {P}.',
      ],
    ],
  },
  {
    what: 'a sum that is wrong',
    code: 'count-differs',
    steps: [
      [
        '- Document: **the tally**\n\n!| day | catch |\n|:--|--:|\n| Mon | 3 |\n| Tue | 4 |\n| Total | 8 |',
        '- {A}, {B} and {C} are the two judges.',
        '- {A} and {B} are the three judges.',
        '- Three of the five eggs are broken, and four are left.',
      ],
    ],
    ways: once,
  },
];
