import type { CoPresence } from '../../read/co-presence/co-presence.js';
import { type NetworkRecord, networkColumns, type Provenance, personColumns, personOf } from './network-record.js';

/** The people of a network, one in a row (RFC 4180). Lines that begin with “#” say where the figures are from. */
export function peopleCsv(record: NetworkRecord): string {
  const rows = record.network.nodes.map((node) => personColumns.map(({ of }) => of(node, personOf(record, node.id))));
  return csv(aboutOf(record), [personColumns.map(({ name }) => name), ...rows]);
}

/** Who shares scenes with whom, and how many, one pair in a row. */
export function tiesCsv(record: NetworkRecord): string {
  const label = (id: string) => personOf(record, id).label;
  const rows = record.network.edges.map(({ source, target, weight }) => [
    source,
    target,
    label(source),
    label(target),
    weight,
  ]);
  return csv(aboutOf(record), [['source', 'target', 'sourceLabel', 'targetLabel', 'weight'], ...rows]);
}

/** Several works, one in a row, with where each is from. */
export function networksCsv(records: readonly NetworkRecord[]): string {
  const words = [...new Set(records.flatMap(({ provenance }) => provenance.map(([word]) => word)))];
  const rows = records.map(({ title, extent, network, provenance }) => {
    const values = new Map(provenance);
    return [
      title,
      extent,
      ...networkColumns.map(({ of }) => of(network)),
      ...words.map((word) => values.get(word) ?? ''),
    ];
  });
  return csv([], [['title', 'extent', ...networkColumns.map(({ name }) => name), ...words], ...rows]);
}

/** A network after each scene, one in a row. */
export function seriesCsv(
  record: Pick<NetworkRecord, 'title' | 'extent' | 'provenance'>,
  scenes: readonly { readonly title: string; readonly network: CoPresence }[],
): string {
  const rows = scenes.map(({ title, network }, at) => [at + 1, title, ...networkColumns.map(({ of }) => of(network))]);
  return csv(aboutOf(record), [['scene', 'title', ...networkColumns.map(({ name }) => name)], ...rows]);
}

/** Who is where: each person of each scene in a row, with how often they speak there. */
export function scenesCsv(
  record: Pick<NetworkRecord, 'title' | 'extent' | 'provenance'>,
  rows: readonly (readonly (string | number)[])[],
): string {
  const head = ['scene', 'within', 'title', 'place', 'id', 'label', 'numOfSpeechActs', 'numOfWords'];
  return csv(aboutOf(record), [head, ...rows]);
}

function aboutOf({ title, extent, provenance }: Pick<NetworkRecord, 'title' | 'extent' | 'provenance'>): Provenance {
  return [['title', title], ['extent', extent], ...provenance];
}

function csv(about: Provenance, rows: readonly (readonly (string | number)[])[]): string {
  const lines = about.map(([word, value]) => `# ${word}: ${value.replace(/\s+/g, ' ')}`);
  return [...lines, ...rows.map((row) => row.map(cell).join(','))].map((line) => `${line}\r\n`).join('');
}

/** A cell that a spreadsheet takes for text begins with nothing that it would reckon with. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
