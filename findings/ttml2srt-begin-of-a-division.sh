#!/usr/bin/env bash
# ttml2srt takes the times of a TTML paragraph for times of the film, where TTML counts them from the beginning of what holds the
# paragraph: at 1 s of a division that begins at 5 s of a body that begins at 10 s is 16 s. The two films below begin ten
# seconds apart and become the same file. "&amp;" stays as it is, which SubRip shows.
#
# Seen with ttml2srt 1.2.4 on Node 20:
#   body at 0s  ["00:00:01,000 --> 00:00:02,000","Bell &amp; Son"]
#   body at 10s ["00:00:01,000 --> 00:00:02,000","Bell &amp; Son"]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ttml2srt@1.2.4
cat >see.mjs <<'JS'
import { ttml2srt } from 'ttml2srt';
console.info = () => {};
const film = (body, paragraph) => `<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
 ttp:frameRate="25" xml:lang="en"><body ${body}><div begin="5s">${paragraph}</div></body></tt>`;
const shown = (text) => JSON.stringify(ttml2srt(text).replace(/^\uFEFF/, '').trim().split('\r\n').slice(1));
for (const begin of ['0s', '10s'])
  console.log('body at', begin.padEnd(3), shown(film(`begin="${begin}"`, '<p begin="1s" end="2s">Bell &amp; Son</p>')));
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = 'body at 0s  ["00:00:01,000 --> 00:00:02,000","Bell &amp; Son"]
body at 10s ["00:00:01,000 --> 00:00:02,000","Bell &amp; Son"]' ] || { echo 'This has changed.' >&2; exit 1; }
