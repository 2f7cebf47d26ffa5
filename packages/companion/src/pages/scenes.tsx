import { Fold } from '../controls/fold.js';
import { NewMark } from '../controls/new-mark.js';
import { OrderSwitch } from '../controls/order-switch.js';
import { copy } from '../copy.js';
import { Dateline, Remarks, Scene, SceneNumber, SceneTitle } from '../parts/scene.js';
import { linkTo, linkToPage } from '../state/address.js';
import { type Placed, scenesIn } from '../state/scene-order.js';
import { useShown } from '../state/story-context.js';
import { Paragraphs } from '../text/paragraphs.js';
import { PageHead } from './page-head.js';

/** The scenes told so far: a table of contents, or one of them. */
export function ScenesPage() {
  const { story, view } = useShown();
  const places = scenesIn(view.article, story.order.value);
  const { scene } = story.route.spot.value;
  const at = scene === undefined ? -1 : places.findIndex((place) => place.scene.id === scene);
  const place = places[at];
  return place ? (
    <OneScene key={place.scene.id} places={places} at={at} place={place} />
  ) : (
    <AllScenes places={places} />
  );
}

function AllScenes({ places }: { places: readonly Placed[] }) {
  const { story, view } = useShown();
  const told = view.essay.sections.find(({ kind }) => kind === 'order')?.paragraphs ?? [];
  return (
    <>
      <PageHead title={copy.pages.scenes} />
      {places.length === 0 && <p class="empty">{copy.happenedEmpty}</p>}
      <Paragraphs told={told} />
      <OrderSwitch />
      <Fold id={linkToPage('scenes')} items={places} most={60} fewest={40} fromEnd>
        {(shown) => (
          <ol class="toc" data-order={story.order.value}>
            {shown.map((place) => (
              <Entry key={place.scene.id} place={place} />
            ))}
          </ol>
        )}
      </Fold>
    </>
  );
}

function Entry({ place: { scene, remarks } }: { place: Placed }) {
  return (
    <li data-depth={Math.min(scene.depth, 3)} data-hold>
      <h2 dir="auto">
        <SceneNumber scene={scene} />
        <SceneTitle scene={scene} />
        <NewMark of={scene.id} />
      </h2>
      <Remarks remarks={remarks} />
      <Dateline scene={scene} />
    </li>
  );
}

function OneScene({ places, at, place }: { places: readonly Placed[]; at: number; place: Placed }) {
  const { story, view } = useShown();
  const [before, after] = [places[at - 1], places[at + 1]];
  const isTold = story.order.value === 'told';
  return (
    <>
      <p class="trail">
        <a href={linkToPage('scenes')}>{copy.allScenes}</a> <span>{copy.scenesOrdered[story.order.value]}</span>
      </p>
      <Scene scene={place.scene} remarks={place.remarks} />
      <nav class="turn" aria-label={copy.order} data-hold>
        {before ? <Turn place={before} rel="prev" label={copy.sceneBefore} /> : <span />}
        {after ? (
          <Turn place={after} rel="next" label={copy.sceneAfter} />
        ) : (
          <p class="hint">{view.ended ? copy.lastOfAll : isTold ? copy.lastTold : copy.lastHappened}</p>
        )}
      </nav>
    </>
  );
}

function Turn({ place: { scene }, rel, label }: { place: Placed; rel: 'prev' | 'next'; label: string }) {
  return (
    <a href={linkTo(scene.id)} rel={rel}>
      <small>{label}</small>
      <bdi>{scene.title}</bdi>
    </a>
  );
}
