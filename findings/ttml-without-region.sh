#!/usr/bin/env bash
# A TTML paragraph that names no region is shown by imsc as long as the document defines no region. One region in the
# head, used by nobody, makes it vanish: valid, and without an error.
#
# Seen with imsc 1.1.5 on Node 20:
#   no region in the head   "Ada waits."
#   one region in the head  ""
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund imsc@1.1.5
cat >see.mjs <<'JS'
import document from 'imsc/src/main/js/doc.js';
import snapshot from 'imsc/src/main/js/isd.js';
const film = (head) => `<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" xml:lang="en">
${head}<body><div><p begin="0s" end="2s">Ada waits.</p></div></body></tt>`;
const region = '<region xml:id="bottom" tts:extent="100% 20%" tts:origin="0% 80%"/>';
const words = (node) => [node.text ?? '', ...(node.contents ?? []).map(words)].join('');
const shown = (head) => JSON.stringify(words(snapshot.generateISD(document.fromXML(film(head)), 1)));
console.log('no region in the head  ', shown(''));
console.log('one region in the head ', shown(`<head><layout>${region}</layout></head>`));
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = 'no region in the head   "Ada waits."
one region in the head  ""' ] || { echo 'This has changed.' >&2; exit 1; }
