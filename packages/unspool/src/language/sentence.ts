import type { Span } from '../base/index.js';
import { english } from './english.js';
import type { Run } from './inline.js';
import {
  type ActVerb,
  type MindVerb,
  mindVerbs,
  type StateVerb,
  type TellVerb,
  tellVerbs,
  type Verb,
  type WordTable,
} from './words.js';

/**
 * What a sentence says, as spans of its plain text. Whether the words at a span are a name is not known here. The
 * `content` of a sentence about somebody's mind or words is a sentence itself where its words allow, and always a span.
 */
export type Sentence =
  | { readonly verb: StateVerb; readonly subject: Span; readonly complement: Span }
  | { readonly verb: ActVerb; readonly subject: Span; readonly object?: Span; readonly way?: Span }
  | { readonly verb: MindVerb | 'suggests'; readonly subject: Span; readonly content: SpokenContent }
  | { readonly verb: TellVerb; readonly subject: Span; readonly hearer?: Span; readonly content: SpokenContent }
  | { readonly verb: 'means'; readonly subject: Span; readonly complement: Span; readonly holder?: Span };

export type SpokenContent = Span & { readonly sentence: Sentence | null };

/** Reads one sentence. Null: a fact that none of the verbs of the language covers. */
export function readSentence(runs: readonly Run[], words: WordTable = english): Sentence | null {
  const text = mask(runs);
  return read(text, 0, text.replace(/[.!…\s]+$/, '').length, words, 0);
}

/** The first verb of a phrase that starts with one, as in the bold words of "Ok-ju **kills Choi**". */
export function startsWithVerb(text: string, words: WordTable = english): boolean {
  const found = verbPattern(words).exec(` ${text}`);
  return found !== null && found.index === 0;
}

/** Quotations and references hold words of others: a verb in them is not the sentence's. */
function mask(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.ref !== undefined || run.quote !== undefined ? '\uE000'.repeat(run.text.length) : run.text))
    .join('')
    .replace(/’/g, "'");
}

const patterns = new WeakMap<WordTable, RegExp>();
const verbsOf = new WeakMap<WordTable, ReadonlyMap<string, Verb>>();

function verbPattern(words: WordTable): RegExp {
  let pattern = patterns.get(words);
  if (!pattern) {
    const forms = Object.values(words.verbs).flat();
    forms.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    pattern = new RegExp(` (${forms.join('|')})(?=[ :,.]|$)`, 'g');
    patterns.set(words, pattern);
    const verbs = Object.entries(words.verbs).flatMap(([verb, list]) =>
      list.map((form) => [form, verb as Verb] as const),
    );
    verbsOf.set(words, new Map(verbs));
  }
  pattern.lastIndex = 0;
  return pattern;
}

const deepest = 8;

function read(text: string, from: number, to: number, words: WordTable, depth: number): Sentence | null {
  const pattern = verbPattern(words);
  let at = from;
  // The first verb whose surroundings fit is the sentence's own; a bounded look keeps long prose cheap.
  for (let tries = 0; tries < 12; tries += 1) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found || found.index >= to) return null;
    const verb = verbsOf.get(words)?.get(found[1] as string) as Verb;
    const subject = { from, to: found.index };
    const rest = trim(text, { from: found.index + found[0].length, to });
    const sentence = subject.to > subject.from ? fit(text, verb, subject, rest, words, depth) : null;
    if (sentence) return sentence;
    at = found.index + 1;
  }
  return null;
}

function fit(text: string, verb: Verb, subject: Span, rest: Span, words: WordTable, depth: number): Sentence | null {
  if (verb === 'is' || verb === 'becomes' || verb === 'isNoLonger') {
    return rest.from < rest.to ? { verb, subject, complement: rest } : null;
  }
  if (verb === 'dies' || verb === 'isBorn') return { verb, subject, ...(rest.from < rest.to ? { way: rest } : {}) };
  if (verb === 'kills' || verb === 'takes' || verb === 'gives' || verb === 'loses' || verb === 'puts') {
    return rest.from < rest.to ? act(text, verb, subject, rest) : null;
  }
  if (verb === 'means') return meaning(text, subject, rest);
  if (verb === 'suggests' || mindVerbs.includes(verb)) {
    const content = contentAt(text, rest, rest.from, words, depth);
    return content ? { verb: verb as MindVerb | 'suggests', subject, content } : null;
  }
  if (tellVerbs.includes(verb)) return telling(text, verb as TellVerb, subject, rest, words, depth);
  return null;
}

function act(text: string, verb: ActVerb, subject: Span, rest: Span): Sentence {
  const own = text.slice(rest.from, rest.to);
  const split = verb === 'kills' ? / (?:with|by|in|at|on) / : / (?:to|from|into|in|onto|on|under|behind|with|at) /;
  const found = split.exec(own);
  if (!found) return { verb, subject, object: rest };
  return {
    verb,
    subject,
    object: { from: rest.from, to: rest.from + found.index },
    way: { from: rest.from + found.index + 1, to: rest.to },
  };
}

function meaning(text: string, subject: Span, rest: Span): Sentence | null {
  if (rest.from >= rest.to) return null;
  const to = text.slice(rest.from, rest.to).lastIndexOf(' to ');
  if (to < 0) return { verb: 'means', subject, complement: rest };
  const at = rest.from + to;
  return { verb: 'means', subject, complement: { from: rest.from, to: at }, holder: { from: at + 4, to: rest.to } };
}

function telling(
  text: string,
  verb: TellVerb,
  subject: Span,
  rest: Span,
  words: WordTable,
  depth: number,
): Sentence | null {
  if (rest.from >= rest.to) return null;
  const own = text.slice(rest.from, rest.to);
  if (verb === 'says') {
    const content = contentAt(text, rest, rest.from, words, depth);
    return content ? { verb, subject, content } : null;
  }
  const that = /^(.*?)(?: that (?=\S)|: ?|,? (?=\uE000))/.exec(own);
  if (!that || that[1] === '') return null;
  const hearer = { from: rest.from, to: rest.from + (that[1] as string).length };
  const content = contentAt(text, rest, hearer.to, words, depth);
  return content ? { verb, subject, hearer, content } : null;
}

/** After "that", a colon, or before a quotation. */
function contentAt(text: string, rest: Span, at: number, words: WordTable, depth: number): SpokenContent | null {
  const lead = /^(?:\s*that (?=\S)|\s*:\s*|,?\s*(?=\uE000))/.exec(text.slice(at, rest.to));
  if (!lead || at + lead[0].length >= rest.to) return null;
  const from = at + lead[0].length;
  const quoted = text[from] === '\uE000';
  return {
    from,
    to: rest.to,
    sentence: quoted || depth >= deepest ? null : read(text, from, rest.to, words, depth + 1),
  };
}

function trim(text: string, span: Span): Span {
  let { from, to } = span;
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && /[\s.!]/.test(text[to - 1] as string)) to -= 1;
  return { from, to };
}
