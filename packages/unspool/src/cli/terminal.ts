import { AsyncLocalStorage } from 'node:async_hooks';
import { styleText } from 'node:util';

/** Where a command writes: by default the standard streams of the process. */
export type Io = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** What is typed, line by line; nothing, if there is none. */
  readonly lines?: AsyncIterable<string> | Iterable<string>;
};

const current = new AsyncLocalStorage<Io>();

/** Runs something that prints, into streams of its own. */
export function writingTo<T>(io: Io, run: () => T): T {
  return current.run(io, run);
}

function toOut(text: string): void {
  const io = current.getStore();
  if (io) io.out(text);
  else process.stdout.write(text);
}

function toErr(text: string): void {
  const io = current.getStore();
  if (io) io.err(text);
  else process.stderr.write(text);
}

/** What is typed, line by line; on a terminal each line after a prompt. */
export async function* typedLines(): AsyncGenerator<string> {
  const store = current.getStore();
  if (store) return yield* store.lines ?? [];
  const { createInterface } = await import('node:readline');
  const isAsking = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    ...(isAsking ? { output: process.stdout, prompt: '? ' } : {}),
  });
  if (isAsking) lines.prompt();
  for await (const line of lines) {
    yield line;
    if (isAsking) lines.prompt();
  }
}

/** Whether standard output takes colours: a terminal, and nobody has said no (see no-color.org). */
export const coloured = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';

type Style = 'bold' | 'dim' | 'italic' | 'red' | 'yellow' | 'cyan' | 'green' | 'underline';

const styles: readonly Style[] = ['bold', 'dim', 'italic', 'red', 'yellow', 'cyan', 'green', 'underline'];

/**
 * Styles stand in a text as characters that no text has, until it is printed: so everything else in it that would steer a
 * terminal came from strangers, and is taken out there, whoever forgot to.
 */
const styled = (style: Style) => {
  const mark = firstMark + 2 * styles.indexOf(style);
  return (text: string) => (coloured ? `${String.fromCharCode(mark)}${text}${String.fromCharCode(mark + 1)}` : text);
};

const firstMark = 0xfdd0;

/** What each mark is to a terminal. */
const codes: readonly string[] = styles.flatMap((style) =>
  styleText(style, '\0', { validateStream: false }).split('\0'),
);

export const paint = {
  bold: styled('bold'),
  dim: styled('dim'),
  italic: styled('italic'),
  red: styled('red'),
  yellow: styled('yellow'),
  blue: styled('cyan'),
  green: styled('green'),
  underline: styled('underline'),
};

/** How wide to write: the terminal, within what reads well; 80 columns elsewhere. */
export const columns = Math.max(40, Math.min(process.stdout.columns ?? 80, 100));

/** Text over as many lines as it needs; what a line has too much goes below it, indented by so much. */
export function wrapped(text: string, indent = 0): string {
  return text
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = [];
      let [line = '', ...words] = paragraph.split(' ');
      for (const word of words) {
        if (line.length + word.length >= columns && line.trim() !== '') {
          lines.push(line);
          line = `${' '.repeat(indent)}${word}`;
        } else line += ` ${word}`;
      }
      return [...lines, line];
    })
    .join('\n');
}

/** Prints a line or more. Nothing in them can steer the terminal. */
export function print(text: string): void {
  toOut(`${shownOn(text, coloured)}\n`);
}

/** Prints JSON, every character of it: what would steer a terminal is written as its number. */
export function printJson(json: string): void {
  toOut(`${json.trimEnd().replace(steering, (char) => (/\s/.test(char) && char < ' ' ? char : numbered(char)))}\n`);
}

/** For progress and notes: never mixed into output that is piped on. */
export function note(text: string): void {
  toErr(`${shownOn(text, false)}\n`);
}

/** Says of something what it is, and that it is left out while the rest is done. */
export function leftOut(message: string): void {
  note(harmless(`${message} It is left out.`));
}

/**
 * How far something has come: on a terminal a line that the next one replaces; elsewhere now and then a line, so that
 * whoever waits long sees that it goes on. '' where it is done.
 */
export function progress(text: string): void {
  if (current.getStore()) return;
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${shownOn(named(text), false)}`);
  else if (text !== '' && Date.now() - lastNews >= seldom) {
    note(named(text));
    lastNews = Date.now();
  }
}

/** From now on it is counted how long nothing was heard of a command. */
export function beginProgress(): void {
  lastNews = Date.now();
}

/** What takes no longer needs no word; what does, one in so many milliseconds. */
const seldom = 8000;
let lastNews = Date.now();

/** Words from strangers, made harmless for a terminal: control characters become visible. */
export function harmless(text: string): string {
  return text.replace(steering, (char) => (char === '\n' || char === '\t' ? char : '�')).replace(marks, '�');
}

/** A name from strangers, as of a file: on one line, whatever is in it. */
export function named(name: string): string {
  return harmless(name).replace(/[\n\t]/g, '�');
}

const steering = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
const marks = /[\uFDD0-\uFDDF]/g;

function shownOn(text: string, inColours: boolean): string {
  const safe = text.replace(steering, (char) => (char === '\n' || char === '\t' ? char : '�'));
  return safe.replace(marks, (mark) => (inColours ? (codes[mark.charCodeAt(0) - firstMark] as string) : ''));
}

function numbered(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
