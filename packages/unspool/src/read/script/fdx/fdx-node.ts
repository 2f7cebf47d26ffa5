import { readMarkup } from '../../markup/markup.js';
import { childLists } from '../../markup/markup-tree.js';
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

/**
 * The XML of a Final Draft file. A DTD is never looked at, and whatever it declares stays unresolved; that it declares
 * entities, which no program does that writes these files, is a problem.
 */
export function fdxTree(text: string): { readonly root: FdxNode; readonly problems: readonly SourceProblem[] } {
  const root = growing('', noAttributes, { from: 0, to: text.length, line: 1 });
  const open: Growing[] = [root];
  const lists = childLists<FdxNode>();
  const problems = readMarkup(text, {
    open: ({ name, attributes, at: { from, to, line } }) => {
      const node = growing(name, attributes, { from, to, line: line as number });
      lists.add(node);
      open.push(node);
      lists.begin();
    },
    close: (_, to) => {
      const node = open.pop() as Growing;
      node.at.to = to;
      node.children = lists.end();
    },
    text: (words) => {
      lists.pass();
      const around = open.at(-1) as Growing;
      if (around.name === 'Text') around.text += words;
    },
  });
  root.children = lists.end();
  const declared = text.slice(0, text.search(/<FinalDraft[\s>]/)).search(/<!ENTITY\b/i);
  const refused = {
    message: 'This file declares entities; none of them is resolved.',
    at: { from: declared, to: declared + 8 },
  };
  return { root, problems: declared < 0 ? problems : [refused, ...problems] };
}

type Growing = Omit<FdxNode, 'at'> & {
  children: readonly FdxNode[];
  text: string;
  readonly at: { readonly from: number; to: number; readonly line: number };
};

function growing(name: string, attributes: FdxNode['attributes'], at: Growing['at']): Growing {
  return { name, attributes, children: none, text: '', at };
}

const none: readonly never[] = [];
const noAttributes: FdxNode['attributes'] = new Map();

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

/** Whether something in it is seen by nobody. */
export function hasUnseen({ children }: FdxNode): boolean {
  return children.some((child) => child.attributes.size > 0 && child.name === 'Text' && isUnseen(child));
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
