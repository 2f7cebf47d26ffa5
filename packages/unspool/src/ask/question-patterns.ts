/** What a question in free words asks for. `a` and `b` are the names in it, as tokens. */
export type Question<Asks extends string> = {
  readonly asks: Asks;
  readonly a: readonly string[];
  readonly b: readonly string[];
};

/** The words of a question: some that it must have, some that it may have, names, or anything. */
export type Form<Asks extends string> = { readonly asks: Asks; readonly parts: readonly Part[] };

/** A word and its alternatives; a `?` makes them optional; `<a>` and `<b>` are names, `*` is anything. */
export function formsOf<Asks extends string>(
  table: readonly (readonly [asks: Asks, form: string])[],
): readonly Form<Asks>[] {
  return table.map(([asks, form]) => ({ asks, parts: form.split(' ').map(partOf) }));
}

/** All readings of a text, given as tokens, as one of these forms, the likeliest first. */
export function* readAs<Asks extends string>(
  forms: readonly Form<Asks>[],
  tokens: readonly string[],
): Iterable<Question<Asks>> {
  if (tokens.length > longest) return;
  for (const { asks, parts } of forms) {
    for (const { a = [], b = [] } of readings(parts, 0, tokens, 0)) yield { asks, a, b };
  }
}

/** No such question has more words. */
const longest = 60;

type Part =
  | { readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly slot: 'a' | 'b' }
  | { readonly rest: true };

function partOf(text: string): Part {
  if (text === '*') return { rest: true };
  if (text === '<a>' || text === '<b>') return { slot: text[1] as 'a' | 'b' };
  const optional = text.endsWith('?');
  return { words: new Set((optional ? text.slice(0, -1) : text).split('|')), optional };
}

type Slots = { readonly a?: readonly string[]; readonly b?: readonly string[] };

/** The ways in which tokens from `at` on can be read as the parts from `next` on. */
function* readings(parts: readonly Part[], next: number, tokens: readonly string[], at: number): Iterable<Slots> {
  const part = parts[next];
  if (!part) {
    if (at === tokens.length) yield {};
    return;
  }
  if ('rest' in part) yield {};
  else if ('slot' in part) {
    for (let to = at + 1; to <= tokens.length; to += 1) {
      for (const rest of readings(parts, next + 1, tokens, to)) yield { ...rest, [part.slot]: tokens.slice(at, to) };
    }
  } else {
    if (at < tokens.length && part.words.has(tokens[at] as string)) yield* readings(parts, next + 1, tokens, at + 1);
    if (part.optional) yield* readings(parts, next + 1, tokens, at);
  }
}
