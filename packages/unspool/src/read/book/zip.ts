import { Inflate } from 'fflate';
import { decode } from '../decode.js';
import { moreOfTheKind } from '../markup/markup-problems.js';
import { entriesOf, type ZipEntry } from './zip-directory.js';

/** A file with files in it. */
export type Archive = {
  /** Their paths, as the archive has them. */
  readonly paths: readonly string[];
  /** The text of one, or why there is none. */
  readonly textOf: (path: string) => Member;
  readonly problems: readonly string[];
};

export type Member = { readonly text: string; readonly problem?: string };

/** What is let out of an archive: no book of words needs more, and whoever asks for it wants the memory. */
const limits = {
  entries: 20_000,
  /** Of one member, and of all that are read, in bytes. */
  member: 32 * 2 ** 20,
  all: 256 * 2 ** 20,
  /** How many times longer than its packed form a text may be, where it is long at all. */
  ratio: 250,
  long: 2 ** 20,
};

/** Reads nothing yet: members are unpacked one by one when asked for, and only as far as the limits. */
export function archiveOf(bytes: Uint8Array): Archive {
  const { entries, problems } = entriesOf(bytes, limits.entries);
  const members = new Map<string, ZipEntry>();
  const said = [...problems];
  for (const entry of entries) {
    if (entry.path.endsWith('/')) continue;
    if (climbs(entry.path)) said.push(`“${entry.path}” leads out of the archive and is left out.`);
    else if (!members.has(entry.path)) members.set(entry.path, entry);
  }
  let left = limits.all;
  return {
    paths: [...members.keys()],
    problems: said.length > 20 ? [...said.slice(0, 20), moreOfTheKind(said.length - 20)] : said,
    textOf: (path) => {
      const entry = members.get(path);
      if (!entry) return { text: '', problem: `“${path}” is not in the archive.` };
      const { content, problem } = unpacked(bytes, entry, Math.min(limits.member, left));
      left -= content.length;
      if (problem && content.length === 0) return { text: '', problem };
      const decoded = decode(content);
      const why = problem ?? decoded.problem;
      return why ? { text: decoded.text, problem: why } : { text: decoded.text };
    },
  };
}

function climbs(path: string): boolean {
  return path.startsWith('/') || path.includes('\\') || /^[a-z]:/i.test(path) || path.split('/').includes('..');
}

type Unpacked = { readonly content: Uint8Array; readonly problem?: string };

const nothing = new Uint8Array(0);

function unpacked(bytes: Uint8Array, entry: ZipEntry, most: number): Unpacked {
  const { path, method, isEncrypted } = entry;
  if (isEncrypted) return { content: nothing, problem: `“${path}” is locked with a password.` };
  const packed = bytes.subarray(entry.from, entry.from + entry.packed);
  const cut = packed.length < entry.packed ? `“${path}” is cut off.` : undefined;
  if (method === 0) {
    if (packed.length > most) return { content: nothing, problem: tooLong(path) };
    return cut ? { content: packed, problem: cut } : { content: packed };
  }
  if (method !== 8)
    return { content: nothing, problem: `“${path}” is packed in a way that is not known here (${method}).` };
  return inflated(packed, path, Math.min(most, Math.max(limits.long, packed.length * limits.ratio)), cut);
}

/** Small pieces go in, so that little has come out when a limit is reached. */
const piece = 2 ** 13;

function inflated(packed: Uint8Array, path: string, most: number, cut: string | undefined): Unpacked {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  let broken = false;
  const inflate = new Inflate((part, final) => {
    length += part.length;
    if (length <= most) parts.push(part);
    isWhole = final;
  });
  try {
    for (let from = 0; from < packed.length && length <= most; from += piece) {
      inflate.push(packed.subarray(from, from + piece), from + piece >= packed.length);
    }
  } catch {
    broken = true;
  }
  if (length > most) return { content: nothing, problem: tooLong(path) };
  const content = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    content.set(part, at);
    at += part.length;
  }
  if (cut || broken || !isWhole) return { content, problem: cut ?? `“${path}” is damaged; it is read up to there.` };
  return { content };
}

function tooLong(path: string): string {
  return `“${path}” would be far too long when unpacked, and is left out.`;
}
