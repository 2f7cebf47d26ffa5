import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../english.js';
import { readRuns } from '../inline/inline.js';
import { isDateline } from './dateline.js';
import { mayBeTime, readWhen } from './read-when.js';
import type { When } from './when.js';

/** A statement in short: "after[Fire] 2 week", "date 1911-05-03 since". */
function shown(when: When): string {
  const { relation, to, amount, unit, date, edge, clock, weekday, dayPart, season, either, near } = when;
  if (either) return `either ${either.map((all) => all.map(shown).join(' & ')).join(' | ')}`;
  const limit = amount?.limit === undefined ? '' : `${amount.limit} `;
  const upTo = amount?.to === undefined ? '' : `–${amount.to}`;
  const plus = amount?.plus ? `+${amount.plus.count} ${amount.plus.unit}` : '';
  return [
    `${relation}${to.length > 0 ? `[${to.join()}]` : ''}`,
    ...(near ? [near] : []),
    ...(amount ? [`${limit}${amount.exact ? '=' : ''}${amount.count}${upTo} ${amount.unit}${plus}`] : []),
    ...(unit ? [unit] : []),
    ...(weekday === undefined ? [] : [`weekday ${weekday}`]),
    ...(date ? [dateShown(date)] : []),
    ...(season ? [season] : []),
    ...(dayPart ? [dayPart] : []),
    ...(clock === undefined ? [] : [`${Math.floor(clock / 60)}:${String(clock % 60).padStart(2, '0')}`]),
    ...(edge ? [edge] : []),
    ...(when.anniversary ? ['to the day'] : []),
  ].join(' ');
}

function dateShown(date: NonNullable<When['date']>): string {
  const { edtf, yearly, feast, julian, ofCentury, orders, dayCount, calendar, impossible, uncertain, away } = date;
  const doubt = uncertain ? ' doubted' : '';
  if (away) {
    const { from, side, amount, weekday, unit } = away;
    const far = [
      ...(amount ? [`${amount.count}${amount.to === undefined ? '' : `–${amount.to}`} ${amount.unit}`] : []),
      ...(weekday === undefined ? [] : [`weekday ${weekday}`]),
      ...(unit ? [unit] : []),
    ];
    return [...far, side, dateShown(from)].join(' ');
  }
  if (edtf !== undefined) return `${edtf}${doubt}`;
  if (impossible) return 'impossible';
  return `${JSON.stringify(yearly ?? feast ?? julian ?? ofCentury ?? orders ?? dayCount ?? calendar ?? null)}${doubt}`;
}

const rows: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'so much time': {
    'a fortnight before [Fire]': 'before[Fire] 1 fortnight',
    'three decades later': 'after 3 decade',
    'two centuries ago': 'before 2 century',
    'half a decade later': 'after 5 year',
    '2.5 hours later': 'after 2.5 hour',
    '1½ hours before [Fire]': 'before[Fire] 1.5 hour',
    '3 1/2 days later': 'after 3.5 day',
    'three and a half weeks later': 'after 3.5 week',
    'a day and a half later': 'after 1.5 day',
    'lasts 1 hour 15 minutes': 'lasts 75 minute',
    '2 weeks and 3 days after [Fire]': 'after[Fire] 17 day',
    'two years and a month later': 'after 25 month',
    'a year and a day after [Fire]': 'after[Fire] 1 year+1 day',
    'a quarter of an hour later': 'after 15 minute',
    'half a dozen weeks later': 'after 6 week',
    'two dozen days later': 'after 24 day',
    'after three days': 'after 3 day',
    'four winters later': 'after 4 year',
    'three mornings later': 'after 3 day',
    'two or three days later': 'after 2–3 day',
    '2–3 weeks before [Fire]': 'before[Fire] 2–3 week',
    'three to four hours later': 'after 3–4 hour',
    'between two and five years later': 'after 2–5 year',
    'a day or two after [Fire]': 'after[Fire] 1–2 day',
    'a couple of hours later': 'after 2 hour',
    'a couple days ago': 'before 2 day',
    'several weeks later': 'after least 2 week',
    'a few minutes after [Fire]': 'after[Fire] least 2 minute',
    'some twenty minutes later': 'after 20 minute',
  },
  'the day, the night, the week of something': {
    'the eve of [Fire]': 'previous[Fire] day',
    'on the day of [Fire]': 'same[Fire] day',
    'the evening of [Fire]': 'same[Fire] day evening',
    'on the night of [Fire]': 'same[Fire] night',
    'in the week of [Fire]': 'same[Fire] week',
    'the year of [Fire]': 'same[Fire] year',
    'the day [Fire] begins': 'same[Fire] day',
    'the night that [Fire] happens': 'same[Fire] night',
    'the third anniversary of [Fire]': 'after[Fire] =3 year to the day',
    'on the anniversary of [Fire]': 'after[Fire] least 1 year to the day',
    'continues [Fire]': 'after[Fire] right',
    'the evening before [Fire]': 'previous[Fire] day evening',
    'the year before [Fire]': 'previous[Fire] year',
    'the week before': 'previous week',
    'the years before [Fire]': 'before[Fire]',
    'in the following weeks': 'after',
  },
  'the next, the last, the same': {
    'the following Friday': 'next weekday 5',
    'the Monday after [Fire]': 'next[Fire] weekday 1',
    'Friday week': 'next =1 week weekday 5',
    'a week on Friday': 'next =1 week weekday 5',
    'last Sunday': 'previous weekday 7',
    'the Sunday before [Fire]': 'previous[Fire] weekday 7',
    'an hour later, after [Fire]': 'after[Fire] 1 hour & after[Fire]',
    'midnight the next day': 'clock midnight & next day',
    'the next day at dawn': 'next day & clock dawn',
    'early the following evening': 'next day evening',
    'late next night': 'next night',
    'the previous evening': 'previous day evening',
    'the morning after': 'next day morning',
    'later that morning': 'after & same day morning',
    'earlier the same evening': 'before & same day evening',
    'later the same day as [Fire]': 'after[Fire] & same[Fire] day',
    'early that morning': 'same day morning',
    'the next winter': 'next winter',
    'the same day a year later': 'after 1 year to the day',
    'two years earlier, the same day': 'before 2 year to the day',
    'that same evening a week later': 'after =1 week & clock evening',
    'the same night three days before': 'before =3 day & clock night',
    'the same time next year': 'next year',
    'the same evening two hours later': 'same day evening & after 2 hour',
    'two days later the same week': 'after 2 day & same week',
    'that spring': 'same year spring',
    'the following Easter': 'next {"rule":{"easter":0}}',
    'last Christmas': 'previous {"month":12,"day":25}',
  },
  'parts of months, years, centuries': {
    'beginning of June': 'date {"month":6,"day":1,"to":{"month":6,"day":12}}',
    'the last day of 1912': 'date 1912-12-31',
    'the first day of June 1912': 'date 1912-06-01',
    'on the third day of June': 'date {"month":6,"day":3}',
    'the last day of June': 'date {"month":6,"day":30}',
    'the last day of February 1912': 'date 1912-02-29',
    'the last day of February': 'date {"month":2,"day":28,"to":{"month":2,"day":29}}',
    'mid-June 1912': 'date 1912-06-07/1912-06-24',
    'late February 1912': 'date 1912-02-15/1912-02-29',
    'the end of 1912': 'date 1912-09-01/1912-12-31',
    'early 1912': 'date 1912-01-01/1912-06-30',
    'the twenties': 'date {"from":20,"to":29}',
    'the eighteen-forties': 'date 184X',
    'the eighteenth century': 'date 17XX',
    'the early twelfth century': 'date 11XX',
    'the second century BC': 'date -0199/-0100',
    "summer '68": 'date {"from":68,"to":68} summer',
    'c.1812': 'date 1812~',
    'circa June 1812': 'date 1812-06~',
    'the winter of 1899-00': 'date 1899-24 winter',
    'the winter of 1899-1900': 'date 1899-24 winter',
    'autumn or winter 1912': 'either date 1912-23 autumn | date 1912-24 winter',
  },
  'dates in figures and in words': {
    '3/4/1950': 'date {"dayFirst":"1950-04-03","monthFirst":"1950-03-04"}',
    '4/4/1950': 'date 1950-04-04',
    '4/31/1950': 'date impossible',
    '1950/4/3': 'date 1950-04-03',
    'the third of April 1950': 'date 1950-04-03',
    'the twenty-first of April': 'date {"month":4,"day":21}',
    '3 Apr.': 'date {"month":4,"day":3}',
    'Sat 3 April 1954': 'weekday weekday 6 & date 1954-04-03',
    '15 January 27 BC': 'date -0026-01-15',
    '27 B.C.': 'date -0026',
    '979 A.D.': 'date 0979',
    '24 August AD 79': 'date 0079-08-24',
    '24 August, A.D. 79': 'date 0079-08-24',
    'August 24, AD 79': 'date 0079-08-24',
    '24 August 79 CE': 'date 0079-08-24',
    'on August 24, 79 A.D.': 'date 0079-08-24',
    'August AD 79': 'date 0079-08',
    'in August 79 AD': 'date 0079-08',
    '29 February AD 79': 'date impossible',
    'between 8 August AD 79 and 3 September AD 79': 'date 0079-08-08/0079-09-03',
    '1950?': 'date 1950?',
    'April 1950?': 'date 1950-04 doubted',
    '3 April 1950 (?)': 'date 1950-04-03 doubted',
    'Day 4': 'date 4',
    'day twelve': 'date 12',
  },
  'ranges and limits': {
    '1950–53': 'date 1950/1953',
    '1950-1953': 'date 1950/1953',
    '1950-11': 'date 1950-11',
    'from 1950 to 1953': 'date 1950 since & date 1953 until',
    'between 2 and 4 June': 'date {"month":6,"day":2,"to":{"month":6,"day":4}}',
    'between 2 and 4 June 1950': 'date 1950-06-02/1950-06-04',
    '2–4 June 1950': 'date 1950-06-02/1950-06-04',
    'June–August 1950': 'date 1950-06/1950-08',
    'between April and June': 'date {"month":4,"to":{"month":6}}',
    'since 1950': 'date 1950 since',
    'from June 1950 onwards': 'date 1950-06 since',
    'until June 1950': 'date 1950-06 until',
    'by the end of 1950': 'date 1950-09-01/1950-12-31 by',
    'not before 1950': 'date 1950 from',
    'until dusk': 'clock dusk until',
    'before noon': 'clock noon before',
    'by Friday': 'weekday weekday 5 by',
    '1950/..': 'date 1950/',
    '../1950': 'date ../1950',
    '[1950,1952..1954]': 'either date 1950 | date 1952/1954',
    '{1950,1952-06}': 'date 1950/1952-06',
  },
  'so far from a date': {
    'two weeks before Candlemas 1950': 'date 2 week before 1950-02-02',
    'three days after 4 May 1950': 'date 3 day after 1950-05-04',
    'two or three weeks before 4 May': 'date 2–3 week before {"month":5,"day":4}',
    'the day after Easter 1950': 'date day after {"rule":{"easter":0},"year":1950}',
    'the night before 4 May 1950': 'date before 1950-05-04 night',
    'the eve of 4 May 1950': 'date before 1950-05-04',
    'the Sunday after Easter': 'date weekday 7 after {"rule":{"easter":0}}',
    'the week of 4 May 1950': 'date week of 1950-05-04',
    'the month before Christmas 1950': 'date month before 1950-12-25',
    'ten years before 1950': 'date 10 year before 1950',
    'shortly before 1950': 'date 1950 before',
    'in the weeks after Easter 1950': 'date {"rule":{"easter":0},"year":1950} after',
    'just after midnight': 'clock midnight after',
  },
  'what comes again, and one of several': {
    'every Monday': 'weekday weekday 1',
    'on Mondays and Thursdays': 'either weekday weekday 1 | weekday weekday 4',
    'most evenings': 'clock evening',
    'the weekend': 'either weekday weekday 6 | weekday weekday 7',
    'from Monday to Friday': 'weekday weekday 1 since & weekday weekday 5 until',
    'Mon–Wed 1950': 'null',
    'between Friday and Sunday': 'either weekday weekday 5 | weekday weekday 6 | weekday weekday 7',
    'between 2 and 3 pm': 'clock 14:00 from & clock 15:00 by',
    'from 14:00 to 15:30': 'clock 14:00 since & clock 15:30 until',
    'the first Sunday of March': 'date {"rule":{"month":3,"weekday":7,"nth":1}}',
    'the last Friday of May 1950': 'date {"rule":{"month":5,"weekday":5,"nth":-1},"year":1950}',
  },
  'other ways to write years': {
    '1950s': 'date 195X',
    'the late 1800s': 'date 18XX',
    "mid-'50s": 'date {"from":50,"to":59}',
    'late 19th century': 'date 18XX',
    'c. 500 BC': 'date -0499~',
    '10,000 BC': 'date -9999',
    '12,000 BC': 'date Y-11999',
    'year 2 AD': 'date 0002',
    '44 BC – 14 AD': 'date -0043/0014',
    '1950-ish': 'date 1950~',
    '1950-53': 'date 1950/1953',
    'Q2 1950': 'date 1950-34',
    'the third quarter of 1950': 'date 1950-35',
    '4-May-1950': 'date 1950-05-04',
    'Thurs, May 4': 'weekday weekday 4 & date {"month":5,"day":4}',
    'New Years Eve 1950': 'date 1950-12-31',
    '10 yrs. later': 'after 10 year',
    'a moment later': 'after right',
    'later in the day': 'after & same day',
    continuous: 'after right',
    'high noon': 'clock noon',
    'well past midnight': 'clock midnight after',
  },
  'clocks and hours': {
    'half four': 'clock 4:30',
    'ten to five': 'clock 4:50',
    "ten o'clock at night": 'clock 22:00',
    'two in the morning': 'clock 2:00',
    'one at night': 'clock night 1:00',
    'four in the afternoon': 'clock 16:00',
    '8:15 in the evening': 'clock 20:15',
    '12 noon': 'clock 12:00',
    '0745': 'clock 7:45',
    '1845 hours': 'clock 18:45',
    'eight the next morning': 'next day morning & clock 8:00',
    'nine that evening': 'same day evening & clock 21:00',
    'the wee hours': 'clock small hours',
    'at first light': 'clock dawn',
    'Friday, ten at night': 'weekday weekday 5 22:00',
    '3 April 1950 21:40': 'date 1950-04-03 & clock 21:40',
  },
  feasts: {
    'Christmas Day 1950': 'date 1950-12-25',
    "New Year's Eve": 'date {"month":12,"day":31}',
    'Easter Monday 1950': 'date {"rule":{"easter":1},"year":1950}',
    'Easter Saturday 1957': 'date {"rule":{"easter":-1},"year":1957}',
    'Whit Saturday': 'date {"rule":{"easter":48}}',
    'the second Sunday in Advent 1957': 'date {"rule":{"month":11,"weekday":7,"nth":2,"from":27},"year":1957}',
    'at Whitsun': 'date {"rule":{"easter":49}}',
    'the eve of Michaelmas 1950': 'date {"rule":{"month":9,"day":29},"year":1950,"eve":true}',
    'Thanksgiving 1950':
      'date {"rule":{"month":11,"weekday":4,"nth":4,"earlier":[{"before":1939,"nth":-1},{"before":1942,"nth":-2}]},"year":1950}',
    'since Ash Wednesday 1950': 'date {"rule":{"easter":-46},"year":1950} since',
  },
  'other calendars': {
    '1 March 1700 O.S.': 'date {"year":1700,"month":3,"day":1}',
    '29 February 1700 (Julian)': 'date {"year":1700,"month":2,"day":29}',
    '29 February 1701 (Julian)': 'date impossible',
    '10 February 1688/89': 'date {"year":1689,"month":2,"day":10}',
    '3 April 1750, New Style': 'date 1750-04-03',
    'Year -4 of the Flood': 'date {"name":"the Flood","year":-4}',
    '4 before the Flood': 'date {"name":"the Flood","year":4,"side":"before"}',
    '12 AFD': 'date {"name":"AFD","year":12,"side":"era"}',
    'the fifth year of Queen Maud': 'date {"name":"Queen Maud","year":5}',
    '9 Thermidor II of the Republic': 'date {"name":"the Republic","year":2,"month":"Thermidor","day":9}',
    '9 Thermidor, year II of the Republic': 'date {"name":"the Republic","year":2,"month":"Thermidor","day":9}',
  },
};

for (const [kind, forms] of Object.entries(rows)) {
  for (const [text, expected] of Object.entries(forms)) {
    test(`${kind}: ${text}`, () => {
      assert.equal(
        readWhen(readRuns(text, 0, text.length))
          ?.map(shown)
          .join(' & ') ?? 'null',
        expected,
      );
    });
  }
}

const unread = [
  ...['three days and forty nights later', 'the last days of summer', '1950 and 1952', 'between 11 pm and 1 am'],
  ...['NOW', 'present day', 'the near future', 'ages ago', 'once upon a time', 'every day', 'that weekend', 'same'],
  ...['week 32', 'Year Three', 'day 12 of the siege', 'Loop 4', 'T-minus 3 hours', 'stardate 4200.5', 'D-Day + 3'],
  ...['Ramadan', 'the second night of Hanukkah', 'the twelfth day of Christmas', 'Michaelmas term', 'spring break'],
  ...['17 Vendémiaire an III', '9 Thermidor', 'in May and June', 'May and June 1911', 'twelve moons hence'],
  ...['fin de siècle', 'the turn of the century', 'between the wars', 'the Middle Ages', 'a nineteenth-century inn'],
  ...['breakfast', 'dinner time', 'rush hour', 'the first watch', 'after dark', 'the eve of the battle', 'noonish'],
  ...[
    '5/4/11',
    '191?',
    '18—',
    'low tide',
    'the full moon',
    "Ben's childhood",
    'the year of the flood',
    '9th of Hammer',
  ],
  ...['Friday in the garden', 'a night in the cave', '1950 in Rome', 'the first week', 'New Year at the farm'],
  ...['on the third day', 'the weekend after', 'Christmas past', 'in the room of [Fire]', 'by [Fire]', 'noon tide'],
  ...['the day of the wedding', 'the night the dam broke', 'Ben, aged nine', 'Ben is fourteen', 'her ninth birthday'],
  ...['the last year of the war', 'the Feast of St. Olaf', 'the reign of Olaf II', 'the roaring twenties', 'MCMXII'],
  ...['the 13th', 'on the 3rd', 'the 13th inst.', 'the 4th ult.', 'the first of the month', 'the 5th of next month'],
  ...[
    'the autumn following [Fire]',
    'the week preceding [Fire]',
    'week two of the siege',
    'the third week of May 1911',
  ],
  ...[
    '13 brumaire an X',
    'the thirteenth inst',
    'within the month',
    '12.X.1911',
    '3/iv/88',
    'on the 2nd and the 3rd',
    'the small hours of the 4th',
  ],
  ...['T.A. 1200', 'Meiji 12', 'Galactic Era 12,003', 'elevenses', 'last light', 'all the while'],
  ...['three days of rain', '3 April at the lake', 'June by the sea', '6 pm in Rome', 'one winter evening in Rome'],
];
for (const text of unread) {
  test(`no time that is read, and not silently a place: ${text}`, () => {
    const runs = readRuns(text, 0, text.length);
    assert.deepEqual([readWhen(runs), mayBeTime(runs)], [null, true]);
  });
}

const places = [
  ...['the French Quarter', 'Day Spa', 'the war room', 'Century City', 'the future site', 'Cell C4', 'school'],
  ...['the room of the wedding', 'Village Aged Oak', 'Mixville', 'the Birthday Hall', 'the light tower'],
  ...['the evening class room', 'Christmas Island', 'the winter garden', 'Easter Road', 'Sunday School', 'Hotel 1950'],
  ...[
    'June’s kitchen',
    'the 8:15 train',
    '14 July Square',
    'Midnight Club',
    "Augusta's house",
    '[Fire]',
    'the Noon Hotel',
  ],
  ...['the 13th Floor', 'the third room', 'the 5th Avenue hotel', 'the 42nd Street station', 'the street following'],
  ...['Seven Years Tavern', 'the May River bridge', 'cell 1204', 'a beach'],
];
for (const text of places) {
  test(`a place: ${text}`, () => {
    const runs = readRuns(text, 0, text.length);
    assert.deepEqual([readWhen(runs), mayBeTime(runs)], [null, false]);
  });
}

const lines: readonly (readonly [text: string, isOne: boolean])[] = [
  ['1950?', true],
  ['3 Apr.', true],
  ['27 B.C.', true],
  ['1950/..', true],
  ['3 April 1700 O.S.', true],
  ['She left in 27 B.C.', false],
  ['Was it 1950?', false],
  ['Later.', false],
];
for (const [text, isOne] of lines) test(`a line in italics: ${text}`, () => assert.equal(isDateline(text), isOne));

const { months, weekdays, feasts, dayParts } = english.time;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const wordsOfTime = [
  ...Object.keys(months)
    .filter((name) => name.length > 4 || name === 'may')
    .map(capital),
  ...Object.keys(weekdays).map(capital),
  ...Object.keys(feasts).map(capital),
  ...Object.keys(dayParts),
  ...[
    '1911',
    '2001',
    '9 pm',
    '21:40',
    'three days',
    'half an hour',
    'a week',
    '2 fortnights',
    'a decade',
    'the second night',
  ],
];
const around: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['', ' at the mill'],
  ['', ', Rome'],
  ['a quiet ', ''],
  ['the last ', ' of it all'],
  ['in the house of [Fire], ', ''],
  ['', ' with the others'],
  ['one more ', ' in Rome'],
];

test('no word of time is ever a place in silence, whatever stands around it', () => {
  let tried = 0;
  for (const word of wordsOfTime) {
    for (const [before, after] of around) {
      const text = before + word + after;
      const runs = readRuns(text, 0, text.length);
      assert.ok(readWhen(runs) !== null || mayBeTime(runs), text);
      tried += 1;
    }
  }
  assert.ok(tried > 1000);
});
