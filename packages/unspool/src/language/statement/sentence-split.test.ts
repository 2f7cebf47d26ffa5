import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentences } from './sentence-split.js';

const cases: readonly (readonly string[])[] = [
  ['One.', 'Two!', 'Three?', 'Four'],
  ['Mr. Lind, of No. 5, meets Dr. A. Aurel at 5 p.m. on the pier.', 'He waits.'],
  ['He says: "I know. I saw it. All." He goes.'.slice(0, 33), 'He goes.'],
  ['“Go,” she says.', '“Never!”', 'He stays.'],
  ['It costs 3.50 and no more.', '1998 was a good year.'],
  ['Wait … for it.', 'There.'],
  ['彼は来た。', '彼女は去った。'],
  ['Lind, a.k.a. Bruno, comes.', 'He waits.'],
  ['That is Bruno a.k.a. Lind!', 'He waits.'],
  ['Messrs. Lind, Hon. and Maj. Brehm, and Sgt. Moor of Ft. Ash, approx. Ten men, viz. Five, met.', 'They left.'],
  ['e.g. this one.', 'That one.'],
];

for (const parts of cases) {
  test(`sentences: ${parts.join(' | ')}`, () => {
    const text = parts.join(/[。]$/.test(parts[0] as string) ? '' : ' ');
    assert.deepEqual(
      sentences(text).map(({ from, to }) => text.slice(from, to)),
      parts,
    );
  });
}
