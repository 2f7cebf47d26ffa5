import type {
  Reply as Answered,
  Passage,
  Picture,
  PictureWanted,
  Proof,
  Recap,
  RecapLength,
  StoryEntry,
  View,
  WhoKnows,
} from 'unspool/page';

/**
 * What the page asks for: a position; the stop after one, or the end of the scene or part that it begins; so many stops from the
 * start; or what was typed.
 */
export type Query =
  | { readonly at: string }
  | { readonly next: string; readonly by?: 'scene' | 'part' }
  | { readonly stop: string }
  | { readonly words: string };

export type Reply =
  /** `isFirst`: some of it is still that of the view that was held; the whole is there for whoever asks for its place. */
  | { readonly kind: 'view'; readonly view: View; readonly isFirst: boolean; readonly problem: string }
  /** `why`: a sentence, where more can be said than that there is no such place. */
  | { readonly kind: 'gone'; readonly why?: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'broken'; readonly problem: string };

/**
 * How a view is asked for: of the one that is `held` it may be made; with `isFirst`, what is shown first may come alone; `signal` says
 * when nobody waits any more.
 */
export type Asking = {
  readonly held?: View | null;
  readonly isFirst?: boolean;
  readonly signal?: AbortSignal;
};

/** Where a reader is, and through whose eyes they look, the outermost first. */
export type Where = Pick<View, 'at' | 'as'>;

/** Whoever answers the page: the program that serves it, or the files beside it. Nothing of any answer is kept here. */
export type Answers = {
  /** Whether it knows where scenes and parts end that lie ahead. */
  readonly knowsAhead: boolean;
  /** The stories there are, or undefined if there is no answer. */
  fetchStories(): Promise<readonly StoryEntry[] | undefined>;
  /** Asks for one view of a story. */
  ask(story: string, query: Query, as: readonly string[], how?: Asking): Promise<Reply>;
  /** Asks for a scene as the work has it; null if there is no answer. */
  fetchPassages(story: string, at: string, scene: string): Promise<readonly Passage[] | null>;
  /** Asks what came after a place; null if there is no answer. */
  fetchRecap(story: string, at: string, since: string, length: RecapLength): Promise<Recap | null>;
  /** Asks a question, after the one `before` it; null if there is no answer at all. */
  fetchAnswer(
    story: string,
    where: Where,
    q: string,
    before: string,
  ): Promise<{ readonly question: string; readonly reply: Answered } | null>;
  /** Asks who knows what; null if there is no answer. */
  fetchKnowing(story: string, where: Where): Promise<WhoKnows | null>;
  /** Asks for a picture of so many pixels across; null if there is no answer. */
  fetchPicture(story: string, where: Where, wanted: PictureWanted): Promise<Picture | null>;
  /** How far the proof is that lines cross as rarely as they can in the storylines there; null where none is made. */
  fetchProof(story: string, where: Where): Promise<Proof | null>;
  /** Where a picture of one's own is, by the name that the view of this place gives it. */
  imageAddress(story: string, at: string, name: string): string;
  /** Calls `onChange` whenever the story may have changed; `onLine` hears whether that can be heard of. */
  follow(story: string, onChange: () => void, onLine: (connected: boolean) => void): void;
};
