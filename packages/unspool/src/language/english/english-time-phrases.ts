import type { Ends, TimeMeaning, TimePhrase } from '../word-table.js';

const earlier: TimeMeaning = { relation: 'before' };
const later: TimeMeaning = { relation: 'after' };
const since: TimeMeaning = { relation: 'since' };
const until: TimeMeaning = { relation: 'until' };
const same: TimeMeaning = { relation: 'same' };
const next: TimeMeaning = { relation: 'next' };
const previous: TimeMeaning = { relation: 'previous' };
const clock: TimeMeaning = { relation: 'clock' };
const weekday: TimeMeaning = { relation: 'weekday' };
const lasts: TimeMeaning = { relation: 'lasts' };
const sameTime: TimeMeaning = { relation: 'same', unit: 'time' };
const unknown: TimeMeaning = { relation: 'unknown' };
const overlapping: readonly TimeMeaning[] = [
  ends('start before start'),
  ends('end after start'),
  ends('end before end'),
];
const overlapped: readonly TimeMeaning[] = [ends('start after start'), ends('start before end'), ends('end after end')];
const containing: readonly TimeMeaning[] = [ends('start before start'), ends('end after end')];
const within: readonly TimeMeaning[] = [
  { relation: 'point', ends: { is: 'after', other: 'start' } },
  { relation: 'point', ends: { is: 'before', other: 'end' } },
];
const equal: readonly TimeMeaning[] = [ends('start with start'), ends('end with end')];
const happens = '(?: (?:happens|happened|takes place|took place|begins|began|starts|started|ends|ended))';
const at = '(?:on |in |at |during )?';
const about = '(?:(?:very |quite )?(?:early|late|later|deep)(?: in| on)? )?';
const inYear = '(?:,| of| in|, in)? {year}';
/** “AD 79” */
const adYear = 'a\\.?d\\.? {number}';
const fullMonth = '(?<month>january|february|march|april|may|june|july|august|september|october|november|december)';
/** What a day, a night or a season was like: it says nothing of when. */
const moods = [
  'balmy|beautiful|bitter|bitterly|blustery|bright|brilliant|brisk|busy|calm|chill|chilly|clear|cloudless|cloudy',
  'cold|cool|crisp|damp|dark|dismal|drab|dreary|drizzly|dry|dull|dusty|fair|fine|foggy|freezing|freezingly|fresh|frosty|frozen',
  'glorious|gloomy|golden|grey|gray|gusty|hazy|hot|humid|icy|lazy|long|lovely|mild|misty|moonless|moonlit|muggy|murky',
  'overcast|ordinary|peaceful|perfect|pleasant|quiet|rainy|raw|scorching|silent|sleepless|sleepy|sleety|snowy|soft|starless|starlit',
  'starry|stifling|still|stormy|sultry|sunlit|sunny|sweltering|thundery|unseasonably|very|warm|wet|wild|windless|windy|wintry',
].join('|');
const like = `(?:${moods}),? |(?:${moods}),? and `;

/** Comparisons with what is told. */
const related: readonly TimePhrase[] = [
  ['(?:{near} )?before {scene}', earlier],
  ['(?:{near} )?after {scene}', later],
  ['{near} (?:before|beforehand|earlier|ago)', earlier],
  ['{near} (?:after|afterwards?|later)', later],
  ['between {scene} and {scene}', { relation: 'between' }],
  ['(?:from|since) {scene} (?:to|until|till) {scene}', since, until],
  ['(?:during|in|while|throughout|at the time of) {scene}', { relation: 'during' }],
  ['(?:ever )?since {scene}', since],
  ['(?:ever )?since before {scene}', { relation: 'sinceBefore' }],
  ['(?:(?:lasts|lasted|lasting) )?(?:until|till|up to) {scene}', until],
  ['right up to {scene}', ends('end with start')],
  ['(?:continues|continuing|continued from) {scene}', { relation: 'after', near: 'right' }],
  ['not (?:during|in|while) {scene}', { relation: 'either', either: [[earlier], [later]] }],
  ['{own} (?:at )?{is} {scene}(?: {other})?', { relation: 'point' }],
  ['{own} (?:at|{is}) the {other} of {scene}', { relation: 'point' }],
  ['{own} (?:during|in|while) {scene}', ...within],
  ['(?:overlaps|overlapping)(?: with)? {scene}', ...overlapping],
  ['(?:is )?overlapped by {scene}', ...overlapped],
  ['(?:contains|containing|around) {scene}', ...containing],
  ['(?:exactly as long as|exactly during|simultaneous(?:ly)? with|(?:starts|begins) and ends with) {scene}', ...equal],
  ['(?:at )?the same time(?: (?:as|of) {scene})?|meanwhile|simultaneously|(?:in )?the meantime', sameTime],
];

/** The same, the next and the last day, week, year, weekday, season, feast. */
const turns: readonly TimePhrase[] = [
  [
    `(?:some time |much |still |even |a little )?later (?:on )?${at}(?:that|(?:the )?same|the same) {part}(?:(?: as| of)? {scene})?`,
    later,
    same,
  ],
  [
    `(?:some time |much |still |even |a little )?earlier (?:on )?${at}(?:that|(?:the )?same|the same) {part}(?:(?: as| of)? {scene})?`,
    earlier,
    same,
  ],
  ['(?:later|further on|later on) in the {part}', later, same],
  ['(?:on |in |at )?(?:(?:the|that) )?same {part}(?:(?: as| of)? {scene})?', same],
  [`(?:later )?${about}${at}that (?:same |very )?{part}`, same],
  [`${at}${about}(?:the )?(?:very )?(?:next|following) {part}(?:(?: after)? {scene})?`, next],
  [`${about}${at}(?:the )?(?:very )?(?:next|following) {part}(?:(?: after)? {scene})?`, next],
  [`${at}${about}the {part} after(?: {scene})?`, next],
  [`${at}${about}the {part} before(?: {scene})?`, previous],
  [`${about}${at}(?:the )?(?:previous|preceding) {part}(?:(?: to| before)? {scene})?`, previous],
  [`${about}last {part}`, previous],
  ['(?:on )?(?:the )?eve (?:of|before) {scene}', { relation: 'previous', unit: 'day' }],
  ['(?:on )?the eve before', { relation: 'previous', unit: 'day' }],
  [`${at}${about}the (?:same |very )?{part} (?:of|when|that|on which|in which) {scene}${happens}?`, same],
  [`${at}${about}the (?:same |very )?{part} {scene}${happens}`, same],
  ['(?:on )?(?:the )?{nth} anniversary of {scene}', { relation: 'after', anniversary: true }],
  ['(?:on )?(?:the|an|its) anniversary of {scene}', { relation: 'after', anniversary: true }],
  ['(?:on )?(?:the )?(?:next|following) {weekday}(?: {dayPart})?(?: after {scene})?', next],
  ['(?:on )?the {weekday}(?: {dayPart})? after(?: {scene})?', next],
  ['(?:on )?{weekday} week(?: after {scene})?', { relation: 'next', count: 1, unit: 'week' }],
  ['a week (?:on|from) {weekday}(?: after {scene})?', { relation: 'next', count: 1, unit: 'week' }],
  ['(?:on )?(?:the )?(?:previous|preceding) {weekday}(?: {dayPart})?(?: before {scene})?', previous],
  ['(?:on )?last {weekday}(?: {dayPart})?', previous],
  ['(?:on )?the {weekday}(?: {dayPart})? before(?: {scene})?', previous],
  [`${at}(?:the )?(?:next|following) {season}(?: after {scene})?`, next],
  [`${at}the {season} after(?: {scene})?`, next],
  [`${at}(?:the )?(?:previous|preceding) {season}(?: before {scene})?`, previous],
  [`${at}last {season}`, previous],
  [`${at}the {season} before(?: {scene})?`, previous],
  [`${at}(?:that|the same) {season}(?: as {scene})?`, { relation: 'same', unit: 'year' }],
  [`${at}(?:the )?(?:next|following) {feast}(?: after {scene})?`, next],
  [`${at}the {feast} after(?: {scene})?`, next],
  [`${at}(?:the )?(?:previous|preceding) {feast}(?: before {scene})?`, previous],
  [`${at}last {feast}`, previous],
  [`${at}the {feast} before(?: {scene})?`, previous],
  [`${at}(?:that|the same) {feast}(?: as {scene})?`, { relation: 'same', unit: 'year' }],
];

/** So much time, and some of it: "in the following weeks". */
const amounts: readonly TimePhrase[] = [
  ['(?:in |over |during )?(?:the )?(?:next|following|coming) {many}(?:(?: after)? {scene})?', later],
  ['(?:in |over |during )?the {many} after(?: {scene})?', later],
  ['(?:in |over |during )?the {many} before(?: {scene})?', earlier],
  ['(?:in |over |during )?(?:the )?(?:previous|preceding|last) {many}(?:(?: to| before)? {scene})?', earlier],
  ['{amount} (?:before|earlier than) {scene}', earlier],
  ['{amount} (?:after|later than) {scene}', later],
  ['{amount} (?:earlier|before|ago|back)', earlier],
  ['{amount} (?:later|after|on)', later],
  ['after (?!\\S+$){amount}', later],
  ['(?:lasts |lasted |lasting |for ){amount}', lasts],
  ['{amount} long', lasts],
  ['{named} (?:before|earlier than) {scene}', earlier],
  ['{named} (?:after|later than) {scene}', later],
  ['{named} (?:earlier|before|ago)', earlier],
  ['{named} (?:later|after)', later],
  ['(?:lasts|lasted|lasting|for) {named}', lasts],
];

/** What is said of a scene as a whole, and times of day. */
const ofDay: readonly TimePhrase[] = [
  ['flashback|flash-back|flash back', { relation: 'flashback' }],
  ['flashforward|flash-forward|flash forward', { relation: 'flashforward' }],
  ['earlier', { relation: 'earlier' }],
  ['(?:some time )?later(?: on)?|afterwards', { relation: 'later' }],
  ['(?:time |when )?unknown|unknown time|sometime|at some (?:time|point)|when\\?', unknown],
  ['{clock}(?: by {by})?', clock],
  ['{clock} (?:in the |at |of the |this )?{dayPart}', clock],
  ['{hour} (?:in the|at|of the) {dayPart}', clock],
  ['(?:at )?(?<hour>12|twelve) {dayPart}', clock],
  ['(?:at )?{hour} (?:on )?(?:that|the same) {part}', same, clock],
  ['{clock} (?:on )?(?:that|the same) {part}', same, clock],
  ['(?:at )?{hour} (?:on )?(?:the )?(?:next|following) {part}', next, clock],
  ['{clock} (?:on )?(?:the )?(?:next|following) {part}', next, clock],
  ['(?:at )?(?<dayPart>noon|midday|midnight) by {by}', clock],
  [
    '(?:in |on |at |one |early |late |just |about |around |all |through |the |dead of |high |very |some ?time |every |each |most |some |a |an |' +
      `${like})*{dayPart}s?`,
    clock,
  ],
  [
    `(?:on |one |an? |the |early |late |every |each |most |some |other |${like})*{weekday}s?(?:(?: in the| at)? {dayPart}s?)?(?:,?(?: at)? {clock})?`,
    weekday,
  ],
  ['(?:on |at |over |during |in )?(?:a |the )?(?:weekend|weekends|week-end|week-ends)', oneOfDays(6, 7)],
  ['(?:on |during )?(?:a |the )?(?:weekday|weekdays|workday|workdays)', oneOfDays(1, 2, 3, 4, 5)],
  ['continuous(?:ly)?', { relation: 'after', near: 'right' }],
  ['(?:on )?{weekday},? {hour} (?:in the|at) {dayPart}', weekday],
];

/** Dates of our own calendar and of the story's. */
const dates: readonly TimePhrase[] = [
  ['(?:on )?(?:the )?{day}(?: of)? {month}', on()],
  ['(?:on )?{month} (?:the )?{day}', on()],
  ['(?:on )?(?:the )?{day}(?: of)? {month},?(?: in)? {year}', on('{year}-{month}-{day}')],
  ['(?:on )?{month} (?:the )?{day},? {year}', on('{year}-{month}-{day}')],
  ['(?:on )?(?:the )?{day}(?: of)? {month},?(?: in)? {number} {bc}', on('{bc}-{month}-{day}')],
  ['(?:on )?{month} {day},? {number} {bc}', on('{bc}-{month}-{day}')],
  ['(?:in )?{month},?(?: in)? {number} {bc}', on('{bc}-{month}')],
  ['(?:on )?(?:the )?{day}(?: of)? {month},?(?: in)? {number} {ad}', on('{ad}-{month}-{day}')],
  ['(?:on )?{month} {day},? {number} {ad}', on('{ad}-{month}-{day}')],
  ['(?:in )?{month},?(?: in)? {number} {ad}', on('{ad}-{month}')],
  [`(?:on )?(?:the )?{day}(?: of)? {month},?(?: in)? ${adYear}`, on('{ad}-{month}-{day}')],
  [`(?:on )?{month} {day},? ${adYear}`, on('{ad}-{month}-{day}')],
  [`(?:in )?{month},?(?: in)? ${adYear}`, on('{ad}-{month}')],
  ['{day}-{month}-{year}', on('{year}-{month}-{day}')],
  ['(?:in )?q{quarter},?(?: of)? {year}', on('{year}-{quarter}')],
  ['(?:in )?{year},?[- ]q{quarter}', on('{year}-{quarter}')],
  ['(?:in )?(?:the )?{nthQuarter} quarter(?: of|,)? {year}', on('{year}-{quarter}')],
  ['(?:on )?(?:the )?{weekdayOfMonth} (?:of|in) {month}', on()],
  ['(?:on )?(?:the )?{weekdayOfMonth} (?:of|in) {month},?(?: in)? {year}', on()],
  ['{day}\\. ?{number}\\. ?{year}', on('{year}-{number}-{day}')],
  // A date in figures that EDTF does not have.
  ['(?<year>\\d{4})[-/]{number}[-/]{day}', on('{year}-{number}-{day}')],
  ['(?<first>\\d{1,2})[-/](?<second>\\d{1,2})[-/](?<year>\\d{4})', on()],
  ['(?:in )?{month},?(?: of| in)? {year}', on('{year}-{month}')],
  ['(?:in )?{number}/(?<year>\\d{4})', on('{year}-{number}')],
  ['in {month}', on()],
  [fullMonth, on()],
  [`(?:in |on )?(?:an? |one )(?:${like})+${fullMonth.replace('march|', '')}`, on()],
  [`(?:on )?(?:an? |one )(?:${like})*${fullMonth} days?`, on()],
  [`(?:on )?(?:an? |one |the )?(?:${like})*(?:days?|weeks?) in ${fullMonth}`, on()],
  [`(?:on )?(?:an? |one |the )?(?:${like})*(?:days?|weeks?) in {month},?(?: of)? {year}`, on('{year}-{month}')],
  [`(?:on |one |an? |the |${like})*{month} {dayPart}`, on(), clock],
  [`(?:on |one |an? |the |${like})*{month} {dayPart}(?:,| of| in|, in) {year}`, on('{year}-{month}'), clock],
  [`(?:in |on )?(?:an? |one )(?:${like})*{month}(?: days?)?(?:,| of| in|, in)? {year}`, on('{year}-{month}')],
  [`${at}the (?:very )?last day of (?:the year )?{year}`, on('{year}-12-31')],
  [`${at}the (?:very )?first day of (?:the year )?{year}`, on('{year}-01-01')],
  [`${at}the (?:very )?{day} day of {month}`, on()],
  [`${at}the (?:very )?{day} day of {month},?(?: of)? {year}`, on('{year}-{month}-{day}')],
  [`${at}the (?:very )?(?<lastDay>last) day of {month}(?:,?(?: of)? {year})?`, on()],
  [`${at}(?:the )?{stretch}[ -]{month}`, on()],
  [`${at}(?:the )?{stretch}[ -]{month},?(?: of)? {year}`, on()],
  [`${at}(?:the )?{stretch}[ -](?:the year )?{year}`, on()],
  ['(?:in|(?:in )?the year(?: of our lord)?) {year}', on('{year}')],
  ['before {year}', on('../{yearBefore}')],
  ['after {year}', on('{yearAfter}/..')],
  ['between {year} and {toYear}', on('{year}/{toYear}')],
  ['(?:in )?{year} ?[–—] ?{toYear}', on('{year}/{toYear}')],
  ['(?:in )?(?<year>\\d{4})-(?<toYear>\\d{4})', on('{year}/{toYear}')],
  ['(?:in )?(?<year>\\d{4}) ?[–—/-] ?(?<shortYear>\\d{1,2})', on('{year}/{toShortYear}')],
  ['(?:on )?(?:the )?{day}(?: of)? {month},? {year},? {julian}', on()],
  ['(?:on )?{month} (?:the )?{day},? {year},? {julian}', on()],
  ['(?:in )?{month},? {year},? {julian}', on()],
  ['(?:in )?{year},? {julian}', on()],
  ['(?:on )?(?:the )?{day}(?: of)? {month},? {number} {bc},? {julian}', on()],
  ['(?:on )?(?:the )?{day}(?: of)? {month},? (?<year>\\d{4})[/–](?<dualYear>\\d{1,4})(?:,? {julian})?', on()],
  ['(?:on )?(?:the )?{day}(?: of)? {month},? {year},? {gregorian}', on('{year}-{month}-{day}')],
  ['(?:on )?{month} (?:the )?{day},? {year},? {gregorian}', on('{year}-{month}-{day}')],
  [`${at}(?:the )?(?:early |late )?{feast}`, on()],
  [`${at}(?:the )?(?:early |late )?{feast}${inYear}`, on()],
  [`(?:on )?(?:the )?(?<eve>eve) of {feast}`, on()],
  [`(?:on )?(?:the )?(?<eve>eve) of {feast}${inYear}`, on()],
  ['day (?<figure>{figure})', on()],
  ['(?:in |on )?(?:the )?year {calendarYear} (?:of|in) {calendar}', on()],
  ['(?:in )?(?:the )?{nth} year of {calendar}', on()],
  ['(?:on )?(?:the )?day (?<day>\\d{1,4}) of (?:the )?year {calendarYear} (?:of|in) {calendar}', on()],
  [
    '(?:on )?(?:the )?{day}(?: of)? {calendarMonth},?(?: of)?(?: the)?(?: year)? {calendarYear} (?:of|in) {calendar}',
    on(),
  ],
  ['(?:in )?{calendarMonth},?(?: of)?(?: the)?(?: year)? {calendarYear} (?:of|in) {calendar}', on()],
  ['(?:in )?(?:year )?(?<calendarYear>\\d{1,6})(?: years?)? (?<side>before|after) {calendar}', on()],
  ['(?:in |the |early |late |one |a |an |high |deep |dead of |depths of |height of |mid-)*{season}', on()],
  [`(?:in |on )?(?:an? |one )(?:${like})*{season}(?: days?)?`, on()],
  [`(?:on |one |an? |the |${like})*{season} {dayPart}`, on(), clock],
  ['(?:in |the |early |late )*{season}(?: of|,| in)? {year}', on('{year}-{season}')],
  ['(?:in |the |early |late )*{season}(?: of|,)? (?<year>\\d{4})[–—/-](?<nextYear>\\d{1,4})', on('{year}-{season}')],
  ['(?:in |the |early |late )*{season}(?: of|,)? {apostrophe}', on()],
  ['(?:in )?{month},? {apostrophe}', on()],
  ['(?:in )?{apostrophe}', on()],
  ['(?:in )?(?:about|around|circa|ca?\\.?) ?{year}', on('{year}~')],
  ['(?:in )?(?:about|around|circa|ca?\\.?) ?{month},? {year}', on('{year}-{month}~')],
  ['(?:in )?(?:about|around|circa|ca?\\.?) ?{day} {month},? {year}', on('{year}-{month}-{day}~')],
  ['(?:in )?(?:about|around|circa|ca?\\.?) ?{bcYear} {bc}', on('{bc}~')],
  ['(?:in )?{year}-?ish', on('{year}~')],
  ["(?:in )?(?:the )?(?:early[ -]|mid(?:dle)?[ -]|late[ -])?(?<hundred>\\d{2})00['’]?s", on('{hundred}XX')],
  ["(?:in )?(?:the )?(?:early[ -]|mid(?:dle)?[ -]|late[ -])?{decade}['’]?s", on('{decade}X')],
  ['(?:in )?(?:the )?(?:early[ -]|mid(?:dle)?[ -]|late[ -])?{tensFigure}s', on()],
  ['(?:in )?the (?:early |mid(?:dle)?[ -]|late )?(?:(?<hundreds>{figure})[ -])?{tens}', on()],
  [
    '(?:in )?(?:the )?(?:early[ -]|mid(?:dle)?[ -]|late[ -])?{century}[ -](?:century|cent\\.|c\\.)(?: {bc}| {ad})?',
    on(),
  ],
  ['(?:in )?(?:the )?(?:year )?{bcYear} {bc}', on('{bc}')],
  ['(?:in )?(?:the )?(?:year )?{number} {ad}', on('{ad}')],
  [`(?:in )?${adYear}`, on('{ad}')],
  ['(?:in )?(?:the )?(?:year )?(?<calendarYear>\\d{1,6}) {era}', on()],
  ['(?:on )?(?:the )?{day}(?: of)? {calendarMonth},? (?<calendarYear>\\d{1,6}) {era}', on()],
];

/** Phrases that say when, with what each means; the first that fits is taken. */
export const englishTimePhrases: readonly TimePhrase[] = [...related, ...turns, ...amounts, ...ofDay, ...dates];

function ends(comparison: string): TimeMeaning {
  const [own, is, other] = comparison.split(' ') as [Ends['own'], Ends['is'], Ends['other']];
  return { relation: 'point', ends: { own, is, other } };
}

function oneOfDays(...weekdays: readonly number[]): TimeMeaning {
  return { relation: 'either', either: weekdays.map((day) => [{ relation: 'weekday', weekday: day }]) };
}

function on(edtf?: string): TimeMeaning {
  return { relation: 'date', ...(edtf === undefined ? {} : { edtf }) };
}
