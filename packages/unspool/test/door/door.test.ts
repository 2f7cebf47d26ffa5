import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const home = join(root, 'packages/unspool');
const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));

/** The code of a page with what it prints: a block of JavaScript, and the block of text below it. */
function examplesIn(page: string): readonly { code: string; prints: string; line: number }[] {
  return [...page.matchAll(/```js\n([\s\S]*?)```\n(?:\n```text\n([\s\S]*?)```)?/g)].map((match) => ({
    code: match[1] as string,
    prints: match[2] ?? '',
    line: page.slice(0, match.index).split('\n').length,
  }));
}

/** A folder of somebody else's with the package in it as npm would pack and install it. */
describe('a packed install', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'unspool-door-'));
    const npm = process.env.npm_execpath;
    const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
    const packed = npm
      ? execFileSync(process.execPath, [npm, ...args], { cwd: home, encoding: 'utf8' })
      : execFileSync('npm', args, { cwd: home, encoding: 'utf8', shell: process.platform === 'win32' });
    const [{ filename }] = JSON.parse(packed);
    const modules = join(folder, 'node_modules');
    mkdirSync(modules, { recursive: true });
    execFileSync('tar', ['-xzf', filename], { cwd: folder });
    cpSync(join(folder, 'package'), join(modules, 'unspool'), { recursive: true });
    rmSync(join(folder, 'package'), { recursive: true });
    // Only what the manifest asks for: a package that it forgets is missing here, too.
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
    }
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (code: string) => {
    writeFileSync(join(folder, 'example.js'), code);
    return execFileSync(process.execPath, ['example.js'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  };

  for (const page of ['README.md', 'API.md']) {
    const examples = examplesIn(readFileSync(join(home, page), 'utf8'));
    test(`${page} has examples`, () => assert.ok(examples.length > 0));
    for (const { code, prints, line } of examples) {
      test(`${page}:${line} prints what it says`, () => assert.equal(run(code), prints));
    }
  }

  test('the command line starts', () => {
    const unspool = join(folder, 'node_modules/unspool/bin/unspool.js');
    assert.match(execFileSync(process.execPath, [unspool, '--help'], { encoding: 'utf8' }), /unspool open/);
  });

  test('the page is in it, and no test', () => {
    const files = execFileSync('tar', ['-tzf', `unspool-${manifest.version}.tgz`], { cwd: folder, encoding: 'utf8' });
    assert.match(files, /package\/dist\/page\/index\.html/);
    assert.match(files, /package\/API\.md/);
    assert.doesNotMatch(files, /\.test\.|\/test\//);
  });

  for (const inner of ['unspool/story', 'unspool/dist/src/story/index.js', 'unspool/time', 'unspool/package']) {
    test(`what is inside is not reachable: ${inner}`, () => {
      const code = `await import('${inner}').then(() => console.log('open'), (error) => console.log(error.code));`;
      assert.equal(run(code), 'ERR_PACKAGE_PATH_NOT_EXPORTED\n');
    });
  }

  test('its types are whole and strict', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { article, open, upTo, type Article, type Slice } from 'unspool';
const { story } = await open(new Uint8Array(), 'a.story.md');
const slice: Slice = upTo(story, 0);
export const shown: Article = article(slice);
// A story is no slice: only a lens makes one.
export type Refused = typeof story extends Slice ? never : 'refused';
export const refused: Refused = 'refused';
`,
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--module', 'nodenext', '--target', 'es2023'];
    execFileSync(process.execPath, [tsc, ...options, '--types', '', 'use.ts'], { cwd: folder, encoding: 'utf8' });
  });
});

test('API.md is what the sources say, everything has words, and every type in it has a door', () => {
  execFileSync(process.execPath, [join(root, 'scripts/api.mjs'), '--check'], { encoding: 'utf8', stdio: 'pipe' });
});
