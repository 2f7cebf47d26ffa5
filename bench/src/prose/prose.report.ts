import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mostMemory } from '../speed/most-memory.js';
import { bookNlpOn } from './booknlp.js';
import { type Hindsight, readingsOf, scorable } from './engine.js';
import { litBankIn, styles } from './litbank.js';
import { pdncFolders, readPdnc } from './pdnc.js';
import type { GoldNovel } from './reading.js';
import { type Score, scoreOf, summed } from './score.js';
import { type Grain, stretchesOf } from './stretches.js';
import {
  attributionCells,
  attributionHead,
  gradeCells,
  gradeHead,
  peopleCells,
  peopleHead,
  quotationCells,
  quotationHead,
  row,
  share,
} from './tables.js';
import { wrongIn } from './wrong.js';

/**
 * `npm run bench -- prose FOLDER …`: reads novels whose quotations and speakers are annotated (the Project Dialogism Novel
 * Corpus, or LitBank), and prints how much of that is found. Nothing but the text is given to the reader: protocol D of
 * the field; `--folds FOLDER` groups the novels by the published folds without common authors (E). `--booknlp FOLDER`
 * scores the output of BookNLP beside it. `--wrong RULE` lists what a rule has wrong, and `--quick` reads in one way only.
 */
export async function report(words: readonly string[]): Promise<void> {
  const { folders, options } = asked(words);
  const sets = folders.map((folder) => ({ folder, novels: novelsIn(folder) }));
  if (folders.length === 0)
    console.error('Which folder? npm run bench -- prose FOLDER [--booknlp FOLDER] [--folds FOLDER]');
  for (const { folder, novels } of sets) {
    if (novels.length === 0) console.log(`No annotated novels at ${folder}: skipped.`);
    else reportOn(novels, options);
  }
}

type Options = ReadonlyMap<string, string>;

function asked(words: readonly string[]) {
  const folders: string[] = [];
  const options = new Map<string, string>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    if (!word.startsWith('--')) folders.push(word);
    else if (word === '--quick') options.set(word, '');
    else options.set(word, words[++index] ?? '');
  }
  return { folders, options };
}

function novelsIn(folder: string): readonly GoldNovel[] {
  return [...pdncFolders(folder).map(readPdnc), ...litBankIn(folder)];
}

/** A way to read: how much the engine is given at once, and whether answers know of merges that are told later. */
type Way = { readonly name: string; readonly grain: Grain; readonly hindsight: Hindsight };

const ways: readonly Way[] = [
  { name: 'causal, chapter by chapter', grain: 'chapter', hindsight: 'none' },
  { name: 'causal, paragraph by paragraph', grain: 'paragraph', hindsight: 'none' },
  { name: 'by chapters, with later merges', grain: 'chapter', hindsight: 'merges' },
  { name: 'not causal, the book at once', grain: 'book', hindsight: 'merges' },
];

function reportOn(novels: readonly GoldNovel[], options: Options): void {
  const start = process.cpuUsage();
  const own = ways
    .slice(0, options.has('--quick') ? 1 : undefined)
    .map((way) => ({ ...way, scores: scoresOf(novels, way) }));
  const { user, system } = process.cpuUsage(start);
  const peer = peerOn(novels, options);
  const shown = [...own, ...(peer ? [peer] : [])];
  const [first] = own;
  if (!first) return;

  console.log(`\nProtocol D, raw text only: who speaks, in percent of all pieces of quotations. ${first.name}:`);
  table(attributionHead, novels, first.scores, attributionCells);
  folded(novels, first.scores, options);
  console.log('\nProtocol D, ways to read side by side:');
  sums(attributionHead, shown, attributionCells);
  console.log('\nProtocol D, grades: share of all pieces that is answered so, and share of these that is right:');
  sums(gradeHead, shown, gradeCells);
  console.log('\nQuotations, whoever says them:');
  sums(quotationHead, [...shown, ...byStyle(novels, first.scores)], quotationCells);
  console.log('\nPeople (protocol D): those who say twenty pieces or more, and the clusters that have a known name:');
  sums(peopleHead, shown, peopleCells);
  console.log(`\nProtocol D, rules, ${first.name}:`);
  for (const line of ruleLines(summed(first.scores))) console.log(line);
  console.log('\nProtocols A, B, C need gold people and spans as input, which the reader does not take: not measured.');
  const count = novels.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0) * own.length;
  const seconds = (user + system) / 1e6;
  console.log(
    `\n${count} words in ${seconds.toFixed(1)} s of processor time with scoring (${Math.round(count / seconds)} a second), ${(mostMemory() / 1e6).toFixed(0)} MB at most`,
  );
  const wrong = options.get('--wrong');
  if (wrong !== undefined) for (const novel of novels) for (const line of wrongIn(novel, wrong)) console.log(line);
}

function scoresOf(novels: readonly GoldNovel[], { grain, hindsight }: Way): readonly Score[] {
  return novels.map((novel) => {
    const stretches = stretchesOf(novel.text, grain);
    return scoreOf(novel, scorable(stretches, readingsOf(stretches), hindsight));
  });
}

/** BookNLP's output under the same scoring, where there is some on one of the novels. */
function peerOn(novels: readonly GoldNovel[], options: Options) {
  const folder = options.get('--booknlp');
  if (folder === undefined) return undefined;
  const scores = novels.flatMap((novel) => {
    const reading = bookNlpOn(folder, novel);
    return reading ? [scoreOf(novel, reading)] : [];
  });
  return { name: `BookNLP's output, ${scores.length} of ${novels.length} novels`, scores };
}

/** The novels whose quotations are told to be of one style of marks, style by style. */
function byStyle(novels: readonly GoldNovel[], scores: readonly Score[]) {
  const styleOf = ({ quotations }: GoldNovel) => styles.find((style) => quotations[0]?.type === style);
  return styles.flatMap((style) => {
    const own = scores.filter((_, index) => styleOf(novels[index] as GoldNovel) === style);
    return own.length > 0 ? [{ name: `  of these ${own.length} ${style}`, scores: own }] : [];
  });
}

type Cells = (score: Score) => readonly string[];

function table(head: readonly string[], novels: readonly GoldNovel[], scores: readonly Score[], cells: Cells): void {
  console.log(row('novel', ...head));
  if (novels.length <= 30)
    for (const [index, { name }] of novels.entries()) console.log(row(name, ...cells(scores[index] as Score)));
  console.log(row(`${novels.length} novels`, ...cells(summed(scores))));
}

function sums(
  head: readonly string[],
  shown: readonly { name: string; scores: readonly Score[] }[],
  cells: Cells,
): void {
  console.log(row('', ...head));
  for (const { name, scores } of shown) console.log(row(name, ...cells(summed(scores))));
}

/** Protocol E: the sums of each published fold, whose novels have none of another fold's authors. */
function folded(novels: readonly GoldNovel[], scores: readonly Score[], options: Options): void {
  const folder = options.get('--folds');
  if (folder === undefined || !existsSync(folder)) return;
  console.log('\nProtocol E, the same by author-disjoint folds:');
  for (const fold of readdirSync(folder).sort()) {
    const path = join(folder, fold, 'test.csv');
    if (!existsSync(path)) continue;
    const held = new Set(
      readFileSync(path, 'utf8')
        .split('\n')
        .map((line) => foldName(line.split(',')[0] ?? '')),
    );
    const own = scores.filter((_, index) => held.has(foldName(novels[index]?.name ?? '')));
    if (own.length > 0) console.log(row(`${fold}, ${own.length} novels`, ...attributionCells(summed(own))));
  }
}

/** The folds call some novels by fewer words than the corpus. */
function foldName(name: string): string {
  return name.replace(/^(?:The|A)(?=[A-Z])|Adventures|s(?=Adventures)|(?<=Of)The/g, '');
}

function ruleLines({ rules }: Score): readonly string[] {
  const sorted = [...rules].sort(([, a], [, b]) => b.all - a.all);
  return [row('', 'times', 'right'), ...sorted.map(([rule, { right, all }]) => row(rule, `${all}`, share(right, all)))];
}
