import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { decode } from '../../src/read/decode.js';
import type { Source } from '../../src/read/source.js';
import { assertPlaces } from './places.js';

/**
 * Reads each sample of a format (a folder with `input.*`) and compares it, as `render` shows it, with the `expected.json`
 * beside it. UPDATE=1 writes what is read now: look at it before it stays.
 */
export function testSamples(
  format: string,
  read: (bytes: Uint8Array, name: string) => Source | Promise<Source>,
  render: (source: Source, text: string) => unknown = (source) => source,
): void {
  const samples = new URL(`../../../test/read/${format}/`, import.meta.url);
  for (const { name } of readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    test(`${format}: ${name}`, async () => {
      const folder = new URL(`${name}/`, samples);
      const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? '';
      const bytes = readFileSync(new URL(input, folder));
      const { text } = decode(bytes);
      const source = await read(bytes, input);
      assertPlaces(source, () => text);
      const found = JSON.parse(JSON.stringify(render(source, text)));
      const expected = new URL('expected.json', folder);
      if (process.env.UPDATE) writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
      assert.deepEqual(found, JSON.parse(readFileSync(expected, 'utf8')));
    });
  }
}
