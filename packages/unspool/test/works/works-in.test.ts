import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { presentable, type WorkFiles, worksIn } from '../../src/read/index.js';
import type { WorkFile } from '../../src/read/works-in.js';

const formats: Readonly<Record<string, WorkFile['format']>> = {
  xml: 'tei',
  html: 'xhtml',
  xhtml: 'xhtml',
  opf: 'package',
  ncx: 'outline',
  txt: 'text',
  fountain: 'fountain',
  srt: 'srt',
  vtt: 'vtt',
};

/** Files by their names; `.play` is a page of a play. */
function filesOf(names: string): readonly WorkFile[] {
  return names
    .split(' ')
    .filter((path) => path !== '')
    .map((path) => ({ path, format: formats[path.replace(/^.*\./, '')] ?? 'play' }));
}

function shown(works: readonly WorkFiles[]): string {
  return works.map(({ name, files }) => `${name}: ${files.join(' ')}`).join(' | ');
}

const cases: readonly (readonly [what: string, files: string, works: string])[] = [
  ['nothing', '', ''],
  ['plays', 'hamlet.xml lear.xml', 'hamlet: hamlet.xml | lear: lear.xml'],
  ['drafts', 'film-1.fountain film-2.fountain', 'film-1: film-1.fountain | film-2: film-2.fountain'],
  [
    'pages and their package',
    'a/lear/act-10.play a/lear/act-2.play a/lear/content.opf a/lear/toc.xhtml a/lear/toc.ncx',
    'lear: a/lear/content.opf a/lear/toc.ncx a/lear/toc.xhtml a/lear/act-2.play a/lear/act-10.play',
  ],
  [
    'an unpacked e-book',
    'tale/OEBPS/content.opf tale/OEBPS/text/one.xhtml tale/OEBPS/text/two.xhtml',
    'tale: tale/OEBPS/content.opf tale/OEBPS/text/one.xhtml tale/OEBPS/text/two.xhtml',
  ],
  [
    'two books, each with its package',
    'a/x.opf a/one.html b/x.opf b/one.html',
    'a: a/x.opf a/one.html | b: b/x.opf b/one.html',
  ],
  [
    'numbered pages',
    'tale/chapter-10.html tale/chapter-9.html tale/epilogue.html tale/preface.html tale/second-period.html',
    'tale: tale/preface.html tale/chapter-9.html tale/chapter-10.html tale/second-period.html tale/epilogue.html',
  ],
  ['pages numbered first', 'tale/01_storm.html tale/02.html', 'tale: tale/01_storm.html tale/02.html'],
  ['pages with Roman numbers', 't/act-i.play t/act-ii.play', 't: t/act-i.play t/act-ii.play'],
  [
    'two series',
    'p/lear-act-1.play p/lear-act-2.play p/macbeth1.play p/macbeth2.play p/index.html',
    'lear: p/lear-act-1.play p/lear-act-2.play | macbeth: p/macbeth1.play p/macbeth2.play',
  ],
  ['plays of one page each', 'p/lear.play p/macbeth.play p/index.html', 'lear: p/lear.play | macbeth: p/macbeth.play'],
  ['a page and what stands around it', 'p/lear.play p/cast.play', 'lear: p/cast.play p/lear.play'],
  ['a page alone', 'p/index.html', 'index: p/index.html'],
  [
    'chapters as texts',
    't/chapter1.txt t/chapter2.txt t/prologue.txt t/ideas.txt t/notes.txt',
    't: t/prologue.txt t/chapter1.txt t/chapter2.txt | ideas: t/ideas.txt',
  ],
  ['texts', 't/emma.txt t/notes.txt', 'emma: t/emma.txt'],
  ['drafts as texts', 't/draft1.txt t/draft2.txt', 'draft1: t/draft1.txt | draft2: t/draft2.txt'],
  ['names in another script', 'т/глава-2.txt т/глава-1.txt', 'т: т/глава-1.txt т/глава-2.txt'],
  ['tracks', 'film.en.srt film.de.vtt other.en.srt', 'film: film.en.srt film.de.vtt | other: other.en.srt'],
  ['tracks in other words', 'film-en.srt Film-de.vtt', 'film: film-en.srt Film-de.vtt'],
  [
    'tracks of several kinds',
    'film-captions.en.vtt film-chapters.en.vtt film-descriptions.en.vtt film.sv.vtt',
    'film: film-captions.en.vtt film-chapters.en.vtt film-descriptions.en.vtt film.sv.vtt',
  ],
  [
    'two versions of a film',
    'film.de.vtt film.en.srt film.en.vtt',
    'film: film.de.vtt film.en.vtt | film: film.en.srt',
  ],
  [
    'for those hard of hearing',
    'film.de.srt film.en.sdh.srt film.en.srt',
    'film: film.de.srt film.en.srt | film: film.en.sdh.srt',
  ],
  ['films of a series', 'film-1.en.srt film-2.en.srt', 'film-1: film-1.en.srt | film-2: film-2.en.srt'],
  ['the same name in two folders', 'a/film.en.srt b/film.de.srt', 'film: a/film.en.srt | film: b/film.de.srt'],
];

for (const [what, files, works] of cases)
  test(`works among files: ${what}`, () => assert.equal(shown(worksIn(filesOf(files))), works));

test('works among files: each file is in one work at most, whatever they are called', () => {
  const word = fc.constantFrom('act', 'chapter', 'film', 'en', 'de', '1', '2', 'index', 'sdh', 'draft', 'iv', '');
  const name = fc
    .tuple(
      fc.constantFrom('', 'a/', 'a/b/'),
      word,
      fc.constantFrom('-', '.', '_', ''),
      word,
      fc.constantFrom(...Object.keys(formats)),
    )
    .map(([folder, a, between, b, extension]) => `${folder}${a}${between}${b}.${extension}`);
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 12 }), (names) => {
      const found = worksIn(filesOf(names.join(' '))).flatMap(({ files }) => files);
      assert.equal(new Set(found).size, found.length);
      for (const path of found) assert.ok(names.includes(path));
      const kept = names.filter((path) => /\.(?:xml|fountain|srt|vtt|opf)$/.test(path));
      for (const path of kept) assert.ok(found.includes(path) || path.endsWith('.opf'), path);
    }),
    { numRuns: 1000 },
  );
});

const titles: readonly (readonly [file: string, title: string])[] = [
  ['sintel-en.srt', 'Sintel'],
  ['folder/film.pt-BR.sdh.vtt', 'Film'],
  ['elephantsdream-captions.en.vtt', 'Elephantsdream'],
  ['Cowboy Bebop (1998) [de].srt', 'Cowboy Bebop (1998)'],
  ['this-is-it.srt', 'This is it'],
  ['Let.It.Be.srt', 'Let It Be'],
  ['captions.srt', 'Captions'],
  ['cyber_bob_ep1.fountain', 'Cyber bob ep1'],
  ['a-study-in-scarlet.epub', 'A study in scarlet'],
  ['spider-man.fdx', 'Spider-man'],
  ['E.T.fountain', 'E.T'],
  ['Dr. Strangelove.pdf', 'Dr. Strangelove'],
  ['2001.srt', '2001'],
  ['МАЛЬВА.txt', 'МАЛЬВА'],
  ['дядя-ваня.xml', 'Дядя-ваня'],
  ['über.txt', 'Über'],
  ['élan.txt'.normalize('NFD'), 'Élan'],
  ['hamlet', 'Hamlet'],
  ['___.srt', '___.srt'],
  ['.srt', '.srt'],
  ['folder/ ', 'Untitled'],
];

for (const [file, title] of titles) test(`a title from ${file}`, () => assert.equal(presentable(file), title));

test('a title from a file is never empty, and has its letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 250 }), (name) => {
      assert.notEqual(presentable(name).trim(), '');
    }),
  );
});
