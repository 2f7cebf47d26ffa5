import { decode, decodeHead } from './decode.js';
import type { Format, Reader, Source } from './source.js';

/**
 * One for each format. They load the reader itself when they read: the one for PDF alone would take longer to load than
 * the whole program may.
 */
export const readers: readonly Reader[] = [
  reader('ass', async () => (await import('./ass.js')).assReader),
  reader('vtt', async () => (await import('./vtt.js')).vttReader),
  reader('srt', async () => (await import('./srt.js')).srtReader),
];

/** Reads a work in whatever format it is. What it is in, its content says; its name only where that leaves it open. */
export async function readSource(bytes: Uint8Array, name: string): Promise<Source> {
  const format = formatOf(name, bytes.subarray(0, headLength));
  const known = readers.find((one) => one.format === format);
  return known ? { ...(await known.read(bytes, name)), file: name } : unread(bytes, name);
}

const headLength = 4096;

function reader(format: Format, load: () => Promise<Reader>): Reader {
  return {
    format,
    accepts: (name, head) => formatOf(name, head) === format,
    read: async (bytes, name) => (await load()).read(bytes, name),
  };
}

function unread(bytes: Uint8Array, file: string): Source {
  const message = decode(bytes).problem ?? 'This is no play, script, subtitles or book in a format that can be read.';
  return { format: 'text', file, credits: [], cast: [], segments: [], problems: [{ message }] };
}

/** What a file is, by its beginning. Null: nothing that can be read. */
function formatOf(name: string, head: Uint8Array): Format | null {
  const magic = String.fromCharCode(...head.subarray(0, 1024));
  if (magic.includes('%PDF-')) return 'pdf';
  if (magic.startsWith('PK')) return 'epub';
  const text = decodeHead(head);
  if (/^\s*WEBVTT(?:\s|$)/.test(text)) return 'vtt';
  if (/^\s*\[(?:Script Info|V4\+? Styles|Events)\]/im.test(text)) return 'ass';
  if (timing.test(text)) return /\.(?:web)?vtt$/i.test(name) ? 'vtt' : 'srt';
  return null;
}

const timing = /^\s{0,9}(?:\d{1,6}\s?:\s?)?\d{1,3}\s?:\s?\d{1,2}[ ]?[.,:;\d]{0,9}\s{0,9}-{1,3}>\s{0,9}\d/m;
