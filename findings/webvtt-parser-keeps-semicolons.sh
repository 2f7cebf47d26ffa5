#!/usr/bin/env bash
# webvtt-parser reads a named escape of WebVTT and leaves its semicolon in the text: "&amp;" becomes "&;" in the cue's tree,
# without an error. Escapes by number are read right. What it writes again has two semicolons.
#
# Seen with webvtt-parser 2.2.0 on Node 20:
#   Bell &amp; Son  -> "Bell &; Son"  errors 0
#   a &lt; b        -> "a <; b"  errors 0
#   caf&#233;       -> "café"  errors 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund webvtt-parser@2.2.0
cat >see.mjs <<'JS'
import parser from 'webvtt-parser';
for (const words of ['Bell &amp; Son', 'a &lt; b', 'caf&#233;']) {
  const { cues, errors } = new parser.WebVTTParser().parse(`WEBVTT\n\n00:01.000 --> 00:02.000\n${words}\n`);
  console.log(words.padEnd(15), '->', JSON.stringify(cues[0].tree.children[0].value), ' errors', errors.length);
}
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = 'Bell &amp; Son  -> "Bell &; Son"  errors 0
a &lt; b        -> "a <; b"  errors 0
caf&#233;       -> "café"  errors 0' ] || { echo 'This has changed.' >&2; exit 1; }
