import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { convertScreenplay } from '../../src/read/convert/convert.js';
import { formatOf, notesOf, readSource } from '../../src/read/index.js';
import type { Source } from '../../src/read/source.js';
import { tries } from '../tries.js';

const archive = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));

/** All words of a work with who says them, a line for each; notes are none. */
function told({ segments }: Source): readonly string[] {
  return segments.flatMap(({ title, number, items }) => [
    `${number ? `${number} ` : ''}${title}`,
    ...items.flatMap((item) => {
      if (item.kind === 'note') return [];
      if (item.kind !== 'speech') return [item.text];
      const words = item.parts.map(({ kind, text }) => (kind === 'direction' ? `(${text})` : text)).join(' ');
      return [`${item.cue}${item.dual ? ' ^' : ''}: ${words}`];
    }),
  ]);
}

const script = 'Title: The Pier\n\nINT. SHED - NIGHT\n\nRain.\n\nADA\nStill here?\n';
const told1 = ['INT. SHED - NIGHT', 'Rain.', 'ADA: Still here?'];

test('Highland: the text of the script and nothing else of the archive', async () => {
  const bytes = archive({
    '__MACOSX/Pier.textbundle/._text.md': 'INT. GRAVE - DAY\n\nAda dies.\n',
    'Pier.textbundle/scratchpad.txt': 'Ada dies.',
    'Pier.textbundle/revisions/text.md': 'INT. GRAVE - DAY\n\nAda dies.\n',
    'Pier.textbundle/info.json': '{}',
    'Pier.textbundle/text.md': script,
  });
  for (const name of ['pier.highland', 'pier.zip']) {
    const source = await readSource(bytes, name);
    assert.deepEqual([source.format, source.title, told(source)], ['highland', 'The Pier', told1]);
    assert.doesNotMatch(notesOf(source).text, /dies|GRAVE/);
    assert.equal(source.segments[0]?.at.file, 'Pier.textbundle/text.md');
  }
  const older = await readSource(archive({ 'x/document.fountain': script }), 'pier.highland');
  assert.deepEqual(told(older), told1);
  assert.equal((await convertScreenplay(bytes, 'pier.highland', 'fountain'))?.text, script);
});

const para = (style: string, text: string, more = '') => `<para ${more}><style ${style}/><text>${text}</text></para>`;
const document = (paragraphs: string, version = 40) =>
  `<?xml version="1.0"?>\n<document type="Open Screenplay Format document" version="${version}">
<info title="The Pier" written_by="Nobody"/>
<styles><style name="Scene Heading" allcaps="1"/><style name="Character" allcaps="1"/><style name="Murmur" basestyle="Dialogue"/></styles>
<paragraphs>${paragraphs}</paragraphs>
<lists><characters><character name="THE MURDERER"/></characters><locations><location name="GRAVE"/></locations></lists>
</document>`;

test('Open Screenplay Format: whatever a version calls its styles', async () => {
  for (const [version, key] of [
    [12, 'basestylename'],
    [20, 'basestylename'],
    [30, 'basestylename'],
    [40, 'basestyle'],
    [50, 'basestyle'],
    [50, 'name'],
  ] as const) {
    const style = (name: string) => `${key}="${name}"`;
    const text = document(
      [
        para(style('Scene Heading'), 'int. OuTSIDE - night', 'number="1A" synopsis="Ada dies."'),
        para(
          style('Action'),
          'Rain. </text><text bold="1">Hard</text><text> </text><text strikethrough="1">Hail.',
          'note="Ada dies."',
        ),
        para(style('Character'), 'Ada', 'dualdialogue="1"'),
        para(style('Parenthetical'), 'bored', 'note="Ada dies."'),
        para('name="Murmur"', 'Two\nlines.'),
        para(style('Character'), 'Ben'),
        para(style('Parenthetical'), '(quick)'),
        para(style('Dialogue'), 'Yes &amp; no.'),
        para(`${style('Character')} dualdialogue="1"`, 'Ada'),
        para(style('Dialogue'), 'One.'),
        para(style('Action'), 'They go.'),
        para(style('Character'), 'Ben'),
        para(style('Dialogue'), 'Three.'),
        para(style('Scene Heading'), 'EXT. SEA - DAY', 'scene_number="2"'),
      ].join('\n'),
      version,
    );
    const right = [
      '1A INT. OUTSIDE - NIGHT',
      'Rain. Hard',
      'ADA: (bored) Two\nlines.',
      'BEN ^: (quick) Yes & no.',
      'ADA: One.',
      'They go.',
      'BEN: Three.',
      '2 EXT. SEA - DAY',
    ];
    const bare = await readSource(Buffer.from(text), 'pier.osf');
    assert.deepEqual([bare.format, bare.title, told(bare)], ['osf', 'The Pier', right], `${version} ${key}`);
    const packed = await readSource(archive({ 'document.xml': text }), 'pier.fadein');
    assert.deepEqual([packed.format, told(packed)], ['fadein', right]);
    for (const source of [bare, packed]) assert.doesNotMatch(notesOf(source).text, /dies|MURDERER|GRAVE|Hail/);
    const converted = await convertScreenplay(Buffer.from(text), 'pier.osf', 'fountain');
    assert.match(converted?.text ?? '', /^Title: The Pier\n[\s\S]*\nBEN \^\n\(quick\)\n/);
  }
});

test('a title page that is only set, and a style that is based on itself', async () => {
  const text = document(para('basestyle="Loop"', 'Rain.'))
    .replace('<styles>', '<styles><style name="Loop" basestyle="Loop"/>')
    .replace('<info title="The Pier" written_by="Nobody"/>', '')
    .replace(
      '<lists>',
      '<titlepage><para><style align="center"/><text>The Pier</text></para><para><text>Written by</text></para><para><text>Ann Other</text></para></titlepage><lists>',
    );
  const { title, credits, segments } = await readSource(Buffer.from(text), 'pier.xml');
  assert.deepEqual(
    [title, credits.map(({ key, value }) => `${key}: ${value}`)],
    ['The Pier', ['Credit: Written by', 'Author: Ann Other']],
  );
  assert.equal(segments.length, 1);
});

/** The bytes of an archive in which a file says that it is longer than a billion letters. */
function bomb(path: string): Uint8Array {
  const bytes = zipSync({ [path]: [new Uint8Array(tries(4, 40) * 2 ** 20), { level: 9 }] });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const central = Buffer.from(bytes).indexOf('PK\u0001\u0002');
  view.setUint32(22, 2 ** 30, true);
  view.setUint32(central + 24, 2 ** 30, true);
  return bytes;
}

const bad: readonly (readonly [what: string, name: string, bytes: () => Uint8Array, problem: RegExp])[] = [
  [
    'no archive',
    'a.highland',
    () => Buffer.from([1, 2, 3, 0, 0, 0, 5, 6]),
    /Highland writes archives\. Save it .* Fountain/,
  ],
  [
    'the head of an archive',
    'a.highland',
    () => Buffer.from('PK\u0003\u0004 and no more'),
    /no archive, or an empty one/,
  ],
  ['no script in it', 'a.highland', () => archive({ 'a.txt': 'x' }), /no script in this Highland file\. .* Fountain/],
  ['a gigabyte', 'a.highland', () => bomb('a.textbundle/text.md'), /far too long when unpacked.* Fountain/],
  ['no document', 'a.fadein', () => archive({ 'a.txt': 'x' }), /no script \(document\.xml\).* Final Draft/],
  ['no archive', 'a.fadein', () => Buffer.from('Rain.'), /called a Fade In script and is none\. .* Final Draft/],
  ['a gigabyte', 'a.fadein', () => bomb('document.xml'), /far too long when unpacked.* Final Draft/],
  [
    'no paragraphs',
    'a.osf',
    () => Buffer.from(document('').replace(/<paragraphs>.*<\/paragraphs>/s, '')),
    /no script in it, .* Final Draft/,
  ],
  ['no text', 'a.osf', () => Buffer.from([0, 1, 2, 3, 0, 0, 0, 5, 6]), /called a Fade In script and is none/],
];

for (const [what, name, bytes, problem] of bad)
  test(`bad input, ${name}: ${what}`, async () => {
    const { segments, problems } = await readSource(bytes(), name);
    assert.deepEqual(segments, []);
    assert.match(problems.map(({ message }) => message).join('\n'), problem);
  });

test('a script that is cut off is read up to there', async () => {
  const text = document(para('basestyle="Action"', 'Rain.') + para('basestyle="Action"', 'Hail.'));
  const { segments, problems } = await readSource(Buffer.from(text.slice(0, text.indexOf('ail.'))), 'a.osf');
  assert.match(JSON.stringify(segments), /Rain\./);
  assert.ok(problems.length > 0);
  const packed = zipSync(
    { 'a.textbundle/text.md': strToU8(`${script}\n${'And more rain. '.repeat(20)}`) },
    { level: 0 },
  );
  const cut = await readSource(packed.subarray(0, packed.length - 120), 'a.highland');
  assert.match(JSON.stringify(cut.segments), /Still here/);
  assert.ok(cut.problems.length > 0);
});

test('plain text that is called Highland is read for what it is', () => {
  assert.equal(formatOf('a.highland', Buffer.from(script)), 'fountain');
});
