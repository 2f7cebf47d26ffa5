import type { Reader, SourceProblem, SourceSpan } from '../../source.js';

/**
 * A screenplay, without loss: what stands in the file, element by element, whichever format it came in. Fountain and
 * Final Draft are read into it and written from it, and the `Source` is made of it.
 */
export type Screenplay = {
  readonly titlePage: readonly TitleEntry[];
  readonly elements: readonly ScreenplayElement[];
  /** The rest of a Final Draft file, as it stood, to be written back. */
  readonly finalDraft?: FinalDraftRest;
};

/** What was read of a file as a screenplay. */
export type ScriptReading = {
  readonly screenplay: Screenplay;
  readonly problems: readonly SourceProblem[];
  /** It was read from how its pages look: what is what is a guess. */
  readonly guessed?: true;
};

/** The reader of a format for scripts, which can also be converted. It never throws. */
export type ScriptReader = Reader & {
  readonly screenplay: (bytes: Uint8Array) => ScriptReading | Promise<ScriptReading>;
};

/** "Draft date: 2019-12-05". Its value may have several lines. */
export type TitleEntry = Inline & { readonly key: string; readonly at: SourceSpan };

export type ScreenplayElement = Inline & {
  readonly kind: ElementKind;
  readonly at: SourceSpan;
  /** Of a scene, as printed: "1A". */
  readonly number?: string;
  /** Of a section: 1 for the outermost. */
  readonly depth?: number;
  /** Of a section or synopsis: as it stands in the file, with all its marks. */
  readonly raw?: string;
  /** Of a cue: its speech is spoken together with the one before. */
  readonly dual?: true;
  /** Of lyrics, notes and boneyards: it stands within a speech. */
  readonly spoken?: true;
  /** Of room: how many empty lines; 1 if it does not say. */
  readonly lines?: number;
  readonly finalDraft?: FinalDraftParagraph;
};

export type ElementKind =
  | 'heading'
  | 'action'
  | 'cue'
  | 'parenthetical'
  | 'dialogue'
  | 'lyric'
  | 'transition'
  | 'centred'
  | 'page-break'
  | 'section'
  | 'synopsis'
  | 'note'
  | 'boneyard'
  /** Room that the writer left beyond the blank line which separates any two elements. */
  | 'blank'
  /** What only Final Draft has and which is not text. */
  | 'other';

export type Inline = {
  /** What is read: without emphasis, notes and boneyards. Lines are separated by `\n`. */
  readonly text: string;
  /** Where there is more than plain text: all of it, in order. */
  readonly pieces?: readonly Piece[];
};

export type Piece = TextPiece | Aside | { readonly kind: 'xml'; readonly xml: string };

export type TextPiece = {
  readonly kind: 'text';
  readonly text: string;
  /** In Final Draft: as it was typed, where it is shown in capitals. */
  readonly typed?: string;
  /** 'bold', 'italic', 'underline', and what else Final Draft names. */
  readonly styles: readonly string[];
  /** Of a run in Final Draft: its revision, font, colour. */
  readonly attributes?: Attributes;
};

/** A note, or what was struck out. */
export type Aside = {
  readonly kind: 'note' | 'boneyard';
  /** All between its brackets, with its line breaks. */
  readonly text: string;
  readonly at: SourceSpan;
  /** It stands on a line without text. */
  readonly ownLine?: true;
  /** As Final Draft has it. */
  readonly xml?: string;
};

export type Attributes = readonly (readonly [name: string, value: string])[];

export type FinalDraftParagraph = {
  readonly attributes: Attributes;
  /** Of a direction within a speech: it stands in no brackets. */
  readonly bare?: true;
  /** Of a synopsis: it stands on the card of the scene whose heading is before it. */
  readonly summary?: true;
  /** The block of dual dialogue that it stands in: which one, and the XML around it. */
  readonly dual?: { readonly id: number; readonly before: string; readonly after: string };
};

export type FinalDraftRest = {
  /** The XML before the first and after the last paragraph: title page, revisions, SmartType lists, settings. */
  readonly before: string;
  readonly after: string;
  /** Notes that the file keeps apart from the text, and the element that each begins in. */
  readonly notes: readonly { readonly element: number; readonly note: Aside }[];
};

/** The text of pieces: without what is aside, and without the gap that it leaves. */
export function plainText(pieces: readonly Piece[]): string {
  const parts: string[] = [];
  let gap = false;
  const close = () => {
    const last = parts.pop() ?? '';
    let end = last.length;
    while (end > 0 && isBlank(last.charCodeAt(end - 1))) end--;
    parts.push(last.slice(0, end));
  };
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      gap ||= piece.kind !== 'xml';
    } else if (piece.text !== '') {
      if (gap && (piece.text.charCodeAt(0) === 10 || isBlank(piece.text.charCodeAt(0)))) close();
      parts.push(gap && parts.every((part) => part === '') ? piece.text.replace(/^[ \t]+/, '') : piece.text);
      gap = false;
    }
  }
  if (gap) close();
  return parts.join('');
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
