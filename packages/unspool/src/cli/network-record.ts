import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { grouped } from '../base/index.js';
import type { NetworkRecord, Person, Provenance } from '../publish/network/index.js';
import { type CoPresence, speechesIn, wordsIn } from '../read/co-presence/co-presence.js';
import { isBook } from '../read/formats.js';
import type { Source } from '../read/source.js';
import { UsageError } from './arguments.js';
import { labelsIn } from './network-table.js';
import { version } from './version.js';

/** A work, and how much of it is measured. */
export type Measured = {
  readonly path: string;
  readonly work: Source & { readonly title: string };
  /** How many scenes. */
  readonly reached: number;
  readonly extent: 'whole' | 'reached';
  readonly files: readonly string[];
};

/** The network of the part that is measured. Throws where it is too large. */
export async function networkIn({ path, work }: Measured, reached: number): Promise<CoPresence> {
  const { coPresence } = await import('../read/co-presence/co-presence.js');
  const network = coPresence(work, reached);
  if (!network) throw new UsageError(`${path}: more people share scenes in it than can be measured.`);
  return network;
}

/** The network with what a paper needs. */
export async function recordOf(of: Measured): Promise<NetworkRecord> {
  const { work, reached, extent } = of;
  return {
    title: work.title,
    extent,
    network: await networkIn(of, reached),
    people: await peopleOf(of),
    provenance: await provenanceOf(of),
  };
}

/** What the header says of people gives an end away: it is said of a whole work alone. */
async function peopleOf({ work, reached, extent }: Measured): Promise<ReadonlyMap<string, Person>> {
  const labels = await labelsIn(work, reached);
  const roles = new Map(
    extent === 'whole' ? work.cast.flatMap((role) => (role.id ? [[role.id, role] as const] : [])) : [],
  );
  const ids = new Set(
    work.segments
      .slice(0, reached)
      .flatMap(speechesIn)
      .flatMap(({ who }) => who),
  );
  return new Map(
    [...ids].map((id): readonly [string, Person] => {
      const role = roles.get(id);
      return [
        id,
        {
          label: (labels.get(id) ?? role?.name ?? id).replace(/\s+/g, ' '),
          type: role?.group ? 'group' : 'person',
          ...(role?.sex ? { sex: role.sex } : {}),
          ...(role?.description ? { description: role.description } : {}),
        },
      ];
    }),
  );
}

/** Each word once, as tables and graphs need it. */
async function provenanceOf({ work, reached, extent, files }: Measured): Promise<Provenance> {
  const makers = work.credits.filter(({ key }) => /^(?:author|writer|translator|editor)$/i.test(key));
  return [
    ['file', files.map((file) => basename(file)).join('; ')],
    // Of a part, the sum of the whole would tell whether two files go on alike.
    ...(extent === 'whole' ? [['sha256', await sumOf(files)] as const] : []),
    ['format', work.format],
    ...[...grouped([...makers, ...(work.publication ?? [])], ({ key }) => [key])].map(
      ([key, all]) => [key, all.map(({ value }) => value).join('; ')] as const,
    ),
    ['rule', 'two people are joined if both speak in one scene; measures as DraCor names and counts them'],
    ...(isBook(work) ? [['speakers', 'read from the prose by rules: some are wrong'] as const] : []),
    ['measured', extent === 'whole' ? 'the whole work' : `the first ${reached} scenes`],
    ['program', `unspool ${version()}`],
  ];
}

/** The sum of the bytes of all files, one after another. */
async function sumOf(files: readonly string[]): Promise<string> {
  const sum = createHash('sha256');
  for (const file of files) sum.update(await readFile(file));
  return sum.digest('hex');
}

/** The network after each scene that is measured. */
export async function seriesOf(
  of: Measured,
): Promise<readonly { readonly title: string; readonly network: CoPresence }[]> {
  const { sceneTitles } = await import('../read/index.js');
  const titles = sceneTitles(of.work);
  const series = [];
  for (let reached = 1; reached <= of.reached; reached++)
    series.push({ title: titles[reached - 1] ?? '', network: await networkIn(of, reached) });
  return series;
}

/** Each who speaks in a scene, with how often and how much. */
export async function sceneRows(of: Measured): Promise<readonly (readonly (string | number)[])[]> {
  const { work, reached } = of;
  const { sceneTitles } = await import('../read/index.js');
  const titles = sceneTitles(work);
  const people = await peopleOf(of);
  return work.segments.slice(0, reached).flatMap((segment, at) => {
    const speeches = speechesIn(segment);
    return [...new Set(speeches.flatMap(({ who }) => who))].map((id) => {
      const own = speeches.filter(({ who }) => who.includes(id));
      const words = own.reduce((sum, speech) => sum + wordsIn(speech), 0);
      const place = segment.heading?.place ?? segment.place ?? '';
      const label = people.get(id)?.label ?? id;
      return [at + 1, segment.within.join(', '), titles[at] ?? '', place, id, label, own.length, words];
    });
  });
}
