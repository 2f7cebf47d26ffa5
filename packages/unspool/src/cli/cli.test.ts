import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { commandLine, type Outcome } from '../../test/command-line.js';

const program = fileURLToPath(new URL('../../../bin/unspool.js', import.meta.url));
const example = fileURLToPath(new URL('../../../../../examples/ballerina.story.md', import.meta.url));

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unspool-'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** Runs the command line in a folder of its own. */
const unspool = (...words: readonly string[]) => commandLine(folder, words);

/** The same by a process of its own. */
function spawned(...words: readonly string[]): Promise<Outcome> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [program, ...words],
      { cwd: folder, timeout: 60_000, maxBuffer: 1e8 },
      (error, out, err) => {
        done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
      },
    );
  });
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return name;
}

const small =
  '# Night Train\n\n- Person: **Ann**\n\n## The compartment\n\n*with Ann, the man*\n\nThe man **has no ticket**.\n\n- Why does the man travel?\n\n## Morning\n\n- Answer to [Why does the man travel?]: to pay for a gift. (likely)\n  - because [has no ticket]\n';

describe('command line', () => {
  test('--help names every command, and each teaches itself with examples, within 80 columns', async () => {
    const { code, out } = await spawned('--help');
    assert.equal(code, 0);
    const names = [...out.matchAll(/^ {2}(\w+) {2,}\S/gm)].map((match) => match[1] as string);
    const all = [
      ...[
        'open',
        'explain',
        'recap',
        'ask',
        'search',
        'timeline',
        'draw',
        'check',
        'verify',
        'publish',
        'format',
        'new',
      ],
      ...['import', 'convert', 'network', 'export'],
    ];
    assert.deepEqual(names, all);
    for (const name of all) {
      const page = await unspool(name, '--help');
      assert.equal(page.code, 0, name);
      assert.match(page.out, new RegExp(`Usage: unspool ${name} .*Examples:\n {2}unspool ${name} `, 's'));
      for (const line of page.out.split('\n')) assert.ok(line.length <= 80, line);
    }
    for (const line of out.split('\n')) assert.ok(line.length <= 80, line);
  });

  test('whatever cannot be done is said with a way out, within 80 columns', async () => {
    await file('train.story.md', small);
    await mkdir(join(folder, 'pages'));
    const wrong: readonly (readonly [words: readonly string[], says: RegExp])[] = [
      [['open'], /Name a story file/],
      [['open', 'trian.story.md'], /there is no such file or folder\. Look at how it is written/],
      [['open', 'nowhere/train.story.md'], /no such file or folder/],
      [['convert', 'pages', 'a.fdx'], /it is a folder/],
      [['convert', 'none.fdx', 'a.fountain'], /no such file/],
      [['convert', 'train.story.md', 'a.doc'], /\.fountain or \.fdx/],
      [['new', 'Night Train', '-o', 'train.story.md'], /Give another name/],
      [['new', 'Night Train', '-o', 'none/train.story.md'], /there is no folder “none”; make it first/],
      [['explain', 'train.story.md', '--upto', '99'], /has\s+the number 99/],
      [['explain', 'train.story.md', '--up', '1'], /Did you mean “--upto”\?/],
      [['explain', 'train.story.md', '--as', 'pdf'], /text, markdown or html/],
      [['verify', '--jsom', 'train.story.md'], /Did you mean “--json”\?/],
      [['ask', '--hel'], /Did you mean “--help”\?/],
      [['explain', 'train.story.md', '--upto', '-3'], /“--upto” needs a value; one .* is written “--upto=…”\. See/],
      [['explain', 'train.story.md', '--upto'], /“--upto” needs a value\. See/],
      [['explain', 'train'], /no such file or folder\. There is “train\.story\.md”/],
      [['explain', 'train.story'], /no such file or folder\. There is “train\.story\.md”/],
      [['ask', 'Who is Ann?'], /^unspool: Which file\?/],
      [['ask', 'train.story.md'], /^unspool: What is the question\?/],
      [['ask', 'train.story.md', ' '], /^unspool: What is the question\?/],
      [['ask', 'train.story.md', 'who', 'is', 'Ann'], /between quotation marks: .* "who is Ann"/],
    ];
    for (const [words, says] of wrong) {
      const { code, out, err } = await unspool(...words);
      assert.deepEqual([code, out], [2, ''], words.join(' '));
      assert.match(err.replace(/\n {2}/g, ' '), says);
      assert.doesNotMatch(err, /ENOENT|EISDIR|EEXIST|\n\s+at /);
      // Neither what lies beside it nor where all of that is.
      assert.ok(!err.includes(folder) && (words.join().includes('train') || !err.includes('train.story')), err);
      for (const line of err.split('\n')) assert.ok(line.length <= 80 || !line.trim().includes(' '), line);
    }
    const { code, out } = await unspool('ask', 'train.story.md', 'Quo vadis?');
    assert.equal(code, 1);
    assert.match(out, /^That is not understood as a question about what is told so far\./);
    assert.equal((await unspool('ask', 'train.story.md', 'Why does the man ride a horse?')).code, 1);
    assert.equal((await unspool('ask', 'train.story.md', 'Why does the man travel?', '--upto', '1')).code, 0);
  });

  test('questions are read line by line, and a pronoun means whom the one before it named', async () => {
    await file('train.story.md', small);
    const asked = (...lines: readonly string[]) => commandLine(folder, ['ask', 'train.story.md'], lines);
    const { code, out, err } = await asked('Who is Ann?', '', 'In which scenes is she?', 'Quo vadis?');
    assert.equal(code, 0);
    assert.equal(err, '(In which scenes is Ann?)\n');
    assert.match(out, /1 scene\.[\s\S]*That is not understood/);
    assert.equal((await asked('Quo vadis?')).code, 1);
    assert.match((await asked(' ')).err, /What is the question\?/);
    const inJson = await commandLine(folder, ['ask', 'train.story.md', '--json'], ['Who is Ann?', 'Quo vadis?']);
    assert.match(inJson.out, /"kind": ?"none"/);
  });

  test('a slip is met with what was probably meant', async () => {
    const wrong = await unspool('explian');
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /Did you mean “explain”/);
    await file('slip.story.md', small);
    assert.match((await unspool('recap', 'slip.story.md', '--of', 'Anm')).err, /Did you mean\s+“Ann”/);
    assert.match((await unspool('explain', 'slip.story.md', '--upot', 'x')).err, /--upot/);
    assert.deepEqual((await unspool()).code, 2);
  });

  test('who knows what, and as whom', async () => {
    const text =
      '# K\n\n- Person: **Ada**\n- Person: **Ben**\n\n## One\n\n*with Ada, Ben (unseen)*\n\n- Ada learns that it rains.\n- Ada sees that it pours.\n';
    await file('knows.story.md', text);
    const grid = await unspool('who-knows', 'knows.story.md', 'rains');
    assert.equal(grid.code, 0);
    assert.match(grid.out, /It rains\. +knows 1/);
    assert.doesNotMatch(grid.out, /pours/);
    assert.equal(JSON.parse((await unspool('who-knows', 'knows.story.md', '--json')).out).rows.length, 2);
    assert.equal((await unspool('who-knows', 'knows.story.md', '--as', 'Ben')).code, 1);
    assert.equal((await unspool('who-knows', 'knows.story.md', '--as', 'Cleo')).code, 2);
    assert.equal((await unspool('who-knows')).code, 2);
    assert.match((await unspool('recap', 'knows.story.md', '--as', 'Ada')).out, /It rains/);
    assert.equal((await unspool('ask', 'knows.story.md', 'Who is in One?', '--as', 'Ada > Ben')).code, 1);
    const article = (await unspool('explain', 'knows.story.md', '--as', 'Ada > Ben', '--evidence')).out;
    assert.match(article, /As Ada takes Ben to have it\./);
    assert.doesNotMatch(article, /rains|One/);
    const ada = (await unspool('explain', 'knows.story.md', '--as', 'Ada', '--form', 'markdown')).out;
    assert.match(ada, /^# K\n[\s\S]*As Ada has it\.[\s\S]*It rains/);
    assert.doesNotMatch(ada, /with Ada, Ben|With Ada, Ben/);
    assert.match(
      (await unspool('explain', 'knows.story.md', '--as', 'Cleo')).err,
      /“Cleo”.*name, or text, markdown\s+or html/s,
    );
    assert.equal((await unspool('explain', 'knows.story.md', '--as', 'Ada', '--form', 'pdf')).code, 2);
    assert.match((await unspool('timeline', 'knows.story.md', '--as', 'Ada')).out, /One/);
    assert.doesNotMatch((await unspool('timeline', 'knows.story.md', '--as', 'Ada > Ben')).out, /One/);
  });

  test('who heard what in a work, and as far as it is told', async () => {
    const text =
      'INT. HALL - DAY\n\nAnn waits. Ben enters.\n\nBEN\nThe well is dry.\n\nANN\nDry?\n\nBen walks out.\n\nINT. YARD - DAY\n\nBEN\nGone.\n';
    await file('well.fountain', text);
    const said = await unspool('who-heard', 'well.fountain', 'the well is dry');
    assert.equal(said.code, 0);
    assert.match(said.out, /heard +Ann \(there before: “Ann waits\. Ben enters\.”\)/);
    const scene = await unspool('who-heard', 'well.fountain', 'INT. HALL - DAY');
    assert.match(scene.out, /said by +Ben, Ann\nheard +Ann, Ben/);
    const { lines } = JSON.parse((await unspool('who-heard', 'well.fountain', 'dry', '--json')).out);
    assert.equal(lines.length, 2);
    const early = await unspool('who-heard', 'well.fountain', 'gone', '--upto', 'INT. HALL - DAY');
    assert.equal(early.code, 1);
    assert.equal(early.out, (await unspool('who-heard', 'well.fountain', 'gone', '--upto', ':start')).out);
    assert.equal((await unspool('who-heard', 'well.fountain')).code, 2);
    await file('notes.story.md', small);
    assert.match((await unspool('who-heard', 'notes.story.md', 'x')).err, /who-knows/);
  });

  test('who is only likely to say something in a novel is called so, of the words and of the scene', async () => {
    await file(
      'yard.txt',
      'CHAPTER I\n\n“Good day,” said Ann Carrow to Ben Harding.\n\nCHAPTER II\n\n“It is late,” said Ben Harding to Ann Carrow.\n\n“Then wait.”\n',
    );
    assert.match((await unspool('who-heard', 'yard.txt', 'Then wait')).out, /^Likely Ann Carrow: “Then wait\.”/);
    assert.match((await unspool('who-heard', 'yard.txt', 'It is late')).out, /^Ben Harding: /);
    assert.match((await unspool('who-heard', 'yard.txt', '2')).out, /said by +Ben Harding, likely Ann Carrow\n/);
  });

  test('part of a name is enough where only one so far bears it', async () => {
    const text =
      '# T\n\n- Person: **Victor Hale**\n\n## One\n\n*With Victor*\n\n- Victor says: “Rain.”\n\n## Two\n\n- Person: **Victor Lind**\n';
    await file('parts.story.md', text);
    const recap = await unspool('recap', 'parts.story.md', '--of', 'victor', '--upto', 'One');
    assert.match(recap.out, /^Victor Hale so far/);
    assert.equal((await unspool('recap', 'parts.story.md', '--of', 'Victor')).code, 2);
    assert.match((await unspool('recap', 'parts.story.md', '--of', 'Hale')).out, /^Victor Hale/);
    assert.match((await unspool('search', 'parts.story.md', 'rain', '--by', 'Victor', '--upto', 'One')).out, /Rain/);
    assert.equal((await unspool('search', 'parts.story.md', 'rain', '--by', 'Victor')).code, 1);
    assert.match((await unspool('search', 'parts.story.md', 'rain', '--by', 'Hale')).out, /Rain/);
  });

  test('a slip in one name of somebody, or in a scene that is told, is answered with what is nearest', async () => {
    const text =
      '# T\n\n## The weir\n\n- Person: **Judith Brehm**\n\n## The mill\n\nRain.\n\n## The flood\n\n- Person: **Konrad Lind**\n';
    await file('near.story.md', text);
    const err = async (...words: readonly string[]) =>
      (await unspool('recap', 'near.story.md', ...words)).err.replace(/\s+/g, ' ');
    assert.match(await err('--of', 'Juidth'), /Did you mean “Judith Brehm”\?/);
    assert.match(await err('--of', 'Konard'), /Did you mean “Konrad Lind”\?/);
    assert.doesNotMatch(await err('--of', 'Konard', '--upto', 'The mill'), /Konrad|mean/);
    assert.doesNotMatch(await err('--of', 'Xaver'), /mean/);
    assert.match(await err('--since', 'The weirr'), /Did you mean “The weir”\?/);
    assert.doesNotMatch(await err('--since', 'The floood', '--upto', 'The mill'), /The flood|mean “The f/);
  });

  test('a suggestion spoils nothing: a name from later is not offered', async () => {
    await file('later.story.md', '# T\n\n## One\n\nRain.\n\n## Two\n\n- Person: **Margarethe**\n');
    const { err } = await unspool('recap', 'later.story.md', '--of', 'Margarete', '--upto', 'One');
    assert.doesNotMatch(err.replace('“Margarete”', ''), /Margareth/);
  });

  test('a place that is none is answered alike, whatever lies past it', async () => {
    const rest = [
      '',
      '## Morning\n\nSun.\n',
      '## Mornings (2)\n\nSun.\n\n## 3\n\nRain.\n',
      '## Evening\n\n---\n\nMoon.\n',
    ];
    for (const words of ['Mornign', '99', 'act 7 scene 1', '300:00', 'p. 4', 'ch. 8', '12A']) {
      const said = new Set<string>();
      for (const one of rest) {
        await file('place.story.md', `# T\n\n- Length: 112 min\n\n## One\n\n*At 0:00*\n\nRain.\n\n${one}`);
        const { code, out, err } = await unspool('explain', 'place.story.md', '--upto', words);
        said.add(JSON.stringify([code, out, err]));
      }
      assert.equal(said.size, 1, [...said].join('\n'));
    }
  });

  test('timeline puts both orders side by side, and knows no more than the reader', async () => {
    await file(
      'timeline.story.md',
      '# T\n\n## The call\n\n*1 May 2004*\n\nRain.\n\n## Dinner\n\n*3 days before [The call]*\n\nSoup.\n\n## Later\n\nSun.\n',
    );
    const whole = await unspool('timeline', 'timeline.story.md');
    assert.equal(whole.code, 0);
    assert.match(whole.out, /^1 {3}The call +2 Dinner$/m);
    for (const line of whole.out.split('\n')) assert.ok(line.length <= 80, line);
    const early = await unspool('timeline', 'timeline.story.md', '--upto', 'The call');
    assert.doesNotMatch(early.out, /Dinner|Later|flashback/);
    const { happened } = JSON.parse((await unspool('timeline', 'timeline.story.md', '--json')).out);
    assert.equal(happened[0].begins, '2004-04-27/2004-04-29');
    assert.equal(happened[0].anachrony.kind, 'analepsis');
    assert.match((await unspool('ask', 'timeline.story.md', 'When was Dinner?')).out, /^Between 27 and 29 April 2004/);
  });

  test('explain, recap and ask stop where the reader does', async () => {
    await file('night.story.md', small);
    for (const words of [
      ['explain', 'night.story.md'],
      ['recap', 'night.story.md'],
      ['ask', 'night.story.md', 'Why does the man travel?'],
    ]) {
      const early = await unspool(...words, '--upto', 'The compartment');
      const late = await unspool(...words);
      assert.equal(early.code + late.code, 0, words[0]);
      assert.doesNotMatch(early.out, /gift|Morning/, words[0]);
      if (words[0] !== 'recap') assert.match(late.out, /gift/);
      for (const line of late.out.split('\n')) assert.ok(line.length <= 80, line);
    }
    assert.match((await unspool('ask', 'night.story.md', 'travel', '--upto', '1')).out, /Not told so far/);
    assert.match((await unspool('ask', 'night.story.md', 'zebra')).out, /^That is not understood/);
  });

  test('--json is JSON, --as html is a page, -o writes a file', async () => {
    await file('forms.story.md', small);
    const title = JSON.parse((await unspool('explain', 'forms.story.md', '--json')).out).title;
    assert.equal(title, 'Night Train');
    assert.equal(JSON.parse((await unspool('ask', 'forms.story.md', 'travel', '--json')).out).kind, 'one');
    assert.equal(
      JSON.parse((await unspool('recap', 'forms.story.md', '--json', '--upto', '1')).out).paragraphs.length > 0,
      true,
    );
    assert.equal((await unspool('explain', 'forms.story.md', '--as', 'html', '-o', 'page.html')).code, 0);
    assert.match(await readFile(join(folder, 'page.html'), 'utf8'), /^<!doctype html>/i);
    assert.match((await unspool('explain', 'forms.story.md', '--as', 'markdown')).out, /^# Night Train/);
    assert.equal((await unspool('explain', 'forms.story.md', '--as', 'pdf')).code, 2);
  });

  test('check shows the line, underlines the spot, and exits with 1 on an error', async () => {
    await file(
      'wrong.story.md',
      '# T\n\n## One\n\nAda **puts out the lamp**.\n\n- A fact.\n  - because [put out the lamp]\n',
    );
    const { code, out } = await unspool('check', 'wrong.story.md');
    assert.equal(code, 1);
    assert.match(out, /error unresolved-reference/);
    assert.match(out, /wrong\.story\.md:8:13\n {2}8 \| {3}- because \[put out the lamp\]\n {4}\| {13}~{18}/);
    assert.match(out, /Did you\s+mean “puts out the lamp”/);
    const { version, files } = JSON.parse((await unspool('check', 'wrong.story.md', '--json')).out);
    assert.equal(version, 1);
    assert.deepEqual(files[0].problems[0].from, { line: 8, column: 13 });
    const sarif = await unspool('check', 'wrong.story.md', '--format', 'sarif');
    assert.equal(sarif.code, 1);
    assert.equal(JSON.parse(sarif.out).runs[0].results[0].ruleId, 'unresolved-reference');
    assert.match((await unspool('check', 'wrong.story.md', '--format', 'xml')).err, /no format “xml”/);
    assert.equal((await unspool('check', example)).code, 0);
  });

  test('several files and folders at once', async () => {
    await mkdir(join(folder, 'shelf', 'deeper'), { recursive: true });
    await file('shelf/a.story.md', small);
    await file('shelf/deeper/b.story.md', small);
    await file('shelf/notes.md', '# not a story file');
    const { out } = await unspool('check', 'shelf');
    assert.match(out, /a\.story\.md: nothing to report[\s\S]*b\.story\.md: nothing to report/);
    assert.doesNotMatch(out, /notes\.md/);
    await mkdir(join(folder, 'empty'));
    assert.match((await unspool('check', 'empty')).err, /no story file/);
  });

  // That it passes, and says how much it tried, is shown by the last story of the tutorial (`manual.test.ts`).
  test('verify says which lines open no scene', async () => {
    await file(
      'unshown.story.md',
      '# Rain\n\n## One\n\nIt rains.\n\n# Looking back\n\n- Theme: Gifts come back.\n- Theme: Gifts come back.\n',
    );
    const unshown = await unspool('verify', 'unshown.story.md');
    assert.equal(unshown.code, 1);
    assert.equal(unshown.out.match(/opens no scene at end: Gifts come back\./g)?.length, 1);
    assert.match(unshown.out, /✗ unshown\.story\.md: nothing later shows through, but 1 line opens no scene \(/);
    assert.match(unshown.out, /“unspool check unshown\.story\.md” shows the lines that open no scene/);
    assert.doesNotMatch(unshown.out, /not safe/);
  });

  test('format writes the file, and a second time changes nothing', async () => {
    await file('loose.story.md', small.replace('- Why', '*   Why').replace('\n## Morning', '\n\n\n## Morning'));
    assert.equal((await unspool('format', 'loose.story.md', '--check')).code, 1);
    assert.match((await unspool('format', 'loose.story.md')).out, /formatted/);
    const once = await readFile(join(folder, 'loose.story.md'), 'utf8');
    assert.match(once, /\[has no ticket\]: #the-compartment\n$/);
    assert.equal((await unspool('format', 'loose.story.md', '--check')).code, 0);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.includes('loose')),
      ['loose.story.md'],
    );
  });

  test('new writes a beginning that has nothing wrong with it, and never overwrites', async () => {
    assert.match((await unspool('new', 'Night', 'Bus')).out, /night-bus\.story\.md/);
    const { code, out } = await unspool('check', 'night-bus.story.md');
    assert.equal(code, 0);
    assert.match(out, /nothing to report/);
    await file('night-bus.story.md', 'mine');
    const again = await unspool('new', 'Night', 'Bus');
    assert.equal(again.code, 2);
    assert.equal(await readFile(join(folder, 'night-bus.story.md'), 'utf8'), 'mine');
    assert.equal((await unspool('new')).code, 2);
  });

  test('files as they come: encodings, empty, binary, too large, missing', async () => {
    const zoe = '# Zoë\n\n## Eins\n\nZoë kommt.\n';
    const utf16 = Buffer.from(`\uFEFF${zoe}`, 'utf16le');
    await file('utf16.story.md', utf16);
    await file('bare16.story.md', Buffer.from(zoe, 'utf16le'));
    await file('big-endian.story.md', Buffer.from(utf16).swap16());
    await file('latin1.story.md', Buffer.from(zoe, 'latin1'));
    await file('bom.story.md', `\uFEFF${zoe}`);
    await file('crlf.story.md', zoe.replaceAll('\n', '\r\n'));
    for (const name of ['utf16', 'bare16', 'big-endian', 'latin1', 'bom', 'crlf']) {
      const { code, out } = await unspool('explain', `${name}.story.md`);
      assert.equal(code, 0, name);
      assert.match(out, /^Zoë\n===\n[\s\S]*Zoë kommt/, name);
    }
    const before16 = await readFile(join(folder, 'utf16.story.md'));
    await unspool('format', 'utf16.story.md');
    assert.deepEqual(await readFile(join(folder, 'utf16.story.md')), before16, 'other encodings are not written');

    await file('empty.story.md', '');
    assert.equal((await unspool('check', 'empty.story.md')).code, 0);
    assert.equal((await unspool('explain', 'empty.story.md')).code, 0);
    assert.equal((await unspool('verify', 'empty.story.md')).code, 0);
    await file('nul.story.md', zoe.replace('kommt', 'ko\0mmt'));
    assert.equal((await unspool('explain', 'nul.story.md')).code, 0);
    await file(
      'binary.story.md',
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
    );
    assert.match((await unspool('check', 'binary.story.md')).err, /no text file/);
    await file('huge.story.md', '#');
    await truncate(join(folder, 'huge.story.md'), 100 * 1024 * 1024);
    assert.match((await unspool('check', 'huge.story.md')).err, /100 MB is more than a story file can hold/);
    assert.match((await unspool('check', 'nowhere.story.md')).err, /no such file/);
    for (const name of ['binary', 'huge', 'nowhere'])
      assert.equal((await unspool('check', `${name}.story.md`)).code, 2, name);
  });

  test('what a stranger wrote cannot steer the terminal', async () => {
    await file(
      'escape.story.md',
      '# \u001b[31mRed\u0007\n\n## One\u001b]0;title\u0007\n\n\u001b[2JGone. [no \u001b[1mthing]\n',
    );
    for (const words of [['explain'], ['check'], ['recap'], ['explain', '--as', 'markdown']]) {
      const { out, err } = await unspool(words[0] as string, 'escape.story.md', ...words.slice(1));
      assert.doesNotMatch(out + err, steering, words.join(' '));
    }
  });

  test('nor can the name of a file, in any command, nor an argument, nor a folder', async () => {
    const evil = 'a\u001b[2J\u009b1m\u202e\n✓ b\u0007';
    await mkdir(join(folder, evil));
    const here = (name: string) => `${evil}/${evil}${name}`;
    await file(here('.story.md'), small);
    await file(here('-loose.story.md'), small.replace('- Why', '*   Why'));
    await file(here('-wrong.story.md'), `${small}\n- Because [nothing].\n- Source: ${evil}.fountain\n`);
    await file(here('.fountain'), 'INT. ROOM\n\nANN\nSo.\n');
    await file(here('.docx'), 'PK');
    await file(here('.txt'), '');
    const runs: readonly (readonly string[])[] = [
      ...['explain', 'recap', 'timeline', 'check', 'verify', 'format', 'network', 'import', 'convert'].map((name) => [
        name,
        here('.fountain'),
        `${evil}-none`,
      ]),
      ...['explain', 'recap', 'timeline', 'check', 'network', 'import'].flatMap((name) => [
        [name, here('.fountain')],
        [name, here('.txt')],
        [name, here('.docx')],
        [name, evil],
      ]),
      // With one file that is there it would open that, and stay.
      ['open', `${evil}-none`],
      // What proves a file takes its time: once for a work (above), once for a story, and where there is nothing to prove.
      ['verify', here('.txt')],
      ['verify', here('.docx')],
      ['verify', here('-wrong.story.md'), '--json'],
      ...['.story.md', '-loose.story.md', '-wrong.story.md'].flatMap((end) => [
        ['check', here(end)],
        ['check', here(end), '--json'],
        ['check', here(end), '--format', 'sarif'],
        ['format', here(end), '--check'],
      ]),
      ['format', evil],
      ['convert', here('.fountain'), here('.fdx')],
      ['convert', here('.fountain'), here('.fdx')],
      ['new', evil, '-o', here('-new.story.md')],
      ['new', evil, '-o', here('-new.story.md')],
      ['explain', here('.story.md'), '-o', here('.out')],
      ['explain', here('.story.md'), '--upto', evil],
      ['explain', here('.story.md'), '--as', evil],
      ['explain', here('.story.md'), `--${evil}`],
      ['recap', here('.story.md'), '--of', evil],
      ['who-knows', here('.story.md'), evil],
      ['who-knows', here('.story.md'), '--as', evil],
      ['who-knows', evil],
      ['who-heard', here('.fountain'), evil],
      ['who-heard', here('.story.md'), evil],
      ['search', here('.story.md'), evil],
      ['ask', here('.story.md'), evil],
      ['open', here('.story.md'), '--port', evil],
      ['check', here('.story.md'), '--before', evil],
      [evil],
    ];
    for (const words of runs) {
      const { out, err } = await unspool(...words);
      assert.doesNotMatch(out + err, steering, JSON.stringify(words));
      assert.doesNotMatch(out, /^✓ b/m, JSON.stringify(words));
    }
    const { out } = await unspool('check', here('.story.md'), '--json');
    assert.equal(JSON.parse(out).files[0].file, here('.story.md'), 'data keeps every character');
  });
});

/** What would steer a terminal or turn the order of reading around. */
const steering = /(?![\n\t])[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
