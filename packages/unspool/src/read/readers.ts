import { headLength } from './beginning.js';
import { decode } from './decode.js';
import { type Format, formatOf, formats } from './formats.js';
import { notRead } from './not-read.js';
import type { Reader, Source } from './source.js';

/** Reads a work in whatever format it is. What it is in, its content says; its name only where that leaves it open. */
export async function readSource(bytes: Uint8Array, name: string): Promise<Source> {
  const format = formatOf(name, bytes);
  return format ? { ...(await (await readerOf(format)).read(bytes, name)), file: name } : unread(bytes, name);
}

/** The reader of a format, which is loaded when it is first asked for: that of PDF alone takes longer than the program. */
export function readerOf(format: Format): Promise<Reader> {
  return formats[format].load();
}

function unread(bytes: Uint8Array, file: string): Source {
  const message =
    notRead(file, bytes) ??
    decode(bytes.subarray(0, headLength)).problem ??
    'This is no play, script, subtitles or book in a format that can be read.';
  return { format: 'text', file, credits: [], cast: [], segments: [], problems: [{ message }] };
}
