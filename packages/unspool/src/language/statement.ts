import type { Span } from '../base/index.js';
import { split } from './dateline.js';
import { english } from './english.js';
import { bolds, plain, type Run, sliceRuns } from './inline.js';
import { readWhen, type When } from './when.js';
import type { Certainty, EntityKind, WordTable } from './words.js';

/** What stands in parentheses at the end of a bullet. */
export type Modifiers = {
  readonly certainty?: Certainty;
  readonly inPart?: true;
  readonly secret?: true;
  readonly source?: true;
  readonly language?: string;
};

/** Somebody or something introduced under a name. Names and phrases are as written. */
export type Introduction = {
  readonly entity: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly performer?: string;
  readonly owner?: string;
  readonly at?: string;
  readonly sender?: string;
  readonly addressee?: string;
  readonly language?: string;
  readonly description?: readonly Run[];
};

/** What a bullet claims. `body` is its words without label, keyword and modifiers. */
export type Claiming =
  | { readonly kind: 'introduce'; readonly introduction: Introduction; readonly body: readonly Run[] }
  | { readonly kind: 'question'; readonly body: readonly Run[] }
  | { readonly kind: 'answer'; readonly to: string; readonly none: boolean; readonly body: readonly Run[] }
  | { readonly kind: 'overturns' | 'paysOff'; readonly to: string; readonly body: readonly Run[] }
  | { readonly kind: 'theme' | 'takeaway' | 'caption' | 'related'; readonly body: readonly Run[] }
  | { readonly kind: 'outside'; readonly origin?: string; readonly body: readonly Run[] }
  | { readonly kind: 'intended'; readonly code: string; readonly to?: string; readonly body: readonly Run[] }
  | { readonly kind: 'because' | 'against'; readonly body: readonly Run[] }
  | { readonly kind: 'when'; readonly when: readonly When[] | null; readonly body: readonly Run[] }
  /** A key that no form knows: a credit before the first scene, a fact after. */
  | { readonly kind: 'pair'; readonly key: string; readonly value: readonly Run[]; readonly body: readonly Run[] }
  | { readonly kind: 'fact'; readonly body: readonly Run[] };

export type Statement = {
  readonly claiming: Claiming;
  readonly modifiers: Modifiers;
  /** The bold words by which others refer to it. */
  readonly labels: readonly string[];
};

/** Reads the runs of one bullet. `nested`: whether it stands under another one. */
export function readStatement(runs: readonly Run[], nested: boolean, words: WordTable = english): Statement {
  const named = leadingLabel(runs);
  const rest = named ? named.rest : runs;
  const origin = /^outside\s*:/i.test(plain(rest)) ? trailing(rest) : null;
  const { body, modifiers } = origin ? { body: origin.body, modifiers: {} } : readModifiers(rest, words);
  const claiming = readClaiming(body, nested, words, origin?.inside);
  const inner = claiming.kind === 'introduce' ? [] : bolds(claiming.body).map((bold) => bold.text);
  return { claiming, modifiers, labels: named ? [named.label, ...inner] : inner };
}

function readClaiming(body: readonly Run[], nested: boolean, words: WordTable, origin: string | undefined): Claiming {
  const text = plain(body);
  const masked = mask(body);
  const after = (length: number) => sliceRuns(body, length + leadingSpace(text, length), text.length);
  if (nested) {
    const ground = /^(because|against)\b:?(?: of(?= ))?/i.exec(masked);
    if (ground)
      return { kind: (ground[1] as string).toLowerCase() as 'because' | 'against', body: after(ground[0].length) };
    const when = /^when\s*:/i.exec(masked);
    if (when) return { kind: 'when', when: readWhen(after(when[0].length), words), body: after(when[0].length) };
  }
  const targeted = /^(answer to|overturns|pays off|intended)(?: ([\w-]+))? ?(\uE000+)?\.?(?:\s*:|$)/i.exec(masked);
  if (targeted) {
    const keyword = words.keywords[(targeted[1] as string).toLowerCase()];
    const to = body.find((run) => run.ref !== undefined && targeted[3] !== undefined)?.ref;
    const said = after(targeted[0].length);
    if (keyword === 'intended' && targeted[2])
      return { kind: 'intended', code: targeted[2], body: said, ...(to === undefined ? {} : { to }) };
    if (to !== undefined && targeted[2] === undefined) {
      if (keyword === 'answer') return { kind: 'answer', to, none: /^none\.?$/i.test(plain(said)), body: said };
      if (keyword === 'overturns' || keyword === 'paysOff') return { kind: keyword, to, body: said };
    }
  }
  const colon = /^([^:\uE000]{1,60}?)\s*:(?=\s|$)/.exec(masked);
  const key = colon?.[1] ?? '';
  if (colon) {
    const entity = words.entities[key.toLowerCase()];
    if (entity) {
      const introduction = readIntroduction(entity, after(colon[0].length));
      if (introduction.name !== '') return { kind: 'introduce', introduction, body };
    }
    const keyword = words.keywords[key.toLowerCase()];
    const said = after(colon[0].length);
    if (keyword === 'theme' || keyword === 'takeaway' || keyword === 'caption' || keyword === 'related')
      return { kind: keyword, body: said };
    if (keyword === 'outside') return { kind: 'outside', body: said, ...(origin === undefined ? {} : { origin }) };
  }
  if (/\?["”’»)]*$/.test(masked)) return { kind: 'question', body };
  if (colon && !bolds(body).some((bold) => bold.from < colon[0].length)) {
    return { kind: 'pair', key, value: after(colon[0].length), body };
  }
  return { kind: 'fact', body };
}

/** `**Name**: …` or `**Name:** …`. */
function leadingLabel(runs: readonly Run[]): { label: string; rest: readonly Run[] } | null {
  const bold = bolds(runs)[0];
  if (!bold || bold.from !== 0) return null;
  const text = plain(runs);
  const inside = bold.text.trimEnd().endsWith(':');
  const colon = inside ? bold.to : /^\s*:/.test(text.slice(bold.to, bold.to + 4)) ? text.indexOf(':', bold.to) + 1 : -1;
  if (colon < 0) return null;
  const label = (inside ? bold.text.trimEnd().slice(0, -1) : bold.text).trim();
  const from = colon + leadingSpace(text, colon);
  return label === '' || from >= text.length ? null : { label, rest: sliceRuns(runs, from, text.length) };
}

function trailing(runs: readonly Run[]): { body: readonly Run[]; inside: string } | null {
  const text = plain(runs);
  const tail = text.slice(-300);
  const found = /\s*\(([^()]*)\)\s*\.?$/.exec(tail);
  if (!found) return null;
  return { body: sliceRuns(runs, 0, text.length - tail.length + found.index), inside: (found[1] as string).trim() };
}

function readModifiers(runs: readonly Run[], words: WordTable): { body: readonly Run[]; modifiers: Modifiers } {
  const end = trailing(runs);
  if (!end) return { body: runs, modifiers: {} };
  const modifiers: { -readonly [K in keyof Modifiers]: Modifiers[K] } = {};
  for (const word of end.inside.split(/\s*,\s*/)) {
    const low = word.toLowerCase();
    const certainty = Object.hasOwn(words.certainties, low) ? words.certainties[low] : undefined;
    const modifier = Object.hasOwn(words.modifiers, low) ? words.modifiers[low] : undefined;
    const language = /^in (\p{Lu}[\p{L} -]*)$/u.exec(word)?.[1];
    if (certainty) modifiers.certainty = certainty;
    else if (modifier) modifiers[modifier] = true;
    else if (language) modifiers.language = language;
    else return { body: runs, modifiers: {} };
  }
  return { body: end.body, modifiers };
}

function readIntroduction(entity: EntityKind, runs: readonly Run[]): Introduction {
  const bold = bolds(runs).find((found) => found.from === 0);
  const text = plain(runs);
  const comma = text.indexOf(',', bold?.to ?? 0);
  const end = bold ? bold.to : comma < 0 ? text.length : comma;
  const result: { -readonly [K in keyof Introduction]: Introduction[K] } = {
    entity,
    name: text
      .slice(0, end)
      .trim()
      .replace(/\.$/, bold ? '.' : ''),
    aliases: [],
  };
  const aliases: string[] = [];
  let description: Span | null = null;
  let listing = false;
  let at = end;
  for (const part of split(sliceRuns(runs, end, text.length), /,\s*/g)) {
    const own = plain(part);
    const words = own.trim().replace(/\.$/, '');
    const from = text.indexOf(own, at);
    at = from + own.length;
    if (words === '') continue;
    const lead = /^(also|played by|in|at|from) (.+)$/i.exec(words);
    const [word, value] = [lead?.[1]?.toLowerCase(), lead?.[2] ?? ''];
    const letter = word === 'from' ? /^(.+?) to (.+)$/.exec(value) : null;
    if (word === 'also' || (listing && entity === 'symbol')) {
      aliases.push(word === 'also' ? value : words);
      listing = true;
    } else if (word === 'played by') result.performer = value;
    else if (description === null && /^\S.*['’]s?$/.test(words) && /(?:['’]s|s['’])$/.test(words))
      result.owner = words.replace(/['’]s?$/, '');
    else if (description === null && word === 'in' && /^\p{Lu}/u.test(value) && entity === 'document')
      result.language = value;
    else if (description === null && word === 'at' && entity !== 'person' && entity !== 'group') result.at = value;
    else if (description === null && word === 'from' && entity === 'document') {
      result.sender = letter?.[1] ?? value;
      if (letter) result.addressee = letter[2] as string;
    } else if (description === null) description = { from, to: at };
    else description = { from: description.from, to: at };
  }
  result.aliases = aliases.map((alias) => alias.replace(/^["“”„«»]+|["“”„«»]+$/g, ''));
  if (description) result.description = sliceRuns(runs, description.from, description.to);
  return result;
}

function mask(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.ref !== undefined || run.quote !== undefined ? '\uE000'.repeat(run.text.length) : run.text))
    .join('');
}

function leadingSpace(text: string, at: number): number {
  return /^\s*/.exec(text.slice(at, at + 8))?.[0].length ?? 0;
}
