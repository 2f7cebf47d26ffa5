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
import { inTellingOrder, scenesOf } from '../words/line.js';
import { capital, clause, say, sentence, sliceWords, stressing, typeset, withoutStop } from '../words/typesetting.js';
import { isWorldly } from '../words/worldly.js';
import { essayVoice } from './essay-voice.js';
import { kindOfWork } from './kind-of-work.js';
import { news, note, type Said } from './said.js';
import type { Paragraph } from './section.js';
import { withPronoun } from './telling/people.js';

/**
 * What one takes for true at first of what a question asks, and what corrects it, as one sentence. An essay says that once: of the
 * first question of which the notes say both.
 */
export function misleading(slice: Slice, question: ClaimOf<'question'>, said: Said): readonly Paragraph[] {
  if (said.misled.length > 0) return [];
  const { seems, inFact } = essayVoice.misled;
  for (const claim of fallenFor(slice, question)) {
    const by = acceptance(slice).defeatedBy(claim.id);
    // What the answer has just said corrects nothing any more.
    if (!by || said.claims.has(claim.id) || said.claims.has(by.id) || news(by.words, said) === 0) continue;
    const former = clause(slice, stressing(typeset(slice, claim.words), []));
    const words = sentence([
      ...say(seems(kindOfWork(slice))),
      ...former,
      ...say(inFact),
      ...correcting(slice, claim, by),
    ]);
    said.claims.add(claim.id).add(by.id);
    note(said, words);
    said.misled.push(question.id);
    return [{ words, scenes: inTellingOrder(slice, [...scenesOf(slice, claim), ...scenesOf(slice, by)]) }];
  }
  return asAnswered(slice, question, said);
}

/** What one takes for true at first, where the answer has said already what is so, and no other question says more of such. */
function asAnswered(slice: Slice, question: ClaimOf<'question'>, said: Said): readonly Paragraph[] {
  if (corrections(slice).sayMore) return [];
  const claim = fallenFor(slice, question).find((one) => {
    const by = acceptance(slice).defeatedBy(one.id);
    return (
      !said.claims.has(one.id) &&
      by &&
      by.scene === answerStatus(slice, question.id).full?.scene &&
      news(by.words, said) < fewNews
    );
  });
  if (!claim) return [];
  const former = clause(slice, stressing(typeset(slice, claim.words), []));
  const words = sentence([...say(essayVoice.misled.seems(kindOfWork(slice))), ...former]);
  said.claims.add(claim.id);
  note(said, words);
  said.misled.push(question.id);
  return [{ words, scenes: scenesOf(slice, claim) }];
}

const fewNews = 0.5;

/** Whether what corrects a false belief says more than the answer to some question of which it is. */
const corrections = perSlice((slice): { readonly sayMore: boolean } => ({
  sayMore: ofKind(slice, 'question').some((question) => {
    const answer = new Set(stems(plain(answerStatus(slice, question.id).full?.words ?? [])));
    return fallenFor(slice, question).some((claim) => {
      const own = stems(plain(acceptance(slice).defeatedBy(claim.id)?.words ?? []));
      return own.filter((stem) => !answer.has(stem)).length >= fewNews * own.length;
    });
  }),
}));

/** What one was let to believe that no question asks, and that the last scenes put right. */
export function misledAtLast(slice: Slice, ending: ReadonlySet<SceneId>): readonly Paragraph[] {
  if (!hasEnded(slice)) return [];
  const { under } = fallenIn(slice);
  return slice.claims
    .flatMap((claim) => {
      const by = isFallen(slice, claim) && !under.has(claim.id) ? acceptance(slice).defeatedBy(claim.id) : undefined;
      const who = by && by.scene !== null && ending.has(by.scene) ? doesInstead(slice, claim, by) : undefined;
      if (!by || !who || (by.certainty ?? 'certain') !== 'certain') return [];
      const { seems, inFact } = essayVoice.misled;
      const former = clause(slice, stressing(typeset(slice, claim.words), []));
      const words = sentence([...capital(say(seems(kindOfWork(slice)))), ...former, ...say(inFact), ...who]);
      return [{ words, scenes: inTellingOrder(slice, [...scenesOf(slice, claim), ...scenesOf(slice, by)]) }];
    })
    .slice(0, mostAtLast);
}

const mostAtLast = 1;

/** "It is Ann who does": who does what one was let to think that another does. */
function doesInstead(slice: Slice, claim: Claim, by: Claim): Words | undefined {
  const [was, now] = [claim, by].map(({ words }) => withoutStop(stressing(typeset(slice, words), [])));
  const [one, other] = [was?.[0], now?.[0]];
  if (!was || !now || one?.entity === undefined || other?.entity === undefined) return undefined;
  const rest = (words: Words, { text }: Words[number]) => plain(words).slice(text.length);
  const [, verb = ''] = /^ (\p{Ll}+)/u.exec(rest(was, one)) ?? [];
  if (one.entity === other.entity || rest(was, one) !== rest(now, other) || !/[^s]s$|ed$/.test(verb)) return undefined;
  if (/^(?:is|was|has)$/.test(verb)) return undefined;
  const { one: it, who, does, did } = essayVoice.itIs;
  return [...say(it), other, ...say(`${who}${verb.endsWith('s') ? does : did}`)];
}

/** What corrects something, with "she" for whoever both are about; that nobody knows more is over once all is told. */
function correcting(slice: Slice, claim: Claim, now: Claim): Words {
  const words = stressing(typeset(slice, now.words), []);
  const at = hasEnded(slice) ? plain(words).search(unknown) : -1;
  return withPronoun(slice, clause(slice, at < 0 ? words : sliceWords(words, 0, at)), claim.words);
}

const unknown = /(?:,|;) (?:and |but )?(?:nobody|no one) (?:yet |still )?knows\b[^.;]*\.?$/;

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
export function isClause(text: string): boolean {
  return /^(?:(?:he|she|it|they|nobody|somebody|someone|\p{Lu}[\p{L}’'-]+|(?:the|an?|his|her|their) \p{Ll}[\p{L}-]+)(?: and \p{Lu}[\p{L}’'-]+)?) (?:is|are|was|were|had|has|have|did|does|would|will|can|could|must|may|might|went|came|took|made|gave|fell|held|left|let|ran|got|sent|kept|knew|wrote|died|lied|\p{L}+ed|wants?|kills?) /u.test(
    `${text} `,
  );
}
