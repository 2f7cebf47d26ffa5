import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { applyEdits, messages } from '../../src/base/index.js';
import { check } from '../../src/checks/index.js';
import { parse } from '../../src/language/index.js';
import { checkQuotations, compareDrafts, readSource, type Source } from '../../src/read/index.js';
import { tell, whole } from '../../src/story/index.js';

// Every page of docs/findings shows a story that earns the finding and one that is mended. Both are run here.
const folder = new URL('../../../../../docs/findings/', import.meta.url);

type Said = { readonly code: string; readonly message: string; readonly way: string };

function codesOf(text: string, works?: readonly Source[]): readonly string[] {
  return saidOf(text, works).map(({ code }) => code);
}

function saidOf(text: string, works: readonly Source[] = []): readonly Said[] {
  const telling = tell(parse('example.story.md', text));
  const story = whole(telling.story);
  const quotations = works[0] ? checkQuotations(story, works.slice(-1)) : [];
  const compared = works[0] && works[1] ? compareDrafts(story, works[0], [works[1]]) : [];
  return [...telling.problems, ...check(story), ...quotations, ...compared];
}

for (const file of readdirSync(folder)) {
  const code = file.replace(/\.md$/, '');
  const page = readFileSync(new URL(file, folder), 'utf8');
  const [example, mended] = [...page.matchAll(/```story\n(.*?)```/gs)].map((match) => match[1] as string);

  const scripts = [...page.matchAll(/```fountain\n(.*?)```/gs)].map((match) => match[1] as string);

  test(`${code}: the example earns it, the mended one earns nothing of the kind`, async () => {
    const works = await Promise.all(
      scripts.map((text) => readSource(new TextEncoder().encode(text), 'storm.fountain')),
    );
    assert.ok(Object.hasOwn(messages, code));
    assert.ok(example !== undefined && mended !== undefined, 'a page shows an example and its mended form');
    assert.ok(codesOf(example, works).includes(code), `found only ${codesOf(example, works).join(', ') || 'nothing'}`);
    assert.ok(!codesOf(mended, works).includes(code));
    assert.deepEqual(
      [example, mended].flatMap((text) => saidOf(text, works).filter(hasHole)),
      [],
    );
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
    (one) => new URL(`../../../../${one}/`, import.meta.url),
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
    const problem = tell(parse('t', text)).problems.find((one) => one.code === code);
    assert.ok(problem?.repair, `${code} offers a repair`);
    assert.ok(!codesOf(applyEdits(text, problem.repair)).includes(code), code);
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
