import type { Format } from './formats.js';

/**
 * A work as it was read: its pieces in the order of the telling, each with its place in the file. Nothing in it is
 * interpreted beyond what the format itself says; what had to be guessed is marked `assumed`.
 */
export type Source = {
  readonly format: Format;
  /** The name of the file that it was read from. */
  readonly file?: string;
  readonly title?: string;
  /** BCP 47, where the work says. */
  readonly language?: string;
  /** What stands around the work: author, translator, draft date. Known before the beginning. */
  readonly credits: readonly Credit[];
  /** Who published this file, under which identifiers and licence, and from which edition: for whoever cites it. */
  readonly publication?: readonly Pick<Credit, 'key' | 'value'>[];
  /** The people of the play, as billed and in that order; then those who are not. */
  readonly cast: readonly Role[];
  /** Who has to do with whom, where the file has a list of it. Never shown before the end. */
  readonly relations?: readonly Relation[];
  readonly segments: readonly Segment[];
  /** What could not be read, or not surely. Reading never fails: the rest is there. */
  readonly problems: readonly SourceProblem[];
};

/** Where something stands in the file. */
export type SourceSpan = {
  /** Offsets in the decoded text of the file, in UTF-16 units; in an archive or of several tracks, of `file`. */
  readonly from: number;
  readonly to: number;
  readonly file?: string;
  /** 1 for the first line. */
  readonly line?: number;
  readonly page?: number;
  /** When it is on the screen, in seconds. */
  readonly time?: { readonly from: number; readonly to: number };
};

/** What the work says around itself, under its own word for it. */
export type Credit = { readonly key: string; readonly value: string; readonly at: SourceSpan };

/** Somebody of the play, as the file lists them. */
export type Role = {
  /** The id by which speeches refer to it, where the format has such. */
  readonly id?: string;
  /** As the file names them; its header may have the name of the end. */
  readonly name: string;
  /** The name in a list before the work: what everybody knows from the start. What the list says more is description. */
  readonly billed?: string;
  /** By which many are billed. */
  readonly billedGroup?: true;
  readonly group?: true;
  /** As the header of the file has it. It gives away who is disguised: never shown before the end. */
  readonly sex?: string;
  /** As printed beside the name. It may say more than the play has told: never shown before the end. */
  readonly description?: string;
  readonly at: SourceSpan;
};

/** What some people of the cast are to each other. The list says from the start what the play reveals at its end. */
export type Relation = {
  /** In the words of the file: "parent_of", "siblings". */
  readonly name: string;
  /** Ids of those who are it, */
  readonly of: readonly string[];
  /** and of those to whom; nobody where it is mutual. */
  readonly to: readonly string[];
  readonly at: SourceSpan;
};

/** A scene, a chapter, or a stretch of cues. */
export type Segment = {
  readonly kind: 'scene' | 'chapter' | 'stretch';
  /** As printed: "INT. HOUSE - DAY", "Scene 2", "Chapter 4"; '' if it has none. */
  readonly title: string;
  /** The acts, parts or books that it stands in, outermost first. */
  readonly within: readonly string[];
  readonly number?: string;
  readonly heading?: SceneHeading;
  /** Of a play: where a direction lays it, as far as one has said that by then. */
  readonly place?: string;
  /** Its border is a guess: a gap, a blank line. */
  readonly assumed?: true;
  readonly at: SourceSpan;
  /** Who is there, whether they speak or not, as far as the format says it of directions: ids of the cast. */
  readonly present?: readonly string[];
  readonly items: readonly Item[];
};

/** What a screenplay's heading says. */
export type SceneHeading = {
  readonly where: readonly ('interior' | 'exterior')[];
  readonly place: string;
  /** What follows the place: "DAY", "CONTINUOUS", "1989", "FLASHBACK". */
  readonly qualifiers: readonly string[];
};

/** One thing that a segment shows or says, in the order of the telling. */
export type Item = ItemBody & {
  /** BCP 47, where a work of several tracks has it in several languages. */
  readonly language?: string;
};

/** What an item is, by its kind. */
export type ItemBody =
  | Speech
  /** What happens and is seen: action, stage directions, description tracks. */
  | { readonly kind: 'action'; readonly text: string; readonly staging?: Staging; readonly at: SourceSpan }
  /** Prose of a book; `quoted` are the stretches of it in quotation marks, as offsets in `text`. */
  | {
      readonly kind: 'prose';
      readonly text: string;
      readonly quoted: readonly { readonly from: number; readonly to: number }[];
      readonly at: SourceSpan;
    }
  /** Words on the screen: a title, a letter; in a book a dateline, an epigraph. */
  | { readonly kind: 'caption'; readonly text: string; readonly at: SourceSpan }
  /** "CUT TO:"; in a book the line of stars between two scenes of a chapter, '' where it is a rule or only space. */
  | { readonly kind: 'transition'; readonly text: string; readonly at: SourceSpan }
  /** The writer's own: notes, synopses, sections, what is struck out. It enters nothing that readers see. */
  | { readonly kind: 'note'; readonly text: string; readonly at: SourceSpan };

/** What somebody says, with its directions. */
export type Speech = {
  readonly kind: 'speech';
  /** As printed: "HAMLET", "FIRST CLOWN", "BOB (V.O.)"; '' where nobody is named. */
  readonly cue: string;
  /** Whose it is: ids of the cast where the format has them, else names without additions. */
  readonly who: readonly string[];
  readonly manner?: 'voice-over' | 'off-screen' | 'sung' | 'aside';
  /** It is spoken together with the one before it. */
  readonly dual?: true;
  /** Directions within it ("softly"), and its words, in order. */
  readonly parts: readonly {
    readonly kind: 'said' | 'direction';
    readonly text: string;
    readonly staging?: Staging;
    readonly at: SourceSpan;
  }[];
  readonly at: SourceSpan;
};

/** What the markup of a stage direction says of it besides its words. */
export type Staging = {
  /** "entrance", "exit", "delivery": as the file has it. */
  readonly type?: string;
  /** Of whom: ids of the cast. */
  readonly who?: readonly string[];
};

/** What could not be read, or not surely, in a sentence for people; and where, if that is known. */
export type SourceProblem = { readonly message: string; readonly at?: SourceSpan };

/**
 * Reads one format. To add one, write its reader and give it a row in the table of formats; nothing else names it.
 *
 * A reader takes the bytes as they came and what the file is called, and makes a `Source`: segments in the order of the
 * telling, each item with its place in the decoded text. It never throws and never waits for anything outside the file:
 * what cannot be read goes into `problems`, in words that say what to do, and the rest is there. It takes time and memory
 * in proportion to the file, also where the file is made to harm. What the format only suggests is `assumed`, and what
 * nobody sees who watches or reads the work (notes, synopses, lists of the cast) is a `note`, or left out. Nothing of a
 * segment comes from what stands further on, not even when its last line ends.
 */
export type Reader = {
  readonly format: Format;
  /** Never throws. */
  readonly read: (bytes: Uint8Array, name: string) => Source | Promise<Source>;
};
