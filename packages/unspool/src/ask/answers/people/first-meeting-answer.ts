import {
  exchangesOf,
  inTellingOrder,
  isSpoken,
  type Line,
  placeName,
  quotesSpeakers,
  say,
  sceneSummaries,
  sentence,
  toldLine,
  toldSentences,
} from '../../../explain/index.js';
import { type EntityId, identities, indexOf, type SceneId, type Slice } from '../../../story/index.js';
import { referentsIn } from '../../stated/referents.js';
import { statedSentences } from '../../stated/stated-sentences.js';
import { surely } from '../../time/time-reply.js';
import { deedsOf } from '../../told/deeds.js';
import { whereActsAnswer } from '../deed-place-answer.js';
import { settingOf } from '../known-answer.js';
import { relatedAnswer } from './people-answer.js';

/**
 * Where and when two meet for the first time: as it is told that they meet, else the first scene that has both, where nothing says
 * that they knew each other before.
 */
export function firstMeetingAnswer(slice: Slice, one: EntityId, other: EntityId): readonly Line[] {
  const same = identities(slice);
  const [a, b] = [same(one), same(other)];
  if (a === b) return [];
  const isPair = (ids: readonly EntityId[]) => ids.includes(a) && ids.includes(b);
  const met = deedsOf(slice, 'meet').filter(
    ({ doers, targets, clause }) => clause.standing === 'so' && isPair([...doers, ...targets]),
  );
  // "Ada and Ben meet Cora" does not say that they meet each other, nor "Cora meets Ada and Ben".
  const each = met.filter(({ doers, targets }) => !isPair(targets) && (targets.length === 0 || !isPair(doers)));
  const told = whereActsAnswer(slice, each);
  if (told.length > 0) return told;
  // People of a novel have mostly known each other for long, and one who writes a letter to another is with nobody.
  if (quotesSpeakers(slice)) return firstBeside(slice, a, b);
  const scenes = sceneSummaries(slice)
    .filter(({ present }) => {
      const there = present.filter(({ how }) => how === undefined).map(({ id }) => same(id));
      return there.length <= mostThere && there.includes(a) && there.includes(b);
    })
    .map(({ id }) => id);
  const isSurelyBefore = (early: SceneId, late: SceneId) =>
    surely(slice, { of: 'scene', id: early }, { of: 'scene', id: late }) === 'stated';
  const first = scenes.find((id) => !scenes.some((own) => own !== id && isSurelyBefore(own, id)));
  const isFirst = first !== undefined && met.length === 0 && meetIn(slice, a, b, first);
  return isFirst && !isKnownBefore(slice, a, b, first) ? [bothIn(slice, first)] : speakFirst(slice, a, b);
}

/** Of a novel that does not say how two met: the first sentence that names both, which is called no more than that. */
function firstBeside(slice: Slice, a: EntityId, b: EntityId): readonly Line[] {
  const same = identities(slice);
  const first = toldSentences(slice).find(({ paragraph, words }) => {
    const named = words.flatMap(({ entity, quote }) => (entity === undefined || quote ? [] : [same(entity)]));
    return paragraph !== undefined && named.includes(a) && named.includes(b);
  });
  const scene = first?.claim.scene;
  if (!first || !scene) return [];
  const words = [...say('both are first named together in '), ...placeName(slice, scene)];
  return [{ words: sentence(words), scenes: [scene] }, toldLine(slice, first)];
}

/** Of a play that does not say how two met: where they first speak with each other. */
function speakFirst(slice: Slice, a: EntityId, b: EntityId): readonly Line[] {
  const exchange = exchangesOf(slice, a).find((one) => one.with === b);
  const [scene] = exchange && isSpoken(slice, exchange.scenes[0] as SceneId) ? exchange.scenes : [];
  if (!exchange || scene === undefined) return [];
  const how = exchange.to + exchange.from > 0 ? 'they first speak in ' : 'likely they first speak in ';
  const words = [...say(how), ...placeName(slice, scene)];
  return [{ words: sentence(words), scenes: [scene] }];
}

/** In a crowd people need not meet. */
const mostThere = 6;

/** Whether a sentence of the scene tells of both, or one speaks to the other there. */
function meetIn(slice: Slice, a: EntityId, b: EntityId, scene: SceneId): boolean {
  const same = identities(slice);
  const claims = indexOf(slice).inScene.get(scene) ?? [];
  const isSpoken = claims.some(({ sense, about }) => {
    const all = about.map(same);
    return sense.kind === 'tell' && all.includes(a) && all.includes(b);
  });
  if (isSpoken) return true;
  return statedSentences(slice).all.some((sentence) => {
    if (sentence.told.claim.scene !== scene) return false;
    const named = new Set([
      ...sentence.tokens.flatMap(({ entity, isQuoted }) => (entity === undefined || isQuoted ? [] : [entity])),
      ...[...referentsIn(slice, sentence).values()].map(({ id }) => id),
    ]);
    return named.has(a) && named.has(b);
  });
}

/** Whether what they are to each other is told before that scene, or in it. */
function isKnownBefore(slice: Slice, a: EntityId, b: EntityId, first: SceneId): boolean {
  return relatedAnswer(slice, a, b).some(({ scenes }) => {
    const [earliest] = inTellingOrder(slice, [...scenes, first]);
    return scenes.length === 0 || scenes.includes(first) || earliest !== first;
  });
}

function bothIn(slice: Slice, scene: SceneId): Line {
  const places = settingOf(slice, scene).flatMap((words) => [...say(': '), ...words]);
  return { words: sentence([...say('both are first in '), ...placeName(slice, scene), ...places]), scenes: [scene] };
}
