import { strToU8, zipSync } from 'fflate';
import { each, line, lines, pieces } from './pieces.js';
import type { Shape } from './shape.js';

type Slots = Readonly<Record<string, (fill: string) => string>>;

const scene = 'INT. ROOM - DAY\n\nAnn waits.\n\nANN\nSo.\n\n';
const fountain: Slots = {
  action: (fill) => `${scene}${fill}\n\nEnd.\n`,
  'action after a word': (fill) => `${scene}Ann ${fill} waits.\n`,
  heading: (fill) => `INT. ${fill}\n\nAnn.\n`,
  'forced heading': (fill) => `.${fill}\n\nAnn.\n`,
  cue: (fill) => `${scene}@${fill}\nSo.\n`,
  'cue in capitals': (fill) => `${scene}ANN ${fill}\nSo.\n`,
  dialogue: (fill) => `${scene}ANN\n${fill}\n`,
  parenthetical: (fill) => `${scene}ANN\n(${fill})\nSo.\n`,
  transition: (fill) => `${scene}${fill} TO:\n\n`,
  'title page': (fill) => `Title: ${fill}\nAuthor: ${fill}\n\n${scene}`,
  note: (fill) => `${scene}[[ ${fill} ]]\n`,
  boneyard: (fill) => `${scene}/* ${fill} */\n`,
  section: (fill) => `# ${fill}\n\n${scene}`,
  lyric: (fill) => `${scene}~${fill}\n`,
};

const text: Slots = {
  paragraph: (fill) => `CHAPTER I\n\nAnn waited.\n\n${fill}\n\nCHAPTER II\n\nAnn went.\n`,
  'paragraph after a word': (fill) => `CHAPTER I\n\nAnn ${fill} waited.\n`,
  heading: (fill) => `CHAPTER I ${fill}\n\nAnn waited.\n\nCHAPTER II\n\nAnn went.\n`,
  head: (fill) =>
    `Title: ${fill}\nAuthor: ${fill}\n\n*** START OF THE PROJECT GUTENBERG EBOOK ***\n\nCHAPTER I\n\nAnn.\n`,
};

const cue = (n: number, words: string) =>
  `${n}\n00:00:${String(10 + (n % 40)).padStart(2, '0')},000 --> 00:00:${String(11 + (n % 40)).padStart(2, '0')},000\n${words}\n\n`;
const srt: Slots = {
  words: (fill) => `${cue(1, 'Ann.')}${cue(2, fill)}`,
  'words after a name': (fill) => `${cue(1, 'Ann.')}${cue(2, `ANN: ${fill}`)}`,
  time: (fill) => `1\n00:00:01,000 --> 00:00:02,000 ${fill}\nAnn.\n\n${cue(2, 'So.')}`,
  number: (fill) => `${cue(1, 'Ann.')}${fill}\n00:00:20,000 --> 00:00:21,000\nSo.\n`,
};
const vtt: Slots = {
  words: (fill) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${fill}\n`,
  note: (fill) => `WEBVTT\n\nNOTE ${fill}\n\n00:01.000 --> 00:02.000\nAnn.\n`,
  style: (fill) => `WEBVTT\n\nSTYLE\n${fill}\n\n00:01.000 --> 00:02.000\nAnn.\n`,
  voice: (fill) => `WEBVTT\n\n00:01.000 --> 00:02.000\n<v ${fill}>Ann.\n`,
  settings: (fill) => `WEBVTT\n\n00:01.000 --> 00:02.000 ${fill}\nAnn.\n`,
};
const assHead =
  '[Script Info]\nTitle: T\n\n[V4+ Styles]\nFormat: Name, Fontname\nStyle: Default,Arial\n\n[Events]\nFormat: Layer, Start, End, Style, Name, Text\n';
const ass: Slots = {
  words: (fill) => `${assHead}Dialogue: 0,0:00:01.00,0:00:02.00,Default,Ann,${fill}\n`,
  override: (fill) => `${assHead}Dialogue: 0,0:00:01.00,0:00:02.00,Default,Ann,{${fill}}So.\n`,
  name: (fill) => `${assHead}Dialogue: 0,0:00:01.00,0:00:02.00,Default,${fill.replaceAll(',', '.')},So.\n`,
  comment: (fill) => `${assHead}Comment: ${fill}\nDialogue: 0,0:00:01.00,0:00:02.00,Default,Ann,So.\n`,
};

const escaped = (fill: string) => fill.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const tei = (inner: string, head = '') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc>${head}</teiHeader><text><body><div type="scene"><head>One</head>${inner}</div></body></text></TEI>`;
const teiSlots: Slots = {
  speech: (fill) => tei(`<sp who="#ann"><speaker>Ann.</speaker><p>${escaped(fill)}</p></sp>`),
  speaker: (fill) => tei(`<sp who="#ann"><speaker>${escaped(fill)}</speaker><p>So.</p></sp>`),
  stage: (fill) => tei(`<stage>${escaped(fill)}</stage><sp who="#ann"><speaker>Ann.</speaker><p>So.</p></sp>`),
  head: (fill) => tei(`<head>${escaped(fill)}</head><sp who="#ann"><speaker>Ann.</speaker><p>So.</p></sp>`),
  who: (fill) => tei(`<sp who="${escaped(fill)}"><speaker>Ann.</speaker><p>So.</p></sp>`),
  cast: (fill) =>
    tei(
      `<castList><castItem>${escaped(fill)}</castItem></castList><sp who="#ann"><speaker>Ann.</speaker><p>So.</p></sp>`,
    ),
  person: (fill) =>
    tei(
      '<sp who="#ann"><speaker>Ann.</speaker><p>So.</p></sp>',
      `<profileDesc><particDesc><listPerson><person xml:id="ann"><persName>${escaped(fill)}</persName></person></listPerson></particDesc></profileDesc>`,
    ),
  markup: (fill) => tei(`<sp who="#ann"><speaker>Ann.</speaker><p>${fill}</p></sp>`),
};
const page = (inner: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><h2>Chapter 1</h2>${inner}<h2>Chapter 2</h2><p>Ann went.</p></body></html>`;
const pageSlots: Slots = {
  paragraph: (fill) => page(`<p>${escaped(fill)}</p>`),
  heading: (fill) => page(`<h2>${escaped(fill)}</h2><p>Ann.</p>`),
  class: (fill) => page(`<p class="${escaped(fill)}">Ann.</p>`),
  link: (fill) => page(`<p><a href="#${escaped(fill)}">Ann.</a></p>`),
  markup: (fill) => page(`<p>${fill}</p>`),
  comment: (fill) => page(`<!-- ${fill.replaceAll('--', '- ')} --><p>Ann.</p>`),
};
const fdx = (inner: string) =>
  `<?xml version="1.0"?><FinalDraft DocumentType="Script" Version="3"><Content><Paragraph Type="Scene Heading"><Text>INT. ROOM - DAY</Text></Paragraph>${inner}</Content></FinalDraft>`;
const fdxSlots: Slots = {
  action: (fill) => fdx(`<Paragraph Type="Action"><Text>${escaped(fill)}</Text></Paragraph>`),
  heading: (fill) => fdx(`<Paragraph Type="Scene Heading"><Text>INT. ${escaped(fill)}</Text></Paragraph>`),
  cue: (fill) =>
    fdx(
      `<Paragraph Type="Character"><Text>${escaped(fill)}</Text></Paragraph><Paragraph Type="Dialogue"><Text>So.</Text></Paragraph>`,
    ),
  dialogue: (fill) =>
    fdx(
      `<Paragraph Type="Character"><Text>ANN</Text></Paragraph><Paragraph Type="Dialogue"><Text>${escaped(fill)}</Text></Paragraph>`,
    ),
  type: (fill) => fdx(`<Paragraph Type="${escaped(fill)}"><Text>So.</Text></Paragraph>`),
};
const ttml: Slots = {
  words: (fill) =>
    `<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="1s" end="2s">${escaped(fill)}</p></div></body></tt>`,
  time: (fill) =>
    `<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="${escaped(fill)}" end="2s">Ann.</p></div></body></tt>`,
};
const json3 = (words: string) =>
  JSON.stringify({ wireMagic: 'pb3', events: [{ tStartMs: 1000, dDurationMs: 1000, segs: [{ utf8: words }] }] });
const sbv: Slots = { words: (fill) => `0:00:01.000,0:00:02.000\n${fill}\n\n0:00:03.000,0:00:04.000\nSo.\n` };

/** Much of something else than characters of one line. */
const many: readonly (readonly [file: string, name: string, make: (count: number) => string])[] = [
  ['a.fountain', 'scenes', (count) => each(count, (i) => `INT. ROOM ${i} - DAY\n\nANN\nSo ${i}.\n\n`)],
  ['a.fountain', 'scenes of one name', (count) => each(count, () => 'INT. ROOM - DAY\n\nANN\nSo.\n\n')],
  ['a.fountain', 'speeches', (count) => scene + each(count, (i) => `P${i % 40}\nSo ${i}.\n\n`)],
  ['a.fountain', 'people', (count) => scene + each(count, (i) => `PERSON ${i}\nSo.\n\n`)],
  [
    'a.fountain',
    'people who are named',
    (count) => scene + each(count, (i) => `PERSON ${i}\nPerson ${i + 1} and Person ${i + 2}.\n\n`),
  ],
  [
    'a.fountain',
    'flashbacks',
    (count) => each(count, (i) => `INT. ROOM ${i} - DAY (FLASHBACK)\n\nAnn.\n\nINT. HALL ${i} - LATER\n\nAnn.\n\n`),
  ],
  ['a.fountain', 'lines of a speech', (count) => `${scene}ANN\n${each(count, () => 'So.\n')}`],
  ['a.fountain', 'sections', (count) => each(count, (i) => `${'#'.repeat(1 + (i % 6))} S${i}\n\n`) + scene],
  ['a.txt', 'chapters', (count) => each(count, (i) => `CHAPTER ${i + 1}\n\nAnn waited.\n\n`)],
  ['a.txt', 'paragraphs', (count) => `CHAPTER I\n\n${each(count, (i) => `Ann waited ${i}.\n\n`)}`],
  ['a.txt', 'lines', (count) => `CHAPTER I\n\n${each(count, () => 'Ann waited.\n')}`],
  ['a.txt', 'dates', (count) => each(count, (i) => `${1 + (i % 28)} May 18${10 + (i % 80)}.\n\nAnn waited.\n\n`)],
  ['a.txt', 'speeches', (count) => `CHAPTER I\n\n${each(count, (i) => `“So,” said Ann ${i}. “It is.”\n\n`)}`],
  [
    'a.txt',
    'contents',
    (count) =>
      `CONTENTS\n\n${each(count, (i) => `CHAPTER ${i + 1} . . . . ${i}\n`)}\n\n${each(Math.ceil(count / 4), (i) => `CHAPTER ${i + 1}\n\nAnn.\n\n`)}`,
  ],
  [
    'a.srt',
    'cues',
    (count) =>
      each(
        count,
        (i) =>
          `${i + 1}\n00:${String(Math.floor(i / 60) % 60).padStart(2, '0')}:${String(i % 60).padStart(2, '0')},000 --> 00:${String(Math.floor(i / 60) % 60).padStart(2, '0')}:${String(i % 60).padStart(2, '0')},900\nSo ${i}.\n\n`,
      ),
  ],
  ['a.srt', 'speakers', (count) => each(count, (i) => cue(i, `P${i}: So.`))],
  ['a.srt', 'cues that roll up', (count) => each(count, (i) => cue(i, `Line ${i}\nLine ${i + 1}`))],
  [
    'a.vtt',
    'cues',
    (count) =>
      `WEBVTT\n\n${each(count, (i) => `${String(Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}.000 --> ${String(Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}.900\nSo ${i}.\n\n`)}`,
  ],
  [
    'a.ass',
    'cues',
    (count) =>
      assHead +
      each(
        count,
        (i) =>
          `Dialogue: 0,0:00:${String(i % 60).padStart(2, '0')}.00,0:00:${String(i % 60).padStart(2, '0')}.90,Default,P${i % 30},So ${i}.\n`,
      ),
  ],
  [
    'a.xml',
    'scenes',
    (count) =>
      `<TEI><text><body>${each(count, (i) => `<div type="scene"><head>S${i}</head><sp who="#p${i % 30}"><speaker>P${i % 30}.</speaker><p>So.</p></sp></div>`)}</body></text></TEI>`,
  ],
  [
    'a.xml',
    'speeches',
    (count) => tei(each(count, (i) => `<sp who="#p${i % 30}"><speaker>P${i % 30}.</speaker><p>So ${i}.</p></sp>`)),
  ],
  ['a.xml', 'people', (count) => tei(each(count, (i) => `<sp who="#p${i}"><speaker>P${i}.</speaker><p>So.</p></sp>`))],
  [
    'a.xml',
    'people in the list',
    (count) =>
      tei(
        `<castList>${each(count, (i) => `<castItem><role>P${i}</role>, the sister of P${i + 1}</castItem>`)}</castList>${each(count, (i) => `<sp who="#p${i}"><speaker>P${i}.</speaker><p>So.</p></sp>`)}`,
      ),
  ],
  ['a.xml', 'nested parts', (count) => tei(`${'<seg>'.repeat(count)}So.${'</seg>'.repeat(count)}`)],
  ['a.xhtml', 'chapters', (count) => page(each(count, (i) => `<h2>Chapter ${i + 3}</h2><p>Ann waited.</p>`))],
  ['a.xhtml', 'paragraphs', (count) => page(each(count, (i) => `<p>Ann waited ${i}.</p>`))],
  ['a.xhtml', 'nested parts', (count) => page(`${'<div>'.repeat(count)}<p>So.</p>${'</div>'.repeat(count)}`)],
  ['a.xhtml', 'open tags', (count) => page(`${'<p>'.repeat(count)}So.`)],
  [
    'a.xhtml',
    'notes',
    (count) =>
      page(
        each(count, (i) => `<p>So<a href="#n${i}">${i}</a>.</p>`) + each(count, (i) => `<p id="n${i}">Note ${i}.</p>`),
      ),
  ],
  [
    'a.fdx',
    'scenes',
    (count) =>
      fdx(
        each(
          count,
          (i) =>
            `<Paragraph Type="Scene Heading"><Text>INT. ROOM ${i}</Text></Paragraph><Paragraph Type="Character"><Text>ANN</Text></Paragraph><Paragraph Type="Dialogue"><Text>So.</Text></Paragraph>`,
        ),
      ),
  ],
  [
    'a.fdx',
    'pieces of one paragraph',
    (count) =>
      fdx(
        `<Paragraph Type="Action">${each(count, (i) => `<Text Style="${i % 2 ? 'Bold' : 'Italic'}">a </Text>`)}</Paragraph>`,
      ),
  ],
  [
    'a.ttml',
    'cues',
    (count) =>
      `<tt xmlns="http://www.w3.org/ns/ttml"><body><div>${each(count, (i) => `<p begin="${i}s" end="${i + 1}s">So ${i}.</p>`)}</div></body></tt>`,
  ],
];

const filled: readonly (readonly [file: string, slots: Slots])[] = [
  ['a.fountain', fountain],
  ['a.txt', text],
  ['a.srt', srt],
  ['a.vtt', vtt],
  ['a.ass', ass],
  ['a.sbv', sbv],
  ['a.xml', teiSlots],
  ['a.xhtml', pageSlots],
  ['a.fdx', fdxSlots],
  ['a.ttml', ttml],
  ['a.json3', { words: json3 }],
];

/** Formats of lines, in which a piece can stand on each. */
const ofLines: Readonly<Record<string, string>> = {
  'a.fountain': scene,
  'a.txt': 'CHAPTER I\n\n',
  'a.srt': cue(1, 'Ann.'),
  'a.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\n',
  'a.ass': assHead,
};

/** A book of two chapters, of which one holds the words. */
function epub(words: string): Uint8Array {
  const chapter = (title: string, inner: string) =>
    strToU8(
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title></head><body><h1>${title}</h1>${inner}</body></html>`,
    );
  return zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(
      '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'a.opf': strToU8(
      '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>T</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
    ),
    'a.xhtml': chapter('Chapter 1', words),
    'b.xhtml': chapter('Chapter 2', '<p>Ann went.</p>'),
  });
}

export const workShapes: readonly Shape[] = [
  ...many.map(([file, name, make]): Shape => ({ name, file, make: (size) => make(Math.ceil(size / 16)) })),
  ...filled.flatMap(([file, slots]) =>
    Object.entries(slots).flatMap(([slot, make]) =>
      pieces.map(
        (piece): Shape => ({
          name: `${slot} of ${JSON.stringify(piece)}`,
          isMark: true,
          file,
          make: (size) => make(line(piece, size)),
        }),
      ),
    ),
  ),
  ...Object.entries(ofLines).flatMap(([file, head]) =>
    ['\n', '\n\n'].flatMap((end) =>
      pieces.map(
        (piece): Shape => ({
          name: `${end === '\n' ? 'lines' : 'paragraphs'} of ${JSON.stringify(piece)}`,
          isMark: true,
          file,
          make: (size) => `${head}${lines(piece, size, end)}`,
        }),
      ),
    ),
  ),
  {
    name: 'paragraphs',
    file: 'a.epub',
    make: (size) => epub(each(Math.ceil(size / 16), (i) => `<p>Ann waited ${i}.</p>`)),
  },
  { name: 'one long word', file: 'a.epub', make: (size) => epub(`<p>${line('a', size)}</p>`) },
];
