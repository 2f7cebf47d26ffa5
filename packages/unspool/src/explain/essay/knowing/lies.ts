import { allLearnings, graspOfMatter } from '../../../mind/index.js';
import { type ClaimOf, type EntityId, identities, type SceneId, type Slice, type Words } from '../../../story/index.js';
import type { Effect } from '../../minds/effects.js';
import { canBe } from '../../who/gender.js';
import { joined, say, sentence, stressing, typeset, withoutStop } from '../../words/typesetting.js';
import { essayVoice } from '../essay-voice.js';
import { pronounOf } from '../telling/people.js';
import { endOf, learning } from './discovery.js';
import { nameOfOne, partyOf, type Sentence, subject, usual } from './named.js';

/** "Ada lies to Ben that she is ill, and he believes it until he reads the truth in the letter." */
export function lie(slice: Slice, claim: ClaimOf<'tell'>, all: readonly Effect[]): readonly Sentence[] {
  const voice = essayVoice.minds;
  const same = identities(slice);
  const hearers = new Set(claim.sense.hearers.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)])));
  const fooled = all.flatMap(({ who, to }) => who.map((one) => ({ who: one, to, isHearer: hearers.has(one) })));
  // Who only stands by may have known better, unless somebody tells them.
  const told = fooled.filter(({ isHearer, to }) => isHearer || to !== undefined);
  const [first, ...others] = [...told.filter(({ isHearer }) => isHearer), ...told.filter(({ isHearer }) => !isHearer)];
  const liar = partyOf(slice, claim.sense.who);
  if (!first || liar === undefined || first.to === undefined) return [];
  const until = (one: typeof first) => endOf(slice, one.who, claim, one.to, voice.truth);
  const lied = withoutStop(stressing(typeset(slice, claim.words), []));
  const pronoun = pronounOf(slice, first.who);
  const isClear = pronoun !== undefined && !canBe(slice, liar, pronoun);
  const believer = isClear ? subject(slice, first.who) : nameOfOne(slice, first.who);
  const scenes = all.flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])]);
  const sentences: Sentence[] = [
    {
      words: sentence([...lied, ...say(essayVoice.and), ...believer, ...say(voice.believes), ...until(first)]),
      scenes,
    },
  ];
  for (const other of others.slice(0, mostOthers))
    sentences.push({
      words: sentence([
        ...nameOfOne(slice, other.who),
        ...say(other.isHearer ? voice.believesToo : voice.hearsToo),
        ...until(other),
      ]),
      scenes: [],
    });
  const known = whoKnewBetter(slice, claim, first, [liar, ...told.map(({ who }) => who)]);
  return known.length === 0 ? sentences : [...sentences, { words: sentence(known), scenes: [] }];
}

const mostOthers = 2;

/** Who has the truth while a lie is believed, and by what way: who lies, and others who are not fooled. */
function whoKnewBetter(
  slice: Slice,
  claim: ClaimOf<'tell'>,
  fooled: { readonly who: EntityId; readonly to: SceneId | undefined },
  [liar, ...deceived]: readonly EntityId[],
): Words {
  const truth = fooled.to === undefined ? undefined : learning(slice, fooled.who, claim, fooled.to)?.matter;
  if (!truth || claim.scene === null) return [];
  const { scene } = claim;
  const people = [
    ...new Set(allLearnings(slice).flatMap(({ who, matter }) => (matter.key === truth.key ? [who] : []))),
  ];
  const others = people.filter((id) => id !== liar && !deceived.includes(id));
  const parts = [...(liar === undefined ? [] : [liar]), ...others].flatMap((who): readonly Words[] => {
    const grasp = graspOfMatter(slice, who, truth, scene);
    if (grasp?.certainty !== 'must' || (grasp.attitude !== 'knows' && grasp.attitude !== 'believes')) return [];
    const way = essayVoice.minds.hasTruth(grasp.how, grasp.by === undefined ? undefined : usual(slice, grasp.by));
    return way === undefined ? [] : [[...nameOfOne(slice, who), ...say(way)]];
  });
  return joined(parts.slice(0, mostOthers), essayVoice.and);
}
