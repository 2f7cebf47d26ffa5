import { nameIn, noAttributes, xmlNamespace } from './markup-attributes.js';
import {
  begin,
  deepest,
  isEmptyInHtml,
  type Name,
  type Namespaces,
  nameOf,
  noNamespaces,
  pop,
  type Reading,
  say,
} from './markup-reading.js';
import { beginsName, isBlank, isNameCode, referencesResolved } from './markup-words.js';

/**
 * Reads as far as all is as it is in nearly every file: names of plain letters, attributes in quotes, every end tag that
 * of what was opened last, every reference known. It stops before the first piece that is otherwise, with `atEnd` unset,
 * and tells to the letter what the parser would have told so far. `place` is where it is when something is thrown.
 */
export function readQuickly(reading: Reading, place: { at: number }): void {
  const { text } = reading;
  // Few files have any of what may be odd, which is far sooner found than what is.
  const odd = maybeOdd.test(text) ? text.search(oddity) : -1;
  const quick: Quick = {
    reading,
    place,
    end: odd < 0 ? text.length : odd,
    hasReturns: text.includes('\r'),
    and: -1,
    brackets: -1,
    at: 0,
    sawDoctype: false,
    name: undefined,
    count: 0,
    names: [],
    values: [],
    isPrefixed: false,
  };
  for (;;) {
    const less = text.indexOf('<', reading.last);
    if (less < 0 || less >= quick.end) break;
    const read = readerOf(text.charCodeAt(less + 1));
    if (!read || !sayUpTo(quick, less)) break;
    const to = read(quick, less);
    if (to < 0) break;
    reading.last = to;
  }
  const isOver = reading.open.length === 0 && reading.sawRoot && quick.end === text.length;
  if (isOver && text.slice(reading.last).trim() === '') reading.atEnd = true;
  else if (!reading.sawRoot) reading.last = 0;
}

/** Half characters, whole ones or not, and those that XML does not allow. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: These are looked for.
const maybeOdd = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
/** Half characters, and those that XML does not allow. */
const oddity = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

type Quick = {
  readonly reading: Reading;
  readonly place: { at: number };
  /** Where something stands that is not read here; the length of the text if nothing does. */
  readonly end: number;
  readonly hasReturns: boolean;
  /** The next `&` and `]]>` as far as they were looked for. */
  and: number;
  brackets: number;
  /** Of the last start tag. */
  name: Name | undefined;
  /** In a start tag: where it is, and the attributes so far, the first `count` of the lists. */
  at: number;
  sawDoctype: boolean;
  count: number;
  readonly names: string[];
  readonly values: string[];
  isPrefixed: boolean;
};

/** Reads what begins at a `<`; gives where it ends, or -1 where it is not read here. */
type PieceReader = (quick: Quick, less: number) => number;

function readerOf(code: number): PieceReader | undefined {
  if (code === 47 /* / */) return endTag;
  if (code === 33 /* ! */) return declaration;
  if (code === 63 /* ? */) return instruction;
  return beginsName(code) ? startTag : undefined;
}

/** Tells of the text before a `<`; false where it is not read here. */
function sayUpTo(quick: Quick, less: number): boolean {
  const { reading, place } = quick;
  const { text, last, open } = reading;
  if (less === last) return true;
  const words = text.slice(last, less);
  if (open.length === 0) {
    if (words.trim() !== '') return false;
  } else {
    if (quick.brackets < last) quick.brackets = found(text, ']]>', last);
    if (quick.brackets < less) return false;
    const said = readWords(quick, words, last, less);
    if (said === undefined) return false;
    place.at = less + 1;
    say(reading, said, last, less);
  }
  reading.last = less;
  return true;
}

/** Words with their references resolved and one sign for every line end; undefined where a reference is not known. */
function readWords(quick: Quick, words: string, from: number, to: number): string | undefined {
  const { reading, hasReturns } = quick;
  const own = hasReturns && words.includes('\r') ? words.replace(/\r\n?/g, '\n') : words;
  if (quick.and < from) quick.and = found(reading.text, '&', from);
  return quick.and < to ? referencesResolved(own) : own;
}

function found(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function endTag({ reading, place }: Quick, less: number): number {
  const { text, open } = reading;
  const name = open.at(-1)?.name.raw;
  if (name === undefined || !text.startsWith(name, less + 2)) return -1;
  let at = less + 2 + name.length;
  while (isBlank(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) !== 62 /* > */) return -1;
  reading.last = at + 1;
  place.at = at + 1;
  pop(reading, at + 1);
  return at + 1;
}

/** Comments, CDATA and what says of which type a document is. */
function declaration(quick: Quick, less: number): number {
  const { reading, end } = quick;
  const { text } = reading;
  if (text.startsWith('<!--', less)) {
    const close = text.indexOf('--', less + 4);
    return close >= 0 && close + 2 < end && text.charCodeAt(close + 2) === 62 ? close + 3 : -1;
  }
  if (text.startsWith('<![CDATA[', less)) return unread(quick, less);
  doctype.lastIndex = less;
  if (reading.sawRoot || quick.sawDoctype || !doctype.test(text) || doctype.lastIndex > end) return -1;
  quick.sawDoctype = true;
  return doctype.lastIndex;
}

const doctype = /<!DOCTYPE[^[\]<>"']{1,200}(?:"[^"]{0,200}"|'[^']{0,200}'|[ \t\r\n]){0,9}>/y;

function unread({ reading, place, hasReturns, end }: Quick, less: number): number {
  const { text, open } = reading;
  const close = text.indexOf(']]>', less);
  if (close < 0 || close + 3 > end || open.length === 0) return -1;
  const words = text.slice(less + 9, close);
  place.at = close + 3;
  say(reading, hasReturns ? words.replace(/\r\n?/g, '\n') : words, less, close + 3);
  return close + 3;
}

function instruction({ reading: { text }, end }: Quick, less: number): number {
  const own = less === 0 ? xmlDeclaration : target;
  own.lastIndex = less;
  if (!own.test(text)) return -1;
  const close = text.indexOf('?>', own.lastIndex);
  return close >= 0 && close + 2 <= end ? close + 2 : -1;
}

const xmlDeclaration =
  /<\?xml[ \t\r\n]+version=(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding=(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone=(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*(?=\?>)/y;
const target = /<\?(?!xml[ \t\r\n?])[A-Za-z_][\w.-]*(?=[ \t\r\n?])/iy;

function startTag(quick: Quick, less: number): number {
  const { reading, place, end } = quick;
  const { text, open } = reading;
  if (open.length >= deepest) return -1;
  const name = nameAt(quick, less + 1);
  quick.count = 0;
  quick.isPrefixed = false;
  quick.at = less + 1 + name.raw.length;
  while (hasAttribute(quick)) readAttribute(quick);
  const isSelfClosing = text.charCodeAt(quick.at) === 47; /* / */
  const last = isSelfClosing ? quick.at + 1 : quick.at;
  if (text.charCodeAt(last) !== 62 /* > */ || last >= end) return -1;
  const to = last + 1;
  const ns = quick.isPrefixed ? namespacesIn(quick, name) : noNamespaces;
  if (ns === undefined) return -1;
  const uri = uriOf(reading, name, ns);
  if (uri === undefined || (quick.isPrefixed && !nameAttributes(quick, ns))) return -1;
  const own = attributesIn(quick);
  if (own.size !== quick.count) return -1;
  place.at = to;
  begin(reading, name, { name: name.local, uri, attributes: own, at: reading.log.span(less, to) }, ns);
  if (isSelfClosing || isEmptyInHtml(reading, name.raw)) pop(reading, to);
  return to;
}

/** The name that stands somewhere; it is mostly the one that came after the last one before. */
function nameAt(quick: Quick, from: number): Name {
  const { reading, name: before } = quick;
  const { text } = reading;
  const expected = before?.follower;
  if (expected && text.startsWith(expected.raw, from) && !isNameCode(text.charCodeAt(from + expected.raw.length))) {
    quick.name = expected;
    return expected;
  }
  let to = from;
  while (isNameCode(text.charCodeAt(to))) to++;
  const name = nameOf(reading, text.slice(from, to));
  if (before) before.follower = name;
  quick.name = name;
  return name;
}

function attributesIn({ reading, count, names, values }: Quick): ReadonlyMap<string, string> {
  if (count === 0) return noAttributes;
  if (count === 1) return reading.attributes.one(names[0] as string, values[0] as string);
  const all = new Map<string, string>();
  for (let index = 0; index < count; index++) all.set(names[index] as string, values[index] as string);
  return all;
}

/** Whether an attribute stands where a start tag has been read up to; goes on to it, or to what ends the tag. */
function hasAttribute(quick: Quick): boolean {
  const { text } = quick.reading;
  const from = quick.at;
  while (isBlank(text.charCodeAt(quick.at))) quick.at++;
  return quick.at > from && beginsName(text.charCodeAt(quick.at));
}

/** Reads it; where it is none that is read here, the tag does not end there. */
function readAttribute(quick: Quick): void {
  const { reading, names, values } = quick;
  const { text } = reading;
  const from = quick.at;
  let at = from;
  while (isNameCode(text.charCodeAt(at))) at++;
  const name = text.slice(from, at);
  const quote = text.charCodeAt(at + 1);
  quick.at = -1;
  if (text.charCodeAt(at) !== 61 /* = */ || (quote !== 34 /* " */ && quote !== 39) /* ' */) return;
  at += 2;
  const begins = at;
  let isPlain = true;
  for (let code = text.charCodeAt(at); code !== quote; code = text.charCodeAt(++at)) {
    if (code === 60 /* < */ || at >= quick.end) return;
    if (code === 38 /* & */ || code < 32) isPlain = false;
  }
  const own = text.slice(begins, at);
  const value = isPlain ? own : referencesResolved(own.replace(/\r\n|[\r\n\t]/g, ' '));
  if (value === undefined) return;
  if (name === 'xmlns' || name.includes(':')) quick.isPrefixed = true;
  names[quick.count] = name;
  values[quick.count++] = value;
  quick.at = at + 1;
}

/** The namespaces that the attributes of a tag declare; undefined where one is declared as none may be. */
function namespacesIn({ reading, count, names, values }: Quick, { raw }: Name): Namespaces | undefined {
  let declared: Record<string, string> | undefined;
  for (const [index, name] of names.slice(0, count).entries()) {
    if (!name.startsWith('xmlns')) continue;
    const prefix = name === 'xmlns' ? '' : name.slice(6);
    if (prefix === '' && name !== 'xmlns') return undefined;
    const uri = (values[index] as string).trim();
    const isTaken = prefix.startsWith('xml') || uri === xmlNamespace || uri === 'http://www.w3.org/2000/xmlns/';
    if (isTaken || prefix.includes(':') || (prefix !== '' && uri === '') || isEmptyInHtml(reading, raw))
      return undefined;
    declared ??= Object.create(null) as Record<string, string>;
    declared[prefix] = uri;
  }
  return declared ?? noNamespaces;
}

function uriOf({ open }: Reading, { raw, local }: Name, ns: Namespaces): string | undefined {
  if (raw.length === local.length) return ns[''] ?? open.at(-1)?.usual ?? '';
  const isName = local !== '' && !local.includes(':');
  return isName ? resolved(open, ns, raw.slice(0, raw.length - local.length - 1)) : undefined;
}

function resolved(open: Reading['open'], ns: Namespaces, prefix: string): string | undefined {
  if (prefix === 'xml') return xmlNamespace;
  return ns[prefix] ?? open.findLast((frame) => frame.ns[prefix] !== undefined)?.ns[prefix];
}

/** Gives attributes the names that they have here; false where one has none, or two have the same. */
function nameAttributes({ reading, count, names }: Quick, ns: Namespaces): boolean {
  const told = new Set<string>();
  for (const [index, name] of names.slice(0, count).entries()) {
    const colon = name.indexOf(':');
    if (colon < 0 || name.startsWith('xmlns:')) {
      told.add(name);
      continue;
    }
    const local = name.slice(colon + 1);
    const uri = resolved(reading.open, ns, name.slice(0, colon));
    if (uri === undefined || local === '' || local.includes(':')) return false;
    told.add(`{${uri}}${local}`);
    names[index] = nameIn({ name, local, uri });
  }
  return told.size === count;
}
