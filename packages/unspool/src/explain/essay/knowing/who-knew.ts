import { type EntityId, indexOf, isOf, type Slice } from '../../../story/index.js';
import { effects } from '../../minds/effects.js';
import { inOne } from '../in-one.js';
import type { Said } from '../said.js';
import type { Paragraph } from '../section.js';
import { isCentral, isFoundOut, lie, plainLies } from './lies.js';
import { mistake } from './mistake.js';
import { keptFrom, partyOf, type Sentence } from './named.js';
import { beliefsOfOurs, mostOfOurs } from './our-beliefs.js';
import { secret } from './secret.js';

/** Who is wrong about what and when they learn it, who keeps what from whom, and what we ourselves are let to believe: where it matters. */
export function whoKnew(slice: Slice, said: Said): readonly Paragraph[] {
  const inMinds = minds(slice);
  const most = inMinds.length > 0 ? mostOfOurs.besides : mostOfOurs.alone;
  const told = [...inMinds, ...beliefsOfOurs(slice, said, most)].slice(0, mostSentences);
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
  const undiscovered = all.flatMap(({ kind, line, to }) => {
    const claim = kind === 'irony' && to === undefined ? claims.get(line.claim ?? '') : undefined;
    return claim && isOf(claim, 'tell') && isCentral(slice, claim) && !isFoundOut(slice, claim) ? [claim] : [];
  });
  const found = all.flatMap((effect): readonly Sentence[] => {
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
    keeper = partyOf(slice, claim.sense.who);
    return secret(slice, effect, claim, isInTurn);
  });
  return [...found, ...plainLies(slice, [...new Set(undiscovered)])];
}
