import { xmlText } from '../../base/xml-text.js';
import { type NetworkRecord, personColumns, personOf } from './network-record.js';

/** A network as GraphML (http://graphml.graphdrawing.org), with where it is from among the data of the graph. */
export function toGraphml(record: NetworkRecord): string {
  const { network, title, extent, provenance } = record;
  const columns = personColumns.filter(({ name }) => name !== 'id');
  const about = [['title', title], ['extent', extent], ...provenance];
  const keys = [
    ...about.map(([word = '']) => keyOf('graph', word, 'string')),
    ...columns.map(({ name, type }) => keyOf('node', name, type)),
    keyOf('edge', 'weight', 'int'),
  ];
  const nodes = network.nodes.map((node) => {
    const person = personOf(record, node.id);
    const data = columns.map(({ name, of }) => dataOf('node', name, of(node, person)));
    return `    <node id="${xmlText(node.id)}">${data.join('')}</node>\n`;
  });
  const edges = network.edges.map(
    ({ source, target, weight }) =>
      `    <edge source="${xmlText(source)}" target="${xmlText(target)}">${dataOf('edge', 'weight', weight)}</edge>\n`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ',
    'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n',
    ...keys,
    '  <graph id="network" edgedefault="undirected">\n',
    ...about.map(([word = '', value = '']) => `    ${dataOf('graph', word, value)}\n`),
    ...nodes,
    ...edges,
    '  </graph>\n</graphml>\n',
  ].join('');
}

function keyOf(of: 'graph' | 'node' | 'edge', name: string, type: string): string {
  return `  <key id="${of}-${xmlText(name)}" for="${of}" attr.name="${xmlText(name)}" attr.type="${type}"/>\n`;
}

/** Nothing where there is nothing to say. */
function dataOf(of: 'graph' | 'node' | 'edge', name: string, value: string | number): string {
  return value === '' ? '' : `<data key="${of}-${xmlText(name)}">${xmlText(String(value))}</data>`;
}
