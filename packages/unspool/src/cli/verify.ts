import type { Verification } from '../verify/index.js';
import { type Command, json } from './arguments.js';
import { readStories, type StoryFile } from './files.js';
import { tellFile } from './telling.js';
import { harmless, paint, print, progress } from './terminal.js';

export const command: Command = {
  usage: 'FILE or FOLDER… [--json]',
  options: [json],
  examples: [
    ['unspool verify film.story.md', 'changes everything after each position, builds all again, compares the bytes'],
    ['unspool verify hamlet.xml', 'the notes that are made of a work: play, script, subtitles or book'],
    ['unspool verify stories/ && echo safe to publish', 'exit code 1 if anything shows through'],
  ],
  async run({ operands, has }) {
    const results = [];
    for (const file of await readStories(operands)) results.push({ file, result: await verified(file) });
    if (has('json'))
      print(
        JSON.stringify(
          results.map(({ file, result }) => ({ file: file.path, ...result })),
          null,
          2,
        ),
      );
    else for (const { file, result } of results) printResult(file, result);
    return results.every(({ result }) => result.passed) ? 0 : 1;
  },
};

async function verified(file: StoryFile): Promise<Verification> {
  const { positionsOf, verify: run } = await import('../verify/index.js');
  const telling = await tellFile(file);
  const all = positionsOf(telling).length;
  let done = 0;
  const { works } = await (await import('./works.js')).openWorks(file, telling.story);
  const result = run(telling, {
    works,
    onPosition: ({ stop }) => {
      done += 1;
      progress(`${file.path}: position ${done} of ${all} (${harmless(stop)})`);
    },
  });
  progress('');
  return result;
}

function printResult(file: StoryFile, { passed, positions, tried }: Verification): void {
  for (const { stop, leaks, unopened, invalid } of positions) {
    for (const leak of leaks) {
      print(
        `${paint.red(paint.bold('leak'))} at ${paint.bold(harmless(stop))}, in ${leak.surface}: it changes with what comes later (${leak.kind}).`,
      );
      print(`  ${paint.dim('here ')} ${harmless(leak.here)}`);
      print(`  ${paint.dim('there')} ${harmless(leak.there)}`);
    }
    for (const line of unopened)
      print(`${paint.yellow(paint.bold('opens no scene'))} at ${harmless(stop)}: ${harmless(line.text)}`);
    if (invalid.length > 0)
      print(
        `${paint.red('not tried')} at ${harmless(stop)}: ${invalid.length} futures came out wrong. This is a mistake of Unspool, please report it.`,
      );
  }
  const pairs = `${tried.pairs.toLocaleString('en')} of ${tried.ofPairs.toLocaleString('en')} possible futures at ${tried.positions} of ${tried.of} positions`;
  const megabytes = (tried.characters / 1e6).toFixed(1);
  const verdict = passed
    ? `${paint.green('✓')} ${file.path}: nothing later shows through`
    : `${paint.red('✗')} ${file.path}: not safe`;
  print(`${verdict} (${pairs}, ${megabytes} million characters compared)`);
}
