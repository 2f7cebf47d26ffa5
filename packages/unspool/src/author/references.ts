import { key, type Place, type Span } from '../base/index.js';
import { bolds } from '../language/index.js';
import type { Compilation, Target, TellingUnit, WrittenName } from '../story/index.js';

/**
 * Where what stands at `offset` is defined; null if nothing does. A bracket is defined by the heading or the line that it
 * points at, in a paragraph by the bold words. A name, in brackets or not, is defined by itself where somebody or
 * something is introduced, else where they are first listed as present.
 */
export function definition(telling: Compilation, offset: number): Place | null {
  const pointing = bracketAt(telling, offset);
  if (pointing?.target && pointing.target.to !== 'entity') return placed(telling, spanOf(telling, pointing));
  return placed(telling, declarationOf(telling, nameAt(telling, offset)));
}

/**
 * Where that is written which stands at `offset`, in the order of the file and with its definition among it: each place of
 * a name, or each bracket that points at what a bracket there points at, at the scene whose heading stands there, or at
 * whatever the line there says. None if nothing points at it.
 */
export function references(telling: Compilation, offset: number): readonly Place[] {
  const pointed = pointedAt(telling, offset);
  const name = pointed && pointed.to !== 'entity' ? undefined : nameAt(telling, offset);
  return writtenAt(telling, offset, pointed, name).map((span) => ({ file: telling.outline.name, span }));
}

function writtenAt(
  telling: Compilation,
  offset: number,
  pointed: Target | null,
  name: WrittenName | undefined,
): readonly Span[] {
  if (name) return namesOf(telling, name).map(({ at }) => at);
  const isMeant = pointed ? (other: Target) => isSame(pointed, other) : saidAt(telling, offset);
  const brackets = bracketsOf(telling)
    .filter(({ target }) => target && isMeant(target))
    .map((pointing) => ({ at: pointing.at, defined: spanOf(telling, pointing) }));
  // In a paragraph several bold words may say something.
  const there = brackets.filter(({ defined }) => defined && holds(defined, offset));
  const meant = pointed || there.length === 0 ? brackets : there;
  return inOrder(meant.flatMap(({ at, defined }) => (defined ? [defined, at] : [at])));
}

/** The brackets that point at a target, in the order of the file. */
export function bracketsAt(telling: Compilation, target: Target): readonly Span[] {
  return bracketsOf(telling).flatMap((one) => (one.target && isSame(target, one.target) ? [one.at] : []));
}

/** What the bracket at `offset` points at, else the scene or the line that stands there. */
export function targetAt(telling: Compilation, offset: number): Target | null {
  const pointed = pointedAt(telling, offset);
  if (pointed) return pointed;
  const { scene, piece } = standingAt(telling, offset);
  if (scene >= 0) return { to: 'scene', scene };
  return piece >= 0 ? { to: 'piece', piece } : null;
}

/** The name that stands at `offset`, in brackets or not. */
export function nameAt(telling: Compilation, offset: number): WrittenName | undefined {
  return telling.names.find(({ at }) => holds(at, offset));
}

/** Every place of the names of one of those who have some. */
export function namesOf(telling: Compilation, { entity }: Pick<WrittenName, 'entity'>): readonly WrittenName[] {
  return telling.names.filter((name) => name.entity === entity);
}

function holds({ from, to }: Span, offset: number): boolean {
  return from <= offset && offset < to;
}

type Pointing = { readonly at: Span; readonly name: string; readonly target: Target | null };

function bracketsOf({ pieces, resolution }: Compilation): readonly Pointing[] {
  return pieces.pieces.flatMap(({ brackets }, piece) =>
    brackets.map(({ at, name }, index) => ({ at, name, target: resolution.targets[piece]?.[index] ?? null })),
  );
}

function pointedAt(telling: Compilation, offset: number): Target | null {
  return bracketAt(telling, offset)?.target ?? null;
}

function bracketAt(telling: Compilation, offset: number): Pointing | undefined {
  return bracketsOf(telling).find(({ at }) => holds(at, offset));
}

function placed({ outline }: Compilation, span: Span | undefined): Place | null {
  return span ? { file: outline.name, span } : null;
}

function declarationOf(telling: Compilation, name: WrittenName | undefined): Span | undefined {
  const all = name ? namesOf(telling, name).filter(({ declares }) => declares) : [];
  return (all.find(({ declares }) => declares === 'introduces') ?? all[0])?.at;
}

/** Where a scene's heading stands, or the line that says something; in a paragraph the bold words, or "the lamp". */
function spanOf(telling: Compilation, { target, name }: Pointing): Span | undefined {
  const { pieces, outline } = telling;
  if (!target) return undefined;
  if (target.to === 'scene') return pieces.scenes[target.scene]?.at;
  const piece = pieces.pieces[target.piece];
  if (piece?.content.kind !== 'prose' || target.to === 'entity') return piece?.at;
  if (target.label === undefined) return mentionIn(outline.text, piece, key(name));
  const bold = bolds(piece.content.runs).findIndex(({ text }) => text === target.label);
  const strong = [...new Set(piece.content.runs.flatMap((run) => run.strong ?? []))][bold];
  const runs = piece.content.runs.filter((run) => strong !== undefined && run.strong === strong);
  const start = outline.starts[piece.block] ?? 0;
  const [first, last] = [runs[0], runs.at(-1)];
  return first && last ? { from: start + first.from - 1, to: start + last.to + 1 } : piece.at;
}

/** Where a paragraph has a noun with an article, outside brackets. */
function mentionIn(text: string, { at: { from, to }, brackets }: TellingUnit, noun: string): Span | undefined {
  const own = text.slice(from, to).toLowerCase();
  for (let at = own.indexOf(noun); at >= 0; at = own.indexOf(noun, at + 1)) {
    const article = /(?:^|[^\p{L}\p{N}-])((?:a|an|the)\s)$/u.exec(own.slice(Math.max(0, at - 5), at))?.[1];
    if (article === undefined || brackets.some((bracket) => holds(bracket.at, from + at))) continue;
    return { from: from + at - article.length, to: from + at + noun.length };
  }
  return undefined;
}

/** The indices of the scene whose heading stands at an offset, and of the line; -1 for neither. */
function standingAt({ pieces }: Compilation, offset: number): { readonly scene: number; readonly piece: number } {
  const isThere = ({ at }: { readonly at: Span }) => holds(at, offset);
  return { scene: pieces.scenes.findIndex(isThere), piece: pieces.pieces.findIndex(isThere) };
}

/** Whether something is what is said at an offset. */
function saidAt(telling: Compilation, offset: number): (target: Target) => boolean {
  const { scene, piece } = standingAt(telling, offset);
  return (target) =>
    target.to === 'scene' ? target.scene === scene : scene < 0 && target.to === 'piece' && target.piece === piece;
}

function isSame(a: Target, b: Target): boolean {
  if (a.to === 'scene' || b.to === 'scene') return a.to === 'scene' && b.to === 'scene' && a.scene === b.scene;
  if (a.to === 'entity' || b.to === 'entity')
    return a.to === 'entity' && b.to === 'entity' && a.piece === b.piece && a.name === b.name;
  return a.piece === b.piece && a.label === b.label;
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  const seen = new Map(spans.map((span) => [`${span.from} ${span.to}`, span]));
  return [...seen.values()].sort((a, b) => a.from - b.from || b.to - a.to);
}
