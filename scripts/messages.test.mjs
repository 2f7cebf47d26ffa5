import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checksOf, readMessage, sourceOf } from './messages.mjs';

const page = (...quote) => ['# no-lamp', '', ...quote, '', 'Why.'].join('\n');

test('a page gives its grade, its message and the way out', () => {
  assert.deepEqual(
    readMessage('no-lamp', page('> **hint** {name} has', '> no lamp.', '>', '> Give {name}', '> one.')),
    { grade: 'hint', message: '{name} has no lamp.', way: 'Give {name} one.', explanation: 'Why.' },
  );
  assert.deepEqual(readMessage('no-lamp', page('> **error** No lamp.')), {
    grade: 'error',
    message: 'No lamp.',
    way: '',
    explanation: 'Why.',
  });
  const long = page('> **error** No lamp.').replace('Why.', 'It is\ndark.\n\nStill.\n\n## An example\n');
  assert.equal(readMessage('no-lamp', long).explanation, 'It is dark.\n\nStill.');
});

test('every file of the checks is one, but for what they share', () => {
  const files = [
    'check.ts',
    'check.test.ts',
    'finding.ts',
    'index.ts',
    'shared',
    'shared/words.ts',
    'two-lamps.ts',
    'two-lamps.test.ts',
    'dark.ts',
    'night',
    'night/moon.ts',
    'night/moon.test.ts',
  ];
  assert.equal(
    checksOf(files),
    [
      '// Written by scripts/messages.mjs from the files of this folder.',
      "import { dark } from './dark.js';",
      "import { moon } from './night/moon.js';",
      "import { twoLamps } from './two-lamps.js';",
      '',
      'export const checks = [',
      '  dark,',
      '  moon,',
      '  twoLamps,',
      '] as const;',
      '',
    ].join('\n'),
  );
});

const malformed = [
  ['no-lamp', '# no-light\n\n> **error** No lamp.\n\nWhy.', /no-lamp\.md:1: the first line must be “# no-lamp”/],
  ['No_Lamp', '# No_Lamp\n\n> **error** No lamp.\n\nWhy.', /lower-case words/],
  ['no-lamp', '# no-lamp\n\nNo lamp.\n', /no-lamp\.md:3: expected the message as a block quote/],
  ['no-lamp', '# no-lamp\n\n> **error** No lamp.\n', /no-lamp\.md:4: expected an explanation/],
  ['no-lamp', page('> **fatal** No lamp.'), /must begin with \*\*error\*\*/],
  ['no-lamp', page('> **error**'), /must begin with \*\*error\*\*/],
  ['no-lamp', page('> **error** No lamp.', '>', '> Light it.', '>', '> Now.'), /two paragraphs/],
  ['no-lamp', page('> **error** No {big lamp}.'), /a placeholder is a single word/],
  ['no-lamp', page('> **error** No lamp.', '>', '> Light {it.'), /a placeholder is a single word/],
  ['no-lamp', page('> **error** No lamp for {name?} here.'), /stands at the end/],
  ['no-lamp', page('> **error** No lamp for {name?}.'), /stands at the end/],
  ['no-lamp', page('> **error** No lamp for “{name?}'), /stands at the end/],
];

for (const [code, text, complaint] of malformed) {
  test(`a malformed page is refused: ${JSON.stringify(text)}`, () => {
    assert.throws(() => readMessage(code, text), complaint);
  });
}

const pages = [
  { code: 'two-places', grade: 'error', message: '{who} is in {first} and {second}.', way: 'Move {who}. {also?}' },
  { code: 'no-lamp', grade: 'hint', message: 'No lamp.', way: '' },
];

// Each with whether it compiles.
const calls = [
  [true, "say.twoPlaces({ who: 'Ada', first: 'A', second: 'B' })"],
  [true, "say.twoPlaces({ who: 'Ada', first: 'A', second: 'B', also: 'One more.' })"],
  [true, "say.twoPlaces({ who: 'Ada', first: 'A', second: 'B', also: undefined })"],
  [true, 'say.noLamp()'],
  [false, "say.twoPlaces({ who: 'Ada', first: 'A' })"],
  [false, "say.twoPlaces({ person: 'Ada', first: 'A', second: 'B' })"],
  [false, "say.twoPlaces({ who: 'Ada', first: 'A', second: 'B', third: 'C' })"],
  [false, "say.twoPlaces({ who: undefined, first: 'A', second: 'B' })"],
  [false, "say.twoPlaces({ who: 1, first: 'A', second: 'B' })"],
  [false, 'say.twoPlaces()'],
  [false, "say.noLamp({ who: 'Ada' })"],
  [false, 'say.twoLamps()'],
];

test('a placeholder that is wrong, forgotten or made up does not compile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unspool-messages-'));
  try {
    const base = new URL('../packages/unspool/src/base/', import.meta.url);
    copyFileSync(new URL('wording.ts', base), join(folder, 'wording.ts'));
    writeFileSync(join(folder, 'messages.generated.ts'), sourceOf(pages));
    const lines = ["import { say } from './messages.generated.js';", ...calls.map(([, call]) => `${call};`)];
    writeFileSync(join(folder, 'calls.ts'), lines.join('\n'));
    const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
    const options = '--noEmit --strict --exactOptionalPropertyTypes --target ES2023 --module nodenext --types'.split(
      ' ',
    );
    const { stdout } = spawnSync(process.execPath, [tsc, ...options, '', 'calls.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const refused = new Set([...stdout.matchAll(/^calls\.ts\((\d+),/gm)].map(([, line]) => Number(line)));
    const expected = calls.flatMap(([compiles], index) => (compiles ? [] : [index + 2]));
    assert.deepEqual(
      [...refused].sort((a, b) => a - b),
      expected,
      stdout,
    );
    assert.equal(stdout.includes('generated.ts('), false, stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
