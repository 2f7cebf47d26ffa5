import { addAll } from '../../base/lists.js';
import { attendanceIn, sentences, sightIn } from '../../language/index.js';
import { namesIn } from '../play/direction-names.js';
import { type Pronoun, pronouns } from './genders.js';
import { clausesOf, type Token } from './stage-tokens.js';
import { type Does, type StageWords, stageWordsOf } from './stage-words.js';

/** What a direction says of somebody's being there. */
export type Turn = {
  /** `there`: they do something, or something is done to them. */
  readonly does: Does | 'there';
  readonly of:
    | 'named'
    /** Whoever speaks, or spoke last. */
    | 'speaker'
    | 'everybody'
    /** All but those who are named. */
    | 'everybodyBut'
    /** The last two who spoke. */
    | 'both'
    /** Who was on the stage when the last scene ended, but for those who are named. */
    | 'before'
    /** Somebody whom it names, and nobody knows by that name. */
    | 'somebody';
  readonly ids: readonly string[];
  readonly perhaps?: true;
  /** Who does it is meant by “he” or “she”; else whoever speaks. */
  readonly pronoun?: Pronoun;
  /** It is a list of names, and says no more. */
  readonly isList?: true;
};

/** Whom names mean, by their words; and the words of the language. */
export type Lookup = { readonly ids: ReadonlyMap<string, string | null>; readonly words: StageWords };

/** What a direction says of who comes, goes and is there, in the order in which it says so. */
export function turnsIn(text: string, { ids, words }: Lookup): readonly Turn[] {
  if (text.length > longest) return [];
  const turns = clausesOf(text, ids).flatMap((tokens) => turnsOfClause(tokens, words));
  const named = new Set(turns.flatMap((turn) => turn.ids));
  const seen = words === english ? seenIn(text, ids) : [];
  return [...turns.map((turn) => hiding(turn, seen, words)), ...attending(text, ids, named), ...seen];
}

const english = stageWordsOf('en');

/** Who looks on unseen, and who comes out again, as far as English says it. */
function seenIn(text: string, ids: ReadonlyMap<string, string | null>): readonly Turn[] {
  const names = namesIn(text, ids);
  if (names.length === 0) return [];
  const found: Turn[] = [];
  for (const { from, to } of sentences(text)) {
    const own = names.filter((name) => name.from >= from && name.to <= to);
    const spans = own.map((name) => ({ from: name.from - from, to: name.to - from }));
    sightIn(text.slice(from, to), spans).forEach((sight, at) => {
      const id = own[at]?.id;
      if (sight !== null && id !== undefined)
        found.push({ does: sight === 'unseen' ? 'hides' : 'shows', of: 'named', ids: [id] });
    });
  }
  return found;
}

/** Who hides something is seen to do so. */
function hiding(turn: Turn, seen: readonly Turn[], words: StageWords): Turn {
  if (turn.does !== 'hides' || turn.perhaps || turn.of !== 'named' || words !== english) return turn;
  const hidden = seen.flatMap(({ does, ids }) => (does === 'hides' ? ids : []));
  return turn.ids.some((id) => hidden.includes(id)) ? turn : { ...turn, does: 'there' };
}

/** In letters: what is longer is no direction. */
const longest = 4000;

/** Who else does or suffers something, as far as English says it. */
function attending(text: string, ids: ReadonlyMap<string, string | null>, named: ReadonlySet<string>): readonly Turn[] {
  const names = namesIn(text, ids);
  if (names.every(({ id }) => named.has(id))) return [];
  const verdicts = attendanceIn(text, names);
  const there = names.flatMap(({ id }, index) => (verdicts[index] === 'there' && !named.has(id) ? [id] : []));
  return there.length > 0 ? [{ does: 'there', of: 'named', ids: [...new Set(there)] }] : [];
}

function turnsOfClause(tokens: readonly Token[], words: StageWords): readonly Turn[] {
  const list = asList(tokens, words);
  if (list) return list;
  const verbs = verbsIn(tokens, words);
  if (verbs.length === 0) return doing(tokens, words);
  const turns: Turn[] = [];
  let subject: Subject | undefined;
  let from = 0;
  verbs.forEach((verb, index) => {
    const to = verbs[index + 1]?.at ?? tokens.length;
    const before = tokens.slice(from, verb.at);
    const after = tokens.slice(verb.at + 1, to);
    const found = verb.isCall
      ? called(verb, after, before, words)
      : (subjectOf(before, after, words) ?? subject ?? (verb.isOfMany ? several : alone));
    subject = found;
    addAll(turns, turnsOf(verb, found));
    // What a verb before its subject has named belongs to it.
    from = verb.isCall ? to : verb.at + 1;
  });
  return turns;
}

/** Nothing but names: "Ann. Ben, the old carter", "The same without Ann". */
function asList(tokens: readonly Token[], words: StageWords): readonly Turn[] | undefined {
  const isBefore = tokens.some(({ word }) => words.before.includes(word));
  const without = tokens.findIndex(({ word }) => words.but.includes(word));
  const isJoining = ({ word }: Token) =>
    [words.joiners, words.articles, words.before, words.but, words.with].some((list) => list.includes(word));
  const named = tokens.filter(({ id }) => id !== undefined);
  if (!isBefore && named.length === 0) return undefined;
  if (isBefore) {
    const missing = without < 0 ? [] : idsIn(tokens.slice(without));
    const more = idsIn(without < 0 ? tokens : tokens.slice(0, without));
    return [
      { does: 'enters', of: 'before', ids: missing, isList: true },
      ...(more.length > 0 ? [{ does: 'enters', of: 'named', ids: more, isList: true } as const] : []),
    ];
  }
  if (without >= 0 || tokens.some((token) => token.id === undefined && !isJoining(token))) return undefined;
  return [{ does: 'enters', of: 'named', ids: idsIn(named), isList: true }];
}

type VerbAt = {
  readonly at: number;
  readonly does: Does;
  readonly isCall: boolean;
  /** It is said of several. */
  readonly isOfMany: boolean;
  readonly perhaps: boolean;
};

function verbsIn(tokens: readonly Token[], words: StageWords): readonly VerbAt[] {
  const found: VerbAt[] = [];
  tokens.forEach((token, at) => {
    if (token.id !== undefined || words.unreal.includes(tokens[at - 1]?.word ?? '')) return;
    const verb = verbAt(tokens, at, words);
    if (verb) found.push({ at, isOfMany: words.many.includes(token.word), ...verb });
  });
  return found;
}

function verbAt(tokens: readonly Token[], at: number, words: StageWords): Omit<VerbAt, 'at' | 'isOfMany'> | undefined {
  const { word } = tokens[at] as Token;
  const calls = doesIn(words.calls, word);
  if (calls) return { does: calls, isCall: true, perhaps: false };
  const own = doesIn(words.verbs, word);
  if (own) return { does: own, isCall: false, perhaps: false };
  const rest = tokens.slice(at + 1, at + reach);
  for (const { verbs, with: behind, does, perhaps = false } of words.moves) {
    if (!verbs.includes(word)) continue;
    const index = rest.findIndex((one) => behind.includes(one.word));
    // "Up and down", "auf und ab": nobody comes or goes.
    const isPair =
      index > 0 && words.joiners.includes(rest[index - 1]?.word ?? '') && rest[index - 2]?.id === undefined;
    const isThere = index >= 0 && !isPair && !words.joiners.includes(rest[index + 1]?.word ?? '');
    if (isThere || (index >= 0 && !isPair && rest[index + 2]?.id !== undefined))
      return { does, isCall: false, perhaps };
  }
  const ending = doesIn(words.ending, word);
  const next = rest[0];
  if (ending && (!next || (next.id === undefined && words.goesOn.includes(next.word))))
    return { does: ending, isCall: false, perhaps: next !== undefined && words.articles.includes(next.word) };
  const bare = doesIn(words.bare, word);
  return bare && isBare(tokens, at, words) ? { does: bare, isCall: false, perhaps: false } : undefined;
}

/** So many words behind a verb its adverb may stand. */
const reach = 8;

/** "Anna ab", "alle ab", "schnell ab": nothing stands before it that could be another verb. */
function isBare(tokens: readonly Token[], at: number, words: StageWords): boolean {
  const known = [words.joiners, words.articles, words.everybody, words.both, words.goesOn, words.they];
  return tokens.slice(0, at).every(({ id, word }) => id !== undefined || known.some((list) => list.includes(word)));
}

function doesIn(verbs: StageWords['verbs'], word: string): Does | undefined {
  return (Object.keys(verbs) as Does[]).find((does) => verbs[does]?.includes(word));
}

/** Who does what a verb says. */
type Subject = {
  readonly of: Turn['of'];
  readonly ids: readonly string[];
  /** Who may do it besides: "with Ben". */
  readonly perhaps: readonly string[];
  /** Who is there, whether they do it or not: "to Ben". */
  readonly beside: readonly string[];
  /** Somebody else does it, too, who is not known. */
  readonly somebody?: true;
  readonly pronoun?: Pronoun;
};

const alone: Subject = { of: 'speaker', ids: [], perhaps: [], beside: [] };
const several: Subject = { ...alone, of: 'everybody' };

/** Whom "Enter" and "Exeunt" call. */
function called({ isOfMany }: VerbAt, after: readonly Token[], before: readonly Token[], words: StageWords): Subject {
  const { own, perhaps, beside, unknown } = readNames(after, words, 'called');
  const isAll = after.some(({ word }) => words.everybody.includes(word));
  const but = after.findIndex(({ word }) => words.but.includes(word));
  if (but >= 0 && (isAll || idsIn(after.slice(0, but)).length === 0)) {
    const ids = idsIn(after.slice(but));
    return { of: 'everybodyBut', ids, perhaps: [], beside: [], ...(unknown || ids.length === 0 ? some : {}) };
  }
  if (own.length > 0) return { of: 'named', ids: own, perhaps, beside, ...(unknown ? some : {}) };
  if (unknown) return { of: 'somebody', ids: [], perhaps, beside };
  const subjects = idsIn(before);
  if (subjects.length > 0) return { of: 'named', ids: subjects, perhaps, beside };
  if (after.some(({ word }) => words.both.includes(word))) return { of: 'both', ids: [], perhaps, beside };
  return { of: isAll || isOfMany ? 'everybody' : 'speaker', ids: [], perhaps, beside };
}

const some = { somebody: true as const };

/** Who does what a verb behind its subject says; undefined where nothing says so. */
function subjectOf(before: readonly Token[], after: readonly Token[], words: StageWords): Subject | undefined {
  const { own, perhaps, beside, unknown } = readNames(before, words, 'subject');
  const later = readNames(after, words, 'subject');
  const more = { perhaps: [...perhaps, ...later.perhaps, ...later.own], beside: [...beside, ...later.beside] };
  const isIn = (list: readonly string[]) => [...before, ...after.slice(0, 2)].some(({ word }) => list.includes(word));
  if (own.length > 0) return { of: 'named', ids: own, ...more, ...(unknown ? some : {}) };
  if (unknown) return { of: 'somebody', ids: [], ...more };
  if (isIn(words.both)) return { of: 'both', ids: [], ...more };
  if (isIn(words.everybody)) return { of: 'everybody', ids: [], ...more };
  const direct =
    after[0]?.id !== undefined || (after[1]?.id !== undefined && words.articles.includes(after[0]?.word ?? ''));
  if (direct && before.length === 0)
    return { of: 'named', ids: later.own, perhaps: later.perhaps, beside: later.beside };
  if (before.some(({ word }) => words.they.includes(word))) return { of: 'somebody', ids: [], ...more };
  const pronoun = pronounIn(before, words);
  return before.length > 0 ? { ...alone, ...more, ...(pronoun ? { pronoun } : {}) } : undefined;
}

/** “He” or “she” at the beginning of what stands before a verb, perhaps behind “and” or “then”. */
export function pronounIn(before: readonly Token[], { he, they, joiners }: StageWords): Pronoun | undefined {
  const first = before.find(({ word }) => !joiners.includes(word))?.word;
  return first === undefined || they.includes(first) ? undefined : pronouns[he.indexOf(first)];
}

/** The names in a stretch, by what stands before each. `unknown`: somebody is named whom nobody knows. */
function readNames(
  tokens: readonly Token[],
  words: StageWords,
  as: 'called' | 'subject',
): {
  readonly own: readonly string[];
  readonly perhaps: readonly string[];
  readonly beside: readonly string[];
  readonly unknown: boolean;
} {
  const found = { own: [] as string[], perhaps: [] as string[], beside: [] as string[], none: [] as string[] };
  let unknown = false;
  let role: keyof typeof found = 'own';
  let isLoose = false;
  tokens.forEach((token, index) => {
    const { id, word, owns } = token;
    if (id !== undefined) {
      if (!owns) found[isLoose && role === 'own' ? 'perhaps' : role].push(id);
      return;
    }
    if (words.joiners.includes(word) || words.articles.includes(word)) return;
    isLoose ||= /(?:ing|end)$/.test(word);
    role = roleAfter(token, role, words, as);
    if (role === 'own' && !isLoose && isNoun(tokens, index, words, as)) unknown = true;
  });
  const { own, perhaps, beside } = found;
  return { own, perhaps, beside, unknown };
}

/** How somebody is named behind a word: as who does it, perhaps does it, is there or is only spoken of. */
function roleAfter<Role extends string>(
  { word, comma }: Token,
  role: Role,
  words: StageWords,
  as: 'called' | 'subject',
): Role | 'own' | 'perhaps' | 'beside' | 'none' {
  // Who is called with somebody comes and goes as they do.
  if (words.with.includes(word)) return as === 'called' ? 'own' : 'perhaps';
  if (words.by.includes(word)) return 'perhaps';
  if (words.to.includes(word)) return 'beside';
  if (words.about.includes(word)) return 'none';
  return comma ? 'own' : role;
}

/** Whether a word that is no known name may say who it is: "a Servant", "attendants". */
function isNoun(tokens: readonly Token[], index: number, words: StageWords, as: 'called' | 'subject'): boolean {
  const { word, isCapital } = tokens[index] as Token;
  const known = [words.everybody, words.both, words.they, words.but, words.before, words.goesOn, words.with];
  if (known.some((list) => list.includes(word))) return false;
  const before = tokens[index - 1];
  if (before !== undefined && words.articles.includes(before.word)) return true;
  if (index > 0) return isCapital;
  // At the beginning of a clause any word has a capital.
  return as === 'called'
    ? isCapital || /^[a-z]+(?<!s|ly)s$/.test(word)
    : isCapital && tokens.length === 1 && !words.he.includes(word);
}

function turnsOf({ does, perhaps }: VerbAt, subject: Subject): readonly Turn[] {
  const unsure = { perhaps: true as const };
  const { pronoun } = subject;
  const own = { does, ...(perhaps ? unsure : {}), ...(pronoun ? { pronoun } : {}) };
  const turns: Turn[] = [];
  if (subject.somebody && subject.of === 'everybodyBut')
    turns.push({ ...own, of: 'everybodyBut', ids: subject.ids, perhaps: true });
  else turns.push({ ...own, of: subject.of, ids: [...new Set(subject.ids)] });
  if (subject.somebody && subject.of === 'named') turns.push({ does, of: 'somebody', ids: [] });
  if (subject.perhaps.length > 0) turns.push({ does, of: 'named', ids: [...new Set(subject.perhaps)], perhaps: true });
  if (subject.beside.length > 0) turns.push({ does: 'there', of: 'named', ids: [...new Set(subject.beside)] });
  return turns;
}

/** Who does something, where nobody comes or goes: names at the beginning of the clause, and to whom it is said. */
function doing(tokens: readonly Token[], words: StageWords): readonly Turn[] {
  const ids: string[] = [];
  let at = 0;
  if (words.to.includes(tokens[0]?.word ?? '') || words.aside.includes(tokens[0]?.word ?? ''))
    while (at < 3 && tokens[at]?.id === undefined) at += 1;
  else while (words.articles.includes(tokens[at]?.word ?? '')) at += 1;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.id !== undefined && !token.owns) ids.push(token.id);
    else if (!words.joiners.includes(token.word) && !words.articles.includes(token.word)) break;
  }
  return ids.length > 0 ? [{ does: 'there', of: 'named', ids: [...new Set(ids)] }] : [];
}

function idsIn(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ id }) => (id === undefined ? [] : [id]));
}
