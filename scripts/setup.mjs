// Makes a clone ready to run: the right Node, the packages, the build. Does nothing that is already done.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateMessages } from './messages.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export function setUp() {
  checkNode();
  if (needsInstall()) {
    console.log('Installing packages …');
    npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');
  }
  try {
    generateMessages();
  } catch (error) {
    stop(error.message);
  }
  if (!existsSync(`${root}/packages/unspool/dist`)) console.log('Building …');
  run(process.execPath, tsc, '--build');
  if (isBundleStale()) run(process.execPath, 'scripts/bundle.mjs');
  if (isPageStale()) run(process.execPath, vite, 'build', 'packages/companion', '--logLevel', 'warn');
}

/** Runs npm in the root of the repository; ends this process if npm fails. */
export function npm(...args) {
  run(...npmCommand(...args));
}

/** How npm is called here: a program and its arguments. */
export function npmCommand(...args) {
  const cli = process.env.npm_execpath;
  return cli ? [process.execPath, cli, ...args] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args];
}

/** Ends this process with a message in plain words. */
export function stop(message) {
  console.error(message);
  process.exit(1);
}

const tsc = 'node_modules/typescript/bin/tsc';
const vite = 'node_modules/vite/bin/vite.js';

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Unspool needs Node 20.19 or newer; this is Node ${process.versions.node}. See https://nodejs.org`);
}

// npm writes this file last, so an installation that was cut short counts as missing.
function needsInstall() {
  const installed = `${root}/node_modules/.package-lock.json`;
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(`${root}/package-lock.json`).mtimeMs;
}

/** Whether the command line has to be put together: something was compiled since. */
function isBundleStale() {
  const dist = `${root}/packages/unspool/dist`;
  const bundle = `${dist}/bundled/cli/main.js`;
  return !existsSync(bundle) || statSync(bundle).mtimeMs < statSync(`${dist}/node.tsbuildinfo`).mtimeMs;
}

/** Whether the page has to be built: a file that went into it is newer than it, or gone. */
function isPageStale() {
  const companion = `${root}/packages/companion`;
  const page = `${root}/packages/unspool/dist/page/index.html`;
  const madeFrom = `${companion}/dist/made-from.json`;
  if (!existsSync(page) || !existsSync(madeFrom)) return true;
  const copied = readdirSync(`${companion}/public`).map((file) => `public/${file}`);
  const others = [...copied, 'public', 'index.html', 'vite.config.ts', 'package.json'];
  const files = [...JSON.parse(readFileSync(madeFrom, 'utf8')), ...others.map((file) => `${companion}/${file}`)];
  const { mtimeMs } = statSync(page);
  return files.some((file) => !existsSync(file) || statSync(file).mtimeMs > mtimeMs);
}

function run(command, ...args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: command.endsWith('.cmd'),
  });
  if (error) stop(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
