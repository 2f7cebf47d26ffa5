import { saysMore } from 'unspool/page';
import { Fold } from '../controls/fold.js';
import { copy } from '../copy.js';
import { Drawing } from '../parts/drawing.js';
import { ProfileText } from '../parts/profile.js';
import { Remarks, SceneNumber, SceneTitle } from '../parts/scene.js';
import { Things } from '../parts/things.js';
import { profilesOn } from '../state/address.js';
import { usePageIndex } from '../state/page-index.js';
import { explained, type Placed, scenesIn } from '../state/scene-order.js';
import { useShown } from '../state/story-context.js';
import { Paragraphs } from '../text/paragraphs.js';
import { PageHead } from './page-head.js';

/** The order of the telling beside that of the story, and the strands between which it goes; or one of these. */
export function OrdersPage() {
  const { story, view } = useShown();
  const index = usePageIndex();
  const profile = index.profiles.get(story.route.spot.value.profile ?? '');
  if (profile) return <ProfileText key={profile.id} profile={profile} page="orders" />;
  const { article, essay } = view;
  const strands = profilesOn('orders', index);
  const told = essay.sections.find(({ kind }) => kind === 'order')?.paragraphs ?? [];
  const isOther = saysMore(article.chronology);
  return (
    <>
      <PageHead title={copy.pages.orders} />
      {article.happened.length === 0 && <p class="empty">{copy.happenedEmpty}</p>}
      <Paragraphs told={told} />
      {article.happened.length > 1 && <Drawing kind="orders" />}
      {strands.length > 0 && <Things id=":strands" things={strands} />}
      {!isOther && article.happened.length > 0 && <p>{copy.sameOrder}</p>}
      {isOther && (
        <>
          <div class="columns">
            <Column id=":as-told" title={copy.tellingColumn} places={scenesIn(article, 'told')} />
            <Column id=":as-happened" title={copy.storyColumn} places={scenesIn(article, 'happened')} />
          </div>
          <p class="hint">{explained(article.chronology)}</p>
        </>
      )}
    </>
  );
}

function Column({ id, title, places }: { id: string; title: string; places: readonly Placed[] }) {
  return (
    <section aria-labelledby={`${id}/title`}>
      <h2 id={`${id}/title`} class="label">
        {title}
      </h2>
      <Fold id={id} items={places} most={60} fewest={40}>
        {(shown) => (
          <ol class="toc small">
            {shown.map(({ scene, remarks }) => (
              <li key={scene.id} data-hold>
                <h3 dir="auto">
                  <SceneNumber scene={scene} />
                  <SceneTitle scene={scene} />
                </h3>
                <Remarks remarks={remarks} />
              </li>
            ))}
          </ol>
        )}
      </Fold>
    </section>
  );
}
