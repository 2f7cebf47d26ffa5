#!/usr/bin/env bash
# graphology-graphml reads a GraphML default as text whatever its key's type: a boolean that is false where nothing is said becomes
# "false", which holds. Of a node with a graph inside, its own label is lost to that of the last one inside, and an edge that
# says directed="false" among directed ones is directed. All of it is plain GraphML, and nothing is reported.
#
# Seen with graphology 0.26.0 and graphology-graphml 0.5.2 on Node 20:
#   dead, by default: "false"  dead, as said: false
#   name of the house: Attic
#   directed: true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphology@0.26.0 graphology-graphml@0.5.2
cat >see.mjs <<'JS'
import Graph from 'graphology';
import graphml from 'graphology-graphml';
const read = (inside, direction = 'undirected') =>
  graphml.parse(Graph, `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d" for="node" attr.name="dead" attr.type="boolean"><default>false</default></key>
<key id="n" for="node" attr.name="name" attr.type="string"/>
<graph id="cast" edgedefault="${direction}">${inside}</graph></graphml>`);
const ada = '<node id="ada"/><node id="ben"><data key="d">false</data></node>';
const dead = (graph, node) => graph.getNodeAttribute(node, 'dead');
const people = read(ada);
console.log('dead, by default:', JSON.stringify(dead(people, 'ada')), ' dead, as said:', JSON.stringify(dead(people, 'ben')));
const inside = '<graph id="rooms" edgedefault="undirected"><node id="attic"><data key="n">Attic</data></node></graph>';
console.log('name of the house:', read(`<node id="house"><data key="n">House</data>${inside}</node>`).getNodeAttribute('house', 'name'));
const pair = read(`${ada}<edge id="e" source="ada" target="ben" directed="false"/>`, 'directed');
console.log('directed:', pair.isDirected('e'));
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = 'dead, by default: "false"  dead, as said: false
name of the house: Attic
directed: true' ] || { echo 'This has changed.' >&2; exit 1; }
