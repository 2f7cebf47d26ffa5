// npm test [-- PATTERN]: sets up, lints, and runs all tests; with a pattern, only the test files whose path contains it.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { npm, root, setUp, stop } from './setup.mjs';

const pattern = process.argv[2];

setUp();

const sources = ['scripts', 'packages'].flatMap(testsIn).filter((file) => file.includes(pattern ?? ''));
if (!sources.length) stop(pattern ? `No test file has “${pattern}” in its path.` : 'There are no tests.');

const browser = findBrowser({ mayInstall: sources.some((file) => file.endsWith('.browser.test.ts')) });
console.log(browser ? `Browser: ${browser}` : 'No browser was found: browser tests are skipped.');

if (!pattern) {
  console.log('Linting …');
  npm('run', '--silent', 'lint');
}

// packages/NAME/src/a.test.ts is compiled to packages/NAME/dist/src/a.test.js
const compiled = sources.map((file) => file.replace(/^(packages\/[^/]+)\/(.*)\.ts$/, '$1/dist/$2.js'));
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', '--test', '--test-concurrency=3', '--test-reporter=spec', ...compiled],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: browser ?? '' } },
);
process.exitCode = status ?? 1;

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
