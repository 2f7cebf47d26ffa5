import { newQuoting } from '../../novel/quotations/quoting.js';
import type { Item, Segment, SourceSpan } from '../../source.js';
import { datelineIn } from './prose-dateline.js';
import { headline } from './prose-headings.js';

/** What a book is a row of, whatever its format. */
export type Block =
  | Heading
  | { readonly kind: 'prose'; readonly text: string; readonly at: SourceSpan }
  | { readonly kind: 'caption'; readonly text: string; readonly at: SourceSpan }
  | { readonly kind: 'note'; readonly text: string; readonly at: SourceSpan }
  /**
   * A line of stars, or a rule, which has no `text`; `assumed` if it is only empty space; `closes`: here ends a letter,
   * with all that is in it.
   */
  | {
      readonly kind: 'break';
      readonly text: string;
      readonly assumed?: true;
      readonly closes?: true;
      readonly at: SourceSpan;
    };

export type Heading = {
  readonly kind: 'heading';
  readonly title: string;
  readonly number?: string;
  /** Smaller stands above greater. A division (part, book) stands above a chapter of its level. */
  readonly level: number;
  readonly division?: true;
  readonly assumed?: true;
  /** Nothing stands in it: "Prologue", and then "I". */
  readonly leaf?: true;
  /** The file says that it belongs to the work, whatever it is called. */
  readonly own?: true;
  readonly at: SourceSpan;
};

/**
 * Chapters, and the dated letters and entries within them. A heading above others that has no prose of its own makes no
 * segment: it is in `within` of those below, and what stands under it (an epigraph) opens the first of them. A break in
 * a chapter is a transition between what stands on both sides, for it begins nothing that has a name; only where nothing
 * has, it begins a scene.
 */
export function segmentsOf(blocks: readonly Block[]): readonly Segment[] {
  const items = quoted(blocks);
  const reading: Reading = { segments: [], open: [], ...fresh() };
  for (const [index, block] of blocks.entries()) {
    const item = items[index];
    if (item) takeItem(reading, item);
    else if (block.kind === 'heading') takeHeading(reading, block);
    else if (block.kind === 'break') takeBreak(reading, block);
  }
  close(reading);
  if (reading.gathered.length > 0) append(reading.segments, reading.gathered);
  return reading.segments;
}

/** How far a book has been read. */
type Reading = Gathered & {
  readonly segments: Segment[];
  /** The headings that stand above what comes. */
  readonly open: Heading[];
};

/** What will be the next segment. */
type Gathered = {
  gathered: Item[];
  /** The heading that it begins with. */
  lead: Heading | undefined;
  pause: Pause | undefined;
  /** Whether what is gathered has its date, and whether something is told in it. */
  isDated: boolean;
  hasBegun: boolean;
  /** A break that stands after it, and counts if something follows. */
  parted: Item | undefined;
};

function fresh(): Gathered {
  return { gathered: [], lead: undefined, pause: undefined, isDated: false, hasBegun: false, parted: undefined };
}

/** Ends a segment where there is something to tell. */
function close(reading: Reading): void {
  const { segments, open, gathered, lead, pause } = reading;
  reading.parted = undefined;
  if (gathered.at(-1)?.kind === 'transition') gathered.pop();
  if (gathered.some(isProse)) segments.push(segment(open, lead, pause, gathered));
  else if (segments.length > 0 && !lead) append(segments, gathered);
  else return;
  Object.assign(reading, fresh());
}

function takeHeading(reading: Reading, heading: Heading): void {
  close(reading);
  const { segments, open, lead, gathered } = reading;
  open.length = depthOf(heading, open);
  // A heading of nothing, and not above this one: all that is left of it is what stood under it.
  if (lead && !open.includes(lead) && segments.length > 0 && gathered.length > 0) {
    append(segments, gathered);
    reading.gathered = [];
  }
  open.push(heading);
  reading.lead = heading;
  reading.pause = undefined;
}

/** In how many of the open headings a heading stands. */
function depthOf(heading: Heading, open: readonly Heading[]): number {
  const word = headline(heading.title)?.word ?? '';
  // "Fourth Narrative" never stands in "Third Narrative", however the file sets them.
  const sibling = word === '' ? -1 : open.findIndex(({ title }) => headline(title)?.word === word);
  let depth = sibling < 0 ? open.length : sibling;
  while (depth > 0 && (open[depth - 1]?.leaf || rank(open[depth - 1]) >= rank(heading))) depth--;
  return depth;
}

function takeBreak(reading: Reading, { text, assumed, closes, at }: Extract<Block, { kind: 'break' }>): void {
  const isBetween = reading.gathered.some(isProse);
  if (closes || (isBetween && reading.open.every(({ title }) => title === ''))) {
    close(reading);
    reading.pause = { ...(assumed ? { assumed } : {}), at };
  } else if (isBetween) {
    reading.parted ??= { kind: 'transition', text, at };
    reading.hasBegun = true;
  }
}

function takeItem(reading: Reading, item: Item): void {
  const dateline = item.kind === 'caption' ? datelineIn(item.text) : '';
  if (dateline !== '') takeDate(reading, dateline, item.at);
  if (reading.parted) reading.gathered.push(reading.parted);
  reading.parted = undefined;
  reading.gathered.push(item);
  // A line or two under a heading ("To Mrs. Vane, Dover.") may belong to the date that comes.
  const tells = item.kind === 'prose' && (!reading.lead || reading.isDated || item.text.length > shortLine);
  if (tells) reading.hasBegun = true;
}

/** A letter or an entry of a diary begins where something has been told; what stands right above its date is its own. */
function takeDate(reading: Reading, dateline: string, at: SourceSpan): void {
  if (reading.hasBegun) {
    const { gathered } = reading;
    const heads = gathered.splice(gathered.findLastIndex(({ kind }) => kind !== 'caption') + 1);
    close(reading);
    reading.gathered = heads;
    reading.pause = { at };
  }
  reading.isDated = true;
  const { lead, pause, gathered } = reading;
  if (!lead) reading.pause = { title: entryTitle(gathered, dateline), at: pause?.at ?? at };
}

function isProse({ kind }: Item): boolean {
  return kind === 'prose';
}

const shortLine = 80;

/** What parts a chapter: the end of a letter, a date with the title of what it is the date of; a break, if there are none. */
type Pause = { readonly title?: string; readonly assumed?: true; readonly at: SourceSpan };

/** "Letter, Lucy to Mina, 24 May". */
function entryTitle(heads: readonly Item[], dateline: string): string {
  const head = heads.find(({ kind }) => kind === 'caption');
  const name = head?.kind === 'caption' ? tidy(head.text.replace(/\n/g, ' ')).replace(/[.,:]$/, '') : '';
  return name === '' || name.length > 80 || datelineIn(name) !== '' ? dateline : `${name}, ${dateline}`;
}

function rank(heading: Heading | undefined): number {
  return heading ? heading.level - (heading.division ? 0.5 : 0) : 0;
}

function segment(
  open: readonly Heading[],
  lead: Heading | undefined,
  pause: Pause | undefined,
  items: readonly Item[],
): Segment {
  const titles = open.map(({ title }) => title).filter((title) => title !== '');
  const assumed = lead ? lead.assumed : pause ? pause.assumed : open.length === 0 ? true : undefined;
  const first = (lead ?? items[0])?.at ?? { from: 0, to: 0 };
  return {
    kind: pause && !lead ? 'scene' : 'chapter',
    title: lead?.title ?? pause?.title ?? '',
    within: lead && lead.title !== '' ? titles.slice(0, -1) : titles,
    ...(lead?.number ? { number: lead.number } : {}),
    ...(assumed ? { assumed } : {}),
    at: over(first, items),
    items,
  };
}

/**
 * From the heading, or what stands above it, to the last item in the same file; a heading alone in its file is not where
 * the chapter stands.
 */
function over(heading: SourceSpan, items: readonly Item[]): SourceSpan {
  let start = items.some(({ at }) => at.file === heading.file) ? heading : (items[0]?.at ?? heading);
  let { to } = start;
  for (const { kind, at } of items) {
    if (at.file !== start.file) continue;
    if (kind !== 'note' && at.from < start.from) start = at;
    to = Math.max(to, at.to);
  }
  return { ...start, to };
}

function append(segments: Segment[], items: readonly Item[]): void {
  const last = segments.pop();
  if (!last) {
    const first = items[0]?.at ?? { from: 0, to: 0 };
    segments.push({ kind: 'chapter', title: '', within: [], assumed: true, at: over(first, items), items });
    return;
  }
  segments.push({ ...last, at: over(last.at, [...last.items, ...items]), items: [...last.items, ...items] });
}

/** The items of blocks that are such, each in the place of its block. */
function quoted(blocks: readonly Block[]): readonly (Item | undefined)[] {
  const quoting = newQuoting();
  const items: (Item | undefined)[] = [];
  let stretch: { readonly place: number; readonly block: Extract<Block, { kind: 'prose' }> }[] = [];
  const end = () => {
    const marks = quoting(stretch.map(({ block }) => block.text));
    stretch.forEach(({ place, block: { text, at } }, nth) => {
      items[place] = { kind: 'prose', text, at, quoted: marks[nth] ?? [] };
    });
    stretch = [];
  };
  for (const block of blocks) {
    if (block.kind === 'prose') stretch.push({ place: items.length, block });
    // Where a scene may end: nothing in it follows from what stands behind that.
    else if (block.kind !== 'note') end();
    items.push(block.kind === 'caption' || block.kind === 'note' ? block : undefined);
  }
  end();
  return items;
}

/** White space as one space, without the marks that only tell a typesetter where to break; line ends as given. */
export function tidy(text: string): string {
  // A piece of a longer text would hold all of that.
  return tidied(` ${text}`);
}

/** The same of a text that is no piece of a longer one. */
export function tidied(text: string): string {
  if (!untidy.test(text)) return text.trim();
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

const untidy = /[\u00ad\u200b\u2060\ufeff]|[^\S ]| {2}/;
