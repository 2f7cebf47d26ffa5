import type { Signal } from '@preact/signals';
import type { Explanation, Section } from 'unspool/page';
import { copy } from '../copy.js';
import { matches, Question } from './question.js';

type Props = {
  readonly asked: readonly Explanation[];
  readonly told: readonly Section[];
  readonly typed: Signal<string>;
};

/** The questions in the order in which they were asked, and a filter over their words. */
export function Questions({ asked, told, typed }: Props) {
  const words = typed.value.trim();
  const found = asked.map((explanation) => words === '' || matches(explanation, words));
  return (
    <>
      <p class="find">
        <label for=":find">{copy.find}</label>
        <input
          id=":find"
          type="search"
          autocomplete="off"
          placeholder={copy.findHint}
          value={typed}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      </p>
      <p class="empty" role="status">
        {found.includes(true) ? '' : copy.noneFound}
      </p>
      {asked.map((explanation, index) => (
        <Question
          key={explanation.question.claim ?? index}
          explanation={explanation}
          told={told.find(({ kind, of }) => kind === 'question' && of === explanation.question.claim)?.paragraphs ?? []}
          hidden={!found[index]}
        />
      ))}
    </>
  );
}
