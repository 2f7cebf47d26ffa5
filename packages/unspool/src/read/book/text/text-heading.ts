import { withoutEnd, withoutEnds } from '../../../base/ends.js';
import { foldedWord } from '../../../base/number-words.js';
import type { SourceSpan } from '../../source.js';
import { isOfPlays } from '../prose/heading-words.js';
import type { Heading } from '../prose/prose.js';
import { isDateline } from '../prose/prose-dateline.js';
import { type Headline, headline, isTitle, joinedLine, lettersOf } from '../prose/prose-headings.js';
import { textOf } from './text-kinds.js';
import { type Row, sentenceEnd, widthOf } from './text-lines.js';
import { spanOf } from './text-paragraph.js';

/** Rows that may be a heading. */
export type Candidate = {
  readonly row: number;
  /** The last row of it: its name may stand in the next. */
  readonly until: number;
  readonly said: Headline;
  readonly name: string;
  /** Its lines as they are meant: without what is drawn under them, and in one what a line break parts from its number. */
  readonly lines: readonly string[];
  /** The act that stands before it in its line: “ACT I. Scene II.” */
  readonly act?: Act;
};

type Act = { readonly said: Headline; readonly printed: string };

/** What a row may be the heading of; `titles` are those that the contents list, with the row in which they do. */
export function candidateAt(
  rows: readonly Row[],
  index: number,
  titles: ReadonlyMap<string, number>,
): Candidate | undefined {
  const row = rows[index];
  if (!row || row.lines.length > 3 || (index > 0 && !row.apart)) return undefined;
  const whole = withNumberBelow(row, rows[index + 1]);
  const last = whole ? index + 1 : index;
  const meant = whole ? [whole] : meantLines(row);
  const { act, line: first, said: found } = withoutAct(meant[0] ?? '');
  const rest = meant.slice(1);
  const isListed = rest.length === 0 && (titles.get(lettersOf(first)) ?? index) < index;
  const said = found ?? (isListed ? { sort: 'chapter' as const, word: 'title', name: first } : undefined);
  if (!said || !goesOnAs(said, rest)) return undefined;
  const below = rest.length === 0 ? nameBelow(said, rows, last) || restOfName(said, rows[last + 1]) : '';
  return {
    row: index,
    until: below === '' ? last : last + 1,
    said,
    name: [said.number === undefined ? '' : said.name, ...rest, below].filter((part) => part !== '').join(' '),
    lines: [first, ...rest],
    ...(act ? { act } : {}),
  };
}

/** What a line says as a heading; one for a scene without the act that it begins with, which the scenes that follow have not. */
function withoutAct(line: string): { readonly act?: Act; readonly line: string; readonly said: Headline | undefined } {
  const said = headline(line);
  if (said?.sort !== 'division' || said.name === '' || !isOfPlays(said.word)) return { line, said };
  const scene = headline(said.name);
  if (scene?.sort !== 'chapter') return { line, said };
  const from = line.lastIndexOf(said.name);
  const printed = withoutEnds(line.slice(0, from), /[_*=#\s]/, /[.,:;\s—–-]/);
  return { act: { said, printed }, line: line.slice(from), said: headline(line.slice(from)) ?? scene };
}

function meantLines({ lines }: Row): readonly string[] {
  const [first = '', ...rest] = lines
    .map(({ text }) => text.trim())
    .filter((line, index) => index === 0 || !/^[=_~*-]{3,}$/.test(line));
  const [second = '', ...others] = rest;
  const parted = joinedLine(first, second);
  return parted ? [parted, ...others] : [first, ...rest];
}

/** The same, where the number stands in a row of its own. */
function withNumberBelow({ lines }: Row, next: Row | undefined): string | undefined {
  const [first, second] = [lines[0], next?.lines[0]];
  if (!first || !second || lines.length > 1 || (next?.lines.length ?? 0) > 1) return undefined;
  return joinedLine(first.text.trim(), second.text.trim());
}

/** What a row says that is a number and nothing else. */
export function bareNumber({ lines }: Row): Headline | undefined {
  const said = lines.length === 1 ? headline(lines[0]?.text ?? '') : undefined;
  return said?.word === '' && said.name === '' ? said : undefined;
}

/** Whether the lines after a headline may be of it: a chapter's may have its name there; a sentence that begins so has not. */
function goesOnAs({ sort, name }: Headline, rest: readonly string[]): boolean {
  if (rest.length === 0) return true;
  if (sort !== 'chapter' && sort !== 'division') return false;
  if (name === '' && !isTitle(rest.join(' ')) && !isNameOfOne(rest)) return false;
  // Two numbered lines are a list.
  return rest.every((line) => headline(line)?.number === undefined);
}

/** In many languages titles are set as sentences are, but for their stop: "La morte". */
function isNameOfOne([only = '', ...others]: readonly string[]): boolean {
  return (
    others.length === 0 && /^[\p{Lu}\p{Lo}]/u.test(only) && widthOf(only) <= 40 && !/[.,;:!?…—–-]["”’»]?$/.test(only)
  );
}

/** The name of a chapter in the row below its number; '' if there is none. */
function nameBelow({ word, number, name }: Headline, rows: readonly Row[], index: number): string {
  const next = rows[index + 1];
  const after = rows[index + 2];
  // Under the number of a letter stands to whom it is, under that of a scene who speaks.
  const isAlone = name === '' && number !== undefined && !letters.has(word) && !isOfPlays(word);
  if (!isAlone || !next || next.lines.length > 2 || !after?.apart) return '';
  const below = textOf(next);
  // Where nothing else stands in the chapter, it is what the chapter tells.
  if (headline(below) || isDateline(below) || headline(textOf(after))) return '';
  if (isTitle(below) && !/[.?!]$/.test(below.replace(/\.$/, ''))) return below;
  // In many languages titles are set as sentences are, but for their stop.
  const isName = next.lines.length === 1 && /^[\p{Lu}\p{Lo}]/u.test(below) && widthOf(below) <= 80;
  return isName && !/[,—–-]$/.test(below) && !sentenceEnd.test(below) ? below : '';
}

/** The rest of a name that breaks off in the line of its number, where each line is a row; '' if it does not. */
function restOfName({ number, name }: Headline, next: Row | undefined): string {
  if (
    number === undefined ||
    !next ||
    next.gap > 0 ||
    !/(?:^|\s)(?:\p{Lu}|the|an|of|and|in|to|der|die|das|und|les?|la|del?|et)$/iu.test(name)
  )
    return '';
  const rest = textOf(next);
  return isTitle(rest) && !headline(rest) ? rest : '';
}

/** How high a heading stands by what it calls itself. */
export function levelOf({ sort, word, number }: Headline): number {
  // A preface ends at whatever heading comes next.
  if (sort === 'front' || sort === 'back' || sort === 'contents') return 9;
  return levels.get(word) ?? (sort === 'division' ? 2 : word === '' && number !== undefined ? 4 : 3);
}

/** The headings that rows make: the act that is called there, if one is, and what it all stands for. */
export function headingsOf(found: Candidate, rows: readonly Row[], level: number): readonly Heading[] {
  const heading = headingOf(found, rows, level);
  if (!found.act) return [heading];
  const { said, printed } = found.act;
  const { from, line } = heading.at;
  return [
    {
      kind: 'heading',
      title: printed,
      ...(said.number === undefined ? {} : { number: said.number }),
      level: levelOf(said),
      division: true,
      assumed: true,
      at: { from, to: from, ...(line === undefined ? {} : { line }) },
    },
    heading,
  ];
}

function headingOf({ row, until, said, name, lines }: Candidate, rows: readonly Row[], level: number): Heading {
  const [first = '', ...more] = lines;
  const printed = withoutEnds(first, /[_*=#]/).trim();
  const isBroken = said.number !== undefined && said.name !== '';
  const rest = isBroken ? name.slice(said.name.length).trim() : said.number === undefined ? more.join(' ') : name;
  // "BOOK I. CHAPTER II" is the second chapter.
  const inner = said.sort === 'division' ? headline(said.name)?.number : undefined;
  const at: SourceSpan = {
    ...spanOf(rows[row] ?? { lines: [] }),
    to: spanOf(rows[until] ?? { lines: [] }).to,
  };
  return {
    kind: 'heading',
    title: titled(printed, rest, isBroken),
    ...(said.number === undefined ? {} : { number: inner ?? said.number }),
    level,
    ...(said.sort === 'division' ? { division: true } : {}),
    ...(said.sort === 'chapter' && said.number === undefined && said.word !== 'title' ? { leaf: true } : {}),
    assumed: true,
    at,
  };
}

/** `isBroken`: the name has begun in the first line. */
function titled(printed: string, rest: string, isBroken: boolean): string {
  if (rest === '') return printed.replace(/(?<=[\p{L}\d])\.$/u, '');
  const own = rest.replaceAll('_', '');
  if (isBroken && !/[.:—–-]$/.test(printed)) return `${printed} ${own}`;
  return `${withoutEnd(printed, /[.:\s—–-]/)}: ${own}`;
}

const folded = (words: string) => words.split(' ').map(foldedWord);

const letters = new Set(folded('letter epistle brief lettre carta lettera письмо levél list'));

/** Books have parts more often than parts have books. An epilogue is that of the whole, and nothing stands in it. */
const levels: ReadonlyMap<string, number> = new Map([
  ...folded('volume vol tome tomo том band tom cilt kötet 部').map((word) => [word, 1] as const),
  ...folded('book buch livre libro книга livro boek bok kniha księga könyv βιβλίο').map((word) => [word, 1.4] as const),
  ...folded('epilogue epilog épilogue epílogo эпилог επίλογος epilógus 尾声 尾聲 终章 終章 エピローグ 에필로그').map(
    (word) => [word, 0.4] as const,
  ),
]);
