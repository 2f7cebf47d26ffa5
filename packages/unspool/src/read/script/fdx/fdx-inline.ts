import { stripped } from '../fountain/fountain-marks.js';
import { type Aside, type Inline, type Piece, plainText } from '../screenplay/screenplay.js';
import { type FdxNode, isUnseen, linesWithin } from './fdx-node.js';

export type ParagraphForm = {
  /** It stands in brackets, which are no part of it. */
  readonly isDirection: boolean;
  /** It is one line: space around it is no part of it. */
  readonly isLine: boolean;
  /** It is shown in capitals, but for runs that say otherwise. */
  readonly capitals: boolean;
  /** Nobody sees it who reads the script. */
  readonly hidden: boolean;
  /** All that is in it is kept, to be written back. */
  readonly isWhole: boolean;
};

/** The runs of text of a paragraph as they are shown, its notes, and whatever else is in it, in order. */
export function inlineOfParagraph(
  text: string,
  node: FdxNode,
  { isDirection, isLine, capitals, hidden, isWhole }: ParagraphForm,
): Inline & { readonly bare?: true } {
  const [run] = node.children;
  // Most paragraphs are one plain run.
  if (run && node.children.length === 1 && isPlainRun(run) && !hidden && !isDirection && !capitals) {
    const own = isLine ? stripped(run.text) : run.text;
    if (own === run.text) return { text: own };
  }
  const typed = node.children.flatMap((child) => pieceOf(text, child, { isWhole, hidden }));
  const runs = typed.flatMap((piece, index) => (piece.kind === 'text' ? [index] : []));
  let bare = false;
  if (isDirection) bare = !unbracket(typed, runs[0], runs.at(-1));
  const pieces = typed.map((piece) => shown(piece, capitals));
  const all = plainText(pieces);
  const own = isLine ? stripped(all) : all;
  const [only] = pieces;
  const isPlain =
    pieces.length === 0 ||
    (pieces.length === 1 &&
      only?.kind === 'text' &&
      only.styles.length === 0 &&
      !only.attributes &&
      only.typed === undefined &&
      own === all);
  return { text: own, ...(isPlain ? {} : { pieces }), ...(bare ? { bare } : {}) };
}

/** A run of text with nothing else in it and no style of its own. */
function isPlainRun({ name, attributes, children, text }: FdxNode): boolean {
  return name === 'Text' && attributes.size === 0 && children.length === 0 && text !== '';
}

/** A run without a style of its own has that of its paragraph. */
function shown(piece: Piece, capitals: boolean): Piece {
  if (piece.kind !== 'text') return piece;
  const isOwn = piece.styles.length > 0 || piece.attributes?.some(([name]) => name === 'Style') === true;
  const text = (isOwn ? piece.styles.includes('AllCaps') : capitals) ? piece.text.toUpperCase() : piece.text;
  return text === piece.text ? piece : { ...piece, text, typed: piece.text };
}

function pieceOf(text: string, node: FdxNode, form: Pick<ParagraphForm, 'isWhole' | 'hidden'>): readonly Piece[] {
  if (node.name === 'Text') return runOf(text, node, form);
  const { isWhole } = form;
  const xml = text.slice(node.at.from, node.at.to);
  if (node.name === 'ScriptNote' || node.name === 'OmittedScene') {
    const isStruck = node.name === 'OmittedScene' || node.attributes.get('Name') === 'Boneyard';
    const aside: Aside = { kind: isStruck ? 'boneyard' : 'note', text: linesWithin(node), at: node.at };
    return [isWhole ? { ...aside, xml } : aside];
  }
  return isWhole ? [{ kind: 'xml', xml }] : [];
}

/** A run of text, with whatever else is in it. What nobody sees who reads the script is as if it were struck out. */
function runOf(
  text: string,
  node: FdxNode,
  { isWhole, hidden }: Pick<ParagraphForm, 'isWhole' | 'hidden'>,
): readonly Piece[] {
  const style = node.attributes.get('Style');
  if (node.text !== '' && (hidden || isUnseen(node))) {
    const aside: Aside = { kind: 'boneyard', text: node.text, at: node.at };
    return [isWhole ? { ...aside, xml: text.slice(node.at.from, node.at.to) } : aside];
  }
  const attributes = [...node.attributes].filter(([name, value]) => name !== 'Style' || value === '');
  const styles = style ? style.split('+').map((name) => named(name)) : [];
  const run: Piece = { kind: 'text', text: node.text, styles, ...(attributes.length > 0 ? { attributes } : {}) };
  const within = node.children.map((child): Piece => ({ kind: 'xml', xml: text.slice(child.at.from, child.at.to) }));
  const isNothing = node.text === '' && styles.length === 0 && attributes.length === 0;
  return [...(isNothing ? [] : [run]), ...(isWhole ? within : [])];
}

/** Takes the brackets off a direction; false if it has none. */
function unbracket(pieces: Piece[], first: number | undefined, last: number | undefined): boolean {
  const start = first === undefined ? undefined : pieces[first];
  const end = last === undefined ? undefined : pieces[last];
  if (first === undefined || last === undefined || start?.kind !== 'text' || end?.kind !== 'text') return false;
  if (!start.text.startsWith('(') || !end.text.endsWith(')') || (first === last && start.text.length < 2)) return false;
  pieces[first] = { ...start, text: start.text.slice(1) };
  const closing = pieces[last];
  if (closing?.kind === 'text') pieces[last] = { ...closing, text: closing.text.slice(0, -1) };
  return true;
}

const styleNames: readonly (readonly [ours: string, theirs: string])[] = [
  ['bold', 'Bold'],
  ['italic', 'Italic'],
  ['underline', 'Underline'],
];

function named(theirs: string): string {
  return styleNames.find(([, name]) => name === theirs)?.[0] ?? theirs;
}

/** The name of a style in Final Draft. */
export function styleName(ours: string): string {
  return styleNames.find(([name]) => name === ours)?.[1] ?? ours;
}
