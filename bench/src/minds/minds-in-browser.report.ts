import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// What people have of things in a long course, in a worker of a browser: a Chromium, which CHROMIUM_PATH names. It asks a server of
// this process for the built files and nothing else, and tells it the figures.

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs in the worker. The medians and the 99 % are milliseconds on the browser's clock. */
const worker = `
import { longCourse } from '/bench/dist/minds/minds-made.js';
import { beliefsOf } from '/packages/unspool/dist/src/mind/belief/beliefs.js';
const long = longCourse(150000);
const start = performance.now();
const kept = beliefsOf(long.happenings);
const taken = performance.now() - start;
const edited = longCourse(100000);
const edits = beliefsOf(edited.happenings);
const person = (turn, step) => long.people[(turn * step) % long.people.length];
const view = (chain, turn) => kept.view(chain, kept.count() - 1 - (turn % 50)).all().size;
const works = {
  'what one of 40 has': (turn) => view([person(turn, 1)], turn),
  '… takes another to have': (turn) => view([person(turn, 1), person(turn, 7)], turn),
  '… takes another to take a third to': (turn) => view([person(turn, 1), person(turn, 7), person(turn, 3)], turn),
  'an edit of 100,000, and 40 asked': (turn) => {
    const at = (turn * 7919) % edited.happenings.length;
    edits.splice(at, 1, [edited.happenings[at]]);
    for (const who of edited.people) edits.held([who], edited.things[turn % edited.things.length]);
  },
};
const megabytes = async () => (await performance.measureUserAgentSpecificMemory()).bytes / 2 ** 20;
const memory = [];
try {
  memory.push(['megabytes: the page, two courses, taken in', await megabytes(), null]);
} catch {
  memory.push(['megabytes: this browser does not tell', null, null]);
}
const rows = [['take in 150,000 happenings', taken, taken]];
for (const [name, work] of Object.entries(works)) {
  const times = [];
  for (let turn = 1; turn <= 500; turn += 1) {
    const before = performance.now();
    work(turn);
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  rows.push([name, times[250], times[494]]);
}
for (const who of long.people) kept.view([who]);
if (memory[0][1] !== null) memory.push(['… and what each of 40 has, after all this', await megabytes(), null]);
rows.push(...memory);
await fetch('/figures', { method: 'POST', body: JSON.stringify(rows) });
`;

const page =
  '<!doctype html><title>minds</title><script type="module">new Worker("/worker.js", { type: "module" }).onerror = ({ message }) => fetch("/figures", { method: "POST", body: JSON.stringify([[message, NaN, NaN]]) });</script>';

/** A browser tells what memory a page takes only where nobody else's is in it. */
const alone = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** A row of figures: what, its median, and what 99 % stay within. */
type Row = readonly [name: string, median: number | null, most: number | null];

/** `CHROMIUM_PATH=… npm run bench -- minds-in-browser`. */
export async function report(): Promise<void> {
  const path = process.env.CHROMIUM_PATH;
  if (!path) {
    console.error('CHROMIUM_PATH names no browser.');
    process.exitCode = 1;
    return;
  }
  const rows = await figuresFrom(path);
  console.log('milliseconds, in a worker'.padEnd(40) + ['50 %', '99 %'].map((cell) => cell.padStart(10)).join(''));
  for (const [name, ...figures] of rows)
    console.log(name.padEnd(40) + figures.map((figure) => (figure?.toFixed(2) ?? '').padStart(10)).join(''));
}

async function figuresFrom(path: string): Promise<readonly Row[]> {
  const profile = mkdtempSync(join(tmpdir(), 'unspool-minds-'));
  const told: { rows: readonly Row[] } = { rows: [] };
  const server = createServer();
  const done = new Promise<void>((resolve) => {
    server.on('request', (request, response) => {
      if (request.method === 'POST') {
        let text = '';
        request.on('data', (piece) => {
          text += piece;
        });
        request.on('end', () => {
          told.rows = JSON.parse(text) as readonly Row[];
          response.end();
          resolve();
        });
        return;
      }
      const url = request.url ?? '/';
      const type = url === '/' ? 'text/html' : 'text/javascript';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...alone }).end(contentOf(url));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`, address];
  const browser = spawn(path, flags, { stdio: 'ignore' });
  const late = setTimeout(() => browser.kill(), 240_000);
  await Promise.race([done, new Promise((resolve) => browser.once('exit', resolve))]);
  clearTimeout(late);
  browser.kill();
  server.close();
  server.closeAllConnections();
  await new Promise((resolve) => setTimeout(resolve, 500));
  rmSync(profile, { recursive: true, force: true });
  return told.rows;
}

/** What other packages give is not needed here, and no browser finds it by its name. */
function contentOf(url: string): string {
  if (url === '/') return page;
  if (url === '/worker.js') return worker;
  if (!/^\/(?:bench|packages\/unspool)\/dist\/[\w/.-]+\.js$/.test(url) || url.includes('..')) return '';
  const text = readFileSync(join(root, url), 'utf8');
  return text.replace(/^import (.*?) from '[^./][^']*';$/gm, (_, names: string) => `let ${namesIn(names)};`);
}

/** The names that an import gives: of “Slugger, { slug as other }”, Slugger and other. */
function namesIn(clause: string): string {
  const parts = clause.replace(/[{}]/g, '').split(',');
  return parts.map((part) => part.trim().split(' as ').at(-1)).join(', ');
}
