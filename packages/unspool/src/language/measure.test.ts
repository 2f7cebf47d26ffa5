import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLength, readMeasure, readMeasureEnd, readTyped, type Unit } from './measure.js';

test('measure: a length', () => {
  assert.deepEqual(readLength('1 h 10 min'), { unit: 'minute', count: 70 });
  assert.deepEqual(readLength('340 pages'), { unit: 'page', count: 340 });
  assert.deepEqual(readLength('in chapters'), { unit: 'chapter' });
  assert.equal(readLength(''), undefined);
  assert.equal(readLength('long'), undefined);
});

test('measure: a place in the work, where its unit is known and where it is not', () => {
  const read: readonly (readonly [text: string, Readonly<Record<Unit | 'any', number | undefined>>])[] = [
    ['12:30', { any: 12.5, minute: 12.5, page: undefined, chapter: undefined }],
    ['1:02:30', { any: 62.5, minute: 62.5, page: undefined, chapter: undefined }],
    ['12:75', { any: undefined, minute: undefined, page: undefined, chapter: undefined }],
    ['p. 41', { any: 41, minute: 41, page: 41, chapter: 41 }],
    [' 41 ', { any: 41, minute: 41, page: 41, chapter: 41 }],
    ['7 min', { any: 7, minute: 7, page: undefined, chapter: undefined }],
    ['7.5', { any: 7.5, minute: 7.5, page: undefined, chapter: undefined }],
    ['7,5', { any: undefined, minute: 7.5, page: undefined, chapter: undefined }],
    ['soon', { any: undefined, minute: undefined, page: undefined, chapter: undefined }],
    ['', { any: undefined, minute: undefined, page: undefined, chapter: undefined }],
  ];
  for (const [text, { any, ...units }] of read) {
    assert.equal(readMeasure(text), any, text);
    for (const [unit, value] of Object.entries(units))
      assert.equal(readMeasure(text, unit as Unit), value, `${text}, ${unit}`);
  }
});

test('measure: who types another unit than that of the work means no place in it', () => {
  const typed: readonly (readonly [text: string, unit: Unit, value: number | undefined])[] = [
    ['180', 'minute', 180],
    ['p. 180', 'minute', undefined],
    ['page 180', 'page', 180],
    ['ch. 3', 'page', undefined],
    ['3 min', 'minute', 3],
    ['7,5', 'minute', 7.5],
    ['12:30', 'chapter', undefined],
    ['S. 41', 'page', 41],
  ];
  for (const [text, unit, value] of typed) assert.equal(readTyped(text, unit), value, `${text}, ${unit}`);
});

test('a stretch begins at its first place and ends at its last', () => {
  const rows: readonly (readonly [text: string, unit: Unit, begins: number | undefined, ends: number | undefined])[] = [
    ['12:30–13:00', 'minute', 12.5, 13],
    ['12:30-13:00', 'minute', 12.5, 13],
    ['p. 41–43', 'page', 41, 43],
    ['12:30', 'minute', 12.5, undefined],
    ['13:00–12:30', 'minute', 13, undefined],
    ['12:30–13:00–14:00', 'minute', undefined, undefined],
    ['12:30–', 'minute', 12.5, undefined],
  ];
  for (const [text, unit, begins, ends] of rows) {
    assert.equal(readMeasure(text, unit), begins, text);
    assert.equal(readMeasureEnd(text, unit), ends, text);
  }
});
