import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plenty, tries } from '../../../test/tries.js';
import type { SourceSpan } from '../source.js';
import { readMarkup } from './markup.js';
import { isBranch, treeOf } from './markup-tree.js';

/** What was told of a file, in short: `<a x=1>`, `</a>`, and texts. */
function told(source: string): { events: string; problems: string[] } {
  const events: string[] = [];
  const problems = readMarkup(source, {
    open: ({ name, attributes }) =>
      events.push(`<${[name, ...[...attributes].map((pair) => pair.join('='))].join(' ')}>`),
    close: ({ name }) => events.push(`</${name}>`),
    text: (text) => events.push(text),
  });
  return { events: events.join(''), problems: problems.map(({ message, at }) => `${at?.line ?? '-'}: ${message}`) };
}

const samples: readonly (readonly [what: string, source: string, events: string, ...problems: string[]])[] = [
  ['elements, attributes, text', '<a x="1">b<c/>d</a>', '<a x=1>b<c></c>d</a>'],
  ['what stands before the root', '\uFEFF<?xml version="1.0"?>\n<!-- <x> -->\n<!DOCTYPE a>\n<a>b</a>\n', '<a>b</a>'],
  ['comments and instructions cut text', '<a>b<!-- - -->c<?d e?>f</a>', '<a>bcf</a>'],
  ['CDATA is text', '<a>b<![CDATA[<&]] >]]>c</a>', '<a>b<&]] >c</a>'],
  ['conditions of Word', '<a>b<![if !x]>c<![endif]>d<!--[if mso]><x><![endif]-->e</a>', '<a>bcde</a>'],
  ['line ends become one', '<a>b\r\nc\rd</a>', '<a>b\nc\nd</a>'],
  ['references', '<a x="&quot;&#38;">&lt;&#x1F600;&nbsp;&eacute;&mdash;</a>', '<a x="&><😀\u00A0é—</a>'],
  [
    'known prefixes are as here',
    '<a xmlns:e="http://www.idpf.org/2007/ops" e:type="b" xml:id="c"/>',
    '<a xmlns:e=http://www.idpf.org/2007/ops epub:type=b xml:id=c></a>',
  ],
  [
    'names that objects have',
    '<a constructor="1" __proto__="2"><toString/></a>',
    '<a constructor=1 __proto__=2><toString></toString></a>',
  ],
  [
    'a prefix that nothing declares',
    '<a epub:type="b"/>',
    '<a epub:type=b></a>',
    '1: This name has a prefix that nothing declares; it is read as it stands.',
  ],
  [
    'an entity of the file',
    '<!DOCTYPE a [<!ENTITY b "<c/>">]>\n<a>&b;</a>',
    '<a>&b;</a>',
    '2: “&b;” is no character that is known here, and is left as it is.',
  ],
  [
    'an entity with a name that objects have',
    '<a>&constructor;</a>',
    '<a>&constructor;</a>',
    '1: “&constructor;” is no character that is known here, and is left as it is.',
  ],
  [
    'a bare &',
    '<a x="1&2">b & c</a>',
    '<a x=1&2>b & c</a>',
    '1: This “&” begins nothing and is taken as text; it should be written as a reference.',
    '1: This “&” begins nothing and is taken as text; it should be written as a reference.',
  ],
  [
    'a bare <',
    '<a>\n1 < 2</a>',
    '<a>\n1 < 2</a>',
    '2: This “<” begins nothing and is taken as text; it should be written as a reference.',
  ],
  ['an element that is not closed', '<a>\n<b>c</a>', '<a>\n<b>c</b></a>', '2: “<b>” is not closed before “</a>”.'],
  [
    'an end that closes nothing',
    '<a>b</c>d<e>f</e></a>',
    '<a>bd<e>f</e></a>',
    '1: “</c>” closes nothing that is open.',
  ],
  [
    'two ends that close nothing',
    '<a></c></d>b</a>',
    '<a>b</a>',
    '1: “</c>” closes nothing that is open.',
    '1: “</d>” closes nothing that is open.',
  ],
  [
    'cut off in text',
    '<a>b<c>d',
    '<a>b<c>d</c></a>',
    '1: “<c>” is never closed: the file may be cut off.',
    '1: “<a>” is never closed: the file may be cut off.',
  ],
  [
    'cut off in a tag',
    '<a>b<c d="e',
    '<a>b</a>',
    '1: The file ends in the middle of a tag or a comment.',
    '1: “<a>” is never closed: the file may be cut off.',
  ],
  [
    'cut off in a comment',
    '<a>b<!-- c',
    '<a>b</a>',
    '1: The file ends in the middle of a tag or a comment.',
    '1: “<a>” is never closed: the file may be cut off.',
  ],
  ['empty elements of HTML', '<html><p>a<br>b</br></p></html>', '<html><p>a<br></br>b</p></html>'],
  ['which are not empty elsewhere', '<a><br>b</br></a>', '<a><br>b</br></a>'],
  ['text outside', 'b<a/>c', '<a></a>', '1: There is text outside of all elements; it is left out.'],
  [
    'no markup',
    'just words',
    '',
    '1: There is text outside of all elements; it is left out.',
    '1: There is no element in it.',
  ],
  ['nothing', '', '', '1: There is no element in it.'],
  ['half a character', '<a>b\uD83D</a>', '<a>b\uFFFD</a>'],
];

for (const [what, source, events, ...problems] of samples) {
  test(`markup: ${what}`, () => assert.deepEqual(told(source), { events, problems }));
}

test('namespaces tell names apart, and outlive an end that closes nothing', () => {
  const source = '<a xmlns="u"><s:title xmlns:s="v"/></b><title/></a>';
  const uris: string[] = [];
  readMarkup(source, { open: ({ name, uri }) => uris.push(`${uri}:${name}`), close: () => {}, text: () => {} });
  assert.deepEqual(uris, ['u:a', 'v:title', 'u:title']);
});

test('every piece has its place', () => {
  const source = '<?xml version="1.0"?><!-- - -->\n<a>b &amp; c<!--\n--> d<e\nf="&lt;"/>\r\ng<![CDATA[h]]></a >';
  const pieces: [string, number | undefined][] = [];
  const cut = (from: number, to: number, line?: number) => pieces.push([source.slice(from, to), line]);
  readMarkup(source, {
    open: ({ at }) => cut(at.from, at.to, at.line),
    close: ({ at }, to) => cut(at.from, to),
    text: (_, at) => cut(at.from, at.to, at.line),
  });
  assert.deepEqual(pieces, [
    ['<a>', 2],
    ['b &amp; c', 2],
    [' d', 3],
    ['<e\nf="&lt;"/>', 3],
    ['<e\nf="&lt;"/>', undefined],
    ['\r\ng', 4],
    ['<![CDATA[h]]>', 5],
    [source.slice(source.indexOf('<a>')), undefined],
  ]);
});

test('hundreds of levels are read, thousands are refused', () => {
  const nested = (levels: number) => `${'<a>'.repeat(levels)}b${'</a>'.repeat(levels)}`;
  assert.deepEqual(told(nested(400)), { events: nested(400), problems: [] });
  const { events, problems } = told(nested(10_000));
  assert.equal(events, `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`);
  assert.deepEqual(problems, ['1: Elements are nested more than 500 deep; what follows is not read.']);
});

test('entities do not grow, and problems stay few', () => {
  const bomb = `<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]><a>${'&c;&d;'.repeat(1000)}</a>`;
  const { events, problems } = told(bomb);
  assert.equal(events, `<a>${'&c;&d;'.repeat(1000)}</a>`);
  assert.equal(problems.length, 101);
  assert.equal(problems.at(-1), '-: And 1900 more of the kind.');
});

test('large and hostile files are read in linear time', { timeout: 30_000 }, () => {
  const size = plenty(600_000);
  for (const piece of [
    'x',
    '<a/>',
    '</a>',
    '<a>',
    '<a:b/>',
    '&x;',
    '&',
    '<',
    '<a b="',
    ']]>',
    '<!--',
    '\r',
    '<a x="1" ',
    '<![if ',
  ]) {
    readMarkup(`<r>${piece.repeat(size / piece.length)}`, { open: () => {}, close: () => {}, text: () => {} });
  }
});

test('whatever is read: no throw, balanced, in order, within the text', () => {
  const alphabet =
    '< > / ! ? & ; = " \' - [ ] a b xmlns : x: br html \n \r \uD83D 😀 --> <!-- <![CDATA[ ]]> </ <a> </a> &amp; <!DOCTYPE'.split(
      ' ',
    );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...alphabet, ' '), { maxLength: 60 }), (pieces) => {
      const source = pieces.join('');
      const open: unknown[] = [];
      let last = 0;
      const step = (from: number, to: number) => {
        assert.ok(from >= last && to >= from && to <= source.length, `${last} ${from} ${to} of ${source.length}`);
        last = to;
      };
      const problems = readMarkup(source, {
        open: (tag) => {
          step(tag.at.from, tag.at.to);
          open.push(tag);
        },
        close: (tag, to) => {
          assert.equal(open.pop(), tag);
          assert.ok(to >= last || to >= tag.at.to);
        },
        text: (text, at) => {
          assert.notEqual(text, '');
          step(at.from, at.to);
        },
      });
      assert.deepEqual(open, []);
      for (const { at } of problems) assert.ok(!at || (at.from <= at.to && at.to <= source.length));
    }),
    { numRuns: tries(600, 3000) },
  );
});

/** All that is told, each place moved back by `before`. */
function toldWhole(source: string, before: number): unknown {
  const events: unknown[] = [];
  const moved = (at: SourceSpan | undefined) =>
    at && { ...at, from: Math.max(0, at.from - before), to: Math.max(0, at.to - before) };
  const problems = readMarkup(source, {
    open: ({ name, uri, attributes, at }) => events.push([name, uri, [...attributes], moved(at)]),
    close: ({ name }, to) => events.push([name, to - before]),
    text: (words, at) => events.push([words, moved(at)]),
  });
  return [events, problems.map(({ message, at }) => [message, moved(at)])];
}

test('what is read the quick way is read as the parser does, from wherever it goes on', () => {
  const pieces = [
    ...['<a>', '</a>', '<b x="1">', '</b>', '<br/>', '<br>', '</br>', '<c x=\'1\' y="2"/>', '</b\n>', '<d\ne="1\t2"/>'],
    ...['<p xmlns="u">', '</p>', '<x:a xmlns:x="v">', '</x:a>', '<x:y/>', '<a x:b="1" xml:id="q"/>', '<br xmlns="w">'],
    ...['<o xmlns:o="http://www.idpf.org/2007/ops" o:type="t" type="z">', '</o>', '<a b="1" b="2"/>', '<a b="&lt;é"/>'],
    ...[
      'text',
      ' \n',
      '\r\n',
      '\r',
      '&amp;',
      '&nbsp;',
      '&#65;',
      '&#x1F600;',
      '&#0;',
      '&foo;',
      '&',
      '<',
      ']]>',
      'é',
      '😀',
    ],
    ...['<!-- c -->', '<!-- -- -->', '<![CDATA[ <x> ]]>', '<?pi x?>', '<?xml version="1.0"?>', '<!DOCTYPE html>'],
    ...[
      '<!DOCTYPE a [<!ENTITY b "c">]>',
      '<a b/>',
      '<a b=c>',
      '<a:/>',
      '<é/>',
      '<a xmlns:q=""/>',
      '<![if x]>',
      '\u0001',
    ],
  ];
  const wholes = fc.constantFrom('<?xml version="1.0"?>\n<r>', '<html>', '<r>', '<!DOCTYPE r>\n<r>');
  fc.assert(
    fc.property(wholes, fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (before, after) => {
      const source = before + after.join('');
      // A mark at the beginning is nothing to the parser, and the quick way does not begin with one.
      assert.deepEqual(toldWhole(source, 0), toldWhole(`\uFEFF${source}`, 1));
    }),
    { numRuns: tries(400, 100_000) },
  );
});

test('a tree holds the same', () => {
  const { root } = treeOf('<a x="1">b<c>d</c></a>');
  const show = (node: ReturnType<typeof treeOf>['root']): unknown => [
    node.name,
    ...node.children.map((child) => (isBranch(child) ? show(child) : child.text)),
  ];
  assert.deepEqual(show(root), ['', ['a', 'b', ['c', 'd']]]);
  const [a] = root.children;
  assert.deepEqual([a?.at.from, a?.at.to], [0, 22]);
});
