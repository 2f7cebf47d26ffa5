import type { Slice } from '../../story/index.js';
import type { Asked, Wanted } from '../stated/asked.js';
import { tellsOf } from '../stated/cover.js';
import { type Fit, isOtherPhrase } from '../stated/fits.js';
import type { Item } from '../stated/items.js';
import { clauseOf, isLight } from '../stated/loose.js';
import { readingsOf } from '../stated/question/question-readings.js';
import { doersIn } from '../stated/roles.js';
import type { Stated } from '../stated/stated-sentences.js';
import { nearQuestion } from './near-question.js';
import { type How, tellingOf, type Weighed, weigh } from './nearest.js';

/** A question, read as far as it can be, with how much each thing counts that it names. */
export type Read = {
  readonly asked: Asked;
  readonly weighed: readonly Weighed[];
  /** The verb asked with, where it says more than that something is, is done or is had. */
  readonly verb?: Item;
  readonly kind: Kind;
};

/** What questions ask for, as far as it makes a difference how an answer is known. */
export type Kind = 'person' | 'place' | 'number' | 'reason' | 'thing' | 'yesno' | 'other';

const kinds: Readonly<Partial<Record<Wanted, Kind>>> = {
  person: 'person',
  owner: 'person',
  place: 'place',
  amount: 'number',
  length: 'number',
  age: 'number',
  often: 'number',
  measure: 'number',
  reason: 'reason',
  thing: 'thing',
  yesno: 'yesno',
};

/** Reads a question so; undefined where it names nothing. */
export function readNear(slice: Slice, question: string, words: readonly string[]): Read | undefined {
  const near = nearQuestion(slice, question, words);
  if (!near) return undefined;
  const [read] = readingsOf(slice, question, words);
  // "Who got the money?": whoever is told of beside it need not have got it.
  const isGetting = /^(?:gets?|got)$/.test(words[1] ?? '');
  if ((!read || isGetting) && near.wants === 'person' && doingLittle.test(words[1] ?? '')) return undefined;
  // "How long did it take to get it going?": with so little of a deed any span is near.
  const isGoing = read?.items.some(({ by }) => by === 'from' || by === 'to');
  if (read?.wants === 'length' && read.verb && isLight(read.verb) && !isGoing) return undefined;
  // "How many clocks had she?": a sum of money is none.
  if (!read && near.wants === 'amount' && words[1] === 'many') return undefined;
  // "What did Ann tell Ben to do with it?": what else they speak of is no answer.
  if (!read && words.some((word, at) => word === 'to' && words[at + 1] === 'do')) return undefined;
  const asked: Asked = read ?? { wants: near.wants, gap: 'adjunct', isPassive: false, items: near.items };
  const verb = asked.verb && !isLight(asked.verb) ? asked.verb : undefined;
  const isPlain = asked.wants === 'yesno' && (!read || !verb);
  const isWho = asked.wants === 'person' && !asked.verb;
  const kind = isPlain || isWho ? 'other' : (kinds[asked.wants] ?? 'other');
  return { asked, weighed: weigh(slice, asked.items), ...(verb ? { verb } : {}), kind };
}

const doingLittle = /^(?:gets?|got|takes?|took|gives?|gave|makes?|made|puts?|comes?|came|goes|went|did)$/;

/** How a sentence tells of what a question names. */
export type Told = {
  readonly rows: readonly { readonly item: Item; readonly weight: number; readonly how: How }[];
  /** The tokens that tell of it. */
  readonly taken: ReadonlySet<number>;
};

/** How a sentence tells of each thing that a question names. */
export function toldIn(slice: Slice, sentence: Stated, { weighed }: Read): Told {
  const taken = new Set<number>();
  const rows = weighed.map(({ item, weight }) => {
    const { how, at } = tellingOf(slice, sentence, item);
    if (at !== undefined) taken.add(at);
    return { item, weight, how };
  });
  return { rows, taken };
}

/** The sentence as it is read at each verb that tells of the one asked with; as a whole where none does. */
export function fitsAt(slice: Slice, sentence: Stated, { asked }: Read, { taken }: Told): readonly Fit[] {
  const { tokens } = sentence;
  const rest = {
    sentence,
    isSure: true,
    needsBefore: false,
    standing: asked.isNegative ? ('denied' as const) : ('so' as const),
  };
  const { verb } = asked;
  const places = verb ? verbPlaces(sentence, verb) : [];
  if (places.length === 0) return [{ ...rest, taken, doers: [] }];
  return places.map((at) => {
    const clause = clauseOf(tokens, at);
    const doers = clause ? doersIn(slice, sentence, clause) : [];
    return { ...rest, verb: at, ...(clause ? { clause } : {}), taken: new Set([...taken, at]), doers };
  });
}

/** Where a sentence has a verb, and not another phrase with it. */
export function verbPlaces({ tokens }: Stated, verb: Item): readonly number[] {
  return [...tokens.keys()].filter((at) => tellsOf(tokens, at, verb) && !isOtherPhrase(tokens, at, verb));
}
