import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { scan } from './imports.js';

/** The table of rooms in the map: from the top floor down, those of one floor in one row each. */
const rooms = readRooms(readFileSync(new URL('../../../../ARCHITECTURE.md', import.meta.url), 'utf8'));

test('imports point down, and only the outer rooms touch the machine', () => {
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
  ['time/a.ts', "import type { Mind } from '../mind/index.js';", 'imports up: mind'],
  ['explain/a.ts', "import { readers } from '../read/index.js';", 'imports sideways: read'],
  ['read/a.ts', "import { answer } from '../ask/index.js';", 'imports up: ask'],
  ['publish/a.ts', "import { verify } from '../verify/index.js';", 'imports up: verify'],
  ['reading/a.ts', "import { readFile } from 'node:fs/promises';", 'uses Node: node:fs/promises'],
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

test('the map and the folders have the same rooms', () => {
  const src = fileURLToPath(new URL('../../src/', import.meta.url));
  const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const built = [...rooms].filter(([, { isBuilt }]) => isBuilt).map(([name]) => name);
  assert.deepEqual(built.sort(), folders.map(({ name }) => name).sort());
});

test('mind may use time, and pictures may use what is explained and read', () => {
  assert.deepEqual(faults('mind/a.ts', "import { chronology } from '../time/index.js';"), []);
  const picture = "import { timeline } from '../explain/index.js';\nimport type { Source } from '../read/index.js';";
  assert.deepEqual(faults('draw/a.ts', picture), []);
});

/** What others may import: each lists what of the rooms it shows. */
const doors: ReadonlySet<string> = new Set(['index.ts', 'page.ts', 'engine.ts']);

type Room = {
  /** 0 for the lowest. Imports point down; rooms on one floor do not know each other. */
  readonly floor: number;
  /** Whether it may use Node, files, the clock and chance. */
  readonly usesNode: boolean;
  /** Whether it has a folder, or only its place. */
  readonly isBuilt: boolean;
};

/** Reads the rows `| floor | **room** | entry | Node | … |` of the map. Throws where a row says no floor. */
function readRooms(map: string): ReadonlyMap<string, Room> {
  const rows = map.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [, name] = /^\*\*([a-z]+)\*\*$/.exec(cells[2] ?? '') ?? [];
    return name === undefined ? [] : [{ name, cells }];
  });
  assert.ok(rows.length > 8, 'found no table of rooms in ARCHITECTURE.md');
  return new Map(
    rows.map(({ name, cells }) => {
      const [, floor = '', , entry, usesNode] = cells;
      assert.match(floor, /^\d+$/, `the room ${name} is on no floor`);
      return [name, { floor: Number(floor), usesNode: usesNode === 'yes', isBuilt: entry !== '–' }];
    }),
  );
}

function faults(file: string, source: string): string[] {
  const { code, imports, later } = scan(source);
  const room = roomOf(file);
  const floor = floorOf(room);
  const usesNode = rooms.get(room)?.usesNode === true;
  const found: string[] = [];
  if (floor < 0 && !doors.has(file)) found.push('is in no known room');
  for (const name of [...imports, ...later]) {
    if (name.startsWith('.')) {
      const target = posix.join(posix.dirname(file), name);
      const other = roomOf(target);
      if (target.startsWith('../')) found.push(`imports from outside: ${name}`);
      else if (doors.has(target.replace(/\.js$/, '.ts'))) found.push('imports the front door');
      else if (other === room || doors.has(file)) continue;
      else if (floorOf(other) > floor) found.push(`imports up: ${other}`);
      else if (floorOf(other) === floor) found.push(`imports sideways: ${other}`);
    } else if (/^unspool(\/|$)/.test(name)) found.push(`imports through its own doors: ${name}`);
    else if (isBuiltin(name) && !usesNode) found.push(`uses Node: ${name}`);
  }
  if (!usesNode) {
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
  return rooms.get(room)?.floor ?? -1;
}
