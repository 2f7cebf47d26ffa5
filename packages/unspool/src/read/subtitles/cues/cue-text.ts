import { type Decoded, textOf } from '../../decode.js';

/**
 * The text of a file of cues. The words of most items are cut from it as it reads on one line, and each stands where its cue
 * does: such a piece takes less room than a copy, and hardly any time.
 */
export type CueText = {
  readonly text: string;
  /** What stands between two places, with a space for each line break. Asked for ever later places, it reads the text once. */
  readonly onOneLine: (from: number, to: number) => string;
};

/** A text whose line breaks are line feeds, with or without a carriage return before them. */
export function feedText(decoded: Decoded, bytes: Uint8Array): CueText {
  const { text } = decoded;
  return cueText(decoded, bytes, text.includes('\r') ? '\r' : '', isFeed, withoutFeeds, /\r?\n/g);
}

/** A text whose line breaks are `\N` and `\n`, as SubStation has them. */
export function escapedText(decoded: Decoded, bytes: Uint8Array): CueText {
  return cueText(decoded, bytes, '\\', isEscape, withoutEscapes, /\\[Nn]/g);
}

/** `\r\n`. */
export function isFeed(text: string, at: number): boolean {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10;
}

/** `\N` or `\n`. */
export function isEscape(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 92 && (next === 78 || next === 110);
}

/** `sign` begins each break that is written as two letters; '' where all are one. */
function cueText(
  { text, encoding }: Decoded,
  bytes: Uint8Array,
  sign: string,
  isBreak: (text: string, at: number) => boolean,
  withoutBreaks: (bytes: Uint8Array) => Uint8Array,
  breaks: RegExp,
): CueText {
  let line: string | undefined;
  /** The next sign that was not looked at so far, and how many breaks of two letters stand before it. */
  let next = sign === '' ? Number.POSITIVE_INFINITY : 0;
  let wide = 0;
  const placeOf = (at: number): number => {
    while (next < at) {
      if (isBreak(text, next)) wide++;
      const found = text.indexOf(sign, next + 1);
      next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return at - wide;
  };
  return {
    text,
    onOneLine: (from, to) => {
      line ??= encoding === 'utf-8' ? textOf(withoutBreaks(bytes)) : text.replace(breaks, ' ');
      const start = placeOf(from);
      return line.slice(start, placeOf(to));
    },
  };
}

// In UTF-8 the bytes of these signs stand for nothing else, and to change them is far quicker than to change the text.

function withoutFeeds(bytes: Uint8Array): Uint8Array {
  return withSpaces(bytes.includes(13) ? withoutPairs(bytes, 13, 10, 10) : bytes, 10);
}

function withoutEscapes(bytes: Uint8Array): Uint8Array {
  return withoutPairs(bytes, 92, 78, 110);
}

/** A copy with a space for each of a byte, which is looked for in four at once. */
function withSpaces(bytes: Uint8Array, sign: number): Uint8Array {
  // `slice` of a Buffer would be the bytes themselves.
  const own = new Uint8Array(bytes);
  const fours = new Int32Array(own.buffer, 0, own.length >> 2);
  for (let four = 0; four < fours.length; four++) {
    const other = (fours[four] as number) ^ (sign * 0x01010101);
    // Not zero where one of the bytes of `other` is (H. Warren, Hacker's Delight, 6-1).
    if (((other - 0x01010101) & ~other & 0x80808080) !== 0)
      for (let at = four << 2; at < (four << 2) + 4; at++) if (own[at] === sign) own[at] = 32;
  }
  for (let at = fours.length << 2; at < own.length; at++) if (own[at] === sign) own[at] = 32;
  return own;
}

/** A copy with a space for each `first` with one of two others behind it. */
function withoutPairs(bytes: Uint8Array, first: number, second: number, other: number): Uint8Array {
  const own = new Uint8Array(bytes);
  let length = 0;
  let done = 0;
  for (let at = own.indexOf(first); at >= 0; at = own.indexOf(first, at + 1)) {
    const next = bytes[at + 1];
    if (next !== second && next !== other) continue;
    own.copyWithin(length, done, at);
    length += at - done;
    own[length++] = 32;
    done = at + 2;
  }
  own.copyWithin(length, done);
  return own.subarray(0, length + own.length - done);
}
