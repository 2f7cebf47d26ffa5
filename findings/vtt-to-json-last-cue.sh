#!/usr/bin/env bash
# vtt-to-json leaves out the last cue of a WebVTT file that ends with a line feed, as most do. The number of a cue is words of the
# one before it; that of the second becomes a cue of its own, in the time of the first.
#
# Seen with vtt-to-json 0.1.1 on Node 20:
#   as it is        [[1000,"Ada waits."],[1000,"2"],[3000,"Ben comes. 3"],[5000,"They go."]]
#   and a line feed [[1000,"Ada waits."],[1000,"2"],[3000,"Ben comes. 3"]]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vtt-to-json@0.1.1
cat >see.mjs <<'JS'
import vttToJson from 'vtt-to-json';
const film = `WEBVTT

1
00:00:01.000 --> 00:00:02.000
Ada waits.

2
00:00:03.000 --> 00:00:04.000
Ben comes.

3
00:00:05.000 --> 00:00:06.000
They go.`;
const show = async (name, text) =>
  console.log(name, JSON.stringify((await vttToJson(text)).map(({ start, part }) => [start, part])));
await show('as it is       ', film);
await show('and a line feed', `${film}\n`);
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = 'as it is        [[1000,"Ada waits."],[1000,"2"],[3000,"Ben comes. 3"],[5000,"They go."]]
and a line feed [[1000,"Ada waits."],[1000,"2"],[3000,"Ben comes. 3"]]' ] || { echo 'This has changed.' >&2; exit 1; }
