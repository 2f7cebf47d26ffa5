import { styleName } from '../script/fdx/fdx-inline.js';
import type {
  Aside,
  Attributes,
  Piece,
  Screenplay,
  ScreenplayElement,
  TitleEntry,
} from '../script/screenplay/screenplay.js';
import { isCredit } from '../script/screenplay/screenplay-title.js';

/**
 * A screenplay as a Final Draft file. What was read from one is written back with all that it had. Of what comes from
 * Fountain, Final Draft has no sections, synopses and boneyards in its text: synopses under a heading stand on the card of
 * its scene; the others become paragraphs of its outline and notes by the name of Boneyard. All are read as what they
 * were again.
 */
export function writeFdx({ titlePage, elements, finalDraft }: Screenplay): string {
  const paragraphs: string[] = [];
  const dual = dualBlocks(elements);
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index] as ScreenplayElement;
    if (element.finalDraft?.summary) continue;
    const block = dual[index];
    if (block && dual[index - 1]?.id !== block.id) paragraphs.push(block.before);
    const summary = summaryAfter(elements, index);
    for (let lines = element.lines ?? 1; lines > 0; lines--) paragraphs.push(paragraphOf(element, summary));
    if (block && dual[index + 1]?.id !== block.id) paragraphs.push(block.after);
    index += summary.length;
  }
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n';
  const before = finalDraft?.before ?? '<FinalDraft DocumentType="Script" Template="No" Version="5">\n<Content>';
  const after = finalDraft?.after ?? `</Content>\n${titleOf(titlePage)}</FinalDraft>`;
  return `${head}${[before, ...paragraphs, after].join('\n')}\n`;
}

/** The synopses under a heading, which stand on the card of its scene. */
function summaryAfter(elements: readonly ScreenplayElement[], index: number): readonly string[] {
  if (elements[index]?.kind !== 'heading' || elements[index]?.finalDraft) return [];
  const lines: string[] = [];
  for (let at = index + 1; ; at++) {
    const element = elements[at];
    const isPlain = element?.kind === 'synopsis' && !element.finalDraft && !element.pieces;
    if (!isPlain || element.text.trim() === '') return lines;
    lines.push(element.text);
  }
}

type Block = { readonly id: number; readonly before: string; readonly after: string };

/** For each element the block of dual dialogue that it stands in: its own, or one made of a speech and the dual ones after it. */
function dualBlocks(elements: readonly ScreenplayElement[]): readonly (Block | undefined)[] {
  const blocks: (Block | undefined)[] = elements.map(({ finalDraft }) => finalDraft?.dual);
  let start = -1;
  elements.forEach((element, index) => {
    if (element.finalDraft) return;
    if (element.kind === 'cue') {
      if (!element.dual || start < 0) start = index;
      else {
        const id = -1 - start;
        for (let at = start; at <= index; at++) blocks[at] = { ...plainBlock, id };
      }
    } else if (!isOfSpeech(element)) start = -1;
    else if (start >= 0 && blocks[index - 1]?.id === -1 - start) blocks[index] = blocks[index - 1];
  });
  return blocks;
}

const plainBlock = { before: '<Paragraph><DualDialogue>', after: '</DualDialogue></Paragraph>' };

function isOfSpeech({ kind, spoken }: ScreenplayElement): boolean {
  return spoken === true || kind === 'dialogue' || kind === 'parenthetical';
}

function paragraphOf(element: ScreenplayElement, summary: readonly string[]): string {
  const { kind, text, pieces, finalDraft, at } = element;
  if (kind === 'other') return pieces?.map((piece) => (piece.kind === 'xml' ? piece.xml : '')).join('') ?? '';
  const isAside = kind === 'note' || kind === 'boneyard';
  const own: readonly Piece[] = isAside
    ? [{ kind, text, at }]
    : (pieces?.map(asTyped) ?? [{ kind: 'text', text, styles: [] }]);
  const bracketed = kind === 'parenthetical' && !finalDraft?.bare ? inBrackets(own) : own;
  const attributes = finalDraft?.attributes ?? attributesOf(element);
  const lines = summary.map((line) => `<Paragraph><Text>${escaped(line)}</Text></Paragraph>`).join('');
  const card = lines && `<SceneProperties><Summary>${lines}</Summary></SceneProperties>`;
  return `<Paragraph${attributeText(attributes)}>${card}${bracketed.map(pieceText).join('')}</Paragraph>`;
}

function asTyped(piece: Piece): Piece {
  return piece.kind === 'text' && piece.typed !== undefined ? { ...piece, text: piece.typed } : piece;
}

function attributesOf({ kind, number, depth, spoken }: ScreenplayElement): Attributes {
  switch (kind) {
    case 'note':
    case 'boneyard':
      // Within a speech a paragraph of action would part who speaks from what they say.
      return [['Type', spoken ? 'Dialogue' : 'Action']];
    case 'heading':
      return [...(number === undefined ? [] : [['Number', number] as const]), ['Type', 'Scene Heading']];
    case 'cue':
      return [['Type', 'Character']];
    case 'parenthetical':
      return [['Type', 'Parenthetical']];
    case 'dialogue':
      return [['Type', 'Dialogue']];
    case 'transition':
      return [['Type', 'Transition']];
    case 'lyric':
      return [['Type', 'Lyrics']];
    case 'section':
      return [['Type', `Outline ${Math.min(depth ?? 1, 9)}`]];
    case 'synopsis':
      return [['Type', 'Outline Body']];
    case 'centred':
      return [
        ['Alignment', 'Center'],
        ['Type', 'Action'],
      ];
    case 'page-break':
      return [
        ['StartsNewPage', 'Yes'],
        ['Type', 'Action'],
      ];
    default:
      return [['Type', 'Action']];
  }
}

function inBrackets(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ kind }) => kind === 'text');
  const last = pieces.findLastIndex(({ kind }) => kind === 'text');
  if (first < 0) return [{ kind: 'text', text: '()', styles: [] }, ...pieces];
  return pieces.map((piece, index) =>
    piece.kind === 'text'
      ? { ...piece, text: `${index === first ? '(' : ''}${piece.text}${index === last ? ')' : ''}` }
      : piece,
  );
}

function pieceText(piece: Piece): string {
  if (piece.kind === 'xml') return piece.xml;
  if (piece.kind !== 'text') return piece.xml ?? asideXml(piece);
  const style = piece.styles.map(styleName).join('+');
  const attributes: Attributes = [...(piece.attributes ?? []), ...(style === '' ? [] : [['Style', style] as const])];
  return `<Text${attributeText(attributes)}>${escaped(piece.text)}</Text>`;
}

function asideXml({ kind, text }: Aside): string {
  const lines = text.split('\n').map((line) => `<Paragraph><Text>${escaped(line)}</Text></Paragraph>`);
  return `<ScriptNote${kind === 'boneyard' ? ' Name="Boneyard"' : ''}>${lines.join('')}</ScriptNote>`;
}

/** A title page, of which whoever reads it finds what each line is: bare where that shows, else with its key. */
function titleOf(entries: readonly TitleEntry[]): string {
  let isTitled = false;
  let before = '';
  const lines = entries.flatMap(({ key, text }) => {
    const name = key.toLowerCase();
    const own = name === 'contact' ? text.split('\n') : [text.replaceAll('\n', ' ')];
    const isBare = shows(name, own[0] ?? '', { isTitled, before });
    const isCentred = inTheMiddle.has(name) && (isBare || isTitled);
    isTitled ||= isBare && name === 'title';
    before = isBare ? name : '';
    const align = isCentred ? ' Alignment="Center"' : '';
    return own.map(
      (line) => `<Paragraph${align}><Text>${escaped(isBare ? line : `${key}: ${line}`)}</Text></Paragraph>\n`,
    );
  });
  return lines.length > 0 ? `<TitlePage>\n<Content>\n${lines.join('')}</Content>\n</TitlePage>\n` : '';
}

const inTheMiddle: ReadonlySet<string> = new Set(['title', 'credit', 'author', 'authors']);

/** Whether a line is known for what it is by where it stands (see `titlePageIn`). */
function shows(
  name: string,
  line: string,
  { isTitled, before }: { readonly isTitled: boolean; readonly before: string },
): boolean {
  if (name === 'title') return !isTitled;
  if (name === 'credit') return isCredit(line.trim());
  if (name === 'author' || name === 'authors') return before === 'credit';
  return name === 'contact' && before !== 'credit';
}

function attributeText(attributes: Attributes): string {
  return attributes
    .map(
      ([name, value]) =>
        ` ${name}="${escaped(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`,
    )
    .join('');
}

/** Text as XML holds it; of characters that it cannot hold only that there was one. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
