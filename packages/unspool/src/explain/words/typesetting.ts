import { capital as inCapital, perObject, remembered } from '../../base/index.js';
import { addAll } from '../../base/lists.js';
import { plain } from '../../language/index.js';
import {
  type Claim,
  indexOf,
  perSlice,
  type Ref,
  type Scene,
  type Slice,
  type Stop,
  stopLabel,
  type Word,
  type Words,
} from '../../story/index.js';

/** Words of our own. */
export function say(text: string): Words {
  return text === '' ? [] : [{ text }];
}

/** Several words with the same text between each two of them. */
export function joined(list: readonly Words[], between: string): Words {
  return list.flatMap((words, index) => (index === 0 ? words : [{ text: between }, ...words]));
}

/** "A", "A and B", "A, B and C". */
export function listed(list: readonly Words[]): Words {
  if (list.length < 2) return list[0] ?? [];
  return [...joined(list.slice(0, -1), ', '), { text: ' and ' }, ...(list.at(-1) as Words)];
}

/** Words between quotation marks. */
export function quoted(words: Words): Words {
  return [{ text: '“' }, ...words, { text: '”' }];
}

/**
 * The author's words as they are set: curly quotation marks and apostrophes, and marks around the names of scenes and
 * questions that a bracket points at. A quotation that was cut is opened and closed. Words that point at nothing need no slice.
 */
export function typeset(slice: Slice | undefined, words: Words): Words {
  if (isSet(words)) return words;
  const first = words[0];
  const marks: Marks = { isOpen: first?.quote === true && !opening.test(first.text), before: '' };
  const set: Word[] = marks.isOpen ? [{ text: '“', quote: true }] : [];
  for (const word of words) {
    const own = { ...word, text: curled(withoutSecondStop(word, set.at(-1)), marks) };
    const isTitled = slice !== undefined && word.ref !== undefined && !word.quote && isTitle(slice, word.ref);
    addAll(set, isTitled ? quoted([own]) : [own]);
  }
  return marks.isOpen && words.at(-1)?.quote ? [...set, { text: '”', quote: true }] : set;
}

/** Whether words are set without a look at what else is told. */
export function pointsAtNothing(words: Words): boolean {
  return words.every(({ ref }) => ref === undefined);
}

/** "John G." at the end of a sentence that has its own stop. */
function withoutSecondStop(word: Word, before: Word | undefined): Word {
  return isSecondStop(word, before) ? { ...word, text: word.text.slice(1) } : word;
}

function isSecondStop({ text }: Word, before: Word | undefined): boolean {
  return before !== undefined && text.startsWith('.') && !text.startsWith('..') && /\p{L}\.$/u.test(before.text);
}

/** Whether a quotation is open, and the character before. */
type Marks = { isOpen: boolean; before: string };

function curled({ text, quote }: Word, marks: Marks): string {
  if (!/["']/.test(text)) {
    passOver(text, marks);
    return text;
  }
  let set = '';
  for (const char of text) {
    set += curl(char, quote === true, marks);
    marks.before = char;
  }
  return set;
}

function curl(char: string, isQuoted: boolean, marks: Marks): string {
  if (char === '"' && isQuoted) {
    marks.isOpen = !marks.isOpen;
    return marks.isOpen ? '“' : '”';
  }
  if (char === '“' || char === '”') marks.isOpen = char === '“';
  return char === "'" && afterLetter.test(marks.before) ? '’' : char;
}

/** A text in which nothing is to be set. */
function passOver(text: string, marks: Marks): void {
  if (text === '') return;
  const [opened, closed] = [text.lastIndexOf('“'), text.lastIndexOf('”')];
  if (opened !== closed) marks.isOpen = opened > closed;
  marks.before = [...text.slice(-2)].at(-1) ?? '';
}

/** Whether words are as they are set: nearly all are, and quotations that are need no copy. */
function isSet(words: Words): boolean {
  if (words.some(({ ref, text }) => ref !== undefined || /["']/.test(text))) return false;
  if (words.some((word, index) => isSecondStop(word, words[index - 1]))) return false;
  const [first, last] = [words[0], words.at(-1)];
  if (first?.quote && !opening.test(first.text)) return false;
  if (!last?.quote) return true;
  const text = plain(words);
  return text.lastIndexOf('“') <= text.lastIndexOf('”');
}

/** A plain text as it is set. */
export function typesetText(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N}.])'/gu, '’')
    .replace(/(^|[\s(–—])"(?=\S)/gu, '$1“')
    .replaceAll('"', '”');
}

/** The title of a scene as it is set; one without words goes by its number. */
export function sceneTitle({ title, number }: Pick<Scene, 'title' | 'number'>): string {
  return typesetText(title) || `Scene ${number}`;
}

/** What a reader reads for a stop. */
export function stopTitle(slice: Slice, stop: Stop): string {
  const scene = indexOf(slice).scenes.get(stop.scene);
  return stopLabel(slice, stop, scene && sceneTitle(scene));
}

const afterLetter = /[\p{L}\p{N}.]/u;
const opening = /^["“”„«»‹›‚‘「『]/;

function isTitle(slice: Slice, ref: Ref): boolean {
  return ref.to === 'scene' || (ref.to === 'claim' && indexOf(slice).claims.get(ref.id)?.sense.kind === 'question');
}

/** Words as a sentence: with a capital, unless a name is written without one, and a stop. */
export function sentence(words: Words): Words {
  return stopped(capital(words));
}

/** Words with a capital, unless a name is written without one. */
export function capital(words: Words): Words {
  return changeFirst(words, inCapital);
}

/** Words with no stress but on these phrases, where they hold them. */
export function stressing(words: Words, phrases: readonly string[]): Words {
  const isStressed = words.some(({ strong }) => strong);
  let result: Words = isStressed ? words.map(({ strong: _, ...word }) => word) : words;
  for (const phrase of phrases) {
    const from = plain(result).indexOf(phrase);
    if (phrase === '' || from < 0) continue;
    const to = from + phrase.length;
    const stressed = sliceWords(result, from, to).map((word) => ({ ...word, strong: true as const }));
    result = [...sliceWords(result, 0, from), ...stressed, ...sliceWords(result, to, Number.POSITIVE_INFINITY)];
  }
  return result;
}

/** A sentence to which more is added. */
export function withoutStop(words: Words): Words {
  const text = plain(words);
  return text.endsWith('.') ? sliceWords(words, 0, text.length - 1) : words;
}

/** A sentence as it stands after "that": without its stop, and without a capital that only its place gave it. */
export function clause(slice: Slice, words: Words): Words {
  const [first] = lowerWord.exec(words[0]?.text ?? '') ?? [];
  const isCommon = first !== undefined && (lowerInside.has(first) || isWrittenLower(slice, first.toLowerCase()));
  return unstopped(isCommon ? changeFirst(words, (text) => text.charAt(0).toLowerCase() + text.slice(1)) : words);
}

/** Whether a sentence can stand after a comma: it begins with a name, or with a word that needs no capital there. */
export function isClauseSafe(slice: Slice, words: Words): boolean {
  const [first] = words;
  if (!first || first.quote) return false;
  const [word] = lowerWord.exec(first.text) ?? [];
  if (first.entity !== undefined || word === undefined) return true;
  return lowerInside.has(word) || isWrittenLower(slice, word.toLowerCase());
}

/** A sentence with a remark in parentheses before its stop. */
export function withRemark(words: Words, remark: Words): Words {
  return remark.length === 0 ? words : [...unstopped(words), { text: ' (' }, ...remark, { text: ')' }];
}

/** The part of words between two offsets of their plain text. */
export function sliceWords(words: Words, from: number, to: number): Words {
  const result: Word[] = [];
  const ends = words.length > few ? endsOf(words) : undefined;
  let index = ends ? firstBeyond(ends, from) : 0;
  for (let at = ends?.[index - 1] ?? 0; index < words.length && at < to; index += 1) {
    const word = words[index] as Word;
    const text = word.text.slice(Math.max(from - at, 0), Math.max(to - at, 0));
    at += word.text.length;
    if (text !== '') result.push({ ...word, text });
  }
  return result;
}

const few = 32;

/** Where each of many words ends: they may be cut into thousands of sentences. */
const endsOf = perObject((words: Words): readonly number[] => {
  let at = 0;
  return words.map(({ text }) => {
    at += text.length;
    return at;
  });
});

/** The first of rising numbers that is above another. */
function firstBeyond(rising: readonly number[], than: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) > than) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** No letter of "A.D." is one. */
const lowerWord = /^(?!\p{Lu}\.\p{L})\p{Lu}[\p{L}\p{M}]*/u;

/** Words that lose their capital inside a sentence even if the notes use them nowhere else. */
const lowerInside = new Set(
  (
    'The A An This That These Those There Here It Its He She They We You His Her Their Our Your Some Any All Both Each ' +
    'No None Nobody Nothing Somebody Someone Something Somewhere Anybody Anyone Anything Everybody Everyone Everything ' +
    'Every Neither Either Such My One Two Three Four Five Six Many Most Several Another Other As At After Before Between By ' +
    'During For From In Into Of On Once Out Over Since Through To Under Until Up When While With Without If Only What ' +
    'Who Whoever Whose Where Why How And But Then Now So Not Deep Outside Inside'
  ).split(' '),
);

/** Whether the slice writes a word without a capital somewhere: then it is no name. */
function isWrittenLower(slice: Slice, word: string): boolean {
  const { first, count } = lowerWords(slice);
  return (first.get(word) ?? count) < count;
}

/**
 * Where in the list of claims each word stands first without a capital. Places of one story have the same list, some more of it than
 * others, and so one table, which grows; where a claim comes in between, the table is made anew.
 */
const lowerWords = perSlice(({ claims }): { readonly first: ReadonlyMap<string, number>; readonly count: number } => {
  const [begin] = claims;
  if (!begin) return { first: new Map(), count: 0 };
  const known = tablesOf(begin);
  const last = known.table;
  const isSame = last.claims.every((claim, index) => index >= claims.length || claim === claims[index]);
  const table = isSame ? last : { claims: [], first: new Map<string, number>() };
  known.table = table;
  for (let at = table.claims.length; at < claims.length; at += 1) {
    const claim = claims[at] as Claim;
    for (const { text } of claim.words)
      for (const word of lowerIn(text)) if (!table.first.has(word)) table.first.set(word, at);
    table.claims.push(claim);
  }
  return { first: table.first, count: claims.length };
});

const tablesOf = perObject(
  (_: Claim): { table: { readonly claims: Claim[]; readonly first: Map<string, number> } } => ({
    table: { claims: [], first: new Map() },
  }),
);

const lowerIn = remembered((text): readonly string[] => [
  ...new Set(text.match(/(?<![\p{L}\p{N}’'-])\p{Ll}[\p{L}\p{M}]*/gu)),
]);

function changeFirst(words: Words, change: (text: string) => string): Words {
  const [first, ...rest] = words;
  if (!first || first.quote || (first.entity !== undefined && !/^(?:the|an?) /.test(first.text))) return words;
  return [{ ...first, text: change(first.text) }, ...rest];
}

function stopped(words: Words): Words {
  const text = plain(words.slice(-3)).trimEnd();
  return text === '' || /[.!?…:;–—。！？][”’"'»」』)\]]*$/u.test(text) ? words : [...words, { text: '.' }];
}

function unstopped(words: Words): Words {
  const last = words.at(-1);
  if (!last || last.quote || !/(?:^|[^.])\.$/.test(last.text)) return words;
  const text = last.text.slice(0, -1);
  return text === '' ? words.slice(0, -1) : [...words.slice(0, -1), { ...last, text }];
}
