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
  const named = words.filter((word) => !isOfGrammar(word));
  const bare = named.filter((word) => !isCalled(slice, word));
  const found = saidWith(slice, named);
  // Whoever is called by a name is “you” and “I” in what is said.
  const said = found.length > 0 || bare.length === named.length ? found : saidWith(slice, bare).slice(0, few(bare));
  const lines = eachOnce(said.flatMap((at) => withReply(slice, at, bare))).slice(-most);
  if (lines.length === 0) return [];
  const scenes = inTellingOrder(
    slice,
    lines.flatMap((line) => line.scenes),
  );
  return [{ words: sentence(say('who says it is not told; it is said:')), scenes }, ...lines];
}

/** One word alone is said of much: where several lines have it, none is meant. */
function few(words: readonly string[]): number {
  return words.length > 1 ? most : 1;
}

/** The places of the texts in which all of these are said; where one word is all there is, that of one text alone. */
function saidWith(slice: Slice, words: readonly string[]): readonly number[] {
  const wanted = [...new Set(words.map(rootOf))];
  if (wanted.length === 0) return [];
  return texts(slice).flatMap(({ words: said }, at) => {
    const own = new Set(tokens(plain(said)).map(rootOf));
    return wanted.every((root) => own.has(root)) ? [at] : [];
  });
}

/** Whether a word is only said where somebody is called so: “Ada.”, “Come, Ada!” */
function isCalled(slice: Slice, word: string): boolean {
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  return texts(slice).some(({ words }) => calledBy(plain(words), name));
}

function calledBy(text: string, name: string): boolean {
  const at = text.indexOf(name);
  const isWhole = at >= 0 && !/\p{L}/u.test(text.charAt(at - 1) + text.charAt(at + name.length));
  return isWhole && /(?:^|[,.!?…] ?)$/u.test(text.slice(0, at)) && /^(?:[,.!?…]|$)/u.test(text.slice(at + name.length));
}

/** A line, and behind a question what is said next. */
function withReply(slice: Slice, at: number, words: readonly string[]): readonly Line[] {
  const all = texts(slice);
  const text = all[at];
  if (!text) return [];
  const wanted = new Set(words.map(rootOf));
  const place = [...plain(text.words).matchAll(/[\p{L}\p{N}’']+/gu)].find(({ 0: word }) =>
    tokens(word).some((own) => wanted.has(rootOf(own))),
  )?.index;
  const passage = passageAt(slice, text, (place ?? 0) + 1);
  const next = questioning.test(plain(passage.words)) ? all[at + 1] : undefined;
  return [passage, ...(next ? [passageAt(slice, next, 1)] : [])].map((one) => passageLine(slice, one));
}

const questioning =
  /^[“"…\s]*(?:and |but |so )?(?:(?:at|on|to|in|from|with) [^.?!]{1,40}, ?)?(?:what|who|whom|where|when|why|how|which|do|does|did|is|are|was|were|can|will)(?!\p{L})/iu;

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
