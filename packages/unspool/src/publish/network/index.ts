export { toGexf } from './gexf.js';
export { toGraphml } from './graphml.js';
export { networksCsv, peopleCsv, scenesCsv, seriesCsv, tiesCsv } from './network-csv.js';
export type { NetworkRecord, Person, Provenance } from './network-record.js';
