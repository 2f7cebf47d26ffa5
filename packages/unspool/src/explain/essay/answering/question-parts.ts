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
  return (isBase ? based : led).test(plain(rest))
    ? { subject: sliceWords(words, 0, end), rest: withoutSpace(rest) }
    : undefined;
}

const led = /^ [\p{L}“]/u;
/** What may stand between somebody and the verb. */
const between =
  '(?:ever|never|still|also|even|always|often|once|first|only|really|actually|finally|suddenly|truly|secretly|nearly|simply)';
/** Words that are no verb, behind a subject. */
const others =
  '(?:who|whom|whose|which|that|where|when|and|or|nor|but|at|in|on|of|to|from|with|by|for|under|behind|the|an?|his|her|their|its)';
const based = new RegExp(`^ (?:not |${between} )?(?!${others}\\b)\\p{Ll}`, 'u');

function subjectEnd(words: Words, text: string, isBase: boolean): number | undefined {
  const named = namesAtStart(words);
  if (named > 0 && !text.startsWith('’s ', named))
    return /^ (?:of|in|from|with|who|whom|that|or|nor)\b/.test(text.slice(named)) ? undefined : named;
  const [lead] = named > 0 ? ['’s '] : (/^(?:the|an?|his|her|their|its|this|that|these|those) /.exec(text) ?? []);
  if (lead === undefined) return undefined;
  const ends = [...text.matchAll(/ /g)].map(({ index }) => index).filter((at) => at >= named + lead.length);
  const rests = (is: (rest: string, before: string) => boolean) =>
    ends.find((at) => is(text.slice(at + 1), text.slice(0, at)));
  if (isBase) return rests(isVerb);
  return (
    rests(isParticiple) ?? rests(isPlaced) ?? rests((rest, before) => !rest.includes(' ') && !inPlace.test(before))
  );
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

function isVerb(rest: string, before: string): boolean {
  const [word = '', next] = rest.split(' ');
  // "the woman who sold the mill", "the farmers attack corn"
  if (!isBaseForm.test(word) || / (?:who|whom|whose|which|that|where|or) /.test(`${before} `)) return false;
  if (isIrregularVerb(word)) return next === undefined || word === 'let' || !isIrregularVerb(next);
  if (isPastForm(word) || / \p{Ll}*[^s]s \p{Ll}+$/u.test(before)) return false;
  return next === undefined || objects.test(next);
}

const isBaseForm = new RegExp(
  `^(?!(?:${between}|${others}|twice|again|home|alone|away|there|here|then|now|late|early)$)\\p{Ll}+(?:ss|[^s])$`,
  'u',
);
const objects = /^(?:the|an?|his|her|its|their|him|them|it|not|twice|again|home|alone|away|there|here|late|early)$/;

function isParticiple(rest: string): boolean {
  const [word = ''] = rest.split(' ');
  return (isPastForm(word) && !/^(?:bed|shed|sled|red|hundred)$/.test(word)) || /[^aeiou]ing$/.test(word);
}

/** "in danger", "so angry", "the thief": no part of a place that says which one is meant. */
function isPlaced(rest: string, before: string): boolean {
  return predicates.test(rest) && !/ (?:in|on|at|under|behind|with|from|of|to)$/.test(before);
}

const predicates =
  /^(?:(?:not|no|so|too|very|quite|still|an?|the) |(?:in|on|at|under|behind|with|from) (?:(?:the|an?|his|her|their|its) )?[\p{L}’-]+$)/u;
const inPlace = / (?:in|on|at|under|behind|with|from|to) /;

function withoutSpace(words: Words): Words {
  return sliceWords(words, 1, plain(words).length);
}

/** What somebody did, or does, out of "did" and "go home": "went home", "did not go home", "never went home". */
export function finite(help: string, rest: Words): Words {
  const text = plain(rest);
  if (/^not\b/.test(text)) return [...say(`${help} `), ...rest];
  const [lead = ''] = leading.exec(text) ?? [];
  const [base = ''] = /^\p{Ll}+/u.exec(text.slice(lead.length)) ?? [];
  const form = help === 'did' ? pastOf(base) : help === 'does' ? presentOf(base) : base;
  return [...say(`${lead}${form}`), ...sliceWords(rest, lead.length + base.length, text.length)];
}

/** An adverb before the verb. */
export const leading = new RegExp(`^${between} `);
