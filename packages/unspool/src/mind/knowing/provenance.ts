import type { Claim, EntityId, Slice } from '../../story/index.js';
import { type Grasp, graspOfMatter } from './grasp.js';
import { type Matter, matterOf } from './matter.js';
import { writers } from './writers.js';

/**
 * Where what somebody has of a claim comes from: their own grasp first, then that of who told them, and so on to whoever saw it or of
 * whom no more is told. Who told it to each other in a circle is in it once.
 */
export function provenanceOf(slice: Slice, grasp: Grasp, claim: Claim): readonly Grasp[] {
  return provenanceOfMatter(slice, grasp, matterOf(slice, claim));
}

/** The same of what is said in any words. */
export function provenanceOfMatter(slice: Slice, grasp: Grasp, matter: Matter): readonly Grasp[] {
  const chain: Grasp[] = [grasp];
  const met = new Set<EntityId>([grasp.who]);
  let last = grasp;
  while (chain.length < longest) {
    const teller = last.by ?? (last.document === undefined ? undefined : writers(slice).get(last.document));
    if (teller === undefined || met.has(teller) || last.lie) break;
    met.add(teller);
    const next = graspOfMatter(slice, teller, matter, last.scene ?? undefined);
    if (!next || next.claim === last.claim || next.certainty === 'not') break;
    chain.push(next);
    last = next;
  }
  return chain;
}

/** News that went through more hands than that is told no further. */
const longest = 64;
