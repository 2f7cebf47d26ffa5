import type { Speech } from '../../source.js';

/** A name before the words: `MAN #2: Run!`. */
export type Label = {
  /** As printed, without the colon. */
  readonly printed: string;
  readonly who: readonly string[];
  /** How it is said, if it stands there: `MAN (ON PHONE):`. */
  readonly direction?: { readonly from: number; readonly to: number };
  readonly manner?: NonNullable<Speech['manner']>;
  /** Where the words begin. */
  readonly end: number;
};

/** The label that begins at `from`, after blanks. Capitals and a colon with nothing right behind it make one. */
export function labelAt(text: string, from: number, to: number): Label | null {
  label.lastIndex = from;
  const found = label.exec(text);
  if (!found || label.lastIndex > to) return null;
  const [whole, framed, plain, aside = ''] = found;
  const name = framed ?? plain ?? '';
  // One letter is an answer, not a name.
  if ((name.match(/\p{L}/gu)?.length ?? 0) < 2) return null;
  const manner = aside ? mannerOf(aside) : undefined;
  const start = from + whole.lastIndexOf(aside);
  return {
    printed: aside ? `${name} ${aside}` : name,
    who: namesIn(name),
    ...(aside && !manner ? { direction: { from: start + 1, to: start + aside.length - 1 } } : {}),
    ...(manner ? { manner } : {}),
    end: label.lastIndex,
  };
}

/** "ANN & BEN" are two; so are "Ann/Ben", but not "Rock and Roll". */
export function namesIn(name: string): readonly string[] {
  return name
    .split(/[&/;+]|\sAND\s/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

// Small letters only as in McCOY. The name ends with a letter, a digit or a stop.
const capital = String.raw`(?:Ma?c(?=\p{Lu})|[\p{Lu}\p{Lt}\p{M}\p{N} .,'’#&/\-])`;
const name = String.raw`((?=[\p{Lu}\p{Lt}])${capital}{1,40}(?<=[\p{L}\p{M}\p{N}.]))`;
const aside = String.raw`\s?([(\[][^()\[\]\n]{1,40}[)\]])`;
const label = new RegExp(String.raw`\s{0,9}(?:[(\[]${name}[)\]]|${name}(?:${aside})?)\s?[:：](?=\s|$)`, 'uy');

function mannerOf(aside: string): Label['manner'] {
  if (/\b(?:V\.? ?O\.?|VOICE[- ]?OVER|NARRATING)(?![\p{L}])/iu.test(aside)) return 'voice-over';
  if (/\b(?:O\.? ?[SC]\.?|OFF[- ]?(?:SCREEN|CAMERA))(?![\p{L}])/iu.test(aside)) return 'off-screen';
  return /\bSING(?:S|ING)\b/i.test(aside) ? 'sung' : undefined;
}
