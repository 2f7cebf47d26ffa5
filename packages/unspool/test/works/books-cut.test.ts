import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readParts, readSource, type Source } from '../../src/read/index.js';
import { tries } from '../tries.js';
import { realWorks } from './real-works.js';
import { assertSamePast } from './same-past.js';

/**
 * The law of cuts for books of several files: of two books that are the same up to a page, in their pages, their order
 * and their contents, a reader of those pages gets the same, whatever the books hold and list after them.
 */

type Chapter = {
  /** Its title in the contents, if it stands there, and how deep. */
  readonly listed: string | null;
  readonly depth: number;
  readonly isMissing: boolean;
  readonly body: string;
};

const chapter: fc.Arbitrary<Chapter> = fc.record({
  listed: fc.option(
    fc.constantFrom(
      'I',
      'II',
      'Chapter 2',
      'Part I: The Wheel',
      'Part II',
      'Epilogue',
      'Preface',
      'Letter I',
      'The Mill',
    ),
    { freq: 4 },
  ),
  depth: fc.integer({ min: 1, max: 3 }),
  isMissing: fc.integer({ min: 0, max: 4 }).map((nth) => nth === 0),
  body: fc
    .array(
      fc.constantFrom(
        '<h1>The Mill</h1>',
        '<h1>Part I</h1>',
        '<h2>Chapter 2</h2>',
        '<h2>II</h2>',
        '<h3>By Night</h3>',
        '<p class="big">The Weir</p>',
        '<p class="big">By Day</p>',
        '<p class="mid">The Sluice</p>',
        '<p class="mid">7</p>',
        '<p class="chapter">The Gate</p>',
        '<p class="off">It was a dream.</p>',
        '<section epub:type="chapter" aria-label="The Dam"><p>It stood.</p></section>',
        `<p>${'It turned, and went on turning. '.repeat(8)}</p>`,
        `<p class="big">${'It was set in large letters, and went on. '.repeat(8)}</p>`,
        '<p>It turned.</p>',
        '<p>“It holds,” she said.</p>',
        '<p>‘It breaks,’ he said, ‘and so.’</p>',
        '<p>— It holds. — It breaks.</p>',
        '<hr/>',
        '<p>* * *</p>',
        '<p class="dateline">3 May 1881</p>',
        '<p class="dateline">9 April</p>',
        '<blockquote><p class="dateline">2 June</p><p>“It broke.”</p></blockquote>',
        '<p>It was so.<a epub:type="noteref" href="notes.xhtml#n1">1</a></p>',
        '<p>It was not.<a href="notes.xhtml#n2">[2]</a></p>',
        '<p>Produced by A. Nyone</p>',
        '<p>*** START OF THIS PROJECT GUTENBERG EBOOK THE MILL ***</p>',
        '<p>*** END OF THIS PROJECT GUTENBERG EBOOK THE MILL ***</p>',
      ),
      { maxLength: 6 },
    )
    .map((pieces) => pieces.join('\n')),
});

const nameOf = (index: number) => `c${index + 1}.xhtml`;

function filesOf(chapters: readonly Chapter[]): ReadonlyMap<string, string> {
  const names = [...chapters.keys()].map(nameOf);
  const files = new Map<string, string>();
  const all = [...names, 'notes.xhtml'];
  let contents = '';
  let open = 0;
  for (const [index, { listed, depth }] of chapters.entries()) {
    if (listed === null) continue;
    const level = Math.min(depth, open + 1);
    contents += `${'</navPoint>'.repeat(Math.max(0, open - level + 1))}<navPoint><navLabel><text>${listed}</text></navLabel><content src="${nameOf(index)}"/>`;
    open = level;
  }
  files.set(
    'book.opf',
    `<package><metadata><dc:title xmlns:dc="d">The Mill</dc:title></metadata><manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>${all.map((name) => `<item id="${name}" href="${name}" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine toc="ncx">${all.map((name) => `<itemref idref="${name}"${name === 'notes.xhtml' ? ' linear="no"' : ''}/>`).join('')}</spine></package>`,
  );
  files.set(
    'book.css',
    '.big { font-size: 1.5em; text-align: center } .mid { text-align: center } .off { display: none }',
  );
  files.set('toc.ncx', `<ncx><navMap>${contents}${'</navPoint>'.repeat(open)}</navMap></ncx>`);
  for (const [index, { body, isMissing }] of chapters.entries()) if (!isMissing) files.set(nameOf(index), page(body));
  files.set(
    'notes.xhtml',
    page(
      '<aside id="n1" epub:type="footnote"><p>It had to.</p></aside><aside id="n2" epub:type="footnote"><p>Or not.</p></aside>',
    ),
  );
  return files;
}

function page(body: string): string {
  return `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>t</title><link rel="stylesheet" href="book.css"/></head><body>${body}</body></html>`;
}

type Files = ReadonlyMap<string, string>;
const readers: Readonly<Record<string, (files: Files) => Promise<Source>>> = {
  'an e-book': async (files) =>
    readSource(
      zipSync({
        mimetype: [strToU8('application/epub+zip'), { level: 0 }],
        'META-INF/container.xml': strToU8(
          '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
        ),
        ...Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)])),
      }),
      'book.epub',
    ),
  'a folder of pages': (files) => readParts([...files].map(([name, text]) => ({ name, bytes: strToU8(text) }))),
};

const seed = Number(process.env.SEED ?? 20261122);
const chapters = (most: number) => fc.array(chapter, { maxLength: most });

for (const [what, read] of Object.entries(readers)) {
  test(`no later chapter and no later entry of the contents changes what was told: ${what} (seed ${seed})`, async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(chapters(5), chapters(3), chapters(3), async (past, one, other) => {
        const pages = new Set([...past.keys()].map(nameOf));
        compared += await assertSamePast(
          await read(filesOf([...past, ...one])),
          await read(filesOf([...past, ...other])),
          ({ file }) => pages.has(file ?? ''),
        );
      }),
      { seed, numRuns: tries(25, 600) },
    );
    assert.ok(compared > tries(10, 300), `${compared}`);
  });
}

const { folder, skip } = realWorks('novels-xhtml');
test('no later chapter and no later entry changes what was told: real novels', { skip, timeout: 200_000 }, async () => {
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const own = fileURLToPath(new URL(`${name}/`, folder));
    const files = readdirSync(own).map((file) => [file, readFileSync(own + file, 'utf8')] as const);
    const whole = await readParts(files.map(([file, text]) => ({ name: file, bytes: strToU8(text) })));
    const order = [...new Set(whole.segments.map(({ at }) => at.file as string))];
    for (const kept of [2, Math.ceil(order.length / 2)]) {
      const past = new Set(order.slice(0, kept));
      const cut = files.flatMap(([file, text]) => {
        if (past.has(file)) return [[file, text] as const];
        if (!order.includes(file)) return [[file, other(text, order.slice(kept))] as const];
        return [];
      });
      const source = await readParts(cut.map(([file, text]) => ({ name: file, bytes: strToU8(text) })));
      await assertSamePast(whole, source, ({ file }) => past.has(file ?? ''), `${name}, ${kept} pages`);
    }
  }
});

/** A contents page or a package in which what comes later has other titles. */
function other(text: string, later: readonly string[]): string {
  return text.replace(/<a href="(?:text\/)?([^"#]+)([^>]*)>[^<]*<\/a>/g, (link, file: string, rest: string) =>
    later.includes(file) ? `<a href="text/${file}${rest}>Part QX: Qxanthe</a>` : link,
  );
}
