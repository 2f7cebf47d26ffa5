import { plain } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type ClaimOf,
  type EntityId,
  identities,
  indexOf,
  isOf,
  type Position,
  type Slice,
  type Words,
} from '../../story/index.js';
import { answerStatus } from '../certainty/answer-status.js';
import { certainty } from '../certainty/certainty.js';
import { standAlone } from '../essay/answering/stand-alone.js';
import { bySignificance } from '../essay/central-questions.js';
import { hedgedSentence } from '../essay/hedged.js';
import type { Paragraph } from '../essay/section.js';
import { withPronoun } from '../essay/telling/people.js';
import { framePhrase } from '../words/frame-phrases.js';
import { inTellingOrder, scenesOf } from '../words/line.js';
import { clause, joined, say, sentence, typeset } from '../words/typesetting.js';
import { recapVoice } from './recap-voice.js';
import { isPlay } from './spoken-beats.js';

/** What is asked of a recap besides its length: since when, and of whom. */
export type Asked = { readonly since: Position; readonly of: EntityId | undefined };

/** What turned out to be otherwise than it seemed, or who was who. */
export function overturned(slice: Slice, asked: Asked, most: number): readonly Paragraph[] {
  const found = slice.claims.filter(
    (claim) => isReveal(slice, claim) && isAsked(slice, claim, asked) && acceptance(slice).isAccepted(claim.id),
  );
  const told = found.slice(-most);
  const sentences = told
    .map((claim, index) => revealSentence(slice, claim, index))
    .filter((words) => words !== undefined);
  return together(slice, sentences, told);
}

/** A play that says under whose name a person speaks reveals nobody. */
function isReveal(slice: Slice, claim: Claim): boolean {
  return isOf(claim, 'overturns') || (claim.sense.kind === 'same' && claim.sense.in === undefined && !isPlay(slice));
}

function isAsked(slice: Slice, claim: Claim, { since, of }: Asked): boolean {
  if (claim.told <= since) return false;
  if (of === undefined) return true;
  const same = identities(slice);
  const former = isOf(claim, 'overturns') ? indexOf(slice).claims.get(claim.sense.to) : undefined;
  return [...claim.about, ...(former?.about ?? [])].some((id) => same(id) === same(of));
}

/** "It turns out that the first jar comes from Ivo; until then it looks as if Marek sends the jars." */
function revealSentence(slice: Slice, claim: Claim, turn: number): Words | undefined {
  const former = isOf(claim, 'overturns') ? indexOf(slice).claims.get(claim.sense.to) : undefined;
  const was = former && isSentence(former) ? clause(slice, typeset(slice, former.words)) : undefined;
  const now = claim.words.length > 0 ? clause(slice, typeset(slice, claim.words)) : undefined;
  const sure = certainty(slice, claim) ?? 'certain';
  if (!now) return was ? sentence([...say(recapVoice.fallen.before), ...was]) : undefined;
  if (sure !== 'certain') return sentence([...say(recapVoice.seems), ...now]);
  const { turned } = recapVoice;
  const { alone, first, second, isNowFirst } = turned[turn % turned.length] ?? turned[0];
  // What is said to be in a mind seemed to be there; whether it is so is another matter.
  if (!was || former?.sense.kind === 'mind') return sentence([...say(alone), ...now]);
  const [one, other] = isNowFirst ? [now, was] : [was, now];
  return sentence([...say(first), ...one, ...say(second), ...withPronoun(slice, other, one)]);
}

/** An answer may be no sentence. */
function isSentence(claim: Claim): boolean {
  return claim.words.length > 0 && claim.sense.kind !== 'answer' && !claim.words.at(-1)?.quote;
}

/** The questions that were answered since, those first on which most rests: "Ivo made the jars." */
export function answered(slice: Slice, { since, of }: Asked, most: number): readonly Paragraph[] {
  const same = identities(slice);
  const found = bySignificance(slice).flatMap((question) => {
    const { full } = answerStatus(slice, question.id);
    const isOf = of === undefined || question.about.some((id) => same(id) === same(of));
    return full && !full.sense.none && full.told > since && isOf ? [{ question, full }] : [];
  });
  const told = found.slice(0, most);
  return together(
    slice,
    told.map(({ question, full }) => questionAnswered(slice, question, full)),
    told.map(({ full }) => full),
  );
}

function questionAnswered(slice: Slice, question: ClaimOf<'question'>, answer: ClaimOf<'answer'>): Words {
  const own =
    framePhrase(slice, answer) === ''
      ? standAlone(slice, question, answer, certainty(slice, answer) ?? 'certain')
      : undefined;
  return own ?? [...sentence(typeset(slice, question.words)), ...say(' '), ...hedgedSentence(slice, answer)];
}

function together(slice: Slice, sentences: readonly Words[], claims: readonly Claim[]): readonly Paragraph[] {
  if (sentences.length === 0) return [];
  const words = joined(sentences, ' ');
  return plain(words) === ''
    ? []
    : [
        {
          words,
          scenes: inTellingOrder(
            slice,
            claims.flatMap((claim) => scenesOf(slice, claim)),
          ),
        },
      ];
}
