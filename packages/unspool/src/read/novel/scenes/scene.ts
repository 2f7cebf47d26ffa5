import type { When } from '../../../language/index.js';
import type { PersonId, Place } from '../stretch.js';

/** Whether what is read is all but certain, or only to be expected. */
export type Grade = 'sure' | 'likely';

/** Where a scene begins within a chapter: before this paragraph, for these reasons. */
export type SceneBorder = { readonly paragraph: number; readonly reasons: readonly BorderReason[] };

/** Why a new scene begins: time has passed, the place is another, other people are together, or another document begins. */
export type BorderReason = {
  readonly kind: 'time' | 'place' | 'people' | 'document';
  readonly evidence: Place;
  readonly rule: string;
  readonly grade: Grade;
  /** The time, as far as its words are understood. */
  readonly when?: readonly When[];
};

/** Somebody who must be in a scene, or only may be, since they are spoken of. Whoever is mentioned in speeches alone is neither. */
export type Presence = {
  readonly person: PersonId;
  readonly is: 'must' | 'may';
  readonly evidence: Place;
  readonly rule: string;
};

/** Where something plays, by the words that say it. */
export type NovelPlace = {
  /** As printed: "Baker Street", "the drawing-room". */
  readonly name: string;
  readonly kind: 'name' | 'noun';
  readonly evidence: Place;
  readonly rule: string;
  readonly grade: Grade;
};

/**
 * The telling leaves its order here: what follows was earlier or will be later than what was told, or is a tale that
 * somebody begins to tell. How far that goes is not known. From tense alone it is never more than likely.
 */
export type TimeTurn = {
  readonly kind: 'earlier' | 'later' | 'frame';
  readonly evidence: Place;
  readonly rule: string;
  readonly grade: Grade;
  readonly when?: readonly When[];
};
