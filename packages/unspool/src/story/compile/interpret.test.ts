import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import type { Sense } from '../story.js';
import { compile } from './compile.js';

function senses(bullet: string, kind: Sense['kind']): readonly Sense[] {
  const head = '- Person: **Ada**\n- Person: **Jonas**\n- Thing: **the key**\n';
  const dance = '\n## The dance\n\n*With the man in grey*\n';
  const { story } = compile(parse('t', `${head}${dance}\n## The letter\n\n- ${bullet}\n`));
  return story.claims.map(({ sense }) => sense).filter((sense) => sense.kind === kind);
}

test('a name that holds an "in" can be somebody else in one scene', () => {
  assert.deepEqual(senses('The man in grey in [The dance] is Jonas.', 'same'), [
    { kind: 'same', a: 'the-man-in-grey', b: 'jonas', in: 'the-dance' },
  ]);
  assert.deepEqual(senses('The man in grey is Jonas.', 'same'), [{ kind: 'same', a: 'the-man-in-grey', b: 'jonas' }]);
});

test('an answer can be pointed at by its question: the latest one before', () => {
  const { story, problems } = compile(
    parse(
      't',
      '# T\n\n## One\n\n- Who rang?\n- Answer to [Who rang?]: Ann.\n\n## Two\n\n- Answer to [Who rang?]: Bo.\n- It is late.\n  - because [Answer to Who rang?]\n- Overturns [Answer to Who rang?]: nobody rang.\n',
    ),
  );
  const bo = story.claims.filter(({ sense }) => sense.kind === 'answer').at(-1)?.id;
  assert.deepEqual(problems, []);
  assert.deepEqual(
    story.claims.flatMap(({ refs, sense }) => (sense.kind === 'because' ? refs : [])),
    [{ to: 'claim', id: bo }],
  );
  assert.deepEqual(
    story.claims.flatMap(({ sense }) => (sense.kind === 'overturns' ? [sense.to] : [])),
    [bo],
  );
});

test('what is said of a subject between commas does not hide it', () => {
  const [act] = senses('Ada, a widow, takes the key.', 'act');
  assert.deepEqual(act?.kind === 'act' && act.who, [{ words: 'Ada', entity: 'ada' }]);
  const [both] = senses('Ada, Jonas and the man in grey take the key.', 'act');
  assert.equal(both?.kind === 'act' && both.who.length, 3);
});

const numbered = [
  ['3. The mill', 'The mill'],
  ['III: The mill', 'the mill'],
  ['Chapter 3 – The mill', 'The mill'],
  ['Scene 4. The mill', 'mill'],
];
for (const [heading, bracket] of numbered)
  test(`“${heading}” is found by its title alone`, () => {
    const { story, problems } = compile(
      parse(
        't',
        `# T\n\n## ${heading}\n\nRain.\n\n## 5. The weir\n\n*The day after [${bracket}]*\n\n- It is wet.\n  - because [${bracket}]\n`,
      ),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      story.claims.flatMap(({ sense, refs }) => (sense.kind === 'because' ? refs : [])),
      [{ to: 'scene', id: story.scenes[0]?.id }],
    );
  });

test('what is called so as a whole comes before a title without its number', () => {
  const { story } = compile(
    parse(
      't',
      '# T\n\n## The mill\n\nRain.\n\n## 2. The mill\n\nHail.\n\n## 3. The weir\n\n- It is wet.\n  - because [The mill]\n',
    ),
  );
  assert.deepEqual(
    story.claims.flatMap(({ sense, refs }) => (sense.kind === 'because' ? refs : [])),
    [{ to: 'scene', id: story.scenes[0]?.id }],
  );
});

test('a thing of somebody is pointed at by the words that bring it in', () => {
  const text =
    '# T\n\n## One\n\nInside lies a child’s shoe.\n\n- The man is a thief.\n  - because [a child’s shoe], [child]\n';
  assert.deepEqual(compile(parse('t', text)).problems, []);
});
