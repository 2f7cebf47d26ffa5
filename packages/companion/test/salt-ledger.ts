import type { Answer, Explanation, Line, Profile, SceneSummary } from 'unspool';
import { after, line, type Script, word } from './fake-story.js';

/** An invented story in five scenes, six stops and an end. Every stop has words that no earlier one has. */
export const saltLedger: Script = {
  title: 'The Salt Ledger',
  minutes: 95,
  stops: [
    { id: 'the-ferry', label: 'The ferry', minute: 1 },
    { id: 'the-lamp-room', label: 'The lamp room', minute: 14 },
    { id: 'the-lamp-room.2', label: 'The lamp room, part 2', minute: 22 },
    { id: 'the-auction', label: 'The auction', minute: 40 },
    { id: 'the-winter-before', label: 'The winter before', minute: 61 },
    { id: 'low-tide', label: 'Low tide', minute: 88 },
  ],
  dek: [[0, line('A ferry pilot, a lighthouse that is sold, and a book in which somebody has counted salt.')]],
  credits: [
    [0, { key: 'Kind', value: [word('film')] }],
    [0, { key: 'Year', value: [word('2024')] }],
    [0, { key: 'Writer and director', value: [word('Oda Lindqvist')] }],
    [0, { key: 'Country', value: [word('Norway')] }],
  ],
  contentNotes: ['drowning', 'blackmail'],
  takeaways: [
    [after, line('The salt was never salt: the ledger counts people.', ['the-auction', 'low-tide'])],
    [after, line('Two sisters ran the same ferry, and only one of them came back.', ['the-winter-before'])],
  ],
  cast: [
    [
      0,
      person('ines', 'Ines', 'Marta Reyes', 'a ferry pilot who has stopped sleeping', [
        line('Ines pilots the ferry.', ['the-ferry']),
      ]),
    ],
    [0, person('halvard', 'Halvard', 'Jon Aas', 'the last keeper of the light', [])],
    [4, person('wilhelmina', 'Wilhelmina', 'Petra Wolff', 'a collector from the mainland', [])],
  ],
  earlier: [
    {
      scene: 'the-winter-before',
      before: 'the-ferry',
      when: 'between 2010 and 2012',
      departs: 'flashback, about 12 years back',
      footing: 'open',
    },
  ],
  happened: [
    [
      1,
      scene(1, 'the-ferry', 'The ferry', [word('the ferry'), word(', at night')], {
        present: [
          { id: 'ines', name: 'Ines' },
          { id: 'halvard', name: 'Halvard', how: 'by radio' },
        ],
        lines: [
          line(
            [
              word('Ines', { entity: 'ines' }),
              word(' crosses in fog. '),
              word('Halvard', { entity: 'halvard' }),
              word(' tells her over the radio that '),
              word('“the light is out for good”', { quote: true, strong: true }),
              word('.'),
            ],
            ['the-ferry'],
            { claim: 'light-is-out' },
          ),
        ],
        captions: [line('The ferry in fog', ['the-ferry'])],
      }),
    ],
    [
      2,
      scene(2, 'the-lamp-room', 'The lamp room', [word('the lighthouse'), word(', after “The ferry”')], {
        present: [{ id: 'ines', name: 'Ines' }],
        lines: [
          line(
            'Behind the lamp Ines finds a ledger: columns of names, and beside each a weight in salt.',
            ['the-lamp-room'],
            {
              claim: 'finds-the-ledger',
            },
          ),
          line('Likely: somebody has kept it for years.', ['the-lamp-room'], {
            claim: 'kept-for-years',
            certainty: 'likely',
            because: [line('The first page is dated by a king who is dead.', ['the-lamp-room'])],
          }),
        ],
      }),
    ],
    [
      4,
      scene(3, 'the-auction', 'The auction', [word('the harbour hall')], {
        present: [
          { id: 'ines', name: 'Ines' },
          { id: 'wilhelmina', name: 'Wilhelmina' },
        ],
        lines: [
          line('Wilhelmina buys the lighthouse unseen, and asks for the book by name.', ['the-auction'], {
            claim: 'asks-by-name',
          }),
        ],
      }),
    ],
    [
      5,
      scene(4, 'the-winter-before', 'The winter before', [word('years earlier')], {
        depth: 1,
        frame: 'as Halvard tells it',
        present: [{ id: 'halvard', name: 'Halvard' }],
        lines: [
          line('A second pilot, Ines’s sister Runa, takes forty passengers out and returns with none.', [
            'the-winter-before',
          ]),
        ],
      }),
    ],
    [
      6,
      scene(5, 'low-tide', 'Low tide', [word('the sandbar')], {
        present: [
          { id: 'ines', name: 'Ines' },
          { id: 'wilhelmina', name: 'Wilhelmina' },
        ],
        lines: [
          line('At low tide the wreck stands open, and Wilhelmina counts the bones.', ['low-tide'], {
            claim: 'wreck-open',
          }),
        ],
        captions: [line('Bones on the sandbar', ['low-tide'])],
      }),
    ],
  ],
  questions: [
    [1, open('why-is-the-light-out', 'Why is the light out?', ['the-ferry'])],
    [2, open('what-is-in-the-ledger', 'What is in the ledger?', ['the-lamp-room'])],
    [4, open('who-is-wilhelmina', 'Who is Wilhelmina?', ['the-auction'])],
  ],
  answers: [
    [
      3,
      answered(
        'why-is-the-light-out',
        'Why is the light out?',
        ['the-ferry'],
        [
          answer('Halvard put it out himself.', ['the-ferry', 'the-lamp-room'], 'certain', {
            because: [line('His gloves lie on the cold lamp.', ['the-lamp-room'])],
            count: 2,
          }),
        ],
      ),
    ],
    [
      4,
      answered(
        'what-is-in-the-ledger',
        'What is in the ledger?',
        ['the-lamp-room'],
        [
          answer('Possibly: debts, paid in salt.', ['the-lamp-room', 'the-auction'], 'possible', {
            because: [line('A weight stands beside each name.', ['the-lamp-room'])],
            count: 1,
            inPart: true,
          }),
        ],
      ),
    ],
    [
      6,
      {
        ...answered(
          'what-is-in-the-ledger',
          'What is in the ledger?',
          ['the-lamp-room'],
          [
            answer(
              'Likely, but disputed: passengers, by what they weighed.',
              ['the-lamp-room', 'the-winter-before', 'low-tide'],
              'likely',
              {
                because: [
                  line('Forty names, and forty passengers.', ['the-lamp-room', 'the-winter-before']),
                  line('Wilhelmina counts the bones against the book.', ['low-tide']),
                ],
                against: [line('The last name is crossed out, and nobody knows by whom.', ['the-lamp-room'])],
                count: 3,
              },
            ),
          ],
        ),
        until: [
          {
            answer: line('Until “Low tide” it seemed: debts, paid in salt.', ['the-lamp-room', 'low-tide']),
            scene: 'low-tide',
          },
        ],
      },
    ],
  ],
  symbols: [
    [
      2,
      {
        symbol: 'salt',
        name: 'salt',
        occurrences: ['the-lamp-room'],
        readings: [
          {
            ...line('Salt means what is owed to Halvard.', ['the-lamp-room']),
            holder: 'Halvard',
            meaning: 'what is owed',
            because: [line('He keeps the scales.', ['the-lamp-room'])],
          },
        ],
        background: [line('Salt was a wage, and a debt.', [], { outside: 'custom' })],
      },
    ],
  ],
  themes: [[after, line('A ledger is a memory that cannot forgive.', ['low-tide'])]],
  relations: [
    [1, line('Ines and Halvard work for the same harbour.', ['the-ferry'])],
    [5, line('Runa is the sister of Ines.', ['the-winter-before'])],
  ],
  outside: [[4, line('Harbour auctions were held by candle.', [], { outside: 'history' })]],
  related: [[0, line('Films about lighthouses')]],
  things: [
    [
      2,
      {
        ...person('the-ledger', 'the ledger', undefined, 'a book behind the lamp', []),
        kind: 'document',
        scenes: ['the-lamp-room'],
        tables: [
          {
            head: [[word('name')], [word('weight')], [word('paid')]],
            rows: [
              [[word('Arnulf')], [word('81')], [word('yes')]],
              [[word('Sunniva')], [word('64')], [word('no')]],
            ],
            scene: 'the-lamp-room',
          },
        ],
      },
    ],
    [
      2,
      {
        ...person('the-lighthouse', 'the lighthouse', undefined, undefined, []),
        kind: 'place',
        scenes: ['the-lamp-room'],
      },
    ],
  ],
};

/** Words that are first told at a stop, or after the end. */
export const tellTales: readonly (readonly [told: number, words: readonly string[]])[] = [
  [2, ['lamp room', 'the-lamp-room', 'ledger behind', 'Arnulf', 'king who is dead']],
  [3, ['the-lamp-room.2', 'put it out himself', 'gloves']],
  [4, ['Wilhelmina', 'auction', 'Petra Wolff', 'by candle']],
  [5, ['winter-before', 'Runa', 'forty passengers']],
  [6, ['low-tide', 'Low tide', 'bones', 'wreck', 'crossed out']],
  [after, ['never salt', 'cannot forgive']],
];

function person(
  id: string,
  name: string,
  performer: string | undefined,
  about: string | undefined,
  known: readonly Line[],
): Profile {
  return {
    id,
    name,
    kind: 'person',
    aliases: [],
    ...(performer === undefined ? {} : { performer }),
    about: about === undefined ? [] : [line(about)],
    scenes: [],
    known,
    speaksWith: [],
    tables: [],
  };
}

function scene(
  number: number,
  id: string,
  title: string,
  dateline: SceneSummary['dateline'][number],
  more: Partial<SceneSummary>,
): SceneSummary {
  return { id, number, title, depth: 0, dateline: [dateline], present: [], lines: [], captions: [], ...more };
}

function open(claim: string, question: string, scenes: readonly string[]): Explanation {
  return {
    question: line(question, scenes, { claim }),
    status: 'notToldSoFar',
    note: 'Not told so far.',
    answers: [],
    until: [],
  };
}

function answered(claim: string, question: string, scenes: readonly string[], answers: readonly Answer[]): Explanation {
  return {
    question: line(question, scenes, { claim }),
    status: answers[0]?.inPart ? 'inPart' : 'answered',
    answers,
    until: [],
  };
}

type Grounds = { because?: readonly Line[]; against?: readonly Line[]; count: number; inPart?: boolean };

function answer(text: string, scenes: readonly string[], certainty: Line['certainty'], grounds: Grounds): Answer {
  return {
    ...line(text, scenes, { ...(certainty ? { certainty } : {}), ...(grounds.against ? { disputed: true } : {}) }),
    inPart: grounds.inPart ?? false,
    support: {
      because: grounds.because ?? [],
      against: grounds.against ?? [],
      corroboration: { count: grounds.count, scenes },
    },
  };
}
