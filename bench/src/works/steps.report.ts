import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What a step forward takes of a server's processor: milliseconds for what the overview waits for (`first`) of each of thirty places, one
 * after the other, after ten that are not counted, and for the rest; both with what is sent. The words are works or stories besides those
 * that are made; `UNSPOOL_BUILD` names other built checkouts, with colons between them, whose steps are measured beside our own. One from
 * before there was a first part waits for all.
 */
export async function report(paths: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'unspool-steps-'));
  try {
    const [many, play] = [join(folder, 'many.story.md'), join(folder, 'play.story.md')];
    await writeFile(many, manyNotes(200, 60));
    await writeFile(play, playNotes(10_000));
    console.log(
      row('ms of processor time, p50 and p95', 'first', '', 'bytes', 'rest', '', 'bytes', 'both', '', 'places'),
    );
    for (const path of [example, many, play, ...paths.map((path) => resolve(path))])
      for (const build of builds) console.log(row(path.slice(-36), ...(await stepsIn(build, path)), build.pathname));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const own = new URL('../../../', import.meta.url);
const others = (process.env.UNSPOOL_BUILD ?? '').split(':').filter((folder) => folder !== '');
const builds = [own, ...others.map((folder) => new URL(`file://${resolve(folder)}/`))];
const example = fileURLToPath(new URL('examples/ballerina.story.md', own));
const { manyNotes, playNotes }: Record<'manyNotes' | 'playNotes', (...counts: number[]) => string> = await import(
  new URL('../../../packages/companion/dist/test/play.js', import.meta.url).href
);

const [steps, warm] = [30, 10];

async function stepsIn(build: URL, path: string): Promise<readonly string[]> {
  const load = (file: string) => import(new URL(`packages/unspool/dist/src/${file}`, build).href);
  const { readStories }: typeof import('../../../packages/unspool/dist/src/cli/workspace/files.js') =
    await load('cli/workspace/files.js');
  const { openFolderStore }: typeof import('../../../packages/unspool/dist/src/cli/workspace/folder-store.js') =
    await load('cli/workspace/folder-store.js');
  const { changeOf, openReadingRoom }: typeof import('../../../packages/unspool/dist/src/reading/index.js') =
    await load('reading/index.js');
  const { changeBytes, sentOf }: typeof import('../../../packages/unspool/dist/src/serve/sent-views.js') =
    await load('serve/sent-views.js');
  const store = await openFolderStore(await readStories([path], () => {}));
  try {
    const [name = ''] = await store.names();
    const room = openReadingRoom(store);
    const stops = (await store.get(name))?.story.stops.length ?? 0;
    const first = Math.max(1, stops - steps - warm);
    const viewAt = async (stop: number, from?: View) => {
      const reply = await room.viewAt(name, { stop }, [], from);
      if (!reply || !('view' in reply)) throw new Error(`${path} has no view at ${stop}`);
      return { view: reply.view, isFirst: 'isFirst' in reply };
    };
    let { view: before } = await viewAt(first);
    sentOf(before);
    const taken: { readonly first: Sent; readonly rest: Sent }[] = [];
    for (let stop = first + 1; stop <= stops; stop += 1) {
      const start = process.cpuUsage();
      const { view: shown, isFirst } = await viewAt(stop, before);
      if (!isFirst) sentOf(shown);
      const bytes = isFirst ? Buffer.from(JSON.stringify(changeOf(before, shown))) : changeBytes(before, shown);
      const waited = { ms: spent(start), bytes: bytes.length };
      const { view } = isFirst ? await viewAt(stop) : { view: shown };
      sentOf(view);
      const rest = isFirst ? changeBytes(before, view).length : 0;
      if (stop > stops - steps) taken.push({ first: waited, rest: { ms: spent(start) - waited.ms, bytes: rest } });
      before = view;
    }
    const ms = (of: (one: (typeof taken)[number]) => number) => ranks(taken.map(of)).map((one) => one.toFixed(1));
    const bytes = (of: 'first' | 'rest') => `${ranks(taken.map((one) => one[of].bytes))[0]}`;
    const both = ms(({ first, rest }) => first.ms + rest.ms);
    return [
      ...ms(({ first }) => first.ms),
      bytes('first'),
      ...ms(({ rest }) => rest.ms),
      bytes('rest'),
      ...both,
      `${taken.length}`,
    ];
  } finally {
    store.close();
  }
}

type View = import('../../../packages/unspool/dist/src/reading/index.js').View;
type Sent = { readonly ms: number; readonly bytes: number };

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
