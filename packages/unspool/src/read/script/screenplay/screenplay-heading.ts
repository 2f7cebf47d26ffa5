import type { SceneHeading } from '../../source.js';

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
  const begins = opensHeading(text, 0) ? opening.lastIndex : 0;
  let begin = begins;
  while (begin < text.length && isBetween(text.charCodeAt(begin))) begin++;
  const parts = split(text.slice(begin));
  const from = firstQualifier(parts);
  const qualifiers: string[] = [];
  let place = parts[0] ?? '';
  const bracket = bracketIn(place);
  if (bracket > 0) {
    addBrackets(qualifiers, place, bracket);
    place = place.slice(0, bracket).trim();
  }
  for (let index = 1; index < from; index++)
    place = place === '' ? (parts[index] as string) : `${place} - ${parts[index]}`;
  for (let index = from; index < parts.length; index++) addQualifiers(qualifiers, parts[index] as string);
  return { where: whereOf(text, begins), place, qualifiers: qualifiers.slice() };
}

/** Stands between "INT" and the place. */
function isBetween(code: number): boolean {
  return code === 46 /* . */ || code === 32 || code === 9;
}

const interior: SceneHeading['where'] = ['interior'];
const exterior: SceneHeading['where'] = ['exterior'];
const goingOut: SceneHeading['where'] = ['interior', 'exterior'];
const goingIn: SceneHeading['where'] = ['exterior', 'interior'];

/** What the first `length` characters say: "INT.", "I/E ". */
function whereOf(text: string, length: number): SceneHeading['where'] {
  if (length === 0) return [];
  const isInterior = /^i/i.test(text);
  const slash = text.indexOf('/');
  if (slash < 0 || slash >= length) return isInterior ? interior : exterior;
  return isInterior ? goingOut : goingIn;
}

function split(text: string): string[] {
  const own = /[ \t]{2}|\t/.test(text) ? text.replace(/[ \t]+/g, ' ') : text;
  const parts = own.split(/ [-–—]+ |(?:--+|—+)/);
  const [first = ''] = parts;
  if (parts.length === 1) return [trimmed(first)];
  return parts.map(trimmed).filter((part, index) => part !== '' || index === 0);
}

/** Without space, and without a dash that separates it from nothing. */
function trimmed(part: string): string {
  const own = part.trim();
  return /^[-–—]|[-–—]$/.test(own) ? own.replace(/^[-–—] | [-–—]$/g, '') : own;
}

/** The first part that is no place. */
function firstQualifier(parts: readonly string[]): number {
  for (let index = 1; index < parts.length; index++) if (qualifier.test(parts[index] as string)) return index;
  return Math.max(1, parts.length - 1);
}

/** Where the brackets at the end of a part open: "CAR (MOVING)" is the place CAR, and MOVING. */
function bracketIn(part: string): number {
  return part.endsWith(')') ? part.indexOf('(') : -1;
}

function addQualifiers(qualifiers: string[], part: string): void {
  const bracket = bracketIn(part);
  const own = bracket > 0 ? part.slice(0, bracket).trim() : part;
  if (own !== '') qualifiers.push(own);
  if (bracket > 0) addBrackets(qualifiers, part, bracket);
}

function addBrackets(qualifiers: string[], part: string, bracket: number): void {
  for (const added of part.slice(bracket + 1, -1).split(/\) ?\(|,/)) {
    const word = added.trim();
    if (word !== '') qualifiers.push(word);
  }
}
