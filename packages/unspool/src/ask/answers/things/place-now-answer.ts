import type { Line } from '../../../explain/index.js';
import { type EntityId, identities, type Slice } from '../../../story/index.js';
import { type Deed, deedsOf } from '../../told/deeds.js';
import { deedLines } from '../deed-answer.js';

/** Where somebody is by now: the last that tells of a place to which they were brought, or in which they live. */
export function placeNowAnswer(slice: Slice, who: EntityId): readonly Line[] {
  const id = identities(slice)(who);
  const brought = ['put', 'send', 'take', 'bring', 'move', 'bury', 'imprison', 'lock up'].flatMap((verb) =>
    deedsOf(slice, verb).filter(({ clause, targets }) => clause.isPassive && targets.includes(id)),
  );
  const lives = ['live', 'work', 'stay', 'move', 'lie'].flatMap((verb) =>
    deedsOf(slice, verb).filter(({ doers }) => doers.includes(id)),
  );
  const found = [...brought, ...lives].filter((deed) => deed.clause.standing === 'so' && isPlaced(deed));
  const [last] = [...found].sort((a, b) => b.told.claim.told - a.told.claim.told);
  return last ? deedLines(slice, [last]) : [];
}

function isPlaced({ tokens, clause }: Deed): boolean {
  return tokens.slice(clause.rest.from, clause.rest.to).some(({ text }) => /^(?:in|into|at|to)$/.test(text));
}
