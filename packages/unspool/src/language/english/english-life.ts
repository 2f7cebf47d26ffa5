import type { CalendarWords, LifeWords } from '../word-table.js';

/** The words for calendars that the notes define. */
export const englishCalendar: CalendarWords = {
  articles: ['the', 'a', 'an'],
  yearLength: '(?:(?:a |the )?years? (?:of|has|have|with|is|are) )?{number} days(?: (?:a|in a|to the) year)?',
  months: 'months?:? ',
  begins: 'year (?<year>-?\\d{1,6}) (?:begins|starts|is|began|started)(?: (?:on|in))? (?<date>.+)',
  likeOurs: '(?:its )?years (?:are )?(?:like|as) ours',
  era: '(?:years )?(?<era>\\p{L}[\\p{L}.]{1,9}) (?:(?<before>before)|after|from) (?:it|its beginning|year [01])(?: on)?',
  days: ['days', 'day'],
  is: ['is', 'of'],
  travel: 'from (?<from>.+?) to (?<to>.+)',
  takes: [', it takes ', ', takes ', ' takes ', ', ', ': '],
};

/** The words for lives and ages. */
export const englishLife: LifeWords = {
  ages: [
    // "one of them" is no age, and neither is a year.
    '(?!(?:an?|one)$)(?<years>(?!\\d{4}){figure})',
    '(?:aged|age|at the age of) (?<years>{figure})',
    '(?:aged )?(?<years>{figure})[ -]years?(?:[ -]old| of age)?',
    '(?:aged )?(?<months>{figure})[ -]months?(?:[ -]old| of age)?',
    '(?<years>{figure}) years? and (?<months>{figure}) months?(?: old| of age)?',
  ],
  ageGap: '{amount} (?:(?<older>older)|younger) than (?<than>.+)',
  clockErrors: ['{amount} {error}', '{error} by {amount}'],
  fast: ['fast', 'ahead'],
  slow: ['slow', 'behind', 'late'],
  born: ['born', 'b.'],
  died: ['died', 'dies', 'd.', '†'],
  about: ['c.', 'ca.', 'circa', 'about'],
  dated: [' in ', ' on '],
  turns: ['turns', 'turn', 'turned', 'has turned', 'have turned', 'had turned'],
  kin: {
    mother: 'parent',
    father: 'parent',
    parent: 'parent',
    grandmother: 'parent',
    grandfather: 'parent',
    grandparent: 'parent',
    ancestor: 'parent',
    child: 'child',
    son: 'child',
    daughter: 'child',
    grandchild: 'child',
    grandson: 'child',
    granddaughter: 'child',
    descendant: 'child',
  },
};
