import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeline } from '../explain/index.js';
import { parse } from '../language/index.js';
import { compile, upTo, whole } from '../story/index.js';
import { timelineText } from './timeline-text.js';
import { widthOf } from './wrap.js';

const { story } = compile(
  parse(
    't',
    `# The Heron Clock

## The inquest

*1 November 2023*

Rain.

## Dinner

*12 years before [The inquest]*

Soup.

## The letter

*Before [The inquest]*

A letter comes.

## Dinner again

*Again [Dinner]*

Soup again.

## The garden \u001b[31m

*3 days after [The inquest]*

Sun.

## A walk

Wind.
`,
  ),
);

test('both orders side by side, with marks that are explained below', () => {
  assert.equal(
    timelineText(timeline(whole(story))),
    `The Heron Clock

As it is told                     As it happened
1   The inquest                     2 Dinner
2 < Dinner                            between 2010 and 2012
3 < The letter                        flashback, about 12 years back
4 = Dinner again                      seen again in 4 Dinner again
5   The garden [31m               ? 3 The letter
6   A walk                            before “The inquest”
                                      flashback
                                    1 The inquest
                                      1 November 2023
                                    5 The garden [31m
                                      between 3 and 5 November 2023
                                  ~ 6 A walk

In the telling, < goes back; = shows again what was shown before. What is marked
~ is only assumed to come after the one above it, because it is told in that
order; what is marked ? may also come before the one above it.
`,
  );
});

test('what does not occur is not explained', () => {
  assert.doesNotMatch(timelineText(timeline(upTo(story, 2))), /[~?=]|open|assumed/);
});

test('no line is wider than the terminal, and a narrow one has the orders one below the other', () => {
  for (const columns of [20, 40, 59, 60, 72, 80, 100]) {
    const lines = timelineText(timeline(whole(story)), { columns }).split('\n');
    for (const line of lines) assert.ok(widthOf(line) <= columns, `${columns}: ${line}`);
    assert.equal(lines.includes('As it happened'), columns < 60);
  }
});
