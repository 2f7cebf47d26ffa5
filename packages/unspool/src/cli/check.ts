import { lineColumn, lineStarts } from '../base/index.js';
import { type Command, json } from './arguments.js';
import { codeFrame, type Report } from './code-frame.js';
import { readStories, type StoryFile } from './files.js';
import { paint, print } from './terminal.js';

export const command: Command = {
  usage: 'FILE or FOLDER… [--json]',
  options: [json],
  examples: [
    ['unspool check my-film.story.md', 'every problem with its line and a way out; exit code 1 if there is an error'],
    ['unspool check stories/', 'all story files in a folder'],
    ['unspool check my-film.story.md --json', 'for an editor or a script'],
  ],
  async run({ operands, has }) {
    const files = await readStories(operands);
    const results = await Promise.all(files.map(async (file) => ({ file, reports: await reportsOf(file) })));
    if (has('json'))
      print(
        JSON.stringify(
          results.map(({ file, reports }) => ({
            file: file.path,
            problems: reports.map((report) => plainReport(report, file)),
          })),
          null,
          2,
        ),
      );
    else for (const { file, reports } of results) printReports(file, reports);
    return results.some(({ reports }) => reports.some((report) => report.grade === 'error')) ? 1 : 0;
  },
};

/** Problems of the file and findings about the story, in the order of the file. */
export async function reportsOf(file: StoryFile): Promise<readonly Report[]> {
  const { parse } = await import('../language/index.js');
  const { tell, whole } = await import('../story/index.js');
  const checks = await import('../checks/index.js');
  const telling = tell(parse(file.path, file.text));
  const placed = (claim: string | null | undefined) => {
    const place = telling.places.get(claim ?? '');
    return place ? { place } : {};
  };
  const findings = checks.check(whole(telling.story)).map(({ about, because, ...finding }): Report => {
    const grounds = because?.map(({ claim, message }) => ({ message, ...placed(claim) }));
    return { ...finding, ...placed(about[0]), ...(grounds ? { because: grounds } : {}) };
  });
  const at = (report: Report) => report.place?.span.from ?? 0;
  return [...telling.problems, ...findings].sort((a, b) => at(a) - at(b));
}

function printReports(file: StoryFile, reports: readonly Report[]): void {
  const starts = lineStarts(file.text);
  for (const report of reports) print(`${codeFrame(report, file.path, file.text, starts)}\n`);
  const count = (grade: Report['grade'], name: string) => {
    const n = reports.filter((report) => report.grade === grade).length;
    return n === 0 ? [] : [`${n} ${name}${n === 1 ? '' : 's'}`];
  };
  const counts = [...count('error', 'error'), ...count('warning', 'warning'), ...count('hint', 'hint')];
  const encoded = file.encoding === 'utf-8' ? '' : ` (stored as ${file.encoding}; save it as UTF-8)`;
  print(
    `${counts.length === 0 ? paint.green('✓') : paint.bold('•')} ${file.path}: ${counts.length === 0 ? 'nothing to report' : counts.join(', ')}${encoded}`,
  );
}

function plainReport({ because, ...report }: Report, file: StoryFile) {
  const starts = lineStarts(file.text);
  const placed = <T extends Pick<Report, 'place'>>({ place, ...rest }: T) =>
    place ? { ...rest, from: lineColumn(starts, place.span.from), to: lineColumn(starts, place.span.to) } : rest;
  return { ...placed(report), ...(because ? { because: because.map(placed) } : {}) };
}
