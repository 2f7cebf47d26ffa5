import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { harmless, named } from './terminal.js';

const source = (url: string) => `
  Object.defineProperty(process.stdout, 'isTTY', { value: true });
  const { print, note, printJson, paint } = await import(${JSON.stringify(url)});
  print(paint.bold('Ann') + ' \\u001b[31mred\\u0007 \\u009b2J ' + paint.red('\\u001b]0;x'));
  note('note ' + paint.bold('no') + '\\u001b[1m');
  printJson(JSON.stringify({ a: '\\u001b \\u009b \\u202e é' }, null, 1));`;

/** What a program of its own prints that takes itself for one on a terminal. */
function printed(env: Readonly<Record<string, string>>): string {
  const words = ['--input-type=module', '-e', source(new URL('./terminal.js', import.meta.url).href)];
  return execFileSync(process.execPath, words, { encoding: 'utf8', env: { PATH: process.env.PATH, ...env } });
}

test('on a terminal the styles are our own, and whatever else would steer it is seen', () => {
  const data = '{\n "a": "\\u001b \\u009b \\u202e é"\n}\n';
  assert.equal(printed({ TERM: 'xterm' }), `\u001b[1mAnn\u001b[22m �[31mred� �2J \u001b[31m�]0;x\u001b[39m\n${data}`);
  assert.equal(printed({ TERM: 'xterm', NO_COLOR: '1' }), `Ann �[31mred� �2J �]0;x\n${data}`);
});

test('a stranger has no style, and a name has one line', () => {
  assert.equal(harmless('a\uFDD0b\uFDD1\n\tc\r\u2028d'), 'a�b�\n\tc��d');
  assert.equal(named('a\nb\tc'), 'a�b�c');
});
