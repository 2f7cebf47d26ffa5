import { withoutEnds } from '../../base/ends.js';
import { once, perObject } from '../../base/index.js';
import { folded } from '../../base/letters.js';
import type { Claim, ClaimId, Slice } from '../../story/index.js';
import type { Source, SourceSpan } from '../source.js';
import { isNear, piecesAt, spotsOf, wordsIn } from './lookup.js';
import { lastAtMost, type Piece, piecesIn, type ReadPieces, readPieces, readSegment, type Spot } from './pieces.js';
import { scenesIn } from './scenes-in.js';

/** A quotation of the notes, and where it stands in the work. */
export type Evidence = {
  readonly claim: ClaimId;
  /** The words between the marks. */
  readonly quote: string;
  /** Absent: it is nowhere. */
  readonly found?: Found;
};

export type Found = {
  /** To the letter; but for capitals, marks and spaces; or only nearly. */
  readonly how: 'exact' | 'alike' | 'near';
  /** Index of the segment in the work. */
  readonly segment: number;
  /** The words of the work that hold it. */
  readonly text: string;
  readonly at: SourceSpan;
  /** Not in the scene that quotes it, although that scene was found in the work. */
  readonly elsewhere?: true;
};

/** Looks every quotation of a slice up: in its own scene first, then in the whole work. Linear but for near ones. */
export function evidenceOf(slice: Slice, work: Source): readonly Evidence[] {
  const looked = lookedIn(work);
  const places = scenesIn(slice, work);
  const words = once(() => wordsOf(looked.segments));
  return slice.claims.flatMap((claim) =>
    quotationsIn(claim).map((quote): Evidence => {
      const own = claim.scene === null ? undefined : places.get(claim.scene);
      const found = find(quote, looked, own) ?? near(quote, looked.segments, words(), own);
      return { claim: claim.id, quote, ...(found ? { found } : {}) };
    }),
  );
}

/** The words of a claim that stand in quotation marks, without the marks. */
export const quotationsIn = perObject((claim: Claim): readonly string[] => {
  if (claim.sense.kind === 'outside') return [];
  const quotes: string[] = [];
  let open = '';
  for (const { text, quote } of claim.words) {
    if (quote) open += text;
    else if (open !== '') {
      quotes.push(open);
      open = '';
    }
  }
  if (open !== '') quotes.push(open);
  return quotes.map((text) => withoutEnds(text, /["“”„«»「」『』]/).trim()).filter((text) => folded(text) !== '');
});

type Looked = {
  readonly segments: readonly ReadPieces[];
  /** All of the work as one, for what stands across the border of two segments. */
  readonly all: () => ReadPieces & { readonly segmentOf: (piece: number) => number };
};

function lookedIn(work: Source): Looked {
  return {
    segments: work.segments.map(readSegment),
    all: once(() => {
      const taken = work.segments.map(piecesIn);
      const begins: number[] = [];
      let at = 0;
      for (const { length } of taken) {
        begins.push(at);
        at += length;
      }
      return { ...readPieces(taken.flat()), segmentOf: (piece) => lastAtMost(begins, piece) };
    }),
  };
}

function find(quote: string, { segments, all }: Looked, own: number | undefined): Found | undefined {
  const order = own === undefined ? segments.keys() : [own, ...segments.keys()];
  for (const index of order) {
    const read = segments[index] as ReadPieces;
    const [spot] = spotsOf(quote, read);
    if (spot) return foundAt(quote, read, spot, index, own);
  }
  if (segments.length < 2) return undefined;
  const whole = all();
  const [spot] = spotsOf(quote, whole);
  return spot && foundAt(quote, whole, spot, whole.segmentOf(piecesAt(whole, spot)[0] as number), own);
}

function foundAt(quote: string, read: ReadPieces, spot: Spot, segment: number, own: number | undefined): Found {
  const { text, at } = read.pieces[piecesAt(read, spot)[0] as number] as Piece;
  const how = text.includes(quote) ? 'exact' : 'alike';
  return { how, segment, text, at, ...(own === undefined || own === segment ? {} : { elsewhere: true }) };
}

type Place = { readonly segment: number; readonly piece: number };

/** Where each word of the work stands; words that stand everywhere tell nothing. */
function wordsOf(segments: readonly ReadPieces[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  segments.forEach(({ pieces }, segment) => {
    pieces.forEach(({ text }, piece) => {
      for (const word of wordsIn(text)) {
        const list = places.get(word);
        if (!list) places.set(word, [{ segment, piece }]);
        else if (list.length < mostPlaces) list.push({ segment, piece });
      }
    });
  });
  return places;
}

const mostPlaces = 2000;
function near(
  quote: string,
  segments: readonly ReadPieces[],
  places: ReadonlyMap<string, readonly Place[]>,
  own: number | undefined,
): Found | undefined {
  const words = wordsIn(quote);
  const found = new Map<string, { readonly place: Place; readonly words: string[]; letters: number }>();
  for (const word of words) {
    for (const place of places.get(word) ?? []) {
      const name = `${place.segment} ${place.piece}`;
      const one = found.get(name) ?? { place, words: [], letters: place.segment === own ? 0.5 : 0 };
      found.set(name, one);
      one.words.push(word);
      one.letters += word.length;
    }
  }
  let best: { readonly place: Place; readonly words: string[]; readonly letters: number } | undefined;
  for (const one of found.values()) if (!best || one.letters > best.letters) best = one;
  if (!best || !isNear(best.words, words)) return undefined;
  const { segment, piece } = best.place;
  const { text, at } = (segments[segment] as ReadPieces).pieces[piece] as Piece;
  return { how: 'near', segment, text, at, ...(own === undefined || own === segment ? {} : { elsewhere: true }) };
}
