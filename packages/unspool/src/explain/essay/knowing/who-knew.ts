import { type EntityId, hasEnded, indexOf, isOf, type Slice } from '../../../story/index.js';
import { effects } from '../../minds/effects.js';
import { inOne } from '../in-one.js';
import type { Paragraph } from '../section.js';
import { lie } from './lies.js';
import { mistake } from './mistake.js';
import { keptFrom, partyOf, type Sentence } from './named.js';
import { secret } from './secret.js';

/**
 * Who takes somebody for another, who believes a lie, and who keeps what from whom, each with how it ends: what has no end is told
 * where it happens, and is not told again.
 */
export function whoKnew(slice: Slice): readonly Paragraph[] {
  const told = minds(slice).slice(0, mostSentences);
  return told.length === 0 ? [] : [inOne(slice, told, mostOpened)];
}

const mostSentences = 6;
const mostOpened = 6;

/** Mistakes, lies and secrets, by where they begin. */
function minds(slice: Slice): readonly Sentence[] {
  const { claims } = indexOf(slice);
  const all = effects(slice);
  const seen = new Set<string>();
  let keeper: EntityId | undefined;
  return all.flatMap((effect): readonly Sentence[] => {
    const claim = claims.get(effect.line.claim ?? '');
    if (!claim || seen.has(claim.id)) return [];
    if (effect.kind === 'mistaken' && isOf(claim, 'mind')) {
      seen.add(claim.id);
      return mistake(slice, effect, claim);
    }
    if (effect.kind === 'irony' && isOf(claim, 'tell')) {
      seen.add(claim.id);
      return lie(
        slice,
        claim,
        all.filter(({ kind, line }) => kind === 'irony' && line.claim === claim.id),
      );
    }
    if (effect.kind !== 'secret' || !isOf(claim, 'tell')) return [];
    seen.add(claim.id);
    const isInTurn = keeper !== undefined && keptFrom(slice, claim) === keeper;
    if (effect.to === undefined && !(isInTurn && hasEnded(slice))) return [];
    keeper = partyOf(slice, claim.sense.who);
    return secret(slice, effect, claim, isInTurn);
  });
}
