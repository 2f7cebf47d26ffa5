import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Benchmark } from '../measure.js';
import { beliefsOf } from './kernel.js';
import { longCourse } from './minds-made.js';
import { type Tracked, trackedStory } from './tracked-made.js';

// What people have of things, in long courses; and ExploreToM's own tracker beside us on the same stories, where EXPLORETOM names a
// folder with a copy of its repository.

const long = longCourse(150_000);
const beliefs = beliefsOf(long.happenings);
const few = longCourse(150_000, 4);
const beliefsOfFew = beliefsOf(few.happenings);
const edited = longCourse(100_000);
const edits = beliefsOf(edited.happenings);
let turn = 0;

/** Somebody else each time, so that no view is one that was asked for before. */
function somebody(people: readonly string[], step: number): string {
  return people[(turn * step) % people.length] as string;
}

function viewed(kept: typeof beliefs, people: readonly string[], order: number): number {
  turn += 1;
  // As of another moment near the end: the view is made, not found.
  const chain = [1, 7, 3].slice(0, order).map((step) => somebody(people, step));
  return kept.view(chain, kept.count() - 1 - (turn % 50)).all().size;
}

/** Writes one happening anew, and asks everybody where the thing is that it is about. */
function edit(): void {
  turn += 1;
  const at = (turn * 7919) % edited.happenings.length;
  const happening = edited.happenings[at];
  if (happening === undefined) return;
  edits.splice(at, 1, [happening]);
  const thing = edited.things[turn % edited.things.length] as string;
  for (const who of edited.people) edits.held([who], thing);
}

export const benchmarks: readonly Benchmark[] = [
  { name: 'take in 150,000 happenings', work: () => beliefsOf(long.happenings), runs: 5 },
  { name: 'what one of 40 has', work: () => viewed(beliefs, long.people, 1), goal: 5, runs: 200 },
  { name: '… takes another to have', work: () => viewed(beliefs, long.people, 2), goal: 15, runs: 200 },
  { name: '… takes another to take a third to', work: () => viewed(beliefs, long.people, 3), runs: 200 },
  { name: 'what one of 4 has', work: () => viewed(beliefsOfFew, few.people, 1), runs: 60 },
  { name: '… takes another to have, of 4', work: () => viewed(beliefsOfFew, few.people, 2), runs: 60 },
  { name: 'an edit of 100,000, and 40 asked', work: edit, goal: 16, runs: 300 },
];

/** Prints the worst of many edits, and how much longer the other tracker takes. */
export async function report(print: (line: string) => void): Promise<void> {
  const times = Array.from({ length: 1000 }, () => timed(edit)).sort((a, b) => a - b);
  const share = (part: number) => (times[Math.floor(part * times.length)] ?? Number.NaN).toFixed(1);
  print(`an edit of 100,000, and 40 asked: half within ${share(0.5)}, 99 % within ${share(0.99)} ms of processor time`);
  const folder = process.env.EXPLORETOM ?? '';
  if (!existsSync(join(folder, 'belief_tracker.py'))) {
    print('EXPLORETOM names no folder with a copy of ExploreToM: its tracker was not run.');
    return;
  }
  const small = Array.from({ length: 500 }, (_, at) => trackedStory(20, 5, at + 1));
  compare('500 stories of 20 deeds, 5 people', small, folder, print);
  compare('1,000 deeds, 20 people', [trackedStory(1000, 20, 1)], folder, print);
  compare('5,000 deeds, 40 people', [trackedStory(5000, 40, 2)], folder, print);
}

function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

type Minds = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Theirs = {
  readonly seconds: number;
  readonly first: readonly Minds[];
  readonly second: readonly Readonly<Record<string, Minds>>[];
};

function compare(name: string, stories: readonly Tracked[], folder: string, print: (line: string) => void): void {
  const driver = fileURLToPath(new URL('../../src/minds/tracker.py', import.meta.url));
  const input = JSON.stringify(stories.map(({ deeds }) => deeds));
  const { stdout, status, stderr } = spawnSync('python3', [driver, folder], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`The tracker failed: ${stderr}`);
  const theirs = JSON.parse(stdout) as Theirs;
  // All that they keep: what each has, and what each takes each to have.
  const work = () =>
    stories.map(({ happenings, people }) => {
      const kept = beliefsOf(happenings);
      const chains = people.flatMap((one) => [[one], ...people.filter((two) => two !== one).map((two) => [one, two])]);
      return chains.map((chain) => [chain, kept.view(chain).all()] as const);
    });
  const ours = [timed(work), timed(work), timed(work), timed(work), timed(work)].sort((a, b) => a - b)[2] as number;
  let [asked, same] = [0, 0];
  work().forEach((views, story) => {
    for (const [[one, two], view] of views) {
      const had =
        (two === undefined ? theirs.first[story]?.[one as string] : theirs.second[story]?.[one as string]?.[two]) ?? {};
      for (const thing of stories[story]?.things ?? []) {
        asked += 1;
        if (had[thing] === view.get(thing)?.value) same += 1;
      }
    }
  });
  const ratio = (theirs.seconds * 1000) / ours;
  print(
    `ExploreToM's tracker, ${name}: ${(theirs.seconds * 1000).toFixed(0)} ms, we ${ours.toFixed(0)} ms, ${ratio.toFixed(1)} × ours; ${same} of ${asked} beliefs the same`,
  );
}
