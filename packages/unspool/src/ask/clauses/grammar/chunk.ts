/** A noun with what stands before it, as "her old green coat". */
export type NounChunk = {
  readonly kind: 'noun';
  readonly from: number;
  readonly to: number;
  readonly head: number;
};

/** A verb with what belongs to it: "has never been sold". */
export type VerbChunk = {
  readonly kind: 'verb';
  readonly from: number;
  readonly to: number;
  /** The verb itself, or the last form of be or have, where that is all. */
  readonly main: number;
  readonly form: 'finite' | 'to' | 'ing' | 'participle';
  readonly isPassive: boolean;
  /** It is but a form of "be". */
  readonly isBe: boolean;
  readonly isDenied: boolean;
  /** "would", "nearly". */
  readonly isUnreal: boolean;
};

/** Any other word, mark or quotation. */
export type WordChunk = {
  readonly kind: 'prep' | 'relative' | 'that' | 'and' | 'start' | 'comma' | 'stop' | 'quote' | 'adverb';
  readonly from: number;
  readonly to: number;
  readonly text: string;
};

export type Chunk = NounChunk | VerbChunk | WordChunk;
