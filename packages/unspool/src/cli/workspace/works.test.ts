import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { commandLine } from '../../../test/command-line.js';
import { pdfOf, script as scriptPage } from '../../../test/read/pdf/writer.js';
import { unlessProofs } from '../../../test/tries.js';
import { realWorks } from '../../../test/works/real-works.js';
import { lookThrough } from './folder.js';
import { readWork, worksUnder } from './works.js';

const folder = mkdtempSync(join(tmpdir(), 'unspool-works-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const script = `Title: The Ferry

INT. HOUSE - DAY

ADA (34) sits by the window.

ADA
Where is he?

EXT. RIVER - NIGHT - FLASHBACK

BEN
I am late, Ada.

INT. HOUSE - DAY - BACK TO PRESENT

ADA
There he is.
`;
writeFileSync(join(folder, 'ferry.fountain'), script);

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const unspool = (...words: readonly string[]) => commandLine(folder, words);

test('a work is explained as it is, up to any scene', async () => {
  const start = (await unspool('explain', 'ferry.fountain', '--upto', 'start')).out;
  const first = (await unspool('explain', 'ferry.fountain', '--upto', '1')).out;
  assert.ok(start.includes('The Ferry') && !start.includes('Ada') && !start.includes('HOUSE'));
  assert.ok(first.includes('sits by the window') && !first.includes('Ben') && !first.includes('RIVER'));
  // A scene in which somebody only speaks is told, too, where others beside it are.
  assert.match((await unspool('explain', 'ferry.fountain')).out, /I am late[\s\S]*There he is/);
  assert.match((await unspool('timeline', 'ferry.fountain')).out, /2 < EXT\. RIVER/);
});

test('a work becomes a story file to begin with', async () => {
  const { code, out } = await unspool('import', 'ferry.fountain');
  assert.equal(code, 0);
  assert.match(out, /Wrote ferry\.story\.md: 3 scenes/);
  const notes = readFileSync(join(folder, 'ferry.story.md'), 'utf8');
  assert.match(notes, /^# The Ferry\n\n- Source: ferry\.fountain\n/);
  assert.match(notes, /\n\*before \[INT\. HOUSE - DAY\] .*with \+Ben\*\n/);
  assert.ok(!notes.includes('late'));
  assert.equal((await unspool('check', 'ferry.story.md')).code, 0);
  assert.equal((await unspool('import', 'ferry.fountain')).code, 2);
  assert.equal(readFileSync(join(folder, 'ferry.story.md'), 'utf8'), notes);
});

test('quotations are looked up in the work, and in its next draft', async () => {
  const notes = (line: string) =>
    `# The Ferry\n\n- Source: ferry.fountain\n- Person: **Ben**\n\n## EXT. RIVER - NIGHT - FLASHBACK\n\n- ${line}\n`;
  writeFileSync(join(folder, 'a.story.md'), notes('Ben says: "I am late, Ada."'));
  writeFileSync(join(folder, 'b.story.md'), notes('Ben says: "The ferry is full."'));
  assert.match((await unspool('check', 'a.story.md')).out, /nothing to report/);
  assert.match((await unspool('check', 'b.story.md')).out, /quotation-not-found/);
  writeFileSync(join(folder, 'older.fountain'), script.replace('There he is.', 'The ferry is full.'));
  assert.match((await unspool('check', 'b.story.md', '--before', 'older.fountain')).out, /evidence-gone/);
});

test('nothing outside the folder of the notes is read', async () => {
  writeFileSync(join(folder, 'c.story.md'), '# T\n\n- Source: ../../etc/passwd.txt\n\n## One\n\n- Ada says: "x".\n');
  assert.match((await unspool('check', 'c.story.md')).out, /is not in the folder of the notes/);
});

test('what cannot be read is called as the notes call it, not by where it is', async () => {
  put('silent.xml', '<TEI/>');
  put('d.story.md', '# T\n\n- Source: silent.xml\n\n## One\n\n- Ada says: "x".\n');
  const { out } = await unspool('check', 'd.story.md');
  assert.match(out, /^ *silent\.xml: /m);
  assert.ok(!out.includes(folder));
});

test('a folder that is a work is one: pages, chapters, tracks', async () => {
  const page = (title: string, text: string) => `<html><body><h2>${title}</h2><p>${text}</p></body></html>`;
  put('The Reeds/chapter-10.html', page('Ten', 'Ben rows home.'));
  put('The Reeds/chapter-2.html', page('Two', 'Ada waits.'));
  put('The Reeds/cover.jpg', 'no page');
  const first = (await unspool('explain', 'The Reeds', '--upto', '2')).out;
  assert.equal((await unspool('explain', 'The Reeds', '--upto', '1')).code, 2, 'it has no chapter of this number');
  assert.match(first, /^The Reeds\n=+\n/);
  assert.ok(first.includes('Ada waits') && !first.includes('Ben'));
  if (!unlessProofs) assert.equal((await unspool('verify', 'The Reeds')).code, 0);
  put('parts/01 Dawn.txt', 'Ada wakes.\n');
  put('parts/02 Dusk.txt', 'Ben comes home.\n');
  put('parts/README.txt', 'Read me first.\n');
  const { out } = await unspool('recap', 'parts');
  assert.match(out, /Ada wakes\. Ben comes home\. \[01 Dawn; 02 Dusk\]/);
  assert.ok(!out.includes('Read me'));
  const cue = (text: string) => `1\n00:01:00,000 --> 00:01:04,000\n${text}\n`;
  put('film/film.de.srt', cue('Wo ist er?'));
  put('film/film.en.srt', cue('Where is he?'));
  for (const words of [['film'], ['film/film.en.srt', 'film/film.de.srt']]) {
    const { out: told } = await unspool('explain', ...words);
    assert.ok(told.startsWith('Film\n') && told.includes('Where is he?') && !told.includes('Wo ist'), told);
  }
  assert.ok((await unspool('explain', 'film/film.de.srt', 'film/film.en.srt')).out.includes('Wo ist er?'));
});

test('a folder of several works is a library, and of story files one of those alone', async () => {
  put('shelf/a/one.fountain', script);
  put('shelf/two.fountain', script.replace('Ferry', 'Barge'));
  put('shelf/broken.srt', 'x');
  put('shelf/broken.xml', '<TEI/>');
  const { out, err } = await unspool('explain', 'shelf', '--upto', '1');
  assert.equal(out.match(/sits by the window/g)?.length, 2);
  assert.match(err, /broken\.xml: .* It is left out\.$/m);
  assert.match(
    (await unspool('network', 'shelf')).err,
    /3 works lie in this folder\. Name one:\n {2}shelf\/a\/one\.fountain\n/,
  );
  put('shelf/mine.story.md', '# Mine\n\n## One\n\nAda sings.\n');
  assert.ok(!(await unspool('explain', 'shelf')).out.includes('sits by the window'));
});

test('one of several files that cannot be read is said, and the rest is done', async () => {
  put('several/a.story.md', '# A\n\n## One\n\nAda sings.\n');
  put('several/b.story.md', '# B\n\n## One\n\nAda swims.\n');
  put('several/t.csv', 'x,y\n1,2\n');
  const { code, out, err } = await unspool(
    'explain',
    ...['several/a.story.md', 'several/t.csv', 'several/none.md', 'several/b.story.md'],
  );
  assert.equal(code, 2);
  assert.match(out, /sings[\s\S]*swims/);
  assert.match(
    err,
    /none\.md: there is no such file or folder\..* It is left out\.\n[\s\S]*t\.csv: .* It is left out\.\n/,
  );
  const none = await unspool('explain', 'several/t.csv', 'several/none.md');
  assert.deepEqual([none.code, none.out], [2, '']);
  assert.match(none.err, /None of the 2 can be read/);
});

test('what the timeline of a work prints beside a scene leads to it', async () => {
  put(
    'numbered.fountain',
    'INT. HOUSE - DAY #4#\n\nAda sings.\n\nEXT. FERRY - DAY #4A#\n\nBen waves.\n\nEXT. MILL - DAY\n\nSnow.\n',
  );
  const { out } = await unspool('timeline', 'numbered.fountain');
  const labels = [...out.matchAll(/^ *(:?[0-9]+[a-z]?) /gm)].map(([, label]) => label as string);
  assert.deepEqual(labels, ['4', '4a', ':3']);
  for (const [index, label] of labels.entries()) {
    const told = (await unspool('timeline', 'numbered.fountain', '--upto', label)).out;
    assert.deepEqual(
      ['HOUSE', 'FERRY', 'MILL'].map((place) => told.includes(place)),
      [true, index > 0, index > 1],
      label,
    );
  }
});

test('what a folder holds in formats that are not read is left out with a word, and the rest is read', async () => {
  put('mixed/film.fountain', script);
  put('mixed/film.docx', 'PK');
  put('mixed/notes.txt', '{\\rtf1 Ada dies.}');
  put('mixed/film.mp4', 'x');
  const { code, out, err } = await unspool('explain', 'mixed');
  assert.ok(code === 0 && out.includes('sits by the window') && !out.includes('dies'));
  assert.match(err, /notes\.txt: .*Rich Text.*left out\.\n.*film\.docx: .*Word.*left out\./);
  assert.ok(!err.includes('mp4'));
  put('captions/film.en.sbv', '0:00:01.000,0:00:02.000\nWhere is he?\n');
  put(
    'captions/film.de.json3',
    '{"wireMagic":"pb3","events":[{"tStartMs":1000,"dDurationMs":1000,"segs":[{"utf8":"Wo ist er?"}]}]}',
  );
  const film = (await unspool('explain', 'captions')).out;
  assert.ok(film.startsWith('Captions\n') && film.includes('Where is he?') && !film.includes('Wo ist'));
  assert.equal((await unspool('verify', 'captions/film.de.json3')).code, 0);
});

test('nothing that a link leads to is read, and what may not be read is named', async (context) => {
  put('linked/own.txt', 'Ada waits.\n');
  put('secret/out.txt', 'The secret.\n');
  symlinkSync(join(folder, 'secret'), join(folder, 'linked/more'));
  symlinkSync(join(folder, 'secret/out.txt'), join(folder, 'linked/chapter-1.txt'));
  const { out } = await unspool('explain', 'linked');
  assert.ok(out.includes('Ada waits') && !out.includes('secret'));
  put('linked/notes.story.md', '# T\n\n- Source: more\n\n## One\n\n- Ada says: "The secret."\n');
  assert.match((await unspool('check', 'linked/notes.story.md')).out, /^(?![\s\S]*quotation-not-found)/);
  if (process.getuid?.() === 0) return context.diagnostic('root may read everything');
  put('closed/chapter-1.txt', 'Ada waits.\n');
  put('closed/chapter-2.txt', 'Ada goes.\n');
  chmodSync(join(folder, 'closed/chapter-2.txt'), 0);
  assert.match(
    (await unspool('explain', 'closed')).err,
    /chapter-2\.txt: cannot be read \(that is not allowed to you\)/,
  );
});

test('notes may quote any track, and any page of a folder', async () => {
  put('quotes/film.en.srt', '1\n00:01:00,000 --> 00:01:04,000\nWhere is he?\n');
  put('quotes/film.de.srt', '1\n00:01:00,000 --> 00:01:04,000\nWo ist er?\n');
  put('quotes/book/chapter-1.html', '<html><body><p>He is late.</p></body></html>');
  put('quotes/book/chapter-2.html', '<html><body><p>He is here.</p></body></html>');
  const sources = ['film.en.srt', 'film.de.srt', 'book'].map((name) => `- Source: ${name}\n`).join('');
  const lines = ['Wo ist er?', 'Where is he?', 'He is here.', 'He is gone.'].map((line) => `- Ada says: "${line}"\n`);
  put('quotes/a.story.md', `# T\n\n${sources}- Source: a tale my aunt told\n\n## One\n\n${lines.join('')}`);
  const { out } = await unspool('check', 'quotes/a.story.md');
  assert.deepEqual(out.match(/quotation-\S+/g), ['quotation-not-found']);
  assert.ok(out.includes('He is gone.') && !out.includes('aunt told” is not'));
  assert.equal(
    (await unspool('import', 'quotes/film.en.srt', 'quotes/film.de.srt', '-o', 'quotes/b.story.md')).code,
    0,
  );
  assert.match(
    readFileSync(join(folder, 'quotes/b.story.md'), 'utf8'),
    /^# Film\n\n- Source: film\.en\.srt\n- Source: film\.de\.srt\n- Length: in minutes\n/,
  );
});

test('what is no work is refused with a way out', async () => {
  const wrong: readonly (readonly [name: string, content: string | Uint8Array, says: RegExp])[] = [
    ['images/a.png', 'x', /images: no story file .*EPUB/s],
    ['Roman mit Ümlaut.docx', new Uint8Array([80, 75, 3, 4, 0, 0, 1, 255]), /Save it as plain\s+text/],
    ['tale.mobi', new Uint8Array([0, 1, 2, 3, 255, 0, 0, 9]), /Convert it to\s+EPUB/],
    ['film.mkv', new Uint8Array([26, 69, 223, 163, 0, 0, 0, 1]), /their subtitles are/],
  ];
  for (const [name, content, says] of wrong) {
    put(name, content);
    const { code, err } = await unspool('explain', name.replace(/\/.*/, ''));
    assert.equal(code, 2);
    assert.match(err, says);
  }
});

test('what a script claims in its notes is checked in it, and against an older draft', async () => {
  const notes = (said: string, quoted: string) =>
    `INT. KILN - DAY\n\nIDA\n${said}\n\n[[- Who was here?]]\n\n[[- Per was here.\n  - because "${quoted}"\n  - because [no such claim]]]\n\nINT. YARD - DAY\n\nPER\nNo.\n`;
  put('kiln-1.fountain', notes('The ash is warm.', 'The ash is warm').replace(/\n {2}- because \[.*?\]/, ''));
  assert.match(
    (await unspool('check', 'kiln-1.fountain')).out,
    /^warning question-never-answered .*\n {2}kiln-1\.fountain:6:3$/m,
  );
  put('kiln.fountain', notes('Nobody.', 'The ash is warm'));
  const { code, out } = await unspool('check', 'kiln.fountain');
  assert.equal(code, 1);
  assert.match(
    out,
    /^error unresolved-reference .*\n {2}kiln\.fountain:10:13\n {2}10 \| {3}- because \[no such claim\]/m,
  );
  assert.match(out, /^warning quotation-not-found .*\n {2}kiln\.fountain:9:3$/m);
  assert.doesNotMatch(out, /evidence-gone/);
  assert.match(
    (await unspool('check', 'kiln.fountain', '--before', 'kiln-1.fountain')).out,
    /^warning evidence-gone /m,
  );
  const silent = await unspool('check', 'ferry.fountain', '--before', 'kiln.fountain');
  assert.equal(silent.code, 0);
  assert.match(silent.out, /^Since the older draft: /m);
});

test('two drafts are held against each other in an answer, and on a page that replaces none but our own', async () => {
  put('gate-1.fountain', 'INT. GATE - DAY\n\nIDA\nNobody is there.\n\nPER\nThen I go.\n');
  put('gate.fountain', 'INT. GATE - DAY\n\nIDA\nNobody is there.\n');
  const asked = ['ask', 'gate.fountain', 'What changed since my last draft?'];
  assert.match((await unspool(...asked, '--before', 'gate-1.fountain')).out, /PER does not speak in it any more/);
  const bare = await unspool(...asked);
  assert.deepEqual([bare.code, /--before OLDER/.test(bare.out)], [1, true]);
  const page = ['check', 'gate.fountain', '--before', 'gate-1.fountain', '-o'];
  for (let time = 1; time <= 2; time += 1) assert.equal((await unspool(...page, 'gate.html')).code, 0);
  assert.match(readFileSync(join(folder, 'gate.html'), 'utf8'), /<del>Then I go\.<.del>/);
  for (const own of ['gate.fountain', 'gate-1.fountain']) {
    const { code, err } = await unspool(...page, own, '--force');
    assert.deepEqual([code, /what this is made from/.test(err)], [2, true], own);
  }
  for (const words of [['--html'], ['--before', 'gate-1.fountain', '--html', '--json']])
    assert.equal((await unspool('check', 'gate.fountain', ...words)).code, 2, words.join());
});

test('a script is converted there and back', async () => {
  assert.equal((await unspool('convert', 'ferry.fountain', 'ferry.fdx')).code, 0);
  assert.equal((await unspool('convert', 'ferry.fdx', 'back.fountain')).code, 0);
  assert.equal(readFileSync(join(folder, 'back.fountain'), 'utf8'), script);
  assert.equal((await unspool('convert', 'ferry.fountain', 'ferry.fdx')).code, 2);
  const pages = pdfOf([scriptPage(1, [['', 'INT. HALL - DAY'], [''], ['cue', 'ANN'], ['say', 'Who is there?']])]);
  writeFileSync(join(folder, 'hall.pdf'), pages);
  assert.match((await unspool('convert', 'hall.pdf', 'hall.fountain')).out, /Wrote hall\.fountain: a guess/);
  assert.equal(readFileSync(join(folder, 'hall.fountain'), 'utf8'), 'INT. HALL - DAY\n\nANN\nWho is there?\n');
  writeFileSync(join(folder, 'scan.pdf'), pdfOf([[]]));
  const scan = await unspool('convert', 'scan.pdf', 'scan.fdx');
  assert.deepEqual([scan.code, existsSync(join(folder, 'scan.fdx'))], [2, false]);
  const shot = '<FinalDraft><Content><Paragraph Type="Shot"><Text>The rope</Text></Paragraph></Content></FinalDraft>';
  writeFileSync(join(folder, 'shot.fdx'), shot);
  assert.match(
    (await unspool('convert', 'shot.fdx', 'shot.fountain')).err,
    /- paragraphs of a type that Fountain has not: 1 /,
  );
  assert.equal((await unspool('convert', 'ferry.fountain', 'ferry.doc')).code, 2);
  assert.ok(!existsSync(join(folder, 'ferry.doc')));
});

test('a work is no story file to write to, and what is no work is said to be none', async () => {
  assert.match((await unspool('format', 'ferry.fountain')).err, /this is a work/);
  writeFileSync(join(folder, 'noise.srt'), new Uint8Array([0, 1, 2, 3, 255, 254, 0, 7]));
  const { code, err } = await unspool('explain', 'noise.srt');
  assert.equal(code, 2);
  assert.match(err, /noise\.srt: /);
});

const shelves: readonly (readonly [folder: string, works: readonly (readonly [name: string, files: number])[]])[] = [
  ['plays-tei', [['werner-der-vierundzwanzigste-februar', 1]]],
  [
    'plays-xhtml',
    [
      ['hamlet', 9],
      ['oedipus-rex-storr', 6],
      ['othello', 8],
      ['six-characters', 6],
    ],
  ],
  ['plays-xhtml/hamlet', [['hamlet', 9]]],
  ['novels-xhtml/dracula', [['dracula', 32]]],
  [
    'subtitles',
    [
      ['elephantsdream', 7],
      ['sintel', 1],
      ['sintel', 3],
    ],
  ],
  [
    'screenplays',
    [
      ['00-hero', 1],
      ['cyber-bob-ep1', 1],
    ],
  ],
];

for (const [name, expected] of shelves) {
  const { folder: real, skip } = realWorks(name);
  test(`the works in a real folder: ${name}`, { skip }, async () => {
    const path = fileURLToPath(real);
    const works = await worksUnder(path, (await lookThrough(path)).works);
    const found = works.map(({ name, files }) => `${name} ${files.length}`);
    for (const [name, files] of expected)
      assert.ok(found.includes(`${name} ${files}`), `${name} ${files} in ${found.join(', ')}`);
    for (const work of works) assert.ok(((await readWork(work)).title ?? work.name) !== '');
  });
}
