import { graspLine, type Line, namesOf, say } from '../../explain/index.js';
import {
  allLearnings,
  asKnownBy,
  type Grasp,
  graspOfMatter,
  inMindOf,
  type Matter,
  peopleIn,
  provenanceOfMatter,
} from '../../mind/index.js';
import { type EntityId, identities, indexOf, type SceneId, type Slice, type Words } from '../../story/index.js';
import { answered, eachOnce } from '../answers/claim-lines.js';
import { againLine } from '../answers/deed-place-answer.js';
import { type Answered, untold } from '../question/intent.js';
import { asHad } from './as-had.js';

/** What is asked of minds: who has it, who believes it, who suspects it. */
export type Asked = 'knows' | 'believes' | 'suspects';

/** Who knows, believes or suspects something: those who surely do by name, then what shows it; else those who may. */
export function whoKnowsAnswer(slice: Slice, matters: readonly Matter[], asked: Asked, at?: SceneId): Answered {
  const grasps = matters.flatMap((matter) =>
    peopleIn(slice).flatMap((who) => fitting(graspOfMatter(slice, who, matter, at), asked) ?? []),
  );
  const sure = grasps.filter(({ certainty }) => certainty === 'must');
  const lines = eachOnce(grasps.filter(({ certainty }) => certainty !== 'not').map((grasp) => graspLine(slice, grasp)));
  if (sure.length > 0) return answered(slice, namesOf(slice, [...new Set(sure.map(({ who }) => who))]), lines);
  if (lines.length > 0) return answered(slice, say('nobody surely, so far'), lines);
  const former = at === undefined ? noMoreAnswer(slice, matters, asked) : [];
  return former.length === 0 && matters.length > 0 ? untold : former;
}

/** Who had it once, and has it no more. */
function formerGrasps(slice: Slice, matter: Matter, asked: Asked): readonly Grasp[] {
  return allLearnings(slice).flatMap(({ who, matter: own, claim }) => {
    if (own.key !== matter.key || own.holds !== matter.holds || claim.scene === null) return [];
    const grasp = fitting(graspOfMatter(slice, who, matter, claim.scene), asked);
    return grasp?.certainty === 'must' ? [grasp] : [];
  });
}

/** Who of all, or whether one, had it once and has it no more. */
function noMoreAnswer(slice: Slice, matters: readonly Matter[], asked: Asked, of?: EntityId): readonly Line[] {
  const former = matters
    .flatMap((matter) => formerGrasps(slice, matter, asked))
    .filter(({ who }) => of === undefined || who === identities(slice)(of));
  const names = of === undefined ? [...say(': '), ...namesOf(slice, [...new Set(former.map(({ who }) => who))])] : [];
  const lines = eachOnce(former.map((grasp) => graspLine(slice, grasp)));
  return answered(slice, [...say('not any more, as far as is shown'), ...names], lines);
}

/** Whether somebody does: yes, no where the notes say so, may where nothing rules it out; nothing where it is not shown. */
export function doesKnowAnswer(
  slice: Slice,
  who: EntityId,
  matters: readonly Matter[],
  asked: Asked,
  at?: SceneId,
): Answered {
  const grasps = matters.flatMap((matter) => graspOfMatter(slice, who, matter, at) ?? []);
  const found =
    grasps.find(({ certainty }) => certainty === 'must') ?? grasps.find(({ certainty }) => certainty === 'may');
  const denial = grasps.find(({ certainty }) => certainty === 'not');
  // Who surely has the contrary in mind does not have it, though it was said where they are.
  const contrary = found?.certainty === 'must' ? undefined : contraryOf(slice, who, matters, at);
  if (contrary && asked !== 'suspects') return answered(slice, say('no'), [graspLine(slice, contrary)]);
  if (!found && denial) return answered(slice, say('no'), [graspLine(slice, denial)]);
  if (!found) return at === undefined ? noMoreAnswer(slice, matters, asked, who) : [];
  const lines = chainLines(slice, found, matters);
  return answered(slice, verdict(found, asked), lines);
}

function verdict(found: Grasp, asked: Asked): Words {
  if (found.certainty !== 'must') return say('that is not sure');
  if (fitting(found, asked) || found.lie) return yes(found, asked);
  if (found.attitude === 'doubts') return say('no, that is doubted');
  return say(found.attitude === 'suspects' ? 'only a suspicion, as far as is shown' : 'that is not sure');
}

/** Whether one takes another to know or believe something: as the notes state it, else as the other has it in the story as the one has it. */
export function takesToKnowAnswer(
  slice: Slice,
  who: EntityId,
  other: EntityId,
  matters: readonly Matter[],
  asked: Asked,
): Answered {
  const same = identities(slice);
  const stated = matters.map((matter) => inMindOf(matter, same(other)));
  const found = doesKnowAnswer(slice, who, stated, 'knows');
  const isAnswered = !('kind' in found || 'saidOnly' in found) && found.length > 0;
  return isAnswered ? found : asHad(slice, [who], (own) => doesKnowAnswer(own, same(other), matters, asked));
}

/** Who surely takes the contrary to be so, does not take it to be so. */
function contraryOf(slice: Slice, who: EntityId, matters: readonly Matter[], at: SceneId | undefined) {
  const grasps = matters.flatMap((one) => graspOfMatter(slice, who, { ...one, holds: !one.holds }, at) ?? []);
  return grasps.find(
    ({ certainty, attitude }) => certainty === 'must' && (attitude === 'knows' || attitude === 'believes'),
  );
}

/** Whoever has it only from a lie, or only believes it, is not said to know it. */
function yes({ attitude, lie, how }: Grasp, asked: Asked): Words {
  if (asked !== 'knows' || (attitude === 'knows' && !lie)) return say('yes');
  if (lie) return say('only as a lie');
  if (attitude === 'says') return say('so it is said');
  const isTold = how === 'told' || how === 'read' || how === 'heard' || how === 'overheard';
  return say(isTold ? 'yes, by what was told' : 'it is believed');
}

/** Whether it answers who knows, who believes, or who suspects. */
function fitting(grasp: Grasp | undefined, asked: Asked): Grasp | undefined {
  if (!grasp) return undefined;
  const { attitude, lie } = grasp;
  const fits: Readonly<Record<Asked, boolean>> = {
    knows: attitude === 'knows' || attitude === 'present' || (attitude === 'believes' && !lie) || attitude === 'says',
    believes: attitude === 'knows' || attitude === 'believes' || attitude === 'says',
    suspects: attitude === 'suspects',
  };
  return fits[asked] ? grasp : undefined;
}

/**
 * When and where somebody learnt something, back to whoever saw it; with `how` only where it is told how: that somebody learns
 * it does not say that.
 */
export function learntAnswer(slice: Slice, who: EntityId, matters: readonly Matter[], asked?: 'how'): readonly Line[] {
  const [grasp] = matters
    .flatMap((matter) => graspOfMatter(slice, who, matter) ?? [])
    .filter(
      ({ certainty, attitude, how }) =>
        certainty === 'must' &&
        attitude !== 'suspects' &&
        attitude !== 'doubts' &&
        (asked === undefined || how !== 'stated'),
    );
  if (!grasp) return [];
  return [...chainLines(slice, grasp, matters), ...(asked === undefined ? againLines(slice, grasp, matters) : [])];
}

/** In which other scenes it is stated once more that they learn it. */
function againLines(slice: Slice, { who, claim, scene }: Grasp, matters: readonly Matter[]): readonly Line[] {
  const all = allLearnings(slice).filter(
    ({ who: one, matter, claim: { sense } }) =>
      one === who &&
      sense.kind === 'mind' &&
      sense.verb === 'learns' &&
      matters.some(({ key, holds }) => matter.key === key && matter.holds === holds),
  );
  const others = all.flatMap((one) => (one.claim.scene === null || one.claim.scene === scene ? [] : [one.claim.scene]));
  return others.length > 0 && all.some((one) => one.claim.id === claim) ? [againLine(slice, others)] : [];
}

function chainLines(slice: Slice, grasp: Grasp, matters: readonly Matter[]): readonly Line[] {
  const matter = matters.find((one) => graspOfMatter(slice, grasp.who, one)?.claim === grasp.claim) ?? matters[0];
  const chain = matter ? provenanceOfMatter(slice, grasp, matter) : [grasp];
  return eachOnce(chain.map((one) => graspLine(slice, one)));
}

/** What somebody knows, believes or suspects of somebody or something, as the notes state it; without a name, of all. */
export function whatKnowsAnswer(slice: Slice, who: EntityId, asked: Asked, of?: EntityId): readonly Line[] {
  return eachOnce(stated(slice, who, asked, of).map((grasp) => graspLine(slice, grasp))).slice(0, mostLines);
}

/** What one takes another to know or believe: what the second has in the story as the first has it. */
export function whatThinksAnswer(slice: Slice, who: EntityId, other: EntityId, asked: Asked): readonly Line[] {
  const same = identities(slice);
  const own = allLearnings(slice).flatMap(({ who: one, matter }) => {
    if (one !== same(who) || matter.minds[0] !== same(other)) return [];
    const grasp = graspOfMatter(slice, who, matter);
    return grasp?.certainty === 'must' ? [graspLine(slice, grasp)] : [];
  });
  const view = asKnownBy(slice, who);
  // Its claims are none of the slice: what is told of them are their words and scenes.
  const seen = stated(view, other, asked).map((grasp) => {
    const { words, scenes } = graspLine(view, grasp);
    return { words, scenes };
  });
  const hasOwn = new Set(own.flatMap(({ scenes }) => scenes));
  return eachOnce([...own, ...seen.filter(({ scenes }) => !scenes.some((scene) => hasOwn.has(scene)))]).slice(
    0,
    mostLines,
  );
}

function stated(slice: Slice, who: EntityId, asked: Asked, of?: EntityId): readonly Grasp[] {
  const same = identities(slice);
  const { claims } = indexOf(slice);
  return allLearnings(slice).flatMap(({ who: one, matter, claim }) => {
    if (one !== same(who)) return [];
    if (of !== undefined && !matter.key.split(' ').includes(`@${same(of)}`) && !matter.minds.includes(same(of)))
      return [];
    const grasp = graspOfMatter(slice, who, matter);
    const fits = grasp?.certainty === 'must' && grasp.attitude !== 'says' && fitting(grasp, asked);
    return fits && claims.has(claim.id) ? [grasp] : [];
  });
}

/** More is a list of all that somebody was told. */
const mostLines = 12;
