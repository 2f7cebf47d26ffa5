import type { Span } from '../../../base/index.js';

/**
 * How well what stands beside a name says what bears it: 3 for “the schooner is called the Demeter”, 2 for “the ship Demeter” and
 * “Carfax, an old house”, 0 where it says nothing.
 */
export function defining(text: string, { from, to }: Span): 0 | 2 | 3 {
  const before = text.slice(Math.max(0, from - reach), from);
  const after = text.slice(to, to + reach);
  if (called.test(before)) return 3;
  if (is.test(after) && !passing.test(after) && !within.test(before)) return 3;
  if (kind.test(before) || apposed.test(after)) return 2;
  return 0;
}

const reach = 100;

/** “is called the …”, “known by the name of …” */
const called =
  /(?:(?:is|was|are|were|be|been|was once|,|(?:^|[^\p{L}])(?:an?|the|that) (?:[\p{L}-]+ ){0,2}[\p{L}-]+) (?:called|named|christened|titled|entitled)|known (?:\p{L}+ ){0,6}?(?:as|by the name of)|(?:the|its|her|his) name of) (?:the |“|‘|“the )?$/iu;
/** “… is an old house” */
const is = /^,? (?:is|was) (?:an?|the|my|our|his|her|their|one of|called|situated|built|in [\p{Lu}])(?!\p{L})/u;
/** What is so for a while, or says how much: “was a good deal”, “was the first to go”. */
const passing =
  /^,? (?:is|was) (?:an?|the|my|our|his|her|their) (?:(?:good|great) (?:deal|many)|little|bit|few|moment|while|long|first|last|next|only|same|more|most|one|very|own|turn|business|duty|intention|wish|subject|cause|reason|question|matter)(?!\p{L})/u;
/** “the master of the Demeter was a …”, “in Carfax was the …”: it is of something else. */
const within = /(?:^|\s)(?:of|in|at|to|from|with|by|on|near|and|or|for) (?:the )?$/iu;
/** “the schooner Demeter”, “a dog, Tam” */
const kind =
  /(?:^|[^\p{L}])(?:the|an?|my|his|her|our|their|this|that) (?:[\p{L}-]+ ){0,2}(?:ship|schooner|yacht|boat|barge|vessel|brig|steamer|barque|sloop|frigate|house|manor|castle|estate|abbey|villa|cottage|inn|tavern|hotel|village|town|city|river|lake|island|hill|mountain|moor|forest|school|college|bank|dog|horse|mare|pony|cat|hound|parrot|book|novel|newspaper|paper|play|song|stone|diamond|jewel|ring|sword|company|club|society|regiment|tribe|planet)s?,? (?:of )?(?:the |“|‘)?$/iu;
/** “…, an old house by the river” */
const apposed = /^, (?:an?|one of|once|formerly) [\p{L}-]+/u;
