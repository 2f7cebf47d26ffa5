import { type Line, namesOf, profile, say, toldLine, toldSentences } from '../../explain/index.js';
import { plain, stemsOf, tokens } from '../../language/index.js';
import { type EntityId, identities, type Slice } from '../../story/index.js';
import { isOwner } from '../told/clause.js';
import { isKinNoun } from '../told/kinships.js';
import type { Token } from '../told/token.js';
import { tokensOf } from '../told/told-tokens.js';
import { answered, eachOnce } from './claim-lines.js';

/** To whom somebody is engaged: whom a sentence names behind "engaged to", "her engagement to". */
export function engagedAnswer(slice: Slice, who: EntityId): readonly Line[] {
  const id = identities(slice)(who);
  const found = toldSentences(slice).flatMap((told) => {
    const own = tokensOf(slice, told);
    const at = own.findIndex(
      ({ text, isQuoted }) => !isQuoted && /^(?:engaged|engagement|betrothed|betrothal)$/.test(text),
    );
    if (at < 0) return [];
    const to = own[at + 1]?.text === 'to' ? own.slice(at + 2, at + 4).flatMap(({ entity }) => entity ?? []) : [];
    const [other] = to.map(identities(slice));
    const near = [...own, ...(told.before ? tokensOf(slice, told.before) : [])];
    const isTheirs = own[at - 1]?.owner === id || near.some(({ entity, isQuoted }) => entity === id && !isQuoted);
    return other !== undefined && isTheirs && other !== id ? [{ other, line: toldLine(slice, told) }] : [];
  });
  const ids = [...new Set(found.map(({ other }) => other))];
  return answered(slice, namesOf(slice, ids), eachOnce(found.map(({ line }) => line)));
}

/** Whether somebody is of the family of one whom only words name: "the judge's niece", of "the judge". */
export function relatedToAnswer(slice: Slice, who: EntityId, words: readonly string[]): readonly Line[] {
  const wanted = stemsOf(words);
  if (wanted.length === 0) return [];
  const own = profile(slice, who).about.filter(({ words: said }) =>
    plain(said)
      .split(/[,;]/)
      .some((part) => {
        const all = tokens(part);
        return all.some(isKinNoun) && wanted.every((stem) => stemsOf(all).includes(stem));
      }),
  );
  return answered(slice, say('yes'), own);
}

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
