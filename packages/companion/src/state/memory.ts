/** What a browser remembers: where the reader is, and how the page should look. Never a word of what is explained. */

const placeOf = (key: string) => `unspool:place:${key}`;

/** The ids of the stops reached in a story, oldest first; the last is where the reader is. */
export function readPlace(key: string): readonly string[] {
  try {
    const stored: unknown = JSON.parse(read(placeOf(key)) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Replaces the place, so that going back forgets the ids of what came later. */
export function writePlace(key: string, ids: readonly string[]): void {
  write(placeOf(key), ids.length ? JSON.stringify(ids) : null);
}

const farOf = (key: string) => `unspool:far:${key}`;

/** How many steps a reader has gone at most: a number, since what came later is put away when one goes back. */
export function readFar(key: string): number {
  const far = Number(read(farOf(key)));
  return Number.isInteger(far) && far > 0 ? far : 0;
}

export function writeFar(key: string, far: number): void {
  write(farOf(key), far > 0 ? String(far) : null);
}

export type Setting = 'theme' | 'shortcuts' | 'order';

export function readSetting(setting: Setting): string | null {
  return read(`unspool:${setting}`);
}

export function writeSetting(setting: Setting, value: string | null): void {
  write(`unspool:${setting}`, value);
}

/** A browser keeps the text in which a pattern was found last, for as long as none is found in another. */
export function forgetLastMatch(): void {
  /^/.test('');
}

// A browser may forbid storage; then the page forgets, and works.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {}
}
