import { addAll } from '../../../base/lists.js';
import { type Branch, isBranch, treeOf } from '../../markup/markup-tree.js';
import type { ElementKind, Piece, ScreenplayElement, ScriptReading, TitleEntry } from '../screenplay/screenplay.js';
import { plainText } from '../screenplay/screenplay.js';
import { type TitleLine, titlePageIn } from '../screenplay/screenplay-title.js';
import { type OsfStyle, styleOf, stylesOf } from './osf-style.js';

/**
 * Reads the Open Screenplay Format, which Fade In keeps its scripts in (versions 1.2 to 5.0, which call the same things by
 * several names). Notes and synopses are the writer's own; the lists of characters and places, which name whom the script
 * has not met yet, are passed over.
 */
export function readOsf(text: string): ScriptReading {
  const { root, problems } = treeOf(text);
  const file = child(root, 'document');
  const content = file && child(file, 'paragraphs');
  if (!file || !content) {
    const message =
      'There is no script in it, where Fade In keeps one. Save it there again, or export it as Final Draft (.fdx).';
    return { screenplay: { titlePage: [], elements: [] }, problems: [...problems, { message }] };
  }
  const styles = stylesOf(file);
  const elements: ScreenplayElement[] = [];
  /** The first cue of two that speak at once has the mark; the next one is the second. */
  let isPair = false;
  /** A scene is left out, up to the next heading. */
  let isOmitted = false;
  for (const node of paragraphsIn(content)) {
    const style = styleOf(node, styles);
    if (style.kind === 'heading') isOmitted = isKept(node, style);
    const element = elementOf(node, style, isOmitted || isKept(node, style));
    if (element.kind === 'cue') {
      elements.push(isPair ? { ...element, dual: true } : element);
      isPair = !isPair && isYes(node, 'dualdialogue');
    } else {
      if (!speech.has(element.kind) && element.kind !== 'blank') isPair = false;
      elements.push(element);
    }
    addAll(elements, remarksOf(node, speech.has(element.kind) || element.kind === 'cue'));
  }
  return { screenplay: { titlePage: titlePageOf(file), elements }, problems };
}

const speech: ReadonlySet<ElementKind> = new Set(['parenthetical', 'dialogue', 'lyric']);

/** Whether a paragraph is there and nobody is to see it. */
function isKept(node: Branch, { isHidden }: OsfStyle): boolean {
  return isHidden || keeping.some((name) => isYes(node, name));
}

/** By which attributes files say so, in the words of several programs. */
const keeping: readonly string[] = ['omitted', 'omit', 'hidden', 'deleted'];

function elementOf(node: Branch, { kind: own, isCapitals }: OsfStyle, kept: boolean): ScreenplayElement {
  if (kept && own !== 'note' && own !== 'synopsis') {
    const text = node.children.filter(isBranch).map((run) => (run.name === 'text' ? wordsIn(run) : ''));
    return { kind: 'boneyard', text: text.join(''), at: node.at };
  }
  const pieces = node.children
    .filter(isBranch)
    .flatMap((run): readonly Piece[] => (run.name === 'text' ? [pieceOf(run, isCapitals)] : []));
  const whole = plainText(pieces);
  const isEmpty = whole.trim() === '' && pieces.every(({ kind }) => kind === 'text');
  const kind = isEmpty ? 'blank' : own;
  const bare = kind === 'parenthetical' ? withoutBrackets(pieces) : pieces;
  const isPlain = bare.every((piece) => piece.kind === 'text' && piece.styles.length === 0);
  const number = node.attributes.get('number') ?? node.attributes.get('scene_number');
  return {
    kind,
    text: bare === pieces ? whole : plainText(bare),
    ...(isPlain ? {} : { pieces: bare }),
    at: node.at,
    ...(kind === 'heading' && number ? { number } : {}),
  };
}

/** A run of letters in one look. What is struck out is no longer in the script. */
function pieceOf(run: Branch, isCapitals: boolean): Piece {
  const words = wordsIn(run);
  const text = isCapitals ? words.toUpperCase() : words;
  if (['strikethrough', ...keeping].some((name) => isYes(run, name)) || isWhite(run))
    return { kind: 'boneyard', text, at: run.at };
  return { kind: 'text', text, styles: ['bold', 'italic', 'underline'].filter((style) => isYes(run, style)) };
}

function isWhite({ attributes }: Branch): boolean {
  return attributes.get('bgcolor') === undefined && /^#?(?:f{6}|f{12}|f{8})$/i.test(attributes.get('color') ?? '');
}

/** Fade In keeps directions without the brackets that it prints; other programs write them. */
function withoutBrackets(pieces: readonly Piece[]): readonly Piece[] {
  const whole = plainText(pieces).trim();
  if (!whole.startsWith('(') || !whole.endsWith(')')) return pieces;
  const first = pieces.findIndex((piece) => piece.kind === 'text' && piece.text.trim() !== '');
  const last = pieces.findLastIndex((piece) => piece.kind === 'text' && piece.text.trim() !== '');
  return pieces.map((piece, index) => {
    if (piece.kind !== 'text') return piece;
    const opened = index === first ? piece.text.replace(/^\s*\(/, '') : piece.text;
    return { ...piece, text: index === last ? opened.replace(/\)\s*$/, '') : opened };
  });
}

/** What the writer noted at a paragraph: it stands in attributes of it, and is never told. */
function remarksOf(node: Branch, isSpoken: boolean): readonly ScreenplayElement[] {
  return (['note', 'synopsis'] as const).flatMap((kind) => {
    const text = node.attributes.get(kind) ?? '';
    return text.trim() === '' ? [] : [{ kind, text, at: node.at, ...(isSpoken ? { spoken: true as const } : {}) }];
  });
}

/** The title page as it is set; without one, what the file says of itself. */
function titlePageOf(file: Branch): readonly TitleEntry[] {
  const page = child(file, 'titlepage');
  const lines = (page ? paragraphsIn(page) : []).map((node): TitleLine => {
    const style = child(node, 'style');
    const text = node.children.filter(isBranch).map((run) => (run.name === 'text' ? wordsIn(run) : ''));
    return { text: text.join('').trim(), isCentred: style?.attributes.get('align') === 'center', at: node.at };
  });
  const entries = titlePageIn(lines);
  const info = child(file, 'info');
  const said = info ? about.flatMap(([key, name]) => entryOf(info, key, name)) : [];
  if (entries.length === 0) return said;
  const title = said.filter(({ key }) => key === 'Title');
  return title.length === 0 ? entries : [...title, ...entries.filter(({ key }) => key !== 'Title')];
}

const about: readonly (readonly [key: string, name: string])[] = [
  ['Title', 'title'],
  ['Author', 'written_by'],
  ['Copyright', 'copyright'],
  ['Contact', 'contact'],
];

/** An attribute in newer files, an element in older ones. */
function entryOf(info: Branch, key: string, name: string): readonly TitleEntry[] {
  const own = child(info, name);
  const text = (info.attributes.get(name) ?? (own ? wordsIn(own) : '')).trim();
  return text === '' ? [] : [{ key, text, at: own?.at ?? info.at }];
}

function paragraphsIn(node: Branch): readonly Branch[] {
  return node.children.filter(isBranch).filter(({ name }) => name === 'para');
}

function child(node: Branch, name: string): Branch | undefined {
  return node.children.filter(isBranch).find((one) => one.name === name);
}

function wordsIn({ children }: Branch): string {
  return children.map((one) => (isBranch(one) ? '' : one.text)).join('');
}

/** Whether a paragraph or its style, or a run, has an attribute set. */
function isYes(node: Branch, name: string): boolean {
  const value = node.attributes.get(name) ?? child(node, 'style')?.attributes.get(name);
  return value === '1' || value === 'true';
}
