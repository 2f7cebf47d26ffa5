import type { NovelWords } from '../words/novel-words.js';
import type { Token } from '../words/tokens.js';
import { type Phrase, phraseAt, type ReadParagraph } from './phrases.js';

/** What the narrator says right beside a quotation of who speaks. */
export type Tag = {
  readonly who: Phrase;
  /** `tag`: by a verb of speech; `beat`: by what someone does. */
  readonly by: 'tag' | 'beat';
  readonly side: 'before' | 'after';
  readonly to?: Phrase;
  readonly isThought?: true;
  /** It stands at the end of the paragraph before. */
  readonly isAbove?: true;
};

/** What stands after a quotation: tokens from `start` to `end`. */
export function tagAfter(read: ReadParagraph, start: number, end: number, words: NovelWords): Tag | undefined {
  const { tokens } = read;
  let at = start;
  while (at < end && !tokens[at]?.isWord && !/[.!?]/.test(tokens[at]?.text ?? '')) at++;
  if (words.conjunctions.has(tokens[at]?.lower ?? '') || words.clitics?.has(tokens[at]?.lower ?? '')) at++;
  return saidBy(read, at, end, words) ?? whoSays(read, at, end, words);
}

/** “said Emma to her father” */
function saidBy(read: ReadParagraph, start: number, end: number, words: NovelWords): Tag | undefined {
  const { tokens } = read;
  const verb = tokens[start];
  if (!verb || start >= end || !isSpeech(verb, words)) return undefined;
  let at = start + 1;
  while (at < end && (words.between.test(tokens[at]?.lower ?? '') || tokens[at]?.text.startsWith('-'))) at++;
  const who = phraseAt(read, at, words, true);
  if (!who || who.end > end) return undefined;
  return { who, by: 'tag', side: 'after', ...hearer(read, who.end, end, words), ...thought(verb, words) };
}

/** “Emma said”, “Emma smiled” */
function whoSays(read: ReadParagraph, start: number, end: number, words: NovelWords): Tag | undefined {
  const { tokens } = read;
  const who = start < end ? phraseAt(read, start, words) : undefined;
  if (!who || who.end > end) return undefined;
  let isDoing = false;
  for (let at = who.end; at < Math.min(end, who.end + 7); at++) {
    const token = tokens[at];
    if (!token) break;
    if (/[.!?;:—–]/.test(token.text) || (token.isWord && words.conjunctions.has(token.lower))) break;
    if (isSpeech(token, words) && !words.to.has(tokens[at - 1]?.lower ?? '') && !isObject(tokens[at - 1], words))
      return { who, by: 'tag', side: 'after', ...hearer(read, at + 1, end, words), ...thought(token, words) };
    isDoing ||= isDeed(token, words);
  }
  return isDoing ? { who, by: 'beat', side: 'after' } : undefined;
}

function isObject(token: Token | undefined, words: NovelWords): boolean {
  return (
    token !== undefined &&
    (words.articles.has(token.lower) ||
      words.possessives.has(token.lower) ||
      words.indefinite.has(token.lower) ||
      token.lower === 'of')
  );
}

/** Who speaks, told within the marks: « Oui, dit Paul, je viens. » */
export function tagInside(read: ReadParagraph, start: number, end: number, words: NovelWords): Tag | undefined {
  const { tokens } = read;
  for (let at = start + 1; at < Math.min(end, start + 120); at++) {
    if (!/[,!?…–—]/.test(tokens[at - 1]?.text ?? '')) continue;
    const verb = words.clitics?.has(tokens[at]?.lower ?? '') ? at + 1 : at;
    const tag = saidBy(read, verb, end, words);
    const stop = tag ? tokens[tag.who.end] : undefined;
    if (tag && tag.who.kind !== 'role' && (!stop?.isWord || tag.who.end >= end || words.prepositions.has(stop.lower)))
      return tag;
  }
  return undefined;
}

/** What stands before a quotation, in the last sentence of the tokens from `start` to `end`. */
export function tagBefore(read: ReadParagraph, start: number, end: number, words: NovelWords): Tag | undefined {
  const { tokens } = read;
  let last = end - 1;
  while (last >= start && !tokens[last]?.isWord && !/[.!?:,;]/.test(tokens[last]?.text ?? '')) last--;
  const stop = tokens[last]?.text ?? '';
  let first = last;
  while (first > start && !/[.!?]/.test(tokens[first - 1]?.text ?? '')) first--;
  if (first === last && /[.!?]/.test(stop)) return undefined;
  const ends = /[.!?]/.test(stop);
  const { subject, verb } = sayingIn(read, first, last, words);
  if (!subject) return undefined;
  const isTag = verb !== undefined && (!ends || verb >= last - 4);
  const to = verb === undefined ? {} : hearer(read, verb + 1, last + 1, words);
  const spoken = verb === undefined ? undefined : tokens[verb];
  return {
    who: subject,
    by: isTag && !ends ? 'tag' : 'beat',
    side: 'before',
    ...to,
    ...(spoken ? thought(spoken, words) : {}),
  };
}

/** The subject of a sentence that leads to speech, and the verb of speech. */
function sayingIn(
  read: ReadParagraph,
  first: number,
  last: number,
  words: NovelWords,
): { readonly subject?: Phrase; readonly verb?: number } {
  const { tokens } = read;
  let subject: Phrase | undefined;
  let verb: number | undefined;
  for (let at = first; at <= last; at++) {
    const token = tokens[at];
    if (!token) break;
    const phrase = phraseAt(read, at, words);
    if (phrase) {
      if (isSubject(read, phrase, first, words) || isSaying(tokens, phrase, words)) subject = phrase;
      else if (!subject && at > first && isSpeech(tokens[at - 1] as Token, words)) subject = phrase;
      at = phrase.end - 1;
      continue;
    }
    if (isSpeech(token, words) && !words.to.has(tokens[at - 1]?.lower ?? '') && !isObject(tokens[at - 1], words))
      verb = at;
  }
  return { ...(subject ? { subject } : {}), ...(verb === undefined ? {} : { verb }) };
}

/** Whether a name or pronoun stands right before a verb of speech: “when Paul had gone she said”. */
function isSaying(tokens: readonly Token[], { kind, end }: Phrase, words: NovelWords): boolean {
  if (kind !== 'name' && kind !== 'pronoun') return false;
  const next = tokens[end];
  const verb = next && words.deeds.has(next.lower) && !isSpeech(next, words) ? tokens[end + 1] : next;
  return verb !== undefined && isSpeech(verb, words);
}

/** Whether a phrase does what the next verb says. */
export function isSubject({ tokens }: ReadParagraph, phrase: Phrase, first: number, words: NovelWords): boolean {
  const before = phrase.start > first ? tokens[phrase.start - 1] : undefined;
  const opens = !before?.isWord || words.conjunctions.has(before.lower) || /^(?:that|which|who)$/.test(before.lower);
  if (!opens) return false;
  for (let at = phrase.end; at < phrase.end + 4; at++) {
    const token = tokens[at];
    if (!token) return false;
    if (isSpeech(token, words) || isDeed(token, words)) return true;
    if (token.text === ',' || words.between.test(token.lower)) continue;
    return false;
  }
  return false;
}

function isSpeech({ lower }: Token, words: NovelWords): boolean {
  return words.speech.has(lower) || words.thought.has(lower);
}

function isDeed({ lower, isCapital }: Token, words: NovelWords): boolean {
  return !isCapital && (words.deeds.has(lower) || words.deed.test(lower));
}

function thought({ lower }: Token, words: NovelWords): { readonly isThought?: true } {
  return words.thought.has(lower) && !words.speech.has(lower) ? { isThought: true } : {};
}

/** “to Emma”, soon after the verb. */
function hearer(read: ReadParagraph, start: number, end: number, words: NovelWords): { readonly to?: Phrase } {
  const { tokens } = read;
  const direct = start < end ? phraseAt(read, start, words) : undefined;
  if (direct?.kind === 'name') return { to: direct };
  for (let at = start; at < Math.min(end, start + 7); at++) {
    const token = tokens[at];
    if (!token || /[.!?;]/.test(token.text)) break;
    if (!words.to.has(token.lower)) continue;
    const to = phraseAt(read, at + 1, words);
    if (to) return { to };
  }
  return {};
}
