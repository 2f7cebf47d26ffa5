import { addTo, remembered } from '../../../base/index.js';
import type { EntityId, Position } from '../../story.js';
import { inCapitals, isNameHere, shortInCapitals } from './capital-names.js';
import { firstWord, flipFirst, isUnspaced, nounOf, particles, partsOf, wordEnd } from './name-forms.js';

export type Mention = { readonly from: number; readonly to: number; readonly entity: EntityId };

/** All names of a story, each from when it is told. Names must be added in the order of the telling. */
export type Names = {
  readonly add: (name: string, entity: EntityId, told: Position, person: boolean) => void;
  /** Whose name the whole phrase is at that moment; an article does not matter, nor the case of the first letter. */
  readonly find: (phrase: string, told: Position) => EntityId | undefined;
  /** Whose name the whole phrase is, and not only a part of it. */
  readonly bearer: (phrase: string, told: Position) => EntityId | undefined;
  /** The names in a text, at that moment: the longest at each place, none within another. */
  readonly mentions: (text: string, told: Position) => readonly Mention[];
};

/** An empty register of names. */
export function createNames(): Names {
  const register = createRegister();
  const capitals = createRegister();
  return {
    add: (name, entity, told, person) => {
      const { noun, descriptive } = nounOf(name);
      const short = person && !descriptive ? partsOf(noun) : [];
      add(register, { entity, told, noun, descriptive }, short);
      if (!person) return;
      for (const form of inCapitals(noun))
        add(capitals, { entity, told, noun: form, descriptive }, short.length > 0 ? shortInCapitals(noun) : []);
    },
    find: (phrase, told) => find(register, phrase, told),
    bearer: (phrase, told) => bearer(register, phrase, told),
    mentions: (text, told) => mentions(register, capitals, text, told),
  };
}

function createRegister(): Register {
  return { byNoun: new Map(), lengths: new Map(), parts: new Map(), beginnings: new Set() };
}

/** A name somebody bears from a moment of the telling on. */
type Name = {
  readonly entity: EntityId;
  readonly told: Position;
  /** The name without a leading article, in NFC. */
  readonly noun: string;
  /** Whether an article belongs before it: "the girl". */
  readonly descriptive: boolean;
};

type Register = {
  readonly byNoun: Map<string, Name[]>;
  /** For the first word of each name, the lengths such names have: a look-up then costs few comparisons. */
  readonly lengths: Map<string, number[]>;
  /** The first and the last words of people's names. */
  readonly parts: Map<string, (Name & { readonly whole: string })[]>;
  /** Words with which a name can begin where it stands: most words of a text are no such word. */
  readonly beginnings: Set<string>;
};

/** `short`: what they are called beside it. */
function add(register: Register, entry: Name, short: readonly string[]): void {
  const { byNoun, lengths, parts, beginnings } = register;
  const { noun, entity } = entry;
  if (noun === '' || byNoun.get(noun)?.some((other) => other.entity === entity)) return;
  addTo(byNoun, noun, entry);
  const first = firstWord(noun);
  if (!lengths.get(first)?.includes(noun.length)) addTo(lengths, first, noun.length);
  for (const part of short) addTo(parts, part, { ...entry, noun: part, whole: noun });
  for (const beginning of [first, flipFirst(first), ...short]) beginnings.add(beginning);
}

function find(register: Register, phrase: string, told: Position): EntityId | undefined {
  const { noun, descriptive } = nounOf(phrase);
  return bearer(register, phrase, told) ?? (descriptive ? undefined : onlyBearer(register, noun, told));
}

function bearer(register: Register, phrase: string, told: Position): EntityId | undefined {
  const { noun } = nounOf(phrase);
  for (const form of [noun, flipFirst(noun)]) {
    const entry = register.byNoun.get(form)?.find((name) => name.told <= told);
    if (entry) return entry.entity;
  }
  return undefined;
}

/** Part of a name counts if one person bears it so far. */
function onlyBearer({ parts }: Register, part: string, told: Position): EntityId | undefined {
  let entity: EntityId | undefined;
  for (const name of parts.get(part) ?? []) {
    if (name.told > told) break;
    if (entity !== undefined && entity !== name.entity) return undefined;
    entity = name.entity;
  }
  return entity;
}

function mentions(register: Register, capitals: Register, text: string, told: Position): readonly Mention[] {
  const found: Mention[] = [];
  let done = 0;
  for (const { at, word } of wordsOf(text)) {
    if (at < done) continue;
    const mention = mentionAt(register, text, at, word, told) ?? capitalMention(capitals, text, at, word, told, done);
    if (!mention) continue;
    found.push(mention);
    done = mention.to;
  }
  return found;
}

/** The words of a text, and where each begins. */
const wordsOf = remembered((text): readonly { readonly at: number; readonly word: string }[] => {
  const words: { at: number; word: string }[] = [];
  for (let at = 0, end = 0; at < text.length; at = Math.max(end, at + 1)) {
    end = wordEnd(text, at);
    if (end > at) words.push({ at, word: text.slice(at, end) });
  }
  return words;
});

/** The name that begins with a word. */
function mentionAt(register: Register, text: string, at: number, first: string, told: Position): Mention | undefined {
  if (isUnspaced(first)) return unspacedMention(register, first, at, told);
  if (!register.beginnings.has(first)) return undefined;
  if (/[\p{L}\p{N}]-$/u.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const whole = longestAt(register, text, at, first, told);
  if (whole) return { from: at, to: at + whole.noun.length, entity: whole.entity };
  if (/^-[\p{L}\p{N}]/u.test(text.slice(at + first.length, at + first.length + 2))) return undefined;
  const entity = onlyBearer(register, first, told);
  if (entity !== undefined && isOfLongerName(register, text, at, first, entity, told)) return undefined;
  return entity === undefined ? undefined : { from: at, to: at + first.length, entity };
}

/** A name in capitals that begins with a word, where it is a name. `done`: where the one before it ends. */
function capitalMention(
  capitals: Register,
  text: string,
  at: number,
  first: string,
  told: Position,
  done: number,
): Mention | undefined {
  if (!capitals.beginnings.has(first)) return undefined;
  const mention = mentionAt(capitals, text, at, first, told);
  if (!mention) return undefined;
  const { from, to, entity } = mention;
  const isMet = capitals.byNoun.get(text.slice(from, to))?.find((name) => name.entity === entity)?.told === told;
  return isNameHere({ text, from, to, done, isMet }) ? mention : undefined;
}

/** Whether part of a name stands within a longer name that is not of the one who bears it: "Paul Edmund" is no "Paul G.". */
function isOfLongerName(
  { parts, byNoun }: Register,
  text: string,
  at: number,
  part: string,
  entity: EntityId,
  told: Position,
): boolean {
  const after = nextName.exec(text.slice(at + part.length, at + part.length + longestWord))?.[1];
  if (after === undefined || after === 'I') return false;
  const isKnown = (name: Name) => name.told <= told;
  // Somebody else may be named right after: "Ada told Paul Ben was ill".
  if (byNoun.get(after)?.some(isKnown)) return false;
  if (parts.get(after)?.some((name) => isKnown(name) && name.whole.startsWith(after))) return false;
  const own = parts.get(part)?.filter((name) => name.entity === entity && isKnown(name)) ?? [];
  return own.every(({ whole }) => whole.startsWith(part) && !whole.split(/[\s.]+/).includes(after));
}

const nextName = /^ (\p{Lu}[\p{L}\p{M}'’-]*)/u;
const longestWord = 40;

function longestAt(
  { lengths, byNoun }: Register,
  text: string,
  at: number,
  first: string,
  told: Position,
): Name | undefined {
  const starts = at === 0 || /[.!?:…–—“"„«(\n]\s{0,2}$/.test(text.slice(Math.max(0, at - 3), at));
  const withArticle = () => article.test(text.slice(Math.max(0, at - 5), at));
  let best: Name | undefined;
  for (const form of starts ? [first, flipFirst(first)] : [first]) {
    for (const length of lengths.get(form) ?? []) {
      if (best && best.noun.length >= length) continue;
      const end = at + length;
      if (/^(?:[\p{L}\p{N}]|-[\p{L}\p{N}])/u.test(text.slice(end, end + 2))) continue;
      const names = byNoun.get(form.charAt(0) + text.slice(at + 1, end));
      best = names?.find((name) => name.told <= told && (!name.descriptive || withArticle())) ?? best;
    }
  }
  return best;
}

const article = /(?:^|[^\p{L}\p{N}])(?:[Tt]he|THE|[Aa]n?|AN) $/u;

/** Scripts that put no space between words, and Hangul, whose particles follow the name directly. */
function unspacedMention({ byNoun }: Register, run: string, at: number, told: Position): Mention | undefined {
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

const longestUnspaced = 12;
