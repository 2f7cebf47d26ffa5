import type { NovelStretch, Place } from '../stretch.js';
import { tokensOf } from '../words/tokens.js';
import type { Lexicon } from './lexicon.js';
import { nameRuns } from './name-runs.js';
import type { Registry } from './registry.js';
import { meet } from './resolve.js';
import { type Someone, same } from './someone.js';

/**
 * Who tells a stretch, if what stands above it says so: “Clara Vane's Diary”, “The Narrative of Paul Vane”, “Letter, Clara Vane
 * to Ruth Dane”. Of the paragraphs only short ones at the beginning are looked at.
 */
export function tellerIn(
  { heading, paragraphs }: NovelStretch,
  registry: Registry,
  lexicon: Lexicon,
): Someone | undefined {
  const heads = paragraphs.slice(0, 2).map(({ text }) => text);
  for (const [index, text] of [heading ?? '', ...heads].entries()) {
    if (text === '' || text.length > longest) continue;
    const place = { paragraph: Math.max(0, index - 1), from: 0, to: index === 0 ? 0 : text.length };
    const teller = tellerOf(text, registry, lexicon, place);
    if (teller) return teller;
  }
  return undefined;
}

const longest = 100;

function tellerOf(text: string, registry: Registry, lexicon: Lexicon, place: Place): Someone | undefined {
  const { words } = registry;
  const tokens = tokensOf(text, [], words.tokens);
  if (!tokens.some(({ lower }) => words.documents.has(lower))) return undefined;
  for (const run of nameRuns(tokens, 0, lexicon, words)) {
    const before = tokens[run.start - 1]?.lower ?? '';
    // “The Narrative of Paul Vane”, but no “the first part of Robinson Crusoe, where it is written”.
    const isBeside = words.documents.has(tokens[run.start - 2]?.lower ?? '');
    const isLetter = isBeside && before === ',';
    const after = tokens[run.end]?.lower ?? '';
    const owns = after === "'s" && [1, 2].some((step) => words.documents.has(tokens[run.end + step]?.lower ?? ''));
    // “Author’s Note”
    if (words.roles.has(run.parts.text.toLowerCase())) continue;
    if (!owns && !(isBeside && words.writers.has(before)) && !(isLetter && words.to.has(after))) continue;
    const teller = same(meet(registry, run, place));
    teller.isUsed = true;
    return teller;
  }
  return undefined;
}
