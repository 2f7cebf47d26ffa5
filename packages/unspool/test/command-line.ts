import { main } from '../src/cli/main.js';

/** How a command ended: its exit code, and what it wrote on standard output and standard error. */
export type Outcome = { readonly code: number; readonly out: string; readonly err: string };

/**
 * Runs the command line in a folder, without a terminal, in this process: to start one for each takes long. One command at
 * a time, since the folder and the streams belong to the process.
 */
export async function commandLine(folder: string, words: readonly string[]): Promise<Outcome> {
  const said = { out: '', err: '' };
  const { stdout, stderr } = process;
  const [writeOut, writeErr, cwd] = [stdout.write, stderr.write, process.cwd()];
  // The test runner writes to the same place, though no words but bytes.
  const into =
    (name: 'out' | 'err', write: typeof writeOut, stream: NodeJS.WriteStream) => (piece: string | Uint8Array) => {
      if (typeof piece !== 'string') return write.call(stream, piece);
      said[name] += piece;
      return true;
    };
  stdout.write = into('out', writeOut, stdout);
  stderr.write = into('err', writeErr, stderr);
  process.chdir(folder);
  try {
    return await main(words).then((code) => ({ code, ...said }));
  } finally {
    process.chdir(cwd);
    stdout.write = writeOut;
    stderr.write = writeErr;
  }
}
