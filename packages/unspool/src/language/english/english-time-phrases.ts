import type { Ends, TimeMeaning, TimePhrase } from '../word-table.js';

function ends(comparison: string): TimeMeaning {
  const [own, is, other] = comparison.split(' ') as [Ends['own'], Ends['is'], Ends['other']];
  return { relation: 'point', ends: { own, is, other } };
}

const earlier: TimeMeaning = { relation: 'before' };
const later: TimeMeaning = { relation: 'after' };
const since: TimeMeaning = { relation: 'since' };
const until: TimeMeaning = { relation: 'until' };
const same: TimeMeaning = { relation: 'same' };
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
const on = (edtf?: string): TimeMeaning => ({ relation: 'date', ...(edtf === undefined ? {} : { edtf }) });

/** Phrases that say when, with what each means; the first that fits is taken. */
export const englishTimePhrases: readonly TimePhrase[] = [
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
  ['not (?:during|in|while) {scene}', { relation: 'either', either: [[earlier], [later]] }],
  ['{own} (?:at )?{is} {scene}(?: {other})?', { relation: 'point' }],
  ['{own} (?:at|{is}) the {other} of {scene}', { relation: 'point' }],
  ['{own} (?:during|in|while) {scene}', ...within],
  ['(?:overlaps|overlapping)(?: with)? {scene}', ...overlapping],
  ['(?:is )?overlapped by {scene}', ...overlapped],
  ['(?:contains|containing|around) {scene}', ...containing],
  ['(?:exactly as long as|exactly during|simultaneous(?:ly)? with|(?:starts|begins) and ends with) {scene}', ...equal],
  ['(?:at )?the same time(?: (?:as|of) {scene})?|meanwhile', sameTime],
  ['(?:on |in |at )?(?:(?:the|that) )?same {part}(?:(?: as| of)? {scene})?', same],
  ['(?:later )?that {part}', same],
  ['(?:on |in )?(?:the )?(?:next|following) {part}(?:(?: after)? {scene})?', { relation: 'next' }],
  ['the {part} after {scene}', { relation: 'next' }],
  ['the {unit} before {scene}', { relation: 'before', count: 1 }],
  ['{amount} (?:before|earlier than) {scene}', earlier],
  ['{amount} (?:after|later than) {scene}', later],
  ['{amount} (?:earlier|before|ago)', earlier],
  ['{amount} (?:later|after)', later],
  ['(?:lasts |lasted |lasting |for ){amount}', { relation: 'lasts' }],
  ['{amount} long', { relation: 'lasts' }],
  ['{named} (?:before|earlier than) {scene}', earlier],
  ['{named} (?:after|later than) {scene}', later],
  ['{named} (?:earlier|before|ago)', earlier],
  ['{named} (?:later|after)', later],
  ['(?:lasts|lasted|lasting|for) {named}', { relation: 'lasts' }],
  ['flashback|flash-back|flash back', { relation: 'flashback' }],
  ['flashforward|flash-forward|flash forward', { relation: 'flashforward' }],
  ['earlier', { relation: 'earlier' }],
  ['(?:some time )?later(?: on)?|afterwards', { relation: 'later' }],
  ['(?:time |when )?unknown|unknown time|sometime|at some (?:time|point)|when\\?', unknown],
  ['{clock}(?: by {by})?', { relation: 'clock' }],
  ['(?:at )?(?<dayPart>noon|midday|midnight) by {by}', { relation: 'clock' }],
  ['(?:in |at |one |early |late |the )*{dayPart}', { relation: 'clock' }],
  [
    '(?:on |one |an? |the |next |last |early |late )*{weekday}s?(?:(?: in the| at)? {dayPart})?(?:,?(?: at)? {clock})?',
    { relation: 'weekday' },
  ],
  ['(?:on )?(?:the )?{day}(?: of)? {month}', on()],
  ['(?:on )?{month} (?:the )?{day}', on()],
  ['(?:on )?(?:the )?{day}(?: of)? {month},? {year}', on('{year}-{month}-{day}')],
  ['(?:on )?{month} {day},? {year}', on('{year}-{month}-{day}')],
  ['{day}\\. ?{number}\\. ?{year}', on('{year}-{number}-{day}')],
  // A date in figures that EDTF does not have.
  ['(?<year>\\d{4})-{number}-{day}', on('{year}-{number}-{day}')],
  ['(?:in )?{month},? {year}', on('{year}-{month}')],
  ['in {month}', on()],
  ['(?:in|(?:in )?the year) {year}', on('{year}')],
  ['(?:in )?(?:early|late|mid)[ -]{year}', on('{year}')],
  ['before {year}', on('../{yearBefore}')],
  ['after {year}', on('{yearAfter}/..')],
  ['between {year} and {toYear}', on('{year}/{toYear}')],
  ['(?:in |on )?(?:the )?year {calendarYear} of {calendar}', on()],
  ['(?:on )?(?:the )?day (?<day>\\d{1,4}) of (?:the )?year {calendarYear} of {calendar}', on()],
  ['(?:on )?(?:the )?{day}(?: of)? {calendarMonth},? {calendarYear} of {calendar}', on()],
  ['(?:in )?{calendarMonth},? {calendarYear} of {calendar}', on()],
  ['(?:in |the |early |late |one )*{season}', on()],
  ['(?:in |the |early |late )*{season}(?: of|,)? {year}', on('{year}-{season}')],
  ['(?:in )?(?:about|around|circa|ca?\\.?) {year}', on('{year}~')],
  ['(?:in )?the (?:early |late )?{decade}s', on('{decade}X')],
  ['(?:in )?the (?:early |late )?{century} century', on('{century}XX')],
  ['(?:in )?{number} b\\.?c\\.?(?:e\\.?)?', on('{bc}')],
  ['(?:in )?{number} (?:a\\.?d\\.?|c\\.?e\\.?)', on('{ad}')],
  ['(?:in )?a\\.?d\\.? {number}', on('{ad}')],
];
