import { readFileSync } from 'node:fs';
import { type Command, readInput, UsageError } from './arguments.js';
import { ask } from './ask.js';
import { check } from './check.js';
import { explain } from './explain.js';
import { format } from './format.js';
import { manual, overview } from './help.js';
import { create } from './new.js';
import { open } from './open.js';
import { recap } from './recap.js';
import { note, print } from './terminal.js';
import { verify } from './verify.js';

const commands: readonly Command[] = [open, explain, recap, ask, check, verify, format, create];

/** Runs the command line. Exit code 0: all well; 1: the story has errors or leaks; 2: the command could not be carried out. */
export async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const about = commands.find((command) => command.name === rest[0]);
    print(name === 'help' && about ? manual(about) : overview(commands));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    print(version());
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    const close = await nearestCommand(name);
    note(`unspool: there is no command “${name}”.${close ? ` Did you mean “${close}”?` : ''} See “unspool --help”.`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    print(manual(command));
    return 0;
  }
  try {
    return await command.run(readInput(command, rest));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    note(`unspool: ${error.message}`);
    return 2;
  }
}

async function nearestCommand(name: string): Promise<string | undefined> {
  const { nearest } = await import('../base/index.js');
  return nearest(
    name,
    commands.map((command) => command.name),
  );
}

function version(): string {
  const file = new URL('../../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
