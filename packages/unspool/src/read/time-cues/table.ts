import type { Segment } from '../source.js';
import { type Lexicon, lexiconOf, spelled } from './lexicon.js';
import { readCues } from './text.js';
import { type CueWords, languages } from './words.js';

/**
 * The words by which a work is read: those of its language, or of the language that its own headings are in. It is one
 * table for the whole work; where the headings speak another language than the work says, `told` says so.
 */
export function tableFor(segments: readonly Segment[], language?: string): { lexicon: Lexicon; told?: string } {
  const [english] = languages;
  const subtag = language?.toLowerCase().split(/[-_]/)[0];
  const own = languages.find((words) => words.language === subtag);
  const texts = sample(segments);
  const hits = (words: CueWords) => hitsIn(texts, lexiconOf(words));
  if (own && (hits(own).cues > 0 || languages.every((words) => hits(words).cues === 0))) {
    return { lexicon: lexiconOf(own) };
  }
  let [best, most] = [own ?? english, 0];
  for (const words of languages) {
    const { cues, heads } = hits(words);
    const count = 2 * cues + heads;
    if (count > most) [best, most] = [words, count];
  }
  const lexicon = lexiconOf(best as CueWords);
  if (own && best !== own) {
    const told = `This work is said to be in ${own.name}, but its headings speak ${best?.name}; they were read as ${best?.name}.`;
    return { lexicon, told };
  }
  return { lexicon };
}

/** So many headings tell which language they are in. */
const enough = 300;

function sample(segments: readonly Segment[]): readonly string[] {
  return segments
    .filter(({ kind, title }) => kind === 'scene' && title !== '' && title.length <= 200)
    .slice(0, enough)
    .map(({ title }) => title);
}

/** INT and EXT are the same in many languages, and tell less than DAY and NIGHT. */
function hitsIn(texts: readonly string[], lexicon: Lexicon): { readonly cues: number; readonly heads: number } {
  let [cues, heads] = [0, 0];
  for (const text of texts) {
    cues += readCues(text, lexicon).cues.length;
    if (
      spelled(text)
        .split(/[\s./–—-]+/)
        .some((word) => lexicon.heads.has(word))
    )
      heads += 1;
  }
  return { cues, heads };
}
