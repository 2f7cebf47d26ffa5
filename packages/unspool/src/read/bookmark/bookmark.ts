/** Where somebody stands in a book, as the program says in which they read it. */
export type Bookmark = {
  /** Whose place it is, in words that begin a sentence: "The place of KOReader". */
  readonly of: string;
  /**
   * In which file of the book: by its number in the order of reading (from 0), with the name that this has there, or by its
   * path.
   */
  readonly page: { readonly nth: number; readonly id?: string } | { readonly path: string };
  /** Where in that file: from its outermost element down. */
  readonly steps?: readonly Step[];
  /** The id of an element of that file. */
  readonly fragment?: string;
  /** The words behind which, or at which, the place is. */
  readonly text?: { readonly before: string; readonly after: string };
  /** How much of the file, and how much of the book lies before the place, from 0 to 1. */
  readonly ofPage?: number;
  readonly ofBook?: number;
  /** The sum that KOReader makes of a file: another sum is another file. */
  readonly sum?: string;
};

/** A step down: to the n-th element (from 1), or the n-th of that name; `id` is what the element is called, where that is said. */
export type Step = { readonly nth: number; readonly name?: string; readonly id?: string };

/** Why something that looks like a bookmark is none, in a sentence; `isEmpty` where it is known to hold no place. */
export type NoBookmark = { readonly problem: string; readonly isEmpty?: true };
