#!/usr/bin/env bash
# The build of pdf.js that Node is told to use ("legacy") replaces JSON.stringify, JSON.parse and Array.prototype.push of
# the whole process when it is imported, on a Node that has all of them: from then on every other part of a program writes
# its JSON with code in JavaScript. What it prints stays the same, so that nothing shows but the time.
#
# Seen with pdfjs-dist 5.6.205 on Node 20.20 (a list of 200,000 objects took 14 times as long after the import):
#   replaced: Array.prototype.push, JSON.parse, JSON.stringify
#   written the same: true
set -euo pipefail
[ "$(node -p 'process.versions.node.split(".")[0]')" = 20 ] || { echo 'Seen on Node 20 only.'; exit 0; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pdfjs-dist@5.6.205
cat >see.mjs <<'JS'
const own = () => ({ 'Array.prototype.push': [].push, 'JSON.parse': JSON.parse, 'JSON.stringify': JSON.stringify });
const list = Array.from({ length: 200_000 }, (_, at) => ({ at, words: `line ${at}` }));
const timed = () => {
  const start = performance.now();
  return [JSON.stringify(list), performance.now() - start];
};
const before = own();
const [text, first] = timed();
await import('pdfjs-dist/legacy/build/pdf.mjs');
const after = own();
const [again, second] = timed();
console.log('replaced:', Object.keys(before).filter((name) => before[name] !== after[name]).join(', '));
console.log('written the same:', text === again);
console.error(`times as long: ${(second / first).toFixed(1)}`);
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = 'replaced: Array.prototype.push, JSON.parse, JSON.stringify
written the same: true' ] || { echo 'This has changed.' >&2; exit 1; }
