import { readInput, UsageError } from './arguments.js';
import { commands } from './commands.js';
import { manual, overview } from './help.js';
import { beginProgress, harmless, type Io, note, print, wrapped, writingTo } from './terminal.js';
import { version } from './version.js';

export { outlivePdf } from './rejections.js';

/**
 * Runs the command line, with the streams of the process or others. Exit code 0: all well; 1: the story has errors or leaks;
 * 2: the command could not be carried out.
 */
export async function main(words: readonly string[], io?: Io): Promise<number> {
  if (io) return writingTo(io, () => run(words));
  beginProgress();
  return run(words);
}

async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    print(overview(commands));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    print(version());
    return 0;
  }
  const wanted = name === 'help' ? rest[0] : name;
  const entry = commands.find((candidate) => candidate.name === wanted);
  if (!entry) {
    const { didYouMean, nearest } = await import('../base/index.js');
    const close = nearest(
      String(wanted),
      commands.map((candidate) => candidate.name),
    );
    return refused(
      `there is no command “${wanted}”.${close === undefined ? '' : ` ${didYouMean(close)}`} See “unspool --help”.`,
    );
  }
  const { command } = await entry.load();
  if (name === 'help' || rest.includes('--help') || rest.includes('-h')) {
    print(manual(entry, command));
    return 0;
  }
  try {
    const input = readInput(entry.name, command, rest);
    const code = await command.run(input);
    // Of what was asked, something could not be done.
    return input.left() > 0 ? 2 : code;
  } catch (error) {
    if (error instanceof UsageError) return refused(error.message);
    const { message, stack } = error as Error;
    const [at] = stack?.match(/[^/\\\s]{1,99}\.[jt]s:\d+/) ?? [];
    return refused(
      `${message}${at === undefined ? '' : ` (${at})`}. This is a mistake of Unspool: please report it, with what you typed.`,
    );
  }
}

function refused(message: string): 2 {
  note(wrapped(`unspool: ${harmless(message)}`, 2));
  return 2;
}
