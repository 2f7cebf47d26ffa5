import { addTo, grouped, perObject } from '../../base/index.js';
import { plain } from '../../language/index.js';
import { type ClaimId, indexOf, type SceneId, type Slice } from '../../story/index.js';
import { segmentTitle } from '../notes/segment-title.js';
import type { ItemOrigin } from '../notes/source-map.js';
import type { Item, Source } from '../source.js';
import { quotationsIn } from './evidence.js';
import { inCommon, isNear, piecesAt, printed, spotsOf, wordsIn } from './lookup.js';
import { type OpenedScene, openedScenes } from './opened.js';
import { type Piece, type ReadPieces, readPieces, type Spot } from './pieces.js';

/** A scene as a work has it, as far as a reader may see it, with what the notes quote of it. */
export type Passage = {
  readonly scene: SceneId;
  /** The name of the file. */
  readonly file?: string;
  /** What the work calls the place. */
  readonly title: string;
  /** BCP 47, where the work says. */
  readonly language?: string;
  readonly pieces: readonly PassagePiece[];
  /** Only what is quoted so far: the scene may go on. */
  readonly inPart?: true;
};

export type PassagePiece = Piece & {
  readonly marks: readonly Mark[];
};

/** A stretch of a piece that a claim quotes. */
export type Mark = {
  readonly claim: ClaimId;
  /** To the letter; but for capitals, marks and spaces; or only nearly. */
  readonly how: 'exact' | 'alike' | 'near';
  readonly from: number;
  readonly to: number;
};

/** What can be opened in the works at a place: scenes, and by the scene in which they are found, claims that quote. */
export type Openable = {
  readonly scenes: readonly SceneId[];
  readonly claims: readonly (readonly [claim: ClaimId, scene: SceneId])[];
};

/**
 * A work and, where the notes are those of the work itself, from which of its items (`told`) each claim was made; `before` is an older
 * draft of it, where one is at hand.
 */
export type OpenWork = {
  readonly work: Source;
  readonly told?: ReadonlyMap<ClaimId, ItemOrigin>;
  readonly before?: OlderDraft;
};

/** An older draft of a work, and what the scenes of notes on the newer one are called, one for each of its segments. */
export type OlderDraft = { readonly draft: Source; readonly titles: readonly string[] };

/** What a reader of a slice can open. It depends on no part of the works that is not open. */
export function openable(slice: Slice, works: readonly OpenWork[]): Openable {
  const scenes = new Set<SceneId>();
  const claims = new Map<ClaimId, SceneId>();
  for (const { work, told } of works) {
    const opened = openedScenes(slice, work);
    const marks = told ? new Map() : quotedIn(slice, opened);
    // Every line of notes that are the work itself is from it: that its scene opens is enough.
    for (const { scene, inPart } of opened) if (told || !inPart || marks.has(scene)) scenes.add(scene);
    for (const [scene, list] of marks) {
      for (const { claim } of list) if (!claims.has(claim)) claims.set(claim, scene);
    }
  }
  return { scenes: slice.scenes.flatMap(({ id }) => (scenes.has(id) ? [id] : [])), claims: [...claims] };
}

/** A scene in each of the works that has it. */
export function passagesOf(slice: Slice, works: readonly OpenWork[], scene: SceneId): readonly Passage[] {
  return works.flatMap((one): readonly Passage[] => {
    const opened = openedScenes(slice, one.work);
    const found = opened.find((candidate) => candidate.scene === scene);
    if (!found) return [];
    const pieces = one.told
      ? piecesTold(slice, found, one.told)
      : shown(found, quotedIn(slice, opened).get(scene) ?? []);
    if (pieces.length === 0) return [];
    const { language, file = pieces[0]?.at.file } = one.work;
    return [
      {
        scene,
        ...(file === undefined ? {} : { file }),
        title: segmentTitle(one.work, found.segment),
        ...(language === undefined ? {} : { language }),
        pieces,
        ...(found.inPart ? { inPart: true } : {}),
      },
    ];
  });
}

type Placed = { readonly claim: ClaimId; readonly how: Mark['how']; readonly spots: readonly Spot[] };

/** Every quotation of a slice that stands in what is open of a work: in its own scene, or else in the first that has it. */
function quotedIn(slice: Slice, opened: readonly OpenedScene[]): ReadonlyMap<SceneId, readonly Placed[]> {
  return quotedOf(slice)(opened);
}

const quotedOf = perObject((slice: Slice) => perObject((opened: readonly OpenedScene[]) => quoted(slice, opened)));

function quoted(slice: Slice, opened: readonly OpenedScene[]): ReadonlyMap<SceneId, readonly Placed[]> {
  const byScene = new Map(opened.map((one) => [one.scene, one]));
  const over = opened.filter(({ inPart }) => !inPart);
  const marks = new Map<SceneId, Placed[]>();
  for (const claim of slice.claims) {
    const own = claim.scene === null ? undefined : byScene.get(claim.scene);
    for (const quote of quotationsIn(claim)) {
      const found = placedIn(quote, own, over);
      if (found) addTo(marks, found.scene, { claim: claim.id, how: found.how, spots: found.spots });
    }
  }
  return marks;
}

/**
 * What the notes on a scene take from the work, where they are those of the work itself: what is said and done as a whole,
 * of paragraphs with quotations those. What the writer of a script says in notes is looked up, as in other notes.
 */
function toldIn(slice: Slice, { scene, read }: OpenedScene, told: ReadonlyMap<ClaimId, ItemOrigin>): readonly Placed[] {
  const { inScene, claims } = indexOf(slice);
  const piecesOf = grouped([...read.items.keys()], (index) => [read.items[index] as Item]);
  return (inScene.get(scene) ?? []).flatMap((claim): readonly Placed[] => {
    const parent = claim.parent === undefined ? undefined : claims.get(claim.parent);
    if (parent?.sense.kind === 'prose') return [];
    const origin = told.get(claim.id);
    const quotations = quotationsIn(claim);
    if (origin === undefined || origin.of === 'note')
      return quotations.flatMap((text) => {
        const spots = spotsOf(text, read);
        return spots.length > 0 ? [{ claim: claim.id, spots, how: howIn(text, read, spots) }] : [];
      });
    const own = (piecesOf.get(origin.item) ?? []).filter((index) => isTold(read.pieces[index] as Piece, origin.of));
    const texts = quotations.length > 0 ? quotations : [plain(claim.words)];
    return texts.map((text) => {
      const found = origin.of === 'item' ? own.flatMap((index) => spotsIn(text, read, index)) : [];
      const isExact = own.some((index) => read.pieces[index]?.text.includes(text));
      const spots = found.length > 0 ? found : own.flatMap((index) => wholeOf(read, index));
      return { claim: claim.id, spots, how: isExact ? 'exact' : 'alike' };
    });
  });
}

/** Of a speech the notes tell what is said: directions within it are for who opens the scene as a whole. */
function isTold({ kind }: Piece, of: 'speech' | 'item'): boolean {
  return of === 'item' || kind === 'said';
}

/** Where a text stands in one of the pieces. */
function spotsIn(text: string, { pieces, items, starts }: ReadPieces, index: number): readonly Spot[] {
  const only = readPieces([{ piece: pieces[index] as Piece, item: items[index] as Item }]);
  const shift = (starts[index] as number) - (only.starts[0] as number);
  return spotsOf(text, only).map(({ from, to }) => ({ from: from + shift, to: to + shift }));
}

/** All of a piece; nothing of one without letters. */
function wholeOf({ starts, letters }: ReadPieces, index: number): readonly Spot[] {
  const from = starts[index] as number;
  const to = starts[index + 1] ?? letters.length;
  return to > from ? [{ from, to }] : [];
}

/** What a work has of a scene, with what its own notes take from it: once for what is open of the scene, whatever else the work has. */
function piecesTold(slice: Slice, found: OpenedScene, told: ReadonlyMap<ClaimId, ItemOrigin>): readonly PassagePiece[] {
  const known = piecesOfSlice(slice)(told)(found.read);
  const name = `${found.inPart ?? false} ${found.scene}`;
  const pieces = known.get(name) ?? shown(found, toldIn(slice, found, told));
  known.set(name, pieces);
  return pieces;
}

const piecesOfSlice = perObject((_: Slice) =>
  perObject((_: ReadonlyMap<ClaimId, ItemOrigin>) =>
    perObject((_: ReadPieces) => new Map<string, readonly PassagePiece[]>()),
  ),
);

type At = { readonly scene: SceneId; readonly spots: readonly Spot[]; readonly how: Mark['how'] };

function placedIn(quote: string, own: OpenedScene | undefined, over: readonly OpenedScene[]): At | undefined {
  for (const { scene, read } of own ? [own, ...over] : over) {
    const spots = spotsOf(quote, read);
    if (spots.length > 0) return { scene, spots, how: howIn(quote, read, spots) };
  }
  // What is only like it may be told later.
  const spot = own && !own.inPart ? nearestTo(quote, own.read) : undefined;
  return own && spot ? { scene: own.scene, spots: [spot], how: 'near' } : undefined;
}

function howIn(quote: string, read: ReadPieces, [spot]: readonly Spot[]): 'exact' | 'alike' {
  return spot && piecesAt(read, spot).some((index) => read.pieces[index]?.text.includes(quote)) ? 'exact' : 'alike';
}

/** The piece that has the most of the words, if it has enough of them. */
function nearestTo(quote: string, { pieces, starts, letters }: ReadPieces): Spot | undefined {
  const wanted = wordsIn(quote);
  const words = new Set(wanted);
  let best: { readonly index: number; readonly shared: readonly string[] } | undefined;
  pieces.forEach(({ text }, index) => {
    const shared = wordsIn(text).filter((word) => words.has(word));
    if (inCommon(shared) > inCommon(best?.shared ?? [])) best = { index, shared };
  });
  if (!best || !isNear(best.shared, wanted)) return undefined;
  const from = starts[best.index] as number;
  return { from, to: starts[best.index + 1] ?? letters.length };
}

function shown({ read, inPart }: OpenedScene, placed: readonly Placed[]): readonly PassagePiece[] {
  const marks = new Map<number, Mark[]>();
  const put = (claim: ClaimId, how: Mark['how'], spot: Spot) => {
    for (const index of piecesAt(read, spot)) {
      addTo(marks, index, { claim, how, ...printed(read, index, spot) });
    }
  };
  for (const { claim, how, spots } of placed) for (const spot of spots) put(claim, how, spot);
  // Whether anything stands between what is quoted of a scene that may go on, nobody is told.
  return read.pieces.flatMap((piece, index): readonly PassagePiece[] => {
    const own = marks.get(index);
    return inPart && !own ? [] : [{ ...piece, marks: own ?? [] }];
  });
}
