import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Item, Source, SourceSpan } from '../../../src/read/source.js';

const packageRoot = fileURLToPath(new URL('../../../../', import.meta.url));

/** Reads each sample of a format (a folder with `input.*`) and compares with `expected.json`; UPDATE=1 writes that. */
export function samples(format: string, read: (bytes: Uint8Array, name: string) => Source | Promise<Source>): void {
  const folder = `${packageRoot}test/read/${format}/`;
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    test(`${format}: ${name}`, async () => {
      const input = readdirSync(folder + name).find((file) => file.startsWith('input.')) ?? '';
      const bytes = readFileSync(`${folder}${name}/${input}`);
      const source = await read(bytes, input);
      checkSpans(source, () => bytes.toString('utf8'));
      const found = inShort(source);
      const expected = `${folder}${name}/expected.json`;
      if (process.env.UPDATE) writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
      assert.deepEqual(found, JSON.parse(readFileSync(expected, 'utf8')));
    });
  }
}

/** A source as people read it: quotations in ⟦⟧, places left to `checkSpans`. */
export function inShort(source: Source): object {
  const { title, language } = source;
  return {
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    ...(source.credits.length > 0 ? { credits: source.credits.map(({ key, value }) => `${key}: ${value}`) } : {}),
    segments: source.segments.map(({ kind, title, within, number, assumed, items }) => ({
      what: `${kind}${assumed ? ', assumed' : ''}${number ? `, ${number}` : ''}: ${[...within, title].join(' / ')}`,
      items: items.map(itemInShort),
    })),
    ...(source.problems.length > 0 ? { problems: source.problems.map(({ message }) => message) } : {}),
  };
}

function itemInShort(item: Item): string {
  if (item.kind === 'speech') {
    const dual = item.dual ? ' &' : '';
    return `speech${dual} ${item.cue}: ${item.parts.map(({ kind, text }) => (kind === 'said' ? text : `[${text}]`)).join(' ')}`;
  }
  if (item.kind !== 'prose') return `${item.kind}: ${item.text}`;
  return `prose: ${marked(item.text, item.quoted)}`;
}

export function marked(text: string, quoted: readonly { readonly from: number; readonly to: number }[]): string {
  const ends = new Map<number, string>();
  for (const { from, to } of quoted) {
    ends.set(from, `${ends.get(from) ?? ''}⟦`);
    ends.set(to, `⟧${ends.get(to) ?? ''}`);
  }
  return [...text, ''].reduce(
    ({ at, shown }, letter) => ({ at: at + letter.length, shown: shown + (ends.get(at) ?? '') + letter }),
    { at: 0, shown: '' },
  ).shown;
}

/** Spans lie in their texts, in order, on the line they say; and what is quoted lies in its paragraph. */
export function checkSpans(source: Source, textOf: (file: string | undefined) => string): void {
  const lines = new Map<string | undefined, number[]>();
  const check = (at: SourceSpan) => {
    const text = textOf(at.file);
    assert.ok(
      at.from >= 0 && at.from <= at.to && at.to <= text.length,
      `a span within the text: ${JSON.stringify(at)}`,
    );
    if (at.line === undefined) return;
    const starts = lines.get(at.file) ?? lineStarts(text);
    lines.set(at.file, starts);
    const start = starts[at.line - 1] ?? Number.NaN;
    assert.ok(
      start <= at.from && at.from <= (starts[at.line] ?? text.length),
      `the line of a span: ${JSON.stringify(at)}`,
    );
  };
  const last = new Map<string | undefined, number>();
  for (const segment of source.segments) {
    check(segment.at);
    for (const item of segment.items) {
      check(item.at);
      if (item.kind === 'speech') for (const part of item.parts) check(part.at);
      if (item.kind === 'note') continue;
      assert.ok(item.at.from >= (last.get(item.at.file) ?? 0), `spans in order: ${JSON.stringify(item)}`);
      last.set(item.at.file, item.at.from);
      if (item.kind !== 'prose') continue;
      for (const { from, to } of item.quoted)
        assert.ok(from >= 0 && from < to && to <= item.text.length, JSON.stringify(item));
    }
  }
  for (const { at } of [...source.credits, ...source.problems]) if (at) check(at);
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/g)].map((end) => end.index + end[0].length)];
}
