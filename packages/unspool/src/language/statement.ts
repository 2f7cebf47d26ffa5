import { english } from './english.js';
import { type Introduction, readIntroduction } from './introduction.js';
import { lookUp, oneOf, perTable } from './pattern.js';
import { bolds, foreign, masked, plain, type Run, sliceRuns } from './run.js';
import { readWhen, type When } from './when.js';
import type { Certainty, WordTable } from './words.js';

/** What stands in parentheses at the end of a bullet. */
export type Modifiers = {
  readonly certainty?: Certainty;
  readonly inPart?: true;
  readonly secret?: true;
  readonly source?: true;
  readonly language?: string;
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
  const { body, modifiers, origin } = readModifiers(rest, words);
  const claiming = readClaiming(body, nested, words, origin);
  const inner = claiming.kind === 'introduce' ? none : bolds(claiming.body).map((bold) => bold.text);
  return { claiming, modifiers, labels: named ? [named.label, ...inner] : inner };
}

const none: readonly string[] = [];

function readClaiming(body: readonly Run[], nested: boolean, words: WordTable, origin: string | undefined): Claiming {
  const text = masked(body);
  const { ground, targeted } = patterns(words);
  if (nested) {
    const lead = ground.exec(text);
    const kind = lead ? lookUp(words.nested, lead[1] as string) : undefined;
    if (lead && kind === 'when' && lead[0].endsWith(':')) {
      const said = after(body, lead[0].length);
      return { kind, when: readWhen(said, words), body: said };
    }
    if (lead && kind !== 'when') return { kind: kind as 'because', body: after(body, lead[0].length) };
  }
  const claim = targeted.exec(text);
  const aimed = claim ? readTargeted(claim, body, words) : null;
  if (aimed) return aimed;
  const colon = colonIn(text);
  if (colon >= 0) {
    const keyed = readKeyed(text.slice(0, colon).trim(), after(body, colon + 1), body, words, origin);
    if (keyed) return keyed;
  }
  if (/\?["”’»)]*$/.test(text)) return { kind: 'question', body };
  if (colon >= 0 && colon < text.length - 1 && !bolds(body).some((bold) => bold.from < colon)) {
    return { kind: 'pair', key: text.slice(0, colon).trim(), value: after(body, colon + 1), body };
  }
  return { kind: 'fact', body };
}

/** `Answer to [Q]: …`, `Overturns [C].`, `Intended code [S]: …` */
function readTargeted(found: RegExpExecArray, body: readonly Run[], words: WordTable): Claiming | null {
  const keyword = lookUp(words.keywords, found[1] as string);
  const [, , code, mark] = found;
  const to = mark === undefined ? undefined : body.find((run) => run.ref !== undefined)?.ref;
  const said = after(body, found[0].length);
  if (keyword === 'intended') {
    return code === undefined ? null : { kind: 'intended', code, body: said, ...(to === undefined ? {} : { to }) };
  }
  if (to === undefined || code !== undefined) return null;
  if (keyword === 'answer') {
    const none = words.none.includes(plain(said).toLowerCase().replace(/\.$/, ''));
    return { kind: 'answer', to, none, body: said };
  }
  return keyword === 'overturns' || keyword === 'paysOff' ? { kind: keyword, to, body: said } : null;
}

/** `Person: …`, `Theme: …` */
function readKeyed(
  key: string,
  said: readonly Run[],
  body: readonly Run[],
  words: WordTable,
  origin: string | undefined,
): Claiming | null {
  const entity = lookUp(words.entities, key);
  if (entity) {
    const introduction = readIntroduction(entity, said, words);
    return introduction.name === '' ? null : { kind: 'introduce', introduction, body };
  }
  const keyword = lookUp(words.keywords, key);
  if (keyword === 'outside') return { kind: keyword, body: said, ...(origin === undefined ? {} : { origin }) };
  return keyword === 'theme' || keyword === 'takeaway' || keyword === 'caption' || keyword === 'related'
    ? { kind: keyword, body: said }
    : null;
}

const longestKey = 60;

/** Where the colon stands that ends a key; -1 if the words begin with none. */
function colonIn(text: string): number {
  const colon = text.indexOf(':');
  if (colon < 1 || colon > longestKey || !/^\s?$/.test(text.charAt(colon + 1))) return -1;
  return text.slice(0, colon).includes(foreign) || text.slice(0, colon).trim() === '' ? -1 : colon;
}

/** `**Name**: …` or `**Name:** …`. */
function leadingLabel(runs: readonly Run[]): { label: string; rest: readonly Run[] } | null {
  if (runs[0]?.strong === undefined) return null;
  const bold = bolds(runs)[0];
  if (bold?.from !== 0) return null;
  const text = plain(runs);
  const inside = bold.text.trimEnd().endsWith(':');
  const colon = inside ? bold.to : /^\s?:/.test(text.slice(bold.to, bold.to + 2)) ? text.indexOf(':', bold.to) + 1 : -1;
  if (colon < 0) return null;
  const label = (inside ? bold.text.trimEnd().slice(0, -1) : bold.text).trim();
  const rest = after(runs, colon);
  return label === '' || rest.length === 0 ? null : { label, rest };
}

const longestModifiers = 300;

function readModifiers(
  runs: readonly Run[],
  words: WordTable,
): { readonly body: readonly Run[]; readonly modifiers: Modifiers; readonly origin?: string } {
  const last = runs.at(-1);
  const asWritten = { body: runs, modifiers: {} };
  if (last?.ref !== undefined || !/\)\.?$/.test(last?.text ?? '')) return asWritten;
  const text = plain(runs);
  const tail = text.slice(-longestModifiers);
  const found = /\s*\(([^()]*)\)\s*\.?$/.exec(tail);
  if (!found) return asWritten;
  const inside = (found[1] as string).trim();
  const body = sliceRuns(runs, 0, text.length - tail.length + found.index);
  if (body.length === 0) return asWritten;
  if (lookUp(words.keywords, text.slice(0, Math.max(colonIn(text), 0)).trim()) === 'outside')
    return { body, modifiers: {}, origin: inside };
  const modifiers: { -readonly [K in keyof Modifiers]: Modifiers[K] } = {};
  for (const word of inside.split(/\s*,\s*/)) {
    const certainty = lookUp(words.certainties, word);
    const modifier = lookUp(words.modifiers, word);
    const language = patterns(words).language.exec(word)?.[1];
    if (certainty) modifiers.certainty = certainty;
    else if (modifier) modifiers[modifier] = true;
    else if (language) modifiers.language = language;
    else return asWritten;
  }
  return { body, modifiers };
}

/** What follows an offset of the plain text, and the white space there. */
function after(runs: readonly Run[], offset: number): readonly Run[] {
  const rest = sliceRuns(runs, offset);
  return rest[0]?.text.startsWith(' ') ? sliceRuns(rest, 1) : rest;
}

const patterns = perTable((words) => {
  const aimed = Object.keys(words.keywords).filter((word) =>
    ['answer', 'overturns', 'paysOff', 'intended'].includes(words.keywords[word] as string),
  );
  return {
    ground: new RegExp(`^(${oneOf(Object.keys(words.nested))})(?:\\s*:|(?=[\\s,]|$))`, 'i'),
    targeted: new RegExp(`^(${oneOf(aimed)})(?: ([\\w-]+))? ?(${foreign}+)?\\.?(?:\\s*:|$)`, 'i'),
    language: new RegExp(`^${oneOf(words.introduction.in)} (\\p{Lu}[\\p{L} -]*)$`, 'u'),
  };
});
