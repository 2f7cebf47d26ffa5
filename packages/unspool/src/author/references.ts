import { key, type Place, type Span } from '../base/index.js';
import type { Compilation, Target } from '../story/index.js';

/** Where what a bracket at `offset` points at is written: a heading, or the line that says it; null if there is none. */
export function definition(telling: Compilation, offset: number): Place | null {
  const target = pointedAt(telling, offset);
  return target && placeOf(telling, target);
}

/**
 * The brackets that point at what stands at `offset`, in the order of the file: at what the bracket there points at, else
 * at the scene whose heading it is, else at whatever its line says.
 */
export function references(telling: Compilation, offset: number): readonly Place[] {
  const target = pointedAt(telling, offset);
  const isMeant = target ? (other: Target) => isSame(target, other) : saidAt(telling, offset);
  return bracketsOf(telling).flatMap(({ at, target: other }) =>
    other && isMeant(other) ? [{ file: telling.outline.name, span: at }] : [],
  );
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

/** What a bracket could be filled with: `span`, from behind the `[` to the offset, is replaced by one of the names. */
export type Completion = { readonly span: Span; readonly names: readonly string[] };

/** The names that a bracket which is open at `offset` may point at, those that begin as it does; null where none is. */
export function completion(telling: Compilation, offset: number): Completion | null {
  const { text } = telling.outline;
  if (offset < 0 || offset > text.length) return null;
  const line = text.slice(Math.max(0, offset - longestName), offset);
  const [, begun] = /\[([^[\]\n\r]*)$/.exec(line) ?? [];
  if (begun === undefined) return null;
  const start = key(begun);
  const names = telling.resolution.names.filter((name) => key(name).startsWith(start));
  return { span: { from: offset - begun.length, to: offset }, names: names.slice(0, mostNames) };
}

const longestName = 1000;
const mostNames = 200;

type Pointing = { readonly at: Span; readonly target: Target | null };

function bracketsOf({ pieces, resolution }: Compilation): readonly Pointing[] {
  return pieces.pieces.flatMap(({ brackets }, piece) =>
    brackets.map(({ at }, index) => ({ at, target: resolution.targets[piece]?.[index] ?? null })),
  );
}

function pointedAt(telling: Compilation, offset: number): Target | null {
  return bracketsOf(telling).find(({ at }) => at.from <= offset && offset < at.to)?.target ?? null;
}

function placeOf({ outline, pieces }: Compilation, target: Target): Place | null {
  const { at } = (target.to === 'scene' ? pieces.scenes[target.scene] : pieces.pieces[target.piece]) ?? {};
  return at ? { file: outline.name, span: at } : null;
}

/** The indices of the scene whose heading stands at an offset, and of the line; -1 for neither. */
function standingAt({ pieces }: Compilation, offset: number): { readonly scene: number; readonly piece: number } {
  const isThere = ({ at }: { readonly at: Span }) => at.from <= offset && offset < at.to;
  return { scene: pieces.scenes.findIndex(isThere), piece: pieces.pieces.findIndex(isThere) };
}

/** Whether something is what is said at an offset. */
function saidAt(telling: Compilation, offset: number): (target: Target) => boolean {
  const { scene, piece } = standingAt(telling, offset);
  return (target) => (target.to === 'scene' ? target.scene === scene : scene < 0 && target.piece === piece);
}

function isSame(a: Target, b: Target): boolean {
  if (a.to === 'scene' || b.to === 'scene') return a.to === 'scene' && b.to === 'scene' && a.scene === b.scene;
  if (a.to === 'entity' || b.to === 'entity')
    return a.to === 'entity' && b.to === 'entity' && a.piece === b.piece && a.name === b.name;
  return a.piece === b.piece && a.label === b.label;
}
