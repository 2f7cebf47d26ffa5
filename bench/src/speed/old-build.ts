import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is compared with: before anything was done for speed. */
export const oldCommit = '0da864f';

export const newBuild = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * The folder of the old build: the one that `UNSPOOL_OLD` names, or a worktree among the temporary files, which is checked
 * out and built with the packages of today if it is not there yet, and kept for the next time. `git worktree prune` forgets
 * it when it is deleted.
 */
export function oldBuild(): string {
  const folder = process.env.UNSPOOL_OLD ?? join(tmpdir(), `unspool-${oldCommit}`);
  if (existsSync(join(folder, 'packages/unspool/dist/page/index.html'))) return folder;
  if (!existsSync(join(folder, 'package.json')))
    run('git', ['worktree', 'add', '--force', '--detach', folder, oldCommit], newBuild);
  if (!existsSync(join(folder, 'node_modules/.package-lock.json')))
    cpSync(join(newBuild, 'node_modules'), join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  run(process.execPath, ['scripts/setup.mjs'], folder);
  return folder;
}

function run(program: string, words: readonly string[], cwd: string): void {
  const { status, error } = spawnSync(program, words, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`The old build could not be made: ${program} ${words.join(' ')}`, { cause: error });
}
