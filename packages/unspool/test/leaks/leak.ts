import type { Compilation, Position, Slice, Story } from '../../src/story/index.js';

/** What a leaky surface looks at: the slice, as it should, and with it the story that it should not. */
export type Look = {
  readonly slice: Slice;
  readonly all: Slice;
  readonly story: Story;
  readonly position: Position;
  readonly telling: Compilation;
  readonly asked: readonly string[];
};

/** A surface that gives something away. */
export type Leak = (look: Look) => unknown;
