// npm test [-- PATTERN]: sets up, lints, and runs all tests; with a pattern, only the test files whose path contains it.

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from './browser.mjs';
import { npmCommand, root, setUp, stop } from './setup.mjs';

const pattern = process.argv[2];

setUp();

/**
 * Folders of which the test files share a process, the longest first: Node and what tests import take long to load, and code that
 * runs for the first time takes many times as long as later. So those are together that run the same. All others share one, too.
 */
const together = [
  ['test/leaks', 'test/manual', 'src/verify', 'test/works'],
  ['src/ask', 'test/asking', 'src/author', 'src/explain', 'src/search', 'test/stories', 'test/checks', 'test/laws'],
  ['src/cli', 'test/door', 'test/draw', 'src/draw', 'src/publish', 'src/site', 'src/serve', 'src/reading'],
  ['src/read', 'test/formats', 'test/read', 'test/novels', 'test/presence'],
];

/** Files that see what is loaded, and so share a process with none. */
const alone = ['packages/unspool/test/linear.test.ts'];

const sources = ['scripts', 'packages'].flatMap(testsIn).filter((file) => file.includes(pattern ?? ''));
if (!sources.length) stop(pattern ? `No test file has “${pattern}” in its path.` : 'There are no tests.');

const browser = findBrowser({ mayInstall: sources.some((file) => file.endsWith('.browser.test.ts')) });
console.log(browser ? `Browser: ${browser}` : 'No browser was found: browser tests are skipped.');

// Linting takes one core for a while; it is done beside the first tests. What it finds is shown at once, as it is soon mended.
// What nobody uses is looked for where what is kept for proofs is tried, too.
const lint = process.env.UNSPOOL_PROOFS
  ? npmCommand('run', '--silent', 'lint')
  : npmCommand('exec', '--', 'biome', 'check');
const linting = pattern ? undefined : run(lint, { stdio: ['ignore', 'pipe', 'pipe'] });
linting?.then((linted) => linted.status && sayFaults(linted));

const folder = mkdtempSync(join(tmpdir(), 'unspool-tests-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
// Lines of the sources are shown where few files are run: to look them up takes a tenth of the processor's time.
const maps = pattern ? ['--enable-source-maps'] : [];
const flags = [...lateToOptimise(), ...maps, '--test', '--test-concurrency=3', '--test-reporter=spec'];
const tests = run([process.execPath, ...flags, ...entries()], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: browser ?? '', XDG_CACHE_HOME: join(folder, 'cache') },
});
const { status } = await tests;
const faults = await linting;
// The last lines are those of the tests, unless there is something else to mend.
if (faults?.status) sayFaults(faults);
process.exitCode = status || (faults?.status ?? 0);

function sayFaults({ output }) {
  console.error(`\nLinting found faults (npx biome check --write mends the layout):\n\n${output}`);
}

/**
 * Tests run much code, little of it often: what V8 optimises in them is mostly thrown away before it has paid. It waits some
 * fifteen times as long as by itself, which saves a fifth of the processor's time. Node 22 has no such option.
 */
function lateToOptimise() {
  return process.version.startsWith('v20.') ? ['--interrupt-budget=1000000'] : [];
}

/** What the test runner is given: to each entry it gives a process of its own. Each file is a suite there. */
function entries() {
  const groups = [];
  for (const file of sources) {
    const group = groupOf(file);
    groups[group] = [...(groups[group] ?? []), file];
  }
  return groups.filter(Boolean).map(entryOf);
}

/** Files that need a browser are first, as they wait a lot; those that need a process of their own are last. */
function groupOf(file) {
  if (file.endsWith('.browser.test.ts')) return 0;
  if (alone.includes(file)) return together.length + 2 + alone.indexOf(file);
  const [, folder] = /^packages\/unspool\/((?:src|test)\/[^/]+)\//.exec(file) ?? [];
  const group = together.findIndex((folders) => folders.includes(folder));
  return group < 0 ? together.length + 1 : group + 1;
}

function entryOf(files, index) {
  const [only] = files;
  if (files.length === 1) return compiled(only);
  const entry = join(folder, `${index}.test.mjs`);
  const suites = files.map((file) => [file, pathToFileURL(join(root, compiled(file))).href]);
  writeFileSync(
    entry,
    `import { describe } from 'node:test';
for (const [file, url] of ${JSON.stringify(suites)}) describe(file, async () => void (await import(url)));
`,
  );
  return entry;
}

/** packages/NAME/src/a.test.ts is compiled to packages/NAME/dist/src/a.test.js */
function compiled(file) {
  return file.replace(/^(packages\/[^/]+)\/(.*)\.ts$/, '$1/dist/$2.js');
}

/** Runs a program beside this one. Resolves to how it ended, and to what it said, unless that was shown at once. */
function run([command, ...args], options) {
  return new Promise((done) => {
    let output = '';
    const child = spawn(command, args, { cwd: root, shell: command.endsWith('.cmd'), ...options });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    child.on('error', ({ message }) => done({ status: 1, output: message }));
    child.on('close', (code) => done({ status: code ?? 1, output }));
  });
}

/** The tests are found by their sources, so that one whose source is gone does not run on. */
function testsIn(folder) {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : testsIn(path);
      return /\.test\.m?[jt]s$/.test(path) ? [path] : [];
    })
    .sort();
}
