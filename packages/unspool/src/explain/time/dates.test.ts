import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenIn } from '../../language/index.js';
import { day, dayOf, hour } from '../../time/index.js';
import { datesAsEdtf, datesInWords } from './dates.js';

const at = (year: number, month = 1, ofMonth = 1, hours = 0) => dayOf(year, month, ofMonth) * day + hours * hour;
const never = Number.NEGATIVE_INFINITY;
const ever = Number.POSITIVE_INFINITY;

const windows: readonly (readonly [earliest: number, latest: number, words: string | undefined, edtf?: string])[] = [
  [at(2023, 11, 1), at(2023, 11, 2), '1 November 2023', '2023-11-01'],
  [at(2023, 11, 1, 5), at(2023, 11, 1, 12), '1 November 2023', '2023-11-01T05:00:00/2023-11-01T12:00:00'],
  [at(2023, 11, 1, 21), at(2023, 11, 1, 21), '1 November 2023, 21:00', '2023-11-01T21:00:00'],
  [at(2023, 11, 1), at(2023, 11, 3), '1 or 2 November 2023', '2023-11-01/2023-11-02'],
  [at(2023, 10, 4), at(2023, 10, 18), 'between 4 and 17 October 2023', '2023-10-04/2023-10-17'],
  [at(2023, 12, 30), at(2024, 1, 3), 'between 30 December 2023 and 2 January 2024', '2023-12-30/2024-01-02'],
  [at(2023, 11, 1), at(2023, 12, 1), 'November 2023', '2023-11'],
  [at(2023, 2, 3), at(2023, 4, 2), 'between February and April 2023', '2023-02-03/2023-04-01'],
  [at(2023, 2, 3), at(2023, 3, 20), 'February or March 2023', '2023-02-03/2023-03-19'],
  [at(2023), at(2024), '2023', '2023'],
  [at(1911), at(1913), '1911 or 1912', '1911-01-01/1912-12-31'],
  [at(1911, 5, 3), at(1913, 2, 1), 'between 1911 and 1913', '1911-05-03/1913-01-31'],
  [at(1990), at(2000), 'the 1990s', '1990-01-01/1999-12-31'],
  [never, at(2005), 'by 2004', '../2004-12-31'],
  [never, at(2004, 5, 3, 7), 'by 3 May 2004', '../2004-05-03T07:00:00'],
  [at(1998), ever, '1998 or later', '1998-01-01/..'],
  [at(1998, 5), ever, 'May 1998 or later', '1998-05-01/..'],
  [at(1998, 5, 4), ever, '4 May 1998 or later', '1998-05-04/..'],
  [at(-43), at(-42), '44 BC', '-0043'],
  [at(33), at(34), 'AD 33', '0033'],
  [at(79, 8, 24), at(79, 8, 25), '24 August AD 79', '0079-08-24'],
  [at(79, 8), at(79, 9), 'August AD 79', '0079-08'],
  [at(79, 8, 8), at(79, 8, 20), 'between 8 and 19 August AD 79', '0079-08-08/0079-08-19'],
  [at(33), at(35), 'AD 33 or AD 34', '0033-01-01/0034-12-31'],
  [at(30), at(40), 'between AD 30 and AD 39', '0030-01-01/0039-12-31'],
  [at(-1), at(2), 'between 2 BC and AD 1', '-0001-01-01/0001-12-31'],
  [never, ever, undefined],
];

for (const [earliest, latest, words, edtf] of windows) {
  test(`${edtf ?? 'nothing'} in words is ${words ?? 'nothing'}`, () => {
    assert.equal(datesInWords({ earliest, latest }), words);
    assert.equal(datesAsEdtf({ earliest, latest }), edtf);
  });
}

test('a day, a month and a year are read as they are put in words', () => {
  const plain = windows.flatMap(([, , words = '', edtf = '']) =>
    /[/T]/.test(edtf) || edtf === '' ? [] : [{ words, edtf }],
  );
  assert.ok(plain.length > 6);
  for (const { words, edtf } of plain)
    assert.deepEqual(
      whenIn(words)?.map(({ date }) => date?.edtf),
      [edtf],
      words,
    );
});
