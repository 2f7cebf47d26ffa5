import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from '../read/index.js';
import { scriptContinuity } from './script-continuity.js';

const scene = (heading: string, ...lines: readonly string[]) => `${heading}\n\n${lines.join('\n\n')}\n\n`;
const ada = (words: string, cue = 'ADA') => `${cue}\n${words}`;
const mill = scene('INT. MILL - DAY - 3 MAY 1990', 'ADA (34) sweeps.', ada('Come in.'));

const rows: readonly (readonly [what: string, script: string, ...codes: readonly string[]])[] = [
  ['one scene', mill],
  ['at one time in two places', mill + scene('EXT. BRIDGE - SAME', ada('What a view.')), 'work-two-places'],
  ['as a voice she may be anywhere', mill + scene('EXT. BRIDGE - SAME', ada('What a view.', 'ADA (V.O.)'))],
  ['on a telephone too', mill + scene('EXT. BRIDGE - SAME', ada('(on the phone)\nWhat a view.'))],
  ['rooms of one place', mill + scene('INT. MILL - LOFT - SAME', ada('What a view.'))],
  ['somebody else', mill + scene('EXT. BRIDGE - SAME', ada('What a view.', 'BEN'))],
  ['right after it one has walked', mill + scene('EXT. BRIDGE - CONTINUOUS', ada('What a view.'))],
  [
    'back and forth between two that both have her',
    mill + scene('EXT. BRIDGE - DAY', ada('Hello?'), 'INTERCUT WITH THE MILL:', ada('Yes.', 'BEN')),
    'work-two-places',
  ],
  [
    'back and forth between two people',
    mill + scene('EXT. BRIDGE - DAY', ada('Hello?', 'BEN'), 'INTERCUT WITH THE MILL:', ada('Yes.', 'BEN')),
  ],
  ['another weekday', scene('INT. MILL - DAY - 3 MAY 1990', ada('It is Friday, then.')), 'work-weekday-said'],
  ['the weekday', scene('INT. MILL - DAY - 3 MAY 1990', ada('It is Thursday, then.'))],
  ['a weekday of no date', scene('INT. MILL - DAY', ada('It is Friday, then.'))],
  ['who asks', scene('INT. MILL - DAY - 3 MAY 1990', ada('It is Friday?'))],
  ['another age', mill + scene('INT. MILL - DAY - 4 MAY 1990', ada('I am 41 years old.')), 'work-age-said'],
  ['that age years later', mill + scene('INT. MILL - DAY - 3 MAY 1997', ada('I am 41 years old.'))],
  ['an age in no year', mill + scene('EXT. ROAD - DAY', ada('I am 41 years old.'))],
  [
    'a date that is no such day',
    scene('INT. MILL - DAY', 'SUPER: “Monday, 3 May 1990”', ada('Hm.')),
    'weekday-mismatch',
  ],
];

for (const [what, script, ...codes] of rows) {
  test(`of a script: ${what}`, async () => {
    const work = await readSource(new TextEncoder().encode(script), 'mill.fountain');
    const found = scriptContinuity('mill.fountain', work);
    assert.deepEqual(
      found.map(({ code }) => code),
      codes,
    );
    for (const { place } of found) assert.ok(place && place.span.to > place.span.from);
  });
}

test('a script in which many say what day it is takes no longer for each of them', async () => {
  const scenes = Array.from({ length: 150 }, (_, nth) =>
    scene(`INT. MILL ${nth} - DAY - ${1 + (nth % 28)} MAY 1990`, ada('It is Monday. I am 30 years old.')),
  );
  const work = await readSource(new TextEncoder().encode(scenes.join('')), 'mill.fountain');
  const before = process.cpuUsage().user;
  assert.ok(scriptContinuity('mill.fountain', work).length > 0);
  const seconds = (process.cpuUsage().user - before) / 1e6;
  assert.ok(seconds < 2.5, `${seconds} s`);
});
