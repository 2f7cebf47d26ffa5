import { type Branch, isBranch, type Leaf } from '../markup/markup-tree.js';
import { textOf } from './play-words.js';
import { bearing } from './tei-elements.js';

/**
 * A text of which every word (`w`) and mark (`pc`) has an element, with blanks where they stand in print. Between the
 * elements are often line ends that mean nothing. Blanks are stated by `c`, or by `join` (TEI P5, att.linguistic: to the
 * left, to the right, to both there is none); else marks stand at the word that they close or open. Where two tokens
 * touch without a word on it, blanks are taken to be as they are written. All this is judged by what stands before.
 */
export function tokensJoined(root: Branch): Branch {
  return joined(root, { last: null, statesBlanks: false, statesJoins: false, isWritten: false });
}

type Reading = {
  /** The last token, as long as nothing but blanks has followed. */
  last: { readonly joinsRight: boolean; gap: 'none' | 'blank' | 'stated' } | null;
  /** Whether the file says where blanks are, or where none are, or writes them. */
  statesBlanks: boolean;
  statesJoins: boolean;
  isWritten: boolean;
};

function joined(node: Branch, reading: Reading): Branch {
  if (bearing(node) !== 'inline') reading.last = null;
  const children = node.children.flatMap((child) =>
    isBranch(child) ? elementIn(child, reading) : textIn(child, reading),
  );
  if (bearing(node) !== 'inline') reading.last = null;
  return { ...node, children };
}

function textIn(leaf: Leaf, reading: Reading): readonly Leaf[] {
  if (leaf.text.trim() !== '') reading.last = null;
  if (!reading.last) return [leaf];
  if (reading.last.gap === 'none') reading.last.gap = 'blank';
  return [];
}

function elementIn(element: Branch, reading: Reading): readonly (Branch | Leaf)[] {
  if (element.name === 'c' && isBlank(element)) {
    reading.statesBlanks = true;
    if (reading.last) reading.last.gap = 'stated';
    return [blankAt(element)];
  }
  if (!isToken(element)) return [joined(element, reading)];
  const isAfterBlank = isApart(element, reading);
  reading.last = { joinsRight: joins(element, 'right'), gap: 'none' };
  return isAfterBlank ? [blankAt(element), element] : [element];
}

/** Whether there is a blank before a token that nothing has put there yet. */
function isApart(token: Branch, reading: Reading): boolean {
  const { last } = reading;
  if (token.attributes.has('join')) reading.statesJoins = true;
  if (!last || last.gap === 'stated') return false;
  if (last.gap === 'none' && !reading.statesBlanks && !reading.statesJoins) reading.isWritten = true;
  if (reading.statesBlanks) return false;
  if (reading.isWritten) return last.gap === 'blank';
  return !last.joinsRight && !joins(token, 'left');
}

/** Whether it touches the token before or after it. */
function joins(token: Branch, side: 'left' | 'right'): boolean {
  const stated = token.attributes.get('join');
  if (stated !== undefined) return stated === side || stated === 'both' || stated === 'overlap';
  if (token.name !== 'pc') return false;
  const mark = textOf(token, () => true).trim();
  return side === 'left' ? /^[\p{Pe}\p{Pf}.,;:!?…]/u.test(mark) : /[\p{Ps}\p{Pi}¿¡]$/u.test(mark);
}

function blankAt({ at: { from, line } }: Branch): Leaf {
  return { text: ' ', at: { from, to: from, ...(line === undefined ? {} : { line }) } };
}

function isToken({ name }: Branch): boolean {
  return name === 'w' || name === 'pc';
}

function isBlank(character: Branch): boolean {
  return textOf(character, () => true).trim() === '';
}
