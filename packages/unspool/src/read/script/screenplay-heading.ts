import type { SceneHeading } from '../source.js';

/**
 * What begins a scene heading, in any case (Fountain 1.1, "Scene Heading"): INT, EXT, EST, INT./EXT, INT/EXT or I/E,
 * and a full stop or space. Practice adds the reverse, EXT./INT., and I./E.
 */
const opening = /(?:INT\.?\/EXT|EXT\.?\/INT|I\.?\/E|E\.?\/I|INT|EXT|EST)[. \t]/iy;

/** Whether a scene heading begins in `text` at `from`. */
export function opensHeading(text: string, from: number): boolean {
  const first = text.charCodeAt(from) | 32;
  if (first !== 105 /* i */ && first !== 101 /* e */) return false;
  opening.lastIndex = from;
  return opening.test(text);
}

/** Words that follow a place and are none. What is last is always taken for one, for other languages' sake. */
const qualifier =
  /^(?:(?:early|late|mid)[ -])?(?:day|night|morning|afternoon|evening|dawn|dusk|noon|midnight|sunrise|sunset|twilight|magic hour|continuous|later|moments? later|same(?: time)?|present(?: day)?|past|future|flashback|flash ?forward|dream|establishing|intercut|\d{4}s?)(?: sequence)?$/i;

/**
 * What a heading says. Places of several parts keep them ("HOUSE - KITCHEN"): only the last part, and what follows a
 * word that is known as no place, are qualifiers. Parts are separated by a spaced dash of any length, or by two
 * hyphens or a long dash without spaces.
 */
export function headingOf(text: string): SceneHeading {
  opening.lastIndex = 0;
  const found = opensHeading(text, 0) ? text.slice(0, opening.lastIndex) : '';
  const where = whereOf(found.toUpperCase());
  let begin = found.length;
  while (begin < text.length && /[. \t]/.test(text.charAt(begin))) begin++;
  const parts = split(text.slice(begin));
  const [place, added] = withoutBrackets(parts[0] ?? '');
  const first = parts.findIndex((part, index) => index > 0 && qualifier.test(part));
  const from = first > 0 ? first : Math.max(1, parts.length - 1);
  return {
    where,
    place: [place, ...parts.slice(1, from)].filter((part) => part !== '').join(' - '),
    qualifiers: [
      ...added,
      ...parts.slice(from).flatMap((part) => {
        const [own, more] = withoutBrackets(part);
        return own === '' ? more : [own, ...more];
      }),
    ],
  };
}

function whereOf(found: string): SceneHeading['where'] {
  const parts = found.split('/').filter((part) => part !== '');
  return parts.map((part) => (part.startsWith('I') ? 'interior' : 'exterior'));
}

function split(text: string): string[] {
  const own = /[ \t]{2}|\t/.test(text) ? text.replace(/[ \t]+/g, ' ') : text;
  return own
    .split(/ [-–—]+ |(?:--+|—+)/)
    .map((part) => part.trim().replace(/^[-–—] | [-–—]$/g, ''))
    .filter((part, index) => part !== '' || index === 0);
}

/** "CAR (MOVING)" is the place CAR, and MOVING. */
function withoutBrackets(part: string): [own: string, added: string[]] {
  const open = part.indexOf('(');
  if (open <= 0 || !part.endsWith(')')) return [part, []];
  const added = part.slice(open + 1, -1).split(/\) ?\(|,/);
  return [part.slice(0, open).trim(), added.map((word) => word.trim()).filter((word) => word !== '')];
}
