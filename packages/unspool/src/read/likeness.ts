import { distance } from 'fastest-levenshtein';

/** The words of a name, without case and accents, which print leaves out over capitals. */
export function nameWords(name: string): readonly string[] {
  const plain = name.normalize('NFD').replace(/[\u0300-\u036F]/g, '');
  return plain.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * Whether print means the same person by two names that stand for one: "Claudia" and "Claudia Galotti", "The mayor" and
 * "The mayor's voice", "Constanze" and "Konstanze". Those that plainly differ are the audience's only clue that
 * somebody is disguised.
 */
export function areAlike(a: string, b: string): boolean {
  const [one, other] = [nameWords(a), nameWords(b)];
  if (isWithin(one, other) || isWithin(other, one) || isShort(one, other) || isShort(other, one)) return true;
  return one.some((word) => other.some((another) => haveOneStem(word, another)));
}

/**
 * Whether a label can mean the name, where nothing else says so: one is within the other, or short for it, or a single
 * word is another spelling of it. "Maria Rossi" is not "Maria Bianchi", nor the first guard the second.
 */
export function mayMean(label: string, name: string): boolean {
  const [one, other] = [nameWords(label), nameWords(name)];
  if (one.length === 0 || other.length === 0) return false;
  if (isWithin(one, other) || isWithin(other, one) || isShort(one, other) || isShort(other, one)) return true;
  return one.length === 1 && other.length === 1 && haveOneStem(one[0] as string, other[0] as string);
}

/** Whether all words of a name have been printed, if `printed` was. An abbreviation counts as what it stands for. */
export function isPrinted(name: string, printed: string): boolean {
  const [own, there] = [nameWords(name), nameWords(printed)];
  return own.length > 0 && (isWithin(own, there) || isShort(there, own));
}

/** Whether all words of one are among those of the other. */
export function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((word) => whole.includes(word));
}

/** "Prin. von Gu." for "Prinz von Guastalla". */
function isShort(short: readonly string[], long: readonly string[]): boolean {
  return short.length === long.length && short.every((word, index) => long[index]?.startsWith(word));
}

/** Articles and titles are too short to have one. */
function haveOneStem(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  if (least < 4) return false;
  let shared = 0;
  while (shared < least && a[shared] === b[shared]) shared++;
  if (shared >= Math.max(3, least * 0.6)) return true;
  return least >= 5 && least <= longest && Math.abs(a.length - b.length) <= 1 && distance(a, b) === 1;
}

const longest = 40;
