import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { placesOf, tellsOf } from '../../stated/cover.js';
import type { Item } from '../../stated/items.js';
import { type Stated, sentencesWith } from '../../stated/stated-sentences.js';
import type { NounChunk } from '../grammar/chunk.js';
import type { Clause } from '../grammar/clause.js';
import { type Match, parsedSoFar } from '../matches.js';
import { isWithin, rolesOf, tellsItem } from '../roles.js';
import { isSomebody } from '../somebody.js';

/** Who gave somebody something, or what they got from whom, where it is said to be a present from them. */
export function giftsOf(slice: Slice, asked: Asked): readonly Match[] {
  const parts = partsOf(asked);
  if (!parts) return [];
  const sentences = sentencesWith(slice, giftNouns);
  return [...sentences].flatMap((sentence) => {
    const parsed = parsedSoFar(sentence);
    return parsed.clauses.flatMap((clause): readonly Match[] => {
      const found = giftIn(slice, sentence, clause, parts);
      return found ? [{ sentence, parsed, clause, roles: rolesOf(clause, () => false), ...found }] : [];
    });
  });
}

type Parts = {
  readonly wants: 'giver' | 'gift';
  readonly giver?: Item;
  readonly gift?: Item;
  readonly traits: readonly Item[];
  readonly to?: Item;
};

/** Who gives what to whom, of a question with "give" or "get"; undefined of any other. */
function partsOf({ verb, items, gap, wants, stranded, isPassive }: Asked): Parts | undefined {
  if (!verb || isPassive) return undefined;
  const bases = basesOf(verb.word);
  const isGiving = bases.includes('give');
  if (!isGiving && !['get', 'receive', 'have'].some((base) => bases.includes(base))) return undefined;
  const plain = items.filter((item) => item !== verb && !item.isModifier && !item.isOwner && item.as !== 'scene');
  const subject = plain.find(({ as }) => as === 'subject');
  const from = plain.find(({ by }) => by === 'from');
  // "gave the bishop the ring": the ring.
  const gift = plain.findLast(({ as, by, isPerson }) => as === 'object' && by === undefined && !isPerson);
  const object = plain.find((item) => item !== gift && (item.by === 'to' || item.as === 'object'));
  const to = isGiving ? object : subject;
  const giver = isGiving ? subject : from;
  const traits = items.filter(({ isModifier }) => isModifier);
  const more = { traits, ...(to ? { to } : {}) };
  if (wants === 'person' && gift && ((isGiving && gap === 'subject') || (!isGiving && stranded === 'from')))
    return { wants: 'giver', gift, ...more };
  if (wants === 'thing' && gap === 'object' && giver && to) return { wants: 'gift', giver, ...more };
  return undefined;
}

const giftNouns = ['present', 'gift'];

function giftIn(
  slice: Slice,
  sentence: Stated,
  clause: Clause,
  parts: Parts,
): Pick<Match, 'gap' | 'isSure' | 'needsBefore'> | undefined {
  const { tokens } = sentence;
  const isGift = clause.verb.isBe && clause.objects.some(({ head }) => giftNouns.includes(tokens[head]?.text ?? ''));
  const givers = clause.more.filter(({ by }) => by === 'from').map(({ noun }) => noun);
  if (!isGift || clause.standing === 'unreal' || clause.standing === 'denied' || givers.length === 0) return undefined;
  const isNear = (item: Item) =>
    placesOf(slice, sentence, item).length > 0 ||
    (sentence.before !== undefined && placesOf(slice, sentence.before, item).length > 0);
  if ((parts.to && !isNear(parts.to)) || !parts.traits.every(isNear)) return undefined;
  const needsBefore = parts.to !== undefined && placesOf(slice, sentence, parts.to).length === 0;
  const [first] = clause.subject;
  if (parts.wants === 'giver') {
    const gift = parts.gift as Item;
    const isIt = /^(?:it|they|this)$/.test(tokens[first?.head ?? -1]?.text ?? '') && isNear(gift);
    if (!isIt && !clause.subject.some(({ head }) => tellsOf(tokens, head, gift))) return undefined;
    // Whoever got it did not give it.
    const others = givers.filter(
      (noun) => isSomebody(slice, tokens, noun) && !(parts.to && tellsItem(slice, sentence, noun, parts.to)),
    );
    return others.length > 0
      ? {
          gap: others,
          isSure: true,
          needsBefore: needsBefore || (isIt && placesOf(slice, sentence, gift).length === 0),
        }
      : undefined;
  }
  const giver = parts.giver as Item;
  const isFrom = givers.some((noun) => tellsItem(slice, sentence, noun, giver) || isWithin(tokens, noun, giver));
  return isFrom && first
    ? {
        gap: clause.subject as readonly NounChunk[],
        isSure: true,
        needsBefore: /^(?:it|they)$/.test(tokens[first.head]?.text ?? ''),
      }
    : undefined;
}
