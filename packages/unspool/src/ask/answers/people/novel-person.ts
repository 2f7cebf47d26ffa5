import {
  exchangesOf,
  inTellingOrder,
  introductionsOf,
  type Line,
  listed,
  metIn,
  nameSpans,
  namesOf,
  type Passage,
  passageAt,
  passageLine,
  placeName,
  profile,
  saidLine,
  say,
  sentence,
  texts,
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
  const first = introduced.length > 0 ? [] : firstNamed(slice, who);
  const said = slice.scenes.findLast(({ id }) => saidLine(slice, who, id) !== undefined);
  const last = said && saidLine(slice, who, said.id);
  const told = met && met.last !== met.first ? [toldLine(slice, met.last)] : [];
  return eachOnce([
    ...introduced,
    ...first,
    ...metLines(slice, who),
    ...partnersLine(slice, who),
    ...doneLines(slice, who),
    ...(last ? [last] : []),
    ...told,
  ]);
}

/** The first sentence that names somebody, also where one does not know yet that they matter; if none does, the first in what is said. */
function firstNamed(slice: Slice, who: EntityId): readonly Line[] {
  let said: Passage | undefined;
  for (const text of texts(slice)) {
    const [span] = nameSpans(slice, who, text.words);
    if (!span) continue;
    const passage = passageAt(slice, text, span.from);
    if (!passage.said) return [passageLine(slice, passage)];
    said ??= passage;
  }
  return said ? [passageLine(slice, said)] : [];
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
