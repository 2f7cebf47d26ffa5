#!/usr/bin/env bash
# resvg paints black, opaque and without a word, where it does not know how a colour is written: half-transparent red as
# "rgb(255 0 0 / 50%)" is black, as "rgba(255,0,0,0.5)" and "#ff000080" red. And a style sheet's "!important" loses to the style of an
# element.
#
# Seen with @resvg/resvg-wasm 2.6.2 on Node 20 (red, green, blue, alpha of the first pixel, alpha premultiplied):
#   fill="rgba(255,0,0,0.5)"      127,0,0,127
#   fill="#ff000080"              128,0,0,128
#   fill="rgb(255 0 0 / 50%)"     0,0,0,255
#   !important red, style blue    0,0,255,255
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @resvg/resvg-wasm@2.6.2
cat >see.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
await initWasm(readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm'));
const first = (inside) =>
  new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4">${inside}</svg>`).render().pixels.slice(0, 4).join();
for (const colour of ['rgba(255,0,0,0.5)', '#ff000080', 'rgb(255 0 0 / 50%)'])
  console.log(`fill="${colour}"`.padEnd(29), first(`<rect width="4" height="4" fill="${colour}"/>`));
console.log(
  '!important red, style blue'.padEnd(29),
  first('<style>rect { fill: red !important }</style><rect width="4" height="4" style="fill: blue"/>'),
);
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = 'fill="rgba(255,0,0,0.5)"      127,0,0,127
fill="#ff000080"              128,0,0,128
fill="rgb(255 0 0 / 50%)"     0,0,0,255
!important red, style blue    0,0,255,255' ] || { echo 'This has changed.' >&2; exit 1; }
