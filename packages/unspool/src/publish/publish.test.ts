import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { article, essay, explain, recap } from '../explain/index.js';
import { parse } from '../language/index.js';
import { compile, cut, upTo, whole } from '../story/index.js';
import { fileNames, payload, toHtml, toJson, toMarkdown, toText } from './index.js';
import { style, styleHash } from './style.js';

const heron = compile(
  parse(
    't',
    `# The Heron Clock

Four at table, one shot.

- Kind: film
- Length: 1 h 30 min
- Content: murder
- Person: **Vera**, played by A. Actor
- Person: **Tomas**, her husband

## The inquest

*At 0:00 · a courtroom · with Vera, the clerk*

Vera begins to tell; the clerk **writes it down**.

- How did Tomas die?
- Document: **the letter**, from Tomas to Vera

| word | what it may mean |
|------|------------------|
| "go" | a goodbye |

---

The clerk waits.

## Dinner

*At 12:30 · told by Vera · with Vera, Tomas*

**A shot** falls.

- Answer to [How did Tomas die?]: by his own hand. (likely)
  - because [A shot]
  - because he was sad
- Caption: the table

# After the end

- Theme: Time is a witness. (possible)
  - because [Dinner]
`,
  ),
);

test('a payload: the stops reached, the length, the cast and all other things once', () => {
  const { title, reached, ended, length, article: shown, things } = payload(upTo(heron.story, 3));
  assert.deepEqual([title, ended, length], ['The Heron Clock', false, { unit: 'minute', count: 90 }]);
  assert.deepEqual(reached, [
    { id: 'the-inquest', label: 'The inquest', at: '0:00', number: '1' },
    { id: 'the-inquest.2', label: 'The inquest (2)', number: '1' },
    { id: 'dinner', label: 'Dinner', at: '12:30', number: '2' },
  ]);
  assert.deepEqual(
    [shown.cast, things].map((profiles) => profiles.map(({ name }) => name)),
    [['Vera', 'Tomas', 'the clerk'], ['the letter']],
  );
  assert.equal(payload(whole(heron.story)).ended, true);
});

test('a payload of a slice is that of the file cut there, byte by byte', () => {
  for (let position = 0; position <= heron.story.stops.length; position += 1) {
    const alone = compile(parse('t', cut(heron, position))).story;
    assert.equal(toJson(payload(upTo(heron.story, position))), toJson(payload(upTo(alone, alone.stops.length))));
  }
});

test('Markdown', () => {
  assert.equal(
    toMarkdown(article(whole(heron.story))),
    `# The Heron Clock

Four at table, one shot.

> This explains all of The Heron Clock, and gives away how it ends.

- Kind: film
- Length: 1 h 30 min

<details><summary>Content notes</summary>

murder

</details>

## In short

- How did Tomas die? As Vera tells it, most likely, by his own hand. ([Dinner](#scene-dinner))

## Who is who

- **Vera** (played by A. Actor) ([The inquest](#scene-the-inquest))
- **Tomas**. Her husband. ([Dinner](#scene-dinner))
- **The clerk** ([The inquest](#scene-the-inquest))

## Questions

### How did Tomas die?

As Vera tells it, likely: by his own hand. ([Dinner](#scene-dinner))

**Because:**

- As Vera tells it: **A shot** falls. ([Dinner](#scene-dinner))
- He was sad. ([Dinner](#scene-dinner))

**Shown once:** [Dinner](#scene-dinner)

## Documents

### The letter

From Tomas to Vera. ([The inquest](#scene-the-inquest))

| word | what it may mean |
| --- | --- |
| “go” | a goodbye |

[The inquest](#scene-the-inquest)

## Themes

- Possibly: Time is a witness. ([Dinner](#scene-dinner))

## Scene by scene

<a id="scene-the-inquest"></a>

### 1. The inquest

_0:00 · a courtroom · with Vera, the clerk_

Vera begins to tell; the clerk **writes it down**.

The clerk waits.

<a id="scene-dinner"></a>

### 2. Dinner

_As Vera tells it · 12:30 · with Vera, Tomas_

**A shot** falls.

**Caption:** The table
`,
  );
});

test('text for a terminal: an explanation in 40 columns, with scenes by their titles', () => {
  const slice = upTo(heron.story, 3);
  assert.equal(
    toText(explain(slice, 'question-how-did-tomas-die'), { columns: 40, scenes: slice.scenes }),
    `How did Tomas die?
==================

As Vera tells it, likely: by his own
hand. [Dinner]

Because:

• As Vera tells it: A shot falls.
  [Dinner]
• He was sad. [Dinner]

Shown once: [Dinner]
`,
  );
});

test('of a crowd the rest is counted, and a name with a stop gets no second one', () => {
  const names = ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal'];
  const notes = `# T\n\n- Person: **John G.**, a killer\n\n## One\n\n*With John G., ${names.join(', ')}*\n\nIt rains.\n`;
  const text = toText(article(whole(compile(parse('t', notes)).story)));
  assert.match(text, /^With John G\., Ann, Bo, Cy, Di, Ed and 3 others$/m);
  assert.match(text, /^• John G\. A killer\./m);
});

test('a ground that stands above is told once, then only where it was shown', () => {
  const notes = `# T

## One

The long bell rang over the whole town **all night**.

- Who rang?
- Why did it ring?
- Answer to [Who rang?]: Ann.
  - because [all night]
- Answer to [Why did it ring?]: for the fire.
  - because [all night]
`;
  const text = toText(article(whole(compile(parse('t', notes)).story)));
  assert.equal(text.split('Because:').length, 3);
  assert.equal(text.split('• The long bell rang over the whole town all night. [One]').length, 2);
  assert.match(text, /^• As we saw above\. \[One\]$/m);
});

test('text for a terminal: styles are put on pieces of lines, and take no room', () => {
  const slice = upTo(heron.story, 3);
  const painted = toText(recap(slice), {
    columns: 30,
    scenes: slice.scenes,
    paint: (name, text) => `<${name}>${text}</>`,
  });
  assert.match(painted, /^<title>What happened so far<\/>\n=+\n/);
  assert.match(painted, /<quiet> ?\[Dinner\]<\/>/);
  const plain = toText(recap(slice), { columns: 30, scenes: slice.scenes });
  assert.equal(painted.replace(/<\/?\w*>/g, ''), plain);
  for (const line of plain.split('\n')) assert.ok(line.length <= 30, line);
});

test('the page allows its own style and nothing else', () => {
  assert.equal(styleHash, `sha256-${createHash('sha256').update(style).digest('base64')}`);
  const page = toHtml(article(upTo(heron.story, 3)));
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  assert.ok(policy?.includes('default-src &#x27;none&#x27;') && policy.includes(styleHash), policy);
  assert.ok(page.includes(`<style>${style}</style>`));
});

test('on the page every link opens a scene that is there, and every id is there once', () => {
  const page = toHtml(article(whole(heron.story)));
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  const targets = [...page.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(targets.length > 5);
  for (const target of targets) assert.ok(target?.startsWith('#') && ids.includes(target.slice(1)), target);
});

test('the page has one first heading, and no heading skips a level', () => {
  const levels = [...toHtml(article(whole(heron.story))).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  assert.equal(levels.filter((level) => level === 1).length, 1);
  levels.reduce((before, level) => {
    assert.ok(level <= before + 1, levels.join(' '));
    return level;
  });
});

test('JSON with its keys in order at every level', () => {
  assert.equal(
    toJson({ b: [{ d: 1, c: undefined, a: null }], a: 'x' }),
    '{\n  "a": "x",\n  "b": [\n    {\n      "a": null,\n      "d": 1\n    }\n  ]\n}\n',
  );
});

const names: readonly (readonly [title: string, scene: string, position: number | 'end', expected: string])[] = [
  ['Ballerina', 'The call', 0, 'ballerina-start.html'],
  ['Ballerina', 'The call', 1, 'ballerina-1-the-call.html'],
  ['Ballerina', 'The call', 'end', 'ballerina-end.html'],
  ['…', '???', 1, 'story-1-unnamed.html'],
  ['../../etc', 'CON', 1, 'etc-1-con.html'],
  ['발레리나', '전화', 1, '발레리나-1-전화.html'],
  ['x'.repeat(300), 'y', 1, `${'x'.repeat(60)}-1-y.html`],
];

for (const [title, scene, position, expected] of names) {
  test(`a file name for ${JSON.stringify([title.slice(0, 20), scene, position])}`, () => {
    const { story } = compile(parse('t', `# ${title}\n\n## ${scene}\n\nIt rains.\n`));
    assert.equal(fileNames(position === 'end' ? whole(story) : upTo(story, position)).html, expected);
  });
}

const storm = compile(
  parse(
    't',
    `# T

## The call

*1 May 2004*

Rain.

## Dinner & song

*3 days before [The call]*

Soup.

## The letter

*Before [The call]*

A letter.

## Dinner again

*Again [Dinner & song]*

Soup.

## A walk

Wind.
`,
  ),
).story;

test('the order in which it happened, with marks and what they mean', () => {
  const section = (text: string) => text.slice(text.indexOf('In the order it happened')).split('\n\n').slice(1, 3);
  assert.deepEqual(section(toMarkdown(article(whole(storm)))), [
    [
      '1. [Dinner \\& song](#scene-dinner--song) · between 27 and 29 April 2004 · flashback, 2 to 4 days back · seen again in [Dinner again](#scene-dinner-again)',
      '2. ? [The letter](#scene-the-letter) · before “The call” · flashback',
      '3. [The call](#scene-the-call) · 1 May 2004',
      '4. \\~ [A walk](#scene-a-walk)',
    ].join('\n'),
    'What is marked \\~ is only assumed to come after the one above it, because it is told in that order; what is marked ? may also come before the one above it.\n',
  ]);
  assert.match(toText(article(whole(storm))), /^ 2\. \? The letter \(scene 3\) · before “The call” · flashback$/m);
  assert.match(
    toHtml(article(whole(storm))),
    /<ol><li dir="auto"><a href="#scene-dinner--song"><bdi>Dinner &#x26; song<\/bdi><\/a>/,
  );
});

test('an order that is that of the telling needs no section', () => {
  assert.doesNotMatch(toMarkdown(article(upTo(storm, 1))), /In the order it happened/);
  assert.doesNotMatch(toHtml(article(upTo(storm, 1))), /<ol>/);
});

test('an essay as a page links the scenes that it tells, and every link leads to something on the page', () => {
  const slice = whole(heron.story);
  const page = toHtml(article(slice), essay(slice));
  const links = [...page.matchAll(/<a href="#([^"]+)"/g)].map(([, id]) => id);
  const places = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  assert.ok(links.length > 0);
  assert.deepEqual(
    links.filter((id) => !places.has(id)),
    [],
  );
  assert.match(page, /<a href="#scene-dinner"[^>]*>/);
  assert.match(page, /<details><summary>The evidence in full<\/summary>/);
  assert.match(toMarkdown(article(slice), essay(slice)), /\(\[Dinner\]\(#scene-dinner\)\)/);
});

test('as text, scenes have the numbers that can be typed for them', () => {
  const { story } = compile(parse('a.story.md', '# T\n\n## Preface\n\nAda comes.\n\n## Chapter 1\n\nAda goes.\n'));
  const text = toText(article(whole(story)));
  for (const heading of [':1 Preface', '1 Chapter 1']) assert.ok(text.includes(heading), text);
});
