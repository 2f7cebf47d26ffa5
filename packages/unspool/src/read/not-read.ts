import { type Beginning, beginningOf, isRichText, isTrelby } from './beginning.js';
import { formatsNamed } from './formats.js';

/** Says of a file what it is and what to do, if it is in a format that is known and not read; undefined for any other. */
export function notRead(name: string, bytes: Uint8Array): string | undefined {
  const beginning = beginningOf(name, bytes);
  const isCalled = ({ endings }: NotRead) => endings.test(beginning.extension);
  const known =
    formats.find(({ looksLike }) => looksLike?.(beginning)) ??
    // A name that readers know is told from its content alone.
    (formatsNamed(name).length > 0 ? misnamed.find(isCalled) : formats.find(isCalled));
  return known && `${known.what} ${known.way}`;
}

/** Whether a file is a work in a format that is not read, by its name: who looks through a folder wants to know of it. */
export function isUnreadWork(name: string): boolean {
  const { extension } = beginningOf(name, nothing);
  return formats.some(({ endings, isElse }) => !isElse && endings.test(extension));
}

const nothing = new Uint8Array(0);

type NotRead = {
  /** What the file is, and that it is not read. */
  readonly what: string;
  /** How it becomes one that is. */
  readonly way: string;
  /** What its name ends in. */
  readonly endings: RegExp;
  /** How its content is known, where it can be. */
  readonly looksLike?: (beginning: Beginning) => boolean;
  /** It is no work, and lies beside works for other reasons. */
  readonly isElse?: true;
};

const asText = 'Save it as plain text (.txt) or HTML there.';
const asScript = 'Export it there as Final Draft (.fdx) or Fountain (.fountain).';
const asBook = 'Convert it to EPUB, for example with Calibre.';
const asTrack = 'Most subtitle editors save them as SubRip (.srt) or WebVTT (.vtt).';

/** The first that fits. What is known by its content stands before what shares its beginning. */
const formats: readonly NotRead[] = [
  {
    what: 'This is a document of Word or another office program, which is not read.',
    way: asText,
    endings: /^do[ct][xm]?$/,
    looksLike: ({ isArchive, bytes }) =>
      bytes.startsWith('\u00D0\u00CF\u0011\u00E0') || (isArchive && /word\/|\[Content_Types\]\.xml/.test(bytes)),
  },
  {
    what: 'This is an OpenDocument text, which is not read.',
    way: asText,
    endings: /^(?:odt|ott|fodt|sxw)$/,
    looksLike: ({ isArchive, bytes }) =>
      isArchive && bytes.startsWith('mimetypeapplication/vnd.oasis.opendocument', 30),
  },
  {
    what: 'This is a Pages document, which is not read.',
    way: 'Export it there as plain text or EPUB.',
    endings: /^pages$/,
    looksLike: ({ isArchive, bytes }) =>
      isArchive && /Index\/(?:Document|Metadata|Tables)[^/]{0,40}\.iwa|Index\.zip/.test(bytes),
  },
  {
    what: 'This is Rich Text (RTF), which is not read.',
    way: 'Open it in a word processor and save it as plain text (.txt) or HTML.',
    endings: /^rtfd?$/,
    looksLike: isRichText,
  },
  {
    what: 'This is a Celtx project, which is not read.',
    way: 'Export the script there as plain text, and save that as Fountain (.fountain).',
    endings: /^celtx$/,
    looksLike: ({ isArchive, bytes }) =>
      isArchive && /(?:project|local)\.rdf|(?:script|scratch)-[^/]{1,60}\.html/.test(bytes),
  },
  {
    what: 'This is a Trelby script, which is not read.',
    way: 'Export it there as Final Draft (.fdx).',
    endings: /^trelby$/,
    looksLike: isTrelby,
  },
  { what: 'This is a WriterDuet script, which is not read.', way: asScript, endings: /^wdz$/ },
  {
    what: 'This is a script of another program, in a format that only that program reads.',
    way: asScript,
    endings: /^(?:fdr|fdt|mmsw|mmx|scw|scriv|kitsp|kit|starc|arcstudio|sexp|mss)$/,
  },
  {
    what: 'This is a Kindle book, which is not read.',
    way: asBook,
    endings: /^(?:mobi|azw\d?|kfx|kpf|prc|pdb|tpz)$/,
    looksLike: ({ bytes }) =>
      /^(?:BOOKMOBI|TEXtREAd)$/.test(bytes.slice(60, 68)) ||
      ['CONT\u0002\0', '\u00EADRMION\u00EE', 'TPZ0', 'TPZ3'].some((mark) => bytes.startsWith(mark)),
  },
  {
    what: 'This is an e-book in FictionBook, which is not read.',
    way: asBook,
    endings: /^fb[2z]$/,
    looksLike: ({ root }) => root === 'FictionBook',
  },
  {
    what: 'This is an e-book in a format that is not read.',
    way: asBook,
    endings: /^(?:lit|lrf|djvu?|chm|ibooks|snb|cb[zr7])$/,
    looksLike: ({ bytes }) => /^(?:ITOLITLS|AT&TFORM|ITSF)/.test(bytes),
  },
  track('MicroDVD', /^sub$/, ({ text }) => /^\s*\{\d{1,9}\}\{\d{0,9}\}/.test(text)),
  track('MPL2', /^mpl2?$/, ({ text }) => /^\s*\[\d{1,9}\]\[\d{0,9}\]/.test(text)),
  track('SubViewer', /^(?!)$/, ({ text }) =>
    /^\s*(?:\[INFORMATION\]|\d\d:\d\d:\d\d[.:]\d\d,\d\d:\d\d:\d\d[.:]\d\d\s)/i.test(text),
  ),
  track('SAMI', /^(?:smi|sami)$/, ({ root }) => /^sami$/i.test(root ?? '')),
  track('Scenarist', /^scc$/, ({ text }) => /^\s*Scenarist_SCC\b/.test(text)),
  track('EBU', /^stl$/, ({ bytes }) => /^.{3}STL\d\d\.\d\d/s.test(bytes)),
  {
    what: 'These are YouTube’s captions in a form that is not read.',
    way: 'Download them as json3, SRT or WebVTT.',
    endings: /^srv[123]$/,
    looksLike: ({ root }) => root === 'timedtext' || root === 'transcript',
  },
  {
    what: 'These are pictures of subtitles, which are not read.',
    way: 'Programs that recognise letters, such as Subtitle Edit, make SubRip (.srt) of them.',
    endings: /^(?:idx|sup)$/,
    looksLike: ({ text, bytes }) =>
      /^# VobSub index/.test(text) || bytes.startsWith('\0\0\u0001\u00BA') || (text === '' && bytes.startsWith('PG')),
  },
  { what: 'Lyrics with times are not read.', way: asTrack, endings: /^lrc$/ },
  {
    what: 'Films and sound are not read, but their subtitles are:',
    way: 'name those (.srt, .vtt).',
    endings: /^(?:mp4|mkv|avi|mov|webm|mp3|m4[ab]|ogg)$/,
    isElse: true,
  },
  { what: 'This is an archive.', way: 'Unpack it first.', endings: /^(?:zip|rar|7z|gz|tar)$/, isElse: true },
];

/** What is called after a format that is read, and is none. */
const misnamed: readonly NotRead[] = [
  {
    what: 'It is called a Highland file and is none: Highland writes archives.',
    way: 'Save it there again, or export it as Fountain (.fountain).',
    endings: /^highland$/,
  },
  {
    what: 'It is called a Fade In script and is none.',
    way: 'Save it there again, or export it as Final Draft (.fdx).',
    endings: /^(?:fadein|osf)$/,
  },
  {
    what: 'These are no subtitles in the form that YouTube or TTML has.',
    way: 'Download them once more, or as SRT or WebVTT.',
    endings: /^(?:json3|ttml|dfxp|itt|sbv)$/,
  },
];

function track(name: string, endings: RegExp, looksLike: NonNullable<NotRead['looksLike']>): NotRead {
  return { what: `These are ${name} subtitles, which are not read.`, way: asTrack, endings, looksLike };
}
