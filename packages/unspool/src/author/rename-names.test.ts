import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { storyTexts } from '../../test/laws/generate.js';
import { tries } from '../../test/tries.js';
import { applyEdits } from '../base/index.js';
import { parse } from '../language/index.js';
import { type Compilation, compile } from '../story/index.js';
import { storyFile } from './author-file.js';
import { diagnose } from './diagnose.js';
import { rename } from './rename.js';

const told = (text: string) => compile(parse('t.story.md', text));

/** A text renamed at the words that stand between ‹ and ›, which are no part of it. */
function renamed(marked: string, name: string): string {
  const text = marked.replace('‹', '');
  const renaming = rename(told(text), marked.indexOf('‹'), name);
  return renaming.kind === 'refused' ? renaming.reason : applyEdits(text, renaming.edits);
}

const head =
  '# T\n\n- Person: **Paul Garrow**, also the stranger\n- Person: **Ines**\n- Place: **the mill**\n\n## One\n\n';

const cases: readonly (readonly [what: string, line: string, name: string, becomes: string])[] = [
  ['a bracket', '- It is [‹Ines].\n', 'Eve', '- It is [Eve].\n'],
  ['a bracket with words of its own', '- It is [her][‹Ines].\n', 'Eve', '- It is [her][Eve].\n'],
  ['a subject, and whose something is', "‹Ines waits. Ines's lamp is out.\n", 'Eve', "Eve waits. Eve's lamp is out.\n"],
  ['what is said', '- Ines says: “‹Ines is here.”\n', 'Eve', '- Eve says: “Eve is here.”\n'],
  ['a list of those present', '*with ‹Ines, Paul (by phone)*\n', 'Eve', '*with Eve, Paul (by phone)*\n'],
  [
    'a place of a dateline',
    '*the ‹mill · with Ines*\n\nThe mill stands.\n',
    'the barn',
    '*the barn · with Ines*\n\nThe barn stands.\n',
  ],
  [
    'short forms',
    "‹Garrow's hat. Paul Garrow waits, and Paul.\n",
    'Adam Smith',
    "Smith's hat. Adam Smith waits, and Adam.\n",
  ],
  ['short forms of a name that has none', '‹Garrow waits. Paul Garrow, too.\n', 'Moss', 'Moss waits. Moss, too.\n'],
  ['a name that the end of a line divides', 'Here is ‹Paul\nGarrow.\n', 'Adam Smith', 'Here is Adam\nSmith.\n'],
  [
    'one of two names',
    'The ‹stranger meets Paul. A stranger.\n',
    'the old man',
    'The old man meets Paul. An old man.\n',
  ],
  ['a description that becomes a name', 'The ‹stranger waits for a stranger.\n', 'Tom', 'Tom waits for Tom.\n'],
  [
    'a name that becomes a description',
    '‹Ines waits for Ines. Ines, too.\n',
    'the girl',
    'The girl waits for the girl. The girl, too.\n',
  ],
  [
    'what a bracket quotes',
    '- ‹Ines waits.\n- It is so.\n  - because [Ines waits]\n',
    'Eve',
    '- Eve waits.\n- It is so.\n  - because [Eve waits]\n',
  ],
  [
    'a question',
    '- Why does ‹Ines wait?\n- Answer to [Why does Ines wait?]: none\n',
    'Eve',
    '- Why does Eve wait?\n- Answer to [Why does Eve wait?]: none\n',
  ],
  [
    'bold words',
    '‹Ines **sees Ines**.\n\n- Overturns [sees Ines].\n',
    'Eve',
    'Eve **sees Eve**.\n\n- Overturns [sees Eve].\n',
  ],
  [
    'the links block',
    '- ‹Ines waits.\n- It is [Ines waits].\n\n[Ines waits]: #one\n',
    'Eve',
    '- Eve waits.\n- It is [Eve waits].\n\n[Eve waits]: #one\n',
  ],
  [
    'a label is words',
    '- **Ines waits**: ‹Ines is there.\n- It is [Ines waits].\n',
    'Eve',
    '- **Ines waits**: Eve is there.\n- It is [Ines waits].\n',
  ],
  [
    'short forms beside a title',
    '‹Garrow waits for Dr. Garrow and Paul Garrow.\n',
    'Dr. Q2',
    'Dr. Q2 waits for Dr. Dr. Q2 and Dr. Q2.\n',
  ],
  ['other words with the same letters', 'Inesita waits. ‹Ines, too.\n', 'Eve', 'Inesita waits. Eve, too.\n'],
];

for (const [what, line, name, becomes] of cases) {
  test(`renaming reaches ${what}`, () => {
    const text = renamed(head + line, name);
    assert.equal(text.slice(-becomes.length), becomes);
  });
}

const refused: readonly (readonly [reason: string, line: string, name: string])[] = [
  ['taken', '‹Ines waits.\n', 'Paul Garrow'],
  ['taken', '‹Ines waits.\n', 'the stranger'],
  ['taken', '‹Ines waits.\n', 'mill'],
  ['read-otherwise', '‹Ines waits for Eve.\n', 'Eve'],
  ['read-otherwise', '‹Ines waits.\n', 'Garrow'],
  ['read-otherwise', '*with ‹Ines*\n', 'Eve, Tom'],
  ['read-otherwise', '*with ‹Ines*\n', 'Eve · Tom'],
  ['empty', '‹Ines waits.\n', '—'],
  ['unwritable', '‹Ines waits.\n', '[Eve'],
  ['unwritable', '‹Ines waits.\n', 'Eve\nTom'],
  ['unchanged', '‹Ines waits.\n', 'Ines'],
  ['no-name', 'Somebody ‹waits.\n', 'Eve'],
];

for (const [reason, line, name] of refused) {
  test(`no renaming to ${JSON.stringify(name)} in ${JSON.stringify(line)}: ${reason}`, () => {
    assert.equal(renamed(head + line, name), reason);
  });
}

/** What is told of whom, without any words. */
function outline({ story, problems }: Compilation): unknown {
  const number = new Map(story.entities.map(({ id }, index) => [id, index]));
  return [
    story.scenes.map(({ told: from }) => from),
    story.entities.map(({ told: from }) => from),
    story.claims.map(({ sense, about, told: from, words, refs }) => [
      sense.kind,
      from,
      about.map((id) => number.get(id)),
      words.flatMap(({ entity }) => (entity === undefined ? [] : [number.get(entity)])),
      refs.map(({ to }) => to),
    ]),
    problems.map(({ code }) => code),
  ];
}

/** What an author is told of a file. */
const codes = (text: string) => diagnose(storyFile('t.story.md', text)).map(({ code }) => code);

const names = ['Quill', 'Vera Quill', 'the tall guest', 'Ben', 'Ten', '김', 'Q', 'mcQ', 'X, Y', 'Who?', 'Day 3'];

const ofOwnNames: ReadonlySet<string> = new Set(['symbol', 'strand']);

test('every word that the story takes for a name is found where it stands', () => {
  const law = (text: string) => {
    const { story, places, names: all } = told(text);
    for (const { id, words, sense } of story.claims) {
      // A line may give the name of a symbol or a strand that is a thing's, too.
      if (sense.kind === 'strand' || (sense.kind === 'introduce' && ofOwnNames.has(sense.as))) continue;
      const span = places.get(id)?.span ?? { from: 0, to: 0 };
      const found = new Set(
        all.flatMap(({ at, entity }) => (at.from >= span.from && at.to <= span.to ? [entity] : [])),
      );
      for (const { text: own, entity } of words)
        assert.ok(entity === undefined || found.has(entity), `${own} of ${id} is nowhere`);
    }
  };
  fc.assert(fc.property(storyTexts(25), law), { numRuns: tries(40, 3000) });
});

test('a story with another name is the same story, and renaming back gives the same file', () => {
  fc.assert(
    fc.property(storyTexts(25), fc.nat(), fc.constantFrom(...names), (text, at, name) => {
      const before = told(text);
      const written = before.names[at % Math.max(1, before.names.length)];
      if (!written) return;
      const renaming = rename(before, written.words.from, name);
      if (renaming.kind === 'refused') return;
      const other = applyEdits(text, renaming.edits);
      const after = told(other);
      assert.deepEqual(outline(after), outline(before));
      assert.equal(after.names.length, before.names.length);
      assert.deepEqual(codes(other), codes(text));
      if (!renaming.isReversible) return;
      const index = before.names.indexOf(written);
      const back = rename(after, after.names[index]?.words.from ?? 0, renaming.old);
      assert.ok(back.kind === 'renamed', JSON.stringify(back));
      assert.equal(applyEdits(other, back.edits), text);
    }),
    { numRuns: tries(12, 5000) },
  );
});

test('what cannot be given as a name cannot be given back', () => {
  const before = told(
    '# Ten\n\n- **x**: Anna dies.\n\n## The call\n\nAnna sees [x].\n\n- Person: **Anna**\n\n*with Anna (by phone), [x]*\n',
  );
  const bracket = before.names.find(({ words: { from, to } }) => before.outline.text.slice(from, to) === '[x]');
  const renaming = rename(before, bracket?.words.from ?? 0, '김');
  assert.ok(renaming.kind === 'renamed' && !renaming.isReversible, JSON.stringify(renaming));
});

/** A word that nobody has, for a word of a name. */
function other(word: string): string {
  // Times can be told by what is called a clock.
  return word === 'clock' ? word : `${/^\p{Lu}/u.test(word) ? 'Zq' : 'zq'}${word.length}`;
}

const examples = new URL('../../../../../examples/', import.meta.url);

for (const file of readdirSync(examples).filter((name) => name.endsWith('.story.md'))) {
  test(`everybody of ${file} can get a name that nobody has, and theirs back`, () => {
    const text = readFileSync(new URL(file, examples), 'utf8');
    const before = told(text);
    const first = new Map(before.names.filter(({ declares }) => declares).map((one) => [one.entity, one]));
    for (const { words } of [...first.values()].slice(0, tries(4, 1000))) {
      const old = text.slice(words.from, words.to);
      const article = /\b(?:the|a|an) $/i.exec(text.slice(words.from - 4, words.from))?.[0] ?? '';
      const name = article + old.replace(/\p{L}+/gu, other);
      const renaming = rename(before, words.from, name);
      assert.ok(renaming.kind === 'renamed', `${old}: ${JSON.stringify(renaming)}`);
      assert.ok(renaming.isReversible, old);
    }
  });
}
