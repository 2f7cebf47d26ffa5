/** What a source imports. */
export type Imports = {
  /** Without comments, texts and patterns, but with its templates. */
  readonly code: string;
  /** The names of all that it imports at once, types too. */
  readonly imports: readonly string[];
  /** And of what is loaded when it is needed, if ever: `await import('…')`. */
  readonly later: readonly string[];
};

/** Reads the imports of a source. */
export function scan(source: string): Imports {
  const imports: string[] = [];
  const later: string[] = [];
  const code = source.replace(token, (text, at: number) => {
    if (text.startsWith('`')) return text;
    const before = source.slice(Math.max(0, at - 40), at);
    if (/^['"]/.test(text) && /\b(?:from|import)\s*\(?\s*$/.test(before)) {
      (/\bawait import\s*\(\s*$/.test(before) ? later : imports).push(text.slice(1, -1));
    }
    return '';
  });
  return { code, imports, later };
}

const token = new RegExp(
  [
    /\/\/.*/, // comments
    /\/\*[\s\S]*?\*\//,
    /'(?:[^'\\\n]|\\.)*'/, // texts
    /"(?:[^"\\\n]|\\.)*"/,
    /`(?:[^`\\]|\\[\s\S])*`/, // a template
    /(?<=(?:[(,=:[!&|?{};>\n]|return)\s*)\/(?:[^\\/[\n]|\\.|\[(?:[^\\\]\n]|\\.)*\])+\//, // a pattern, not a division
  ]
    .map((part) => part.source)
    .join('|'),
  'g',
);
