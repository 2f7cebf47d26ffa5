import type { SourceProblem, SourceSpan } from '../source.js';
import { Halt, readMarkup, type Tag } from './markup.js';

/** An element with all that is in it. */
export type Branch = Tag & {
  readonly children: readonly (Branch | Leaf)[];
  /** Of the whole element, its end tag included. */
  readonly at: SourceSpan;
};

/** Text between tags. */
export type Leaf = { readonly text: string; readonly at: SourceSpan };

/** No book has as many elements; whoever sends more wants the memory. */
const mostNodes = 1_000_000;

/** A file of markup as a tree; its root has no name and holds what stands outermost. It never throws. */
export function treeOf(text: string): { readonly root: Branch; readonly problems: readonly SourceProblem[] } {
  const root: Growing = {
    name: '',
    uri: '',
    attributes: new Map(),
    children: [],
    at: { from: 0, to: text.length, line: 1 },
  };
  const open: Growing[] = [root];
  let nodes = 0;
  const add = (node: Growing | Leaf) => {
    if (++nodes > mostNodes) throw new Halt(`There are more than ${mostNodes} pieces; what follows is not read.`);
    (open.at(-1) as Growing).children.push(node);
  };
  const problems = readMarkup(text, {
    open: ({ name, uri, attributes, at: { from, to, line } }) => {
      const node: Growing = { name, uri, attributes, children: [], at: { from, to, line: line as number } };
      add(node);
      open.push(node);
    },
    close: (_, to) => {
      (open.pop() as Growing).at.to = to;
    },
    text: (words, at) => add({ text: words, at }),
  });
  return { root, problems };
}

type Growing = Omit<Tag, 'at'> & {
  readonly children: (Growing | Leaf)[];
  readonly at: { readonly from: number; to: number; readonly line: number };
};

export function isBranch(node: Branch | Leaf): node is Branch {
  return (node as Partial<Branch>).children !== undefined;
}
