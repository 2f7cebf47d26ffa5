import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { once } from '../src/base/once.js';
import { pdfOf, script } from './read/pdf/writer.js';
import { unlessProofs } from './tries.js';

const program = fileURLToPath(new URL('../../bin/unspool.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'unspool-kept-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const cache = join(folder, 'cache');
const kept = join(cache, 'unspool/search.code');
writeFileSync(
  join(folder, 'a.story.md'),
  '# Lamp\n\n- Person: **Quillon**\n\n## One\n\nQuillon lights the zarflame.\n',
);

function search(env: NodeJS.ProcessEnv = {}) {
  return run(['search', 'a.story.md', 'zarflame'], env);
}

function run(words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: cache, NODE_DISABLE_COMPILE_CACHE: '', ...env },
  });
  return { stdout, stderr, status };
}

const plain = search({ NODE_DISABLE_COMPILE_CACHE: '1' });

test('whoever wants nothing to be kept has nothing kept', () => {
  assert.match(plain.stdout, /zarflame/);
  assert.equal(plain.status, 0);
  assert.equal(existsSync(cache), false);
});

test('what V8 made of the command line is kept, and used: nothing of the story is in it', () => {
  assert.deepEqual(search(), plain);
  const first = readFileSync(kept);
  assert.ok(!first.includes('zarflame') && !first.includes('Quillon') && !first.includes(folder));
  assert.deepEqual(search(), plain);
  assert.deepEqual(readFileSync(kept), first);
  assert.deepEqual(readdirSync(join(cache, 'unspool')), ['search.code']);
});

const damages: readonly (readonly [name: string, damage: (bytes: Buffer) => Buffer])[] = [
  [
    'other in the middle',
    (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 0x41 : byte))),
  ],
  ['cut', (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ['of another script', (bytes) => Buffer.concat([Buffer.alloc(4), bytes.subarray(4)])],
];

const version = once(() => run(['--version']).stdout);

for (const [index, [name, damage]] of damages.entries())
  test(`what is ${name} is as if it were not there, and is made again`, { skip: index > 0 && unlessProofs }, () => {
    const quick = join(cache, 'unspool/help.code');
    const stdout = version();
    const damaged = damage(readFileSync(quick));
    writeFileSync(quick, damaged);
    assert.equal(run(['--version']).stdout, stdout);
    assert.ok(!readFileSync(quick).equals(damaged));
  });

test('where the folder above is not there, nothing is made and nothing is said', () => {
  const home = join(folder, 'nobody/here');
  const { stdout, stderr, status } = run(['--version'], { XDG_CACHE_HOME: home });
  assert.deepEqual([stdout, stderr, status], [version(), '', 0]);
  assert.equal(existsSync(join(folder, 'nobody')), false);
});

test('what is loaded only when it is needed is found again by what was kept: a PDF', { skip: unlessProofs }, () => {
  writeFileSync(join(folder, 'a.pdf'), pdfOf([script(1, [['', 'INT. MILL - DAY'], [''], ['', 'The wheel stands.']])]));
  for (const turn of ['first', 'second']) {
    const { stdout, stderr, status } = run(['explain', 'a.pdf']);
    assert.deepEqual([turn, status, stderr], [turn, 0, '']);
    assert.match(stdout, /The wheel stands/i);
  }
});

test('a folder that cannot be made is no reason to fail', () => {
  writeFileSync(join(folder, 'file'), '');
  const { stdout, status } = run(['--version'], { XDG_CACHE_HOME: join(folder, 'file') });
  assert.match(stdout, /^\d/);
  assert.equal(status, 0);
});
