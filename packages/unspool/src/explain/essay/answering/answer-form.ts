import { isPastForm, plain } from '../../../language/index.js';
import type { Words } from '../../../story/index.js';

/**
 * What the words of an answer are: an end ("to sell the film"), a cause ("because it rained", "out of shame"), a place or a time
 * ("in the sea"), a sentence ("she was ill") or what has a noun at its head ("Ada, who kept the weir").
 */
export type AnswerForm = 'end' | 'cause' | 'where' | 'sentence' | 'noun' | 'other';

/** The form of an answer's words, which have no stop. */
export function formOfAnswer(words: Words): AnswerForm {
  const text = plain(words);
  if (/^to \p{Ll}/u.test(text) && !/^to (?:the|an?|his|her|their|its|this|that|some)\b/.test(text)) return 'end';
  if (/^(?:because|so that|out of|in order|for (?:fear|love|want|lack))\b/.test(text)) return 'cause';
  if (isSentence(words, text)) return 'sentence';
  if (places.test(text)) return 'where';
  return isNoun(words, text) ? 'noun' : 'other';
}

const places =
  /^(?:in|on|at|from|to|under|behind|beyond|near|inside|outside|into|over|across|through|beneath|between|above|below|by|with|since|until|before|after|during|home|abroad|nowhere|somewhere|upstairs|downstairs|long|shortly|right|an? \p{Ll}+ (?:before|after)|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) \p{Ll}+ (?:before|after))\b/u;

function isSentence(words: Words, text: string): boolean {
  if (/^(?:he|she|it|they|we|there|whoever|if|when)(?:,| and \p{Lu}\p{L}*)? (?!who\b)\p{L}/u.test(text)) return true;
  const [head = ''] = text.split(/[,;:.“]/);
  const [first, next] = words;
  if (first?.entity !== undefined && !first.quote) {
    const rest = head.slice(first.text.length);
    const own = / and $/.test(next?.text ?? '') ? head.slice(plain(words.slice(0, 3)).length) : rest;
    const [verb = ''] = /^ \p{Ll}+/u.exec(own) ?? [];
    return isVerb(verb.trim(), own);
  }
  if (
    /^(?:nobody|no one|nothing|somebody|someone|everybody|everything|something) (?!who\b|that\b|else\b|from\b|of\b|in\b|with\b)\p{Ll}/u.test(
      head,
    )
  )
    return true;
  if (/^\p{L}+[^s]s (?:are|were|have|had) \p{Ll}/u.test(head)) return true;
  if (!/^(?:the|an?|his|her|their|its|no|every|each|this|that|these|those|one|\p{Lu}\p{L}+) /u.test(head)) return false;
  const all = head.split(' ');
  const relatives = all.filter((word) => relative.test(word)).length;
  const verbs = all.filter((word, at) => at > 1 && isVerb(word, ` ${all.slice(at).join(' ')}`)).length;
  return verbs > relatives;
}

const relative = /^(?:who|whom|whose|which|that|where|when)$/;

function isVerb(word: string, from: string): boolean {
  if (helping.test(word)) return true;
  if (/[^s]s$/.test(word)) return new RegExp(`^ ${word} ${objects}\\b`).test(from);
  return isPastForm(word) && /^\p{Ll}+$/u.test(word);
}

const helping = /^(?:is|are|was|were|has|have|had|can|could|will|would|did|does|must|may|might)$/;
const objects = '(?:no|the|an?|his|her|him|it|its|their|them|not|nothing|nobody|that|to|off|out|up|down|away|back)';

function isNoun([first]: Words, text: string): boolean {
  if (first?.entity !== undefined && !first.quote) return true;
  return (
    /^(?:the|an?|his|her|their|its|no|nobody|no one|nothing|somebody|someone|something|one|two|three|four|five|what|those|that of|money|\p{Lu}[\p{L}’'-]+)(?![\p{L}])/u.test(
      text,
    ) || /^\p{Ll}+(?:[:;,]|$| (?:of|and|that|who|which|for|from|with|in|as|once|by)\b)/u.test(text)
  );
}
