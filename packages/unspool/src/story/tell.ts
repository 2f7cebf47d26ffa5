import { key, type Place, type Problem, problem, slug, type Span } from '../base/index.js';
import { type Outline, plain } from '../language/index.js';
import { claimOf } from './claims.js';
import { type Registry, registryOf, spaceOf } from './entities.js';
import { type BoldClaim, type Piece, type Pieces, piecesOf } from './piece.js';
import { type Resolution, resolve, type Target } from './resolve.js';
import { END, type Claim, type ClaimId, type Position, type Ref, type Scene, type SceneId, type Stop, type Story } from './story.js';
import { NEVER, positionsOf, toldOf } from './told.js';

/** A story with what only its author may see: where each claim stands in the file, and what is wrong with it. */
export type Telling = {
  readonly story: Story;
  readonly problems: readonly Problem[];
  /** Where the claims and scenes of the story stand in the file, by id. */
  readonly places: ReadonlyMap<ClaimId | SceneId, Place>;
  /** The outline it was told from, its pieces, and when each is told. For {@link cut}. */
  readonly outline: Outline;
  readonly pieces: Pieces;
  readonly told: readonly Position[];
  /** What each stop as it stands in the file (0: before the first scene) is to the reader. */
  readonly positions: readonly Position[];
};

/** Makes the story of an outline. Never throws; linear in the length but for the sorting of ids. */
export function tell(outline: Outline): Telling {
  const pieces = piecesOf(outline);
  const resolution = resolve(pieces);
  const rawTold = toldOf(pieces, resolution);
  const positions = positionsOf(pieces, rawTold);
  const told = rawTold.map((raw) => (raw >= END ? raw : (positions[raw] as Position)));

  const scenes = scenesOf(pieces, positions);
  const stops = stopsOf(pieces, positions, scenes);
  const registry = registryOf(pieces.pieces, told, numbering(slugged));
  const claims = claimsOf(pieces, resolution, told, scenes, registry);

  const places = new Map<string, Place>();
  scenes.forEach((scene, index) => places.set(scene.id, { file: outline.name, span: pieces.scenes[index]?.at as Span }));
  const told_ = claims.map(({ claim, piece }) => {
    places.set(claim.id, { file: outline.name, span: (pieces.pieces[piece] as Piece).at });
    return claim;
  });
  const story: Story = { scenes, stops, entities: registry.entities, claims: told_ };
  return { story, problems: problemsOf(outline, pieces, resolution, told), places, outline, pieces, told, positions };
}

function scenesOf({ scenes }: Pieces, positions: readonly Position[]): readonly Scene[] {
  const idOf = numbering(slugged);
  const ids = scenes.map((scene) => idOf(plain(scene.runs) || 'scene'));
  return scenes.map((scene, index) => ({
    id: ids[index] as SceneId,
    title: plain(scene.runs),
    number: index + 1,
    ...(scene.parent < 0 ? {} : { parent: ids[scene.parent] as SceneId }),
    told: positions[scene.raw] as Position,
  }));
}

function stopsOf({ stops }: Pieces, positions: readonly Position[], scenes: readonly Scene[]): readonly Stop[] {
  const found: Stop[] = [];
  stops.forEach((stop, index) => {
    const position = positions[index + 1] as Position;
    if (position === positions[index]) return;
    const scene = (scenes[stop.scene] as Scene).id;
    const before = found.at(-1);
    found.push({ position, scene, part: before?.scene === scene ? before.part + 1 : 1 });
  });
  return found;
}

type Numbered = (base: string) => string;

/**
 * Ids in the order of the telling: a repeated one gets a number, so what is told later never changes an earlier id.
 */
function numbering(baseOf: (text: string) => string): Numbered {
  const used = new Set<string>();
  const last = new Map<string, number>();
  return (text) => {
    const base = baseOf(text);
    let id = base;
    for (let n = last.get(base) ?? 1; used.has(id); ) {
      n += 1;
      last.set(base, n);
      id = `${base}-${n}`;
    }
    used.add(id);
    return id;
  };
}

function slugged(text: string): string {
  return slug(text).replace(/^-+|-+$/g, '') || 'unnamed';
}

type Made = { readonly claim: Claim; readonly piece: number };

function claimsOf({ pieces }: Pieces, { targets }: Resolution, told: readonly Position[], scenes: readonly Scene[], registry: Registry): readonly Made[] {
  const drafts = pieces.flatMap((piece, index): { piece: number; bold?: BoldClaim }[] => {
    if ((told[index] as Position) >= NEVER || piece.content.kind === 'part') return (told[index] as Position) >= NEVER ? [] : [{ piece: index }];
    const bold = piece.content.kind === 'prose' ? piece.content.bold : [];
    return [{ piece: index }, ...bold.map((claim) => ({ piece: index, bold: claim }))];
  });

  const idOf = numbering((text) => text);
  const ids = new Array<ClaimId>(drafts.length);
  const inOrder = drafts.map((_, index) => index).sort((a, b) => (told[drafts[a]?.piece as number] as Position) - (told[drafts[b]?.piece as number] as Position) || a - b);
  const ofPiece = new Map<number, ClaimId>();
  const ofBold = new Map<string, ClaimId>();
  for (const index of inOrder) {
    const { piece, bold } = drafts[index] as (typeof drafts)[number];
    const id = idOf(idBase(pieces[piece] as Piece, bold));
    ids[index] = id;
    if (bold) {
      if (!ofBold.has(`${piece} ${bold.label}`)) ofBold.set(`${piece} ${bold.label}`, id);
    } else ofPiece.set(piece, id);
  }

  const refOf = (target: Target): Ref | undefined => {
    if (target.to === 'scene') return { to: 'scene', id: (scenes[target.scene] as Scene).id };
    if (target.to === 'entity') {
      const { content } = pieces[target.piece] as Piece;
      const kind = content.kind === 'bullet' && content.statement.claiming.kind === 'introduce' ? content.statement.claiming.introduction.entity : 'person';
      const id = spaceOf(kind, registry).find(target.name, told[target.piece] as Position);
      return id === undefined ? undefined : { to: 'entity', id };
    }
    const bold = target.label === undefined ? undefined : ofBold.get(`${target.piece} ${target.label}`);
    const id = bold ?? ofPiece.get(target.piece);
    return id === undefined ? undefined : { to: 'claim', id };
  };

  return drafts.map(({ piece: index, bold }, order) => {
    const piece = pieces[index] as Piece;
    const refs = new Map<string, Ref>();
    piece.brackets.forEach((bracket, i) => {
      const target = targets[index]?.[i];
      const ref = target ? refOf(target) : undefined;
      if (ref && !refs.has(bracket.name)) refs.set(bracket.name, ref);
    });
    const parent = bold ? ofPiece.get(index) : piece.parent < 0 ? undefined : ofPiece.get(piece.parent);
    const document = piece.content.kind === 'rows' && piece.parent >= 0 ? documentOf(pieces[piece.parent] as Piece, registry, told[piece.parent] as Position) : undefined;
    const claim = claimOf(ids[order] as ClaimId, piece, bold, {
      registry,
      told: told[index] as Position,
      refs,
      scene: piece.scene < 0 ? null : (scenes[piece.scene] as Scene).id,
      ...(parent === undefined ? {} : { parent }),
      ...(document === undefined ? {} : { document }),
    });
    return { claim, piece: index };
  });
}

function documentOf({ content }: Piece, registry: Registry, told: Position) {
  if (content.kind !== 'bullet' || content.statement.claiming.kind !== 'introduce') return undefined;
  return registry.names.find(content.statement.claiming.introduction.name, told);
}

const longestId = 48;

/** The label, else kind and text. */
function idBase({ content }: Piece, bold: BoldClaim | undefined): string {
  if (bold) return shortSlug(bold.label);
  if (content.kind === 'bullet') {
    const { labels, claiming } = content.statement;
    return labels[0] === undefined ? shortSlug(`${claiming.kind} ${plain(claiming.body)}`) : shortSlug(labels[0]);
  }
  if (content.kind === 'dateline') return shortSlug(`${content.part.kind} ${plain(content.part.runs)}`);
  if (content.kind === 'credit') return shortSlug(`credit ${content.entry.key}`);
  if (content.kind === 'rows') return 'rows';
  return shortSlug(`${content.kind} ${plain(content.runs).slice(0, 2 * longestId)}`);
}

function shortSlug(text: string): string {
  const whole = slugged(text.slice(0, 4 * longestId));
  return whole.length <= longestId ? whole : whole.slice(0, longestId).replace(/-[^-]*$/, '');
}

function problemsOf(outline: Outline, { pieces }: Pieces, { targets, names }: Resolution, told: readonly Position[]): readonly Problem[] {
  const found: Problem[] = [];
  const known = new Set(names.map(key));
  pieces.forEach((piece, index) => {
    piece.brackets.forEach((bracket, i) => {
      const place = { file: outline.name, span: bracket.at };
      if (targets[index]?.[i] === null) {
        const nearest = nearestName(bracket.name, names);
        const values = { name: bracket.name, nearest: nearest === undefined ? '' : `Did you mean “${nearest}”?` };
        const repair = nearest === undefined ? undefined : [{ span: bracket.at, text: `[${nearest}]` }];
        found.push(problem('unresolved-reference', place, values, repair));
      }
    });
  });
  void known;
  void told;
  return found;
}

/** The known name with the fewest typing errors, if they are few. Bounded: a hostile file has many names. */
function nearestName(name: string, names: readonly string[]): string | undefined {
  const wanted = key(name);
  let best: string | undefined;
  let least = Math.floor(wanted.length / 4) + 1;
  for (const candidate of names.slice(0, 5000)) {
    if (Math.abs(candidate.length - wanted.length) > least) continue;
    const distance = typingErrors(wanted, key(candidate), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function typingErrors(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + cost));
    }
    row = next;
    if (Math.min(...row) >= most) return most;
  }
  return row[b.length] as number;
}
