#!/usr/bin/env bash
# @plussub/srt-vtt-parser takes the settings of a WebVTT cue for a part of its end where the times are written without hours:
# "00:02.000 line:90%" ends after two minutes and 90 milliseconds, "00:02.000 align:start" at NaN. With hours it is right.
#
# Seen with @plussub/srt-vtt-parser 2.0.5 on Node 20:
#   00:01.000 --> 00:02.000                            1000 2000
#   00:01.000 --> 00:02.000 line:90%                   1000 120090
#   00:01.000 --> 00:02.000 align:start                1000 NaN
#   00:00:01.000 --> 00:00:02.000 align:start          1000 2000
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @plussub/srt-vtt-parser@2.0.5
cat >see.mjs <<'JS'
import { parse } from '@plussub/srt-vtt-parser';
for (const times of [
  '00:01.000 --> 00:02.000',
  '00:01.000 --> 00:02.000 line:90%',
  '00:01.000 --> 00:02.000 align:start',
  '00:00:01.000 --> 00:00:02.000 align:start',
]) {
  const [cue] = parse(`WEBVTT\n\n${times}\nAda waits.\n`).entries;
  console.log(times.padEnd(50), cue.from, cue.to);
}
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = '00:01.000 --> 00:02.000                            1000 2000
00:01.000 --> 00:02.000 line:90%                   1000 120090
00:01.000 --> 00:02.000 align:start                1000 NaN
00:00:01.000 --> 00:00:02.000 align:start          1000 2000' ] || { echo 'This has changed.' >&2; exit 1; }
