/**
 * How something is put, and how else: `$1` is what was found in the first place, `$base1` and `$past1` are other forms of that verb, and
 * `$do1` and `$be1` "does" for "is" and the other way round.
 */
export type PhraseRow = readonly [form: RegExp, by: string | readonly string[]];

/** Who or what something is asked of, up to the next word of a row. */
export const who = "([\\p{L}\\p{N}'’. -]{1,60}?)";
