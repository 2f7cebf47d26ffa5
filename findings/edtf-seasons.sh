#!/usr/bin/env bash
# The seasons of edtf are the quarters of the calendar year on both halves of the earth: spring (21) is January to March and
# winter (24) October to December of the same year; the southern spring (29) is October to December. Its thirds of a year
# (37 to 39, four months each) overlap: May and September are in two of them.
#
# Seen with edtf 4.11.1 on Node 20:
#   spring 21: 01-01 to 03-31
#   winter 24: 10-01 to 12-31
#   first third 37: 01-01 to 05-31
#   second third 38: 05-01 to 09-30
#   last third 39: 09-01 to 12-31
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund edtf@4.11.1
cat >see.mjs <<'JS'
import edtf from 'edtf';
const day = (time) => new Date(time).toISOString().slice(5, 10);
for (const [name, code] of Object.entries({ spring: 21, winter: 24, 'first third': 37, 'second third': 38, 'last third': 39 })) {
  const season = edtf(`2001-${code}`);
  console.log(`${name} ${code}: ${day(season.min)} to ${day(season.max)}`);
}
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = 'spring 21: 01-01 to 03-31
winter 24: 10-01 to 12-31
first third 37: 01-01 to 05-31
second third 38: 05-01 to 09-30
last third 39: 09-01 to 12-31' ] || { echo 'This has changed.' >&2; exit 1; }
