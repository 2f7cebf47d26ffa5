import type { Item, Speech } from '../source.js';
import { escapeNotes } from './escape-notes.js';
import type { NotesWriter } from './notes-writer.js';

/** Writes what an item tells; a speech under the names of those who speak, or behind the `language` that a further track has. */
export function writeItem(out: NotesWriter, item: Item, speakers: readonly string[], language?: string): void {
  switch (item.kind) {
    case 'speech':
      out.lines(language ? rendering(item, language) : speech(item, speakers), { of: 'speech', item, speakers });
      break;
    case 'action':
    case 'prose':
      out.lines(paragraph(item.text), { of: 'item', item });
      break;
    case 'caption':
      out.line(`- Caption: ${escapeNotes(item.text)}`, { of: 'item', item });
  }
}

/** What is said, in the language of a further track. */
function rendering(speech: Speech, language: string): readonly string[] {
  const text = saidIn(speech);
  return /\p{L}/u.test(text) ? ['', `(${language}) “${escapeNotes(text)}”`, ''] : [];
}

function saidIn({ parts }: Speech): string {
  return quotable(parts.flatMap((part) => (part.kind === 'said' ? [part.text] : [])).join(' '));
}

function speech(item: Speech, speakers: readonly string[]): readonly string[] {
  const text = saidIn(item);
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
