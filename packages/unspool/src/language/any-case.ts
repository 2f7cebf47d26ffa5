/** Reads words however they are spelt in capitals and small letters, as a pattern with the flag `i` would. */
export type AnyCase = {
  readonly test: (text: string) => boolean;
  /** What stands in the named groups, as it is written; null where the pattern does not fit. */
  readonly groups: (text: string) => Readonly<Record<string, string | undefined>> | null;
};

/**
 * The same as `new RegExp(source, 'i')`, which V8 takes five times as long to make where it is long. So the pattern is in
 * small letters, and reads the text in small letters. It is made when it is first asked for. The source holds no `\p`.
 */
export function anyCase(sourceOf: () => string): AnyCase {
  let made: RegExp | undefined;
  let folding: RegExp | undefined;
  const exec = (text: string) => {
    const lower = inSmall(text);
    if (lower === null) {
      folding ??= new RegExp(sourceOf(), 'di');
      return folding.exec(text);
    }
    made ??= new RegExp(lowered(sourceOf()), 'd');
    return made.exec(lower);
  };
  return {
    test: (text) => exec(text) !== null,
    groups: (text) => {
      const found = exec(text);
      if (!found) return null;
      const groups: Record<string, string | undefined> = {};
      for (const [name, place] of Object.entries(found.indices?.groups ?? {}))
        groups[name] = place && text.slice(...place);
      return groups;
    },
  };
}

function lowered(source: string): string {
  return source.replace(/\\.|\(\?<\w+>|\p{Lu}/gsu, (part) => (part.length > 1 ? part : part.toLowerCase()));
}

/** The last text, and the same in small letters: one is held against many patterns. */
let last: readonly [text: string, lower: string | null] = ['', ''];

/** A text in small letters; null where not each letter is one then, or one that is none of ASCII has become such. */
function inSmall(text: string): string | null {
  if (text !== last[0]) {
    const lower = text.toLowerCase();
    last = [text, lower.length === text.length && !text.includes('\u212A') ? lower : null];
  }
  return last[1];
}
