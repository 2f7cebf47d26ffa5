import type { Speech } from '../../source.js';
import { skipBlanks, skipNotes } from './cue-blanks.js';
import { type Direction, directionAt } from './cue-directions.js';
import { haveSpoken, isBracketedName, isKnown, isName, isNameLike, isNoName, type Speakers } from './cue-speakers.js';

/** A name before the words: `MAN #2: Run!`. */
export type Label = {
  /** As printed, without the colon. */
  readonly printed: string;
  /** The same without what is added to it. */
  readonly name: string;
  /** How it is said, if it stands there: `MAN (ON PHONE):`. */
  readonly direction?: { readonly from: number; readonly to: number };
  readonly manner?: NonNullable<Speech['manner']>;
  /** Where the words begin. */
  readonly end: number;
};

/**
 * The label that begins at `from`, after blanks: capitals and a colon with nothing right behind it; small letters, where
 * they surely name somebody; a name in brackets before words.
 */
export function labelAt(text: string, from: number, to: number, speakers: Speakers): Label | null {
  const start = skipBlanks(text, from, to);
  const behind = skipNotes(text, start, to);
  const found =
    withColon(text, behind, to, speakers) ??
    behindDirection(text, behind, to, speakers) ??
    inBrackets(text, behind, to, speakers);
  return found && behind > start ? { manner: 'sung', ...found } : found;
}

/** What a field for names has: a name, and how it speaks ("Ben (V.O.)"). What has no letter names nobody. */
export function voiceIn(field: string): Pick<Label, 'name' | 'manner'> {
  if (!/[\p{L}\p{N}]/u.test(field)) return { name: '' };
  const open = field.search(/[([]/);
  const aside = field.slice(open);
  if (open <= 0 || !/^.[^()[\]\d]{1,40}[)\]]$/.test(aside)) return { name: field };
  const manner = mannerOf(aside);
  return { name: field.slice(0, open).trim(), ...(manner ? { manner } : {}) };
}

/** `[DOOR OPENS] ANN: Who is it?`: what is heard, and then somebody speaks. */
function behindDirection(text: string, from: number, to: number, speakers: Speakers): Label | null {
  const found = directionAt(text, from, to);
  const own = found && withColon(text, skipBlanks(text, found.end, to), to, speakers);
  return !own || own.direction ? null : { ...own, direction: { from: found.from, to: found.to } };
}

function withColon(text: string, from: number, to: number, speakers: Speakers): Label | null {
  label.lastIndex = from;
  const found = label.exec(text) ?? mixedAt(text, from, speakers);
  if (!found) return null;
  const [whole, framed, plain, aside = ''] = found;
  const end = from + whole.length;
  const name = framed ?? plain ?? '';
  // Without a blank behind the colon it is surely one only of somebody who is known.
  if (/\p{Lu}/u.test(text[end] ?? '') && !isKnown(name, speakers)) return null;
  // One letter is an answer, not a name.
  if (end > to || (name.match(/\p{L}/gu)?.length ?? 0) < 2 || isNoName(name)) return null;
  const manner = aside ? mannerOf(aside) : undefined;
  const start = from + whole.lastIndexOf(aside);
  return {
    printed: aside ? `${name} ${aside}` : name,
    name,
    ...(aside && !manner ? { direction: { from: start + 1, to: start + aside.length - 1 } } : {}),
    ...(manner ? { manner } : {}),
    end,
  };
}

function mixedAt(text: string, from: number, speakers: Speakers): RegExpExecArray | null {
  mixed.lastIndex = from;
  const found = mixed.exec(text);
  const name = found?.[1] ?? found?.[2] ?? '';
  // Chevrons say that somebody else speaks, and in live captions stand before their names.
  const isNamed =
    isName(name, speakers) || (/>>\s{0,9}$/.test(text.slice(Math.max(0, from - 12), from)) && isNameLike(name));
  return isNamed ? found : null;
}

/** `[ANN] Come in.`: words stand behind it, if only on the next line. */
function inBrackets(text: string, from: number, to: number, speakers: Speakers): Label | null {
  const found = directionAt(text, from, to);
  if (!found) return null;
  const end = skipBlanks(text, found.end, to);
  if (end >= to || directionAt(text, end, to)) return null;
  const own = text.slice(found.from, found.to).replace(/\s+/g, ' ').trim();
  // `(Anna:) Komm.`
  const called = /^(?=\p{Lu})([^:]{2,40}?)\s?:$/u.exec(own)?.[1];
  if (called !== undefined && !isNoName(called)) return { printed: called, name: called, end };
  return isBracketedName(own, speakers) ? { printed: own, name: own, end } : withManner(text, found, end, speakers);
}

/** `[ANN, OVER RADIO] Come in.`, `(ANN ON PHONE) Hello?`: somebody who has spoken, and how they do now. */
function withManner(text: string, { from, to }: Direction, end: number, speakers: Speakers): Label | null {
  const [whole, name = '', how = ''] = manners.exec(text.slice(from, to)) ?? [];
  if (whole === undefined || !haveSpoken(name, speakers) || haveSpoken(how, speakers)) return null;
  const manner = mannerOf(how);
  const start = from + whole.lastIndexOf(how);
  const said = manner ? { manner } : { direction: { from: start, to: start + how.length } };
  return { printed: `${name} (${how})`, name, ...said, end };
}

const manners =
  /^\s*([^,\n]{2,40}?)(?:,\s?|\s(?=(?:on|over|through|via|from|in|singing|whispering|shouting|reading|narrating)\s))([^,\n]{2,40}?)\s*$/iu;

// Small letters only as in McCOY. The name ends with a letter, a digit or a stop.
const capital = String.raw`(?:Ma?c(?=\p{Lu})|[\p{Lu}\p{Lt}\p{M}\p{N} .,'\u2019#&/\-])`;
const name = String.raw`((?=[\p{Lu}\p{Lt}])${capital}{1,40}(?<=[\p{L}\p{M}\p{N}.]))`;
const anyName = String.raw`((?=\p{Lu})[\p{L}\p{M}\p{N} .'\u2019#&\-]{1,40}(?<=[\p{L}\p{M}\p{N}.]))`;
const aside = String.raw`\s?([(\[][^()\[\]\n]{1,40}[)\]])`;
const labelOf = (name: string) =>
  new RegExp(String.raw`(?:[(\[]${name}[)\]]|${name}(?:${aside})?)\s?[:\uff1a](?=\s|$|\p{Lu})`, 'uy');
const label = labelOf(name);
const mixed = labelOf(anyName);

function mannerOf(aside: string): Label['manner'] {
  if (/\b(?:V\.? ?O\.?|VOICE[- ]?OVER|VOIX[- ]?OFF|NARRATING)(?![\p{L}])/iu.test(aside)) return 'voice-over';
  if (/\b(?:O\.? ?[SC]\.?|OFF[- ]?(?:SCREEN|CAMERA))(?![\p{L}])/iu.test(aside)) return 'off-screen';
  return /\bSING(?:S|ING)\b/i.test(aside) ? 'sung' : undefined;
}
