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

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
