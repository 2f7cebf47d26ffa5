import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newBuild, oldBuild, oldCommit } from './old-build.js';
import type { Goals, Race, Run, Taken } from './race.js';

/**
 * `npm run bench -- speed [WORDS]`: the races with the words in their name, ours and the other in turns, as a line for each
 * goal: the medians of both, their ratio, and whether it is what we want. Ends with 1 where a goal is missed. The races are
 * those of each NAME.speed.ts.
 */
export async function report(words: readonly string[]): Promise<void> {
  const name = words.join(' ');
  const folder = mkdtempSync(join(tmpdir(), 'unspool-speed-'));
  const old = oldBuild();
  console.log(`npm run bench -- speed ${name}`.trim());
  console.log(`Node ${process.versions.node}, ${availableParallelism()} cores, ${cpus()[0]?.model.trim() ?? ''}`);
  console.log(`Medians, in turns; where no peer is named, against the build of commit ${oldCommit}.`);
  console.log(row('', ['theirs', 'ours', 'ratio', 'goal', 'output']));
  try {
    for (const entrant of await entrantsOf(name)) await hold(entrant, old, join(folder, `${entrant.index}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A race, and where it stands in its module, as the process of a contestant finds it. */
type Entrant = { readonly race: Race; readonly module: string; readonly index: number };

async function entrantsOf(name: string): Promise<readonly Entrant[]> {
  const home = new URL('../../src/', import.meta.url);
  const sources = readdirSync(home, { encoding: 'utf8', recursive: true }).filter((file) => file.endsWith('.speed.ts'));
  const found: Entrant[] = [];
  for (const source of sources.sort()) {
    const module = new URL(`../${source.replaceAll('\\', '/').replace(/\.ts$/, '.js')}`, import.meta.url).href;
    const { races }: { races: readonly Race[] } = await import(module);
    for (const [index, race] of races.entries()) if (race.name.includes(name)) found.push({ race, module, index });
  }
  return found;
}

/** What a run took, and how many seconds went by. */
type Timed = Taken & { readonly clock: number };

/** What a contestant took, run by run, and what it wrote, as a hash. */
type Score = { readonly taken: Timed[]; output: string };

async function hold(entrant: Entrant, old: string, folder: string): Promise<void> {
  const { name, goals, make, peer, run } = entrant.race;
  mkdirSync(folder, { recursive: true });
  await make?.(folder);
  const { ours, theirs, node } = contest(entrant, old, folder);
  rmSync(folder, { recursive: true, force: true });
  const same = ours.output === theirs.output ? 'same' : 'other';
  const output = peer || 'job' in run ? '' : same;
  const against = peer ? `${name} (${peer.name})` : name;
  for (const [goal, most] of Object.entries(goals) as [keyof Goals, number][]) {
    const { name: what, unit, of } = counted[goal];
    const less = goal === 'aboveNode' ? node : 0;
    const [their, our] = [theirs, ours].map(({ taken }) => median(taken.map(of)) - less) as [number, number];
    const ratio = our / their;
    const cells = [their, our].map((value) => `${value.toPrecision(3)} ${unit}`);
    const wanted = `${most.toPrecision(2)} ${ratio <= most ? '✓' : '✗'}`;
    if (ratio > most) process.exitCode = 1;
    console.log(row(`${against}, ${what}`, [...cells, ratio.toPrecision(3), wanted, output]));
  }
}

/** Both in turns, each as often; and what a node takes that does nothing, where that is asked for. */
function contest(entrant: Entrant, old: string, folder: string) {
  const { goals, runs = 7, peer } = entrant.race;
  const [ours, theirs]: [Score, Score] = [
    { taken: [], output: '' },
    { taken: [], output: '' },
  ];
  const nodes: Timed[] = [];
  const sides = [
    { score: theirs, go: () => go(entrant, peer ? 'peer' : 'ours', old, folder) },
    { score: ours, go: () => go(entrant, 'ours', newBuild, folder) },
  ];
  for (let turn = 0; turn < runs; turn += 1) {
    if (goals.aboveNode !== undefined) nodes.push(take(['-e', '0'], folder).taken);
    for (const { score, go } of turn % 2 === 0 ? sides : sides.toReversed()) {
      const { taken, output } = go();
      score.taken.push(taken);
      score.output = output;
    }
  }
  return { ours, theirs, node: median(nodes.map(({ time }) => time)) };
}

const counted: Readonly<
  Record<keyof Goals, { readonly name: string; readonly unit: string; readonly of: (taken: Timed) => number }>
> = {
  time: { name: 'time', unit: 's', of: ({ time }) => time },
  clock: { name: 'time on the clock', unit: 's', of: ({ clock }) => clock },
  aboveNode: { name: 'time above node', unit: 's', of: ({ time }) => time },
  memory: { name: 'memory', unit: 'MB', of: ({ memory }) => memory / 1e6 },
};

function go(entrant: Entrant, side: 'ours' | 'peer', build: string, folder: string) {
  const { race, module, index } = entrant;
  const run: Run = side === 'peer' && race.peer ? race.peer.run : race.run;
  if ('words' in run) return take([join(build, 'packages/unspool/bin/unspool.js'), ...run.words], folder);
  return take([path('contestant.js'), module, `${index}`, side, build, folder], folder, false);
}

/** Runs node, and counts what it took, and all that it started. */
function take(
  words: readonly string[],
  cwd: string,
  isProbed = true,
): { readonly taken: Timed; readonly output: string } {
  const probe = join(cwd, '.probe');
  writeFileSync(probe, '');
  const begun = performance.now();
  const { stdout, stderr, signal } = spawnSync(process.execPath, words, {
    cwd,
    env: {
      ...process.env,
      UNSPOOL_PROBE: probe,
      ...(isProbed && { NODE_OPTIONS: `--import ${new URL('probe.js', import.meta.url).href}` }),
    },
    maxBuffer: 2 ** 30,
    timeout: patience,
  });
  const clock = (performance.now() - begun) / 1000;
  const lines = readFileSync(probe, 'utf8').trim();
  if (lines === '') throw new Error(`${words.join(' ')} ended by ${signal}: ${stderr}`);
  const all = lines.split('\n').map((line): Taken => JSON.parse(line));
  const taken = {
    time: all.reduce((sum, { time }) => sum + time, 0),
    memory: Math.max(...all.map((one) => one.memory)),
    clock,
  };
  return { taken, output: createHash('sha256').update(stdout).update(stderr).digest('hex') };
}

/** In milliseconds; nobody is waited for longer. */
const patience = 900_000;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function path(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(56) + cells.map((cell) => cell.padStart(11)).join('');
}
