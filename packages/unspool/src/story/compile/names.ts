import { fold } from '../../base/index.js';
import type { EntityId, Position } from '../story.js';

/** A name somebody bears from a moment of the telling on. */
type Name = {
  readonly entity: EntityId;
  readonly told: Position;
  /** The name without a leading article, in NFC. */
  readonly noun: string;
  /** Whether an article belongs before it: "the girl". */
  readonly descriptive: boolean;
};

export type Mention = { readonly from: number; readonly to: number; readonly entity: EntityId };

/** All names of a story, each from when it is told. Names must be added in the order of the telling. */
export type Names = {
  readonly add: (name: string, entity: EntityId, told: Position, person: boolean) => void;
  /** Whose name the whole phrase is at that moment; an article does not matter, nor the case of the first letter. */
  readonly find: (phrase: string, told: Position) => EntityId | undefined;
  /** The names in a text, at that moment: the longest at each place, none within another. */
  readonly mentions: (text: string, told: Position) => readonly Mention[];
};

/** An empty register of names. */
export function createNames(): Names {
  const byNoun = new Map<string, Name[]>();
  /** For the first word of each name, the lengths such names have: a look-up then costs few comparisons. */
  const lengths = new Map<string, number[]>();
  const parts = new Map<string, Name[]>();
  /** Words with which a name can begin where it stands: most words of a text are no such word. */
  const beginnings = new Set<string>();

  function add(name: string, entity: EntityId, told: Position, person: boolean): void {
    const { noun, descriptive } = nounOf(name);
    if (noun === '' || byNoun.get(noun)?.some((other) => other.entity === entity)) return;
    const entry: Name = { entity, told, noun, descriptive };
    push(byNoun, noun, entry);
    const first = firstWord(noun);
    if (!lengths.get(first)?.includes(noun.length)) push(lengths, first, noun.length);
    const short = person && !descriptive ? partsOf(noun) : [];
    for (const part of short) push(parts, part, { ...entry, noun: part });
    for (const beginning of [first, flipFirst(first), ...short]) beginnings.add(beginning);
  }

  function find(phrase: string, told: Position): EntityId | undefined {
    const { noun, descriptive } = nounOf(phrase);
    for (const form of [noun, flipFirst(noun)]) {
      const entry = byNoun.get(form)?.find((name) => name.told <= told);
      if (entry) return entry.entity;
    }
    return descriptive ? undefined : onlyBearer(noun, told);
  }

  /** Part of a name counts if one person bears it so far. */
  function onlyBearer(part: string, told: Position): EntityId | undefined {
    let entity: EntityId | undefined;
    for (const name of parts.get(part) ?? []) {
      if (name.told > told) break;
      if (entity !== undefined && entity !== name.entity) return undefined;
      entity = name.entity;
    }
    return entity;
  }

  function mentions(text: string, told: Position): readonly Mention[] {
    const found: Mention[] = [];
    let done = 0;
    for (let at = 0, end = 0; at < text.length; at = Math.max(end, at + 1)) {
      end = wordEnd(text, at);
      if (end === at || at < done) continue;
      const first = text.slice(at, end);
      const mention = isUnspaced(first)
        ? unspacedMention(first, at, told)
        : beginnings.has(first)
          ? mentionAt(text, at, first, told)
          : undefined;
      if (mention) {
        found.push(mention);
        done = mention.to;
      }
    }
    return found;
  }

  function mentionAt(text: string, at: number, first: string, told: Position): Mention | undefined {
    if (/[\p{L}\p{N}]-$/u.test(text.slice(Math.max(0, at - 2), at))) return undefined;
    const starts = at === 0 || /[.!?:…–—“"„«(\n]\s*$/.test(text.slice(Math.max(0, at - 3), at));
    const forms = starts ? [first, flipFirst(first)] : [first];
    let best: Name | undefined;
    for (const form of forms) {
      for (const length of lengths.get(form) ?? []) {
        if (best && best.noun.length >= length) continue;
        const end = at + length;
        if (/^(?:[\p{L}\p{N}]|-[\p{L}\p{N}])/u.test(text.slice(end, end + 2))) continue;
        const names = byNoun.get(form.charAt(0) + text.slice(at + 1, end));
        const withArticle = () => article.test(text.slice(Math.max(0, at - 5), at));
        best = names?.find((name) => name.told <= told && (!name.descriptive || withArticle())) ?? best;
      }
    }
    if (best) return { from: at, to: at + best.noun.length, entity: best.entity };
    if (/^-[\p{L}\p{N}]/u.test(text.slice(at + first.length, at + first.length + 2))) return undefined;
    const entity = onlyBearer(first, told);
    return entity === undefined ? undefined : { from: at, to: at + first.length, entity };
  }

  /** Scripts that put no space between words, and Hangul, whose particles follow the name directly. */
  function unspacedMention(run: string, at: number, told: Position): Mention | undefined {
    const hangul = /^\p{Script=Hangul}+$/u.test(run);
    for (let from = 0; from < (hangul ? 1 : run.length); from += 1) {
      for (let to = Math.min(run.length, from + longestUnspaced); to >= from + 2; to -= 1) {
        const name = byNoun.get(run.slice(from, to))?.find((entry) => entry.told <= told);
        if (name && (!hangul || to === run.length || particles.has(run.slice(to))))
          return { from: at + from, to: at + to, entity: name.entity };
      }
    }
    return undefined;
  }

  return { add, find, mentions };
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/uy;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
/** None of those scripts begins before Thai, and most words are written in one that does. */
const farScript = /[\u0E00-\uFFFF]/;
const article = /(?:^|[^\p{L}\p{N}])(?:[Tt]he|[Aa]n?) $/u;
const longestUnspaced = 12;
const particles = new Set(
  '은 는 이 가 을 를 의 에 에게 에게서 와 과 도 로 으로 만 까지 부터 한테 께 께서 처럼 보다 라 이라 야 아 씨 님'.split(
    ' ',
  ),
);
const titles = new Set([
  'Mr',
  'Mrs',
  'Ms',
  'Miss',
  'Dr',
  'Sir',
  'Lady',
  'Lord',
  'Professor',
  'Captain',
  'Inspector',
  'King',
  'Queen',
  'St',
  'Von',
  'Van',
  'De',
  'Da',
]);

/** Where the word ends that begins at a place; the place itself, if none does. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (isAsciiWord(text.charCodeAt(end))) end += 1;
  // Patterns know all letters and take ten times as long: they are for words that have others.
  if (end === text.length || text.charCodeAt(end) < 0x80) return end;
  word.lastIndex = at;
  return word.test(text) ? word.lastIndex : at;
}

function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function isUnspaced(word: string): boolean {
  return farScript.test(word) && unspaced.test(word);
}

/** A name in the form in which it is compared. */
function nounOf(name: string): { readonly noun: string; readonly descriptive: boolean } {
  const whole = fold(name);
  const found = /^(?:the|a|an|The|A|An) (?=\S)/.exec(whole);
  return found ? { noun: whole.slice(found[0].length), descriptive: true } : { noun: whole, descriptive: false };
}

/** First and last word of a proper name, if it has several: what people are called for short. */
function partsOf(noun: string): readonly string[] {
  const words = noun.split(/[\s.]+/).filter((part) => /^\p{Lu}[\p{L}'’-]+$/u.test(part) && !titles.has(part));
  return noun.includes(' ') ? [...new Set([words[0], words.at(-1)])].filter((part) => part !== undefined) : [];
}

function firstWord(noun: string): string {
  return /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/u.exec(noun)?.[0] ?? noun;
}

function flipFirst(noun: string): string {
  const first = noun.charAt(0);
  const lower = first.toLowerCase();
  return (first === lower ? first.toUpperCase() : lower) + noun.slice(1);
}

function push<V>(map: Map<string, V[]>, name: string, value: V): void {
  const list = map.get(name);
  if (list) list.push(value);
  else map.set(name, [value]);
}
