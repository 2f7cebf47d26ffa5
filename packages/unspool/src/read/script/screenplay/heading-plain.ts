import type { SceneHeading } from '../../source.js';
import { isQualifier } from './heading-qualifiers.js';

export const interior: SceneHeading['where'] = ['interior'];
export const exterior: SceneHeading['where'] = ['exterior'];

/** "INT. HOUSE - NIGHT", as most headings are, the quick way. */
export function plainHeading(text: string): SceneHeading | undefined {
  const isInterior = text.startsWith('INT. ');
  if (!isInterior && !text.startsWith('EXT. ')) return undefined;
  const dash = text.indexOf(' - ');
  if (dash < 0 || !isPlain(text, 5, dash, ofPlace) || !isPlain(text, dash + 3, text.length, ofTime)) return undefined;
  const place = text.slice(5, dash);
  const when = text.slice(dash + 3);
  if (!isQualifier(when) || isQualifier(place)) return undefined;
  return { where: isInterior ? interior : exterior, place, qualifiers: [when] };
}

/** Letters, figures and single blanks between them, and in a place also apostrophes: what `more` says of letters beyond English. */
function isPlain(text: string, from: number, to: number, more: RegExp): boolean {
  let before = 32;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code > 126) return isWidePlain(text.slice(from, to), more);
    const letter = code & ~32;
    const isOne = (letter >= 65 && letter <= 90) || (code >= 48 && code <= 57) || (code === 39 && more === ofPlace);
    if (!isOne && (code !== 32 || before === 32)) return false;
    before = code;
  }
  return before !== 32;
}

function isWidePlain(words: string, pattern: RegExp): boolean {
  return pattern.test(words) && !words.includes('  ') && !words.startsWith(' ') && !words.endsWith(' ');
}

const ofPlace = /^[\p{L}\p{N}'’ ]+$/u;
const ofTime = /^[\p{L}\p{N} ]+$/u;
