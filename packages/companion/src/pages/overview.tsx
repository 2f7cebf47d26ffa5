import { copy } from '../copy.js';
import { Doors } from '../parts/doors.js';
import { Drawing } from '../parts/drawing.js';
import { Colophon, Masthead } from '../parts/masthead.js';
import { NewHere } from '../parts/new-here.js';
import { RecapText } from '../parts/recap.js';
import { StillsOfStory } from '../parts/stills.js';
import { useShown } from '../state/story-context.js';
import { LineList } from '../text/line-text.js';
import { Points } from '../text/paragraphs.js';
import { Section } from './section.js';

/** What one sees first: what story it is, how far it is told here, what it comes to so far, and the ways on. */
export function OverviewPage() {
  const { story, view } = useShown();
  const { article, essay } = view;
  // At the end most of it stands in the article under a heading of its own.
  const { points } = essay.takeaways;
  const comesTo = points.length > 0 ? points : (essay.sections.find(({ kind }) => kind === 'themes')?.paragraphs ?? []);
  const isBegun = article.happened.length > 0;
  return (
    <>
      <Masthead view={view} />
      <StillsOfStory />
      {!isBegun && <p class="empty begin">{copy.happenedEmpty}</p>}
      <NewHere />
      {article.happened.length > 2 && <Drawing kind="orders" />}
      {comesTo.length + article.takeaways.length > 0 && (
        <Section id=":takeaways" title={copy.takeaways}>
          {comesTo.length > 0 ? <Points points={comesTo} /> : <LineList lines={article.takeaways} />}
        </Section>
      )}
      {isBegun && (
        <Section id=":recap" title={copy.happened}>
          <RecapText story={story.name} view={view} />
        </Section>
      )}
      <Doors />
      <Colophon view={view} />
    </>
  );
}
