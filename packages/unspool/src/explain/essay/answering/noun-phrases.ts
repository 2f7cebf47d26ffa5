import { isPastForm, plain } from '../../../language/index.js';
import type { Words } from '../../../story/index.js';

/** Whether words are a name or a noun with what belongs to it: nothing in them says what is done. */
export function isNounPhrase(words: Words): boolean {
  const [first, next] = words;
  const text = plain(words);
  if (first?.entity !== undefined && !first.quote) {
    const behind = text.slice(first.text.length);
    return behind === '' || /^’s /.test(behind) || (/^(?:,| and) $/.test(next?.text ?? '') && words.length === 3);
  }
  if (!/^(?:the|an?|his|her|their|its|this|that|these|those|\p{Lu}[\p{L}’'-]+)(?= |$)/u.test(text)) return false;
  return !notOfNoun.test(text) && !/ (?:\p{Ll}+) \p{Ll}*[^aeiou]ing\b/u.test(text.replace(nouns, ''));
}

/** What has no place in a noun phrase, or waits for something at its end. */
const notOfNoun =
  / (?:when|while|if|tonight|today)\b| (?:of|to|for|with|by|from|at|in|on|about|like|called|named|worth|afraid)$/;
const nouns =
  / (?:thing|king|ring|building|wedding|painting|drawing|meeting|string|spring|evening|morning|ending|being|clothing|landing|writing)\b/g;

/** Whether words end with what is done to whom they name: "the key hidden", "Ben buried". */
export function endsInParticiple(text: string): boolean {
  const word = text.split(' ').at(-1) ?? '';
  return (
    text.includes(' ') &&
    /^\p{Ll}+$/u.test(word) &&
    isPastForm(word) &&
    !/^(?:bed|shed|sled|red|ground|wound)$/.test(word)
  );
}

/** Whether several do it: "Ann and Ben", "two men from the city", "the neighbours". */
export function isMany(text: string): boolean {
  const [main = ''] = text.split(/ (?:who|whom|whose|that|which|of|from|in|on|at|with|by) /);
  return (
    / and |^(?:two|three|four|five|six|seven|eight|nine|ten|both|many|some|all|several|they|these|those)\b/.test(
      main,
    ) ||
    (/(?:[^su’']s|men|people|children)$/.test(main) && /^(?:the|his|her|their|its|no|\p{Ll}+s$)/u.test(main))
  );
}

/** "in 1901", "two years before", "the night of the storm" */
export const aTime =
  /^(?:(?:in|on|at|since|until|before|after|during|by|from|with|shortly|long|right) |(?:an?|two|three|four|five|six|seven|eight|nine|ten|\d+) \p{L}+ (?:before|after)\b|(?:(?:the|that|this|one|last|next|every) (?:\p{Ll}+ )?(?:day|night|morning|evening|noon|afternoon|week|month|year|spring|summer|autumn|winter|hour|moment|minute)\b))/u;
