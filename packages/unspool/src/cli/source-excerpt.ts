import type { Diagnosis } from '../author/index.js';
import { withoutEnd } from '../base/ends.js';
import { type Grade, lineColumn, lineStarts } from '../base/index.js';
import { columns, harmless, named, paint, wrapped } from './terminal.js';

const colours: Readonly<Record<Grade, (text: string) => string>> = {
  error: paint.red,
  warning: paint.yellow,
  hint: paint.blue,
};

/**
 * What is wrong, as a person reads it: the message, the place, the line with the spot underlined, and the way out.
 * `starts` are the {@link lineStarts} of `text`.
 */
export function codeFrame(
  report: Diagnosis,
  path: string,
  text: string,
  starts: readonly number[] = lineStarts(text),
): string {
  const colour = colours[report.grade];
  // Colours take no room: they come when the lines are made.
  const { grade, code } = report;
  const plain = wrapped(`${grade} ${code}  ${harmless(report.message)}`, 2);
  const head = `${colour(paint.bold(grade))} ${paint.dim(code)}${plain.slice(grade.length + 1 + code.length)}`;
  const way = report.way === '' ? [] : [wrapped(`  ${harmless(report.way)}`, 2)];
  const because = (report.because ?? []).map(({ message, place }) => {
    const isThere = place && place.span.to <= text.length;
    const at = isThere ? `line ${lineColumn(starts, place.span.from).line}` : place ? '' : 'assumed';
    return wrapped(`  ${at.padEnd(9)} ${harmless(message)}`, 12);
  });
  // A place in a text that nobody has at hand is none.
  if (!report.place || report.place.span.to > text.length)
    return [head, paint.dim(`  ${named(path)}`), ...because, ...way].join('\n');
  const { from, to } = report.place.span;
  const { line, column } = lineColumn(starts, from);
  const begin = starts[line - 1] ?? 0;
  const source = withoutEnd(text.slice(begin, starts[line] ?? text.length), /[\n\r]/);
  const room = columns - String(line).length - 6;
  const left = Math.max(0, Math.min(column - 1 - Math.floor(room / 3), source.length - room));
  const shown = harmless(source.slice(left, left + room)).replace(/\t/g, ' ');
  const mark = '~'.repeat(Math.max(1, Math.min(to - from, source.length - column + 1, room - (column - 1 - left))));
  const gutter = ' '.repeat(String(line).length);
  return [
    head,
    paint.dim(`  ${named(path)}:${line}:${column}`),
    `  ${paint.dim(`${line} |`)} ${shown}`,
    `  ${paint.dim(`${gutter} |`)} ${' '.repeat(column - 1 - left)}${colour(mark)}`,
    ...because,
    ...way,
  ].join('\n');
}
