import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { commandLine } from '../../../test/command-line.js';
import { tries } from '../../../test/tries.js';
import { rewrite, writeOutput } from './write.js';

const program = fileURLToPath(new URL('../../../../bin/unspool.js', import.meta.url));
const notes = '# Lamp\n\n- Person: **Ines**\n- Source: lamp.fountain\n\n## One\n\nInes **lights the lamp**.\n';
const script = 'INT. LAMP ROOM\n\nINES\nIt burns.\n';
const loose = notes.replace('## One', '\n\n## One');

/** Each command that writes, and what it is made from. */
const writers: readonly (readonly [words: readonly string[], inputs: readonly string[]])[] = [
  [
    ['explain', 'lamp.story.md', '-o'],
    ['lamp.story.md', 'lamp.fountain'],
  ],
  [
    ['explain', 'lamp.story.md', '--as', 'html', '-o'],
    ['lamp.story.md', 'lamp.fountain'],
  ],
  [['explain', 'lamp.fountain', '--json', '-o'], ['lamp.fountain']],
  [
    ['explain', 'pages', '-o'],
    ['pages/chapter-1.txt', 'pages/chapter-2.txt'],
  ],
  [['import', 'lamp.fountain', '-o'], ['lamp.fountain']],
  [['convert', 'lamp.fountain'], ['lamp.fountain']],
  [['new', 'Lamp', '-o'], []],
];

for (const [words, inputs] of writers) {
  test(`${words.join(' ')}: what it is made from stays, by whatever name and force`, async (context) => {
    const { folder, bytes } = await home(context);
    const before = await bytes();
    for (const input of inputs) {
      // A script is written as .fountain or .fdx alone.
      const linked = `linked${words[0] === 'convert' ? '.fdx' : ''}`;
      await link(join(folder, input), join(folder, linked));
      await symlink(join(folder, input), join(folder, `soft-${linked}`));
      const names = [input, `./${input}`, `pages/../${input}`, join(folder, input), linked, `soft-${linked}`];
      for (const output of names.filter((name) => words[0] !== 'convert' || /\.(?:fountain|fdx)$/.test(name)))
        for (const more of [[], ['--force']]) {
          const { code, out, err } = await commandLine(folder, [...words, output, ...more]);
          assert.deepEqual([code, out], [2, ''], `${output} ${more}`);
          assert.match(err.replace(/\n {2}/g, ' '), /made from; it was left as it is|is a link/, `${output} ${more}`);
        }
      await rm(join(folder, linked));
      await rm(join(folder, `soft-${linked}`));
    }
    assert.deepEqual(await bytes(), before);
  });

  test(`${words.join(' ')}: a dash is no name of a file`, async (context) => {
    const { folder, bytes } = await home(context);
    const before = await bytes();
    const { code, err } = await commandLine(folder, [...words, '-']);
    assert.equal(code, 2);
    assert.notEqual(err, '');
    assert.deepEqual(await bytes(), before);
  });

  test(`${words.join(' ')}: another file stays, unless it is forced`, async (context) => {
    const { folder, bytes } = await home(context);
    const others = words[0] === 'convert' ? ['mine.fdx'] : ['mine.fdx', 'other.story.md', 'pages/notes.md'];
    for (const other of others) {
      await writeFile(join(folder, other), 'mine');
      const before = await bytes();
      const refused = await commandLine(folder, [...words, other]);
      assert.equal(refused.code, 2);
      assert.match(
        refused.err.replace(/\n {2}/g, ' '),
        /exists already; it was left as it is\. Give another name.*--force/,
      );
      assert.deepEqual(await bytes(), before);
      assert.equal((await commandLine(folder, [...words, other, '--force'])).code, 0);
      assert.notEqual(await readFile(join(folder, other), 'utf8'), 'mine');
      assert.deepEqual(
        (await bytes()).map(([name]) => name),
        before.map(([name]) => name),
      );
    }
  });

  test(`${words.join(' ')}: nothing is written through a link or in place of what is no file`, async (context) => {
    const { folder, bytes } = await home(context);
    const end = words[0] === 'convert' ? '.fdx' : '';
    await writeFile(join(folder, 'mine'), 'mine');
    await symlink('mine', join(folder, `soft${end}`));
    await symlink('nowhere', join(folder, `dangling${end}`));
    await mkdir(join(folder, `deep${end}`));
    const before = await bytes();
    const refusals: readonly (readonly [output: string, says: RegExp])[] = [
      [`soft${end}`, /is a link.*“mine”/],
      [`dangling${end}`, /is a link.*“nowhere”/],
      [`deep${end}`, /is a folder/],
      [`none/file${end}`, /there is no folder “none”/],
      [`lamp.fountain/file${end}`, /cannot be written/],
      [`${'n'.repeat(300)}${end}`, /the name is too long.*shorter/],
    ];
    for (const [output, says] of refusals) {
      const { code, err } = await commandLine(folder, [...words, output, '--force']);
      assert.equal(code, 2, output);
      assert.match(err.replace(/\n {2}/g, ' '), says);
    }
    assert.deepEqual(await bytes(), before);
  });
}

test('a page that we made is replaced again and again, until somebody writes into it', async (context) => {
  const { folder } = await home(context);
  for (const form of ['html', 'markdown']) {
    const words = ['explain', 'lamp.story.md', '--as', form, '-o', `page.${form}`];
    const page = () => readFile(join(folder, `page.${form}`), 'utf8');
    assert.equal((await commandLine(folder, words)).code, 0);
    const first = await page();
    assert.equal((await commandLine(folder, [...words, '--upto', 'start'])).code, 0);
    assert.notEqual(await page(), first);
    const printed = await commandLine(folder, ['explain', 'lamp.story.md', '--as', form]);
    assert.ok(first.startsWith(printed.out));
    await writeFile(join(folder, `page.${form}`), first.replace('Ines', 'Inez'));
    assert.equal((await commandLine(folder, words)).code, 2);
    assert.match(await page(), /Inez/);
    await writeFile(join(folder, `page.${form}`), `${first}A line of mine.\n`);
    assert.equal((await commandLine(folder, words)).code, 2);
    assert.equal((await commandLine(folder, [...words, '--force'])).code, 0);
    assert.equal(await page(), first);
  }
});

test('format keeps rights, and leaves a link and what was saved meanwhile', async (context) => {
  const { folder } = await home(context);
  const path = join(folder, 'loose.story.md');
  await writeFile(path, loose);
  await chmod(path, 0o640);
  await symlink('loose.story.md', join(folder, 'soft.story.md'));
  assert.match((await commandLine(folder, ['format', 'soft.story.md'])).err, /is a link/);
  assert.equal(await readFile(path, 'utf8'), loose);
  await assert.rejects(rewrite(path, 'new', `${loose}more`), /saved meanwhile, and was left/);
  await assert.rejects(rewrite(join(folder, 'gone.story.md'), 'new', ''), /gone/);
  assert.equal(await readFile(path, 'utf8'), loose);
  assert.equal((await commandLine(folder, ['format', 'loose.story.md'])).code, 0);
  assert.equal((await stat(path)).mode & 0o777, 0o640);
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('.')),
    [],
  );
});

test('a disk that takes no more leaves the old words, nothing else, and the way out', async (context) => {
  const { folder, bytes } = await home(context);
  const long = `# Lamp\n\n## One\n\n${'Ines lights the lamp, and it burns.\n\n'.repeat(600)}`;
  await writeFile(join(folder, 'long.story.md'), long.replace('\n\n', '\n\n\n'));
  await writeFile(join(folder, 'old.html'), 'old');
  const before = await bytes();
  const full = [
    ['explain', 'long.story.md', '--evidence', '-o', 'new.txt'],
    ['explain', 'long.story.md', '--evidence', '-o', 'old.html', '--force'],
    ['format', 'long.story.md'],
  ];
  for (const words of full.slice(tries(1, 0))) {
    const { code, err } = await limited(folder, words);
    if (code === undefined) return context.skip('this machine cannot limit the size of a file');
    assert.equal(code, 2, err);
    assert.match(
      err.replace(/\n {2}/g, ' '),
      /cannot be written \(it is larger than a file may be there\)\. Nothing was changed\./,
    );
    assert.deepEqual(await bytes(), before);
  }
});

test('a full disk', async (context) => {
  const folder = await temporary(context);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return context.skip('only root may mount a small disk');
  }
  try {
    const old = `${notes}\n${'Ines waits.\n\n'.repeat(8000)}`;
    await writeFile(join(folder, 'old'), old);
    for (const name of ['new', 'old']) {
      const output = { path: join(folder, name), text: `${old}${old}`, inputs: [], force: true };
      await assert.rejects(writeOutput(output), /the disk is full.*Nothing was changed\. Make room/);
      await assert.rejects(rewrite(join(folder, 'old'), `${old}${old}`, old), /the disk is full/);
      assert.deepEqual([await readdir(folder), await readFile(join(folder, 'old'), 'utf8')], [['old'], old]);
    }
  } finally {
    execFileSync('umount', [folder]);
  }
});

test('killed at any moment: the old words or the new, each as a whole, and the next run tidies up', async (context) => {
  const folder = await temporary(context);
  const path = join(folder, 'page');
  const source = `import { writeOutput } from ${JSON.stringify(new URL('./write.js', import.meta.url).href)};
    const text = (letter) => letter.repeat(2_000_000);
    for (let i = 0; ; i++) {
      await writeOutput({ path: ${JSON.stringify(path)}, text: text('ab'[i % 2]), inputs: [], force: true });
      if (i === 0) process.stdout.write('.');
    }`;
  for (let round = 0; round < tries(3, 100); round++) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    // Whoever reads meanwhile never sees a part, either.
    for (const end = Date.now() + Math.random() * 60; Date.now() < end; ) await assertWhole(path);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await assertWhole(path);
  }
  await writeOutput({ path, text: 'last', inputs: [], force: true });
  assert.deepEqual([await readdir(folder), await readFile(path, 'utf8')], [['page'], 'last']);
});

async function assertWhole(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  assert.equal(text.length, 2_000_000);
  assert.ok(text === 'a'.repeat(text.length) || text === 'b'.repeat(text.length));
}

/** Runs the command line where no file may be longer than a few kilobytes; no code where that cannot be had. */
function limited(folder: string, words: readonly string[]): Promise<{ readonly code?: number; readonly err: string }> {
  return new Promise((done) => {
    const line = ['-c', 'ulimit -f 16 || exit 77; exec "$@"', 'sh', process.execPath, program, ...words];
    execFile('sh', line, { cwd: folder }, (error, _, err) => {
      const code = error ? error.code : 0;
      done(typeof code === 'number' && code !== 77 ? { code, err } : { err });
    });
  });
}

async function home(context: TestContext) {
  const folder = await temporary(context);
  await mkdir(join(folder, 'pages'));
  await writeFile(join(folder, 'lamp.story.md'), notes);
  await writeFile(join(folder, 'lamp.fountain'), script);
  await writeFile(join(folder, 'pages/chapter-1.txt'), 'CHAPTER I\n\nInes waits.\n');
  await writeFile(join(folder, 'pages/chapter-2.txt'), 'CHAPTER II\n\nInes goes.\n');
  /** All that lies in the folder, with what is in it. */
  const bytes = async () => {
    const names = (await readdir(folder, { recursive: true })).sort();
    return Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), 'utf8').catch(() => '')] as const),
    );
  };
  return { folder, bytes };
}

async function temporary(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'unspool-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
