import { decodeLegacy, type Guess, guessEncoding, type LegacyEncoding } from './legacy-encoding.js';

/** The bytes of a file as text. */
export type Decoded = {
  /** Without the byte order mark; '' where the bytes are no text. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Set where the encoding had to be guessed, where something could not be read, and where this is no text. */
  readonly problem?: string;
};

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | LegacyEncoding | 'binary';

/**
 * Decodes what a mark at the beginning says, else UTF-8 or UTF-16 if the bytes are such, else the encoding from before
 * Unicode that is most plausible. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  // No engine holds a longer text; what decodes it would throw.
  if (bytes.length > longestText) return noText('This is more text than can be held at once.');
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return marked(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return marked(bytes, 'utf-16be');
  const head = bytes.subarray(0, headLength);
  if (a === 0xef && b === 0xbb && c === 0xbf) return isText(read(head, 'utf-8')) ? utf8(bytes) : noText();
  const wide = bareUtf16(head);
  if (wide) return { text: read(bytes, wide), encoding: wide };
  return hasControls(head) ? noText() : utf8(bytes);
}

/** The text of bytes that are UTF-8; what is damaged in it stands as \uFFFD. */
export function textOf(bytes: Uint8Array): string {
  return read(bytes, 'utf-8');
}

/** The beginning of a file as text, to judge what it is; the last character may be cut off. */
export function decodeHead(head: Uint8Array): string {
  return decode(head.subarray(0, headLength)).text;
}

/** The part of the web's TextDecoder that is used here: Node and browsers have it, the language's own types do not. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string };

const headLength = 4096;
const longestText = 500_000_000;

function read(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Null if anything in it is damaged; `stream` allows the last character to be cut off. */
function strict(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be', stream = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}

function noText(problem = 'This is no text.'): Decoded {
  return { text: '', encoding: 'binary', problem };
}

function marked(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  if (!isText(read(bytes.subarray(0, headLength), encoding))) return noText();
  const text = strict(bytes, encoding);
  return text === null ? { text: read(bytes, encoding), encoding, problem: damaged } : { text, encoding };
}

const damaged = 'Some characters of this file are damaged and stand as \uFFFD.';

function utf8(bytes: Uint8Array): Decoded {
  const text = strict(bytes, 'utf-8');
  if (text !== null) return { text, encoding: 'utf-8' };
  if (mostlyUtf8(bytes)) return { text: read(bytes, 'utf-8'), encoding: 'utf-8', problem: damaged };
  const { encoding, language }: Guess = guessEncoding(bytes) ?? { encoding: 'windows-1252' };
  const name = encoding.startsWith('windows') ? encoding.replace('w', 'W') : encoding.toUpperCase();
  const whose = language ? `, with the letters of ${language}` : '';
  return {
    text: decodeLegacy(bytes, encoding),
    encoding,
    problem: `This file does not say how its letters are stored. It was read as ${name}${whose}; save it as UTF-8 if they look wrong.`,
  };
}

/**
 * A cut or damaged file is still UTF-8 if far more of its characters are whole than broken: in single-byte text a
 * sequence that is whole in UTF-8 hardly ever stands.
 */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const more =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    let found = 0;
    while (found < more && ((bytes[i + found + 1] ?? 0) & 0xc0) === 0x80) found++;
    if (more > 0 && found === more) whole++;
    else broken++;
    i += found;
  }
  return whole > 9 * broken;
}

/** UTF-16 without a mark: every second byte of its blanks, line ends and signs is zero, and never the other one. */
function bareUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // One stray NUL in a short text is no sign; one character in fifty is.
  if (Math.max(even, odd) < Math.max(2, head.length / 100) || Math.min(even, odd) > 0) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = strict(head, encoding, true);
  return text !== null && isText(text) ? encoding : null;
}

/** A stray control character is kept as it is; many of them are no text. */
function hasControls(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) if (isControl(byte)) controls++;
  return controls > Math.max(1, head.length / 50);
}

function isText(head: string): boolean {
  let controls = 0;
  for (let i = 0; i < head.length; i++) if (isControl(head.charCodeAt(i))) controls++;
  return controls <= Math.max(1, head.length / 50);
}

function isControl(code: number): boolean {
  return code < 9 || (code > 13 && code < 27) || (code > 27 && code < 32);
}
