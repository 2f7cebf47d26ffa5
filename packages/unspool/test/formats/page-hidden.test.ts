import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readParts, readSource, type Source } from '../../src/read/index.js';
import { notesOf } from '../../src/read/notes/notes.js';

// What a page shows to nobody, or only to those who open it, is told to nobody.

const secret = 'The heir is dead.';

type Page = { readonly style?: string; readonly css?: string; readonly head?: string; readonly body: string };

const unseen: Readonly<Record<string, Page>> = {
  'a class': { style: '.x { display: none }', body: `<p class="a x b">${secret}</p>` },
  'a class in a linked sheet': { css: '.x{display:none}', body: `<p class="x">${secret}</p>` },
  'an id': { style: '#x { visibility: hidden; }', body: `<p id="x">${secret}</p>` },
  'a name': { style: 'aside, del { display: none }', body: `<aside><p>${secret}</p></aside>` },
  'a name and a class': { style: 'p.x{display:none!important} p{display:block}', body: `<p class="x">${secret}</p>` },
  'within another': {
    style: 'div.notes .x { display: none }',
    body: `<div class="notes"><div><p class="x">${secret}</p></div></div>`,
  },
  'right within another': { style: '.notes > p { display: none }', body: `<div class="notes"><p>${secret}</p></div>` },
  'all within it': { style: '.x { display: none }', body: `<div class="x"><p>One.</p><p>${secret}</p></div>` },
  'an attribute': { style: '[data-author] { display: none }', body: `<p data-author="1">${secret}</p>` },
  'a type': { style: 'p[epub|type~="x"] { display: none }', body: `<p epub:type="y x">${secret}</p>` },
  'letters without size': { style: '.x { font-size: 0 }', body: `<p class="x">${secret}</p>` },
  'wholly transparent': { style: '.x { opacity: 0.0 }', body: `<p class="x">${secret}</p>` },
  'words in a paragraph': { style: '.x { display: none }', body: `<p>It held.<span class="x"> ${secret}</span></p>` },
  'on screens': { style: '@media screen { .x { display: none } }', body: `<p class="x">${secret}</p>` },
  'after other blocks': {
    style: '/* .x */ @font-face { src: url("a{;}b") } @media print { .y { color: red } } .z, .x { display: none }',
    body: `<p class="x">${secret}</p>`,
  },
  'by a sheet that a sheet names': {
    css: '@import url("more.css"); p { color: red }',
    body: `<p class="more">${secret}</p>`,
  },
  'its own style': { body: `<p style="color:red;display: none">${secret}</p>` },
  'an attribute of HTML': { body: `<p hidden="hidden">${secret}</p>` },
  'a template': { body: `<template><p>${secret}</p></template>` },
  'for those without scripts': { body: `<noscript><p>${secret}</p></noscript>` },
  closed: { body: `<details><summary>More</summary><p>${secret}</p></details>` },
  'a dialogue box': { body: `<dialog><p>${secret}</p></dialog>` },
  'a sheet in a comment': {
    style: '<!-- p { color: red } .x { display: none } -->',
    body: `<p class="x">${secret}</p>`,
  },
  'the stronger rule': {
    style: 'div p.x { display: none } .x { display: block }',
    body: `<div><p class="x">${secret}</p></div>`,
  },
};

for (const [what, page] of Object.entries(unseen)) {
  test(`not told: ${what}`, async () => {
    for (const source of await read(page)) {
      assert.doesNotMatch(notesOf(source).text, /heir|dead/);
      assert.match(notesOf(source).text, /The mill turned/);
    }
  });
}

const seen: Readonly<Record<string, Page>> = {
  'another class': { style: '.x { display: none }', body: `<p class="y xx">${secret}</p>` },
  'not within that': { style: '.notes .x { display: none }', body: `<p class="x">${secret}</p>` },
  'only on paper': { style: '@media print { .x { display: none } }', body: `<p class="x">${secret}</p>` },
  'only on narrow screens': {
    style: '@media (max-width: 20em) { .x { display: none } }',
    body: `<p class="x">${secret}</p>`,
  },
  'only in one reader': { style: '@media amzn-mobi { .x { display: none } }', body: `<p class="x">${secret}</p>` },
  'what stands before it': {
    style: '.x::before { display: none } .x:hover { display: none }',
    body: `<p class="x">${secret}</p>`,
  },
  'shown again': { style: '.x { display: none } .x { display: block }', body: `<p class="x">${secret}</p>` },
  'in a comment': { style: '/* .x { display: none } */', body: `<p class="x">${secret}</p>` },
  open: { body: `<details open="open"><summary>More</summary><p>${secret}</p></details>` },
  'a sheet for paper': {
    head: '<link rel="stylesheet" media="print" href="more.css"/>',
    body: `<p class="more">${secret}</p>`,
  },
  'a sheet that is broken': { style: '.y { display: block } } .x { color: { } ', body: `<p class="x">${secret}</p>` },
};

for (const [what, page] of Object.entries(seen)) {
  test(`told: ${what}`, async () => {
    for (const source of await read(page)) assert.match(notesOf(source).text, /The heir is dead/);
  });
}

test('what hides by more than is read is said; what is closed, too', async () => {
  for (const source of await read({ style: 'p:nth-child(2) { display: none }', body: `<p>${secret}</p>` }))
    assert.equal(source.problems.filter(({ message }) => message.includes('nth-child')).length, 1);
  for (const source of await read({ body: `<details><p>${secret}</p></details>` }))
    assert.equal(source.problems.filter(({ message }) => message.includes('closed')).length, 1);
});

test('a sheet of many rules, and one of nothing but braces, take no time', async () => {
  const started = performance.now();
  const many = Array.from({ length: 1000 }, (_, nth) => `.a .b${nth} .x{display:block}`).join('\n');
  const deep = '<div class="a b1 x">'.repeat(200);
  await read({ style: many, body: `${deep}<p>${secret}</p>`.repeat(1) });
  await read({ style: '{'.repeat(50_000), body: `<p>${secret}</p>` });
  await read({ style: `${'/*'.repeat(100_000)}${'"'.repeat(100_001)}`, body: `<p>${secret}</p>` });
  assert.ok(performance.now() - started < 5000);
});

/** The same page by itself where it has all in it, in an e-book, and in a folder. */
async function read({ style = '', css = '', head = '', body }: Page): Promise<readonly Source[]> {
  const link = css === '' ? '' : '<link rel="stylesheet" type="text/css" href="../css/own.css"/>';
  const page = `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>t</title>${link}${head}${style === '' ? '' : `<style type="text/css">${style}</style>`}</head><body><h2>Chapter 1</h2><p>The mill turned.</p>${body}<p>It stopped.</p></body></html>`;
  const opf =
    '<package version="3.0"><metadata><dc:title xmlns:dc="d">The Mill</dc:title></metadata><manifest><item id="a" href="text/a.xhtml" media-type="application/xhtml+xml"/><item id="c" href="css/own.css" media-type="text/css"/></manifest><spine><itemref idref="a"/></spine></package>';
  const files = {
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf': opf,
    'OPS/text/a.xhtml': page,
    'OPS/css/own.css': css,
    'OPS/css/more.css': '.more { display: none }',
    'OPS/text/more.css': '.more { display: none }',
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  const parts = Object.entries(bytes).filter(([name]) => !name.startsWith('META'));
  return [
    ...(css === '' && head === '' ? [await readSource(strToU8(page), 'a.xhtml')] : []),
    await readSource(zipSync(bytes), 'a.epub'),
    await readParts(parts.map(([name, own]) => ({ name: name.slice(4), bytes: own }))),
  ];
}
