import { availableParallelism } from 'node:os';
import { grouped } from '../../base/index.js';
import type { Source } from '../../read/index.js';
import type { Compilation } from '../../story/index.js';
import type {
  PositionReport,
  ProgramsReport,
  Rereading,
  SitesReport,
  TextFile,
  Verification,
} from '../../verify/index.js';
import { type Command, json } from '../arguments.js';
import { harmless, named, paint, print, printJson, progress, wrapped } from '../terminal.js';
import { readStories } from '../workspace/files.js';
import type { StoryFile } from '../workspace/story-file.js';
import { tellFile } from '../workspace/telling.js';

export const command: Command = {
  usage: 'FILE or FOLDER… [--json]',
  options: [json],
  examples: [
    ['unspool verify film.story.md', 'changes everything after each position, builds all again, compares the bytes'],
    ['unspool verify hamlet.xml', 'the notes that are made of a work: play, script, subtitles or book'],
    ['unspool verify stories/ && echo safe to publish', 'exit code 1 if anything shows through'],
  ],
  async run({ operands, has, leave }) {
    const results: Verified[] = [];
    for (const file of await readStories(operands, leave)) results.push(await verified(file));
    const isSafe = ({ result, programs, rereading, sites }: Verified) =>
      result.passed && programs?.passed !== false && rereading?.passed !== false && sites?.passed !== false;
    if (has('json'))
      printJson(
        JSON.stringify(
          results.map((one) => ({
            file: one.file.path,
            ...one.result,
            passed: isSafe(one),
            ...(one.programs ? { programs: one.programs } : {}),
            ...(one.rereading ? { rereading: one.rereading } : {}),
            ...(one.sites ? { sites: one.sites } : {}),
          })),
          null,
          2,
        ),
      );
    else
      for (const { file, result, programs, rereading, sites } of results) {
        printResult(file, result);
        if (programs && programs.pairs > 0) printPrograms(file, programs);
        if (rereading) printRereading(file, rereading);
        if (sites && sites.pairs > 0) printSites(file, sites);
      }
    return results.every(isSafe) ? 0 : 1;
  },
};

/** What came of a story or a work: of all that is made of it, of the whole program, of reading it again, and of a site of it. */
type Verified = {
  readonly file: StoryFile;
  readonly result: Verification;
  readonly programs?: ProgramsReport;
  readonly rereading?: Rereading;
  readonly sites?: SitesReport;
};

async function verified(file: StoryFile): Promise<Verified> {
  const telling = await tellFile(file);
  const rest = () => (file.work ? verifiedAgain(file, file.work, telling) : verifiedNotes(file, telling));
  const end = new AbortController();
  try {
    const [result, more] = await verifiedBeside(file, telling, rest, end.signal);
    progress('');
    return { file, result, ...more };
  } finally {
    // Where one of the two fails, nobody waits for the other.
    end.abort();
  }
}

/**
 * All positions, and the rest, which cannot be shared between threads: where there are several, one of them does the rest first
 * and then helps the others.
 */
async function verifiedBeside(
  file: StoryFile,
  telling: Compilation,
  rest: () => Promise<More>,
  end: AbortSignal,
): Promise<readonly [Verification, More]> {
  const { verificationOf, verify: run, verifyPlan, verifyTurn } = await import('../../verify/index.js');
  const { openWorks } = await import('../workspace/works.js');
  const mostPairs = Math.min(mostFutures, timesFor(telling, letters));
  const plan = verifyPlan(telling, { mostPairs });
  const begun = Date.now();
  let done = 0;
  const onPosition = ({ stop }: PositionReport) => {
    done += 1;
    const left = timeLeft(Date.now() - begun, done, plan.turns.length);
    progress(`${file.path}: position ${done} of ${plan.turns.length} (${harmless(stop)})${left}`);
  };
  const told = plan.turns.reduce((sum, { kinds }) => sum + kinds.length, 0) * telling.outline.text.length;
  const threads = Math.min(availableParallelism(), mostThreads, Math.floor(told / forThread));
  const { works } = await openWorks(file, telling);
  if (threads < 2) return [run(telling, { works, mostPairs, onPosition }), await rest()];
  const { reportsInThreads } = await import('../verify-threads.js');
  const more = rest();
  const attempt = (turn: number) => {
    const chosen = plan.turns[turn];
    return chosen && verifyTurn(telling, chosen, { works });
  };
  const helping = { free: more, attempt };
  const reports = reportsInThreads(file, mostPairs, threads - 1, onPosition, { end, helping });
  return Promise.all([reports.then((all) => verificationOf(plan, all)), more]);
}

/** How long it still takes, if the others take as long as those that are done; nothing of what takes no time. */
export function timeLeft(milliseconds: number, done: number, of: number): string {
  const seconds = Math.ceil(((milliseconds / done) * (of - done)) / 1000);
  if (done === of || milliseconds < soon) return '';
  return `, some ${seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`} to go`;
}

/** What was done sooner says little of what is to come. */
const soon = 2000;

/** For so many letters that are told a thread is worth its beginning. */
const forThread = 2_000_000;
const mostThreads = 4;

/** So many other futures of a story, and so many works with other later scenes, if it is not very long. */
const mostFutures = 1000;
const mostRests = 12;

/**
 * So many letters are told in all, and read again. Of a long novel fewer futures are tried at a place, others at each; what is
 * tried is counted.
 */
const letters = 150_000_000;
const lettersAgain = 50_000_000;

/** How often a story can be told if so many letters are. */
function timesFor({ outline }: Compilation, letters: number): number {
  return Math.max(2, Math.floor(letters / Math.max(1, outline.text.length)));
}

type More = Pick<Verified, 'programs' | 'rereading' | 'sites'>;

async function verifiedNotes(file: StoryFile, telling: Compilation): Promise<More> {
  const { verifiedPrograms } = await import('../program/verified-programs.js');
  return { programs: await verifiedPrograms(telling, onPair(file)), sites: await verifiedSites(file, telling) };
}

/** Sites of it, up to places near its beginning if it is long: every place up to the reader's is made. */
async function verifiedSites({ path }: StoryFile, telling: Compilation): Promise<SitesReport> {
  const { compareSites, positionsOf } = await import('../../verify/index.js');
  const all = positionsOf(telling);
  const last = Math.min(all.length - 2, Math.floor(lettersOfSites / Math.max(1, telling.outline.text.length)));
  const chosen = [...new Set([1, Math.ceil(last / 2), last])].filter((index) => index >= 0);
  return compareSites(telling, {
    positions: chosen.map((index) => all[index] as number),
    onPair: (position) => {
      progress(`${path}: a published site, up to place ${position}`);
      return true;
    },
  });
}

/** So many letters are shown, in all places of a site together. */
const lettersOfSites = 1_000_000;

/** A work that was read as it is, with other later scenes. */
async function verifiedAgain({ path, files, ...file }: StoryFile, work: Source, telling: Compilation): Promise<More> {
  const { readParts, rowOf } = await import('../../read/index.js');
  const { filesOf, storyOfSource } = await import('../workspace/works.js');
  const { reread, rewritable } = await import('../../verify/index.js');
  const anew = await rewritable(work.format, await filesOf({ path, files }));
  const read = (texts: readonly TextFile[]) => readParts(anew.write(texts));
  const isPacked = rowOf(work.format).written === 'packed';
  // What is not its own files is compared with what it is when it is written so itself.
  const own = isPacked ? await read(anew.texts) : work;
  let reads = 0;
  const rereading = await reread(own, anew.texts, {
    most: Math.min(mostRests, Math.max(4, Math.floor(timesFor(telling, lettersAgain) / 10))),
    read: (texts) => {
      reads += 1;
      progress(`${path}: reading it with other later scenes, the ${reads}. time`);
      return read(texts);
    },
  });
  // Where reading itself looks ahead, whatever is asked does.
  if (!rereading.passed) return { rereading };
  const { verifiedWork } = await import('../program/verified-programs.js');
  const whole = { path, files, ...file };
  const told = isPacked ? await tellFile(storyOfSource(own, whole)) : telling;
  return {
    rereading,
    programs: await verifiedWork(told, own, anew, onPair(whole)),
    sites: await verifiedSites(whole, telling),
  };
}

function onPair({ path }: StoryFile): (pair: number, of: number) => void {
  return (pair, of) => progress(`${path}: the command line and the page, ${pair} of some ${of}`);
}

function printPrograms(file: StoryFile, { passed, leaks, pairs, answers, characters }: ProgramsReport): void {
  for (const { asked, here, there } of leaks) {
    print(
      `${paint.red(paint.bold('leak'))} in what is answered to ${paint.bold(harmless(asked))}: it changes with what comes later.`,
    );
    print(`  ${paint.dim('here ')} ${harmless(here)}`);
    print(`  ${paint.dim('there')} ${harmless(there)}`);
  }
  const tried = `${answers} answers in ${pairs} pairs of stories, ${(characters / 1e6).toFixed(1)} million characters compared`;
  print(
    passed
      ? `${paint.green('✓')} ${named(file.path)}: the command line and the page answer the same, whatever comes later (${tried})`
      : `${paint.red('✗')} ${named(file.path)}: not safe (${tried})`,
  );
}

function printRereading(file: StoryFile, { passed, leaks, files, characters }: Rereading): void {
  for (const { scene, here, there } of leaks) {
    print(
      `${paint.red(paint.bold('leak'))} before ${paint.bold(harmless(scene))}: a later scene of the work changes how it is read.`,
    );
    print(`  ${paint.dim('here ')} ${harmless(here)}`);
    print(`  ${paint.dim('there')} ${harmless(there)}`);
  }
  const read = `read again with other later scenes ${files} times, ${(characters / 1e6).toFixed(1)} million characters compared`;
  print(
    passed
      ? `${paint.green('✓')} ${named(file.path)}: no scene is read by what follows it (${read})`
      : `${paint.red('✗')} ${named(file.path)}: not safe (${read})`,
  );
}

function printSites(file: StoryFile, { passed, leaks, pairs, files, characters }: SitesReport): void {
  for (const leak of leaks) {
    print(
      `${paint.red(paint.bold('leak'))} in ${paint.bold(harmless(leak.file))} of a site: it changes with what comes later.`,
    );
    print(`  ${paint.dim('here ')} ${harmless(leak.here)}`);
    print(`  ${paint.dim('there')} ${harmless(leak.there)}`);
  }
  const tried = `${files} files in ${pairs} pairs of sites, ${(characters / 1e6).toFixed(1)} million characters compared`;
  print(
    passed
      ? `${paint.green('✓')} ${named(file.path)}: a published site gives a reader’s browser nothing later (${tried})`
      : `${paint.red('✗')} ${named(file.path)}: not safe (${tried})`,
  );
}

const warned = (words: string) => paint.yellow(paint.bold(words));

function printResult(file: StoryFile, { passed, positions, tried }: Verification): void {
  for (const { stop, leaks, invalid } of positions) {
    for (const leak of leaks) {
      print(
        `${paint.red(paint.bold('leak'))} at ${paint.bold(harmless(stop))}, in ${leak.surface}: it changes with what comes later (${leak.kind}).`,
      );
      print(`  ${paint.dim('here ')} ${harmless(leak.here)}`);
      print(`  ${paint.dim('there')} ${harmless(leak.there)}`);
    }
    if (invalid.length > 0)
      print(
        `${paint.red('not tried')} at ${harmless(stop)}: ${invalid.length} futures came out wrong. This is a mistake of Unspool, please report it.`,
      );
  }
  const places = grouped(positions, ({ unopened }) => [...new Set(unopened.map(({ text }) => text))]);
  for (const [text, [first, ...more]] of places) {
    const where = `${harmless(first?.stop ?? '')}${more.length > 0 ? `, and ${more.length} more` : ''}`;
    print(wrapped(`opens no scene at ${where}: ${harmless(text)}`, 2).replace('opens no scene', warned));
  }
  const counted = tried.pairs.toLocaleString('en');
  const futures =
    tried.pairs === tried.ofPairs
      ? `${counted} other futures`
      : `${counted} of ${tried.ofPairs.toLocaleString('en')} possible futures`;
  const pairs = `${futures} at ${tried.positions} of ${tried.of} positions, all that readers get of ${tried.shown} of them`;
  const megabytes = (tried.characters / 1e6).toFixed(1);
  print(`${verdictOn(file, passed, positions)} (${pairs}, ${megabytes} million characters compared)`);
  if (positions.some(({ unopened }) => unopened.length > 0))
    print(wrapped(`“unspool check ${named(file.path)}” shows the lines that open no scene, and what each needs.`));
}

/** What opens no scene breaks another promise than what shows through, and is said otherwise. */
function verdictOn(file: StoryFile, passed: boolean, positions: Verification['positions']): string {
  const mark = passed ? paint.green('✓') : paint.red('✗');
  const isTold = positions.some(({ leaks, invalid }) => leaks.length > 0 || invalid.length > 0);
  const unopened = new Set(positions.flatMap((position) => position.unopened.map(({ text }) => text))).size;
  const lines = unopened === 1 ? '1 line opens no scene' : `${unopened} lines open no scene`;
  const held = `nothing later shows through${passed ? '' : `, but ${lines}`}`;
  return `${mark} ${named(file.path)}: ${isTold ? 'not safe' : held}`;
}
