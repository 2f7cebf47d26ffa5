/**
 * What stands in square brackets: a reference (`[The call]`, or with words of its own `[she said][Alibi]`), the text of
 * an ordinary link, the mark of a footnote, or the box of a task.
 */
export type Bracket =
  | { readonly kind: 'ref'; readonly text: string; readonly ref: string; readonly end: number }
  | { readonly kind: 'link'; readonly from: number; readonly to: number; readonly end: number }
  | { readonly kind: 'note'; readonly end: number }
  | { readonly kind: 'box'; readonly end: number };

/** Longer ones are no references. */
const longest = 1000;

/** Reads the bracket that opens at `at`. Null if it is none. */
export function readBracket(source: string, at: number): Bracket | null {
  const close = closing(source, at);
  if (close < 0) return null;
  const words = wordsOf(source, at + 1, close);
  const next = source.charCodeAt(close + 1);
  if (words === '' || words === 'x' || words === 'X') return { kind: 'box', end: close + 1 };
  if (words.charCodeAt(0) === CARET) return { kind: 'note', end: close + 1 };
  if (next === ROUND) {
    const found = target.exec(source.slice(close + 1, close + 1 + 2 * longest));
    if (found) return { kind: 'link', from: at + 1, to: close, end: close + 1 + found[0].length };
  }
  const label = next === OPEN ? closing(source, close + 1) : -1;
  if (label < 0) return { kind: 'ref', text: words, ref: words, end: close + 1 };
  return { kind: 'ref', text: words, ref: wordsOf(source, close + 2, label) || words, end: label + 1 };
}

const [OPEN, CLOSE, BACKSLASH, CARET, ROUND] = [91, 93, 92, 94, 40];

/** The address of a link, with a title perhaps. */
const target = /^\((?:<[^<>\n\r]*>|(?:[^()\s\\]|\\.|\([^()\s]*\))*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/;

/** Where the bracket that opens at `at` closes; -1 if it does not, or another opens first. */
function closing(source: string, at: number): number {
  const end = Math.min(source.length, at + longest);
  for (let i = at + 1; i < end; i += 1) {
    const code = source.charCodeAt(i);
    if (code === CLOSE) return i;
    if (code === OPEN) return -1;
    if (code === BACKSLASH) i += 1;
  }
  return -1;
}

const unusual = /[\\\t\n\r]| {2}|^\s|\s$/;

function wordsOf(source: string, from: number, to: number): string {
  const text = source.slice(from, to);
  if (!unusual.test(text)) return text;
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+(?:>\s*)*/g, ' ')
    .trim();
}
