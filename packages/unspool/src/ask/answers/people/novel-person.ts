import {
  exchangesOf,
  inTellingOrder,
  introductionsOf,
  type Line,
  listed,
  metIn,
  namesOf,
  passageLine,
  placeName,
  profile,
  saidLine,
  say,
  sentence,
  toldLine,
} from '../../../explain/index.js';
import { type EntityId, indexOf, type SceneId, type Slice, type Words } from '../../../story/index.js';
import { eachOnce } from '../claim-lines.js';

/**
 * Somebody in a novel: the sentences that say who they are, else the first that names them; then where one met them, with whom they
 * speak most, what they did and said last, and what is told of them last.
 */
export function novelPersonLines(slice: Slice, who: EntityId): readonly Line[] {
  const met = metIn(slice, who);
  const introduced = introductionsOf(slice, who).map((passage) => passageLine(slice, passage));
  const first = introduced.length === 0 && met ? [toldLine(slice, met.first)] : [];
  const said = slice.scenes.findLast(({ id }) => saidLine(slice, who, id) !== undefined);
  const last = said && saidLine(slice, who, said.id);
  const told = met && met.last !== met.first ? [toldLine(slice, met.last)] : [];
  return eachOnce([
    ...introduced,
    ...metLines(slice, who),
    ...first,
    ...partnersLine(slice, who),
    ...doneLines(slice, who),
    ...(last ? [last] : []),
    ...told,
  ]);
}

/** Where one met them, first as a name only. */
function metLines(slice: Slice, who: EntityId): readonly Line[] {
  const { firstHeardOf, firstSeen } = profile(slice, who);
  const met = (how: string, scene: SceneId | undefined) =>
    scene === undefined ? [] : [line(slice, [...say(how), ...placeName(slice, scene)], [scene])];
  return [...met('first heard of in ', firstHeardOf), ...met('first seen in ', firstSeen)];
}

/** With whom they speak most; all others are counted. */
function partnersLine(slice: Slice, who: EntityId): readonly Line[] {
  const all = exchangesOf(slice, who);
  const few = all.slice(0, all.length > mostPartners ? mostPartners - 1 : mostPartners);
  if (few.length === 0) return [];
  const isStated = few.some(({ to, from }) => to + from > 0);
  const others = all.length - few.length;
  return [
    line(
      slice,
      [
        ...say(isStated ? 'speaks ' : 'likely speaks '),
        ...say(others > 0 ? 'most with ' : 'with '),
        ...listed([
          ...few.map((exchange) => namesOf(slice, [exchange.with])),
          ...(others > 0 ? [say(`${others} others`)] : []),
        ]),
      ],
      // Where each of them was spoken with first.
      few.flatMap(({ scenes }) => scenes.slice(0, 1)),
    ),
  ];
}

/** What they did last in plain words. */
function doneLines(slice: Slice, who: EntityId): readonly Line[] {
  const { claims } = indexOf(slice);
  return profile(slice, who)
    .known.filter(({ claim }) => claim !== undefined && claims.get(claim)?.sense.kind !== 'tell')
    .slice(-mostDeeds);
}

const mostPartners = 5;
const mostDeeds = 2;

function line(slice: Slice, words: Words, scenes: readonly SceneId[]): Line {
  return { words: sentence(words), scenes: inTellingOrder(slice, scenes) };
}
