#!/usr/bin/env bash
# edtf gives as the end of a set, or list, whose last member is a range the end of the first year of that range: one of
# the years 1667 to 1672 is said to be over by the end of 1667. The years themselves are all listed.
#
# Seen with edtf 4.11.1 on Node 20:
#   [1667..1672]             1667 to 1667  1667 1668 1669 1670 1671 1672
#   [1667,1668,1670..1672]   1667 to 1670  1667 1668 1670 1671 1672
#   [1667..1669,1672]        1667 to 1672  1667 1668 1669 1672
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund edtf@4.11.1
cat >see.mjs <<'JS'
import edtf from 'edtf';
const year = (time) => new Date(time).getUTCFullYear();
for (const text of ['[1667..1672]', '[1667,1668,1670..1672]', '[1667..1669,1672]']) {
  const set = edtf(text);
  console.log(text.padEnd(24), `${year(set.min)} to ${year(set.max)} `, [...set].map(String).join(' '));
}
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = '[1667..1672]             1667 to 1667  1667 1668 1669 1670 1671 1672
[1667,1668,1670..1672]   1667 to 1670  1667 1668 1670 1671 1672
[1667..1669,1672]        1667 to 1672  1667 1668 1669 1672' ] || { echo 'This has changed.' >&2; exit 1; }
