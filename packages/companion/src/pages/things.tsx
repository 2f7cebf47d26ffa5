import { copy } from '../copy.js';
import { Drawing } from '../parts/drawing.js';
import { ProfileText } from '../parts/profile.js';
import { Things } from '../parts/things.js';
import { profilesOn } from '../state/address.js';
import { usePageIndex } from '../state/page-index.js';
import { useShown } from '../state/story-context.js';
import { PageHead } from './page-head.js';

/** Things and documents told of so far, with the rows of documents; or one of them. */
export const ThingsPage = () => <ListPage page="things" />;

/** Places told of so far; or one of them. */
export const PlacesPage = () => <ListPage page="places" />;

function ListPage({ page }: { page: 'things' | 'places' }) {
  const index = usePageIndex();
  const { story, view } = useShown();
  const profile = index.profiles.get(story.route.spot.value.profile ?? '');
  if (profile) return <ProfileText key={profile.id} profile={profile} page={page} />;
  const listed = profilesOn(page, index);
  return (
    <>
      <PageHead title={page === 'things' ? copy.things : copy.places} />
      {page === 'places' && view.article.happened.length > 1 && <Drawing kind="places" />}
      {listed.length === 0 ? <p class="empty">{copy.nothingHere}</p> : <Things id={`:${page}`} things={listed} />}
    </>
  );
}
