import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode } from '../src/read/decode.js';
import { readTei, teiReader } from '../src/read/play/tei.js';
import { assertPlaces, count, mutated, testSamples } from './read/play/samples.js';
import { realWorks } from './real-works.js';

testSamples('tei', 'xml', teiReader.read);

const sample = readFileSync(new URL('../../test/read/tei/lighthouse/input.xml', import.meta.url), 'utf8');

test('what the header says of people is in fields that are shown at the end', () => {
  const play = readTei(sample);
  const { relations: _, ...open } = { ...play, cast: play.cast.map(({ description: _, sex: __, ...role }) => role) };
  assert.doesNotMatch(JSON.stringify(open), /nobody knows|FEMALE|parent_of/);
  const [first] = play.segments;
  const preface = first?.items.filter((item) => item.kind === 'note').map(({ text }) => text);
  assert.deepEqual(preface, ['Who keeps the light?', 'Preface', 'In the end the lamp goes out.']);
});

test('TEI is known by its beginning', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  for (const head of ['<TEI xmlns="x">', '<?xml version="1.0"?>\n<tei:TEI xmlns:tei="x">', '<TEI.2>', '\uFEFF<TEI\n>'])
    assert.equal(teiReader.accepts('a.xml', bytes(head)), true, head);
  for (const head of ['<html>', '<TEITEI>', 'TEI', '', '<FinalDraft>'])
    assert.equal(teiReader.accepts('a.xml', bytes(head)), false, head);
});

test('files in other encodings are read', async () => {
  const text = '<TEI><text><body><sp who="#ä"><speaker>Ä</speaker><p>Grüße</p></sp></body></text></TEI>';
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  const play = await teiReader.read(utf16, 'a.xml');
  const [item] = play.segments[0]?.items ?? [];
  assert.equal(item?.kind === 'speech' && item.parts[0]?.text, 'Grüße');
});

test('whatever is read never throws, and all places hold', () => {
  const change = fc.record({
    at: fc.nat(),
    length: fc.integer({ min: 0, max: 40 }),
    by: fc.constantFrom(
      '',
      '<',
      '>',
      '&',
      '"',
      '</div>',
      '<div>',
      '<sp>',
      '</sp>',
      '<stage>',
      '<head>',
      '\r\n',
      '\uD83D',
      '<l>',
      '&#0;',
    ),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      const text = mutated(sample, changes);
      assertPlaces(readTei(text), () => text);
    }),
    { numRuns: 400 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      assertPlaces(readTei(text), () => text);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      teiReader.read(bytes, 'a.xml');
    }),
  );
});

test('hostile plays end in good time', { timeout: 60_000 }, () => {
  const inside = (text: string) => `<TEI><text><body>${text}`;
  for (const piece of [
    '<sp>',
    '<div>',
    '<sp who="#a"/>',
    '<castItem/>',
    'x',
    '<head/>',
    '<stage>x</stage>',
    '<div><sp/></div>',
  ])
    readTei(inside(piece.repeat(500_000 / piece.length)));
  readTei(inside('x'.repeat(10_000_000)));
  readTei(
    `<TEI><teiHeader><particDesc>${'<person xml:id="a"><persName>A B</persName></person>'.repeat(5000)}</particDesc></teiHeader><text><front><castList>${'<castItem>A B C, d</castItem>'.repeat(5000)}`,
  );
});

const { folder, skip } = realWorks('plays-tei');
/** Counted in the files themselves, by another program: scenes as DraCor counts them, and `<sp>`. */
const counted: readonly (readonly [name: string, scenes: number, speeches: number])[] = [
  ['adolph-am-ersten-mai', 18, 248],
  ['andreyev-ne-ubiy', 6, 944],
  ['gogol-revizor', 53, 927],
  ['kleist-der-zerbrochene-krug', 13, 1002],
  ['lessing-emilia-galotti', 43, 835],
  // One line of verse stands between speeches, without a speaker.
  ['lessing-nathan-der-weise', 41, 1331 + 1],
  ['sophocles-oedipus-tyrannus', 15, 456],
  ['werner-der-vierundzwanzigste-februar', 3, 367],
];

for (const [name, scenes, speeches] of counted) {
  test(`a published play: ${name}`, { skip }, async () => {
    const bytes = readFileSync(new URL(`${name}.xml`, folder));
    const play = await teiReader.read(bytes, `${name}.xml`);
    assert.deepEqual(play.problems, []);
    assert.equal(play.segments.length, scenes);
    assert.equal(count(play, 'speech'), speeches);
    assert.ok(play.title && play.language && play.credits.some(({ key }) => key === 'author'));
    const ids = new Set(play.cast.map(({ id }) => id));
    for (const item of play.segments.flatMap(({ items }) => items))
      if (item.kind === 'speech') for (const id of item.who) assert.ok(ids.has(id), id);
    const { text } = decode(bytes);
    assertPlaces(play, () => text);
  });
}

test('every published play of the folder is known here', { skip }, () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  assert.deepEqual(names.sort(), counted.map(([name]) => `${name}.xml`).sort());
});
