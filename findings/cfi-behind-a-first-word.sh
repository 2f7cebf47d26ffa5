#!/usr/bin/env bash
# Three libraries write three EPUB CFIs for one place, three characters into the text behind a word in italics with which its
# paragraph begins. By EPUB CFI 1.1 that text is step 3, the empty one before the word being 1. What epubjs writes leads others
# to before the word, what @prose-reader/cfi writes into it, and neither finds the place that the specification names.
#
# Seen with epubjs 0.3.93, @prose-reader/cfi 1.286.0, epub-cfi-resolver 1.0.2 and jsdom 29.1.1 on Node 20:
#   epubjs             writes /1:3, finds at /3:3 nothing
#   @prose-reader/cfi  writes /2:3, finds at /3:3 nothing
#   epub-cfi-resolver  writes /3:3, finds at /3:3 " again."
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund epubjs@0.3.93 @prose-reader/cfi@1.286.0 epub-cfi-resolver@1.0.2 jsdom@29.1.1
cat >see.mjs <<'JS'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('');
for (const name of ['document', 'DOMParser', 'Node', 'Range', 'XMLSerializer', 'XPathResult']) globalThis[name] = window[name];
globalThis.window = window;
console.log = () => {};
const { default: epubjs } = await import('epubjs/lib/epubcfi.js');
const prose = await import('@prose-reader/cfi');
const { default: Resolver } = await import('epub-cfi-resolver');
const page = new DOMParser().parseFromString(
  '<html xmlns="http://www.w3.org/1999/xhtml"><head/><body><p><i>Never</i> again.</p></body></html>',
  'application/xhtml+xml',
);
const text = page.querySelector('p').lastChild;
const range = page.createRange();
range.setStart(text, 3);
range.setEnd(text, 3);
const EpubCFI = epubjs.default ?? epubjs;
const written = {
  epubjs: new EpubCFI(range, '/6/4').toString(),
  '@prose-reader/cfi': prose.generate({ node: text, offset: 3 }),
  'epub-cfi-resolver': Resolver.generate(text, 3),
};
const found = (node) => (node === undefined || node === null ? 'nothing' : `"${node.textContent}"`);
const named = {
  epubjs: found(new EpubCFI('epubcfi(/6/4!/4/2/3:3)').toRange(page)?.startContainer),
  '@prose-reader/cfi': found(prose.resolve('epubcfi(/4/2/3:3)', page).node),
  'epub-cfi-resolver': found(new Resolver('epubcfi(/4/2/3:3)').resolveLast(page).node),
};
for (const [name, cfi] of Object.entries(written))
  process.stdout.write(`${name.padEnd(18)} writes ${cfi.match(/\/\d+:\d+/)[0]}, finds at /3:3 ${named[name]}\n`);
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = 'epubjs             writes /1:3, finds at /3:3 nothing
@prose-reader/cfi  writes /2:3, finds at /3:3 nothing
epub-cfi-resolver  writes /3:3, finds at /3:3 " again."' ] || { echo 'This has changed.' >&2; exit 1; }
