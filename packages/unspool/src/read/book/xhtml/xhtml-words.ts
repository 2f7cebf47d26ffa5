export function isBlock(name: string): boolean {
  return blocks.has(name);
}

const words = (text: string) => new Set(text.split(/\s+/));

const blocks = words(
  'html body p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote section article header footer hgroup table thead tbody tr figure figcaption pre hr address aside main center nav caption',
);
export const unread = words(
  'head script noscript style svg math template rt rp nav iframe object audio video select button',
);
export const quoting = words('blockquote table aside figure ul ol dl li');
export const leaning = words('i em b strong time');
export const sectioning = words('section article div body');
export const headlines: ReadonlyMap<string, number> = new Map(
  ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name, index) => [name, index + 1]),
);

/** What the types and classes of elements say of them. */
const meanings = {
  chapter: 'chapter subchapter prologue epilogue letter preamble conclusion interlude'.split(' '),
  division: 'part volume division book'.split(' '),
  body: ['bodymatter'],
  fiction: ['fiction'],
  nonFiction: ['non-fiction'],
  notes: 'endnotes footnotes rearnotes notes'.split(' '),
  note: 'endnote footnote rearnote note'.split(' '),
  call: ['noteref'],
  titleLine: 'title subtitle ordinal label'.split(' '),
  caption: 'dateline bridgehead epigraph'.split(' '),
  diaryEntry: ['diary-entry'],
  entry: ['entry'],
  side: 'sidenote sidenotes side-note marginnote margin-note marginalnote marginal-note marginalia'.split(' '),
  dedication: ['dedication'],
  /** Lists of what is in the book, and what leads about in it. */
  apart: 'backlink pagebreak referrer toc landmarks page-list loi lot margin-toggle'.split(' '),
  /** Page numbers, and words of whoever made the file. */
  boilerplate: 'pagenum pageno page-number pg-boilerplate tnote transnote toc'.split(' '),
} as const;

export function says(types: ReadonlySet<string>, what: keyof typeof meanings): boolean {
  return types.size > 0 && meanings[what].some((type) => types.has(type));
}

export const silently =
  'titlepage halftitlepage halftitle imprint imprimatur colophon copyright-page copyright cover toc index bibliography glossary landmarks acknowledgments contributors other-credits errata uncopyright'.split(
    ' ',
  );
export const aloud = 'preface introduction foreword afterword appendix'.split(' ');
/** Classes that many makers of books use for the same thing. */
export const tellingClasses = words(
  'pagenum pageno page-number pg-boilerplate tnote transnote toc chapter footnote footnotes endnote endnotes epigraph dateline sidenote sidenotes side-note marginnote margin-note marginalnote marginal-note marginalia margin-toggle',
);
export const breaking = /(?:^|\s)(?:scene|section|space|thought|time)[-_]?break/i;
