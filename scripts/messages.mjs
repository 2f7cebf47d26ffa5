// Every message is a page: docs/findings/CODE.md holds the words an author is shown and, below them, the explanation.
// This script reads the words out of the pages, so that the two cannot drift apart.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const pages = new URL('../docs/findings/', import.meta.url);
const target = new URL('../packages/unspool/src/base/messages.generated.ts', import.meta.url);

/** Writes the messages where the source can import them; a file that is already right is left untouched. */
export function generateMessages() {
  const entries = readdirSync(pages)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const code = file.slice(0, -'.md'.length);
      return `  ${JSON.stringify(code)}: ${JSON.stringify(readMessage(code, readFileSync(new URL(file, pages), 'utf8')))},\n`;
    });
  const source = `// Written by scripts/messages.mjs from docs/findings. An empty \`way\` means that there is none to give.
export const messages = {\n${entries.join('')}} as const;\n`;
  if (!existsSync(target) || readFileSync(target, 'utf8') !== source) writeFileSync(target, source);
}

/** Reads one page: its grade, its message, and the way out ('' if the page gives none). */
export function readMessage(code, page) {
  const fail = (line, expected) => {
    throw new Error(`docs/findings/${code}.md:${line}: ${expected}`);
  };
  const lines = page.split(/\r?\n/);
  if (!/^[a-z]+(-[a-z]+)*$/.test(code)) fail(1, 'the name of the file must be lower-case words joined by hyphens.');
  if (lines[0] !== `# ${code}`) fail(1, `the first line must be “# ${code}”, like the name of the file.`);

  let start = 1;
  while (lines[start] === '') start++;
  let end = start;
  while (lines[end]?.startsWith('>')) end++;
  if (end === start) fail(start + 1, 'expected the message as a block quote, “> **error** …”.');
  if (!lines.slice(end).some((line) => line.trim())) fail(end + 1, 'expected an explanation below the message.');

  const [first, way = '', ...more] = lines
    .slice(start, end)
    .map((line) => line.slice(1).trim())
    .join('\n')
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' '));
  if (more.length) fail(start + 1, 'the quote may hold two paragraphs: the message and the way out.');
  const head = /^\*\*(error|warning|hint)\*\* (.+)$/.exec(first);
  if (!head) fail(start + 1, 'the message must begin with **error**, **warning** or **hint**.');
  const [, grade, message] = head;
  for (const template of [message, way]) {
    if (/[{}]/.test(template.replace(/\{[a-z][A-Za-z]*\}/g, ''))) {
      fail(start + 1, 'a placeholder is a single word in braces, like {name}.');
    }
  }
  return { grade, message, way };
}
