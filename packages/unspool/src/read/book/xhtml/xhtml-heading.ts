import type { SourceSpan } from '../../source.js';
import { headline, joinedLine, lettersOf } from '../prose/prose-headings.js';

/** A line in a heading's element. */
export type Line = {
  readonly text: string;
  readonly at: SourceSpan;
  readonly level: number;
  /** It stands in a group of which all lines are one heading. */
  readonly group: boolean;
  /** That it is of a heading, its words say and no element. */
  readonly soft?: true;
  /** It is a number beside the headline of a chapter, of whatever size that is. */
  readonly beside?: true;
  /** That it is of a heading, nothing says but its look. */
  readonly look?: true;
};

/**
 * Headings that follow each other directly: "Chapter 1" and its name are one, "Part 2" and "Chapter 1" are two. What the
 * navigation lists by itself is one.
 */
export function groupsOf(lines: readonly Line[], listed = ''): readonly (readonly [Line, ...Line[]])[] {
  const groups: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const isListed = listed !== '' && lettersOf(line.text) === lettersOf(listed);
    if (group && (line.group || (!isListed && belongs(line, group)))) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function belongs(line: Line, [first, ...rest]: readonly [Line, ...Line[]]): boolean {
  const above = headline(first.text);
  const own = headline(line.text);
  return (
    above?.number !== undefined &&
    above.name === '' &&
    rest.length === 0 &&
    !own?.number &&
    // A number alone is never above what it stands over.
    (line.level >= first.level || above.word === '' || first.beside === true)
  );
}

/** One title of the lines of a heading, its number, and whether it names a part above chapters. */
export function headingOf(lines: readonly string[]): {
  readonly title: string;
  readonly number?: string;
  readonly division?: true;
} {
  const [first = '', second = '', ...rest] = lines
    .flatMap((line) => line.split('\n'))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // "CHAPTER", and "ONE" in a line of its own.
  const whole = joinedLine(first, second);
  const parts = whole === undefined ? [first, second, ...rest] : [whole, ...rest];
  const title = parts
    .filter((part) => part !== '')
    .reduce(
      (before, part) => (before === '' ? part : `${before}${/[\p{L}\p{N})]$/u.test(before) ? ':' : ''} ${part}`),
      '',
    );
  const said = headline(parts.find((part) => part !== '') ?? '');
  return {
    title,
    ...(said?.number ? { number: said.number } : {}),
    ...(said?.sort === 'division' ? { division: true } : {}),
  };
}
