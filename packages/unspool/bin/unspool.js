#!/usr/bin/env node
const { existsSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { setFlagsFromString } = require('node:v8');
const { load } = require('./load.js');

// Output piped into a program that has read enough is no error.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// V8 makes native code of what has run so often, in units of its own. A third of the processor's time of a command went into
// code that then ran for a few milliseconds; twelve times as long a trial keeps it to what runs on and on. Node 22 has no such
// option, and would say so.
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=800000');

// Hundreds of regular expressions are each used a few times. V8 would make byte code of them for their first use and native code
// for the second, and the byte code takes the longest; native code at once saves a fifth of a short command. With
// `--no-regexp-tier-up` Node 20.20 falls over what it had made byte code of before this line; with no run to wait for it does not.
setFlagsFromString('--regexp-tier-up-ticks=0');

run(process.argv.slice(2));

async function run(words) {
  const dist = join(__dirname, '../dist');
  const [bundle, source] = ['bundled', 'src'].map((folder) => join(dist, folder, 'cli/main.js'));
  if (isNewest(bundle, join(dist, 'node.tsbuildinfo'))) {
    const { exported, keep } = load(bundle, words[0]);
    process.exitCode = await runWith(exported, words);
    // Words that could not be understood may be those of no command.
    if (process.exitCode !== 2) keep();
  } else if (existsSync(source)) {
    process.exitCode = await runWith(await import(pathToFileURL(source).href), words);
  } else {
    console.error('Unspool is not built yet. Run `npm run build` first, then try again.');
    process.exitCode = 1;
  }
}

function runWith({ main, outlivePdf }, words) {
  outlivePdf();
  return main(words);
}

/** The command line as one script counts, unless something was compiled since. */
function isNewest(bundle, compiled) {
  return existsSync(bundle) && !(existsSync(compiled) && statSync(compiled).mtimeMs > statSync(bundle).mtimeMs);
}
