/** The words of a question: some that it must have, some that it may have, names, or anything. */
export type Pattern = readonly Part[];

/** The names in a question by their slots, each as its words. */
export type Slots = Readonly<Record<string, readonly string[]>>;

/**
 * Reads a pattern as it is written in a table. `is|was` is a word and its alternatives; a `?` makes them optional;
 * `<who>` is a name in the slot of that name, one word or more, with a `?` also none; `*` is anything, to the end.
 */
export function patternOf(text: string): Pattern {
  return text.split(' ').map((part): Part => {
    if (part === '*') return { rest: true };
    const optional = part.endsWith('?');
    const slot = slotName.exec(part)?.[1];
    if (slot !== undefined) return { slot, optional };
    return { words: new Set((optional ? part.slice(0, -1) : part).split('|')), optional };
  });
}

/** The names of the slots of a pattern. */
export function slotsOf(pattern: Pattern): readonly string[] {
  return pattern.flatMap((part) => ('slot' in part ? [part.slot] : []));
}

/** All the ways in which words can be read as a pattern, those with short names first. */
export function readAs(pattern: Pattern, words: readonly string[]): Iterable<Slots> {
  return words.length > longest ? [] : readings(pattern, 0, words, 0);
}

/** A question as a pattern words it: the first of the alternatives, no word that may be left out, a name in each slot. */
export function worded(pattern: Pattern, names: ReadonlyMap<string, string>): string {
  const words = pattern.flatMap((part): readonly string[] => {
    if ('rest' in part) return [];
    if ('slot' in part) return [names.get(part.slot) ?? ''];
    return part.optional ? [] : [...part.words].slice(0, 1);
  });
  return `${words.join(' ')}?`;
}

/** No such question has more words. */
const longest = 60;

type Part =
  | { readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly slot: string; readonly optional: boolean }
  | { readonly rest: true };

const slotName = /^<([a-z]+)>\??$/;

/** The ways in which the words from `at` on can be read as the parts from `next` on. */
function* readings(parts: Pattern, next: number, words: readonly string[], at: number): Iterable<Slots> {
  const part = parts[next];
  if (!part) {
    if (at === words.length) yield {};
    return;
  }
  if ('rest' in part) yield {};
  else if ('slot' in part) {
    if (part.optional) for (const rest of readings(parts, next + 1, words, at)) yield { ...rest, [part.slot]: [] };
    for (let to = at + 1; to <= words.length; to += 1) {
      for (const rest of readings(parts, next + 1, words, to)) yield { ...rest, [part.slot]: words.slice(at, to) };
    }
  } else {
    if (at < words.length && part.words.has(words[at] as string)) yield* readings(parts, next + 1, words, at + 1);
    if (part.optional) yield* readings(parts, next + 1, words, at);
  }
}
