import { isBook } from '../formats.js';
import type { Item, Segment, Source } from '../source.js';
import { hasRemarks, preludeOf, type Remark, remarkOf } from './embedded-notes.js';
import type { Note } from './source-map.js';

/** An item of a scene, and what it says to the story file. */
export type Piece = {
  readonly item: Item;
  readonly remark: Remark | null;
  /** A break in a chapter: there a reader may stop. */
  readonly stop?: true;
};

/**
 * What of a segment enters its notes. Of several tracks it is the one in the language of the work, and what is said in the
 * others.
 */
export function piecesOf(source: Source, { items }: Pick<Segment, 'items'>): readonly Piece[] {
  return items
    .filter((item) => !isForeign(item, source.language) || item.kind === 'speech')
    .map((item) => ({
      item,
      remark: hasRemarks(source) ? remarkOf(item) : null,
      ...(isBook(source) && item.kind === 'transition' ? { stop: true } : {}),
    }));
}

/** Whether an item is in another language than the work, as those of further tracks are. */
export function isForeign({ language }: Item, own: string | undefined): boolean {
  return language !== undefined && language !== own;
}

/** The name of a scene, and the note that gives it. */
export type GivenName = { readonly note: Note; readonly level: number; readonly words: string };

/** The name that a note right under its heading gives to a scene. */
export function nameIn(pieces: readonly Piece[]): GivenName | undefined {
  for (const { item, remark } of pieces) {
    if (item.kind !== 'note' || remark?.stop) return undefined;
    if (remark?.heading) return { note: item, level: remark.heading.level, words: remark.heading.name };
  }
  return undefined;
}

/** The pieces before the first scene, and those of the scene; `scene` is absent where a script only opens. */
export function openingOf(
  segment: Segment,
  pieces: readonly Piece[],
): { readonly before: readonly Piece[]; readonly scene?: readonly Piece[] } {
  if (!segment.heading && pieces.every(isOpening)) return { before: pieces };
  const count = preludeOf(segment);
  return { before: pieces.slice(0, count), scene: pieces.slice(count) };
}

/** What a script may begin with before its first heading. */
function isOpening({ item }: Piece): boolean {
  const { kind } = item;
  return kind === 'note' || kind === 'transition' || (kind === 'action' && /^fade (?:in|up)[.:]?$/i.test(item.text));
}

/** What stands between two stops of a scene, and the stop that it begins with; in a film, when it is on the screen. */
export type Stretch = {
  readonly stop?: Piece | 'cue';
  readonly pieces: readonly Piece[];
  /** In seconds. */
  readonly time?: { readonly from: number; readonly to: number };
};

/** A scene, cut at the stops within it. */
export function stretchesOf(pieces: readonly Piece[]): readonly Stretch[] {
  let current: Piece[] = [];
  const found: Stretch[] = [{ pieces: current }];
  for (const piece of pieces) {
    if (piece.stop || piece.remark?.stop) {
      current = [];
      found.push({ stop: piece, pieces: current });
    } else current.push(piece);
  }
  return found;
}
