import { addAll } from '../../base/lists.js';

/** Texts of which a text must hold one each to fit a pattern, in small letters. */
export type Needs = readonly (readonly string[])[];

/**
 * What a text needs to fit a pattern, as far as that is plain: words that stand in it whatever is left out or chosen. Most
 * texts fit hardly any of many patterns, and to look for a word is cheap where a pattern has to be made first.
 * `slots` may give what stands for a `{slot}`; of one that it does not know nothing is needed.
 */
export function neededWords(pattern: string, slots: (name: string) => Needs = () => []): Needs {
  return alternatives({ pattern, at: 0, slots });
}

/**
 * Whether a text in small letters holds all that is needed. `known` keeps what was found in the same text of lists that
 * many patterns share.
 */
export function holdsNeeded(text: string, needs: Needs, known: Map<readonly string[], boolean> = new Map()): boolean {
  for (const words of needs) {
    let holds = known.get(words);
    if (holds === undefined) {
      holds = words.some((word) => text.includes(word));
      if (words.length > 1) known.set(words, holds);
    }
    if (!holds) return false;
  }
  return true;
}

type Reading = { readonly pattern: string; at: number; readonly slots: (name: string) => Needs };

/** All alternatives up to the end of a group: what one of them needs. */
function alternatives(reading: Reading): Needs {
  const found = [sequence(reading)];
  while (reading.pattern[reading.at] === '|') {
    reading.at += 1;
    found.push(sequence(reading));
  }
  const [only] = found;
  if (found.length === 1 && only) return only;
  // Of each the one that is the most telling; where one needs nothing, so does the whole.
  const chosen = found.map((needs) => [...needs].sort((a, b) => shortest(b) - shortest(a))[0]);
  return chosen.every((words) => words !== undefined) ? [[...new Set(chosen.flat())]] : [];
}

function shortest(words: readonly string[]): number {
  return words.reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY);
}

function sequence(reading: Reading): Needs {
  const { pattern } = reading;
  const found: (readonly string[])[] = [];
  let literal = '';
  const end = () => {
    const word = literal.trim();
    if (word.length > 1) found.push([word.toLowerCase()]);
    literal = '';
  };
  while (reading.at < pattern.length && pattern[reading.at] !== '|' && pattern[reading.at] !== ')') {
    const letters = lettersAt(pattern, reading.at);
    if (letters !== '') {
      reading.at += letters.length;
      if (isOptional(reading)) {
        literal += letters.slice(0, -1);
        end();
        reading.at += 1;
      } else literal += letters;
      continue;
    }
    end();
    const needs = other(reading);
    if (isOptional(reading)) reading.at += 1;
    else addAll(found, needs);
  }
  end();
  return found;
}

/** The letters and spaces that stand here. */
function lettersAt(pattern: string, at: number): string {
  letters.lastIndex = at;
  return letters.exec(pattern)?.[0] ?? '';
}

const letters = /[\p{L} ]+/uy;

function isOptional({ pattern, at }: Reading): boolean {
  return pattern[at] === '?' || pattern[at] === '*';
}

/** A group, a slot, a class, an escape or a sign, passed over; what it needs. */
function other(reading: Reading): Needs {
  const { pattern, slots } = reading;
  const rest = pattern.slice(reading.at);
  const group = /^\((?:\?(?::|<?[=!]|<\w+>))?/.exec(rest)?.[0];
  if (group !== undefined) {
    reading.at += group.length;
    const needs = alternatives(reading);
    reading.at += 1;
    return /[=!]$/.test(group) ? [] : needs;
  }
  const slot = /^\{([a-zA-Z]+)\}/.exec(rest);
  const [passed] = slot ?? /^(?:\{[\d,]*\}|\[[^\]]*\]|\\.)/.exec(rest) ?? [rest.charAt(0)];
  reading.at += passed.length;
  return slot ? slots(slot[1] as string) : [];
}
