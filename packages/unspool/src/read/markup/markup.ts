import { type SaxesOptions, SaxesParser, type SaxesTagNS } from 'saxes';
import type { SourceProblem, SourceSpan } from '../source.js';
import { attributeReader } from './markup-attributes.js';
import { characters } from './markup-characters.js';
import { type ProblemLog, problemLog } from './markup-problems.js';
import { tolerant } from './markup-tolerant.js';

/** An element as its start tag gives it. */
export type Tag = {
  /** Without prefix: names are told apart by `uri`. */
  readonly name: string;
  /** Its namespace; '' if it has none. */
  readonly uri: string;
  /** `type`, `xml:id`, `epub:type`, `xlink:href`: these three prefixes are as here, whatever the file calls them. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Of the start tag. */
  readonly at: SourceSpan;
};

/** What becomes of a file as it is read. */
export type MarkupHandler = {
  readonly open: (tag: Tag) => void;
  /** Every element that was opened is closed, also where the file forgets to. `to` is the end of its end tag. */
  readonly close: (tag: Tag, to: number) => void;
  /** Text and CDATA with their references resolved; `at` is what stands in the file. Never empty. */
  readonly text: (text: string, at: SourceSpan) => void;
};

/** Deeper than any work; a guard against files that are nothing but nesting. */
const deepest = 500;

/**
 * Reads XML from its beginning to its end, in linear time. It never throws: what is broken or cut off becomes a problem
 * with its place, and reading goes on. A DTD is passed over: neither its entities nor anything outside of the file is
 * ever looked up. A reference is one of the five of XML, a number, or a name that HTML has for a character. A bare `&`
 * or `<` is text; elements that are empty in HTML need no end tag in XHTML.
 */
export function readMarkup(source: string, handler: MarkupHandler): readonly SourceProblem[] {
  const { text, restored, bare } = tolerant(source);
  const log = problemLog(text);
  for (const at of bare)
    log.report(
      `This “${source[at]}” begins nothing and is taken as text; it should be written as a reference.`,
      at,
      at + 1,
    );
  const reading: Reading = {
    text,
    restored,
    handler,
    log,
    open: [],
    names: new Map(),
    attributesOf: attributeReader(restored),
    last: 0,
    junk: '',
    sawRoot: false,
    sawTextOutside: false,
    isHtml: false,
    atEnd: false,
    unbound: new Set(),
  };
  parse(reading);
  while (reading.open.length > 0) {
    const {
      name: { raw },
      tag,
    } = pop(reading, text.length);
    if (reading.atEnd) log.report(`“<${raw}>” is never closed: the file may be cut off.`, tag.at.from, tag.at.to);
  }
  if (!reading.sawRoot) log.report('There is no element in it.', 0, 0);
  return log.problems();
}

/** Thrown by a handler that wants to read no further; its message becomes the last problem. */
export class Halt extends Error {}

/** A file as far as it has been read. */
type Reading = {
  readonly text: string;
  readonly restored: (words: string) => string;
  readonly handler: MarkupHandler;
  readonly log: ProblemLog;
  readonly open: Frame[];
  /** Every name that an element has had, by itself. */
  readonly names: Map<string, Name>;
  readonly attributesOf: (tag: SaxesTagNS) => ReadonlyMap<string, string>;
  /** Where the last thing that was reported ends: what is between it and the place of the parser is the next. */
  last: number;
  /** What the parser will hand back as text, and is none. */
  junk: string;
  sawRoot: boolean;
  sawTextOutside: boolean;
  isHtml: boolean;
  /** The parser has seen all of the text. */
  atEnd: boolean;
  /** What has been said of prefixes that nothing declares. */
  readonly unbound: Set<string>;
};

type Frame = { readonly name: Name; readonly tag: Tag; readonly ns: Record<string, string> };

/** A name with its prefix, and how many elements of it are open. */
type Name = { readonly raw: string; readonly local: string; open: number };

class TooDeep extends Error {}

function parse(reading: Reading): void {
  const { text, log, open } = reading;
  const parser = new Parser({
    xmlns: true,
    // The parser forgets what is open at an end tag that closes nothing; we do not.
    resolvePrefix: (prefix: string) => open.findLast((frame) => frame.ns[prefix] !== undefined)?.ns[prefix],
  });
  parser.ENTITIES = characters;
  listen(parser, reading);
  try {
    parser.write(text);
    reading.atEnd = true;
    parser.close();
  } catch (error) {
    const place = Math.min(parser.position, text.length);
    if (error instanceof TooDeep)
      log.report(`Elements are nested more than ${deepest} deep; what follows is not read.`, reading.last, place);
    else if (error instanceof Halt) log.report(error.message, reading.last, place);
    else log.report('This is no longer markup; what follows is not read.', reading.last, place);
  }
}

function listen(parser: Parser, reading: Reading): void {
  parser.on('text', (words) => onText(reading, words, parser.position));
  parser.on('cdata', (words) => {
    say(reading, words, reading.last, parser.position);
    reading.last = parser.position;
  });
  // The parser tells of a comment one character before its end.
  parser.on('comment', () => {
    reading.last = parser.position + 1;
  });
  for (const event of ['processinginstruction', 'doctype', 'xmldecl'] as const) {
    parser.on(event, () => {
      reading.last = Math.max(reading.last, parser.position);
    });
  }
  parser.on('opentag', (tag) => onOpen(reading, tag, parser.position));
  parser.on('closetag', () => onClose(reading, parser.position));
  parser.on('error', ({ message }) => onError(reading, message, parser.position));
}

function onText(reading: Reading, words: string, position: number): void {
  const { text, last, junk, atEnd } = reading;
  const to = last > position - 1 ? last : atEnd ? text.length : position - 1;
  // What is cut off within a tag is no text, and neither is the end tag that the parser hands back.
  const isCutOff = atEnd && text.indexOf('<', last) >= 0;
  reading.junk = '';
  if (!isCutOff) say(reading, words.startsWith(junk) ? words.slice(junk.length) : words, last, to);
  reading.last = to;
}

function say(reading: Reading, words: string, from: number, to: number): void {
  if (words === '') return;
  const { open, handler, restored, log } = reading;
  if (open.length > 0) handler.text(restored(words), log.span(from, to));
  else if (!reading.sawTextOutside && words.trim() !== '') {
    reading.sawTextOutside = true;
    log.report('There is text outside of all elements; it is left out.', from, to);
  }
}

function onOpen(reading: Reading, given: SaxesTagNS, position: number): void {
  const { text, attributesOf, handler, log, open } = reading;
  if (open.length >= deepest) throw new TooDeep();
  const from = startOfTag(text, reading.last, position);
  const name = nameOf(reading, given);
  const tag: Tag = {
    name: name.local,
    uri: given.uri,
    attributes: attributesOf(given),
    at: log.span(from, position),
  };
  if (!reading.sawRoot) reading.isHtml = name.local === 'html';
  reading.sawRoot = true;
  reading.last = position;
  open.push({ name, tag, ns: given.ns });
  name.open++;
  handler.open(tag);
  if (given.isSelfClosing || (reading.isHtml && emptyInHtml.has(name.raw))) pop(reading, position);
}

/** One object for each name, however many elements have it. */
function nameOf({ names }: Reading, { name: raw, local }: SaxesTagNS): Name {
  const known = names.get(raw);
  if (known) return known;
  const made = { raw, local, open: 0 };
  names.set(raw, made);
  return made;
}

/** One end tag may close several elements, of which the parser tells one by one; the first time settles all. */
function onClose(reading: Reading, position: number): void {
  const { text, last } = reading;
  if (position === last) return;
  const from = startOfTag(text, last, position);
  reading.last = position;
  const raw = reading.open.at(-1)?.name.raw;
  // Nearly every end tag closes what was opened last.
  if (raw !== undefined && from + raw.length + 3 === position && text.startsWith(raw, from + 2)) pop(reading, position);
  else close(reading, text.slice(from + 2, position - 1).trim(), from, position);
}

function close(reading: Reading, raw: string, from: number, to: number): void {
  const { names, isHtml, log, open } = reading;
  if ((names.get(raw)?.open ?? 0) === 0) {
    if (!(isHtml && emptyInHtml.has(raw))) log.report(`“</${raw}>” closes nothing that is open.`, from, to);
    return;
  }
  for (;;) {
    const inner = (open.at(-1) as Frame).name.raw === raw;
    const frame = pop(reading, inner ? to : from);
    if (inner) return;
    log.report(`“<${frame.name.raw}>” is not closed before “</${raw}>”.`, frame.tag.at.from, frame.tag.at.to);
  }
}

function pop({ open, handler }: Reading, to: number): Frame {
  const frame = open.pop() as Frame;
  frame.name.open--;
  handler.close(frame.tag, to);
  return frame;
}

function onError(reading: Reading, message: string, position: number): void {
  const { text, log, unbound } = reading;
  const unmatched = /^unmatched closing tag: (.*)\.$/s.exec(message);
  if (unmatched) {
    onClose(reading, position);
    reading.junk = `</${unmatched[1]}>`;
    return;
  }
  if (message === 'weird empty close tag.') {
    reading.junk = '</>';
    return;
  }
  if (settled.test(message)) return;
  const place = Math.min(position, text.length);
  const reference = message === 'undefined entity.' ? /&[^&;]*;?$/.exec(text.slice(place - 80, place))?.[0] : undefined;
  if (reference) {
    const from = place - reference.length;
    log.report(`“${reference}” is no character that is known here, and is left as it is.`, from, place);
  } else if (!message.startsWith('unbound') || !unbound.has(message)) {
    // Once for every prefix is enough.
    unbound.add(message);
    log.report(wordsFor(message), Math.max(0, place - 1), place);
  }
}

/**
 * Handlers are properties of a parser, and with all that we need an instance of the library's own class becomes a table
 * of names, five times as slow; one of a class derived from it has room for them.
 */
class Parser extends SaxesParser<SaxesOptions & { xmlns: true }> {
  /** A true error gathers a stack, which for a million of them takes minutes. */
  override makeError(message: string): Error {
    return { name: 'Error', message };
  }
}

/** What the parser also says of things that are told in our own words. */
const settled = /^(?:unclosed tag|unexpected close tag|documents? (?:may|must) contain|text data outside)/;

/** Elements without content in the HTML standard, 13.1.2 “void elements”. */
const emptyInHtml = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

function wordsFor(message: string): string {
  if (message === 'unexpected end.') return 'The file ends in the middle of a tag or a comment.';
  if (message.startsWith('unbound')) return 'This name has a prefix that nothing declares; it is read as it stands.';
  if (message === 'disallowed character.') return 'A control character stands here that XML does not allow.';
  return `This is not well-formed XML (${message.replace(/\.$/, '')}).`;
}

/** Where the tag that ends at `to` begins, after what was read up to `last`. */
function startOfTag(text: string, last: number, to: number): number {
  const from = text.indexOf('<', last);
  return from < 0 || from >= to ? last : from;
}
