import { isKinNoun, type Line, namesOf, profile, say, toldLine, toldSentences } from '../../../explain/index.js';
import { plain, stemsOf, tokens } from '../../../language/index.js';
import { type EntityId, identities, type Slice } from '../../../story/index.js';
import { isOwner } from '../../told/stretch.js';
import type { Token } from '../../told/token.js';
import { tokensOf } from '../../told/told-tokens.js';
import { prepositions } from '../../told/words/clause-words.js';
import { answered, eachOnce } from '../claim-lines.js';

/** To whom somebody is engaged: whom a sentence names behind "engaged to", "her engagement to". */
export function engagedAnswer(slice: Slice, who: EntityId): readonly Line[] {
  const id = identities(slice)(who);
  const found = toldSentences(slice).flatMap((told) => {
    const own = tokensOf(slice, told);
    const at = own.findIndex(
      ({ text, isQuoted }) => !isQuoted && /^(?:engaged|engagement|betrothed|betrothal)$/.test(text),
    );
    if (at < 0) return [];
    const to = own[at + 1]?.text === 'to' ? nameBehind(own, at + 2) : [];
    const [other] = to.map(identities(slice));
    const near = [...own, ...(told.before ? tokensOf(slice, told.before) : [])];
    const isTheirs = own[at - 1]?.owner === id || near.some(({ entity, isQuoted }) => entity === id && !isQuoted);
    return other !== undefined && isTheirs && other !== id ? [{ other, line: toldLine(slice, told) }] : [];
  });
  const ids = [...new Set(found.map(({ other }) => other))];
  return answered(slice, namesOf(slice, ids), eachOnce(found.map(({ line }) => line)));
}

/** The name that stands behind a place: "Ada", "a swindler named Ada". */
function nameBehind(tokens: readonly Token[], from: number): readonly EntityId[] {
  for (let at = from; at < Math.min(tokens.length, from + longestKin + 1); at += 1) {
    const { entity, isMark, text } = tokens[at] as Token;
    if (entity !== undefined) return [entity];
    if (isMark || text === 'and') return [];
  }
  return [];
}

/** Who somebody's brother or wife is by a sentence that names them: "her husband, Ada Brandt,". */
export function kinTold(slice: Slice, who: EntityId, role: readonly string[]): readonly Line[] {
  const noun = role.at(-1) ?? '';
  const id = identities(slice)(who);
  if (!isKinNoun(noun)) return [];
  const found = toldSentences(slice).filter((told) => {
    const own = tokensOf(slice, told);
    const isNamed = plain(told.words).toLowerCase().includes(noun) && namedBehind.test(plain(told.words));
    return (
      isNamed &&
      own.some(
        ({ text, isQuoted }, at) => text === noun && !isQuoted && own[at + 1]?.text === ',' && isOwnedBy(own, at, id),
      )
    );
  });
  return eachOnce(found.map((told) => toldLine(slice, told))).slice(0, 2);
}

/** A noun with a name behind its comma. */
const namedBehind = /\p{Ll}, \p{Lu}\p{Ll}/u;

/** "Ada, whose old husband", "Ada's husband", "her husband" */
function isOwnedBy(tokens: readonly Token[], noun: number, id: EntityId): boolean {
  const first = Math.max(0, noun - longestKin);
  return tokens.slice(first, noun).some(({ text, owner, entity }, index) => {
    const at = first + index;
    if (owner === id || (entity === id && isOwner(tokens, at + 1))) return true;
    const before = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
    return text === 'whose' && tokens[before]?.entity === id;
  });
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
      // "A is a friend of his aunt" says nothing of what A is to him.
      const isApart = tokens.slice(place + 1, at).some((token) => prepositions.has(token.text));
      return entity === one && !isApart && (['is', 'was'].includes(next[0] ?? '') || next[0] === ',');
    });
  });
}

const longestKin = 4;
const longestLead = 8;
