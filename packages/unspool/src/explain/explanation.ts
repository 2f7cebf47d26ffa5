import type { Certainty } from '../language/index.js';
import type { ClaimId, EntityId, SceneId, Words } from '../story/index.js';

/**
 * One or more complete sentences for the reader, and the scenes that they open. The words already say how sure one can
 * be ("Likely: …", "Disputed: …") and by whose account ("As Vera tells it: …"); the fields say it again for whoever
 * wants to mark it.
 */
export type Line = {
  readonly words: Words;
  /** In telling order; empty only for what stands before the first scene, or comes from outside the work. */
  readonly scenes: readonly SceneId[];
  readonly claim?: ClaimId;
  /** Of what somebody says in so many words: how many characters name who says it. What follows is what is said. */
  readonly speaker?: number;
  /** What is done in a scene in which people mostly speak, as a play has its directions. */
  readonly direction?: true;
  /** How sure one can be by now; absent: it is shown. */
  readonly certainty?: Certainty;
  readonly disputed?: true;
  /** From outside the work: its kind or source ("custom"). */
  readonly outside?: string;
  /** The reasons that the notes give for it, one line a ground. Only lines of scenes and readings of symbols have them. */
  readonly because?: readonly Line[];
};

/** What an answer rests on: one line a ground, each with the claims that count together in it. */
export type Support = {
  readonly because: readonly Line[];
  readonly against: readonly Line[];
  /** Independent scenes and voices that show it (see `model.md` on corroboration). */
  readonly corroboration: { readonly count: number; readonly scenes: readonly SceneId[] };
};

export type Answer = Line & { readonly inPart: boolean; readonly support: Support };

export type Explanation = {
  readonly question: Line;
  readonly status: 'answered' | 'inPart' | 'notToldSoFar' | 'notTold' | 'noAnswerInNotes';
  /** The sentence that stands for the status where there is no answer: "Not told so far." */
  readonly note?: string;
  /** What stands: the full answer first, then partial ones in the order they were told. */
  readonly answers: readonly Answer[];
  /** What seemed so until a later scene, as whole sentences: "Until “The boathouse” it seemed: by his own hand." */
  readonly until: readonly { readonly answer: Line; readonly scene: SceneId | null }[];
};

/** A free question: one match, several to choose from, one that follows from what is told, or none. */
export type Reply =
  | { readonly kind: 'one'; readonly explanation: Explanation }
  /** When something was, which came first, who speaks with whom: the answer first, then what it rests on. */
  | { readonly kind: 'derived'; readonly lines: readonly Line[] }
  | { readonly kind: 'several'; readonly questions: readonly Line[] }
  | { readonly kind: 'none'; readonly note: string };

/** Somebody or something as known so far. `id` is the earliest name's, also after an identity was revealed. */
export type Profile = {
  readonly id: EntityId;
  readonly name: string;
  readonly kind: 'person' | 'group' | 'place' | 'thing' | 'document' | 'symbol' | 'strand';
  readonly aliases: readonly string[];
  readonly performer?: string;
  /** "a bodyguard for VIP clients around the world" */
  readonly about: readonly Line[];
  /** Scenes in which it takes part or is named, in telling order. */
  readonly scenes: readonly SceneId[];
  /** Of people: the first scene in which they are. */
  readonly firstSeen?: SceneId;
  /** Of people: the first scene that names them or has their voice, where they are not seen in it. */
  readonly firstHeardOf?: SceneId;
  /** Named before the first scene, and not seen in any so far. */
  readonly billed?: true;
  /** Of people: with whom they speak so far, one line each: "Ben (to Ben twice, 14 turns)". */
  readonly speaksWith: readonly Line[];
  /** What one knows of it so far, each line once, in telling order. */
  readonly known: readonly Line[];
  /** The rows of a document. */
  readonly tables: readonly {
    readonly head: readonly Words[];
    readonly rows: readonly (readonly Words[])[];
    readonly scene: SceneId | null;
  }[];
};

export type SceneAccount = {
  readonly id: SceneId;
  readonly number: number;
  readonly title: string;
  readonly depth: number;
  /** "Min-hee's apartment · after The call", as stated. */
  readonly dateline: readonly Words[];
  /** "as Vera tells it", "dreamt by Vera"; absent where it is shown. */
  readonly frame?: string;
  readonly present: readonly { readonly id: EntityId; readonly name: string; readonly how?: string }[];
  readonly lines: readonly Line[];
  readonly captions: readonly Line[];
};

/** One place in the order in which things happened. */
export type Happening = {
  readonly scene: SceneId;
  readonly number: number;
  readonly title: string;
  /** Scenes that show the same event again. */
  readonly again: readonly { readonly scene: SceneId; readonly number: number; readonly title: string }[];
  /** When it was, as far as that can be said: "1 November 2023", "between 1911 and 1913", "at night". */
  readonly when?: string;
  /** Whether it is stated that it does not come before the one above it, only assumed, or open; the first is open. */
  readonly footing: 'stated' | 'assumed' | 'open';
  /** How the telling departs from the order: "flashback, about 12 years back". */
  readonly departs?: string;
  /** By whose account: "as Vera tells it". */
  readonly frame?: string;
};

export type SymbolReading = {
  readonly symbol: EntityId;
  readonly name: string;
  /** Where it occurs so far. */
  readonly occurrences: readonly SceneId[];
  /** One for each holder and meaning. */
  readonly readings: readonly (Line & {
    readonly holder?: string;
    readonly meaning: string;
    readonly because: readonly Line[];
  })[];
  readonly background: readonly Line[];
};

/** What happened so far, or what one person or thing went through. */
export type Recap = { readonly title: string; readonly lines: readonly Line[]; readonly open: readonly Line[] };

/** The usual anatomy of an explained article, at one position. */
export type Article = {
  readonly title: string;
  readonly dek: readonly Line[];
  readonly credits: readonly { readonly key: string; readonly value: Words }[];
  readonly contentNotes: readonly string[];
  /** "This explains Ballerina up to and including “The call”." */
  readonly warning: string;
  readonly ended: boolean;
  readonly takeaways: readonly Line[];
  readonly cast: readonly Profile[];
  /** Documents of which one has read something. */
  readonly documents: readonly Profile[];
  readonly happened: readonly SceneAccount[];
  /** The same scenes in the order in which they happened. */
  readonly chronology: readonly Happening[];
  /** In the order in which they were asked. */
  readonly questions: readonly Explanation[];
  readonly symbols: readonly SymbolReading[];
  readonly themes: readonly Line[];
  readonly relations: readonly Line[];
  readonly outside: readonly Line[];
  readonly related: readonly Line[];
};
