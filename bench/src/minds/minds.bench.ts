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

/** Prints the processor time of many, with the worst, and how much longer the other tracker takes. */
export async function report(print: (line: string) => void): Promise<void> {
  print('milliseconds of processor time'.padEnd(40) + ['50 %', '99 %'].map((cell) => cell.padStart(10)).join(''));
  for (const { name, work } of benchmarks.slice(1)) {
    const times = Array.from({ length: 400 }, () => timed(work)).sort((a, b) => a - b);
    const shares = [0.5, 0.99].map((share) =>
      (times[Math.floor(share * times.length)] as number).toFixed(2).padStart(10),
    );
    print(name.padEnd(40) + shares.join(''));
  }
  const folder = process.env.EXPLORETOM ?? '';
  if (!existsSync(join(folder, 'belief_tracker.py'))) {
    print('EXPLORETOM names no folder with a copy of ExploreToM: its tracker was not run.');
    return;
  }
  const small = Array.from({ length: 500 }, (_, at) => trackedStory(20, 5, at + 1));
  compare('500 stories of 20 deeds by 5', small, folder, print);
  compare('5,000 deeds by 20', [trackedStory(5000, 20, 1)], folder, print);
  compare('150,000 deeds by 40', [trackedStory(150_000, 40, 2)], folder, print);
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
  /** Of each story, the deeds that it finds cannot be, and leaves out. */
  readonly refused: readonly (readonly number[])[];
  readonly first: readonly Minds[];
  readonly second: readonly Readonly<Record<string, Minds>>[];
};

function compare(name: string, stories: readonly Tracked[], folder: string, print: (line: string) => void): void {
  const driver = fileURLToPath(new URL('../../src/minds/tracker.py', import.meta.url));
  const input = JSON.stringify(stories.map(({ deeds }) => deeds));
  const limits = { encoding: 'utf8', maxBuffer: 2 ** 30 } as const;
  const { stdout, status, stderr } = spawnSync('python3', [driver, folder], { input, ...limits });
  if (status !== 0) throw new Error(`The tracker failed: ${stderr}`);
  const theirs = JSON.parse(stdout) as Theirs;
  const played = stories.map((story, at) => {
    const refused = new Set(theirs.refused[at]);
    return { ...story, happenings: story.happenings.filter((_, deed) => !refused.has(deed)) };
  });
  const times = (work: () => unknown) =>
    Array.from({ length: 9 }, () => timed(work)).sort((a, b) => a - b)[4] as number;
  // Both read what happens from memory, and both have run before. What they keep: what each has, and what each takes each to have,
  // of all things. And what one asks: what one takes another to have, of all things, or of one.
  const every = times(() => played.map(valuesOf));
  const shown = times(() => played.map(everything));
  const view = times(() =>
    played.map(({ happenings, people }) => beliefsOf(happenings).view(people.slice(0, 2)).all()),
  );
  const one = times(() =>
    played.map(({ happenings, people, things: [thing = ''] }) => beliefsOf(happenings).held(people.slice(0, 2), thing)),
  );
  const [asked, same] = agreement(played, theirs);
  const ratio = (own: number) => `${own.toFixed(0)} ms (${((theirs.seconds * 1000) / own).toFixed(1)} ×)`;
  print(
    `ExploreToM's tracker, ${name}: ${(theirs.seconds * 1000).toFixed(0)} ms; ${same} of ${asked} beliefs the same`,
  );
  print(`  ours, all minds to the second order: ${ratio(every)}, with what shows each: ${ratio(shown)}`);
  print(`  ours, one mind of another: ${ratio(view)}, one question: ${ratio(one)}`);
}

type Played = Pick<Tracked, 'happenings' | 'people' | 'things'>;

function everything({ happenings, people }: Played) {
  const kept = beliefsOf(happenings);
  const chains = people.flatMap((one) => [[one], ...people.filter((two) => two !== one).map((two) => [one, two])]);
  return chains.map((chain) => [chain, kept.view(chain).all()] as const);
}

/** What everybody has of all things, and takes everybody to have: of how many of them there is anything. */
function valuesOf({ happenings, people, things }: Played): number {
  const kept = beliefsOf(happenings);
  let count = 0;
  for (const one of people)
    for (const two of people) {
      const view = kept.view(one === two ? [one] : [one, two]);
      for (const thing of things) if (view.value(thing) !== undefined) count += 1;
    }
  return count;
}

/** How many beliefs of things were compared, and how many are the same. */
function agreement(played: readonly Played[], { first, second }: Theirs): readonly [number, number] {
  let [asked, same] = [0, 0];
  played.forEach((story, at) => {
    for (const [[one = '', two], view] of everything(story)) {
      const had = (two === undefined ? first[at]?.[one] : second[at]?.[one]?.[two]) ?? {};
      for (const thing of story.things) {
        asked += 1;
        if (had[thing] === view.get(thing)?.value) same += 1;
      }
    }
  });
  return [asked, same];
}
