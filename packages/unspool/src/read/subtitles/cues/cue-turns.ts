import { addAll } from '../../../base/lists.js';
import { type Label, labelAt } from './cue-label.js';
import { lineEnd } from './cue-lines.js';
import type { Clean } from './cue-markup.js';
import type { Speakers } from './cue-speakers.js';

/** What one person says in a cue: a stretch of its clean text. */
export type Turn = {
  readonly from: number;
  readonly to: number;
  /** The name that the format gives; absent: it gives none. */
  readonly voice?: string;
};

/** Divides a cue where the voice changes, at dashes and chevrons before lines, and at labels. */
export function turnsOf({ text, voices }: Clean, speakers: Speakers, speaker?: string): readonly Turn[] {
  const named = speaker ? { voice: speaker } : {};
  if (voices.length === 0) {
    const turns = dialogue(text, 0, text.length, speakers);
    return speaker ? turns.map((turn) => ({ ...turn, ...named })) : turns;
  }
  const turns: Turn[] = [];
  let from = 0;
  let name = '';
  const until = (to: number) => {
    const voice = name ? { voice: name } : named;
    for (const turn of dialogue(text, from, to, speakers)) turns.push({ ...turn, ...voice });
    from = to;
  };
  for (const voice of voices) {
    until(voice.at);
    name = voice.name;
  }
  until(text.length);
  return turns;
}

type Stretch = { readonly from: number; readonly to: number };

function dialogue(text: string, from: number, to: number, speakers: Speakers): readonly Stretch[] {
  if (!changes.test(from === 0 && to === text.length ? text : text.slice(from, to)))
    return from < to ? [{ from, to }] : [];
  const turns: Stretch[] = [];
  const heads = headsIn(text, from, to, speakers);
  // A dash alone in a cue may be a thought broken off or taken up; two are two people.
  const dashes = heads.filter(({ sure }) => !sure).length;
  let start = from;
  for (const { at, words, sure, inner } of heads) {
    const sign = text[words - 1] ?? '';
    if (!sure && !inner && dashes < 2 && !/\s/.test(sign) && (sign !== '-' || at <= firstInk(text, from, to))) continue;
    if (text.slice(start, at).trim() !== '') turns.push({ from: start, to: at });
    start = words;
  }
  if (text.slice(start, to).trim() !== '') turns.push({ from: start, to });
  return turns;
}

/** Where a turn may begin, where its words begin, and whether it is sure. */
type Head = { readonly at: number; readonly words: number; readonly sure: boolean; readonly inner?: true };

function headsIn(text: string, from: number, to: number, speakers: Speakers): readonly Head[] {
  const heads: Head[] = [];
  const hasChevrons = text.includes('>>');
  let at = from;
  while (at < to) {
    const end = lineEnd(text, at, to);
    opening.lastIndex = at;
    const found = opening.exec(text);
    if (found && opening.lastIndex <= end) {
      heads.push({ at, words: opening.lastIndex, sure: found[1] !== undefined });
      // "- Yes. - No." in one line.
      if (hasDash(text, opening.lastIndex, end))
        for (const more of text.slice(opening.lastIndex, end).matchAll(again)) {
          const dash = opening.lastIndex + more.index + 1;
          heads.push({ at: dash, words: dash + more[0].length - 1, sure: false, inner: true });
        }
    } else if (at > from && labelAt(text, at, to, speakers)) heads.push({ at, words: at, sure: true });
    for (const more of hasChevrons ? text.slice(at, end).matchAll(chevrons) : none) {
      const sign = at + more.index + 1;
      if (sign > (heads.at(-1)?.words ?? from))
        heads.push({ at: sign, words: at + more.index + more[0].length, sure: true });
    }
    addAll(heads, labelsWithin(text, Math.max(at, heads.at(-1)?.words ?? at), end, speakers));
    at = end + 1;
  }
  return heads;
}

/** “ANN: Yes. BEN: No.” in one line: where further names in capitals begin, behind a sentence. */
function labelsWithin(text: string, from: number, to: number, speakers: Speakers): readonly Head[] {
  if (!behindSentence.test(text.slice(from, to))) return none;
  const first = labelAt(text, from, to, speakers);
  if (!first) return none;
  let { end } = first;
  const heads: Head[] = [];
  for (const { 0: gap, index } of text.slice(from, to).matchAll(everyBehind)) {
    const at = from + index + gap.length;
    const found: Label | null = at < end ? null : labelAt(text, at, to, speakers);
    if (!found || !isCapitals.test(found.name)) continue;
    heads.push({ at, words: at, sure: true });
    end = found.end;
  }
  return heads;
}

const none: readonly never[] = [];

function hasDash(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 45 || code === 0x2013 || code === 0x2014) return true;
  }
  return false;
}

function firstInk(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text[at] ?? '')) at++;
  return at;
}

/** Cheap: without any of these there is one turn. */
const changes =
  /[.?!…"”♪][^\S\n]{1,9}\p{Lu}[^\n:：]{0,60}[:：]|(?:^|\n)[ \t\r\u00a0\u3000\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]{0,9}[-–—‐−]|>>|\n[^\n:：]{2,90}[:：]|\n[ \t\r\u00a0\u3000\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]{0,9}[[(（［【]/u;
// A dash before a digit is a minus sign, and two dashes take up a broken sentence.
const opening =
  /[ \t\r\u00a0\u3000\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]{0,9}(?:(>>>?)|[-–—‐−](?![-–—‐−\d]))[^\S\n]{0,9}/y;
/** “Yes. >> No.” in one line; “x >> y” is none. */
const chevrons =
  /(?:(?<=[.?!…"”'’)\]♪\-–—])[^\S\n]|[^\S\n]{2})[^\S\n]{0,9}>>>?[^\S\n]{0,9}(?=[\p{Lu}\p{Lo}\d¿¡"“'‘[(♪])/gu;
const behindSentence = /(?<=[.?!…"”♪])[^\S\n]{1,9}(?=\p{Lu}[^\n:：]{0,60}[:：])/u;
const everyBehind = new RegExp(behindSentence, 'gu');
const isCapitals = /^(?:Ma?c|[OD]['’])?\p{Lu}[^\p{Ll}]+$/u;
const again = /(?<=[.?!…"”])\s[-–—] ?(?=[\p{Lu}\p{Lo}¿¡"“[(♪])/gu;
