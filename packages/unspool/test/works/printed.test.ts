import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type Line, sceneLines, sceneSummaries } from '../../src/explain/index.js';
import { parse, plain } from '../../src/language/index.js';
import {
  evidenceOf,
  formatOf,
  notesOf,
  originsOfClaims,
  passagesOf,
  readParts,
  type Source,
  worksIn,
} from '../../src/read/index.js';
import { escapeNotes } from '../../src/read/notes/escape-notes.js';
import { compile, type Slice, whole } from '../../src/story/index.js';
import { tries } from '../tries.js';
import { realWorks } from './real-works.js';

/**
 * The law of quotations: every ten words in a row that we print from a work are found in it when notes quote them,
 * whatever stands between them there: a direction, the end of a line or a page, a mark of another kind.
 */

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

/** What readers get of a work that is read as it is: what its scenes tell, what recaps quote, what opens as a passage. */
function printedOf(work: Source): readonly string[] {
  const notes = notesOf(work);
  const { story, places } = compile(parse('a.story.md', notes.text));
  const slice = whole(story);
  const told = originsOfClaims(notes, places);
  const isOfWork = (claim: string | undefined) => ['item', 'speech'].includes(told.get(claim ?? '')?.of ?? '');
  return [
    ...sceneSummaries(slice).flatMap(({ lines, captions }) =>
      [...lines, ...captions].filter(({ claim }) => isOfWork(claim)).flatMap(wordsOfWork),
    ),
    ...sceneLines(slice).flatMap(quotedIn),
    ...slice.scenes
      .flatMap(({ id }) => passagesOf(slice, [{ work, told }], id))
      .flatMap(({ pieces }) => passage(pieces)),
  ];
}

/** Of a line of a play all behind the name, of others that tell who says what the words said, of the rest all. */
function wordsOfWork(line: Line): readonly string[] {
  if (line.speaker !== undefined) return [plain(line.words).slice(line.speaker)];
  // The language in front of words of another track is ours.
  const words = plain(line.words).replace(/^\([a-z]{2,3}\) (?=“)/, '');
  return /\p{L} says?: /u.test(words) ? quotedIn(line) : [words];
}

function quotedIn({ words }: Line): readonly string[] {
  return words.flatMap(({ text, quote }) => (quote ? [text] : []));
}

/** Each piece, and what is said in a speech as a whole. */
function passage(pieces: readonly { readonly kind: string; readonly goesOn?: true; readonly text: string }[]) {
  const speeches: string[] = [];
  for (const { kind, goesOn, text } of pieces) {
    if (kind !== 'said') continue;
    if (goesOn && speeches.length > 0) speeches[speeches.length - 1] += ` ${text}`;
    else speeches.push(text);
  }
  return [...pieces.map(({ text }) => text), ...speeches];
}

type Window = { readonly text: string; readonly from: number; readonly as: (words: string) => string };

/** How another edition, or whoever copies it, may print the same words. */
const spellings: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => words.toUpperCase(),
  (words) => words.replace(/s/g, 'ſ'),
  (words) => words.replace(/[-‐–—]+/g, ' - '),
  (words) => words.replace(/[’']/g, 'ʼ').replace(/\.\.\.|…/g, '. . .'),
  (words) => words.replace(/[,;:!?]/g, ' $& ').replace(/(?=[’']\p{L}{1,2}(?!\p{L}))/gu, ' '),
  (words) => words.replace(/(\p{Ll}{2})(\p{Ll}{3})/gu, '$1\u00ad$2'),
  (words) => words.replace(/(\p{Ll}{2})(\p{Ll}{3})/u, '$1-\n$2'),
];

/** Words as whoever quotes them sees them: what stands between two spaces. */
function quoted({ text, from, as }: Window): string {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = from % Math.max(1, words.length - 9);
  return as(words.slice(first, first + 10).join(' '));
}

function notesThatQuote(quotes: readonly string[]): Slice {
  const lines = quotes.map((quote) => `- Ada says: “${escapeNotes(quote.replace(/[“”„"«»]/g, '’'))}”`);
  return whole(compile(parse('a.story.md', `# T\n\n- Person: **Ada**\n\n## All of it\n\n${lines.join('\n')}\n`)).story);
}

function deniedIn(work: Source, many: number): { readonly asked: number; readonly denied: readonly string[] } {
  const printed = printedOf(work).filter((text) => /[\p{L}\p{N}]/u.test(text));
  if (printed.length === 0) return { asked: 0, denied: [] };
  const windows = fc.record({ text: fc.constantFrom(...printed), from: fc.nat(), as: fc.constantFrom(...spellings) });
  const quotes = fc.sample(windows, { numRuns: Math.min(many, printed.length * 20), seed }).map(quoted);
  const evidence = evidenceOf(notesThatQuote(quotes), work);
  assert.equal(evidence.length, quotes.length);
  return {
    asked: quotes.length,
    denied: evidence.filter(({ found }) => !found || found.how === 'near').map(({ quote }) => quote),
  };
}

async function assertFound(read: () => Promise<Source>, many: number): Promise<number> {
  const { asked, denied } = deniedIn(await read(), many);
  assert.deepEqual(denied, []);
  return asked;
}

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

const samples = fileURLToPath(new URL('../../../test/read/', import.meta.url));

for (const format of readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  test(`ten words in a row that are printed are found: samples of ${format.name} (seed ${seed})`, async () => {
    for (const file of readdirSync(`${samples}/${format.name}`, { recursive: true, withFileTypes: true })) {
      if (!file.isFile() || !file.name.startsWith('input.')) continue;
      const bytes = readFileSync(`${file.parentPath}/${file.name}`);
      await assertFound(() => readParts([{ name: file.name, bytes }]), tries(60, 2000));
    }
  });
}

for (const kind of ['screenplays', 'plays-tei', 'plays-xhtml', 'novels-xhtml', 'subtitles']) {
  const { folder, skip } = realWorks(kind);
  test(`ten words in a row that are printed are found: ${kind} (seed ${seed})`, { skip }, async () => {
    const root = fileURLToPath(folder);
    const paths = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`);
    const files = paths.flatMap((path) => {
      const format = formatOf(path, readFileSync(path));
      return format ? [{ path, format }] : [];
    });
    let asked = 0;
    const works = worksIn(files).map((work) => ({ ...work, size: sizeOf(work.files) }));
    for (const { files: own } of works.sort((a, b) => a.size - b.size).slice(0, tries(2, works.length))) {
      const parts = own.map((path) => ({ name: relative(root, path), bytes: readFileSync(path) }));
      asked += await assertFound(() => readParts(parts), tries(100, 5000));
    }
    assert.ok(asked > 100, `${asked}`);
  });
}
