// npm start [-- FILE OPTION …]: opens a story; without a file, the example.

import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import { root, setUp } from './setup.mjs';

setUp();

// npm moves to the root of the repository; a file is meant from where the command was typed.
const cwd = process.env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2);
if (!args[0] || args[0].startsWith('-')) args.unshift(relative(cwd, `${root}/examples/ballerina.story.md`));

const unspool = spawn(process.execPath, [`${root}/packages/unspool/bin/unspool.js`, 'open', ...args], {
  cwd,
  stdio: 'inherit',
});
unspool.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
// Ctrl+C reaches both processes: the story closes first, and this one ends with it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => unspool.kill());
