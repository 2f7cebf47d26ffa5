import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Diagnosis, diagnose, storyFile, workFile } from '../../src/author/index.js';
import { applyEdits, type Code, messages } from '../../src/base/index.js';
import { parse } from '../../src/language/index.js';
import { notesOf, pictureNames, readSource, type Source, sourceNames } from '../../src/read/index.js';
import { type Compilation, compile } from '../../src/story/index.js';

// Every page of docs/findings shows a story that earns the finding and one that is mended. Both are run here.
const folder = new URL('../../../../../docs/findings/', import.meta.url);

type Said = Pick<Diagnosis, 'code' | 'message' | 'way'>;

const nameOfWork = 'storm.fountain';

/** What is said of notes whose source is the last of some works; the first is then its older draft. */
function saidOf(text: string, works: readonly Source[] = []): readonly Said[] {
  const file = storyFile('example.story.md', text);
  const sources = works.slice(-1).filter(({ segments }) => segments.length > 0);
  const unread = sourceNames((file.compilation as Compilation).story).flatMap(({ name }) => {
    if (!name.endsWith('.fountain') || (name === nameOfWork && sources.length > 0)) return [];
    return [{ name, reason: name === nameOfWork ? `${name}: the file is empty.` : null }];
  });
  const unshown = pictureNames((file.compilation as Compilation).story)
    .filter((one) => one !== 'lamp.jpg')
    .map((one) => ({ file: one, reason: 'there is no such file in the folder of the notes' }));
  return diagnose(file, { sources, unread, unshown, ...(works.length > 1 && works[0] ? { before: works[0] } : {}) });
}

const codesOf = (text: string) => saidOf(text).map(({ code }) => code);

for (const file of readdirSync(folder)) {
  const code = file.replace(/\.md$/, '');
  const page = readFileSync(new URL(file, folder), 'utf8');
  const shown = (language: string) =>
    [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map((match) => match[1] as string);

  test(`${code}: the example earns it, the mended one earns nothing of the kind`, async () => {
    const [stories, scripts] = [shown('story'), shown('fountain')];
    const works = await Promise.all(scripts.map((text) => readSource(new TextEncoder().encode(text), nameOfWork)));
    assert.ok(Object.hasOwn(messages, code));
    // A page without notes is of works.
    const said =
      stories.length > 0
        ? stories.map((text) => saidOf(text, works))
        : works.map((work, index) =>
            diagnose(workFile(nameOfWork, work, scripts[index] as string, notesOf(work)), { sources: [] }),
          );
    const [earned, mended, ...more] = said;
    assert.ok(earned && mended && more.length === 0, 'a page shows an example and its mended form');
    const codes = earned.map((one) => one.code);
    assert.ok(codes.includes(code as Code), `found only ${codes.join(', ') || 'nothing'}`);
    assert.ok(!mended.some((one) => one.code === code));
    assert.deepEqual([...earned, ...mended].filter(hasHole), []);
  });
}

/** Whether something seems to be missing in what is said. The works and notes here hold nothing that looks like it. */
function hasHole({ message, way }: Pick<Said, 'message' | 'way'>): boolean {
  const hole = /“[\s…]*”|[{}]|\bundefined\b|^\s|\s$|\s\s|\s[.,;:!?]|[,:;] *[.,;]|^[^\p{L}]*$/u;
  return hole.test(message) || (way !== '' && hole.test(way));
}

const { message } = messages['two-places'];
const holes = [
  message,
  message.replace('{who}', '').replace('{first}', '“The storm”').replace('{second}', '“The boats”'),
  message.replace('{who}', 'Ada').replace('{first}', '“”').replace('{second}', '“The boats”'),
  message.replace('{who}', 'Ada').replace('{first}', '“The storm”').replace('{second}', ''),
  message.replace('{who}', 'Ada').replace('{first}', '“The storm”').replace('{second}', '“undefined”'),
  message.replace('{who}', 'Ada').replace('{first}', '“…”').replace('{second}', '“The boats”'),
  '',
];

for (const planted of holes) {
  test(`a hole is seen: ${planted}`, () => {
    assert.ok(hasHole({ message: planted, way: '' }));
    if (planted) assert.ok(hasHole({ message: 'All is well.', way: planted }));
  });
}

test('nothing that is said of the samples and the examples has a hole', () => {
  const roots = ['packages/unspool/test/samples', 'examples'].map(
    (one) => new URL(`../../../../../${one}/`, import.meta.url),
  );
  const stories = roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.story.md'))
      .map((file) => new URL(file.replaceAll('\\', '/'), root)),
  );
  assert.ok(stories.length > 20);
  const said = stories.flatMap((url) => saidOf(readFileSync(url, 'utf8')));
  assert.ok(said.length > 40);
  assert.deepEqual(said.filter(hasHole), []);
});

test('a repair mends what it is offered for', () => {
  const cases = {
    'unresolved-reference': '# T\n\n## One\n\nAda **puts out the lamp**.\n\n- It follows from [put out the lamp].\n',
    'comment-not-closed': '# T\n\n## One\n\n<!-- a note\n\nAda comes.\n',
    'ground-alone': '# T\n\n## One\n\n- A fact.\n- because of the rain\n',
  };
  for (const [code, text] of Object.entries(cases)) {
    const problem = compile(parse('t', text)).problems.find((one) => one.code === code);
    assert.ok(problem?.repair, `${code} offers a repair`);
    assert.ok(!codesOf(applyEdits(text, problem.repair)).includes(code as Code), code);
  }
});

test('what is intended is no finding, and only where it is intended', () => {
  const story = (line: string) => `# T\n\n## One\n\n- Who knocks?\n${line}\n\n## Two\n\n- Who opens?\n`;
  const unanswered = (line: string) => codesOf(story(line)).filter((code) => code === 'question-never-answered').length;
  assert.equal(unanswered(''), 2);
  assert.equal(unanswered('- Intended question-never-answered [Who knocks?]: open on purpose'), 1);
  assert.equal(unanswered('- Intended question-never-answered: this scene only asks'), 1);
  assert.equal(unanswered('- Intended opens-no-scene [Who knocks?]: another finding'), 2);
});
