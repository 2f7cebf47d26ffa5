import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The places that write, a file or a site: what they promise (see there) holds for every command, as nothing else can. */
const writers = ['cli/workspace/write.ts', 'cli/workspace/write-site.ts'];

/** What starts threads, each of which runs a file of ours that is read here, too. */
const threads: ReadonlySet<string> = new Set([
  ...['cli/verify-threads.ts', 'cli/verify-thread.ts'],
  ...['cli/prove-in-thread.ts', 'cli/prove-thread.ts'],
]);

/** What of Node's files only looks. */
const looks: ReadonlySet<string> = new Set([
  ...['readFile', 'readFileSync', 'readdir', 'readdirSync', 'stat', 'statSync', 'lstat', 'realpath', 'readlink'],
  ...['access', 'constants', 'open', 'existsSync', 'watchFile', 'unwatchFile', 'BigIntStats'],
]);

test('only two files write', () => {
  const src = fileURLToPath(new URL('../../src/', import.meta.url));
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(sep, '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !writers.includes(file));
  assert.ok(files.length > 300, `found ${files.length} sources in ${src}`);
  assert.deepEqual(
    files.flatMap((file) =>
      writing(readFileSync(src + file, 'utf8'))
        .filter((fault) => !threads.has(file) || fault !== 'all of node:worker_threads')
        .map((fault) => `${file}: ${fault}`),
    ),
    [],
  );
  for (const writer of writers) assert.notDeepEqual(writing(readFileSync(src + writer, 'utf8')), []);
});

const samples: readonly (readonly [source: string, faults: readonly string[]])[] = [
  ["import { readFile, writeFile } from 'node:fs/promises';", ['writeFile']],
  ["import {\n  mkdirSync as make,\n  type Stats,\n} from 'fs';", ['mkdirSync', 'Stats']],
  ["const { rename } = await import('node:fs/promises');", ['rename']],
  ["import * as fs from 'node:fs';", ['all of node:fs']],
  ["import fs from 'node:fs/promises';", ['all of node:fs/promises']],
  ["const fs = await import('node:fs');", ['all of node:fs']],
  ["import { execFile } from 'node:child_process';", ['all of node:child_process']],
  ["import { open } from 'node:fs/promises';\nconst file = await open(path, 'w');", ['open with a mode']],
  ["import { open, readFile } from 'node:fs/promises';\nconst file = await open(path);", []],
  ["const { readFile } = await import('node:fs/promises');\nawait openWorks(saved, telling);", []],
  ['const first = open(one, 2);', []],
  ["import { fileURLToPath } from 'node:url';", []],
];

for (const [source, faults] of samples)
  test(`what writes is seen: ${JSON.stringify(source)}`, () => assert.deepEqual(writing(source), faults));

/** What in a source could write a file. */
function writing(source: string): readonly string[] {
  const module = "'((?:node:)?(?:fs(?:/promises)?|child_process|worker_threads|sqlite))'";
  const some = [
    ...source.matchAll(new RegExp(String.raw`import (?:type )?\{([^}]*)\} from ${module}`, 'g')),
    ...source.matchAll(new RegExp(String.raw`\{([^}]*)\} = await import\(${module}\)`, 'g')),
  ];
  const all = [...source.matchAll(new RegExp(String.raw`(?:from|import\(|require\() ?${module}`, 'g'))];
  const named = some.flatMap(([, list = '', from = '']) =>
    /fs/.test(from)
      ? list
          .split(',')
          .map(
            (one) =>
              one
                .replace(/^\s*type\s/, '')
                .trim()
                .split(/\s/)[0] as string,
          )
          .filter((one) => one !== '' && !looks.has(one))
      : [],
  );
  const whole = all
    .filter(([, from = '']) => !/fs/.test(from) || !some.some((one) => one[2] === from))
    .map(([, from]) => `all of ${from}`);
  const opens = some.some(([, list = '']) => /\bopen\b/.test(list)) && /\bopen\([^()]*,/.test(source);
  return [...named, ...whole, ...(opens ? ['open with a mode'] : [])];
}
