import type { Slice } from '../../../story/index.js';
import { tellsOf } from '../../stated/cover.js';
import { readingsOf } from '../../stated/question/question-readings.js';
import { type Stated, sentencesWith } from '../../stated/stated-sentences.js';
import type { Chunk, NounChunk } from '../grammar/chunk.js';
import type { Parsed } from '../grammar/clauses.js';
import { type Match, parsedSoFar } from '../matches.js';
import { isTheirs, isThere, matchOf } from './way-matches.js';

/** "What is Ann's first rule?": "Ann's first rule is to whisper", "her first rule, which is …", "her first rule: …". */
export function belongingsOf(slice: Slice, question: string, words: readonly string[]): readonly Match[] {
  const [wh, is] = words;
  if (wh !== 'what' || !/^(?:is|was|are|were)$/.test(is ?? '')) return [];
  return readingsOf(slice, question, words).flatMap((asked): readonly Match[] => {
    const { wants, verb, stranded, items } = asked;
    const owner = items.find(({ isOwner, bearers }) => isOwner && bearers !== undefined);
    const thing = items.find((item) => item !== owner && !item.isModifier && !item.isOwner && item.by === undefined);
    if (wants !== 'thing' || verb || stranded !== undefined || !owner || !thing || thing.bearers) return [];
    const others = items.filter((item) => item !== owner && item !== thing);
    const orders = words.filter((word) => ordinals.has(word));
    return [...sentencesWith(slice, thing.keys)].flatMap((sentence) => {
      const parsed = parsedSoFar(sentence);
      const { tokens } = sentence;
      const at = parsed.chunks.findIndex(
        (chunk) =>
          chunk.kind === 'noun' && tellsOf(tokens, chunk.head, thing) && isTheirs(slice, sentence, chunk, owner),
      );
      const noun = parsed.chunks[at];
      const isAll =
        noun?.kind === 'noun' &&
        orders.every((word) => tokens.slice(noun.from, noun.to).some(({ text }) => text === word)) &&
        others.every((item) => isThere(slice, sentence, item));
      return isAll ? toldBehind(sentence, parsed, at) : [];
    });
  });
}

const ordinals: ReadonlySet<string> = new Set(
  'first second third fourth fifth last only favourite favorite'.split(' '),
);

/** What it is: behind the noun, and "is", "which is" or a colon. */
function toldBehind(sentence: Stated, parsed: Parsed, at: number): readonly Match[] {
  const [first, second, third] = parsed.chunks.slice(at + 1, at + 4);
  const clause = [first, third].flatMap((chunk) => parsed.clauses.find(({ verb }) => verb === chunk) ?? [])[0];
  const isRelative = first?.kind === 'comma' && second?.kind === 'relative' && isBeing(third);
  if (clause && (isBeing(first) ? isSubject(parsed, at) : isRelative) && isSaidSo(sentence, clause))
    return [matchOf(sentence, parsed, { ...clause, standing: 'so' })];
  const last = parsed.clauses.findLast(({ verb }) => verb.to <= (parsed.chunks[at] as NounChunk).from);
  const isListed = first?.kind === 'stop' && first.text === ':' && second !== undefined && last?.standing === 'so';
  return isListed ? [matchOf(sentence, parsed, last)] : [];
}

function isBeing(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'verb' && chunk.isBe && !chunk.isUnreal;
}

/** Behind a verb or a preposition it is no subject: "of his rule is". */
function isSubject({ chunks }: Parsed, at: number): boolean {
  return chunks[at - 1]?.kind !== 'verb' && chunks[at - 1]?.kind !== 'prep';
}

/** "is never to whistle" says what it is; "is not known" does not. */
function isSaidSo({ tokens }: Stated, { standing, verb }: Match['clause']): boolean {
  if (standing === 'so') return true;
  return standing === 'denied' && tokens[verb.to]?.text === 'to';
}
