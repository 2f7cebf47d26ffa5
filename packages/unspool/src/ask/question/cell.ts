import { mostOf } from '../../base/lists.js';
import { basesOf, lookUp, plain, stem, stemsOf, tokens } from '../../language/index.js';
import { type ClaimOf, identities, nameOf, ofKind, perSlice, type Slice, type Words } from '../../story/index.js';
import { knownNames } from './names/known-names.js';

/** The rows of a table that a question asks for, and of each the cell. */
export type CellsAsked = { readonly rows: readonly RowAsked[] };

export type RowAsked = {
  readonly claim: ClaimOf<'rows'>;
  readonly head: readonly Words[];
  readonly cells: readonly Words[];
  /** The cell asked for; the whole row if there is none. */
  readonly asked?: Words;
};

/**
 * The cells that a question asks for: it names a column by its head, or by a word for what stands in it ("how much"), and
 * a row by what stands in another of its cells. Undefined where it denies something, where it has words that neither the table nor its document has,
 * and where two tables would answer it.
 */
export function cellsAsked(slice: Slice, words: readonly string[]): CellsAsked | undefined {
  if (words.length > mostWords || words.some((word) => denials.has(word))) return undefined;
  const found = tablesOf(slice).flatMap((table) => inTable(slice, table, words) ?? []);
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}

const mostWords = 30;
const denials: ReadonlySet<string> = new Set(['no', 'not', 'never', 'without', 'none', 'nobody', 'nothing']);

type Table = {
  readonly claim: ClaimOf<'rows'>;
  readonly heads: readonly (readonly string[])[];
  /** Of each row the tokens of each cell. */
  readonly rows: readonly (readonly (readonly string[])[])[];
  /** The stems of each name of its document. */
  readonly names: readonly (readonly string[])[];
  /** The stems of all that is said of it where it is introduced, and of its heads. */
  readonly around: ReadonlySet<string>;
};

const tablesOf = perSlice((slice): readonly Table[] => {
  const same = identities(slice);
  return ofKind(slice, 'rows').map((claim) => {
    const { document, head, rows } = claim.sense;
    const own = ofKind(slice, 'introduce').filter(
      ({ sense }) => document !== undefined && same(sense.entity) === same(document),
    );
    const heads = head.map((cell) => tokens(plain(cell)));
    const names = own.flatMap(({ sense }) => [nameOf(slice, sense.entity), ...sense.aliases]);
    return {
      claim,
      heads,
      rows: rows.map((cells) => cells.map((cell) => tokens(plain(cell)))),
      names: names.map((name) => stemsOf(tokens(name))).filter((own) => own.length > 0),
      around: new Set([
        ...stemsOf([...own.flatMap(({ words }) => tokens(plain(words))), ...heads.flat()]),
        ...heads.flat().flatMap((word) => basesOf(word).map(stem)),
      ]),
    };
  });
});

function inTable(slice: Slice, table: Table, words: readonly string[]): CellsAsked | undefined {
  const { rows, heads, claim } = table;
  const ordinal = ordinalIn(words, rows.length);
  const wanted = wantedStems(words);
  const isKeyed = heads.length === 2;
  const columns = columnsAsked(heads, words);
  const matched = rows.map((cells) => matchOf(cells, wanted, columns));
  const most = mostOf([0, ...matched.map(({ stems }) => stems.size)]);
  const isEach = words.some((word) => ['each', 'every', 'always'].includes(word));
  if (ordinal === undefined && most === 0 && !(isEach && columns.length > 0)) return undefined;
  const chosen = rows.flatMap((_, at) => {
    if (ordinal !== undefined) return at === ordinal ? [at] : [];
    return matched[at]?.stems.size === most ? [at] : [];
  });
  const covered = new Set(chosen.flatMap((at) => [...(matched[at]?.stems ?? [])]));
  const asked = columns.filter((column) => chosen.every((at) => !matched[at]?.columns.has(column)));
  const column =
    asked.length > 0 ? longest(heads, asked) : isKeyed && matched[chosen[0] ?? -1]?.columns.has(0) ? 1 : undefined;
  if (column === undefined && ordinal === undefined) return undefined;
  if (!isCovered(slice, table, words, covered, ordinal !== undefined)) return undefined;
  const found = chosen.map((at): RowAsked => {
    const cells = claim.sense.rows[at] ?? [];
    const cell = column === undefined ? undefined : cells[column];
    return { claim, head: claim.sense.head, cells, ...(cell === undefined ? {} : { asked: cell }) };
  });
  const values = new Set(found.map(({ asked: cell }) => plain(cell ?? [])));
  if (isEach && most === 0 && values.size > 1) return undefined;
  return found.every(({ asked: cell }) => cell === undefined || plain(cell).trim() !== '')
    ? { rows: found }
    : undefined;
}

/** The stems that a question has, with those that stand for others: who asks how tall something is, asks its height. */
function wantedStems(words: readonly string[]): ReadonlySet<string> {
  const measures = words.flatMap((word, at) => (words[at - 1] === 'how' ? (lookUp(meant, word) ?? []) : []));
  return new Set(stemsOf([...words, ...measures]));
}

const meant: Readonly<Record<string, readonly string[]>> = {
  tall: ['height', 'size'],
  high: ['height'],
  heavy: ['weight'],
  long: ['length', 'duration'],
  old: ['age'],
  far: ['distance'],
  big: ['size'],
  much: ['amount', 'price', 'cost', 'sum', 'paid', 'total', 'value', 'crowns', 'dollars', 'pounds'],
};

/** Which cells of a row have words of the question, without the columns that it asks for. */
function matchOf(cells: readonly (readonly string[])[], wanted: ReadonlySet<string>, asked: readonly number[]) {
  const stems = new Set<string>();
  const columns = new Set<number>();
  for (const [column, cell] of cells.entries()) {
    const own = stemsOf(cell).filter((one) => wanted.has(one));
    if (own.length === 0 || (asked.includes(column) && own.length < stemsOf(cell).length)) continue;
    columns.add(column);
    for (const one of own) stems.add(one);
  }
  return { stems, columns };
}

/** The columns that a question may ask for. */
function columnsAsked(heads: readonly (readonly string[])[], words: readonly string[]): readonly number[] {
  const own = new Set(words);
  const kinds = new Set(words.flatMap((word, at) => kindsOf(word, words[at + 1])));
  return heads.flatMap((head, column) => {
    if (head.length === 0) return [];
    const isPlain = stemsOf(head).length === 0;
    const isNamed = isPlain ? words.at(-1) === head.at(-1) : head.every((word) => own.has(word));
    return isNamed || head.some((word) => kinds.has(word)) ? [column] : [];
  });
}

function kindsOf(word: string, next: string | undefined): readonly string[] {
  if (word === 'how') return lookUp(meant, next ?? '') ?? [];
  return lookUp(asking, word) ?? [];
}

const asking: Readonly<Record<string, readonly string[]>> = {
  who: ['who', 'name', 'names', 'person'],
  whom: ['who', 'name', 'names', 'person', 'to'],
  when: ['when', 'date', 'day', 'time', 'year'],
  where: ['where', 'place', 'location', 'from'],
};

function longest(heads: readonly (readonly string[])[], columns: readonly number[]): number | undefined {
  const most = mostOf(columns.map((column) => heads[column]?.length ?? 0));
  const [only, ...others] = columns.filter((column) => heads[column]?.length === most);
  return others.length === 0 ? only : undefined;
}

/** "the last row" is a row by its number. */
function ordinalIn(words: readonly string[], count: number): number | undefined {
  const at = words.findIndex((word) => ['row', 'line', 'entry'].includes(word));
  const number = at > 0 ? ordinals.indexOf(words[at - 1] as string) : -1;
  if (at > 0 && words[at - 1] === 'last' && count > 0) return count - 1;
  return number >= 0 && number < count ? number : undefined;
}

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** Whether a question has no word that is neither of the row, nor of the table, nor such as any question may have. */
function isCovered(
  slice: Slice,
  { names, around, rows }: Table,
  words: readonly string[],
  covered: ReadonlySet<string>,
  isByNumber: boolean,
): boolean {
  const { byName } = knownNames(slice);
  const all = isByNumber ? new Set(rows.flat().flatMap((cell) => stemsOf(cell))) : covered;
  const asked = new Set(stemsOf(words));
  const isNamed = names.some((name) => name.every((own) => asked.has(own)));
  const named = new Set(names.flat());
  return words.every((word) => {
    const [own] = stemsOf([word]);
    if (own === undefined || all.has(own) || named.has(own) || around.has(own)) return true;
    if (byName.has(word)) return false;
    const isOfTable =
      basesOf(word).some((base) => ofTables.has(base)) || ofTables.has(word) || lookUp(meant, word) !== undefined;
    return isOfTable || isNamed;
  });
}

/** What is done with what stands in tables, and what they are made of. */
const ofTables: ReadonlySet<string> = new Set(
  (
    'bet record list note enter write stand say give show name pick choose guess pay make find take get buy cost put state ' +
    'many much column row line entry table each every last first second third according'
  ).split(' '),
);
