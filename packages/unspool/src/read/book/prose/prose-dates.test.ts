import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Segment } from '../../source.js';
import { dateCues } from './prose-dates.js';

const at = { from: 0, to: 0 };

/** Segments of one caption each; what begins with # is a heading. */
function segmentsOf(captions: readonly string[]): readonly Segment[] {
  return captions.map((text) =>
    text.startsWith('#')
      ? { kind: 'chapter', title: text.slice(1), within: [], at, items: [] }
      : { kind: 'scene', title: '', within: [], at, items: [{ kind: 'caption', text, at }] },
  );
}

test('a name beside a date is a place, unless what is written there tells of somebody who has it', () => {
  const written = (caption: string, ...told: readonly string[]) => {
    const items = [
      { kind: 'caption' as const, text: caption, at },
      ...told.map((text) => ({ kind: 'prose' as const, text, quoted: [], at })),
    ];
    return dateCues([{ kind: 'scene', title: '', within: [], at, items }])[0]?.map(({ dateline }) => dateline);
  };
  const prose = 'The road goes on to the sea. Ada lies behind it.';
  assert.deepEqual(written('3 May. Ada.', prose), ['3 May', 'Ada']);
  for (const told of ['“It rains,” said Ada.', 'Ada said nothing.', 'Dear Ada, it rains.', 'Dearest Ada,'])
    assert.deepEqual(written('3 May. Ada.', prose, told, prose), ['3 May'], told);
  assert.deepEqual(written('3 May. Ada.', prose, 'Ada.'), ['3 May']);
  assert.deepEqual(written('3 May. Ada.', prose, 'Dear Adam, Adamant said so.'), ['3 May', 'Ada']);
});

/** What is known, and in brackets what is assumed. */
function said(captions: readonly string[], language?: string): readonly string[] {
  return dateCues(segmentsOf(captions), language).map((parts) =>
    parts
      .map(({ dateline, known, refers }) => {
        const named = dateline.replace('#', String(refers));
        return known ? named : `(${named})`;
      })
      .join(' · '),
  );
}

test('the dates of letters and diaries, in the words of datelines', () => {
  const one = (caption: string, language?: string) => said([caption], language)[0];
  assert.deepEqual(
    [
      one('3 May. Bistritz.'),
      one('“9 May.'),
      one('17, Chatham Street,\nWednesday.'),
      one('Dorking, Surrey, July 30th, 1849.'),
      one('Dec. 11th, 17—.'),
      one('Monday, 3rd July, 1848'),
      one('30 June, morning.'),
      one('May 1771'),
      one('#1801'),
      one('#The Loss (1848)'),
      one('Letter to Mina'),
      one('St. Arvans, 2nd June'),
      one('Ada Voss’s Diary, 5 June'),
      one('The Harbour Gazette, 5 June'),
      one('#Dorking, 5 June'),
    ],
    [
      '3 May · Bistritz',
      '9 May',
      'Wednesday',
      '30 July 1849 · Dorking, Surrey',
      '11 December · the 18th century',
      '3 July 1848',
      '30 June · morning',
      'May 1771',
      '1801',
      '1848',
      '',
      '2 June · St. Arvans',
      '5 June',
      '5 June',
      '5 June',
    ],
  );
  assert.deepEqual(
    [
      one('Den 4. Mai 1771', 'de'),
      one('Paris, le 1er août 1793', 'fr-FR'),
      one('Kiel, den 12. März'),
      one('3 мая 1881', 'ru'),
    ],
    ['4 May 1771', '1 August 1793 · Paris', '12 March · Kiel', '3 May 1881'],
  );
});

test('what is beside a date is a place only if it can be nothing else', () => {
  const places = (captions: readonly string[], language?: string) =>
    captions.map((caption) => said([caption], language)[0]?.split(' · ').slice(1).join(' · ') ?? '');
  const none = [
    'Mr. Harker, 3 May.',
    'Capt. Voss, 3 May.',
    'Aunt Ada, Kiel, 3 May.',
    'Dear Ada, 3 May.',
    'My Dear Sir, 3 May.',
    'Ada Voss, 3 May.',
    'Midsummer, 3 May 1848.',
    'Lady Day, 3 May 1848.',
    'Summer, May 1848.',
    'Second Entry, 3 May.',
    '3 May, A.D. 1801.',
    'P. S., 3 May.',
    'IV. 3 May.',
    'No. 7, 3 May.',
  ];
  assert.deepEqual(
    places(none),
    none.map(() => ''),
  );
  assert.deepEqual(places(['Lieber Jonas, 3. Mai', 'Frau Voss, Kiel, 3. Mai'], 'de'), ['', '']);
  assert.deepEqual(
    places([
      'Anchor Hotel, 3 May.',
      'New York, 3 May.',
      'Stow on the Hill, 3 May.',
      'Mill Street, Kiel, 3 May.',
      'The Castle, 3 May.',
      'Kiel, Michaelmas, 3 May.',
    ]),
    ['Anchor Hotel', 'New York', 'Stow on the Hill', 'Mill Street, Kiel', 'The Castle', 'Kiel'],
  );
});

test('a date without a year follows the one before, unless it lies less than three months back', () => {
  assert.deepEqual(said(['30 June.', '9 May.', '9 May.', '24 May.', '#Chapter II', '5 Jan.']), [
    '30 June',
    '9 May · (exactly 52 days before [0])',
    '9 May · (same day as [1])',
    '24 May · (exactly 15 days after [2])',
    '',
    '5 January · (exactly 226 days after [3])',
  ]);
});

test('a year that was said goes on', () => {
  assert.deepEqual(said(['June 15th, 1849.', 'June 16th.', 'June 14th.', 'January 2nd.', '1850.', 'March 1st.']), [
    '15 June 1849',
    '16 June · (16 June 1849)',
    '14 June · (14 June 1849)',
    '2 January · (2 January 1850)',
    '1850',
    '1 March · (1 March 1850)',
  ]);
});
