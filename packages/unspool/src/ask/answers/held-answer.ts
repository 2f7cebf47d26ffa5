import { type Line, quotesSpeakers, toldLine } from '../../explain/index.js';
import { stem, stemsOf } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import type { Token } from '../told/token.js';
import { sentencesWith } from '../told/told-tokens.js';
import { determiners } from '../told/words/clause-words.js';
import { eachOnce } from './claim-lines.js';

/**
 * When something was held in a novel, where a sentence of it says so: "The sale was held on Monday". That a chapter is called "The sale"
 * says less.
 */
export function heldAnswer(slice: Slice, what: readonly string[]): readonly Line[] {
  const wanted = stemsOf(what.filter((word) => !determiners.has(word)));
  const noun = what.at(-1);
  if (noun === undefined || wanted.length === 0 || !quotesSpeakers(slice)) return [];
  const found = sentencesWith(slice, noun).filter(({ tokens }) => {
    const at = tokens.findIndex(({ text, isQuoted }) => text === noun && !isQuoted);
    const before = new Set(tokens.slice(Math.max(0, at - wanted.length), at + 1).map(({ text }) => stem(text)));
    const [next, after] = [tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? ''];
    const isHeld = (/^(?:is|was)$/.test(next) && held.test(after)) || begins.test(next) || isPlaced(next, after);
    return (
      at >= 0 &&
      isHeld &&
      wanted.every((one) => before.has(one)) &&
      tokens.some((_, place) => place > at && isTime(tokens, place))
    );
  });
  return eachOnce(found.map(({ told }) => toldLine(slice, told))).slice(0, most);
}

const held = /^(?:held|fixed|set|celebrated|over|to)$/;
const begins = /^(?:began|begins|opened|opens)$/;

function isPlaced(verb: string, noun: string): boolean {
  return /^(?:took|takes)$/.test(verb) && noun === 'place';
}

function isTime(tokens: readonly Token[], at: number): boolean {
  const { text, isQuoted } = tokens[at] as Token;
  const isOther = otherwise.test(text) && !dating.test(tokens[at - 1]?.text ?? '');
  return !isQuoted && time.test(text) && !isOther;
}

/** What is a time only behind a word of dates: "in May", "the men may go". */
const otherwise = /^(?:may|march|spring)$/;
const dating = /^(?:in|of|on|by|last|next|early|late|that|until|since|\d{1,2}(?:st|nd|rd|th)?)$/;
/** A weekday, a month, a year, an hour, a part of the day or a feast. */
const time =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|1[5-9]\d\d|20\d\d|o'clock|noon|midnight|morning|afternoon|evening|night|tomorrow|christmas|easter|spring|summer|autumn|winter)$/;
const most = 2;
