import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from '../../src/language/index.js';
import { notesOf, readSource, type Source } from '../../src/read/index.js';
import { compile, type Story, upTo } from '../../src/story/index.js';
import { reread, type TextFile } from '../../src/verify/index.js';
import { tries } from '../tries.js';
import { realWorks } from './real-works.js';

/**
 * The law of cuts for works as they come: of two files that are the same up to the end of a scene, a reader at that end gets
 * the same, whatever the files hold after it. What stands before the first scene (title page, cast list) is in both.
 */

const ends: Readonly<Record<string, readonly string[]>> = {
  fountain: [
    '\n\nEXT. WÜSTE - TAG - RÜCKBLENDE\n\nDER ALTE MANN\nUnd wer bist du, und wo sind die anderen?\n\nINT. ZELT - NACHT (1912)\n\nQXANTHE\nIch bin es nicht.\n',
    '\n\n## 3. INT. QX - DAY\n\n[[- Person: **Qxanthe**]]\n\nQXANTHE (V.O.)\nThree weeks later, in 1950.\n\n> CUT TO:\n\n===\n',
    '\n\n',
  ],
  srt: [
    `\n\n${cues(900, 80, (at) => `00:${clock(at)},000 --> 00:${clock(at + 2)},500\nQxanthe qx ${at}\n\n`)}`,
    '\n\n999\n01:59:00,000 --> 01:59:02,000\nQXANTHE: Das ist das Ende.\n\n1000\n01:59:59,000 --> 01:59:59,900\nUnd der Anfang, nicht wahr?\n',
  ],
  vtt: [
    `\n\n${cues(900, 80, (at) => `00:${clock(at)}.000 --> 00:${clock(at + 2)}.500\n<v Qxanthe>qx ${at}\n\n`)}`,
    '\n\n01:59:00.000 --> 01:59:02.000\n<v Qxanthe>Das ist das Ende.\n',
  ],
  text: [
    '\n\n\n\nCHAPTER XC\n\nQxanthe came home. “Who is it?” asked Qxanthe.\n\n* * *\n\nNobody answered.\n',
    '\n\n\n\nDas Ende war nicht das Ende, und wer wußte das schon?\n',
  ],
  xml: [
    '<div type="scene"><head>Scene 99</head><stage>Enter Qxanthe.</stage><sp who="#qxanthe"><speaker>Qxanthe</speaker><p>It was I, three years later.</p></sp></div></div></body></text></TEI>',
    '',
  ],
  ass: [
    '\nDialogue: 0,1:59:00.00,1:59:02.00,Default,Qxanthe,0,0,0,,Das ist das Ende.\n',
    `\n${cues(900, 80, (at) => `Dialogue: 0,0:${clock(at)}.00,0:${clock(at + 2)}.50,Default,,0,0,0,,Qxanthe qx ${at}\n`)}`,
  ],
  fdx: [
    '<Paragraph Type="Scene Heading"><Text>EXT. WÜSTE - TAG - RÜCKBLENDE</Text></Paragraph><Paragraph Type="Character"><Text>QXANTHE</Text></Paragraph><Paragraph Type="Dialogue"><Text>Und wer bist du?</Text></Paragraph>',
    '',
  ],
  xhtml: [
    '<section><h3>Scene 99</h3><table><tbody><tr><td>Qxanthe</td><td>It was I.</td></tr></tbody></table></section></section></body></html>',
    '<p>Qxanthe was dead, and it was the 3rd of May, 1999.</p></body></html>',
    '',
  ],
};

const own = fileURLToPath(new URL('../../../test/read/', import.meta.url));
const samples = readdirSync(own, { recursive: true, encoding: 'utf8' })
  .filter((path) => /input\.\w+$/.test(path) && !/utf-16|windows|damaged/.test(path))
  .map((path) => [path, `${own}${path}`] as const);
const examples = ['twelfth-jar.fountain'].map(
  (name) => [name, fileURLToPath(new URL(`../../../../../examples/${name}`, import.meta.url))] as const,
);

for (const [name, path] of [...examples, ...samples]) {
  test(`no later scene changes what an earlier one tells: ${name}`, async () => assertCuts(path));
}

/** What notes on a work could say too early, by looking at all of it. */
const leaks: Readonly<Record<string, (source: Source) => string>> = {
  'how long it is': ({ segments }) => `Length: ${segments.at(-1)?.at.to} pages`,
  'who will speak': ({ segments }) =>
    [...new Set(segments.flatMap(({ items }) => items.map((item) => (item.kind === 'speech' ? item.cue : ''))))]
      .filter((name) => name !== '')
      .map((name) => `Person: **${name}**`)
      .join('\n- '),
};

for (const [what, said] of Object.entries(leaks)) {
  test(`a planted leak is caught: ${what}`, async () => {
    const leaky = (source: Source) => notesOf(source).text.replace('\n\n', () => `\n\n- ${said(source)}\n\n`);
    for (const [, path] of [...examples, ...samples.filter(([name]) => /stretches|tei\/lighthouse/.test(name))])
      await assert.rejects(assertCuts(path, 4, leaky), { code: 'ERR_ASSERTION' }, path);
  });
}

test('a work is read again with other words by the program itself, which catches what looks ahead', async () => {
  for (const [, path] of [
    ...examples,
    ...samples.filter(([name]) => /stretches|tei\/lighthouse|play\/ferry/.test(name)),
  ]) {
    const work = await readSource(readFileSync(path), path);
    const files = [{ name: path, text: readFileSync(path, 'utf8') }];
    const read = ([file]: readonly TextFile[]) => readSource(Buffer.from(file?.text ?? ''), path);
    const honest = await reread(work, files, { read });
    assert.deepEqual(honest.leaks, [], path);
    assert.ok(honest.files > 0 && honest.characters > 0);
    const notes = (source: Source) =>
      notesOf(source).text.replace('\n\n', `\n\n- Length: ${source.segments.at(-1)?.at.to}\n\n`);
    assert.equal((await reread(work, files, { read, notes })).passed, false, path);
  }
});

for (const kind of ['subtitles', 'screenplays', 'plays-tei', 'plays-xhtml', 'novels-xhtml']) {
  const { folder, skip } = realWorks(kind);
  test(`no later scene changes what an earlier one tells: real ${kind}`, { skip, timeout: 300_000 }, async () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => kindOf(path));
    assert.ok(files.length > 0);
    for (const file of files) await assertCuts(fileURLToPath(new URL(file, folder)), 2);
  });
}

async function assertCuts(path: string, most = tries(3, 15), notes = textOf): Promise<void> {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  const kind = kindOf(path);
  const whole = await readSource(bytes, path);
  if (whole.segments.length < 2 || kind === undefined) return;
  // The title page of Final Draft stands behind the script.
  const around = kind === 'fdx' ? text.slice(text.indexOf('</Content>')) : '';
  const story = storyOf(whole, notes);
  const step = Math.max(1, Math.floor((whole.segments.length - 1) / most));
  for (let index = 0; index < whole.segments.length - 1; index += step) {
    const cut = whole.segments[index]?.at.to as number;
    for (const other of ends[kind] as readonly string[]) {
      const changed = storyOf(await readSource(Buffer.from(text.slice(0, cut) + other + around), path), notes);
      const scenes = index - (whole.segments.length - story.scenes.length);
      assertSamePast(story, changed, scenes, `${path}, after segment ${index + 1} (${other.trim().slice(0, 20)})`);
    }
  }
}

/** Up to the scene before the one that is cut: that one is over in both, as the next has begun. */
function assertSamePast(story: Story, other: Story, scenes: number, where: string): void {
  const isOver = new Set(story.scenes.slice(0, Math.max(0, scenes)).map(({ id }) => id));
  const position = story.stops.filter(({ scene }) => isOver.has(scene)).at(-1)?.position ?? 0;
  assert.deepEqual(plain(upTo(other, position)), plain(upTo(story, position)), where);
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const textOf = (source: Source) => notesOf(source).text;
const storyOf = (source: Source, notes: typeof textOf) => compile(parse('a', notes(source))).story;

function kindOf(path: string): string | undefined {
  const [, extension = ''] = /\.(\w+)$/.exec(path) ?? [];
  return { txt: 'text', htm: 'xhtml', html: 'xhtml' }[extension] ?? (extension in ends ? extension : undefined);
}

function cues(from: number, count: number, write: (at: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(from + index * 3)).join('');
}

function clock(seconds: number): string {
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
