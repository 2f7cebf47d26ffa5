import { verbs } from '../../language/index.js';
import {
  type Claim,
  type ClaimOf,
  type EntityId,
  entitiesOf,
  identities,
  indexOf,
  isOf,
  kindOf,
  ofKind,
  perSlice,
  type SceneId,
  type Slice,
  sceneFrame,
  type Words,
} from '../../story/index.js';
import { chronology } from '../../time/index.js';
import { changeBy, changes, isThing } from '../holding/changes.js';
import { mostChanges } from '../holding/in-hand.js';
import { rulesOf } from '../knowing/rules.js';
import { precedes, startsAfter } from '../knowing/story-order.js';
import { comingsIn } from '../perception/comings.js';
import { attendingAt } from '../perception/witnesses.js';
import { type Ids, sentenceOf } from './lesser.js';

/** What somebody sees of a line that tells of elsewhere, and the scene in which they see it. */
export type Noticed = Pick<Claim, 'sense' | 'words' | 'about' | 'refs'> & { readonly scene: SceneId };

/**
 * What the rules of a story let somebody see of what they were not there for: with open containers, where a thing lies that
 * was put into one; where ways are seen, where one goes from whom they stay behind.
 */
export function noticedOf(slice: Slice, who: EntityId, claim: Claim): Noticed | undefined {
  const { areContainersOpen, areWaysSeen } = rulesOf(slice);
  if (claim.scene === null || sceneFrame(slice, claim.scene).way !== 'shown') return undefined;
  if (areContainersOpen && isOf(claim, 'act')) return lyingThere(slice, who, claim, claim.scene);
  return areWaysSeen && isOf(claim, 'setting') ? goneThere(slice, who, claim, claim.scene) : undefined;
}

/** A claim as somebody notices it: of another scene, by nobody who is named. */
export function asNoticed(claim: Claim, noticed: Noticed, idOf: Ids): Claim {
  const { parent: _, ...rest } = claim;
  return { ...rest, ...noticed, id: idOf(`fact-noticed-${claim.id}`), labels: [], inMind: true };
}

/** A thing in a container in the first scene in which somebody surely is where that stands, if nothing may have been done with either since. */
function lyingThere(slice: Slice, who: EntityId, claim: ClaimOf<'act'>, scene: SceneId): Noticed | undefined {
  const { sense } = claim;
  if (verbs[sense.verb].moves !== 'toPlace' || (claim.certainty ?? 'certain') !== 'certain') return undefined;
  for (const { entity: thing, words } of sense.what ?? []) {
    const after =
      thing !== undefined && isThing(slice, thing) ? changeBy(slice, sense, claim, thing)?.after : undefined;
    if (thing === undefined || after?.is !== 'placed' || after.in === undefined || !isThing(slice, after.in)) continue;
    const home = homeOf(slice, after.in);
    // Where it stood at first it may stand no more.
    if (home !== undefined && changes(slice).has(identities(slice)(after.in))) continue;
    const stands = home ?? placeOf(slice, scene);
    if (stands === undefined) continue;
    const seen = scenesAt(slice, who, stands).find(
      (there) =>
        there !== scene &&
        precedes(slice, claim, there) === 'must' &&
        [thing, after.in as EntityId].every((id) => isUntouched(slice, id, claim, there)),
    );
    if (seen === undefined) continue;
    const said = sentenceOf([{ text: words, entity: thing }, { text: ' is ' }, ...wordsOfWay(claim, after.at)]);
    const what = [{ words, entity: thing }];
    const act = { kind: 'act' as const, verb: sense.verb, who: [], what, way: after.at };
    return { scene: seen, sense: act, words: said, about: [thing, after.in], refs: [] };
  }
  return undefined;
}

/** The words of a claim from where it says where a thing is put. */
function wordsOfWay({ words }: Claim, way: string): Words {
  let text = '';
  const all = words.map((word) => {
    const from = text.length;
    text += word.text;
    return { word, from };
  });
  const start = text.lastIndexOf(way);
  if (start < 0) return [{ text: way }];
  return all.flatMap(({ word, from }) => {
    const own = word.text.slice(Math.max(0, start - from), Math.max(0, start + way.length - from));
    return own === '' || from + word.text.length <= start
      ? []
      : [{ text: own, ...(word.entity === undefined ? {} : { entity: word.entity }) }];
  });
}

/** Whether nothing else is done with a thing that may come between a line and a scene. */
function isUntouched(slice: Slice, thing: EntityId, line: Claim, scene: SceneId): boolean {
  const all = changes(slice).get(identities(slice)(thing)) ?? [];
  if (all.length > mostChanges) return false;
  return all.every(
    ({ claim }) =>
      claim.id === line.id ||
      precedes(slice, claim, scene) === 'cannot' ||
      startsAfter(slice, line, claim) === 'cannot',
  );
}

/** Where a thing is, by how it is introduced. */
function homeOf(slice: Slice, thing: EntityId): EntityId | undefined {
  const same = identities(slice);
  const said = ofKind(slice, 'introduce').find(
    ({ sense }) => same(sense.entity) === same(thing) && sense.at?.entity !== undefined,
  );
  return said?.sense.at?.entity;
}

/** The one place of a scene. */
function placeOf(slice: Slice, scene: SceneId): EntityId | undefined {
  const places = (indexOf(slice).inScene.get(scene) ?? []).flatMap(({ sense }) =>
    sense.kind === 'setting' ? [sense.place] : [],
  );
  return places.length === 1 ? places[0] : undefined;
}

/** The scenes at a place in which somebody surely is, in the order of the story. */
function scenesAt(slice: Slice, who: EntityId, place: EntityId): readonly SceneId[] {
  const same = identities(slice);
  return inOrder(slice).filter((scene) => {
    const here = placeOf(slice, scene);
    return here !== undefined && same(here) === same(place) && isThere(slice, who, scene);
  });
}

function isThere(slice: Slice, who: EntityId, scene: SceneId): boolean {
  const attending = attendingAt(slice, scene).get(identities(slice)(who));
  return attending?.certainty === 'must' && typeof attending.how !== 'object';
}

const inOrder = perSlice((slice): readonly SceneId[] =>
  chronology(slice)
    .order.map(({ scene }) => scene)
    .filter((scene) => sceneFrame(slice, scene).way === 'shown'),
);

/** That those go to the place of a scene who surely leave somebody for it. */
function goneThere(slice: Slice, who: EntityId, claim: ClaimOf<'setting'>, scene: SceneId): Noticed | undefined {
  if (claim.sense.place === undefined || attendingAt(slice, scene).has(identities(slice)(who))) return undefined;
  const { isBefore, momentOf } = chronology(slice);
  const before = inOrder(slice).filter(
    (one) => isThere(slice, who, one) && isBefore(momentOf(one), momentOf(scene)) !== 'open',
  );
  const from = before.at(-1);
  if (from === undefined || comingsIn(slice, from).has(identities(slice)(who))) return undefined;
  const gone = [...attendingAt(slice, scene).keys()].filter(
    (id) =>
      kindOf(slice, id) === 'person' &&
      isThere(slice, id, scene) &&
      isThere(slice, id, from) &&
      comingsIn(slice, from).get(id)?.at(-1)?.turn === 'leaves' &&
      isNext(slice, id, from, scene),
  );
  if (gone.length === 0) return undefined;
  const names = gone.flatMap(
    (id, at): Words => [
      ...(at > 0 ? [{ text: at === gone.length - 1 ? ' and ' : ', ' }] : []),
      { text: indexOf(slice).entities.get(id)?.name ?? '', entity: id },
    ],
  );
  const words = sentenceOf([...names, { text: gone.length > 1 ? ' go to ' : ' goes to ' }, ...claim.words]);
  return { scene: from, sense: { kind: 'fact' }, words, about: [...gone, ...entitiesOf(claim)], refs: claim.refs };
}

/** Whether somebody may be in no scene between two. */
function isNext(slice: Slice, who: EntityId, from: SceneId, to: SceneId): boolean {
  const { isBefore, momentOf } = chronology(slice);
  return inOrder(slice).every(
    (one) =>
      one === from ||
      one === to ||
      !attendingAt(slice, one).has(who) ||
      isBefore(momentOf(one), momentOf(from)) !== 'open' ||
      isBefore(momentOf(to), momentOf(one)) !== 'open',
  );
}
