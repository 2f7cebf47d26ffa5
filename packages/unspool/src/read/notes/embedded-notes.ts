import { withoutEnd, withoutEnds } from '../../base/ends.js';
import { key, type Span } from '../../base/index.js';
import { type Introduction, type Part, parse } from '../../language/index.js';
import { rowOf } from '../formats.js';
import type { Item, Segment, Source } from '../source.js';
import { createNameSpelling, type NameSpelling } from './name-spelling.js';
import type { Note, NoteOrigin } from './source-map.js';

/** What a note in a screenplay says to the story file: lines of it, as its writer put them. */
export type Remark = {
  readonly lines: readonly string[];
  /** It begins with a heading: how many `#`, its words as written, and the lines below. */
  readonly heading?: { readonly level: number; readonly name: string; readonly below: readonly string[] };
  /** It is a stop within the scene, and nothing else. */
  readonly stop?: true;
  readonly introduced: readonly Introduction[];
  /** The parts of its datelines. */
  readonly dateline: readonly Part[];
};

/**
 * What an item says to the story file; null if it is none of its business. A note speaks to it if the first thing in it
 * is a bullet with a `-`, a dateline, a heading with a `#`, or `---`: all others are the writer's own and enter nothing.
 */
export function remarkOf(item: Item): Remark | null {
  if (item.kind !== 'note' || !isInBrackets(item)) return null;
  const known = made.get(item);
  if (known !== undefined) return known;
  const fresh = read(item);
  made.set(item, fresh);
  return fresh;
}

/** A note is read once, whoever asks what it says. */
const made = new WeakMap<Note, Remark | null>();

function read(item: Note): Remark | null {
  const text = linesFor(item.text);
  if (text === '---') return { lines: ['---'], stop: true, introduced: [], dateline: [] };
  const forms = parse('', text).blocks.map(({ line }) => line);
  const [first] = forms;
  const isMeant =
    (first?.form === 'bullet' && /^- /.test(text)) ||
    (first?.form === 'dateline' && text.startsWith('*')) ||
    (first?.form === 'heading' && /^#+ /.test(text));
  if (!isMeant) return null;
  const lines = text.split('\n');
  const heading = /^(#+) (.*)$/.exec(lines[0] as string);
  return {
    lines,
    ...(heading
      ? {
          heading: { level: heading[1]?.length ?? 0, name: withoutHashes(heading[2] as string), below: lines.slice(1) },
        }
      : {}),
    introduced: forms.flatMap((form) =>
      form.form === 'bullet' && form.statement.claiming.kind === 'introduce'
        ? [form.statement.claiming.introduction]
        : [],
    ),
    dateline: forms.flatMap((form) => (form.form === 'dateline' ? form.parts : [])),
  };
}

/** Where a line that was made from a note stands in the text of the file; in a file of markup, where the note does. */
export function placeInNote({ item, line }: NoteOrigin, file: string): Span {
  const own = file.slice(item.at.from, item.at.to);
  let [from, to, after] = [0, 0, 0];
  for (const text of (remarkOf(item)?.lines ?? []).slice(0, line + 1)) {
    const words = text.trim();
    const found = own.indexOf(words, after);
    from = Math.max(0, found);
    to = from + words.length;
    if (found >= 0) after = to;
  }
  return { from: item.at.from + from, to: item.at.from + to };
}

/** How many of the items of a work's first scene stand before its heading, or before anything else in it. */
export function preludeOf({ heading, title, at, items }: Segment): number {
  const shown = items.findIndex(({ kind }) => kind !== 'note');
  const notes = shown < 0 ? items : items.slice(0, shown);
  if (!heading) return notes.length;
  if (items[0]?.at.from !== at.from) return 0;
  // Between the last of them and the next there is room for the heading.
  const next = items.findIndex(
    (item, index) => index > 0 && item.at.from - (items[index - 1] as Item).at.to >= title.length,
  );
  return next < 0 ? notes.length : Math.min(next, notes.length);
}

/** Only scripts have notes that can be meant for it; those of other works are their editors'. */
export function hasRemarks({ format }: Source): boolean {
  return rowOf(format).hasRemarks === true;
}

/** Sections and what is struck out keep their marks in the text, so that it is no shorter than their place. */
function isInBrackets({ text, at }: Note): boolean {
  return at.to - at.from > text.length;
}

/** The text of a note as lines that stay among themselves: nothing in it can swallow what follows. */
function linesFor(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
      .replace(/^([ \t]*)(```|~~~)/gm, '$1\\$2')
      .split('\n')
      .map((line) => withoutEnd(line, /[ \t]/))
      .join('\n')
      .trim()
      // The full stop that keeps the brackets of a reference apart from those of the note.
      .replace(/(\n[ \t].*\])\.$/, '$1')
  );
}

/** The names that notes have given so far, as written, and whose they are. */
export type Spelling = Pick<NameSpelling, 'readable'> & {
  readonly learn: (remark: Remark) => void;
  /** Takes how an item of the work writes names. */
  readonly learnFrom: NameSpelling['learn'];
  /** The place that a heading names, as it was first written: its parts may come in another order or otherwise divided. */
  readonly placeOf: (place: string) => string;
  /** A name as the notes write it, if they have it. */
  readonly of: (name: string) => string | undefined;
  readonly isStrand: (name: string) => boolean;
};

/** Names in scripts stand in capitals: "THE WOMAN" is the woman of the notes. */
export function createSpelling(): Spelling {
  const shown = createNameSpelling();
  const places = new Map<string, string>();
  const names = new Map<string, string>();
  const strands = new Set<string>();
  const add = (name: string) => {
    if (!names.has(key(name))) names.set(key(name), name);
  };
  return {
    learn: ({ introduced, dateline }) => {
      for (const { entity, name, aliases } of introduced) {
        if (entity === 'strand') strands.add(key(name));
        else if (entity !== 'symbol') [name, ...aliases].forEach(add);
      }
      for (const part of dateline) if (part.kind === 'with') for (const { name } of part.people) add(name);
    },
    learnFrom: shown.learn,
    readable: shown.readable,
    placeOf: (place) => {
      const parts = place.split(/ - |, /).map(key);
      const own = parts.toSorted().join('\n');
      if (!places.has(own)) places.set(own, place);
      return places.get(own) as string;
    },
    of: (name) => names.get(key(name)),
    isStrand: (name) => strands.has(key(name)),
  };
}

/** A heading may be closed with marks, too. */
function withoutHashes(name: string): string {
  const words = withoutEnds(name, / /);
  const open = withoutEnd(words, /#/);
  return open === '' || open.endsWith(' ') ? withoutEnd(open, / /) : words;
}
