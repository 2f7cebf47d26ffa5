import { withoutEnds } from '../../base/ends.js';
import { once } from '../../base/index.js';
import type { Claim, ClaimId, Slice } from '../../story/index.js';
import type { Source, SourceSpan } from '../source.js';
import { folded, isNear, type Piece, piecesAt, type ReadPieces, readSegment, spotsOf, wordsIn } from './lookup.js';
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
  const segments = work.segments.map(readSegment);
  const places = scenesIn(slice, work);
  const words = once(() => wordsOf(segments));
  return slice.claims.flatMap((claim) =>
    quotationsIn(claim).map((quote): Evidence => {
      const own = claim.scene === null ? undefined : places.get(claim.scene);
      const found = find(quote, segments, own) ?? near(quote, segments, words(), own);
      return { claim: claim.id, quote, ...(found ? { found } : {}) };
    }),
  );
}

/** The words of a claim that stand in quotation marks, without the marks. */
export function quotationsIn(claim: Claim): readonly string[] {
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
}

function find(quote: string, segments: readonly ReadPieces[], own: number | undefined): Found | undefined {
  const order = own === undefined ? segments.keys() : [own, ...segments.keys()];
  for (const index of order) {
    const read = segments[index] as ReadPieces;
    const [spot] = spotsOf(quote, read);
    if (!spot) continue;
    const { text, at } = read.pieces[piecesAt(read, spot)[0] as number] as Piece;
    const how = text.includes(quote) ? 'exact' : 'alike';
    return { how, segment: index, text, at, ...(own === undefined || own === index ? {} : { elsewhere: true }) };
  }
  return undefined;
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
