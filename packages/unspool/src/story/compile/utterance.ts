import type { Span } from '../../base/index.js';
import { plain, type Run, type SpokenContent, sliceRuns, type TellVerb, verbs } from '../../language/index.js';
import type { Utterance, Words } from '../story.js';

/** A sentence that says who says what. */
export type TellSentence = {
  readonly verb: TellVerb;
  readonly subject: Span;
  readonly hearer?: Span;
  readonly content: SpokenContent;
};

/**
 * What somebody says in so many words; undefined where it is told in other words. It has speakers where the sentence is
 * nothing but their names, the verb and one quotation: "Ann and Ben say: “It rains.”"
 */
export function utteranceOf(
  { verb, subject, hearer, content }: TellSentence,
  runs: readonly Run[],
  words: (runs: readonly Run[]) => Words,
): Utterance | undefined {
  const said = sliceRuns(runs, content.from, content.to);
  if (said.length === 0 || said.some(({ quote }) => quote === undefined)) return undefined;
  const text = plain(runs);
  const isAlone = subject.from === 0 && content.to === text.length && isVerb.test(text.slice(subject.to, content.from));
  if (!isAlone || hearer || verbs[verb].hearer !== 'none' || !isOneQuotation(said)) return {};
  const speakers = words(sliceRuns(runs, subject.from, subject.to));
  const onlyNames = speakers.every(({ entity, text: between }) => entity !== undefined || joins.test(between));
  return speakers.length > 0 && onlyNames ? { speakers } : {};
}

/** Whether words stand between one pair of quotation marks, and none stand outside. */
export function isOneQuotation(runs: readonly Run[]): boolean {
  return runs.every(({ quote }) => quote !== undefined) && /^["“][^"“”]+["”]$/.test(plain(runs));
}

/** The language that stands before words, "(sv) “Hej!”", and the words; all of them where none does. */
export function renderingIn(runs: readonly Run[]): { readonly language?: string; readonly runs: readonly Run[] } {
  const text = plain(runs.slice(0, 1));
  const [lead, language] = /^\(([a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3})\) /.exec(text) ?? [];
  if (lead === undefined || language === undefined) return { runs };
  return { language, runs: sliceRuns(runs, lead.length, plain(runs).length) };
}

/** Of the words between two names. */
const joins = /^(?:,|,? and|,? &)? ?(?:[Tt]he |[Aa]n? )?$/;

const isVerb = /^ \p{L}+[:,]? $/u;
