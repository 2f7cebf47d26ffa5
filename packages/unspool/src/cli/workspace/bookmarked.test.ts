import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { commandLine } from '../../../test/command-line.js';
import { openReadingRoom } from '../../reading/index.js';
import { sumOf } from './bookmarked.js';
import { readStories } from './files.js';
import { openFolderStore } from './folder-store.js';

const titles = ['The mill', 'The ferry', 'Home'];
const item = (at: number) => `<item id="c${at}" href="c${at}.xhtml" media-type="application/xhtml+xml"/>`;
const files = {
  mimetype: strToU8('application/epub+zip'),
  'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>'),
  'book.opf': strToU8(
    `<package><metadata><title>The Wheel</title></metadata><manifest>${titles.map((_, at) => item(at)).join('')}</manifest><spine>${titles.map((_, at) => `<itemref idref="c${at}"/>`).join('')}</spine></package>`,
  ),
  ...Object.fromEntries(
    titles.map((title, at) => [
      `c${at}.xhtml`,
      strToU8(`<html><head/><body><h1>${title}</h1><p>Ada came to it, and it was ${at} o’clock.</p></body></html>`),
    ]),
  ),
};
const book = zipSync(files);
/** The book as calibre leaves it in which somebody marks a page, and has not left off. */
const marked = zipSync({
  ...files,
  'META-INF/calibre_bookmarks.txt': strToU8('[{"type":"bookmark","title":"A page","pos":"epubcfi(/2/2/4)"}]'),
});
const sidecar = (part: number, sum = sumOf(book)) =>
  `return {\n  ["cre_dom_version"] = 20240114,\n  ["last_xpointer"] = "/body/DocFragment[${part}]/body/p/text().3",\n  ["partial_md5_checksum"] = "${sum}",\n}\n`;

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unspool-'));
  await mkdir(join(folder, 'wheel.sdr'));
  await writeFile(join(folder, 'wheel.epub'), book);
  await writeFile(join(folder, 'alone.epub'), book);
  await writeFile(join(folder, 'wheel.sdr', 'metadata.epub.lua'), sidecar(3));
  await mkdir(join(folder, 'marked.sdr'));
  await writeFile(join(folder, 'marked.epub'), marked);
  await writeFile(join(folder, 'marked.sdr', 'metadata.epub.lua'), sidecar(3, sumOf(marked)));
  await writeFile(join(folder, 'marked-alone.epub'), marked);
  await writeFile(join(folder, 'other.lua'), sidecar(2, 'f'.repeat(32)));
  await writeFile(join(folder, 'place.json'), '{"href":"c1.xhtml","locations":{"progression":0.3}}');
  await writeFile(join(folder, 'list.txt'), 'milk, bread');
  await writeFile(join(folder, 'notes.story.md'), '# T\n\n## One\n\nAda comes.\n');
});
after(() => rm(folder, { recursive: true, force: true }));

const rows: readonly (readonly [file: string, place: string, code: number, says: RegExp])[] = [
  ['wheel.epub', 'bookmark', 0, /up to and including “The ferry”; “Home” has begun/],
  ['wheel.epub', 'wheel.sdr/metadata.epub.lua', 0, /up to and including “The ferry”/],
  ['wheel.epub', 'place.json', 0, /up to and including “The mill”; “The ferry” has begun/],
  ['wheel.epub', 'epubcfi(/6/2!/4/2)', 0, /before the first scene is over; “The mill” has begun/],
  ['wheel.epub', 'other.lua', 2, /is that of another file/],
  ['wheel.epub', 'list.txt', 2, /no reader’s place in it/],
  ['alone.epub', 'bookmark', 2, /there is no scene “bookmark”/],
  ['marked.epub', 'bookmark', 0, /up to and including “The ferry”; “Home” has begun/],
  ['marked-alone.epub', 'bookmark', 2, /bookmarks of calibre hold no place/],
  ['notes.story.md', 'epubcfi(/6/2!/4/2)', 2, /name that, and not notes on it/],
];

for (const [file, place, status, says] of rows)
  test(`a bookmark says how far somebody is in ${file}: ${place}`, async () => {
    const { code, err } = await commandLine(folder, ['timeline', file, '--upto', place]);
    assert.match(err.replace(/\s+/g, ' '), says);
    assert.equal(code, status);
  });

test('a page takes a bookmark, or says why it leads nowhere; it opens no file for one', async (context) => {
  const store = await openFolderStore(await readStories([join(folder, 'wheel.epub')]));
  context.after(() => store.close());
  const room = openReadingRoom(store);
  const reply = async (words: string) => {
    const given = await room.viewAt('wheel', { words });
    return given && 'view' in given ? given.view.reached.length : given;
  };
  assert.equal(await reply('epubcfi(/6/6!/4/4)'), 2);
  assert.equal(await reply('The mill'), 1);
  const nowhere = await reply('epubcfi(/6/60!/4/4)');
  assert.match(typeof nowhere === 'object' && 'why' in nowhere ? (nowhere.why ?? '') : '', /does not have/);
  const path = join(folder, 'place.json');
  assert.deepEqual(await reply(path), { version: (await room.stories()).version, gone: path });
});
