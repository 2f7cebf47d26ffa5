import type { Answer, Explanation } from 'unspool/explain';
import { copy } from './copy.js';
import { LineList, SceneLinks } from './line.js';
import { claimIdAt, linkTo, sections, useTold } from './told.js';
import { plain, WordsText } from './words.js';

/** A question: first the answer and how sure it is, then what shows it, what speaks against it, what seemed so. */
export function Question({ explanation, hidden }: { explanation: Explanation; hidden: boolean }) {
  const told = useTold();
  const { question, answers, until, status } = explanation;
  const note = explanation.note ?? copy.status[status];
  return (
    <article class="question" id={claimIdAt(told, question, sections.questions)} tabIndex={-1} hidden={hidden} data-hold>
      <h3 dir="auto">
        <WordsText words={question.words} />
      </h3>
      {answers.map((answer, index) => (
        <AnswerText key={answer.claim ?? index} answer={answer} />
      ))}
      {answers.length === 0 && note !== '' && <p class="open">{note}</p>}
      {until.map(({ answer, scene }, index) => (
        <p key={answer.claim ?? index} class="until">
          {scene === null ? (
            copy.untilTheEnd
          ) : (
            <>
              {copy.until} <UntilScene id={scene} />
            </>
          )}{' '}
          {copy.itSeemed}{' '}
          <bdi>
            <WordsText words={answer.words} />
          </bdi>
          <small class="marks">
            <SceneLinks ids={answer.scenes} />
          </small>
        </p>
      ))}
      {question.scenes.length > 0 && (
        <p class="asked">
          <span class="label">{copy.askedIn}</span> <SceneLinks ids={question.scenes} />
        </p>
      )}
    </article>
  );
}

/** Whether every word that was typed stands in the question or in what answers it. */
export function matches({ question, answers }: Explanation, typed: string): boolean {
  const text = [question, ...answers].map((line) => plain(line.words)).join(' ').toLocaleLowerCase();
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function AnswerText({ answer }: { answer: Answer }) {
  const { because, against, corroboration } = answer.support;
  return (
    <div class="answer">
      <p class="lead" dir="auto">
        <WordsText words={answer.words} />
      </p>
      <p class="sure">
        <strong>{answer.certainty ? copy.certainty[answer.certainty] : copy.shown}</strong>
        {answer.inPart && <span>{copy.inPart}</span>}
        {answer.disputed && <span>{copy.disputed}</span>}
        {corroboration.count > 0 && <span>{copy.corroborated(corroboration.count)}</span>}
        <SceneLinks ids={corroboration.scenes.length ? corroboration.scenes : answer.scenes} />
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

function UntilScene({ id }: { id: string }) {
  const title = useTold().scenes.get(id)?.title ?? '';
  return (
    <a class="inline" href={linkTo(id)}>
      “<bdi>{title}</bdi>”
    </a>
  );
}
