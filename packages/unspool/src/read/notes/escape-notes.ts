import { escapeInline } from '../../language/index.js';

/** Words of a work on one line, as a story file writes them: nothing in them is markup. */
export function escapeNotes(text: string): string {
  return escapeInline(text.replace(/\s+/g, ' ').trim());
}
