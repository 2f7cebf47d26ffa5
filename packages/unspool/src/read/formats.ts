import { mostOf } from '../base/lists.js';
import { beginningOf, extensionOf, hasTimes, isPage, isProse, isScript, isSubStation } from './beginning.js';
import type { FormatRow, Kind } from './format-row.js';

/** A format that is read. The key of its row in the table. */
export type Format = keyof typeof formats;

/** A novel with its pictures is far below this. */
const ofWork = 200 * 2 ** 20;
/** Subtitles are nothing but lines, each of which is kept with its place and its scene: two gigabytes hold no more. */
const ofTrack = 16 * 2 ** 20;

/**
 * The formats that are read. A file is in the first of them that it looks like, so that what is surer stands further up;
 * to add one, write its reader (see `Reader`) and its row.
 */
export const formats = {
  pdf: {
    name: 'PDF',
    extensions: ['pdf'],
    mediaType: 'application/pdf',
    kind: 'script',
    mostBytes: ofWork,
    // The mark may stand anywhere in the first kilobyte (PDF 1.7, Annex H.3, note 13).
    looksLike: ({ bytes }) => bytes.slice(0, 1024).includes('%PDF-'),
    written: 'packed',
    load: async () => (await import('./script/pdf/pdf.js')).pdfReader,
  },
  epub: {
    name: 'EPUB',
    extensions: ['epub'],
    mediaType: 'application/epub+zip',
    kind: 'book',
    mostBytes: ofWork,
    // The first member must be `mimetype`, unpacked (OCF 3.3, 4.3), and mostly is.
    looksLike: ({ isArchive, bytes, extension }) =>
      isArchive && (bytes.startsWith('mimetypeapplication/epub', 30) || extension === 'epub'),
    written: 'packed',
    load: async () => (await import('./book/epub/epub.js')).epubReader,
  },
  highland: {
    name: 'Highland',
    extensions: ['highland'],
    mediaType: 'application/zip',
    kind: 'script',
    mostBytes: ofWork,
    looksLike: ({ isArchive, bytes, extension }) =>
      isArchive && (bytes.includes('.textbundle/') || extension === 'highland'),
    written: 'packed',
    hasRemarks: true,
    load: async () => (await import('./script/fountain/highland.js')).highlandReader,
  },
  fadein: {
    name: 'Fade In',
    extensions: ['fadein'],
    mediaType: 'application/zip',
    kind: 'script',
    mostBytes: ofWork,
    looksLike: ({ isArchive, bytes, extension }) =>
      isArchive && (bytes.startsWith('document.xml', 30) || extension === 'fadein'),
    written: 'packed',
    endsWith: '</paragraphs>',
    load: async () => (await import('./script/osf/fadein.js')).fadeinReader,
  },
  vtt: {
    name: 'WebVTT',
    extensions: ['vtt', 'webvtt'],
    mediaType: 'text/vtt',
    kind: 'track',
    mostBytes: ofTrack,
    looksLike: (beginning) =>
      /^\s*WEBVTT(?:\s|$)/.test(beginning.text) ||
      (/^(?:web)?vtt$/.test(beginning.extension) && hasTimes(beginning) && !isSubStation(beginning)),
    joins: 'tracks',
    written: 'text',
    load: async () => (await import('./subtitles/vtt.js')).vttReader,
  },
  ass: {
    name: 'ASS',
    extensions: ['ass', 'ssa'],
    mediaType: 'text/x-ssa',
    kind: 'track',
    mostBytes: ofTrack,
    looksLike: isSubStation,
    joins: 'tracks',
    written: 'text',
    load: async () => (await import('./subtitles/ass.js')).assReader,
  },
  fdx: {
    name: 'Final Draft',
    extensions: ['fdx'],
    mediaType: 'application/xml',
    kind: 'script',
    mostBytes: ofWork,
    looksLike: ({ root }) => root === 'FinalDraft',
    written: 'markup',
    // The title page stands behind the script.
    endsWith: '</Content>',
    hasRemarks: true,
    load: async () => (await import('./script/fdx/fdx.js')).fdxReader,
  },
  osf: {
    name: 'Open Screenplay Format',
    extensions: ['osf', 'xml'],
    mediaType: 'application/xml',
    kind: 'script',
    mostBytes: ofWork,
    looksLike: ({ root, text }) => root === 'document' && text.includes('Open Screenplay Format'),
    written: 'markup',
    endsWith: '</paragraphs>',
    load: async () => (await import('./script/osf/osf.js')).osfReader,
  },
  tei: {
    name: 'TEI',
    extensions: ['xml', 'tei'],
    mediaType: 'application/tei+xml',
    kind: 'play',
    mostBytes: ofWork,
    looksLike: ({ root = '' }) => /^(?:TEI|TEI\.2|teiCorpus)$/.test(root),
    written: 'markup',
    load: async () => (await import('./play/tei.js')).teiReader,
  },
  ttml: {
    name: 'TTML',
    extensions: ['ttml', 'dfxp', 'itt', 'xml'],
    mediaType: 'application/ttml+xml',
    kind: 'track',
    mostBytes: ofTrack,
    looksLike: ({ root }) => root === 'tt',
    joins: 'tracks',
    written: 'markup',
    load: async () => (await import('./subtitles/ttml.js')).ttmlReader,
  },
  play: {
    name: 'HTML',
    extensions: ['xhtml', 'html', 'htm'],
    mediaType: 'application/xhtml+xml',
    kind: 'play',
    mostBytes: ofWork,
    looksLike: (beginning) =>
      isPage(beginning) && /z3998:(?:drama|persona|scene|dramatis-personae)\b/.test(beginning.text),
    joins: 'pages',
    written: 'markup',
    load: async () => (await import('./play/play.js')).playReader,
  },
  xhtml: {
    name: 'HTML',
    extensions: ['xhtml', 'html', 'htm'],
    mediaType: 'application/xhtml+xml',
    kind: 'page',
    mostBytes: ofWork,
    looksLike: isPage,
    joins: 'pages',
    written: 'markup',
    load: async () => (await import('./book/xhtml/xhtml.js')).xhtmlReader,
  },
  json3: {
    name: 'YouTube’s json3',
    extensions: ['json3', 'json'],
    mediaType: 'application/json',
    kind: 'track',
    mostBytes: ofTrack,
    looksLike: ({ text }) =>
      /^\s*\{/.test(text) && (text.includes('"wireMagic"') || /"events"[\s\S]*"tStartMs"/.test(text)),
    joins: 'tracks',
    written: 'json',
    load: async () => (await import('./subtitles/json3.js')).json3Reader,
  },
  srt: {
    name: 'SRT',
    extensions: ['srt'],
    mediaType: 'application/x-subrip',
    kind: 'track',
    mostBytes: ofTrack,
    looksLike: hasTimes,
    joins: 'tracks',
    written: 'text',
    load: async () => (await import('./subtitles/srt.js')).srtReader,
  },
  sbv: {
    name: 'SBV',
    extensions: ['sbv'],
    mediaType: 'text/x-sbv',
    kind: 'track',
    mostBytes: ofTrack,
    looksLike: ({ text }) => /^\s*\d{1,3}:\d\d:\d\d\.\d{3},\d{1,3}:\d\d:\d\d\.\d{3}\s/.test(text),
    joins: 'tracks',
    written: 'text',
    load: async () => (await import('./subtitles/sbv.js')).sbvReader,
  },
  fountain: {
    name: 'Fountain',
    extensions: ['fountain', 'spmd'],
    mediaType: 'text/plain',
    kind: 'script',
    mostBytes: ofWork,
    looksLike: (beginning) =>
      isProse(beginning) && (/^(?:fountain|spmd)$/.test(beginning.extension) || isScript(beginning)),
    written: 'text',
    hasRemarks: true,
    load: async () => (await import('./script/fountain/fountain.js')).fountainReader,
  },
  // Prose has nothing of its own, so that the name must do.
  text: {
    name: 'plain text (.txt)',
    extensions: ['txt', 'text'],
    mediaType: 'text/plain',
    kind: 'text',
    mostBytes: ofWork,
    looksLike: (beginning) => isProse(beginning) && /^(?:te?xt)?$/.test(beginning.extension),
    joins: 'texts',
    written: 'text',
    load: async () => (await import('./book/text/text.js')).textReader,
  },
} as const satisfies Readonly<Record<string, FormatRow>>;

/** What a file is. Its content says it; its name, only where that leaves it open. Null: nothing that can be read. */
export function formatOf(name: string, bytes: Uint8Array): Format | null {
  const beginning = beginningOf(name, bytes);
  return everyFormat.find((format) => formats[format].looksLike(beginning)) ?? null;
}

/** What a file may be by its name alone, the likeliest first. */
export function formatsNamed(path: string): readonly Format[] {
  const extension = extensionOf(path);
  return everyFormat.filter((format) => rowOf(format).extensions.includes(extension));
}

/** Whether a file is a work itself or belongs to one, by its name. */
export function isWorkNamed(path: string): boolean {
  return formatsNamed(path).length > 0 || aroundWorks(path) !== undefined;
}

/** Whether files of this name are tracks of films and nothing else. */
export function isTrackNamed(path: string): boolean {
  const possible = formatsNamed(path);
  return possible.length > 0 && possible.every((format) => formats[format].kind === 'track');
}

/** How many bytes a file of this name may have. */
export function mostBytes(path: string): number {
  return Math.max(mostOf(formatsNamed(path).map((format) => formats[format].mostBytes)), 0) || ofWork;
}

/** Whether a file says how others are one work, by its name: a package which pages, an outline their headings, a sheet their look. */
export function aroundWorks(path: string): 'package' | 'outline' | undefined {
  const extension = extensionOf(path);
  return extension === 'opf' ? 'package' : extension === 'ncx' || extension === 'css' ? 'outline' : undefined;
}

/** The row of a format, as what all rows have in common. */
export function rowOf(format: Format): FormatRow {
  return formats[format];
}

/** Whether what is in a format is a book: prose, in which a rule or a line of stars is a place to stop. */
export function isBook({ format }: { readonly format: Format }): boolean {
  return books.has(rowOf(format).kind);
}

const books: ReadonlySet<Kind> = new Set(['book', 'page', 'text']);

const everyFormat = Object.keys(formats) as readonly Format[];

/** The names of all formats, for a sentence. */
export const formatNames: string = listed(everyFormat);

/** The names of the formats for scripts, for a sentence. */
export const scriptNames: string = listed(everyFormat.filter((format) => formats[format].kind === 'script'));

function listed(some: readonly Format[]): string {
  const kinds: readonly Kind[] = ['script', 'play', 'book', 'page', 'text', 'track'];
  const sorted = kinds.flatMap((kind) => some.filter((format) => formats[format].kind === kind));
  const names = [...new Set(sorted.map((format) => formats[format].name))];
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
