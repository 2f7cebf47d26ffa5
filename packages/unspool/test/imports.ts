/** A source without comments, texts and patterns, but with its templates; and the names of what it imports. */
export function scan(source: string): { readonly code: string; readonly imports: readonly string[] } {
  const imports: string[] = [];
  const code = source.replace(token, (text, at: number) => {
    if (text.startsWith('`')) return text;
    const before = source.slice(Math.max(0, at - 40), at);
    if (/^['"]/.test(text) && /\b(from|import)\s*\(?\s*$/.test(before)) imports.push(text.slice(1, -1));
    return '';
  });
  return { code, imports };
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
