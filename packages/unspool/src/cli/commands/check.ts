import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CheckedFile, Works } from '../../author/index.js';
import { type Grade, lineStarts } from '../../base/index.js';
import type { Notes, Source } from '../../read/index.js';
import type { Story } from '../../story/index.js';
import { type Command, type Input, json, UsageError } from '../arguments.js';
import { codeFrame } from '../source-excerpt.js';
import { harmless, named, paint, print, printJson, wrapped } from '../terminal.js';
import { eachStory } from '../workspace/files.js';
import { signed } from '../workspace/made.js';
import type { StoryFile } from '../workspace/story-file.js';
import { force, writeOutput } from '../workspace/write.js';

export const command: Command = {
  usage: 'FILE… [--before DRAFT] [--format FORMAT] [-o FILE]',
  options: [
    {
      name: 'before',
      value: 'DRAFT',
      help: 'an older draft of the work: tells what is other in the script, scene by scene, and in what notes quote',
    },
    {
      name: 'format',
      value: 'FORMAT',
      help: 'text, markdown (for a mail), json or sarif (for code hosts and editors)',
    },
    json,
    { name: 'html', help: 'with --before: both drafts side by side, scene by scene, as a page of its own' },
    { name: 'output', short: 'o', value: 'FILE', help: 'write the page to a file; one that we made is replaced' },
    force,
  ],
  examples: [
    ['unspool check my-film.story.md', 'every problem with its line and a way out; exit code 1 if there is an error'],
    ['unspool check stories/', 'all story files in a folder'],
    ['unspool check film.fountain', 'a script whose notes hold claims, or what could not be read of a work'],
    ['unspool check film-2.fountain --before film-1.fountain', 'what is other in the new draft, scene by scene'],
    [
      'unspool check film-2.fountain --before film-1.fountain -o changes.html',
      'both side by side, on a page of its own',
    ],
    ['unspool check film.story.md --before film-1.fountain', 'and what that does to the evidence of the notes'],
    ['unspool check my-film.story.md --json', 'for an editor or a script; docs/check-json.md describes it'],
    ['unspool check stories/ --format sarif > check.sarif', 'SARIF 2.1.0, for a code host that shows it at the lines'],
  ],
  async run(input) {
    const { operands, has, get, leave } = input;
    if (has('html') || has('output') || get('format') === 'html') return sideBySide(input);
    const format = get('format') ?? (has('json') ? 'json' : 'text');
    if (!isFormat(format))
      throw new UsageError(`There is no format “${format}”. Choose text, markdown, json or sarif.`);
    // Each is checked, told and let go before the next is read: a folder may hold more than memory does.
    const printer = printers[format]();
    let isWrong = false;
    for await (const file of eachStory(operands, leave)) {
      const checked = await checkedFile(file, get('before'));
      isWrong ||= checked.diagnoses.some(({ grade }) => grade === 'error');
      await printer.one(checked);
    }
    await printer.end();
    return isWrong ? 1 : 0;
  },
};

/** Writes two drafts side by side. */
async function sideBySide({ operands, get, has, leave }: Input): Promise<number> {
  const [draft, output, format] = [get('before'), get('output'), get('format')];
  if (draft === undefined)
    throw new UsageError('A page shows what is other since an older draft. Name it: --before DRAFT.');
  if (has('json') || (format !== undefined && format !== 'html'))
    throw new UsageError(
      '-o writes the page of two drafts (--html). Of any other format, keep what is printed: > FILE.',
    );
  const files: StoryFile[] = [];
  for await (const file of eachStory(operands, leave)) files.push(file);
  const [file] = files;
  if (!file || files.length > 1) throw new UsageError('--html takes one work or story; name one file.');
  const { diagnoses, drafts } = await checkedFile(file, draft);
  if (!drafts) throw new UsageError(`${file.path}: there is nothing to compare.`);
  const { toDraftPage } = await import('../../publish/index.js');
  const { compareDrafts } = await import('../../read/index.js');
  const { language } = drafts.after;
  const page = toDraftPage({
    before: basename(draft),
    after: drafts.after.file ?? basename(file.path),
    ...(language === undefined ? {} : { language }),
    comparison: compareDrafts(drafts.before, drafts.after),
    found: diagnoses.map(({ message, way }) => `${message} ${way}`.trim()),
  });
  if (output === undefined) print(page.trimEnd());
  else {
    const inputs = [...file.files, file.path, draft];
    await writeOutput({ path: output, text: signed(page), inputs, force: has('force') });
    print(`Wrote ${named(output)}.`);
  }
  return diagnoses.some(({ grade }) => grade === 'error') ? 1 : 0;
}

/** How what was checked is told: one by one, or in one piece at the end. */
const printers = {
  text: () => ({ one: printChecked, end: async () => {} }),
  markdown: () => ({ one: printMarkdown, end: async () => {} }),
  json: () =>
    inOnePiece(async (all) => {
      const { checkJson } = await import('../../author/index.js');
      return checkJson(all);
    }),
  sarif: () =>
    inOnePiece(async (all) => {
      const { sarif } = await import('../../author/index.js');
      const { version } = await import('../version.js');
      return sarif(all, version());
    }),
} as const;

/** Of a file of which there is nothing to say, its text is not needed any more. */
function inOnePiece(whole: (all: readonly Checked[]) => Promise<unknown>) {
  const all: Checked[] = [];
  return {
    one: async (checked: Checked) => {
      all.push(checked.diagnoses.length > 0 ? checked : { ...checked, text: '' });
    },
    end: async () => printJson(JSON.stringify(await whole(all), null, 2)),
  };
}

function isFormat(name: string): name is keyof typeof printers {
  return Object.hasOwn(printers, name);
}

/** `text` is that of the file itself, in which the places are. */
type Checked = CheckedFile & {
  readonly encoding: StoryFile['encoding'];
  readonly drafts?: { readonly before: Source; readonly after: Source };
};

async function checkedFile(file: StoryFile, draft: string | undefined): Promise<Checked> {
  const { diagnose, storyFile, workFile } = await import('../../author/index.js');
  const { path, work, notes, encoding } = file;
  // Of any other work nobody needs the text itself.
  const text = notes ? ((await isPlaced(work, notes)) ? await scriptText(path, work) : '') : file.text;
  const own = work && notes ? workFile(path, work, text, notes) : storyFile(path, text);
  const { sources, unread } = own.compilation
    ? await worksOf(file, own.compilation.story)
    : { sources: work ? [work] : [], unread: [] };
  const [now] = sources;
  const before = now && (await (await import('../workspace/works.js')).olderDraft(draft));
  if (draft !== undefined && !now)
    throw new UsageError(
      `${path}: no work is at hand that could be compared with ${named(draft)}. Name it under “Source:”.`,
    );
  const quoted = own.compilation ? sources : [];
  const unshown = own.compilation ? await unshownOf(file, own.compilation.story) : [];
  const diagnoses = diagnose(own, { sources: quoted, unread, unshown, ...(before ? { before } : {}) });
  const changes = before && now && { changes: await changesOf(before, now), drafts: { before, after: now } };
  return { path, text, encoding, diagnoses, ...changes };
}

/** Whether what is said of a work has a place in its text: of scripts, and of what has claims. */
async function isPlaced(work: Source | undefined, notes: Notes): Promise<boolean> {
  const { hasClaims } = await import('../../author/index.js');
  const { rowOf } = await import('../../read/index.js');
  return hasClaims(notes) || (work !== undefined && rowOf(work.format).kind === 'script');
}

/** The text of a script; '' where it is packed, so that nothing in the file is a place in it. */
async function scriptText(path: string, work: Source | undefined): Promise<string> {
  const { decode, rowOf } = await import('../../read/index.js');
  return work && rowOf(work.format).written === 'packed' ? '' : decode(await readFile(path)).text;
}

async function worksOf(file: StoryFile, story: Story): Promise<Required<Pick<Works, 'sources' | 'unread'>>> {
  if (file.work) return { sources: [file.work], unread: [] };
  const { works, unread } = await (await import('../workspace/works.js')).sourcesOf(file, story);
  return { sources: works, unread };
}

async function unshownOf(file: StoryFile, story: Story): Promise<Required<Works>['unshown']> {
  return (await (await import('../workspace/images.js')).imagesOf(file, story)).unshown;
}

async function changesOf(before: Source, now: Source): Promise<NonNullable<CheckedFile['changes']>> {
  const { draftChanges } = await import('../../read/index.js');
  return draftChanges(before, now);
}

/** What is wrong with what is written, and what became of the works, as a person reads it. */
async function printChecked({ path, text, encoding, diagnoses, changes }: Checked): Promise<void> {
  const { isOfWork } = await import('../../author/index.js');
  const { draftReport } = await import('../../read/index.js');
  const starts = lineStarts(text);
  const own = diagnoses.filter((one) => !isOfWork(one));
  for (const diagnosis of own) print(`${codeFrame(diagnosis, path, text, starts)}\n`);
  const count = (grade: Grade, name: string) => {
    const n = own.filter((diagnosis) => diagnosis.grade === grade).length;
    return n === 0 ? [] : [`${n} ${name}${n === 1 ? '' : 's'}`];
  };
  const counts = [...count('error', 'error'), ...count('warning', 'warning'), ...count('hint', 'hint')];
  const encoded = encoding === 'utf-8' ? '' : ` (stored as ${encoding}; save it as UTF-8)`;
  print(
    `${counts.length === 0 ? paint.green('✓') : paint.bold('•')} ${named(path)}: ${counts.length === 0 ? 'nothing to report' : counts.join(', ')}${encoded}`,
  );
  for (const { line, message } of diagnoses.filter(isOfWork))
    print(`  ${harmless(line === undefined ? message : `line ${line}: ${message}`)}`);
  if (!changes) return;
  const { summary, whole, scenes } = draftReport(changes, longestLine);
  print(`\n${paint.bold('Since the older draft')}: ${harmless(summary)}`);
  for (const fact of whole) print(wrapped(`  ${harmless(fact)}`, 4));
  for (const { scene, facts } of scenes) {
    print(`\n${paint.bold(harmless(scene))}`);
    for (const fact of facts.slice(0, mostFacts)) print(wrapped(`  ${harmless(fact)}`, 4));
    if (facts.length > mostFacts)
      print(paint.dim(`  and ${facts.length - mostFacts} more (--format markdown has all)`));
  }
}

/** Of a scene that was written anew nobody reads every line on a terminal. */
const mostFacts = 12;
const longestLine = 60;

/** The same as Markdown: what is found wrong in a line each, then what is other since an older draft, in full. */
async function printMarkdown({ path, diagnoses, changes }: Checked): Promise<void> {
  const { draftMarkdown, draftReport } = await import('../../read/index.js');
  const title = changes ? `${path}: what is other since the older draft` : path;
  const report = changes ? draftReport(changes) : { summary: '', whole: [], scenes: [] };
  const found = diagnoses.map(({ grade, message, way }) => `${grade}: ${message} ${way}`);
  const problems = found.length > 0 ? [{ scene: 'What check finds', facts: found }] : [];
  print(harmlessLines(draftMarkdown(title, { ...report, scenes: [...problems, ...report.scenes] })).trimEnd());
}

function harmlessLines(text: string): string {
  return text.split('\n').map(harmless).join('\n');
}
