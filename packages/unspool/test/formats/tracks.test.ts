import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinTracks, notesOf, readSource, type Source } from '../../src/read/index.js';
import { assertPlaces } from '../read/places.js';

/** Cues in short, with what stands in the file at their place. */
function cues({ segments }: Source, text: string): readonly string[] {
  return segments.flatMap(({ items }) =>
    items.map((item) => {
      const { from, to, time } = item.at;
      const when = time ? `${time.from}–${time.to} ` : '';
      const words = item.kind === 'speech' ? item.parts.map((part) => part.text).join(' | ') : item.text;
      const who = item.kind === 'speech' ? (item.cue ? `${item.cue}: ` : '') : `${item.kind} `;
      return `${when}${who}${words} ‹${text.slice(from, to).replaceAll('\n', '⏎')}›`;
    }),
  );
}

async function read(text: string, name: string): Promise<{ source: Source; shown: readonly string[] }> {
  const source = await readSource(Buffer.from(text), name);
  assertPlaces(source, () => text);
  notesOf(source).text;
  return { source, shown: cues(source, text) };
}

test('SBV', async () => {
  const text =
    '\n0:00:01.000,0:00:02.500\nWhere is\nhe?\n0:00:03.000,0:00:04.000\nBEN: Here.\r\n\r\n0:00:05.000,0:00:06.000\n\n- One.\n- Two.\n';
  const { source, shown } = await read(text, 'film.en.sbv');
  assert.deepEqual(shown, [
    '1–2.5 Where is he? ‹Where is⏎he?›',
    '3–4 BEN: Here. ‹BEN: Here.›',
    '5–6 One. ‹One.›',
    '5–6 Two. ‹Two.›',
  ]);
  assert.deepEqual([source.format, source.language, source.problems], ['sbv', 'en', []]);
  const other = await readSource(Buffer.from('0:00:01.000,0:00:02.000\nWo?\n'), 'film.de.sbv');
  assert.match(JSON.stringify(joinTracks([source, other]).segments), /Wo\?/);
});

const tt = (body: string, attributes = '', head = '') =>
  `<?xml version="1.0"?>\n<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:tts="http://www.w3.org/ns/ttml#styling" ${attributes} xml:lang="sv">${head}${body}</tt>`;

const times: readonly (readonly [what: string, attributes: string, body: string, times: readonly string[]])[] = [
  ['offsets', '', '<body><p begin="1500ms" end="0.05h">A</p></body>', ['1.5–180']],
  ['duration', '', '<body><p begin="1s" dur="1m">A</p></body>', ['1–61']],
  ['frames, 30 if nothing is said', '', '<body><p begin="00:00:01:15" end="00:00:02:00">A</p></body>', ['1.5–2']],
  [
    'frames of 29.97',
    'ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"',
    '<body><p begin="30f" end="60f">A</p></body>',
    ['1.001–2.002'],
  ],
  [
    'the multiplier of old',
    'ttp:frameRate="30" ttp:frameRateMultiplier="1000:1001"',
    '<body><p begin="30f" end="60f">A</p></body>',
    ['1.001–2.002'],
  ],
  ['ticks', 'ttp:tickRate="10000"', '<body><p begin="12345t" end="20000t">A</p></body>', ['1.235–2']],
  ['ticks without a rate are seconds', '', '<body><p begin="2t" end="3t">A</p></body>', ['2–3']],
  ['or frames', 'ttp:frameRate="25"', '<body><p begin="50t" end="75t">A</p></body>', ['2–3']],
  ['times add up', '', '<body begin="10s"><div begin="5s"><p begin="1s" end="2s">A</p></div></body>', ['16–17']],
  [
    'one after the other',
    '',
    '<body><div timeContainer="seq"><p dur="2s">A</p><p begin="1s" dur="2s">B</p></div></body>',
    ['0–2', '3–5'],
  ],
  ['a comma is a stop', '', '<body><p begin="00:00:01,500" end="00:00:02,000">A</p></body>', ['1.5–2']],
  [
    'not longer than what is around it',
    '',
    '<body><div begin="0s" end="3s"><p begin="1s" end="9s">A</p></div></body>',
    ['1–3'],
  ],
];

for (const [what, attributes, body, right] of times)
  test(`TTML, times: ${what}`, async () => {
    const { shown } = await read(tt(body, attributes), 'a.ttml');
    assert.deepEqual(
      shown.map((cue) => cue.split(' ')[0]),
      right,
    );
  });

test('TTML: words, breaks, blanks, speakers, whatever the namespace', async () => {
  const head =
    '<head><metadata><ttm:title>The Pier</ttm:title><ttm:agent xml:id="a" type="character"><ttm:name type="full">Ann</ttm:name></ttm:agent></metadata></head>';
  const body =
    '<body><div>\n<p begin="1s" end="2s" ttm:agent="a">Where<br/>is\n   he &amp; <span>she</span>?</p>\n<p begin="3s" end="4s">- One.<br/>- Two.</p>\n<p begin="5s" end="6s"><metadata><ttm:desc>He dies.</ttm:desc></metadata><![CDATA[A < B]]></p></div></body>';
  const right = [
    '1–2 Ann: Where is he & she? ‹Where<br/>is⏎   he &amp; <span>she</span>?›',
    '3–4 One. ‹One.›',
    '3–4 Two. ‹Two.›',
    '5–6 A < B ‹A < B›',
  ];
  for (const space of ['ns/ttml', '2006/10/ttaf1', '2006/04/ttaf1']) {
    const text = tt(body, '', head).replaceAll('ns/ttml', space);
    const { source, shown } = await read(text, 'a.dfxp');
    assert.deepEqual(shown, right);
    assert.deepEqual([source.format, source.title, source.language, source.problems], ['ttml', 'The Pier', 'sv', []]);
  }
});

test('TTML: what is in no region of a file that has some is never shown, nor what is hidden', async () => {
  const head =
    '<head><styling><style xml:id="gone" tts:display="none"/></styling><layout><region xml:id="r"/></layout></head>';
  const body =
    '<body><div><p begin="1s" end="2s">Nowhere.</p><p region="r" begin="3s" end="4s">Seen.</p><p region="r" style="gone" begin="5s" end="6s">Hidden.</p></div></body>';
  const { source } = await read(tt(body, '', head), 'a.ttml');
  const notes = notesOf(source).text;
  assert.match(notes, /Seen/);
  assert.doesNotMatch(notes, /Nowhere|Hidden/);
  assert.match(source.problems[0]?.message ?? '', /^2 subtitles are never on the screen/);
});

test('TTML: overlapping cues are said once each, and parts with times of their own are cues', async () => {
  const body =
    '<body><div><p begin="1s" end="5s">One</p><p begin="2s" end="4s">Two</p><p begin="6s" end="9s">Now <span begin="1s">then</span> again</p></div></body>';
  const { shown } = await read(tt(body), 'a.ttml');
  assert.deepEqual(
    shown.map((cue) => cue.replace(/ ‹.*/, '')),
    ['1–5 One', '2–4 Two', '6–9 Now', '6–9 again', '7–9 then'],
  );
});

test('json3: automatic captions roll up, and end where the next begin', async () => {
  const text = JSON.stringify({
    wireMagic: 'pb3',
    pens: [{}],
    events: [
      { tStartMs: 0, dDurationMs: 9000, id: 1 },
      {
        tStartMs: 1000,
        dDurationMs: 5000,
        segs: [
          { utf8: 'where', acAsrConf: 0 },
          { utf8: ' is', tOffsetMs: 200 },
        ],
      },
      { tStartMs: 3000, dDurationMs: 3000, aAppend: 1, segs: [{ utf8: '\n' }] },
      { tStartMs: 3010, dDurationMs: 3000, segs: [{ utf8: '>> "h\u00e9"\nsays', acAsrConf: 0 }] },
      { tStartMs: 9000, dDurationMs: 1000, segs: [{ utf8: 'BEN: Here.\nNow.' }] },
      { segs: [{ utf8: 'Never?' }] },
    ],
  }).replace('é', '\\u00e9');
  const { source, shown } = await read(text, 'film.en.json3');
  assert.deepEqual(shown, [
    '1–3.01 where is ‹where","acAsrConf":0},{"utf8":" is›',
    '3.01–6.01 "hé" says ‹\\"h\\u00e9\\"\\nsays›',
    '9–10 BEN: Here. Now. ‹BEN: Here.\\nNow.›',
    'Never? ‹Never?›',
  ]);
  assert.equal(source.language, 'en');
  for (let end = 20; end < text.length; end += 7) {
    const cut = await readSource(Buffer.from(text.slice(0, end)), 'film.json3');
    assert.match(cut.problems.map(({ message }) => message).join(), /cut off or damaged here.* Download it once more/);
    if (end > text.indexOf(' is"') + 4) assert.match(JSON.stringify(cut.segments), /where is/);
  }
});

test('json3 that is cut off before its first words says that it is, and not that it has none', async () => {
  const { source } = await read('{"wireMagic":"pb3","events":[{"tStartMs":10', 'a.json3');
  assert.deepEqual(source.segments, []);
  assert.match(source.problems[0]?.message ?? '', /cut off or damaged here.* Download it once more/);
});

test('TTML that counts its times in a way that is not known keeps its words, and says so', async () => {
  const { source, shown } = await read(
    tt('<body><p begin="1s">A</p><p begin="2s">B</p></body>', 'ttp:timeBase="moon"'),
    'a.ttml',
  );
  assert.deepEqual(
    shown.map((cue) => cue[0]),
    ['A', 'B'],
  );
  assert.match(source.problems[0]?.message ?? '', /by “moon”, which is not known here.*as WebVTT/);
  const wrong = await read(tt('<body><p begin="soon" end="2s">A</p></body>'), 'a.ttml');
  assert.match(wrong.source.problems[0]?.message ?? '', /This time cannot be read: “soon”/);
  assert.deepEqual(wrong.shown, ['A ‹A›']);
});

const hostile: readonly (readonly [name: string, text: () => string])[] = [
  ['a.json3', () => `{"wireMagic":${'['.repeat(250_000)}`],
  ['a.json3', () => `{"wireMagic":"${'\\"'.repeat(125_000)}`],
  ['a.json3', () => `{"wireMagic":1,"events":[${'{"tStartMs":1,"segs":[{"utf8":"a"}]},'.repeat(7000)}`],
  ['a.ttml', () => `<tt>${'<body>'.repeat(40_000)}`],
  ['a.ttml', () => `<tt><body>${'<p begin="1s">a'.repeat(15_000)}`],
  ['a.ttml', () => `<tt><body><p>${'&'.repeat(250_000)}</p></body></tt>`],
  ['a.ttml', () => `<tt><body><p>${'<span begin="1s"/>a'.repeat(12_000)}</p></body></tt>`],
  ['a.sbv', () => '0:00:01.000,0:00:02.000\n'.repeat(10_000)],
  ['a.sbv', () => `0:00:01.000,0:00:02.000\n${'1:'.repeat(125_000)}`],
];

for (const [index, [name, text]] of hostile.entries())
  test(`a quarter of a megabyte that is made to harm, ${index + 1}: ${name}`, { timeout: 20_000 }, async () => {
    const start = process.cpuUsage().user;
    await readSource(Buffer.from(text()), name);
    assert.ok(process.cpuUsage().user - start < 4e6);
  });
