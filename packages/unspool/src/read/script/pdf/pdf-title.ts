import { opensHeading } from '../screenplay/heading-opening.js';
import { isCapitals } from './pdf-columns.js';
import type { ScriptLine } from './pdf-page.js';

/** The lines of a title page: a first page without headings and with little on it. */
export function titleLines(lines: readonly ScriptLine[]): readonly ScriptLine[] {
  const page = lines[0]?.page;
  const own = lines.filter((line) => line.page === page);
  const isTitle =
    own.length < 40 &&
    own.length < lines.length &&
    own.every(
      ({ text, number }) =>
        !opensHeading(text, 0) && !beginning.test(text) && !(number !== undefined && isCapitals(text)),
    );
  return isTitle ? own : [];
}

/** With what a script begins if not with the heading of a scene. */
const beginning = /^FADE IN|^(?:ACT|TEASER|COLD OPEN|END OF ACT)\b/i;

/** What a line of a title page is, by the line before it: its key and value, twice if it says two things. */
export function titleEntries(
  line: ScriptLine,
  before: readonly string[],
): readonly (readonly [key: string, value: string])[] {
  const { text, down } = line;
  if (before.length === 0) return [['Title', text]];
  const [, credit, author] = /^(.*\bby):?\s+(\S.*)$/i.exec(text) ?? [];
  if (/^(?:based|adapted) (?:up)?on\b/i.test(text)) return [['Source', text]];
  if (/\bby:?$/i.test(text)) return [['Credit', text]];
  if (before.at(-1) === 'Credit') return [['Author', text]];
  if (credit !== undefined && author !== undefined && credit.length < 40)
    return [
      ['Credit', credit],
      ['Author', author],
    ];
  if (before.every((key) => key === 'Title') && down <= 2 && isCapitals(text)) return [['Title', text]];
  if (/^(?:©|\(c\)|copyright\b)/i.test(text)) return [['Copyright', text]];
  return [[date.test(text) ? 'Draft date' : 'Contact', text]];
}

const date =
  /\b(?:draft|rev(?:\.|is(?:ed|ions?))|(?:jan|febr?)(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|(?:octo|novem|decem)ber|(?:oct|nov|dec))\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d\d-\d\d-\d\d\b|^(?:19|20)\d\d$/i;
