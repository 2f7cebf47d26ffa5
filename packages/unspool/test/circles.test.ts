import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { scan } from './imports.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const doors = doorsOf('packages/unspool');

test('no file imports itself by way of others, not even a type', () => {
  const files = new Map(['packages', 'bench', 'scripts'].flatMap((folder) => sourcesIn(folder)));
  assert.ok(files.has('packages/unspool/src/base/index.ts') && files.has('bench/src/run.ts'), 'found no source');
  assert.deepEqual(circlesIn(files), []);
});

const cases: readonly (readonly [what: string, files: Readonly<Record<string, string>>, circles: string[][]])[] = [
  ['a row', { 'a.ts': "import './b.js';", 'b.ts': "import './c.js';", 'c.ts': '' }, []],
  ['two', { 'a.ts': "import './b.js';", 'b.ts': "import { a } from './a.js';" }, [['a.ts', 'b.ts']]],
  [
    'a type',
    {
      'a.ts': "import type { B } from './x/b.js';",
      'x/b.tsx': "type A = import('../c.js').A;",
      'c.ts': "import type { A } from './a.js';",
    },
    [['a.ts', 'c.ts', 'x/b.tsx']],
  ],
  [
    'by way of a package',
    {
      'packages/unspool/src/page.ts': "export * from '../../a.js';",
      'packages/a.ts': "import 'unspool/page';",
    },
    [['packages/a.ts', 'packages/unspool/src/page.ts']],
  ],
  // The table of formats names its readers that way, and they know of it.
  ['loaded when it is needed', { 'a.ts': "const b = await import('./b.js');", 'b.ts': "import './a.js';" }, []],
  ['only mentioned', { 'a.ts': "import './b.js';", 'b.ts': "// import './a.js'" }, []],
];

for (const [what, files, circles] of cases) {
  test(`circles are found: ${what}`, () => assert.deepEqual(circlesIn(new Map(Object.entries(files))), circles));
}

/** The sources of a folder by their paths; what is built and what others wrote is none. */
function sourcesIn(folder: string): readonly (readonly [file: string, source: string])[] {
  return readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sourcesIn(path);
    return /\.(?:tsx?|mjs)$/.test(entry.name) ? [[path, readFileSync(root + path, 'utf8')] as const] : [];
  });
}

/** Groups of files of which each reaches all others by its imports, in the order of the alphabet. */
function circlesIn(files: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const imports = new Map([...files].map(([file, source]) => [file, importedBy(file, source, files)]));
  const reach = new Map([...files.keys()].map((file) => [file, reachedFrom(file, imports)]));
  const circles = [...files.keys()].flatMap((file) => {
    if (!reach.get(file)?.has(file)) return [];
    return [[...files.keys()].filter((other) => reach.get(file)?.has(other) && reach.get(other)?.has(file)).sort()];
  });
  return [...new Map(circles.map((circle) => [circle.join(' '), circle])).values()];
}

function reachedFrom(file: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(imports.get(file) ?? [])];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    open.push(...(imports.get(at) ?? []));
  }
  return reached;
}

function importedBy(file: string, source: string, files: ReadonlyMap<string, string>): readonly string[] {
  return scan(source).imports.flatMap((name) => {
    const path = name.startsWith('.') ? posix.join(posix.dirname(file), name) : doors.get(name);
    if (path === undefined) return [];
    const found = [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')].find((one) => files.has(one));
    return found === undefined ? [] : [found];
  });
}

/** What the names of a package's exports stand for, as sources. */
function doorsOf(folder: string): ReadonlyMap<string, string> {
  const { name, exports } = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8')) as {
    name: string;
    exports: Readonly<Record<string, string>>;
  };
  return new Map(
    Object.entries(exports).map(([door, file]) => [
      posix.join(name, door),
      posix.join(folder, file.replace('/dist/', '/').replace(/\.js$/, '.ts')),
    ]),
  );
}
