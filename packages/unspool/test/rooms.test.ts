import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** From the ground up. Imports point down; rooms on one floor do not know each other, */
const floors = [
  ['base'],
  ['language'],
  ['story'],
  ['time', 'mind'],
  ['checks'],
  ['explain', 'draw', 'read'],
  ['lsp', 'publish', 'verify'],
  ['cli'],
];
/** except that verifying means publishing twice. */
const sideways = ['verify → publish'];
/** The only room with files, a terminal and a clock. */
const outermost = 'cli';

test('imports point down, and only the command line touches the machine', () => {
  const src = fileURLToPath(new URL('../../src/', import.meta.url));
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.replaceAll(sep, '/'));
  assert.ok(files.includes('base/index.ts'), `found no source in ${src}`);
  assert.deepEqual(
    files.flatMap((file) => faults(file, readFileSync(src + file, 'utf8'))),
    [],
  );
});

const bad: readonly (readonly [file: string, source: string, fault: string])[] = [
  ['base/a.ts', "import { parse } from '../language/index.js';", 'imports up: language'],
  ['base/a.ts', "import {\n  type Line,\n  parse,\n} from '../language/parse.js';", 'imports up: language'],
  ['base/a.ts', "export * from '../language/index.js';", 'imports up: language'],
  ['base/a.ts', "type Line = import('../language/line.js').Line;", 'imports up: language'],
  ['base/a.ts', "const quote = /[`'/]/;\nconst later = await import('../cli/main.js');", 'imports up: cli'],
  ['language/a.ts', "import '../index.js';", 'imports the front door'],
  ['time/a.ts', "import type { Mind } from '../mind/index.js';", 'imports sideways: mind'],
  ['draw/a.ts', "import { readers } from '../read/index.js';", 'imports sideways: read'],
  ['publish/a.ts', "import { verify } from '../verify/index.js';", 'imports sideways: verify'],
  [
    'cli/a.ts',
    "import text from '../../package.json' with { type: 'json' };",
    'imports from outside: ../../package.json',
  ],
  ['cli/a.ts', "import { parse } from 'unspool/language';", 'imports through its own doors: unspool/language'],
  ['story/a.ts', "import { readFileSync } from 'node:fs';", 'uses Node: node:fs'],
  ['story/a.ts', "import { readFileSync } from 'fs';", 'uses Node: fs'],
  ['story/a.ts', 'const open = "/*";\nconst now = new Date();\nconst close = "*/";', 'uses Date'],
  ['story/a.ts', 'const text = `it is $' + '{Date.now()}`;', 'uses Date'],
  ['story/a.ts', 'const luck = Math.random();', 'uses Math.random'],
  ['story/a.ts', 'const start = performance.now();', 'uses performance'],
  ['attic/a.ts', '', 'is in no known room'],
  ['a.ts', '', 'is in no known room'],
];

for (const [file, source, fault] of bad) {
  test(`a room may not: ${file} ${fault}: ${JSON.stringify(source)}`, () =>
    assert.deepEqual(faults(file, source), [`${file} ${fault}`]));
}

test('a room may use what is below it, and packages, and may mention the rest', () => {
  const source = `
    import { slug } from 'github-slugger';
    import { parse } from '../language/index.js';
    import { page } from '../publish/index.js';
    import { one } from './one.js';
    // Never new Date(), and no import from '../cli/main.js'.
    const text = 'Date.now() /* Math.random()'; /* performance.now() */
    const performance = { by: 'Park Yu-rim', Date: 2023 };
  `;
  assert.deepEqual(faults('verify/a.ts', source), []);
  assert.deepEqual(faults('cli/main.ts', "import { readFileSync } from 'node:fs';\nconst now = new Date();"), []);
  assert.deepEqual(faults('index.ts', "export * from './language/index.js';"), []);
});

function faults(file: string, source: string): string[] {
  const { code, imports } = scan(source);
  const room = roomOf(file);
  const floor = floorOf(room);
  const found: string[] = [];
  if (floor < 0 && file !== 'index.ts') found.push('is in no known room');
  for (const name of imports) {
    if (name.startsWith('.')) {
      const target = posix.join(posix.dirname(file), name);
      const other = roomOf(target);
      if (target.startsWith('../')) found.push(`imports from outside: ${name}`);
      else if (target === 'index.js') found.push('imports the front door');
      else if (other === room || file === 'index.ts') continue;
      else if (floorOf(other) > floor) found.push(`imports up: ${other}`);
      else if (floorOf(other) === floor && !sideways.includes(`${room} → ${other}`))
        found.push(`imports sideways: ${other}`);
    } else if (/^unspool(\/|$)/.test(name)) found.push(`imports through its own doors: ${name}`);
    else if (isBuiltin(name) && room !== outermost) found.push(`uses Node: ${name}`);
  }
  if (room !== outermost) {
    for (const [name, pattern] of machine) if (pattern.test(code)) found.push(`uses ${name}`);
  }
  return found.map((fault) => `${file} ${fault}`);
}

const machine: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Date', /\bnew Date\b|\bDate\s*[.(]/],
  ['Math.random', /\bMath\s*\.\s*random\b/],
  ['performance', /\bperformance\s*\.\s*(now|mark|measure|timeOrigin)\b/],
];

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
}

function floorOf(room: string): number {
  return floors.findIndex((rooms) => rooms.includes(room));
}

/** The source without comments, texts and patterns, but with its templates; and the names of what it imports. */
function scan(source: string): { code: string; imports: string[] } {
  const imports: string[] = [];
  const code = source.replace(token, (text, at: number) => {
    if (text.startsWith('`')) return text;
    const before = source.slice(Math.max(0, at - 40), at);
    if (/^['"]/.test(text) && /\b(from|import)\s*\(?\s*$/.test(before)) imports.push(text.slice(1, -1));
    return '';
  });
  return { code, imports };
}

const token = new RegExp(
  [
    /\/\/.*/, // comments
    /\/\*[\s\S]*?\*\//,
    /'(?:[^'\\\n]|\\.)*'/, // texts
    /"(?:[^"\\\n]|\\.)*"/,
    /`(?:[^`\\]|\\[\s\S])*`/, // a template
    /(?<=(?:[(,=:[!&|?{};>\n]|return)\s*)\/(?:[^\\/[\n]|\\.|\[(?:[^\\\]\n]|\\.)*\])+\//, // a pattern, not a division
  ]
    .map((part) => part.source)
    .join('|'),
  'g',
);
