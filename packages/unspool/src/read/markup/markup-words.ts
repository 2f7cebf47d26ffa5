import { characters } from './markup-characters.js';

/** Whether a character may stand in a name: of the letters beyond those of English nobody makes use. */
export function isNameCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 45 && code <= 58 && code !== 47) || isRareInName(code);
}

function isRareInName(code: number): boolean {
  return (code >= 65 && code <= 90) || code === 95 /* _ */;
}

/** Whether a name may begin with it. */
export function beginsName(code: number): boolean {
  return (code >= 97 && code <= 122) || isRareInName(code);
}

/** The space of markup. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

/** Words with what their references stand for; undefined where one of them stands for no character that is known. */
export function referencesResolved(words: string): string | undefined {
  let resolved = '';
  let from = 0;
  for (let at = words.indexOf('&'); at >= 0; at = words.indexOf('&', from)) {
    const end = words.indexOf(';', at);
    const character = end < 0 ? undefined : characterOf(words.slice(at + 1, end));
    if (character === undefined) return undefined;
    resolved += words.slice(from, at) + character;
    from = end + 1;
  }
  return resolved + words.slice(from);
}

function characterOf(name: string): string | undefined {
  if (name.charCodeAt(0) !== 35 /* # */) return characters[name];
  const [, hex, decimal] = number.exec(name) ?? [];
  const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16);
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
}

const number = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}))$/;

/** XML 1.0, 2.2. */
function isCharacter(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
