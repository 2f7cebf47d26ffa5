import { isAlike } from './alike.js';

/** How each remembering function forgets. */
const forgetting: (() => void)[] = [];

/**
 * A function of a text alone, which keeps what it made of the last ones: of a story most texts come again and again, in
 * everything that is made of it at every place. When so many letters are kept (`most`) all are forgotten; a text that has many
 * of them is made each time.
 */
export function remembered<T>(make: (text: string) => T, most = 2_000_000): (text: string) => T {
  const made = new Map<string, T>();
  let letters = 0;
  forgetting.push(() => {
    made.clear();
    letters = 0;
  });
  return (text) => {
    if (text.length > longest) return make(text);
    const known = made.get(text);
    if (known !== undefined) return known;
    letters += text.length + each;
    if (letters > most) {
      made.clear();
      letters = 0;
    }
    const fresh = make(text);
    made.set(text, fresh);
    return fresh;
  };
}

/** Forgets all texts, for whoever must not hold on to what was told at another place. */
export function forgetTexts(): void {
  for (const forget of forgetting) forget();
}

const longest = 10_000;
/** As much as a short text takes to be kept, in letters. */
const each = 20;

/** A function of an object that never changes, made once for each. */
export function perObject<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const known = made.get(of);
    if (known) return known.value;
    const value = make(of);
    made.set(of, { value });
    return value;
  };
}

/**
 * Gives for what is made of an object again and again what was made of it last, where that is the same letter by letter: so whoever
 * compares what was made of two slices sees at once what is the same, and has it once.
 */
export function sameAsLast<K extends object, T>(): (of: K, fresh: T) => T {
  const last = new WeakMap<K, T>();
  return (of, fresh) => {
    const known = last.get(of);
    if (known !== undefined && isAlike(known, fresh)) return known;
    last.set(of, fresh);
    return fresh;
  };
}
