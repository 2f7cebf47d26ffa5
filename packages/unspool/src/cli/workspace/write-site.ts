import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ownFolder, type SiteFile } from '../../site/index.js';
import { UsageError } from '../arguments.js';
import { isMade, signed } from './made.js';
import { refusal, replaceable, sweep, temporaryName } from './write.js';

/** A site that is to be written: its folder, and its files one after another, in the order in which they are made. */
export type WrittenSite = {
  readonly folder: string;
  readonly files: Iterable<SiteFile>;
  /** Whether pages are replaced that we did not make, or that were changed since. */
  readonly force: boolean;
  /** Says when to stop: nothing is changed then. */
  readonly stop: AbortSignal;
  readonly onFile: (file: SiteFile) => void;
};

/** How many files were written, were there already just so, and were taken away since the site has them no more. */
export type SiteReport = {
  readonly written: number;
  readonly same: number;
  readonly gone: number;
  readonly bytes: number;
};

/**
 * Writes a site into a folder, which may hold other files: none of them is touched. All that changes is first written beside
 * it, so that whatever goes wrong until then (a full disk, Ctrl+C) leaves the folder as it was.
 */
export async function writeSite({ folder, files, force, stop, onFile }: WrittenSite): Promise<SiteReport> {
  const ours = join(folder, ownFolder);
  await refuseForeign(folder, ours, force);
  const isNew = (await mkdir(folder, { recursive: true }).catch(throwAs(folder))) !== undefined;
  await sweep(folder);
  const beside = join(folder, temporaryName());
  const paths = new Set<string>();
  const changed: string[] = [];
  const folders = madeFolders();
  let bytes = 0;
  try {
    await mkdir(beside);
    for (const file of [...[marker], ...files]) {
      if (stop.aborted) throw new UsageError(`Stopped. Nothing in ${folder} was changed.`);
      const text = isPage(file) && typeof file.text === 'string' ? signed(file.text) : file.text;
      const path = join(folder, file.path);
      if (isPage(file)) await refusePage(path, force);
      paths.add(file.path);
      const own = Buffer.from(text);
      bytes += own.length;
      const there = await readFile(path).catch(() => undefined);
      if (!there?.equals(own)) {
        const staged = join(beside, file.path);
        await folders(dirname(staged));
        await writeFile(staged, own);
        changed.push(file.path);
      }
      onFile(file);
    }
    // Pages last: until then, those that are there lead to files that are there.
    for (const path of changed.toSorted((a, b) => Number(isPage({ path: a })) - Number(isPage({ path: b })))) {
      const target = join(folder, path);
      await folders(dirname(target));
      await replaceable(target);
      await rename(join(beside, path), target);
    }
    const gone = await takeAway(ours, paths);
    return { written: changed.length, same: paths.size - changed.length, gone, bytes };
  } catch (error) {
    throw error instanceof UsageError ? error : refusal(folder, error as NodeJS.ErrnoException);
  } finally {
    await rm(beside, { recursive: true, force: true }).catch(() => {});
    // A folder that is empty as before was made for nothing.
    if (isNew && changed.length === 0) await rmdir(folder).catch(() => {});
  }
}

/** Makes folders, each once. */
function madeFolders(): (folder: string) => Promise<void> {
  const made = new Set<string>();
  return async (folder) => {
    if (made.has(folder)) return;
    await mkdir(folder, { recursive: true });
    made.add(folder);
  };
}

/** By this file a folder is known to be ours. */
const marker: SiteFile = {
  path: `${ownFolder}/README.txt`,
  text: 'Written by “unspool publish”. Files in this folder are replaced, and taken away when no page needs them any more.\n',
};

function isPage({ path }: Pick<SiteFile, 'path'>): boolean {
  return !path.startsWith(`${ownFolder}/`);
}

async function refuseForeign(folder: string, ours: string, force: boolean): Promise<void> {
  const there = await stat(folder).catch(() => undefined);
  if (there && !there.isDirectory()) throw new UsageError(`${folder} is no folder. Give a site a folder of its own.`);
  if (force || !(await stat(ours).catch(() => undefined))) return;
  const known = await readFile(join(folder, marker.path), 'utf8').catch(() => undefined);
  if (known === marker.text) return;
  throw new UsageError(
    `${ours} is there already, and not from a site of ours; it was left as it is. Give another folder, or replace what has the same names with --force.`,
  );
}

async function refusePage(path: string, force: boolean): Promise<void> {
  const there = await replaceable(path);
  if (!there || force || (await isMade(path))) return;
  throw new UsageError(
    `${path} is there already, and not as we made it; nothing was changed. Give another folder, or replace it with --force.`,
  );
}

/** Takes the files of places away that no site has any more, and of pages of earlier versions. */
async function takeAway(ours: string, paths: ReadonlySet<string>): Promise<number> {
  const found = await readdir(ours, { recursive: true, encoding: 'utf8' });
  const old = found.filter((path) => {
    const plain = path.replaceAll('\\', '/');
    return madeNames.test(plain) && !paths.has(`${ownFolder}/${plain}`);
  });
  for (const path of old) await rm(join(ours, path));
  return old.length;
}

/** How the files are called that may come and go. */
const madeNames =
  /^(?:[^/]+\/(?:(?:places|passages|engines|doors)\/[0-9a-f]{32}\.js|card\.png|images\/[0-9a-f]{32}\.(?:jpg|png|webp|gif))|(?:index|engine)-[\w-]+\.(?:js|css))$/;

function throwAs(folder: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    throw refusal(folder, error);
  };
}
