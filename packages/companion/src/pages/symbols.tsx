import { copy } from '../copy.js';
import { Drawing } from '../parts/drawing.js';
import { ProfileText } from '../parts/profile.js';
import { SymbolText } from '../parts/symbol.js';
import { usePageIndex } from '../state/page-index.js';
import { useShown } from '../state/story-context.js';
import { PageHead } from './page-head.js';

/** The symbols seen so far, where, and what they mean to whom; or what else is known of one. */
export function SymbolsPage() {
  const { story, view } = useShown();
  const profile = usePageIndex().profiles.get(story.route.spot.value.profile ?? '');
  if (profile) return <ProfileText key={profile.id} profile={profile} page="symbols" />;
  const { symbols } = view.article;
  return (
    <>
      <PageHead title={copy.symbols} />
      {symbols.length === 0 && <p class="empty">{copy.nothingHere}</p>}
      {symbols.length > 0 && <Drawing kind="symbols" />}
      {symbols.map((symbol) => (
        <SymbolText
          key={symbol.symbol}
          symbol={symbol}
          told={view.essay.sections.find(({ kind, of }) => kind === 'symbol' && of === symbol.symbol)?.paragraphs ?? []}
        />
      ))}
    </>
  );
}
