import { clean } from './clean.js';

/** Text in which nothing is a mark of Markdown's: every character that it gives a meaning, and bare addresses, which code hosts turn into links. */
export function markdownText(text: string): string {
  return clean(text)
    .replace(/[\\`*_[\]<>#|~&$@]/g, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`);
}

/** The same at the start of a line, where a dash begins a list and a number one with numbers. */
export function atLineStart(text: string): string {
  return text.replace(/^([-+=])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
}
