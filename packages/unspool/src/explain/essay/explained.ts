import { plain, stems } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type ClaimId,
  type ClaimOf,
  hasEnded,
  indexOf,
  perSlice,
  reasonsFor,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { answerStatus } from '../certainty/answer-status.js';
import { inTellingOrder, scenesOf } from '../words/line.js';
import {
  capital,
  clause,
  isClauseSafe,
  joined,
  say,
  sentence,
  sliceWords,
  stressing,
  typeset,
  withoutStop,
} from '../words/typesetting.js';
import { isWorldly } from '../words/worldly.js';
import { corrected } from './answering/formerly.js';
import { groundClauses } from './answering/ground-clauses.js';
import { standAlone } from './answering/stand-alone.js';
import { bySignificance } from './central-questions.js';
import { essayVoice } from './essay-voice.js';
import { withCertainFirst, withHedge } from './hedged.js';
import { isClause, misleading } from './misleading.js';
import { news, note, type Said } from './said.js';
import type { Paragraph } from './section.js';
import { withPronoun } from './telling/people.js';

/** The author's sentence, with how sure the author is as a part of it. */
export function stated(slice: Slice, claim: Claim): Words {
  const words = stressing(typeset(slice, claim.words), []);
  const [lead] = inPart.exec(plain(words)) ?? [];
  if (lead === undefined) return withHedge(slice, words, claim.certainty ?? 'certain');
  const own = withoutStop(sliceWords(words, lead.length, plain(words).length));
  return withHedge(slice, [...own, ...say(essayVoice.forOne)], claim.certainty ?? 'certain');
}

const inPart = /^in part: /i;

/** An answer, what it rests on that was not told yet, and what one takes for true before. None without an answer. */
export function explained(slice: Slice, question: ClaimOf<'question'>, said: Said): Explained {
  const { full, partial } = answerStatus(slice, question.id);
  const answer = full && !full.sense.none ? full : partial.at(-1);
  if (!answer) return { paragraphs: [], isWhole: false };
  const isPart = answer !== full;
  const more = isPart && !hasEnded(slice) ? [say(essayVoice.inPart)] : [];
  const { words: stands, isWhole } = answerOf(slice, question, answer, partial);
  note(said, stands);
  const misled = misleading(slice, question, said);
  const isOften = said.corrected.length >= mostCorrected;
  const before = isWhole && !isPart && !isOften && misled.length === 0 ? corrected(slice, question, stands) : undefined;
  if (before) said.corrected.push(question.id);
  const own = before?.words ?? withReason(slice, answer, stands);
  note(said, own);
  const grounds = groundsOf(slice, answer, isPart ? [] : partial, said);
  const halves = isPart ? [] : otherHalf(slice, partial, answer);
  const halved = halves.map((half) => stated(slice, half));
  for (const half of halved) note(said, half);
  const first = joined([own, ...halved, ...grounds.words, ...more], ' ');
  const opened = inTellingOrder(slice, [
    ...[answer, ...halves, ...(before ? [before.former] : [])].flatMap((one) => scenesOf(slice, one)),
    ...grounds.scenes,
  ]);
  return { paragraphs: [{ words: first, scenes: opened }, ...misled], isWhole };
}

/** What seemed to be the answer at first an essay says of so many. */
const mostCorrected = 3;

/** The paragraphs that explain an answer, and whether it can be read without its question. */
export type Explained = { readonly paragraphs: readonly Paragraph[]; readonly isWhole: boolean };

/** An answer as a sentence by itself where question and answer surely make one, else in the author's words. */
function answerOf(
  slice: Slice,
  question: Claim,
  answer: Claim,
  partial: readonly Claim[],
): { readonly words: Words; readonly isWhole: boolean } {
  const sure = answer.certainty ?? 'certain';
  const [most] = [...partial].sort((one, other) => plain(other.words).length - plain(one.words).length);
  const former = most && most !== answer && !most.certainty && !answer.certainty && compares.test(plain(answer.words));
  if (former) {
    const own = standAlone(slice, question, most, 'certain');
    const verb = /^What (?:(are|were)) /.exec(plain(question.words))?.[1];
    const by = `${essayVoice.byTheEnd}${own && verb ? `they ${verb} ` : ''}`;
    const words = [
      ...withoutStop(own ?? stated(slice, most)),
      ...say(by),
      ...clause(slice, typeset(slice, answer.words)),
    ];
    return { words: sentence(words), isWhole: own !== undefined };
  }
  const certain = withCertainFirst(typeset(slice, answer.words), sure, partial);
  const own = certain
    ? standAlone(slice, question, { ...answer, words: certain }, 'certain')
    : standAlone(slice, question, answer, sure);
  return { words: own ?? certain ?? stated(slice, answer), isWhole: own !== undefined };
}

/** What a standing answer in part says besides one that only names an end: "To come home. She and Ben quarrelled." */
function otherHalf(slice: Slice, partial: readonly Claim[], answer: Claim): readonly Claim[] {
  if (answer.certainty !== undefined || !/^to \p{Ll}/iu.test(plain(answer.words))) return [];
  const own = new Set(stems(plain(answer.words)));
  const found = partial.filter(
    (part) =>
      part.certainty === undefined &&
      reasonsFor(slice, part).every(({ certainty: sure }) => sure === undefined) &&
      (isClause(plain(part.words)) || pronounFirst.test(plain(part.words))) &&
      stems(plain(part.words)).every((one) => !own.has(one)),
  );
  return found.slice(-1);
}

const pronounFirst = /^(?:he|she|they)\b/i;

/** "closer than ever": an answer that compares stands behind what it compares with. */
const compares = /^\p{L}+er\b[^.;]* than\b/u;

/** A sentence with the reason that the notes give for it in words of their own. */
function withReason(slice: Slice, claim: Claim, words: Words): Words {
  const reason = reasonOf(slice, claim);
  return reason.length === 0 || /\bbecause\b/i.test(plain(words))
    ? words
    : sentence([...withoutStop(words), ...say(essayVoice.because), ...reason]);
}

/** The reason that the notes give for a claim in words of their own, as it stands after "because". */
export function reasonOf(slice: Slice, claim: Claim): Words {
  const reason = reasonsFor(slice, claim).find(
    ({ id, refs, words }) => acceptance(slice).isAccepted(id) && refs.length === 0 && isReason.test(plain(words)),
  );
  return reason ? clause(slice, stressing(typeset(slice, reason.words), [])) : [];
}

/** A reason that is a sentence. */
const isReason =
  /^(?:he|she|it|they|we|there)\b|\b(?:is|are|was|were|has|have|had|does|did|will|would|can|could|must)\b/i;

/** What an answer rests on and what was not told: what follows from what was seen, the grounds of each before it. */
function groundsOf(
  slice: Slice,
  answer: Claim,
  parts: readonly Claim[],
  said: Said,
): { words: readonly Words[]; scenes: readonly SceneId[] } {
  // What parts of the answer rest on, where that is certain.
  const others = parts.flatMap((part) => inferencesUnder(slice, part, said)).filter(({ certainty: sure }) => !sure);
  const own = inferencesUnder(slice, answer, said);
  const all = [...new Set([...others.slice(0, 1), ...own])];
  // Of what is only likely, the one for which the notes give a reason: a row of guesses explains nothing.
  const hedged = all.filter(({ certainty: sure }) => sure !== undefined && sure !== 'certain');
  const kept = hedged.find((claim) => reasonOf(slice, claim).length > 0) ?? hedged.at(-1);
  const found = all.filter((claim) => claim === kept || !hedged.includes(claim));
  const words = found.map((claim) => concluded(slice, claim));
  for (const one of words) note(said, one);
  return { words, scenes: found.flatMap((claim) => scenesOf(slice, claim)) };
}

/** A line behind what it follows from: "Ada locks the door, so nobody can leave." */
function concluded(slice: Slice, claim: Claim): Words {
  const own = stated(slice, claim);
  const grounds = reasonOf(slice, claim).length > 0 ? [] : groundClauses(slice, claim);
  if (grounds.length === 0 || !isClauseSafe(slice, own)) return withReason(slice, claim, own);
  return sentence([...capital(grounds), ...say(essayVoice.soThat), ...withPronoun(slice, clause(slice, own), grounds)]);
}

const mostGrounds = 4;

/** The nearest of them, each behind what it rests on itself. */
function inferencesUnder(slice: Slice, answer: Claim, said: Said): readonly Claim[] {
  const found: { readonly claim: Claim; readonly depth: number }[] = [];
  const seen = new Set<ClaimId>([answer.id]);
  const visit = (claim: Claim, depth: number) => {
    for (const target of groundClaims(slice, claim)) {
      if (seen.has(target.id)) continue;
      seen.add(target.id);
      if (depth < deepest) visit(target, depth + 1);
      const sole = soleGrounds(slice).get(target.id) ?? answer.id;
      if (sole === answer.id && isUntold(slice, target, said)) found.push({ claim: target, depth });
    }
  };
  visit(answer, 0);
  const nearest = new Set([...found].sort((one, other) => one.depth - other.depth).slice(0, mostGrounds));
  return found.filter((one) => nearest.has(one)).map(({ claim }) => claim);
}

/** The lines on which a claim rests. */
function groundClaims(slice: Slice, claim: Claim): readonly Claim[] {
  const { claims } = indexOf(slice);
  const grounds = reasonsFor(slice, claim).filter(({ id }) => acceptance(slice).isAccepted(id));
  return grounds.flatMap(({ refs }) => refs.flatMap((ref) => (ref.to === 'claim' ? (claims.get(ref.id) ?? []) : [])));
}

/** Lines that are all on which the answer to one of the more important questions rests: they are told with that. */
const soleGrounds = perSlice((slice): ReadonlyMap<ClaimId, ClaimId> => {
  const found = new Map<ClaimId, ClaimId>();
  for (const { id } of bySignificance(slice).slice(0, mostSole)) {
    const { full } = answerStatus(slice, id);
    const [only, ...others] = full ? groundClaims(slice, full) : [];
    if (full && only && others.length === 0 && !found.has(only.id)) found.set(only.id, full.id);
  }
  return found;
});

const mostSole = 5;
const deepest = 3;
/** So much of a ground has to be new. */
const leastNew = 0.3;

/** Whether a line says something that was not told. */
function isUntold(slice: Slice, claim: Claim, said: Said): boolean {
  const parent = claim.parent === undefined ? undefined : indexOf(slice).claims.get(claim.parent);
  if (parent || !isWorldly(claim) || !acceptance(slice).isAccepted(claim.id)) return false;
  if (said.claims.has(claim.id) || notGrounds.has(claim.sense.kind)) return false;
  // What is only read out of the columns of a table nobody sees here.
  if (claim.certainty !== undefined && claim.about.length === 0 && reasonOf(slice, claim).length === 0) return false;
  return news(claim.words, said) >= leastNew;
}

/** Who has what is kept for whoever counts. */
const notGrounds: ReadonlySet<Claim['sense']['kind']> = new Set(['overturns', 'means', 'act', 'same', 'mind']);
