/** A file that grows: everything about it is as it was, but for one thing, of which there is more. */
export type Shape = {
  readonly name: string;
  /** What it is called, which says its format. */
  readonly file: string;
  /** The file with some `size` characters of the thing. */
  readonly make: (size: number) => string | Uint8Array;
};
