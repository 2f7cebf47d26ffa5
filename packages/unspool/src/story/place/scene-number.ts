import { ordinalOf } from '../../base/number-words.js';

/** A scene or chapter as somebody may name it. */
export type NamedScene = {
  readonly title: string;
  /** What the work itself prints as its number: "12", "12A", "II". */
  readonly number?: string | undefined;
  /** In what part of the work its number counts, where the work says so: "Act I". */
  readonly within?: string | undefined;
  /** The title is no word of the work, so that a number in it is none of its own. */
  readonly isUntitled?: boolean;
};

/**
 * The scene of this number, and whatever is called by the same number after it ("II", then "II, 4 May"): the index of the
 * last of them. It is the number that the work itself prints. Where the work numbers nothing so far, its scenes are
 * counted, within the first of its parts; what stands around a work, such as a preface, is not counted, nor is a stretch that is called by its minutes.
 *
 * A number that each part of the work counts anew means one of the first part only: who types it may count on.
 *
 * It is decided scene by scene, so that no title further on changes which scene is meant: one that is *called* "2" does not
 * take the place of the second. Without `counting`, only numbers count that the work prints.
 */
export function sceneNumbered(
  scenes: readonly NamedScene[],
  typed: string,
  { counting = true }: { readonly counting?: boolean } = {},
): number | undefined {
  const wanted = figures(typed);
  let isNumbered = false;
  let highest = 0;
  let part: string | undefined;
  let found: number | undefined;
  for (const [index, scene] of scenes.entries()) {
    // A lone letter begins no count.
    const own: Own | undefined = !isNumbered && /^[vx]$/i.test(scene.title) ? undefined : numberOf(scene);
    if (found !== undefined) {
      if (own?.number !== wanted || own.part !== part || !own.isWithin) return found;
      found = index;
      continue;
    }
    if (!own) {
      // In the second act nobody knows whether its own third scene is meant, or the third of all.
      const isFirst = scene.within === scenes[0]?.within;
      if (counting && !isNumbered && isFirst && isCounted(scene.title) && String(index + 1) === wanted) return index;
      continue;
    }
    if (isNumbered && own.part !== part && counted(own.number) <= highest) return undefined;
    [isNumbered, part, highest] = [true, own.part, Math.max(highest, counted(own.number))];
    if (own.number === wanted) found = index;
  }
  return found;
}

/**
 * For each scene what can be typed for it: the number that the work prints, or the count of a scene that nobody numbers, where
 * {@link sceneNumbered} takes it for that scene; else ":7", the seventh scene as they are told. What stands further on changes none.
 */
export function sceneLabels(scenes: readonly NamedScene[]): readonly string[] {
  const taken = new Set<string>();
  let isNumbered = false;
  let isBroken = false;
  let highest = 0;
  let part: string | undefined;
  return scenes.map((scene, index) => {
    const count = String(index + 1);
    const own: Own | undefined = !isNumbered && /^[vx]$/i.test(scene.title) ? undefined : numberOf(scene);
    const isCounting = !own && !isNumbered && scene.within === scenes[0]?.within && isCounted(scene.title);
    if (own) {
      isBroken ||= isNumbered && own.part !== part && counted(own.number) <= highest;
      [isNumbered, part, highest] = [true, own.part, Math.max(highest, counted(own.number))];
    }
    const typed = own ? own.number : isCounting ? count : undefined;
    if (typed === undefined || isBroken || own?.isWithin || !isNumber(typed) || taken.has(typed)) {
      if (typed !== undefined && !isBroken) taken.add(typed);
      return `:${count}`;
    }
    taken.add(typed);
    return typed;
  });
}

/** The index of the scene that ":7" means; undefined for other words. */
export function sceneCounted(words: string): number | undefined {
  const [, count] = /^:(\d{1,9})$/.exec(words.trim()) ?? [];
  return count === undefined ? undefined : Number(count) - 1;
}

/**
 * The first scene that stands in the part and bears the number that words name: "part 2 chapter 3", "book two 3", "2 3", with
 * no marks in them. A part that the words call otherwise than the work does is another one.
 */
export function sceneInPart(scenes: readonly NamedScene[], words: string): number | undefined {
  const { label, part, number } = partAndNumber.exec(words)?.groups ?? {};
  if (part === undefined || number === undefined) return undefined;
  const found = scenes.findIndex((scene) => {
    const own = numberOf(scene);
    if (own?.part === undefined || own.isWithin || own.number !== figures(number)) return false;
    const outside = numbered.exec(outerPart(scene))?.groups;
    const called = outside?.label?.toLowerCase();
    const isCalledSo = label === undefined || !called || called === label || (acts.has(called) && acts.has(label));
    return isCalledSo && outside?.number !== undefined && figures(outside.number) === figures(part);
  });
  return found < 0 ? undefined : found;
}

/**
 * The scenes of the part that words name and nothing more: "act III", "the second part"; from which to which, the first stretch of
 * them. Undefined where no scene says that it stands in it.
 */
export function scenesInPart(
  scenes: readonly NamedScene[],
  words: string,
): { readonly from: number; readonly to: number } | undefined {
  const asked = numbered.exec(countedInFigures(words.trim()))?.groups;
  const label = asked?.label?.toLowerCase();
  if (label === undefined || asked?.number === undefined || !outer.has(label)) return undefined;
  const number = figures(asked.number);
  const isIn = (scene: NamedScene | undefined) => {
    const own = scene && partIn(scene) !== undefined ? numbered.exec(outerPart(scene))?.groups : undefined;
    const called = own?.label?.toLowerCase();
    const isCalledSo = called === label || (called !== undefined && acts.has(called) && acts.has(label));
    return isCalledSo && own?.number !== undefined && figures(own.number) === number;
  };
  const from = scenes.findIndex(isIn);
  if (from < 0) return undefined;
  let to = from;
  while (isIn(scenes[to + 1])) to += 1;
  return { from, to };
}

/** In which part of the work a scene counts, where its title says so: "1" of "Act 1, Scene 2", "Erster Aufzug" where it is a word. */
export function partIn(scene: NamedScene): string | undefined {
  const [first = '', ...rest] = scene.title.split(partEnd);
  const isPart = () => rest.length > 0 && first.split(/\s+/).some((word) => outer.has(word.toLowerCase()));
  return numberOf(scene)?.part ?? (isPart() ? first.trim() : undefined);
}

/** The scenes right beside one that bear the same number of the same part, and it: “XIII”, “XIII, 4 May”; from which to which. */
export function numberedAlike(
  scenes: readonly NamedScene[],
  index: number,
): { readonly from: number; readonly to: number } {
  const own = scenes[index] && numberOf(scenes[index]);
  const isAlike = (at: number) => {
    const other = scenes[at] && numberOf(scenes[at]);
    return own !== undefined && other?.number === own.number && other.part === own.part;
  };
  let [from, to] = [index, index];
  while (isAlike(from - 1)) from -= 1;
  while (isAlike(to + 1)) to += 1;
  return { from, to };
}

/** Whether words are a number and nothing else: "2", "180", "12A". */
export function isNumber(words: string): boolean {
  return /^\d{1,9}[a-z]?$/i.test(words);
}

/** Whether words are the number of a part and one within it, and nothing else: "2.1". */
export function isNumberInPart(words: string): boolean {
  return /^\d{1,9}(?:\.\d{1,9})+$/.test(words);
}

function outerPart({ within, title }: NamedScene): string {
  return countedInFigures(within ?? title).split(partEnd)[0] as string;
}

/** A title without the number before it: "The boathouse" of "9. The boathouse"; undefined where none is or nothing else stands. */
export function withoutNumber(title: string): string | undefined {
  const number = numbered.exec(title)?.[0];
  if (number === undefined) return undefined;
  return /^(?:[.:)\]]\s+|\s[—–-]\s+)(?<rest>\S.*)$/su.exec(title.slice(number.length))?.groups?.rest;
}

/** The number in figures of the part in which a scene counts: "1" of "Act I, Scene 2"; undefined where a word counts it, or nothing does. */
export function partNumber(scene: NamedScene): string | undefined {
  const own = numberOf(scene);
  if (own?.part === undefined || own.isWithin) return undefined;
  const outside = numbered.exec(outerPart(scene))?.groups?.number;
  return outside === undefined ? undefined : figures(outside);
}

/** A number, the part in which it counts, and whether the scene is something within what bears it ("II, 4 May"). */
export type Own = { readonly number: string; readonly part?: string; readonly isWithin: boolean };

/** The number that a title or the work itself gives a scene. */
export function numberOf({ title: printed, number, within, isUntitled }: NamedScene): Own | undefined {
  if (isUntitled) return undefined;
  const title = countedInFigures(printed);
  if (number !== undefined) return { number: figures(number), ...(within ? { part: within } : {}), isWithin: false };
  const parts = title.split(partEnd);
  const named = parts.map((part) => numbered.exec(part.trim())?.groups);
  const end = named.indexOf(undefined);
  // "Part I: The Mill, Late of the Army, 3: The Wheel": the last that is a number counts, the first may have commas.
  const last = named.findLastIndex((one, index) => one !== undefined && (end < 0 || index < end || !one.label));
  const own = named[last];
  if (!named[0] || !own) return undefined;
  const isWithin = last < parts.length - 1;
  // Who types a number means no part.
  if (isWithin && outer.has((own.label ?? '').toLowerCase())) return undefined;
  const part = last > 0 ? { part: figures(named[0].number as string) } : {};
  return { number: figures(own.number as string), ...part, isWithin };
}

const outerLabels = [
  ...['part', 'book', 'volume', 'act', 'akt', 'aufzug', 'teil', 'buch', 'acte', 'partie', 'livre', 'acto', 'parte'],
  ...['libro', 'atto', 'ato', 'livro', 'del', 'bedrijf', 'akten', 'действие', 'часть'],
];
const outer: ReadonlySet<string> = new Set(outerLabels);

/** Whoever says “act” means what the play calls so, in whatever language that is. */
const acts: ReadonlySet<string> = new Set([
  ...['act', 'akt', 'akten', 'aufzug', 'acte', 'acto', 'atto', 'ato', 'bedrijf', 'действие'],
]);

const labels = [
  ...outerLabels,
  ...['chapter', 'chap', 'scene', 'letter', 'episode', 'kapitel', 'szene', 'auftritt', 'brief', 'chapitre', 'scène'],
  ...['lettre', 'capítulo', 'capitulo', 'escena', 'carta', 'capitolo', 'scena', 'lettera', 'cena', 'scen'],
  ...['hoofdstuk', 'tafereel', 'tooneel', 'toneel', 'scenen', 'глава', 'сцена', 'явление', 'картина', 'письмо'],
];

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** "Chapter 3", "Act II", "IV: Ice", "3.", "12 - Ice", "1. Auftritt."; no year, no day of a month, no initial. */
const numbered = new RegExp(
  `^(?:(?<label>${labels.join('|')})\\.? (?=${words.join('|')}|[\\divxlc]))?(?<number>\\d{1,3}[a-z]?|(?![cl]\\b)(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})|${words.join('|')})(?=$|[.:)\\]](?:\\s|$)|\\s[—–-]\\s)`,
  'iu',
);

const aNumber = `\\d{1,3}[a-z]?|[ivxlc]{1,9}|${words.join('|')}`;
const partAndNumber = new RegExp(
  `^(?:(?<label>${outerLabels.join('|')}) )?(?<part>${aNumber}) (?:(?:${labels.join('|')}) )?(?<number>${aNumber})$`,
  'u',
);

const label = `(?<label>${labels.join('|')})(?![\\p{L}\\p{N}])`;
const partStop = '(?=$|[.,:;)\\]—–-]|\\s[—–-])';
/** “Erster Aufzug”, “The First Act”. */
const wordBefore = new RegExp(`^(?<whole>\\s*(?:(?:the|der|die|das) )?(?<word>\\p{L}+) ${label})${partStop}`, 'iu');
/** “Act the First”, “Acte premier”. */
const wordBehind = new RegExp(`^(?<whole>\\s*${label} (?:(?:the|der|die|das) )?(?<word>\\p{L}+))${partStop}`, 'iu');
const hasLabel = new RegExp(`(?<!\\p{L})${label}`, 'iu');

/** Where the next part of a title begins: "Act 1, Scene 2", "BOOK I. CHAPTER II". */
const partEnd = new RegExp(`, |\\. (?=(?:${labels.join('|')}) (?:${words.join('|')}|[\\divxlc]))`, 'iu');

/**
 * A title of which the numbers that words count are in figures, behind what they count: “Aufzug 1, Auftritt 2” for “Erster Aufzug,
 * Zweiter Auftritt”, “Act 3” for “Act the Third”.
 */
export function countedInFigures(title: string): string {
  if (!hasLabel.test(title)) return title;
  return title
    .split(new RegExp(`(${partEnd.source})`, 'iu'))
    .map((part) => {
      const groups = (wordBefore.exec(part) ?? wordBehind.exec(part))?.groups;
      const number = ordinalOf(groups?.word ?? '');
      if (!groups || number === undefined || number === 'last') return part;
      return `${groups.label} ${number}${part.slice(groups.whole?.length)}`;
    })
    .join('');
}

/** A number as one writes it in figures: "II" and "two" are "2". */
export function figures(number: string): string {
  const small = number.trim().toLowerCase();
  const word = words.indexOf(small);
  if (word >= 0) return String(word + 1);
  if (/^[ivxlc]+$/.test(small)) return String(fromRoman(small));
  return small.replace(/^0+(?=\d)/, '');
}

function fromRoman(word: string): number {
  const values = [...word].map((letter) => ({ i: 1, v: 5, x: 10, l: 50, c: 100 })[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function counted(number: string): number {
  return Number.parseInt(number, 10) || 0;
}

function isCounted(title: string): boolean {
  return !around.test(title.trim()) && !/^\d{1,5}:\d\d(?::\d\d)?(?:\s?[–-]|$)/.test(title.trim());
}

/** What stands around a work, and is not its first chapter. */
const around =
  /^(?:(?:author.s |editor.s |translator.s )?(?:preface|foreword|introduction|prologue|epigraph|dedication|contents|note|preamble)|vorwort|vorrede|einleitung|prolog|préface|avant-propos|prologue|prefacio|prólogo|introducción|prefazione|prologo|предисловие|пролог)(?![\p{L}\p{N}])/iu;
