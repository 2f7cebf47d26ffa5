import { decode, decodeHead } from './decode.js';
import type { Format, Reader, Source } from './source.js';
import { otherSubtitles } from './subtitles/other-subtitles.js';

/**
 * One for each format. They load the reader itself when they read: the one for PDF alone would take longer to load than
 * the whole program may.
 */
export const readers: readonly Reader[] = [
  reader('fountain', async () => (await import('./script/fountain/fountain.js')).fountainReader),
  reader('fdx', async () => (await import('./script/fdx/fdx.js')).fdxReader),
  reader('pdf', async () => (await import('./script/pdf/pdf.js')).pdfReader),
  reader('tei', async () => (await import('./play/tei.js')).teiReader),
  reader('play', async () => (await import('./play/play.js')).playReader),
  reader('srt', async () => (await import('./subtitles/srt.js')).srtReader),
  reader('vtt', async () => (await import('./subtitles/vtt.js')).vttReader),
  reader('ass', async () => (await import('./subtitles/ass.js')).assReader),
  reader('epub', async () => (await import('./book/epub/epub.js')).epubReader),
  reader('xhtml', async () => (await import('./book/xhtml/xhtml.js')).xhtmlReader),
  reader('text', async () => (await import('./book/text/text.js')).textReader),
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
  const { text, problem } = decode(bytes.subarray(0, headLength));
  const subtitles = otherSubtitles(text);
  const message = subtitles
    ? `These are ${subtitles} subtitles, which are not read. Most subtitle editors save them as SubRip (.srt) or WebVTT (.vtt).`
    : (problem ?? 'This is no play, script, subtitles or book in a format that can be read.');
  return { format: 'text', file, credits: [], cast: [], segments: [], problems: [{ message }] };
}

/** What a file is, by its beginning. Null: nothing that can be read. */
function formatOf(name: string, head: Uint8Array): Format | null {
  const start = String.fromCharCode(...head.subarray(0, 1024));
  // Some bytes may stand before the signature of a PDF.
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004'))
    return start.startsWith('mimetypeapplication/epub', 30) || /\.epub$/i.test(name) ? 'epub' : null;
  const text = decodeHead(head);
  if (/^\s*WEBVTT(?:\s|$)/.test(text)) return 'vtt';
  if (/^\s*\[(?:Script Info|V4\+? Styles|Events)\]/im.test(text)) return 'ass';
  if (/^\s*</.test(text)) return formatOfMarkup(text);
  if (timing.test(text)) return /\.(?:web)?vtt$/i.test(name) ? 'vtt' : 'srt';
  if (text.trim() === '') return null;
  return formatOfText(name, text);
}

/** By its first element, whatever declarations and remarks stand before it. */
function formatOfMarkup(text: string): Format | null {
  const [, root = ''] = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(text.replace(/<!--[\s\S]*?-->/g, '')) ?? [];
  if (root === 'FinalDraft') return 'fdx';
  if (/^(?:TEI|TEI\.2|teiCorpus)$/.test(root)) return 'tei';
  if (!/^html$/i.test(root) && !/<!doctype\s+html/i.test(text)) return null;
  return /z3998:(?:drama|persona|scene|dramatis-personae)\b/.test(text) ? 'play' : 'xhtml';
}

/** A script has a title page or headings of scenes. Prose has nothing of its own, so that the name must do. */
function formatOfText(name: string, text: string): Format | null {
  if (/\.(?:fountain|spmd)$/i.test(name)) return 'fountain';
  const titled = /^\s*(?:Title|Credit|Authors?|Source|Draft date|Contact)[ \t]*:/.test(text);
  if (titled && /^(?:Credit|Authors?|Draft date|Contact)[ \t]*:/im.test(text)) return 'fountain';
  if (/(?:^|[\r\n])[ \t]*(?:INT|EXT|INT\.?\/EXT|I\/E)\.? [^\r\n]*(?:\r\n|\r|\n)[ \t]*[\r\n]/.test(text))
    return 'fountain';
  return /\.(?:txt|text)$/i.test(name) || !/\.[^./\\]*$/.test(name) ? 'text' : null;
}

const timing =
  /^[ \t]{0,9}(?:\d{1,6}[ ]?:[ ]?)?\d{1,3}[ ]?:[ ]?\d{1,2}[ ]{0,3}(?:[.,:][ ]?\d{0,9})?[ \t]{0,9}-{1,3}>[ \t]{0,9}\d/m;
