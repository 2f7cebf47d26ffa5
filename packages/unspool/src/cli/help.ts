import { mostOf } from '../base/lists.js';
import type { Command, Option } from './arguments.js';
import type { Entry } from './commands.js';
import { paint, wrapped } from './terminal.js';

/** The page of `unspool --help`. */
export function overview(commands: readonly Entry[]): string {
  const width = mostOf(commands.map((command) => command.name.length));
  return [
    `${paint.bold('unspool')} explains stories without spoiling them.`,
    '',
    `Usage: unspool COMMAND [FILE or FOLDER…] [options]`,
    '',
    ...commands.map((command) => `  ${paint.bold(command.name.padEnd(width))}  ${command.summary}`),
    '',
    'A story file is a Markdown outline, called NAME.story.md. A work itself (a play,',
    'a script, subtitles, a book) is read as it is. A folder stands for the story',
    'files in it or, if there are none, for its works; one work may be many files:',
    'the pages of a book, the tracks of a film.',
    '',
    paint.dim('To begin:'),
    '  unspool new "A film I know"       write the beginning of a story file',
    '  unspool open hamlet.xml           a play, with nothing written yet',
    '  unspool open FILE                 read it in the browser, up to your place',
    '  unspool ask FILE "Who is she?"    an answer, and the scenes that show it',
    '',
    '“unspool COMMAND --help” teaches one command, with examples.',
  ].join('\n');
}

/** The page of `unspool COMMAND --help`. */
export function manual({ name, summary }: Entry, command: Command): string {
  const names = command.options.map(optionName);
  const width = Math.max(mostOf(names.map((name) => name.length)), 0);
  return [
    wrapped(`unspool ${name}: ${summary}`, 2).replace(`unspool ${name}`, paint.bold),
    '',
    `Usage: unspool ${name} ${command.usage}`,
    ...(names.length > 0
      ? [
          '',
          ...command.options.map((option, i) =>
            wrapped(`  ${(names[i] as string).padEnd(width)}  ${option.help}`, width + 4),
          ),
        ]
      : []),
    '',
    paint.dim('Examples:'),
    ...command.examples.flatMap(([example, what]) => [`  ${example}`, paint.dim(wrapped(`      ${what}`, 6))]),
  ].join('\n');
}

function optionName({ name, short, value }: Option): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;
}
