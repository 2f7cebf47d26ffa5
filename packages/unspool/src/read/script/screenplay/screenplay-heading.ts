import { withoutEnd } from '../../../base/ends.js';
import { addAll } from '../../../base/lists.js';
import type { SceneHeading } from '../../source.js';
import { endOfLooseOpening, endOfOpening, numberedHeading, opensHeading } from './heading-opening.js';
import { exterior, interior, plainHeading } from './heading-plain.js';
import { isDayTime, isQualifier } from './heading-qualifiers.js';

/**
 * What a heading says, however people write it: where; the place, with the places within it ("HOUSE - KITCHEN"); and
 * what says when or how. Dashes of any length divide it, also with a space on one side only, and slashes; a full stop, a
 * comma, a hyphen without spaces or a wide gap do so where what follows says when ("HOUSE. NIGHT", "PARK, DAY",
 * "TUBE-NIGHT"). What is written in different ways and is the same gives the same place and the same qualifiers.
 */
export function headingOf(text: string): SceneHeading {
  if (text.length > longest) return { where: [], place: text.trim(), qualifiers: [] };
  return plainHeading(text) ?? divided(text);
}

function divided(text: string): SceneHeading {
  const numbered = numberedHeading(text, 0, text.length);
  const own = withoutMargin(narrow(rounded(numbered ? text.slice(numbered.from, numbered.to) : text)));
  const lead = leadOf(own);
  const line = lead ? own.slice(lead.length) : own;
  const begins = endOfLooseOpening(line);
  let begin = begins;
  while (begin < line.length && isBetween(line.charCodeAt(begin))) begin++;
  const { places, whens } = placesAndTimes(line.slice(begin));
  const place: string[] = [];
  const qualifiers: string[] = lead ? [lead.words] : [];
  places.forEach((part, index) => {
    const bracket = bracketIn(part.text);
    const name = bracket > 0 ? part.text.slice(0, bracket).trim() : part.text;
    if (name !== '') place.push(place.length === 0 ? name : `${part.comma ? ', ' : ' - '}${name}`);
    if (bracket > 0 && (index === places.length - 1 || index === 0)) addBrackets(qualifiers, part.text, bracket);
  });
  for (const when of whens) addQualifiers(qualifiers, when);
  return { where: whereOf(line, begins), place: place.join(''), qualifiers };
}

/** No heading is longer, and a longer one is not divided. */
const longest = 300;

/** Stands between "INT" and the place. */
function isBetween(code: number): boolean {
  return code === 46 /* . */ || code === 32 || code === 9 || code === 58 /* : */ || code === 45 /* - */;
}

/** Without what shooting scripts print at the right: the number again, the mark of a revision. */
function withoutMargin(text: string): string {
  let own = text.replace(/[ \t]\*{1,3}$/, '');
  for (let gap = own.lastIndexOf('\t'), tries = 0; gap > 0 && tries < 3; gap = own.lastIndexOf('\t'), tries++) {
    if (!/^(?:[A-Z]{0,2}(?!(?:1\d|20)\d\d\.?$)\d{1,4}(?:[-.]?[A-Z0-9]{1,3})?\.?|\*{1,3})$/i.test(own.slice(gap + 1)))
      break;
    own = own.slice(0, gap);
  }
  return own;
}

/** "[CONTINUOUS]" at the end is as "(CONTINUOUS)". */
function rounded(text: string): string {
  const own = text.trimEnd();
  const open = own.endsWith(']') ? own.lastIndexOf('[') : -1;
  return open > 0 ? `${own.slice(0, open)}(${own.slice(open + 1, -1)})` : text;
}

/** One blank for one, and a tab for more: where people line things up, a gap divides. */
function narrow(text: string): string {
  const own = text.trim();
  return /[ \t\u00a0]{2}|[\t\u00a0]/.test(own)
    ? own.replace(/[ \t\u00a0]{2,}|\t/g, '\t').replaceAll('\u00a0', ' ')
    : own;
}

const leading =
  /^((?:(?:BEGIN|START) )?(?:FLASH[ -]?BACKS?|FLASH[ -]?FORWARD|DREAM|NIGHTMARE|FANTASY|MEMORY)(?: SEQUENCE)?)(?:[ \t]?[:.–—-]+[ \t]?|[ \t])/i;

/** "FLASHBACK - INT. HOUSE": what stands before a heading that says where. */
function leadOf(text: string): { readonly words: string; readonly length: number } | undefined {
  const found = leading.exec(text);
  if (!found || !opensHeading(text, found[0].length)) return undefined;
  return { words: found[1] as string, length: found[0].length };
}

const goingOut: SceneHeading['where'] = ['interior', 'exterior'];
const goingIn: SceneHeading['where'] = ['exterior', 'interior'];

/** What the first `length` characters say: "INT.", "I/E ". */
function whereOf(text: string, length: number): SceneHeading['where'] {
  if (length === 0) return [];
  const own = text.slice(0, length).toUpperCase();
  const isInterior = /^[IИ]/.test(own);
  const isBoth = own.includes('/') || /INT.*EXT|EXT.*INT/.test(own);
  if (!isBoth) return isInterior ? interior : exterior;
  return isInterior ? goingOut : goingIn;
}

type Part = { readonly text: string; readonly comma?: true };

/** The places of a heading, the outermost first, and what follows them. */
function placesAndTimes(text: string): { readonly places: readonly Part[]; readonly whens: readonly string[] } {
  const parts = ledApart(partsOf(text));
  const [first = ''] = parts;
  // "EXT. CONTINUOUS - BARN - DAY"
  const leads = parts.length > 1 && isQualifier(first) && parts.slice(1).some((part) => !isQualifier(part)) ? 1 : 0;
  const from = firstQualifier(parts, leads);
  const own = parts.slice(leads, from);
  const whens = parts.slice(from);
  for (let tries = 0; tries < 3; tries++) {
    const { place, when } = softly(own.pop() ?? '', { isDated: whens.length > 0, isOnly: parts.length === 1 });
    if (place !== '') own.push(place);
    if (when === undefined) break;
    whens.unshift(when);
  }
  return { places: own.flatMap(withinPlaces), whens: [...parts.slice(0, leads), ...whens] };
}

/** "INT. DAY. BARN - LOFT", "EXT NIGHT: YARD": some say when before they say where. */
function ledApart(parts: readonly string[]): readonly string[] {
  const [first = '', ...rest] = parts;
  const mark = first.search(/[.:\t]/);
  const place = first.slice(mark + 1).trim();
  const isLed = mark > 0 && place !== '' && isQualifier(first.slice(0, mark)) && !isQualifier(place);
  return isLed ? [first.slice(0, mark), place, ...rest] : parts;
}

/** Parts between dashes and slashes, as far as these divide. */
function partsOf(text: string): string[] {
  const parts = text.split(/[ \t]?[-–—]{2,}[ \t]?|[ \t]?—[ \t]?|[ \t][-–][ \t]?|[-–][ \t]/);
  const found: string[] = [];
  for (const part of parts) {
    const own = trimmed(part);
    if (own !== '') addAll(found, (own.includes('/') && !isQualifier(own) ? slashed(own) : [own]).map(withoutOpening));
  }
  return found;
}

function trimmed(part: string): string {
  return part.trim().replace(/^[-–—]+ ?|[-–—]$/g, '');
}

/** "HOUSE/KITCHEN" are two, "A/C ROOM" and "24/7" are one. In brackets it divides nothing. */
function slashed(part: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  const close = bracketIn(part);
  for (let at = part.indexOf('/'); at > 0; at = part.indexOf('/', at + 1)) {
    if (close > 0 && at > close) break;
    const isSpaced = part.charAt(at - 1) === ' ' || part.charAt(at + 1) === ' ';
    const [before, after] = [part.slice(from, at).trim(), part.slice(at + 1).trim()];
    if (before === '' || after === '' || (!isSpaced && !(isWordy(before) && isWordy(after)))) continue;
    parts.push(before);
    from = at + 1;
  }
  parts.push(part.slice(from).trim());
  return parts;
}

/** "BOARDROOM / INT. CUBICLE" */
function withoutOpening(part: string): string {
  return part.slice(endOfOpening(part, 0)).trim();
}

/** Whether it has three letters. */
function isWordy(text: string): boolean {
  return (text.match(/\p{L}/gu)?.length ?? 0) >= 3;
}

/** The first part that is no place. */
function firstQualifier(parts: readonly string[], from: number): number {
  for (let index = from + 1; index < parts.length; index++) if (saysWhen(parts[index] as string)) return index;
  return parts.length;
}

/** Whether a part says when, at least as far as the first mark in it: "NIGHT. UNDER TITLES", "DAY, A WEEK ON". */
function saysWhen(part: string): boolean {
  if (isQualifier(withoutBracket(part))) return true;
  const mark = part.search(/[.,;:\t(#]/);
  return mark > 0 && isQualifier(part.slice(0, mark).trim());
}

/** A place, and what says when behind a mark that does not always divide. */
function softly(
  text: string,
  { isDated, isOnly }: { readonly isDated: boolean; readonly isOnly: boolean },
): { readonly place: string; readonly when?: string } {
  const bracket = bracketIn(text);
  const end = bracket > 0 ? bracket : text.length;
  const marks = /[.,;](?!\d) ?|: |\t/g;
  for (
    let found = marks.exec(text), tries = 0;
    found && found.index < end && tries < 12;
    found = marks.exec(text), tries++
  ) {
    const place = text.slice(0, found.index).trim();
    const when = text.slice(marks.lastIndex).trim();
    if (place !== '' && saysWhen(when)) return { place, when };
  }
  const whole = text.slice(0, end).trimEnd().replace(/\.$/, '');
  const hyphen = Math.max(whole.lastIndexOf('-'), whole.lastIndexOf('–'));
  if (hyphen > 1) {
    const before = whole.slice(0, hyphen);
    const lead = withoutEnd(before, /[^\s-]/).length;
    // "LATE-NIGHT" is one.
    const isOne = lead > 0 && lead < hyphen && isQualifier(whole.slice(lead));
    const when = text.slice(isOne ? lead : hyphen + 1);
    if (isQualifier(withoutBracket(when))) return { place: trimmed(before.slice(0, isOne ? lead : hyphen)), when };
  }
  const blank = whole.lastIndexOf(' ');
  if (!isDated && blank > 0 && isBareTime(whole, blank, isOnly))
    return { place: whole.slice(0, blank), when: text.slice(blank + 1) };
  return { place: text.replaceAll('\t', ' ') };
}

/** "BEACH DUSK", and not "ELECTION DAY", "GOOD MORNING", "THE NIGHT". */
function isBareTime(text: string, blank: number, isOnly: boolean): boolean {
  const word = text.slice(blank + 1).toUpperCase();
  if (!bare.has(word)) return false;
  const before = text.slice(0, blank).split(' ').at(-1)?.toUpperCase() ?? '';
  return !joins.has(before) && (isOnly || isDayTime(word));
}

const bare: ReadonlySet<string> = new Set(
  'DAY NIGHT MORNING AFTERNOON EVENING DAWN DUSK CONTINUOUS FLASHBACK'.split(' '),
);
const joins: ReadonlySet<string> = new Set(
  [
    'A AN THE THIS THAT LAST FIRST NEXT ONE EVERY EACH ALL GOOD BAD OF IN AT BY AND OR FOR TO MY YOUR HIS HER OUR',
    'MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY ELECTION WEDDING GRADUATION OPENING PROM FIELD SPORTS',
    'LADIES BOXING CHRISTMAS LABOR MEMORIAL INDEPENDENCE VETERANS PAY SNOW MOVING SILENT HOLY FIGHT GAME',
  ].flatMap((line) => line.split(' ')),
);

/** Places within a place, behind a full stop or a comma: "HOUSE. KITCHEN"; no stop of "DR. MASON" or "MAIN ST." is one. */
function withinPlaces(text: string): readonly Part[] {
  const own = text.replaceAll('\t', ' ');
  const bracket = bracketIn(own);
  const parts: Part[] = [];
  let from = 0;
  let comma = false;
  const add = (to: number) => {
    const part = own.slice(from, to).trim();
    if (part !== '') parts.push(comma ? { text: part, comma } : { text: part });
  };
  const marks = /[.,] /g;
  let seen = 0;
  for (let found = marks.exec(own); found; found = marks.exec(own)) {
    const begun = seen + withoutEnd(own.slice(seen, found.index), /[^\s.,]/).length;
    if (bracket > 0 && begun >= bracket) break;
    seen = marks.lastIndex;
    const isComma = found[0].startsWith(',');
    if (!isComma && !/\p{L}{4}/u.test(own.slice(begun, found.index))) continue;
    add(found.index);
    comma = isComma;
    from = marks.lastIndex;
  }
  add(own.replace(/[.,]$/, '').length);
  return parts;
}

/** Where the brackets at the end of a part open: "CAR (MOVING)" is the place CAR, and MOVING. */
function bracketIn(part: string): number {
  return part.endsWith(')') ? part.indexOf('(') : -1;
}

function withoutBracket(part: string): string {
  const bracket = bracketIn(part);
  return bracket >= 0 ? part.slice(0, bracket) || part.slice(1, -1) : part;
}

function addQualifiers(qualifiers: string[], part: string): void {
  const bracket = bracketIn(part);
  const own = (bracket >= 0 ? part.slice(0, bracket) : part).replaceAll('\t', ' ').trim().replace(/[.,]$/, '');
  if (own !== '') qualifiers.push(own);
  if (bracket >= 0) addBrackets(qualifiers, part, bracket);
}

function addBrackets(qualifiers: string[], part: string, bracket: number): void {
  for (const added of part.slice(bracket + 1, -1).split(/\) ?\(|,/)) {
    const word = added.trim();
    if (word !== '') qualifiers.push(word);
  }
}
