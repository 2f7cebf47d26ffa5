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
  const to = text.endsWith('?') ? text.length - 1 : text.length;
  const rest = (from: number) => sliceWords(words, from, to);
  const told = unstopped(answer.words);
  const [way = '', how, aux] = /^(why|where|when|how) (do|does|did|is|are|was|were|has|had) /i.exec(text) ?? [];
  if (how !== undefined && aux !== undefined) {
    const isWhy = /^why/i.test(how);
    // "How did Ben die?" and "Ada shot him" make no sentence.
    if (!isWhy && !isLed.test(plain(told))) return undefined;
    const led = isWhy && !isLed.test(plain(told)) ? [{ text: 'because ' }, ...told] : told;
    if (/^d/i.test(aux)) return [...rest(way.length), { text: ' ' }, ...led];
    const subject = subjectIn(text.slice(way.length), rest(way.length));
    if (subject === undefined) return undefined;
    const end = way.length + subject;
    return [...sliceWords(words, way.length, end), { text: ` ${aux}` }, ...rest(end), { text: ' ' }, ...led];
  }
  return ofWho(text, rest, told) ?? ofWhat(text, rest, told);
}

const isLed = /^(?:because|to|so|since|for|out|in|at|on|by|with|as|from|under|behind|through|near)\b/i;

/** "Who cut the rope?" and "Ada, with a knife": "Ada cut the rope, with a knife". */
function ofWho(text: string, rest: (from: number) => Words, told: Words): Words | undefined {
  const [who] =
    /^(?:who|what) (?=\p{Ll})(?!(?:are|do|does|did|has|have|had|will|would|can|could)\b)/iu.exec(text) ?? [];
  const isOf = who !== undefined && rest(who.length).some(({ entity }, at) => at === 1 && entity !== undefined);
  const isBeing = /^\S+ (?:is|was|were)\b/i.test(text);
  if (who === undefined || (isBeing && (isOf || !/^who \S+ (?!(?:the|a|an|his|her)\b)\p{Ll}/iu.test(text))))
    return undefined;
  const name = nameIn(told);
  if (!name) return undefined;
  const more = sliceWords(told, plain(name).length, plain(told).length);
  return [...name, { text: ' ' }, ...rest(who.length), ...(/^,/.test(plain(more)) ? more : [])];
}

/** "What did Ada find in the barn?" and "a knife": "Ada find a knife in the barn"; "What is Ada hiding?". */
function ofWhat(text: string, rest: (from: number) => Words, told: Words): Words | undefined {
  const [what, aux = ''] = /^what (do|does|did|is|was|has|had) /i.exec(text) ?? [];
  if (what === undefined) return undefined;
  const subject = subjectIn(text.slice(what.length), rest(what.length));
  const [verb = ''] = subject === undefined ? [] : (/^ \p{Ll}+/u.exec(text.slice(what.length + subject)) ?? []);
  const isDone = /^d/i.test(aux) || /(?:ing|ed|en)$/.test(verb);
  if (subject === undefined || verb === '' || !isDone) return undefined;
  const end = subject + verb.length;
  const [own, more] = [rest(what.length), rest(what.length + end)];
  const does = /^d/i.test(aux) ? verb : ` ${aux}${verb}`;
  return [...sliceWords(own, 0, subject), { text: `${does} ` }, ...told, ...more];
}

/** How long the subject is with which a stretch begins: a name, or a noun with its article; undefined where that is not certain. */
function subjectIn(text: string, words: Words): number | undefined {
  const [first] = words;
  if (first?.entity !== undefined) return first.text.length;
  const [noun] = /^(?:the|his|her|their) \p{Ll}+(?= )/u.exec(text) ?? [];
  return noun !== undefined && !words.some(({ text: own }, at) => at === 0 && own.length < noun.length)
    ? noun.length
    : undefined;
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
