import { type Claim, type ClaimId, END, type EntityId, type Position, type Ref, type Scene } from '../story.js';
import { claimOf } from './claim.js';
import { NEVER } from './disclosure.js';
import { type Learning, type Registry, spaceOf } from './entities.js';
import { claimBase, numbering } from './ids.js';
import type { Resolution, Target } from './resolve.js';
import { type BoldClaim, isDocument, type TellingUnit, type TellingUnits } from './telling-unit.js';

/** A claim, and the index of the piece that makes it. */
export type Made = { readonly claim: Claim; readonly piece: number };

/** A claim that is yet to be made: of a whole piece, or of bold words within a paragraph. */
type Draft = { readonly piece: number; readonly bold?: BoldClaim };

/**
 * The claims of all pieces that are ever told, in the order of the file. Each is made when it is told: so nobody is known in
 * it who is named later, and what it says is kept for wherever the same line is told to those who know the same.
 */
export function claimsOf(
  { pieces }: TellingUnits,
  { targets }: Resolution,
  told: readonly Position[],
  scenes: readonly Scene[],
  { registry, until }: Learning,
): readonly Made[] {
  const drafts = pieces.flatMap((piece, index): Draft[] => {
    if ((told[index] as Position) >= NEVER) return [];
    const bold = piece.content.kind === 'prose' ? piece.content.bold : [];
    return [{ piece: index }, ...bold.map((claim) => ({ piece: index, bold: claim }))];
  });
  const { ids, find, inOrder } = identify(pieces, drafts, told);

  const refOf = (target: Target): Ref | undefined => {
    if (target.to === 'scene') return { to: 'scene', id: (scenes[target.scene] as Scene).id };
    if (target.to === 'entity') {
      const id = entityNamed(
        pieces[target.piece] as TellingUnit,
        target.name,
        registry,
        told[target.piece] as Position,
      );
      return id === undefined ? undefined : { to: 'entity', id };
    }
    const id = find(target.piece, target.label);
    return id === undefined ? undefined : { to: 'claim', id };
  };

  const refsOf = ({ brackets }: TellingUnit, meant: readonly (Target | null)[]) => {
    const refs = new Map<string, Ref>();
    brackets.forEach((bracket, i) => {
      const target = meant[i];
      const ref = target ? refOf(target) : undefined;
      if (ref && !refs.has(bracket.name)) refs.set(bracket.name, ref);
    });
    return refs;
  };

  const made = new Array<Made>(drafts.length);
  for (const order of inOrder) {
    const { piece: index, bold } = drafts[order] as Draft;
    const piece = pieces[index] as TellingUnit;
    const known = until(told[index] as Position);
    const refs = piece.brackets.length === 0 ? noRefs : refsOf(piece, targets[index] ?? []);
    const parent = bold ? find(index) : piece.parent < 0 ? undefined : find(piece.parent);
    const written = bold ? -1 : documentOf(pieces, index, told);
    const document =
      written < 0 ? undefined : introducedIn(pieces[written] as TellingUnit, registry, told[written] as Position);
    const claim = claimOf(ids[order] as ClaimId, piece, bold, {
      registry,
      known,
      told: told[index] as Position,
      refs,
      scene: piece.scene < 0 ? null : (scenes[piece.scene] as Scene).id,
      ...(parent === undefined ? {} : { parent }),
      ...(document === undefined ? {} : { document }),
    });
    made[order] = { claim, piece: index };
  }
  until(END);
  return made;
}

/** The piece that introduces the document whose rows, or words, stand here, or -1. */
function documentOf(pieces: readonly TellingUnit[], index: number, told: readonly Position[]): number {
  const { content, scene, parent } = pieces[index] as TellingUnit;
  if (content.kind === 'rows') return parent;
  if (content.kind !== 'prose' || !content.quoted) return -1;
  for (let at = index - 1; at >= index - mostAbove && pieces[at]?.scene === scene; at -= 1) {
    const { content: above } = pieces[at] as TellingUnit;
    // Whatever is told only later is not there yet, for whoever reads this.
    if ((told[at] as Position) > (told[index] as Position)) continue;
    if (above.kind === 'prose' && !above.quoted) return -1;
    if (above.kind === 'bullet' && isDocument(above.statement)) return at;
  }
  return -1;
}

/** No document is so long. Whoever writes more than that behind the marks of a quotation is not waited for. */
const mostAbove = 1000;

const noRefs: ReadonlyMap<string, Ref> = new Map();

type Ids = {
  /** Of each draft. */
  readonly ids: readonly ClaimId[];
  /** Of what a piece claims; with a label, of what those bold words claim in it. */
  readonly find: (piece: number, label?: string) => ClaimId | undefined;
  /** The drafts in the order of the telling. */
  readonly inOrder: readonly number[];
};

/** Gives ids in the order of the telling. */
function identify(pieces: readonly TellingUnit[], drafts: readonly Draft[], told: readonly Position[]): Ids {
  const idOf = numbering();
  const ids = new Array<ClaimId>(drafts.length);
  const ofPiece = new Array<ClaimId | undefined>(pieces.length);
  const ofBold = new Map<string, ClaimId>();
  const at = (index: number) => told[(drafts[index] as Draft).piece] as Position;
  const inOrder = drafts.map((_, index) => index).sort((a, b) => at(a) - at(b) || a - b);
  for (const index of inOrder) {
    const { piece, bold } = drafts[index] as Draft;
    const id = idOf(claimBase(pieces[piece] as TellingUnit, bold));
    ids[index] = id;
    if (!bold) ofPiece[piece] ??= id;
    else if (!ofBold.has(`${piece} ${bold.label}`)) ofBold.set(`${piece} ${bold.label}`, id);
  }
  const find = (piece: number, label?: string) =>
    (label === undefined ? undefined : ofBold.get(`${piece} ${label}`)) ?? ofPiece[piece];
  return { ids, find, inOrder };
}

/** Whom a name means that a piece gives. */
export function entityNamed(
  { content }: TellingUnit,
  name: string,
  registry: Registry,
  told: Position,
): EntityId | undefined {
  const introduces = content.kind === 'bullet' && content.statement.claiming.kind === 'introduce';
  return spaceOf(introduces ? content.statement.claiming.introduction.entity : 'person', registry).find(name, told);
}

function introducedIn(piece: TellingUnit, registry: Registry, told: Position): EntityId | undefined {
  const { content } = piece;
  if (content.kind !== 'bullet' || content.statement.claiming.kind !== 'introduce') return undefined;
  return entityNamed(piece, content.statement.claiming.introduction.name, registry, told);
}
