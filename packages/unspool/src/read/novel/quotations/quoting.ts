import { opensWithDash, type Quotation, spokenAfterDash, trimmed } from './dashes.js';

/** The quotations of paragraphs that stand in a row, each in its place. */
export type Quoting = (paragraphs: readonly string[]) => readonly (readonly Quotation[])[];

/**
 * Finds the quotations of a book, one stretch of paragraphs after the other: a stretch is what stands between two headings
 * or breaks. A quotation that stands within another is listed too, after it: in many books the narrator is quoted from end
 * to end, and who speaks are the inner ones. Who speaks is not asked here.
 *
 * The marks that a language uses are known, but not which mark of a book does what: `’` closes and is an apostrophe,
 * `“` opens in English and closes in German, `»` does either. So marks are counted as they are met (`Habits`). A
 * quotation that its paragraph leaves open goes on in the next if that one opens again with the same mark, as printers
 * do, or closes what it has not opened. Nothing in a stretch follows from what stands in later ones.
 */
export function newQuoting(): Quoting {
  const habit: Habits = { inwards: false, sameDouble: false, straightSingle: false, dashes: false };
  const counts: Counts = {
    leftwards: 0,
    inwards: 0,
    opensDouble: false,
    closesDouble: false,
    single: 0,
    marked: 0,
    dashed: 0,
  };
  let open: Mark | undefined;
  return (paragraphs) => {
    const found: Quotation[][] = [];
    /** Paragraphs without any mark after one that was left open: quoted if a closing mark follows first. */
    let waiting: number[] = [];
    for (const [index, text] of paragraphs.entries()) {
      count(text, counts, open);
      learn(habit, counts);
      const scanned =
        habit.dashes && opensWithDash(text)
          ? { quoted: spokenAfterDash(text) }
          : scan(text, habit, open, paragraphs[index + 1]);
      found.push([...scanned.quoted]);
      if (scanned.closedBefore)
        for (const each of waiting) found[each]?.push({ from: 0, to: paragraphs[each]?.length ?? 0 });
      if (open && scanned.untouched && waiting.length < furthest) waiting.push(index);
      else {
        waiting = [];
        open = scanned.open;
      }
    }
    return found;
  };
}

/** How many paragraphs without marks may stand within one quotation. */
const furthest = 20;

type Mark =
  | 'double'
  | 'single'
  | 'low'
  | 'low single'
  | 'guillemet'
  | 'small guillemet'
  | 'corner'
  | 'white corner'
  | 'straight';

type Habits = {
  /** `»…«`, as in German and Danish books, and not `«…»`. */
  inwards: boolean;
  /** `”…”`, as in Swedish and Finnish books. */
  sameDouble: boolean;
  /** `'…'` is the outer quotation, so that it is looked for outside of others too. */
  straightSingle: boolean;
  dashes: boolean;
};

/** What has been seen of the marks of a book. */
type Counts = {
  leftwards: number;
  inwards: number;
  opensDouble: boolean;
  closesDouble: boolean;
  single: number;
  marked: number;
  dashed: number;
};

function count(text: string, counts: Counts, open: Mark | undefined): void {
  if (opensWithDash(text)) counts.dashed++;
  const first = text.charAt(0);
  if (first === "'") {
    if (/^'\p{L}/u.test(text) && !elided.test(text.slice(1, 12))) counts.single++;
  } else if (outerMarks.includes(first) && first !== '') counts.single--;
  if (openingMarks.includes(first) && first !== '') counts.marked++;
  counts.opensDouble ||= /[“„]/.test(text);
  counts.closesDouble ||= text.includes('”');
  // The first of a paragraph opens, whatever space stands beside it, unless one from above is open.
  if (open === 'guillemet') return;
  const leftwards = text.indexOf('«');
  const rightwards = text.indexOf('»');
  if (leftwards < 0 && rightwards < 0) return;
  const at = leftwards < 0 ? rightwards : rightwards < 0 ? leftwards : Math.min(leftwards, rightwards);
  const isOpening = at === 0 || /[\s(—–-]/.test(text[at - 1] ?? '');
  if (isOpening) at === rightwards ? counts.inwards++ : counts.leftwards++;
}

/** What quotations begin with, and what the outer ones do. */
const outerMarks = '"“„«»「『”';
const openingMarks = `${outerMarks}‘'`;

function learn(habit: Habits, counts: Counts): void {
  habit.inwards = counts.inwards > counts.leftwards;
  habit.sameDouble = counts.closesDouble && !counts.opensDouble;
  habit.straightSingle = counts.single > 0;
  // In French books a dash begins each turn after the first, which has « before it.
  const isMixed = counts.leftwards + counts.inwards > 0;
  habit.dashes = counts.dashed > 0 && (isMixed || counts.dashed >= counts.marked);
}

type Scanned = {
  readonly quoted: readonly Quotation[];
  /** What is still open at the end. */
  readonly open?: Mark;
  /** It closes what an earlier paragraph opened. */
  readonly closedBefore?: boolean;
  readonly untouched?: boolean;
};

const unmarked: Scanned = { quoted: [], closedBefore: false, untouched: true };

function scan(text: string, habit: Readonly<Habits>, before: Mark | undefined, next = ''): Scanned {
  if (!anyMark.test(text)) return unmarked;
  const quoted: Quotation[] = [];
  const stack: { readonly mark: Mark; readonly from: number; readonly place: number }[] = [];
  const closers = closingSingles(text);
  let closedBefore = false;
  let untouched = true;
  const begin = (mark: Mark, from: number) => {
    const same = stack.findIndex((each) => each.mark === mark);
    // The same mark again within itself: the first was never closed.
    if (same >= 0) {
      for (const each of stack.splice(same))
        if (each.mark === mark) quoted[each.place] = { from: each.from, to: trimmed(text, from) };
    }
    stack.push({ mark, from, place: quoted.length });
    quoted.push({ from, to: -1 });
  };
  const end = (mark: Mark, to: number) => {
    const index = stack.findLastIndex((each) => each.mark === mark);
    if (index >= 0) {
      // What is still open within it was an apostrophe, or a slip.
      const [opened] = stack.splice(index);
      if (opened) quoted[opened.place] = { from: opened.from, to };
    } else if (before === mark && untouched) {
      closedBefore = true;
      quoted.push({ from: 0, to });
    }
  };
  for (const { index, 0: sign } of text.matchAll(marks)) {
    const step = roles.get(sign)?.({ text, at: index, habit, inside: stack.at(-1)?.mark, before, closers });
    if (!step) continue;
    if (step.opens) begin(step.mark, index);
    else if (index > 0) end(step.mark, index + 1);
    // A closing mark at the beginning says that the quotation goes on (French printers).
    else if (before === step.mark) begin(step.mark, 0);
    untouched = false;
  }
  const outer = stack.find((each) => each.mark !== 'single' || canRunOn(text, each.from, next));
  for (const each of stack) if (each === outer) quoted[each.place] = { from: each.from, to: text.length };
  const ready = quoted.filter(({ to }) => to >= 0);
  return { quoted: ready, closedBefore, untouched, ...(outer ? { open: outer.mark } : {}) };
}

/** A single mark that is never closed stands for a letter, unless a paragraph begins with it, this one or the next. */
function canRunOn(text: string, from: number, next: string): boolean {
  return !elided.test(text.slice(from + 1, from + 12)) && (from === 0 || next.startsWith(text[from] ?? ' '));
}

const anyMark = /["“”„‟«»‹›「」『』‘’‚']/;
const marks = new RegExp(anyMark, 'g');

type Step = { readonly mark: Mark; readonly opens: boolean };

/** A mark where it stands. */
type Spot = {
  readonly text: string;
  readonly at: number;
  readonly habit: Readonly<Habits>;
  /** The innermost quotation that is open here. */
  readonly inside: Mark | undefined;
  /** What the paragraph before has left open. */
  readonly before: Mark | undefined;
  /** Where single marks close. */
  readonly closers: ReadonlySet<number>;
};

/** Whether a word can begin after what stands before it. */
function isFirst({ text, at }: Spot): boolean {
  return at === 0 || /[\s([{—–\-“‘«»"'…]/.test(text[at - 1] ?? '');
}

/** Whether something stands right behind it. */
function isFollowed({ text, at }: Spot): boolean {
  return /[^\s]/.test(text[at + 1] ?? ' ');
}

const opens = (mark: Mark): Step => ({ mark, opens: true });
const closes = (mark: Mark): Step => ({ mark, opens: false });

/** What each mark does where it stands. */
const roles: ReadonlyMap<string, (spot: Spot) => Step | undefined> = new Map([
  [
    '“',
    (spot) => {
      const { inside, before } = spot;
      return inside === 'low' || (before === 'low' && !inside && !isFirst(spot)) ? closes('low') : opens('double');
    },
  ],
  [
    '”',
    (spot) => {
      const { inside, habit } = spot;
      if (inside === 'low') return closes('low');
      const isOpening = habit.sameDouble && inside !== 'double' && isFirst(spot) && isFollowed(spot);
      return isOpening ? opens('double') : closes('double');
    },
  ],
  ['„', () => opens('low')],
  ['‟', () => opens('low')],
  ['‚', () => opens('low single')],
  ['«', ({ habit }) => ({ mark: 'guillemet', opens: !habit.inwards })],
  ['»', ({ habit }) => ({ mark: 'guillemet', opens: habit.inwards })],
  ['‹', ({ habit }) => ({ mark: 'small guillemet', opens: !habit.inwards })],
  ['›', ({ habit }) => ({ mark: 'small guillemet', opens: habit.inwards })],
  ['「', () => opens('corner')],
  ['」', () => closes('corner')],
  ['『', () => opens('white corner')],
  ['』', () => closes('white corner')],
  [
    '"',
    (spot) => {
      const isOpening = isFirst(spot) && isFollowed(spot) && (spot.inside !== 'straight' || spot.at === 0);
      return isOpening ? opens('straight') : closes('straight');
    },
  ],
  [
    '‘',
    (spot) => {
      if (spot.inside === 'low single') return closes('low single');
      return isFollowed(spot) ? opens('single') : undefined;
    },
  ],
  [
    '’',
    ({ at, inside, closers }) =>
      closers.has(at) ? closes(inside === 'low single' ? 'low single' : 'single') : undefined,
  ],
  ["'", straightApostrophe],
]);

function straightApostrophe(spot: Spot): Step | undefined {
  const { text, at, habit, inside, closers } = spot;
  if (isFirst(spot) && isFollowed(spot) && !elided.test(text.slice(at + 1, at + 12))) {
    return habit.straightSingle || inside === 'straight' || inside === 'double' ? opens('single') : undefined;
  }
  return closers.has(at) ? closes('single') : undefined;
}

/** Words whose first letters an apostrophe stands for, in print often with the mark that opens. */
const elided =
  /^(?:t(?:is|was|were|will|would|ain|isn)|em|im|er|ere|eard|ow|ouse|ome|alf|ard|n|cause|bout|gainst|neath|til|s|d|ud|ll)(?!\p{L})/iu;

/**
 * Where a `’` or `'` closes. Between letters it never does. After a letter it may be the last
 * letter of a clipped or possessive word ("the boys’ hats"): it closes there only if no surer end follows before the
 * next opening. After a stop it is sure.
 */
function closingSingles(text: string): ReadonlySet<number> {
  if (!anySingle.test(text)) return none;
  const closing = new Set<number>();
  /** Seen from the right: a sure end stands between here and the next opening. */
  let surer = false;
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code !== 0x2019 /* ’ */ && code !== 39 /* ' */ && code !== 0x2018 /* ‘ */) continue;
    const last = text[at - 1] ?? ' ';
    const next = text[at + 1] ?? ' ';
    const boundary = at === 0 || /[\s([{—–\-“"]/.test(last);
    if (code === 0x2018 || (code === 39 && boundary && /\S/.test(next))) surer = false;
    else if (/[\p{L}\p{N}]/u.test(next)) continue;
    else if (/[,.?!;:…—–\-)”"]/.test(last)) {
      closing.add(at);
      surer = true;
    } else if (!boundary && !surer) closing.add(at);
  }
  return closing;
}

const anySingle = /[’'‘]/;
const none: ReadonlySet<number> = new Set();
