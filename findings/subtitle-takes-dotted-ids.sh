#!/usr/bin/env bash
# subtitle reads the identifier of a WebVTT cue as words of the cue before it where it is no whole number: the chapter "1.1"
# ends the text of chapter 1, and no cue has an identifier.
#
# Seen with subtitle 4.2.2 on Node 20:
#   [0,600000,"Part one\n\n1.1"]
#   [0,300000,"In the yard"]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund subtitle@4.2.2
cat >see.mjs <<'JS'
import { parseSync } from 'subtitle';
const chapters = `WEBVTT

1
00:00:00.000 --> 00:10:00.000
Part one

1.1
00:00:00.000 --> 00:05:00.000
In the yard
`;
for (const { type, data } of parseSync(chapters))
  if (type === 'cue') console.log(JSON.stringify([data.start, data.end, data.text]));
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = '[0,600000,"Part one\n\n1.1"]
[0,300000,"In the yard"]' ] || { echo 'This has changed.' >&2; exit 1; }
