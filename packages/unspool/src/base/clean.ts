/**
 * Text without characters that steer a terminal or turn the order of reading around: control characters, and the
 * marks that override the direction of text. White space of any kind becomes a space.
 */
export function clean(text: string): string {
  if (!unclean.test(text)) return text;
  return text.replace(/\s/gu, ' ').replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, '');
}

/** Nearly no text has any of it. */
const unclean = /[^\S ]|[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;
