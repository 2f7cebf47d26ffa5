import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const { href } = new URL('./rejections.js', import.meta.url);

const left: readonly (readonly [reason: string, code: number])[] = [
  ["{ name: 'ParserEOFException', message: 'End of file inside dictionary.' }", 0],
  ["{ name: 'FormatError', message: 'Bad.' }", 0],
  ["new TypeError('A mistake of ours')", 1],
  ["{ name: 'Another', message: 'Bad.' }", 1],
  ["'words'", 1],
  ['null', 1],
];

for (const [reason, code] of left)
  test(`a rejection that nobody handles ${code ? 'ends the process' : 'is outlived'}: ${reason}`, () => {
    const program = `import { outlivePdf } from '${href}'; outlivePdf(); Promise.reject(${reason});
      setTimeout(() => console.log('Still here'), 20);`;
    const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    });
    assert.deepEqual([status, stdout], [code, code ? '' : 'Still here\n']);
  });
