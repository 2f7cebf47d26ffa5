import { addTo } from '../../base/index.js';
import { plain, stems } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type ClaimId,
  type ClaimOf,
  hasEnded,
  indexOf,
  isDated,
  isOf,
  ofKind,
  perSlice,
  reasonsFor,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { answerStatus } from '../certainty/answer-status.js';
import { isWorldly } from '../words/claim-sentences.js';
import { inTellingOrder, scenesOf } from '../words/line.js';
import { clause, joined, say, sentence, stressing, typeset, withoutStop } from '../words/typesetting.js';
import { bySignificance } from './central-questions.js';
import { essayVoice } from './essay-voice.js';
import { withHedge } from './hedged.js';
import { kindOfWork } from './kind-of-work.js';
import type { Paragraph } from './section.js';
import { pronounOf } from './telling/people.js';

/** What an essay has told so far, so that it tells nothing twice. */
export type Said = {
  readonly claims: Set<ClaimId>;
  readonly sentences: Set<string>;
  /** The words that carry meaning, of all that was told. */
  readonly stems: Set<string>;
  /** Those of what one is let to believe at first. */
  readonly misled: Set<string>;
};

/** Marks words as told. */
export function note(said: Said, words: Words): void {
  const text = plain(words);
  said.sentences.add(text);
  for (const stem of stems(text)) said.stems.add(stem);
}

/** The author's sentence, with how sure the author is as a part of it. */
export function stated(slice: Slice, claim: Claim): Words {
  return withHedge(slice, stressing(typeset(slice, claim.words), []), claim.certainty ?? 'certain');
}

/** An answer, what it rests on that was not told yet, and what one takes for true before. None without an answer. */
export function explained(slice: Slice, question: ClaimOf<'question'>, said: Said): readonly Paragraph[] {
  const { full, partial } = answerStatus(slice, question.id);
  const answer = full && !full.sense.none ? full : partial.at(-1);
  if (!answer) return [];
  const isPart = answer !== full;
  const more = isPart ? [say(hasEnded(slice) ? essayVoice.inPart.ended : essayVoice.inPart.soFar)] : [];
  const own = withReason(slice, answer, stated(slice, answer));
  note(said, own);
  const grounds = groundsOf(slice, answer, isPart ? [] : partial, said);
  const first = joined([own, ...grounds.words, ...more], ' ');
  const opened = inTellingOrder(slice, [...scenesOf(slice, answer), ...grounds.scenes]);
  return [{ words: first, scenes: opened }, ...misleading(slice, question, said)];
}

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
  const hedged = all.filter(({ certainty: own }) => own !== undefined && own !== 'certain');
  const isSaidOnce = hedged.length > 1;
  // What is certain stands before the word on all that is not.
  const plainly = all.filter((claim) => !hedged.includes(claim));
  const found = isSaidOnce ? [...plainly, ...hedged] : all;
  const words = found.map((claim) => {
    const { certainty: _, ...flat } = claim;
    return withReason(slice, claim, stated(slice, isSaidOnce && hedged.includes(claim) ? flat : claim));
  });
  for (const one of words) note(said, one);
  const lead = isSaidOnce ? [say(essayVoice.inferred)] : [];
  return {
    words: isSaidOnce ? [...words.slice(0, plainly.length), ...lead, ...words.slice(plainly.length)] : words,
    scenes: found.flatMap((claim) => scenesOf(slice, claim)),
  };
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

/** How much of what words say was not said so far, from 0 to 1. */
export function news(words: Words, said: Said): number {
  const own = stems(plain(words.filter(({ entity }) => entity === undefined)));
  return own.filter((stem) => !said.stems.has(stem)).length / Math.max(1, own.length);
}

/** What one takes for true at first, and what corrects it. */
function misleading(slice: Slice, question: ClaimOf<'question'>, said: Said): readonly Paragraph[] {
  const { former } = answerStatus(slice, question.id);
  const { claims } = indexOf(slice);
  const told: { words: Words; scenes: readonly SceneId[]; at: number }[] = [];
  const { seems, inFact } = essayVoice.misled;
  const seem = (claim: Claim, by: Claim | undefined) => {
    const ways = seems(kindOfWork(slice));
    const lead = ways[Math.min(told.length, ways.length - 1)] ?? '';
    const now = by && !said.claims.has(by.id) ? by : undefined;
    // What the answer has just said corrects nothing any more.
    if (by && (!now || news(now.words, said) === 0)) return;
    if (now) said.claims.add(now.id);
    const words = sentence([
      ...say(lead),
      ...clause(slice, stressing(typeset(slice, claim.words), [])),
      ...(now ? [...say(inFact), ...correcting(slice, claim, now)] : []),
    ]);
    if (said.sentences.has(plain(words))) return;
    said.claims.add(claim.id);
    for (const stem of stems(plain(claim.words))) said.misled.add(stem);
    note(said, words);
    told.push({ words, scenes: [...scenesOf(slice, claim), ...(now ? scenesOf(slice, now) : [])], at: claim.told });
  };
  for (const claim of fallenFor(slice, question)) {
    const by = acceptance(slice).defeatedBy(claim.id);
    if (by && !said.claims.has(claim.id)) seem(claim, by);
  }
  for (const { answer } of former) {
    const isCovered = reasonsFor(slice, answer).some(({ refs }) =>
      refs.some((ref) => ref.to === 'claim' && said.claims.has(ref.id) && claims.get(ref.id)?.sense.kind !== 'prose'),
    );
    if (!isCovered && isClause(plain(answer.words))) seem(answer, undefined);
  }
  if (told.length === 0) return [];
  return [
    {
      words: joined(
        told.map(({ words }) => words),
        ' ',
      ),
      scenes: inTellingOrder(
        slice,
        told.flatMap(({ scenes }) => scenes),
      ),
    },
  ];
}

/** What corrects something, with "she" for whoever both are about. */
export function correcting(slice: Slice, claim: Claim, now: Claim): Words {
  const words = clause(slice, stressing(typeset(slice, now.words), []));
  const [who, ...rest] = words;
  const pronoun = who?.entity !== undefined && who.entity === claim.words[0]?.entity && pronounOf(slice, who.entity);
  return pronoun && /^ /.test(rest[0]?.text ?? '') ? [...say(pronoun), ...rest] : words;
}

/** The lines that fell on which former answers rested, and those that fell of what the question asks, where it is asked. */
function fallenFor(slice: Slice, question: ClaimOf<'question'>): readonly Claim[] {
  const { full } = answerStatus(slice, question.id);
  const { under, bySceneOfCause } = fallenIn(slice);
  const isOfAnother = (claim: Claim) => under.get(claim.id)?.some((id) => id !== question.id);
  const isAbout = (claim: Claim, of: Claim) => claim.about.some((id) => of.about.includes(id));
  const here = (indexOf(slice).inScene.get(question.scene) ?? []).filter(
    (claim) => isFallen(slice, claim) && isAbout(claim, question),
  );
  const settled =
    full === undefined || full.scene === null
      ? []
      : (bySceneOfCause.get(full.scene) ?? []).flatMap(({ claim, by }) =>
          isAbout(by, full) || isAbout(claim, full) ? [claim] : [],
        );
  const loose = [...here, ...settled].filter((claim) => !isOfAnother(claim));
  return [...new Set([...loose, ...fallenUnder(slice, question)])].sort((a, b) => a.told - b.told);
}

/** The lines that fell: of those on which former answers rested, the questions, and all by the scene of what overturned them. */
const fallenIn = perSlice((slice) => {
  const under = new Map<ClaimId, ClaimId[]>();
  for (const question of ofKind(slice, 'question'))
    for (const { id } of fallenUnder(slice, question)) addTo(under, id, question.id);
  const bySceneOfCause = new Map<SceneId, { readonly claim: Claim; readonly by: Claim }[]>();
  for (const claim of slice.claims) {
    const by = isFallen(slice, claim) ? acceptance(slice).defeatedBy(claim.id) : undefined;
    if (by && by.scene !== null) addTo(bySceneOfCause, by.scene, { claim, by });
  }
  return { under, bySceneOfCause };
});

/** The lines that fell on which former answers to a question rested. */
function fallenUnder(slice: Slice, question: ClaimOf<'question'>): readonly Claim[] {
  const { claims } = indexOf(slice);
  return answerStatus(slice, question.id).former.flatMap(({ answer }) =>
    reasonsFor(slice, answer).flatMap(({ refs }) =>
      refs.flatMap((ref) => {
        const claim = ref.to === 'claim' ? claims.get(ref.id) : undefined;
        return claim && isFallen(slice, claim) ? [claim] : [];
      }),
    ),
  );
}

function isFallen(slice: Slice, claim: Claim): boolean {
  if (!isWorldly(claim) || claim.sense.kind === 'answer' || isDated(slice, claim)) return false;
  const by = acceptance(slice).isAccepted(claim.id) ? undefined : acceptance(slice).defeatedBy(claim.id);
  return by !== undefined && isOf(by, 'overturns') && by.sense.to === claim.id && by.words.length > 0;
}

/** Whether the words of an answer are a sentence, and not "from the sea" or "somebody who did it". */
function isClause(text: string): boolean {
  return /^(?:(?:he|she|it|they|nobody|somebody|someone|\p{Lu}[\p{L}’'-]+|(?:the|an?|his|her|their) \p{Ll}[\p{L}-]+)(?: and \p{Lu}[\p{L}’'-]+)?) (?:is|are|was|were|had|has|have|did|does|would|will|can|could|must|may|might|went|came|took|made|gave|fell|held|left|let|ran|got|sent|kept|knew|wrote|died|lied|\p{L}+ed|wants?|kills?) /u.test(
    `${text} `,
  );
}
