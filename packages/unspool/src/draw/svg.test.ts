import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Picture } from './picture.js';
import { svgTree, toSvg } from './svg.js';

const picture: Picture = {
  kind: 'orders',
  title: 'A <b> & "c"',
  description: 'All & nothing.',
  width: 100,
  height: 50,
  marks: [
    {
      shape: 'bar',
      x: 1,
      y: 2,
      width: 3,
      height: 4,
      round: 1,
      fill: { hue: 1 },
      opens: { to: 'scene', id: 'a"b' },
      name: '<A>',
    },
    { shape: 'text', x: 1, y: 9, text: '</text><script>alert(1)</script>', size: 11, anchor: 'end', ink: 'ink' },
  ],
  table: { head: ['scene'], rows: [{ cells: ['<A>'] }] },
};

test('nothing in a story becomes markup', () => {
  const svg = toSvg(picture);
  assert.doesNotMatch(svg, /<script|<b>|<A>/);
  assert.match(svg, /data-scene="a&quot;b"/);
  assert.match(svg, /&lt;\/text&gt;&lt;script&gt;/);
});

test('it has a title, a description and its table in words', () => {
  const svg = toSvg(picture);
  assert.match(svg, /role="img" aria-labelledby="unspool-orders-title unspool-orders-desc"/);
  assert.match(svg, /<desc id="unspool-orders-desc">All &amp; nothing\. scene: &lt;A&gt;\.<\/desc>/);
});

test('as one prefers, its colours are properties; else they stand in it without a style sheet', () => {
  assert.match(toSvg(picture), /prefers-color-scheme:dark/);
  assert.match(toSvg(picture), /class="f-hue-1" .*fill="#cc3311"/);
  for (const theme of ['light', 'dark'] as const)
    assert.doesNotMatch(toSvg(picture, { theme }), /<style|class="[fs]-|var\(/);
  assert.match(toSvg(picture, { theme: 'dark' }), /fill="#d55e00"/);
});

test('a page leads on from what opens something', () => {
  const tree = svgTree(picture, {
    linkOf: ({ to, id }) => (to === 'scene' ? `#${encodeURIComponent(id)}` : undefined),
  });
  assert.deepEqual(
    tree.children.flatMap((child) => (typeof child === 'object' && child.tag === 'a' ? [child.attributes] : [])),
    [{ href: '#a%22b' }],
  );
});
