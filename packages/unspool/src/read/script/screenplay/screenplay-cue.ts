import { listed, withoutEnd } from '../../../base/ends.js';
import { isJoint, jointNames } from '../../joint-names.js';
import type { Speech } from '../../source.js';

/** What stands above a speech. */
export type Cue = {
  /** As printed. */
  readonly name: string;
  readonly who: readonly string[];
  readonly manner?: NonNullable<Speech['manner']>;
};

/** Reads the cues of a script in their order. What one means never depends on those that follow. */
export function cueReader(): (printed: string) => Cue {
  const known = new Map<string, Cue>();
  const sole = new Set<string>();
  /** How each name was written first, by what it is without regard to case and the form of its apostrophe. */
  const spellings = new Map<string, string>();
  const spelledFirst = (name: string) => {
    const own = name.toLowerCase().replace(/[’‘ʼ]/g, "'");
    if (!spellings.has(own)) spellings.set(own, name);
    return spellings.get(own) as string;
  };
  return (printed) => {
    const read = known.get(printed);
    if (read) return read;
    const made = cueOf(printed, sole);
    const cue = { ...made, who: made.who.map(spelledFirst) };
    const { own } = withoutAdditions(cue.name.replace(/\s+/g, ' ').trim());
    // Who has not spoken alone yet may do so before these words come again.
    if (!isJoint(own)) known.set(printed, cue);
    if (cue.who.length === 1) sole.add(own);
    // Whom a list names is known from then on.
    else for (const name of made.who) sole.add(name);
    return cue;
  };
}

/**
 * "BOB & JANE (V.O.)": whose speech it is, and how. Names joined by `&` or `/` are several people; joined by "and", a
 * comma or `+` only where each of them has spoken alone before, as "MAN AND WIFE" may be one part; a list of three or more,
 * with its "and", is of that many.
 */
function cueOf(printed: string, sole: ReadonlySet<string>): Cue {
  const name = printed.replace(/\s+/g, ' ').trim();
  const { own, additions } = withoutAdditions(name);
  const manner = additions.map(mannerOf).find((found) => found !== undefined);
  return { name: printed, who: people(own, sole), ...(manner ? { manner } : {}) };
}

function people(own: string, sole: ReadonlySet<string>): readonly string[] {
  if (own === '') return [];
  // "ADA, BEN & CLEO" is a list, too.
  const [before = '', ...behind] = own.split('&');
  const isList = behind.length === 1 && before.includes(',') && !behind[0]?.includes(',');
  const list = isList ? own.replace('&', ' and ') : own;
  const parts = listed(list, /[&/]/).filter((part) => part !== '');
  return parts.flatMap((part) => jointNames(part, (name) => sole.has(name)));
}

/** What follows a name, mostly in brackets: "(V.O.)", "(CONT'D)", "(V.O., CONT'D)", "- CONT'D". */
function withoutAdditions(name: string): { own: string; additions: readonly string[] } {
  const open = name.search(added);
  if (open <= 0) return { own: withoutColon(name), additions: [] };
  const additions = name.slice(open).split(/[()（）,;/–—]|(?<!\p{L})-|-(?!\p{L})/u);
  return {
    own: withoutColon(name.slice(0, open)),
    additions: additions.map((part) => part.trim()).filter((part) => part !== ''),
  };
}

const added =
  /[(（]|(?:,? |,? ?[-–—]{1,2} ?)(?=(?:CONT(?:[’‘'.]?D|INUED|INUING)|CONT\.|V\. ?O\.?|O\. ?[SC]\.?|VOICE[- ]OVER)\.?:?$)/i;

/** "ADA:", as plays print it. */
function withoutColon(name: string): string {
  return withoutEnd(name, /[:\s]/).trim();
}

function mannerOf(addition: string): Speech['manner'] {
  const plain = addition.toLowerCase().replace(/[.\s-]/g, '');
  if (/^(?:vo|voiceover)$/.test(plain)) return 'voice-over';
  if (/^(?:o[sc]|offscreen|offcamera|offstage)$/.test(plain)) return 'off-screen';
  if (/^(?:sings|singing|sung)$/.test(plain)) return 'sung';
  return plain === 'aside' ? 'aside' : undefined;
}
