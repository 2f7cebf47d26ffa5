import type { SourceProblem } from '../source.js';
import type { Block, Heading } from './prose.js';
import { isMatter } from './prose-headings.js';

/**
 * The blocks without what stands around a work under a heading of its own (a preface, an afterword, a list of the
 * chapters): such pages often tell the end. What a file calls a part of the work stays; what is left out is said.
 */
export function withoutMatter(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly problems: readonly SourceProblem[];
} {
  const kept: Block[] = [];
  const problems: SourceProblem[] = [];
  let left: Heading | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (!block.own && isMatter(block.title)) {
        left = block;
        problems.push({ message: leftOut(block.title), at: block.at });
      } else if (left && block.level <= left.level) left = undefined;
    }
    if (!left) kept.push(block);
  }
  return { blocks: kept, problems };
}

export function leftOut(name: string): string {
  return `“${name}” was taken for something that stands around the work and is left out.`;
}
