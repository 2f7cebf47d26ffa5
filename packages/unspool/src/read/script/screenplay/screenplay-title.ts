import type { SourceSpan } from '../../source.js';
import type { TitleEntry } from './screenplay.js';

/** A line of a title page, without blanks around it. */
export type TitleLine = { readonly text: string; readonly isCentred: boolean; readonly at: SourceSpan };

/** Whether a line says what whoever is named below it did. */
export function isCredit(line: string): boolean {
  return credit.test(line);
}

const credit = /^(?:(?:screenplay|teleplay|story|original story|a film|script)(?: and .*)? )?(?:written )?by$/i;

const isEntry = /^([\p{L}][\p{L} ]{0,30}): (.+)$/su;

/**
 * What a title page says whose lines are only set. The first that is centred is taken for the title, one like "written by"
 * for the credit and the next for the author, "Key: value" for what it says, and the rest for the contact.
 */
export function titlePageIn(lines: readonly TitleLine[]): readonly TitleEntry[] {
  const entries: TitleEntry[] = [];
  let afterCredit = false;
  const add = (key: string, text: string, at: SourceSpan) => {
    const before = entries.at(-1);
    if (before?.key === key && key === 'Contact')
      entries[entries.length - 1] = {
        ...before,
        text: `${before.text}\n${text}`,
        at: { ...before.at, to: at.to },
      };
    else entries.push({ key, text, at });
  };
  for (const { text: line, isCentred, at } of lines) {
    if (line === '') continue;
    const [, key, value] = isEntry.exec(line) ?? [];
    if (isCredit(line)) {
      add('Credit', line, at);
      afterCredit = true;
      continue;
    }
    if (afterCredit && !isEntry.test(line)) add('Author', line, at);
    else if (!entries.some((entry) => entry.key === 'Title') && isCentred) add('Title', line, at);
    else if (key !== undefined && value !== undefined) add(key, value.trimStart(), at);
    else add('Contact', line, at);
    afterCredit = false;
  }
  return entries;
}
