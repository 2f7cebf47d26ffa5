/** A file that grows: everything about it is as it was, but for one thing, of which there is more. */
export type Shape = {
  readonly name: string;
  /** What it is called, which says its format. */
  readonly file: string;
  /** Whether it is one of the many marks and words in one place; absent: a thing that grows by number. */
  readonly isMark?: true;
  /** The file with some `size` characters of the thing. */
  readonly make: (size: number) => string | Uint8Array;
};
