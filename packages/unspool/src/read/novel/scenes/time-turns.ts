import { basesOf, isIrregularVerb, whenIn } from '../../../language/index.js';
import type { NarratedSentence } from './narration.js';
import type { TimeTurn } from './scene.js';
import { pastPerfect, type TurnPhrase, turnPhrasesOf } from './turn-words.js';

/**
 * Where the narration leaves its order, in the order of the text: by words that say so, and by a paragraph that begins in
 * the past perfect after one that did not. What is quoted is not looked at, and neither is how long it lasts.
 */
export function timeTurnsIn(sentences: readonly NarratedSentence[], language?: string): readonly TimeTurn[] {
  const phrases = turnPhrasesOf(language);
  if (phrases.length === 0) return [];
  const turns: TimeTurn[] = [];
  let before: Tense = 'past';
  for (const paragraph of paragraphsOf(sentences)) {
    const [said] = paragraph.flatMap((sentence, index) => phraseIn(sentence, index < firstSentences, phrases));
    const tense = tenseOf(paragraph);
    const [first] = paragraph;
    // What is said of it is more than its tense.
    if (said) turns.push(said);
    else if (first && tense === 'perfect' && before === 'past') turns.push(byTense(first));
    before = tense === 'none' ? before : tense;
  }
  return turns;
}

function paragraphsOf(sentences: readonly NarratedSentence[]): readonly (readonly NarratedSentence[])[] {
  const found: NarratedSentence[][] = [];
  for (const sentence of sentences) {
    const last = found.at(-1);
    if (last?.[0]?.paragraph === sentence.paragraph) last.push(sentence);
    else found.push([sentence]);
  }
  return found;
}

function phraseIn(sentence: NarratedSentence, isFirst: boolean, phrases: readonly TurnPhrase[]): readonly TimeTurn[] {
  for (const { kind, rule, grade, pattern, atHead } of phrases) {
    if (atHead && !isFirst) continue;
    const match = pattern.exec(sentence.text);
    if (!match || (atHead && match.index > farthest)) continue;
    const from = sentence.from + match.index;
    const when = rule === 'years before' || rule === 'an earlier year' ? whenIn(match[0].trim()) : null;
    const evidence = { paragraph: sentence.paragraph, from, to: from + match[0].length };
    return [{ kind, rule, grade, evidence, ...(when ? { when } : {}) }];
  }
  return [];
}

/** Where a paragraph says when it is. */
const firstSentences = 2;
/** Characters from the head of a sentence. */
const farthest = 40;

type Tense = 'perfect' | 'past' | 'none';

/** The tense in which the first two sentences of a paragraph are told; one that is short and alone has none. */
function tenseOf(paragraph: readonly NarratedSentence[]): Tense {
  const head = paragraph.slice(0, 2);
  const length = head.reduce((sum, { text }) => sum + text.replace(/“ *[. ]”/g, '').length, 0);
  if (length < 60) return 'none';
  return head.length === 2 && head.every(({ text }) => isPerfect(text)) ? 'perfect' : 'past';
}

/** Whether the first verb of a sentence is in the past perfect, as far as it shows: "had" and a participle, early on. */
function isPerfect(text: string): boolean {
  for (const { 1: word = '', index } of text.matchAll(pastPerfect)) {
    if (index > 60) return false;
    const low = word.toLowerCase();
    if (low.endsWith('ed') || low === 'been' || basesOf(low).some(isIrregularVerb))
      return !/\b(?:if|that|who|which|whom|as|what|than|when|since|because|and|but|was|were|did|[a-z]+ed)\b|[,;:—]/i.test(
        text.slice(0, index),
      );
  }
  return false;
}

function byTense({ paragraph, from, to }: NarratedSentence): TimeTurn {
  return { kind: 'earlier', rule: 'past perfect', grade: 'likely', evidence: { paragraph, from, to } };
}
