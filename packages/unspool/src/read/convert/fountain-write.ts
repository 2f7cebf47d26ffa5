import { grouped } from '../../base/index.js';
import { asideText, type WrittenLine, writtenLines } from '../script/fountain/fountain-emphasis.js';
import {
  forcesHeading,
  isHeading,
  isInCapitals,
  isTransition,
  sceneNumber,
  stripped,
  titleKey,
} from '../script/fountain/fountain-marks.js';
import type { Inline, Piece, Screenplay, ScreenplayElement, TitleEntry } from '../script/screenplay/screenplay.js';

/**
 * A screenplay as Fountain. What was read from Fountain is read from this again, element for element. Of what comes from
 * Final Draft, Fountain cannot say: fonts, colours, alignment, revisions, tags and page breaks as attributes of
 * paragraphs; styles other than bold, italic and underlined, those of spaces, and underlining of parts of words; that a
 * paragraph is a shot or of a type of the writer's own (it becomes action); two paragraphs of one speech (they become
 * its lines); speeches without a cue, headings that begin with no letter or digit (action too); a direction within a
 * speech that is in no brackets, and words of it that are; and everything outside of the text but its notes.
 */
export function writeFountain({ titlePage, elements, finalDraft }: Screenplay): string {
  const lines = titlePage.flatMap(titleLines);
  const isTitled = lines.length > 0;
  let inSpeech = false;
  let isFirst = true;
  const kept = grouped(finalDraft?.notes ?? [], ({ element }) => [element]);

  const writeBlank = ({ lines: many = 1 }: ScreenplayElement, next: ScreenplayElement | undefined) => {
    const goesOn = inSpeech && isOfSpeech(next);
    for (let more = many; more > 0 && !isFirst; more--) lines.push(goesOn ? '  ' : '');
  };
  const writeElement = (element: ScreenplayElement, index: number) => {
    const isSpoken = inSpeech && isOfSpeech(element);
    const isCue = element.kind === 'cue';
    const speaks = isCue && isSpeechAfter(elements, index);
    const own = elementLines(element, { isSpoken, speaks, isStart: isFirst && !isTitled });
    if (own.length === 0) return;
    if (!isSpoken && (isTitled || !isFirst)) lines.push('');
    for (const line of own) lines.push(line);
    isFirst = false;
    inSpeech = isCue || isSpoken;
  };
  const writeNotes = (index: number) => {
    for (const { note } of kept.get(index) ?? []) {
      if (!inSpeech) lines.push('');
      lines.push(asideText(note));
      isFirst = false;
    }
  };

  elements.forEach((element, index) => {
    if (element.kind === 'blank') writeBlank(element, elements[index + 1]);
    writeElement(element, index);
    writeNotes(index);
  });
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

type Setting = {
  readonly isSpoken: boolean;
  /** Something is said right after it. */
  readonly speaks: boolean;
  /** Nothing stands before it, not even a title page. */
  readonly isStart: boolean;
};

function isOfSpeech(element: ScreenplayElement | undefined): boolean {
  return (
    element !== undefined &&
    (element.spoken === true || element.kind === 'dialogue' || element.kind === 'parenthetical')
  );
}

/** Notes between a cue and its words do not count. */
function isSpeechAfter(elements: readonly ScreenplayElement[], index: number): boolean {
  let next = index + 1;
  while (elements[next]?.spoken && (elements[next]?.kind === 'note' || elements[next]?.kind === 'boneyard')) next++;
  return isOfSpeech(elements[next]);
}

function elementLines(element: ScreenplayElement, setting: Setting): readonly string[] {
  const { kind, text } = element;
  switch (kind) {
    case 'blank':
    case 'other':
      return [];
    case 'note':
    case 'boneyard':
      return [asideText({ kind, text })];
    case 'page-break':
      return ['==='];
  }
  // A paragraph that Final Draft has only to carry notes.
  if (element.finalDraft && text === '') {
    return (element.pieces ?? []).flatMap((piece) =>
      piece.kind === 'note' || piece.kind === 'boneyard' ? [asideText(piece)] : [],
    );
  }
  if (hasLines(kind, setting)) {
    // What Final Draft has at the head of a paragraph reads better on a line of its own.
    const marks = kind === 'lyric' || !(setting.isSpoken || element.finalDraft) ? 'each' : 'none';
    const lines = writtenLines(element, marks);
    if (kind === 'lyric') return lines.map(({ out, aside }) => (aside ? out : `~${out}`));
    if (kind === 'dialogue' && setting.isSpoken) return lines.map(({ out }) => (out === '' ? '  ' : out));
    return actionLines(kind === 'parenthetical' ? lines.map(inBrackets) : lines, setting);
  }
  const { notes, line } = notesApart(element);
  const out = writtenLines(line, 'one').map(({ out }) => stripped(out));
  const goesOn = setting.isSpoken || kind === 'cue';
  return [marked(element, out.join(' '), setting), ...notes.flatMap((note) => (goesOn ? [note] : ['', note]))];
}

/**
 * Final Draft puts notes at the head of a paragraph, and may set a heading in bold: a line that is known by how it
 * begins has notes after it, and a heading begins without emphasis.
 */
function notesApart(element: ScreenplayElement): { notes: readonly string[]; line: Inline } {
  const { kind, text, pieces, finalDraft } = element;
  if (!finalDraft || !pieces) return { notes: [], line: element };
  const first = pieces.findIndex((piece) => piece.kind === 'text' && piece.text !== '');
  // A scene that was left out stands within its heading.
  const isApart = (piece: Piece, index: number) => 'at' in piece && (index < first || kind === 'heading');
  const notes = pieces.flatMap((piece, index) => ('at' in piece && isApart(piece, index) ? [asideText(piece)] : []));
  const [head, ...rest] = pieces.slice(Math.max(0, first)).filter((piece) => !isApart(piece, pieces.length));
  const isSet = kind === 'heading' && head?.kind === 'text' && head.styles.length > 0;
  const own = head ? [isSet ? { ...head, styles: [] } : head, ...rest] : [];
  return { notes, line: { text, pieces: own } };
}

/** Whether an element is written in as many lines as it has. */
function hasLines(kind: ScreenplayElement['kind'], { isSpoken }: Setting): boolean {
  return kind === 'lyric' || kind === 'action' || kind === 'dialogue' || (kind === 'parenthetical' && !isSpoken);
}

/** A line with what makes it the element that it is: nothing, where its form says so already. */
function marked({ kind, number, depth, dual, finalDraft }: ScreenplayElement, out: string, setting: Setting): string {
  const isScene = isHeading(out, 0, out.length);
  const isFree = !isScene && !/^[!.@#=~>[/]/.test(out) && !(setting.isStart && titleKey(out, 0, out.length));
  const isUpper = isInCapitals(out, 0, out.length);
  switch (kind) {
    case 'heading': {
      const isNumber = number !== undefined && sceneNumber(`x#${number}#`, 0, number.length + 3) === 1;
      const numbered = isNumber ? `${out} #${number}#` : out;
      if (isScene) return numbered;
      return forcesHeading(`.${out}`, 0, out.length + 1) ? `.${numbered}` : asAction(out, setting);
    }
    case 'cue':
      return `${isFree && isUpper && !isTransition(out, 0, out.length) && setting.speaks ? '' : '@'}${out}${dual ? ' ^' : ''}`;
    case 'transition':
      if (out.endsWith('<')) return asAction(out, setting);
      return isFree && isTransition(out, 0, out.length) ? out : `> ${out}`;
    case 'centred':
      return `> ${out} <`;
    case 'section':
      return `${'#'.repeat(depth ?? 1)} ${out}`;
    case 'synopsis':
      return `= ${out}`;
    default:
      return finalDraft?.bare && /^\(.*\)$/.test(out) ? out : `(${out})`;
  }
}

function asAction(out: string, setting: Setting): string {
  return actionLines([{ out, plain: out, aside: false }], setting).join('');
}

function inBrackets(line: WrittenLine): WrittenLine {
  return { ...line, out: `(${line.out})`, plain: `(${line.plain})` };
}

/** Lines of action; those that would be read as something else are forced. */
function actionLines(lines: readonly WrittenLine[], { isStart }: Setting): readonly string[] {
  let fresh = true;
  return lines.flatMap(({ out, plain, aside }, index) => {
    // What is aside before any text is read as an element of its own.
    if (aside) return fresh && lines[index + 1]?.aside === false ? [out, ''] : [out];
    const isLast = index === lines.length - 1;
    const isTitle = isStart && index === 0 && titleKey(out, 0, out.length) !== undefined;
    const force = isTitle || isElse(stripped(out), fresh, isLast) || isElse(stripped(plain), fresh, isLast);
    fresh = false;
    return force ? forced(out) : out;
  });
}

/** Two marks before capitals are a shot, so that what begins with one gets both. */
function forced(out: string): string {
  return out.startsWith('!') && isInCapitals(out, 1, out.length) ? `!!${out}` : `!${out}`;
}

function isElse(line: string, fresh: boolean, isLast: boolean): boolean {
  if (line === '' || /^(?:[!#=~>]|\[\[|\/\*)/.test(line)) return true;
  if (!fresh) return false;
  if (line.startsWith('@') || forcesHeading(line, 0, line.length) || isHeading(line, 0, line.length)) return true;
  return isInCapitals(line, 0, line.length) && (!isLast || /TO:$/.test(line));
}

function titleLines(entry: TitleEntry): readonly string[] {
  const lines = writtenLines(entry).filter(({ out }) => out !== '');
  const [first] = lines;
  if (lines.length === 1 && first && !first.aside) return [`${entry.key}: ${stripped(first.out)}`];
  return [`${entry.key}:`, ...lines.map(({ out }) => `    ${stripped(out)}`)];
}
