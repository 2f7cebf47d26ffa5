import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { commandLine } from '../../../test/command-line.js';

const sp = (who: string, cue: string) => `<sp who="${who}"><speaker>${cue}.</speaker><p>Well, well.</p></sp>`;
/** The stranger turns out to be Vera, whom the list of persons names. */
const play = `<TEI xml:lang="en"><teiHeader><fileDesc><titleStmt><title>The Inn</title></titleStmt></fileDesc>
<profileDesc><particDesc><listPerson><person xml:id="p1"><persName>Host</persName></person>
<person xml:id="p2"><persName>Vera</persName></person></listPerson></particDesc></profileDesc></teiHeader><text><body>
<div type="act"><head>Act I</head><div type="scene"><head>Scene 1</head>${sp('#p1', 'HOST')}</div>
<div type="scene"><head>Scene 2</head>${sp('#p1', 'HOST')}${sp('#p2', 'STRANGER')}</div></div>
<div type="act"><head>Act II</head><div type="scene"><head>Scene 1</head>${sp('#p2', 'VERA')}${sp('#p3', 'JUDGE')}</div></div>
</body></text></TEI>`;

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unspool-'));
  await writeFile(join(folder, 'inn.xml'), play);
});
after(() => rm(folder, { recursive: true, force: true }));

const network = (...words: readonly string[]) => commandLine(folder, ['network', ...words]);

test('the whole play as a table, and the command says that it is the whole', async () => {
  const { code, out, err } = await network('inn.xml');
  assert.equal(code, 0);
  assert.match(out, /^The Inn\n3 people who speak, in 3 scenes\.\n\nties +2\n/);
  assert.match(out, /^Stranger +2 +2 +2 +2 +1\.000$/m);
  assert.match(err, /whole work/);
  assert.match((await network('--help')).out, /whole play/);
});

test('as data, with the names that DraCor has for them', async () => {
  const { code, out } = await network('inn.xml', '--json');
  assert.equal(code, 0);
  const { extent, size, numEdges, density, maxDegreeIds, numOfSegments } = JSON.parse(out);
  assert.deepEqual([extent, size, numEdges, density, maxDegreeIds, numOfSegments], ['whole', 3, 2, 2 / 3, ['p2'], 3]);
});

test('up to a scene, nothing of what follows: neither people nor names nor how much is left', async () => {
  for (const place of ['2', 'Scene 2', 'act i, scene 2', '1.2']) {
    const { code, out, err } = await network('inn.xml', '--upto', place);
    assert.equal(code, 0, place);
    assert.match(out, /^2 people who speak, in 2 scenes\.$/m);
    assert.match(out, /^Stranger /m);
    assert.doesNotMatch(out + err, /Vera|Judge|p3/i);
  }
  assert.match((await network('inn.xml', '--upto', 'start')).out, /^0 people who speak, in 0 scenes\.$/m);
  assert.match((await network('inn.xml', '--upto', '1.1')).out, /^1 person who speaks, in 1 scene\.$/m);
  assert.match((await network('inn.xml', '--upto', 'end')).out, /^3 people/m);
});

test('what cannot be done is said, and ends with 2', async () => {
  const wrong: readonly (readonly [words: readonly string[], says: RegExp])[] = [
    [[], /Which play\?/],
    [['inn.xml', 'inn.xml'], /Which play\?/],
    [['notes.story.md'], /^unspool: notes\.story\.md: this is a story file, which holds notes\. Name a work/],
    [['empty.story.md'], /^unspool: empty\.story\.md: this is a story file, which holds notes\. Name a work/],
    [['none.xml'], /none\.xml: there is no such file/],
    [['inn.xml', '--upto', '3'], /has the number 3,/],
    [['inn.xml', '--upto', 'Scene 9'], /there is no scene “Scene 9”\. Name a scene with its act \(“Act 1, Scene 2”/],
    [['nothing'], /no play, script, subtitles or book in this folder/],
  ];
  await mkdir(join(folder, 'nothing'));
  await writeFile(join(folder, 'notes.story.md'), '# T\n\n## One\n\nRain.\n');
  await writeFile(join(folder, 'empty.story.md'), '');
  for (const [words, says] of wrong) {
    const { code, out, err } = await network(...words);
    assert.deepEqual([code, out], [2, ''], words.join(' '));
    assert.match(err.replace(/\n {2}/g, ' '), says);
  }
  await writeFile(join(folder, 'other.xml'), '<other/>');
  assert.match((await network('other.xml')).err, /This is no play/);
  await writeFile(join(folder, 'tale.txt'), 'CHAPTER I\n\nAnn rows.\n');
  assert.match((await network('tale.txt')).err, /who speaks is not marked/);
  await writeFile(join(folder, 'empty.xml'), '<TEI/>');
  assert.equal((await network('empty.xml')).code, 2);
});

test('a script has a network too, by its own name', async () => {
  await writeFile(join(folder, 'the_ferry.fountain'), 'INT. INN - DAY\n\nANN\nHm.\n\nBOB\nHm.\n');
  const { code, out } = await network('the_ferry.fountain');
  assert.equal(code, 0);
  assert.match(out, /^The ferry\n2 people who speak, in 1 scene\.$/m);
});

test('whether anybody speaks after the place is not said', async () => {
  const silent =
    '1\n00:00:01,000 --> 00:00:03,000\nRain falls.\n\n2\n00:02:01,000 --> 00:02:03,000\nThe rope gives way.\n';
  await writeFile(join(folder, 'silent.srt'), silent);
  await writeFile(join(folder, 'spoken.srt'), silent.replace('The rope', 'ANN: The rope'));
  const one = await network('silent.srt', '--json', '--upto', 'start');
  const other = await network('spoken.srt', '--json', '--upto', 'start');
  assert.deepEqual([one.code, one.err], [0, '']);
  assert.equal(one.out.replace('Silent', 'Spoken'), other.out);
});

test('a folder of pages is one play', async () => {
  const page = (title: string, name: string) =>
    `<html xmlns:epub="http://www.idpf.org/2007/ops"><body epub:type="z3998:drama"><section epub:type="z3998:scene"><h2>${title}</h2><table><tr><td epub:type="z3998:persona">${name}</td><td>Hm.</td></tr></table></section></body></html>`;
  await mkdir(join(folder, 'pages'));
  await writeFile(join(folder, 'pages', 'act-10.xhtml'), page('Last', 'Ann'));
  await writeFile(join(folder, 'pages', 'act-2.xhtml'), page('First', 'Bob'));
  const { code, out } = await network('pages', '--upto', '1');
  assert.equal(code, 0);
  assert.match(out, /^Bob /m);
  assert.doesNotMatch(out, /Ann/);
});

test('people are called as the work writes them elsewhere, as in an article', async () => {
  await writeFile(join(folder, 'mill.fountain'), 'INT. MILL - DAY\n\nJan McKay waits.\n\nJAN MCKAY\nSo.\n\nOLA\nSo.\n');
  const { out } = await network('mill.fountain');
  assert.match(out, /^Jan McKay +1/m);
  assert.match(out, /^Ola +1/m);
});
