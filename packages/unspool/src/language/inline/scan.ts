/** Whether the character at `at` is white space, including the rarer kinds. */
export function isSpace(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(source[at] as string));
}

/** Where the white space that begins at `at` ends; a wrapped block quote repeats its mark on every line. */
export function spaceUntil(source: string, at: number): number {
  let end = at;
  let broken = false;
  for (; end < source.length; end += 1) {
    const code = source.charCodeAt(end);
    if (code === 10 || code === 13) broken = true;
    else if (code !== 32 && code !== 9 && !(broken && code === 62)) break;
  }
  return end;
}

/** How often the character at `at` is repeated from there on. */
export function lengthOf(source: string, at: number): number {
  const code = source.charCodeAt(at);
  let end = at + 1;
  while (source.charCodeAt(end) === code) end += 1;
  return end - at;
}

const tag =
  /<\/?(?:a|abbr|b|blockquote|br|center|cite|code|del|details|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|q|rp|rt|ruby|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|wbr)(?:\s[^<>]*)?\/?>/iy;

const address = /<[a-z][a-z\d+.-]{1,31}:[^\s<>]*>/iy;

/** Where an address in angle brackets that begins at `at` ends; -1 if none does. */
export function addressEnd(source: string, at: number): number {
  address.lastIndex = at;
  return address.test(source) ? address.lastIndex : -1;
}

/** Where an HTML tag that begins at `at` ends; -1 if none does. */
export function htmlTag(source: string, at: number): number {
  tag.lastIndex = at;
  return tag.test(source) ? tag.lastIndex : -1;
}

/** Where the line that holds `at` ends, its line end included. */
export function lineEnd(text: string, at: number): number {
  for (let end = at; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === 10) return end + 1;
    if (code === 13) return text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  return text.length;
}

/** Where the spaces and tabs end that begin at `at`. */
export function indentEnd(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9) end += 1;
  return end;
}

/** Whether there is nothing but white space from `at` to the end of the line. */
export function isBlankLine(text: string, at: number): boolean {
  for (let end = at; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === 10 || code === 13) return true;
    if (code !== 32 && code !== 9 && !isSpace(text, end)) return false;
  }
  return true;
}
