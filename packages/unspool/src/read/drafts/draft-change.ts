import type { SourceSpan } from '../source.js';

/** A scene or chapter of a draft: its place among all, from 1, the number that it prints, and its heading. */
export type DraftScene = {
  readonly index: number;
  readonly number?: string;
  readonly title: string;
  readonly at: SourceSpan;
};

/** Something of a scene that is other in the later draft. One fact each, so that nothing is said twice. */
export type DraftChange =
  | { readonly kind: 'added'; readonly scene: DraftScene }
  | { readonly kind: 'omitted'; readonly was: DraftScene }
  | { readonly kind: 'moved'; readonly was: DraftScene; readonly scene: DraftScene }
  | { readonly kind: 'split'; readonly was: DraftScene; readonly scene: DraftScene; readonly into: DraftScene }
  | { readonly kind: 'merged'; readonly was: DraftScene; readonly scene: DraftScene }
  /** Of its heading: other words, and what they say: place, time of day, inside or outside, a flashback. */
  | (InScene & {
      readonly kind: 'heading' | 'place' | 'time' | 'interior' | 'flashback';
      readonly before: string;
      readonly after: string;
    })
  /** All lines of one are in other names' mouth: somebody is called otherwise. */
  | { readonly kind: 'person'; readonly before: string; readonly after: string }
  /** Somebody speaks in the scene who did not, or does not any more; `lines` are theirs. */
  | (InScene & { readonly kind: 'enters' | 'leaves'; readonly who: string; readonly lines: number })
  | (InScene & { readonly kind: 'speaker'; readonly before: string; readonly after: string; readonly text: string })
  | (InScene & { readonly kind: 'cut' | 'new'; readonly who: string; readonly text: string })
  /** It stands elsewhere among the lines of its scene. */
  | (InScene & { readonly kind: 'shifted'; readonly who: string; readonly text: string })
  /** How it is said: the directions in it. */
  | (InScene & {
      readonly kind: 'direction';
      readonly who: string;
      readonly before: string;
      readonly after: string;
      readonly text: string;
    })
  | (InScene & { readonly kind: 'changed'; readonly who: string; readonly before: string; readonly text: string });

/** A scene that is in both drafts. */
type InScene = { readonly was: DraftScene; readonly scene: DraftScene };
