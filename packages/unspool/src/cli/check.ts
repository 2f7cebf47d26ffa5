import { lineColumn, lineStarts } from '../base/index.js';
import type { Finding } from '../checks/index.js';
import type { Whole } from '../story/index.js';
import { type Command, json, UsageError } from './arguments.js';
import { codeFrame, type Report } from './code-frame.js';
import { readStories, type StoryFile } from './files.js';
import { harmless, paint, print } from './terminal.js';

export const command: Command = {
  usage: 'FILE or FOLDER… [--before DRAFT] [--json]',
  options: [
    {
      name: 'before',
      value: 'DRAFT',
      help: 'an older draft of the work: tells which quotations moved, changed or went',
    },
    json,
  ],
  examples: [
    ['unspool check my-film.story.md', 'every problem with its line and a way out; exit code 1 if there is an error'],
    ['unspool check stories/', 'all story files in a folder'],
    ['unspool check film.fountain', 'a script whose notes hold claims, or what could not be read of a work'],
    ['unspool check film.story.md --before film-1.fountain', 'what the new draft of the script does to the evidence'],
    ['unspool check my-film.story.md --json', 'for an editor or a script'],
  ],
  async run({ operands, has, get }) {
    const files = await readStories(operands);
    const results = await Promise.all(files.map((file) => resultOf(file, get('before'))));
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
    else
      for (const { file, reports, remarks } of results) {
        printReports(file, reports);
        for (const remark of remarks) print(`  ${harmless(remark)}`);
      }
    return results.some(({ reports }) => reports.some((report) => report.grade === 'error')) ? 1 : 0;
  },
};

/** `file` has the text that the places of the reports are in. */
type Result = { readonly file: StoryFile; readonly reports: readonly Report[]; readonly remarks: readonly string[] };

/** Problems of the file, findings about the story, and what became of its evidence, in the order of the file. */
async function resultOf(file: StoryFile, draft: string | undefined): Promise<Result> {
  const unread = (file.work?.problems ?? []).map(({ message, at }) =>
    at?.line === undefined ? message : `line ${at.line}: ${message}`,
  );
  const written = file.work ? await (await import('./script-notes.js')).scriptNotes(file) : null;
  if (file.work && !written) {
    if (draft !== undefined)
      throw new UsageError(
        `${file.path}: nothing is claimed in it that a draft could change. Begin notes with “unspool import”.`,
      );
    return { file, reports: [], remarks: unread };
  }
  const { parse } = await import('../language/index.js');
  const { tell, whole } = await import('../story/index.js');
  const { check } = await import('../checks/index.js');
  const telling = tell(parse(file.path, file.text));
  const story = whole(telling.story);
  const evidence = await evidenceIn(file, story, draft);
  const placed = (claim: string | null | undefined) => {
    const place = telling.places.get(claim ?? '');
    return place ? { place } : {};
  };
  const findings = [...check(story), ...evidence.findings].map(({ about, because, ...finding }): Report => {
    const grounds = because?.map(({ claim, message }) => ({ message, ...placed(claim) }));
    return { ...finding, ...placed(about[0]), ...(grounds ? { because: grounds } : {}) };
  });
  const at = (report: Report) => report.place?.span.from ?? 0;
  const all: readonly Report[] = [...telling.problems, ...findings];
  if (!written) return { file, reports: [...all].sort((a, b) => at(a) - at(b)), remarks: evidence.remarks };
  // Only what the writer put in notes is theirs to mend; the rest was made from the script.
  const moved = <T extends Pick<Report, 'place'>>({ place, ...rest }: T) => {
    const there = place && written.placeOf(place.span);
    return there ? { ...rest, place: there } : rest;
  };
  const reports = all
    .map((report): Report => ({ ...moved(report), ...(report.because ? { because: report.because.map(moved) } : {}) }))
    .filter((report) => report.place)
    .sort((a, b) => at(a) - at(b));
  return { file: { ...file, text: written.text }, reports, remarks: [...unread, ...evidence.remarks] };
}

/** What the works that the notes name as their source say of the quotations. A quotation is found if one work has it. */
async function evidenceIn(
  file: StoryFile,
  story: Whole,
  draft: string | undefined,
): Promise<{ readonly findings: readonly Finding[]; readonly remarks: readonly string[] }> {
  const { readWork, sourcesOf, workAt } = await import('./works.js');
  const { works, remarks } = file.work ? { works: [file.work], remarks: [] } : await sourcesOf(file, story);
  if (works.length === 0) return { findings: [], remarks };
  const { checkQuotations, compareDrafts } = await import('../read/index.js');
  const findings = checkQuotations(story, works);
  const compared = draft === undefined ? [] : compareDrafts(story, await readWork(await workAt(draft)), works);
  return { findings: [...findings, ...compared], remarks };
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
