import type { ClaimId, EntityId, SceneId, Words } from '../../story/index.js';

/** Sentences in a row, and the scenes that they open besides those that they name. */
export type Paragraph = { readonly words: Words; readonly scenes: readonly SceneId[] };

/** A heading, and the paragraphs under it; of an answer the question, of what a symbol stands for the symbol. */
export type Section = {
  readonly kind: 'happens' | 'question' | 'symbol' | 'order' | 'minds' | 'themes' | 'open' | 'outside';
  readonly of?: ClaimId | EntityId;
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
};

/** A section of paragraphs; none where there are none. */
export function sectionOf(
  kind: Section['kind'],
  heading: string,
  paragraphs: readonly Paragraph[],
): readonly Section[] {
  return paragraphs.length === 0 ? [] : [{ kind, heading, paragraphs }];
}
