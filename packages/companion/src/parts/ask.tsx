import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type Line, plain, type Reply, type View } from 'unspool/page';
import { fetchAnswer } from '../api.js';
import { copy } from '../copy.js';
import { linkToRef } from '../state/address.js';
import { usePageIndex } from '../state/page-index.js';
import { useShown } from '../state/story-context.js';
import { LineList, LineText } from '../text/line-text.js';

type Asked = { readonly typed: string; readonly question: string; readonly reply: Reply | null };

/**
 * A box to ask in. What is asked and answered lives as long as the view: at another place, or through other eyes, it is made
 * anew. "She" in a question is whom the one before it named.
 */
export function AskBox({ story, view }: { story: string; view: View }) {
  const typed = useSignal('');
  const asked = useSignal<Asked | null>(null);
  const waiting = useSignal(false);
  const latest = useRef(0);
  const { reading, route } = useShown().story;
  const firstShown = reading.firstShown.value;
  const send = async (text: string) => {
    const question = text.trim();
    if (question === '') return;
    typed.value = question;
    const turn = ++latest.current;
    waiting.value = true;
    const found = await fetchAnswer(story, view, question, asked.value?.question ?? '');
    if (turn !== latest.current) return;
    waiting.value = false;
    asked.value = { typed: question, question: found?.question ?? question, reply: found?.reply ?? null };
  };
  // The story may have been saved: nothing is shown that is told no more.
  useEffect(() => {
    latest.current += 1;
    waiting.value = false;
    asked.value = null;
  }, [firstShown]);
  const [first] = view.article.cast;
  const { page, scene, profile } = route.spot.value;
  return (
    // Another page has a box of its own, at its end: this one would be seen to jump there.
    <search key={JSON.stringify([page, scene, profile])} class="ask" aria-label={copy.toAsk}>
      <form
        class="find"
        onSubmit={(event) => {
          event.preventDefault();
          send(typed.value);
        }}
      >
        <label for=":asked">{copy.askLabel}</label>
        <input
          id=":asked"
          type="text"
          autocomplete="off"
          enterKeyHint="send"
          maxLength={300}
          aria-describedby=":asked/hint"
          value={typed}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
        <button type="submit">{copy.ask}</button>
      </form>
      <p id=":asked/hint" class="hint" dir="auto">
        {waiting.value ? copy.asking : copy.askHint(first?.name)}
      </p>
      <div class="reply" role="status" aria-busy={waiting.value}>
        {asked.value && <ReplyText asked={asked.value} onAsk={send} />}
      </div>
    </search>
  );
}

function ReplyText({ asked: { typed, question, reply }, onAsk }: { asked: Asked; onAsk: (question: string) => void }) {
  return (
    <>
      {question !== typed && (
        <p class="label" dir="auto">
          {copy.askedAs(question)}
        </p>
      )}
      {reply === null ? <p class="open">{copy.notAnswered}</p> : <Replied reply={reply} onAsk={onAsk} />}
    </>
  );
}

/** That words of the question may be slips of the pen, and how it is answered. */
function IfMeant({ meant }: { meant: string | undefined }) {
  return meant === undefined ? null : (
    <p class="label" dir="auto">
      {copy.ifMeant(meant)}
    </p>
  );
}

function Replied({ reply, onAsk }: { reply: Reply; onAsk: (question: string) => void }) {
  switch (reply.kind) {
    case 'derived':
      return (
        <>
          <IfMeant meant={reply.meant} />
          <Lead lines={reply.lines} />
        </>
      );
    case 'one':
      return (
        <>
          <IfMeant meant={reply.meant} />
          <Explained explanation={reply.explanation} />
        </>
      );
    case 'several':
      return (
        <>
          <p class="open">{reply.questions.length === 1 ? copy.nearOne : copy.nearSeveral}</p>
          <Choices questions={reply.questions} />
          <Nearest lines={reply.nearest} />
        </>
      );
    case 'none':
      return (
        <>
          <p class="open">{reply.note}</p>
          {reply.near.length > 0 && (
            <>
              <p class="label">{copy.near}</p>
              <Choices questions={reply.near} />
            </>
          )}
          <Nearest lines={reply.nearest} />
          {reply.near.length + reply.nearest.length === 0 && reply.examples.length > 0 && (
            <>
              <p class="label">{copy.forExample}</p>
              <ul class="choices">
                {reply.examples.map((example) => (
                  <li key={example} dir="auto">
                    <button type="button" onClick={() => onAsk(example)}>
                      {example}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      );
  }
}

/** The answer, and below it what it rests on. */
function Lead({ lines: [first, ...more] }: { lines: readonly Line[] }) {
  if (!first) return null;
  return (
    <>
      <p class="lead" dir="auto">
        <LineText line={first} />
      </p>
      {more.length > 0 && <LineList lines={more} />}
    </>
  );
}

function Explained({ explanation }: { explanation: Extract<Reply, { kind: 'one' }>['explanation'] }) {
  const { question, answers, until, status } = explanation;
  const note = explanation.note ?? copy.status[status];
  return (
    <>
      <p class="label" dir="auto">
        {plain(question.words)}
      </p>
      {answers.length > 0 ? <Lead lines={answers} /> : <p class="open">{note}</p>}
      {until.map(({ answer }, index) => (
        <p key={answer.claim ?? index} class="until" dir="auto">
          <LineText line={answer} />
        </p>
      ))}
      <Choices questions={[question]} label={copy.readMore} />
    </>
  );
}

/** Questions of the notes: each leads to where it stands on the page. */
function Choices({ questions, label }: { questions: readonly Line[]; label?: string }) {
  const pageIndex = usePageIndex();
  return (
    <ul class="choices">
      {questions.map(({ words, claim }, index) => {
        const address = claim === undefined ? undefined : linkToRef(pageIndex, { to: 'claim', id: claim });
        const text = label ?? plain(words);
        return (
          <li key={claim ?? index} dir="auto">
            {address === undefined ? text : <a href={address}>{text}</a>}
          </li>
        );
      })}
    </ul>
  );
}

function Nearest({ lines }: { lines: readonly Line[] }) {
  return lines.length === 0 ? null : (
    <>
      <p class="label">{copy.nearest}</p>
      <LineList lines={lines} />
    </>
  );
}
