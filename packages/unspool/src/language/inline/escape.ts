/** Text as a story file writes it if nothing in it is meant as markup. */
export function escapeInline(text: string): string {
  return text.replace(/[\\<*_`[\]]/g, '\\$&');
}
