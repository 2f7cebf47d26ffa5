import assert from 'node:assert/strict';
import { rowOf } from '../../src/read/formats.js';
import type { Source, SourceSpan } from '../../src/read/source.js';

/**
 * What holds for everything that is read: each place lies in its file, on the line it says, within what it is a part of
 * and behind what was before it. Cues are in the order of their times instead; notes may stand anywhere.
 */
export function assertPlaces(source: Source, textOf: (file: string | undefined) => string): void {
  const starts = new Map<string | undefined, readonly number[]>();
  const placed = (at: SourceSpan) => {
    const text = textOf(at.file);
    assert.ok(at.from >= 0 && at.from <= at.to && at.to <= text.length, `${show(at)} lies in the text`);
    if (at.line === undefined) return;
    const lines = starts.get(at.file) ?? lineStarts(text);
    starts.set(at.file, lines);
    const [start = Number.NaN, next = text.length + 1] = lines.slice(at.line - 1, at.line + 1);
    assert.ok(start <= at.from && at.from < next, `${show(at)} is on its line`);
  };
  const within = (inner: SourceSpan, outer: SourceSpan) => {
    if (inner.file === outer.file)
      assert.ok(outer.from <= inner.from && inner.to <= outer.to, `${show(inner)} lies in ${show(outer)}`);
  };
  for (const { at } of [...source.credits, ...source.cast, ...source.segments]) placed(at);
  for (const { at } of source.problems) if (at) placed(at);
  const timed = rowOf(source.format).kind === 'track';
  const last = new Map<string | undefined, number>();
  let time = Number.NEGATIVE_INFINITY;
  for (const { items, at } of source.segments) {
    for (const item of items) {
      placed(item.at);
      if (item.kind === 'speech') {
        let end = item.at.from;
        for (const part of item.parts) {
          placed(part.at);
          within(part.at, item.at);
          assert.ok(part.at.from >= end, `${show(part.at)} is behind the part before`);
          assert.notEqual(part.text.trim(), '');
          end = part.at.from;
        }
      }
      if (item.kind === 'prose')
        for (const { from, to } of item.quoted)
          assert.ok(from >= 0 && from < to && to <= item.text.length, `${from}–${to} lies in ${item.text}`);
      if (timed) {
        assert.ok((item.at.time?.from ?? time) >= time, `${show(item.at)} is in the order of times`);
        time = item.at.time?.from ?? time;
      }
      if (item.kind === 'note') continue;
      within(item.at, at);
      if (timed) continue;
      assert.ok(item.at.from >= (last.get(item.at.file) ?? 0), `${show(item.at)} is behind the item before`);
      last.set(item.at.file, item.at.from);
    }
  }
}

const show = (at: SourceSpan) => JSON.stringify(at);

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
}
