import { Fold } from '../controls/fold.js';
import { copy } from '../copy.js';
import { Drawing } from '../parts/drawing.js';
import { matches, Question } from '../parts/question.js';
import { linkToPage } from '../state/address.js';
import { useShown } from '../state/story-context.js';
import { PageHead } from './page-head.js';

/** The questions in the order in which they were asked, and a filter over their words. */
export function QuestionsPage() {
  const { story, view } = useShown();
  const { typed } = story;
  const asked = view.article.questions;
  const words = typed.value.trim();
  const found = words === '' ? asked : asked.filter((explanation) => matches(explanation, words));
  return (
    <>
      <PageHead title={copy.questions} />
      {asked.length === 0 && <p class="empty">{copy.nothingHere}</p>}
      {asked.length > 1 && <Drawing kind="clues" />}
      {asked.length > 1 && (
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
      )}
      <p class="empty" role="status">
        {found.length > 0 || asked.length === 0 ? '' : copy.noneFound}
      </p>
      <Fold id={linkToPage('questions')} items={found} most={24} fewest={16}>
        {(shown) =>
          shown.map((explanation, index) => (
            <Question
              key={explanation.question.claim ?? index}
              explanation={explanation}
              told={
                view.essay.sections.find(({ kind, of }) => kind === 'question' && of === explanation.question.claim)
                  ?.paragraphs ?? []
              }
            />
          ))
        }
      </Fold>
    </>
  );
}
