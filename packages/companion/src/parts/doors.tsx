import { plain, saysMore } from 'unspool/page';
import { hasPage } from '../controls/nav.js';
import { copy } from '../copy.js';
import { linkToPage, type PageName, pages, profilesOn } from '../state/address.js';
import { usePageIndex } from '../state/page-index.js';
import { useShown } from '../state/story-context.js';

/** The pages of a story as a table of contents: each with a line on what is there so far. */
export function Doors() {
  const { view } = useShown();
  const index = usePageIndex();
  const shown = pages.filter((page) => page !== 'overview' && page !== 'search' && hasPage(page, view, index));
  const { article, essay } = view;
  const named = (page: PageName) => listed(profilesOn(page, index).map(({ name }) => name));
  const lineOf = (page: PageName): string => {
    switch (page) {
      case 'article':
        return listed(
          essay.sections.map(({ heading }) => heading),
          3,
        );
      case 'scenes':
        return (
          (article.happened.length > lastScenes ? '… · ' : '') + lastOf(article.happened.map(({ title }) => title))
        );
      case 'questions':
        return plain(article.questions[0]?.question.words ?? []);
      case 'symbols':
        return listed(article.symbols.map(({ name }) => name));
      case 'orders':
        return saysMore(article.chronology) ? copy.twoOrders : copy.sameOrder;
      case 'knowledge':
        return plain(article.effects[0]?.words ?? []);
      default:
        return named(page);
    }
  };
  return (
    <nav class="doors" aria-label={copy.readOn}>
      <ul>
        {shown.map((page) => (
          <li key={page}>
            <a href={linkToPage(page)}>{copy.pages[page]}</a>
            <p dir="auto">{lineOf(page)}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const lastScenes = 4;
const lastOf = (titles: readonly string[]) => titles.slice(-lastScenes).join(' · ');

/** The first few, and how many more there are. */
function listed(all: readonly string[], most = 5): string {
  const rest = all.length - most;
  return rest > 1 ? `${all.slice(0, most).join(' · ')} · ${copy.moreOf(rest)}` : all.join(' · ');
}
