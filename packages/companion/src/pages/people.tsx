import { copy } from '../copy.js';
import { Cast } from '../parts/cast.js';
import { Drawing } from '../parts/drawing.js';
import { ProfileText } from '../parts/profile.js';
import { Things } from '../parts/things.js';
import { profilesOn } from '../state/address.js';
import { usePageIndex } from '../state/page-index.js';
import { useShown } from '../state/story-context.js';
import { PageHead } from './page-head.js';
import { LinesSection } from './section.js';

/** Everybody met so far, and how they stand to each other; or one of them. */
export function PeoplePage() {
  const { story, view } = useShown();
  const index = usePageIndex();
  const profile = index.profiles.get(story.route.spot.value.profile ?? '');
  if (profile) return <ProfileText key={profile.id} profile={profile} page="people" />;
  const { cast, relations, ended, happened } = view.article;
  const inCast = new Set(cast.map(({ id }) => id));
  const others = profilesOn('people', index).filter(({ id }) => !inCast.has(id));
  return (
    <>
      <PageHead title={copy.pages.people} />
      {cast.length + others.length === 0 && <p class="empty">{copy.nothingHere}</p>}
      <Cast people={cast} ended={ended} />
      {happened.length > 1 && cast.some(({ billed }) => !billed) && <Drawing kind="storylines" />}
      {others.length > 0 && <Things id=":groups" things={others} />}
      {relations.length > 1 && <Drawing kind="relations" />}
      <LinesSection id=":relations" title={copy.relations} lines={relations} />
    </>
  );
}
