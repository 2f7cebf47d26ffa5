import { useState } from 'preact/hooks';
import { type Answer, type Explanation, type Paragraph, plain } from 'unspool/page';
import { NewMark } from '../controls/new-mark.js';
import { copy } from '../copy.js';
import { claimId, claimIdAt } from '../state/address.js';
import { amongQuestions, usePageIndex } from '../state/page-index.js';
import { Dotted } from '../text/dotted.js';
import { LineList, LineText, SceneLinks } from '../text/line-text.js';
import { Folded, Paragraphs } from '../text/paragraphs.js';
import { WordsText } from '../text/words-text.js';
import { Drawing } from './drawing.js';

type Props = { readonly explanation: Explanation; readonly told: readonly Paragraph[] };

/**
 * A question: what is told of it as prose, and behind it the evidence: each answer and how sure it is, what shows it, what
 * speaks against it, what seemed so.
 */
export function Question({ explanation, told }: Props) {
  const pageIndex = usePageIndex();
  const { question, answers, until, status } = explanation;
  const note = explanation.note ?? copy.status[status];
  return (
    <article class="question" id={claimIdAt(pageIndex, question, amongQuestions)} tabIndex={-1} data-hold>
      <h2 dir="auto">
        {plain(question.words)}
        {question.claim !== undefined && <NewMark of={claimId(question.claim)} />}
      </h2>
      <Paragraphs told={told} />
      <Folded isFolded={told.length > 0}>
        {answers.map((answer, index) => (
          <AnswerText key={answer.claim ?? index} answer={answer} />
        ))}
        {answers.length === 0 && note !== '' && <p class="open">{note}</p>}
        {until.map(({ answer }, index) => (
          <p key={answer.claim ?? index} class="until" dir="auto">
            <LineText line={answer} />
          </p>
        ))}
      </Folded>
      {question.claim !== undefined &&
        answers.some(({ support }) => support.because.length + support.against.length > 0) && (
          <ChainOf question={question.claim} />
        )}
      {question.scenes.length > 0 && (
        <p class="asked">
          <span class="label">{copy.askedIn}</span> <SceneLinks ids={question.scenes} />
        </p>
      )}
    </article>
  );
}

/** The chain of an answer as a picture, drawn for whoever opens it. */
function ChainOf({ question }: { question: string }) {
  const [isOpen, open] = useState(false);
  return (
    <details class="evidence" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{copy.chain}</summary>
      {isOpen && <Drawing kind="chain" of={question} />}
    </details>
  );
}

/** Whether every word that was typed stands in the question or in what answers it. */
export function matches({ question, answers }: Explanation, typed: string): boolean {
  const text = [question, ...answers]
    .map((line) => plain(line.words))
    .join(' ')
    .toLocaleLowerCase();
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Whether the answer's words begin by saying how sure they are. */
function isHedged({ certainty, disputed }: Answer): boolean {
  return disputed === true || (certainty !== undefined && certainty !== 'certain');
}

function AnswerText({ answer }: { answer: Answer }) {
  const { because, against, corroboration } = answer.support;
  return (
    <div class="answer">
      <p class="lead" dir="auto">
        <WordsText words={answer.words} />
      </p>
      <p class="sure">
        <Dotted>
          {!isHedged(answer) && <strong>{answer.certainty === 'certain' ? copy.certain : copy.shown}</strong>}
          {answer.inPart && copy.inPart}
          {corroboration.count > 0 && copy.corroborated(corroboration.count)}
          <SceneLinks ids={corroboration.scenes.length ? corroboration.scenes : answer.scenes} />
        </Dotted>
      </p>
      {because.length > 0 && (
        <>
          <p class="label">{copy.because}</p>
          <LineList lines={because} />
        </>
      )}
      {against.length > 0 && (
        <>
          <p class="label">{copy.against}</p>
          <LineList lines={against} />
        </>
      )}
    </div>
  );
}
