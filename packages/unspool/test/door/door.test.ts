import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { once } from '../../src/base/once.js';
import { tries } from '../tries.js';

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

/**
 * What each piece of code prints, or how it fails, by its place. Each is a module of its own, and one process runs all of
 * them: to load the package again for each takes longest.
 */
function printedBy(
  folder: string,
  all: readonly { readonly place: string; readonly code: string }[],
): ReadonlyMap<string, string> {
  for (const [index, { code }] of all.entries()) writeFileSync(join(folder, `example-${index}.js`), code);
  writeFileSync(
    join(folder, 'all.js'),
    `const printed = [];
const write = process.stdout.write;
process.stdout.write = (text) => ((printed[printed.length - 1] += text), true);
for (let index = 0; index < ${all.length}; index += 1) {
  printed.push('');
  await import(\`./example-\${index}.js\`).catch((error) => console.log(error.stack));
}
process.stdout.write = write;
process.stdout.write(JSON.stringify(printed));
`,
  );
  const output = execFileSync(process.execPath, ['all.js'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  const printed: readonly string[] = JSON.parse(output);
  return new Map(all.map(({ place }, index) => [place, printed[index] ?? '']));
}

/**
 * Makes a folder with the package in it as npm packs it. npm takes four seconds of a processor for that, most of them to press and to
 * press out again; where it must be quick, what the manifest says is packed is put there as it is, without maps.
 */
function packInto(folder: string): void {
  if (tries(1, 0) === 1) {
    const files: readonly string[] = manifest.files;
    const isLeftOut = (path: string) => /\.test\.|\.map$/.test(basename(path));
    assert.deepEqual(
      files.filter((pattern) => /[*!]/.test(pattern)),
      ['!**/*.test.*'],
    );
    for (const file of ['package.json', 'README.md', 'LICENSE', ...files.filter((pattern) => !/[*!]/.test(pattern))])
      cpSync(join(home, file), join(folder, file), { recursive: true, filter: (path) => !isLeftOut(path) });
    return;
  }
  const npm = process.env.npm_execpath;
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const packed = npm
    ? execFileSync(process.execPath, [npm, ...args], { cwd: home, encoding: 'utf8' })
    : execFileSync('npm', args, { cwd: home, encoding: 'utf8', shell: process.platform === 'win32' });
  const [{ filename }] = JSON.parse(packed);
  execFileSync('tar', ['-xzf', filename, '--strip-components=1'], { cwd: folder });
  rmSync(join(folder, filename));
}

/** A folder of somebody else's with the package in it as npm would install it. */
describe('a packed install', () => {
  let folder = '';
  let installed = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'unspool-door-'));
    const modules = join(folder, 'node_modules');
    installed = join(modules, 'unspool');
    mkdirSync(installed, { recursive: true });
    packInto(installed);
    // Only what the manifest asks for: a package that it forgets is missing here, too.
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
    }
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const pages = ['README.md', 'API.md'].map((page) => ({
    page,
    examples: examplesIn(readFileSync(join(home, page), 'utf8')),
  }));
  const examples = pages.flatMap(({ page, examples }) =>
    examples.map((one) => ({ ...one, place: `${page}:${one.line}` })),
  );
  const reached = ['unspool/story', 'unspool/dist/src/story/index.js', 'unspool/time', 'unspool/package'];
  const attempts = reached.map((inner) => ({
    place: inner,
    code: `await import('${inner}').then(() => console.log('open'), (error) => console.log(error.code));`,
  }));
  const printed = once(() => printedBy(folder, [...examples, ...attempts]));

  for (const { page, examples } of pages) test(`${page} has examples`, () => assert.ok(examples.length > 0));
  for (const { place, prints } of examples)
    test(`${place} prints what it says`, () => assert.equal(printed().get(place), prints));

  test('the command line starts', () => {
    const unspool = join(installed, 'bin/unspool.js');
    assert.match(execFileSync(process.execPath, [unspool, '--help'], { encoding: 'utf8' }), /unspool open/);
  });

  test('the page is in it, and no test', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).map((file) =>
      file.replaceAll(sep, '/'),
    );
    for (const file of ['dist/page/index.html', 'API.md', 'LICENSE']) assert.ok(files.includes(file), file);
    assert.deepEqual(
      files.filter((file) => /\.test\.|(?:^|\/)test\//.test(file)),
      [],
    );
  });

  test('its manifest says of each file what it is', async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false });
    assert.deepEqual(
      messages.filter(({ type }) => type !== 'suggestion').map((message) => formatMessage(message, manifest)),
      [],
    );
  });

  for (const inner of reached)
    test(`what is inside is not reachable: ${inner}`, () =>
      assert.equal(printed().get(inner), 'ERR_PACKAGE_PATH_NOT_EXPORTED\n'));

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

test('what a published page answers with has no reader of files in it', () => {
  const engine = readFileSync(join(home, 'dist/bundled/engine/engine.js'), 'utf8');
  assert.ok(engine.includes('unspoolEngine'));
  for (const sign of ['GlobalWorkerOptions', 'META-INF/container.xml', 'WEBVTT'])
    assert.equal(engine.includes(sign), false, sign);
});
