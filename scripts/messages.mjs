// Every message is a page: docs/findings/CODE.md holds the words an author is shown and, below them, the explanation.
// This script reads the words out of the pages, so that the two cannot drift apart.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const pages = new URL('../docs/findings/', import.meta.url);
const rooms = new URL('../packages/unspool/src/', import.meta.url);

/** Writes the messages where the source can import them; a file that is already right is left untouched. */
export function generateMessages() {
  const read = readdirSync(pages)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const code = file.slice(0, -'.md'.length);
      return { code, ...readMessage(code, readFileSync(new URL(file, pages), 'utf8')) };
    });
  write(new URL('base/messages.generated.ts', rooms), sourceOf(read));
  write(new URL('author/explanations.generated.ts', rooms), explanationsOf(read));
  write(
    new URL('checks/checks.generated.ts', rooms),
    checksOf(readdirSync(new URL('checks/', rooms), { recursive: true })),
  );
}

function write(target, source) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== source) writeFileSync(target, source);
}

/** The module of what the pages say below their messages, which only whoever asks for it loads. */
function explanationsOf(pages) {
  const entries = pages.map(({ code, explanation }) => `  ${JSON.stringify(code)}: ${JSON.stringify(explanation)},\n`);
  return [
    '// Written by scripts/messages.mjs from docs/findings.\n',
    "import type { Code } from '../base/index.js';\n\n",
    `export const explanations: Readonly<Record<Code, string>> = {\n${entries.join('')}};\n`,
  ].join('');
}

/** The module of the checks: every file of their folder, and of those in it but the shared one, defines one, which bears its name. */
export function checksOf(files) {
  const others = ['check.ts', 'finding.ts', 'index.ts'];
  const names = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(?:(?!shared\/)[a-z-]+\/)?[a-z-]+\.ts$/.test(file) && !others.includes(file))
    .map((file) => ({
      file: file.slice(0, -'.ts'.length),
      name: camelCase(file.slice(file.lastIndexOf('/') + 1, -'.ts'.length)),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return [
    '// Written by scripts/messages.mjs from the files of this folder.\n',
    ...names.map(({ file, name }) => `import { ${name} } from './${file}.js';\n`),
    `\nexport const checks = [\n${names.map(({ name }) => `  ${name},\n`).join('')}] as const;\n`,
  ].join('');
}

/**
 * The module of the messages: the templates, the type of the codes, and a function for each page whose parameters are
 * its placeholders. What forgets one, or gives one that is not there, does not compile.
 */
export function sourceOf(pages) {
  const templates = pages.map(
    ({ code, explanation: _, ...template }) => `  ${JSON.stringify(code)}: ${JSON.stringify(template)},\n`,
  );
  const functions = pages.map(({ code, message, way }) => {
    const names = placeholdersOf(`${message} ${way}`);
    const fields = names.map(({ name, mayBeLeftOut }) =>
      mayBeLeftOut ? `readonly ${name}?: string | undefined` : `readonly ${name}: string`,
    );
    const [parameters, values] = names.length > 0 ? [`values: { ${fields.join('; ')} }`, ', values'] : ['', ''];
    const own = JSON.stringify(code);
    return `  ${camelCase(code)}: (${parameters}): Wording<${own}> => worded(${own}, messages[${own}]${values}),\n`;
  });
  return [
    '// Written by scripts/messages.mjs from docs/findings. An empty `way` means that there is none to give.\n',
    "import { type Wording, worded } from './wording.js';\n\n",
    `export const messages = {\n${templates.join('')}} as const;\n\n`,
    '/** Stable names of everything that can be said about a file; each has a page in `docs/findings`. */\n',
    'export type Code = keyof typeof messages;\n\n',
    '/** What is said of a file, one function for each page: its parameters are the placeholders of the page. */\n',
    `export const say = {\n${functions.join('')}} as const;\n`,
  ].join('');
}

/** The placeholders of a page, each once; it may be left out if it may everywhere. */
function placeholdersOf(text) {
  const found = new Map();
  for (const [, name, mayBeLeftOut] of text.matchAll(placeholder)) {
    found.set(name, (found.get(name) ?? true) && mayBeLeftOut === '?');
  }
  return [...found].map(([name, mayBeLeftOut]) => ({ name, mayBeLeftOut }));
}

function camelCase(code) {
  return code.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

const placeholder = /\{([a-z][A-Za-z]*)(\??)\}/g;

/** Reads one page: its grade, its message, the way out ('' if the page gives none), and what explains it. */
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
    if (/[{}]/.test(template.replace(placeholder, ''))) {
      fail(start + 1, 'a placeholder is a single word in braces, like {name}, or {name?} where it may be left out.');
    }
    if (/\?\}./.test(template) || /\S\{[a-zA-Z]+\?\}/.test(template)) {
      fail(start + 1, 'what may be left out, like {name?}, stands at the end and by itself: no hole may show.');
    }
  }
  const explanation = lines
    .slice(end)
    .join('\n')
    .split(/^## /m)[0]
    .trim()
    .replace(/(\S)\n(?=\S)/g, '$1 ');
  return { grade, message, way, explanation };
}
