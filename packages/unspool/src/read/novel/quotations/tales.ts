import type { Quotation } from './dashes.js';

/** Where a tale is told aloud in a stretch: paragraphs from `from` to before `to`, each of them quoted from end to end. */
export type Tale = { readonly from: number; readonly to: number };

/**
 * The tales of a stretch: paragraphs in a row, each of which is one quotation that the one before has left open, and in which others are
 * quoted in turn. Whoever speaks there says “I” of themselves, and tells what the inner quotations are.
 * `outers`: the quotations of each paragraph that stand in no other; `quotations`: all of them.
 */
export function talesIn(
  texts: readonly string[],
  outers: readonly (readonly Quotation[])[],
  quotations: readonly (readonly Quotation[])[],
): readonly Tale[] {
  const found: Tale[] = [];
  let from = 0;
  for (let at = 0; at < texts.length; at++) {
    if (!isQuotedWhole(texts[at], outers[at])) continue;
    from = at;
    while (isLeftOpen(texts[at]) && isQuotedWhole(texts[at + 1], outers[at + 1])) at++;
    const told = quotations.slice(from, at + 1);
    if (at + 1 - from >= shortest && told.some((all) => all.length > 1)) found.push({ from, to: at + 1 });
  }
  return found;
}

/** Paragraphs. A speech of fewer that has others' words in it is no tale. */
const shortest = 3;

function isQuotedWhole(text: string | undefined, outer: readonly Quotation[] | undefined): boolean {
  const [only, ...others] = outer ?? [];
  return text !== undefined && only !== undefined && others.length === 0 && only.from === 0 && only.to >= text.length;
}

/** Whether nothing closes the outer quotation of a paragraph. */
function isLeftOpen(text = ''): boolean {
  const opening = text[0] ?? '';
  const closing = pairs[opening];
  return closing !== undefined && !text.endsWith(closing);
}

const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '"': '"',
  '«': '»',
  '»': '«',
  '„': '“',
  "'": "'",
};

/** Whether a paragraph is one of a tale, at least `after` paragraphs behind the one that begins it. */
export function isIn(tales: readonly Tale[], paragraph: number, after = 0): boolean {
  let low = 0;
  let high = tales.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tales[middle]?.to ?? 0) <= paragraph) low = middle + 1;
    else high = middle;
  }
  const tale = tales[low];
  return tale !== undefined && tale.from + after <= paragraph;
}
