import type { Span } from '../../base/index.js';
import {
  bolds,
  type Cell,
  type HeadEntry,
  type Outline,
  type ParsedBullet,
  type Part,
  plain,
  type Run,
  readSentence,
  readStatement,
  type Sentence,
  type Statement,
  sentences,
  slicer,
  startsWithVerb,
  type When,
} from '../../language/index.js';
import { END } from '../story.js';

/**
 * The smallest part of a file that is told at one moment: a line, or one part of a dateline. Stops are counted here
 * as they stand in the file (`raw`), before those at which nothing is told are taken out.
 */
export type TellingUnit = {
  readonly at: Span;
  /** The block it comes from, and for a dateline the index of the part. */
  readonly block: number;
  readonly part: number;
  /** Index of its scene, -1 before the first and in the last part. */
  readonly scene: number;
  readonly raw: number;
  /** Index of the piece under which it is nested, or -1. */
  readonly parent: number;
  readonly content: UnitContent;
  readonly brackets: readonly Bracket[];
};

export type UnitContent =
  | { readonly kind: 'title' | 'part'; readonly runs: readonly Run[] }
  | { readonly kind: 'credit'; readonly entry: HeadEntry }
  | { readonly kind: 'dateline'; readonly part: Part }
  | { readonly kind: 'prose'; readonly runs: readonly Run[]; readonly bold: readonly BoldClaim[] }
  | { readonly kind: 'bullet'; readonly statement: Statement }
  | { readonly kind: 'rows'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] };

/** A claim that bold words make within a paragraph. The sentence is that of `spoken`, where the words fit a verb. */
export type BoldClaim = {
  readonly label: string;
  readonly runs: readonly Run[];
  readonly spoken: readonly Run[];
  readonly sentence: Sentence | null;
};

/** What the position of a bracket asks for. */
export type Want = 'scene' | 'question' | 'claim' | 'entity' | 'any';

export type Bracket = { readonly name: string; readonly want: Want; readonly at: Span };

export type RawScene = {
  readonly runs: readonly Run[];
  readonly at: Span;
  readonly level: number;
  readonly parent: number;
  readonly raw: number;
};

/** A stop as it stands in the file: at a scene's heading, or at a `---`. */
export type RawStop = { readonly scene: number; readonly heading: boolean; readonly block: number };

export type TellingUnits = {
  readonly pieces: readonly TellingUnit[];
  readonly scenes: readonly RawScene[];
  /** `stops[i]` has the raw number i + 1. */
  readonly stops: readonly RawStop[];
};

type Draft = { -readonly [K in keyof TellingUnit]: TellingUnit[K] };

/** Takes an outline apart into the pieces that are told one by one. */
export function unitsOf(outline: Outline): TellingUnits {
  const pieces: Draft[] = [];
  const scenes: RawScene[] = [];
  const stops: RawStop[] = [];
  let scene = -1;
  let titled = false;
  /** First piece of a `# Part` that no scene has followed yet. */
  let partFrom = -1;
  let bullets: { indent: number; piece: number }[] = [];
  /** The document that was introduced last in the scene: a table holds its rows. */
  let document = -1;

  const add = (
    block: number,
    part: number,
    at: Span,
    content: UnitContent,
    brackets: readonly Bracket[],
    parent = -1,
  ) => {
    pieces.push({ at, block, part, scene, raw: stops.length, parent, content, brackets });
  };

  outline.blocks.forEach((block, index) => {
    const start = outline.starts[index] as number;
    const at = { from: start, to: start + block.text.trimEnd().length };
    const line = block.line;
    if (line.form === 'heading') {
      bullets = [];
      if (line.level === 1) {
        const title = !titled && scenes.length === 0;
        titled = true;
        if (!title && partFrom < 0 && scenes.length > 0) partFrom = pieces.length;
        add(index, 0, at, { kind: title ? 'title' : 'part', runs: line.runs }, []);
        return;
      }
      scene = scenes.length;
      document = -1;
      stops.push({ scene, heading: true, block: index });
      const parent = ancestor(scenes, line.level);
      scenes.push({ runs: line.runs, at, level: line.level, parent, raw: stops.length });
      for (const piece of partFrom < 0 ? [] : pieces.slice(partFrom)) {
        piece.scene = scene;
        piece.raw = stops.length;
      }
      partFrom = -1;
    } else if (line.form === 'stop') {
      if (scene >= 0 && partFrom < 0) stops.push({ scene, heading: false, block: index });
    } else if (line.form === 'head') {
      for (const entry of line.entries) add(index, 0, at, { kind: 'credit', entry }, []);
    } else if (line.form === 'dateline' && scene >= 0 && partFrom < 0) {
      line.parts.forEach((part, number) => {
        add(
          index,
          number,
          { from: start + part.at.from, to: start + part.at.to },
          { kind: 'dateline', part },
          datelineBrackets(part, start),
        );
      });
    } else if (line.form === 'prose' || line.form === 'dateline') {
      add(
        index,
        0,
        at,
        { kind: 'prose', runs: line.runs, bold: boldClaims(line.runs) },
        bracketsIn(line.runs, start, () => 'any'),
      );
    } else if (line.form === 'bullet') {
      while (bullets.length > 0 && (bullets.at(-1) as { indent: number }).indent >= line.indent) bullets.pop();
      const parent = bullets.at(-1)?.piece ?? -1;
      // An empty bullet claims nothing.
      bullets.push({ indent: line.indent, piece: line.runs.length > 0 ? pieces.length : parent });
      if (line.runs.length === 0) return;
      // An indented bullet with nothing to stand under is read as if it stood at the margin.
      const statement = line.indent > 0 && parent < 0 ? readStatement(line.runs, false) : line.statement;
      if (isDocument(statement)) document = pieces.length;
      add(index, 0, at, { kind: 'bullet', statement }, bulletBrackets(statement, line.runs, start), parent);
    } else if (line.form === 'table') {
      const cells = [line.head, ...line.rows].flat();
      const brackets = cells.flatMap((cell) => bracketsIn(cell, start, () => 'any'));
      add(index, 0, at, { kind: 'rows', head: line.head, rows: line.rows }, brackets, document);
    }
  });
  if (partFrom >= 0) {
    for (const piece of pieces.slice(partFrom)) {
      piece.scene = -1;
      piece.raw = END;
    }
  }
  return { pieces, scenes, stops };
}

function ancestor(scenes: readonly RawScene[], level: number): number {
  for (let i = scenes.length - 1; i >= 0; i = (scenes[i] as RawScene).parent) {
    if ((scenes[i] as RawScene).level < level) return i;
  }
  return -1;
}

function isDocument({ claiming }: Statement): boolean {
  return claiming.kind === 'introduce' && claiming.introduction.entity === 'document';
}

function bracketsIn(runs: readonly Run[], start: number, want: (index: number, name: string) => Want): Bracket[] {
  return runs
    .filter((run) => run.ref !== undefined)
    .map((run, index) => ({
      name: run.ref as string,
      want: want(index, run.ref as string),
      at: { from: start + run.from, to: start + run.to },
    }));
}

function datelineBrackets(part: Part, start: number): readonly Bracket[] {
  const scenes = part.kind === 'way' ? part.ways.map((way) => way.in) : [];
  const clocks = part.kind === 'when' ? clocksOf(part.when) : [];
  return bracketsIn(part.runs, start, (_, name) => {
    if (part.kind === 'way') return scenes.includes(name) ? 'scene' : 'entity';
    if (clocks.includes(name)) return 'entity';
    return part.kind === 'with' || part.kind === 'notHere' ? 'entity' : 'scene';
  });
}

function bulletBrackets(statement: Statement, runs: readonly Run[], start: number): readonly Bracket[] {
  const { kind } = statement.claiming;
  const clocks = statement.claiming.kind === 'when' ? clocksOf(statement.claiming.when ?? []) : [];
  const ofTime = (name: string): Want => (clocks.includes(name) ? 'entity' : 'scene');
  const first: Want = kind === 'answer' ? 'question' : kind === 'overturns' || kind === 'paysOff' ? 'claim' : 'any';
  return bracketsIn(runs, start, (index, name) => (kind === 'when' ? ofTime(name) : index === 0 ? first : 'any'));
}

/** By whose clock times are given: "ten o'clock by [Ines's watch]". */
function clocksOf(whens: readonly When[]): readonly string[] {
  return whens.flatMap(({ by, either = [] }) => [...(by === undefined ? [] : [by]), ...either.flatMap(clocksOf)]);
}

/** Beyond these, bold words are taken without their sentence: nobody writes so, and each would hold all of it. */
const mostBolds = 40;
const longestSentence = 4000;

/** Bold words make a claim of their sentence; where they begin with its verb, what stands before is their subject. */
function boldClaims(runs: readonly Run[]): readonly BoldClaim[] {
  const found = bolds(runs);
  if (found.length === 0) return [];
  const text = plain(runs);
  const spans = sentences(text);
  let next = 0;
  const within = found.map((bold) => {
    while (next < spans.length && (spans[next] as Span).to <= bold.from) next += 1;
    return spans[next] ?? { from: 0, to: text.length };
  });
  const verbs = found.map((bold) => startsWithVerb(bold.text));
  const taken = new Set(within.filter((_, index) => verbs[index]));
  const counts = new Map<Span, number>();
  for (const span of within) counts.set(span, (counts.get(span) ?? 0) + 1);
  const slice = slicer(runs);
  return found.map((bold, index) => {
    const span = within[index] as Span;
    const label = bold.text;
    const own = slice(bold.from, bold.to);
    const crowded = (counts.get(span) as number) > mostBolds || span.to - span.from > longestSentence;
    const whole = crowded ? own : slice(span.from, Math.max(span.to, bold.to));
    const complete = readSentence(own);
    if (complete) return { label, runs: whole, spoken: own, sentence: complete };
    if (verbs[index] && !crowded) {
      const spoken = slice(span.from, bold.to);
      return { label, runs: whole, spoken, sentence: readSentence(spoken, bold.from - span.from) };
    }
    // Where other bold words hold the verb, what the sentence says is theirs.
    return { label, runs: whole, spoken: whole, sentence: taken.has(span) ? null : readSentence(whole) };
  });
}

/** The names by which a piece can be referred to, as written, besides those of entities. */
export function referableNames(
  piece: TellingUnit,
): readonly { readonly name: string; readonly want: 'claim' | 'question'; readonly label?: string }[] {
  const { content } = piece;
  if (content.kind === 'prose') {
    return content.bold.flatMap(({ label, runs }) => [
      { name: label, want: 'claim' as const, label },
      { name: plain(runs), want: 'claim' as const, label },
    ]);
  }
  if (content.kind !== 'bullet') return [];
  const { claiming, labels } = content.statement;
  const want = claiming.kind === 'question' ? 'question' : 'claim';
  const names = unspoken[claiming.kind] ? labels : [...labels, plain(claiming.body)];
  return names.map((name) => ({ name, want }));
}

/** Bullets whose text is no claim of their own: only a bold name makes them one to refer to. */
const unspoken: Readonly<Record<ParsedBullet['kind'], boolean>> = {
  introduce: true,
  question: false,
  answer: false,
  overturns: false,
  paysOff: false,
  theme: false,
  takeaway: false,
  caption: true,
  related: true,
  outside: false,
  intended: true,
  because: true,
  against: true,
  when: true,
  unit: true,
  calendar: true,
  travel: true,
  pair: false,
  fact: false,
};
