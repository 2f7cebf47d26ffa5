import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article } from '../explain/index.js';
import { parse } from '../language/index.js';
import { compile, whole } from '../story/index.js';
import { toHtml, toMarkdown, toText } from './index.js';

/** Stands in every place of a story from which words reach a reader. */
const story = (evil: string) => `# ${evil}

${evil} ${evil}

- ${evil}: ${evil}
- Service: ${evil}
- Content: ${evil}
- Related: ${evil}
- Person: **${evil}**, also ${evil}2, played by ${evil}, ${evil}

## ${evil}

*${evil} · with ${evil}, the ${evil} (by ${evil})*

It is **${evil}** and "${evil}".

- **${evil}**: ${evil}. (likely)
  - because ${evil}
- ${evil}?
- Answer to [${evil}?]: ${evil}
  - because [${evil}]
- Document: **the ${evil} book**, ${evil}
- Caption: ${evil}
- Symbol: **the ${evil}**, also ${evil}
- The ${evil} means ${evil}.
- Outside: ${evil}. (${evil})
- Theme: ${evil}
- Takeaway: ${evil}

| ${evil} | b |
|---------|---|
| ${evil} | ${evil} |
`;

const attacks = [
  '<script>alert(1)</script>',
  '</style></title><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;script&gt;',
  '<a href="javascript:alert(1)">x</a>',
  '<!-- --> <![CDATA[x]]>',
  'http://evil.example/x',
  'a@evil.example',
  '`code` ~~x~~ $x$ \\<b>',
  '__proto__',
  'x\u202Ey\u2066z',
  '\u001B]0;title\u0007\u001B[31mred',
  'x\uD800y',
];

const articles = attacks.map((attack) => [attack, article(whole(compile(parse('t', story(attack))).story))] as const);

for (const [attack, shown] of articles) {
  test(`a page is not moved by ${JSON.stringify(attack)}`, () => {
    const page = toHtml(shown);
    const tags = [...page.matchAll(/<\/?([a-z!][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/gi)];
    assert.equal(tags.length, (page.match(/</g) ?? []).length, 'every < begins a tag');
    for (const [, name, attributes] of tags) {
      assert.ok(allowed.has(name?.toLowerCase() ?? ''), `<${name}>`);
      assert.doesNotMatch(attributes ?? '', / on[a-z]+=| style=| src=| href="(?!#)/i);
    }
    assert.equal((page.match(/<style>/g) ?? []).length, 1);
    assert.doesNotMatch(page, /[\p{Cs}\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/u);
  });

  test(`Markdown is not moved by ${JSON.stringify(attack)}`, () => {
    const text = toMarkdown(shown).replace(/<a id="scene-[\w%.-]*"><\/a>|<\/?details>|<\/?summary>/g, '');
    assert.doesNotMatch(text, /(?<!\\)<|(?<!\\):\/\/|(?<!\\)@|(?<!\\)`|(?<!\\)~|(?<!\\)\$/);
    assert.doesNotMatch(text, /\]\((?!#scene-[\w%.-]*\))/);
    assert.doesNotMatch(text, /[\p{Cs}\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/u);
  });

  test(`a terminal is not moved by ${JSON.stringify(attack)}`, () => {
    const text = toText(shown, { columns: 60 });
    assert.doesNotMatch(text, /[\p{Cs}\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/u);
  });
}

const allowed = new Set(
  (
    '!doctype html head meta title style body main header section h1 h2 h3 h4 p ul li dl div dt dd details summary ' +
    'figure figcaption table thead tbody tr th td strong small a bdi span'
  ).split(' '),
);
