#!/usr/bin/env bash
# aw-parser, with which afterwriting reads Fountain, loses the words before a boneyard that goes on over the next line: what is
# omitted takes with it what is left. A boneyard in one line leaves them. And whose name has an extension in small letters,
# as the specification's own "HANS (on the radio)", does not speak: name and words become action.
#
# Seen with aw-parser 0.1.1 on Node 20:
#   ["action: Ada waits.  Ben comes."]
#   ["action:  Ben comes."]
#   ["character: HANS (ON THE RADIO)","dialogue: What?"]
#   ["action: HANS (on the radio)","action: What?"]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund aw-parser@0.1.1
cat >see.mjs <<'JS'
import aw from 'aw-parser';
const all = { print_headers: true, print_actions: true, print_dialogues: true };
for (const script of [
  'Ada waits. /* Not yet. */ Ben comes.\n',
  'Ada waits. /* Not\nyet. */ Ben comes.\n',
  'HANS (ON THE RADIO)\nWhat?\n',
  'HANS (on the radio)\nWhat?\n',
]) {
  const tokens = aw.parser.parse(script, all).tokens.filter(({ type }) => type !== 'separator');
  console.log(JSON.stringify(tokens.map(({ type, text }) => `${type}: ${text}`)));
}
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = '["action: Ada waits.  Ben comes."]
["action:  Ben comes."]
["character: HANS (ON THE RADIO)","dialogue: What?"]
["action: HANS (on the radio)","action: What?"]' ] || { echo 'This has changed.' >&2; exit 1; }
