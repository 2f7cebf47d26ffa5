import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeFdx } from '../../src/read/convert/fdx-write.js';
import { lostInFountain } from '../../src/read/convert/fountain-loss.js';
import { writeFountain } from '../../src/read/convert/fountain-write.js';
import { fdxReader } from '../../src/read/script/fdx/fdx.js';
import { type FdxNode, fdxTree } from '../../src/read/script/fdx/fdx-node.js';
import { readFdx } from '../../src/read/script/fdx/fdx-read.js';
import { readFountain } from '../../src/read/script/fountain/fountain-read.js';
import type { Piece, Screenplay, ScreenplayElement } from '../../src/read/script/screenplay/screenplay.js';
import { sourceOf } from '../../src/read/script/screenplay/screenplay-source.js';
import type { Source } from '../../src/read/source.js';
import { fountainText, meaning } from '../read/fountain/generate.js';
import { plenty, tries } from '../tries.js';

// Each folder of samples holds a Final Draft file, what is read of it, and the Fountain that is written of it. The files
// are our own, after what is public of the format. UPDATE=1 writes what is found now; read it critically.
const samples = new URL('../../../test/read/fdx/', import.meta.url);

for (const { name } of readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const bytes = readFileSync(new URL(`${name}/input.fdx`, samples));
  const text = bytes.toString();

  test(`fdx: ${name}`, () => {
    const { screenplay, problems } = readFdx(text);
    const found = {
      titlePage: screenplay.titlePage.map(({ key, text }) => [key, text]),
      elements: screenplay.elements.map(meaning),
      source: read(bytes),
      problems,
    };
    compare(name, 'expected.json', `${JSON.stringify(found, null, 2)}\n`);
  });

  test(`fdx: ${name} is written back with all that it had`, () => {
    const { screenplay } = readFdx(text);
    const written = writeFdx(screenplay);
    assert.deepEqual(contentOf(written), contentOf(text));
    const again = readFdx(written).screenplay;
    assert.deepEqual(again.elements.map(meaning), screenplay.elements.map(meaning));
    assert.deepEqual(
      again.elements.map(({ finalDraft }) => finalDraft),
      screenplay.elements.map(({ finalDraft }) => finalDraft),
    );
  });

  test(`fdx: ${name} in Fountain`, () => {
    const { screenplay } = readFdx(text);
    const fountain = writeFountain(screenplay);
    compare(name, 'expected.fountain', fountain);
    const again = readFountain(fountain).screenplay;
    assert.deepEqual(said(again), said(screenplay));
    assert.deepEqual(
      again.titlePage.map(({ key, text }) => [key, text]),
      screenplay.titlePage.map(({ key, text }) => [key, text]),
    );
    assert.equal(writeFountain(again), fountain, 'what Fountain can say is said');
  });
}

function compare(name: string, file: string, found: string): void {
  const url = new URL(`${name}/${file}`, samples);
  if (process.env.UPDATE) writeFileSync(url, found);
  assert.equal(found, readFileSync(url, 'utf8'));
}

function read(bytes: Uint8Array): Source {
  return fdxReader.read(bytes, 'x.fdx') as Source;
}

/** All that a file says, without where it says it and the space between its elements. */
function contentOf(xml: string): unknown {
  const plain = ({ name, attributes, children, text }: FdxNode): unknown => [
    name,
    Object.fromEntries([...attributes].sort()),
    text,
    // An empty run with nothing to it is as none.
    children.filter((child) => child.name !== 'Text' || child.text !== '' || child.attributes.size > 0).map(plain),
  ];
  return plain(fdxTree(xml).root);
}

/**
 * What Fountain can say of a screenplay: what is read in its order. Speeches without a cue, shots and headings that
 * begin with no letter are action; notes at the head of action stand before it, all others after what they are in;
 * paragraphs of a speech are its lines.
 */
function said({ elements, finalDraft }: Screenplay): readonly unknown[] {
  const result: string[][] = [];
  let inSpeech = false;
  elements.forEach((element, index) => {
    const own = kindInFountain(element, inSpeech);
    inSpeech = own === 'cue' || (inSpeech && (spokenKinds.has(own) || element.spoken === true));
    const pieces = element.pieces ?? [];
    const first = own === 'action' ? pieces.findIndex((piece) => piece.kind === 'text' && piece.text !== '') : 0;
    for (const aside of pieces.slice(0, Math.max(0, first)).flatMap(asideOf)) result.push(['aside', ...aside]);
    const asides = pieces.slice(Math.max(0, first)).flatMap(asideOf);
    const text = own === 'note' || own === 'boneyard' ? '' : element.text.replace(/[ \t]+$/gm, '');
    const last = result.at(-1);
    if (own === 'dialogue' && last?.[0] === 'dialogue') last[1] += `\n${text}`;
    else if (text !== '') result.push([own, text, element.number ?? '', element.dual ? 'dual' : '']);
    if (own === 'page-break') result.push([own]);
    if (own === 'note' || own === 'boneyard') asides.push([own, element.text]);
    for (const { element: place, note } of finalDraft?.notes ?? [])
      if (place === index) asides.push(['note', note.text]);
    for (const aside of asides) result.push(['aside', ...aside]);
  });
  return result.map((row) => row.map((cell) => cell.replaceAll(']]', '] ]').trimEnd()));
}

const spokenKinds: ReadonlySet<string> = new Set(['dialogue', 'parenthetical', 'lyric']);

function kindInFountain({ kind, text }: ScreenplayElement, inSpeech: boolean): string {
  if (kind === 'heading' && !/^[\p{L}\p{N}]/u.test(text)) return 'action';
  return !inSpeech && (kind === 'dialogue' || kind === 'parenthetical') ? 'action' : kind;
}

function asideOf(piece: Piece): string[][] {
  return piece.kind === 'note' || piece.kind === 'boneyard' ? [[piece.kind, piece.text]] : [];
}

test('fdx: what was read from Fountain comes back from Final Draft', () => {
  const script = readFileSync(new URL('../fountain/brass/input.fountain', samples), 'utf8');
  sameThroughFdx(script);
  sameThroughFdx('@[[a note]](softly)\n  \n~(softly)');
  fc.assert(fc.property(fountainText, sameThroughFdx), { numRuns: tries(400, 2000) });
});

function sameThroughFdx(text: string): void {
  const { elements, titlePage } = readFountain(text).screenplay;
  // Text that XML cannot hold, and what Final Draft has no place for.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
  if (/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/u.test(text)) return;
  const { screenplay, problems } = readFdx(writeFdx({ titlePage, elements }));
  assert.deepEqual(problems, []);
  assert.deepEqual(plain(screenplay.elements), plain(elements));
  assert.deepEqual(speeches({ titlePage, elements: screenplay.elements }), speeches({ titlePage, elements }));
}

/**
 * Who says what, as a reader of the work is told. Final Draft knows no empty line: what is sung after one without a cue goes on
 * with the speech before it, also behind a note.
 */
function speeches(screenplay: Screenplay): readonly unknown[] {
  return sourceOf('fdx', screenplay).segments.flatMap(({ items }) => {
    const found: (readonly [cue: string, parts: string[]])[] = [];
    for (const [at, item] of items.entries()) {
      if (item.kind !== 'speech') continue;
      const parts = item.parts.map(({ kind, text }) => `${kind}: ${text}`);
      const before = items.slice(0, at).findLast(({ kind }) => kind !== 'note');
      const goesOn = item.cue === '' && before?.kind === 'speech';
      if (goesOn) found.at(-1)?.[1].push(...parts);
      else found.push([item.cue, parts]);
    }
    return found;
  });
}

const titlePages: readonly string[] = [
  'Title: The Weir\nCredit: Written by\nAuthor: Nora Body\nContact:\n    12 Mill Lane\n    Town',
  'Title: The Weir\nAuthor: Nora Body',
  'Title: The Weir\nAuthor: Nora Body\nDraft date: May 2021',
  'Title: The Weir\nCredit: A romance in three parts\nAuthor: Nora Body',
  'Title: The Weir\nCredit: by\nSource: After a ballad\nAuthor: Nora Body',
  'Author: Nora Body\nTitle: The Weir\nTitle: Or the Dam',
  'Title: The Weir\nCredit: by\nContact: 12 Mill Lane',
];
for (const page of titlePages)
  test(`fdx: a title page comes back as it was: ${page.replaceAll('\n', ' / ')}`, () => {
    const entries = (screenplay: Screenplay) => screenplay.titlePage.map(({ key, text }) => [key, text]);
    const { screenplay } = readFountain(`${page}\n\nINT. MILL - DAY\n\nAda waits.\n`);
    assert.deepEqual(entries(readFdx(writeFdx(screenplay)).screenplay), entries(screenplay));
  });

test('fdx: lines that Fountain takes for something else are counted as lost', () => {
  const paragraphs = ['~Hello', 'He said\n(softly) yes', 'No.\n(coughs)']
    .map((words) => `<Paragraph Type="Dialogue"><Text>${words}</Text></Paragraph>`)
    .join('');
  const script = `<FinalDraft><Content><Paragraph Type="Character"><Text>ADA</Text></Paragraph>${paragraphs}</Content></FinalDraft>`;
  const losses = lostInFountain(readFdx(script).screenplay);
  assert.match(losses.join('\n'), /begin with “~” or stand in brackets: 2 /);
});

test('fdx: a note between a cue and its words parts nobody from what they say', () => {
  const script = 'INT. CELLAR\n\nADA\n[[her real name?]]\nWho is there?\n\nBEN [[shy]]\nI am.\n/* Not me. */\nHe is.\n';
  const back = readFdx(writeFdx(readFountain(script).screenplay)).screenplay;
  assert.deepEqual(speeches(back), [
    ['ADA', ['said: Who is there?']],
    ['BEN', ['said: I am.\nHe is.']],
  ]);
});

/** Elements as both formats have them: a note by itself is a paragraph with a note, room is as many empty ones. */
function plain(elements: readonly ScreenplayElement[]): readonly unknown[] {
  return elements.flatMap(({ kind, text, number, depth, pieces, lines, spoken }) => {
    const own = (pieces ?? [{ kind: 'text' as const, text, styles: [] }]).flatMap((piece) =>
      piece.kind === 'xml' || (piece.kind === 'text' && piece.text === '')
        ? []
        : [piece.kind === 'text' ? [piece.text, ...piece.styles] : [piece.kind, piece.text.replaceAll('\r', '')]],
    );
    if (kind === 'note' || kind === 'boneyard')
      return [[spoken ? 'dialogue' : 'action', [[kind, text.replaceAll('\r', '')]], undefined, 0]];
    if (own.length === 0 && kind !== 'page-break' && kind !== 'parenthetical') return Array(lines ?? 1).fill(['blank']);
    return [[kind, own, number, Math.min(depth ?? 0, 9)]];
  });
}

test('fdx: anything at all is read', () => {
  const script = readFileSync(new URL('brass/input.fdx', samples), 'utf8');
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('<', '>', '</Text>', '<Paragraph>', '<DualDialogue>', '&', '&x;', ']]>'),
  );
  fc.assert(
    fc.property(fc.nat(script.length), fc.nat(script.length), piece, (a, b, put) => {
      const text = script.slice(0, Math.min(a, b)) + put + script.slice(Math.max(a, b));
      const { screenplay } = readFdx(text);
      for (const { at } of screenplay.elements) assert.ok(at.from >= 0 && at.to >= at.from && at.to <= text.length);
      writeFountain(screenplay);
      writeFdx(screenplay);
      read(new TextEncoder().encode(text));
    }),
    { numRuns: tries(60, 300) },
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void read(bytes)));
});

const paragraph = '<Paragraph Type="Action"><Text>It rains.</Text></Paragraph>';
const file = (content: string, before = '') => `${before}<FinalDraft><Content>${content}</Content></FinalDraft>`;

test('fdx: a paragraph of nothing but space says nothing', () => {
  const of = (type: string, text: string) => `<Paragraph Type="${type}"><Text>${text}</Text></Paragraph>`;
  const text = file(
    `${of('Action', ' ')}${of('Character', 'ADA')}${of('Dialogue', 'No.')}${of('Dialogue', '\n  ')}${of('Lyrics', ' ')}`,
  );
  const items = read(new TextEncoder().encode(text)).segments.flatMap((segment) => segment.items);
  const said = items.map((item) => (item.kind === 'speech' ? item.parts.map((part) => part.text) : item.kind));
  assert.deepEqual(said, [['No.']]);
});

test('fdx: entities are never resolved', () => {
  const bomb = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const outside = '<!ENTITY secret SYSTEM "file:///etc/hostname">';
  for (const [declared, used] of [
    [`<!ENTITY l0 "ha">${bomb}`, '&l9;'],
    [outside, '&secret;'],
  ]) {
    const text = file(`<Paragraph><Text>a${used}b</Text></Paragraph>`, `<!DOCTYPE FinalDraft [${declared}]>`);
    const { screenplay, problems } = readFdx(text);
    assert.match(problems[0]?.message ?? '', /declares entities/);
    assert.ok((screenplay.elements[0]?.text.length ?? 0) < 20);
    assert.ok(!writeFdx(screenplay).includes('ENTITY'));
  }
});

const hostile: Readonly<Record<string, string>> = {
  'levels without end': file('<Paragraph>'.repeat(plenty(100_000))),
  'dual dialogue in dual dialogue': file('<Paragraph><DualDialogue>'.repeat(plenty(50_000))),
  'a run of megabytes': file(`<Paragraph><Text>${'word '.repeat(plenty(2_000_000))}</Text></Paragraph>`),
  'half a file': file(paragraph.repeat(1000)).slice(0, 30_000),
  'many notes for one place': `${file(paragraph).slice(0, -13)}<ScriptNotes>${'<ScriptNote Range="1,2"/>'.repeat(plenty(50_000))}</ScriptNotes></FinalDraft>`,
  'many runs': file(`<Paragraph>${'<Text Style="Bold">a</Text><Text>b</Text>'.repeat(plenty(100_000))}</Paragraph>`),
  nothing: '',
};

for (const [name, text] of Object.entries(hostile)) {
  test(`fdx: endures ${name}`, { timeout: 30_000 }, () => {
    const { screenplay } = readFdx(text);
    writeFdx(screenplay);
    writeFountain(screenplay);
    read(new TextEncoder().encode(text));
  });
}

test('fdx: the types of paragraphs count in any case', () => {
  const paragraph = (type: string, text: string) => `<Paragraph Type="${type}"><Text>${text}</Text></Paragraph>`;
  const content = [
    paragraph('SCENE HEADING', 'INT. MILL'),
    paragraph('character', 'ADA'),
    paragraph('dialogue', 'Yes.'),
  ];
  const { screenplay } = readFdx(
    `<FinalDraft DocumentType="Script"><Content>${content.join('')}</Content></FinalDraft>`,
  );
  assert.deepEqual(
    screenplay.elements.map(({ kind }) => kind),
    ['heading', 'cue', 'dialogue'],
  );
});
