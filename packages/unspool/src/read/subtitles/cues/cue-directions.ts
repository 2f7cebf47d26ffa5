/** What stands in brackets: `from` and `to` without them, `start` and `end` with them. */
export type Direction = { readonly from: number; readonly to: number; readonly start: number; readonly end: number };

/** Round and square ones, in either width, as captions for the hard of hearing have them. */
const brackets: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['(', ')'],
  ['（', '）'],
  ['［', '］'],
  ['【', '】'],
]);

/** A direction that begins at `at`; it may go over line ends. */
export function directionAt(text: string, at: number, to: number): Direction | null {
  const close = brackets.get(text[at] ?? '');
  if (close === undefined || at >= to) return null;
  const end = text.slice(at, Math.min(to, at + longest)).indexOf(close);
  return end < 0 ? null : { from: at + 1, to: at + end, start: at, end: at + end + 1 };
}

/** A direction with which the line from `from` to `to` ends. */
export function directionAtEnd(text: string, from: number, to: number): Direction | null {
  let end = to;
  while (end > from && /\s/.test(text[end - 1] ?? '')) end--;
  const close = text[end - 1];
  if (end - from < 2 || close === undefined) return null;
  const open = [...brackets].find(([, closing]) => closing === close)?.[0];
  if (open === undefined) return null;
  const first = Math.max(from, end - longest);
  const start = text.slice(first, end).lastIndexOf(open);
  // At the beginning of the line it would have been found there.
  if (start < 0 || first + start === from) return null;
  return { from: first + start + 1, to: end - 1, start: first + start, end };
}

/** What is longer is hardly a direction; and looking no further keeps time linear. */
const longest = 300;
