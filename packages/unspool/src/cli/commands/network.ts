import { mostOf } from '../../base/lists.js';
import type { CoPresence } from '../../read/co-presence/co-presence.js';
import { rowOf } from '../../read/formats.js';
import type { NameSpelling } from '../../read/notes/name-spelling.js';
import { numbersOf } from '../../read/scene-numbers.js';
import type { Source } from '../../read/source.js';
import { type Command, json, UsageError } from '../arguments.js';
import { columns, harmless, note, paint, print, printJson } from '../terminal.js';
import { noPlace } from '../workspace/telling.js';

export const command: Command = {
  usage: 'WORK [--upto SCENE]',
  options: [
    {
      name: 'upto',
      value: 'SCENE',
      help: 'only as far as this scene: a title, with the act before it, or a number',
    },
    json,
  ],
  examples: [
    ['unspool network hamlet.xml', 'speaks of the whole play: who shares scenes with whom, and how closely'],
    ['unspool network hamlet/', 'a play in several files: a folder of its pages'],
    ['unspool network film.fountain', 'a script, or anything else in which speakers are marked'],
    ['unspool network hamlet.xml --upto 2.2', 'as far as somebody knows who has seen it up to act two, scene two'],
    ['unspool network hamlet.xml --json', 'all measures, as DraCor names and counts them, with every tie'],
  ],
  async run({ operands: [path, ...more], get, has }) {
    if (path === undefined || more.length > 0)
      throw new UsageError('Which play? Name one play or script, or the folder of one.');
    const { readWork, titleOf, workAt } = await import('../workspace/works.js');
    const named = await workAt(path);
    const read = await readWork(named);
    const work = { ...read, title: titleOf(read, named) };
    const words = get('upto');
    // Whether anybody speaks later is nobody's business who is not there yet.
    if (isProse(work.format) || (words === undefined && !work.segments.some(speaks)))
      throw new UsageError(`${path}: who speaks is not marked in it, as it is in plays and scripts.`);
    const reached = words === undefined ? work.segments.length : await placeOf(work, words, path);
    const { coPresence } = await import('../../read/co-presence/co-presence.js');
    const network = coPresence(work, reached);
    if (!network) throw new UsageError(`${path}: more people share scenes in it than can be measured.`);
    if (has('json')) {
      const { toJson } = await import('../../publish/index.js');
      printJson(toJson({ title: work.title, extent: extentOf(words), ...network }));
    } else {
      print(await tableOf(network, work, reached));
      if (words === undefined) note('This speaks of the whole work. With --upto SCENE, only of the part reached.');
    }
    return 0;
  },
};

function speaks({ items }: Source['segments'][number]): boolean {
  return items.some((item) => item.kind === 'speech' && item.who.length > 0);
}

function isProse(format: Source['format']): boolean {
  const { kind } = rowOf(format);
  return kind === 'text' || kind === 'page' || kind === 'book';
}

function extentOf(words: string | undefined): 'whole' | 'reached' {
  return words === undefined ? 'whole' : 'reached';
}

/** How many scenes have been seen at the place that `--upto` names. */
async function placeOf(work: Source, words: string, path: string): Promise<number> {
  const { rowOf, sceneTitles } = await import('../../read/index.js');
  const { isNumber, sceneCounted, sceneNamed } = await import('../../story/index.js');
  const name = words.trim();
  if (/^(?:0|:?start)$/i.test(name)) return 0;
  if (/^:?end$/i.test(name)) return work.segments.length;
  const numbers = numbersOf(work);
  const titles = sceneTitles(work);
  const index =
    sceneCounted(name) ??
    sceneNamed(
      titles.map((title, at) => ({ title, ...numbers[at] })),
      name,
    );
  if (index === undefined || index < 0 || index >= titles.length)
    throw noPlace(path, words, isNumber(name) ? 'number' : 'nothing', rowOf(work.format).kind);
  return index + 1;
}

async function tableOf(
  network: CoPresence,
  work: Source & { readonly title: string },
  reached: number,
): Promise<string> {
  const { bareName } = await import('../../read/play/play-words.js');
  const { createNameSpelling } = await import('../../read/notes/name-spelling.js');
  const cues = cuesOf(work.segments.slice(0, reached), bareName, createNameSpelling());
  const nameOf = (id: string) => harmless(cues.get(id) ?? id).replace(/\s+/g, ' ');
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
    if (id !== undefined && others.length === 0 && !cues.has(id)) cues.set(id, spelling.readable(bareName(item.cue)));
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
