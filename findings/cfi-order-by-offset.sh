#!/usr/bin/env bash
# @prose-reader/cfi takes a place behind a word in italics for one before that word, so that a reader who has come further counts
# as one who has not: a step that ends in a character offset comes before every step that leads on. By the sorting rules of EPUB
# CFI 1.1 the number of the step decides first. Without an offset the two are in order.
#
# Seen with @prose-reader/cfi 1.286.0 on Node 20:
#   /3:7  before /2/1:2
#   /3    behind /2/1
#   /9:0  before /2/1:2
#   /1:7  before /2/1:2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @prose-reader/cfi@1.286.0
cat >see.mjs <<'JS'
import { compare } from '@prose-reader/cfi';
const order = (first, second) => {
  const sign = compare(`epubcfi(/6/4!/4/10${first})`, `epubcfi(/6/4!/4/10${second})`);
  console.log(first.padEnd(5), sign < 0 ? 'before' : 'behind', second);
};
order('/3:7', '/2/1:2');
order('/3', '/2/1');
order('/9:0', '/2/1:2');
order('/1:7', '/2/1:2');
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = '/3:7  before /2/1:2
/3    behind /2/1
/9:0  before /2/1:2
/1:7  before /2/1:2' ] || { echo 'This has changed.' >&2; exit 1; }
