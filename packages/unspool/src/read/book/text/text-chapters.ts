import { withoutEnd, withoutEnds } from '../../../base/ends.js';
import type { SourceSpan } from '../../source.js';
import type { Heading } from '../prose/prose.js';
import { type Headline, headline, isTitle, lettersOf } from '../prose/prose-headings.js';
import type { Row } from './text-lines.js';
import { spanOf } from './text-paragraph.js';

/**
 * Which rows are headings of chapters, and which are left out: those of a table of contents, and of a title page before
 * the first heading. A row that is neither is not in it.
 */
export function chaptersOf(rows: readonly Row[]): ReadonlyMap<number, Heading | 'left'> {
  const found = candidates(rows);
  const listed = tableOfContents(rows, found);
  const kept = inSequence(
    found.filter((each, nth) => !listed.has(each.row) && !isPoint(each, rows, found[nth + 1]?.row)),
  );
  const chapters = new Map<number, Heading | 'left'>();
  for (const index of listed) chapters.set(index, 'left');
  for (const each of kept) {
    chapters.set(each.row, heading(each, rows));
    for (let index = each.row + 1; index <= each.until; index++) chapters.set(index, 'left');
  }
  const first = kept[0]?.row ?? 0;
  // What stands before the first heading is a title page, unless somebody tells something there.
  const told = rows.slice(0, first).some((row, index) => !listed.has(index) && isTold(row));
  if (!told) for (let index = 0; index < first; index++) chapters.set(index, 'left');
  return chapters;
}

/** "1. Of letters he knows nothing.": a point of a list, for nothing is told under it. */
function isPoint({ said, until, form }: Candidate, rows: readonly Row[], next = rows.length): boolean {
  return said.word === '' && said.name !== '' && form.endsWith('digits') && !rows.slice(until + 1, next).some(isTold);
}

type Candidate = {
  readonly row: number;
  /** The last row of it: its name may stand in the next. */
  readonly until: number;
  readonly said: Headline;
  readonly name: string;
  /** All headings of this form. */
  readonly form: string;
};

function candidates(rows: readonly Row[]): readonly Candidate[] {
  const found: Candidate[] = [];
  const titles = listedTitles(rows);
  for (let index = 0; index < rows.length; index++) {
    const candidate = candidateAt(rows, index, titles);
    if (!candidate) continue;
    found.push(candidate);
    index = candidate.until;
  }
  return found;
}

function candidateAt(rows: readonly Row[], index: number, titles: ReadonlyMap<string, number>): Candidate | undefined {
  const row = rows[index];
  if (!row || row.lines.length > 3 || (index > 0 && row.gap === 0)) return undefined;
  const [first, ...rest] = textsOf(row);
  if (first === undefined) return undefined;
  const isListed = rest.length === 0 && (titles.get(lettersOf(first)) ?? index) < index;
  const said = headline(first) ?? (isListed ? { sort: 'chapter' as const, word: 'title', name: first } : undefined);
  if (!said || !goesOnAs(said, rest)) return undefined;
  const below = rest.length === 0 ? nameBelow(said, rows, index) : '';
  return {
    row: index,
    until: below === '' ? index : index + 1,
    said,
    name: [said.number === undefined ? '' : said.name, ...rest, below].filter((part) => part !== '').join(' '),
    form: `${said.sort} ${said.word} ${/^\W*\d/.test(first) ? 'digits' : ''}`,
  };
}

/** Whether the lines after a headline may be of it: a chapter's may have its name there; a sentence that begins so has not. */
function goesOnAs({ sort, name }: Headline, rest: readonly string[]): boolean {
  if (rest.length === 0) return true;
  if (sort !== 'chapter' && sort !== 'division') return false;
  if (name === '' && !isTitle(rest.join(' '))) return false;
  // Two numbered lines are a list.
  return rest.every((line) => headline(line)?.number === undefined);
}

/** The name of a chapter in the row below its number; '' if there is none. */
function nameBelow({ word, number, name }: Headline, rows: readonly Row[], index: number): string {
  const next = rows[index + 1];
  // Under the number of a letter stands to whom it is.
  const isAlone = name === '' && number !== undefined && !letters.has(word);
  if (!isAlone || !next || next.lines.length > 2 || (rows[index + 2]?.gap ?? 0) === 0) return '';
  const below = textsOf(next).join(' ');
  return !headline(below) && isTitle(below) && !/[.?!]$/.test(below.replace(/\.$/, '')) ? below : '';
}

function textsOf({ lines }: Row): readonly string[] {
  return lines.map(({ text }) => text.trim());
}

/** The lines under "Contents", up to where somebody tells something, with the row they stand in: such are headings later. */
function listedTitles(rows: readonly Row[]): ReadonlyMap<string, number> {
  const titles = new Map<string, number>();
  const start = rows.findIndex(({ lines }) => headline(lines[0]?.text ?? '')?.sort === 'contents');
  if (start < 0) return titles;
  for (let index = start; index < rows.length; index++) {
    const row = rows[index];
    if (!row || (index > start && isTold(row))) break;
    for (const { text } of row.lines) {
      const title = lettersOf(withoutEnd(beforePage(text) ?? text, /[.\s]/));
      if (title.length > 2 && text.length < 100 && !titles.has(title)) titles.set(title, index);
    }
  }
  return titles;
}

/**
 * The rows of a table of contents: headings with nothing under them that come again, and what stands among them. It
 * stands before the first chapter that tells something; lists further on are the author's.
 */
function tableOfContents(rows: readonly Row[], found: readonly Candidate[]): ReadonlySet<number> {
  const listed = new Set<number>();
  const later = new Map<string, number>();
  for (const each of found) later.set(key(each), each.row);
  let before = false;
  let begin = rows.length;
  for (const [nth, each] of found.entries()) {
    const { sort, number } = each.said;
    const next = found[nth + 1]?.row ?? rows.length;
    const isEmpty = !rows.slice(each.until + 1, next).some(isTold);
    const again = (later.get(key(each)) ?? each.row) > each.row;
    const isListed: boolean = isEmpty && (sort === 'contents' || again);
    // Under its last line may stand what belongs to none.
    const isLast = !isListed && before && again && number !== '1';
    if (isListed) for (let index = each.row; index < next; index++) listed.add(index);
    else if (isLast) for (let index = each.row; index <= each.until; index++) listed.add(index);
    else if (!isEmpty && (sort === 'chapter' || sort === 'division')) {
      begin = each.row;
      break;
    }
    before = isListed;
  }
  for (let index = 0; index < begin; index++) {
    const row = rows[index];
    if (row && isList(row)) listed.add(index);
  }
  return listed;
}

function key({ said }: Candidate): string {
  return `${said.word} ${said.number ?? said.name.toLowerCase()}`;
}

/** Somebody tells something: more than a line, in sentences. */
function isTold(row: Row | undefined): boolean {
  if (!row || isList(row)) return false;
  const text = row.lines.map((line) => line.text.trim()).join(' ');
  return (
    text.length > 140 &&
    /\p{Ll}[.!?…]["”’']?(?:\s|$)/u.test(text) &&
    !/^(?:Produced by|E-?text prepared|Transcribed|This eBook|\[)/i.test(text)
  );
}

/** Lines of which most are headings, or end with a page. */
function isList({ lines }: Row): boolean {
  if (lines.length < 3) return false;
  const entries = lines.filter(({ text }) => leadsToPage(text) || headline(text.trim())?.number !== undefined);
  return entries.length * 5 >= lines.length * 3;
}

/** Without numbers that stand alone out of their turn: such is a heading only after the one before it, or as a first of several. */
function inSequence(found: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  const last = new Map<string, string>();
  for (const each of found.toReversed()) {
    if (each.said.word !== '' || each.said.number !== '1' || last.get(each.form) === '2') kept.push(each);
    if (each.said.number) last.set(each.form, each.said.number);
  }
  last.clear();
  return kept.toReversed().filter((each) => {
    if (each.said.word !== '') return true;
    const number = Number(each.said.number);
    const follows = number === 1 || number - Number(last.get(each.form)) === 1;
    if (follows) last.set(each.form, String(number));
    return follows;
  });
}

function heading({ row, until, said, name }: Candidate, rows: readonly Row[]): Heading {
  const [first] = rows[row]?.lines ?? [];
  const printed = withoutEnds((first?.text ?? '').trim(), /[_*=]/);
  const rest =
    said.number !== undefined && said.name === ''
      ? name
      : rows[row]?.lines
          .slice(1)
          .map(({ text }) => text.trim())
          .join(' ');
  const at: SourceSpan = {
    ...spanOf(rows[row] ?? { lines: [], gap: 0 }),
    to: spanOf(rows[until] ?? { lines: [], gap: 0 }).to,
  };
  return {
    kind: 'heading',
    title: rest
      ? `${withoutEnd(printed, /[.:\s—–-]/)}: ${rest.replaceAll('_', '')}`
      : printed.replace(/(?<=[\p{L}\d])\.$/u, ''),
    ...(said.number === undefined ? {} : { number: said.number }),
    // A preface ends at whatever heading comes next.
    level:
      said.sort === 'front' || said.sort === 'back' || said.sort === 'contents'
        ? 9
        : (levels.get(said.word) ??
          (said.sort === 'division' ? 2 : said.word === '' && said.number !== undefined ? 4 : 3)),
    ...(said.sort === 'division' ? { division: true } : {}),
    assumed: true,
    at,
  };
}

const letters = new Set(['letter', 'epistle', 'brief', 'lettre', 'carta', 'lettera', 'письмо']);

/** Books have parts more often than parts have books. An epilogue is that of the whole, and nothing stands in it. */
const levels: ReadonlyMap<string, number> = new Map([
  ...['volume', 'vol', 'tome', 'tomo', 'том', 'band'].map((word) => [word, 1] as const),
  ...['book', 'buch', 'livre', 'libro', 'книга'].map((word) => [word, 1.4] as const),
  ...['epilogue', 'epilog', 'épilogue', 'epílogo', 'эпилог'].map((word) => [word, 0.4] as const),
]);

/** What stands before the number of a page at the end of a line, with the dots or spaces that lead to it. */
function beforePage(line: string): string | undefined {
  const text = line.trimEnd();
  const figures = withoutEnd(text, /\d/);
  const own = figures === text ? withoutEnd(text, /[ivxlc]/) : figures;
  return own !== text && /[.\s]$/.test(own.slice(-1)) ? own : undefined;
}

/** "The Hall . . . . 12", "The Hall     xii": a line of contents. */
function leadsToPage(line: string): boolean {
  const own = beforePage(line);
  if (own === undefined) return false;
  return (
    /^\s{3}$/.test(own.slice(-3)) ||
    (/\d\s*$/.test(line.slice(own.length)) && /\.\s?\.\s?\.$/.test(own.trimEnd().slice(-5)))
  );
}
