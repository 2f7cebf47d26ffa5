import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What a step forward takes of a server's processor: milliseconds for the view of each of thirty places, one after the other, after ten that
 * are not counted, and for what is sent of it. The words are works or stories besides those that are made; `UNSPOOL_BUILD` names another
 * built checkout, whose steps are measured in place of our own.
 */
export async function report(paths: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'unspool-steps-'));
  try {
    const [many, play] = [join(folder, 'many.story.md'), join(folder, 'play.story.md')];
    await writeFile(many, manyNotes(200, 60));
    await writeFile(play, playNotes(10_000));
    console.log(row('ms of processor time, p50 and p95', 'view', '', 'sent', '', 'both', '', 'bytes', 'places'));
    for (const path of [example, many, play, ...paths.map((path) => resolve(path))])
      console.log(row(path.slice(-36), ...(await stepsIn(path))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const build = process.env.UNSPOOL_BUILD;
const root = build === undefined ? new URL('../../../', import.meta.url) : new URL(`file://${resolve(build)}/`);
const example = fileURLToPath(new URL('examples/ballerina.story.md', root));
const load = (path: string) => import(new URL(`packages/unspool/dist/src/${path}`, root).href);
const { manyNotes, playNotes }: Record<'manyNotes' | 'playNotes', (...counts: number[]) => string> = await import(
  new URL('../../../packages/companion/dist/test/play.js', import.meta.url).href
);

const [steps, warm] = [30, 10];

async function stepsIn(path: string): Promise<readonly string[]> {
  const { readStories }: typeof import('../../../packages/unspool/dist/src/cli/workspace/files.js') =
    await load('cli/workspace/files.js');
  const { openFolderStore }: typeof import('../../../packages/unspool/dist/src/cli/workspace/folder-store.js') =
    await load('cli/workspace/folder-store.js');
  const { openReadingRoom }: typeof import('../../../packages/unspool/dist/src/reading/index.js') =
    await load('reading/index.js');
  const { changeBytes, sentOf }: typeof import('../../../packages/unspool/dist/src/serve/sent-views.js') =
    await load('serve/sent-views.js');
  const store = await openFolderStore(await readStories([path], () => {}));
  try {
    const [name = ''] = await store.names();
    const room = openReadingRoom(store);
    const stops = (await store.get(name))?.story.stops.length ?? 0;
    const first = Math.max(1, stops - steps - warm);
    const viewAt = async (stop: number) => {
      const reply = await room.viewAt(name, { stop });
      if (!reply || !('view' in reply)) throw new Error(`${path} has no view at ${stop}`);
      return reply.view;
    };
    let before = await viewAt(first);
    sentOf(before);
    const taken: { readonly view: number; readonly sent: number; readonly bytes: number }[] = [];
    for (let stop = first + 1; stop <= stops; stop += 1) {
      const start = process.cpuUsage();
      const view = await viewAt(stop);
      const made = spent(start);
      sentOf(view);
      const { length } = changeBytes(before, view);
      if (stop > stops - steps) taken.push({ view: made, sent: spent(start) - made, bytes: length });
      before = view;
    }
    const both = taken.map(({ view, sent }) => view + sent);
    const bytes = ranks(taken.map((one) => one.bytes))[0] as number;
    const figures = [taken.map(({ view }) => view), taken.map(({ sent }) => sent), both].flatMap(ranks);
    return [...figures.map((one) => one.toFixed(1)), `${bytes}`, `${taken.length}`];
  } finally {
    store.close();
  }
}

/** In milliseconds, on all threads. */
function spent(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The median, and what 95 of 100 stay below. */
function ranks(figures: readonly number[]): readonly number[] {
  const all = [...figures].sort((a, b) => a - b);
  return [all[all.length >> 1] ?? 0, all[Math.ceil(all.length * 0.95) - 1] ?? 0];
}

function row(name: string, ...cells: string[]): string {
  return name.padEnd(38) + cells.map((cell) => cell.padStart(9)).join('');
}
