import { answerStatus, questionsOf, sliceWords, type ToldSentence } from '../../explain/index.js';
import { plain } from '../../language/index.js';
import { type Claim, type ClaimOf, perSlice, type Words } from '../../story/index.js';

/**
 * What the standing answers to the questions of the notes tell, as sentences: each answer behind its question, and, where both
 * make one sentence, that: "Why does Ada sell the mill?" and "to pay Ben" tell that Ada sells the mill to pay Ben.
 */
export const answerSentences = perSlice((slice): readonly ToldSentence[] =>
  questionsOf(slice).flatMap((question) => {
    const { full, partial } = answerStatus(slice, question.id);
    const asked: ToldSentence = { claim: question, words: question.words };
    return [...(full ? [full] : []), ...partial]
      .filter(({ sense, certainty }) => !sense.none && certainty !== 'unlikely')
      .flatMap((claim): readonly ToldSentence[] => {
        const whole = inOne(question, claim);
        return [{ claim, words: claim.words, before: asked }, ...(whole ? [{ claim, words: whole }] : [])];
      });
  }),
);

/** A question and its answer in one sentence; undefined where they make none. */
function inOne({ words }: Claim, answer: ClaimOf<'answer'>): Words | undefined {
  const text = plain(words);
  const rest = (from: number) => sliceWords(words, from, text.endsWith('?') ? text.length - 1 : text.length);
  const told = unstopped(answer.words);
  const [does] = /^(?:why|where|when) (?:do|does|did) /i.exec(text) ?? [];
  if (does !== undefined) {
    const isWhy = /^why/i.test(text);
    const isLed = /^(?:because|to|so|since|for|out|in|at|on|by|as|from|under|behind)\b/i.test(plain(told));
    return [...rest(does.length), { text: isWhy && !isLed ? ' because ' : ' ' }, ...told];
  }
  const [who] =
    /^(?:who|what) (?=\p{Ll})(?!(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)\b)/iu.exec(text) ??
    [];
  const name = who === undefined ? undefined : nameIn(told);
  return who !== undefined && name ? [...name, { text: ' ' }, ...rest(who.length)] : undefined;
}

/** The one name that an answer is, with no more than a word or two before it: "Ada, the miller" is Ada, "his sister Ada" she. */
function nameIn(words: Words): Words | undefined {
  const at = words.findIndex(({ entity }) => entity !== undefined);
  const before = words.slice(0, at);
  const behind = words[at + 1]?.text ?? '';
  const isShort = at >= 0 && /^(?:(?:his|her|their|the|old|young) )?(?:\p{Ll}+ )?$/u.test(plain(before));
  return isShort && /^(?:$|[,;.:(])/.test(behind.trimStart()) ? words.slice(0, at + 1) : undefined;
}

function unstopped(words: Words): Words {
  const text = plain(words);
  return /\.$/.test(text) ? sliceWords(words, 0, text.length - 1) : words;
}
