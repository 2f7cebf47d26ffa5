import type { Beginning } from './beginning.js';

/**
 * What kind of work comes in a format: the script of a film, the text of a play, a track of subtitles, a page of a book or
 * play, a whole book, plain text.
 */
export type Kind = 'script' | 'play' | 'track' | 'page' | 'book' | 'text';

/** All that is known of a format outside its reader. */
export type FormatRow = {
  /** As people call it. */
  readonly name: string;
  /** What names of such files end in, without the dot and in lower case; the usual one first. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly kind: Kind;
  /** No work is larger, in bytes. */
  readonly mostBytes: number;
  /** Whether a file begins like one; asked only if no row above it said yes. */
  readonly looksLike: (beginning: Beginning) => boolean;
  /** How several files are one work: as tracks of one film, pages of one book or play, or numbered texts. */
  readonly joins?: 'tracks' | 'pages' | 'texts';
  /** What of it could be other words: all, what stands outside tags, the texts of JSON, or nothing, since it is packed. */
  readonly written: 'text' | 'markup' | 'json' | 'packed';
  /** Where the telling ends, if other things stand behind it. */
  readonly endsWith?: string;
  /** Its notes may be meant for us. */
  readonly hasRemarks?: true;
  /** Gives its `Reader`, of a script its `ScriptReader`. Nothing of a reader is loaded before. */
  readonly load: () => Promise<unknown>;
};
