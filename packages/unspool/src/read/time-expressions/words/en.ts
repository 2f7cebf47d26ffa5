import type { LanguageWords } from '../language-words.js';

const flash = 'FLASH[ -]?BACK';
const ahead = 'FLASH[ -]?FORWARD';
const run = '(?: SEQUENCE| MONTAGE| SCENE)?';
/** "(CONT'D)" and its like have lost their parentheses by now. */
const on = "(?:[ -]+(?:CONT'?D|CONTINUED|CONTINUES|CONTINUING|CONTINUOUS))";
const what = '(?: ?[:–—-]+ ?{rest})?';
const dream = '(?:DREAM|NIGHTMARE)';
const fantasy = '(?:FANTASY|DAYDREAM|DAY[ -]DREAM|IMAGINATION|VISION|HALLUCINATION|REVERIE)';
const whose = "(?:(?:THE|A|IN|IN THE|IN A|{who}'S|{who}S') )?";

/**
 * The time expressions of screenplays in English. The expressions are those of guides and scripts; the numbers, months and variants of
 * a phrase that stand with them are everyday English, which no guide lists.
 */
export const english: LanguageWords = {
  language: 'en',
  name: 'English',
  sourced: {
    heads: ['INT', 'EXT', 'EST', 'INT/EXT', 'EXT/INT', 'I/E'],
    dayTimes: {
      DAY: '',
      NIGHT: 'night',
      MORNING: 'morning',
      AFTERNOON: 'afternoon',
      EVENING: 'evening',
      DAWN: 'dawn',
      'PRE-DAWN': 'dawn',
      DUSK: 'dusk',
      SUNRISE: 'sunrise',
      SUNSET: 'sunset',
      TWILIGHT: 'dawn or dusk',
      'MAGIC HOUR': 'dawn or dusk',
      GLOAMING: 'dusk',
      NOON: 'noon',
      MIDNIGHT: 'midnight',
    },
    early: ['EARLY'],
    late: ['LATE'],
    vague: ['SEVERAL', 'MANY', 'SOME', 'A FEW', 'FEW', 'A COUPLE OF', 'A COUPLE'],
    numbers: {
      ...{ A: 1, AN: 1, ONE: 1, TWO: 2, THREE: 3, FOUR: 4, FIVE: 5, SIX: 6, SEVEN: 7, EIGHT: 8, NINE: 9, TEN: 10 },
      ...{ ELEVEN: 11, TWELVE: 12, THIRTEEN: 13, FOURTEEN: 14, FIFTEEN: 15, SIXTEEN: 16, SEVENTEEN: 17 },
      ...{ EIGHTEEN: 18, NINETEEN: 19, TWENTY: 20, THIRTY: 30, FORTY: 40, FIFTY: 50, SIXTY: 60, SEVENTY: 70 },
      ...{ EIGHTY: 80, NINETY: 90, HUNDRED: 100, THOUSAND: 1000 },
    },
    units: {
      SECOND: [1, 'second'],
      SECONDS: [1, 'second'],
      MINUTE: [1, 'minute'],
      MINUTES: [1, 'minute'],
      HOUR: [1, 'hour'],
      HOURS: [1, 'hour'],
      DAY: [1, 'day'],
      DAYS: [1, 'day'],
      NIGHT: [1, 'night'],
      NIGHTS: [1, 'night'],
      WEEK: [1, 'week'],
      WEEKS: [1, 'week'],
      FORTNIGHT: [2, 'week'],
      MONTH: [1, 'month'],
      MONTHS: [1, 'month'],
      YEAR: [1, 'year'],
      YEARS: [1, 'year'],
      DECADE: [10, 'year'],
      DECADES: [10, 'year'],
      CENTURY: [100, 'year'],
      CENTURIES: [100, 'year'],
    },
    months: {
      ...{ JANUARY: 1, FEBRUARY: 2, MARCH: 3, APRIL: 4, MAY: 5, JUNE: 6, JULY: 7, AUGUST: 8, SEPTEMBER: 9 },
      ...{ OCTOBER: 10, NOVEMBER: 11, DECEMBER: 12, JAN: 1, FEB: 2, MAR: 3, APR: 4, JUN: 6, JUL: 7, AUG: 8 },
      ...{ SEP: 9, SEPT: 9, OCT: 10, NOV: 11, DEC: 12 },
    },
    weekdays: { MONDAY: 1, TUESDAY: 2, WEDNESDAY: 3, THURSDAY: 4, FRIDAY: 5, SATURDAY: 6, SUNDAY: 7 },
    seasons: { SPRING: 'spring', SUMMER: 'summer', AUTUMN: 'autumn', FALL: 'autumn', WINTER: 'winter' },
    fillers: ['THE', 'OF', 'IN', 'ON', 'AT', 'YEAR', 'A'],
    ordinals: ['ST', 'ND', 'RD', 'TH'],
    clocks: [
      "(?:AT |ABOUT |AROUND )?(?<h>\\d{1,2})(?:[:.](?<m>\\d{2}))? ?(?:(?<am>A\\.?M\\.?)|(?<pm>P\\.?M\\.?)|O'CLOCK)",
      '(?<h>\\d{2}):?(?<m>\\d{2}) ?(?<military>HOURS|HRS)\\.?',
    ],
    captions: [
      ...['SUPER', 'SUPERIMPOSE', 'SUPERIMPOSED', 'SUPER TITLE', 'TITLE', 'TITLES', 'TITLE OVER', 'TITLE CARD'],
      ...['CHYRON', 'CARD', 'LEGEND', 'CAPTION', 'TITLE SUPER', 'INSERT TITLE', 'ON SCREEN', 'SUBTITLE'],
    ],
    phrases: [
      // Returns come first: "END FLASHBACK" is no flashback.
      [`(?:END(?:S|ING)?(?: OF)?|OUT OF)(?: THE)? ${flash}${run}`, { kind: 'return', from: 'past' }],
      [`${flash}${run} ENDS`, { kind: 'return', from: 'past' }],
      [`(?:END(?:S|ING)?(?: OF)?|OUT OF)(?: THE)? ${ahead}${run}`, { kind: 'return', from: 'future' }],
      [
        "(?:(?:WE(?:'RE| ARE) )?(?:BACK (?:TO|IN)|RETURN(?:ING)? TO|RESUME) )?(?:THE )?PRESENT(?:[ -]DAY)?(?: TIME)?(?: AGAIN)?",
        { kind: 'return', from: 'all' },
      ],
      ['BACK TO (?:THE )?(?:REALITY|REAL WORLD)', { kind: 'return', from: 'level' }],
      [
        `END(?:S|ING)?(?: OF)?(?: THE)? (?:${dream}|${fantasy}|MEMORY)(?: SEQUENCE)?`,
        { kind: 'return', from: 'level' },
      ],
      ['END(?:S|ING)?(?: OF)?(?: THE)? (?:MONTAGE|SERIES(?: OF SHOTS)?)', { kind: 'return', from: 'montage' }],
      ['END(?:S|ING)?(?: OF)?(?: THE)? INTERCUT(?:TING)?', { kind: 'return', from: 'intercut' }],
      ['(?:CUT )?BACK TO(?: THE)? SCENE|RESUME(?: {who})?', { kind: 'return', from: 'top' }],
      ['(?:RETURN(?:ING)?|(?:CUT )?BACK) TO(?: {who})?:?', { kind: 'return', from: 'top' }],
      [
        '(?:QUICK|BRIEF|SERIES OF) FLASH(?:BACK)?(?:ES|S)?(?: ?[:–—-]+ ?{who}| OF {who}| TO)?',
        { kind: 'shots', of: 'shots' },
      ],
      ['(?:MEMORY|FLASH) (?:FLASH(?:ES)?|CUTS?)(?: ?[:–—-]+ ?{who}| OF {who})?', { kind: 'shots', of: 'shots' }],
      ['FLASH(?:ES)?(?: CUTS?)?(?: OF {who}| ?: ?{who})?', { kind: 'shots', of: 'shots' }],
      ['INSERT(?: ?[:–—-]+ ?{who}| {who})?', { kind: 'shots', of: 'shots' }],
      [`(?:IN )?${flash}${run}${on}${what}`, { kind: 'flash', to: 'past', again: true }],
      [
        `(?:BEGIN(?:S|NING)?|START(?:S)?(?: OF)?)(?: OF)?(?: THE| A)? ${flash}${run}${what}`,
        { kind: 'flash', to: 'past', bracket: true },
      ],
      [`(?:${whose}|IN )${flash}${run}(?: TO)?${what}`, { kind: 'flash', to: 'past' }],
      ['(?:IN )?(?:THE )?(?:DISTANT |RECENT )?PAST', { kind: 'flash', to: 'past', setting: true }],
      ['(?:IN )?(?:THE )?(?:DISTANT |NEAR )?FUTURE(?: WORLD)?', { kind: 'flash', to: 'future', setting: true }],
      [`${flash}${run} (?:TO|OF|IN) {rest}`, { kind: 'flash', to: 'past' }],
      [`(?:IN )?${ahead}${run}${on}${what}`, { kind: 'flash', to: 'future', again: true }],
      [`BEGIN(?:S)?(?: THE| A)? ${ahead}${run}${what}`, { kind: 'flash', to: 'future', bracket: true }],
      [`(?:${whose}|IN )${ahead}${run}(?: TO)?${what}`, { kind: 'flash', to: 'future' }],
      [
        '(?:BEGIN )(?:{who} )?(?:MONTAGE|SERIES OF SHOTS)(?: ?[:–—-]+ ?{who})?',
        { kind: 'shots', of: 'montage', bracket: true },
      ],
      ['(?:{who} )?(?:MONTAGE|SERIES OF SHOTS)(?: ?[:–—-]+ ?{who}| OF {who})?', { kind: 'shots', of: 'montage' }],
      [
        '(?:BEGIN )?INTERCUT(?:TING)?(?: (?:WITH|BETWEEN))?(?: ?[:–—-]+)?(?: {who})?:?',
        { kind: 'shots', of: 'intercut' },
      ],
      [`(?:BEGIN )(?:${whose})${dream}(?: SEQUENCE)?`, { kind: 'level', level: 'dream', bracket: true }],
      [`(?:${whose})${dream} SEQUENCE(?: ?[:–—-]+ ?{who})?`, { kind: 'level', level: 'dream', bracket: true }],
      [`(?:${whose})${dream}(?: ?[:–—-]+ ?{who})?`, { kind: 'level', level: 'dream' }],
      [`(?:BEGIN )(?:${whose})${fantasy}(?: SEQUENCE)?`, { kind: 'level', level: 'fantasy', bracket: true }],
      [`(?:${whose})${fantasy} SEQUENCE(?: ?[:–—-]+ ?{who})?`, { kind: 'level', level: 'fantasy', bracket: true }],
      [`(?:${whose})${fantasy}(?: ?[:–—-]+ ?{who})?`, { kind: 'level', level: 'fantasy' }],
      [`(?:${whose})MEMOR(?:Y|IES)`, { kind: 'level', level: 'memory' }],
      ['ON (?:THE )?(?:TV|TELEVISION|SCREEN|MONITOR|VIDEO)(?: SCREEN)?', { kind: 'level', level: 'screen' }],
      ['(?:{who} )?(?:VIDEO|VIDEOTAPE|TV SCREEN)(?: FOOTAGE)?', { kind: 'level', level: 'screen' }],
      ['(?:{who} )?(?:POV|P\\.O\\.V\\.|POINT OF VIEW)(?: OF {who})?', { kind: 'nothing' }],
      [
        '(?:MATCH CUT|DISSOLVE|CROSS[ -]?FADE|FADE|TIME CUT|SMASH CUT|JUMP CUT|CUT)(?: (?:TO|IN|OUT|UP|FROM|TO BLACK|TO BLACK\\.))*',
        { kind: 'nothing' },
      ],
      ["CONTINUOUS(?: ACTION)?|CONT'?D|CONT|CONTINUED|CONTINUING", { kind: 'after', near: 'right' }],
      [
        '(?:AT )?(?:THE )?SAME(?: TIME)?|(?:AT THE )?SAME MOMENT|MEANWHILE|SIMULTANEOUS(?:LY)?',
        { kind: 'same', unit: 'time' },
      ],
      ['(?:A |A FEW |SOME )?(?:MOMENTS?|SECONDS|BEATS?) LATER', { kind: 'after', near: 'soon' }],
      ['(?:SHORTLY|SOON) (?:AFTER(?:WARDS?)?|LATER)', { kind: 'after', near: 'soon' }],
      ['(?:AN? )?(?:SHORT (?:TIME|WHILE)|INSTANTS?|LITTLE(?: WHILE)?|WHILE) LATER', { kind: 'after' }],
      ['(?:AN? )?HALF[ -](?:AN )?HOUR LATER', { kind: 'after', by: '30 minutes' }],
      ['(?:AN? )?HALF[ -](?:AN )?HOUR (?:EARLIER|AGO|BEFORE|PRIOR)', { kind: 'before', by: '30 minutes' }],
      ['(?:ABOUT |ALMOST |NEARLY |ROUGHLY )?{amount} (?:LATER|AFTER|ON)', { kind: 'after' }],
      ['(?:ABOUT |ALMOST |NEARLY |ROUGHLY )?{amount} (?:EARLIER|AGO|BEFORE|PRIOR|PREVIOUSLY)', { kind: 'before' }],
      ['(?:(?:EARLY|LATER?)(?: ON)?,? )?(?:THE )?(?:NEXT|FOLLOWING) {part}', { kind: 'next', part: '' }],
      ['(?:THE )?{part} AFTER', { kind: 'next', part: '' }],
      ['(?:THE )?(?:PREVIOUS|PRIOR) {part}|(?:THE )?{part} (?:BEFORE|EARLIER|PRIOR)', { kind: 'before', part: '' }],
      [
        'EARLIER (?:THAT|THE SAME) {part}|(?:THAT|THE SAME) {part},? EARLIER',
        { kind: 'before', sameDay: true, part: '' },
      ],
      ['(?:LATER (?:ON )?(?:THAT|THE SAME) {part}|THAT {part})(?:,? LATER)?', { kind: 'same', unit: '', later: true }],
      ['(?:THE )?SAME {part}(?:,? LATER)', { kind: 'same', unit: '', later: true }],
      ['(?:THE )?SAME {part}', { kind: 'same', unit: '' }],
      ['(?:SOME ?TIME |MUCH |A LITTLE |A WHILE |A BIT |EVEN )?LATER(?: ON)?|AFTERWARDS?', { kind: 'after' }],
      ['(?:SOME ?TIME |MUCH |A LITTLE |A WHILE |A BIT |EVEN )?EARLIER|BEFORE', { kind: 'before' }],
      ['AS BEFORE', { kind: 'asBefore' }],
      ['(?:STORY )?(?:DAY|NIGHT|D|N) ?#?{number}', { kind: 'day', number: 0 }],
    ],
    younger: ['YOUNG', 'YOUNGER', 'LITTLE', 'TEENAGE', 'TEEN'],
    older: ['OLD', 'OLDER', 'ELDERLY'],
    people: [
      ...['MAN', 'WOMAN', 'BOY', 'GIRL', 'LADY', 'GENTLEMAN', 'COUPLE', 'GUY', 'WAITER', 'WAITRESS', 'DOCTOR', 'NURSE'],
      ...['OFFICER', 'COP', 'SOLDIER', 'PRIEST', 'MOTHER', 'FATHER', 'MEN', 'WOMEN', 'PEOPLE', 'CHILD', 'KID', 'TIMER'],
      ...['LOVERS', 'BOYS', 'GIRLS', 'SISTER', 'BROTHER', 'SAILOR', 'FARMER', 'TEACHER', 'STUDENT', 'MAID', 'CLERK'],
    ],
    years: ['YEARS OLD', 'YRS', 'YEARS', 'Y.O.', 'YO'],
    wakes: [' WAKES', ' WAKES UP', ' AWAKENS', ' AWAKES', ' JOLTS AWAKE', ' BOLTS UPRIGHT', ' STARTS AWAKE'],
  },
  general: {
    dayTimes: {
      MIDDAY: 'midday',
      DAYBREAK: 'dawn',
      SUNDOWN: 'sunset',
      'GOLDEN HOUR': 'dawn or dusk',
      'HIGH NOON': 'noon',
    },
    units: { MOMENT: [1, 'second'], MOMENTS: [1, 'second'], HRS: [1, 'hour'], MINS: [1, 'minute'] },
  },
};
