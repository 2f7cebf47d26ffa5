import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Item, Source, SourceSpan } from '../../../src/read/source.js';

const repository = new URL('../../../../../../', import.meta.url);

/** Compares what is read of each sample in a folder of test/read with what is written beside it; UPDATE=1 rewrites it. */
export function testSamples(format: string, extension: string, read: (bytes: Uint8Array, name: string) => unknown) {
  const folder = new URL(`packages/unspool/test/read/${format}/`, repository);
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    test(`${format}: ${name}`, async () => {
      const input = readFileSync(new URL(`${name}/input.${extension}`, folder));
      const made = JSON.parse(JSON.stringify(await read(input, `input.${extension}`)));
      const file = new URL(`${name}/expected.json`, folder);
      if (process.env.UPDATE) writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`);
      assert.deepEqual(made, JSON.parse(readFileSync(file, 'utf8')));
    });
  }
}

/** Every place lies in its file, in order, and within what it is a part of. */
export function assertPlaces(source: Source, textOf: (file: string | undefined) => string) {
  const lines = new Map<string | undefined, number[]>();
  const check = ({ from, to, line, file }: SourceSpan) => {
    const text = textOf(file);
    assert.ok(from >= 0 && from <= to && to <= text.length, `${from}–${to} of ${text.length}`);
    const starts = lines.get(file) ?? [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((one) => one.index + one[0].length)];
    lines.set(file, starts);
    if (line === undefined) return;
    assert.ok(
      (starts[line - 1] as number) <= from && from < (starts[line] ?? Number.POSITIVE_INFINITY),
      `line ${line}`,
    );
  };
  for (const { at } of [...source.credits, ...source.cast, ...source.segments]) check(at);
  for (const { at } of source.problems) if (at) check(at);
  for (const segment of source.segments) {
    let last = segment.at.from;
    for (const item of segment.items) {
      check(item.at);
      if (item.kind === 'note') continue;
      assert.ok(item.at.from >= last && item.at.to <= segment.at.to, `${item.at.from} in ${segment.title}`);
      last = item.at.from;
      if (item.kind !== 'speech') continue;
      for (const { at, text } of item.parts) {
        check(at);
        assert.notEqual(text.trim(), '');
        assert.ok(at.from >= last && at.to <= item.at.to, `${at.from}–${at.to} in ${item.at.from}–${item.at.to}`);
        last = at.from;
      }
    }
  }
}

export function count(source: Source, kind: Item['kind']): number {
  return source.segments.reduce((sum, { items }) => sum + items.filter((item) => item.kind === kind).length, 0);
}

/** A text with a few pieces cut out, doubled or overwritten. */
export function mutated(text: string, changes: readonly { at: number; length: number; by: string }[]): string {
  return changes.reduce((now, { at, length, by }) => {
    const from = at % (now.length + 1);
    return now.slice(0, from) + by + now.slice(from + length);
  }, text);
}
