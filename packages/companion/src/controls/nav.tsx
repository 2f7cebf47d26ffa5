import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { View } from 'unspool/page';
import { copy } from '../copy.js';
import { claimId, linkToPage, type PageName, pages, profileId, profilesOn } from '../state/address.js';
import type { Fresh } from '../state/fresh.js';
import { amongQuestions, type PageIndex, usePageIndex } from '../state/page-index.js';
import { useShown } from '../state/story-context.js';

/** The pages that have something in them so far. On a narrow screen they are behind a button, which says where one is. */
export function Nav() {
  const { route } = useShown().story;
  const isOpen = useSignal(false);
  const { page, scene, profile } = route.spot.value;
  // An effect holds on to all that is in its function: the view is in another.
  useEffect(() => {
    isOpen.value = false;
  }, [page, scene, profile]);
  return (
    <nav class="contents" aria-label={copy.contents} data-open={isOpen.value}>
      <button
        type="button"
        class="contents-button"
        aria-expanded={isOpen.value}
        aria-controls=":contents"
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <span class="unseen">{copy.contents}: </span>
        {copy.pages[page]}
      </button>
      <Entries open={page} onChoose={() => (isOpen.value = false)} />
    </nav>
  );
}

function Entries({ open, onChoose }: { open: PageName; onChoose: () => void }) {
  const { story, view } = useShown();
  const index = usePageIndex();
  return (
    <ul id=":contents">
      {pages
        .filter((name) => name === open || hasPage(name, view, index))
        .map((name) => {
          const news = freshOn(name, story.fresh.value, index);
          const count = countOn(name, view, index);
          return (
            <li key={name}>
              <a
                href={linkToPage(name)}
                aria-current={name === open ? 'page' : undefined}
                data-news={news > 0}
                onClick={onChoose}
              >
                {copy.pages[name]}
                {count !== undefined && <small aria-hidden="true"> {count}</small>}
                {news > 0 && <span class="unseen">, {copy.freshOn(news)}</span>}
              </a>
            </li>
          );
        })}
    </ul>
  );
}

/** Whether there is anything on a page so far. */
export function hasPage(page: PageName, view: View, index: PageIndex): boolean {
  const { article, essay } = view;
  switch (page) {
    case 'overview':
    case 'search':
      return true;
    case 'article':
      return essay.sections.length > 0 || article.happened.length > 0;
    case 'scenes':
      return article.happened.length > 0;
    case 'orders':
      return article.happened.length > 0 || profilesOn(page, index).length > 0;
    case 'knowledge':
      return article.effects.length > 0 || (view.tellsOfMinds && article.happened.length > 0);
    case 'questions':
      return article.questions.length > 0;
    case 'symbols':
      return article.symbols.length > 0 || profilesOn(page, index).length > 0;
    default:
      return profilesOn(page, index).length > 0;
  }
}

function countOn(page: PageName, { article }: View, index: PageIndex): number | undefined {
  if (page === 'scenes') return article.happened.length || undefined;
  if (page === 'questions') return article.questions.length;
  if (page === 'people' || page === 'things' || page === 'places') return profilesOn(page, index).length;
  return page === 'symbols' ? article.symbols.length : undefined;
}

/** How much the last step brought to a page. */
function freshOn(page: PageName, fresh: Fresh, index: PageIndex): number {
  if (fresh.size === 0) return 0;
  const count = (ids: Iterable<string>) => [...ids].filter((id) => fresh.has(id)).length;
  if (page === 'scenes') {
    const scenes = count(index.scenes.keys());
    const isMoreTold = () => [...index.claims].some(([id, home]) => home !== amongQuestions && fresh.has(claimId(id)));
    return scenes > 0 ? scenes : isMoreTold() ? 1 : 0;
  }
  if (page === 'questions') return count([...index.questions.keys()].map(claimId));
  if (page === 'people' || page === 'things' || page === 'places' || page === 'orders')
    return count(profilesOn(page, index).map(({ id }) => profileId(id)));
  return 0;
}
