/** Where what is no blank begins, from a place on. */
export function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Where what is no note of music begins, behind notes and blanks; `from`, if no note stands there. */
export function skipNotes(text: string, from: number, to: number): number {
  let at = skipBlanks(text, from, to);
  if (!isNote(text, at) || at >= to) return from;
  while (at < to && (isNote(text, at) || isBlank(text.charCodeAt(at)))) at++;
  return at;
}

export function isNote(text: string, at: number): boolean {
  return '♪♫♬'.includes(text[at] ?? ' ');
}

/** White space, and signs that cannot be seen: where a part begins and ends there must be something to read. */
export function isBlank(code: number): boolean {
  if (code < 0x1680) return code <= 32 || code === 0xa0;
  return (
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    [0x1680, 0x3000, 0xfeff].includes(code)
  );
}
