import { withoutEnd, withoutEnds } from '../../../base/ends.js';
/** What a line says of a book's build. */
export type Headline = {
  readonly sort: 'division' | 'chapter' | 'front' | 'back' | 'contents';
  /** "chapter", "letter", "book": headings of one word stand on one level. '' for a number alone. */
  readonly word: string;
  readonly number?: string;
  /** What follows the number. */
  readonly name: string;
};

/**
 * Reads a line that may be a heading: a word for a part of a book and its number ("Chapter 4. The Hall", "BOOK THE
 * FIRST", "Zweites Kapitel"), a number alone ("XIV."), or a heading that needs none ("Epilogue").
 */
export function headline(line: string): Headline | undefined {
  if (line.length > 160) return undefined;
  const text = withoutEnds(line, /[\s*_=#]/, /[\s*_=]/);
  return wordFirst(text) ?? numberFirst(text) ?? wordAlone(text) ?? numberAlone(text);
}

/** "Chapter 4. The Hall", "BOOK THE FIRST". */
function wordFirst(text: string): Headline | undefined {
  const [whole = '', first = '', second = ''] = /^(\p{L}+)\.?\s+(?:the\s+)?([\p{L}\p{N}-]+)/iu.exec(text) ?? [];
  const { stop, name } = restOf(text.slice(whole.length));
  const word = first.toLowerCase();
  const sort = sortOf(word);
  const number = sort && numberOf(second);
  if (!sort || !number || name.includes('\n')) return undefined;
  // "Part one of it was over": what follows without a stop must be set as a title.
  const isHeading = name === '' || stop !== '' || isTitle(name) || isTitle(second);
  return isHeading ? { sort, word, number, name: untitled(name) } : undefined;
}

/** "Zweites Kapitel", "FOURTH NARRATIVE". */
function numberFirst(text: string): Headline | undefined {
  const [whole = '', first = '', second = ''] = /^(\p{L}+|\d+)\.?\s+(\p{L}+)/iu.exec(text) ?? [];
  const { stop, name } = restOf(text.slice(whole.length));
  const word = second.toLowerCase();
  const sort = sortOf(word);
  const number = /^[\p{Lu}\d]/u.test(text) ? ordinals.get(first.toLowerCase()) : undefined;
  if (!sort || !number || (name !== '' && stop === '') || name.includes('\n')) return undefined;
  return { sort, word, number, name: untitled(name) };
}

/** The marks after a number, and the name after them. */
function restOf(text: string): { readonly stop: string; readonly name: string } {
  const [whole = '', stop = ''] = /^\s*([.:,)—–\]-]*)/.exec(text) ?? [];
  return { stop, name: text.slice(whole.length).trimStart() };
}

/** "Epilogue", "CONTENTS". */
function wordAlone(text: string): Headline | undefined {
  if (!/^\p{Lu}/u.test(text)) return undefined;
  const own = withoutEnd(text, /[.:]/).trimEnd();
  const word = /^[\p{L}’' ]+$/u.test(own) ? own.toLowerCase() : '';
  const sort = unnumbered.find(([, known]) => known.has(word))?.[0];
  return sort && { sort, word, name: text };
}

/** "XIV.", "3. The Hall". */
function numberAlone(text: string): Headline | undefined {
  const [, first = '', stop, name = ''] = /^([IVXLC]+|\d{1,3})([.:]?)(?:\s+(\S.*))?$/.exec(text) ?? [];
  const number = numberOf(first);
  if (!number || (name !== '' && (stop === '' || !isTitle(name) || name.length > 80))) return undefined;
  return { sort: 'chapter', word: '', number, name: untitled(name) };
}

/** Set as a title: in capitals, or with a capital at each word of weight, and no sentence. */
export function isTitle(text: string): boolean {
  if (text.length > 120 || !/\p{L}{2}/u.test(text)) return false;
  if (/^\d+\p{Ll}\w*$/u.test(text)) return false;
  if (text === text.toUpperCase() && /\p{Lu}/u.test(text)) return true;
  if (/[;,]$|[.!?]["”’]$/.test(text) || /^["“‘'«„—]/.test(text)) return false;
  const weighty = [...text.matchAll(/[\p{L}]+/gu)].map(([word]) => word).filter((word) => word.length > 4);
  return /^\P{Ll}/u.test(text) && weighty.every((word) => /^\p{Lu}/u.test(word)) && text.split(/\s+/).length <= 14;
}

/** The letters and digits of a title, to compare two. */
export function lettersOf(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The front and back matter by its usual names: not the work, and often a danger to its readers. */
export function isMatter(title: string): boolean {
  const low = withoutEnd(title.toLowerCase(), /[.:]/).trim();
  return contents.has(low) || front.has(low) || back.has(low);
}

/** "IV" and "four" and "fourth" and "4" as "4"; undefined for what is no number. */
export function numberOf(text: string): string | undefined {
  if (/^\d{1,4}$/.test(text)) return String(Number(text));
  const low = text.toLowerCase();
  const named = ordinals.get(low) ?? cardinals.get(low) ?? compound(low);
  if (named) return named;
  if (!/^(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,4})$/.test(low)) return undefined;
  let sum = 0;
  for (let at = 0; at < low.length; at++) {
    const value = roman[low[at] ?? ''] ?? 0;
    sum += value < (roman[low[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return String(sum);
}

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** "twenty-one", "thirty-third". */
function compound(low: string): string | undefined {
  const [tens, ones] = low.split('-');
  const ten = cardinals.get(tens ?? '');
  const one = cardinals.get(ones ?? '') ?? ordinals.get(ones ?? '');
  return ten && one && Number(ten) >= 20 && Number(one) < 10 ? String(Number(ten) + Number(one)) : undefined;
}

function untitled(name: string): string {
  return withoutEnds(name, /[\s.:—–-]/, /\s/);
}

function sortOf(word: string): Headline['sort'] | undefined {
  if (divisions.has(word)) return 'division';
  return chapters.has(word) ? 'chapter' : undefined;
}

const words = (text: string) => new Set(text.split(/,\s*/));

const divisions = words(
  'part, book, volume, vol, period, phase, epoch, teil, buch, band, partie, livre, tome, parte, libro, tomo, часть, книга, том',
);
const chapters = words(
  'chapter, chap, letter, epistle, canto, narrative, kapitel, brief, chapitre, lettre, capítulo, capitulo, capitolo, carta, lettera, hoofdstuk, глава, письмо, stave',
);
/** Headings that belong to the work and need no number. */
const own = words(
  'prologue, epilogue, interlude, prelude, conclusion, finale, coda, postscript, prolog, epilog, épilogue, prólogo, epílogo, пролог, эпилог',
);
const contents = words(
  'contents, table of contents, list of illustrations, illustrations, inhalt, inhaltsverzeichnis, table des matières, table, índice, indice, содержание, оглавление',
);
const front = words(
  "preface, foreword, introduction, introductory note, note, note on the text, a note on the text, title page, half title, author’s note, author's note, dedication, acknowledgments, acknowledgements, translator's note, translator’s note, translator’s preface, translator's preface, transcriber's note, transcriber’s note, transcriber's notes, transcriber’s notes, editor's note, editor’s note, list of characters, vorwort, einleitung, widmung, préface, avant-propos, introducción, prefacio, prefazione, предисловие",
);
const back = words(
  'afterword, notes, endnotes, footnotes, appendix, glossary, index, bibliography, colophon, about the author, also by the author, by the same author, copyright, copyright page, license, full license, the full project gutenberg license, uncopyright, imprint, credits, nachwort, anmerkungen, postface, примечания, послесловие',
);

/** Headings without a number, in the order in which they are looked for. */
const unnumbered: readonly (readonly [Headline['sort'], ReadonlySet<string>])[] = [
  ['contents', contents],
  ['front', front],
  ['back', back],
  ['chapter', own],
];

const table = (text: string) => new Map(text.split(/\s+/).map((row) => row.split('=') as [string, string]));

const cardinals = table(
  'one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60',
);
const ordinals = table(
  'first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 last=last erstes=1 erster=1 erste=1 zweites=2 zweiter=2 zweite=2 drittes=3 dritter=3 dritte=3 viertes=4 vierter=4 vierte=4 fünftes=5 fünfter=5 fünfte=5 sechstes=6 siebentes=7 siebtes=7 achtes=8 neuntes=9 zehntes=10 première=1 premier=1 premiere=1 deuxième=2 seconde=2 troisième=3 quatrième=4 cinquième=5 первая=1 вторая=2 третья=3 primera=1 segunda=2 tercera=3 primero=1 segundo=2 tercero=3',
);
