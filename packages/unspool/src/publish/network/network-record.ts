import type { CoPresence } from '../../read/co-presence/co-presence.js';

/** A network with all that a paper needs to cite it. */
export type NetworkRecord = {
  readonly title: string;
  /** `whole`, or as far as somebody has read. */
  readonly extent: 'whole' | 'reached';
  readonly network: CoPresence;
  readonly people: ReadonlyMap<string, Person>;
  readonly provenance: Provenance;
};

/** Somebody of a network. What the file's header says of them stands here of whole works alone: it may give an end away. */
export type Person = {
  readonly label: string;
  readonly sex?: string;
  readonly type: 'person' | 'group';
  /** As the list of persons describes them. */
  readonly description?: string;
};

/** Where figures are from: each thing under its word, in an order that does not change. */
export type Provenance = readonly (readonly [word: string, value: string])[];

/** What is said of each person, and how it is got. Names are DraCor's where it has one. */
export const personColumns: readonly PersonColumn[] = [
  { name: 'id', type: 'string', of: ({ id }) => id },
  { name: 'label', type: 'string', of: (_, { label }) => label },
  { name: 'sex', type: 'string', of: (_, { sex }) => sex ?? '' },
  { name: 'type', type: 'string', of: (_, { type }) => type },
  { name: 'description', type: 'string', of: (_, { description }) => description ?? '' },
  { name: 'degree', type: 'int', of: ({ degree }) => degree },
  { name: 'weightedDegree', type: 'int', of: ({ weightedDegree }) => weightedDegree },
  { name: 'betweenness', type: 'double', of: ({ betweenness }) => betweenness },
  { name: 'closeness', type: 'double', of: ({ closeness }) => closeness },
  { name: 'eigenvector', type: 'double', of: ({ eigenvector }) => eigenvector ?? '' },
  { name: 'numOfScenes', type: 'int', of: ({ numOfScenes }) => numOfScenes },
  { name: 'numOfSpeechActs', type: 'int', of: ({ numOfSpeechActs }) => numOfSpeechActs },
  { name: 'numOfWords', type: 'int', of: ({ numOfWords }) => numOfWords },
];

type PersonColumn = {
  readonly name: string;
  readonly type: 'string' | 'int' | 'double';
  readonly of: (node: CoPresence['nodes'][number], person: Person) => string | number;
};

/** What is said of a whole network, in one row. */
export const networkColumns: readonly {
  readonly name: string;
  readonly of: (network: CoPresence) => number;
}[] = [
  { name: 'numOfSegments', of: ({ numOfSegments }) => numOfSegments },
  { name: 'size', of: ({ size }) => size },
  { name: 'numEdges', of: ({ numEdges }) => numEdges },
  { name: 'density', of: ({ density }) => density },
  { name: 'averageDegree', of: ({ averageDegree }) => averageDegree },
  { name: 'maxDegree', of: ({ maxDegree }) => maxDegree },
  { name: 'averageClustering', of: ({ averageClustering }) => averageClustering },
  { name: 'averagePathLength', of: ({ averagePathLength }) => averagePathLength },
  { name: 'diameter', of: ({ diameter }) => diameter },
  { name: 'numConnectedComponents', of: ({ numConnectedComponents }) => numConnectedComponents },
];

/** Somebody whom nothing is said of but their id. */
export function personOf({ people }: NetworkRecord, id: string): Person {
  return people.get(id) ?? { label: id, type: 'person' };
}
