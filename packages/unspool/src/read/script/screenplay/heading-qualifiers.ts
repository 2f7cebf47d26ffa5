import { withoutEnds } from '../../../base/ends.js';
import { expressionsIn } from '../../time-expressions/expressions-in.js';
import { languages } from '../../time-expressions/languages.js';
import { lexiconOf, spelled } from '../../time-expressions/lexicon.js';
import { english } from '../../time-expressions/words/en.js';

/**
 * Whether words of a heading say when or how, and not where: "NIGHT", "THE NEXT DAY", "FLASHBACK", "MOVING", "6:00 PM".
 * Parts of the day are known in every language that is read; the language of a script is found from its headings, so
 * that no single one may wait for it.
 */
export function isQualifier(words: string): boolean {
  if (words.length > longest || isQuicklyNone(words)) return false;
  const before = asked.get(words);
  if (before !== undefined) return before;
  const found = saysNoPlace(words);
  if (asked.size >= mostAsked) asked.clear();
  asked.set(words, found);
  return found;
}

/** The same few words stand in most headings, so that the answers are kept, up to a number. */
const asked = new Map<string, boolean>();
const mostAsked = 2000;

function saysNoPlace(words: string): boolean {
  const own = simple.test(words) ? words : withoutEnds(spelled(words), /\(/, /[.,:;)]/).trim();
  if (own === '') return false;
  if (known.has(own)) return true;
  if (!hasHint(own) && !(/\d/.test(own) && figures.test(own))) return false;
  return said.test(own) || expressionsIn(own, lexiconOf(english)).complete;
}

/**
 * Whether plain words in capitals have none that could hint at a time, by the first letter and the length of each: so it
 * is for most places, which are many, so that their answers are not worth keeping.
 */
function isQuicklyNone(words: string): boolean {
  let from = 0;
  let hasFigures = false;
  for (let at = 0; at <= words.length; at++) {
    const code = at < words.length ? words.charCodeAt(at) : 32;
    if (code === 32) {
      if (at === from || ((lengths[words.charCodeAt(from)] as number) >> Math.min(at - from, 31)) & 1) return false;
      from = at + 1;
    } else if (code >= 48 && code <= 57) hasFigures = true;
    else if (code < 65 || code > 90) return false;
  }
  return !known.has(words) && !(hasFigures && figures.test(words));
}

/** Words that are spelled as they are looked up. */
const simple = /^[A-Z0-9]+(?: [A-Z0-9]+)*$/;

function hasHint(words: string): boolean {
  let from = 0;
  for (let at = 0; at <= words.length; at++) {
    const code = words.charCodeAt(at);
    const isBetween = at === words.length || code === 32 || (code >= 44 && code <= 47);
    if (!isBetween) continue;
    if (at > from && hints.has(words.slice(from, at))) return true;
    from = at + 1;
  }
  return false;
}

/** A part of the day by itself, in any language. */
export function isDayTime(words: string): boolean {
  return dayTimes.has(spelled(words));
}

/** No longer words are looked at. */
const longest = 60;

const lots = languages.flatMap(({ sourced, general }) => [sourced, general]);
const dayTimes: ReadonlySet<string> = new Set([
  ...lots.flatMap(({ dayTimes: own }) => Object.keys(own ?? {})),
  // Of languages whose other words are not known.
  ...['DAG', 'NAT', 'NATT', 'AFTEN', 'KVELD', 'MORGEN', 'DEN', 'NOC', 'AVOND', 'NACHT', 'OCHTEND', 'GÜN', 'GECE'],
]);

/** What stands in headings beside the place and is silent about time. */
const manners = [
  ...['ESTABLISHING', 'EST', 'MOVING', 'PARKED', 'STATIONARY', 'STOPPED', 'TRAVELING', 'TRAVELLING', 'DRIVING'],
  ...['VARIOUS', 'VARIOUS SHOTS', 'FULL SHOT', 'LONG SHOT', 'WIDE', 'WIDE SHOT', 'WIDE ANGLE', 'CLOSE', 'CLOSE SHOT'],
  ...['CLOSE UP', 'CLOSEUP', 'CLOSE-UP', 'MED. SHOT', 'MEDIUM SHOT', 'TWO SHOT', 'ANOTHER ANGLE', 'NEW ANGLE'],
  ...['FULL VIEW', 'MED. VIEW', 'RESUMING', 'RESUME', 'SEPIA', 'BLACK AND WHITE', 'INNEN', 'AUSSEN'],
  ...['IN FLIGHT', 'RAIN', 'RAINING', 'AERIAL', 'AERIAL VIEW', 'AERIAL SHOT', 'INTERCUT', 'DAY FOR NIGHT', 'STOCK'],
  ...[
    'INNEN',
    'AUSSEN',
    'AUẞEN',
    'PAST',
    'FUTURE',
    'THE PAST',
    'THE FUTURE',
    'THE PRESENT',
    'TO CAMERA',
    'REVERSE ANGLE',
  ],
  // Days of the year of which the script does not say the year, and hours of which it does not say the hour.
  ...['CHRISTMAS', 'CHRISTMAS DAY', 'CHRISTMAS EVE', "NEW YEAR'S DAY", "NEW YEAR'S EVE", 'HALLOWEEN', 'THANKSGIVING'],
  ...['RUSH HOUR', 'LUNCHTIME', 'BEDTIME', 'TIME UNKNOWN', 'UNKNOWN TIME'],
];
const known: ReadonlySet<string> = new Set([...dayTimes, ...manners]);

/** A word of these must stand in what says when; it is asked first, since that is quick. */
const hints: ReadonlySet<string> = new Set([
  ...Object.keys(english.sourced.dayTimes ?? {}),
  ...Object.keys(english.general.dayTimes ?? {}),
  ...[english.sourced, english.general].flatMap(({ units, months, seasons, weekdays }) =>
    [units, months, seasons, weekdays].flatMap((own) => Object.keys(own ?? {})),
  ),
  ...['CONTINUOUS', "CONT'D", 'CONTD', 'CONT', 'CONTINUED', 'CONTINUING', 'SAME', 'MEANWHILE', 'SIMULTANEOUS', 'LATER'],
  ...['EARLIER', 'BEFORE', 'AFTER', 'AGO', 'PRESENT', 'FLASHBACK', 'FLASHBACKS', 'FLASHFORWARD', 'FLASH', 'BACK'],
  ...['DREAM', 'NIGHTMARE', 'FANTASY', 'DAYDREAM', 'IMAGINATION', 'MEMORY', 'VISION', 'HALLUCINATION', 'POV'],
  ...['MONTAGE', 'SEQUENCE', 'SHOTS', 'DAYTIME', 'NIGHTTIME', 'LIGHT', 'SHORTLY', 'AFTERWARDS', 'FUTURE', 'PAST'],
  ...['RÜCKBLENDE', 'ZUVOR', 'VORHER', 'SPÄTER', 'GEGENWART', 'RETROSPEKCJA', 'TAKAUMA', 'TILLBAKABLICK'],
]);

/** The lengths of hints by their first letter, as bits. */
const lengths = new Int32Array(128);
for (const hint of hints) {
  const first = hint.charCodeAt(0);
  if (first < 128) lengths[first] = (lengths[first] as number) | (1 << Math.min(hint.length, 31));
}

/** Years, dates and times of day in figures; "ROOM 12" has none. */
const figures = /^(?:THE )?\d{4}'?S?$|\d:\d\d|\d ?[AP]\.?M\b|^\d{1,2}[./]\d{1,2}[./]\d/;

const part = '(?:DAY|NIGHT|MORNING|AFTERNOON|EVENING|DAWN|DUSK|NOON|SUNRISE|SUNSET|TWILIGHT)(?:TIME)?S?';
const said = new RegExp(
  [
    `(?:(?:EARLY|EARLIER|LATE|LATER|MID|PRE|JUST|ALMOST|NEARLY|BEFORE|AFTER|TOWARDS?|ETERNAL|THE|ONE|THAT|ANOTHER|SAME)[ -]?){0,2}${part}(?: OF(?: THE)? (?:FUTURE|PAST))?`,
    `${part}(?: ?[/-] ?| TO | INTO | AND | OR )${part}`,
    `(?:EARLY|LATE) (?:IN THE|AT) ${part}|(?:END|MIDDLE|DEAD) OF (?:THE )?${part}`,
    `${part} ?#?\\d{1,2}`,
    'FIRST LIGHT|(?:THE )?(?:DISTANT |NEAR )?(?:FUTURE|PAST)(?: WORLD)?',
    'RÜCKBLENDE|RETROSPEKCJA|TAKAUMA|TILLBAKABLICK|GEGENWART|SPÄTER|ZUVOR',
  ]
    .map((one) => `^(?:${one})$`)
    .join('|'),
  'u',
);
