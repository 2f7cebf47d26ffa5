import { abbreviations } from '../../story/index.js';
import type { Item } from '../source.js';

/** How names in capitals are written otherwise, as far as a work has shown it. */
export type NameSpelling = {
  /** Takes what the words of an item show: "DeVito", "Jan van der Berg". */
  readonly learn: (item: Item) => void;
  /** A name in capitals as names are written; others are left as they stand. Once asked, it stays so. */
  readonly readable: (name: string) => string;
};

export function createNameSpelling(): NameSpelling {
  const words = new Map<string, string>();
  const phrases = new Map<string, string>();
  const given = new Map<string, string>();
  return {
    learn: (item) => {
      for (const said of textsOf(item)) {
        const text = said.length > most ? said.slice(0, most) : said;
        if (within.test(text)) learnWords(words, text);
        if (particle.test(text)) learnPhrases(phrases, text);
      }
    },
    readable: (name) => {
      const known = given.get(name);
      if (known !== undefined) return known;
      const made = phrases.size + words.size === 0 ? readable(name) : withShown(name, words, phrases);
      given.set(name, made);
      return made;
    },
  };
}

function learnWords(words: Map<string, string>, text: string): void {
  for (const [word] of text.matchAll(mixed)) {
    const own = word.replace(/['’]s?$/, '');
    const upper = own.toUpperCase();
    if (own !== upper && !words.has(upper) && own !== cased(upper, false)) words.set(upper, own);
  }
}

function learnPhrases(phrases: Map<string, string>, text: string): void {
  for (const [phrase] of text.matchAll(particled)) {
    if (!phrases.has(phrase.toUpperCase())) phrases.set(phrase.toUpperCase(), phrase);
  }
}

/** A name in capitals is written as names are; others are left as they stand. */
export function readable(name: string): string {
  const own = name.replace(/\s+/g, ' ').trim();
  return isInCapitals(own) ? readableWith(own, none) : own;
}

const none: ReadonlyMap<string, string> = new Map();

function withShown(name: string, words: ReadonlyMap<string, string>, phrases: ReadonlyMap<string, string>): string {
  const own = name.replace(/\s+/g, ' ').trim();
  if (!isInCapitals(own)) return own;
  let made = readableWith(own, words);
  for (const [upper, phrase] of phrases) {
    const at = ` ${own} `.indexOf(` ${upper} `);
    if (at >= 0) made = made.slice(0, at) + phrase + made.slice(at + phrase.length);
  }
  return made;
}

function readableWith(name: string, words: ReadonlyMap<string, string>): string {
  const own = name.toUpperCase();
  let made = '';
  let before = '';
  let last = 0;
  for (const { 0: word, index } of own.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)) {
    made += own.slice(last, index);
    const bare = word.replace(/['’]S$/, '');
    const shown = words.get(bare);
    made += shown === undefined ? placed(word, before) : shown + word.slice(bare.length).toLowerCase();
    last = index + word.length;
    before = word;
  }
  return made + own.slice(last);
}

/** "VAN DER BERG", "DE LA CRUZ": what stands within a name after such a word is small. */
function placed(word: string, before: string): string {
  const isWithin =
    (before === 'VAN' && /^(?:DER|DEN|DE)$/.test(word)) || (before === 'DE' && /^(?:LA|LOS|LAS)$/.test(word));
  return isWithin ? word.toLowerCase() : cased(word, before !== '');
}

/** A word in capitals as in a name. What has digits in it is no word: "C-3PO". */
function cased(word: string, isWithin: boolean): string {
  if (/\d/.test(word)) return /^\d+(?:ST|ND|RD|TH|['’]?S)$/.test(word) ? word.toLowerCase() : word;
  if (abbreviations.has(word) || (isWithin && /^(?:I{2,3}|IV|VI{1,3}|IX|XI{0,3}|XI?V|XVI{0,3})$/.test(word)))
    return word;
  const [, head = '', rest = ''] = /^(MC|[ODL]['’])(\p{Lu}{2,})$/u.exec(word) ?? [];
  if (rest !== '' && rest !== 'CLOCK') return capital(head) + capital(rest);
  return capital(word);
}

function capital(word: string): string {
  const first = /^['’]?\P{M}/u.exec(word)?.[0] ?? '';
  return first + word.slice(first.length).toLowerCase();
}

/** Whether it has capitals only; the small letters of "McDONALD" and "MacLEOD" do not count. */
function isInCapitals(name: string): boolean {
  const own = name.replace(/(?<!\p{L})M(?:a?c)(?=\p{Lu}{2})/gu, (lead) => lead.toUpperCase());
  return own === own.toUpperCase() && own !== own.toLowerCase();
}

/** More of one paragraph is not looked at. */
const most = 20_000;
/** Most text has neither, and is looked at no further. */
const within = /\p{Ll}\p{Lu}|Mc\p{Ll}|[ODL]['’]\p{Ll}/u;
const particle = / (?:van|von|der|den|de|la|du|del|di|da|dos|ten|ter|zu|bin|ibn|al|el) \p{Lu}/u;
const mixed = /(?<![\p{L}\p{M}'’])\p{Lu}[\p{L}\p{M}'’]*\p{Ll}[\p{L}\p{M}'’]*/gu;
const particled =
  /(?<![\p{L}\p{M}'’])\p{Lu}[\p{L}\p{M}'’]{1,30}(?: (?:van|von|der|den|de|la|du|del|di|da|dos|ten|ter|zu|bin|ibn|al|el)){1,3} \p{Lu}[\p{L}\p{M}'’]{1,30}/gu;

function textsOf(item: Item): readonly string[] {
  // Nobody in a book speaks under a name in capitals.
  if (item.kind === 'note' || item.kind === 'prose') return [];
  return item.kind === 'speech' ? item.parts.map(({ text }) => text) : [item.text];
}
