import { xmlText } from '../../base/xml-text.js';
import { type NetworkRecord, personColumns, personOf } from './network-record.js';

/** A network as GEXF 1.3 (https://gexf.net), which Gephi opens; where it is from stands in its description. */
export function toGexf(record: NetworkRecord): string {
  const { network, title, extent, provenance } = record;
  const columns = personColumns.filter(({ name }) => name !== 'id' && name !== 'label');
  const about = [['extent', extent], ...provenance].map(([word, value]) => `${word}: ${value}`).join('; ');
  const types = { string: 'string', int: 'integer', double: 'double' } as const;
  const nodes = network.nodes.map((node) => {
    const person = personOf(record, node.id);
    const values = columns.flatMap(({ name, of }) => {
      const value = of(node, person);
      return value === '' ? [] : [`<attvalue for="${name}" value="${xmlText(String(value))}"/>`];
    });
    const attributes = `id="${xmlText(node.id)}" label="${xmlText(person.label)}"`;
    return `      <node ${attributes}><attvalues>${values.join('')}</attvalues></node>\n`;
  });
  const edges = network.edges.map(
    ({ source, target, weight }, at) =>
      `      <edge id="${at}" source="${xmlText(source)}" target="${xmlText(target)}" weight="${weight}"/>\n`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n',
    `  <meta><creator>Unspool</creator><description>${xmlText(`${title}. ${about}`)}</description></meta>\n`,
    '  <graph defaultedgetype="undirected" mode="static">\n    <attributes class="node" mode="static">\n',
    ...columns.map(({ name, type }) => `      <attribute id="${name}" title="${name}" type="${types[type]}"/>\n`),
    '    </attributes>\n    <nodes>\n',
    ...nodes,
    '    </nodes>\n    <edges>\n',
    ...edges,
    '    </edges>\n  </graph>\n</gexf>\n',
  ].join('');
}
