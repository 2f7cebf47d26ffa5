import type { SceneId, Words } from '../../story/index.js';

/** Sentences in a row, and the scenes that they open besides those that they name. */
export type Paragraph = { readonly words: Words; readonly scenes: readonly SceneId[] };

/** A heading, and the paragraphs under it. */
export type Section = { readonly heading: string; readonly paragraphs: readonly Paragraph[] };
