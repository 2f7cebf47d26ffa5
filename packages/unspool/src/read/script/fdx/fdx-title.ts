import type { TitleEntry } from '../screenplay/screenplay.js';
import { type FdxNode, isParagraph, textWithin } from './fdx-node.js';

const credit = /^(?:(?:screenplay|teleplay|story|original story|a film|script)(?: and .*)? )?(?:written )?by$/i;

/**
 * What the title page says. Final Draft only sets its lines: the first that is centred is taken for the title, one like
 * "written by" for the credit and the next for the author, "Key: value" for what it says, and the rest for the contact.
 */
export function titlePageOf(file: FdxNode): readonly TitleEntry[] {
  const page = file.children.find(({ name }) => name === 'TitlePage');
  const content = page?.children.find(({ name }) => name === 'Content');
  const lines = content?.children.filter((node) => isParagraph(node) && textWithin(node).trim() !== '') ?? [];
  const entries: TitleEntry[] = [];
  let afterCredit = false;
  const add = (key: string, value: string, { at }: FdxNode) => {
    const before = entries.at(-1);
    if (before?.key === key && key === 'Contact')
      entries[entries.length - 1] = {
        ...before,
        text: `${before.text}\n${value}`,
        at: { ...before.at, to: at.to },
      };
    else entries.push({ key, text: value, at });
  };
  for (const node of lines) {
    const line = textWithin(node).trim();
    const [, key, value] = /^([\p{L}][\p{L} ]{0,30}): +(.+)$/su.exec(line) ?? [];
    if (credit.test(line)) {
      add('Credit', line, node);
      afterCredit = true;
      continue;
    }
    if (afterCredit) add('Author', line, node);
    else if (!entries.some((entry) => entry.key === 'Title') && node.attributes.get('Alignment') === 'Center')
      add('Title', line, node);
    else if (key !== undefined && value !== undefined) add(key, value, node);
    else add('Contact', line, node);
    afterCredit = false;
  }
  return entries;
}
