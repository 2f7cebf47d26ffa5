import type { Heading } from '../prose/prose.js';
import { headline, lettersOf } from '../prose/prose-headings.js';
import { bareNumber, type Candidate, candidateAt, headingsOf, levelOf } from './text-heading.js';
import { isList, isSentence, isTold, textOf, withoutPage } from './text-kinds.js';
import { type Row, sentenceEnd } from './text-lines.js';

/** What a row is: a heading, or two of which one stands above the other, or left out. */
export type Role = readonly Heading[] | 'left';

/**
 * Which rows are headings of chapters, and which are left out: those of a table of contents, and of a title page before
 * the first heading. A row that is neither is not in it.
 *
 * The rows are read once, and what a row is follows from those before it and the two after. Before anything is told,
 * headings wait: whatever comes first under one of them says which are a table of contents. From then on each is what it
 * is when it is met, whether it comes again or not.
 */
export function chaptersOf(rows: readonly Row[]): ReadonlyMap<number, Role> {
  const reading: Reading = {
    rows,
    roles: new Map(),
    waiting: [],
    waitingKeys: new Set(),
    hasBegun: false,
    inContents: false,
    titles: new Map(),
    numbers: new Set(),
    forms: new Map(),
    last: new Map(),
    hasTold: false,
    hasSentence: false,
  };
  for (let index = 0; index < rows.length; index++) {
    const found = candidateAt(rows, index, reading.titles);
    if (!found) {
      takeRow(reading, index);
      continue;
    }
    if (reading.hasBegun) accept(reading, found);
    else wait(reading, found);
    index = found.until;
  }
  if (!reading.hasBegun) begin(reading, rows.length);
  return reading.roles;
}

/** The last number of its kind, that before a new beginning, and how deep those stand. */
type Counted = { readonly last: number; readonly before: number; readonly level: number };

type Reading = {
  readonly rows: readonly Row[];
  readonly roles: Map<number, Role>;
  /** The headings before anything was told. */
  waiting: Candidate[];
  /** What they are called, as they may be many. */
  readonly waitingKeys: Set<string>;
  hasBegun: boolean;
  /** A list of the chapters is being read, and what stands in it, with the row. */
  inContents: boolean;
  readonly titles: Map<string, number>;
  /** The numbers of lists of several lines, each with its word. */
  readonly numbers: Set<string>;
  /** Of numbers alone, by the way they are written: the last, and how deep those stand. */
  readonly forms: Map<string, Counted>;
  /** The last heading of each word. */
  readonly last: Map<string, string>;
  /** Something was told, or is a sentence, before anything was called a chapter. */
  hasTold: boolean;
  hasSentence: boolean;
};

function wait(reading: Reading, found: Candidate): void {
  const { sort } = found.said;
  if (sort === 'contents') reading.inContents = true;
  // The contents are over where what they list begins to come again.
  else if (isListed(reading, found) || isAgain(reading, found)) reading.inContents = false;
  if (reading.inContents) list(reading, found.row);
  reading.waiting.push(found);
  reading.waitingKeys.add(keyOf(found));
}

function isListed({ rows, titles }: Reading, { row, said }: Candidate): boolean {
  const [line] = rows[row]?.lines ?? [];
  return said.word === 'title' || (titles.get(lettersOf(line?.text ?? '')) ?? row) < row;
}

/** A number that the contents have. Where they have names beside the numbers, those may stand in rows of their own now. */
function isAgain({ waitingKeys, numbers }: Reading, found: Candidate): boolean {
  const { sort, number } = found.said;
  const key = keyOf(found);
  return waitingKeys.has(key) || (sort === 'chapter' && number !== undefined && numbers.has(key));
}

/** What no heading is: told, a line of the contents, or something that stands on a title page. */
function takeRow(reading: Reading, index: number): void {
  const { rows, waiting } = reading;
  const row = rows[index] as Row;
  if (reading.hasBegun) {
    if (isPageNumber(reading, index)) reading.roles.set(index, 'left');
    return;
  }
  if (reading.inContents) list(reading, index);
  const above = waiting.at(-1);
  const told = isTold(row);
  if (!above) {
    const isBreak = reading.hasSentence && isStars(row);
    reading.hasTold ||= told;
    reading.hasSentence ||= isSentence(row);
    if (isBreak) begin(reading, index);
    return;
  }
  const { sort, number, word } = above.said;
  if (sort !== 'chapter' && sort !== 'division') return;
  // "Epilogue" ends many a list, and a remark stands under it.
  if (reading.inContents && number === undefined && word !== 'title') return;
  const isSure = told && !(reading.inContents && isAnalysis(row));
  // A number above a sentence is a chapter, however short that is; in a list of chapters it may be a name.
  const isNumber = word === '' && number !== undefined && above.said.name === '';
  // "Prologue", with nothing before it: a list would go on with its next line.
  const isFirst = waiting.length === 1 && number === undefined;
  const isCounted = word !== '' && (number !== undefined || word === 'title');
  const isNamed = isFirst || isNumber || isCounted || isListed(reading, above);
  if (isSure || (isNamed && !reading.inContents && isSentence(row))) begin(reading, index);
}

/** "The storm.—A light is seen.—Ann goes down.—12" */
function isAnalysis(row: Row): boolean {
  const text = textOf(row);
  return (
    (text.match(/[—–]|--|; /g)?.length ?? 0) >= 2 && /(?:[—–]|--|\.)\s?\d{0,3}\.?$/.test(text) && text.length < 900
  );
}

function list({ rows, titles, numbers }: Reading, index: number): void {
  const lines = rows[index]?.lines ?? [];
  for (const { text } of lines) {
    const said = lines.length > 1 ? headline(text.trim()) : undefined;
    if (said?.number !== undefined) numbers.add(`${said.word} ${said.number}`);
    const title = lettersOf(withoutPage(text));
    if (title.length > 2 && text.length < 100 && !titles.has(title)) titles.set(title, index);
  }
}

/** The work begins: under the headings that stand right above `at`. What waits before those is a table of contents or real. */
function begin(reading: Reading, at: number): void {
  const { rows, roles, waiting } = reading;
  reading.hasBegun = true;
  reading.inContents = false;
  const chain = Math.min(chainOf(waiting), listedAgain(reading));
  const first = waiting[chain];
  const before = new Set(waiting.slice(0, chain).map(keyOf));
  const isListed =
    waiting.slice(0, chain).some(({ said }) => said.sort === 'contents') ||
    waiting.slice(chain).some((each) => before.has(keyOf(each)));
  const kept = isListed ? waiting.slice(chain) : waiting;
  leaveContents(reading, isListed && first ? first.row : 0, kept[0]?.row ?? at);
  for (const each of kept) accept(reading, each);
  reading.waiting = [];
  for (let index = 0; index < at; index++) {
    const row = rows[index];
    if (row && !roles.has(index) && isList(row)) roles.set(index, 'left');
  }
}

/** Leaves out what stands before the work, but for what stands there under a name of its own ("Preface"). */
function leaveContents(reading: Reading, listed: number, from: number): void {
  const { rows, roles, waiting, hasTold } = reading;
  const isHeaded = from < rows.length && waiting.length > 0;
  let matter: Candidate | undefined;
  const heads = headsOf(waiting);
  for (let index = 0; index < from; index++) {
    const here = heads.get(index);
    if (here) matter = here.said.sort === 'front' || here.said.sort === 'back' ? here : undefined;
    if (matter) {
      if (here?.row === index) roles.set(index, headingsOf(here, rows, levelOf(here.said)));
      else if (here) roles.set(index, 'left');
    } else if (index < listed ? here || !hasTold || index >= (waiting[0]?.row ?? 0) : isHeaded && !hasTold)
      roles.set(index, 'left');
  }
}

/** Which heading each row belongs to: there may be as many as there are rows. */
function headsOf(waiting: readonly Candidate[]): ReadonlyMap<number, Candidate> {
  const heads = new Map<number, Candidate>();
  for (const each of waiting) for (let index = each.row; index <= each.until; index++) heads.set(index, each);
  return heads;
}

/** From where on headings stand above each other, with nothing between them: a part, and its first chapter. */
function chainOf(waiting: readonly Candidate[]): number {
  let first = Math.max(0, waiting.length - 1);
  while (first > 0) {
    const above = waiting[first - 1] as Candidate;
    const below = waiting[first] as Candidate;
    const isAbove = above.said.sort === 'division' ? levelOf(above.said) < levelOf(below.said) : isOuter(above, below);
    if (!isAbove || above.said.number === undefined) break;
    first--;
  }
  return first;
}

/**
 * Where what contents list first comes again, and something stands under it, however short: the work may begin there, before
 * the first sentence. Past the last of what waits if it does not.
 */
function listedAgain({ waiting, rows }: Reading): number {
  const first = waiting.findIndex(({ said }) => said.sort === 'chapter' || said.sort === 'division');
  const lineOf = (found: Candidate | undefined) => lettersOf(withoutPage(textOf(rows[found?.row ?? -1] ?? noRow)));
  const line = lineOf(waiting[first]);
  const isAgain = (found: Candidate, index: number) =>
    found.said.word === 'title' || (index > first && lineOf(found) === line);
  const contents = waiting.findIndex(({ said }) => said.sort === 'contents');
  const again = contents < 0 ? -1 : waiting.findIndex((found, index) => index > contents && isAgain(found, index));
  const isTold = waiting.slice(again).some(({ until }, index, all) => (all[index + 1]?.row ?? until + 1) > until + 1);
  return again >= 0 && isTold ? again : waiting.length;
}

/** A number of one way above the first of another. */
function isOuter(above: Candidate, below: Candidate): boolean {
  const [a, b] = [above.said, below.said];
  return a.sort === 'chapter' && b.word === '' && b.number === '1' && (a.word !== '' || a.form !== b.form);
}

/** A heading where it stands, if it is one. */
function accept(reading: Reading, found: Candidate): void {
  const { rows, roles, forms, last } = reading;
  const { said, row, until } = found;
  const isNumber = said.word === '' && said.number !== undefined;
  if (isNumber ? !isInTurn(reading, found) : isRunningHead(reading, found)) {
    const isPage = isNumber ? isPageNumber(reading, row) : true;
    for (let index = row; isPage && index <= until; index++) roles.set(index, 'left');
    return;
  }
  if (said.sort === 'division') for (const [form, own] of forms) forms.set(form, { ...own, last: 0 });
  last.set(said.word, keyOf(found));
  const level = isNumber ? (forms.get(said.form ?? '')?.level ?? 4) : levelOf(said);
  roles.set(row, headingsOf(found, rows, level));
  for (let index = row + 1; index <= until; index++) roles.set(index, 'left');
}

/** Numbers that stand alone are headings one after the other, and no pages and points of a list. */
function isInTurn({ rows, forms }: Reading, { said, row, until, name }: Candidate): boolean {
  const form = said.form ?? '';
  const number = Number(said.number);
  const known = forms.get(form);
  const previous = row > 0 ? textOf(rows[row - 1] as Row) : '';
  const below = rows[until + 1];
  if (number !== 1 && !goesOn(known, number)) return false;
  // In the middle of a sentence it is a page.
  const isApart =
    previous === '' || sentenceEnd.test(previous) || headline(previous) !== undefined || isStarsText(previous);
  if (!isApart && /digits/.test(form) && previous.length > 40) return false;
  if (below && /^\p{Ll}/u.test(textOf(below)) && bareNumber(rows[row] as Row)) return false;
  if (name !== '' && (/:$/.test(previous) || !below || headline(below.lines[0]?.text ?? '')?.form === form))
    return false;
  if (name === '' && below && bareNumber(below)?.form === form) return false;
  // Letters within a chapter may be counted, too: the chapters go on behind them.
  const before = number === 1 ? Math.max(known?.last ?? 0, known?.before ?? 0) : (known?.before ?? 0);
  forms.set(form, { last: number, before, level: known?.level ?? 4 + forms.size / 10 });
  return true;
}

/** Whether a number is the next: after the last, though one or two may not have been seen, or after the one before a new 1. */
function goesOn(known: Counted | undefined, number: number): boolean {
  if (!known) return false;
  if (known.last === 0) return number > 1;
  return (number > known.last && number <= known.last + 3) || (known.before > 1 && number === known.before + 1);
}

/** The same heading once more, in the middle of a sentence: what stands above each page. */
function isRunningHead({ rows, last }: Reading, found: Candidate): boolean {
  if (last.get(found.said.word) !== keyOf(found)) return false;
  const previous = textOf(rows[found.row - 1] ?? noRow);
  const next = textOf(rows[found.until + 1] ?? noRow);
  return (previous !== '' && !sentenceEnd.test(previous) && headline(previous) === undefined) || /^\p{Ll}/u.test(next);
}

/** A number that stands in the middle of a sentence. */
function isPageNumber({ rows }: Reading, index: number): boolean {
  const row = rows[index] as Row;
  if (row.lines.length !== 1 || !/^\W{0,3}\d{1,4}\W{0,3}$/.test(textOf(row))) return false;
  const previous = textOf(rows[index - 1] ?? noRow);
  const next = textOf(rows[index + 1] ?? noRow);
  return /^\p{Ll}/u.test(next) || (previous.length > 40 && !sentenceEnd.test(previous));
}

const noRow: Row = { lines: [], gap: 0, apart: true };

function keyOf({ said, act }: Candidate): string {
  const own = `${said.word} ${said.number ?? said.name.toLowerCase()}`;
  return act ? `${act.said.word} ${act.said.number} ${own}` : own;
}

/** A line of stars, or a rule. */
export function isStars(row: Row): boolean {
  return row.lines.length === 1 && isStarsText(row.lines[0]?.text ?? '');
}

function isStarsText(text: string): boolean {
  return stars.test(text);
}

const stars = /^\s*(?:[*•·#~⁂◇◆○●☆★※＊]|-{3}|_{3}|—{2}|[o0](?=\s+[o0]))(?:[\s*•·#~_—◇◆○●☆★※＊o0-]*)$/;
