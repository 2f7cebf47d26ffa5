import { type Line, namesOf, say, sentence } from '../../explain/index.js';
import { stem, stemsOf } from '../../language/index.js';
import type { OpenWork } from '../../read/index.js';
import { thingMoves } from '../../read/stage/stage.js';
import type { StagedMove } from '../../read/stage/things.js';
import { ofKind, type Slice } from '../../story/index.js';

/**
 * Who has a thing in a work that is told as it is, by the last direction that plainly says so. It is read by rule, and says so; where
 * notes name things, those are asked.
 */
export function directedHoldingAnswer(
  slice: Slice,
  works: readonly OpenWork[],
  thing: readonly string[],
): readonly Line[] {
  const isNoted = ofKind(slice, 'introduce').some(({ sense }) => sense.as === 'thing' || sense.as === 'document');
  const noun = stemsOf(thing).at(-1);
  if (isNoted || noun === undefined) return [];
  const found = works.flatMap((work) => thingMoves(slice, work)).filter((move) => stem(move.noun) === noun);
  const last = found.at(-1);
  if (!last) return [];
  const isAnother = found.some(({ scene }) => scene !== last.scene);
  const head = sentence([
    ...holder(slice, last),
    ...say(`, by the last direction that names it${isAnother ? '; whether it is the same each time is not told' : ''}`),
  ]);
  return [
    { words: head, scenes: [last.scene] },
    ...found.slice(-mostMoves).map(
      (move): Line => ({
        words: [...namesOf(slice, [move.who]), ...say(`: “${move.direction}”`)],
        scenes: [move.scene],
        direction: true,
      }),
    ),
  ];
}

const mostMoves = 5;

function holder(slice: Slice, { does, who, to }: StagedMove): Line['words'] {
  if (does === 'has') return [...namesOf(slice, [who]), ...say(' has it')];
  if (does === 'puts') return [...namesOf(slice, [who]), ...say(' puts it away')];
  if (does === 'destroys') return [...namesOf(slice, [who]), ...say(' destroys it')];
  return to === undefined
    ? [...namesOf(slice, [who]), ...say(' gives it to somebody')]
    : [...namesOf(slice, [to]), ...say(' has it')];
}
