import type { Fault } from '../injector.js';
import { once, plain } from './ways.js';

/** Faults with people: who is dead or absent, what they are like, and of whose kin. */
export const faultsOfPeople: readonly Fault[] = [
  {
    what: 'the dead act',
    code: 'state-undone',
    steps: [
      ['- {A} dies.', '- {B} kills {A}.', '- {A} is killed by {B}.', '- {A} dies of a fever.'],
      [
        '- {A} gives {C} {T}.',
        '- {A} says that it rains.',
        '- {A} learns that it rains.',
        '- {A} takes {T}.',
        '- {A} is alive.',
        '- {A} walks in.',
        '- {A} speaks to {C}.',
        '- {A} kills {C}.',
      ],
    ],
  },
  {
    what: 'spoken to, and not there',
    code: 'speaks-to-absent',
    steps: [
      [
        '!*with {B}, {C}*\n!- {B} tells {A} that it rains.',
        '!*with {B}, {C}*\n!- {B} lies to {A} that it rains.',
        '!*with {B}, {C}*\n!- {B} promises {A} that it will rain.',
      ],
    ],
    ways: ['stated', 'nested', 'strands', 'alias'],
  },
  {
    what: 'said to be away, and spoken to',
    code: 'speaks-to-absent',
    steps: [
      [
        '!*not here: {A}*\n!- {B} tells {A} that it rains.',
        '!*with +{B} · not here: {A}*\n!- {B} tells {A} that it rains.',
      ],
    ],
    ways: ['stated', 'nested', 'strands'],
  },
  {
    what: 'spoken to when dead',
    code: 'speaks-to-absent',
    steps: [
      ['- {A} dies.', '- {B} kills {A}.', '- {A} is killed by {B}.'],
      ['- {B} tells {A} that it rains.', '- {C} promises {A} that it will rain.', '- {B} lies to {A} that it rains.'],
    ],
  },
  {
    what: 'eyes of two colours',
    code: 'attribute-clash',
    cast: ['!- Person: **{A}**, with blue eyes'],
    steps: [['- {A} has brown eyes.', '- {A}’s eyes are green.', '- {A} is grey-eyed.']],
    ways: ['stated', 'nested', 'strands', 'identity'],
  },
  {
    what: 'right and left',
    code: 'attribute-clash',
    steps: [['- {A} is right-handed.'], ['- {A} is left-handed.', '- {A} was left-handed.']],
  },
  {
    what: 'two first languages',
    code: 'attribute-clash',
    steps: [
      ['- {A} is a native speaker of Danish.', '- {A}’s mother tongue is Danish.'],
      ['- {A} is a native Polish speaker.', '- {A}’s first language is Polish.'],
    ],
  },
  {
    what: 'two star signs',
    code: 'attribute-clash',
    steps: [
      ['- {A} is a Leo.', '- {A}’s star sign is Leo.'],
      ['- {A} is a Virgo.', '- {A}’s star sign was Virgo.'],
    ],
  },
  {
    what: 'one’s own ancestor',
    code: 'kinship-clash',
    steps: [
      ['- {A} is the mother of {B}.', '- {B} is the son of {A}.', '- {A} is {B}’s grandmother.'],
      ['- {B} is the father of {A}.', '- {A} is {B}’s daughter.', '- {B} is the ancestor of {A}.'],
    ],
  },
  {
    what: 'two mothers',
    code: 'kinship-clash',
    steps: [
      ['- {B} is the mother of {A}.', '- {B} is {A}’s mother.'],
      ['- {C} is the mother of {A}.', '- {C} is {A}’s mother.'],
    ],
  },
  {
    what: 'met for the first time, twice',
    code: 'first-meeting-twice',
    steps: [
      [
        '- {A} meets {B} for the first time.',
        '- {B} first meets {A}.',
        '- {A} and {B} meet for the first time.',
        '- {B} tells {A} that it rains.',
      ],
      ['- {A} meets {B} for the first time.', '- {B} sees {A} for the first time.', '- {A} and {B} first meet.'],
    ],
  },
  {
    what: 'killed by two',
    code: 'killed-twice',
    steps: [
      ['- {A} kills {C}.', '- {C} is killed by {A}.'],
      ['- {B} kills {C}.', '- {C} is killed by {B}.'],
    ],
    ways: ['asItStands', 'overturns'],
  },
  {
    what: 'there when dead',
    code: 'acts-after-death',
    steps: [
      ['!- {A} dies.', '!- {B} kills {A}.'],
      ['!*with {A}, {B}*\nIt rains.', '!*with +{A}*\nIt rains.'],
    ],
    ways: ['stated', 'asItStands', 'nested', 'strands', 'alias'],
  },
  {
    what: 'there before being born',
    code: 'acts-before-birth',
    steps: [['!*with {A}, {B}*\nIt rains.'], ['!- {A} is born.']],
    ways: ['stated', 'strands'],
  },
  {
    what: 'older than anybody',
    code: 'impossible-age',
    steps: [['- {A} is 300 years old.', '- {A} is 212.']],
    ways: once,
  },
  {
    what: 'a child older than the mother',
    code: 'impossible-age',
    cast: ['- Person: **{A}**, born 3 May 1890', '- Person: **{B}**, born 4 May 1880'],
    steps: [['- {A} is the mother of {B}.', '- {B} is {A}’s child.']],
    ways: once,
  },
  {
    what: 'two played by one',
    code: 'shared-performer',
    cast: ['!- Person: **{A}**, played by Ludovika Stern', '!- Person: **{B}**, played by Ludovika Stern'],
    steps: [['It rains.']],
    ways: plain,
  },
];
