import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answer } from '../../src/ask/index.js';
import { happenings } from '../../src/explain/index.js';
import { parse, plain } from '../../src/language/index.js';
import { compile, type Slice, whole } from '../../src/story/index.js';
import { tries } from '../tries.js';

// What is answered of two scenes must be what the order of the story shows of them.

const titles = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm'];

const times = [
  ...['', '', '1 May 1950', '2 May 1950', 'May 1950', '1950', '1951?', 'Monday', 'evening', '9 pm', 'flashback'],
  ...['before [#]', 'after [#]', 'the next day after [#]', 'the day before [#]', 'same day as [#]', 'during [#]'],
  ...[
    '2 days before [#]',
    'about a year after [#]',
    'since [#]',
    'starts before [#]',
    'overlaps [#]',
    'later',
    'next day',
  ],
  ...['before [#] (likely)', 'after [#] (likely)', '2 May 1950 (likely)', 'until [#]', 'the eve of [#]', 'unknown'],
];

const stories = fc
  .array(fc.tuple(fc.constantFrom(...times), fc.nat(titles.length - 1)), { minLength: 2, maxLength: titles.length })
  .map((scenes) => {
    const told = scenes.map(([time, other], index) => {
      const dateline = time.replace('#', titles[other % scenes.length] ?? '');
      return `## ${titles[index]}\n\n${dateline === '' ? '' : `*${dateline}*\n\n`}It happens.\n`;
    });
    return `# T\n\n${told.join('\n')}`;
  });

/** The quick tests try the same stories each time; the proofs try others. */
const seed = process.env.UNSPOOL_PROOFS === 'all' ? {} : { seed: 1950 };

function asked(slice: Slice, question: string): string {
  const found = answer(slice, question);
  return found.kind === 'derived' ? plain(found.lines[0]?.words ?? []) : `? ${found.kind}`;
}

/** What may be answered to "Was the one above before the other?", by how surely it stands there. */
const fits = {
  stated: /^(?:Yes|Before it, or at the same time|No: it is (?:during|at the same time))/,
  likely: /^(?:Likely: (?:yes|before it, or at the same time|no: it is (?:during|at the same time)))/,
  // What is assumed of them may be that they begin together.
  assumed:
    /^(?:Probably|That is left open|(?:Likely: n|N)o: (?:it is (?:during|at the same time)|after it, or at the same time))/,
  open: /^(?:That is left open|Probably|(?:Likely: n|N)o: (?:it is (?:during|at the same time)|after it, or at the same time))/,
} as const;

test('who asks whether one scene was before another is told what the order shows', () => {
  fc.assert(
    fc.property(stories, (text) => {
      const slice = whole(compile(parse('a.story.md', text)).story);
      const order = happenings(slice).filter(({ again }) => again.length === 0);
      order.slice(1).forEach((one, index) => {
        const above = order[index];
        if (!above) return;
        const said = asked(slice, `Was ${above.title} before ${one.title}?`);
        assert.match(said, fits[one.footing], `${above.title} and ${one.title} of\n${text}`);
        if (one.footing === 'stated') return;
        assert.doesNotMatch(said, /^Yes/, `${above.title} and ${one.title} of\n${text}`);
      });
    }),
    { numRuns: tries(60, 20_000), ...seed },
  );
});

test('what was before is not after, and what came first is what was before', () => {
  fc.assert(
    fc.property(stories, (text) => {
      const slice = whole(compile(parse('a.story.md', text)).story);
      const [a, b] = [titles[0], titles[1]];
      const [before, after] = [asked(slice, `Was ${a} before ${b}?`), asked(slice, `Was ${b} after ${a}?`)];
      if (/^(?:Likely: y|Y)es/.test(before)) {
        assert.equal(before, after, text);
        assert.match(asked(slice, `What happened first, ${a} or ${b}?`), new RegExp(`“${a}”`), text);
        assert.match(asked(slice, `Was ${b} before ${a}?`), /^(?:Likely: no|No), it is the other way round/, text);
      }
    }),
    { numRuns: tries(60, 20_000), ...seed },
  );
});

const trial = `# T

## Alder

*1 May 1950*

It happens.

## Birch

*2 May 1950*

It happens.

## Cedar

It happens.

## Dogwood

*The next day after [Cedar]*

It happens.
`;

const known: readonly (readonly [question: string, first: string])[] = [
  ['Was Alder before Birch?', 'Yes.'],
  ['Was Birch before Alder?', 'No, it is the other way round.'],
  ['How long after Alder was Birch?', 'About a day.'],
  ['Was Dogwood after Cedar?', 'Yes.'],
  ['How long after Cedar was Dogwood?', 'About a day.'],
  ['Was Cedar before or after Dogwood?', 'Before.'],
  ['What happened first, Dogwood or Cedar?', '“Cedar”.'],
];
for (const [question, first] of known) {
  test(`days that follow on each other: ${question}`, () => {
    assert.equal(asked(whole(compile(parse('a.story.md', trial)).story), question), first);
  });
}
