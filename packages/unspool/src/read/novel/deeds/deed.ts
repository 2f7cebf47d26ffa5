import type { PersonId, Place } from '../stretch.js';

/** What a novel's people do, of what the model knows: named as its lines name them. */
export type DeedVerb =
  | 'enters'
  | 'leaves'
  | 'gives'
  | 'takes'
  | 'tells'
  | 'kills'
  | 'dies'
  | 'marries'
  | 'writes'
  | 'reads';

/** Something that somebody does, as a plain sentence of the narration says it. */
export type Deed = {
  readonly verb: DeedVerb;
  readonly subject: PersonId;
  /** Whom or what it is done to: "the letter", "the room". */
  readonly object?: DeedObject;
  /** Whom something is given, told or written to. */
  readonly to?: PersonId;
  /** All of the sentence: what is quoted for it. */
  readonly sentence: Place;
  readonly evidence: Place;
  /** Likely where the one who does it is called by a pronoun. */
  readonly grade: 'sure' | 'likely';
};

export type DeedObject =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'thing' | 'place'; readonly text: string };
