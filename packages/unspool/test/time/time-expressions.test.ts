import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readRuns, readWhen } from '../../src/language/index.js';
import { fountainReader } from '../../src/read/script/fountain/fountain.js';
import { sceneTimes } from '../../src/read/time-expressions/time-expressions.js';
import { plenty, tries } from '../tries.js';
import { realWorks } from '../works/real-works.js';
import { segmentsOf, shown } from './scenes-in-short.js';

const words = fc.constantFrom(
  ...[
    'DAY',
    'NIGHT',
    'LATER',
    'FLASHBACK',
    'FLASHFORWARD',
    'PRESENT DAY',
    '5 YEARS EARLIER',
    'THE NEXT MORNING',
    '1989',
  ],
  ...['SAME', 'CONTINUOUS', 'DREAM', 'DAY 3', 'AS BEFORE', '6:00 PM', 'THAT NIGHT', 'EARLIER', 'MONDAY', 'JUNE 1944'],
);
const lines = fc.constantFrom(
  ...['x', '>FLASHBACK TO:', 'END FLASHBACK', 'BACK TO SCENE', 'BEGIN FLASHBACK', 'MONTAGE', 'END MONTAGE', '=1944'],
  ...['>INTERCUT WITH:', 'DREAM SEQUENCE', 'END DREAM', 'Ada wakes.', 'QUICK FLASHES', '>FLASH FORWARD TO:', '=LATER'],
);
const scene = fc
  .tuple(fc.constantFrom('A', 'B', 'C'), fc.array(words, { maxLength: 2 }), fc.array(lines, { maxLength: 4 }))
  .map(([place, cues, items]) => [[`INT. ${place}`, ...cues].join(' - '), ...items].join(' | '));

test('parts depend on the scenes so far alone, refer to earlier ones, and are understood as times', () => {
  fc.assert(
    fc.property(fc.array(scene, { maxLength: 12 }), fc.nat(12), (given, until) => {
      const segments = segmentsOf(...given);
      const found = sceneTimes(segments, 'en');
      const start = sceneTimes(segments.slice(0, until), 'en');
      assert.deepEqual(start.map(shown), found.slice(0, until).map(shown));
      found.forEach(({ parts }, index) => {
        for (const { dateline, refers } of parts) {
          assert.equal(dateline.includes('[#]'), refers !== undefined);
          assert.ok(refers === undefined || (refers >= 0 && refers < index));
          const text = dateline.replace('[#]', '[A]');
          const isRead = text.startsWith('again ') || readWhen(readRuns(text, 0, text.length)) !== null;
          assert.ok(isRead, `not understood: ${dateline}`);
        }
      });
    }),
    { numRuns: tries(200, 1000) },
  );
});

test('by whose words a scene is read, no later scene decides', () => {
  const abroad = fc.constantFrom(
    'NACHT',
    'NUIT',
    'NOCHE',
    'NOTTE',
    'GIORNO',
    'JOUR',
    'RÜCKBLENDE',
    'НОЧЬ',
    'NATT',
    'LATER',
  );
  const mixed = fc.array(fc.constantFrom('A', 'B').chain((place) => abroad.map((cue) => `INT. ${place} - ${cue}`)));
  const said = fc.constantFrom(undefined, 'en', 'fr', 'de-AT', 'xx');
  fc.assert(
    fc.property(mixed, fc.nat(10), said, (given, until, language) => {
      const segments = segmentsOf(...given);
      const start = sceneTimes(segments.slice(0, until), language).map(({ parts, level, ages }) => ({
        parts,
        level,
        ages,
      }));
      const found = sceneTimes(segments, language).map(({ parts, level, ages }) => ({ parts, level, ages }));
      assert.deepEqual(start, found.slice(0, until));
    }),
    { numRuns: tries(100, 500) },
  );
});

test('never throws, whatever stands in headings and lines', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string(), words);
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 5 }), fc.option(fc.string()), (given, language) => {
      const segments = given.flatMap(([a, b, c]) => segmentsOf(`${a} - ${b}`, `INT. ${b} | ${c} | =${a} | >${c}`));
      sceneTimes(segments, language ?? undefined);
    }),
    { numRuns: tries(80, 300) },
  );
});

test('long lines and many scenes end soon', { timeout: 20_000 }, () => {
  const long = 'FLASHBACK - '.repeat(plenty(100_000));
  const many = Array.from(
    { length: plenty(3000) },
    (_, index) => `INT. A - ${index % 2 ? 'FLASHBACK' : 'LATER'} | ${'X (12) '.repeat(20)}`,
  );
  sceneTimes(segmentsOf(`INT. ${long} | ${long} | =${long} | ${'('.repeat(plenty(100_000))}`, ...many));
});

const { folder: works, skip } = realWorks('screenplays');

test('real screenplays', { skip }, async () => {
  for (const name of readdirSync(works).filter((file) => file.endsWith('.fountain'))) {
    const bytes = readFileSync(new URL(name, works));
    const source = await fountainReader.read(bytes, name);
    const found = sceneTimes(source.segments, source.language);
    assert.equal(found.length, source.segments.length);
    const isNight = source.segments.map(({ title }) => /NIGHT/.test(title));
    assert.deepEqual(
      found.map(({ parts }) => parts.some(({ dateline }) => dateline === 'night')),
      isNight,
    );
    for (const { parts } of found) for (const { at } of parts) assert.ok(at.to <= bytes.length && at.from < at.to);
  }
});
