#!/usr/bin/env bash
# What fountain-js makes of a screenplay depends on the one that was read before it, in the same process and by another
# parser object: after a script whose first speech is marked as said at the same time (^), the next script opens a pair of
# columns that is never closed. Read once more, the same script is right.
#
# Seen with fountain-js 1.2.4 on Node 20, one script read three times, another read after the first:
#   alone         dialogue_begin character dialogue dialogue_end
#   after BEN ^   dual_dialogue_begin dialogue_begin character dialogue dialogue_end
#   once more     dialogue_begin character dialogue dialogue_end
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fountain-js@1.2.4
cat >see.mjs <<'JS'
import { Fountain } from 'fountain-js';
const kinds = (script) => new Fountain().parse(script, true).tokens.map(({ type }) => type).join(' ');
const ada = 'ADA\nHello.\n';
console.log('alone        ', kinds(ada));
kinds('A crowd murmurs.\n\nBEN ^\nHello.\n');
console.log('after BEN ^  ', kinds(ada));
console.log('once more    ', kinds(ada));
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = 'alone         dialogue_begin character dialogue dialogue_end
after BEN ^   dual_dialogue_begin dialogue_begin character dialogue dialogue_end
once more     dialogue_begin character dialogue dialogue_end' ] || { echo 'This has changed.' >&2; exit 1; }
