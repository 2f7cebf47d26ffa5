#!/usr/bin/env bash
# node-webvtt takes a cue whose identifier begins with the letters NOTE for a comment and leaves it out, also when it reads
# strictly: NOTEBOOK, NOTES-2. By WebVTT a comment has a space, a tab or the end of the line behind NOTE.
#
# Seen with node-webvtt 1.9.4 on Node 20:
#   BOOK      valid true  errors 0  cues 1
#   NOTEBOOK  valid true  errors 0  cues 0
#   NOTES-2   valid true  errors 0  cues 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-webvtt@1.9.4
cat >see.mjs <<'JS'
import webvtt from 'node-webvtt';
for (const id of ['BOOK', 'NOTEBOOK', 'NOTES-2']) {
  const { valid, errors, cues } = webvtt.parse(`WEBVTT\n\n${id}\n00:01.000 --> 00:02.000\nAda waits.\n`, { strict: true });
  console.log(id.padEnd(9), 'valid', valid, ' errors', errors.length, ' cues', cues.length);
}
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = 'BOOK      valid true  errors 0  cues 1
NOTEBOOK  valid true  errors 0  cues 0
NOTES-2   valid true  errors 0  cues 0' ] || { echo 'This has changed.' >&2; exit 1; }
