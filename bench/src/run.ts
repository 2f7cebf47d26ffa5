// npm run bench [-- NAME …]: runs each NAME.bench.ts, which exports `benchmarks`, and prints one table; and NAME.memory.ts,
// which exports `footprints`, if there is one. npm run bench -- NAME WORDS …: runs NAME.report.ts, which exports `report`, on
// the words.

import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { basename } from 'node:path';
import { type Benchmark, type Footprint, measure, peak } from './measure.js';

// Found by their sources, so that one whose source is gone does not run on.
const sources = readdirSync(new URL('../src/', import.meta.url), { encoding: 'utf8', recursive: true }).map((file) =>
  file.replaceAll('\\', '/'),
);
const paths = pathsOf('.bench.ts');
const reports = pathsOf('.report.ts');
const known = [...paths.keys()].sort();
const asked = process.argv.slice(2);
const reported = reports.get(asked[0] ?? '');
const unknown = asked.filter((name) => !paths.has(name));

if (reported !== undefined) {
  const { report }: { report: (words: readonly string[]) => Promise<void> } = await import(`./${reported}.report.js`);
  await report(asked.slice(1));
} else if (unknown.length) {
  const all = [...known, ...reports.keys()].join(', ');
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${all || 'none yet'}.`);
  process.exitCode = 1;
} else {
  console.log(`Node ${process.versions.node}, ${availableParallelism()} cores, ${cpus()[0]?.model.trim() ?? ''}`);
  console.log(row('milliseconds', 'median', 'min', 'max', 'runs', 'MB/s', 'goal'));
  for (const name of asked.length ? asked : known) {
    const { benchmarks, report }: Bench = await import(`./${paths.get(name)}.bench.js`);
    for (const benchmark of benchmarks) {
      const { median, min, max, runs } = await measure(benchmark);
      const { goal, bytes } = benchmark;
      const speed = bytes === undefined ? '' : (bytes / 1000 / median).toFixed(1);
      const verdict = goal === undefined ? '' : `< ${goal} ${median < goal ? '✓' : '✗'}`;
      console.log(row(benchmark.name, digits(median), digits(min), digits(max), `${runs}`, speed, verdict));
    }
    await report?.((line) => console.log(line));
    const memory = new URL(`./${paths.get(name)}.memory.js`, import.meta.url);
    if (!existsSync(memory)) continue;
    const { footprints }: { footprints: readonly Footprint[] } = await import(memory.href);
    console.log(row('megabytes, each in a process of its own', 'most'));
    for (const [index, footprint] of footprints.entries())
      console.log(row(footprint.name, (peak(memory.href, index) / 1e6).toFixed(0)));
  }
}

/** The sources with this ending: by name, their paths without it. */
function pathsOf(ending: string): ReadonlyMap<string, string> {
  const own = sources.filter((file) => file.endsWith(ending));
  return new Map(own.map((file) => [basename(file, ending), file.slice(0, -ending.length)]));
}

/** What a `NAME.bench.ts` exports; a report is what no table of times can say. */
type Bench = {
  readonly benchmarks: readonly Benchmark[];
  readonly report?: (print: (line: string) => void) => Promise<void>;
};

function row(name: string, ...cells: string[]): string {
  return name.padEnd(40) + cells.map((cell) => cell.padStart(10)).join('');
}

function digits(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 3 : 1);
}
