import { styleText } from 'node:util';

/** Whether standard output takes colours: a terminal, and nobody has said no (see no-color.org). */
export const coloured = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';

type Style = Parameters<typeof styleText>[0];
const styled = (style: Style) => (text: string) => (coloured ? styleText(style, text) : text);

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

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** For progress and notes: never mixed into output that is piped on. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A line that the next one replaces, on a terminal; nothing elsewhere. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}

/** Words from strangers, made harmless for a terminal: control characters become visible. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (char) =>
    char === '\n' || char === '\t' ? char : '�',
  );
}
