import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extentOf } from './edtf.js';
import { civil, day, hour, minute } from './gregorian.js';

/** As `1999-02-28T12:00:00 1999-03-01`, hours left out at midnight. */
function read(edtf: string): string {
  const extent = extentOf(edtf);
  if (extent === null || extent === 'impossible') return String(extent);
  return `${shown(extent.from)} ${shown(extent.to)} ${extent.precision}`;
}

function shown(time: number): string {
  if (!Number.isFinite(time)) return time < 0 ? 'open' : 'ever';
  assert.ok(Number.isSafeInteger(time));
  const dayNumber = Math.floor(time / day);
  const { year, month, day: date } = civil(dayNumber);
  const seconds = time - dayNumber * day;
  const two = (number: number) => String(number).padStart(2, '0');
  const clock = [Math.floor(seconds / hour), Math.floor((seconds % hour) / minute), seconds % minute]
    .map(two)
    .join(':');
  return `${year}-${two(month)}-${two(date)}${seconds === 0 ? '' : `T${clock}`}`;
}

const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'dates of level 0': {
    '1985-04-12': '1985-04-12 1985-04-13 day',
    '1985-12-31': '1985-12-31 1986-01-01 day',
    '1985-04': '1985-04-01 1985-05-01 month',
    '1985-12': '1985-12-01 1986-01-01 month',
    '1985': '1985-01-01 1986-01-01 year',
    '-0043': '-43-01-01 -42-01-01 year',
    '0000': '0-01-01 1-01-01 year',
    '2004-02-29': '2004-02-29 2004-03-01 day',
  },
  times: {
    '1985-04-12T23:20:30': '1985-04-12T23:20:30 1985-04-12T23:20:31 second',
    '1985-04-12T23:20:30Z': '1985-04-12T23:20:30 1985-04-12T23:20:31 second',
    '1985-04-12T23:20': '1985-04-12T23:20:00 1985-04-12T23:21:00 minute',
    '1985-04-12T23:20-04:00': '1985-04-13T03:20:00 1985-04-13T03:21:00 minute',
    '1985-04-12T03:20+0430': '1985-04-11T22:50:00 1985-04-11T22:51:00 minute',
    '1985-04-12T24:00': '1985-04-13 1985-04-13T00:01:00 minute',
    '2016-12-31T23:59:60Z': '2017-01-01 2017-01-01T00:00:01 second',
    '1985-04-12~T12:00': '1985-04-09T12:00:00 1985-04-15T12:01:00 minute',
  },
  intervals: {
    '1964/2008': '1964-01-01 2009-01-01 interval',
    '2004-06/2006-08': '2004-06-01 2006-09-01 interval',
    '2004-02-01/2005': '2004-02-01 2006-01-01 interval',
    '2004-06-11T10:00/2004-06-11T12:00': '2004-06-11T10:00:00 2004-06-11T12:01:00 interval',
    '1985-04-12/..': '1985-04-12 ever interval',
    '1985-04-12/': '1985-04-12 ever interval',
    '../1985-04': 'open 1985-05-01 interval',
    '/1985': 'open 1986-01-01 interval',
    '1984~/2004-06?': '1979-01-01 2004-07-01 interval',
    '2004-06-XX/2004-07-03': '2004-06-01 2004-07-04 interval',
    '198X/2004': '1980-01-01 2005-01-01 interval',
    '2004-06/2004': '2004-06-01 2005-01-01 interval',
  },
  'years of many digits': {
    Y12000: '12000-01-01 12001-01-01 year',
    'Y-17E5': '-1700000-01-01 -1699999-01-01 year',
    Y100000000: '100000000-01-01 100000001-01-01 year',
    Y1E8: '100000000-01-01 100000001-01-01 year',
    'Y-1E8': '-100000000-01-01 -99999999-01-01 year',
    Y171010S3: '171000-01-01 172000-01-01 millennium',
    'Y-3388E2S3': '-338999-01-01 -337999-01-01 millennium',
    '1950S2': '1900-01-01 2000-01-01 century',
    '1950S3': '1950-01-01 1960-01-01 decade',
    '1950S4': '1950-01-01 1951-01-01 year',
    '1950S1': '1000-01-01 2000-01-01 millennium',
    '-1950S2': '-1999-01-01 -1899-01-01 century',
    '1950S9': '1950-01-01 1951-01-01 year',
  },
  'unspecified digits': {
    '201X': '2010-01-01 2020-01-01 decade',
    '19XX': '1900-01-01 2000-01-01 century',
    '1XXX': '1000-01-01 2000-01-01 millennium',
    XXXX: '0-01-01 10000-01-01 millennium',
    '-01XX': '-199-01-01 -99-01-01 century',
    '-000X': '-9-01-01 1-01-01 decade',
    '1XX5': '1005-01-01 1996-01-01 millennium',
    '2004-XX': '2004-01-01 2005-01-01 year',
    '2004-XX-XX': '2004-01-01 2005-01-01 year',
    '1985-04-XX': '1985-04-01 1985-05-01 month',
    '1985-04-1X': '1985-04-10 1985-04-20 month',
    '1985-04-3X': '1985-04-30 1985-05-01 month',
    '1999-0X-XX': '1999-01-01 1999-10-01 year',
    '1999-1X': '1999-10-01 2000-01-01 year',
    '1999-X1': '1999-01-01 1999-12-01 year',
    '1985-XX-31': '1985-01-31 1986-01-01 year',
    '156X-12-25': '1560-12-25 1569-12-26 decade',
    'XXXX-12-XX': '0-12-01 10000-01-01 millennium',
    '190X-02-29': '1904-02-29 1908-03-01 decade',
    '1X00-02-29': '1200-02-29 1600-03-01 millennium',
  },
  seasons: {
    '2001-21': '2001-03-01 2001-07-01 season',
    '2001-22': '2001-06-01 2001-10-01 season',
    '2001-23': '2001-09-01 2002-01-01 season',
    '2001-24': '2001-12-01 2002-04-01 season',
    '2001-25': '2001-03-01 2001-07-01 season',
    '2001-28': '2001-12-01 2002-04-01 season',
    '2001-29': '2001-09-01 2002-01-01 season',
    '2001-30': '2001-12-01 2002-04-01 season',
    '2001-33': '2001-01-01 2001-04-01 season',
    '2001-34': '2001-04-01 2001-07-01 season',
    '2001-35': '2001-07-01 2001-10-01 season',
    '2001-36': '2001-10-01 2002-01-01 season',
    '2001-37': '2001-01-01 2001-05-01 season',
    '2001-39': '2001-09-01 2002-01-01 season',
    '2001-40': '2001-01-01 2001-07-01 season',
    '2001-41': '2001-07-01 2002-01-01 season',
    '200X-21': '2000-03-01 2009-07-01 decade',
    '2001-21~': '2001-01-01 2001-09-01 season',
  },
  'about so': {
    '1590~': '1585-01-01 1596-01-01 year',
    '~1590': '1585-01-01 1596-01-01 year',
    '1590%': '1585-01-01 1596-01-01 year',
    '1590?': '1590-01-01 1591-01-01 year',
    '198X~': '1975-01-01 1995-01-01 decade',
    '19XX~': '1875-01-01 2025-01-01 century',
    '1XXX~': '750-01-01 2250-01-01 millennium',
    '2004-06~': '2004-04-01 2004-09-01 month',
    '2004-12~': '2004-10-01 2005-03-01 month',
    '2004-06-11~': '2004-06-08 2004-06-15 day',
    // By its place: the year and the month together, the year alone, the day alone.
    '2004-06~-11': '2004-04-11 2004-08-12 day',
    '2004~-06-11': '1999-06-11 2009-06-12 day',
    '~2004-06-11': '1999-06-11 2009-06-12 day',
    '2004-06-~11': '2004-06-08 2004-06-15 day',
    '2004-~06-?11': '2004-04-11 2004-08-12 day',
    '~2004-06-%11': '1999-06-08 2009-06-15 day',
    '2004-06-XX~': '2004-04-01 2004-09-01 month',
    '2004-XX~': '1999-01-01 2010-01-01 year',
    '2004-04-30~': '2004-04-27 2004-05-04 day',
    '2004~-02-29': '1999-02-28 2009-03-01 day',
  },
  'no such dates': {
    '1999-02-31': 'impossible',
    '2001-02-29': 'impossible',
    '2001-02-3X': 'impossible',
    '19X1-02-29': 'impossible',
    '2001-13-01': 'impossible',
    '2001-00': 'impossible',
    '2001-00-01': 'impossible',
    '2001-04-00': 'impossible',
    '2001-42': 'impossible',
    '2001-?13': 'impossible',
    '2001-21-05': 'impossible',
    '2001-01-01T25:00': 'impossible',
    '2001-01-01T24:01': 'impossible',
    '2001-01-01T10:60': 'impossible',
    '2001-01-01T10:00+24:00': 'impossible',
    '2001-02-29T10:00': 'impossible',
    '2005/2004': 'impossible',
    '2004-06-11/2004-06-10': 'impossible',
    '2004/2004-02-30': 'impossible',
    'Y-17E7': 'impossible',
    Y170000002: 'impossible',
    Y100000001: 'impossible',
    'Y-100000001': 'impossible',
    Y1E999999: 'impossible',
  },
  'no dates': {
    '': 'null',
    yesterday: 'null',
    '12': 'null',
    '1985-4-1': 'null',
    '19850412': 'null',
    '1985-04-12T10': 'null',
    '1985T10:00': 'null',
    '1985-04-XXT10:00': 'null',
    '1985-21T10:00': 'null',
    '19XXS2': 'null',
    '1950S0': 'null',
    '1950S2-05': 'null',
    '../..': 'null',
    '/': 'null',
    '2004/2005/2006': 'null',
    '2004/soon': 'null',
    '[1667,1668]': 'null',
  },
};

for (const [name, reads] of Object.entries(cases)) {
  test(name, () => {
    for (const [edtf, expected] of Object.entries(reads)) assert.equal(read(edtf), expected, edtf);
  });
}

test('marks', () => {
  const marks = (edtf: string) => {
    const extent = extentOf(edtf);
    if (extent === null || extent === 'impossible') return extent;
    return `${extent.uncertain ? '?' : ''}${extent.approximate ? '~' : ''}`;
  };
  assert.equal(marks('1984'), '');
  assert.equal(marks('1984?'), '?');
  assert.equal(marks('1984~'), '~');
  assert.equal(marks('1984%'), '?~');
  assert.equal(marks('1984?-06-~11'), '?~');
  assert.equal(marks('1984?/2004~'), '?~');
  assert.equal(marks('../2004~'), '~');
});
