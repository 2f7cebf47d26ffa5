import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { playFiles, playReader } from '../../src/read/play/play.js';
import type { Source } from '../../src/read/source.js';
import { edited } from '../read/damage.js';
import { count } from '../read/in-short.js';
import { assertPlaces } from '../read/places.js';
import { testSamples } from '../read/samples.js';
import { plenty, tries } from '../tries.js';
import { realWorks } from '../works/real-works.js';

testSamples('play', playReader.read);

const sample = readFileSync(new URL('../../../test/read/play/ferry/input.xhtml', import.meta.url), 'utf8');

const page = (type: string, inside: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body epub:type="${type}">${inside}</body></html>`;
const act = (title: string, words: string) =>
  page(
    'bodymatter z3998:drama',
    `<section epub:type="chapter z3998:scene"><h2>${title}</h2><table><tr><td epub:type="z3998:persona">Ann</td><td>${words}</td></tr></table></section>`,
  );

test('several files are one play, in the order of its package; what stands around it is left out', () => {
  const play = playFiles([
    { name: 'two.xhtml', text: act('Act II', 'Two.') },
    { name: 'one.xhtml', text: act('Act I', 'One.') },
    { name: 'argument.xhtml', text: page('frontmatter', '<table><tr><td>In the end all die.</td></tr></table>') },
    {
      name: 'content.opf',
      text: '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Numbers</dc:title><dc:creator>Ida Quill</dc:creator><dc:contributor id="t">Per Holm</dc:contributor><meta property="role" refines="#t">trl</meta><dc:language>en</dc:language></metadata><manifest><item id="a" href="text/one.xhtml"/><item id="b" href="text/two.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
    },
  ]);
  assert.equal(play.title, 'Numbers');
  assert.equal(play.language, 'en');
  assert.deepEqual(
    play.credits.map(({ key, value }) => `${key}: ${value}`),
    ['author: Ida Quill', 'translator: Per Holm'],
  );
  assert.deepEqual(
    play.segments.map(({ title, at }) => [title, at.file]),
    [
      ['Act I', 'one.xhtml'],
      ['Act II', 'two.xhtml'],
    ],
  );
  assert.doesNotMatch(JSON.stringify(play), /all die/);
  assert.deepEqual(play.problems, []);
});

test('whatever is read never throws, and all places hold', () => {
  const marks = [
    '<',
    '>',
    '&',
    '"',
    '</td>',
    '<td>',
    '<tr>',
    '</tr>',
    '</section>',
    '<section>',
    '<br>',
    '<h2>',
    '\r\n',
    '\uD83D',
    '<p>',
  ];
  const holds = (text: string) => assertPlaces(playFiles([{ name: 'a', text }]), () => text);
  fc.assert(fc.property(edited(sample, marks), holds), { numRuns: tries(25, 400) });
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds));
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void playReader.read(bytes, 'a.xhtml')));
});

test('hostile pages end in good time', { timeout: 60_000 }, () => {
  const row = '<tr><td epub:type="z3998:persona">A</td><td>b</td></tr>';
  for (const piece of [
    '<tr>',
    '<td>',
    '<section>',
    row,
    `${row}<tr><td/><td>c</td></tr>`,
    '<tr><td/><td>c</td></tr>',
    '<li>a',
  ])
    playFiles([{ name: 'a', text: `<html><body><section><table>${piece.repeat(plenty(500_000) / piece.length)}` }]);
});

const { folder, skip } = realWorks('plays-xhtml');
/** Speeches as the folder's own description counts them, for the first three. */
const counted: readonly (readonly [name: string, scenes: number, speeches: number])[] = [
  ['hamlet', 20, 1138],
  ['othello', 15, 1180],
  ['the-winters-tale', 15, 746],
  ['oedipus-rex-storr', 1, 441],
  ['six-characters', 3, 631],
];

for (const [name, scenes, speeches] of counted) {
  test(`a published play: ${name}`, { skip }, () => {
    const files = readFiles(new URL(`${name}/`, folder));
    const play: Source = playFiles(files);
    assert.deepEqual(play.problems, []);
    assert.equal(play.segments.length, scenes);
    assert.equal(count(play, 'speech'), speeches);
    assert.ok(play.title && play.language?.startsWith('en') && play.credits.length > 0 && play.cast.length > 0);
    const texts = new Map(files.map(({ name, text }) => [name, text]));
    assertPlaces(play, (file) => texts.get(file as string) as string);
  });
}

function readFiles(of: URL): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(of).map((name) => ({ name, text: readFileSync(new URL(name, of), 'utf8') }));
}

test('a line break within a heading is a space', () => {
  const play = playFiles([{ name: 'a.xhtml', text: act('Scene<br/>the First', 'One.') }]);
  assert.equal(play.segments[0]?.title, 'Scene the First');
});

test('what a page of a play hides is none of it', () => {
  const play = playFiles([
    {
      name: 'a.xhtml',
      text: act('Scene I', 'One <span hidden="">(38)</span><i style="display:none">She lies.</i>two.'),
    },
  ]);
  const [item] = play.segments[0]?.items ?? [];
  assert.deepEqual(item?.kind === 'speech' && item.parts.map(({ text }) => text), ['One two.']);
});
