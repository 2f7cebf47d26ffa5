import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean, nearest } from '../base/nearest.js';
import { leftOut } from './terminal.js';

/** Something the person at the keyboard can mend. It ends the command with exit code 2. */
export class UsageError extends Error {}

/** One command of the line: what its `--help` teaches, and what it does. */
export type Command = {
  /** What follows the name: "FILE… [--upto SCENE]". */
  readonly usage: string;
  readonly options: readonly Option[];
  readonly examples: readonly (readonly [command: string, what: string])[];
  readonly run: (input: Input) => Promise<number>;
};

export type Option = {
  readonly name: string;
  readonly short?: string;
  /** What its value is called; absent for a switch. */
  readonly value?: string;
  readonly help: string;
};

export type Input = {
  readonly operands: readonly string[];
  readonly has: (name: string) => boolean;
  readonly get: (name: string) => string | undefined;
  /** Says of something that it is left out, and goes on: what is done of the rest is not all that was asked. */
  readonly leave: (message: string) => void;
  /** How many things were left out. */
  readonly left: () => number;
};

export const upto: Option = {
  name: 'upto',
  value: 'SCENE',
  help: 'the place of the reader: a scene by title or number, a minute (12:30) or page (p. 41), “45%”, “page 180 of 400”, “chapter 13, second half”, words just read in quotation marks, the bookmark of a reading program (a file or its words; “bookmark” for the one beside or in the book), “start” or “end”',
};
export const before: Option = {
  name: 'before',
  value: 'DRAFT',
  help: 'an older draft of the work, so that one can ask what changed since',
};
export const json: Option = { name: 'json', help: 'print plain JSON' };

/** Reads the words after a command's name. */
export function readInput(name: string, command: Command, words: readonly string[]): Input {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const option of command.options) {
    options[option.name] = {
      type: option.value === undefined ? 'boolean' : 'string',
      ...(option.short ? { short: option.short } : {}),
    };
  }
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    const get = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
    let left = 0;
    const leave = (message: string) => {
      left += 1;
      leftOut(message);
    };
    return { operands: positionals, has: (name) => values[name] !== undefined, get, leave, left: () => left };
  } catch (error) {
    const reason = reasonIn((error as Error).message);
    const typed = (/^Unknown option '([^']*)'/.exec(reason)?.[1] ?? '').replace(/^-+/, '');
    const names = [...command.options.map((option) => option.name), 'help'];
    const near = names.find((one) => typed.length > 1 && one.startsWith(typed)) ?? nearest(typed, names);
    const meant = near === undefined ? '' : ` ${didYouMean(`--${near}`)}`;
    throw new UsageError(`${reason}.${meant} See “unspool ${name} --help”.`);
  }
}

/** What Node says of an option, as we say it. */
function reasonIn(message: string): string {
  const valueless = /^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' argument (missing|is ambiguous)/.exec(message);
  const dashed = valueless?.[2] === 'missing' ? '' : `; one that begins with a dash is written “${valueless?.[1]}=…”`;
  return valueless ? `“${valueless[1]}” needs a value${dashed}` : (message.split('. ')[0] as string);
}
