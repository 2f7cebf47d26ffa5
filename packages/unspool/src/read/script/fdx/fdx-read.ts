import type { SourceProblem } from '../../source.js';
import type {
  Aside,
  Attributes,
  ElementKind,
  FinalDraftParagraph,
  FinalDraftRest,
  Screenplay,
  ScreenplayElement,
} from '../screenplay/screenplay.js';
import { inlineOfParagraph } from './fdx-inline.js';
import { type FdxNode, fdxTree, hasUnseen, isParagraph, linesWithin, shownText, textWithin } from './fdx-node.js';
import { titlePageOf } from './fdx-title.js';
import { type FdxType, kindOfType, typesOf } from './fdx-type.js';

export type FdxReading = { readonly screenplay: Screenplay; readonly problems: readonly SourceProblem[] };

/**
 * Reads a Final Draft file (FDX 1 to 6). Each paragraph of its content is an element, whatever it has that is no text
 * kept beside it; the file around the content is kept as it stands. In a file that is broken or cut off nothing is kept
 * as it stands, as it could not be written back.
 */
export function readFdx(text: string): FdxReading {
  return readWhole(fdxFile(text));
}

/** The same, of a file whose XML has been read. */
export function readWhole({ text, file, content, isRanged, problems }: FdxFile): FdxReading {
  const elements: ScreenplayElement[] = [];
  if (!file || !content) return { screenplay: { titlePage: [], elements }, problems };
  const isWhole = problems.length === 0;
  const reading = readingOf(text, file, isWhole, (element) => elements.push(element));
  /** Where each paragraph begins, as Final Draft counts characters, and which element is its first. */
  const counted: { readonly at: number; readonly element: number }[] = [];
  let count = 0;
  for (const node of content.children) {
    if (isRanged) counted.push({ at: count, element: elements.length });
    if (isRanged) count += lengthOf(node) + 1;
    readNode(reading, node);
  }
  const rest = isWhole ? restOf(text, file, content) : undefined;
  const notes = rest ? rangedNotes(file, counted) : [];
  return {
    screenplay: { titlePage: titlePageOf(file), elements, ...(rest ? { finalDraft: { ...rest, notes } } : {}) },
    problems,
  };
}

/**
 * Hands each element on as it is read, so that nobody need hold them all, and returns the title page. Which element a note
 * belongs to that the file keeps apart (`isRanged`) is not told.
 */
export function readElements(
  { text, file, content, problems }: FdxFile,
  take: (element: ScreenplayElement) => void,
): Screenplay['titlePage'] {
  if (!file || !content) return [];
  const reading = readingOf(text, file, problems.length === 0, take);
  for (const node of content.children) readNode(reading, node);
  return titlePageOf(file);
}

/** The XML of a file. */
export type FdxFile = {
  readonly text: string;
  readonly file: FdxNode | undefined;
  readonly content: FdxNode | undefined;
  /** It keeps notes apart from its text, and says where in it they belong. */
  readonly isRanged: boolean;
  readonly problems: readonly SourceProblem[];
};

export function fdxFile(text: string): FdxFile {
  const { root, problems } = fdxTree(text);
  const file = root.children.find((node) => node.name === 'FinalDraft');
  const content = file?.children.find((node) => node.name === 'Content');
  const message = 'This is no Final Draft script: it has no content.';
  return {
    text,
    file,
    content,
    isRanged: file?.children.some(({ name }) => name === 'ScriptNotes') === true,
    problems: content ? problems : [...problems, { message }],
  };
}

type Reading = {
  readonly text: string;
  readonly types: ReadonlyMap<string, FdxType>;
  readonly isWhole: boolean;
  readonly put: (element: ScreenplayElement) => void;
  /** How many elements there were so far, and the last of them. */
  count: number;
  last: ScreenplayElement | undefined;
  /** Most paragraphs have the attributes of another. */
  readonly listed: Map<FdxNode['attributes'], Attributes>;
};

function readingOf(text: string, file: FdxNode, isWhole: boolean, take: (element: ScreenplayElement) => void): Reading {
  const reading: Reading = {
    text,
    types: typesOf(file),
    isWhole,
    put: (element) => {
      reading.count++;
      reading.last = element;
      take(element);
    },
    count: 0,
    last: undefined,
    listed: new Map(),
  };
  return reading;
}

function readNode(reading: Reading, node: FdxNode): void {
  const { text, isWhole, put } = reading;
  const dual = node.name === 'DualDialogue' ? node : node.children.find((child) => child.name === 'DualDialogue');
  const spoken = dual?.children.filter(isParagraph) ?? none;
  if (spoken.length > 0) readDual(reading, node, spoken);
  else if (isParagraph(node)) {
    put(elementOf(reading, node, reading.last));
    for (const summary of summaryOf(text, node)) put(summary);
  } else if (isWhole) {
    const xml = text.slice(node.at.from, node.at.to);
    put({ kind: 'other', text: '', pieces: [{ kind: 'xml', xml }], at: node.at });
  }
}

function readDual(reading: Reading, node: FdxNode, spoken: readonly FdxNode[]): void {
  const { text, isWhole, put, count } = reading;
  const [first, last] = [spoken[0] as FdxNode, spoken.at(-1) as FdxNode];
  const own = {
    id: count,
    before: isWhole ? text.slice(node.at.from, first.at.from).trimEnd() : '<Paragraph><DualDialogue>',
    after: isWhole ? text.slice(last.at.to, node.at.to).trimStart() : '</DualDialogue></Paragraph>',
  };
  let cues = 0;
  let before: ScreenplayElement | undefined;
  for (const paragraph of spoken) {
    const element = elementOf(reading, paragraph, before, own);
    before = element.kind === 'cue' && cues++ > 0 ? { ...element, dual: true } : element;
    put(before);
  }
}

function elementOf(
  { text, types, isWhole, listed }: Reading,
  node: FdxNode,
  before: ScreenplayElement | undefined,
  dual?: FinalDraftParagraph['dual'],
): ScreenplayElement {
  const { attributes } = node;
  const type = attributes.get('Type') ?? '';
  const own = types.get(type);
  const words = textWithin(node);
  const isHidden = own?.hidden === true || (hasUnseen(node) && shownText(node).trim() === '' && words.trim() !== '');
  // What nobody sees begins no scene and no speech.
  const is = kindOf(node, type, own, words);
  const kind = isHidden ? unseen(is) : is;
  const inline = inlineOfParagraph(text, node, {
    isDirection: kind === 'parenthetical',
    isLine: kind === 'heading' || kind === 'cue' || kind === 'transition',
    capitals: own?.capitals === true,
    hidden: own?.hidden === true,
    isWhole,
  });
  const number = attributes.get('Number');
  const depth = type.startsWith('Outline ') ? /^Outline (\d)$/.exec(type)?.[1] : undefined;
  const isSung = kind === 'lyric' && (before?.spoken || (before !== undefined && speech.has(before.kind)));
  // Most paragraphs have nothing else, and are made the quick way.
  if (!number && depth === undefined && !isSung && !dual && !inline.bare && kind !== 'section' && kind !== 'synopsis') {
    const finalDraft = { attributes: listOf(attributes, listed) };
    return inline.pieces
      ? { kind, text: inline.text, pieces: inline.pieces, at: node.at, finalDraft }
      : { kind, text: inline.text, at: node.at, finalDraft };
  }
  return {
    kind,
    text: inline.text,
    ...(inline.pieces ? { pieces: inline.pieces } : {}),
    at: node.at,
    ...(kind === 'heading' && number ? { number } : {}),
    ...(depth === undefined ? {} : { depth: Number(depth) }),
    ...(kind === 'section' || kind === 'synopsis' ? { raw: text.slice(node.at.from, node.at.to) } : {}),
    ...(isSung ? { spoken: true } : {}),
    finalDraft: {
      attributes: [...attributes],
      ...(inline.bare ? { bare: true } : {}),
      ...(dual ? { dual } : {}),
    },
  };
}

/** Those of one attribute are one for all elements that have it. */
function listOf(attributes: FdxNode['attributes'], listed: Reading['listed']): Attributes {
  if (attributes.size > 1) return [...attributes];
  const known = listed.get(attributes);
  if (known) return known;
  const made = [...attributes];
  listed.set(attributes, made);
  return made;
}

const speech: ReadonlySet<ElementKind> = new Set(['cue', 'parenthetical', 'dialogue']);

function unseen(kind: ElementKind): ElementKind {
  return kind === 'section' || kind === 'synopsis' || kind === 'dialogue' ? kind : 'action';
}

/** An empty paragraph is room, of whatever type; one that begins a page, a page break. */
function kindOf(node: FdxNode, type: string, own: FdxType | undefined, words: string): ElementKind {
  const isEmpty = words === '' && node.children.every(({ name }) => name === 'Text' || name === 'SceneProperties');
  if (isEmpty) return node.attributes.get('StartsNewPage') === 'Yes' ? 'page-break' : 'blank';
  return kindOfType(type, own?.like, words) ?? (node.attributes.get('Alignment') === 'Center' ? 'centred' : 'action');
}

const none: readonly never[] = [];

/** What the card of a scene says of it: a synopsis under its heading. */
function summaryOf(text: string, { children }: FdxNode): readonly ScreenplayElement[] {
  if (!children.some(({ name }) => name === 'SceneProperties')) return none;
  const cards = children.filter(({ name }) => name === 'SceneProperties').flatMap((card) => card.children);
  const paragraphs = cards.filter(({ name }) => name === 'Summary').flatMap((summary) => summary.children);
  return paragraphs.flatMap((node): ScreenplayElement[] => {
    const line = textWithin(node);
    const own = { attributes: [], summary: true } as const;
    const raw = text.slice(node.at.from, node.at.to);
    return line.trim() === '' ? [] : [{ kind: 'synopsis', text: line, at: node.at, raw, finalDraft: own }];
  });
}

/** The file around its content. */
function restOf(text: string, file: FdxNode, content: FdxNode): Omit<FinalDraftRest, 'notes'> {
  const first = content.children[0];
  const last = content.children.at(-1);
  return first && last
    ? {
        before: text.slice(file.at.from, first.at.from).trimEnd(),
        after: text.slice(last.at.to, file.at.to).trimStart(),
      }
    : {
        before: `${text.slice(file.at.from, content.at.from)}<Content>`,
        after: `</Content>${text.slice(content.at.to, file.at.to)}`,
      };
}

/**
 * Characters of a paragraph as the ranges of script notes count them: those of its text, and two for a block that is
 * embedded in it. This is not documented; it is what other programs have found.
 */
function lengthOf(node: FdxNode): number {
  if (node.name === 'DualDialogue') return 2;
  return node.children.reduce(
    (sum, child) =>
      sum +
      (child.name === 'Text' ? textWithin(child).length : 0) +
      (child.name === 'DualDialogue' || child.name === 'OmittedScene' ? 2 : 0),
    0,
  );
}

function rangedNotes(
  file: FdxNode,
  counted: readonly { readonly at: number; readonly element: number }[],
): FinalDraftRest['notes'] {
  const nodes = file.children.filter(({ name }) => name === 'ScriptNotes').flatMap(({ children }) => children);
  return nodes.flatMap((node) => {
    const begin = Number.parseInt(node.attributes.get('Range') ?? '', 10);
    const place = counted.findLast(({ at }) => at <= begin);
    if (node.name !== 'ScriptNote' || !place) return [];
    const note: Aside = { kind: 'note', text: linesWithin(node), at: node.at };
    return [{ element: place.element, note }];
  });
}
