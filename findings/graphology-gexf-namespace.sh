#!/usr/bin/env bash
# graphology-gexf writes colours, sizes and positions in a namespace with a slash too many ("http:///www.gexf.net/1.1draft/viz",
# in a file of GEXF 1.2). It reads its own files, since it looks at prefixes only; a reader that minds namespaces finds no
# colour at all.
#
# Seen with graphology-gexf 0.13.2, graphology 0.26.0 and @xmldom/xmldom 0.9.12 on Node 20:
#   read by graphology-gexf: rgb(255,0,0)
#   xmlns:viz="http:///www.gexf.net/1.1draft/viz"
#   colours in http://www.gexf.net/1.2draft/viz: 0
#   colours in http://www.gexf.net/1.1draft/viz: 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphology@0.26.0 graphology-gexf@0.13.2 @xmldom/xmldom@0.9.12
cat >see.mjs <<'JS'
import { DOMParser } from '@xmldom/xmldom';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
const graph = new Graph();
graph.addNode('ada', { label: 'Ada', color: '#ff0000' });
const text = gexf.write(graph);
console.log('read by graphology-gexf:', gexf.parse(Graph, text).getNodeAttribute('ada', 'color'));
console.log(text.match(/xmlns:viz="[^"]*"/)[0]);
const xml = new DOMParser().parseFromString(text, 'text/xml');
for (const draft of ['1.2draft', '1.1draft']) {
  const space = `http://www.gexf.net/${draft}/viz`;
  console.log(`colours in ${space}:`, xml.getElementsByTagNameNS(space, 'color').length);
}
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = 'read by graphology-gexf: rgb(255,0,0)
xmlns:viz="http:///www.gexf.net/1.1draft/viz"
colours in http://www.gexf.net/1.2draft/viz: 0
colours in http://www.gexf.net/1.1draft/viz: 0' ] || { echo 'This has changed.' >&2; exit 1; }
