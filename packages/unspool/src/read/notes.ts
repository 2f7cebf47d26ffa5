import { escapeInline } from '../language/index.js';
import type { Item, Role, Segment, Source, Speech } from './source.js';

/** How much of a work its notes take over. */
export type Extent = 'all' | 'outline';

/**
 * A work as a story file: its scenes as headings, who speaks in them, and (`all`) what is said and done, each where the
 * audience gets it. Nothing of it is known before it is told but what stands around the work and the names as billed.
 * `outline` leaves out what is said and done: something to begin notes with.
 */
export function notesOf(
  source: Source,
  extent: Extent = 'all',
  datelines: readonly (readonly string[])[] = [],
): string {
  const people = namesOf(source);
  const lines: string[] = [`# ${heading(source.title ?? 'Untitled')}`, ''];
  const introduced = new Set<string>();
  for (const { key, value } of source.credits) {
    const line = `- ${words(key).replaceAll(':', ' ')}: ${words(value)}`;
    if (key.trim() !== '' && value.trim() !== '') lines.push(line);
  }
  for (const role of source.cast) {
    const name = people.byRole(role);
    if (introduced.has(name)) continue;
    introduced.add(name);
    lines.push(`- ${role.group ? 'Group' : 'Person'}: **${words(name)}**`);
  }
  source.segments.forEach((segment, index) => {
    lines.push('', `## ${heading(titleOf(segment, index))}`, '');
    const speakers = speakersIn(segment, people);
    const parts = [
      ...(datelines[index] ?? []),
      ...measureOf(segment),
      ...(segment.heading?.place ? [partOf(segment.heading.place)] : []),
      ...(speakers.length > 0 ? [`with +${speakers.map(words).join(', ')}`] : []),
    ].filter((part) => part !== '');
    if (parts.length > 0) lines.push(`*${parts.join(' · ')}*`, '');
    const fresh = speakers.filter((name) => !introduced.has(name));
    for (const name of fresh) {
      introduced.add(name);
      lines.push(`- Person: **${words(name)}**`);
    }
    if (fresh.length > 0) lines.push('');
    lines.push(...(extent === 'all' ? segment.items.flatMap((item) => told(item, people)) : captionsOf(segment)));
  });
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

/** The heading of a segment in the notes; numbered, so that each can be referred to. */
function titleOf(segment: Segment, index: number): string {
  const own = [...segment.within, segment.title].map((part) => part.trim()).filter((part) => part !== '');
  const title = own.length > 0 ? own.join(', ') : (timeTitle(segment) ?? segmentName[segment.kind]);
  return /^\d/.test(title) && own.length === 0 ? title : `${index + 1}. ${title}`;
}

const segmentName: Readonly<Record<Segment['kind'], string>> = { scene: 'Scene', chapter: 'Chapter', stretch: 'Part' };

function timeTitle({ at }: Segment): string | undefined {
  return at.time && `${clock(at.time.from)}–${clock(at.time.to)}`;
}

/** Where in the work it begins, if the work has a clock or pages. */
function measureOf({ at }: Segment): readonly string[] {
  if (at.time) return [`At ${clock(at.time.from)}`];
  return at.page === undefined ? [] : [`At p. ${at.page}`];
}

function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const padded = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${padded(minutes)}:${padded(rest)}` : `${minutes}:${padded(rest)}`;
}

type Names = {
  readonly byRole: (role: Role) => string;
  readonly ofSpeech: (speech: Speech) => readonly string[];
};

/** What people are called: as billed, else as their speeches are headed. */
function namesOf({ cast }: Source): Names {
  const billed = new Map<string, string>();
  for (const role of cast) {
    const name = readable(role.name);
    if (role.id !== undefined) billed.set(role.id, name);
    billed.set(role.name, name);
  }
  const called = (who: string) => billed.get(who) ?? readable(who);
  return {
    byRole: (role) => called(role.id ?? role.name),
    ofSpeech: ({ who }) => [...new Set(who.map(called).filter((name) => name !== ''))],
  };
}

/** A name in capitals is written as names are; others are left as they stand. */
function readable(name: string): string {
  const own = name.replace(/\s+/g, ' ').trim();
  if (own !== own.toUpperCase() || own === own.toLowerCase()) return own;
  return own.toLowerCase().replace(/(?<![\p{L}\p{M}’'])\p{L}/gu, (letter) => letter.toUpperCase());
}

function speakersIn(segment: Segment, people: Names): readonly string[] {
  return [...new Set(segment.items.flatMap((item) => (item.kind === 'speech' ? people.ofSpeech(item) : [])))];
}

/** What an item tells, as lines of notes. */
function told(item: Item, people: Names): readonly string[] {
  switch (item.kind) {
    case 'speech':
      return speech(item, people);
    case 'action':
    case 'prose':
      return paragraph(item.text);
    case 'caption':
      return [`- Caption: ${words(item.text)}`];
    default:
      return [];
  }
}

function captionsOf({ items }: Segment): readonly string[] {
  return items.flatMap((item) => (item.kind === 'caption' ? [`- Caption: ${words(item.text)}`] : []));
}

function speech(item: Speech, people: Names): readonly string[] {
  const said = item.parts.flatMap((part) => (part.kind === 'said' ? [part.text] : []));
  const text = quotable(said.join(' '));
  if (text === '') return [];
  const who = people.ofSpeech(item);
  if (who.length === 0) return paragraph(`“${text}”`);
  const names = who.map(words);
  const last = names.pop() as string;
  return [`- ${names.length > 0 ? `${names.join(', ')} and ${last} say` : `${last} says`}: “${words(text)}”`];
}

/** Marks of quotation within a quotation become single ones. */
function quotable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[“”„"«»]/g, '’');
}

function paragraph(text: string): readonly string[] {
  const own = words(text);
  return own === '' ? [] : ['', own.replace(/^([#>|~`+=*_-]|\d{1,3}[.)](?=\s))/, '\\$1'), ''];
}

function partOf(text: string): string {
  return words(text.replace(/[·•]/g, ',')).replace(/[.!?…]+$/, '');
}

function heading(text: string): string {
  return words(text) || 'Untitled';
}

function words(text: string): string {
  return escapeInline(text.replace(/\s+/g, ' ').trim());
}
