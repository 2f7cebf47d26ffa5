import { main } from '../src/cli/main.js';

/** How a command ended: its exit code, and what it wrote on standard output and standard error. */
export type Outcome = { readonly code: number; readonly out: string; readonly err: string };

/**
 * Runs the command line in a folder, with streams of its own and without a terminal, in this process: to start one for each
 * takes long. One command at a time, since the folder belongs to the process. How far something has come is not told to such
 * streams: whether it is depends on how busy the machine is.
 */
export async function commandLine(
  folder: string,
  words: readonly string[],
  lines: readonly string[] = [],
): Promise<Outcome> {
  const said = { out: '', err: '' };
  const cwd = process.cwd();
  process.chdir(folder);
  try {
    const code = await main(words, {
      lines,
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
    });
    return { code, ...said };
  } finally {
    process.chdir(cwd);
  }
}
