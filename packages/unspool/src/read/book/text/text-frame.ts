import type { Credit } from '../../source.js';
import type { TextLine } from './text-lines.js';

/** A text without what its publisher put around it. */
export type Framed = {
  readonly lines: readonly TextLine[];
  readonly title?: string;
  readonly language?: string;
  readonly credits: readonly Credit[];
};

/** Cuts head and foot of a file from Project Gutenberg at their marks, and keeps what the head says of the work. */
export function unframed(lines: readonly TextLine[]): Framed {
  let first = 0;
  let last = lines.length;
  for (const [index, { text }] of lines.entries()) {
    if (isFrameStart(text) && index < headLength) first = index + 1;
    else if (isFrameEnd(text) && index >= first) {
      last = index;
      break;
    }
  }
  const said = new Map<string, TextLine>();
  for (const line of lines.slice(0, first)) {
    const key = field.exec(line.text)?.[1]?.toLowerCase();
    if (key && !said.has(key)) said.set(key, line);
  }
  const value = (key: string) => field.exec(said.get(key)?.text ?? '')?.[2]?.trim();
  const title = value('title');
  const language = value('language')?.toLowerCase();
  const code = languages.get(language ?? '');
  return {
    lines: lines.slice(first, last),
    ...(title ? { title } : {}),
    ...(code ? { language: code } : {}),
    credits: ['author', 'translator', 'editor', 'illustrator'].flatMap((key) => {
      const line = said.get(key);
      const words = value(key);
      return line && words
        ? [{ key, value: words, at: { from: line.from, to: line.from + line.text.length, line: line.line } }]
        : [];
    }),
  };
}

/** Whether a line ends what Project Gutenberg puts before a book. */
export function isFrameStart(line: string): boolean {
  return mayFrame(line) && start.test(line);
}

/** Whether a line begins what it puts after it. */
export function isFrameEnd(line: string): boolean {
  return mayFrame(line) && end.test(line);
}

/** Most lines begin with another letter: no pattern is as quick. */
function mayFrame(line: string): boolean {
  const code = line.charCodeAt(0) | 32;
  return code < 97 || code > 122 || code === 101 /* e */;
}

const headLength = 600;
const start = /^\s*\*{3}\s*START OF (?:THE|THIS) PROJECT GUTENBERG|^\*END\*\s?THE SMALL PRINT/i;
const end = /^\s*\*{3}\s*END OF (?:THE|THIS) PROJECT GUTENBERG|^\s*End of (?:the |this )?Project Gutenberg/i;
const field = /^(Title|Author|Translator|Editor|Illustrator|Language):\s(.*)$/;
const languages = new Map([
  ['english', 'en'],
  ['german', 'de'],
  ['french', 'fr'],
  ['spanish', 'es'],
  ['italian', 'it'],
  ['portuguese', 'pt'],
  ['dutch', 'nl'],
  ['swedish', 'sv'],
  ['finnish', 'fi'],
  ['danish', 'da'],
  ['russian', 'ru'],
  ['latin', 'la'],
  ['greek', 'el'],
  ['japanese', 'ja'],
  ['chinese', 'zh'],
]);
