import { inTellingOrder, type Line, passageAt, passageLine, say, sentence, texts } from '../../explain/index.js';
import { basesOf, plain, stem, tokens } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import { adverbs, determiners, modals, prepositions } from '../told/words/clause-words.js';
import { eachOnce } from './claim-lines.js';
import { isNamelessTrack } from './said-about-answer.js';

/**
 * Of a film whose track names nobody: the lines in which all is said that a question names. That they are said is all that they are given
 * for; why something is so, who did it and whether it is so they do not tell.
 */
export function namelessWordsAnswer(slice: Slice, words: readonly string[]): readonly Line[] {
  if (!asked.test(words.join(' ')) || !isNamelessTrack(slice)) return [];
  const wanted = [...new Set(words.filter((word) => !isOfGrammar(word)).map(rootOf))];
  if (wanted.length === 0) return [];
  const found = texts(slice).filter(({ words: said }) => {
    const own = new Set(tokens(plain(said)).map(rootOf));
    return wanted.every((root) => own.has(root));
  });
  const lines = eachOnce(found.map((text) => passageLine(slice, passageAt(slice, text, 1)))).slice(-most);
  if (lines.length === 0) return [];
  const scenes = inTellingOrder(
    slice,
    lines.flatMap((line) => line.scenes),
  );
  return [{ words: sentence(say('who says it is not told; it is said:')), scenes }, ...lines];
}

/** “What is she searching for?”, “How long has he been here?”, “Where does it lead?” */
const asked =
  /^(?:what|which|where|how (?:long|many|much|far|old)|(?:who|whom) (?:is|are|was|were|do|does|did) (?:he|she|they|it)) /;

function isOfGrammar(word: string): boolean {
  return grammar.has(word) || [adverbs, determiners, modals, prepositions].some((set) => set.has(word));
}

const grammar: ReadonlySet<string> = new Set(
  (
    'who whom whose what which where how long many much far old is are was were be been being am do does did has have had ' +
    'he she they it we you i him her them us me his their its our your my this that these those there and or not for at'
  ).split(' '),
);

/** “Failed” and “fail” are one word. */
function rootOf(word: string): string {
  return stem(basesOf(word)[0] ?? word);
}

const most = 3;
