import { plain, type Still } from 'unspool/page';
import { imageAddress } from '../api.js';
import { usePageIndex } from '../state/page-index.js';
import { useShown } from '../state/story-context.js';
import { SceneLinks } from '../text/line-text.js';

/** The pictures of one's own that a scene brings. */
export function StillsOfScene({ scene }: { scene: string }) {
  return <Stills stills={usePageIndex().stills.filter((still) => still.scene === scene)} />;
}

/** Those of somebody or something, each with the scene that it is of. */
export function StillsOf({ entity }: { entity: string }) {
  return <Stills stills={usePageIndex().stills.filter((still) => still.of.includes(entity))} withScene />;
}

/** Those of the whole: they stand before the first scene, or after the last, and nobody is named on them. */
export function StillsOfStory() {
  return <Stills stills={usePageIndex().stills.filter(({ scene, of }) => scene === null && of.length === 0)} />;
}

function Stills({ stills, withScene = false }: { stills: readonly Still[]; withScene?: boolean }) {
  const { story } = useShown();
  return (
    <>
      {stills.map(({ claim, name, at, words, scene, width, height }) => (
        <figure key={claim} class="still" data-hold>
          <img
            src={imageAddress(story.name, at, name)}
            alt={plain(words)}
            width={width}
            height={height}
            // The browser's own list of requests names places, too.
            onLoad={() => performance.clearResourceTimings()}
            loading="lazy"
            decoding="async"
          />
          <figcaption>
            {/* Whoever hears the page has heard it with the picture. */}
            <span aria-hidden="true" dir="auto">
              {plain(words)}
            </span>
            {withScene && scene !== null && <SceneLinks ids={[scene]} />}
          </figcaption>
        </figure>
      ))}
    </>
  );
}
