import { grouped } from '../../base/index.js';
import { english, hasOwnTime, oneOf, plain, type StateWords } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type EntityId,
  hasTrait,
  identities,
  perSlice,
  type Slice,
  stated,
  type Word,
} from '../../story/index.js';
import { accountsOf } from '../../time/index.js';
import { inStoryOrder } from '../holding/claim-order.js';
import { type SureClaim, sureClaims } from '../holding/sure-claims.js';
import { sureSentences } from '../prose/sure-sentences.js';

/** That somebody or something comes into a state, comes out of it, or is said not to be in it. */
export type StateTurn = {
  readonly claim: Claim;
  readonly account: string;
  readonly of: EntityId;
  /** A name of the table of states: "married". */
  readonly state: string;
  readonly turn: 'begins' | 'ends' | 'lacks';
  /** With whom, of a state of two. */
  readonly other?: EntityId;
};

/** All such turns of each, in the order of the story as far as it is known. What is told in two ways is in it twice. */
export const stateTurns = perSlice((slice) => turnsOf(slice, [...sureClaims(slice), ...sureSentences(slice)]));

/** The turns that stand, and yet are no more than likely, or disputed: where one may be the last, the state is open. */
export const unsureTurns = perSlice((slice) => {
  const sure = new Set(sureClaims(slice).map(({ claim }) => claim));
  const { isAccepted } = acceptance(slice);
  const accounts = accountsOf(slice);
  const said = slice.claims.flatMap((claim): readonly SureClaim[] => {
    const { sense } = stated(claim);
    if (sure.has(claim) || !hasTrait(sense, 'worldly') || !isAccepted(claim.id) || accounts.isUnreal(claim.scene))
      return [];
    return [{ claim, sense, account: accounts.of(claim.scene) }];
  });
  return turnsOf(slice, said);
});

function turnsOf(slice: Slice, said: readonly SureClaim[]): ReadonlyMap<EntityId, readonly StateTurn[]> {
  const found = said.flatMap(({ claim, sense, account }) =>
    sense.kind === 'mind' || sense.kind === 'tell' ? [] : turnsIn(slice, claim, account),
  );
  return new Map(
    [...grouped(found, ({ of }) => [of])].map(([id, all]) => [id, ofBegun(inStoryOrder(slice, all))] as const),
  );
}

/** Without what ends a state only if that was said to have begun, of whom it never was. */
function ofBegun(turns: readonly Found[]): readonly StateTurn[] {
  return turns.filter(
    ({ state, isOfBegun }, at) =>
      !isOfBegun || turns.slice(0, at).some((one) => one.state === state && one.turn === 'begins'),
  );
}

type Found = StateTurn & Pick<TurnPattern, 'isOfBegun'>;

function turnsIn(slice: Slice, claim: Claim, account: string): readonly Found[] {
  const text = plain(claim.words);
  if (text.length > longest || hasOwnTime(text)) return [];
  const { subjects, rest, objects } = clauseOf(claim.words);
  if (subjects.length === 0) return [];
  const same = identities(slice);
  return patterns.flatMap(({ state, turn, is, makes, both, isOfBegun }): readonly Found[] => {
    const made = (of: EntityId, other?: EntityId): Found => ({
      claim,
      account,
      of: same(of),
      state,
      turn,
      ...(isOfBegun ? { isOfBegun } : {}),
      ...(other === undefined ? {} : { other: same(other) }),
    });
    const [object] = objects;
    const [first, second] = subjects as readonly [EntityId, EntityId?];
    if (object !== undefined && both?.test(rest))
      return subjects.flatMap((one) => [made(one, object), made(object, one)]);
    if (object !== undefined && makes?.test(rest)) return [made(object)];
    if (!is?.test(rest)) return [];
    const isPair = second !== undefined && subjects.length === 2 && english.states[state]?.begins.both.length !== 0;
    return isPair ? [made(first, second), made(second, first)] : subjects.map((one) => made(one));
  });
}

const longest = 200;
const name = '\u0001';
/** "Ben marries Ada and Cid", "Ben marries Ada to Cid": then it is of those two. */
const others = `(?! (?:(?:and|to) (?:the )?${name}|off\\b))`;

/** Those whom a sentence begins with, and what it says of them, with a mark for each name in it. */
function clauseOf(all: readonly Word[]): {
  readonly subjects: readonly EntityId[];
  readonly rest: string;
  readonly objects: readonly EntityId[];
} {
  const words = all.filter(({ text }) => text !== '');
  const start = words[0]?.entity === undefined && /^(?:the|an?) $/i.test(words[0]?.text ?? '') ? 1 : 0;
  const subjects: EntityId[] = [];
  let at = start;
  for (; words[at]?.entity !== undefined; at += 2) {
    subjects.push(words[at]?.entity as EntityId);
    if (!/^(?:,|,? and) (?:the )?$/.test(words[at + 1]?.text ?? '') || words[at + 2]?.entity === undefined) {
      at += 1;
      break;
    }
  }
  const rest = words.slice(at);
  if (rest.some(({ quote }) => quote)) return { subjects: [], rest: '', objects: [] };
  return {
    subjects,
    rest: plain(rest.map((word) => (word.entity === undefined ? word : { text: name }))),
    objects: rest.flatMap(({ entity }) => entity ?? []),
  };
}

type TurnPattern = Pick<StateTurn, 'state' | 'turn'> & {
  readonly is?: RegExp;
  readonly makes?: RegExp;
  readonly both?: RegExp;
  readonly isOfBegun?: true;
};

const patterns: readonly TurnPattern[] = Object.entries(english.states).flatMap(([state, row]) =>
  patternsOf(state, row),
);

function patternsOf(state: string, { begins, ends, lacks, endsBegun = [] }: StateWords): readonly TurnPattern[] {
  const adverb = `(?:${oneOf(english.grammar.adverbs)} )?`;
  const alone = (forms: readonly string[]) =>
    forms.length === 0
      ? undefined
      : new RegExp(
          `^ ${adverb}${oneOf(forms)}(?=[.,;!]|$| (?:in|on|at|by|with|after|from|of|and|again|for|when|since)\\b)`,
        );
  const upon = (forms: readonly string[], unless = '') =>
    forms.length === 0 ? undefined : new RegExp(`^ ${adverb}${oneOf(forms)} (?:the )?${name}(?=[.,;!]|$| )${unless}`);
  const row = (turn: StateTurn['turn'], is?: RegExp, makes?: RegExp, both?: RegExp): TurnPattern => ({
    state,
    turn,
    ...(is ? { is } : {}),
    ...(makes ? { makes } : {}),
    ...(both ? { both } : {}),
  });
  return [
    row('begins', alone(begins.is), upon(begins.makes), upon(begins.both, others)),
    row('ends', alone(ends.is), upon(ends.makes), upon(ends.both, others)),
    { ...row('ends', alone(endsBegun)), isOfBegun: true as const },
    row('lacks', alone(lacks)),
  ];
}
