import { isBook } from '../../read/formats.js';
import { numbersOf } from '../../read/scene-numbers.js';
import type { Source } from '../../read/source.js';
import { type Command, json, UsageError } from '../arguments.js';
import { type Measured, networkIn, recordOf, sceneRows, seriesOf } from '../network-record.js';
import { networkTable } from '../network-table.js';
import { named, note, print, printJson } from '../terminal.js';
import { noPlace } from '../workspace/telling.js';
import { force, writeOutput } from '../workspace/write.js';

export const command: Command = {
  usage: 'WORK… [--upto SCENE] [--as FORM] [-o FILE]',
  options: [
    {
      name: 'upto',
      value: 'SCENE',
      help: 'only as far as this scene: a title, with the act before it, or a number',
    },
    {
      name: 'as',
      value: 'FORM',
      help: 'text (default), people, ties or scenes (CSV), series (CSV, after each scene), works (CSV, a work in a row), graphml or gexf',
    },
    { name: 'output', short: 'o', value: 'FILE', help: 'write it to a file instead' },
    force,
    json,
  ],
  examples: [
    ['unspool network hamlet.xml', 'speaks of the whole play: who shares scenes with whom, and how closely'],
    ['unspool network hamlet/', 'a play in several files: a folder of its pages'],
    ['unspool network film.fountain', 'a script, or anything else in which speakers are marked'],
    ['unspool network dracula.epub', 'a novel: who speaks is read by rules, some of it wrong'],
    ['unspool network hamlet.xml --upto 2.2', 'as far as somebody knows who has seen it up to act two, scene two'],
    ['unspool network hamlet.xml --json', 'all measures, as DraCor names and counts them, with every tie'],
    ['unspool network hamlet.xml --as gexf -o hamlet.gexf', 'for Gephi, with where the figures are from'],
    ['unspool network plays/*.xml --as works', 'several plays as one table'],
    ['unspool network hamlet.xml --as series', 'how the network grows, scene by scene'],
  ],
  async run({ operands, get, has }) {
    if (operands.length === 0) throw new UsageError('Which work? Name a play, script or book, or the folder of one.');
    const form = has('json') ? 'json' : (get('as') ?? 'text');
    if (!isForm(form))
      throw new UsageError(`--as takes ${[...forms].filter((one) => one !== 'json').join(', ')}, not “${form}”.`);
    if (operands.length > 1 && form !== 'works')
      throw new UsageError('Which play? Name one; several go into one table with --as works.');
    const works = [];
    for (const path of operands) works.push(await measured(path, get('upto')));
    const output = get('output');
    const [first] = works as [Measured, ...Measured[]];
    const text = await writtenAs(form, works);
    if (output !== undefined) {
      await writeOutput({ path: output, text, inputs: works.flatMap(({ files }) => files), force: has('force') });
      print(`Wrote ${named(output)}.`);
    } else if (form === 'json') printJson(text);
    else print(text.replaceAll('\r\n', '\n').trimEnd());
    if (form === 'text' && first.extent === 'whole')
      note('This speaks of the whole work. With --upto SCENE, only of the part reached.');
    return 0;
  },
};

const forms = new Set(['text', 'people', 'ties', 'scenes', 'series', 'works', 'graphml', 'gexf', 'json'] as const);
type Form = typeof forms extends Set<infer One> ? One : never;

function isForm(word: string): word is Form {
  return (forms as ReadonlySet<string>).has(word);
}

async function measured(path: string, words: string | undefined): Promise<Measured> {
  const { readWork, titleOf, workAt } = await import('../workspace/works.js');
  const found = await workAt(path);
  const read = await readWork(found);
  const { withSpeeches } = await import('../../read/index.js');
  const work = { ...(isBook(read) ? withSpeeches(read) : read), title: titleOf(read, found) };
  // Whether anybody speaks later is nobody's business who is not there yet.
  if (words === undefined && !work.segments.some(speaks))
    throw new UsageError(`${path}: who speaks is not marked in it, as it is in plays and scripts.`);
  const reached = words === undefined ? work.segments.length : await placeOf(work, words, path);
  return { path, work, reached, extent: words === undefined ? 'whole' : 'reached', files: found.files };
}

async function writtenAs(form: Form, works: readonly Measured[]): Promise<string> {
  const [first] = works as [Measured, ...Measured[]];
  if (form === 'text') return networkTable(await networkIn(first, first.reached), first.work, first.reached);
  const { toJson } = await import('../../publish/index.js');
  const records = await Promise.all(works.map(recordOf));
  const [record] = records as [Awaited<ReturnType<typeof recordOf>>];
  const { title, extent, network, provenance } = record;
  if (form === 'json') return toJson({ title, extent, ...network, provenance: Object.fromEntries(provenance) });
  const { networksCsv, peopleCsv, scenesCsv, seriesCsv, tiesCsv, toGexf, toGraphml } = await import(
    '../../publish/network/index.js'
  );
  switch (form) {
    case 'people':
      return peopleCsv(record);
    case 'ties':
      return tiesCsv(record);
    case 'works':
      return networksCsv(records);
    case 'graphml':
      return toGraphml(record);
    case 'gexf':
      return toGexf(record);
    case 'scenes':
      return scenesCsv(record, await sceneRows(first));
    case 'series':
      return seriesCsv(record, await seriesOf(first));
  }
}
function speaks({ items }: Source['segments'][number]): boolean {
  return items.some((item) => item.kind === 'speech' && item.who.length > 0);
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
