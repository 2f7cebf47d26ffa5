import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { attendanceIn } from '../../src/language/index.js';
import { tries } from '../tries.js';

/**
 * Sentences of notes and of scripts, and before each what a reader would say of everybody named in it, in order: `+` surely
 * there, `?` perhaps, `-` not there. The tables of words were made on the fitted ones; the others were written to mislead them, by
 * shapes, each under its `#`.
 */
const sets: readonly (readonly [file: string, precision: number, recall: number])[] = [
  ['sentences-fitted.txt', 0.99, 0.8],
  ['sentences-misleading.txt', 0.98, 0.6],
  ['sentences-misleading-later.txt', 0.98, 0.55],
];

const marks = { there: '+', perhaps: '?', away: '-' } as const;

for (const [file, precision, recall] of sets) {
  test(`${file}: whoever is surely there is, and nobody is away who is there`, (context) => {
    const labelled = linesOf(file);
    let [right, claimed, all] = [0, 0, 0];
    const wrong: string[] = [];
    const away: string[] = [];
    for (const [expected, sentence] of labelled) {
      const found = read(sentence);
      assert.equal(found.length, expected.length, sentence);
      for (const [index, mark] of [...expected].entries()) {
        if (mark === '+') all += 1;
        if (found[index] === '+') claimed += 1;
        if (found[index] === '+' && mark === '+') right += 1;
        if (found[index] === '+' && mark !== '+') wrong.push(`${sentence} ${found} for ${expected}`);
        if (found[index] === '-' && mark === '+') away.push(`${sentence} ${found} for ${expected}`);
      }
    }
    const figures = `${right} of ${claimed} surely there, of ${all} who are, in ${labelled.length} sentences`;
    context.diagnostic(figures);
    for (const one of wrong) context.diagnostic(`wrong: ${one}`);
    assert.deepEqual(away, []);
    assert.ok(right >= precision * claimed && right >= recall * all, `${figures}\n${wrong.join('\n')}`);
  });
}

test('long sentences take no longer than they are long', { timeout: 20_000 }, () => {
  for (const part of [
    'Ada, Ben and ',
    'Ada who sees ',
    'Ada kisses ',
    'in the photograph of ',
    '“Ada ',
    'old Ada’s ',
    'Ada (',
  ]) {
    const long = `${part.repeat(tries(2000, 50_000))}Ada never came.`;
    assert.equal(attendanceIn(long, spansIn(long)).length, spansIn(long).length);
  }
});

test('nor do those in which many do something', () => {
  const long = `${'Ada sits, and '.repeat(tries(8000, 50_000))}Ada sleeps.`;
  const before = process.cpuUsage().user;
  assert.ok(attendanceIn(long, spansIn(long)).every((one) => one === 'there'));
  const seconds = (process.cpuUsage().user - before) / 1e6;
  assert.ok(seconds < tries(1.5, 10), `${seconds} s`);
});

function linesOf(file: string): readonly (readonly [marks: string, sentence: string])[] {
  const text = readFileSync(new URL(`../../../test/presence/${file}`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);
}

function read(sentence: string): string {
  return attendanceIn(sentence, spansIn(sentence))
    .map((one) => marks[one])
    .join('');
}

function spansIn(sentence: string): readonly { readonly from: number; readonly to: number }[] {
  const names = [...sentence.matchAll(/\b(?:Ada|Ben|Cleo|Dov)\b/g)];
  return names.map(({ 0: name, index }) => ({ from: index, to: index + name.length }));
}
