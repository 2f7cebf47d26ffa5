import type { Article, Recap } from '../explain/index.js';
import type { Profile } from '../explain/index.js';

/** Everything the companion holds at one position, and nothing else. It is computed from a slice alone. */
export type Payload = {
  readonly title: string;
  /** The stops already reached, oldest first. `id` is what an address or a bookmark stores. */
  readonly reached: readonly { readonly id: string; readonly label: string; readonly at?: string }[];
  readonly ended: boolean;
  /** The work's own measure, if its length is declared: then a minute or a page can be typed. */
  readonly length?: { readonly unit: 'minute' | 'page' | 'chapter'; readonly count: number };
  readonly article: Article;
  readonly recap: Recap;
  readonly things: readonly Profile[];
};
