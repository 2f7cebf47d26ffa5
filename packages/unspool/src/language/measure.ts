/** In what a work is counted. */
export type Unit = 'minute' | 'page' | 'chapter';

/** How long the work is in its own measure, as its credits declare. Without a count only the measure is known. */
export type Length = { readonly unit: Unit; readonly count?: number };

/** A place in the work as somebody wrote it: of what unit is known only where it says so. */
export type Measured = { readonly unit?: Unit; readonly count: number };

/** Reads a declared length: "15 min", "120 pages", "2 h 10 min", "in minutes". Undefined if it is none. */
export function readLength(text: string): Length | undefined {
  const time = /^(?:(\d{1,4}) ?(?:h|hours?|hrs?)\.?)? ?(?:(\d{1,5}) ?(?:m|min|minutes?)\.?)?$/i.exec(text.trim());
  if (time && (time[1] || time[2])) return { unit: 'minute', count: Number(time[1] ?? 0) * 60 + Number(time[2] ?? 0) };
  const [, bare] = /^in (minute|page|chapter)s$/i.exec(text.trim()) ?? [];
  if (bare) return { unit: bare.toLowerCase() as Unit };
  const other = /^(\d{1,6}) ?(pages?|pp?\.?|chapters?)$/i.exec(text.trim());
  return other ? { unit: /^p/i.test(other[2] as string) ? 'page' : 'chapter', count: Number(other[1]) } : undefined;
}

/**
 * Reads a place in the work as a number of its units: "12:30" is 12.5 minutes, "p. 41" page 41; of a stretch ("12:30–13:10")
 * the place where it begins. Undefined if it is none. Where the unit is known, what does not go with it is none: pages and chapters are whole and have no clock; minutes may
 * have a comma for their point, as people type them.
 */
export function readMeasure(text: string, unit?: Unit): number | undefined {
  const measured = readMeasured(withPoint(stretchIn(text)[0], unit));
  if (!measured) return undefined;
  const isWhole = unit === 'page' || unit === 'chapter';
  return isWhole && (measured.unit === 'minute' || !Number.isInteger(measured.count)) ? undefined : measured.count;
}

/** The same for a reader who types it: what names another unit than that of the work is none. */
export function readTyped(text: string, unit: Unit): number | undefined {
  const measured = readMeasured(withPoint(stretchIn(text)[0], unit));
  return measured?.unit === undefined || measured.unit === unit ? readMeasure(text, unit) : undefined;
}

/** The end of a stretch of the work ("12:30–13:10"), in the same unit. Undefined of a place alone, and of one that ends before it begins. */
export function readMeasureEnd(text: string, unit: Unit): number | undefined {
  const [, to] = stretchIn(text);
  const [begins, ends] = [readTyped(text, unit), to === undefined ? undefined : readTyped(to, unit)];
  return begins !== undefined && ends !== undefined && ends >= begins ? ends : undefined;
}

function stretchIn(text: string): readonly [from: string, to?: string] {
  const [from = '', to, ...more] = text.split(/[–-]/);
  return to === undefined || more.length > 0 ? [text] : [from.trim(), to.trim()];
}

function withPoint(text: string, unit: Unit | undefined): string {
  return unit === 'minute' ? text.replace(',', '.') : text;
}

/** The number with the unit that the words themselves say: a clock counts minutes, "p." pages, "ch." chapters. */
export function readMeasured(text: string): Measured | undefined {
  const typed = text.trim();
  const clock = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/.exec(typed);
  if (clock) {
    const [a, b, c] = [Number(clock[1]), Number(clock[2]), clock[3]];
    return { unit: 'minute', count: c === undefined ? a + b / 60 : a * 60 + b + Number(c) / 60 };
  }
  const [, before = '', number, after] =
    /^(?:([a-z§]{1,20})\.? ?)?(\d{1,6}(?:\.\d{1,9})?)( ?(?:min|minutes?|m)\.?)?$/i.exec(typed) ?? [];
  if (number === undefined) return undefined;
  const unit = after === undefined ? units.find(([words]) => words.test(before))?.[1] : 'minute';
  return { count: Number(number), ...(unit ? { unit } : {}) };
}

const units: readonly (readonly [words: RegExp, unit: Unit])[] = [
  [/^(?:min|minutes?)$/i, 'minute'],
  [/^(?:p|pp|pg|page|pages)$/i, 'page'],
  [/^(?:ch|chap|chapters?)$/i, 'chapter'],
];
