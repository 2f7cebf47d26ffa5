import type { SourceProblem, SourceSpan } from '../source.js';
import { readMarkup, type Tag } from './markup.js';
import { Halt } from './markup-halt.js';

/** An element with all that is in it. */
export type Branch = Tag & {
  readonly children: readonly (Branch | Leaf)[];
  /** Of the whole element, its end tag included. */
  readonly at: SourceSpan;
};

/** Text between tags. */
export type Leaf = { readonly text: string; readonly at: SourceSpan };

/** No book has as many elements; whoever sends more wants the memory. */
const mostPieces = 1_000_000;

/** A file of markup as a tree; its root has no name and holds what stands outermost. */
export type Tree = {
  readonly root: Branch;
  /** Of all elements: what is not among them need not be looked for. */
  readonly names: ReadonlySet<string>;
  readonly problems: readonly SourceProblem[];
};

/** It never throws. */
export function treeOf(text: string): Tree {
  const root: Growing = {
    name: '',
    uri: '',
    attributes: new Map(),
    children: none,
    at: { from: 0, to: text.length, line: 1 },
  };
  const open: Growing[] = [root];
  const lists = childLists<Growing | Leaf>();
  const names = new Set<string>();
  const problems = readMarkup(text, {
    open: ({ name, uri, attributes, at: { from, to, line } }) => {
      const node: Growing = { name, uri, attributes, children: none, at: { from, to, line: line as number } };
      lists.add(node);
      names.add(name);
      open.push(node);
      lists.begin();
    },
    close: (_, to) => {
      const node = open.pop() as Growing;
      node.at.to = to;
      node.children = lists.end();
    },
    text: (words, at) => lists.add({ text: words, at }),
  });
  if (open.length > 0) root.children = lists.end();
  return { root, names, problems };
}

/** The lists of what stands in the elements of a tree that are open, the innermost last; at first in that around all. */
export type ChildLists<T> = {
  /** Adds a piece; ends the reading of a file that has more than any work. */
  readonly add: (piece: T) => void;
  /** Counts a piece that is not kept. */
  readonly pass: () => void;
  readonly begin: () => void;
  readonly end: () => readonly T[];
};

export function childLists<T>(): ChildLists<T> {
  /** Of each element that is open what stands in it, from its place in `begins` on. */
  const read: T[] = [];
  const begins: number[] = [0];
  let top = 0;
  let pieces = 0;
  const pass = () => {
    if (++pieces > mostPieces) throw new Halt(`There are more than ${mostPieces} pieces; what follows is not read.`);
  };
  return {
    add: (piece) => {
      pass();
      read[top++] = piece;
    },
    pass,
    begin: () => {
      begins.push(top);
    },
    // So each list is as long as it need be: one that grows has room for many more.
    end: () => {
      const begin = begins.pop() as number;
      const own = begin < top ? read.slice(begin, top) : none;
      top = begin;
      return own;
    },
  };
}

const none: readonly never[] = [];

type Growing = Omit<Tag, 'at'> & {
  children: readonly (Growing | Leaf)[];
  readonly at: { readonly from: number; to: number; readonly line: number };
};

export function isBranch(node: Branch | Leaf): node is Branch {
  return (node as Partial<Branch>).children !== undefined;
}
