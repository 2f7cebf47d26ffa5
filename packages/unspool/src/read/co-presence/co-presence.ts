import type { Segment, Source, Speech } from '../source.js';
import { clustering, eigenvector, type Graph, waysIn } from './co-presence-graph.js';

/**
 * Who is on stage with whom: two people are joined if both speak in one scene. Measures and names are those of DraCor
 * (https://dracor.org/doc/api, "metrics"), which publishes them for some thousand plays; unreachable pairs count
 * neither for the mean way nor for the longest. Of the whole work, or of the part that was given: whoever counts it
 * over what comes later gives that away.
 */
export type CoPresence = {
  /** How many scenes there are, those included in which nobody speaks. */
  readonly numOfSegments: number;
  /** How many people speak. */
  readonly size: number;
  readonly numEdges: number;
  /** The part of all pairs that are joined. */
  readonly density: number;
  readonly diameter: number;
  readonly averagePathLength: number;
  readonly averageDegree: number;
  readonly maxDegree: number;
  readonly maxDegreeIds: readonly string[];
  readonly averageClustering: number;
  readonly numConnectedComponents: number;
  /** In the order in which they first speak. */
  readonly nodes: readonly Presence[];
  readonly edges: readonly Tie[];
};

/** One person in the network. */
export type Presence = {
  readonly id: string;
  /** With how many others they speak in a scene. */
  readonly degree: number;
  /** The same, each other counted once for every scene. */
  readonly weightedDegree: number;
  readonly betweenness: number;
  readonly closeness: number;
  /** Null where it is not to be had: iteration does not settle. */
  readonly eigenvector: number | null;
  readonly numOfScenes: number;
  readonly numOfSpeechActs: number;
  readonly numOfWords: number;
};

/** Two people, and in how many scenes both speak. */
export type Tie = { readonly source: string; readonly target: string; readonly weight: number };

/** Larger networks than any play has are not measured: the time grows with people times ties. */
const mostSteps = 300_000_000;

/** The network of a work, or of its first `reached` segments; null if it is larger than can be measured. */
export function coPresence({ segments }: Pick<Source, 'segments'>, reached = segments.length): CoPresence | null {
  const told = segments.slice(0, Math.max(0, reached));
  const made = coPresenceIn(speakersIn(told));
  if (!made) return null;
  const said = new Map<string, { speeches: number; words: number }>();
  for (const speech of told.flatMap(speechesIn)) {
    const words = wordsIn(speech);
    for (const id of new Set(speech.who)) {
      const sofar = said.get(id) ?? { speeches: 0, words: 0 };
      said.set(id, { speeches: sofar.speeches + 1, words: sofar.words + words });
    }
  }
  const nodes = made.nodes.map((node) => {
    const { speeches = 0, words = 0 } = said.get(node.id) ?? {};
    return { ...node, numOfSpeechActs: speeches, numOfWords: words };
  });
  return { ...made, nodes };
}

/** The network of scenes in each of which these people speak; what they say is not known. */
export function coPresenceIn(scenes: readonly (readonly string[])[]): CoPresence | null {
  const people = [...new Set(scenes.flat())];
  const numbers = new Map(people.map((id, index) => [id, index]));
  const weights: Map<number, number>[] = people.map(() => new Map());
  const appearances = people.map(() => 0);
  let steps = 0;
  for (const scene of scenes) {
    const present = [...new Set(scene)].map((id) => numbers.get(id) as number);
    steps += present.length ** 2;
    if (steps > mostSteps / 10) return null;
    for (const one of present) {
      appearances[one] = (appearances[one] as number) + 1;
      const weight = weights[one] as Map<number, number>;
      for (const other of present) if (other !== one) weight.set(other, (weight.get(other) ?? 0) + 1);
    }
  }
  const graph: Graph = { size: people.length, neighbours: weights.map((weight) => [...weight.keys()]) };
  const degrees = graph.neighbours.map((others) => others.length);
  const numEdges = sum(degrees) / 2;
  const size = people.length;
  if (size * (size + numEdges) > mostSteps) return null;

  const ways = waysIn(graph);
  const central = eigenvector(graph);
  const maxDegree = degrees.reduce((most, degree) => Math.max(most, degree), 0);
  return {
    numOfSegments: scenes.length,
    size,
    numEdges,
    density: size > 1 ? (2 * numEdges) / (size * (size - 1)) : 0,
    diameter: ways.diameter,
    averagePathLength: ways.averagePathLength,
    averageDegree: size > 0 ? sum(degrees) / size : 0,
    maxDegree,
    maxDegreeIds: people.filter((_, index) => degrees[index] === maxDegree),
    averageClustering: size > 0 ? sum(clustering(graph)) / size : 0,
    numConnectedComponents: ways.components,
    nodes: people.map((id, index) => ({
      id,
      degree: degrees[index] as number,
      weightedDegree: sum([...(weights[index] as Map<number, number>).values()]),
      betweenness: ways.betweenness[index] as number,
      closeness: ways.closeness[index] as number,
      eigenvector: central?.[index] ?? null,
      numOfScenes: appearances[index] as number,
      numOfSpeechActs: 0,
      numOfWords: 0,
    })),
    edges: weights.flatMap((weight, one) =>
      [...weight]
        .filter(([other]) => other > one)
        .map(([other, weight]) => ({ source: people[one] as string, target: people[other] as string, weight })),
    ),
  };
}

/** Who speaks in each of these segments; what lies within another segment counts for both, as DraCor counts it. */
function speakersIn(segments: readonly Segment[]): readonly (readonly string[])[] {
  const speakers = segments.map((segment) => new Set(speechesIn(segment).flatMap(({ who }) => who)));
  const around: number[] = [];
  segments.forEach((segment, index) => {
    while (around.length > 0 && !isWithin(segment, segments[around.at(-1) as number] as Segment)) around.pop();
    for (const outer of around) for (const id of speakers[index] ?? []) speakers[outer]?.add(id);
    around.push(index);
  });
  return speakers.map((ids) => [...ids]);
}

/** Scenes of a script lie in none, though a note may have its place at the end of the file. */
function isWithin({ at: inner, heading }: Segment, { at: outer }: Segment): boolean {
  if (heading) return false;
  return inner.file === outer.file && inner.from >= outer.from && inner.to <= outer.to && inner.from < inner.to;
}

export function speechesIn({ items }: Segment): readonly Speech[] {
  return items.flatMap((item) => (item.kind === 'speech' ? [item] : []));
}

/** As DraCor counts words: what stands between punctuation and blanks. */
export function wordsIn({ parts }: Speech): number {
  return sum(parts.map(({ kind, text }) => (kind === 'said' ? (text.match(/[^\p{P}\p{Z}\p{C}]+/gu)?.length ?? 0) : 0)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
