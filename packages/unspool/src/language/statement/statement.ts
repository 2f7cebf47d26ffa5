import { listed } from '../../base/ends.js';
import { english } from '../english.js';
import { bolds, foreign, partOf, plain, type Run, sliceRuns } from '../inline/run.js';
import { firstLetters, lookUp, oneOf, perTable } from '../pattern.js';
import { type Calendar, type OwnUnit, readCalendar, readTravel, readUnit, type Travel } from '../time/calendar.js';
import { readWhen } from '../time/read-when.js';
import type { When } from '../time/when.js';
import type { Certainty, Keyword, Rule, WordTable } from '../word-table.js';
import { type Introduction, readIntroduction } from './introduction.js';
import { readRule } from './rule.js';

/** What stands in parentheses at the end of a bullet. */
export type Modifiers = {
  readonly certainty?: Certainty;
  readonly inPart?: true;
  readonly secret?: true;
  readonly source?: true;
  readonly language?: string;
};

/** What a bullet claims. `body` is its words without label, keyword and modifiers. */
export type ParsedBullet =
  | { readonly kind: 'introduce'; readonly introduction: Introduction; readonly body: readonly Run[] }
  | { readonly kind: 'question'; readonly body: readonly Run[] }
  | { readonly kind: 'answer'; readonly to: string; readonly none: boolean; readonly body: readonly Run[] }
  | { readonly kind: 'overturns' | 'paysOff'; readonly to: string; readonly body: readonly Run[] }
  | { readonly kind: 'theme' | 'takeaway' | 'caption' | 'related'; readonly body: readonly Run[] }
  | { readonly kind: 'outside'; readonly origin?: string; readonly body: readonly Run[] }
  /** A picture of one's own: its file, and what is to be seen on it. */
  | { readonly kind: 'still'; readonly file: string; readonly body: readonly Run[] }
  | { readonly kind: 'intended'; readonly code: string; readonly to?: string; readonly body: readonly Run[] }
  | { readonly kind: 'because' | 'against'; readonly body: readonly Run[] }
  | { readonly kind: 'when'; readonly when: readonly When[] | null; readonly body: readonly Run[] }
  | (OwnUnit & { readonly kind: 'unit'; readonly body: readonly Run[] })
  | { readonly kind: 'calendar'; readonly calendar: Calendar; readonly body: readonly Run[] }
  /** What a way takes, in either direction. */
  | (Travel & { readonly kind: 'travel'; readonly body: readonly Run[] })
  | { readonly kind: 'rule'; readonly rule: Rule; readonly body: readonly Run[] }
  /** A key that no form knows: a credit before the first scene, a fact after. */
  | { readonly kind: 'pair'; readonly key: string; readonly value: readonly Run[]; readonly body: readonly Run[] }
  | { readonly kind: 'fact'; readonly body: readonly Run[] };

export type Statement = {
  readonly claiming: ParsedBullet;
  readonly modifiers: Modifiers;
  /** The bold words by which others refer to it. */
  readonly labels: readonly string[];
};

/** Reads the runs of one bullet. `nested`: whether it stands under another one. */
export function readStatement(runs: readonly Run[], nested: boolean, words: WordTable = english): Statement {
  const named = leadingLabel(runs);
  const rest = named ? named.rest : runs;
  const ending = readModifiers(rest, words);
  const body = ending ? ending.body : rest;
  const claiming = readClaiming(body, nested, words, ending?.origin);
  const inner = naming.has(claiming.kind) ? noLabels : labelsIn(claiming.body);
  return {
    claiming,
    modifiers: ending ? ending.modifiers : noModifiers,
    labels: named ? [named.label, ...inner] : inner,
  };
}

/** Whether a keyword stands before a bracket, and not before a colon: `Answer to [Q]`. */
export function isAimed(keyword: Keyword): boolean {
  return keyword === 'answer' || keyword === 'overturns' || keyword === 'paysOff' || keyword === 'intended';
}

/** Their bold words are a name of what they bring in. */
const naming: ReadonlySet<ParsedBullet['kind']> = new Set(['introduce', 'unit', 'calendar', 'travel']);
const noLabels: readonly string[] = [];
const noModifiers: Modifiers = {};

function labelsIn(runs: readonly Run[]): readonly string[] {
  const found = bolds(runs);
  return found.length === 0 ? noLabels : found.map((bold) => bold.text);
}

function readClaiming(
  body: readonly Run[],
  nested: boolean,
  words: WordTable,
  origin: string | undefined,
): ParsedBullet {
  const own = leadingWords(body);
  const { ground, mayBeGround, mayBeTargeted } = patterns(words);
  const lead = nested && mayBeGround(own) ? ground.exec(own) : null;
  if (lead) {
    const kind = lookUp(words.nested, lead[1] as string);
    const said = after(body, lead[0].length);
    if (kind !== 'when') return { kind: kind as 'because' | 'against', body: said };
    if (lead[0].endsWith(':')) return { kind, when: readWhen(said, words), body: said };
  }
  const aimed = mayBeTargeted(own) ? readTargeted(own, body, words) : null;
  if (aimed) return aimed;
  const colon = colonIn(own);
  const key = colon < 0 ? '' : own.slice(0, colon).trim();
  const keyed = colon < 0 ? null : readKeyed(key, after(body, colon + 1), body, words, origin);
  if (keyed) return keyed;
  if (isQuestion(body)) return { kind: 'question', body };
  const value = colon < 0 || bolds(body).some((bold) => bold.from < colon) ? noRuns : after(body, colon + 1);
  return value.length > 0 ? { kind: 'pair', key, value, body } : { kind: 'fact', body };
}

const noRuns: readonly Run[] = [];

/** The words before the first reference or quotation. */
function leadingWords(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) {
    if (run.ref !== undefined || run.quote !== undefined || text.length > longestKey) break;
    text += run.text;
  }
  return text;
}

function isQuestion(runs: readonly Run[]): boolean {
  const last = runs.at(-1);
  return last !== undefined && last.ref === undefined && last.quote === undefined && /\?["”’»)]*$/.test(last.text);
}

/** `Answer to [Q]: …`, `Overturns [C].`, `Intended code [S]: …` */
function readTargeted(own: string, body: readonly Run[], words: WordTable): ParsedBullet | null {
  const { targeted, targetEnd } = patterns(words);
  const found = targeted.exec(own);
  const keyword = found ? lookUp(words.keywords, found[1] as string) : undefined;
  if (!found) return null;
  const code = found[2];
  // The keyword stands right before a reference, or (with a code) alone.
  const target =
    found[0].length === own.length ? body.find((run) => run.ref !== undefined || run.quote !== undefined) : undefined;
  const to = target?.ref;
  const length = found[0].length + (to === undefined ? 0 : (target as Run).text.length);
  const rest = after(body, length, false);
  const end = targetEnd.exec(rest[0] && rest[0].ref === undefined ? rest[0].text : rest.length === 0 ? '' : foreign);
  if (!end) return null;
  const said = after(rest, end[0].length);
  if (keyword === 'intended') {
    return code === undefined ? null : { kind: keyword, code, body: said, ...(to === undefined ? {} : { to }) };
  }
  if (to === undefined || code !== undefined) return null;
  if (keyword !== 'answer') return { kind: keyword as 'overturns' | 'paysOff', to, body: said };
  const text = said.length === 1 ? plain(said) : '';
  const none = text.length <= longestKey && words.none.includes(text.toLowerCase().replace(/\.$/, ''));
  return { kind: keyword, to, none, body: said };
}

/** `Person: …`, `Theme: …` */
function readKeyed(
  key: string,
  said: readonly Run[],
  body: readonly Run[],
  words: WordTable,
  origin: string | undefined,
): ParsedBullet | null {
  const entity = lookUp(words.entities, key);
  if (entity) {
    const introduction = readIntroduction(entity, said, words);
    return introduction.name === '' ? null : { kind: 'introduce', introduction, body };
  }
  const keyword = lookUp(words.keywords, key);
  if (keyword === 'unit' || keyword === 'calendar' || keyword === 'travel') return readOwn(keyword, said, words);
  if (keyword === 'rule') {
    const rule = readRule(said, words);
    return rule && { kind: keyword, rule, body: said };
  }
  if (keyword === 'still') return readStill(said);
  if (keyword === 'outside') return { kind: keyword, body: said, ...(origin === undefined ? {} : { origin }) };
  return keyword === 'theme' || keyword === 'takeaway' || keyword === 'caption' || keyword === 'related'
    ? { kind: keyword, body: said }
    : null;
}

/** `Picture: stills/lamp.jpg, the lamp room`; null where no file is named. What follows the file says what is to be seen. */
function readStill(said: readonly Run[]): ParsedBullet | null {
  const [first] = said;
  const named = first && first.ref === undefined && first.quote === undefined ? stillFile.exec(first.text) : null;
  return named && { kind: 'still', file: named[1] as string, body: after(said, named[0].length) };
}

/** A name with an ending, before a comma or the end. */
const stillFile = /^\s{0,9}([^,\n]{0,250}?\.[a-z\d]{1,5})\s{0,9}(?:,|$)/i;

/** `Unit: …`, `Calendar: …`, `Travel: …`; null if the words are none of their kind. */
function readOwn(keyword: 'unit' | 'calendar' | 'travel', said: readonly Run[], words: WordTable): ParsedBullet | null {
  if (keyword === 'calendar') {
    const calendar = readCalendar(said, words);
    return calendar && { kind: keyword, calendar, body: said };
  }
  if (keyword === 'travel') {
    const travel = readTravel(said, words);
    return travel && { kind: keyword, ...travel, body: said };
  }
  const unit = readUnit(said, words);
  return unit && { kind: keyword, ...unit, body: said };
}

const longestKey = 60;

/** Where the colon stands that ends a key; -1 if the words begin with none. */
function colonIn(text: string): number {
  const colon = text.indexOf(':');
  if (colon < 1 || colon > longestKey) return -1;
  // Nothing follows, or a space: "21:40" has no key.
  if (colon + 1 < text.length && text[colon + 1] !== ' ') return -1;
  return text.slice(0, colon).trim() === '' ? -1 : colon;
}

/** `**Name**: …` or `**Name:** …`. */
function leadingLabel(runs: readonly Run[]): { readonly label: string; readonly rest: readonly Run[] } | null {
  const strong = runs[0]?.strong;
  if (strong === undefined) return null;
  let text = '';
  let count = 0;
  for (; runs[count]?.strong === strong; count += 1) text += runs[count]?.text;
  const inside = text.trimEnd().endsWith(':');
  const colon = inside ? 0 : (/^\s?:/.exec(runs[count]?.text ?? '')?.[0].length ?? -1);
  const label = (inside ? text.trimEnd().slice(0, -1) : text).trim();
  if (colon < 0 || label === '') return null;
  const rest = after(runs.slice(count), colon);
  return rest.length === 0 ? null : { label, rest };
}

const longestModifiers = 300;

type Ending = { readonly body: readonly Run[]; readonly modifiers: Modifiers; readonly origin?: string };

/** What stands in parentheses at the end; null if that is part of the words. */
function readModifiers(runs: readonly Run[], words: WordTable): Ending | null {
  const last = runs.at(-1);
  if (last === undefined || last.ref !== undefined || !/\)\.?$/.test(last.text)) return null;
  const text = plain(runs);
  const tail = text.slice(-longestModifiers);
  const found = /\(([^()]*)\)\s*\.?$/.exec(tail);
  const body = found
    ? sliceRuns(runs, 0, text.length - tail.length + tail.slice(0, found.index).trimEnd().length)
    : noRuns;
  if (!found || body.length === 0) return null;
  const inside = (found[1] as string).trim();
  const colon = colonIn(leadingWords(runs));
  if (colon > 0 && lookUp(words.keywords, text.slice(0, colon).trim()) === 'outside')
    return { body, modifiers: noModifiers, origin: inside };
  const modifiers: { -readonly [K in keyof Modifiers]: Modifiers[K] } = {};
  for (const word of listed(inside, /,/)) {
    const certainty = lookUp(words.certainties, word);
    const modifier = lookUp(words.modifiers, word);
    const language = patterns(words).language.exec(word)?.[1];
    if (certainty) modifiers.certainty = certainty;
    else if (modifier) modifiers[modifier] = true;
    else if (language) modifiers.language = language;
    else return null;
  }
  return { body, modifiers };
}

/** What follows an offset of the plain text and (unless told otherwise) the white space there. */
function after(runs: readonly Run[], offset: number, trimmed = true): readonly Run[] {
  let index = 0;
  let from = offset;
  for (; index < runs.length && from >= (runs[index] as Run).text.length; index += 1)
    from -= (runs[index] as Run).text.length;
  const first = runs[index];
  if (!first) return noRuns;
  if (trimmed && first.text.charCodeAt(from) === 32 && first.ref === undefined) from += 1;
  const rest = runs.slice(index + 1);
  if (from < first.text.length) rest.unshift(partOf(first, from, first.text.length));
  return rest;
}

const patterns = perTable((words) => {
  const aimed = Object.keys(words.keywords).filter((word) => isAimed(words.keywords[word] as Keyword));
  return {
    mayBeGround: firstLetters(Object.keys(words.nested)),
    mayBeTargeted: firstLetters(aimed),
    ground: new RegExp(`^(${oneOf(Object.keys(words.nested))})(?:\\s*:|(?=[\\s,]|$))`, 'i'),
    targeted: new RegExp(`^(${oneOf(aimed)})(?: ([\\w-]+))?(?: |(?=[.:])|$)`, 'i'),
    targetEnd: /^\.?(?:\s*:|$)/,
    language: new RegExp(`^${oneOf(words.introduction.in)} (\\p{Lu}[\\p{L} -]*)$`, 'u'),
  };
});
