import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode } from '../src/read/decode.js';
import { type Item, readers, readSource, type Source, type SourceSpan } from '../src/read/index.js';

// Each folder holds a file and what is read from it. UPDATE=1 writes what is read now; read it before it stays.
const samples = new URL('../../test/read/', import.meta.url);
const formats = ['srt', 'vtt', 'ass'] as const;

for (const format of formats) {
  for (const name of readdirSync(new URL(`${format}/`, samples)).sort()) {
    test(`${format}: ${name}`, async () => {
      const folder = new URL(`${format}/${name}/`, samples);
      const bytes = readFileSync(new URL(`input.${format}`, folder));
      const source = await read(format, bytes, `input.${format}`);
      const { text } = decode(bytes);
      const found = render(source, text);
      holds(source, text);
      const file = new URL('expected.json', folder);
      if (process.env.UPDATE) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
      assert.deepEqual(found, JSON.parse(readFileSync(file, 'utf8')));
    });
  }
}

async function read(format: (typeof formats)[number], bytes: Uint8Array, name: string): Promise<Source> {
  const reader = readers.find((one) => one.format === format);
  assert.ok(reader);
  return reader.read(bytes, name);
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

/** What holds for everything that is read: places lie in the text, and within each other, and lines are right. */
function holds(source: Source, text: string): void {
  const within = (inner: SourceSpan, outer: SourceSpan) =>
    assert.ok(outer.from <= inner.from && inner.to <= outer.to, JSON.stringify({ inner, outer }));
  const all = { from: 0, to: text.length };
  const placed = (at: SourceSpan) => {
    within(at, all);
    assert.ok(at.from < at.to);
    const lines = text.slice(0, at.from).match(/\r\n|\r|\n/g)?.length ?? 0;
    assert.equal(at.line, lines + 1);
  };
  for (const { at } of source.problems) if (at) within(at, all);
  for (const segment of source.segments) {
    for (const item of segment.items) {
      placed(item.at);
      within(item.at, segment.at);
      if (item.kind !== 'speech') continue;
      assert.ok(item.parts.length > 0);
      let last = item.at.from;
      for (const part of item.parts) {
        placed(part.at);
        within(part.at, item.at);
        assert.ok(part.at.from >= last, 'parts are in order');
        last = part.at.to;
        assert.notEqual(part.text.trim(), '');
      }
    }
  }
  const starts = source.segments.flatMap(({ items }) => items.flatMap(({ at }) => (at.time ? [at.time.from] : [])));
  assert.deepEqual(
    starts,
    [...starts].sort((a, b) => a - b),
    'cues are in the order of time',
  );
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
    for (const format of formats) holds(await read(format, bytes, name), decode(bytes).text);
  };
  const report = { numRuns: 2000 };
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
            holds(await read(format, changed, `a.${format}`), decode(changed).text);
        }),
      );
    }
  }
});

// Each is a megabyte of what makes a careless reader take hours.
const patience = { timeout: 60_000 };
const times = '1\n00:00:01,000 --> 00:00:02,000\n';
const webvtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n';
const substation = '[Events]\nFormat: Start, End, Name, Text\nDialogue: 0:00:01.00,0:00:02.00,,';
const many = (piece: string, megabytes = 1) => piece.repeat((megabytes * 1_000_000) / piece.length);
const hostile: Readonly<Record<string, () => string>> = Object.fromEntries(
  [
    ...[
      '-',
      '- ',
      '- A.\n',
      '- A. - B. ',
      '[',
      '[\n',
      '[a]',
      '(',
      '(\n',
      'a [',
      ']',
      '♪',
      '♪ ',
      '# ',
      ' ',
      '\n',
      '\r',
      '\r\n',
      'A',
      'A ',
    ],
    ...[
      'ANN:',
      'ANN: a\n',
      'ANN (',
      '<',
      '<i',
      '<i>',
      '<v A>',
      '<v A>b',
      '<rt>',
      '>',
      '&',
      '&amp;',
      '{',
      '{\\',
      '{\\an8}',
      '}',
      '\\N',
    ],
    ...[
      '\n1',
      '\n\n1\n',
      '-->',
      '1 -->',
      '\n-->',
      '\n1-->',
      '00:00:01,000 --> ',
      '\n00:00:01,000 --> 00:00:02,000',
      ',',
      ';',
      '語',
      '語\n',
      '\u3000',
      '\0',
    ],
  ].map((piece) => [JSON.stringify(piece), () => many(piece)]),
);

for (const [name, text] of Object.entries(hostile)) {
  test(`a megabyte of ${name} is read in seconds`, patience, async () => {
    const start = process.cpuUsage().user;
    await read('srt', Buffer.from(times + text()), 'a.srt');
    await read('vtt', Buffer.from(webvtt + text()), 'a.vtt');
    await read('ass', Buffer.from(substation + text()), 'a.ass');
    await readSource(Buffer.from(text()), 'a');
    const seconds = (process.cpuUsage().user - start) / 1e6;
    assert.ok(seconds < 30, `${seconds} s`);
  });
}
