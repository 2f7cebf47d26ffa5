import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../../bin/unspool.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'unspool-works-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const script = `Title: The Ferry

INT. HOUSE - DAY

ADA (34) sits by the window.

ADA
Where is he?

EXT. RIVER - NIGHT - FLASHBACK

BEN
I am late, Ada.

INT. HOUSE - DAY - BACK TO PRESENT

ADA
There he is.
`;
writeFileSync(join(folder, 'ferry.fountain'), script);

function unspool(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

test('a work is explained as it is, up to any scene', () => {
  const start = unspool('explain', 'ferry.fountain', '--upto', 'start').out;
  const first = unspool('explain', 'ferry.fountain', '--upto', '1').out;
  assert.ok(start.includes('The Ferry') && !start.includes('Ada') && !start.includes('HOUSE'));
  assert.ok(first.includes('Where is he?') && !first.includes('Ben') && !first.includes('RIVER'));
  assert.match(unspool('timeline', 'ferry.fountain').out, /2 < EXT\. RIVER/);
});

test('a work becomes a story file to begin with', () => {
  const { status, out } = unspool('import', 'ferry.fountain');
  assert.equal(status, 0);
  assert.match(out, /Wrote ferry\.story\.md: 3 scenes/);
  const notes = readFileSync(join(folder, 'ferry.story.md'), 'utf8');
  assert.match(notes, /^# The Ferry\n\n- Source: ferry\.fountain\n/);
  assert.match(notes, /\n\*before \[INT\. HOUSE - DAY\] .*with \+Ben\*\n/);
  assert.ok(!notes.includes('late'));
  assert.equal(unspool('check', 'ferry.story.md').status, 0);
  assert.equal(unspool('import', 'ferry.fountain').status, 2);
  assert.equal(readFileSync(join(folder, 'ferry.story.md'), 'utf8'), notes);
});

test('quotations are looked up in the work, and in its next draft', () => {
  const notes = (line: string) =>
    `# The Ferry\n\n- Source: ferry.fountain\n- Person: **Ben**\n\n## EXT. RIVER - NIGHT - FLASHBACK\n\n- ${line}\n`;
  writeFileSync(join(folder, 'a.story.md'), notes('Ben says: "I am late, Ada."'));
  writeFileSync(join(folder, 'b.story.md'), notes('Ben says: "The ferry is full."'));
  assert.match(unspool('check', 'a.story.md').out, /nothing to report/);
  assert.match(unspool('check', 'b.story.md').out, /quotation-not-found/);
  writeFileSync(join(folder, 'older.fountain'), script.replace('There he is.', 'The ferry is full.'));
  assert.match(unspool('check', 'b.story.md', '--before', 'older.fountain').out, /evidence-gone/);
});

test('nothing outside the folder of the notes is read', () => {
  writeFileSync(join(folder, 'c.story.md'), '# T\n\n- Source: ../../etc/passwd.txt\n\n## One\n\n- Ada says: "x".\n');
  assert.match(unspool('check', 'c.story.md').out, /is not in the folder of the notes/);
});

test('a script is converted there and back', () => {
  assert.equal(unspool('convert', 'ferry.fountain', 'ferry.fdx').status, 0);
  assert.equal(unspool('convert', 'ferry.fdx', 'back.fountain').status, 0);
  assert.equal(readFileSync(join(folder, 'back.fountain'), 'utf8'), script);
  assert.equal(unspool('convert', 'ferry.fountain', 'ferry.fdx').status, 2);
  assert.equal(unspool('convert', 'ferry.fountain', 'ferry.doc').status, 2);
  assert.ok(!existsSync(join(folder, 'ferry.doc')));
});

test('a work is no story file to write to, and what is no work is said to be none', () => {
  assert.match(unspool('format', 'ferry.fountain').err, /this is a work/);
  writeFileSync(join(folder, 'noise.srt'), new Uint8Array([0, 1, 2, 3, 255, 254, 0, 7]));
  const { status, err } = unspool('explain', 'noise.srt');
  assert.equal(status, 2);
  assert.match(err, /noise\.srt: /);
});
