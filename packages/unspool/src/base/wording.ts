/** How much a diagnosis matters: an error is read otherwise than it was meant, a warning may be, a hint is an offer. */
export type Grade = 'error' | 'warning' | 'hint';

/** What an author is told of one thing, as its page in `docs/findings` words it. */
export type Wording<C extends string = string> = {
  readonly code: C;
  readonly grade: Grade;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** What was expected, or the way out; '' where there is none to give. */
  readonly way: string;
};

/** The sentences of a page before their placeholders are filled: `{name}`, or `{name?}` where it may be left out. */
export type Template = { readonly grade: Grade; readonly message: string; readonly way: string };

/**
 * The sentences of `template` with `values` in their places. No hole is left: what may be left out is gone without a
 * trace, and for anything else that is empty stands a mark that says so.
 */
export function worded<C extends string>(
  code: C,
  { grade, message, way }: Template,
  values: Readonly<Record<string, string | undefined>> = {},
): Wording<C> {
  const fill = (sentence: string) =>
    sentence
      .replace(placeholder, (_, name: string, mayBeLeftOut: string) => {
        const value = Object.hasOwn(values, name) ? (values[name] ?? '') : '';
        if (!nothing.test(value)) return value;
        return mayBeLeftOut ? '' : without;
      })
      .trim();
  return { code, grade, message: fill(message), way: fill(way) };
}

const placeholder = /\{(\w+)(\??)\}/g;

/** What a person sees nothing of. */
const nothing = /^[\s\p{Cf}]*$/u;

const without = '…';
