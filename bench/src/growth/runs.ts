import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStories } from '../../../packages/unspool/dist/src/cli/workspace/files.js';
import { openFolderStore } from '../../../packages/unspool/dist/src/cli/workspace/folder-store.js';
import type { StoryFile } from '../../../packages/unspool/dist/src/cli/workspace/story-file.js';
import { tellFile } from '../../../packages/unspool/dist/src/cli/workspace/telling.js';
import { filesOf, openWorks } from '../../../packages/unspool/dist/src/cli/workspace/works.js';
import { readParts } from '../../../packages/unspool/dist/src/read/index.js';
import { openReadingRoom } from '../../../packages/unspool/dist/src/reading/index.js';
import { reread, rewritable, verify } from '../../../packages/unspool/dist/src/verify/index.js';
import type { Shape } from './shape.js';

/** A command, as it is tried on a shape of some size. */
export type Run = {
  readonly name: string;
  readonly takes: (file: string) => boolean;
  /** Tried at smaller sizes: it does the work of all others together, a few times. */
  readonly isLong?: true;
  /** Resolves to how large the file was. */
  readonly run: (shape: Shape, size: number) => Promise<number>;
};

const url = (name: string) => new URL(`../../../packages/unspool/dist/${name}`, import.meta.url).href;

/** Every command but those that only write a template. */
export async function commandsOf(): Promise<readonly Run[]> {
  const {
    commandLine,
  }: { commandLine: (folder: string, words: readonly string[]) => Promise<{ code: number; err: string }> } =
    await import(url('test/command-line.js'));
  const folder = mkdtempSync(join(tmpdir(), 'unspool-growth-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const put = (shape: Shape, size: number) => {
    const content = shape.make(size);
    writeFileSync(join(folder, shape.file), content);
    // A packed book of twice as much is not twice as long.
    return typeof content === 'string' ? content.length : size;
  };
  const line =
    (...words: readonly string[]) =>
    async (shape: Shape, size: number) => {
      const bytes = put(shape, size);
      const { err } = await commandLine(
        folder,
        words.map((word) => (word === 'FILE' ? shape.file : word)),
      );
      if (/mistake of Unspool/.test(err)) throw new Error(`${shape.name}: ${words.join(' ')}: ${err}`);
      return bytes;
    };
  const notes = (file: string) => file.endsWith('.story.md');
  const works = (file: string) => !notes(file);
  const scripts = (file: string) => /\.(fountain|fdx|pdf|highland|osf|fadein)$/.test(file);
  const all = () => true;
  return [
    { name: 'check', takes: all, run: line('check', 'FILE') },
    { name: 'explain', takes: all, run: line('explain', 'FILE') },
    { name: 'markdown', takes: all, run: line('explain', 'FILE', '--as', 'markdown') },
    { name: 'html', takes: all, run: line('explain', 'FILE', '--as', 'html') },
    { name: 'recap', takes: all, run: line('recap', 'FILE') },
    { name: 'recap of', takes: all, run: line('recap', 'FILE', '--of', 'Ann') },
    { name: 'ask', takes: all, run: line('ask', 'FILE', 'Who is Ann?') },
    { name: 'ask deed', takes: all, run: line('ask', 'FILE', 'Who killed Ann?') },
    { name: 'search', takes: all, run: line('search', 'FILE', 'waits') },
    { name: 'timeline', takes: all, run: line('timeline', 'FILE') },
    { name: 'format', takes: notes, run: line('format', 'FILE', '--check') },
    {
      name: 'verify',
      takes: all,
      isLong: true,
      run: async (shape, size) => {
        const bytes = put(shape, size);
        const [file] = await readStories([join(folder, shape.file)]).catch(() => []);
        if (file) await verifyFewPlaces(file);
        return bytes;
      },
    },
    { name: 'network', takes: works, run: line('network', 'FILE') },
    { name: 'import', takes: works, run: line('import', 'FILE', '-o', 'out.story.md', '--force') },
    { name: 'convert', takes: scripts, run: line('convert', 'FILE', 'out.fountain', '--force') },
    { name: 'fdx', takes: scripts, run: line('convert', 'FILE', 'out.fdx', '--force') },
    {
      name: 'open',
      takes: all,
      run: async (shape, size) => {
        const bytes = put(shape, size);
        // What cannot be read is not opened.
        const stories = await readStories([join(folder, shape.file)]).catch(() => []);
        if (stories.length === 0) return bytes;
        const store = await openFolderStore(stories);
        const room = openReadingRoom(store);
        const name = (await store.names())[0] ?? '';
        const reply = await room.viewAt(name, ':end');
        JSON.stringify(reply);
        const first = reply && 'view' in reply ? reply.view.inWork?.scenes[0] : undefined;
        if (first) JSON.stringify(await room.passagesAt(name, ':end', first));
        store.close();
        return bytes;
      },
    },
  ];
}

/** How often a story is told otherwise, and a work read with another rest. */
const [fewPairs, fewRests] = [3, 1];

/**
 * What verify does at a few places of a story, which is what can grow: at how many places it looks is limited by how long
 * the story is, and to the whole programs that it compares at last it gives so many seconds and no more.
 */
async function verifyFewPlaces(file: StoryFile): Promise<void> {
  const telling = await tellFile(file);
  const { works } = await openWorks(file, telling);
  verify(telling, { works, mostPairs: fewPairs });
  const { work } = file;
  if (!work) return;
  const { texts, write } = await rewritable(work.format, await filesOf(file));
  await reread(work, texts, { most: fewRests, read: (changed) => readParts(write(changed)) });
}
