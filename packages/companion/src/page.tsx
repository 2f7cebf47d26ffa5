import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Section as EssaySection, View } from 'unspool/page';
import { EyesNote } from './controls/eyes.js';
import { PositionBar } from './controls/position-bar.js';
import { Section } from './controls/section.js';
import { TopLine } from './controls/top-line.js';
import { copy } from './copy.js';
import { AskBox } from './parts/ask.js';
import { Cast } from './parts/cast.js';
import { Contents } from './parts/contents.js';
import { Happened } from './parts/happened.js';
import { Knowing } from './parts/knowing.js';
import { Masthead } from './parts/masthead.js';
import { PassagePanel } from './parts/passage.js';
import { ProfilePanel } from './parts/profile.js';
import { Questions } from './parts/questions.js';
import { RecapText } from './parts/recap.js';
import { SearchPanel } from './parts/search.js';
import { SymbolText } from './parts/symbol.js';
import { Things } from './parts/things.js';
import type { Story } from './state/open-story.js';
import { PageIndexContext, sections } from './state/page-index.js';
import { holdStill } from './state/scroll-anchor.js';
import { LineList } from './text/line-text.js';
import { Paragraphs, Points } from './text/paragraphs.js';

/** One story, explained at one position. */
export function StoryPage({ story, alone }: { story: Story; alone: boolean }) {
  const { reading, pageIndex, route, searching } = story;
  const view = reading.view.value;
  const isOpen = useRef(false);
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
    if (!view) return;
    document.title = `${view.title} · ${copy.product}`;
    settle.current();
    settle.current = () => {};
    if (isOpen.current) route.stay();
    else route.arrive();
    isOpen.current = true;
  }, [view]);
  if (!view || !pageIndex.value) return <Opening problem={reading.problem.value} />;

  const parts = partsOf(view, story);
  const profile = pageIndex.value.profiles.get(route.profile.value ?? '');
  const passage = route.passage.value;
  return (
    <PageIndexContext.Provider value={pageIndex.value}>
      <TopLine alone={alone} />
      <PositionBar
        reading={reading}
        view={view}
        onSearch={() => {
          searching.value = true;
        }}
      />
      <main id=":story" tabIndex={-1}>
        <EyesNote reading={reading} view={view} />
        <Masthead view={view} />
        {view.article.happened.length > 0 && (
          <AskBox key={`${view.at} ${view.as.join(' ')}`} story={story.name} view={view} />
        )}
        {parts.length > 0 && <Contents parts={parts} />}
        {view.article.happened.length === 0 && <p class="empty begin">{copy.happenedEmpty}</p>}
        {parts.map(({ id, title, content }) => (
          <Section key={id} id={id} title={title}>
            {content}
          </Section>
        ))}
      </main>
      {profile && <ProfilePanel key={profile.id} profile={profile} onClose={route.leave} />}
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
      {searching.value && (
        <SearchPanel
          view={view}
          onClose={() => {
            searching.value = false;
          }}
        />
      )}
    </PageIndexContext.Provider>
  );
}

function Opening({ problem }: { problem: string }) {
  return (
    <main class="opening">
      <h1 class="unseen">{copy.product}</h1>
      <p role="status">{problem || copy.opening}</p>
    </main>
  );
}

type Part = { readonly id: string; readonly title: string; readonly content: ComponentChildren };

/** The sections that have something in them. */
function partsOf(view: View, { name, typed, unfolded, order, arrange }: Story): readonly Part[] {
  const { article, essay, things } = view;
  const { points } = essay.takeaways;
  const told = (kind: EssaySection['kind'], of?: string) =>
    essay.sections.find((one) => one.kind === kind && one.of === of)?.paragraphs ?? [];
  const lists = (id: string, title: string, lines: View['article']['themes']) =>
    part(lines, id, title, () => <LineList lines={lines} />);
  const profiles = (id: string, title: string, kinds: readonly string[]) => {
    const found = things.filter((thing) => kinds.includes(thing.kind));
    return part(found, id, title, () => <Things things={found} />);
  };
  return [
    ...(points.length > 0
      ? part(points, sections.takeaways, copy.takeaways, () => <Points points={points} />)
      : lists(sections.takeaways, copy.takeaways, article.takeaways)),
    ...part(article.cast, sections.cast, copy.cast, () => <Cast people={article.cast} ended={article.ended} />),
    ...part(article.happened, sections.happened, copy.happened, () => (
      <>
        <RecapText story={name} view={view} />
        <Paragraphs told={told('order')} />
        <Happened article={article} order={order} unfolded={unfolded} onChoose={arrange} />
      </>
    )),
    ...part(article.questions, sections.questions, copy.questions, () => (
      <Questions asked={article.questions} told={essay.sections} typed={typed} />
    )),
    ...part(article.symbols, sections.symbols, copy.symbols, () =>
      article.symbols.map((symbol) => (
        <SymbolText key={symbol.symbol} symbol={symbol} told={told('symbol', symbol.symbol)} />
      )),
    ),
    ...lists(sections.relations, copy.relations, article.relations),
    ...part(view.tellsOfMinds ? article.happened : [], sections.knowing, copy.knowing, () => (
      <Knowing key={view.at} story={name} view={view} />
    )),
    ...lists(sections.effects, copy.effects, article.effects),
    ...lists(sections.themes, copy.themes, article.themes),
    ...profiles(sections.things, copy.things, ['thing', 'document']),
    ...profiles(sections.places, copy.places, ['place']),
    ...lists(sections.outside, copy.outside, article.outside),
    ...lists(sections.related, copy.related, article.related),
  ];
}

function part(of: readonly unknown[], id: string, title: string, content: () => ComponentChildren): readonly Part[] {
  return of.length === 0 ? [] : [{ id, title, content: content() }];
}
