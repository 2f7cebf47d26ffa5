import { leastOf } from '../../../base/lists.js';
import type { SourceSpan } from '../../source.js';
import type { Heading } from '../prose/prose.js';
import { isDateline } from '../prose/prose-dateline.js';
import { headline, isTitle, lettersOf } from '../prose/prose-headings.js';
import type { Entry, Reading } from './chapter-reading.js';
import { groupsOf, headingOf, type Line } from './xhtml-heading.js';
import type { Meaning } from './xhtml-meaning.js';

/** Something else begins: the lines of the heading that is being read, if there are any, become headings. */
export function endHeading(reading: Reading): void {
  const { lines, promised } = reading;
  if (lines.length === 0) return;
  reading.lines = [];
  reading.repeated = '';
  const groups = groupsOf(lines, promised?.title);
  for (const [nth, group] of groups.entries())
    addHeading(reading, headingAbove(reading, group), nth === groups.length - 1, group[0].look);
}

/**
 * Words come, and no heading has: what the section is called elsewhere must do. Whether the words only say that again.
 */
export function nameSection(reading: Reading, at: SourceSpan, said: string): boolean {
  if (reading.repeated !== '' && repeats(reading.repeated, said)) {
    reading.again ??= { text: said, at };
    return true;
  }
  reading.repeated = '';
  reading.again = undefined;
  const { unnamed } = reading;
  const entry = (unnamed?.id ? reading.entryAt(unnamed.id) : undefined) ?? reading.promised;
  const isOwn = unnamed !== undefined;
  if (!entry && !isOwn) return false;
  const titled = headingOf([entry?.title ?? unnamed?.label ?? '']);
  if (entry && entry !== reading.promised) announce(reading, entry, titled.title, at);
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
  const isAgain = repeats(reading.repeated, said);
  if (isAgain) reading.again = { text: said, at };
  return isAgain;
}

/** The line of a heading that no element calls one. */
export function softLine(reading: Reading, within: Meaning, said: string, at: SourceSpan): Line | undefined {
  if (within.note !== undefined || within.dedication) return undefined;
  const isBeside = isNumberBeside(reading, within, said);
  const level = isBeside ? 3 : softLevel(reading, within, said);
  if (level === 0) return undefined;
  return { text: said, at, level, group: false, soft: true, ...(isBeside ? { beside: true } : {}) };
}

/** What a line is that no element calls a heading: the level of the heading that it is, or 0. */
function softLevel(reading: Reading, { deep, name, caption, quote }: Meaning, said: string): number {
  const above = reading.lines.at(-1);
  const isNamed = reading.isHeaded || reading.promised !== undefined;
  const isPlain =
    (name === 'p' || name === 'div' || name === 'center') && !caption && !quote && !isNamed && said.length <= 80;
  if (deep === 0 && !isPlain) return 0;
  const level = deep || 3;
  const found = headline(firstLine(said));
  const isSure = found?.number !== undefined && (deep > 0 || found.word !== '');
  if (found && (found.sort === 'chapter' || found.sort === 'division') && (isSure || (deep > 0 && found.word !== '')))
    return level;
  // Its name, in a line that is set alike.
  const number = above?.soft && above.level === level ? headline(above.text) : undefined;
  const isName = number?.number !== undefined && number.name === '' && isTitle(said) && !found && !isDateline(said);
  return isName && (deep > 0 || !/[.!?…]["”’»]?$/.test(said)) ? level : 0;
}

/** Whether a line above the headline of a chapter, in one header with it, is its number. */
function isNumberBeside({ open, lines }: Reading, { name, quote }: Meaning, said: string): boolean {
  if (name !== 'p' || quote || lines.length > 0 || open.at(-2)?.name !== 'header') return false;
  const found = headline(said);
  return found?.number !== undefined && found.word !== '' && found.name === '';
}

/** The line of a number, where its title stands in the next: "II" above "THE BOAT" in one element. */
function firstLine(said: string): string {
  const [first = '', ...rest] = said.split('\n');
  return rest.length > 0 && rest.length <= 2 && rest.every((line) => isTitle(line.trim())) ? first : said;
}

/** The parts that begin here and have no heading of their own: the navigation alone names them. */
function announce(reading: Reading, { above = [] }: Entry, title: string, at: SourceSpan): void {
  for (const part of above) {
    if (lettersOf(part.title) === lettersOf(title)) continue;
    const titled = headingOf([part.title]);
    reading.blocks.push({
      kind: 'heading',
      title: titled.title,
      ...(titled.number ? { number: titled.number } : {}),
      level: part.depth + 1,
      division: true,
      assumed: true,
      at: { ...at, to: at.from },
    });
  }
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
    // The number in a header or group is no headline by itself: its title says of what size the heading is.
    level: first.beside || first.group ? leastOf(group.map(({ level }) => level)) : first.level,
    ...(isDivision ? { division: true } : {}),
    ...(own ? { own: true } : {}),
    ...(first.soft ? { assumed: true } : {}),
    at: { ...first.at, to: (group.at(-1) ?? first).at.to },
  };
}

/** `isLast`: of several in a row, the one under which the words stand. */
function addHeading(reading: Reading, heading: Heading, isLast = true, isByLook = false): void {
  const { promised, looks } = reading;
  if (!isByLook && !looks.names.has(lettersOf(heading.title))) looks.isKnown = true;
  if (promised) announce(reading, promised, heading.title, heading.at);
  if (promised?.above) reading.promised = { title: promised.title, depth: promised.depth };
  if (heading.number !== undefined && (!heading.assumed || promised)) reading.isHeaded = true;
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
