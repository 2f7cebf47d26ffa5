import { type CompactProfile, plain } from 'unspool/page';
import { Fold } from '../controls/fold.js';
import { copy } from '../copy.js';
import { claimId, linkTo, linkToProfile, type PageName, pageOfKind, profileId } from '../state/address.js';
import type { Fresh } from '../state/fresh.js';
import { newOnOverview } from '../state/open-story.js';
import { amongQuestions, type PageIndex, usePageIndex } from '../state/page-index.js';
import { useShown } from '../state/story-context.js';
import { LineText } from '../text/line-text.js';

/** What the last step brought, in a few lines: the scene, whom one meets in it, what is asked and answered. */
export function NewHere() {
  const { story } = useShown();
  const index = usePageIndex();
  const fresh = story.fresh.value;
  if (fresh.size === 0) return null;
  const scenes = [...index.scenes.values()].filter(({ id }) => fresh.has(id));
  const lines = scenes.length > 0 ? scenes.flatMap((scene) => scene.lines) : freshLines(index, fresh);
  const met = new Map<PageName, CompactProfile[]>();
  for (const profile of index.profiles.values()) {
    if (!fresh.has(profileId(profile.id))) continue;
    const page = pageOfKind(profile.kind);
    met.set(page, [...(met.get(page) ?? []), profile]);
  }
  const asked = [...index.questions].filter(([claim]) => fresh.has(claimId(claim)));
  return (
    <section id={newOnOverview} class="new-here" tabIndex={-1} aria-labelledby=":new/title" data-hold>
      <h2 id=":new/title" class="label">
        {copy.sinceStep}
      </h2>
      {scenes.map((scene) => (
        <p key={scene.id} class="new-scene" dir="auto">
          <a href={linkTo(scene.id)}>{scene.title}</a>
        </p>
      ))}
      <Fold id={newOnOverview} items={lines} most={5} fewest={4} all={copy.showAll}>
        {(shown) => (
          <ul class="lines">
            {shown.map((line, at) => (
              <li key={at} dir="auto">
                <LineText line={line} here={scenes.length === 1 ? scenes[0]?.id : undefined} />
              </li>
            ))}
          </ul>
        )}
      </Fold>
      {[...met].map(([page, profiles]) => (
        <Met key={page} page={page} profiles={profiles} />
      ))}
      {asked.slice(0, 8).map(([claim, { question }]) => (
        <p key={claim} class="ways-to" dir="auto">
          <span class="label">{fresh.get(claimId(claim)) === 'new' ? copy.fresh : copy.changed}</span>{' '}
          <a href={linkTo(claimId(claim))}>{plain(question.words)}</a>
        </p>
      ))}
      {asked.length > 8 && <p class="ways-to">{copy.moreOf(asked.length - 8)}</p>}
    </section>
  );
}

/** Whom or what one meets, of one page of the companion. */
function Met({ page, profiles }: { page: PageName; profiles: readonly CompactProfile[] }) {
  return (
    <p class="ways-to">
      <span class="label">{copy.pages[page]}</span>{' '}
      {profiles.slice(0, most).map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={linkToProfile(id)}>
            <bdi>{name}</bdi>
          </a>
        </span>
      ))}
      {profiles.length > most && ` ${copy.moreOf(profiles.length - most)}`}
    </p>
  );
}

const most = 12;

function freshLines({ lines, claims }: PageIndex, fresh: Fresh) {
  return lines.filter(
    ({ claim }) => claim !== undefined && fresh.has(claimId(claim)) && claims.get(claim) !== amongQuestions,
  );
}
