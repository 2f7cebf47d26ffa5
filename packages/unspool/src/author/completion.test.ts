import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { storyTexts } from '../../test/laws/generate.js';
import { tries } from '../../test/tries.js';
import { applyEdits } from '../base/index.js';
import { english, parse } from '../language/index.js';
import { compile } from '../story/index.js';
import { completion } from './completion.js';

const told = (text: string) => compile(parse('t.story.md', text));

const head = `# T

- Person: **Ada Moss**, also the keeper
- Group: **the crew**
- Place: **the mill**
- Strand: **That year**
- Symbol: **the lamp**

## One

*with Ben*

- **Dark**: The lamp is out.
- Who knocks?

## Two

`;

/** What may follow a line that is begun; only those of some kinds, if these are given. */
function after(begun: string): readonly string[] {
  const text = head + begun;
  const all = completion(told(text), text.length);
  for (const { span } of all) assert.equal(span.to, text.length);
  return all.map((one) => one.text);
}

const exact: readonly (readonly [begun: string, offers: readonly string[]])[] = [
  ['- It is [w', ['Who knocks?']],
  ['- It is [D', ['Dark']],
  [
    '- It is [',
    [
      'One',
      'Two',
      'Dark',
      'The lamp is out.',
      'Who knocks?',
      'Ada Moss',
      'the keeper',
      'the crew',
      'the mill',
      'That year',
      'the lamp',
      'Ben',
    ],
  ],
  ['- Answer to [', ['Who knocks?']],
  ['- Overturns [', ['Dark', 'The lamp is out.']],
  ['*again [', ['One', 'Two']],
  ['- Per', ['Person: ']],
  ['- ans', ['Answer to [']],
  ['  - bec', ['because ', 'because of ']],
  ['- the m', ['The mill']],
  ['- Ada Moss tak', ['takes ', 'take ']],
  [
    '- Ada Moss b',
    [
      'becomes ',
      'become ',
      'became ',
      'beheads ',
      'behead ',
      'beheaded ',
      'buys ',
      'buy ',
      'bought ',
      'burns ',
      'burn ',
      'burnt ',
      'burned ',
      'believes ',
      'believe ',
      'believed ',
    ],
  ],
  ['- Ada Moss goes b', []],
  ['- Person: **Eve**, pl', ['played by']],
  ['- Person: **Eve**, a', ['also']],
  ['- Place: **a barn**, a', ['also', 'at']],
  ['- Rule: con', ['containers are open', 'containers are closed']],
  ['- Rule: ada', ['Ada Moss trusts nobody', 'Ada Moss trusts ', 'Ada Moss does not trust ']],
  ['- Ada waits. (li', ['likely']],
  ['- Ada waits. (likely, se', ['secret']],
  ['*w', ['with', 'written', 'winter', 'Wednesday']],
  ['*with ', ['Ada Moss', 'the keeper', 'the crew', 'Ben']],
  ['*the mill · with Ben, a', ['Ada Moss']],
  ['*told by b', ['Ben']],
  ['*the m', ['the mill']],
  ['*noon · tha', ['That year']],
  ['*Mon', ['Monday']],
  ['Ada waits in the m', []],
  ['<!-- - Per', []],
  ['```\n- Per', []],
];

for (const [begun, offers] of exact) {
  test(`after ${JSON.stringify(begun)} may come ${offers.join() || 'anything'}`, () => {
    assert.deepEqual(after(begun), offers);
  });
}

test('what is offered takes the place of what is begun', () => {
  const text = `${head}- pers`;
  const [first] = completion(told(text), text.length);
  assert.ok(first);
  assert.equal(applyEdits(text, [first]), `${head}- Person: `);
});

test('every keyword that is offered is read as one', () => {
  const rests: Readonly<Record<string, string>> = {
    unit: '**moon**, 28 days',
    calendar: '**the Count**, years of 360 days',
    travel: 'from Rome to Ostia, 1 day',
    rule: 'containers are open',
    picture: 'lamp.jpg, a lamp',
    intended: 'two-places [One]: so',
  };
  const offered = after('- ').filter((one) => /[:[] ?$|^Intended $/.test(one));
  assert.equal(offered.length, Object.keys(english.entities).length + Object.keys(english.keywords).length);
  for (const one of offered) {
    const rest = one.endsWith('[') ? 'Dark]: so' : (rests[one.toLowerCase().replace(/:? $/, '')] ?? 'Eve');
    const line = parse('t', `## A\n\n- ${one}${rest}\n`).blocks.at(-1)?.line;
    const kind = line?.form === 'bullet' ? line.statement.claiming.kind : 'none';
    assert.ok(kind !== 'fact' && kind !== 'pair' && kind !== 'none', `${one}: ${kind}`);
  }
});

test('nothing is offered that is not in the file or the tables of the language', () => {
  const known = JSON.stringify([
    [english.rules, english.entities, english.keywords, english.nested, english.certainties, english.modifiers],
    [english.introduction, english.verbs, english.dateline, english.time],
  ]).toLowerCase();
  const law = (text: string, at: number, begun: string) => {
    const own = text.slice(0, at) + begun;
    for (const { text: offered, span } of completion(told(own + text.slice(at)), own.length)) {
      assert.ok(span.from >= 0 && span.from <= span.to && span.to === own.length);
      const words = offered
        .normalize('NFC')
        .replace(/[:[ ]+$/, '')
        .toLowerCase();
      // What begins with a name goes on with words of the tables: “Anna trusts nobody”.
      const isKnown =
        known.includes(words) ||
        [...words.matchAll(/ |$/g)].some(
          ({ index }) =>
            lettersOf(text).includes(lettersOf(words.slice(0, index))) &&
            words
              .slice(index)
              .split(' ')
              .every((word) => known.includes(word)),
        );
      assert.ok(isKnown, `${offered} is nowhere`);
    }
  };
  const begun = fc.constantFrom('', '[', '\n- ', '\n- A', '\n\n*', '\n\n*with ', '\n- Anna ', '\n  - ', ' (');
  fc.assert(
    fc.property(storyTexts(15), fc.nat(), begun, (text, at, words) => law(text, at % (text.length + 1), words)),
    { numRuns: tries(60, 5000) },
  );
});

/** The letters of a text, apart from comments and where links lead. */
function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/<!--.*?-->|\]\(#[^)]*\)/gs, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

const surrogates = '# \u{1F980}\n\n- Person: **\u{1F980}**\n\n## A\n\n- \u{1F980} is [\u{1F980}';
for (const hostile of [
  '',
  '[',
  '- ',
  '*',
  '*with',
  `${'*a · '.repeat(2000)}`,
  `- ${'('.repeat(9000)}`,
  '\r- \r*',
  surrogates,
]) {
  test(`any offset of any text is answered: ${JSON.stringify(hostile.slice(0, 20))}`, () => {
    const telling = told(hostile);
    const near = Array.from({ length: Math.min(80, hostile.length + 2) }, (_, index) => index);
    for (const offset of [...near, hostile.length, hostile.length + 1, -1, 0.5, Number.NaN, Infinity, -Infinity])
      assert.ok(completion(telling, offset).every(({ span }) => span.from >= 0 && span.to <= hostile.length));
  });
}
