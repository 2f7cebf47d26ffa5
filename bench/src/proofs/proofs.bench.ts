import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Benchmark } from '../measure.js';

// The tests that ask how often to try (`tries`, `plenty`), each as often as it takes to prove something, and those that are kept for
// proofs (`unlessProofs`), in a process of its own.

const root = new URL('../../../packages/', import.meta.url);
const files = ['unspool/src/', 'unspool/test/', 'companion/test/'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { encoding: 'utf8', recursive: true })
    .map((file) => folder + file.replaceAll('\\', '/'))
    .filter(
      (file) =>
        file.endsWith('.test.ts') &&
        /\b(?:(?:tries|plenty|provenInBrowser)\(|unlessProofs\b)/.test(readFileSync(new URL(file, root), 'utf8')),
    ),
);

export const benchmarks: readonly Benchmark[] = files
  .sort()
  .map((file) => ({ name: `prove ${basename(file, '.test.ts')}`, work: () => prove(file), runs: 1 }));

function prove(file: string): void {
  const compiled = fileURLToPath(new URL(file.replace(/\/(.*)\.ts$/, '/dist/$1.js'), root));
  const { status, stdout } = spawnSync(process.execPath, ['--enable-source-maps', '--test', compiled], {
    encoding: 'utf8',
    env: { ...process.env, UNSPOOL_PROOFS: 'all' },
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${file} fails:\n${stdout}`);
}
