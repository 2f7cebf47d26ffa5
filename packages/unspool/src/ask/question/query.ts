import { interrogative, tokens } from '../../language/index.js';

/** What somebody asks, read into words once. */
export type Query = {
  /** All its words in lower case, without possessive endings. */
  readonly asked: string;
  /** The same without what only leads up to the question, or stresses it: "so", "can you tell me", "really", "again". */
  readonly words: readonly string[];
  /** The kind of answer it asks for: its "who", "why" or "when". */
  readonly asksFor?: string;
  /** Whether it asks what was so "really". */
  readonly isStressed: boolean;
  /** Whether it is a whole question, and not some words of one. */
  readonly isSentence: boolean;
};

/** Reads a text as somebody typed it. */
export function readQuery(text: string): Query {
  const asked = tokens(text);
  const words = turned(bare(tokens(spelledOut(text))));
  const asksFor = interrogative(words);
  const isSentence = asksFor !== undefined || opening.has(words[0] ?? '');
  const isStressed = asked.includes('really') || asked.includes('actually');
  return { asked: asked.join(' '), words, isStressed, isSentence, ...(asksFor === undefined ? {} : { asksFor }) };
}

/** "The sender was who?" asks who was the sender; "the wedding, where was that", where the wedding was. */
function turned(words: readonly string[]): readonly string[] {
  const [is = '', last = ''] = words.slice(-2);
  if (words.length > 3 && isBe.test(is) && asking.test(last)) return [last, is, ...words.slice(0, -2)];
  const [wh = '', was = '', that = ''] = words.slice(-3);
  const isTurned = words.length > 4 && asking.test(wh) && isBe.test(was) && /^(?:that|it|this)$/.test(that);
  return isTurned && !asking.test(words[0] ?? '') ? [wh, was, ...words.slice(0, -3)] : words;
}

const isBe = /^(?:is|was|are|were)$/;
const asking = /^(?:who|what|where|when)$/;

/** The words of a question; what happens to somebody "in the end" is what becomes of them, and not just anything. */
export function wordsOfEnd({ asked, words }: Query): readonly string[] {
  const [what, happens = '', to, ...rest] = words;
  const isOfEnd =
    what === 'what' && /^happen(?:s|ed)$/.test(happens) && to === 'to' && /\b(?:in|at) the end\b/.test(asked);
  return isOfEnd ? ['what', 'became', 'of', ...rest] : words;
}

/** "who's" asks "who is"; "where'd" is "where did". */
export function spelledOut(text: string): string {
  return text
    .replace(/\b(who|what|where|when|why|how|that|there|he|she|it)['’]s\b/gi, '$1 is')
    .replace(/\b(who|what|where|how)['’]d\b/gi, '$1 did');
}

/** Step by step, as a question may be nothing but such words, by the thousand. */
function bare(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length];
  const isAt = (own: readonly string[], place: number) => own.every((word, at) => words[place + at] === word);
  const lead = () => leads.find((own) => own.length < to - from && isAt(own, from));
  for (let own = lead(); own; own = lead()) from += own.length;
  const led = words.slice(from);
  const isQuestion = interrogative(led) !== undefined || opening.has(led[0] ?? '');
  if (!isQuestion) return led;
  const isChoice = opening.has(led[0] ?? '');
  const tail = () =>
    tails.find((own) => own.length < to - from - 1 && isAt(own, to - own.length) && !(isChoice && own[0] === 'again'));
  for (let own = tail(); own; own = tail()) to -= own.length;
  const left = words.slice(from, to);
  const plain = left.filter((word) => !stresses.has(word));
  return plain.length > 1 ? plain : left;
}

const phrases = (text: string) => text.split('|').map((phrase) => phrase.split(' '));

/** What stands before a question, the longer first. */
const leads = phrases(
  'can you please tell me|can you tell me|could you tell me|do you know|do we know|does anybody know|does anyone know|do we ever learn|do we find out|' +
    'please tell me|tell me|remind me|i wonder|i would like to know|i want to know|explain to me|wait so|ok so|and so|' +
    'hang on|hold on|so|and|but|ok|okay|well|wait|hey|please|also|um|er|sorry|then',
);
/** What stands behind one. */
const tails = phrases(
  'at the end of the story|at the end of the film|at the end of the movie|at the end of the book|at the end of the play|at the end of the novel|' +
    'at the beginning|in the beginning|at the start|at first|in the story|in the film|in the movie|in the book|in the play|in the novel|in the end|at the end|at last|in all|up to now|until now|by now|so far|' +
    'at this point|as of now|if at all|please|again|anyway|though|exactly|yet|then|by the way',
);
const stresses: ReadonlySet<string> = new Set([
  'really',
  'actually',
  'exactly',
  'ever',
  'even',
  'just',
  'finally',
  'eventually',
]);

/** What a question begins with that is answered by yes or no. */
const opening: ReadonlySet<string> = new Set(
  'is are was were do does did has have had can could will would shall should may might must am'.split(' '),
);
