import type { TimeWords } from '../time-words.js';

/** What is counted from a date: the date stands last. */
export const englishAways: TimeWords['aways'] = [
  ['{amount} (?:before|prior to|ahead of) {rest}', 'before'],
  ['{amount} (?:after|from|following) {rest}', 'after'],
  ['(?:on )?the {weekday} (?:immediately |just )?before {rest}', 'before'],
  ['(?:on )?the (?:first )?{weekday} (?:immediately |just )?after {rest}', 'after'],
  ['(?:in |on |early in |late in )?the (?:early |late )?{dayPart} before {rest}', 'before'],
  ['(?:in |on |early in |late in )?the (?:early |late )?{dayPart} after {rest}', 'after'],
  ['(?:on |in |during )?the (?:very )?{unit} (?:immediately |just )?before {rest}', 'before'],
  ['(?:on |in |during )?the (?:very )?{unit} (?:immediately |just )?(?:after|following) {rest}', 'after'],
  ['(?:on )?(?:the )?(?:very )?eve (?:of|before) {rest}', 'before'],
  ['(?:in |during )?(?:the )?{unit} (?:of|beginning|starting) {rest}', 'of'],
  ['(?:{near}|some ?time) before {rest}', 'before', 'limit'],
  ['(?:{near}|some ?time) after {rest}', 'after', 'limit'],
];

/** Without one of these nothing is counted from a date. */
export const englishAwaySigns: readonly string[] = [
  ' before ',
  ' after ',
  ' of ',
  'prior to ',
  ' ahead of ',
  ' from ',
  ' following ',
  ' beginning ',
  ' starting ',
];
