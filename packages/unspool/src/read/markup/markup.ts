import type { SourceProblem } from '../source.js';
import { attributesOfFile } from './markup-attributes.js';
import { Halt, TooDeep } from './markup-halt.js';
import { parse } from './markup-parser.js';
import { problemLog } from './markup-problems.js';
import { readQuickly } from './markup-quick.js';
import { deepest, type MarkupHandler, pop, type Reading } from './markup-reading.js';

export type { MarkupHandler, Tag } from './markup-reading.js';

/**
 * Reads XML from its beginning to its end, in linear time. It never throws: what is broken or cut off becomes a problem
 * with its place, and reading goes on. A DTD is passed over: neither its entities nor anything outside of the file is
 * ever looked up. A reference is one of the five of XML, a number, or a name that HTML has for a character. A bare `&`
 * or `<` is text; elements that are empty in HTML need no end tag in XHTML.
 */
export function readMarkup(source: string, handler: MarkupHandler): readonly SourceProblem[] {
  const log = problemLog(source);
  const reading: Reading = {
    text: source,
    restored: (words) => words,
    handler,
    log,
    open: [],
    names: new Map(),
    attributes: attributesOfFile(),
    last: 0,
    sawRoot: false,
    sawTextOutside: false,
    isHtml: false,
    atEnd: false,
  };
  const place = { at: 0 };
  try {
    // Nearly every file is what it should be, and read the quick way; where one is not, the parser goes on.
    readQuickly(reading, place);
    if (!reading.atEnd) parse(reading, source, place);
  } catch (error) {
    const at = Math.min(place.at, source.length);
    if (error instanceof TooDeep)
      log.report(`Elements are nested more than ${deepest} deep; what follows is not read.`, reading.last, at);
    else if (error instanceof Halt) log.report(error.message, reading.last, at);
    else log.report('This is no longer markup; what follows is not read.', reading.last, at);
  }
  while (reading.open.length > 0) {
    const {
      name: { raw },
      tag,
    } = pop(reading, source.length);
    if (reading.atEnd) log.report(`“<${raw}>” is never closed: the file may be cut off.`, tag.at.from, tag.at.to);
  }
  if (!reading.sawRoot) log.report('There is no element in it.', 0, 0);
  return log.problems();
}
