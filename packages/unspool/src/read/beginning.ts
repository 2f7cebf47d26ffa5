import { decodeHead } from './decode.js';

/** How a file begins, and what it is called: all by which its format is recognised. */
export type Beginning = {
  /** What its name ends in, in lower case and without the dot; '' if in nothing. */
  readonly extension: string;
  /** Its first bytes, a letter for each. */
  readonly bytes: string;
  /** It begins as a ZIP archive. */
  readonly isArchive: boolean;
  /** Its first letters; '' where they are no text, and of an archive. */
  readonly text: string;
  /** Of markup, the name of the first element, whatever stands before it; '' if there is none. Absent: it is no markup. */
  readonly root?: string;
};

/** How many bytes tell what a file is. */
export const headLength = 4096;

/** The beginning of a file, of its name and at least its first `headLength` bytes. */
export function beginningOf(name: string, file: Uint8Array): Beginning {
  const head = file.subarray(0, headLength);
  const bytes = Array.from(head, (byte) => String.fromCharCode(byte)).join('');
  const isArchive = bytes.startsWith('PK\u0003\u0004');
  const text = isArchive ? '' : decodeHead(head);
  const root = /^\s*</.test(text) ? rootOf(text) : undefined;
  return { extension: extensionOf(name), bytes, isArchive, text, ...(root === undefined ? {} : { root }) };
}

/** What the name of a file ends in, in lower case and without the dot; '' if in nothing. */
export function extensionOf(path: string): string {
  return (/\.([^./\\]*)$/.exec(path)?.[1] ?? '').toLowerCase();
}

/** A web page, by its first element or what is declared before it. */
export function isPage({ root, text }: Beginning): boolean {
  return root !== undefined && (/^html$/i.test(root) || /<!doctype\s+html/i.test(text));
}

/** It has a line of times as subtitles have it. */
export function hasTimes({ root, text }: Beginning): boolean {
  return root === undefined && timing.test(text);
}

const timing =
  /^[ \t\u200e\u200f\u202a-\u202e\u2066-\u2069]{0,9}(?:\d{1,6}[ ]?:[ ]?)?\d{1,3}[ ]?:[ ]?\d{1,2}[ ]{0,3}(?:[.,:][ ]?\d{0,9})?[ \t]{0,9}-{1,3}>[ \t]{0,9}\d/m;

export function isSubStation({ text }: Beginning): boolean {
  return /^[^\S\r\n\u2028\u2029]*\[(?:Script Info|V4\+? Styles|Events)\]/im.test(text);
}

/** It is text, and no markup of any kind. */
export function isProse(beginning: Beginning): boolean {
  const { root, text } = beginning;
  return root === undefined && text.trim() !== '' && !isRichText(beginning) && !isTrelby(beginning);
}

export function isRichText({ bytes }: Beginning): boolean {
  return bytes.startsWith('{\\rtf');
}

export function isTrelby({ text }: Beginning): boolean {
  return /^\s*#Version \d+\s+#/.test(text) && /#Begin-|#Start-Script/.test(text);
}

/** A script in plain text has a title page or headings of scenes. */
export function isScript({ text }: Beginning): boolean {
  const titled = /^\s*(?:Title|Credit|Authors?|Source|Draft date|Contact)[ \t]*:/.test(text);
  if (titled && /^(?:Credit|Authors?|Draft date|Contact)[ \t]*:/im.test(text)) return true;
  return /(?:^|[\r\n])[ \t]*(?:INT|EXT|INT\.?\/EXT|I\/E)\.? [^\r\n]*(?:\r\n|\r|\n)[ \t]*[\r\n]/.test(text);
}

function rootOf(text: string): string {
  const [, root = ''] = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(text.replace(/<!--[\s\S]*?-->/g, '')) ?? [];
  return root;
}
