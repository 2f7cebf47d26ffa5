#!/usr/bin/env bash
# epub-cfi-resolver does not find the end of a paragraph again, though it wrote it: the place behind the last character, which
# EPUB CFI 1.1 counts as an offset like all before, resolves to no node, and a range over a whole paragraph has no end.
#
# Seen with epub-cfi-resolver 1.0.2 and jsdom 29.1.1 on Node 20:
#   epubcfi(/4/2/1:9) -> "Ada waits." 9
#   epubcfi(/4/2/1:10) -> no node 10
#   epubcfi(/4/2,/1:0,/1:10) -> "Ada waits." 0 to no node 10
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund epub-cfi-resolver@1.0.2 jsdom@29.1.1
cat >see.mjs <<'JS'
import { JSDOM } from 'jsdom';
import Resolver from 'epub-cfi-resolver';
const { window } = new JSDOM('');
for (const name of ['document', 'DOMParser', 'Node', 'Range']) globalThis[name] = window[name];
const page = new DOMParser().parseFromString(
  '<html xmlns="http://www.w3.org/1999/xhtml"><head/><body><p>Ada waits.</p></body></html>',
  'application/xhtml+xml',
);
const text = page.querySelector('p').firstChild;
const found = ({ node, offset }) => `${node === undefined ? 'no node' : `"${node.data}"`} ${offset}`;
for (const offset of [9, 10]) {
  const cfi = Resolver.generate(text, offset).replace('(/2', '(');
  console.log(cfi, '->', found(new Resolver(cfi).resolveLast(page)));
}
const whole = new Resolver('epubcfi(/4/2,/1:0,/1:10)').resolveLast(page);
console.log('epubcfi(/4/2,/1:0,/1:10) ->', found(whole.from), 'to', found(whole.to));
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = 'epubcfi(/4/2/1:9) -> "Ada waits." 9
epubcfi(/4/2/1:10) -> no node 10
epubcfi(/4/2,/1:0,/1:10) -> "Ada waits." 0 to no node 10' ] || { echo 'This has changed.' >&2; exit 1; }
