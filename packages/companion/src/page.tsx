import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { View } from 'unspool/reading';
import { Cast } from './cast.js';
import { Contents } from './contents.js';
import { copy } from './copy.js';
import { Happened } from './happened.js';
import { holdStill } from './hold.js';
import { LineList } from './line.js';
import { Masthead } from './masthead.js';
import { PassagePanel } from './passage.js';
import { Place } from './place.js';
import { ProfilePanel } from './profile.js';
import { Questions } from './questions.js';
import { RecapText } from './recap.js';
import { SearchPanel } from './search.js';
import { Section } from './section.js';
import type { Story } from './story.js';
import { SymbolText } from './symbol.js';
import { Things } from './things.js';
import { sections, ToldContext } from './told.js';
import { TopLine } from './top-line.js';

/** One story, explained at one position. */
export function StoryPage({ story, alone }: { story: Story; alone: boolean }) {
  const { reading, told, route, searching } = story;
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
  if (!view || !told.value) return <Opening problem={reading.problem.value} />;

  const parts = partsOf(view, story);
  const profile = told.value.profiles.get(route.profile.value ?? '');
  const passage = route.passage.value;
  return (
    <ToldContext.Provider value={told.value}>
      <TopLine alone={alone} />
      <Place
        reading={reading}
        view={view}
        onSearch={() => {
          searching.value = true;
        }}
      />
      <main id=":story" tabIndex={-1}>
        <Masthead article={view.article} />
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
    </ToldContext.Provider>
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
function partsOf({ article, recap, things }: View, { typed, unfolded, order, arrange }: Story): readonly Part[] {
  const lists = (id: string, title: string, lines: View['article']['themes']) =>
    part(lines, id, title, () => <LineList lines={lines} />);
  const profiles = (id: string, title: string, kinds: readonly string[]) => {
    const found = things.filter((thing) => kinds.includes(thing.kind));
    return part(found, id, title, () => <Things things={found} />);
  };
  return [
    ...lists(sections.takeaways, copy.takeaways, article.takeaways),
    ...part(article.cast, sections.cast, copy.cast, () => <Cast people={article.cast} ended={article.ended} />),
    ...part(article.happened, sections.happened, copy.happened, () => (
      <>
        <RecapText recap={recap} />
        <Happened article={article} order={order} unfolded={unfolded} onChoose={arrange} />
      </>
    )),
    ...part(article.questions, sections.questions, copy.questions, () => (
      <Questions asked={article.questions} typed={typed} />
    )),
    ...part(article.symbols, sections.symbols, copy.symbols, () =>
      article.symbols.map((symbol) => <SymbolText key={symbol.symbol} symbol={symbol} />),
    ),
    ...lists(sections.relations, copy.relations, article.relations),
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
