import { grouped } from '../base/index.js';
import { mostOf } from '../base/lists.js';
import type { CoPresence } from '../read/co-presence/co-presence.js';
import type { NameSpelling } from '../read/notes/name-spelling.js';
import type { Source } from '../read/source.js';
import { columns, harmless, paint } from './terminal.js';

/** The people of a network and its figures, for a terminal. */
export async function networkTable(
  network: CoPresence,
  work: Source & { readonly title: string },
  reached: number,
): Promise<string> {
  const labels = await labelsIn(work, reached);
  const nameOf = (id: string) => harmless(labels.get(id) ?? id).replace(/\s+/g, ' ');
  const rows = [...network.nodes]
    .sort((a, b) => b.degree - a.degree || b.weightedDegree - a.weightedDegree)
    .map((one) => [
      nameOf(one.id),
      one.degree,
      one.weightedDegree,
      one.numOfScenes,
      one.numOfSpeechActs,
      one.betweenness.toFixed(3),
    ]);
  const people = network.size === 1 ? '1 person who speaks' : `${network.size} people who speak`;
  const scenes = network.numOfSegments === 1 ? '1 scene' : `${network.numOfSegments} scenes`;
  return [
    paint.bold(harmless(work.title)),
    `${people}, in ${scenes}.`,
    '',
    ...columnsOf([
      ['ties', String(network.numEdges)],
      ['density', network.density.toFixed(3)],
      ['mean ties', network.averageDegree.toFixed(2)],
      ['clustering', network.averageClustering.toFixed(3)],
      ['mean way', network.averagePathLength.toFixed(3)],
      ['longest way', String(network.diameter)],
      ['parts', String(network.numConnectedComponents)],
    ]),
    ...(rows.length > 0
      ? ['', ...columnsOf([['', 'ties', 'weighted', 'scenes', 'speeches', 'between'], ...rows])]
      : []),
  ].join('\n');
}

/** What each who speaks is called, as far as the work is read: in the notes on it and in a network they have one name. */
export async function labelsIn(work: Source, reached: number): Promise<ReadonlyMap<string, string>> {
  const { bareName } = await import('../read/play/play-words.js');
  const { createNameSpelling } = await import('../read/notes/name-spelling.js');
  const { createSpelling } = await import('../read/notes/embedded-notes.js');
  const { namesOf } = await import('../read/notes/cast-names.js');
  const segments = work.segments.slice(0, reached);
  const people = namesOf({ ...work, segments }, createSpelling());
  const found = new Map<string, string>();
  for (const item of segments.flatMap(({ items }) => items)) {
    const [id, ...others] = item.kind === 'speech' ? item.who : [];
    if (item.kind !== 'speech' || id === undefined || others.length > 0 || found.has(id)) continue;
    const [first] = people.of(id);
    // Who was whom on the bill is told at the end.
    const name = reached < work.segments.length ? people.ofSpeech(item)[0] : first?.name;
    if (first && name !== undefined) found.set(id, name);
  }
  const bearers = grouped(found, ([, name]) => [name]);
  // Of two with one name nobody could tell which is which: what is printed over their speeches can.
  const own = [...found].filter(([, name]) => bearers.get(name)?.length === 1);
  return new Map([...cuesOf(segments, bareName, createNameSpelling()), ...own]);
}

/** What is printed before the first speech of each, in capitals only if the work never writes it otherwise: the list of persons may call them what only a later scene does. */
function cuesOf(
  segments: Source['segments'],
  bareName: (cue: string) => string,
  spelling: NameSpelling,
): ReadonlyMap<string, string> {
  const cues = new Map<string, string>();
  const jointly = new Map<string, string>();
  for (const item of segments.flatMap(({ items }) => items)) {
    spelling.learn(item);
    if (item.kind !== 'speech' || item.cue === '') continue;
    const [id, ...others] = item.who;
    if (id !== undefined && others.length === 0 && !cues.has(id))
      cues.set(id, spelling.readable(bareName(withoutAddition(item.cue))));
    // Of several, each by its part of what is printed.
    if (others.length > 0)
      for (const one of item.who) if (item.cue.includes(one)) jointly.set(one, spelling.readable(one));
  }
  return new Map([...jointly, ...cues]);
}

/** Columns: the first to the left, the rest to the right, within the width of the terminal. */
function columnsOf(rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const cells = rows.map((row) => row.map(String));
  const widths = (cells[0] ?? []).map((_, column) => mostOf(cells.map((row) => (row[column] ?? '').length)));
  const rest = widths.slice(1).reduce((sum, width) => sum + width + 2, 0);
  const first = Math.max(8, Math.min(widths[0] ?? 0, columns - rest));
  return cells.map(([name = '', ...values]) => {
    const shown = name.length > first ? `${name.slice(0, first - 1)}…` : name;
    return [shown.padEnd(first), ...values.map((value, index) => value.padStart(widths[index + 1] ?? 0))]
      .join('  ')
      .trimEnd();
  });
}

/** A cue without what stands in brackets behind the name: "(V.O.)", "(CONT'D)". */
function withoutAddition(cue: string): string {
  const open = cue.indexOf('(');
  return (open > 0 && cue.slice(0, open).trim()) || cue;
}
