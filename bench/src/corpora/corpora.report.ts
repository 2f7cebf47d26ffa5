import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from '../../../packages/unspool/dist/src/language/index.js';
import { evidenceOf, notesOf, readSource, rowOf, type Source } from '../../../packages/unspool/dist/src/read/index.js';
import { compile, whole } from '../../../packages/unspool/dist/src/story/index.js';
import { reread } from '../../../packages/unspool/dist/src/verify/index.js';
import { inSmall, type PlainScan, plainScan } from './plain-scan.js';
import { onStage, stageScan } from './stage-scan.js';

/**
 * `npm run bench -- corpora FOLDER`: reads every work below a folder, and prints of each how many scenes, speeches and
 * people it has, against a plain scan of its tags where it is TEI, and the names told before its first scene that hold
 * more than a name. `--quotations` looks each speech up again in the work, `--verify` reads it with other later scenes.
 */
export async function report(words: readonly string[]): Promise<void> {
  const folders = words.filter((word) => !word.startsWith('--'));
  if (folders.length === 0) {
    console.error('Which folder? npm run bench -- corpora FOLDER [--quotations] [--verify]');
    process.exitCode = 1;
    return;
  }
  const options = { quotations: words.includes('--quotations'), verify: words.includes('--verify') };
  const sums = new Map<string, number>();
  console.log(
    row('work', 'scenes', 'scanned', 'speeches', 'scanned', 'people', 'scanned', 'names+', 'denied', 'verify'),
  );
  for (const path of folders.flatMap(filesIn)) {
    const found = await look(path, options);
    if (!found) continue;
    const { scenes, speeches, people, scan, more, denied, proof } = found;
    const cells = [
      scenes,
      scan?.scenes,
      speeches,
      scan?.speeches,
      people.length,
      scan?.people.size,
      more.length,
      denied,
      proof,
    ];
    console.log(row(relative(folders[0] as string, path), ...cells.map((cell) => `${cell ?? '–'}`)));
    for (const one of more) console.log(`    ${one}`);
    for (const [what, count] of countsOf(found)) sums.set(what, (sums.get(what) ?? 0) + count);
  }
  for (const [what, count] of sums) console.log(`${what.padEnd(44)}${count}`);
}

/** What is summed over all works. */
function countsOf(found: Found): readonly (readonly [what: string, count: number])[] {
  const { scenes, speeches, people, scan, stage, more, denied, proof } = found;
  const differs = (a: number, b: number) => (a === b ? 0 : 1);
  return [
    ['works', 1],
    ['scenes', scenes],
    ['speeches', speeches],
    ['people', people.length],
    ['names that hold more than a name', more.length],
    ['works with such names', more.length > 0 ? 1 : 0],
    ...(scan
      ? ([
          ['works with other scenes than scanned', differs(scenes, scan.scenes)],
          ['works with other speeches than scanned', differs(speeches, scan.speeches)],
          ['ids of people that are missing', [...scan.people].filter((id) => !people.includes(id)).length],
        ] as const)
      : []),
    ...(stage
      ? ([
          ['named people on the stage, scanned', stage.all],
          ['of these told to be there', stage.told],
        ] as const)
      : []),
    ...(denied === undefined ? [] : [['quotations denied', denied] as const]),
    ...(proof === undefined ? [] : [['works that told something early', proof === 'passed' ? 0 : 1] as const]),
  ];
}

type Found = NonNullable<Awaited<ReturnType<typeof look>>>;

/** What is found in a file; null if it is no work. */
async function look(path: string, { quotations, verify }: { readonly quotations: boolean; readonly verify: boolean }) {
  const bytes = readFileSync(path);
  const work = await readSource(bytes, path);
  if (work.segments.length === 0) return null;
  const text = bytes.toString('utf8');
  const scan = work.format === 'tei' ? plainScan(text) : null;
  const speeches = work.segments.flatMap(({ items }) => items.filter((item) => item.kind === 'speech'));
  return {
    scenes: work.segments.length,
    speeches: speeches.filter(({ cue, who }) => cue !== '' || who.length > 0).length,
    people: [...new Set(speeches.flatMap(({ who }) => who))],
    scan,
    stage: scan && /<stage[^>]* who=/.test(text) ? onStage(notesOf(work, 'outline').text, stageScan(text)) : null,
    more: moreThanNames(work, scan),
    denied: quotations ? deniedIn(work) : undefined,
    proof: verify && rowOf(work.format).written !== 'packed' ? await proved(work, path, text) : undefined,
  };
}

function filesIn(folder: string): readonly string[] {
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.split(/[\\/]/).some((part) => part.startsWith('.')))
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .sort();
}

/** The names that are told before the first scene and hold more than what the header or print calls somebody. */
function moreThanNames(work: Source, scan: PlainScan | null): readonly string[] {
  const [before = ''] = notesOf(work, 'outline').text.split('\n## ');
  const names = [...before.matchAll(/^- (?:Person|Group): \*\*(.*)\*\*/gm)].map(([, name = '']) => name);
  return names.filter((name) => {
    if (/[,;:=/()[\]{}–—]|\s-|-\s/.test(name)) return true;
    const [first = '', ...more] = name.split(/\s+/);
    const words = /^(?:an?|the|der|die|das|eine?|l[ae]s?|une?|il|gli|una|el|los|las)$/i.test(first)
      ? more
      : [first, ...more];
    const holdsSmall = words.slice(1).some((word) => /^\p{Ll}{4,}/u.test(word));
    return (holdsSmall || words.length > 4) && !scan?.names.has(inSmall(name));
  });
}

/** How many speeches, as the notes on the work quote them, are not found in it. */
function deniedIn(work: Source): number {
  const story = compile(parse('work.story.md', notesOf(work).text)).story;
  return evidenceOf(whole(story), work).filter(({ found }) => found === undefined).length;
}

async function proved(work: Source, name: string, text: string): Promise<string> {
  const { leaks } = await reread(work, [{ name, text }], {
    read: ([file]) => readSource(Buffer.from(file?.text ?? ''), name),
    most: 4,
  });
  return leaks.length === 0 ? 'passed' : `early: ${leaks[0]?.scene}`;
}

function row(name: string, ...cells: readonly string[]): string {
  return name.slice(-43).padEnd(44) + cells.map((cell) => cell.padStart(9)).join('');
}
