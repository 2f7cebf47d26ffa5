import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { compareDrafts, readSource } from '../../read/index.js';
import { changedWords } from './changed-words.js';
import { toDraftPage } from './draft-page.js';
import { draftStyle, draftStyleHash } from './draft-style.js';

const old = `INT. MILL - NIGHT

ADA
The wheel has not turned since the frost came down.

BEN
I never heard it.

BEN
Then who has been grinding the flour all week long?

EXT. WEIR - DAY

CLEO
There is a glove caught under the third sluice board.

INT. BARN - DAY

ADA
Somebody moved the ladder.
`;

async function page(now: string, before = old, found: readonly string[] = []): Promise<string> {
  const read = (text: string) => readSource(new TextEncoder().encode(text), 'a.fountain');
  const [one, other] = [await read(before), await read(now)];
  assert.ok(one && other);
  const comparison = compareDrafts(one, other);
  return toDraftPage({ before: 'one.fountain', after: 'two.fountain', comparison, found });
}

/** The rows of a page: what each is marked with, and its two sides. */
function rows(html: string): readonly string[] {
  return [
    ...html.matchAll(/<tr[^>]*><th scope="row"[^>]*>(.*?)<\/th><td[^>]*>(.*?)<\/td><td[^>]*>(.*?)<\/td><\/tr>/g),
  ].map(([, ...cells]) => cells.map((cell) => (cell ?? '').replace(/<(?!\/?(?:del|ins))[^>]*>/g, '')).join(' | '));
}

test('what is cut, new and other stands beside what it was, marked in words', async () => {
  const now = old
    .replace('BEN\nI never heard it.\n\n', '')
    .replace('since the frost', 'since the great frost')
    .replace('BEN\nThen who', 'ADA\n(aside)\nThen who')
    .replace('board.\n', 'board.\n\nCLEO\nIt is mine.\n');
  const html = await page(now);
  assert.deepEqual(rows(html), [
    '± changed | ADA The wheel has not turned since the frost came down. | ADA The wheel has not turned since the <ins>great </ins>frost came down.',
    '− cut | BEN <del>I never heard it.</del> | ',
    '≠ speaker, ± changed | BEN Then who has been grinding the flour all week long? | ADA (aside) Then who has been grinding the flour all week long?',
    ' | CLEO There is a glove caught under the third sluice board. | CLEO There is a glove caught under the third sluice board.',
    '+ new |  | CLEO <ins>It is mine.</ins>',
  ]);
  assert.match(html, /<summary>1 scene as before<\/summary><ul><li dir="auto">3\. INT\. BARN - DAY/);
  assert.match(html, /<a href="#scene-2">2\. EXT\. WEIR - DAY<\/a> – 1 new line\./);
});

test('whoever is called otherwise now has the old name in the old draft', async () => {
  const html = await page(old.replaceAll('BEN', 'BORIS').replace('I never', 'I often'));
  assert.match(html, /<li dir="auto">BEN is called BORIS now\./);
  assert.deepEqual(rows(html)[1], '± changed | BEN I <del>never </del>heard it. | BORIS I <ins>often </ins>heard it.');
});

test('every link of the page leads to a scene of it, and every id is there once', async () => {
  const html = await page(old.replaceAll('the', 'a'));
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, target]) => target);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(targets.length > 1);
  for (const target of targets) assert.ok(ids.includes(target), target);
});

test('every line of scenes that are other is on the page, also of those that are split, merged, added and omitted', async () => {
  const now = `INT. MILL - NIGHT

ADA
The wheel has not turned since the frost came down.

INT. CELLAR - NIGHT

BEN
I never heard it.

BEN
Then who has been grinding the flour all week long?

EXT. PIER - DAWN

DORA
Here he is.

EXT. WEIR - DAY

CLEO
There is a glove caught under the third sluice board.
`;
  for (const [before, after] of [
    [old, now],
    [now, old],
  ] as const) {
    const html = await page(after, before);
    const [left, right] = [1, 2].map((side) =>
      rows(html)
        .map((row) => row.split(' | ')[side])
        .join('\n'),
    ) as [string, string];
    const said = (text: string) => [...text.matchAll(/\n[A-Z]+\n(.+)\n/g)].map(([, line]) => line as string);
    // The weir is as it was: its name is enough.
    const isShown = (line: string) => !line.includes('glove');
    for (const line of said(before).filter(isShown)) assert.ok(left.includes(line), line);
    for (const line of said(after).filter(isShown)) assert.ok(right.includes(line), line);
    assert.match(html, /<summary>1 scene as before<.summary><ul><li dir="auto">\d\. EXT\. WEIR/);
  }
});

test('nothing in a script is markup, and the page allows its own style and nothing else', async () => {
  const evil = '<script>alert(1)</script><img src=x onerror=alert(2)> "quoted" \u202Edlrow';
  const html = await page(old.replace('I never heard it.', evil), old, [evil]);
  assert.doesNotMatch(html, /<script|<img|\u202E/);
  assert.ok(html.includes('&#x3C;script>alert(1)'));
  assert.equal(draftStyleHash, `sha256-${createHash('sha256').update(draftStyle).digest('base64')}`);
  assert.ok(html.includes(`<style>${draftStyle}</style>`) && html.includes(draftStyleHash));
  assert.match(html, /default-src &#x27;none&#x27;/);
});

test('words that texts share are told from those of one, also where there are very many', () => {
  assert.deepEqual(changedWords('a b c d', 'a x c d'), [
    { text: 'a ', in: 'both' },
    { text: 'b ', in: 'before' },
    { text: 'x ', in: 'after' },
    { text: 'c d', in: 'both' },
  ]);
  const [one, other] = ['b', 'c'].map((word) => `a ${`${word} `.repeat(5000)}d`) as [string, string];
  assert.deepEqual(
    changedWords(one, other).map((stretch) => stretch.in),
    ['both', 'before', 'after', 'both'],
  );
  for (const side of ['before', 'after'] as const) {
    const text = changedWords(one, other).flatMap((stretch) =>
      stretch.in === 'both' || stretch.in === side ? [stretch.text] : [],
    );
    assert.equal(text.join(''), side === 'before' ? one : other);
  }
});
