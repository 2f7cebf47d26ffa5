import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../test/tries.js';
import { type Image, imageOf, mostImageBytes } from './image.js';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((one) => one.charCodeAt(0)) : part)),
  );
const zeros = (count: number) => Array.from({ length: count }, () => 0);

const png = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 2, 128, 0, 0, 1, 224, 8, 2, 0, 0, 0]);
const gif = bytes('GIF89a', [44, 1, 200, 0, 0, 0, 0]);
const jpeg = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 16, ...zeros(14), 0xff],
  [0xff, 0xdb, 0, 4, 0, 0],
  [0xff, 0xc2, 0, 17, 8, 1, 44, 2, 88, 3, ...zeros(9)],
);
const lossy = bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), [0x80, 0x02, 0xe0, 0x01]);
const lossless = bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f, 0x7f, 0xc2, 0x77, 0], zeros(8));
const extended = bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [0x7f, 2, 0], [0xdf, 1, 0]);

const cases: readonly (readonly [what: string, file: Uint8Array, said: string])[] = [
  ['a PNG', png, 'image/png 640×480'],
  ['a GIF', gif, 'image/gif 300×200'],
  ['a JPEG, whose size stands behind other pieces', jpeg, 'image/jpeg 600×300'],
  ['a WebP with losses', lossy, 'image/webp 640×480'],
  ['a WebP without', lossless, 'image/webp 640×480'],
  ['a WebP of several parts', extended, 'image/webp 640×480'],
  ['an SVG', bytes('<?xml version="1.0"?>\n<svg onload="steal()">'), 'it is an SVG, which can hold a program'],
  ['an SVG behind a comment', bytes('<!-- a -->\n<svg>'), 'it is an SVG, which can hold a program'],
  ['a page', bytes('<!doctype html><script>steal()</script>'), 'it is no JPEG, PNG, WebP or GIF'],
  ['nothing', bytes(), 'it is empty'],
  ['the beginning of a PNG', png.subarray(0, 20), 'it is no JPEG, PNG, WebP or GIF'],
  ['a JPEG without a frame', jpeg.subarray(0, 28), 'it is no JPEG, PNG, WebP or GIF'],
  ['a PNG of no width', Uint8Array.from(png, (byte, at) => (at >= 16 && at < 20 ? 0 : byte)), 'it has no size'],
  [
    'one that would fill the memory',
    Uint8Array.from(png, (byte, at) => (at === 17 || at === 21 ? 1 : byte)),
    'it has more than 60 million points',
  ],
  ['too many bytes', new Uint8Array(mostImageBytes + 1), 'it is larger than 8 MB'],
];

for (const [what, file, said] of cases) test(`a picture: ${what}`, () => assert.equal(shown(imageOf(file)), said));

test('any bytes are a picture or none, and nothing is thrown', () => {
  const begun = [png, gif, jpeg, lossy, lossless, extended].map((one) => [...one]);
  const damaged = fc.tuple(fc.constantFrom(...begun), fc.nat(40), fc.uint8Array({ maxLength: 40 }));
  fc.assert(
    fc.property(damaged, ([file, kept, rest]) => {
      assert.notEqual(shown(imageOf(Uint8Array.from([...file.slice(0, kept), ...rest]))), '');
    }),
    { numRuns: tries(200, 100_000) },
  );
});

function shown(image: Image | { readonly problem: string }): string {
  return 'problem' in image ? image.problem : `${image.type} ${image.width}×${image.height}`;
}
