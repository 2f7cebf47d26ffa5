/**
 * What begins a scene heading, in any case (Fountain 1.1, "Scene Heading"): INT, EXT, EST, INT./EXT, INT/EXT or I/E,
 * and a full stop or space. Practice adds the reverse, EXT./INT. and I./E., and spaces around the slash or a hyphen or
 * nothing for it: "INT. / EXT.", "INT.-EXT.", "INT. EXT.".
 */
const opening = /(?:INT\.?[ \t]?[/-]?[ \t]?EXT|EXT\.?[ \t]?[/-]?[ \t]?INT|I\.?\/E|E\.?\/I|INT|EXT|EST)[. \t]/iy;

/** "INTERIOR HOUSE", "INT: HOUSE", "Ext-House", and the words of other languages ("INNEN", "НАТ"), where it is known that the line is a heading. */
const looseOpening =
  /(?:INT(?:ERIOR)?\.?[ \t]?[/&-]?[ \t]?EXT(?:ERIOR)?|EXT(?:ERIOR)?\.?[ \t]?[/&-]?[ \t]?INT(?:ERIOR)?|I\.?\/[EA]|[EA]\.?\/I|INT(?:[EÉ]RI(?:OR|EUR)|ERNO)?|EXT(?:[EÉ]RI(?:OR|EUR)|ERNO)?|ESTERNO|EST|INNEN[ \t]?\/[ \t]?AU(?:SS|ß)EN|AU(?:SS|ß)EN[ \t]?\/[ \t]?INNEN|INNEN|AU(?:SS|ß)EN|ИНТ\.?[ \t]?\/[ \t]?(?:НАТ|ЭКСТ)|ИНТ|НАТ|ЭКСТ)(?=[.:,/ \t–—-])/iy;

/** A number at the side of a heading: "12", "A143", "12A.", "3-4". */
const number = /([A-Z]{0,2}\d{1,4}(?:[-.]?[A-Z0-9]{1,3})?)[.)]?[ \t]+/iy;

/** Whether a scene heading begins in `text` at `from`. */
export function opensHeading(text: string, from: number): boolean {
  return endOfOpening(text, from) > 0;
}

/** Where what begins a heading ends, if it stands at `from`; 0 if it does not. */
export function endOfOpening(text: string, from: number): number {
  const first = text.charCodeAt(from) | 32;
  if (first !== 105 /* i */ && first !== 101 /* e */) return 0;
  opening.lastIndex = from;
  return opening.test(text) ? opening.lastIndex : 0;
}

/** The same, of a line that is known to be a heading. */
export function endOfLooseOpening(text: string): number {
  looseOpening.lastIndex = 0;
  return looseOpening.test(text) ? looseOpening.lastIndex : endOfOpening(text, 0);
}

/**
 * Where a heading begins that has its number before it, and where it ends, without the same number behind it, as
 * shooting scripts print both: "12   INT. HOUSE - DAY   12". Undefined: there is no number before a heading.
 */
export function numberedHeading(
  text: string,
  from: number,
  to: number,
): { readonly number: string; readonly from: number; readonly to: number } | undefined {
  if (to - from < 6 || !hasFigure(text, from)) return undefined;
  number.lastIndex = from;
  const found = number.exec(text);
  if (!found || number.lastIndex >= to || !opensHeading(text, number.lastIndex)) return undefined;
  const own = found[1] as string;
  const begins = number.lastIndex;
  return { number: own, from: begins, to: withoutNumber(text, begins, to, own) };
}

/** Whether a figure is among the first three characters, before which only letters stand. */
function hasFigure(text: string, from: number): boolean {
  for (let at = from; at < from + 3; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
    if ((code | 32) < 97 || (code | 32) > 122) return false;
  }
  return false;
}

/** Whether a heading begins there, with a number before it or without. */
export function opensNumbered(text: string, from: number, to: number): boolean {
  return opensHeading(text, from) || numberedHeading(text, from, to) !== undefined;
}

function withoutNumber(text: string, from: number, to: number, own: string): number {
  let end = to;
  // The mark of a revision may stand behind it.
  while (end > from && (text.charCodeAt(end - 1) === 42 /* * */ || isBlank(text.charCodeAt(end - 1)))) end--;
  if (/[.)]/.test(text.charAt(end - 1))) end--;
  const begin = end - own.length;
  if (begin <= from || text.slice(begin, end) !== own || !isBlank(text.charCodeAt(begin - 1))) return to;
  end = begin;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
