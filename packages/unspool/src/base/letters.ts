import { remembered } from './remembered.js';

/**
 * The words of a text by their letters and digits alone, a space between two: no capitals, accents or ligatures, `s` for
 * long `ſ`, and nothing for what cannot be seen, as a hyphen that stands only where a line may break. It is the one measure
 * of what reads alike, for quotations that are looked up in a work and for what readers search.
 */
export const folded = remembered((text) => marked(text).replaceAll("'", ''));

/** The same without spaces: so a word is one word, however a line, a hyphen or an edition divides it. */
export function compact(text: string): string {
  return plainWord.test(text) ? text : marked(text).replace(/[ ']/g, '');
}

/** Folded letters without spaces, and where words begin and end in them. */
export type Letters = {
  readonly letters: string;
  /** For each place before, between and after letters, what may be there: see {@link edge}. */
  readonly edges: Uint8Array;
};

/** That words may begin at a place, and that they may end there. After an apostrophe they only begin: “l’|homme”. */
export const edge = { begins: 1, ends: 2 } as const;

/** The letters of texts one after the other, as {@link compact} folds them, and where in them each text begins. */
export function lettersOf(texts: readonly string[]): Letters & { readonly starts: readonly number[] } {
  const words = texts.map(marked);
  const letters = words.map((text) => text.replace(/[ ']/g, ''));
  const whole = letters.join('');
  const edges = new Uint8Array(whole.length + 1);
  const starts: number[] = [];
  let at = 0;
  words.forEach((text, index) => {
    starts.push(at);
    markEdges(edges, text, at);
    at += (letters[index] as string).length;
  });
  edges[at] = edge.begins | edge.ends;
  return { letters: whole, edges, starts };
}

/** Where words stand in letters from a place on, as `compact` folds them: whole ones, where their script has spaces. */
export function placeOf(words: string, { letters, edges }: Letters, from = 0, to = letters.length): number {
  const begins = startsWithoutSpace.test(words) ? 0 : edge.begins;
  const ends = endsWithoutSpace.test(words) ? 0 : edge.ends;
  const isWhole = (at: number) =>
    ((edges[at] ?? 0) & begins) === begins && ((edges[at + words.length] ?? 0) & ends) === ends;
  const [area, shift] = to < letters.length ? [letters.slice(from, to), from] : [letters, 0];
  for (let at = area.indexOf(words, from - shift); at >= 0; at = area.indexOf(words, at + 1))
    if (isWhole(at + shift)) return at + shift;
  return -1;
}

/** Where a stretch of the letters of a text is printed: offsets in the text; all of it where the stretch has no letters. */
export function inText(text: string, from: number, to: number): { readonly from: number; readonly to: number } {
  return keptPrinted(text)(from, to);
}

/** Texts of works are asked for at many places. */
const keptPrinted = remembered((text) => printedIn(text), 400_000);

/** The same of any stretch of one text, which is gone through once. */
export function printedIn(text: string): (from: number, to: number) => { readonly from: number; readonly to: number } {
  const begins: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const char of text) {
    const { length } = compactOnce(char);
    for (let letter = 0; letter < length; letter += 1) {
      begins.push(offset);
      ends.push(offset + char.length);
    }
    offset += char.length;
  }
  return (from, to) => {
    const begin = begins[Math.max(0, from)];
    const end = ends[Math.min(to, ends.length) - 1];
    return begin === undefined || end === undefined || to <= from
      ? { from: 0, to: text.length }
      : { from: begin, to: end };
  };
}

/** A character, folded. Texts have few that differ. */
function compactOnce(char: string): string {
  const known = foldedChars.get(char) ?? compact(char);
  foldedChars.set(char, known);
  return known;
}

const foldedChars = new Map<string, string>();

/** Scripts that write no spaces between words, for a class of a regular expression. */
export const unspacedScripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;

const startsWithoutSpace = new RegExp(`^[${unspacedScripts}]`, 'u');
const endsWithoutSpace = new RegExp(`[${unspacedScripts}]$`, 'u');

const plainWord = /^[a-z0-9]*$/;

/** Folded words; where nothing but an apostrophe stands between two letters, it stays. */
function marked(text: string): string {
  return plainWord.test(text) ? text : spelt(text);
}

const spelt = remembered((text) => {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // A subscript iota is a letter, as editions that write it beside show.
      .replace(/\u0345/g, 'ι')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .replace(/[ßæœıς]/g, (letter) => alike[letter] as string)
      .replace(/[’‘`ʼʻ]/g, "'")
      .replace(/(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])|[^\p{L}\p{N}']+/gu, ' ')
      .replace(/ {2,}/g, ' ')
      .trim()
  );
});

/** Letters that are written in two ways. */
const alike: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ' };

function markEdges(edges: Uint8Array, text: string, from: number): void {
  let at = from;
  edges[at] = edge.begins | edge.ends;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 32) edges[at] = edge.begins | edge.ends;
    else if (code === 39) edges[at] = edge.begins;
    else at += 1;
  }
}
