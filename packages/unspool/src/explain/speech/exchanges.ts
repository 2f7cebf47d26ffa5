import { verbs } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type EntityId,
  frameOf,
  identities,
  isDated,
  kindOf,
  nameOf,
  ofKind,
  type Party,
  perSlice,
  type SceneId,
  type Slice,
} from '../../story/index.js';
import { inTellingOrder, type Line } from '../words/line.js';
import { typesetText } from '../words/typesetting.js';
import { idsIn, speechesIn } from './speech.js';

/** How somebody speaks with somebody else so far. */
export type Exchange = {
  readonly with: EntityId;
  /** How often the one who speaks names the other as hearer. */
  readonly to: number;
  /** How often the other does. */
  readonly from: number;
  /** How often one of them speaks and the next to speak is the other: that they speak to each other is assumed. */
  readonly turns: number;
  /** Where, in telling order. */
  readonly scenes: readonly SceneId[];
};

/** With whom somebody speaks so far, those first with whom most is spoken. */
export function exchangesOf(slice: Slice, entity: EntityId): readonly Exchange[] {
  return exchanges(slice).get(identities(slice)(entity)) ?? [];
}

/** "Ben (twice, once listening, 14 turns)": what is told to them, what they tell, and turns. */
export function exchangeLine(slice: Slice, { with: other, to, from, turns, scenes }: Exchange): Line {
  const name = typesetText(nameOf(slice, other));
  const parts = [
    ...(to > 0 ? [times(to)] : []),
    ...(from > 0 ? [`${times(from)} listening`] : []),
    ...(turns > 0 ? [turns === 1 ? '1 turn' : `${turns} turns`] : []),
  ];
  return {
    words: [{ text: name, entity: other }, { text: ` (${parts.join(', ')})` }],
    scenes,
    ...(to + from > 0 ? {} : { certainty: 'likely' }),
  };
}

const exchanges = perSlice((slice): ReadonlyMap<EntityId, readonly Exchange[]> => {
  const found = new Map<EntityId, Map<EntityId, Counted>>();
  const count = (one: EntityId, other: EntityId, scene: SceneId, what: 'to' | 'from' | 'turns') => {
    const known = found.get(one) ?? new Map<EntityId, Counted>();
    found.set(one, known);
    const counted = known.get(other) ?? { to: 0, from: 0, turns: 0, scenes: new Set() };
    known.set(other, counted);
    counted[what] += 1;
    counted.scenes.add(scene);
  };
  for (const claim of ofKind(slice, 'tell')) {
    const { id, scene, sense, certainty } = claim;
    if (sense.hearers.length === 0) continue;
    if (scene === null || !verbs[sense.verb].reaches || certainty === 'unlikely' || !acceptance(slice).isAccepted(id))
      continue;
    if (!isShown(slice, claim)) continue;
    for (const [one, other] of pairsOf(peopleOf(slice, sense.who), peopleOf(slice, sense.hearers))) {
      count(one, other, scene, 'to');
      count(other, one, scene, 'from');
    }
  }
  for (const [scene, said] of speechesIn(slice)) {
    if (scene === null) continue;
    said.forEach(({ by, to }, index) => {
      const next = said[index + 1];
      if (!next || to.length > 0 || by.some((one) => next.by.includes(one))) return;
      for (const [one, other] of pairsOf(by, next.by)) {
        count(one, other, scene, 'turns');
        count(other, one, scene, 'turns');
      }
    });
  }
  return new Map([...found].map(([id, others]) => [id, sorted(slice, others)]));
});

/** A letter tells something, and speaks with nobody. */
function peopleOf(slice: Slice, parties: readonly Party[]): readonly EntityId[] {
  return idsIn(slice, parties).filter((id) => ['person', 'group'].includes(kindOf(slice, id)));
}

/** Whether one is there when they speak: not where somebody only tells or dreams it, nor where it was at another time. */
function isShown(slice: Slice, claim: Claim): boolean {
  return !isDated(slice, claim) && frameOf(slice, claim).way === 'shown';
}

type Counted = { to: number; from: number; turns: number; readonly scenes: Set<SceneId> };

function sorted(slice: Slice, others: ReadonlyMap<EntityId, Counted>): readonly Exchange[] {
  const weight = ({ to, from, turns }: Exchange) => to + from + turns;
  return [...others]
    .map(([other, { scenes, ...counts }]) => ({ with: other, ...counts, scenes: inTellingOrder(slice, [...scenes]) }))
    .sort((a, b) => weight(b) - weight(a));
}

function pairsOf(ones: readonly EntityId[], others: readonly EntityId[]): readonly (readonly [EntityId, EntityId])[] {
  return ones.flatMap((one) => others.flatMap((other) => (one === other ? [] : [[one, other] as const])));
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
