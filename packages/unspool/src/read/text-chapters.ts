import type { Heading } from './prose.js';
import { type Headline, headline, isTitle } from './prose-headings.js';
import type { SourceSpan } from './source.js';
import type { Row } from './text-lines.js';
import { spanOf } from './text-paragraph.js';

/**
 * Which rows are headings of chapters, and which are left out: those of a table of contents, and of a title page before
 * the first heading. A row that is neither is not in it.
 */
export function chaptersOf(rows: readonly Row[]): ReadonlyMap<number, Heading | 'left'> {
  const found = candidates(rows);
  const listed = tableOfContents(rows, found);
  const kept = inSequence(found.filter((each) => !listed.has(each.row)));
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
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const first = row?.lines[0];
    if (!row || !first || row.lines.length > 3 || (index > 0 && row.gap === 0)) continue;
    const said = headline(first.text);
    if (!said) continue;
    const rest = row.lines.slice(1).map(({ text }) => text.trim());
    // A chapter's heading may have its name in the next line; a sentence that begins so has not.
    if (
      rest.length > 0 &&
      (said.sort !== 'chapter' && said.sort !== 'division' ? true : !isTitle(rest.join(' ')) && said.name === '')
    )
      continue;
    // Two numbered lines are a list.
    if (rest.some((line) => headline(line)?.number !== undefined)) continue;
    const next = rows[index + 1];
    // Under the number of a letter stands to whom it is.
    const alone = said.name === '' && rest.length === 0 && said.number !== undefined && !letters.has(said.word);
    const named = alone && next && next.lines.length <= 2 ? next.lines.map(({ text }) => text.trim()).join(' ') : '';
    const takesNext =
      named !== '' &&
      !headline(named) &&
      isTitle(named) &&
      !/[.?!]$/.test(named.replace(/\.$/, '')) &&
      (rows[index + 2]?.gap ?? 0) > 0;
    found.push({
      row: index,
      until: takesNext ? index + 1 : index,
      said,
      name: [said.number === undefined ? '' : said.name, ...rest, takesNext ? named : '']
        .filter((part) => part !== '')
        .join(' '),
      form: `${said.sort} ${said.word}`,
    });
    if (takesNext) index++;
  }
  return found;
}

/** The rows of a table of contents: headings with nothing under them that come again, and what stands among them. */
function tableOfContents(rows: readonly Row[], found: readonly Candidate[]): ReadonlySet<number> {
  const listed = new Set<number>();
  const later = new Map<string, number>();
  for (const each of found) later.set(key(each), each.row);
  let before = false;
  for (const [nth, each] of found.entries()) {
    const next = found[nth + 1]?.row ?? rows.length;
    const isEmpty = !rows.slice(each.until + 1, next).some(isTold);
    const again = (later.get(key(each)) ?? each.row) > each.row;
    const isListed: boolean = each.said.sort === 'contents' ? isEmpty : again && (isEmpty || before);
    if (isListed) for (let index = each.row; index < next; index++) if (!isTold(rows[index])) listed.add(index);
    before = isListed;
  }
  for (const [index, row] of rows.entries()) if (isList(row)) listed.add(index);
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
  const entries = lines.filter(
    ({ text }) =>
      /(?:\.\s?){3,}\s*\d+\s*$|\s{3,}(?:\d+|[ivxlc]+)\s*$/.test(text) || headline(text.trim())?.number !== undefined,
  );
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
  const printed = (first?.text ?? '').trim().replace(/^[_*=]+|[_*=]+$/g, '');
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
      ? `${printed.replace(/[.:\s—–-]+$/, '')}: ${rest.replaceAll('_', '')}`
      : printed.replace(/(?<=[\p{L}\d])\.$/u, ''),
    ...(said.number === undefined ? {} : { number: said.number }),
    level:
      levels.get(said.word) ?? (said.sort === 'division' ? 2 : said.word === '' && said.number !== undefined ? 4 : 3),
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
