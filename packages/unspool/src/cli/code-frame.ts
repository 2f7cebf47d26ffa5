import { type Grade, lineColumn, lineStarts, type Place } from '../base/index.js';
import { columns, harmless, paint } from './terminal.js';

const colours: Readonly<Record<Grade, (text: string) => string>> = {
  error: paint.red,
  warning: paint.yellow,
  hint: paint.blue,
};

/** What is wrong, as a person reads it: the message, the place, the line with the spot underlined, and the way out. */
export type Report = {
  readonly grade: Grade;
  readonly code: string;
  readonly message: string;
  readonly way: string;
  readonly place?: Place;
  /** What it follows from, each with its place. */
  readonly because?: readonly { readonly message: string; readonly place?: Place }[];
};

/** A report as text, with the line of its file. `starts` are the {@link lineStarts} of `text`. */
export function codeFrame(
  report: Report,
  path: string,
  text: string,
  starts: readonly number[] = lineStarts(text),
): string {
  const colour = colours[report.grade];
  const head = `${colour(paint.bold(report.grade))} ${paint.dim(report.code)}  ${harmless(report.message)}`;
  const way = report.way === '' ? [] : [`  ${harmless(report.way)}`];
  const because = (report.because ?? []).map(({ message, place }) => {
    const at = place ? `line ${lineColumn(starts, place.span.from).line}` : 'assumed';
    return wrapped(`${at.padEnd(9)} ${harmless(message)}`, 12);
  });
  if (!report.place) return [head, paint.dim(`  ${path}`), ...because, ...way].join('\n');
  const { from, to } = report.place.span;
  const { line, column } = lineColumn(starts, from);
  const begin = starts[line - 1] ?? 0;
  const source = text.slice(begin, starts[line] ?? text.length).replace(/[\n\r]+$/, '');
  const room = columns - String(line).length - 6;
  const left = Math.max(0, Math.min(column - 1 - Math.floor(room / 3), source.length - room));
  const shown = harmless(source.slice(left, left + room)).replace(/\t/g, ' ');
  const mark = '~'.repeat(Math.max(1, Math.min(to - from, source.length - column + 1, room - (column - 1 - left))));
  const gutter = ' '.repeat(String(line).length);
  return [
    head,
    paint.dim(`  ${path}:${line}:${column}`),
    `  ${paint.dim(`${line} |`)} ${shown}`,
    `  ${paint.dim(`${gutter} |`)} ${' '.repeat(column - 1 - left)}${colour(mark)}`,
    ...because,
    ...way,
  ].join('\n');
}

/** Text over as many lines as it needs, all but the first indented by so much. */
function wrapped(text: string, indent: number): string {
  const lines: string[] = [];
  let line = ' ';
  for (const word of text.split(' ')) {
    if (line.length + word.length >= columns && line.trim() !== '') {
      lines.push(line);
      line = ' '.repeat(indent - 1);
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}
