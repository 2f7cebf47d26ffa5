import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { storyTexts } from '../../test/laws/generate.js';
import { tries } from '../../test/tries.js';
import { parse } from '../language/index.js';
import { compile } from '../story/index.js';
import { completion } from './completion.js';
import { definition, references } from './references.js';

const text = `# T

- Person: **Ada**

## One

- **Dark**: The lamp is out.
- Who knocks?

## Two

- Ada waits.
  - because [Dark]
  - because [one]
- Answer to [Who knocks?]: nobody.
- It is [gone].
- It is so.
  - because [dark]
`;
const telling = compile(parse('t.story.md', text));
const at = (words: string, nth = 0) =>
  text
    .split(words)
    .slice(0, nth + 1)
    .join(words).length;
const wordsAt = (span: { readonly from: number; readonly to: number } | undefined) =>
  span && text.slice(span.from, span.to);

const defined: readonly (readonly [words: string, is: string | undefined])[] = [
  ['[Dark]', '- **Dark**: The lamp is out.'],
  ['[dark]', '- **Dark**: The lamp is out.'],
  ['[one]', '## One'],
  ['[Who knocks?]', '- Who knocks?'],
  ['[gone]', undefined],
  ['Ada waits', 'Ada'],
];

for (const [words, is] of defined) {
  test(`${words} is defined by ${is}`, () => {
    assert.equal(wordsAt(definition(telling, at(words) + 1)?.span), is);
  });
}

const pointing: readonly (readonly [words: string, from: readonly string[]])[] = [
  ['[Dark]', ['- **Dark**: The lamp is out.', '[Dark]', '[dark]']],
  ['**Ada', []],
  ['Ada**', ['Ada', 'Ada']],
  ['Ada waits', ['Ada', 'Ada']],
  ['The lamp', ['- **Dark**: The lamp is out.', '[Dark]', '[dark]']],
  ['## One', ['## One', '[one]']],
  ['Who knocks?\n', ['- Who knocks?', '[Who knocks?]']],
  ['[gone]', []],
  ['## Two', []],
];

for (const [words, from] of pointing) {
  test(`at ${JSON.stringify(words)} point ${from.join() || 'none'}`, () => {
    assert.deepEqual(
      references(telling, at(words)).map(({ span }) => wordsAt(span)),
      from,
    );
  });
}

const cast = `# T

- Person: **Paul Garrow**, also the stranger, Ines's
- Person: **Ines**
- Place: **the old mill**
- Symbol: **the fish**
- Strand: **Then**

## One

*Then · the old mill · with Ines, the boy · told by Paul*

The stranger waits. Garrow's hat, “Paul!” says Ines.

- The fish means home to [Ines].
- [The boy][boy] is nobody. A stranger waits for paul garrow.
`;
const casting = compile(parse('t.story.md', cast));

const written: readonly (readonly [words: string, at: readonly string[]])[] = [
  ['Paul Garrow', ['Paul Garrow', 'stranger', 'Paul', 'stranger', 'Garrow', 'Paul', 'stranger']],
  ['Ines.', ['Ines', 'Ines', 'Ines', 'Ines', '[Ines]']],
  ['old mill**', ['old mill', 'old mill']],
  ['fish means', ['fish', 'fish']],
  ['Then ·', ['Then', 'Then']],
  ['[The boy]', ['boy', '[The boy][boy]']],
];

for (const [words, at] of written) {
  test(`the name at ${JSON.stringify(words)} is written ${at.join()}`, () => {
    assert.deepEqual(
      references(casting, cast.indexOf(words)).map(({ span }) => cast.slice(span.from, span.to)),
      at,
    );
  });
}

test('whatever is defined is among the references of its definition, and so is the definition', () => {
  const law = (text: string) => {
    const told = compile(parse('t', text));
    const places = [...told.names.map(({ at }) => at), ...told.pieces.pieces.flatMap(({ brackets }) => brackets)];
    const starts = places.map((place) => ('at' in place ? place.at.from : place.from));
    for (const offset of [...starts, ...starts.map((start) => start + 1), 0, text.length >> 1]) {
      const found = definition(told, offset);
      if (!found) continue;
      const all = references(told, found.span.from);
      assert.ok(
        all.some(({ span }) => span.from <= offset && offset < span.to),
        `${offset} is none of ${JSON.stringify(all)}`,
      );
      assert.ok(all.some(({ span }) => span.from === found.span.from && span.to === found.span.to));
    }
  };
  law(text);
  law(cast);
  fc.assert(fc.property(storyTexts(20), law), { numRuns: tries(60, 2000) });
});

const surrogates = '# \u{1F980}\n\n- Person: **\u{1F980}**\n\n## A\u{1F980}\n\n- \u{1F980} is [A\u{1F980}], [\ud83e.\n';
for (const hostile of [
  surrogates,
  '\ufeff',
  '\r',
  '*',
  '- **',
  '',
  '[',
  '[[[[[',
  ']',
  '# [\n## [',
  `${'['.repeat(5000)}`,
  '\ud800[\udfff',
]) {
  test(`any offset of any text has an answer: ${JSON.stringify(hostile.slice(0, 20))}`, () => {
    const told = compile(parse('t', hostile));
    const all = Array.from({ length: Math.min(hostile.length, 100) + 2 }, (_, offset) => offset);
    const beyond = [-1, 0.5, -0.5, hostile.length + 1, 2 ** 31, -Infinity, Infinity, Number.NaN];
    for (const offset of [...all, ...beyond]) {
      definition(told, offset);
      assert.ok(references(told, offset).length >= 0);
      for (const { span } of completion(told, offset)) assert.ok(span.from >= 0 && span.to <= hostile.length);
    }
  });
}
