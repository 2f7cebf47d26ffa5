import { isBranch, treeOf } from '../../markup/markup-tree.js';
import type { SourceProblem, SourceSpan } from '../../source.js';

/** An element of the XML. Text stands only in those that are named so. */
export type FdxNode = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly FdxNode[];
  /** Of a `Text`: what it holds. */
  readonly text: string;
  readonly at: SourceSpan;
};

type Branch = ReturnType<typeof treeOf>['root'];

/**
 * The XML of a Final Draft file. A DTD is never looked at, and whatever it declares stays unresolved; that it declares
 * entities, which no program does that writes these files, is a problem.
 */
export function fdxTree(text: string): { readonly root: FdxNode; readonly problems: readonly SourceProblem[] } {
  const { root, problems } = treeOf(text);
  const declared = text.slice(0, text.search(/<FinalDraft[\s>]/)).search(/<!ENTITY\b/i);
  const refused = {
    message: 'This file declares entities; none of them is resolved.',
    at: { from: declared, to: declared + 8 },
  };
  return { root: nodeOf(root), problems: declared < 0 ? problems : [refused, ...problems] };
}

/** The reader of markup lets nothing be nested deeply, so that this may call itself. */
function nodeOf(branch: Branch): FdxNode {
  const { name, attributes, children, at } = branch;
  let text = '';
  let nodes: FdxNode[] | undefined;
  for (const child of children) {
    if (isBranch(child)) {
      nodes ??= [];
      nodes.push(nodeOf(child));
    } else if (name === 'Text') text += child.text;
  }
  return { name, attributes, children: nodes ?? none, text, at };
}

const none: readonly never[] = [];

export function isParagraph({ name }: FdxNode): boolean {
  return name === 'Paragraph';
}

/** Whether a style, as Final Draft joins several ("Italic+HiddenText"), keeps text from whoever reads the script. */
export function hides(style: string | undefined): boolean {
  return style !== undefined && /(?:^|\+)(?:Hidden(?:Text)?|Strike(?:out|through|thru)?)(?:\+|$)/i.test(style);
}

/** Whether nobody sees the letters of a run: by its style, or for they are as white as the paper. */
export function isUnseen({ attributes }: FdxNode): boolean {
  return hides(attributes.get('Style')) || (isWhite(attributes.get('Color')) && isPaper(attributes.get('Background')));
}

/** Each of red, green and blue has four figures there. */
function isWhite(colour: string | undefined): boolean {
  return /^#?f{6}(?:f{6})?$/i.test(colour ?? '');
}

function isPaper(colour: string | undefined): boolean {
  return colour === undefined || isWhite(colour);
}

/** The text of an element that its readers see: without what is hidden or struck out. */
export function shownText(node: FdxNode): string {
  let shown = '';
  for (const child of node.children) if (child.name === 'Text' && !isUnseen(child)) shown += child.text;
  return shown;
}

/** All text in an element and its runs. */
export function textWithin(node: FdxNode): string {
  if (node.name === 'Text') return node.text;
  let all = '';
  for (const { name, text } of node.children) if (name === 'Text') all += text;
  return all;
}

/** The paragraphs in an element, as lines. */
export function linesWithin(node: FdxNode): string {
  return node.children
    .filter(isParagraph)
    .map((paragraph) => textWithin(paragraph))
    .join('\n');
}
