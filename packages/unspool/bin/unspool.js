#!/usr/bin/env node
import { existsSync } from 'node:fs';

const entry = new URL('../dist/src/cli/main.js', import.meta.url);
const rejections = new URL('../dist/src/cli/rejections.js', import.meta.url);

// Output piped into a program that has read enough is no error.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

if (existsSync(entry)) {
  const { outlivePdf } = await import(rejections.href);
  outlivePdf();
  const { main } = await import(entry.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error('Unspool is not built yet. Run `npm run build` first, then try again.');
  process.exitCode = 1;
}
