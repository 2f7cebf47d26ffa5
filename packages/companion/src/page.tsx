import type { FunctionComponent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { EyesNote } from './controls/eyes.js';
import { FarNote } from './controls/far-note.js';
import { FurtherDialog } from './controls/further-dialog.js';
import { Nav } from './controls/nav.js';
import { PositionBar } from './controls/position-bar.js';
import { TopLine } from './controls/top-line.js';
import { copy } from './copy.js';
import { ArticlePage } from './pages/article.js';
import { KnowledgePage } from './pages/knowledge.js';
import { OrdersPage } from './pages/orders.js';
import { OverviewPage } from './pages/overview.js';
import { PeoplePage } from './pages/people.js';
import { QuestionsPage } from './pages/questions.js';
import { ScenesPage } from './pages/scenes.js';
import { SearchPage } from './pages/search.js';
import { SymbolsPage } from './pages/symbols.js';
import { PlacesPage, ThingsPage } from './pages/things.js';
import { AskBox } from './parts/ask.js';
import { PassagePanel } from './parts/passage.js';
import type { PageName } from './state/address.js';
import { afterStep, type Story } from './state/open-story.js';
import { PageIndexContext } from './state/page-index.js';
import { stepsTo } from './state/reading.js';
import { holdStill } from './state/scroll-anchor.js';
import { ShownContext } from './state/story-context.js';

/** One story, explained at one position: whatever page of it the address names. */
export function StoryPage({ story, alone }: { story: Story; alone: boolean }) {
  const { reading, pageIndex, route, asked } = story;
  const view = reading.view.value;
  const index = pageIndex.value;
  const steps = useRef<number | undefined>(undefined);
  const settle = useRef(() => {});
  // As soon as there is another view, while the page still shows the last one.
  useLayoutEffect(
    () =>
      reading.view.subscribe(() => {
        settle.current = holdStill();
      }),
    [reading],
  );
  useLayoutEffect(() => {
    if (!view || !index) return;
    const before = steps.current;
    steps.current = stepsTo(view);
    settle.current();
    settle.current = () => {};
    if (before === undefined) return route.arrive();
    const spot = route.spot.peek();
    route.stay();
    const standing = steps.current > before ? afterStep(spot, story.fresh.peek(), index) : undefined;
    if (!standing) return;
    if ('address' in standing) route.replace(standing.address);
    else route.standAt(standing.element);
  }, [view]);
  const { page, profile } = route.spot.value;
  useLayoutEffect(() => {
    // Titles stay in the browser's history: none names what is told.
    if (view)
      document.title = page === 'overview' ? `${view.title} · ${copy.product}` : `${copy.pages[page]} · ${view.title}`;
  }, [view, page]);
  if (!view || !index) return <Opening problem={reading.problem.value} />;

  const Page = pageOf[page];
  const passage = route.passage.value;
  const isBegun = view.article.happened.length > 0;
  return (
    <ShownContext.Provider value={{ story, view }}>
      <PageIndexContext.Provider value={index}>
        <TopLine alone={alone} title={page === 'overview' ? undefined : view.title} isBegun={isBegun} />
        <Nav />
        <main id=":story" tabIndex={-1} data-page={profile === undefined ? page : 'profile'}>
          <EyesNote reading={reading} view={view} />
          <FarNote />
          <Page />
          {isBegun && <AskBox key={`${view.at} ${view.as.join(' ')}`} story={story.name} view={view} />}
        </main>
        <PositionBar reading={reading} view={view} />
        {passage && (
          <PassagePanel
            key={`${passage.scene} ${passage.claim ?? ''}`}
            story={story.name}
            at={view.at}
            scene={passage.scene}
            claim={passage.claim}
            onClose={route.leave}
          />
        )}
        {asked.value && <FurtherDialog asked={asked.value} />}
      </PageIndexContext.Provider>
    </ShownContext.Provider>
  );
}

const pageOf: Readonly<Record<PageName, FunctionComponent>> = {
  overview: OverviewPage,
  article: ArticlePage,
  scenes: ScenesPage,
  people: PeoplePage,
  things: ThingsPage,
  places: PlacesPage,
  questions: QuestionsPage,
  symbols: SymbolsPage,
  orders: OrdersPage,
  knowledge: KnowledgePage,
  search: SearchPage,
};

function Opening({ problem }: { problem: string }) {
  return (
    <main class="opening">
      <h1 class="unseen">{copy.product}</h1>
      <p role="status">{problem || copy.opening}</p>
    </main>
  );
}
