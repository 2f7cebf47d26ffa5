import { mostOf } from '../../base/lists.js';
import { plain } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type ClaimId,
  type ClaimOf,
  identities,
  indexOf,
  ofKind,
  perSlice,
  reasonsFor,
  type Slice,
} from '../../story/index.js';
import { answerStatus, questionsOf } from '../certainty/answer-status.js';
import { corroboration } from '../certainty/corroboration.js';
import { centralityOf, peopleIn } from '../recap/beat.js';
import { turningAsked } from '../recap/weight.js';

/**
 * The questions of a slice by how much rests on them: on which takeaways, themes and other answers lean, how long the telling
 * keeps one waiting for the answer, how often the answer changed, what the most scenes answer, how central those are of whom it is
 * asked, and whether it asks about a death, a marriage and the like; one about the ending last.
 * Questions of the same weight stay in the order in which they were asked.
 */
export const bySignificance = perSlice((slice): readonly ClaimOf<'question'>[] => {
  const leant = timesLeantOn(slice);
  const weighed = questionsOf(slice).map((question) => {
    const { full, partial, former } = answerStatus(slice, question.id);
    const answers = full ? [full, ...partial] : partial;
    const shown = mostOf([0, ...answers.slice(0, mostWeighed).map((answer) => corroboration(slice, answer).count)]);
    const isEnding = asksOfEnd(question);
    const changes = Math.min(former.length + partial.length, mostChanges);
    const weight =
      2 * (leant.get(question.id) ?? 0) +
      Math.min(shown, mostShown) +
      changes +
      waited(slice, question, full) +
      Math.max(turningAsked(question.words), asksOfDead(slice, question) ? fate : 0) +
      centrality * centralityOf(slice, peopleIn(slice, question.words));
    return { question, weight: isEnding ? -1 : weight };
  });
  return weighed.sort((a, b) => b.weight - a.weight).map(({ question }) => question);
});

const mostChanges = 1;
const mostShown = 5;

/** For how much of the telling one waits for the answer: from 0 to {@link longestWait}. */
function waited(slice: Slice, question: Claim, answer: Claim | undefined): number {
  const all = slice.stops.length;
  if (!answer || all === 0) return 0;
  const [from, to] = [Math.min(question.told, all), Math.min(answer.told, all)];
  // What is asked early is asked of more of the story.
  return (longestWait * Math.max(0, to - from)) / all + earliest * (1 - from / all);
}

/** What a question gains of the one who is in the most scenes; of the two who are, half as much again. */
const centrality = 2;

/** What a question is worth that asks what became of somebody who is dead. */
const fate = 3;
const asksOfFate = /\bwhat (?:has |had )?(?:happened to|become of|became of)\b/i;

function asksOfDead(slice: Slice, question: Claim): boolean {
  if (!asksOfFate.test(plain(question.words))) return false;
  const same = identities(slice);
  const asked = new Set(question.about.map(same));
  return ofKind(slice, 'act').some(({ id, sense }) => {
    if (!acceptance(slice).isAccepted(id) || (sense.verb !== 'dies' && sense.verb !== 'kills')) return false;
    const dead = sense.verb === 'dies' ? sense.who : (sense.what ?? []);
    return dead.some(({ entity }) => entity !== undefined && asked.has(same(entity)));
  });
}

const longestWait = 6;
const earliest = 2;
const mostWeighed = 20;
const endings = /\b(?:ending|the end|ends)\b/i;

/** Whether a question asks about the ending. */
export function asksOfEnd({ words }: Claim): boolean {
  return endings.test(plain(words));
}

/** How often other claims lean on the answer to a question. */
function timesLeantOn(slice: Slice): ReadonlyMap<ClaimId, number> {
  const found = new Map<ClaimId, number>();
  const { claims } = indexOf(slice);
  const lean = (claim: Claim) => {
    for (const ground of [claim, ...reasonsFor(slice, claim)]) {
      for (const ref of ground.refs) {
        const target = ref.to === 'claim' ? claims.get(ref.id) : undefined;
        const asked =
          target?.sense.kind === 'answer' ? target.sense.to : target?.sense.kind === 'question' ? target.id : undefined;
        // An answer rests on its own question in no way.
        const isOwn = claim.sense.kind === 'answer' && claim.sense.to === asked;
        if (asked !== undefined && !isOwn) found.set(asked, (found.get(asked) ?? 0) + 1);
      }
    }
  };
  for (const kind of ['takeaway', 'theme', 'answer', 'fact'] as const)
    for (const claim of ofKind(slice, kind)) lean(claim);
  return found;
}
