import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readSource, type Source, sceneTitles } from '../../src/read/index.js';

/** Books as people set them, with the chapters that they have. */

const prose =
  'Ida went down to the mill before it was light, and found the wheel standing still, though the river was high and nobody had touched the gate since Sunday.';

const texts: readonly (readonly [what: string, text: string, titles: readonly string[]])[] = [
  [
    'a chapter of one line',
    `CHAPTER I\n\n${prose}\n\nCHAPTER II\n\nThe mill is a fish.\n\nCHAPTER III\n\n${prose}\n`,
    ['CHAPTER I', 'CHAPTER II', 'CHAPTER III'],
  ],
  [
    'a heading that comes again',
    `CHAPTER I\n\n${prose}\n\nCHAPTER I\n\n${prose}\n\nCHAPTER II\n\n${prose}\n`,
    ['CHAPTER I', 'CHAPTER I (2)', 'CHAPTER II'],
  ],
  ['a single number', `1.\n\n${prose}\n`, ['1']],
  [
    'numbers in brackets',
    `THE MILL\n\n— I —\n\n[ 1 ]\n\n${prose}\n\n[ 2 ]\n\n${prose}\n\n— II —\n\n[ 3 ]\n\n${prose}\n`,
    ['— I —, [ 1 ]', '— I —, [ 2 ]', '— II —, [ 3 ]'],
  ],
  [
    'broken over lines',
    `Chapter 1\nBy the Weir\n\n${prose}\n\nChapter 2 A\nCold Morning\n\n${prose}\n`,
    ['Chapter 1: By the Weir', 'Chapter 2 A Cold Morning'],
  ],
  ['right above its words', `Chapter 1\nIt was late.\n\nChapter 2\n${prose}\n`, ['Chapter 1', 'Chapter 2']],
  ['words for numbers', `ONE\n\n${prose}\n\nTWO\n\n${prose}\n`, ['ONE', 'TWO']],
  [
    'a table of contents',
    `THE MILL\n\nCONTENTS\n\nCHAPTER I\nCHAPTER II\n\nCHAPTER I\n\nIt was late.\n\nCHAPTER II\n\n${prose}\n`,
    ['CHAPTER I', 'CHAPTER II'],
  ],
  [
    'one without its name',
    `CHAPTER I\n\nCHAPTER II\n\nCHAPTER III\n\nCHAPTER I\n\n${prose}\n\nCHAPTER II\n\n${prose}\n\nCHAPTER III\n\n${prose}\n`,
    ['CHAPTER I', 'CHAPTER II', 'CHAPTER III'],
  ],
  [
    'parts above chapters',
    `PART ONE\n\nCHAPTER I\n\n${prose}\n\nPART TWO\n\nCHAPTER I\n\n${prose}\n`,
    ['PART ONE, CHAPTER I', 'PART TWO, CHAPTER I'],
  ],
  [
    'page numbers',
    `CHAPTER I\n\nIda went down to the mill before it was light, and found\n\n1\n\nthe wheel standing still.\n\n${prose}\n`,
    ['CHAPTER I'],
  ],
  [
    'the heading of each page',
    `CHAPTER I\n\nIda went down to the mill before it was light, and found\n\nCHAPTER I\n\nthe wheel standing still.\n\n${prose}\n`,
    ['CHAPTER I'],
  ],
  [
    'a list in a chapter',
    `CHAPTER I\n\n${prose}\n\nHe wrote:\n\n1. The Mill\n\n2. The Weir\n\n${prose}\n`,
    ['CHAPTER I'],
  ],
  ['the date of a letter', `CHAPTER I\n\n3 May\n\n${prose}\n`, ['CHAPTER I']],
  [
    'paragraphs that begin as a heading might',
    `CHAPTER I\n\n${prose}\n\nThe second letter.\n\nI—Paul\n\nThe first letter: it lay there\n\nC—Carter\n\n${prose}\n`,
    ['CHAPTER I'],
  ],
  [
    'no empty lines, and lines set in',
    `　序章\n　　安走下去，看见水车停了，河水很高，没有人碰过水闸，她等了很久才回家。\n第一章 磨坊\n　　本来了。\n第二章 堤\n　　他走了。\n番外 雪\n　　下雪了。\n`,
    ['序章', '第一章 磨坊', '第二章 堤', '番外 雪'],
  ],
];

for (const [what, text, titles] of texts)
  test(`chapters of a text: ${what}`, async () =>
    assert.deepEqual(titlesIn(await readSource(strToU8(text), 'mill.txt')), titles));

/** In each language a first and a second chapter, as books of it have them. */
const languages: Readonly<Record<string, readonly [string, string]>> = {
  German: ['Erstes Kapitel', 'Zweiundzwanzigstes Kapitel'],
  French: ['Chapitre premier', 'CHAPITRE II'],
  Spanish: ['Capítulo primero', 'CAPITULO II'],
  Italian: ['Capitolo primo', 'CAPITOLO II'],
  Portuguese: ['Capítulo I', 'CAPÍTULO SEGUNDO'],
  Catalan: ['Capítol primer', 'Capítol II'],
  Dutch: ['Eerste hoofdstuk', 'HOOFDSTUK II'],
  Swedish: ['Första kapitlet', 'KAPITEL 2'],
  Danish: ['Første Kapitel', 'Kapitel 2'],
  Norwegian: ['Første kapittel', 'Kapittel 2'],
  Icelandic: ['1. kafli', '2. kafli'],
  Finnish: ['Ensimmäinen luku', 'II luku'],
  Estonian: ['Esimene peatükk', '2. peatükk'],
  Latvian: ['Pirmā nodaļa', '2. nodaļa'],
  Lithuanian: ['I skyrius', 'Antras skyrius'],
  Polish: ['Rozdział pierwszy', 'ROZDZIAŁ II'],
  Czech: ['Kapitola první', 'Kapitola dvacátá druhá'],
  Slovak: ['Prvá kapitola', '2. kapitola'],
  Slovene: ['Prvo poglavje', '2. poglavje'],
  Croatian: ['Poglavlje prvo', 'Drugo poglavlje'],
  Serbian: ['Глава прва', 'Друго поглавље'],
  Bulgarian: ['Глава първа', 'Глава II'],
  Russian: ['Глава первая', 'ГЛАВА ДВАДЦАТЬ ВТОРАЯ'],
  Ukrainian: ['Розділ перший', 'Розділ 2'],
  Hungarian: ['Első fejezet', 'II. FEJEZET'],
  Romanian: ['Capitolul I', 'CAPITOLUL AL DOILEA'],
  Greek: ['Κεφάλαιον Α΄', 'ΚΕΦΑΛΑΙΟ ΔΕΥΤΕΡΟ'],
  Turkish: ['Birinci Bölüm', 'İKİNCİ BÖLÜM'],
  Basque: ['1. kapitulua', '2. kapitulua'],
  Welsh: ['Pennod I', 'PENNOD II'],
  Latin: ['Caput primum', 'CAPUT II'],
  Arabic: ['الفصل الأول', 'الفصل الثاني'],
  Persian: ['فصل اول', 'فصل دوم'],
  Hebrew: ['פרק ראשון', 'פרק ב׳'],
  Hindi: ['अध्याय १', 'अध्याय २'],
  Thai: ['บทที่ ๑', 'บทที่ ๒'],
  Vietnamese: ['Chương 1', 'CHƯƠNG II'],
  Indonesian: ['Bab 1', 'BAB II'],
  Armenian: ['Գլուխ 1', 'Գլուխ 2'],
  Georgian: ['თავი 1', 'თავი 2'],
  Chinese: ['第一章', '第二回 水车'],
  Japanese: ['第一章', '第２話　水車'],
  Korean: ['제1장', '제2장 물레방아'],
};

for (const [language, [first, second]] of Object.entries(languages))
  test(`chapters of a text: ${language}`, async () => {
    const text = `${first}\n\n${prose}\n\n${second}\n\n${prose}\n`;
    assert.deepEqual(titlesIn(await readSource(strToU8(text), 'mill.txt')), [first, second]);
  });

const pages: readonly (readonly [what: string, body: string, titles: readonly string[]])[] = [
  [
    'paragraphs that begin as a heading might',
    '<p>CHAPTER I</p><p>It turned.</p><p>The second letter.</p><p>It lay there.</p><p>I—Paul</p><p>He stopped.</p>',
    ['CHAPTER I'],
  ],
  [
    'deep headlines',
    '<h1>THE MILL</h1><h5>CHAPTER I</h5><h5>The Weir</h5><p>It turned.</p><h5>CHAPTER II</h5><p>It stood.</p>',
    ['THE MILL, CHAPTER I: The Weir', 'THE MILL, CHAPTER II'],
  ],
  [
    'classes',
    '<p class="PT">The Wheel</p><p class="chapter-number">1</p><p class="chapter-title">The Weir</p><p>It turned.</p><p class="chaphead">Chapter 2</p><p>It stood.</p>',
    ['The Wheel, 1: The Weir', 'The Wheel, Chapter 2'],
  ],
  [
    'nothing but words',
    '<p>CHAPTER I</p><p>THE WEIR</p><p>It turned.</p><p>CHAPTER II</p><p>It stood.</p>',
    ['CHAPTER I: THE WEIR', 'CHAPTER II'],
  ],
  [
    'a caption in small capitals',
    '<h2>Chapter 1</h2><p>It turned.</p><h5>The sign</h5><p>It stood.</p>',
    ['Chapter 1'],
  ],
  [
    'a number above its title, in one header or group',
    '<section><header><p class="num">Chapter One</p><h2>The Weir</h2><p>in which it turns</p></header><p>It turned.</p></section><section><hgroup><h2>Two</h2><p>The Wheel</p></hgroup><p>It stood.</p></section><section><hgroup><p>Chapter 3</p><h2>The Gate</h2></hgroup><p>It broke.</p></section>',
    ['Chapter One: The Weir', 'Two: The Wheel', 'Chapter 3: The Gate'],
  ],
  [
    'headlines that are pictures',
    '<h2><img src="1.png" alt="Chapter 1: The Weir"/></h2><p>It turned.</p><h2><img src="o.png" alt="an ornament"/><br/>Chapter 2</h2><p>It stood.</p><h2><img src="3.png" alt="Chapter 3"/>Chapter 3</h2><p>It broke.</p>',
    ['Chapter 1: The Weir', 'Chapter 2', 'Chapter 3'],
  ],
  ['none at all', '<p>It turned.</p><hr/><p>It stood.</p>', ['Chapter 1 (no heading)', 'Scene 2']],
];

for (const [what, body, titles] of pages)
  test(`chapters of a page: ${what}`, async () => {
    const page = `<!DOCTYPE html><html><head><title>x</title></head><body>${body}</body></html>`;
    assert.deepEqual(titlesIn(await readSource(strToU8(page), 'mill.html')), titles);
  });

const books: readonly (readonly [
  what: string,
  contents: string,
  pages: readonly string[],
  titles: readonly string[],
])[] = [
  [
    'parts without a page',
    '<li><span>Part One</span><ol><li><a href="p0.xhtml">1</a></li><li><a href="p1.xhtml">2</a></li></ol></li><li><span>The Weir</span><ol><li><a href="p2.xhtml">1</a></li></ol></li>',
    ['<h2>1</h2><p>It turned.</p>', '<h2>2</h2><p>It stood.</p>', '<p>It broke.</p>'],
    ['Part One, 1', 'Part One, 2', 'The Weir, 1'],
  ],
  [
    'a part and its first chapter at one place',
    '<li><a href="p0.xhtml">Part One</a><ol><li><a href="p0.xhtml#a">1</a></li><li><a href="p0.xhtml#b">2</a></li></ol></li>',
    ['<p id="a">It turned.</p><p id="b">It stood.</p>'],
    ['Part One, 1', 'Part One, 2'],
  ],
  [
    'the title of the book above a chapter to which the contents point',
    '<li><a href="p0.xhtml#a">ONE</a></li><li><a href="p0.xhtml#b">TWO</a></li><li><a href="p1.xhtml#c">3: The Gate</a></li>',
    [
      '<h1>The Mill</h1><p><a id="a"></a>ONE</p><p>It turned.</p><p><a id="b"></a>TWO</p><p>It stood.</p>',
      '<h2>3</h2><h3><a id="c"></a>The Gate</h3><p>It broke.</p>',
    ],
    ['The Mill, ONE', 'The Mill, TWO', 'The Mill, 3: The Gate'],
  ],
  [
    'a page of its title alone',
    '<li><a href="p0.xhtml">Dawn</a></li><li><a href="p1.xhtml">It broke.</a></li><li><a href="p2.xhtml">Dusk</a></li>',
    ['<p>Dawn</p><p>It turned.</p>', '<p>It broke.</p>', '<h1>Dusk</h1><p>It stood.</p>'],
    ['Dawn', 'It broke.', 'Dusk'],
  ],
];

for (const [what, contents, all, titles] of books)
  test(`chapters of an e-book: ${what}`, async () =>
    assert.deepEqual(titlesIn(await readSource(epub(contents, all), 'mill.epub')), titles));

test('a note in the margin is no part of the sentence beside it', async () => {
  const page =
    '<html><body><h2>1</h2><p>It turned<span class="sidenote">It had to.</span> and stood.</p><div class="sidenote">Or not.</div></body></html>';
  const { segments } = await readSource(strToU8(page), 'mill.html');
  assert.deepEqual(
    segments.flatMap(({ items }) => items.map((item) => ('text' in item ? `${item.kind}: ${item.text}` : ''))),
    ['prose: It turned and stood.', 'note: It had to.', 'note: Or not.'],
  );
});

test('a text without a heading is divided at its breaks, and says so', async () => {
  const { segments, problems } = await readSource(strToU8(`${prose}\n\n* * *\n\nIt stood.\n`), 'mill.txt');
  assert.equal(segments.length, 2);
  assert.match(problems[0]?.message ?? '', /No heading of a chapter was found/);
  const headed = await readSource(strToU8(`CHAPTER I\n\n${prose}\n\nIt stood.\n`), 'mill.txt');
  assert.deepEqual(headed.problems, []);
});

function titlesIn(source: Source): readonly string[] {
  return sceneTitles(source);
}

function epub(contents: string, pages: readonly string[]): Uint8Array {
  const page = (body: string) =>
    strToU8(
      `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>t</title></head><body>${body}</body></html>`,
    );
  const names = pages.map((_, index) => `p${index}.xhtml`);
  const item = (name: string) => `<item id="${name}" href="${name}" media-type="application/xhtml+xml"/>`;
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'),
    'b.opf': strToU8(
      `<package version="3.0"><metadata/><manifest><item id="n" href="n.xhtml" properties="nav" media-type="application/xhtml+xml"/>${names.map(item).join('')}</manifest><spine>${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`,
    ),
    'n.xhtml': page(`<nav epub:type="toc"><ol>${contents}</ol></nav>`),
    ...Object.fromEntries(names.map((name, index) => [name, page(pages[index] ?? '')])),
  });
}
