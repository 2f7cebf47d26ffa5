import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { commandLine } from '../../../test/command-line.js';

const works: readonly (readonly [file: string, text: string, labels: readonly string[]])[] = [
  [
    'weir.fountain',
    'INT. MILL - DAY #4#\n\nAnna counts.\n\nEXT. WEIR - DAY #4A#\n\nAnna runs.\n\nEXT. ROAD - DAY\n\nAnna sleeps.\n',
    ['4', '4a', ':3'],
  ],
  ['notes.story.md', '# T\n\n## Preface\n\nAda comes.\n\n## Chapter 1\n\nAda goes.\n', [':1', '1']],
  ['plain.story.md', '# T\n\n## The mill\n\nAda comes.\n\n## The weir\n\nAda goes.\n', ['1', '2']],
];

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unspool-'));
  for (const [file, text] of works) {
    await mkdir(join(folder, file.replaceAll('.', '-')));
    await writeFile(join(folder, file.replaceAll('.', '-'), file), text);
  }
});
after(() => rm(folder, { recursive: true, force: true }));

for (const [file, text, labels] of works) {
  test(`the numbers that explain prints can be typed back: ${file}`, async () => {
    const run = (words: readonly string[]) => commandLine(join(folder, file.replaceAll('.', '-')), words);
    const titles = [...text.matchAll(/^(?:## )?((?:INT|EXT|Pref|Chap|The).*?)(?: #.*)?$/gm)].map(([, title]) => title);
    const { happened } = JSON.parse((await run(['explain', file, '--json'])).out);
    assert.deepEqual(
      happened.map((scene: { number: number; label?: string }) => scene.label ?? String(scene.number)),
      labels,
    );
    const markdown = (await run(['explain', file, '--as', 'markdown'])).out;
    for (const [index, label] of labels.entries()) {
      assert.ok(markdown.includes(`${label}. ${titles[index]}`), `${label} ${titles[index]}`);
      const reached = JSON.parse((await run(['explain', file, '--json', '--upto', label])).out);
      assert.equal(reached.happened.length, index + 1, label);
    }
    const found = (await run(['search', file, ...(file.endsWith('md') ? ['ada'] : ['anna'])])).out;
    for (const [index, label] of labels.entries()) assert.ok(found.includes(`${label} ${titles[index]}`), found);
  });
}
