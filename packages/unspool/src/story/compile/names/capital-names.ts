import { english } from '../../../language/index.js';

/** A name as scripts write it in directions: all capitals, or with the small letters of "McCOY". */
export function inCapitals(noun: string): readonly string[] {
  const upper = noun.toUpperCase();
  const small = noun.replace(/(?<!\p{L})(Ma?c)(\p{Lu})|\p{Ll}/gu, (part, lead) =>
    lead === undefined ? part.toUpperCase() : part,
  );
  return [...new Set([upper, small])].filter((form) => form !== noun && isCapitals(form.replace(/[^\p{L}'’]/gu, '')));
}

/** What stands around words in capitals that are somebody's name. */
export type Surroundings = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where the name before them ends; 0 without one. */
  readonly done: number;
  /** Whether this very stop is the one in which they are met. */
  readonly isMet: boolean;
};

/**
 * Whether such words are a name where they stand: not the end of a longer run of capitals ("OLD MAN", "YOUNG ANN"), nor
 * one of several ("A GUARD", "TWO GUARDS"), nor a word that is only stressed ("you WILL").
 */
export function isNameHere({ text, from, to, done, isMet }: Surroundings): boolean {
  const before = text.slice(Math.max(0, from - farthest), from);
  const after = text.slice(to, to + farthest);
  if (/^[-–]\p{L}/u.test(after) || /[\p{L}\p{N}][-–]$/u.test(before)) return false;
  const last = /(?:^|[^\p{L}\p{M}\p{N}'’-])([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*\.?|&)\s$/u.exec(before)?.[1];
  const isFollowing = done > 0 && from - done <= 2 && /^['’]?\s?$/.test(text.slice(done, from));
  if (isFollowing && !/['’][Ss]?\s$/.test(before)) return false;
  const lead = last?.toLowerCase();
  if (lead !== undefined && !endsSentence(lead)) {
    if (several.has(lead) && !isMet) return false;
    if (isLoud(last) && !leads.has(lead) && !acts(lead)) return false;
  }
  if (!stressed.has(text.slice(from, to).toLowerCase())) return true;
  const isCut = !/^\s(?!AND\s|&)[\p{Lu}\d]{2}/u.test(after);
  return (
    isCut &&
    (lead === undefined ||
      endsSentence(lead) ||
      linking.has(lead) ||
      ((isLoud(last) || lead === 'on') && prepositions.has(lead)))
  );
}

/** What somebody with a title is called for short: "CASEY" for "DR. CASEY". Other names can be of things, too: "TV ANNOUNCER". */
export function shortInCapitals(noun: string): readonly string[] {
  const [, title = '', last = ''] = /^(\p{L}+)\.? (\p{L}[\p{L}\p{M}’'-]+)$/u.exec(noun) ?? [];
  return titles.has(title.toLowerCase()) ? inCapitals(last) : [];
}

/** In letters: more is not looked at. */
const farthest = 40;

/** A word that is written in capitals, and is more than a letter: "COLE", "O'HARA", "McCOY". */
function isCapitals(word: string): boolean {
  return /^\p{Lu}/u.test(word) && /^(?:\P{Ll}*|\P{Ll}*Ma?c\P{Ll}+)$/u.test(word) && /\p{Lu}[\P{Ll}]*\p{Lu}/u.test(word);
}

function isLoud(word: string | undefined): boolean {
  return word !== undefined && (isCapitals(word) || word === '&');
}

/** "OUT.", but not "MR.". */
function endsSentence(word: string): boolean {
  return word.endsWith('.') && !titles.has(word.slice(0, -1));
}

const { attendance } = english;
const titles: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr doctor prof professor sir lord lady king queen prince princess captain capt colonel col major general ' +
    'lieutenant lt sergeant sgt corporal private officer detective inspector agent judge nurse sister brother father mother ' +
    'uncle aunt reverend rev president senator governor mayor sheriff deputy commissioner'
  ).split(' '),
);

/** "PULLS JACK", "FIND JACK". */
function acts(word: string): boolean {
  return finds.has(word) || attendance.verbs.get(word)?.third === true || titles.has(word.replace('.', ''));
}

const finds: ReadonlySet<string> = new Set([
  'find',
  'finding',
  'discover',
  'hear',
  'see',
  'follow',
  'following',
  'reveal',
]);

/** "A GUARD": one of many, unless it is how they come in. */
const several: ReadonlySet<string> = new Set([
  'a',
  'an',
  ...attendance.determiners.filter((word) =>
    /^(?:another|one|two|three|four|five|six|seven|ten|several|many|few|some|any|every|each|no)$/.test(word),
  ),
]);

/** Words in capitals that may stand before a name, and are no part of it: "ANGLE ON COLE". */
const leads: ReadonlySet<string> = new Set([
  ...['the', '&', 'and', 'or', 'of', 'is', 'then', 'but', 'as', 'while', 'when', 'for'],
  ...attendance.prepositions,
]);

const prepositions: ReadonlySet<string> = new Set(attendance.prepositions);
const linking: ReadonlySet<string> = new Set(['and', 'but', 'then', '&']);

/** Words that may be names, and are stressed in capitals. */
const stressed: ReadonlySet<string> = new Set([
  ...attendance.modals,
  ...attendance.pronouns,
  ...attendance.nobody,
  ...attendance.determiners,
]);
