import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatOf, formats, readerOf, readSource, rowOf } from '../../src/read/index.js';
import { isUnreadWork } from '../../src/read/not-read.js';
import { plenty } from '../tries.js';

const times = '1\n00:00:01,000 --> 00:00:02,000\nHere.\n';

test('what a file is, its content says, and its name only where that leaves it open', async () => {
  const cue = '00:00:01.000 --> 00:00:02.000\nHere.\n';
  const cases: readonly (readonly [name: string, text: string, format: string | null])[] = [
    ['a.txt', `WEBVTT\n\n${cue}`, 'vtt'],
    ['a.srt', `\uFEFFWEBVTT\n\n${cue}`, 'vtt'],
    ['a.txt', `1\n${cue}`, 'srt'],
    ['a', cue, 'srt'],
    ['a.vtt', cue, 'vtt'],
    ['a.srt', '[Script Info]\nTitle: A\n\n[Events]\n', 'ass'],
    ['a.txt', 'Title: The Pier\nAuthor: Nobody\n\nINT. SHED - NIGHT\n\nRain.\n', 'fountain'],
    ['a.txt', 'It rains.\n\nINT. SHED - NIGHT\n\nRain.\n', 'fountain'],
    ['a.fountain', 'Rain.\n', 'fountain'],
    ['a.xml', '<?xml version="1.0"?>\n<!-- <html> -->\n<FinalDraft DocumentType="Script"></FinalDraft>', 'fdx'],
    ['a.xml', '<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"></TEI>', 'tei'],
    ['a.html', '<html><body epub:type="bodymatter z3998:drama"></body></html>', 'play'],
    ['a.txt', '%PDF-1.7\n', 'pdf'],
    ['a.zip', `PK\u0003\u0004${'\0'.repeat(26)}mimetypeapplication/epub+zip`, 'epub'],
    ['a.txt', '<!DOCTYPE html>\n<!-- <TEI> --><html><p>Rain.</p></html>', 'xhtml'],
    ['a.txt', 'It rained all night on the pier.\n', 'text'],
    ['a.txt', 'He set the clock from 00:00:01 to 00:00:02 --> and slept.\n', 'text'],
    ['a', '\n%PDF-1.7', 'pdf'],
    ['a.epub', 'PK\u0003\u0004', 'epub'],
    ['a.xml', '<?xml version="1.0"?>\n<tei:TEI xmlns:tei="x">', 'tei'],
    ['a.xml', '<TEI.2>', 'tei'],
    ['a', '\uFEFF<TEI\n>', 'tei'],
    ['a.xhtml', '<TEI>', 'tei'],
    ['a.fountain', '<?xml version="1.0"?><FinalDraft/>', 'fdx'],
    ['a.fdx', 'INT. HOUSE - DAY\n\nRain.\n', 'fountain'],
    ['a', '<html epub:prefix="z3998: x"><body epub:type="bodymatter z3998:fiction">', 'xhtml'],
    ['a.xml', '<TEITEI>', null],
    ['a.txt', 'z3998:drama', 'text'],
    ['a.pdf', 'PK', null],
    ['a.json', '{"rain": true}', null],
    ['a.xml', '<?xml version="1.0"?><rain/>', null],
    ['a.txt', '', null],
    ['a.srt', 'PK\u0003\u0004 and so on', null],
    ['a.txt', '\0\u0001\u0002\u0003\0\0\0\0', null],
  ];
  for (const [name, text, format] of cases) {
    const bytes = Buffer.from(text);
    assert.equal(formatOf(name, bytes), format, JSON.stringify([name, text]));
    const source = await readSource(bytes, name);
    assert.equal(source.file, name);
    if (format) assert.equal(source.format, format);
    else assert.deepEqual([source.segments.length, source.problems.length], [0, 1]);
  }
});

test('each format has a row of its own: its reader says the same, and its name leads to it', async () => {
  for (const format of Object.keys(formats) as (keyof typeof formats)[]) {
    const { extensions, mostBytes } = rowOf(format);
    assert.equal((await readerOf(format)).format, format);
    assert.ok(extensions.length > 0 && mostBytes > 0, format);
    for (const extension of extensions) assert.equal(extension, extension.toLowerCase());
  }
});

test('the name says the language, where it says one', async () => {
  const cases: readonly (readonly [name: string, language: string | undefined])[] = [
    ['pier.en.srt', 'en'],
    ['pier-de.srt', 'de'],
    ['The Pier (2023).pt-BR.sdh.srt', 'pt-BR'],
    ['pier.zh-Hans.srt', 'zh-Hans'],
    ['pier.ger.forced.srt', 'de'],
    ['pier.en.hi.srt', 'en'],
    ['pier.hi.srt', 'hi'],
    ['pier-captions.ru.srt', 'ru'],
    ['The.Pier.As.It.Is.1080p.srt', undefined],
    ['Let.It.Be.srt', undefined],
    ['en.srt', undefined],
    ['pier.srt', undefined],
    ['', undefined],
  ];
  for (const [name, language] of cases)
    assert.equal((await readSource(Buffer.from(times), name)).language, language, name);
});

test('what is in a format that is known and not read is named, with the way out', async () => {
  const zip = (path: string) => `PK\u0003\u0004${'\0'.repeat(26)}${path}\0\u0001`;
  const cases: readonly (readonly [name: string, text: string, what: RegExp])[] = [
    ['lamp.sub', '{25}{50}The lamp is lit.|Nobody comes.\n', /^These are MicroDVD subtitles, .*SubRip/],
    ['lamp.txt.sub', '[10][35]The lamp is lit.\n', /MPL2/],
    ['lamp.sub', '[INFORMATION]\n[TITLE]The Lamp\n', /SubViewer/],
    ['lamp.xml', '<SAMI>\n<BODY>\n<SYNC Start=1000><P>The lamp is lit.\n', /SAMI/],
    ['lamp.srv3', '<?xml version="1.0"?><timedtext format="3">', /YouTube.*json3/],
    ['lamp.zip', zip('[Content_Types].xml'), /Word.*plain text/],
    ['lamp.doc', '\u00D0\u00CF\u0011\u00E0\0\0\0', /Word/],
    ['lamp.zip', zip('mimetypeapplication/vnd.oasis.opendocument.text'), /OpenDocument/],
    ['lamp.pages', zip('Index/Document.iwa'), /Pages/],
    ['lamp.xml', '{\\rtf1 The lamp is lit.}', /Rich Text/],
    ['lamp.zip', zip('local.rdf'), /Celtx.*Fountain/],
    ['lamp', '#Version 3\n#Begin-Config \n', /Trelby.*Final Draft/],
    ['lamp.wdz', 'whatever', /WriterDuet/],
    ['lamp.azw3', `${'\0'.repeat(60)}BOOKMOBI`, /Kindle.*Calibre/],
    ['lamp.kfx', 'CONT\u0002\0', /Kindle/],
    ['lamp.xml', '<FictionBook>', /FictionBook/],
  ];
  for (const [name, text, what] of cases) {
    const { segments, problems } = await readSource(Buffer.from(text, 'latin1'), name);
    assert.deepEqual([segments, problems.length], [[], 1], name);
    assert.match(problems[0]?.message ?? '', what);
  }
  assert.deepEqual(
    ['a.docx', 'a.mobi', 'a.celtx', 'a.rtf', 'a.mp4', 'a.zip', 'a.txt', 'a.jpg', 'a'].filter(isUnreadWork),
    ['a.docx', 'a.mobi', 'a.celtx', 'a.rtf'],
  );
});

// Each is of what makes a careless reader take minutes at a quarter of a megabyte.
const patience = { timeout: 30_000 };
const webvtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n';
const substation = '[Events]\nFormat: Start, End, Name, Text\nDialogue: 0:00:01.00,0:00:02.00,,';
const many = (piece: string) => piece.repeat(plenty(250_000) / piece.length);
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
  test(`much of ${name} is read`, patience, async () => {
    for (const [name, start] of [
      ['a.srt', times],
      ['a.vtt', webvtt],
      ['a.ass', substation],
      ['a', ''],
    ] as const)
      await readSource(Buffer.from(start + text()), name);
  });
}
