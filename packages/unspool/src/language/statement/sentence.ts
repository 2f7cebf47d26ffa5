import { withoutEnd } from '../../base/ends.js';
import { perObject, type Span } from '../../base/index.js';
import { english } from '../english.js';
import { foreign, masked, type Run } from '../inline/run.js';
import { lookUp } from '../pattern.js';
import { type ActVerb, isVerbOf, type MindVerb, type StateVerb, type TellVerb, type Verb, verbs } from '../verbs.js';
import type { Source, WordTable } from '../word-table.js';
import { patterns } from './sentence-patterns.js';
import { subjectOf } from './subject.js';

/**
 * What a sentence says, as spans of its plain text. Whether the words at a span are a name is not known here. The
 * `content` of a sentence about somebody's mind or words is a sentence itself where its words allow, and always a span.
 */
export type Sentence =
  | Stated
  | { readonly verb: ActVerb; readonly subject: Span; readonly object?: Span; readonly way?: Span }
  | Suffered
  | { readonly verb: MindVerb | 'suggests'; readonly subject: Span; readonly content: SpokenContent }
  | { readonly verb: TellVerb; readonly subject: Span; readonly hearer?: Hearer; readonly content: SpokenContent }
  | ToldTo
  | { readonly verb: 'means'; readonly subject: Span; readonly complement: Span; readonly holder?: Span };

type Stated = { readonly verb: StateVerb; readonly subject: Span; readonly complement: Span };

/**
 * An act in the passive: "Anna is killed with a knife by Ben in 1900". Its subject suffers it. Whether what stands after
 * "by" is somebody is not known here, nor where that name ends. `otherwise` is what is said if it is no such act.
 */
export type Suffered = {
  readonly verb: ActVerb;
  readonly subject: Span;
  /** All that follows the verb, and what of it stands before how it is done: "is given *the key* by Ben". */
  readonly rest: Span;
  readonly head: Span;
  readonly way?: Span;
  /** What may be who does it, after "by": all that follows, then less and less of it. */
  readonly by?: readonly Span[];
  readonly otherwise: Stated;
};

/** "Anna is told by Ben that …": who says it is the source of the content. */
export type ToldTo = {
  readonly verb: TellVerb;
  readonly subject: Span;
  readonly content: SpokenContent;
  readonly otherwise: Stated;
};

/** Who is told something: "Ben in the letter" may be a name, or Ben and where it stands. */
export type Hearer = Span & { readonly cut?: { readonly hearer: Span; readonly source: SpokenSource } };

export type SpokenContent = Span & { readonly sentence: Sentence | null; readonly source?: SpokenSource };

/** Where something is learnt or said: "from Ben", "in the note". An agent is what the passive names with "by". */
export type SpokenSource = { readonly how: Source['how'] | 'of'; readonly agent: boolean; readonly at: Span };

/**
 * Reads one sentence. Null: a fact that none of the verbs of the language covers, or one that is denied, wished or
 * supposed ("does not take", "wants to die"). `verbAt` says where the verb stands, if bold words begin with it.
 */
export function readSentence(runs: readonly Run[], verbAt?: number, words: WordTable = english): Sentence | null {
  return verbAt === undefined && words === english ? inEnglish(runs) : readIn(runs, verbAt, words);
}

/** A line is asked what it says by whoever makes a story of it, and often made into one again. */
const inEnglish = perObject((runs: readonly Run[]) => readIn(runs, undefined, english));

function readIn(runs: readonly Run[], verbAt: number | undefined, words: WordTable): Sentence | null {
  const text = masked(runs).replace(/’/g, "'");
  const to = withoutEnd(text, /[.!…\s]/).length;
  // "Anna is **killed by Ben**": what stands before the bold words makes it a passive.
  const before = verbAt === undefined ? '' : text.slice(Math.max(verbAt - longestVerb, 0), verbAt);
  const being = patterns(words).being.exec(before)?.[0].length ?? 0;
  const passive = verbAt !== undefined && being > 0 ? read(text, 0, to, words, 0, verbAt - being) : null;
  return passive && 'otherwise' in passive ? passive : read(text, 0, to, words, 0, verbAt);
}

/** Whether a phrase starts with a verb, as the bold words of "Ok-ju **kills Choi**" do. */
export function startsWithVerb(text: string, words: WordTable = english): boolean {
  const { verb } = patterns(words);
  verb.lastIndex = 0;
  return verb.exec(` ${text.slice(0, longestVerb)}`)?.index === 0;
}

const longestVerb = 40;
/** Beliefs about beliefs that are read as such; the rest of them is words. */
const deepest = 8;
/** A bounded look keeps long prose cheap. */
const mostTries = 12;
/** Nobody's name holds more words such as "in". */
const mostCuts = 4;
/** No list of people is longer, in letters. */
const longestParty = 300;

function read(
  text: string,
  from: number,
  to: number,
  words: WordTable,
  depth: number,
  verbAt?: number,
): Sentence | null {
  const { verb: pattern, meant } = patterns(words);
  let first: Span | undefined;
  pattern.lastIndex = verbAt === undefined ? from : Math.max(verbAt - 1, from);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = pattern.exec(text);
    if (!found || found.index >= to || (verbAt !== undefined && found.index !== verbAt - 1)) return null;
    const next = pattern.lastIndex;
    const subject = subjectOf(text, { from, to: found.index }, words, { first, chosen: verbAt !== undefined });
    if (subject === 'none') return null;
    if (subject !== 'noun') {
      const rest = trimmed(text, { from: found.index + found[0].length, to });
      const { form, be, done } = found.groups as Readonly<Record<'form' | 'be' | 'done', string | undefined>>;
      const sentence =
        be !== undefined && done !== undefined
          ? passive(text, [be, done], { from: found.index + 1, to }, { subject, rest }, words, depth)
          : fit(text, meant.get(form as string) as Verb, subject, rest, words, depth);
      if (sentence) return sentence;
      first ??= subject;
    }
    if (verbAt !== undefined) return null;
    pattern.lastIndex = next;
  }
  return null;
}

function fit(text: string, verb: Verb, subject: Span, rest: Span, words: WordTable, depth: number): Sentence | null {
  if (isVerbOf(verb, 'tell')) return telling(text, verb, subject, rest, words, depth);
  if (isVerbOf(verb, 'mind') || isVerbOf(verb, 'suggests')) {
    const content = contentAt(text, rest, words, depth, isVerbOf(verb, 'mind') && verbs[verb].perceives);
    return content ? { verb, subject, content } : null;
  }
  if (isVerbOf(verb, 'means')) return rest.from < rest.to ? meaning(text, subject, rest, words) : null;
  if (patterns(words).condition.test(text.slice(rest.from - 1, rest.to))) return null;
  if (isVerbOf(verb, 'state')) return rest.from < rest.to ? { verb, subject, complement: rest } : null;
  if (verbs[verb].object === 'none') {
    const goesOn = patterns(words).next.exec(text.slice(rest.from, rest.to));
    if (goesOn?.[1]) return null;
    return { verb, subject, ...(rest.from < rest.to && !goesOn ? { way: rest } : {}) };
  }
  return act(text, verb, subject, rest, words);
}

function act(text: string, verb: ActVerb, subject: Span, rest: Span, words: WordTable): Sentence | null {
  const { idiom, particle, way } = patterns(words);
  const own = text.slice(rest.from, rest.to);
  if (own === '' || idiom.test(own)) return null;
  const from = rest.from + (particle.exec(own)?.[0].length ?? 0);
  const found = way.exec(text.slice(from, rest.to));
  if (!found) return { verb, subject, object: { from, to: rest.to } };
  const at = from + found.index;
  return { verb, subject, object: { from, to: at }, way: { from: at + 1, to: rest.to } };
}

/** Where the words are no passive after all, the form of "be" says what is so, as it does before any other word. */
function passive(
  text: string,
  [be, done]: readonly [string, string],
  { from, to }: Span,
  { subject, rest }: { readonly subject: Span; readonly rest: Span },
  words: WordTable,
  depth: number,
): Sentence | null {
  const { condition, meant, next, suffered } = patterns(words);
  const verb = lookUp(words.passives, done);
  const complement = trimmed(text, { from: from + be.length, to });
  const otherwise = fit(text, meant.get(be) as Verb, subject, complement, words, depth);
  if (verb === undefined || !otherwise || !('complement' in otherwise) || otherwise.verb === 'means') return otherwise;
  if (isVerbOf(verb, 'tell')) {
    const content = contentAt(text, rest, words, depth, true);
    return content ? { verb, subject, content, otherwise } : otherwise;
  }
  const own = text.slice(rest.from, rest.to);
  const goesOn = next.exec(own);
  if (!isVerbOf(verb, 'act') || goesOn?.[1] || condition.test(` ${own}`)) return otherwise;
  if (goesOn) return { verb, subject, rest: { from: rest.from, to: rest.from }, head: rest, otherwise };
  const { head = '', way = '', by } = suffered.exec(` ${own}`)?.groups ?? {};
  // The pattern was given a space before what is the text's own.
  const at = (start: number, length: number): Span =>
    trimmed(text, { from: rest.from - 1 + start, to: rest.from - 1 + start + length });
  const parts = { rest, head: at(0, head.length), ...(way === '' ? {} : { way: at(head.length, way.length) }) };
  if (by === undefined) return { verb, subject, ...parts, otherwise };
  const start = rest.to - by.length;
  // "by the man in grey in a car": where the name ends is not known here.
  const cuts = [...by.matchAll(patterns(words).ways)].slice(0, mostCuts).map(({ index }) => start + index);
  const agents = [rest.to, ...cuts.reverse()].map((end) => ({ from: start, to: end }));
  return { verb, subject, ...parts, by: agents, otherwise };
}

function meaning(text: string, subject: Span, rest: Span, words: WordTable): Sentence {
  const holder = ` ${words.grammar.holder} `;
  const at = text.slice(rest.from, rest.to).lastIndexOf(holder);
  if (at < 0) return { verb: 'means', subject, complement: rest };
  const complement = { from: rest.from, to: rest.from + at };
  return { verb: 'means', subject, complement, holder: { from: complement.to + holder.length, to: rest.to } };
}

function telling(
  text: string,
  verb: TellVerb,
  subject: Span,
  rest: Span,
  words: WordTable,
  depth: number,
): Sentence | null {
  const { hearer: hearing, opens } = patterns(words);
  const own = text.slice(rest.from, rest.to);
  const heard = verbs[verb].hearer === 'none' || opens.test(own) ? null : hearing.exec(own);
  if (!heard) {
    const content = contentAt(text, rest, words, depth, true);
    return content ? { verb, subject, content } : null;
  }
  const hearer = hearerAt(text, { from: rest.from, to: rest.from + (heard[1] as string).length }, words);
  const content = hearer && contentAt(text, { from: hearer.to, to: rest.to }, words, depth, false);
  return content ? { verb, subject, hearer, content } : null;
}

/** Nobody is called "Ben, who knows" or "Ben and Cy tells Dan": there another sentence begins. */
function hearerAt(text: string, span: Span, words: WordTable): Hearer | null {
  const { clause, source } = patterns(words);
  const own = ` ${text.slice(span.from, span.to)} `;
  if (own.length > longestParty || clause.test(own) || hasVerb(own, words)) return null;
  const found = source.exec(own);
  if (!found) return span;
  const hearer = { from: span.from, to: span.from + found.index - 1 };
  const at = { from: span.from + found.index + found[0].length - 1, to: span.to };
  return { ...span, cut: { hearer, source: { ...sourceOf(found[1] as string, words), at } } };
}

/** Whether a verb stands in a phrase, and not as a part of a name: "the lost girl". */
function hasVerb(phrase: string, words: WordTable): boolean {
  const { verb, determiner } = patterns(words);
  verb.lastIndex = 0;
  for (let found = verb.exec(phrase); found; found = verb.exec(phrase)) {
    if (!determiner.test(phrase.slice(0, found.index))) return true;
  }
  return false;
}

function sourceOf(word: string, { grammar }: WordTable): Omit<SpokenSource, 'at'> {
  return { how: lookUp(grammar.sources, word) ?? 'of', agent: grammar.agents.includes(word) };
}

/**
 * What is thought or said: after "that", a colon, or before a quotation; where it comes from may stand before. "Anna
 * believes in God: he prays" is no belief that he prays, so a colon after a source is read where something reaches
 * somebody.
 */
function contentAt(text: string, rest: Span, words: WordTable, depth: number, reaches: boolean): SpokenContent | null {
  const { lead, sourced, sourcedLoosely, joined } = patterns(words);
  const pattern = [lead, ...(reaches ? [sourcedLoosely] : [sourced])].find((one) => {
    one.lastIndex = rest.from;
    return one.test(text);
  });
  if (!pattern) return null;
  pattern.lastIndex = rest.from;
  const found = pattern.exec(text);
  const from = rest.from + (found?.[0].length ?? 0);
  if (!found || from >= rest.to) return null;
  const own = text[from] !== foreign && depth < deepest;
  const content = { from, to: rest.to, sentence: own ? read(text, from, rest.to, words, depth + 1) : null };
  const { how, source } = found.groups ?? {};
  if (how === undefined || source === undefined) return content;
  // "sees in the hall Ben and believes that": a second verb has begun.
  if (joined.test(source) && hasVerb(` ${source} `, words)) return null;
  const start = text.indexOf(how, rest.from) + how.length + 1;
  return { ...content, source: { ...sourceOf(how, words), at: { from: start, to: start + source.length } } };
}

function trimmed(text: string, span: Span): Span {
  let { from, to } = span;
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && /[\s.!]/.test(text[to - 1] as string)) to -= 1;
  return { from, to };
}
