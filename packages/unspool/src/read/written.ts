import { escapeInline } from '../language/index.js';

/** Words of a work on one line, as a story file writes them. */
export function words(text: string): string {
  return escapeInline(text.replace(/\s+/g, ' ').trim());
}
