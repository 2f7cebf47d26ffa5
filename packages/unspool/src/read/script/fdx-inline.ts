import { type FdxNode, linesWithin } from './fdx-node.js';
import { type Aside, type Inline, type Piece, plainText } from './screenplay.js';

/** The runs of text of a paragraph, its notes, and whatever else is in it, in order. */
export function inlineOfParagraph(
  text: string,
  node: FdxNode,
  isDirection: boolean,
  isWhole: boolean,
): Inline & { readonly bare?: true } {
  const pieces = node.children.flatMap((child) => pieceOf(text, child, isWhole));
  const runs = pieces.flatMap((piece, index) => (piece.kind === 'text' ? [index] : []));
  let bare = false;
  if (isDirection) bare = !unbracket(pieces, runs[0], runs.at(-1));
  const own = plainText(pieces);
  const [only] = pieces;
  const isPlain =
    pieces.length === 0 ||
    (pieces.length === 1 && only?.kind === 'text' && only.styles.length === 0 && !only.attributes);
  return { text: own, ...(isPlain ? {} : { pieces }), ...(bare ? { bare } : {}) };
}

function pieceOf(text: string, node: FdxNode, isWhole: boolean): Piece[] {
  const xml = text.slice(node.at.from, node.at.to);
  if (node.name === 'Text') {
    const style = node.attributes.get('Style');
    const attributes = [...node.attributes].filter(([name, value]) => name !== 'Style' || value === '');
    const styles = style ? style.split('+').map((name) => named(name)) : [];
    const run: Piece = { kind: 'text', text: node.text, styles, ...(attributes.length > 0 ? { attributes } : {}) };
    const within = node.children.map((child): Piece => ({ kind: 'xml', xml: text.slice(child.at.from, child.at.to) }));
    if (node.text === '' && styles.length === 0 && attributes.length === 0) return isWhole ? within : [];
    return isWhole ? [run, ...within] : [run];
  }
  if (node.name === 'ScriptNote' || node.name === 'OmittedScene') {
    const isStruck = node.name === 'OmittedScene' || node.attributes.get('Name') === 'Boneyard';
    const aside: Aside = { kind: isStruck ? 'boneyard' : 'note', text: linesWithin(node), at: node.at };
    return [isWhole ? { ...aside, xml } : aside];
  }
  return isWhole ? [{ kind: 'xml', xml }] : [];
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
