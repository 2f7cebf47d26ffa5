import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode } from '../../src/read/decode.js';
import { readTei, teiReader } from '../../src/read/play/tei.js';
import type { Source } from '../../src/read/source.js';
import { edited } from '../read/damage.js';
import { count } from '../read/in-short.js';
import { assertPlaces } from '../read/places.js';
import { testSamples } from '../read/samples.js';
import { plenty, tries } from '../tries.js';
import { realWorks } from '../works/real-works.js';

testSamples('tei', teiReader.read);

const sample = readFileSync(new URL('../../../test/read/tei/lighthouse/input.xml', import.meta.url), 'utf8');

test('what the header says of people is in fields that are shown at the end', () => {
  const play = readTei(sample);
  const { relations: _, ...open } = { ...play, cast: play.cast.map(({ description: _, sex: __, ...role }) => role) };
  assert.doesNotMatch(JSON.stringify(open), /nobody knows|FEMALE|parent_of/);
  const [first] = play.segments;
  const preface = first?.items.filter((item) => item.kind === 'note').map(({ text }) => text);
  assert.deepEqual(preface, ['Who keeps the light?', 'Preface', 'In the end the lamp goes out.']);
});

test('files in other encodings are read', async () => {
  const text = '<TEI><text><body><sp who="#ä"><speaker>Ä</speaker><p>Grüße</p></sp></body></text></TEI>';
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  const play = await teiReader.read(utf16, 'a.xml');
  const [item] = play.segments[0]?.items ?? [];
  assert.equal(item?.kind === 'speech' && item.parts[0]?.text, 'Grüße');
});

test('a scene reaches to the end of what follows it, wherever a remark in that stands', () => {
  const text =
    '<TEI><text><body><div type="act"><div type="scene"><sp><p>Yes.</p></sp></div><head>A<note>b</note> long head.</head></div></body></text></TEI>';
  assertPlaces(readTei(text), () => text);
});

test('whatever is read never throws, and all places hold', () => {
  const marks = [
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
  ];
  const holds = (text: string) => assertPlaces(readTei(text), () => text);
  fc.assert(fc.property(edited(sample, marks), holds), { numRuns: tries(50, 400) });
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds));
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void teiReader.read(bytes, 'a.xml')));
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
    readTei(inside(piece.repeat(plenty(500_000) / piece.length)));
  readTei(inside('x'.repeat(plenty(10_000_000))));
  readTei(
    `<TEI><teiHeader><particDesc>${'<person xml:id="a"><persName>A B</persName></person>'.repeat(plenty(5000))}</particDesc></teiHeader><text><front><castList>${'<castItem>A B C, d</castItem>'.repeat(plenty(5000))}`,
  );
});

const head =
  '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><particDesc><listPerson><person xml:id="a"><persName>Ann</persName></person><person xml:id="b"><persName>Bob</persName></person></listPerson></particDesc></teiHeader>';
const yes = '<speaker>ANN.</speaker><p>Yes.</p>';
/** In short: scenes as `[title: speeches]`, each as `who>cue: said / said`. */
const inShort = (play: Source) =>
  play.segments
    .map(({ title, within, items }) => {
      const said = items.flatMap((item) =>
        item.kind === 'speech'
          ? [`${item.who.join('+')}>${item.cue}: ${item.parts.map(({ text }) => text).join(' / ')}`]
          : item.kind === 'note'
            ? []
            : [`(${item.text})`],
      );
      return `[${[...within, title].filter((one) => one !== '').join(', ')}: ${said.join('; ')}]`;
    })
    .join(' ');

const odd: readonly (readonly [what: string, source: string, read: string])[] = [
  [
    'names with a prefix',
    `<tei:TEI xmlns:tei="http://www.tei-c.org/ns/1.0"><tei:text><tei:body><tei:div><tei:head>One</tei:head><tei:sp who="#a"><tei:speaker>ANN.</tei:speaker><tei:p>Yes.</tei:p></tei:sp></tei:div></tei:body></tei:text></tei:TEI>`,
    '[One: a>ANN.: Yes.]',
  ],
  [
    'TEI P4: no namespace, TEI.2, numbered divisions, ids without #',
    '<TEI.2><text><body><div1 type="act"><head>Act</head><div2 type="scene"><head>One</head><sp who="ann"><speaker>ANN.</speaker><p>Yes.</p></sp></div2></div1></body></text></TEI.2>',
    '[Act, One: ann>ANN.: Yes.]',
  ],
  [
    'several texts in a corpus: the first that is a play',
    `<teiCorpus><teiHeader/><TEI><text><front><p>No.</p></front></text></TEI><TEI>${'<text><body><sp who="#a">'}${yes}</sp></body></text></TEI></teiCorpus>`,
    '[: a>ANN.: Yes.]',
  ],
  ['nobody is named', `<TEI><text><body><sp><p>Yes.</p></sp></body></text></TEI>`, '[: >: Yes.]'],
  ['who points nowhere', `${head}<text><body><sp who="#zoe">${yes}</sp></body></text></TEI>`, '[: zoe>ANN.: Yes.]'],
  [
    'who without who, by the name; several; one twice',
    `${head}<text><body><sp>${yes}</sp><sp who="#a #b">${yes}</sp><sp who="#a #a">${yes}</sp></body></text></TEI>`,
    '[: a>ANN.: Yes.; a+b>ANN.: Yes.; a>ANN.: Yes.]',
  ],
  [
    'a line of verse that two share',
    `${head}<text><body><sp who="#a"><speaker>ANN.</speaker><l part="I">The lamp</l></sp><sp who="#b"><speaker>BOB.</speaker><l part="F">is out.</l></sp></body></text></TEI>`,
    '[: a>ANN.: The lamp; b>BOB.: is out.]',
  ],
  [
    'a prologue outside of the acts, a list at the back',
    `${head}<text><body><div type="prologue"><sp who="#a">${yes}</sp></div><div type="act"><head>Act</head><div type="scene"><sp who="#b">${yes}</sp></div></div></body><back><castList><castItem>Ann, the thief</castItem></castList></back></text></TEI>`,
    '[: a>ANN.: Yes.] [Act: b>ANN.: Yes.]',
  ],
  [
    'a speech whose end was forgotten holds those that follow',
    `${head}<text><body><sp who="#a"><speaker>ANN.</speaker><p>One.</p><stage>Bell.</stage><sp who="#b"><speaker>BOB.</speaker><p>Two.</p></sp><sp who="#a"><speaker>ANN.</speaker><p>Three.</p></sp></sp></body></text></TEI>`,
    '[: a>ANN.: One. / Bell.; b>BOB.: Two.; a>ANN.: Three.]',
  ],
  [
    'a speech within a paragraph of another, which goes on behind it',
    `${head}<text><body><sp who="#a"><speaker>ANN.</speaker><p>One. <sp who="#b"><speaker>BOB.</speaker><p>Two.</p></sp></p><p>Three.</p></sp></body></text></TEI>`,
    '[: a>ANN.: One.; b>BOB.: Two.; a>ANN.: Three.]',
  ],
  [
    'an editor’s word where no name can be read',
    `${head}<text><body><sp><speaker>[illegible].</speaker><p>One.</p></sp><sp><speaker>(Unknown speaker)</speaker><p>Two.</p></sp></body></text></TEI>`,
    '[: >[illegible].: One.; >(Unknown speaker): Two.]',
  ],
  [
    'said, with a label; without one it is a quotation',
    '<TEI><text><body><div><said who="#a" rend="merge"><label>Ann</label><l>One</l><l><said>Two</said></l></said></div></body></text></TEI>',
    '[: a>Ann: One / Two]',
  ],
  [
    'speeches in groups',
    `${head}<text><body><div><head>One</head><spGrp><stage>Both at once.</stage><sp who="#a">${yes}</sp><sp who="#b">${yes}</sp></spGrp></div></body></text></TEI>`,
    '[One: (Both at once.); a>ANN.: Yes.; b>ANN.: Yes.]',
  ],
  [
    'names without a letter are nobody’s',
    `${head}<text><body><sp><speaker>[??].</speaker><p>One.</p></sp><sp><speaker>…</speaker><p>Two.</p></sp><sp><speaker>2.</speaker><p>Three.</p></sp></body></text></TEI>`,
    '[: >[??].: One.; >…: Two.; 2>2.: Three.]',
  ],
  [
    'a prologue and an epilogue in elements of their own',
    `${head}<text><front><prologue><head>Prologue</head><sp who="#a">${yes}</sp></prologue></front><body><div><head>One</head><sp who="#b">${yes}</sp></div></body><back><epilogue><sp who="#a">${yes}</sp></epilogue></back></text></TEI>`,
    '[Prologue: a>ANN.: Yes.] [One: b>ANN.: Yes.] [: a>ANN.: Yes.]',
  ],
  [
    'the two parts of a play as a group of texts',
    `${head}<text><group><text><body><div><head>One</head><sp who="#a">${yes}</sp></div></body></text><text><body><div><head>Two</head><sp who="#b">${yes}</sp></div></body></text></group></text></TEI>`,
    '[One: a>ANN.: Yes.] [Two: b>ANN.: Yes.]',
  ],
  [
    'entities that the file defines, and files it points at',
    `<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname"><!ENTITY % d SYSTEM "https://example.org/d"> %d;]>${head}<text><body><sp who="#a"><speaker>ANN.</speaker><p>&b;&c;</p></sp></body></text></TEI>`,
    '[: a>ANN.: &b;&c;]',
  ],
];

for (const [what, source, read] of odd)
  test(`TEI in the wild: ${what}`, () => assert.equal(inShort(readTei(source)), read));

const tokens: readonly (readonly [what: string, tokens: string, words: string])[] = [
  [
    'lines between tokens, join where print has no blank',
    '\n<w>So</w>\n<pc>,</pc>\n<w>it</w>\n<w join="left">’s</w>\n<w>you</w>\n<pc>?</pc>\n<pc join="right">(</pc>\n<w>Yes</w>\n<pc>)</pc>\n',
    'So, it’s you? (Yes)',
  ],
  [
    'blanks as elements; other blanks mean nothing',
    '<w>So</w>\n<pc>,</pc>\n<c> </c>\n<w>it</w>\n<w>’s</w>\n<c> </c>\n<w>you</w>\n<pc>—</pc>\n<w>Ann</w>',
    'So, it’s you—Ann',
  ],
  [
    'blanks as they are written',
    '<w>L’</w><w>eau</w> <w>monte</w><pc>.</pc> <w>Oui</w> <pc>!</pc>',
    'L’eau monte. Oui !',
  ],
  [
    'no blanks at all, but join',
    '<w join="right">L’</w><w>eau</w><w>monte</w><pc>.</pc><w>Oui</w>',
    'L’eau monte. Oui',
  ],
  [
    'both sides, and within emphasis',
    '<w>so</w>\n<pc join="both">-</pc>\n<w>so</w>\n<hi><w>it</w>\n<w>is</w></hi>',
    'so-so it is',
  ],
  ['words around tokens', 'Well <w>so</w>\n<pc>,</pc> then', 'Well so, then'],
];

for (const [what, words, read] of tokens)
  test(`every word in an element: ${what}`, () => {
    const text = `<TEI><text><body><sp><speaker><w>Ann</w>\n<pc>.</pc></speaker><p>${words}</p></sp></body></text></TEI>`;
    const play = readTei(text);
    assert.equal(inShort(play), `[: Ann>Ann.: ${read}]`);
    assertPlaces(play, () => text);
  });

const languages: readonly (readonly [what: string, file: string, language: string | undefined])[] = [
  ['that of the text, not of its editors', '<TEI xml:lang="en"><text xml:lang="fr"><body/></text></TEI>', 'fr'],
  ['that of the body', '<TEI xml:lang="en"><text><body xml:lang="it"/></text></TEI>', 'it'],
  ['that of the file', '<TEI xml:lang="ru"><text><body/></text></TEI>', 'ru'],
  ['the one in the header, in three letters', used('<language ident="ita">Italiano</language>'), 'it'],
  ['the one most used', used('<language ident="en" usage="90"/><language ident="la" usage="10"/>'), 'en'],
  ['several, of which none is most used', used('<language ident="en"/><language ident="la"/>'), undefined],
  ['a code that nobody knows', '<TEI xml:lang="x-elf"><text><body/></text></TEI>', 'x-elf'],
];

function used(list: string): string {
  return `<TEI><teiHeader><profileDesc><langUsage>${list}</langUsage></profileDesc></teiHeader><text><body/></text></TEI>`;
}

for (const [what, file, language] of languages)
  test(`the language of a play: ${what}`, () => assert.equal(readTei(file).language, language));

test('a play without a title in its header has the one of its title page', () => {
  const title =
    '<docTitle><titlePart type="main">The Ferry</titlePart><titlePart type="sub">A play</titlePart></docTitle>';
  const text = (header: string) =>
    `<TEI>${header}<text><front><titlePage>${title}</titlePage></front><body/></text></TEI>`;
  assert.equal(readTei(text('')).title, 'The Ferry');
  assert.equal(readTei(text('<teiHeader><titleStmt><title>Ferries</title></titleStmt></teiHeader>')).title, 'Ferries');
});

test('a list over a speech that points at nobody is of as many people, and several texts of a file are one work', () => {
  const sp = (name: string) => `<sp><speaker>${name}.</speaker><p>Yes.</p></sp>`;
  const text = (...names: readonly string[]) =>
    `<text><body><div type="scene">${names.map(sp).join('')}</div></body></text>`;
  const { segments, problems } = readTei(
    `<teiCorpus><TEI>${text('Ada, Ben and Cleo', 'First, Second and Third Soldier')}</TEI><TEI>${text('Dov')}</TEI></teiCorpus>`,
  );
  assert.deepEqual(
    segments.map(({ items }) => items.flatMap((item) => (item.kind === 'speech' ? [item.who] : []))),
    [[['Ada', 'Ben', 'Cleo'], ['First, Second and Third Soldier']], [['Dov']]],
  );
  assert.match(problems.map(({ message }) => message).join(), /^Several texts/);
});

test('who enters, leaves or does something is there, in the scene where that stands', () => {
  const text = `${head}<text><body><div><stage type="entrance" who="#a #b">Enter Ann and Bob.</stage><sp who="#a">${yes}</sp></div><div><sp who="#a"><speaker>ANN.</speaker><p>Yes. <stage type="business" who="#b">Bob waves.</stage></p></sp><stage type="sound" who="#c">A horn.</stage><stage type="exit" who="#a">She <stage>slowly</stage> leaves.</stage></div><div><sp who="#a">${yes}</sp></div></body></text></TEI>`;
  assert.deepEqual(
    readTei(text).segments.map(({ present }) => present),
    [['a', 'b'], ['b', 'a'], undefined],
  );
});

test('an encoding that is declared and not the true one does no harm', async () => {
  const text = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?>${head}<text><body><sp who="#a"><speaker>ÄNN.</speaker><p>Grüße über Öl.</p></sp></body></text></TEI>`;
  for (const declared of ['UTF-8', 'ISO-8859-1', 'UTF-16', 'x-nonsense'])
    for (const [stored, bytes] of [
      ['utf8', Buffer.from(text(declared))],
      ['latin1', Buffer.from(text(declared), 'latin1')],
      ['utf16le', Buffer.from(`\uFEFF${text(declared)}`, 'utf16le')],
    ] as const)
      assert.equal(
        inShort(await teiReader.read(bytes, 'a.xml')),
        '[: a>ÄNN.: Grüße über Öl.]',
        `${declared}, ${stored}`,
      );
});

test('deep nesting: hundreds of levels are read, more are refused', () => {
  const nested = (levels: number) =>
    readTei(
      `${head}<text><body>${'<div>'.repeat(levels)}<sp who="#a">${yes}</sp>${'</div>'.repeat(levels)}</body></text></TEI>`,
    );
  assert.equal(count(nested(200), 'speech'), 1);
  const { problems } = nested(100_000);
  assert.ok(problems.some(({ message }) => /nested more than/.test(message)));
});

test('a play that is cut off at any byte is read as far as it goes', () => {
  const bytes = new TextEncoder().encode(sample);
  let most = 0;
  for (let length = 0; length <= bytes.length; length += tries(11, 1)) {
    const { text } = decode(bytes.subarray(0, length));
    const play = readTei(text);
    assertPlaces(play, () => text);
    const speeches = count(play, 'speech');
    assert.ok(speeches >= most - 1, `${speeches} after ${most} at ${length}`);
    most = Math.max(most, speeches);
  }
  assert.equal(most, count(readTei(sample), 'speech'));
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

test('a line break within a name or a heading is a space, unless it stands within a word', () => {
  const text =
    '<TEI><teiHeader><fileDesc><titleStmt><title>The Long<lb/>Night</title></titleStmt></fileDesc></teiHeader><text><front>' +
    '<castList><castItem><role>KING<lb/>LUD</role></castItem></castList></front><body><div type="scene"><head>Scene<lb/>the La<lb break="no"/>st</head>' +
    '<sp><speaker>KING<lb/>LUD</speaker><p>Who<lb/>comes?</p></sp></div></body></text></TEI>';
  const { title, cast, segments } = readTei(text);
  const [scene] = segments;
  const [item] = scene?.items ?? [];
  assert.deepEqual(
    [title, cast.map(({ name }) => name), scene?.title, item?.kind === 'speech' && item.cue],
    ['The Long Night', ['KING LUD'], 'Scene the Last', 'KING LUD'],
  );
});
