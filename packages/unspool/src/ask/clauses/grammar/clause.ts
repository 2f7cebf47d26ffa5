import type { NounChunk, VerbChunk } from './chunk.js';

/** What a sentence says with one of its verbs. */
export type Clause = {
  readonly verb: VerbChunk;
  /** Who or what does it, with what stands beside it and is the same: "Ann", "a young nurse". */
  readonly subject: readonly NounChunk[];
  /** What it is done to, in their order; each is followed by nothing that is the same. */
  readonly objects: readonly NounChunk[];
  /** What stands behind prepositions. */
  readonly more: readonly Adjunct[];
  /** Words as "up", "away". */
  readonly particles: readonly string[];
  readonly isPassive: boolean;
  /** So; not so; said by somebody; or only wished, asked, supposed. */
  readonly standing: 'so' | 'denied' | 'said' | 'unreal';
  /** Where what is said, thought or seen begins: "that …", or a quotation. */
  readonly content?: number;
};

export type Adjunct = { readonly by: string; readonly noun: NounChunk };

/** Who does it, what it is done to, and what stands behind prepositions. */
export function nounsOf({ subject, objects, more }: Clause): readonly NounChunk[] {
  return [...subject, ...objects, ...more.map(({ noun }) => noun)];
}
