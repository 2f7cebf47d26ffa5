import type { Span } from '../../base/index.js';
import { english } from '../english.js';
import { foreign, masked, type Run } from '../inline/run.js';
import { oneOf, perTable } from '../pattern.js';
import { type ActVerb, isVerbOf, type MindVerb, type StateVerb, type TellVerb, type Verb, verbs } from '../verbs.js';
import type { WordTable } from '../words.js';
import { subjectOf } from './subject.js';

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

/**
 * Reads one sentence. Null: a fact that none of the verbs of the language covers, or one that is denied, wished or
 * supposed ("does not take", "wants to die"). `verbAt` says where the verb stands, if bold words begin with it.
 */
export function readSentence(runs: readonly Run[], verbAt?: number, words: WordTable = english): Sentence | null {
  const text = masked(runs).replace(/’/g, "'");
  return read(text, 0, text.replace(/[.!…\s]+$/, '').length, words, 0, verbAt);
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
      const sentence = fit(text, meant.get(found[1] as string) as Verb, subject, rest, words, depth);
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
    const content = contentAt(text, rest, words, depth);
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
    const content = contentAt(text, rest, words, depth);
    return content ? { verb, subject, content } : null;
  }
  const hearer = { from: rest.from, to: rest.from + (heard[1] as string).length };
  const content = contentAt(text, { from: hearer.to, to: rest.to }, words, depth);
  return content ? { verb, subject, hearer, content } : null;
}

/** What is thought or said: after "that", a colon, or before a quotation. */
function contentAt(text: string, rest: Span, words: WordTable, depth: number): SpokenContent | null {
  const { lead } = patterns(words);
  lead.lastIndex = rest.from;
  const found = lead.exec(text);
  const from = rest.from + (found?.[0].length ?? 0);
  if (!found || from >= rest.to) return null;
  const own = text[from] !== foreign && depth < deepest;
  return { from, to: rest.to, sentence: own ? read(text, from, rest.to, words, depth + 1) : null };
}

function trimmed(text: string, span: Span): Span {
  let { from, to } = span;
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && /[\s.!]/.test(text[to - 1] as string)) to -= 1;
  return { from, to };
}

const patterns = perTable((words) => {
  const { that, conditions, joiners, alternatives, idioms, particles, ways, sources } = words.grammar;
  const meant = new Map(
    Object.entries(words.verbs).flatMap(([verb, forms]) => forms.map((form) => [form, verb as Verb])),
  );
  const verb = oneOf([...meant.keys()]);
  // "Ada turns 40" tells of a state, "Ada turns the key" does not.
  const { turns } = words.life;
  for (const form of turns) meant.set(form, 'becomes');
  const spelled = oneOf(Object.keys(words.time.numbers).filter((word) => !words.time.one.includes(word)));
  const number = `(?:\\d{1,3}|${spelled}(?:[ -]${spelled})?)`;
  return {
    meant,
    verb: new RegExp(` (${verb}|${oneOf(turns)}(?= ${number}[.!]?$))(?=[ :,.;!?)]|$)`, 'g'),
    lead: new RegExp(
      `\\s*(?:(?:${oneOf(sources)} [^,:;${foreign}]{1,80}? )?${oneOf(that)} (?=\\S)|:\\s*|,?\\s*(?=${foreign}))`,
      'y',
    ),
    opens: new RegExp(`^(?:${oneOf(that)} |:)`),
    next: new RegExp(`^(?:,|;|${oneOf(joiners)} |(${oneOf(alternatives)} ))`),
    hearer: new RegExp(`^(.+?)(?: ${oneOf(that)} (?=\\S)|: ?|,? (?=${foreign}))`),
    condition: new RegExp(` ${oneOf(conditions)} `),
    idiom: new RegExp(`^${oneOf(idioms)}(?: |$)`),
    particle: new RegExp(`^${oneOf(particles)} `),
    way: new RegExp(` ${oneOf(ways)} `),
  };
});
