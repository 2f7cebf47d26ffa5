// A pattern of many characters before an end, as /[.\s]+$/, is tried from each of them: in a long run of them that does
// not end the text, its time grows with the square. These look from the end, and stop.

/** A text without the characters at its end that `these` matches, one by one: a pattern of one character, as /[.\s]/. */
export function withoutEnd(text: string, these: RegExp): string {
  let to = text.length;
  while (to > 0 && these.test(text.charAt(to - 1))) to -= 1;
  return text.slice(0, to);
}

/** The same at its start. */
export function withoutStart(text: string, these: RegExp): string {
  let from = 0;
  while (from < text.length && these.test(text.charAt(from))) from += 1;
  return text.slice(from);
}

/** The same at both, by default of the same characters. */
export function withoutEnds(text: string, start: RegExp, end = start): string {
  return withoutStart(withoutEnd(text, end), start);
}

/** What stands before the first thing of a kind; all of a text that has none. */
export function beforeFirst(text: string, these: RegExp): string {
  const at = text.search(these);
  return at < 0 ? text : text.slice(0, at);
}

/** The parts of a list, without the white space around each. */
export function listed(text: string, between: RegExp): readonly string[] {
  return text.split(between).map((part) => part.trim());
}
