import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../src/checks/index.js';
import { parse } from '../../src/language/index.js';
import { compile, type Slice, whole } from '../../src/story/index.js';
import { chronology } from '../../src/time/index.js';

/** Scenes A, B, C… with these datelines, after these lines before the first scene. */
function storyOf(datelines: readonly string[], head = ''): Slice {
  const scenes = datelines.map((text, index) => {
    const dateline = text === '' ? '' : `*${text}*\n\n`;
    return `## ${String.fromCharCode(65 + index)}\n\n${dateline}It happens.\n`;
  });
  return whole(compile(parse('a.story.md', `# T\n\n${head}\n\n${scenes.join('\n')}`)).story);
}

/** When the last scene begins, as days: "1911-05-03", "1911-05-03 to 1911-05-07". */
function daysOf(slice: Slice): string {
  const last = slice.scenes.at(-1);
  const { earliest, latest } = chronology(slice).window({ of: 'scene', id: last?.id ?? '' });
  const show = (seconds: number) =>
    Number.isFinite(seconds) ? new Date(Date.UTC(2000, 0, 1) + seconds * 1000).toISOString().slice(0, 10) : '…';
  const [from, to] = [show(earliest), show(latest - (latest > earliest ? 1 : 0))];
  return from === to ? from : `${from} to ${to}`;
}

// 3 May 1911 was a Wednesday, and Easter on 16 April.
const base = '3 May 1911';

const days: readonly (readonly [dateline: string, days: string])[] = [
  ['the eve of [A]', '1911-05-02'],
  ['the day of [A]', '1911-05-03'],
  ['the following Friday', '1911-05-05'],
  ['the Wednesday after [A]', '1911-05-10'],
  ['Friday week', '1911-05-12'],
  ['last Sunday', '1911-04-30'],
  ['the tenth anniversary of [A]', '1921-05-01 to 1921-05-03'],
  ['noon the next day', '1911-05-04'],
  ['later the same day', '1911-05-03'],
  ['a fortnight after [A] · Wednesday', '1911-05-10 to 1911-05-24'],
  ['exactly a fortnight after [A]', '1911-05-17'],
  ['the month before [A]', '1911-04-01 to 1911-04-30'],
  ['the following year', '1912-01-01 to 1912-12-31'],
  ['that year', '1911-01-01 to 1911-12-31'],
  ['the same month as [A]', '1911-05-01 to 1911-05-31'],
  ['the following Christmas', '1911-12-25'],
  ['last Easter', '1911-04-16'],
  ['the next Easter', '1912-04-07'],
  // In a summer it would be that of the year after.
  ['the next summer', '1911-06-01 to 1912-09-04'],
  ['Whitsun 1911', '1911-06-04'],
  ['Good Friday 1911', '1911-04-14'],
  ['Orthodox Easter 1911', '1911-04-23'],
  ['25 October 1917 (Julian)', '1917-11-07'],
  ['10 February 1688/89', '1689-02-20'],
  ['late October 1911', '1911-10-15 to 1911-10-31'],
  ['between 3 and 5 June 1911', '1911-06-03 to 1911-06-05'],
  ['since 1912', '1912-01-01 to 1912-12-31'],
  ['by 1912 · after [A]', '1911-05-03 to 1912-12-31'],
  ['after 1912', '1913-01-01 to …'],
  ['not before June 1911', '1911-06-01 to …'],
  ['the nineteenth century', '1800-01-01 to 1899-12-31'],
  ['between 1905 and 1959 · the thirties', '1930-01-01 to 1939-12-31'],
  ["between 1905 and 1959 · summer '45", '1945-06-01 to 1945-09-30'],
  ['[1912,1914..1915] · before 1914', '1912-01-01 to 1912-12-31'],
  ['{1912,1914}', '1912-01-01 to 1914-12-31'],
  ['25/12/1911', '1911-12-25'],
  ['1912 · the first of May', '1912-05-01'],
  ['1.5 days after [A]', '1911-05-04 to 1911-05-05'],
  ['two or three days after [A]', '1911-05-05 to 1911-05-06'],
  ['a few days after [A]', '1911-05-05 to …'],
  ['half a century after [A]', '1948-05-01 to 1974-05-03'],
  ['two weeks before Christmas 1912', '1912-12-04 to 1912-12-18'],
  ['exactly two weeks before Christmas 1912', '1912-12-11'],
  ['exactly a month before 31 March 1912', '1912-02-29'],
  ['three days after 4 May 1911', '1911-05-06 to 1911-05-08'],
  ['a month before Christmas 1912', '1912-10-25 to 1912-12-24'],
  ['the day after Easter 1911', '1911-04-17'],
  ['the night before Christmas 1912', '1912-12-24 to 1912-12-25'],
  ['the morning after 3 May 1911', '1911-05-04'],
  ['the Sunday after Easter 1911', '1911-04-23'],
  ['the Friday before Easter 1911', '1911-04-14'],
  ['the week after Easter 1911', '1911-04-17 to 1911-04-29'],
  ['the week of 5 May 1911', '1911-04-29 to 1911-05-11'],
  ['the month before Christmas 1912', '1912-11-01 to 1912-12-24'],
  ['the year after 1912', '1913-01-01 to 1913-12-31'],
  ['ten years before 1918', '1907-01-01 to 1909-12-31'],
  ['a year after 1912', '1913-01-01 to 1914-12-31'],
  ['at least two weeks after 4 May 1911', '1911-05-18 to …'],
  ['within two weeks after 4 May 1911', '1911-05-05 to 1911-05-18'],
  ['a year and a day after 4 May 1911', '1912-05-03 to 1912-05-06'],
  ['1912 · the first Sunday of March', '1912-03-03'],
  ['the last Friday of June 1911', '1911-06-30'],
  ['Q3 1912', '1912-07-01 to 1912-09-30'],
  ['1911 · from Monday to Friday · after [A]', '1911-05-08 to 1911-12-25'],
  ['1912 · the 80s', '1912-01-01 to 1912-12-31'],
  ["after [A] · before 1990 · the '80s", '1980-01-01 to 1989-12-31'],
  ['3 June 1911 · 2–3 pm', '1911-06-03'],
  ['c. 500 BC', '-000504-01 to -000494-12'],
  ['1912 · the day before May Day', '1912-04-30'],
  ['1912 · two days before Easter', '1912-04-04 to 1912-04-06'],
  ['1912 · a week before New Year', '1912-12-18 to 1912-12-31'],
  ['1912 · the Monday before Christmas', '1912-12-23'],
];
for (const [dateline, expected] of days) {
  test(`after a scene of ${base}: ${dateline}`, () => assert.equal(daysOf(storyOf([base, dateline])), expected));
}

const others: readonly (readonly [what: string, head: string, datelines: readonly string[], days: string])[] = [
  ['the same day as a day of a year', '', ['1954', 'the same day'], '1954-01-01 to 1954-12-31'],
  ['the next day of a year', '', ['1954', 'the next day'], '1954-01-02 to 1955-01-01'],
  ['the same year as a month', '', ['May 1954', 'the same year'], '1954-01-01 to 1954-12-31'],
  ['the month after a month', '', ['May 1954', 'the next month'], '1954-06-01 to 1954-06-30'],
  ['a night after midnight', '', ['1954', 'the same night'], '1953-12-31 to 1955-01-01'],
  ['day 3 of a story whose first day is known', '', ['Day 1 · 3 May 1911', 'Day 3'], '1911-05-05'],
  ['figures by a declared order', '- Dates: day first', ['5/7/1942'], '1942-07-05'],
  ['figures by the other order', '- Dates: month first', ['5/7/1942'], '1942-05-07'],
  ['figures by none', '', ['5/7/1942'], '1942-05-07 to 1942-07-05'],
  [
    'a year before and one after an event, by the names of an era',
    '- Calendar: **the Flood**, years of 365 days, BFL before it, AFL after it; year 0 begins 3001-01-01',
    ['1 BFL'],
    '3000-01-01 to 3000-12-31',
  ],
  [
    'a year before an event',
    '- Calendar: **the Flood**, years of 365 days; year 1 begins 3001-01-01',
    ['2 before the Flood'],
    '2999-01-01 to 2999-12-31',
  ],
  [
    'a year by its minus',
    '- Calendar: **the Flood**; year 1 begins 3001-01-01',
    ['Year -1 of the Flood'],
    '3000-01-01 to 3000-12-31',
  ],
  [
    'a regnal year',
    '- Calendar: **Victoria**, years like ours; year 1 begins 1837-06-20',
    ['the third year of Victoria'],
    '1839-06-20 to 1840-06-19',
  ],
  [
    'a day of the Revolution, by its table of years',
    '- Calendar: **the Republic**, months Vendémiaire 30, Brumaire 30, Frimaire 30, Nivôse 30, Pluviôse 30, Ventôse 30, Germinal 30, Floréal 30, Prairial 30, Messidor 30, Thermidor 30, Fructidor 30, Sansculottides 5; year 1 begins 1792-09-22; year 4 begins 1795-09-23; year 8 begins 1799-09-23',
    ['18 Brumaire VIII of the Republic'],
    '1799-11-09',
  ],
  [
    'a day of its second year',
    '- Calendar: **the Republic**, months Vendémiaire 30, Brumaire 30, Frimaire 30, Nivôse 30, Pluviôse 30, Ventôse 30, Germinal 30, Floréal 30, Prairial 30, Messidor 30, Thermidor 30, Fructidor 30, Sansculottides 5; year 1 begins 1792-09-22',
    ['9 Thermidor, year II of the Republic'],
    '1794-07-27',
  ],
];
for (const [what, head, datelines, expected] of others) {
  test(what, () => assert.equal(daysOf(storyOf(datelines, head)), expected));
}

const clashes: readonly (readonly [what: string, datelines: readonly string[], codes: readonly string[]])[] = [
  ['a weekday through the same day', ['Monday', 'later the same day', 'the next day · Thursday'], ['weekday-mismatch']],
  ['the right weekday through it', ['Monday', 'later the same day', 'the next day · Tuesday'], []],
  ['a weekday that the date is not', ['3 May 1911', 'the following Friday · 6 May 1911'], ['weekday-mismatch']],
  ['figures that nobody can tell', ['5/7/1942'], ['ambiguous-date']],
  ['an era that nobody declares', ['12 AFL'], ['unknown-calendar']],
  ['a night and its clock', ["nine o'clock at night", 'one in the morning · the next day'], []],
];
for (const [what, datelines, codes] of clashes) {
  test(`found: ${what}`, () => {
    const found = check(storyOf(datelines) as Parameters<typeof check>[0]);
    assert.deepEqual(
      found.map(({ code }) => code),
      codes,
    );
  });
}
