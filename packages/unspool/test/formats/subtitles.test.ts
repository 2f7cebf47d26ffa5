import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode } from '../../src/read/decode.js';
import { type Item, joinTracks, readerOf, readSource, type Source, type SourceSpan } from '../../src/read/index.js';
import { assertPlaces } from '../read/places.js';
import { testSamples } from '../read/samples.js';
import { tries } from '../tries.js';
import { realWorks } from '../works/real-works.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const samples = new URL('../../../test/read/', import.meta.url);
const formats = ['srt', 'vtt', 'ass'] as const;
for (const format of formats) testSamples(format, (bytes, name) => read(format, bytes, name), render);

async function read(format: (typeof formats)[number], bytes: Uint8Array, name: string): Promise<Source> {
  return (await readerOf(format)).read(bytes, name);
}

/** Everything that was read, a line for each piece; behind it, in ‹›, what stands at its place in the file. */
function render(source: Source, text: string): readonly string[] {
  const place = ({ from, to, line, time }: SourceSpan) => {
    const when = time ? ` ${time.from}–${time.to}s` : '';
    return `line ${line}${when} ‹${text.slice(from, to).replace(/\r\n|\r|\n/g, '⏎')}›`;
  };
  const said = (item: Item) => {
    if (item.kind !== 'speech') return [`  ${item.kind} “${item.text}” ${place(item.at)}`];
    const who = [item.cue || '?', `(${item.who.join(', ')})`, ...(item.manner ? [item.manner] : [])].join(' ');
    return [
      `  speech ${who} ${place(item.at)}`,
      ...item.parts.map((part) => `    ${part.kind} “${part.text}” ${place(part.at)}`),
    ];
  };
  return [
    `${source.format}, ${source.title ?? 'no title'}, ${source.language ?? 'no language'}`,
    ...source.credits.map(({ key, value, at }) => `credit ${key}: ${value} ${place(at)}`),
    ...source.segments.flatMap((segment) => [
      `${[...segment.within, segment.kind].join(' > ')} “${segment.title}”${segment.assumed ? ' assumed' : ''} line ${segment.at.line} ${segment.at.time?.from}–${segment.at.time?.to}s`,
      ...segment.items.flatMap(said),
    ]),
    ...source.problems.map(({ message, at }) => `problem: ${message}${at ? ` ${place(at)}` : ''}`),
  ];
}

const pieces = fc.constantFrom(
  ...[
    'WEBVTT',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '1',
    '00:00:01,000 --> 00:00:02,000',
    '00:05.000 --> 00:03.000',
    '-->',
    '->',
  ],
  ...[
    '- ',
    '—',
    '[',
    ']',
    '(',
    ')',
    '（',
    '♪',
    '#',
    '>> ',
    'ANN:',
    'Ann',
    ' ',
    '<v Ann>',
    '</v>',
    '<i>',
    '</i>',
    '<',
    '>',
    '<rt>',
  ],
  ...[
    '&amp;',
    '&#128512;',
    '&',
    '{\\an8}',
    '{',
    '}',
    '{\\p1}',
    '\\N',
    '\\h',
    '語',
    '😀',
    '\u0301',
    '\uFEFF',
    '\u202A',
    '\u2003',
    '\u2028',
    '\0',
    'NOTE ',
    'STYLE',
  ],
  ...['[Script Info]', '[Events]', 'Format: Start, End, Name, Text', 'Dialogue: 0:00:01.00,0:00:02.00,Ann,', 'Title: '],
);
const names = fc.constantFrom('a.srt', 'a.vtt', 'a.ass', 'a.chapters.vtt', 'a.descriptions.vtt', '');
const texts = fc.array(pieces, { maxLength: 60 }).map((found) => found.join(''));

test('whatever is in a file, reading it does not fail, and places are right', async () => {
  const all = async (bytes: Uint8Array, name: string) => {
    const { text } = decode(bytes);
    for (const format of formats) assertPlaces(await read(format, bytes, name), () => text);
  };
  const report = { numRuns: tries(300, 2000) };
  await fc.assert(
    fc.asyncProperty(texts, names, (text, name) => all(Buffer.from(text), name)),
    report,
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), names, (bytes, name) => all(bytes, name)),
    report,
  );
});

test('samples that are cut, or changed in one place, are read too', async () => {
  for (const format of formats) {
    for (const name of readdirSync(new URL(`${format}/`, samples))) {
      const bytes = readFileSync(new URL(`${format}/${name}/input.${format}`, samples));
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.length), pieces, fc.nat(40), async (at, piece, length) => {
          for (const changed of [
            bytes.subarray(0, at),
            Buffer.concat([bytes.subarray(0, at), Buffer.from(piece), bytes.subarray(at + length)]),
          ])
            assertPlaces(await read(format, changed, `a.${format}`), () => decode(changed).text);
        }),
        { numRuns: tries(25, 100) },
      );
    }
  }
});

test('parentheses behind a name that hold nothing to read are no direction', async () => {
  for (const inside of [' ', '\u200b', '\u202a \ufeff']) {
    const cue = `00:00:01,000 --> 00:00:02,000\nWARDEN (${inside}): Come in.\n`;
    const [item] = (await read('srt', Buffer.from(cue), 'a.srt')).segments.flatMap(({ items }) => items);
    assert.ok(item?.kind === 'speech');
    assert.deepEqual(
      item.parts.map(({ kind, text }) => [kind, text]),
      [['said', 'Come in.']],
    );
  }
});

test('chapters at the same time stand in none of each other, and none stands in more than nine', async () => {
  const chapter = (from: number, to: number) => `00:${10 + from}:00.000 --> 00:${10 + to}:00.000\nAt ${from}\n\n`;
  const depths = async (chapters: readonly string[]) =>
    (await read('vtt', Buffer.from(`WEBVTT\nKind: chapters\n\n${chapters.join('')}`), 'a.vtt')).segments.map(
      ({ within }) => within.length,
    );
  assert.deepEqual(await depths([chapter(0, 9), chapter(0, 9), chapter(1, 5), chapter(1, 5)]), [0, 0, 1, 1]);
  const nested = Array.from({ length: 20 }, (_, index) => chapter(index, 50 - index));
  assert.equal(Math.max(...(await depths(nested))), 9);
});

test('several tracks are one work: the segments of the first, the cues of all', async () => {
  const chapters =
    'WEBVTT\nKind: chapters\n\n00:00.000 --> 00:10.000\nThe pier\n\n00:10.000 --> 00:20.000\nThe crossing\n';
  const english = '1\n00:00:01,000 --> 00:00:03,000\nGood evening.\n\n2\n00:00:09,800 --> 00:00:12,000\nHold on.\n';
  const german =
    '1\n00:00:01,100 --> 00:00:03,000\n- Guten Abend.\n- Abend.\n\n2\n00:00:30,000 --> 00:00:31,000\nFest!\n';
  const joined = joinTracks([
    await readSource(Buffer.from(chapters), 'pier.chapters.vtt'),
    await readSource(Buffer.from(english), 'pier.en.srt'),
    await readSource(Buffer.from(german), 'pier.de.srt'),
  ]);
  const found = joined.segments.map(({ title, items }) => [
    title,
    ...items.map((item) => {
      assert.ok(item.kind === 'speech');
      assert.equal(item.at.file, `pier.${item.language}.srt`);
      assert.equal(item.parts[0]?.at.file, item.at.file);
      return `${item.language}: ${item.parts[0]?.text}`;
    }),
  ]);
  assert.deepEqual(found, [
    ['The pier', 'en: Good evening.', 'de: Guten Abend.', 'de: Abend.'],
    ['The crossing', 'en: Hold on.', 'de: Fest!'],
  ]);
});

test('who speaks in several tracks is one person, in whatever case', async () => {
  const one = await readSource(
    bytes('1\n00:00:01,000 --> 00:00:02,000\nRUTH: Here.\n\n2\n00:00:03,000 --> 00:00:04,000\nMAN #2: There.\n'),
    'a.srt',
  );
  const other = await readSource(
    bytes('WEBVTT\n\n00:05.000 --> 00:06.000\n<v Ruth>Where?\n\n00:07.000 --> 00:08.000\n<v Man 2>Here.\n'),
    'b.vtt',
  );
  const who = joinTracks([one, other]).segments.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'speech' ? item.who : [])),
  );
  assert.deepEqual(who, ['RUTH', 'MAN #2', 'RUTH', 'MAN #2']);
});

test('the cues of another track stand in the stretch they are nearest to', async () => {
  const stamp = (second: number) =>
    `00:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')},000`;
  const track = (...seconds: number[]) =>
    seconds.map((second) => `${stamp(second)} --> ${stamp(second + 1)}\nAt ${second}.\n`).join('\n');
  const joined = joinTracks([
    await readSource(Buffer.from(track(10, 12, 14, 16, 100, 102, 104)), 'a.en.srt'),
    await readSource(Buffer.from(track(5, 17, 95, 300)), 'a.fr.srt'),
  ]);
  assert.deepEqual(
    joined.segments.map(({ assumed, at, items }) => [
      assumed,
      at.time?.from,
      at.time?.to,
      items.map((item) => item.at.time?.from),
    ]),
    [
      [true, 5, 18, [5, 10, 12, 14, 16, 17]],
      [true, 95, 301, [95, 100, 102, 104, 300]],
    ],
  );
});

test('joining tracks keeps every cue, whatever they hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(texts, names), { minLength: 1, maxLength: 4 }), async (tracks) => {
      const sources = await Promise.all(tracks.map(([text, name]) => read('vtt', Buffer.from(text), name)));
      const count = (all: readonly Source[]) =>
        all.flatMap(({ segments }) => segments.flatMap(({ items }) => items)).length;
      assert.equal(count([joinTracks(sources)]), count(sources));
    }),
  );
});

const { folder: films, skip } = realWorks('subtitles');

async function film(name: string): Promise<Source> {
  return readSource(readFileSync(new URL(name, films)), name);
}

const itemsIn = ({ segments }: Source) => segments.flatMap(({ items }) => items);

test('real works: every cue of every track is read', { skip }, async () => {
  for (const name of readdirSync(films)) {
    const text = readFileSync(new URL(name, films), 'utf8');
    const source = await film(name);
    const cues = text.match(/^\S+ --> \S+/gm)?.length;
    const found = new Set(itemsIn(source).flatMap(({ at }) => (at.time ? [JSON.stringify(at.time)] : []))).size;
    assert.equal(found || source.segments.length, cues, name);
    assert.deepEqual(source.problems, [], name);
    assert.match(source.language ?? '', /^(?:en|de|es|ar|ja|ru|sv)$/);
    assertPlaces(source, () => text);
  }
});

test('real works: Elephants Dream in five languages, with its chapters and descriptions', { skip }, async () => {
  const names = [
    'chapters.en',
    'captions.en',
    'captions.ar',
    'captions.ja',
    'captions.ru',
    'captions.sv',
    'descriptions.en',
  ];
  const tracks = await Promise.all(names.map((name) => film(`elephantsdream-${name}.vtt`)));
  const joined = joinTracks(tracks);
  assert.deepEqual(
    joined.segments.map(({ title }) => title),
    [
      ...['Prologue', 'Switchboard trap', 'Telephone/Lecture', 'Typewriter', 'Proog shows Emo stuff', 'Which way'],
      ...['Emo flips out', 'Emo creates', 'Closing credits'],
    ],
  );
  assert.equal(
    itemsIn(joined).length,
    tracks.reduce((sum, track) => sum + itemsIn(track).length, 0),
  );
  const where = (words: string) =>
    joined.segments.find(({ items }) =>
      items.some((item) => (item.kind === 'speech' ? item.parts : [item]).some(({ text }) => text.includes(words))),
    )?.title;
  for (const words of ['Follow me!', 'За мной!', 'Följ efter mig!', 'ついて来るんだ！'])
    assert.equal(where(words), 'Telephone/Lecture', words);
  // It begins before the border and ends behind it.
  assert.equal(where('Two people stand on a small bridge.'), 'Prologue');
});

test('real works: Sintel falls into stretches', { skip }, async () => {
  const { segments } = await film('sintel-en.srt');
  assert.ok(segments.length > 3 && segments.every(({ assumed, kind }) => assumed && kind === 'stretch'));
});
