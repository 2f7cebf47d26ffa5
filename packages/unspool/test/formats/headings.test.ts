import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFountain } from '../../src/read/script/fountain/fountain-read.js';
import { headingOf } from '../../src/read/script/screenplay/screenplay-heading.js';
import { fountainSource, inNotes } from '../read/script-notes.js';
import { tries } from '../tries.js';

// What a heading says does not depend on how it is set. Each way of writing below is met in scripts.

const opens: readonly (readonly [written: readonly string[], where: string])[] = [
  [['INT.', 'INT', 'Int.', 'int.'], 'interior'],
  [['EXT.', 'EXT', 'Ext.'], 'exterior'],
  [
    ['INT./EXT.', 'INT/EXT', 'INT. / EXT.', 'INT./ EXT.', 'INT. /EXT.', 'I/E', 'INT.-EXT.', 'INT. EXT.'],
    'interior exterior',
  ],
  [['EXT./INT.', 'EXT/INT.', 'EXT. / INT.', 'E/I'], 'exterior interior'],
];
const places = [
  'HARBOUR',
  "O'DOWD'S PUB",
  'ROOM 12',
  '8TH FLOOR',
  'CO-OP',
  'DR. BELL’S OFFICE',
  'MILL ST. BRIDGE',
  'A/C SHAFT',
];
const within = ['KITCHEN', 'BACK ROOM', 'STAIRS', 'UPPER DECK', '2ND FLOOR'];
const times = [
  'DAY',
  'NIGHT',
  'DAWN',
  'LATE AFTERNOON',
  'CONTINUOUS',
  'LATER',
  'FLASHBACK',
  'THE NEXT DAY',
  '6:00 PM',
  '1989',
];

const betweenPlaces = [' - ', ' – ', ' — ', ' -- ', '--', '—', '- ', ' -', '/', ' / ', '/ ', ' /'];
const beforeTime = [...betweenPlaces.slice(0, 8), '-', '. ', ', ', '   ', '\t', ' / ', '. - '];
const numbers = ['', '12', 'A12', '12B.', '104'];

const written = fc.record({
  open: fc.constantFrom(...opens),
  how: fc.nat(7),
  place: fc.constantFrom(...places),
  part: fc.constantFrom('', ...within),
  when: fc.constantFrom(...times),
  inBrackets: fc.boolean(),
  one: fc.constantFrom(...betweenPlaces),
  other: fc.constantFrom(...beforeTime),
  number: fc.constantFrom(...numbers),
  both: fc.boolean(),
  stop: fc.constantFrom('', '.'),
});

test('a heading says the same however it is written', () => {
  fc.assert(
    fc.property(
      written,
      ({ open: [ways, where], how, place, part, when, inBrackets, one, other, number, both, stop }) => {
        // A hyphen without spaces is no divider after a number, and a slash none between a place and a year.
        const between = part === '' ? '' : `${one}${part}`;
        const time = inBrackets && other.trim() !== '-' ? ` (${when})` : `${other}${when}`;
        const left = number === '' ? '' : `${number}   `;
        const right = number !== '' && both ? `   ${number.replace('.', '')}` : stop;
        const text = `${left}${ways[how % ways.length]} ${place}${between}${time}${right}`;
        const said = headingOf(text);
        assert.deepEqual(
          { where: said.where.join(' '), place: said.place, qualifiers: said.qualifiers },
          { where, place: part === '' ? place : `${place} - ${part}`, qualifiers: [when] },
          text,
        );
      },
    ),
    { numRuns: tries(2000, 100_000) },
  );
});

const single: readonly (readonly [heading: string, place: string, ...qualifiers: readonly string[]])[] = [
  ['INT. HALL, BARN HOUSE - NIGHT', 'HALL, BARN HOUSE', 'NIGHT'],
  ['EXT. BEACH DUSK', 'BEACH', 'DUSK'],
  ['EXT. ELECTION DAY', 'ELECTION DAY'],
  ['INT. ALL-NIGHT BAR - NIGHT', 'ALL-NIGHT BAR', 'NIGHT'],
  ['INT. BAR-LATE-NIGHT', 'BAR', 'LATE-NIGHT'],
  ['INT. VAN (MOVING) - DAY', 'VAN', 'MOVING', 'DAY'],
  ['INT. VAN - MOVING - DAY', 'VAN', 'MOVING', 'DAY'],
  ['EXT. CONTINUOUS - YARD - DAY', 'YARD', 'CONTINUOUS', 'DAY'],
  ['FLASHBACK - INT. YARD - DAY', 'YARD', 'FLASHBACK', 'DAY'],
  ['FLASHBACK: EXT. YARD', 'YARD', 'FLASHBACK'],
  ['INT. YARD - NIGHT (2)', 'YARD', 'NIGHT', '2'],
  ['INT. CELLAR/FUTURE - ETERNAL NIGHT', 'CELLAR', 'FUTURE', 'ETERNAL NIGHT'],
  ['INT. HOUSE - KITCHEN', 'HOUSE - KITCHEN'],
  ['INT. ROOM 1989', 'ROOM 1989'],
  ['EXT. LEEDS, JUNE 1944', 'LEEDS', 'JUNE 1944'],
  ['INT. KÜCHE - NACHT', 'KÜCHE', 'NACHT'],
  ['INTERIOR: BARN - DAY', 'BARN', 'DAY'],
  ['INT. OFFICE / INT. HALL - DAY', 'OFFICE - HALL', 'DAY'],
  ['EXT. NIGHT', 'NIGHT'],
  ['INT. DAY. BARN - LOFT', 'BARN - LOFT', 'DAY'],
  ['EXT NIGHT: YARD', 'YARD', 'NIGHT'],
  ['INT. LATER.      BARN', 'BARN', 'LATER'],
  ['INT. BARN - NIGHT. UNDER TITLES', 'BARN', 'NIGHT. UNDER TITLES'],
  ['INT. BARN-DAY-PRESENT', 'BARN', 'DAY', 'PRESENT'],
  ['INT. BARN NIGHT.', 'BARN', 'NIGHT'],
  ['INT. BARN - LATER NIGHT', 'BARN', 'LATER NIGHT'],
  ['INT. BARN - DEAD OF NIGHT', 'BARN', 'DEAD OF NIGHT'],
  ['INT. BARN - A SHORT TIME LATER', 'BARN', 'A SHORT TIME LATER'],
  ['EXT. BARN - FULL SHOT - DAY', 'BARN', 'FULL SHOT', 'DAY'],
  ['INT. BARN - DAWN\t155', 'BARN', 'DAWN'],
  ['37   INT. BARN. LOFT. DAY. 7           37    *', 'BARN - LOFT', 'DAY. 7'],
  ['INT. DAY ROOM - DAY', 'DAY ROOM', 'DAY'],
  ['EXT. YARD - NIGHT [CONTINUOUS]', 'YARD', 'NIGHT', 'CONTINUOUS'],
  ['EXT. YARD [FLASHBACK]', 'YARD', 'FLASHBACK'],
];
for (const [heading, place, ...qualifiers] of single) {
  test(`a heading: ${heading}`, () => {
    const said = headingOf(heading);
    assert.deepEqual({ place: said.place, qualifiers: said.qualifiers }, { place, qualifiers });
  });
}

test('in Fountain, headings with their numbers at both sides are scenes with these numbers', () => {
  const { screenplay } = readFountain(
    '12   INT. BARN - DAY   12\n\nx\n\nA13. EXT. YARD - NIGHT\n\ny\n\n14 HENS\n\nz\n',
  );
  assert.deepEqual(
    screenplay.elements.filter(({ kind }) => kind === 'heading').map(({ text, number }) => [text, number]),
    [
      ['INT. BARN - DAY', '12'],
      ['EXT. YARD - NIGHT', 'A13'],
    ],
  );
});

test('one house is one place, and names in capitals read as names', () => {
  const headings = [
    'INT. HOUSE - KITCHEN - DAY',
    'INT. HOUSE/KITCHEN. NIGHT',
    'INT. KITCHEN, HOUSE - DAY',
    'INT. 8TH FLOOR - DAY',
  ];
  const notes = inNotes(fountainSource(headings.map((heading) => `${heading}\n\nA hen.`).join('\n\n')));
  assert.deepEqual(
    notes.filter((line) => line.startsWith('*')).map((line) => line.replace(/^\*(?:night · )?|\*$/g, '')),
    ['House - Kitchen', 'House - Kitchen', 'House - Kitchen', '8th Floor'],
  );
});
