import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readSource, type Source } from '../../src/read/index.js';

// E-books as programs write them: their chapters are found by elements, by classes, by what is said to those who cannot
// see them, else by the look of their titles; where nothing shows them, their files divide them, and that is said.

const long = 'The gate stood open all night, and nobody went down to see why, for the path was under water by then. ';
const prose = `<p class="body">${long.repeat(2)}</p><p class="body">“It holds,” said Ida.</p>`;
const css =
  '.body { text-indent: 1em } .c1 { font-size: 1em } .c2 { display: block; font-size: 1.41667em; text-align: center } .c3 { font-size: 18pt } .mid { text-align: center }';
const names = ['The Gate', 'The Path', 'The Flood'];
const each = (write: (title: string, nth: number) => string): readonly string[] =>
  names.map((title, nth) => write(title, nth + 1) + prose);

type Book = { readonly pages: readonly string[]; readonly contents?: string };

const whole: Readonly<Record<string, Book>> = {
  'a class with a size': { pages: each((title) => `<p class="c2">${title}</p>`) },
  'letters with a size': { pages: each((title) => `<p class="c1"><span class="c3"><b>${title}</b></span></p>`) },
  'centred at the head of a file': { pages: each((title) => `<p class="mid">${title}</p>`) },
  'bold at the head of a file': { pages: each((title) => `<p><b>${title}</b></p>`) },
  'all in one file': { pages: [each((title) => `<p class="c2">${title}</p>`).join('')] },
  'under a title page': {
    pages: ['<p class="c2">The River</p><p class="c2">N. Body</p>', ...each((title) => `<p class="c2">${title}</p>`)],
  },
  'a paragraph that is called a chapter': { pages: each((title) => `<p class="chapter">${title}</p>`) },
  'a class of a layout program': {
    pages: [each((title) => `<p class="Chapter-Head Override-1"><span class="x">${title}</span></p>`).join('')],
  },
  'a type on a paragraph': { pages: each((title) => `<section epub:type="chapter"><p epub:type="title">${title}</p>`) },
  'what is read aloud': { pages: each((title) => `<section role="doc-chapter" aria-label="${title}">`) },
  'what is read aloud, and printed': {
    pages: each((title) => `<section role="doc-chapter" aria-label="${title}"><p>${title}</p>`),
  },
  'contents with nothing but a start': { pages: each((title) => `<p class="c2">${title}</p>`), contents: 'Start' },
};

for (const [what, book] of Object.entries(whole)) {
  test(`chapters are found: ${what}`, async () => {
    const { segments, problems } = await read(book);
    assert.deepEqual(
      segments.map(({ title }) => title).filter((title) => title !== ''),
      names,
    );
    assert.ok(segments.every(({ items }) => items.some((item) => 'text' in item && item.text !== '')));
    assert.doesNotMatch(problems.map(({ message }) => message).join(), /heading/);
  });
}

const numbered: Readonly<Record<string, Book>> = {
  'numbers in a block of their own': {
    pages: each(
      (title, nth) => `<div class="element-number"><span>${nth}</span></div><h1 class="element-title">${title}</h1>`,
    ),
  },
  'numbers that a program wrote': {
    pages: each(
      (title, nth) => `<section class="level1"><h1><span class="header-section-number">${nth}</span> ${title}</h1>`,
    ),
  },
  'number and title as paragraphs': {
    pages: each((title, nth) => `<p class="chapter-number">Chapter ${nth}</p><p class="chapter-title">${title}</p>`),
  },
  'types for both': {
    pages: each(
      (title, nth) => `<div epub:type="chapter"><p epub:type="ordinal">${nth}</p><p epub:type="title">${title}</p>`,
    ),
  },
  'a number in the middle': { pages: each((title, nth) => `<p class="mid">${nth}</p><p class="mid">${title}</p>`) },
};

for (const [what, book] of Object.entries(numbered)) {
  test(`chapters are found with their numbers: ${what}`, async () => {
    const { segments } = await read(book);
    assert.deepEqual(
      segments.map(({ number, title }) => [number, title.replace(/^.*\d[.:]\s/, '')]),
      names.map((name, nth) => [`${nth + 1}`, name]),
    );
  });
}

const none: Readonly<Record<string, Book>> = {
  'files alone divide it, and that is said': { pages: each(() => '') },
  'a word by itself': { pages: each(() => '<p>London</p>') },
  'a sentence in the middle': { pages: each(() => '<p class="mid">It was late.</p>') },
  'what somebody says': { pages: each(() => '<p class="mid">“Late”</p>') },
  'all of it is large': {
    pages: ['', '', ''].map(() => `<div class="c2"><p>${long.repeat(3)}</p><p>Late</p><p>${long}</p></div>`),
  },
};

for (const [what, book] of Object.entries(none)) {
  test(`no chapter: ${what}`, async () => {
    const { segments, problems } = await read(book);
    assert.deepEqual(
      segments.map(({ title }) => title),
      ['', '', ''],
    );
    assert.match(problems.map(({ message }) => message).join(), /divided at its breaks/);
  });
}

test('a file that goes on with a chapter is none, and a notice in large letters within one is none', async () => {
  const split = await read({
    pages: [`<p class="c2">The Gate</p>${prose}`, prose, `<p class="c2">The Path</p>${prose}`],
  });
  assert.deepEqual(
    split.segments.map(({ title, items }) => [title, items.length]),
    [
      ['The Gate', 4],
      ['The Path', 2],
    ],
  );
  const notice = await read({ pages: each((title) => `<h2>${title}</h2><p>${long}</p><p class="c2">NO BOATS</p>`) });
  assert.deepEqual(
    notice.segments.map(({ title }) => title),
    names,
  );
});

test('the title of the whole is none of a chapter', async () => {
  const [first = '', ...more] = each((title) => `<p class="c2">${title}</p>`);
  const { segments } = await read({ pages: [`<p class="c2 title">All of It</p>${first}${more.join('')}`] });
  assert.deepEqual(
    segments.map(({ title }) => title),
    names,
  );
});

test('a page of Project Gutenberg is called as its book is', async () => {
  const page = `<html><head><title>The Project Gutenberg eBook of The River, by N. Body</title></head><body><h2>I</h2>${prose}</body></html>`;
  const { title, credits } = await readSource(strToU8(page), 'a.html');
  assert.deepEqual([title, credits.map(({ key, value }) => [key, value])], ['The River', [['author', 'N. Body']]]);
});

async function read({ pages, contents }: Book): Promise<Source> {
  const item = (id: string, href: string, type: string) => `<item id="${id}" href="${href}" media-type="${type}"/>`;
  const page = (body: string) =>
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title><link rel="stylesheet" href="a.css"/></head><body>${body}</body></html>`;
  const files: Record<string, string> = {
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
    'a.opf': `<package><metadata xmlns:dc="d"><dc:title>The River</dc:title><dc:creator>N. Body</dc:creator></metadata><manifest>${item('ncx', 'a.ncx', 'application/x-dtbncx+xml')}${pages.map((_, nth) => item(`p${nth}`, `p${nth}.html`, 'application/xhtml+xml')).join('')}</manifest><spine toc="ncx">${pages.map((_, nth) => `<itemref idref="p${nth}"/>`).join('')}</spine></package>`,
    'a.css': css,
  };
  if (contents !== undefined)
    files['a.ncx'] =
      `<ncx><navMap><navPoint><navLabel><text>${contents}</text></navLabel><content src="p0.html"/></navPoint></navMap></ncx>`;
  for (const [nth, body] of pages.entries()) files[`p${nth}.html`] = page(body);
  return readSource(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
    'a.epub',
  );
}
