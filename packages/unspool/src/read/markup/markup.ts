import { type SaxesAttributeNS, type SaxesOptions, SaxesParser, type SaxesTagNS } from 'saxes';
import { lineStarts } from '../../base/index.js';
import type { SourceProblem, SourceSpan } from '../source.js';
import { characters } from './markup-characters.js';

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
const mostProblems = 100;

/**
 * Reads XML from its beginning to its end, in linear time. It never throws: what is broken or cut off becomes a problem
 * with its place, and reading goes on. A DTD is passed over: neither its entities nor anything outside of the file is
 * ever looked up. A reference is one of the five of XML, a number, or a name that HTML has for a character. A bare `&`
 * or `<` is text; elements that are empty in HTML need no end tag in XHTML.
 */
export function readMarkup(source: string, handler: MarkupHandler): readonly SourceProblem[] {
  const { text, restored, bare } = tolerant(source);
  const starts = lineStarts(text);
  let line = 0;
  const lineAt = (offset: number) => {
    // Places come nearly in order, so that the next is at hand.
    while (line > 0 && (starts[line] as number) > offset) line--;
    while (line + 1 < starts.length && (starts[line + 1] as number) <= offset) line++;
    return line + 1;
  };
  const span = (from: number, to: number): SourceSpan => ({ from, to, line: lineAt(from) });
  const problems: SourceProblem[] = [];
  let unsaid = 0;
  const report = (message: string, from: number, to: number) => {
    if (problems.length < mostProblems) problems.push({ message, at: span(from, to) });
    else unsaid++;
  };
  for (const at of bare.slice(0, mostProblems)) {
    report(
      `This “${source[at]}” begins nothing and is taken as text; it should be written as a reference.`,
      at,
      at + 1,
    );
  }
  unsaid += Math.max(0, bare.length - mostProblems);

  const open: Frame[] = [];
  const counts = new Map<string, number>();
  /** Where the last thing that was reported ends: what is between it and the place of the parser is the next. */
  let last = 0;
  let junk = '';
  let sawRoot = false;
  let outside = false;
  let isHtml = false;
  const unbound = new Set<string>();

  const parser = new Parser({
    xmlns: true,
    // The parser forgets what is open at an end tag that closes nothing; we do not.
    resolvePrefix: (prefix: string) => open.findLast((frame) => frame.ns[prefix] !== undefined)?.ns[prefix],
  });
  parser.ENTITIES = characters;

  const pop = (to: number) => {
    const frame = open.pop() as Frame;
    counts.set(frame.raw, (counts.get(frame.raw) ?? 1) - 1);
    handler.close(frame.tag, to);
    return frame;
  };

  const close = (raw: string, from: number, to: number) => {
    if ((counts.get(raw) ?? 0) === 0) {
      if (!(isHtml && emptyInHtml.has(raw))) report(`“</${raw}>” closes nothing that is open.`, from, to);
      return;
    }
    for (;;) {
      const inner = (open.at(-1) as Frame).raw === raw;
      const frame = pop(inner ? to : from);
      if (inner) return;
      report(`“<${frame.raw}>” is not closed before “</${raw}>”.`, frame.tag.at.from, frame.tag.at.to);
    }
  };

  const say = (words: string, from: number, to: number) => {
    if (words === '') return;
    if (open.length > 0) handler.text(restored(words), span(from, to));
    else if (!outside && words.trim() !== '') {
      outside = true;
      report('There is text outside of all elements; it is left out.', from, to);
    }
  };

  parser.on('text', (words) => {
    const to = last > parser.position - 1 ? last : atEnd ? text.length : parser.position - 1;
    // What is cut off within a tag is no text, and neither is the end tag that the parser hands back.
    const isCutOff = atEnd && text.indexOf('<', last) >= 0;
    const said = words.startsWith(junk) ? words.slice(junk.length) : words;
    junk = '';
    if (!isCutOff) say(said, last, to);
    last = to;
  });
  parser.on('cdata', (words) => {
    say(words, last, parser.position);
    last = parser.position;
  });
  // The parser tells of a comment one character before its end.
  parser.on('comment', () => {
    last = parser.position + 1;
  });
  for (const event of ['processinginstruction', 'doctype', 'xmldecl'] as const) {
    parser.on(event, () => {
      last = Math.max(last, parser.position);
    });
  }
  parser.on('opentag', (given) => {
    if (open.length >= deepest) throw new TooDeep();
    const from = startOfTag(text, last, parser.position);
    const tag: Tag = {
      name: given.local,
      uri: given.uri,
      attributes: attributesOf(given, restored),
      at: span(from, parser.position),
    };
    if (!sawRoot) isHtml = given.local === 'html';
    sawRoot = true;
    last = parser.position;
    open.push({ raw: given.name, tag, ns: given.ns });
    counts.set(given.name, (counts.get(given.name) ?? 0) + 1);
    handler.open(tag);
    if (given.isSelfClosing || (isHtml && emptyInHtml.has(given.name))) pop(last);
  });
  // One end tag may close several elements, of which the parser tells one by one; the first time settles all.
  const closeHere = () => {
    if (parser.position === last) return;
    const from = startOfTag(text, last, parser.position);
    last = parser.position;
    close(text.slice(from + 2, last - 1).trim(), from, last);
  };
  parser.on('closetag', closeHere);
  parser.on('error', ({ message }) => {
    const unmatched = /^unmatched closing tag: (.*)\.$/s.exec(message);
    if (unmatched) {
      closeHere();
      junk = `</${unmatched[1]}>`;
    } else if (message === 'weird empty close tag.') {
      junk = '</>';
    } else if (!settled.test(message)) {
      const place = Math.min(parser.position, text.length);
      const reference =
        message === 'undefined entity.' ? /&[^&;]*;?$/.exec(text.slice(place - 80, place))?.[0] : undefined;
      if (reference)
        report(
          `“${reference}” is no character that is known here, and is left as it is.`,
          place - reference.length,
          place,
        );
      else if (!message.startsWith('unbound') || !unbound.has(message)) {
        // Once for every prefix is enough.
        unbound.add(message);
        report(wordsFor(message), Math.max(0, place - 1), place);
      }
    }
  });

  let atEnd = false;
  try {
    parser.write(text);
    atEnd = true;
    parser.close();
  } catch (error) {
    const place = Math.min(parser.position, text.length);
    if (error instanceof TooDeep)
      report(`Elements are nested more than ${deepest} deep; what follows is not read.`, last, place);
    else if (error instanceof Halt) report(error.message, last, place);
    else report('This is no longer markup; what follows is not read.', last, place);
  }
  while (open.length > 0) {
    const { raw, tag } = pop(text.length);
    if (atEnd) report(`“<${raw}>” is never closed: the file may be cut off.`, tag.at.from, tag.at.to);
  }
  if (!sawRoot) report('There is no element in it.', 0, 0);
  if (unsaid > 0) problems.push({ message: `And ${unsaid} more of the kind.` });
  return problems;
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

/** Thrown by a handler that wants to read no further; its message becomes the last problem. */
export class Halt extends Error {}

class TooDeep extends Error {}

type Frame = { readonly raw: string; readonly tag: Tag; readonly ns: Record<string, string> };

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

const prefixes = new Map([
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://www.idpf.org/2007/ops', 'epub'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
]);

const none: ReadonlyMap<string, string> = new Map();

function attributesOf(tag: SaxesTagNS, restored: (text: string) => string): ReadonlyMap<string, string> {
  const given: readonly SaxesAttributeNS[] = Object.values(tag.attributes);
  if (given.length === 0) return none;
  const attributes = new Map<string, string>();
  for (const { name, local, uri, value } of given) {
    const prefix = uri === '' ? undefined : prefixes.get(uri);
    attributes.set(prefix === undefined ? name : `${prefix}:${local}`, restored(value));
  }
  return attributes;
}

/** Where the tag that ends at `to` begins, after what was read up to `last`. */
function startOfTag(text: string, last: number, to: number): number {
  const from = text.indexOf('<', last);
  return from < 0 || from >= to ? last : from;
}

/** What is text already, up to its end or that of the file; then what begins nothing. */
const stray =
  /<!--.*?(?:-->|$)|<!\[CDATA\[.*?(?:\]\]>|$)|<!\[(?:if|endif)\b[^<>]{1,200}>|<\?.*?(?:\?>|$)|&(?!#\d{1,7};|#[xX][\da-fA-F]{1,6};|[A-Za-z][\w.-]{0,40};)|<(?![\p{L}_:/!?])|\p{Surrogate}/gsu;

/**
 * The text with what begins nothing set aside, so that a strict parser reads it as text: each `&` and `<` is one other
 * character meanwhile, and all offsets stay. Halves of characters become the sign for what cannot be decoded.
 */
function tolerant(source: string) {
  const spare = [0xe000, 0xe800, 0xf000, 0xf8f0]
    .map((code) => [String.fromCharCode(code), String.fromCharCode(code + 1)] as const)
    .find(([and, less]) => !source.includes(and) && !source.includes(less));
  const bare: number[] = [];
  const text = source.replace(stray, (found, at: number) => {
    // Word's conditions are no XML; as comments they leave what stands between them, and all offsets.
    if (/^<!\[(?:if|endif)/.test(found)) return `<!--${found.slice(4, -3).replace(/\S/g, ' ')}-->`;
    if (found.length > 1) return found;
    if (found !== '&' && found !== '<') return '\uFFFD';
    if (!spare) return found;
    bare.push(at);
    return found === '&' ? spare[0] : spare[1];
  });
  const restored = (words: string) =>
    spare && bare.length > 0 ? words.replaceAll(spare[0], '&').replaceAll(spare[1], '<') : words;
  return { text, restored, bare };
}
