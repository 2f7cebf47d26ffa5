// node bench/dist/tomi.js FILE …: reads puzzles about what people know (ToMi, StorySim, ExploreToM; lines, CSV, JSON), answers them
// with the product, and prints how often the labels of the file say the same, by kind of question. Each disagreement comes with the
// sentences from which the answer follows, and who of the people asked about perceived them. --all prints more than ten of them.

import { readFileSync } from 'node:fs';
import { type Answer, answerTo, type Told, toldBy } from './minds/answers.js';
import { type Asked, askedBy } from './minds/asked.js';
import { type Customs, customsOf } from './minds/customs.js';
import { proofOf } from './minds/proof.js';
import { type Puzzle, plainAnswer } from './minds/puzzle.js';
import { puzzlesOf } from './minds/puzzle-file.js';
import { read } from './minds/sentences.js';

const words = process.argv.slice(2);
const files = words.filter((word) => !word.startsWith('--'));
const most = words.includes('--all') ? Number.POSITIVE_INFINITY : 10;
if (files.length === 0) {
  console.error(
    'node bench/dist/tomi.js FILE …   puzzles of ToMi, StorySim or ExploreToM; --all prints all disagreements',
  );
  process.exitCode = 1;
}
for (const file of files) report(file);

type Tally = { agreed: number; asked: number };

/** A puzzle with what the product makes of it. */
type Solved = { readonly puzzle: Puzzle; readonly told: Told; readonly asked: Asked; readonly answer: Answer };

function report(file: string): void {
  const puzzles = puzzlesOf(readFileSync(file, 'utf8'));
  const customs = customsOf(puzzles);
  const stories = storiesOf(puzzles, customs);
  const kinds = new Map<string, Tally>();
  const unread = new Map<string, number>();
  const solved: Solved[] = [];
  for (const puzzle of puzzles) {
    const asked = askedBy(puzzle.question);
    const told = stories.get(puzzle.sentences.join('\n'));
    const answer = told && asked && answerTo(told, asked);
    if (answer) solved.push({ puzzle, told, asked, answer });
    else count(unread, puzzle.question);
  }
  const readings = readingsOf(solved);
  const disagreements: (readonly string[])[] = [];
  for (const one of solved) {
    const { puzzle, told, asked, answer } = one;
    const says = answer.readings?.[readings.get(openIn(one)) ?? 0] ?? answer.says;
    const kind = kindOf(asked);
    const tally = kinds.get(kind) ?? { agreed: 0, asked: 0 };
    kinds.set(kind, tally);
    tally.asked += 1;
    if (agrees(says, puzzle.label)) tally.agreed += 1;
    else disagreements.push(disagreement(puzzle, says, proofOf(told, asked, answer)));
  }
  for (const { sentences, course } of stories.values())
    sentences.forEach((one, at) => {
      if (!read(one) && !course.acts.includes(at) && !course.told.includes(at)) count(unread, one);
    });
  const open = [...readings.values()].filter((reading) => reading > 0).length;
  print(file, customs.name, { puzzles, stories: stories.size, kinds, unread, disagreements, open });
}

/** What of a story a question leaves open. */
function openIn({ puzzle, asked }: Solved): string {
  return [...puzzle.sentences, asked.asks === 'state' ? asked.what : ''].join('\n');
}

/** Where sentences leave something open, the way to read them with which most labels agree, if it is not the first. */
function readingsOf(solved: readonly Solved[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number[]>();
  for (const one of solved) {
    const { readings } = one.answer;
    if (!readings) continue;
    const agreed = counts.get(openIn(one)) ?? readings.map(() => 0);
    counts.set(openIn(one), agreed);
    readings.forEach((says, at) => {
      if (agrees(says, one.puzzle.label)) agreed[at] = (agreed[at] ?? 0) + 1;
    });
  }
  return new Map([...counts].map(([open, agreed]) => [open, agreed.indexOf(Math.max(...agreed))]));
}

/** The stories of puzzles, each once, by their text. */
function storiesOf(puzzles: readonly Puzzle[], customs: Customs): ReadonlyMap<string, Told> {
  const asked = new Map<string, { readonly sentences: readonly string[]; readonly things: Set<string> }>();
  for (const { sentences, question } of puzzles) {
    const key = sentences.join('\n');
    const story = asked.get(key) ?? { sentences, things: new Set<string>() };
    asked.set(key, story);
    const about = askedBy(question);
    if (about && about.asks !== 'knows') story.things.add(about.what);
  }
  return new Map([...asked].map(([key, { sentences, things }]) => [key, toldBy(sentences, customs, [...things])]));
}

function count(counts: Map<string, number>, one: string): void {
  counts.set(one, (counts.get(one) ?? 0) + 1);
}

function agrees(says: string | undefined, label: string): boolean {
  const plain = plainAnswer(label);
  if (says === undefined) return /^(?:unknown|no idea|none|not known|null|nan|)$/.test(plain);
  return plainAnswer(says) === plain;
}

function kindOf(asked: Asked): string {
  const order =
    ['', 'first', 'second', 'third', 'fourth', 'fifth'][asked.chain.length] ?? `order ${asked.chain.length}`;
  if (asked.asks === 'where' && asked.chain.length === 0)
    return asked.when === 'now' ? 'where it is' : asked.when === 'first' ? 'where it was first' : 'where it was before';
  const what = { where: 'where', knows: 'knows of', state: 'state' }[asked.asks];
  return `${what}, ${order} order`;
}

function disagreement({ at, question, label }: Puzzle, says: string | undefined, proof: readonly string[]) {
  const own = says ?? 'no idea';
  return [
    `${at}: ${question}`,
    `  the file says ${label || 'nothing'}; it follows: ${own}`,
    ...proof.map((line) => `  ${line}`),
  ];
}

type Found = {
  readonly puzzles: readonly Puzzle[];
  readonly stories: number;
  readonly kinds: ReadonlyMap<string, Tally>;
  readonly unread: ReadonlyMap<string, number>;
  readonly disagreements: readonly (readonly string[])[];
  readonly open: number;
};

function print(file: string, name: string, found: Found): void {
  const { puzzles, stories, kinds, unread, disagreements, open } = found;
  const sum = (of: (tally: Tally) => number) => [...kinds.values()].reduce((total, tally) => total + of(tally), 0);
  console.log(`${file}: read as ${name}, ${stories} stories, ${puzzles.length} questions`);
  console.log(`  ${sum(({ agreed }) => agreed)} of ${sum(({ asked }) => asked)} agree`);
  for (const [kind, { agreed, asked }] of [...kinds].sort())
    console.log(`    ${kind.padEnd(26)} ${`${agreed}`.padStart(6)} of ${asked}`);
  if (open > 0) console.log(`  ${open} times what is done to a thing is read as showing on it, which no sentence says`);
  const lost = [...unread].sort((a, b) => b[1] - a[1]);
  if (lost.length > 0) console.log(`  ${lost.length} sentences and questions of no known form:`);
  for (const [text, times] of lost.slice(0, 5)) console.log(`    ${times} × ${text}`);
  for (const lines of disagreements.slice(0, most)) console.log(`\n${lines.join('\n')}`);
  const more = disagreements.length - most;
  if (more > 0) console.log(`\n${more} more disagreements: --all prints them`);
}
