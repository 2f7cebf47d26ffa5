#!/usr/bin/env bash
# subsrt-ts gives the times of MicroDVD subtitles in seconds and those of all other formats in milliseconds. The line
# {1}{1}25, which sets the frame rate and is no caption, comes back as a caption "25" at time 0.
#
# Seen with subsrt-ts 2.1.2 on Node 20:
#   MicroDVD [[0,0,"25"],[1,2,"Ada waits."]]
#   SubRip   [[1000,2000,"Ada waits."]]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund subsrt-ts@2.1.2
cat >see.mjs <<'JS'
import * as subsrt from 'subsrt-ts';
const times = (format, text) =>
  (subsrt.parse ?? subsrt.default.parse)(text, { format }).map(({ start, end, text: words }) => [start, end, words.trim()]);
console.log('MicroDVD', JSON.stringify(times('sub', '{1}{1}25\n{25}{50}Ada waits.\n')));
console.log('SubRip  ', JSON.stringify(times('srt', '1\n00:00:01,000 --> 00:00:02,000\nAda waits.\n')));
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = 'MicroDVD [[0,0,"25"],[1,2,"Ada waits."]]
SubRip   [[1000,2000,"Ada waits."]]' ] || { echo 'This has changed.' >&2; exit 1; }
