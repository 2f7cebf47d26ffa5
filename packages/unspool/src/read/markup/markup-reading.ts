import type { SourceSpan } from '../source.js';
import type { Attributes } from './markup-attributes.js';
import type { ProblemLog } from './markup-problems.js';

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

/** A file of markup as far as it has been read, by whichever of the two that read it. */
export type Reading = {
  /** What is read: as long as the file, letter for letter but for what begins nothing. */
  text: string;
  /** Words of it as they stand in the file. */
  restored: (words: string) => string;
  readonly handler: MarkupHandler;
  readonly log: ProblemLog;
  readonly open: Frame[];
  /** Every name that an element has had, by itself. */
  readonly names: Map<string, Name>;
  readonly attributes: Attributes;
  /** Where the last thing that was told ends: what is between it and the place of the reader is the next. */
  last: number;
  sawRoot: boolean;
  sawTextOutside: boolean;
  isHtml: boolean;
  /** All of the text has been seen. */
  atEnd: boolean;
};

/** An element that is open. */
export type Frame = {
  readonly name: Name;
  readonly tag: Tag;
  readonly ns: Namespaces;
  /** The namespace of names without prefix in it. */
  readonly usual: string;
};

/** What an element declares: namespaces by their prefix, that of names without one by ''. */
export type Namespaces = Readonly<Record<string, string>>;

export const noNamespaces: Namespaces = Object.create(null);

/** A name with its prefix, how many elements of it are open, and the name that began next the last time. */
export type Name = { readonly raw: string; readonly local: string; open: number; follower: Name | undefined };

/** Deeper than any work; a guard against files that are nothing but nesting. */
export const deepest = 500;

/** Tells that an element begins. */
export function begin(reading: Reading, name: Name, tag: Tag, ns: Namespaces): void {
  const { open, handler, sawRoot } = reading;
  if (!sawRoot) reading.isHtml = name.local === 'html';
  reading.sawRoot = true;
  reading.last = tag.at.to;
  const around = open.at(-1)?.usual ?? '';
  open.push({ name, tag, ns, usual: ns === noNamespaces ? around : (ns[''] ?? around) });
  name.open++;
  handler.open(tag);
}

/** Closes what was opened last. */
export function pop({ open, handler }: Reading, to: number): Frame {
  const frame = open.pop() as Frame;
  frame.name.open--;
  handler.close(frame.tag, to);
  return frame;
}

/** Tells of text that stands from `from` to `to`. */
export function say(reading: Reading, words: string, from: number, to: number): void {
  if (words === '') return;
  const { open, handler, restored, log } = reading;
  if (open.length > 0) handler.text(restored(words), log.span(from, to));
  else if (!reading.sawTextOutside && words.trim() !== '') {
    reading.sawTextOutside = true;
    log.report('There is text outside of all elements; it is left out.', from, to);
  }
}

/** One object for each name, however many elements have it. */
export function nameOf({ names }: Reading, raw: string): Name {
  const known = names.get(raw);
  if (known) return known;
  const made: Name = { raw, local: raw.slice(raw.indexOf(':') + 1), open: 0, follower: undefined };
  names.set(raw, made);
  return made;
}

/** Whether HTML knows it as an element without content (13.1.2 “void elements”), which needs no end. */
export function isEmptyInHtml({ isHtml }: Reading, raw: string): boolean {
  return isHtml && emptyInHtml.has(raw);
}

const emptyInHtml = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
