import { type Line, namesOf, say } from '../../explain/index.js';
import { plain, tokens, verbs } from '../../language/index.js';
import { type Claim, type EntityId, identities, indexOf, type Sense, type Slice } from '../../story/index.js';
import { wordsBesidesNames } from '../question/known-names.js';
import { deedsOf } from '../told/deeds.js';
import { answered, eachOnce, isAmong, linesOfClaims, standing } from './claim-lines.js';
import { deedLines } from './deed-answer.js';

/** Whether somebody is dead, or alive: only a death that is told says so. */
export function isDeadAnswer(slice: Slice, who: EntityId, asked: 'dead' | 'alive'): readonly Line[] {
  return answered(slice, say(asked === 'dead' ? 'yes' : 'no'), deathLines(slice, who));
}

/** All that tells of somebody's death. */
export function deathAnswer(slice: Slice, who: EntityId): readonly Line[] {
  return deathLines(slice, who);
}

/** How somebody died: all that tells of their death, where any of it says more than that they did. */
export function howDiedAnswer(slice: Slice, who: EntityId): readonly Line[] {
  const lines = deathLines(slice, who);
  const saysMore = ({ words, claim }: Line) => {
    const said = indexOf(slice).claims.get(claim ?? '')?.words ?? words;
    return wordsBesidesNames(slice, tokens(plain(said))).length > 1;
  };
  return lines.some(saysMore) || deathsClaimed(slice, who).some(({ sense }) => isKilling(sense)) ? lines : [];
}

function isKilling(sense: Sense): boolean {
  const row = sense.kind === 'act' ? verbs[sense.verb] : undefined;
  return row?.frame === 'act' && row.deathOf === 'object';
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
