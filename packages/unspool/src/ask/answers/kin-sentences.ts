import { type Line, toldLine, toldSentences } from '../../explain/index.js';
import { type EntityId, identities, type Slice } from '../../story/index.js';
import { isOwner } from '../told/clause.js';
import { isKinNoun } from '../told/kinships.js';
import type { Token } from '../told/token.js';
import { tokensOf } from '../told/told-tokens.js';
import { eachOnce } from './claim-lines.js';

/** What one is to another by a sentence: "Ada was Ben's grandmother". */
export function kinSentences(slice: Slice, one: EntityId, other: EntityId): readonly Line[] {
  const same = identities(slice);
  const [a, b] = [same(one), same(other)];
  const found = toldSentences(slice).filter((told) => {
    const own = tokensOf(slice, told);
    return isKinOf(own, a, b) || isKinOf(own, b, a);
  });
  return eachOnce(found.map((told) => toldLine(slice, told)));
}

/** "A is B's sister", "A, the sister of B": a name, a kin noun that belongs to the other name. */
function isKinOf(tokens: readonly Token[], one: EntityId, other: EntityId): boolean {
  return tokens.some(({ text, isQuoted }, at) => {
    if (isQuoted || !isKinNoun(text)) return false;
    const before = tokens.slice(Math.max(0, at - longestKin), at);
    const ownsBefore = before.some(
      ({ entity, owner }, index) =>
        owner === other || (entity === other && isOwner(tokens, Math.max(0, at - longestKin) + index + 1)),
    );
    const ownsBehind =
      tokens[at + 1]?.text === 'of' && tokens.slice(at + 2, at + 4).some(({ entity }) => entity === other);
    if (!ownsBefore && !ownsBehind) return false;
    const lead = tokens.slice(Math.max(0, at - longestLead), at);
    return lead.some(({ entity }, index) => {
      const place = Math.max(0, at - longestLead) + index;
      const next = tokens.slice(place + 1, place + 3).map((token) => token.text);
      return entity === one && (['is', 'was'].includes(next[0] ?? '') || next[0] === ',');
    });
  });
}

const longestKin = 4;
const longestLead = 8;
