import { grouped } from '../../base/index.js';
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

/** Quotations of a stretch, none within another: of what kind each is, and who speaks. */
export type Said = {
  readonly paragraphs: readonly PeopledParagraph[];
  readonly kinds: readonly (readonly NovelQuotation['kind'][])[];
  readonly said: readonly Spoken[];
};

/** The quotations of a stretch with who speaks to whom, and behind each those within it; the first gets the number `first`. */
export function quotationsIn(outer: Said, inner: Said | undefined, first: QuotationId): readonly NovelQuotation[] {
  const firsts: QuotationId[] = [];
  const innerFirsts: QuotationId[] = [];
  let next = first;
  for (const [index, { outer: own }] of outer.paragraphs.entries()) {
    firsts.push(next);
    next += own.length;
    innerFirsts.push(next);
    next += inner?.kinds[index]?.length ?? 0;
  }
  const all = toldIn(outer, firsts);
  if (!inner) return all;
  const byParagraph = grouped(toldIn(inner, innerFirsts), ({ paragraph }) => [paragraph]);
  return [...grouped(all, ({ paragraph }) => [paragraph])].flatMap(([paragraph, own]) => [
    ...own,
    ...(byParagraph.get(paragraph) ?? []),
  ]);
}

function toldIn({ paragraphs, kinds, said }: Said, firsts: readonly QuotationId[]): readonly NovelQuotation[] {
  const told = new Map<QuotationId, Told>();
  for (const [index, spoken] of said.entries()) {
    const { turn } = spoken;
    const hearer = hearerOf(spoken, said[index - 1], said[index + 1]);
    const before = said[index - 1]?.turn;
    let last = turn.continues && before ? idOf(firsts, before.paragraph, before.quotes.at(-1)) : undefined;
    for (const quote of turn.quotes) {
      const id = idOf(firsts, turn.paragraph, quote);
      told.set(id, { ...(last === undefined ? {} : { continues: last }), ...who(spoken, quote, hearer) });
      last = id;
    }
  }
  return kinds.flatMap((own, paragraph) =>
    own.map((kind, index): NovelQuotation => {
      const { from, to } = paragraphs[paragraph]?.outer[index] ?? { from: 0, to: 0 };
      const id = idOf(firsts, paragraph, index);
      return { id, paragraph, from, to, kind, ...told.get(id) };
    }),
  );
}

type Told = Pick<NovelQuotation, 'continues' | 'speaker' | 'hearer'> & { readonly kind?: NovelQuotation['kind'] };

function idOf(firsts: readonly QuotationId[], paragraph: number, quote: number | undefined): QuotationId {
  return (firsts[paragraph] ?? 0) + (quote ?? 0);
}

function who(spoken: Spoken, quote: number, hearer: Attribution | undefined): Omit<Told, 'continues'> {
  const { turn, answer } = spoken;
  const isThought = turn.tags.some(({ isThought }) => isThought);
  if (!answer) return isThought ? { kind: 'thought' } : {};
  const isOwn = turn.tagged.has(quote) || !/tag|I said/.test(answer.rule);
  const speaker: Attribution = {
    person: same(answer.candidate.someone).id,
    rule: isOwn ? answer.rule : 'same paragraph',
    grade: answer.isSure ? 'sure' : 'likely',
  };
  return { speaker, ...(isThought ? { kind: 'thought' } : hearer ? { hearer } : {}) };
}

/** Whom a turn is said to: who is named so, in it or beside it; else who spoke before or answers. */
function hearerOf(
  { facts, answer }: Spoken,
  before: Spoken | undefined,
  after: Spoken | undefined,
): Attribution | undefined {
  const speaker = answer ? same(answer.candidate.someone) : undefined;
  const isOther = (someone: Someone) => same(someone) !== speaker && same(someone).id >= 0;
  const [to] = facts.to.filter(isOther);
  if (to) return { person: same(to).id, rule: 'spoken to', grade: 'sure' };
  const [vocative, ...more] = facts.vocatives.filter(isOther);
  if (vocative && more.length === 0) return { person: same(vocative).id, rule: 'vocative', grade: 'sure' };
  for (const [spoken, gap] of [[before, facts.gap] as const, [after, after?.facts.gap ?? 9] as const]) {
    const someone = gap === 0 ? spoken?.answer?.candidate.someone : undefined;
    if (someone && isOther(someone)) return { person: same(someone).id, rule: 'alternation', grade: 'likely' };
  }
  return undefined;
}

/** Whom a turn is said by, and what is known of it from then on. */
export function noteSpeakers(said: readonly Spoken[]): void {
  for (const { facts, answer } of said) {
    if (answer) same(answer.candidate.someone).isUsed = true;
    for (const { by, kind, someone } of facts.tags)
      if (someone && by === 'tag' && kind === 'name') same(someone).spoken++;
  }
}
