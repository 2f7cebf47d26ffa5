import type { SourceSpan } from '../../source.js';
import type { Heading } from '../prose/prose.js';
import { headline, lettersOf } from '../prose/prose-headings.js';
import type { Reading } from './chapter-reading.js';
import { groupsOf, headingOf, type Line } from './xhtml-heading.js';

/** Something else begins: the lines of the heading that is being read, if there are any, become headings. */
export function endHeading(reading: Reading): void {
  const { lines, promised } = reading;
  if (lines.length === 0) return;
  reading.lines = [];
  reading.repeated = '';
  const groups = groupsOf(lines, promised?.title);
  for (const [nth, group] of groups.entries())
    addHeading(reading, headingAbove(reading, group), nth === groups.length - 1);
}

/**
 * Words come, and no heading has: what the section is called elsewhere must do. Whether the words only say that again.
 */
export function nameSection(reading: Reading, at: SourceSpan, said: string): boolean {
  if (reading.repeated !== '' && repeats(reading.repeated, said)) return true;
  reading.repeated = '';
  const { unnamed } = reading;
  const entry = (unnamed?.id ? reading.entryAt(unnamed.id) : undefined) ?? reading.promised;
  const isOwn = unnamed !== undefined;
  if (!entry && !isOwn) return false;
  const titled = headingOf([entry?.title ?? '']);
  addHeading(reading, {
    kind: 'heading',
    title: titled.title,
    ...(titled.number ? { number: titled.number } : {}),
    level: entry ? entry.depth + 1 : reading.level || 2,
    ...(titled.division ? { division: true } : {}),
    ...(isOwn || reading.open.some(({ fiction }) => fiction) ? { own: true } : {}),
    assumed: true,
    at: { ...at, to: at.from },
  });
  reading.repeated = titled.title;
  return repeats(reading.repeated, said);
}

/** The heading that lines make where they stand. */
function headingAbove({ open }: Reading, group: readonly [Line, ...Line[]]): Heading {
  const [first] = group;
  const within = open.findLast(({ chapter, division }) => chapter || division);
  const own = open.some(({ body, chapter, fiction }) => body || chapter || fiction);
  const titled = headingOf(group.map((line) => line.text));
  const isDivision = within?.division || (!within && titled.division);
  return {
    kind: 'heading',
    title: titled.title,
    ...(titled.number ? { number: titled.number } : {}),
    level: first.level,
    ...(isDivision ? { division: true } : {}),
    ...(own ? { own: true } : {}),
    at: { ...first.at, to: (group.at(-1) ?? first).at.to },
  };
}

/** `isLast`: of several in a row, the one under which the words stand. */
function addHeading(reading: Reading, heading: Heading, isLast = true): void {
  const { promised } = reading;
  const isListed = promised !== undefined && (isLast || lettersOf(promised.title).includes(lettersOf(heading.title)));
  // The navigation knows how chapters stand to each other; the headlines of a file often only how large they are.
  if (promised && isListed && !heading.assumed) reading.shift = promised.depth + 1 - heading.level;
  reading.level = heading.level + (heading.assumed ? 0 : reading.shift);
  reading.blocks.push({ ...heading, level: reading.level });
  if (isListed) reading.promised = undefined;
  reading.unnamed = undefined;
}

/** Whether a line says a title again, or a part of it: "Chapter III" and "The Mill" where that is "III. The Mill". */
function repeats(title: string, line: string): boolean {
  const words = lettersOf(line);
  if (line.length > 120 || words === '') return false;
  if (lettersOf(title) === words) return true;
  const [whole, part] = [headline(title), headline(line)];
  if (part?.number !== undefined && part.name === '') return part.number === whole?.number;
  return whole?.number !== undefined && lettersOf(whole.name) === words;
}
