import { type SaxesOptions, SaxesParser, type SaxesTagNS } from 'saxes';
import { characters } from './markup-characters.js';
import { TooDeep } from './markup-halt.js';
import { begin, deepest, isEmptyInHtml, nameOf, pop, type Reading, say, type Tag } from './markup-reading.js';
import { tolerant } from './markup-tolerant.js';

/**
 * Reads on with a strict parser, whatever stands in the file, from where `reading` has come to. `place` is where it is,
 * also when something is thrown.
 */
export function parse(reading: Reading, source: string, place: { at: number }): void {
  const { text, restored, bare } = tolerant(source);
  const { log, open, last } = reading;
  reading.text = text;
  reading.restored = restored;
  for (const at of bare)
    log.report(
      `This “${source[at]}” begins nothing and is taken as text; it should be written as a reference.`,
      at,
      at + 1,
    );
  const parser = new Parser({
    xmlns: true,
    // The parser forgets what is open at an end tag that closes nothing; we do not.
    resolvePrefix: (prefix: string) => open.findLast((frame) => frame.ns[prefix] !== undefined)?.ns[prefix],
  });
  parser.ENTITIES = characters;
  // It is told what is open, and nothing is told of that.
  const known = reading.sawRoot ? opened(reading) : '';
  parser.write(known);
  const parsing: Parsing = {
    reading,
    position: () => parser.position - known.length + last,
    junk: '',
    unbound: new Set(),
  };
  listen(parser, parsing);
  try {
    parser.write(last === 0 ? text : text.slice(last));
    reading.atEnd = true;
    parser.close();
  } finally {
    place.at = parsing.position();
  }
}

type Parsing = {
  readonly reading: Reading;
  /** Where the parser is in the file. */
  readonly position: () => number;
  /** What the parser will hand back as text, and is none. */
  junk: string;
  /** What has been said of prefixes that nothing declares. */
  readonly unbound: Set<string>;
};

/** The declaration and the start tags of all that is open, as they stand; an element of ours where the outermost is over. */
function opened({ text, open }: Reading): string {
  const declared = text.startsWith('<?xml') ? text.slice(0, text.indexOf('?>') + 2) : '';
  const tags = open.map(({ tag: { at } }) => text.slice(at.from, at.to));
  return declared + (tags.length === 0 ? '<a/>' : tags.join(''));
}

function listen(parser: Parser, parsing: Parsing): void {
  const { reading, position } = parsing;
  parser.on('text', (words) => onText(parsing, words, position()));
  parser.on('cdata', (words) => {
    say(reading, words, reading.last, position());
    reading.last = position();
  });
  // The parser tells of a comment one character before its end.
  parser.on('comment', () => {
    reading.last = position() + 1;
  });
  for (const event of ['processinginstruction', 'doctype', 'xmldecl'] as const) {
    parser.on(event, () => {
      reading.last = Math.max(reading.last, position());
    });
  }
  parser.on('opentag', (tag) => onOpen(reading, tag, position()));
  parser.on('closetag', () => onClose(reading, position()));
  parser.on('error', ({ message }) => onError(parsing, message, position()));
}

function onText(parsing: Parsing, words: string, position: number): void {
  const { reading, junk } = parsing;
  const { text, last, atEnd } = reading;
  const to = last > position - 1 ? last : atEnd ? text.length : position - 1;
  // What is cut off within a tag is no text, and neither is the end tag that the parser hands back.
  const isCutOff = atEnd && text.indexOf('<', last) >= 0;
  parsing.junk = '';
  if (!isCutOff) say(reading, words.startsWith(junk) ? words.slice(junk.length) : words, last, to);
  reading.last = to;
}

function onOpen(reading: Reading, given: SaxesTagNS, position: number): void {
  const { text, attributes, restored, log, open } = reading;
  if (open.length >= deepest) throw new TooDeep();
  const name = nameOf(reading, given.name);
  const tag: Tag = {
    name: given.local,
    uri: given.uri,
    attributes: attributes.given(given, restored),
    at: log.span(startOfTag(text, reading.last, position), position),
  };
  begin(reading, name, tag, given.ns);
  if (given.isSelfClosing || isEmptyInHtml(reading, name.raw)) pop(reading, position);
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
  const { names, log, open } = reading;
  if ((names.get(raw)?.open ?? 0) === 0) {
    if (!isEmptyInHtml(reading, raw)) log.report(`“</${raw}>” closes nothing that is open.`, from, to);
    return;
  }
  for (;;) {
    const inner = open.at(-1)?.name.raw === raw;
    const frame = pop(reading, inner ? to : from);
    if (inner) return;
    log.report(`“<${frame.name.raw}>” is not closed before “</${raw}>”.`, frame.tag.at.from, frame.tag.at.to);
  }
}

function onError(parsing: Parsing, message: string, position: number): void {
  const { reading, unbound } = parsing;
  const { text, log } = reading;
  const unmatched = /^unmatched closing tag: (.*)\.$/s.exec(message);
  if (unmatched) {
    onClose(reading, position);
    parsing.junk = `</${unmatched[1]}>`;
    return;
  }
  if (message === 'weird empty close tag.') {
    parsing.junk = '</>';
    return;
  }
  if (settled.test(message)) return;
  const place = Math.min(position, text.length);
  const reference =
    message === 'undefined entity.' ? /&[^&;]*;?$/.exec(text.slice(Math.max(0, place - 80), place))?.[0] : undefined;
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
