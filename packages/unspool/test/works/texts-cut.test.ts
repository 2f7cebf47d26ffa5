import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { readParts, readSource, type Source } from '../../src/read/index.js';
import { tries } from '../tries.js';
import { assertSamePast } from './same-past.js';

/**
 * The law of cuts for books in one file: of two that are the same up to a place, a reader of what is over there gets the
 * same, however the rest is spaced, numbered, marked and divided.
 */

const told =
  'Ida went down to the mill before it was light and found the wheel standing still, though the river was high and nobody had touched the gate since Sunday.';
const rows: readonly string[] = [
  'CHAPTER I',
  'CHAPTER II. The Mill',
  'Chapter 3\nBy Night',
  'Chapter 4\nIt was late, and the lamp was out.',
  'PART ONE',
  'BOOK II',
  'I',
  'II.',
  '1',
  '2',
  '1. The Mill',
  '2. The Weir',
  '[ 1 ]',
  '— II —',
  'Eins',
  '第一章 水车',
  'Erstes Kapitel',
  'CONTENTS',
  'CONTENTS\nCHAPTER I . . . 3\nCHAPTER II . . . 9\nCHAPTER III . . . 12',
  'The Weir',
  'THE WEIR',
  'PREFACE',
  'NOTES',
  'EPILOGUE',
  '12',
  told,
  told.replace(/(.{60}\S*) /g, '$1\n'),
  told.replace(/(.{60}\S*) /g, '$1\n    '),
  `${told} ${told}`,
  'It turned.',
  'It was a fish.',
  'and so it went on',
  '“It holds,” she said.',
  '“It holds, she said.',
  '‘It breaks,’ he said, ‘and so.',
  '»Es hält«, sagte sie.',
  '« Il tient », dit-elle.',
  '— It holds. — It breaks.',
  '”Det”, sade hon.',
  "'It is so,' he said.",
  'the sea is wide\n  the sea is deep\nthe sea is cold',
  '  It was so.\nIt went on.\n  It ended.',
  '　水车停了。\n　她走下去。',
  '* * *',
  '3 May 1881',
  'Produced by A. Nyone',
  '*** START OF THE PROJECT GUTENBERG EBOOK THE MILL ***',
  '*** END OF THE PROJECT GUTENBERG EBOOK THE MILL ***',
];
const gaps = ['\n', '\n\n', '\n\n\n', '\n\n\n\n', '\n\n\n\n\n'];

/** What books mostly are: now and then a chapter, and prose under it. */
const mostly = (usual: readonly string[], all: readonly string[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...all) });
const usualRows = [...rows.slice(0, 4), told, told, 'It turned.', 'He said so, and nobody asked him.'];

/** Rows with gaps between them: mostly one kind of gap, as in real files. */
const text = (most: number) =>
  fc
    .tuple(
      fc.constantFrom(...gaps),
      fc.array(fc.tuple(mostly(usualRows, rows), fc.option(fc.constantFrom(...gaps), { freq: 4 })), {
        maxLength: most,
      }),
    )
    .map(([usual, parts]) => parts.map(([row, gap]) => row + (gap ?? usual)).join(''));

const tags: readonly string[] = [
  '<h1>The Mill</h1>',
  '<h2>Part I</h2>',
  '<h2>Chapter 2</h2>',
  '<h3>II</h3>',
  '<h4>The Weir</h4>',
  '<h5>Chapter 3</h5>',
  '<h5>By Night</h5>',
  '<h6>IV</h6>',
  '<p class="chaphead">Chapter 4</p>',
  '<p class="chapter-title">The Sluice</p>',
  '<p>Chapter 5</p>',
  '<div class="CT">The End</div>',
  '<p>VI</p>',
  '<p><a href="#c7">Chapter 7</a></p>',
  '<p id="c7">It had a name.</p>',
  `<p>${told}</p>`,
  '<p>It turned.</p>',
  '<p>It was so.<span class="sidenote">Or not.</span> It was.</p>',
  '<p>“It holds,” she said.</p>',
  '<p>“It holds, she said.</p>',
  '<p>»Es hält«, sagte sie.</p>',
  '<p>«\u00a0Il tient\u00a0», dit-elle.</p>',
  '<p>— It holds. — It breaks.</p>',
  '<hr/>',
  '<p>* * *</p>',
  '<p class="dateline">3 May 1881</p>',
  '<p>It was so.<a epub:type="noteref" href="#n1">1</a></p>',
  '<p>Produced by A. Nyone</p>',
  '<p>*** START OF THIS PROJECT GUTENBERG EBOOK THE MILL ***</p>',
  '<p>*** END OF THIS PROJECT GUTENBERG EBOOK THE MILL ***</p>',
];
const usualTags = ['<h2>Chapter 2</h2>', '<h2>Chapter 3</h2>', '<p>It turned.</p>', `<p>${told}</p>`];
const tagged = (most: number) =>
  fc.array(mostly(usualTags, tags), { maxLength: most }).map((parts) => `${parts.join('\n')}\n`);
const page = (body: string) =>
  `<html xmlns:epub="http://www.idpf.org/2007/ops"><head><title>The Mill</title></head><body>\n${body}`;

type Case = {
  readonly rest: (most: number) => fc.Arbitrary<string>;
  readonly whole: (past: string, rest: string) => string;
  readonly read: (whole: string) => Source | Promise<Source>;
};

const cases: Readonly<Record<string, Case>> = {
  'plain text': {
    rest: text,
    whole: (past, rest) => past + rest,
    read: (whole) => readSource(strToU8(whole), 'mill.txt'),
  },
  'a page': {
    rest: tagged,
    whole: (past, rest) => page(past + rest),
    read: (whole) => readSource(strToU8(whole), 'mill.html'),
  },
  'texts in a folder': {
    rest: text,
    whole: (past, rest) => past + rest,
    read: (whole) =>
      readParts([
        { name: 'chapter-1.txt', bytes: strToU8(whole) },
        { name: 'chapter-2.txt', bytes: strToU8('It ended.') },
      ]),
  },
};

const seed = Number(process.env.SEED ?? 20261122);
for (const [what, { rest, whole, read }] of Object.entries(cases)) {
  test(`nothing later in the file changes what was told: ${what} (seed ${seed})`, async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(rest(20), rest(8), rest(8), async (past, one, other) => {
        const files = [whole(past, one), whole(past, other)];
        const cut = whole(past, '').length;
        const [a, b] = (await Promise.all(files.map(read))) as [Source, Source];
        const isPast = ({ to, file }: { to: number; file?: string }) => to <= cut && file !== 'chapter-2.txt';
        compared += await assertSamePast(a, b, isPast);
      }),
      { seed, numRuns: tries(60, 4000) },
    );
    assert.ok(compared > tries(10, 300), `${compared}`);
  });
}
