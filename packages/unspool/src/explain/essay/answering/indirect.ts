import { isPastForm, plain } from '../../../language/index.js';
import type { Claim, Slice, Words } from '../../../story/index.js';
import { say, sliceWords, stressing, typeset } from '../../words/typesetting.js';
import { finite, partsOf } from './question-parts.js';

/**
 * A question as a part of a sentence: "why Mika says nothing", "whether Joren comes back". Undefined where it is not certain how its
 * words are put in order.
 */
export function indirect(slice: Slice, { words: own }: Claim): Words | undefined {
  const words = stressing(typeset(slice, own), []);
  const text = plain(words);
  if (!/^\p{Lu}[^?.!:]*\?$/u.test(text) || / or (?:did|does|was|is|has) /.test(text)) return undefined;
  const asked = sliceWords(words, 0, text.length - 1);
  if (inOrder.test(text)) return lower(asked);
  const [lead, wh = '', help = ''] = inverted.exec(text) ?? [];
  if (lead === undefined) return undefined;
  const behind = sliceWords(asked, lead.length, text.length);
  const verb = help.toLowerCase();
  const first = wh === '' ? 'whether ' : lowerText(wh);
  const isOfBeing = /^(?:is|are|was|were)$/.test(verb);
  if (isOfBeing && /^(?:Who|What|Where|When) $/.test(wh) && isName(behind))
    return [...say(first), ...behind, ...say(` ${verb}`)];
  // "the man Ann met", "the broken bowls in it": where it ends is not certain.
  if (isOfBeing && /^(?:Who|What) $/.test(wh) && /^(?:the|an?|his|her|their|its) /.test(plain(behind))) {
    if (!/ (?:of|to|for|with|by|from|at|in|on|about|like)$|ing$/.test(plain(behind))) return undefined;
  }
  const isBase = /^(?:did|does|do)$/.test(verb);
  const parts = partsOf(behind, isBase);
  if (!parts) return undefined;
  const told = isBase ? finite(verb, parts.rest) : [...say(`${verb} `), ...parts.rest];
  return [...say(first), ...parts.subject, ...say(' '), ...told];
}

/** What asks for who does it is in order already. */
const inOrder =
  /^(?:Who (?!(?:is|are|was|were|(?:did|does|do)(?! (?:it|this|that)\b)|can|could|will|would|must) )(?!(?:has|have|had) \p{Lu})\p{Ll}|What (?:is|was|are|were) in |What (?:has |had )?(?:happened|became|become)\b|Whose \p{Ll}+ (?:is|are|was|were) (?:in|on|at|under)\b)/u;
const inverted =
  /^((?:Why|How|When|Where|What|Whom?|Since when|Which \p{Ll}+|Whose \p{Ll}+) )?(is|are|was|were|did|does|do|has|have|had|can|could|will|would|must) /iu;

/** Whether words are a name and no more, or a thing and where it is: "the children on the porch". */
function isName([first, ...more]: Words): boolean {
  if (first?.entity !== undefined) return more.length === 0;
  const text = plain(first ? [first, ...more] : []);
  const last = text.split(' ').at(-1) ?? '';
  if (isPastForm(last) || /[^aeiou]ing$/.test(last)) return false;
  return /^(?:the|an?) (?:\p{Ll}+ )?\p{Ll}+(?: (?:of|on|in|at|with|from|to) [^,]*)?$/u.test(text) && last.length > 2;
}

function lower(words: Words): Words {
  const [first, ...rest] = words;
  return first ? [{ ...first, text: lowerText(first.text) }, ...rest] : words;
}

function lowerText(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
