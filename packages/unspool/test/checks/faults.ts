import type { Fault, Way } from './injector.js';

const gives = [
  '- {A} gives {T} to {B}.',
  '- {A} hands {B} {T}.',
  '- {B} takes {T} from {A}.',
  '- {A} sells {T} to {B}.',
];
const told: readonly Way[] = ['stated', 'asItStands', 'nested', 'strands', 'alias', 'identity'];
const once: readonly Way[] = ['stated', 'nested'];
const plain: readonly Way[] = ['asItStands'];

/** Faults of every kind that a story can be given, each in several wordings. */
export const faults: readonly Fault[] = [
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
    what: 'a place in itself',
    code: 'place-in-itself',
    cast: ['!- Place: **{P}**, at {Q}', '!- Place: **{Q}**, in {P}'],
    steps: [['*{P}*\nIt rains.', '*{Q}*\nIt rains.']],
    ways: once,
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
    what: 'two played by one',
    code: 'shared-performer',
    cast: ['!- Person: **{A}**, played by Ludovika Stern', '!- Person: **{B}**, played by Ludovika Stern'],
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
