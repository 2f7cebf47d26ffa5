import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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

test('people are called as in all else that is made of a work: by the bill, where it is certain whom a cue means', async () => {
  const labels = async (bill: readonly string[], ...words: readonly string[]) => {
    const items = bill.map((role) => `<castItem><role>${role}</role></castItem>`).join('');
    await writeFile(
      join(folder, 'bill.xml'),
      play.replace('<text>', `<text><front><castList>${items}</castList></front>`),
    );
    const { out } = await network('bill.xml', '--as', 'people', ...words);
    return out.split('\n').flatMap((row) => /^p\d,([^,]*)/.exec(row)?.[1] ?? []);
  };
  const bill = ['Host', 'A Stranger', 'Judge'];
  assert.deepEqual(await labels(bill), bill);
  assert.deepEqual(await labels(bill, '--upto', '1.2'), bill.slice(0, 2));
});

test('what cannot be done is said, and ends with 2', async () => {
  const wrong: readonly (readonly [words: readonly string[], says: RegExp])[] = [
    [[], /Which work\?/],
    [['inn.xml', 'inn.xml'], /Which play\?.*--as works/],
    [['inn.xml', '--as', 'gefx'], /--as takes text, people, ties, scenes, series, works, graphml, gexf, not “gefx”/],
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
  assert.equal(one.out.replace('Silent', 'Spoken').replace('silent', 'spoken'), other.out);
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

/** The rows of a table, as RFC 4180 has them, and what the lines before it say. */
function tableIn(text: string): { readonly about: string; readonly rows: readonly (readonly string[])[] } {
  const lines = text.trimEnd().split('\n');
  const about = lines.filter((line) => line.startsWith('# '));
  const rows = lines
    .slice(about.length)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
  return { about: about.join('\n'), rows };
}

const cited = play
  .replace(
    '</titleStmt>',
    '<author>A. Nobody</author><author>B. Somebody</author></titleStmt><publicationStmt><publisher>The Press</publisher><idno type="URL">https://example.org/inn</idno><availability><licence target="https://example.org/cc0">CC0</licence></availability></publicationStmt><sourceDesc><bibl type="originalSource">The Inn, 1902</bibl></sourceDesc>',
  )
  .replace('<person xml:id="p2">', '<person xml:id="p2" sex="FEMALE">');

test('each table has its rows, and says what it was made from', async () => {
  await writeFile(join(folder, 'cited.xml'), cited);
  const as = async (form: string, ...more: readonly string[]) =>
    tableIn((await network('cited.xml', '--as', form, ...more)).out);
  const people = await as('people');
  for (const said of [
    'title: The Inn',
    'publisher: The Press',
    'identifier: https://example.org/inn',
    'licence: CC0 <https://example.org/cc0>',
    'edition: The Inn, 1902',
    'author: A. Nobody; B. Somebody',
    'sha256: ',
    'program: unspool 0',
  ])
    assert.ok(people.about.includes(`# ${said}`), `${said} in ${people.about}`);
  const [head = [], ...rows] = people.rows;
  assert.deepEqual(
    rows.map((row) => row[head.indexOf('label')]),
    ['Host', 'Stranger', 'Judge'],
  );
  assert.equal(rows[1]?.[head.indexOf('sex')], 'FEMALE');
  assert.deepEqual((await as('ties')).rows.slice(1), [
    ['p1', 'p2', 'Host', 'Stranger', '1'],
    ['p2', 'p3', 'Stranger', 'Judge', '1'],
  ]);
  assert.deepEqual((await as('series')).rows.map(([scene, , segments, size]) => [scene, segments, size]).slice(1), [
    ['1', '1', '1'],
    ['2', '2', '2'],
    ['3', '3', '3'],
  ]);
  assert.deepEqual(
    (await as('scenes')).rows.slice(1).map((row) => row[5]),
    ['Host', 'Host', 'Stranger', 'Stranger', 'Judge'],
  );
  const graph = (await network('cited.xml', '--as', 'graphml')).out;
  const keys = [...graph.matchAll(/<key id="([^"]*)"/g)].map(([, id]) => id);
  assert.deepEqual([...new Set(keys)], keys);
  const works = tableIn((await network('cited.xml', 'inn.xml', '--as', 'works')).out);
  assert.deepEqual(works.rows.map((row) => row.slice(0, 4)).slice(1), [
    ['The Inn', 'whole', '3', '3'],
    ['The Inn', 'whole', '3', '3'],
  ]);
});

test('a table of a part says nothing of the rest, nor what the header says of people', async () => {
  await writeFile(join(folder, 'cited.xml'), cited);
  for (const form of ['people', 'ties', 'scenes', 'series', 'works', 'graphml', 'gexf']) {
    const { code, out } = await network('cited.xml', '--as', form, '--upto', '1.2');
    assert.equal(code, 0, form);
    assert.doesNotMatch(out, /Vera|Judge|p3|FEMALE|sha256/, form);
  }
});

test('a table is written into a file, and what a spreadsheet would reckon with is text', async () => {
  await writeFile(join(folder, 'sum.fountain'), 'INT. INN - DAY\n\n@=1+1\nHm.\n\n@A, "B"\nHm.\n');
  assert.equal((await network('sum.fountain', '--as', 'people', '-o', 'people.csv')).out, 'Wrote people.csv.\n');
  const text = await readFile(join(folder, 'people.csv'), 'utf8');
  assert.match(text, /\r\n'=1\+1,'=1\+1,/);
  assert.match(text, /\r\n"A, ""B""",/);
});

const python = spawnSync('python3', ['-c', 'import networkx']).status === 0;

test('networkx reads what is written back', {
  skip: python ? false : 'python3 with networkx is not here',
}, async () => {
  await writeFile(join(folder, 'cited.xml'), cited.replace('HOST', 'H &lt; &quot;ÖST&quot;'));
  const script = `import networkx as nx, json, sys
out = []
for read, name in ((nx.read_graphml, 'n.graphml'), (nx.read_gexf, 'n.gexf')):
    g = read(name)
    out.append([sorted(g.nodes), sorted([sorted(e) for e in g.edges]), sorted(d['label'] for _, d in g.nodes(data=True)), sorted(int(d['weight']) for _, _, d in g.edges(data=True))])
print(json.dumps(out))`;
  for (const form of ['graphml', 'gexf']) await network('cited.xml', '--as', form, '-o', `n.${form}`, '--force');
  const { stdout, stderr } = spawnSync('python3', ['-c', script], { cwd: folder, encoding: 'utf8' });
  const one = [
    ['p1', 'p2', 'p3'],
    [
      ['p1', 'p2'],
      ['p2', 'p3'],
    ],
    ['H < "Öst"', 'Judge', 'Stranger'],
    [1, 1],
  ];
  assert.deepEqual(JSON.parse(stdout || 'null'), [one, one], stderr);
});
