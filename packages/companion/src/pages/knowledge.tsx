import { EyesField } from '../controls/eyes.js';
import { copy } from '../copy.js';
import { Knowing } from '../parts/knowing.js';
import { useShown } from '../state/story-context.js';
import { PageHead } from './page-head.js';
import { LinesSection } from './section.js';

/** Who knows what: what it does to a reader, the grid of it, and the way to see all through somebody's eyes. */
export function KnowledgePage() {
  const { story, view } = useShown();
  const { article, minds, tellsOfMinds, at } = view;
  const isTold = tellsOfMinds && article.happened.length > 0;
  return (
    <>
      <PageHead title={copy.knowing} />
      {!isTold && article.effects.length === 0 && <p class="empty">{copy.nothingHere}</p>}
      {isTold && <Knowing key={at} story={story.name} view={view} />}
      {minds.some((offered) => offered.length > 0) && <EyesField reading={story.reading} view={view} />}
      <LinesSection id=":effects" title={copy.effects} lines={article.effects} />
    </>
  );
}
