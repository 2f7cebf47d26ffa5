import { perObject, type Span } from '../../base/index.js';
import { type Block, type Outline, plain, type Run, readStatement, type Statement } from '../../language/index.js';
import { END } from '../story.js';
import { boldClaims } from './bold-claims.js';
import { bracketsIn, bulletBrackets, datelineBrackets } from './brackets.js';
import {
  type Bracket,
  isDocument,
  type RawScene,
  type RawStop,
  type TellingUnit,
  type TellingUnits,
  type UnitContent,
} from './telling-unit.js';
import { isOneQuotation } from './utterance.js';

/** Takes an outline apart into the pieces that are told one by one. */
export function unitsOf(outline: Outline): TellingUnits {
  const cutting: Cutting = {
    pieces: [],
    scenes: [],
    stops: [],
    scene: -1,
    isTitled: false,
    partFrom: -1,
    bullets: [],
    document: -1,
  };
  outline.blocks.forEach(({ text, line }, block) => {
    const from = outline.starts[block] as number;
    take(cutting, line, { block, at: { from, to: from + text.trimEnd().length } });
  });
  if (cutting.partFrom >= 0) moveLast(cutting, -1, END);
  const { pieces, scenes, stops } = cutting;
  return { pieces, scenes, stops };
}

type Draft = { -readonly [K in keyof TellingUnit]: TellingUnit[K] };

/** How far an outline has been taken apart. */
type Cutting = {
  readonly pieces: Draft[];
  readonly scenes: RawScene[];
  readonly stops: RawStop[];
  /** The scene that what comes stands in, or -1. */
  scene: number;
  isTitled: boolean;
  /** First piece of a `# Part` that no scene has followed yet, or -1. */
  partFrom: number;
  /** The bullets under which the next may stand, each with its piece. */
  bullets: { readonly indent: number; readonly piece: number }[];
  /** The document that was introduced last in the scene, or -1: a table holds its rows. */
  document: number;
};

/** Where a line stands: the number of its block, and its span in the file. */
type Where = { readonly block: number; readonly at: Span };

type Line = Block['line'];
type LineOf<F extends Line['form']> = Extract<Line, { readonly form: F }>;

function take(cutting: Cutting, line: Line, where: Where): void {
  switch (line.form) {
    case 'heading':
      cutting.bullets = [];
      if (line.level === 1) takeTitle(cutting, line, where);
      else takeScene(cutting, line, where);
      return;
    case 'stop':
      if (isInScene(cutting)) cutting.stops.push({ scene: cutting.scene, heading: false, block: where.block });
      return;
    case 'head':
      for (const entry of line.entries) add(cutting, where, { kind: 'credit', entry });
      return;
    case 'dateline':
      if (isInScene(cutting)) takeDateline(cutting, line, where);
      else takeProse(cutting, line.runs, where);
      return;
    case 'prose':
      takeProse(cutting, line.runs, where, line.quoted);
      return;
    case 'bullet':
      takeBullet(cutting, line, where);
      return;
    case 'table':
      takeTable(cutting, line, where);
      return;
    default:
      return;
  }
}

function add(
  { pieces, scene, stops }: Cutting,
  { block, at }: Where,
  content: UnitContent,
  { brackets = [], part = 0, parent = -1 }: Partial<Pick<TellingUnit, 'brackets' | 'part' | 'parent'>> = {},
): void {
  pieces.push({ at, block, part, scene, raw: stops.length, parent, content, brackets });
}

/** In a scene, and not in a `# Part` that may be the last. */
function isInScene({ scene, partFrom }: Cutting): boolean {
  return scene >= 0 && partFrom < 0;
}

/** A heading of the first level: the title, or a part. */
function takeTitle(cutting: Cutting, { runs }: LineOf<'heading'>, where: Where): void {
  const hasScenes = cutting.scenes.length > 0;
  const isTitle = !cutting.isTitled && !hasScenes;
  cutting.isTitled = true;
  if (cutting.partFrom < 0 && hasScenes) cutting.partFrom = cutting.pieces.length;
  add(cutting, where, { kind: isTitle ? 'title' : 'part', runs });
}

function takeScene(cutting: Cutting, { level, runs }: LineOf<'heading'>, { block, at }: Where): void {
  const { scenes, stops } = cutting;
  const scene = scenes.length;
  cutting.scene = scene;
  cutting.document = -1;
  stops.push({ scene, heading: true, block });
  scenes.push({ runs, at, level, parent: ancestor(scenes, level), raw: stops.length });
  if (cutting.partFrom >= 0) moveLast(cutting, scene, stops.length);
  cutting.partFrom = -1;
}

/** Gives what stands in the last part its place, now that it is known what follows. */
function moveLast({ pieces, partFrom }: Cutting, scene: number, raw: number): void {
  for (const piece of pieces.slice(partFrom)) {
    piece.scene = scene;
    piece.raw = raw;
  }
}

function takeDateline(cutting: Cutting, { parts }: LineOf<'dateline'>, { block, at: { from: start } }: Where): void {
  parts.forEach((part, index) => {
    const at = { from: start + part.at.from, to: start + part.at.to };
    add(cutting, { block, at }, datelineOf(part), { part: index, brackets: datelineBrackets(part, start) });
  });
}

function takeProse(cutting: Cutting, runs: readonly Run[], where: Where, quoted?: true): void {
  add(cutting, where, quoted ? quotedOf(runs) : proseOf(runs), { brackets: anyIn(runs, where) });
}

function takeBullet(cutting: Cutting, line: LineOf<'bullet'>, where: Where): void {
  const { bullets, pieces } = cutting;
  const { indent, runs } = line;
  while ((bullets.at(-1)?.indent ?? -1) >= indent) bullets.pop();
  // What is nearest is what it stands under.
  const parent = Math.max(bullets.at(-1)?.piece ?? -1, (indent > 0 ? paragraphOf(cutting, line) : undefined) ?? -1);
  // An empty bullet claims nothing.
  bullets.push({ indent, piece: runs.length > 0 ? pieces.length : parent });
  if (runs.length === 0) return;
  // An indented bullet with nothing to stand under is read as if it stood at the margin.
  const statement = indent > 0 && parent < 0 ? readStatement(runs, false) : line.statement;
  if (isDocument(statement)) cutting.document = pieces.length;
  add(cutting, where, bulletOf(statement), { brackets: bulletBrackets(statement, runs, where.at.from), parent });
}

/** What is said is the same object wherever the same line stands, so that what is made of it is made once. */
const datelineOf = perObject((part: LineOf<'dateline'>['parts'][number]): UnitContent => ({ kind: 'dateline', part }));
const proseOf = perObject((runs: readonly Run[]): UnitContent => ({ kind: 'prose', runs, bold: boldClaims(runs) }));
const quotedOf = perObject(
  (runs: readonly Run[]): UnitContent => ({ kind: 'prose', runs, bold: boldClaims(runs), quoted: true }),
);
const bulletOf = perObject((statement: Statement): UnitContent => ({ kind: 'bullet', statement }));

function takeTable(cutting: Cutting, { head, rows }: LineOf<'table'>, where: Where): void {
  const brackets = [head, ...rows].flat().flatMap((cell) => anyIn(cell, where));
  add(cutting, where, { kind: 'rows', head, rows }, { brackets, parent: cutting.document });
}

function anyIn(runs: readonly Run[], { at }: Where): readonly Bracket[] {
  return bracketsIn(runs, at.from, () => 'any');
}

function ancestor(scenes: readonly RawScene[], level: number): number {
  for (let i = scenes.length - 1; i >= 0; i = (scenes[i] as RawScene).parent) {
    if ((scenes[i] as RawScene).level < level) return i;
  }
  return -1;
}

/**
 * The paragraph above an indented line that says of words quoted in it who says them: the words are told once. What stands
 * between, and may be told later, is none of its.
 */
function paragraphOf({ pieces, scene }: Cutting, { statement: { claiming } }: LineOf<'bullet'>): number | undefined {
  if (claiming.kind !== 'pair' || !isOneQuotation(claiming.value)) return undefined;
  const said = plain(claiming.value)
    .split('…')
    .map(lettersOf)
    .filter((words) => words !== '');
  if (said.length === 0) return undefined;
  let looked = 0;
  const last = Math.max(0, pieces.length - mostBetween);
  for (let index = pieces.length - 1; index >= last && looked < mostAbove; index -= 1) {
    const { content, scene: own } = pieces[index] as Draft;
    if (own !== scene) return undefined;
    if (content.kind !== 'prose') continue;
    looked += 1;
    const told = lettersOfRuns(content.runs);
    if (isToldIn(told, said)) return index;
  }
  return undefined;
}

/** Whether all of it is told there, one behind the other. */
function isToldIn(told: string, said: readonly string[]): boolean {
  let at = 0;
  return said.every((words) => {
    const found = told.indexOf(words, at);
    at = found + words.length;
    return found >= 0;
  });
}

/** So many paragraphs above a line may be that in which its words are quoted. */
const mostAbove = 12;
/** And so many lines of any kind. */
const mostBetween = 1000;

/** Made once for each paragraph: many lines may ask for it. */
const lettersOfRuns = perObject((runs: readonly Run[]) => lettersOf(plain(runs)));

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
