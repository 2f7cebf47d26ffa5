import { withoutEnds } from '../../../base/ends.js';
import { english, lookUp } from '../../../language/index.js';
import { wordsOf } from '../../novel/words/languages.js';
import type { NovelWords } from '../../novel/words/novel-words.js';
import type { Item } from '../../source.js';

/**
 * Whether a short line says when or where something was written, and nothing else: "3 May. Bistritz.", "August 5th,
 * 17—.", "Dorking, Surrey, July 30th, 1849", "den 4. Mai 1771". Everything in it must be a number, a word of dates, or a
 * name; one word of ordinary prose makes it prose.
 */
export function isDateline(line: string): boolean {
  if (line.length > longest || !/[\p{L}]/u.test(line)) return false;
  let dated = false;
  let numbered = /\d/.test(line);
  for (const [word] of line.matchAll(/[\p{L}\p{M}]+(?:[’'][\p{L}]+)?/gu)) {
    const low = word.toLowerCase();
    if (months.has(low)) dated = true;
    else if (days.has(low)) dated = numbered = true;
    else if (!around.has(low) && !/^[\p{Lu}\p{Lt}]/u.test(word)) return false;
  }
  return dated && numbered && !/[?!;]/.test(line);
}

/** The lines of a caption that say when, without the marks of a letter that is quoted; '' if none does. */
export function datelineIn(caption: string): string {
  return caption
    .split('\n')
    .map((line) => withoutEnds(line, /[“"‘'(\s]/, /[)”"’'.,\s]/))
    .filter((line) => isDateline(line) || isYear(line))
    .join(', ');
}

/**
 * Where a line was written that says when ({@link datelineIn}): the names in it that are none of dates, "Bistritz", "Dorking, Surrey".
 * '' where it has none, or says what is written as well, by whom or to whom. A single name is taken for a place, whoever has it
 * ({@link isSomebody}).
 */
export function placeIn(dateline: string, language?: string): string {
  if (writings.test(dateline)) return '';
  const parts = dateline
    .replace(/\b(St|Mt|Ste)\. /g, '$1 ')
    .split(/[.,:()“”"—–-]+/)
    .map((part) => part.trim())
    .filter((part) => !isTimeOfYear(part));
  const words = wordsOf(language);
  if (parts.some((part) => nameWordsIn(part).some((word) => isOther(word, words)))) return '';
  const names = parts.filter(isPlaceName);
  return names.length > mostNames ? '' : names.join(', ').replace(/\b(St|Mt|Ste) /g, '$1. ');
}

const mostNames = 2;
const writings =
  /[’']s?(?!\p{L})|\b(?:diary|journal|letter|note|telegram|memorandum|narrative|chapter|part|book|volume|log|entry|gazette|times|herald|post|chronicle|mail|news|observer|to|from)\b/iu;

/** "Midsummer Day", "Summer". */
function isTimeOfYear(part: string): boolean {
  const low = part.toLowerCase();
  return lookUp(english.time.feasts, low) !== undefined || lookUp(english.time.seasons, low) !== undefined;
}

function nameWordsIn(part: string): readonly string[] {
  return part
    .split(' ')
    .filter((word) => /^\p{Lu}/u.test(word) && !isOfDates(word) && !joins.test(word) && !shortened.test(word));
}

/** Whether a word with a capital tells that somebody or something else than a place is named: "Mr", "Dear", "IV". */
function isOther(word: string, { titles, address, beforeAddress, kin, notNames }: NovelWords): boolean {
  const low = word.toLowerCase();
  if (english.time.placeNouns.includes(low)) return false;
  return (
    /^(?:\p{L}|[IVXLC]+)$/u.test(word) || [titles, address, beforeAddress, kin, notNames].some((all) => all.has(low))
  );
}

/**
 * Whether a name of one word is told to be somebody's in what is written there: “Dear Ada”, “said Ada”, “Ada, come here”, or below
 * it as who has written it.
 */
export function isSomebody(name: string, items: readonly Item[], words: NovelWords): boolean {
  if (!/^\p{Lu}[\p{L}\p{M}’'-]*$/u.test(name)) return false;
  const told = items.flatMap((item) => (item.kind === 'prose' ? [item.text] : []));
  return told.some((text, index) => {
    if (index > 0 && index === told.length - 1 && withoutEnds(text, /[“"\s—–-]/, /[”".\s]/) === name) return true;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const before = text[at - 1] === ' ' ? wordBefore(text, at - 1) : '';
      const [, after = ''] = /^ ([\p{L}’']+)/u.exec(text.slice(at + name.length, at + name.length + 24)) ?? [];
      const isWhole = !/^[\p{L}\p{M}]/u.test(text.slice(at + name.length));
      if (!isWhole) continue;
      if (words.speech.has(after) || words.speech.has(before) || addressed.test(before)) return true;
    }
    return false;
  });
}

function wordBefore(text: string, end: number): string {
  return (
    text
      .slice(Math.max(0, end - 24), end)
      .split(/[^\p{L}’']/u)
      .at(-1) ?? ''
  );
}

const addressed = /^(?:[Dd]ear(?:est)?|[Ll]iebe|[Cc]h[eè]re?|[Ll]ieber)$/;

/** A name of several words is that of a place only where one of them says so: "Ada Voss" is none. */
function isPlaceName(part: string): boolean {
  const all = part.split(' ');
  const own = nameWordsIn(part);
  if (own.length === 0 || !all.every((word) => own.includes(word) || joins.test(word) || shortened.test(word)))
    return false;
  const [first = ''] = own;
  const last = own.at(-1)?.toLowerCase() ?? '';
  return own.length === 1 || all.length > own.length || leads.test(first) || english.time.placeNouns.includes(last);
}

const shortened = /^(?:St|Mt|Ste)$/;
const joins = /^(?:of|the|on|de|am|an|sur|di)$/i;
const leads = /^(?:New|North|South|East|West|Upper|Lower|San|Santa|Port|Fort|Mount|Cape)$/;

function isOfDates(word: string): boolean {
  const low = word.toLowerCase();
  return months.has(low) || days.has(low) || around.has(low);
}

/** The same for what runs in before a dash: there a time of day is enough ("Later.—Has just returned"). */
export function isRunIn(line: string): boolean {
  return isDateline(line) || isYear(line) || (line.length <= 40 && times.test(line));
}

/** "1801", at the head of a diary. */
function isYear(line: string): boolean {
  return /^1\d{3}\.?$/.test(line);
}

const longest = 90;

const times =
  /^(?:(?:a little|some time|much|still|the same|same|next|early|late|that|in the|at|about|\d+(?:[:.]\d+)?)[\s,]+)*(?:later|morning|forenoon|noon|afternoon|evening|night|midnight|dawn|daybreak|sunset|sunrise|day|o[’']clock|a\.\s?m|p\.\s?m|nachts|abends|morgens|mittags|später|soir|matin|nuit|midi|minuit)(?:,? \d+(?:[:.]\d+)?(?: (?:a|p)\.\s?m)?)?\.?$/iu;

const words = (text: string) => new Set(text.split(/\s+/));

const months = words(
  `january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec
  januar februar märz mai juni juli oktober dezember jänner
  janvier février mars avril juin juillet août septembre octobre novembre décembre
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
  января февраля марта апреля мая июня июля августа сентября октября ноября декабря`,
);
const days = words(
  `monday tuesday wednesday thursday friday saturday sunday
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
  lundi mardi mercredi jeudi vendredi samedi dimanche
  lunes martes miércoles jueves viernes sábado domingo`,
);
const around = words(
  `of the at on in and near st nd rd th o’clock o'clock a p m am pm morning forenoon noon afternoon evening night midnight
  later same day early late continued about
  den der am im um uhr abends morgens nachts mittags und
  le la er à au ce du de soir matin el del en y il di da г`,
);
