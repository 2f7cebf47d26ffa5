import assert from 'node:assert/strict';
import { test } from 'node:test';
// @ts-expect-error: it has no types.
import oracle from 'edtf';
import fc from 'fast-check';
import { tries } from '../../../test/tries.js';
import { isEdtf } from '../../language/time/date.js';
import { type Extent, extentOf } from './edtf.js';

/** Texts of the form that the notes' reader lets through. */
const written = (() => {
  const digit = fc.constantFrom(...'0123456789X');
  const digits = (length: number) =>
    fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(''));
  const mark = fc.constantFrom('', '', '', '', '?', '~', '%');
  const part = fc
    .tuple(mark, fc.oneof(digits(2), fc.integer({ min: 1, max: 31 }).map(padded)), mark)
    .map((all) => all.join(''));
  const year = fc.oneof(
    fc
      .tuple(fc.constantFrom('', '', '-'), fc.oneof(digits(4), fc.integer({ min: 1000, max: 2100 }).map(String)))
      .map((all) => all.join('')),
    fc.integer({ min: -2e8, max: 2e8 }).map((number) => `Y${number}`),
    fc.tuple(fc.integer({ min: -99, max: 99 }), fc.nat(9)).map(([number, exponent]) => `Y${number}E${exponent}`),
  );
  const date = fc
    .tuple(
      mark,
      year,
      fc.constantFrom('', '', '', '', 'S2'),
      mark,
      fc.array(part, { maxLength: 2 }),
      fc.constantFrom('', '', '', 'T10:20', 'T10:20:30+09:00'),
    )
    .map(
      ([before, number, significant, after, parts, time]) =>
        [before + number + significant + after, ...parts].join('-') + time,
    );
  return fc.oneof(
    date,
    fc.tuple(date, date).map((both) => both.join('/')),
    date.map((one) => `../${one}`),
    date.map((one) => `${one}/`),
  );
})();

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

test('whatever the notes have as a date, there is an answer, and it is some stretch of time', () => {
  let seen = 0;
  fc.assert(
    fc.property(written, (text) => {
      const extent = extentOf(text);
      if (!isEdtf(text)) return;
      if (extent === null) assert.match(text, /S|T/, text);
      if (extent === null || extent === 'impossible') return;
      seen += 1;
      assert.ok(extent.from < extent.to, text);
      for (const end of [extent.from, extent.to]) assert.ok(!Number.isFinite(end) || Number.isSafeInteger(end), text);
    }),
    { numRuns: tries(4000, 20_000) },
  );
  assert.ok(seen > tries(300, 2000), `${seen}`);
});

/** All texts that an unspecified digit can stand for. */
function specified(text: string): readonly string[] {
  if (!text.includes('X')) return [text];
  return [...'0123456789'].flatMap((digit) => specified(text.replace('X', digit)));
}

test('unspecified digits reach from the first date they can be to the last', () => {
  const digit = (...digits: string[]) => fc.constantFrom('X', ...digits);
  const dates = fc
    .tuple(fc.constantFrom('', '-'), digit('1', '2'), digit('0', '9'), digit('0', '1'), digit('0', '4'))
    .chain(([sign, ...year]) =>
      fc
        .tuple(digit('0', '1'), digit('0', '2'), digit('0', '2', '3'), digit('0', '1', '9'))
        .map(([a, b, c, d]) => `${sign}${year.join('')}-${a}${b}-${c}${d}`),
    )
    .filter((text) => text.split('X').length <= 5);
  fc.assert(
    fc.property(dates, (text) => {
      const all = specified(text)
        .map(extentOf)
        .filter((extent) => extent !== null && extent !== 'impossible');
      const extent = extentOf(text);
      if (all.length === 0) assert.equal(extent, 'impossible', text);
      else {
        assert.ok(extent && extent !== 'impossible', text);
        const [from, to] = all.reduce(
          ([least, most], one) => [Math.min(least, one.from), Math.max(most, one.to)],
          [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
        );
        assert.deepEqual([extent.from, extent.to], [from, to], text);
      }
    }),
    { numRuns: tries(30, 150) },
  );
});

test('a mark for about makes it wider, one for uncertain does not', () => {
  const shape = ({ from, to, precision }: Extent) => ({ from, to, precision });
  fc.assert(
    fc.property(written, (text) => {
      const [marked, plain, sure] = [text, text.replace(/[?~%]/g, ''), text.replace(/[?]/g, '')].map(extentOf);
      if (!marked || !plain || !sure || marked === 'impossible' || plain === 'impossible' || sure === 'impossible')
        return;
      assert.deepEqual(shape(marked), shape(sure));
      assert.ok(marked.from <= plain.from && plain.to <= marked.to, text);
      if (!marked.approximate) assert.deepEqual(shape(marked), shape(plain));
    }),
    { numRuns: tries(1000, 5000) },
  );
});

type Read = { readonly min: number; readonly max: number };

/** As the edtf package has it, in our seconds; it counts milliseconds, the last one included. */
function byOracle(text: string): { from: number; to: number } | 'impossible' {
  const start = Date.UTC(2000, 0, 1);
  try {
    const { min, max } = oracle(text) as Read;
    return { from: (min - start) / 1000, to: (max + 1 - start) / 1000 };
  } catch {
    return 'impossible';
  }
}

function byUs(text: string): { from: number; to: number } | 'impossible' | null {
  const extent = extentOf(text);
  return extent === null || extent === 'impossible' ? extent : { from: extent.from, to: extent.to };
}

test('the same as the edtf package: every day that two digits can write', () => {
  for (const year of ['1999', '2000', '1900', '-0004']) {
    for (let month = 0; month <= 13; month += 1) {
      for (let date = 0; date <= 32; date += 1) {
        const text = `${year}-${padded(month)}-${padded(date)}`;
        // It takes the 29th of February in every year for a day.
        if (/^(?:1999|1900)-02-29$/.test(text)) assert.equal(byUs(text), 'impossible');
        else assert.deepEqual(byUs(text), byOracle(text), text);
      }
    }
  }
});

test('the same as the edtf package: years, decades, intervals', () => {
  const texts = [
    '1985',
    '0000',
    '-0500',
    '198X',
    '19XX',
    '1XXX',
    '2004-XX',
    '2004-06-XX',
    '1999-0X-XX',
    'Y12000',
    'Y-17E3',
  ];
  texts.push(
    '1964/2008',
    '2004-06/2006-08',
    '2004-02-01/2005',
    '198X/2004',
    '?2004-06',
    '2004-06-11?',
    '2001-34',
    '2001-36',
  );
  for (const text of texts) assert.deepEqual(byUs(text), byOracle(text), text);
  for (const text of ['2004-06-11T10:20:30+05:30', '2004-01-01T00:20:30-11:00', '2004-06-11T10:20:30Z']) {
    const [ours, theirs] = [byUs(text), byOracle(text)];
    assert.ok(ours && ours !== 'impossible' && theirs !== 'impossible');
    assert.equal(ours.from, theirs.from, text);
  }
});
