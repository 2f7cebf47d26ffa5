import { fold, isFolded, lastAtMost, lineStarts } from '../../base/index.js';
import type { Branch, Leaf } from '../markup/markup-tree.js';
import { isBranch } from '../markup/markup-tree.js';
import type { SourceSpan, Speech, Staging } from '../source.js';

/** What an element does to the words in it. */
export type Bearing =
  /** Nothing: emphasis, a name. */
  | 'inline'
  /** They stand for themselves: a line, a paragraph. */
  | 'block'
  /** What follows stands for itself. */
  | 'break'
  /** There is a blank here. */
  | 'blank'
  /** They are no speech but say how it is given. */
  | 'direction'
  /** They are somebody's remark on the work. */
  | 'note'
  /** They are not part of the work, or said elsewhere. */
  | 'none';

export type Part = Speech['parts'][number];
export type Remark = { readonly kind: 'note'; readonly text: string; readonly at: SourceSpan };

/** Makes the place of a stretch of one file. */
export type Places = (from: number, to: number) => SourceSpan;

/** Places in `text`; `pages` are the offsets at which numbered pages begin, in order. */
export function placesIn(
  text: string,
  file?: string,
  pages: readonly { readonly from: number; readonly page: number }[] = [],
): Places {
  const starts = lineStarts(text);
  const turns = pages.map(({ from }) => from);
  let near = 0;
  const lineAt = (offset: number) => {
    // Most places stand on the line of the one before, or a little behind it.
    const last = Math.min(near + 16, starts.length);
    if ((starts[near] as number) > offset || (starts[last] ?? Number.POSITIVE_INFINITY) <= offset)
      near = lastAtMost(starts, offset);
    while (near + 1 < starts.length && (starts[near + 1] as number) <= offset) near++;
    return near + 1;
  };
  return (from, to) => {
    if (turns.length === 0 && file === undefined) return { from, to, line: lineAt(from) };
    const turned = pages[lastAtMost(turns, from)];
    return {
      from,
      to,
      line: lineAt(from),
      ...(turned && turned.from <= from ? { page: turned.page } : {}),
      ...(file === undefined ? {} : { file }),
    };
  };
}

/** The words in some nodes: what is said and what is a direction in it, in order, and remarks on it. */
export function partsOf(
  nodes: readonly (Branch | Leaf)[],
  bearing: (element: Branch) => Bearing,
  {
    source,
    places,
    kind = 'said',
    stagingOf = () => undefined,
  }: {
    readonly source: string;
    readonly places: Places;
    readonly kind?: Part['kind'];
    /** What the markup of a direction says of it. */
    readonly stagingOf?: (element: Branch) => Staging | undefined;
  },
): { readonly parts: readonly Part[]; readonly notes: readonly Remark[] } {
  const gathered: Gathered = {
    bearing,
    source,
    places,
    stagingOf,
    parts: [],
    notes: noNotes,
    words: '',
    from: -1,
    to: -1,
    staging: undefined,
  };
  gather(gathered, nodes, kind);
  endPart(gathered, kind);
  return gathered;
}

type Gathered = {
  readonly bearing: (element: Branch) => Bearing;
  readonly source: string;
  readonly places: Places;
  readonly stagingOf: (element: Branch) => Staging | undefined;
  readonly parts: Part[];
  notes: Remark[];
  /** Of the part that is being read: its words, and where what is no space in it begins and ends so far. */
  words: string;
  from: number;
  to: number;
  /** Of the direction that is being read. */
  staging: Staging | undefined;
};

const noStaging = {};

/** Most have none, and are given no list of their own. */
const noNotes: Remark[] = [];

function gather(gathered: Gathered, nodes: readonly (Branch | Leaf)[], kind: Part['kind']): void {
  for (const node of nodes) {
    if (isBranch(node)) gatherFrom(gathered, node, kind);
    else addText(gathered, node);
  }
}

function gatherFrom(gathered: Gathered, node: Branch, kind: Part['kind']): void {
  const does = gathered.bearing(node);
  if (does === 'none') return;
  if (does === 'inline') gather(gathered, node.children, kind);
  else if (does === 'blank') gathered.words += ' ';
  else if (does === 'break') endPart(gathered, kind);
  else if (does === 'note') addNote(gathered, node);
  else {
    const inner = does === 'direction' ? 'direction' : kind;
    endPart(gathered, kind);
    const around = gathered.staging;
    if (does === 'direction') gathered.staging = gathered.stagingOf(node) ?? around;
    gather(gathered, node.children, inner);
    endPart(gathered, inner);
    gathered.staging = around;
  }
}

function endPart(gathered: Gathered, kind: Part['kind']): void {
  if (gathered.words === '') return;
  // What is only space is no part.
  if (gathered.from >= 0) {
    const text = plain(gathered.words);
    const staging = kind === 'direction' && gathered.staging ? { staging: gathered.staging } : noStaging;
    if (text !== '') gathered.parts.push({ kind, text, ...staging, at: gathered.places(gathered.from, gathered.to) });
  }
  gathered.words = '';
  gathered.from = -1;
}

function addText(gathered: Gathered, { text, at }: Leaf): void {
  gathered.words += text;
  if (isSpace(text)) return;
  if (gathered.from < 0) gathered.from = inkFrom(gathered.source, at.from, at.to);
  gathered.to = inkTo(gathered.source, at.from, at.to);
}

function isSpace(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code <= 32 || code > 126) && text.trim() === '';
}

function addNote(gathered: Gathered, node: Branch): void {
  const text = plain(textOf(node, () => true));
  if (text === '') return;
  if (gathered.notes === noNotes) gathered.notes = [];
  gathered.notes.push({ kind: 'note', text, at: gathered.places(node.at.from, node.at.to) });
}

/** Where what is no space begins in a stretch of a text. */
function inkFrom(text: string, from: number, to: number): number {
  const code = text.charCodeAt(from);
  return code > 32 && code < 127 ? from : to - text.slice(from, to).trimStart().length;
}

/** Where it ends. */
function inkTo(text: string, from: number, to: number): number {
  const code = text.charCodeAt(to - 1);
  return code > 32 && code < 127 ? to : from + text.slice(from, to).trimEnd().length;
}

/** All text in an element, but for that of the elements that `isPart` refuses. A line break is a space. */
export function textOf(node: Branch | Leaf, isPart: (element: Branch) => boolean): string {
  if (!isBranch(node)) return node.text;
  if (isLineBreak(node)) return ' ';
  if (!isPart(node)) return '';
  const [only] = node.children;
  if (only && node.children.length === 1) return textOf(only, isPart);
  return node.children.map((child) => textOf(child, isPart)).join('');
}

/** A line break that stands between words, in TEI or in a page. */
function isLineBreak({ name, attributes }: Branch): boolean {
  return name === 'br' || (name === 'lb' && attributes.get('break') !== 'no');
}

/** On one line, and without the marks that only guide the breaking of lines: soft hyphens and word joiners. */
export function plain(text: string): string {
  // Most has no more to it than a line break at its end.
  const own = text.trim();
  return isFolded(own) ? own : fold(own.replace(/[\u00AD\u2060\uFEFF]/g, ''));
}

/** A name without the stops, commas and blanks that print puts around it. */
export function bareName(name: string): string {
  let from = 0;
  let to = name.length;
  while (from < to && ' .,:;'.includes(name.charAt(from))) from++;
  while (to > from && ' .,:;'.includes(name.charAt(to - 1))) to--;
  return name.slice(from, to);
}

/** The elements in `node` with one of these names, in order; what stands within a found one is not looked at. */
export function within(node: Branch, ...names: readonly string[]): readonly Branch[] {
  const found: Branch[] = [];
  const [name, ...more] = names;
  const walk = ({ children }: Branch) => {
    for (const child of children) {
      if (!isBranch(child)) continue;
      if (child.name === name || (more.length > 0 && more.includes(child.name))) found.push(child);
      else if (child.children.length > 0) walk(child);
    }
  };
  walk(node);
  return found;
}

/** The first of them. */
export function firstWithin(node: Branch, name: string): Branch | undefined {
  for (const child of node.children) {
    if (!isBranch(child)) continue;
    const found = child.name === name ? child : firstWithin(child, name);
    if (found) return found;
  }
  return undefined;
}

/** Whether there is an element of this name in `node`. */
export function holds(node: Branch, name: string): boolean {
  return node.children.some((child) => isBranch(child) && (child.name === name || holds(child, name)));
}

/** The elements right in `node` with one of these names. */
export function childrenOf(node: Branch, ...names: readonly string[]): readonly Branch[] {
  const found: Branch[] = [];
  for (const child of node.children) if (isBranch(child) && names.includes(child.name)) found.push(child);
  return found;
}
