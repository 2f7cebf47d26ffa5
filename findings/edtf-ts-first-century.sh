#!/usr/bin/env bash
# The years 0 to 99 of @edtf-ts/core are those of the 20th century: Vesuvius (0079-08-24) breaks out in August 1979, and "before"
# and "after" follow that. Which year was written is kept beside it. EDTF, level 0, has years of four digits from 0000 on.
#
# Seen with @edtf-ts/core 0.4.2 on Node 20:
#   0079-08-24  1979-08-24 to 1979-08-24  "August 24, 1979"
#   003X        1930-01-01 to 1939-12-31  "0030s"
#   0060/0066   1960-01-01 to 1966-12-31  "60 to 66"
#   0100        0100-01-01 to 0100-12-31  "100"
#   0079 is after 1066
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @edtf-ts/core@0.4.2
cat >see.mjs <<'JS'
import { compare, formatHuman, parse } from '@edtf-ts/core';
const day = (time) => new Date(Number(time)).toISOString().slice(0, 10);
for (const text of ['0079-08-24', '003X', '0060/0066', '0100']) {
  const { value } = parse(text);
  console.log(text.padEnd(11), `${day(value.min)} to ${day(value.max)}`, ` "${formatHuman(value)}"`);
}
const [vesuvius, hastings] = ['0079-08-24', '1066-10-14'].map((text) => parse(text).value);
console.log('0079 is', compare(vesuvius, hastings) > 0 ? 'after' : 'before', '1066');
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = '0079-08-24  1979-08-24 to 1979-08-24  "August 24, 1979"
003X        1930-01-01 to 1939-12-31  "0030s"
0060/0066   1960-01-01 to 1966-12-31  "60 to 66"
0100        0100-01-01 to 0100-12-31  "100"
0079 is after 1066' ] || { echo 'This has changed.' >&2; exit 1; }
