import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const unspool = fileURLToPath(new URL('../../../unspool/bin/unspool.js', import.meta.url));

/** Opens a story as one does on the command line; gives the address, and ends the program after the test. */
export async function openByCommand(context: TestContext, path: string): Promise<string> {
  const command = spawn(process.execPath, [unspool, 'open', path, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(command, 'exit');
  context.after(() => {
    command.kill('SIGTERM');
    return ended;
  });
  return new Promise((resolve, reject) => {
    let said = '';
    command.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (url) resolve(url);
    });
    command.on('exit', () => reject(new Error(`no address, but: ${said}`)));
  });
}
