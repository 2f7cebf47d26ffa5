import { type Line, quotesSpeakers } from '../../../explain/index.js';
import { inStoryOrder } from '../../../mind/index.js';
import { type EntityId, identities, type Slice } from '../../../story/index.js';
import { type Deed, deedsOf } from '../../told/deeds.js';
import { isBeforeItsScene } from '../../told/tense.js';
import { deedLines } from '../deed-answer.js';
import { lastSeenAnswer } from '../people/whereabouts-answer.js';

/** Where somebody is by now: the last in the order of the story that tells of a place to which they were brought, or in which they live. */
export function placeNowAnswer(slice: Slice, who: EntityId): readonly Line[] {
  // People of a novel move on from page to page.
  if (quotesSpeakers(slice)) return lastSeenAnswer(slice, who);
  const id = identities(slice)(who);
  const brought = ['put', 'send', 'take', 'bring', 'move', 'bury', 'imprison', 'lock up'].flatMap((verb) =>
    deedsOf(slice, verb).filter(({ clause, targets }) => clause.isPassive && targets.includes(id)),
  );
  const lives = ['live', 'work', 'stay', 'move', 'lie'].flatMap((verb) =>
    deedsOf(slice, verb).filter(({ doers }) => doers.includes(id)),
  );
  // Where they lived before its scene is no place where they are.
  const isPast = ({ told: { claim }, tokens, clause }: Deed) => isBeforeItsScene(slice, claim.scene, tokens, clause);
  const found = [...brought, ...lives.filter((deed) => !isPast(deed))].filter(
    (deed) => deed.clause.standing === 'so' && isPlaced(deed),
  );
  const last = inStoryOrder(
    slice,
    found.map((deed) => ({ claim: deed.told.claim, deed })),
  ).at(-1);
  return last ? deedLines(slice, [last.deed]) : [];
}

function isPlaced({ tokens, clause }: Deed): boolean {
  return tokens.slice(clause.rest.from, clause.rest.to).some(({ text }) => /^(?:in|into|at|to)$/.test(text));
}
