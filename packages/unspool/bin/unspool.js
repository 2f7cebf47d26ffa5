#!/usr/bin/env node
import { existsSync, statSync } from 'node:fs';

// Output piped into a program that has read enough is no error.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const entry = newest(['bundled', 'src']);
if (entry) {
  const { outlivePdf } = await import(new URL('rejections.js', entry).href);
  outlivePdf();
  const { main } = await import(new URL('main.js', entry).href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error('Unspool is not built yet. Run `npm run build` first, then try again.');
  process.exitCode = 1;
}

/** The command line as few files, unless something was compiled since; else the files that it is made of. */
function newest(folders) {
  const compiled = new URL('../dist/node.tsbuildinfo', import.meta.url);
  const since = existsSync(compiled) ? statSync(compiled).mtimeMs : 0;
  return folders
    .map((folder) => new URL(`../dist/${folder}/cli/`, import.meta.url))
    .find((folder) => {
      const main = new URL('main.js', folder);
      return existsSync(main) && (folder.href.endsWith('/src/cli/') || statSync(main).mtimeMs >= since);
    });
}
