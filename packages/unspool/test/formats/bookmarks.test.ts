import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { parse } from '../../src/language/index.js';
import { luaTable } from '../../src/read/bookmark/lua-table.js';
import {
  bookmarksInside,
  notesOf,
  originsOfClaims,
  placeInBook,
  positionInBook,
  readBookmark,
  readSource,
} from '../../src/read/index.js';
import { compile, END } from '../../src/story/index.js';
import { tries } from '../tries.js';

const chapters = ['The mill', 'The ferry', 'Home'];

function page(title: string, nth: number): string {
  const told = [
    'The wheel turned all day',
    'Nobody came over the hill',
    'The lamp was lit early',
    'She wrote to her aunt',
  ];
  const paragraphs = told.map((words, at) => `<p id="p${nth}${at}">${words}, in the ${nth + 1}. part.</p>`);
  return `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><div class="c"><h2>${title}</h2>${paragraphs.slice(0, 2).join('')}<hr/>${paragraphs.slice(2).join('')}</div></body></html>`;
}

const files: Readonly<Record<string, string>> = {
  'META-INF/container.xml':
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
  'OPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Wheel</dc:title></metadata>
<manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${chapters.map((_, at) => `<item id="c${at}" href="text/c${at}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest>
<spine><itemref idref="nav" linear="no"/>${chapters.map((_, at) => `<itemref id="r${at}" idref="c${at}"/>`).join('')}</spine></package>`,
  'OPS/nav.xhtml': `<html><body><nav epub:type="toc"><ol>${chapters.map((title, at) => `<li><a href="text/c${at}.xhtml">${title}</a></li>`).join('')}</ol></nav></body></html>`,
  ...Object.fromEntries(chapters.map((title, at) => [`OPS/text/c${at}.xhtml`, page(title, at)])),
};

function bookOf(more: Readonly<Record<string, string>> = {}): Uint8Array {
  const all: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [path, text] of Object.entries({ ...files, ...more })) all[path] = strToU8(text);
  return zipSync(all);
}

const bytes = bookOf();
const notes = notesOf(await readSource(bytes, 'wheel.epub'));
const { story, places } = compile(parse('wheel', notes.text));
const origins = originsOfClaims(notes, places);

/** Where a bookmark leads: the number of stops behind it, or a word of why it leads nowhere. */
function led(words: string, sum?: string): number | string | undefined {
  const bookmark = readBookmark(words);
  if (bookmark === undefined || 'problem' in bookmark) return bookmark?.problem;
  const place = placeInBook([{ name: 'wheel.epub', bytes }], bookmark, sum);
  if ('problem' in place) return place.problem;
  const position = positionInBook(story, origins, place);
  assert.ok(position < END);
  return story.stops.filter((stop) => stop.position <= position).length;
}

test('the book has two stops a chapter', () => assert.equal(story.stops.length, 6));

const locator = (href: string, more: object) => JSON.stringify({ href, type: 'application/xhtml+xml', ...more });
const sidecar = (pointer: string, more = '') =>
  `-- metadata.epub.lua\nreturn {\n  ["annotations"] = {[1] = {["pageno"] = "12"}},\n  ["cre_dom_version"] = 20260812,\n  ["last_xpointer"] = "${pointer}",\n${more}}\n`;
const calibre = (entries: readonly object[]) => {
  const packed = Buffer.from(JSON.stringify(entries)).toString('base64').replace(/.{80}/g, '$&\n');
  return `encoding=json+base64:\n${packed}`;
};
const left = (pos: string, timestamp = '2026-05-01T10:00:00+00:00') => ({
  pos,
  pos_type: 'epubcfi',
  type: 'last-read',
  timestamp,
});

const rows: readonly (readonly [words: string, led: number | RegExp | undefined])[] = [
  // The paragraph in which the place is has not been read.
  ['epubcfi(/6/4!/4/2/4/1:0)', 0],
  ['epubcfi(/6/4[r0]!/4/2/10[p02]/1:3)', 1],
  ['epubcfi(/6/4[c0]!/4/2/12/1:3)', 1],
  ['epubcfi(/6/6[c1]!/4/2/4)', 2],
  ['epubcfi(/6/6!/4/2,/10/1:0,/12/1:4)', 3],
  ['epubcfi(/6/8!/4/2/12[p23]/1:3;s=a)', 5],
  // What is in brackets behind an offset is no step.
  ['epubcfi(/6/4!/4:0[/2/12])', 0],
  ['epubcfi(/6/6!/4/2/4~1.5[a/2])', 2],
  ['epubcfi(/6/6[c2]!/4/2/4)', /two files/],
  ['epubcfi(/6/6!/4/2/4[p22])', /two places/],
  ['epubcfi(/6/40!/4)', /does not have/],
  ['epubcfi(/6/6!/4/2/40/1:0)', /leads nowhere/],
  ['epubcfi(/6/6)', /not written as such/],
  ['epubcfi(!!!)', /not written as such/],
  ['/body/DocFragment[3]/body/div/p[1]/text().0', 2],
  ['/body[1]/DocFragment[3]/body[1]/div[1]/p[3]/text()[1].14', 3],
  ['/body/DocFragment[4]/body/div/autoBoxing[1]/p/text().0', 4],
  ['/body/DocFragment[4]', 4],
  ['/body/DocFragment[9]/body/p', /does not have/],
  ['/body/DocFragment[3]/body/div/p[30]/text().0', /leads nowhere/],
  [sidecar('/body/DocFragment[3]/body/div/p[3]/text().0', '["percent_finished"] = 0.58,\n'), 3],
  [sidecar('/body/DocFragment[3]/body/div/p[3]/text().0', '["percent_finished"] = 0.2,\n'), /do not agree/],
  [sidecar('/body/DocFragment[3]/body/div/p[3]/text().0', `["partial_md5_checksum"] = "${'a'.repeat(32)}",\n`), 3],
  [
    sidecar('/body/DocFragment[3]/body/div/p[3]/text().0', `["partial_md5_checksum"] = "${'b'.repeat(32)}",\n`),
    /another file/,
  ],
  [sidecar('/body/DocFragment[3]/body/p').replace('20260812', '20200824'), /old version/],
  ['return { ["percent_finished"] = 0.4 }', /no place/],
  ['return { os.execute("echo") }', /more than data/],
  [`return ${'{'.repeat(500)}${'}'.repeat(500)}`, /damaged/],
  [locator('/OPS/text/c1.xhtml', { locations: { progression: 0.02, totalProgression: 0.35 } }), 2],
  [locator('text/c1.xhtml#p12', {}), 3],
  [locator('text/c1.xhtml', { locations: { fragments: ['p11'] } }), 2],
  [
    locator('text/c1.xhtml', {
      text: { before: 'Nobody came over the hill, ', highlight: 'in the 2. part. The lamp' },
    }),
    2,
  ],
  [locator('text/c2.xhtml', { text: { before: 'The lamp was lit early, in the 3. part.' } }), 5],
  [locator('text/c1.xhtml', { text: { before: 'in the 1. part, as never before' } }), /do not stand there/],
  [locator('text/c7.xhtml', { locations: { progression: 0.5 } }), /does not have/],
  ['{"title": "no locator"}', /no “href”/],
  ['{"href": ', /no “href”/],
  [calibre([{ type: 'highlight' }, left('epubcfi(/6/2/4/2/10/1:5)')]), 3],
  [calibre([left('epubcfi(/8/2/4/2/4)', '2026-06-01'), left('epubcfi(/4/2/4/2/4)', '2026-05-01')]), 4],
  [JSON.stringify([left('epubcfi(/6/2/4/2/4)')]), 2],
  [calibre([{ type: 'bookmark', title: 'nice' }]), /no place/],
  ['encoding=json+base64:%%%', /no place/],
  ['chapter 3', undefined],
  ['45 %', undefined],
];

for (const [words, expected] of rows)
  test(`a bookmark: ${words.slice(0, 90).replaceAll('\n', ' ')} → ${expected}`, () => {
    const found = led(words, 'a'.repeat(32));
    if (expected instanceof RegExp) assert.match(String(found), expected);
    else assert.equal(found, expected);
  });

test('an address is that of the file that is called so, and of none where two may be', () => {
  const names = ['a/c', 'c', 'b/d', 'd/d'].map((name) => `text/${name}.xhtml`);
  const packed = bookOf({
    'OPS/book.opf': `<package><manifest>${names.map((name, at) => `<item id="c${at}" href="${name}" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine>${names.map((_, at) => `<itemref idref="c${at}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(names.map((name, at) => [`OPS/${name}`, page('The mill', at)])),
  });
  const fileOf = (href: string) => {
    const bookmark = readBookmark(locator(href, {}));
    assert.ok(bookmark && !('problem' in bookmark));
    const place = placeInBook([{ name: 'wheel.epub', bytes: packed }], bookmark);
    return 'problem' in place ? place.problem : place.order[place.nth];
  };
  assert.equal(fileOf('text/c.xhtml'), 'OPS/text/c.xhtml');
  assert.equal(fileOf('/OPS/text/c.xhtml'), 'OPS/text/c.xhtml');
  assert.equal(fileOf('d/d.xhtml'), 'OPS/text/d/d.xhtml');
  for (const href of ['c.xhtml', 'd.xhtml']) assert.match(String(fileOf(href)), /does not have/);
});

test('bookmarks of calibre are found in the book', () => {
  const inside = calibre([left('epubcfi(/6/2/4/2/10/1:5)')]);
  assert.equal(bookmarksInside('wheel.epub', bookOf({ 'META-INF/calibre_bookmarks.txt': inside })), inside);
  assert.equal(bookmarksInside('wheel.epub', bytes), undefined);
});

test('a table of Lua is read as data, in all its writings', () => {
  const text = `--[[ a
remark ]] return { "one", 'it\\'s', [[long ]], [=[a]]b]=], key = 0x1F, ["n"] = -1.5e2; [7] = true, nothing = nil,
    inner = { {} }, -- the rest
    esc = "a\\nb\\065\\x41\\\\" };`;
  const table = luaTable(text);
  assert.deepEqual(
    [1, 2, 3, 4, 'key', 'n', 7, 'nothing', 'esc'].map((key) => table?.get(key)),
    ['one', "it's", 'long ', 'a]]b', 31, -150, true, undefined, 'a\nbAA\\'],
  );
  for (const bad of [
    'return 1',
    'return {',
    'return { a = b }',
    'return { f() }',
    'return {} print(1)',
    'return { "a\n" }',
  ])
    assert.equal(luaTable(bad), undefined, bad);
});

test('whatever stands in a bookmark, reading it never throws', () => {
  const piece = fc.constantFrom(
    'return {',
    '}',
    '["last_xpointer"] = ',
    '"',
    '/body/DocFragment[',
    ']',
    '/p',
    '[[',
    '--[[',
    '\\',
    'epubcfi(',
    '/6/4',
    '!',
    ',',
    ')',
    '^',
    '{"href":"',
    'encoding=json+base64:',
    '[{',
    '=',
    '1',
    'é',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      led(pieces.join(''));
    }),
    { numRuns: tries(300, 20_000) },
  );
});
