import { type Someone, same } from './people/someone.js';
import type { PeopledParagraph } from './read-paragraphs.js';
import type { Spoken } from './speakers/speakers.js';
import type { Attribution, Mention, NovelQuotation, QuotationId } from './stretch.js';

/** Who is named in a stretch, and where. */
export function mentionsIn(paragraphs: readonly PeopledParagraph[]): readonly Mention[] {
  return paragraphs.flatMap(({ named, tokens }, paragraph) =>
    named.map(({ run, someone }): Mention => {
      const from = tokens[run.start]?.from ?? 0;
      return { paragraph, from, to: tokens[run.end - 1]?.to ?? from, person: same(someone).id, by: 'name' };
    }),
  );
}

/** The quotations of a stretch with who speaks; the first gets the number `first`. */
export function quotationsIn(
  paragraphs: readonly PeopledParagraph[],
  said: readonly Spoken[],
  kinds: readonly (readonly NovelQuotation['kind'][])[],
  first: QuotationId,
): readonly NovelQuotation[] {
  const speakers = new Map<string, Attribution>();
  for (const spoken of said)
    for (const quote of spoken.turn.quotes) {
      const speaker = speakerOf(spoken, quote);
      if (speaker) speakers.set(`${spoken.turn.paragraph} ${quote}`, speaker);
    }
  let id = first;
  return paragraphs.flatMap(({ outer }, paragraph) =>
    outer.map(({ from, to }, index): NovelQuotation => {
      const speaker = speakers.get(`${paragraph} ${index}`);
      const kind = kinds[paragraph]?.[index] ?? 'speech';
      return { id: id++, paragraph, from, to, kind, ...(speaker ? { speaker } : {}) };
    }),
  );
}

function speakerOf({ turn, answer }: Spoken, quote: number): Attribution | undefined {
  if (!answer) return undefined;
  const isOwn = turn.tagged.has(quote) || !/tag|I said/.test(answer.rule);
  return {
    person: same(answer.candidate.someone).id,
    rule: isOwn ? answer.rule : 'same paragraph',
    grade: answer.isSure ? 'sure' : 'likely',
  };
}

/** Whom a turn is said by, and what is known of it from then on. */
export function noteSpeakers(said: readonly Spoken[]): void {
  for (const { facts, answer } of said) {
    if (answer) same(answer.candidate.someone).isUsed = true;
    for (const { by, kind, someone } of facts.tags)
      if (someone && by === 'tag' && kind === 'name') same(someone as Someone).spoken++;
  }
}
