import { createHash, randomBytes } from 'node:crypto';
import { type BigIntStats, constants } from 'node:fs';
import {
  access,
  link,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { once } from '../../base/index.js';
import { type Option, UsageError } from '../arguments.js';
import { reasonOf } from './folder.js';
import { isMade } from './made.js';

/** The one place that writes. Whatever goes wrong, either the old words or the new ones are there, each as a whole. */
export type Output = {
  readonly path: string;
  /** Words, or the bytes of what is none. */
  readonly text: string | Uint8Array;
  /** What was read for it: none of these is replaced, whatever else they are called. */
  readonly inputs: readonly string[];
  /** Whether a file is replaced that we did not make, or that was changed since. */
  readonly force: boolean;
};

export const force: Option = { name: 'force', help: 'replace a file that is there already' };

/** Writes a file of our own. One that is there stays as it is, unless we made it ({@link isMade}) or are forced. */
export async function writeOutput({ path, text, inputs, force: isForced }: Output): Promise<void> {
  if (path === '-') throw new UsageError('“-” names no file to write. Give it a name, or “./-” if that is its name.');
  if (basename(path) === '' || /[\\/]$/.test(path)) throw new UsageError(`“${path}” names no file to write.`);
  await put(path, text, async (there) => {
    if (!there) return;
    for (const input of inputs)
      if (await isSame(there, path, input))
        throw new UsageError(`${path} is what this is made from; it was left as it is. Give another name.`);
    if (!isForced && !(await isMade(path)))
      throw new UsageError(
        `${path} exists already; it was left as it is. Give another name, or replace it with --force.`,
      );
  });
}

/** A folder of our own, in which files can be put and from which they can be taken. */
export type Scratch = {
  readonly folder: string;
  readonly put: (name: string, bytes: string | Uint8Array) => Promise<void>;
  /** What stands in a file, which is gone afterwards; undefined where there is none. */
  readonly take: (name: string) => Promise<Buffer | undefined>;
};

/** Has a {@link Scratch} for as long as something takes; it is gone afterwards. */
export async function inScratch<T>(use: (scratch: Scratch) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'unspool-'));
  try {
    return await use({
      folder,
      put: async (name, bytes) => {
        const path = join(folder, name);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, bytes);
      },
      take: async (name) => {
        const path = join(folder, name);
        const bytes = await readFile(path).catch(() => undefined);
        if (bytes) await rm(path);
        return bytes;
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts other words into a file which is there, and which nobody changed since it was read as `before`. */
export async function rewrite(path: string, text: string, before: string): Promise<void> {
  await put(path, text, async (there) => {
    if (!there) throw new UsageError(`${path}: it is gone; nothing was written.`);
    if (!(await readFile(path)).equals(Buffer.from(before)))
      throw new UsageError(`${path}: it was saved meanwhile, and was left as it is. Try again.`);
  });
}

/** Throws where what is there must stay. It is asked twice: at first, and when all is written that is to stand there. */
type Guard = (there: BigIntStats | undefined) => Promise<void>;

async function put(path: string, text: string | Uint8Array, guard: Guard): Promise<void> {
  const folder = dirname(path);
  const beside = join(folder, temporaryName());
  try {
    const there = await replaceable(path);
    await guard(there);
    await sweep(folder);
    await fill(beside, text, there);
    const then = await replaceable(path);
    await guard(then);
    if (then) await rename(beside, path);
    else await appear(beside, path);
    await settle(folder);
  } catch (error) {
    throw error instanceof UsageError ? error : refusal(path, error as NodeJS.ErrnoException);
  } finally {
    await rm(beside, { force: true }).catch(() => {});
  }
}

/** The name of something that is there only while we write, by which a later run knows it. */
export function temporaryName(): string {
  return `.unspool-${here()}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

/** What stands at a path; undefined where nothing does. Throws where it is nothing that a file could take the place of. */
export async function replaceable(path: string): Promise<BigIntStats | undefined> {
  const there = await lstat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!there) return undefined;
  if (there.isSymbolicLink()) {
    const to = await readlink(path).catch(() => '');
    throw new UsageError(`${path} is a link, and nothing is written through one. Name the file itself: “${to}”.`);
  }
  if (there.isDirectory()) throw new UsageError(`${path} is a folder. Name a file in it.`);
  if (!there.isFile()) throw new UsageError(`${path} is no file that can be replaced. Give another name.`);
  await access(path, constants.W_OK);
  return there;
}

/** Whether a path leads to the file that is there, by whatever name: a link, another spelling, other capitals. */
async function isSame(there: BigIntStats, path: string, input: string): Promise<boolean> {
  const other = await stat(input, { bigint: true }).catch(() => undefined);
  if (!other) return false;
  if (there.ino !== 0n && there.ino === other.ino && there.dev === other.dev) return true;
  return (await realpath(path)) === (await realpath(input));
}

/** Writes a file that nobody else has, down to the disk, with the rights of the one that it will replace. */
async function fill(path: string, text: string | Uint8Array, like: BigIntStats | undefined): Promise<void> {
  const file = await open(path, 'wx');
  try {
    if (like) {
      // Whoever may not give a file away keeps it.
      await file.chown(Number(like.uid), Number(like.gid)).catch(() => {});
      await file.chmod(Number(like.mode & 0o7777n));
    }
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a file its name only if that is still free. */
async function appear(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    // Disks without links, as of cameras and sticks.
    if (!noLinks.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    if (await replaceable(path)) throw error;
    await rename(beside, path);
  }
}

const noLinks: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EINVAL',
  'EMLINK',
  'EISDIR',
]);

/** Makes a new name survive a loss of power, where a machine can. */
async function settle(folder: string): Promise<void> {
  const opened = await open(folder).catch(() => undefined);
  await opened?.sync().catch(() => {});
  await opened?.close();
}

/** Takes away what runs left that were killed while they wrote. */
export async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, host, pid] = /^\.unspool-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/.exec(name) ?? [];
    if (host === here() && !isRunning(Number(pid)))
      await rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
  }
}

/** This machine: nobody knows of another whether its programs still run. */
const here = once(() => createHash('sha256').update(hostname()).digest('hex').slice(0, 8));

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

export function refusal(path: string, error: NodeJS.ErrnoException): UsageError {
  if (error.code === 'EEXIST')
    return new UsageError(
      `${path} exists already; it was left as it is. Give another name, or replace it with --force.`,
    );
  const isAstray = error.code === 'ENOENT' || error.code === 'ENOTDIR';
  const why = isAstray ? `there is no folder “${dirname(path)}”; make it first` : reasonOf(error);
  return new UsageError(
    `${path} cannot be written (${why}). Nothing was changed. ${ways.get(error.code ?? '') ?? ''}`.trimEnd(),
  );
}

const ways: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'Make room, or name a place elsewhere.'],
  ['EDQUOT', 'Make room, or name a place elsewhere.'],
  ['EFBIG', 'Name a place elsewhere.'],
  ['EROFS', 'Name a place elsewhere.'],
  ['EACCES', 'Name a place elsewhere.'],
  ['ENAMETOOLONG', 'Give a shorter name.'],
]);
