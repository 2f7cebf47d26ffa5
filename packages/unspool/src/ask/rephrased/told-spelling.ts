import { toldSentences } from '../../explain/index.js';
import { tokens } from '../../language/index.js';
import { perSlice, type Slice } from '../../story/index.js';

/** A question with its words together or apart as they are told: "snuff box" where a "snuffbox" is told of, and the other way round. */
export function withToldSpelling(slice: Slice, question: string): string {
  const { words: told, pairs } = writtenSo(slice);
  const words = question.split(' ');
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', next = ''] = [words[at], words[at + 1]];
    const [own, both] = [bare(word), bare(word) + bare(next)];
    const isJoined = isLong(own) && isLong(bare(next)) && told.has(both) && !pairs.has(both);
    const apart = own.length > 2 * shortest && !told.has(own) ? pairs.get(own) : undefined;
    if (isJoined && /^[\p{L}]+$/u.test(word)) {
      found.push(word + next);
      at += 1;
    } else found.push(apart === undefined ? word : word.replace(/^[\p{L}]+/u, apart));
  }
  return found.join(' ');
}

function bare(word: string): string {
  return /^\p{L}+/u.exec(word)?.[0].toLowerCase() ?? '';
}

const isLong = (word: string) => word.length >= shortest;

/** In letters: "in side" is no slip of the pen for "inside". */
const shortest = 3;

const writtenSo = perSlice((slice) => {
  const words = new Set<string>();
  const pairs = new Map<string, string>();
  for (const sentence of toldSentences(slice)) {
    const own = sentence.words.flatMap(({ text }) => tokens(text));
    for (const [at, word] of own.entries()) {
      words.add(word);
      const next = own[at + 1] ?? '';
      if (isLong(word) && isLong(next)) pairs.set(word + next, `${word} ${next}`);
    }
  }
  return { words, pairs };
});
