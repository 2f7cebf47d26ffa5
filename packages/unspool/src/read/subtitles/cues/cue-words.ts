import type { Clean } from './cue-markup.js';

/** Gathers the words of a cue from a format that writes them in its own way, letter by letter, each with its place. */
export type CueWords = {
  /** A letter, and where it stands in the file; `length` is 1 unless it is written as several. */
  readonly add: (letter: string, from: number, length?: number) => void;
  /** All letters so far; null if there are none but blanks. */
  readonly end: () => (Clean & { readonly to: number }) | null;
};

export function cueWords(): CueWords {
  const letters: string[] = [];
  const steps: Clean['steps'][number][] = [];
  let count = 0;
  let first: number | undefined;
  let next = -1;
  let to = 0;
  return {
    add: (letter, from, length = 1) => {
      first ??= from;
      const isPlain = length === 1 && letter.length === 1;
      if (!isPlain) steps.push({ clean: count, raw: from, length });
      else if (from !== next) steps.push({ clean: count, raw: from });
      next = isPlain ? from + 1 : -1;
      letters.push(letter);
      count += letter.length;
      to = Math.max(to, from + length);
    },
    end: () => {
      const text = letters.join('');
      return text.trim() === '' ? null : { text, voices: [], steps, from: first ?? 0, to };
    },
  };
}
