import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { epubReader } from '../../src/read/book/epub/epub.js';
import { resolve } from '../../src/read/book/epub/epub-package.js';
import type { Source } from '../../src/read/source.js';
import { inShort } from '../read/in-short.js';
import { assertPlaces } from '../read/places.js';
import { tries } from '../tries.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

const container = (path: string) =>
  `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="${path}"/></rootfiles></container>`;
const page = (body: string, type = 'bodymatter') =>
  `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>t</title></head><body epub:type="${type}">${body}</body></html>`;

const third: Files = {
  'META-INF/container.xml': container('OPS/book.opf'),
  'OPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Mill</dc:title><dc:creator>N. Body</dc:creator><dc:language>en</dc:language></metadata>
<manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
<item id="t" href="text/titlepage.xhtml" media-type="application/xhtml+xml"/><item id="a" href="text/the%20first.xhtml" media-type="application/xhtml+xml"/>
<item id="b" href="./text/../text/second.xhtml" media-type="application/xhtml+xml"/><item id="n" href="text/notes.xhtml" media-type="application/xhtml+xml"/>
<item id="c" href="text/colophon.xhtml" media-type="application/xhtml+xml"/><item id="p" href="plate.svg" media-type="image/svg+xml"/></manifest>
<spine><itemref idref="nav"/><itemref idref="t"/><itemref idref="a"/><itemref idref="p"/><itemref idref="b"/><itemref idref="c"/><itemref idref="n" linear="no"/></spine></package>`,
  'OPS/nav.xhtml': page(
    '<nav epub:type="toc"><ol><li><a href="text/the%20first.xhtml">One: The Wheel</a></li><li><a href="text/second.xhtml#s2">Two</a></li></ol></nav>',
    'frontmatter',
  ),
  'OPS/text/titlepage.xhtml': page('<section epub:type="titlepage"><h1>The Mill</h1></section>', 'frontmatter'),
  'OPS/text/the first.xhtml': page(
    '<p>The wheel turned.<a epub:type="noteref" href="notes.xhtml#n1">1</a> “Still,” she said.</p>',
  ),
  'OPS/text/second.xhtml': page('<section id="s2" epub:type="chapter"><p>It stopped.</p></section>'),
  'OPS/text/colophon.xhtml': page('<section epub:type="colophon"><p>Set in lead.</p></section>', 'backmatter'),
  'OPS/text/notes.xhtml': page('<aside id="n1" epub:type="footnote"><p>It had to.</p></aside>'),
  'OPS/plate.svg': '<svg/>',
};

const second: Files = {
  'META-INF/container.xml': container('content.opf'),
  'content.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="2.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"><dc:title>Der Fluss</dc:title><dc:creator opf:role="aut">N. Body</dc:creator><dc:contributor opf:role="trl">A. Other</dc:contributor><dc:contributor opf:role="bkp">M. Aker</dc:contributor></metadata>
<manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/><item id="a" href="Text/ONE.html" media-type="application/xhtml+xml"/><item id="b" href="two.html" media-type="application/xhtml+xml"/><item id="f" href="foreword.html" media-type="application/xhtml+xml"/><item id="g" href="gone.html" media-type="application/xhtml+xml"/></manifest>
<spine toc="ncx"><itemref idref="f"/><itemref idref="a"/><itemref idref="b"/><itemref idref="g"/></spine><guide><reference type="foreword" href="foreword.html"/></guide></package>`,
  'toc.ncx': `<ncx><navMap><navPoint><navLabel><text>Part I</text></navLabel><content src="Text/ONE.html"/><navPoint><navLabel><text>Zwei</text></navLabel><content src="two.html"/></navPoint></navPoint></navMap></ncx>`,
  'text/one.html': '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html><body><h1>Part I</h1></body></html>',
  'two.html': '<html><body><p>Zwei</p><p>&bdquo;Ja&ldquo;, sagte er.</p></body></html>',
  'foreword.html': '<html><body><p>The river wins.</p></body></html>',
};

function epub(files: Files, level: 0 | 1 | 9 = 9): Uint8Array {
  const all: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [path, content] of Object.entries(files))
    all[path] = [typeof content === 'string' ? strToU8(content) : content, { level }];
  return zipSync(all);
}

function read(bytes: Uint8Array): Source {
  const source = epubReader.read(bytes, 'book.epub');
  assert.ok(!(source instanceof Promise));
  return source;
}

const problems = (files: Files) => read(epub(files)).problems.map(({ message }) => message);

test('EPUB 3: the order of reading, titles of the navigation, notes at their calls, nothing around the work', () => {
  for (const level of [0, 9] as const) {
    const source = read(epub(third, level));
    assert.deepEqual(inShort(source), {
      title: 'The Mill',
      language: 'en',
      credits: ['author: N. Body'],
      segments: [
        {
          what: 'chapter, assumed: One: The Wheel',
          items: ['prose: The wheel turned. ⟦“Still,”⟧ she said.', 'note: It had to.'],
        },
        { what: 'chapter, assumed, 2: Two', items: ['prose: It stopped.'] },
      ],
    });
    assert.equal(source.segments[0]?.at.file, 'OPS/text/the first.xhtml');
    assertPlaces(source, (file) => String(third[file ?? ''] ?? ''));
  }
});

test('EPUB 2: NCX, roles at the names, the guide, another case, a missing file', () => {
  assert.deepEqual(inShort(read(epub(second))), {
    title: 'Der Fluss',
    credits: ['author: N. Body', 'translator: A. Other'],
    segments: [{ what: 'chapter, assumed, 2: Part I / Zwei', items: ['prose: ⟦„Ja“⟧, sagte er.'] }],
    problems: [
      '“gone.html” is in the order of reading, but not in the archive.',
      '“foreword” was taken for something that stands around the work and is left out.',
    ],
  });
});

/** A book of pages that all stand in its navigation, an NCX: by `file#place`, title, and depth from 1. */
function listed(
  pages: Readonly<Record<string, string>>,
  entries: readonly (readonly [src: string, title: string, depth?: number])[],
): Files {
  const names = Object.keys(pages);
  let open = 0;
  const points = entries.map(([src, title, depth = 1]) => {
    const closed = '</navPoint>'.repeat(Math.max(0, open - depth + 1));
    open = depth;
    return `${closed}<navPoint><navLabel><text>${title}</text></navLabel><content src="${src}"/>`;
  });
  return {
    'META-INF/container.xml': container('b.opf'),
    'b.opf': `<package><metadata><dc:title xmlns:dc="d">The Mill</dc:title><dc:creator xmlns:dc="d">N. Body</dc:creator></metadata><manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>${names.map((name) => `<item id="${name}" href="${name}" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine toc="ncx">${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`,
    'toc.ncx': `<ncx><navMap>${points.join('')}${'</navPoint>'.repeat(open)}</navMap></ncx>`,
    ...Object.fromEntries(
      Object.entries(pages).map(([name, body]) => [
        name,
        `<html><head><title>t</title></head><body>${body}</body></html>`,
      ]),
    ),
  };
}

const what = (files: Files) =>
  read(epub(files)).segments.map(({ title, within, items }) => [
    [...within, title].join(' / '),
    ...items.map((item) => ('text' in item ? item.text : '')),
  ]);

test('how chapters stand to each other says the navigation, not the size of their headlines', () => {
  const files = listed(
    {
      'title.html': '<h1>The Mill</h1><h2>by N. Body</h2>',
      'a.html': '<h1>Before All</h1><p>It was.</p>',
      'b.html': '<h1>Part One</h1><h2>The Wheel</h2><p>It turned.</p>',
      'c.html': '<h2>The Weir</h2><p>It held.</p><h3>By night</h3><p>It broke.</p>',
    },
    [
      ['a.html', 'Before All'],
      ['b.html', 'The Wheel', 2],
      ['c.html', 'The Weir', 2],
    ],
  );
  assert.deepEqual(what(files), [
    ['Before All', 'It was.'],
    ['Part One / The Wheel', 'It turned.'],
    ['Part One / The Weir', 'It held.'],
    ['Part One / The Weir / By night', 'It broke.'],
  ]);
});

test('headlines that are set as words are not told again, also where the navigation points into a file', () => {
  const files = listed(
    {
      'a.html':
        '<div id="c1"><p>Chapter I</p><p>The Wheel</p></div><p>It turned.</p><p>I</p><p><a id="c2"/>CHAPTER 2.</p><p>It held.</p>',
    },
    [
      ['a.html#c1', 'I. The Wheel'],
      ['a.html#c2', 'II. The Weir'],
    ],
  );
  assert.deepEqual(what(files), [
    ['I. The Wheel', 'It turned.', 'I'],
    ['II. The Weir', 'It held.'],
  ]);
});

test('what Project Gutenberg puts around a book is no part of it, nor a title page that is not there', () => {
  const files = listed(
    {
      'titlepage.xhtml': '',
      'a.html':
        '<pre>This eBook is for the use of anyone\n\n*** START OF THIS PROJECT GUTENBERG EBOOK THE MILL ***</pre><p>Produced by A. Nyone</p><h2>I</h2><p>It turned.</p><p><img src="i.png" alt="S"/>TILL it turned.</p>',
      'b.html':
        '<h2>II</h2><p>It held. <img src="d.png" alt="X"/></p><pre>End of the Project Gutenberg EBook of The Mill</pre><p>*** END OF THIS PROJECT GUTENBERG EBOOK THE MILL ***</p><h2>Section 1</h2><p>General terms.</p>',
    },
    [['a.html', 'I']],
  );
  const { 'titlepage.xhtml': _, ...rest } = files;
  assert.deepEqual(what(rest), [
    ['I', 'It turned.', 'STILL it turned.'],
    ['II', 'It held.'],
  ]);
  assert.deepEqual(problems(rest), []);
});

test('a letter and an entry of a diary are scenes, with their date; after a quoted letter its reader goes on', () => {
  const files = listed(
    {
      'a.html':
        '<h2>I</h2><p><i>3 March. The Mill.</i>—Rain.</p><p><i>4 March.</i>—More rain.</p><p class="dateline">The Weir, 1 March</p><p>Come soon.</p>',
      'b.html':
        '<h2>II</h2><p>The post had come, and with it at last the letter that everybody at the mill had been waiting for.</p><blockquote><p class="dateline">“2 May.</p><p>“It broke.</p><p class="dateline">10 May</p></blockquote><p>She put it down.</p><p><time>1881.—May 3</time>. … Sun.</p>',
    },
    [
      ['a.html', 'I'],
      ['b.html', 'II'],
    ],
  );
  assert.deepEqual(what(files), [
    ['I', '3 March. The Mill.', 'Rain.'],
    ['I / 4 March', '4 March.', 'More rain.'],
    ['I / The Weir, 1 March', 'The Weir, 1 March', 'Come soon.'],
    ['II', 'The post had come, and with it at last the letter that everybody at the mill had been waiting for.'],
    ['II / 2 May', '“2 May.', '“It broke.', '10 May'],
    ['II / ', 'She put it down.'],
    ['II / 1881.—May 3', '1881.—May 3', 'Sun.'],
  ]);
});

test('links: relative, encoded, and out of the archive', () => {
  const from = (href: string) => resolve('OPS/text/a.xhtml', href);
  assert.deepEqual(
    [
      'b.xhtml',
      '../b%20c.xhtml#x',
      '/b.xhtml',
      './b.xhtml?q',
      '100%.xhtml',
      '../../../etc/passwd',
      '%2e%2e/%2e%2e/%2e%2e/x',
      'https://example.org/b',
      'file:///b',
      'data:text/html,x',
    ].map(from),
    [
      'OPS/text/b.xhtml',
      'OPS/b c.xhtml',
      'b.xhtml',
      'OPS/text/b.xhtml',
      'OPS/text/100%.xhtml',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ],
  );
});

test('what leads out of the archive is refused, and the rest is read', () => {
  const said = problems({ ...third, '../evil.xhtml': 'x', '/abs.xhtml': 'x', 'C:\\evil': 'x' });
  assert.equal(said.filter((message) => message.includes('leads out of the archive')).length, 3);
});

const encrypted = (algorithm: string, uri: string) =>
  `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`;

test('a locked book is not opened, and says so; obfuscated fonts are no lock', () => {
  const aes = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc';
  const locked = read(
    epub({
      ...third,
      'META-INF/encryption.xml': encrypted(aes, 'OPS/text/second.xhtml'),
      'META-INF/rights.xml': '<rights/>',
    }),
  );
  assert.equal(locked.title, 'The Mill');
  assert.deepEqual(locked.segments, []);
  assert.match(locked.problems[0]?.message ?? '', /protected \(DRM\)/);
  for (const fonts of [
    encrypted('http://www.idpf.org/2008/embedding', 'OPS/f.otf'),
    encrypted('http://ns.adobe.com/pdf/enc#RC', 'OPS/f.ttf'),
  ])
    assert.deepEqual(problems({ ...third, 'META-INF/encryption.xml': fonts }), []);
  assert.match(problems({ ...third, 'META-INF/rights.xml': '<rights/>' })[0] ?? '', /came with a licence/);
});

test('bombs are not unpacked', { timeout: 20_000 }, () => {
  const bomb = new Uint8Array(tries(64, 300) * 2 ** 20);
  const bytes = epub({ ...third, 'OPS/text/second.xhtml': bomb }, 1);
  const before = process.memoryUsage().arrayBuffers;
  const packed = read(bytes);
  assert.ok(packed.problems.some(({ message }) => message.includes('far too long')));
  assert.equal(packed.segments.length, 1);
  assert.ok(process.memoryUsage().arrayBuffers - before < 120 * 2 ** 20);
  const many: Record<string, string> = {};
  for (let each = 0; each < 21_000; each++) many[`x${each}`] = '';
  const crowded = read(epub({ ...third, ...many }, 0));
  assert.ok(crowded.problems.some(({ message }) => message.includes('more than 20000 files')));
});

test('archives without a directory, without a package, and no archives', () => {
  const bytes = epub(third);
  const cut = read(bytes.subarray(0, bytes.length - 40));
  assert.match(cut.problems[0]?.message ?? '', /lost its directory/);
  assert.equal(cut.segments.length, 2);
  assert.match(read(epub({ 'a.txt': 'x' })).problems.at(-1)?.message ?? '', /this is no EPUB/);
  assert.match(problems({ 'a/b.opf': third['OPS/book.opf'] ?? '' })[0] ?? '', /container.xml does not say/);
  for (const none of [new Uint8Array(0), strToU8('PK'), strToU8('Words.')]) assert.deepEqual(read(none).segments, []);
});

/** Where the directory at the end of an archive lists a file, in its bytes. */
function listedAt(bytes: Uint8Array, path: string): number {
  const text = Buffer.from(bytes).toString('latin1');
  return text.lastIndexOf(path) - 46;
}

test('a directory that lies is not believed: places, lengths, several names for one place, a lock, a strange packing', () => {
  const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const told = (change: (directory: DataView, at: number) => void) => {
    const bytes = epub(third);
    change(view(bytes), listedAt(bytes, 'OPS/text/second.xhtml'));
    const { segments, problems } = read(bytes);
    return [segments.length, ...problems.map(({ message }) => message)];
  };
  assert.deepEqual(
    told(() => {}),
    [2],
  );
  assert.deepEqual(
    told((directory, at) => directory.setUint32(at + 42, 0xfffffff0, true)),
    [1, '“OPS/text/second.xhtml” is in the order of reading, but not in the archive.'],
  );
  assert.deepEqual(
    told((directory, at) => directory.setUint16(at + 8, 1, true)),
    [1, '“OPS/text/second.xhtml” is locked with a password.'],
  );
  assert.deepEqual(
    told((directory, at) => directory.setUint16(at + 10, 12, true)),
    [1, '“OPS/text/second.xhtml” is packed in a way that is not known here (12).'],
  );
  assert.match(String(told((directory, at) => directory.setUint32(at + 20, 10, true))[1]), /is damaged/);
  assert.match(String(told((directory, at) => directory.setUint32(at + 20, 0x7fffffff, true))[1]), /is cut off/);
});

// To meet the limit it has to be unpacked up to there.
const unpacking = { timeout: 30_000, skip: tries(1, 0) === 1 && 'a quarter of a gigabyte is unpacked in the proofs' };
test('many names for one place are no way to more than an archive may hold', unpacking, () => {
  const pages = Array.from({ length: 400 }, (_, nth) => `p${String(nth).padStart(3, '0')}.html`);
  const long = `<html><body><p>Lamp.</p><!--${'lamp '.repeat(400_000)}--></body></html>`;
  const files = listed(Object.fromEntries(pages.map((name) => [name, ''])), []);
  const bytes = epub({ ...files, 'p000.html': long });
  const directory = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = listedAt(bytes, 'p000.html');
  for (const name of pages.slice(1))
    for (const field of [20, 24, 42]) {
      const at = listedAt(bytes, name);
      directory.setUint32(at + field, directory.getUint32(first + field, true), true);
      directory.setUint16(at + 10, directory.getUint16(first + 10, true), true);
    }
  const source = read(bytes);
  assert.ok(source.segments.length < 200);
  assert.ok(source.problems.some(({ message }) => message.includes('far too long')));
});

test('names in other scripts and with percent signs, a mimetype that is not first, a file without a package', () => {
  const files = listed({ 'глава 1.html': '<h1>I</h1><p>It was.</p>', '100%.html': '<h1>II</h1><p>It is.</p>' }, [
    ['%D0%B3%D0%BB%D0%B0%D0%B2%D0%B0%201.html', 'I'],
  ]);
  assert.equal(what(files).length, 2);
  const shuffled = zipSync(
    Object.fromEntries(
      [...Object.entries(third), ['mimetype', 'application/epub+zip']].map(([path, content]) => [
        path,
        strToU8(String(content)),
      ]),
    ),
  );
  assert.equal(read(shuffled).segments.length, 2);
  const spineless = { ...files, 'b.opf': '<package><spine><itemref idref="a"/></spine></package>' };
  assert.deepEqual(problems(spineless), ['The package gives no order of reading.']);
});

test('a navigation that points at itself, or nests without end, ends', { timeout: 20_000 }, () => {
  const files = listed({ 'a.html': '<p>It was.</p>' }, [
    ['toc.ncx', 'Loop'],
    ['a.html', 'One'],
    ['a.html', 'Two'],
  ]);
  assert.deepEqual(what(files), [['One', 'It was.']]);
  const deep = '<navPoint><navLabel><text>x</text></navLabel><content src="a.html"/>'.repeat(20_000);
  assert.equal(what({ ...files, 'toc.ncx': `<ncx><navMap>${deep}` }).length, 1);
});

const seed = Number(process.env.SEED ?? 20261122);
const edit = fc.record({ at: fc.nat(), byte: fc.nat(255) });

test(`damaged books are read as far as they go (seed ${seed})`, () => {
  const books = [epub(third), epub(third, 0), epub(second)] as const;
  fc.assert(
    fc.property(fc.nat(2), fc.array(edit, { maxLength: 12 }), fc.nat(), fc.boolean(), (which, edits, cut, isCut) => {
      const bytes = (books[which] ?? books[0]).slice();
      for (const { at, byte } of edits) bytes[at % bytes.length] = byte;
      read(isCut ? bytes.subarray(0, cut % bytes.length) : bytes);
    }),
    { seed, numRuns: tries(100, 1500) },
  );
});

test('a part whose page is missing is a part by the navigation; a half title is none, and ends what stands before it', () => {
  const pages = { 'p.html': '<p>Found in a mill.</p>', 'a.html': '<p>It turned.</p>', 'b.html': '<p>It held.</p>' };
  const entries = (title: string) =>
    [
      ['p.html', 'From the Miller', 1],
      ['gone.html', title, 1],
      ['a.html', 'I', 2],
      ['b.html', 'II', 2],
    ] as const;
  const titles = (files: Files) => what(files).map(([title]) => title);
  assert.deepEqual(titles(listed(pages, entries('Part One'))), ['From the Miller', 'Part One / I', 'Part One / II']);
  for (const files of [
    listed(pages, entries('The Mill')),
    listed(
      {
        'p.html': pages['p.html'],
        'gone.html': '<h1>The Mill</h1>',
        'a.html': pages['a.html'],
        'b.html': pages['b.html'],
      },
      entries('The Mill'),
    ),
    listed(
      {
        'p.html':
          '<h1>From the Miller</h1><p>Found.</p><h1>The Mill</h1><h2>I</h2><p>It turned.</p><h2>II</h2><p>It held.</p>',
      },
      [],
    ),
  ])
    assert.deepEqual(titles(files), ['From the Miller', 'I', 'II']);
});
