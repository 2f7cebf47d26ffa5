import { isIrregularVerb, isPastForm, pastOf, plain, presentOf } from '../../../language/index.js';
import type { Words } from '../../../story/index.js';
import { say, sliceWords } from '../../words/typesetting.js';

/** A question behind its first words: whom it asks about, and what of them. */
export type Parts = { readonly subject: Words; readonly rest: Words };

/**
 * Parts a question behind its helping verb: "the woman" and "take the knife"; undefined where it is not certain where the one
 * ends. With `isBase` the verb follows in its base form, as behind "did"; else whatever follows "is", "has" or "can".
 */
export function partsOf(words: Words, isBase: boolean): Parts | undefined {
  const text = plain(words);
  const end = subjectEnd(words, text, isBase);
  if (end === undefined) return undefined;
  const rest = sliceWords(words, end, text.length);
  return plain(rest) !== '' && !/^ [^\p{L}“]/u.test(plain(rest))
    ? { subject: sliceWords(words, 0, end), rest: withoutSpace(rest) }
    : undefined;
}

function subjectEnd(words: Words, text: string, isBase: boolean): number | undefined {
  const named = namesAtStart(words);
  if (named > 0 && !text.startsWith('’s ', named))
    return /^ (?:of|in|from|with|who|whom|that)\b/.test(text.slice(named)) ? undefined : named;
  const [lead] = named > 0 ? ['’s '] : (/^(?:the|an?|his|her|their|its|this|that|these|those) /.exec(text) ?? []);
  if (lead === undefined) return undefined;
  const ends = [...text.matchAll(/ /g)].map(({ index }) => index).filter((at) => at >= named + lead.length);
  const rests = (is: (rest: string) => boolean) => ends.find((at) => is(text.slice(at + 1)));
  if (isBase) return rests(isVerb);
  return rests(isParticiple) ?? rests((rest) => places.test(rest)) ?? rests((rest) => !rest.includes(' '));
}

/** How many characters the names at the start of words take: "Ann", "Ann and Bo". */
function namesAtStart(words: Words): number {
  let length = 0;
  for (let at = 0; words[at]?.entity !== undefined && !words[at]?.quote; at += 2) {
    length += (words[at]?.text ?? '').length;
    const between = words[at + 1]?.text ?? '';
    if (!/^(?:,| and|, and) $/.test(between) || words[at + 2]?.entity === undefined) break;
    length += between.length;
  }
  return length;
}

function isVerb(rest: string): boolean {
  const [word = '', next] = rest.split(' ');
  return isIrregularVerb(word) || next === undefined || objects.test(next);
}

const objects = /^(?:the|an?|his|her|its|their|him|them|it|not)$/;

function isParticiple(rest: string): boolean {
  const [word = ''] = rest.split(' ');
  return isPastForm(word) || /[^aeiou]ing$/.test(word);
}

const places = /^(?:not|no|so|an?|the|in|on|at|under|behind|with|from|of)\b/;

function withoutSpace(words: Words): Words {
  return sliceWords(words, 1, plain(words).length);
}

/** What somebody did, or does, out of "did" and "go home": "went home", "did not go home", "never went home". */
export function finite(help: string, rest: Words): Words {
  const text = plain(rest);
  const [never] = /^never (?=\p{L})/u.exec(text) ?? [];
  if (never !== undefined) return [...say(never), ...finite(help, sliceWords(rest, never.length, text.length))];
  if (/^(?:not|never)\b/.test(text)) return [...say(`${help} `), ...rest];
  const [base = ''] = /^\p{Ll}+/u.exec(text) ?? [];
  const form = help === 'did' ? pastOf(base) : help === 'does' ? presentOf(base) : base;
  return [...say(form), ...sliceWords(rest, base.length, text.length)];
}
