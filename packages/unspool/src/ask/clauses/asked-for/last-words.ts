import { basesOf } from '../../../language/index.js';
import { identities, type Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { placesOf } from '../../stated/cover.js';
import type { Item } from '../../stated/items.js';
import { referentsIn } from '../../stated/referents.js';
import { rootsOf } from '../../stated/roots.js';
import { sentencesWith } from '../../stated/stated-sentences.js';
import { ownersOf } from '../gaps.js';
import { type Match, parsedSoFar } from '../matches.js';
import { rolesOf } from '../roles.js';

/** What somebody said before they died, "Ann's last words": the clauses that say what those are. */
export function lastWordsOf(slice: Slice, asked: Asked): readonly Match[] {
  const speaker = speakerOf(asked);
  if (!speaker?.bearers || asked.wants !== 'thing' || asked.modal !== undefined) return [];
  const sentences = sentencesWith(slice, rootsOf('words'));
  return [...sentences].flatMap((sentence): readonly Match[] => {
    const { tokens } = sentence;
    const parsed = parsedSoFar(sentence);
    return parsed.clauses.flatMap((clause): readonly Match[] => {
      const words = clause.subject.find(({ head }) => tokens[head]?.text === 'words');
      if (!words || !clause.verb.isBe || clause.standing !== 'so') return [];
      const isLast = tokens.slice(words.from, words.head).some(({ text }) => last.test(text));
      const meant = referentsIn(slice, sentence).get(words.from);
      const isTold = meant?.isSure || (sentence.before && placesOf(slice, sentence.before, speaker).length > 0);
      const owners = [...ownersOf(slice, tokens, words), ...(meant && isTold ? [identities(slice)(meant.id)] : [])];
      if (!isLast || !owners.some((id) => speaker.bearers?.has(id))) return [];
      const needsBefore = /^(?:his|her|their)$/.test(tokens[words.from]?.text ?? '');
      return [{ sentence, parsed, clause, roles: rolesOf(clause, () => false), gap: [], isSure: true, needsBefore }];
    });
  });
}

const last = /^(?:last|final|dying)$/;

/** Whose last words are asked for. */
function speakerOf({ verb, items, gap, head }: Asked): Item | undefined {
  if (head || gap !== 'object') return undefined;
  if (!verb) {
    const isLast = items.some(({ word, isModifier }) => isModifier && last.test(word));
    const isWords = items.some(({ word, isModifier, isOwner }) => word === 'words' && !isModifier && !isOwner);
    return isLast && isWords && items.length === 3
      ? items.find(({ isOwner, isPerson }) => isOwner && isPerson)
      : undefined;
  }
  const isSaid = basesOf(verb.word).some((base) => base === 'say' || base === 'utter');
  const isBeforeDeath = items.some(({ opener, word }) => opener === 'before' && basesOf(word).includes('die'));
  return isSaid && isBeforeDeath && items.length === 3
    ? items.find(({ as, isPerson }) => as === 'subject' && isPerson)
    : undefined;
}
