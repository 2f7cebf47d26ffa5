import {
  isKinNoun,
  type Line,
  namesOf,
  profile,
  say,
  type ToldSentence,
  toldLine,
  toldSentences,
} from '../../../explain/index.js';
import { plain, stemsOf, tokens } from '../../../language/index.js';
import { type EntityId, identities, perSlice, type Slice } from '../../../story/index.js';
import { isOwner } from '../../told/stretch.js';
import type { Token } from '../../told/token.js';
import { sentencesWith, tokensOf } from '../../told/told-tokens.js';
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

/** What one is to another by a sentence: "Ada's brother, Ben," and "Ben, Ada's brother," and "Ben was Ada's brother". */
export type KinTold = {
  readonly of: EntityId;
  readonly to: EntityId;
  readonly noun: string;
  readonly told: ToldSentence;
};

/** All that sentences tell so with one of these nouns. */
export function kinBeside(slice: Slice, nouns: readonly string[]): readonly KinTold[] {
  return nouns.filter(isKinNoun).flatMap((noun) => {
    const known = kinSoFar(slice).get(noun);
    if (known) return known;
    const found = sentencesWith(slice, noun).flatMap(({ told, tokens }) =>
      tokens.flatMap((token, at): readonly KinTold[] => {
        if (token.text !== noun || token.isQuoted || token.entity !== undefined) return [];
        const to = ownerBefore(tokens, at);
        const of = to === undefined ? undefined : namedBeside(tokens, at, to.from);
        return to && of !== undefined && of !== to.id ? [{ of, to: to.id, noun, told }] : [];
      }),
    );
    kinSoFar(slice).set(noun, found);
    return found;
  });
}

const kinSoFar = perSlice(() => new Map<string, readonly KinTold[]>());

/** Whose a noun is: the name before it that shows an owner, with at most two words between; and where that stands. */
function ownerBefore(
  tokens: readonly Token[],
  noun: number,
): { readonly id: EntityId; readonly from: number } | undefined {
  for (let at = noun - 1; at >= Math.max(0, noun - longestOwned); at -= 1) {
    const { entity, owner, isMark, isQuoted } = tokens[at] as Token;
    if (isQuoted) return undefined;
    if (owner !== undefined) return { id: owner, from: at };
    if (isOwner(tokens, at)) {
      const before = tokens[at - 1];
      return before?.entity === undefined || before.isQuoted ? undefined : { id: before.entity, from: at - 1 };
    }
    if (isMark || entity !== undefined) return undefined;
  }
  return undefined;
}

const longestOwned = 4;

/** Who is named right behind a noun and its comma, or before its owner as what that is: "Ben, ", "Ben was ", "Ben, who was ". */
function namedBeside(tokens: readonly Token[], noun: number, from: number): EntityId | undefined {
  const [comma, next, after] = [tokens[noun + 1], tokens[noun + 2], tokens[noun + 3]];
  if (comma?.text === ',' && next?.entity !== undefined && !next.isPronoun && !isOwner(tokens, noun + 3))
    // "Ada's brother, Ben, and Carl": who is one of several may be another.
    return after === undefined || after.isMark ? next.entity : undefined;
  if (isOwner(tokens, noun + 1)) return undefined;
  const lead = tokens.slice(Math.max(0, from - 3), from).map(({ text }) => text);
  const isSaid = /^(?:is|was)$/.test(lead.at(-1) ?? '');
  const who =
    isSaid && /^(?:who|that)$/.test(lead.at(-2) ?? '') ? (lead.at(-3) === ',' ? from - 4 : from - 3) : from - 2;
  if (!isSaid && lead.at(-1) !== ',') return undefined;
  const name = tokens[who];
  const isList = !isSaid && tokens[noun + 1] !== undefined && !tokens[noun + 1]?.isMark;
  return name?.entity === undefined || name.isQuoted || isList ? undefined : name.entity;
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
