import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { bookFiles, xhtmlReader } from '../../src/read/book/xhtml/xhtml.js';
import type { Source } from '../../src/read/source.js';
import { inShort } from '../read/in-short.js';
import { assertPlaces } from '../read/places.js';
import { testSamples } from '../read/samples.js';
import { plenty, tries } from '../tries.js';
import { realWorks } from '../works/real-works.js';

testSamples('xhtml', xhtmlReader.read, inShort);

test('files without a package are read in the order of their names, numbers counted', () => {
  const file = (name: string, text: string) => ({ name, text: `<html><body><p>${text}</p></body></html>` });
  const { segments } = bookFiles([
    file('c10.xhtml', 'third'),
    file('c9.xhtml', 'second'),
    file('b.css', 'no'),
    file('a.xhtml', 'first'),
  ]);
  assert.deepEqual(
    segments.flatMap(({ items }) => items.map((item) => 'text' in item && item.text)),
    ['first', 'second', 'third'],
  );
});

for (const end of ['\n', '\r', '\r\n']) {
  test(`what a diary says behind its date is on its own line, whatever ends lines: ${JSON.stringify(end)}`, async () => {
    const entry = ['<i>Tower,', '3', 'March.</i>⁠—The boat came.'].join(end);
    const page = `<html xmlns:epub="e"><body><blockquote epub:type="z3998:diary-entry"><p>${entry}</p></blockquote></body></html>`;
    const source = await xhtmlReader.read(Buffer.from(page), 'a.xhtml');
    assertPlaces(source, () => page);
    const [said] = source.segments.flatMap(({ items }) => items).filter(({ kind }) => kind === 'prose');
    assert.equal(said?.at.line, 3);
  });
}

const opf = `<package version="3.0" xmlns:dc="d"><metadata><dc:title id="s">Sub</dc:title><dc:title id="t">Main</dc:title>
  <meta refines="#t" property="title-type">main</meta><dc:language>en</dc:language>
  <dc:creator id="a">A. Author</dc:creator><meta refines="#a" property="role">aut</meta>
  <dc:contributor id="b">B. Maker</dc:contributor><meta refines="#b" property="role">bkp</meta></metadata>
  <manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="1" href="text/p1.xhtml"/><item id="2" href="text/p2.xhtml"/>
  <item id="3" href="text/preface.xhtml"/><item id="4" href="text/gone.xhtml"/><item id="5" href="text/notes.xhtml"/></manifest>
  <spine><itemref idref="3"/><itemref idref="2"/><itemref idref="1"/><itemref idref="4"/><itemref idref="5" linear="no"/></spine></package>`;
const page = (body: string) =>
  `<html xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>${body}</body></html>`;

test('a folder with a package: its order, its titles, notes at their calls, and no preface', () => {
  const source = bookFiles([
    { name: 'content.opf', text: opf },
    {
      name: 'nav.xhtml',
      text: page(
        '<nav epub:type="toc"><ol><li><a href="text/p2.xhtml">The First</a></li><li><a href="text/p1.xhtml">The Second</a></li></ol></nav>',
      ),
    },
    { name: 'p1.xhtml', text: page('<p class="title">The Second</p><p>Words.</p>') },
    {
      name: 'p2.xhtml',
      text: page('<p>He said<a epub:type="noteref" href="notes.xhtml#n2">2</a> so.</p><p>More.</p>'),
    },
    { name: 'preface.xhtml', text: page('<section epub:type="preface"><p>He dies.</p></section>') },
    {
      name: 'notes.xhtml',
      text: page(
        '<section epub:type="endnotes"><h2>Notes</h2><ol><li id="n2" epub:type="endnote"><p>Twice. <a epub:type="backlink" href="p2.xhtml">↩</a></p></li></ol></section>',
      ),
    },
  ]);
  assert.deepEqual(inShort(source), {
    title: 'Main',
    language: 'en',
    credits: ['author: A. Author'],
    segments: [
      { what: 'chapter, assumed: The First', items: ['prose: He said so.', 'note: Twice.', 'prose: More.'] },
      { what: 'chapter, assumed: The Second', items: ['prose: Words.'] },
    ],
    problems: ['“preface” was taken for something that stands around the work and is left out.'],
  });
});

test('a chapter begins with what stands above its heading', () => {
  const head = '<h2>Prologue</h2><p epub:type="bridgehead">From a letter.</p>';
  const text = page(`<section><header>${head}</header><section><h3>I</h3><p>Words.</p></section></section>`);
  const { segments } = bookFiles([{ name: 'a.xhtml', text }]);
  assert.deepEqual(
    segments.map(({ at }) =>
      text
        .slice(at.from, at.to)
        .replace(/<[^>]*>/g, ' ')
        .trim()
        .split(/ +/),
    ),
    [['From', 'a', 'letter.', 'I', 'Words.']],
  );
});

test('a note that nothing calls one but its link back is told to nobody, and whose chapter has a number in its own line', () => {
  const page =
    '<h1>Mill</h1><h5>I<br>THE LAMP</h5><p>It burned.<sup><a id="r" href="#n">1</a></sup></p><center><font size="5">Chapter II<br>The Fire</font></center><p>More.</p><p id="n"><a href="#r">1</a> The miller did it.</p>';
  const { segments } = xhtmlReader.read(
    Buffer.from(`<html><head><title>Mill</title></head><body>${page}</body></html>`),
    'a.html',
  ) as Source;
  assert.deepEqual(
    segments.map(({ title, items }) => [
      title,
      ...items.map((item) => ('text' in item ? `${item.kind}: ${item.text}` : '')),
    ]),
    [
      ['I: THE LAMP', 'prose: It burned.', 'note: The miller did it.'],
      ['Chapter II: The Fire', 'prose: More.'],
    ],
  );
});

test('what a list of contents leads to is no note, though it begins with a link to one', () => {
  for (const [contents, chapter] of [
    [
      '<p><a href="#one">1</a> In which it burns.</p><p><a href="#two">2</a> In which there is more.</p>',
      '<section id="two"><h2>Chapter II</h2><p><a href="#n">1</a> More.</p></section>',
    ],
    [
      '<p><a href="#one">1</a> In which it burns.</p><p><a href="#two">2</a> In which there is more.</p>',
      '<h2>Chapter II</h2><p id="two"><a href="#n">1</a> More.</p>',
    ],
  ] as const) {
    const page = `${contents}<h2 id="one">Chapter I</h2><p>It burned.</p>${chapter}<p id="n">The miller did it.</p>`;
    const { segments } = xhtmlReader.read(Buffer.from(`<html><body>${page}</body></html>`), 'a.html') as Source;
    const told = segments.map(({ title, items }) => [
      title,
      ...items.map((item) => ('text' in item ? `${item.kind}: ${item.text}` : '')),
    ]);
    assert.deepEqual(told.at(-1)?.slice(0, 2), ['Chapter II', 'prose: More.'], chapter);
    assert.deepEqual(told.at(-2), ['Chapter I', 'prose: It burned.'], chapter);
  }
});

test('a book of which only the title is a heading is said to have no chapters, where its lines say that it has', () => {
  const problems = (lines: string) =>
    (
      xhtmlReader.read(
        Buffer.from(`<html><head><title>Mill</title></head><body><h1>Mill</h1>${lines}</body></html>`),
        'a.html',
      ) as Source
    ).problems.map(({ message }) => message.slice(0, 32));
  assert.deepEqual(problems('<p>1.</p><p>It burned.</p><p>2.</p><p>More.</p>'), ['No heading of a chapter was foun']);
  assert.deepEqual(problems('<p>It burned.</p><p>More.</p>'), []);
});

test('what a page hides is not read, but a headline that is hidden for the contents is', () => {
  const text = page(
    '<section><h2 style="display: none">Night</h2><p>Rain <span hidden="hidden">38</span><span style="color:red; DISPLAY : none !important">39</span>fell.</p>' +
      '<p style="visibility:hidden">He dies.</p><p style="position:fixed;opacity:0;">Read it on our site.</p><p style="opacity:0.5;display:block">Snow.</p></section>',
  );
  const { segments } = bookFiles([{ name: 'a.xhtml', text }]);
  assert.deepEqual(
    segments.map(({ title, items }) => [title, ...items.map((item) => 'text' in item && item.text)]),
    [['Night', 'Rain fell.', 'Snow.']],
  );
});

const seed = Number(process.env.SEED ?? 20261122);
const bits = [
  '<p>',
  '</p>',
  '<h1>',
  '</h1>',
  '<h2>',
  'Chapter 1',
  'PART TWO',
  '<section epub:type="chapter">',
  '</section>',
  '<hr/>',
  '<br>',
  '<blockquote>',
  '</blockquote>',
  '“',
  '”',
  '‘',
  '’',
  '"',
  "'",
  '—',
  '«',
  '»',
  ' ',
  '\n',
  'word',
  '<i>3 May.</i>—',
  '<a href="#n">1</a>',
  '<li id="n">',
  '&mdash;',
  '&',
  '<',
  '* * *',
  '<table><td>',
  '<aside epub:type="footnote">',
  '<div class="footnotes">',
  '\u00a0',
];

test(`arbitrary pages: read without a throw, with spans in the text and in order (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'grapheme' })), { maxLength: 60 }),
      (parts) => {
        const text = `<html xmlns:epub="http://www.idpf.org/2007/ops"><body>${parts.join('')}`;
        const source = xhtmlReader.read(Buffer.from(text), 'x.html');
        assert.ok(!(source instanceof Promise));
        assertPlaces(source, () => text);
      },
    ),
    { seed, numRuns: tries(400, 2000) },
  );
});

test('hostile pages end soon: nesting, one long line, marks without end', { timeout: 20_000 }, () => {
  for (const body of [
    '<div>'.repeat(plenty(200_000)),
    `<p>${'“'.repeat(plenty(1e6))}`,
    `<p>${'‘a ’b '.repeat(plenty(3e5))}`,
    `<p>${'— '.repeat(plenty(1e6))}`,
    '<p>x'.repeat(plenty(2e5)),
    '<h1>I</h1>'.repeat(plenty(5e4)),
    '<h2>Part I</h2><p>x</p>'.repeat(plenty(3e4)),
    '<a href="#1">1</a>'.repeat(plenty(1e5)),
    ' '.repeat(plenty(5e6)),
    `<p>${'<i>x</i>—'.repeat(plenty(1e5))}`,
  ]) {
    const source = xhtmlReader.read(Buffer.from(`<html><body>${body}`), 'x.html');
    assert.ok(!(source instanceof Promise));
  }
});

const { folder, skip } = realWorks('novels-xhtml');
/** Chapters of each book, as they were read; those of four were counted in the files. */
const chapters: Readonly<Record<string, number>> = {
  'a-study-in-scarlet': 14,
  dracula: 29,
  frankenstein: 29,
  'heart-of-darkness': 3,
  'jekyll-and-hyde': 10,
  'lord-jim': 45,
  'mysterious-affair-at-styles': 13,
  'the-good-soldier': 19,
  'the-moonstone': 60,
  'the-valley-of-fear': 15,
  'wuthering-heights': 34,
};

for (const [name, count] of Object.entries(chapters)) {
  test(`a real novel: ${name}`, { skip }, () => {
    const path = new URL(`${name}/`, folder);
    const files = readdirSync(path).map((file) => ({ name: file, text: readFileSync(new URL(file, path), 'utf8') }));
    const source = bookFiles(files);
    const texts = new Map(files.map((file) => [file.name, file.text]));
    assertPlaces(source, (file) => texts.get(file ?? '') ?? '');
    assert.equal(source.segments.filter(({ kind }) => kind === 'chapter').length, count);
    // The first letters of a paragraph stand where its span says.
    for (const { items } of source.segments) {
      for (const item of items) {
        if (!('text' in item)) continue;
        const there = (texts.get(item.at.file ?? '') ?? '')
          .slice(item.at.from, item.at.to)
          .replace(/<[^>]*>|&[a-z#\d]+;/g, '');
        const first = /[\p{L}\p{N}]+/u.exec(item.text)?.[0] ?? '';
        assert.ok(there.includes(first), `${first} in ${there.slice(0, 80)}`);
      }
    }
  });
}
