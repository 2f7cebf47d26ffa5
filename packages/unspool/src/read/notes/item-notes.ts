import type { Item, Speech } from '../source.js';
import { escapeNotes } from './escape-notes.js';
import type { NotesWriter } from './notes-writer.js';

/** Writes what an item tells; a speech under the names of those who speak. */
export function writeItem(out: NotesWriter, item: Item, speakers: readonly string[]): void {
  switch (item.kind) {
    case 'speech':
      out.lines(speech(item, speakers), { of: 'speech', item, speakers });
      break;
    case 'action':
    case 'prose':
      out.lines(paragraph(item.text), { of: 'item', item });
      break;
    case 'caption':
      out.line(`- Caption: ${escapeNotes(item.text)}`, { of: 'item', item });
  }
}

function speech({ parts }: Speech, speakers: readonly string[]): readonly string[] {
  const spoken = parts.flatMap((part) => (part.kind === 'said' ? [part.text] : []));
  const text = quotable(spoken.join(' '));
  if (!/[^\s‘’]/.test(text)) return [];
  if (speakers.length === 0) return paragraph(`“${text}”`);
  const names = speakers.map(escapeNotes);
  const last = names.pop() as string;
  const said = names.length > 0 ? `${names.join(', ')} and ${last} say` : `${last} says`;
  const subject = said.replace(/^(?:the|an?) /, (article) => article[0]?.toUpperCase() + article.slice(1));
  return [`- ${subject}: “${escapeNotes(text)}”`];
}

/** Marks of quotation within a quotation become single ones. */
export function quotable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(^|[\s(—–-])[“”„"«»](?=\S)/g, '$1‘')
    .replace(/[“„]/g, '‘')
    .replace(/[”"«»]/g, '’');
}

/** What would be markup at the beginning of a line is escaped. */
function paragraph(text: string): readonly string[] {
  const own = escapeNotes(text);
  return own === '' ? [] : ['', own.replace(/^([#>|~`+=*_-]|\d{1,3}[.)](?=\s))/, '\\$1'), ''];
}
