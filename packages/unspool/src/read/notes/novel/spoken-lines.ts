import { withoutEnd, withoutEnds } from '../../../base/ends.js';
import type { NovelQuotation, NovelStretch, PersonId, StretchReading } from '../../novel/stretch.js';
import type { NovelNames } from './novel-names.js';

/** Words of a paragraph, who says them, and to whom, where that is sure; `likely`, where all of that is no more. */
export type SpokenLine = {
  readonly by: string;
  readonly to?: string;
  readonly words: string;
  readonly likely?: true;
};

/** What is said in each paragraph in which somebody speaks who is known: by index, a line for each who does and each hearer. */
export function spokenLines(
  { paragraphs }: NovelStretch,
  { quotations }: StretchReading,
  names: NovelNames,
): ReadonlyMap<number, readonly SpokenLine[]> {
  const lines = new Map<number, Map<string, SpokenLine>>();
  let last: NovelQuotation | undefined;
  for (const quotation of quotations) {
    // What stands within another is a part of its words.
    const isInner = last !== undefined && last.paragraph === quotation.paragraph && quotation.from < last.to;
    if (isInner) continue;
    last = quotation;
    const { kind, speaker, paragraph, from, to } = quotation;
    const by = kind === 'speech' && speaker ? names.of(speaker.person) : undefined;
    const words = bare(paragraphs[paragraph]?.text.slice(from, to) ?? '');
    if (!speaker || by === undefined || !/[\p{L}\p{N}]/u.test(words)) continue;
    const hearer = hearerOf(quotation, speaker.person, names);
    const own = lines.get(paragraph) ?? new Map<string, SpokenLine>();
    lines.set(paragraph, own);
    const isLikely = speaker.grade === 'likely';
    const key = JSON.stringify([by, hearer, isLikely]);
    const before = own.get(key)?.words;
    own.set(key, {
      by,
      ...(hearer === undefined ? {} : { to: hearer }),
      words: before === undefined ? words : `${before} … ${words}`,
      ...(isLikely ? { likely: true } : {}),
    });
  }
  return new Map([...lines].map(([paragraph, own]) => [paragraph, [...own.values()]]));
}

/** A hearer who is less sure than the speaker is left out: one word stands for both. */
function hearerOf({ hearer, speaker }: NovelQuotation, by: PersonId, names: NovelNames): string | undefined {
  if (!hearer || hearer.person === by || (hearer.grade === 'likely' && speaker?.grade === 'sure')) return undefined;
  return names.of(hearer.person);
}

/** Words without the marks or the dash around them. */
function bare(words: string): string {
  const inside = withoutEnds(words, /[\s"“”„‟«»‹›‘’‚'「『—–-]/u, /[\s"“”„‟«»‹›‘'」』]/u);
  // A single mark may be the last letter of a clipped word; behind a stop it closes.
  const closed = /[.,!?…]’$/.test(inside.slice(-2)) ? inside.slice(0, -1) : inside;
  return withoutEnd(closed, /[,\s]/);
}
