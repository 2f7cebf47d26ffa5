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
const mostNodes = 1_000_000;

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
  /** What stands in the elements that are open: of each, from the place in `begins` on. */
  const read: (Growing | Leaf)[] = [];
  const begins: number[] = [0];
  const names = new Set<string>();
  let top = 0;
  let nodes = 0;
  const add = (node: Growing | Leaf) => {
    if (++nodes > mostNodes) throw new Halt(`There are more than ${mostNodes} pieces; what follows is not read.`);
    read[top++] = node;
  };
  const end = (node: Growing) => {
    const begin = begins.pop() as number;
    // So each list is as long as it need be: one that grows has room for many more.
    if (begin < top) node.children = read.slice(begin, top);
    top = begin;
  };
  const problems = readMarkup(text, {
    open: ({ name, uri, attributes, at: { from, to, line } }) => {
      const node: Growing = { name, uri, attributes, children: none, at: { from, to, line: line as number } };
      add(node);
      names.add(name);
      open.push(node);
      begins.push(top);
    },
    close: (_, to) => {
      const node = open.pop() as Growing;
      node.at.to = to;
      end(node);
    },
    text: (words, at) => add({ text: words, at }),
  });
  if (open.length > 0) end(root);
  return { root, names, problems };
}

const none: readonly never[] = [];

type Growing = Omit<Tag, 'at'> & {
  children: readonly (Growing | Leaf)[];
  readonly at: { readonly from: number; to: number; readonly line: number };
};

export function isBranch(node: Branch | Leaf): node is Branch {
  return (node as Partial<Branch>).children !== undefined;
}
