import { grouped } from '../../base/index.js';
import { addAll } from '../../base/lists.js';
import { verbs } from '../../language/index.js';
import {
  allLearnings,
  deaths,
  type Fooled,
  fooledIn,
  graspOfMatter,
  isEarlier,
  matterIn,
  momentOfClaim,
} from '../../mind/index.js';
import {
  acceptance,
  answersTo,
  type Claim,
  type ClaimOf,
  type EntityId,
  hasTrait,
  identities,
  indexOf,
  isOf,
  ofKind,
  type Party,
  perSlice,
  presence,
  reasonsFor,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { chronology } from '../../time/index.js';
import { answerStatus } from '../certainty/answer-status.js';
import { essayVoice } from '../essay/essay-voice.js';
import { namesOf } from '../profile.js';
import { formerLine, type Line, lineOf } from '../words/line.js';
import { capital, clause, say, sentence, typeset, withoutStop } from '../words/typesetting.js';
import type { EffectKind } from './effect-names.js';

/**
 * Something that a telling does with what is known and by whom, under its usual name: from the scene in which it begins to that in
 * which it ends, as far as it is told.
 */
export type Effect = {
  readonly kind: EffectKind;
  /** In whose minds it is; nobody where it is done to the audience. */
  readonly who: readonly EntityId[];
  /** What it is about, as a sentence with its scenes. */
  readonly line: Line;
  readonly from: SceneId;
  /** None where it lasts, so far. */
  readonly to?: SceneId;
};

/** All of a slice, by where they begin. What is only possible is none of them. */
export const effects = perSlice((slice): readonly Effect[] => {
  const place = placesOf(slice);
  const all = [
    ...ironies(slice),
    ...lies(slice),
    ...secrets(slice),
    ...recognitions(slice),
    ...surprises(slice),
    ...asked(slice),
  ];
  return all.sort((a, b) => (place.get(a.from) ?? 0) - (place.get(b.from) ?? 0));
});

const placesOf = perSlice(
  (slice): ReadonlyMap<SceneId, number> => new Map(slice.scenes.map(({ id }, index) => [id, index])),
);

/** Who is fooled by the end of each scene's event; nothing where nobody ever is. */
const fooledThrough = perSlice((slice): ReadonlyMap<SceneId, readonly Fooled[]> => {
  const same = identities(slice);
  const isTakenForOne = ({ sense: { content } }: ClaimOf<'mind'>) =>
    content.sense?.kind === 'same' && same(content.sense.a) !== same(content.sense.b);
  const mayBe =
    ofKind(slice, 'tell').some(({ sense }) => sense.verb === 'liesTo') ||
    ofKind(slice, 'overturns').length > 0 ||
    ofKind(slice, 'mind').some(isTakenForOne);
  return new Map(mayBe ? slice.scenes.map(({ id }) => [id, fooledIn(slice, id)] as const) : []);
});

type Delusion = { readonly who: EntityId; readonly of: Claim; readonly because: Claim };

/** Somebody acts on what we know to be untrue. */
function ironies(slice: Slice): readonly Effect[] {
  const found = new Map<string, Delusion>();
  for (const fooled of fooledThrough(slice).values())
    for (const { grasp, of, because, still } of fooled)
      if (still === 'must') found.set(`${grasp.who} ${of.id}`, { who: grasp.who, of, because });
  const each = [...found.values()].flatMap((delusion): readonly Shared[] => {
    const { who, of, because } = delusion;
    const isSo = (scene: SceneId) => isFooled(slice, delusion, scene);
    const begins = slice.scenes.find(
      ({ id, told }) => told >= toldFrom(slice, because) && isSo(id) && isThere(slice, id, who),
    )?.id;
    if (begins === undefined) return [];
    return [{ of, who, ...stretch(slice, begins, (scene) => !isSo(scene) && isSince(slice, of, scene)) }];
  });
  // Who is taken in by one line for as long is told of in one sentence.
  const together = grouped(each, ({ of, from, to }) => [JSON.stringify([of.id, from, to])]);
  return [...together.values()].flatMap((all): readonly Effect[] => {
    const [{ of, who: _, ...span }] = all as readonly [Shared, ...Shared[]];
    const who = all.map((one) => one.who);
    const line = { words: sentence(taking(slice, who, of)), scenes: of.scene === null ? [] : [of.scene], claim: of.id };
    return [{ kind: takesForOne(of) ? 'mistaken' : 'irony', who, line, ...span }];
  });
}

type Shared = Pick<Effect, 'from' | 'to'> & { readonly who: EntityId; readonly of: Claim };

function isFooled(slice: Slice, { who, of }: Delusion, scene: SceneId): boolean {
  return (fooledThrough(slice).get(scene) ?? []).some(
    (one) => one.still === 'must' && one.grasp.who === who && one.of.id === of.id,
  );
}

/** The stop from which on it is told that something is untrue. */
function toldFrom(slice: Slice, { scene, told }: Claim): number {
  return indexOf(slice).scenes.get(scene ?? '')?.told ?? told;
}

function isThere(slice: Slice, scene: SceneId, who: EntityId): boolean {
  const same = identities(slice);
  return presence(slice, scene).some(({ entity, certainty }) => same(entity) === who && certainty === 'must');
}

function takesForOne({ sense }: Claim): boolean {
  return sense.kind === 'mind' && sense.content.sense?.kind === 'same';
}

/** "Ben takes for true that the lamp was lit", "Ada lies to Ben that she is ill, and Ben believes it" */
function taking(slice: Slice, who: readonly EntityId[], of: Claim): Words {
  const { and } = essayVoice;
  const { takesIt, takesForTrue } = essayVoice.minds;
  const number = who.length > 1 ? 'several' : 'one';
  // Whom a "he" means is left to the sentence of the author.
  if (isOf(of, 'tell')) {
    const said = withoutStop(lineOf(slice, of).words);
    return [...said, ...say(and), ...namesOf(slice, who), ...say(takesIt[number])];
  }
  const content = isOf(of, 'mind') ? of.sense.content.words : of.words;
  return [...capital(namesOf(slice, who)), ...say(takesForTrue[number]), ...clause(slice, typeset(slice, content))];
}

/** From a scene on to that in which it is over first, by the order of the story: a look back may tell of it earlier or later. */
function stretch(slice: Slice, from: SceneId, isOver: (scene: SceneId) => boolean): Pick<Effect, 'from' | 'to'> {
  const to = chronology(slice).order.find(({ scene }) => scene !== from && isOver(scene))?.scene;
  return { from, ...(to === undefined ? {} : { to }) };
}

/** Whether the event of a scene is surely not before what a claim tells: a look back ends nothing. */
function isSince(slice: Slice, claim: Claim, scene: SceneId): boolean {
  const { momentOf, beginsBefore } = chronology(slice);
  const moment = momentOfClaim(slice, claim);
  return moment === undefined || beginsBefore(moment, momentOf(scene), 'orWith') !== 'open';
}

/** Those whom nobody falls for, as far as it is shown. */
function lies(slice: Slice): readonly Effect[] {
  const believed = new Set([...fooledThrough(slice).values()].flatMap((all) => all.map(({ of }) => of.id)));
  return told(slice, 'liesTo').flatMap((claim): readonly Effect[] => {
    if (believed.has(claim.id)) return [];
    return [
      {
        kind: 'lie',
        who: peopleOf(slice, claim.sense.who),
        line: lineOf(slice, claim),
        from: claim.scene,
        to: claim.scene,
      },
    ];
  });
}

function secrets(slice: Slice): readonly Effect[] {
  return told(slice, 'hidesFrom').map((claim) => {
    const matter = matterIn(slice, claim.sense.content);
    const hearers = peopleOf(slice, claim.sense.hearers);
    const has = (scene: SceneId) => (who: EntityId) => {
      const grasp = graspOfMatter(slice, who, matter, scene);
      return grasp?.certainty === 'must' && (grasp.attitude === 'knows' || grasp.attitude === 'believes');
    };
    const over = (scene: SceneId) => hearers.length > 0 && hearers.every(has(scene));
    const who = peopleOf(slice, claim.sense.who);
    return { kind: 'secret', who, line: lineOf(slice, claim), ...stretch(slice, claim.scene, over) };
  });
}

type InScene<C extends Claim> = C & { readonly scene: SceneId };

function told(slice: Slice, verb: ClaimOf<'tell'>['sense']['verb']): readonly InScene<ClaimOf<'tell'>>[] {
  return ofKind(slice, 'tell').filter(
    (claim): claim is InScene<ClaimOf<'tell'>> =>
      claim.sense.verb === verb && claim.scene !== null && acceptance(slice).isAccepted(claim.id),
  );
}

function peopleOf(slice: Slice, parties: readonly Party[]): readonly EntityId[] {
  const same = identities(slice);
  return [...new Set(parties.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)])))];
}

/** Somebody comes to know who somebody is, or that it is not as they took it to be; and whose lot turns with it. */
function recognitions(slice: Slice): readonly Effect[] {
  const found: Effect[] = [];
  for (const claim of ofKind(slice, 'mind')) {
    const { scene } = claim;
    const { verb, content } = claim.sense;
    if (scene === null || verbs[verb].turn !== 'begins' || !acceptance(slice).isAccepted(claim.id)) continue;
    const who = peopleOf(slice, claim.sense.who).filter(
      (one) => content.sense?.kind === 'same' || tookOtherwise(slice, one, claim),
    );
    if (who.length === 0) continue;
    const effect: Effect = { kind: 'recognition', who, line: lineOf(slice, claim), from: scene, to: scene };
    const turned = [...deaths(slice)].filter(
      ([id, all]) => who.includes(id) && all.some((one) => one.claim.scene === scene),
    );
    addAll(found, [effect, ...(turned.length > 0 ? [{ ...effect, kind: 'reversal' } as const] : [])]);
  }
  return found;
}

/** Whether somebody believed the contrary before. */
function tookOtherwise(slice: Slice, who: EntityId, claim: ClaimOf<'mind'>): boolean {
  const { key, holds } = matterIn(slice, claim.sense.content);
  return allLearnings(slice).some(
    (one) =>
      one.who === who &&
      one.matter.key === key &&
      one.matter.holds !== holds &&
      (one.attitude === 'believes' || one.attitude === 'knows') &&
      isEarlier(slice, one.claim, claim) !== 'open',
  );
}

/** What the telling lets one believe, and takes back. */
function surprises(slice: Slice): readonly Effect[] {
  const { claims } = indexOf(slice);
  return ofKind(slice, 'overturns').flatMap((claim): readonly Effect[] => {
    const former = claims.get(claim.sense.to);
    if (!former || former.scene === null || claim.scene === null || former.scene === claim.scene) return [];
    if (!acceptance(slice).isAccepted(claim.id) || !(hasTrait(former.sense, 'worldly') || isOf(former, 'answer')))
      return [];
    return [{ kind: 'surprise', who: [], line: formerLine(slice, former, claim), from: former.scene, to: claim.scene }];
  });
}

/** What one wonders: about what lies back, or about what is to come. Which it is shows only when it is answered. */
function asked(slice: Slice): readonly Effect[] {
  const { isBefore, momentOf } = chronology(slice);
  const { claims } = indexOf(slice);
  return ofKind(slice, 'question').flatMap((question): readonly Effect[] => {
    const { full } = answerStatus(slice, question.id);
    const [first] = answersTo(slice, question.id);
    if (question.scene === null || !full || full.sense.none || full.scene === null || !first) return [];
    const grounds = reasonsFor(slice, full).flatMap(({ refs }) =>
      refs.flatMap((ref) => {
        const claim = ref.to === 'claim' ? claims.get(ref.id) : undefined;
        return ref.to === 'scene' ? [momentOf(ref.id)] : claim ? [momentOfClaim(slice, claim)] : [];
      }),
    );
    const here = momentOf(question.scene);
    const all = (test: (moment: ReturnType<typeof momentOf>) => boolean) =>
      grounds.length > 0 && grounds.every((moment) => moment !== undefined && test(moment));
    const kind = all((moment) => isBefore(moment, here) !== 'open')
      ? 'curiosity'
      : all((moment) => isBefore(here, moment) !== 'open')
        ? 'suspense'
        : undefined;
    const line = { words: sentence(typeset(slice, question.words)), scenes: [question.scene], claim: question.id };
    return kind && full.scene !== question.scene ? [{ kind, who: [], line, from: question.scene, to: full.scene }] : [];
  });
}
