import { type Line, namesOf, say } from '../../explain/index.js';
import { verbs } from '../../language/index.js';
import { type Claim, type EntityId, identities, type Slice } from '../../story/index.js';
import { deedsOf } from '../told/deeds.js';
import { answered, eachOnce, isAmong, linesOfClaims, standing } from './claim-lines.js';
import { deedLines } from './deed-answer.js';

/** Whether somebody is dead, or alive: only a death that is told says so. */
export function isDeadAnswer(slice: Slice, who: EntityId, asked: 'dead' | 'alive'): readonly Line[] {
  return answered(slice, say(asked === 'dead' ? 'yes' : 'no'), deathLines(slice, who));
}

/** How somebody died: all that tells of it. */
export function deathAnswer(slice: Slice, who: EntityId): readonly Line[] {
  return deathLines(slice, who);
}

/** All who die so far. */
export function deadAnswer(slice: Slice): readonly Line[] {
  const all = slice.entities.map(({ id }) => id).filter((id) => identities(slice)(id) === id);
  const dead = all.filter((id) => deathsClaimed(slice, id).length > 0);
  const lines = eachOnce(dead.flatMap((id) => linesOfClaims(slice, deathsClaimed(slice, id))));
  return answered(slice, namesOf(slice, dead), lines);
}

function deathLines(slice: Slice, who: EntityId): readonly Line[] {
  const id = identities(slice)(who);
  const died = deedsOf(slice, 'die').filter(({ doers, clause }) => doers.includes(id) && clause.standing === 'so');
  const killed = deedsOf(slice, 'kill').filter(
    ({ targets, clause }) => targets.includes(id) && clause.standing === 'so',
  );
  return eachOnce([...linesOfClaims(slice, deathsClaimed(slice, who)), ...deedLines(slice, [...died, ...killed])]);
}

/** The claims by which somebody dies. */
function deathsClaimed(slice: Slice, who: EntityId): readonly Claim[] {
  return standing(slice).flatMap(({ claim, sense }) => {
    if (sense.kind !== 'act') return [];
    const row = verbs[sense.verb];
    const of = row.frame === 'act' ? row.deathOf : undefined;
    const dies = of === 'subject' ? sense.who : of === 'object' ? sense.what : undefined;
    return isAmong(slice, dies, who) ? [claim] : [];
  });
}
