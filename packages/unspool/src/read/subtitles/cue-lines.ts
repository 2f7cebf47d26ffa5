/** Where the line that begins at `from` ends: at a line feed, a carriage return, or `to`. */
export function lineEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

/** Where the line behind the one that ends at `end` begins. Both signs together are one line end. */
export function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** Counts line ends; a carriage return alone is one. */
export function linesBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
