import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { SceneSummary } from 'unspool/page';
import { copy } from '../copy.js';
import { claimIdAt, linkToPassage, linkToProfile, usePageIndex } from '../state/page-index.js';
import { Dotted } from '../text/dotted.js';
import { LineList, LineText } from '../text/line-text.js';
import { WordsText } from '../text/words-text.js';

type Props = {
  readonly scene: SceneSummary;
  readonly unfolded: Signal<ReadonlySet<string>>;
  readonly remarks?: readonly string[];
};

/** Of a scene with more lines than `longest`, as plays have, the first `fewest` are shown at first. */
const longest = 20;
const fewest = 10;

/** What one scene tells: where and when, who is there, what happens. `remarks` say how it stands among the others. */
export function Scene({ scene, unfolded, remarks = [] }: Props) {
  const pageIndex = usePageIndex();
  const Heading = scene.depth > 0 ? 'h4' : 'h3';
  const title = `${scene.id}:title`;
  const isFolded = scene.lines.length > longest && !unfolded.value.has(scene.id);
  const next = useRef<HTMLParagraphElement>(null);
  const unfold = () => {
    unfolded.value = new Set([...unfolded.value, scene.id]);
    // The button is gone; whoever reads by keyboard goes on where it stood.
    requestAnimationFrame(() => next.current?.focus({ preventScroll: true }));
  };
  return (
    <article
      id={scene.id}
      class="scene"
      data-depth={Math.min(scene.depth, 3)}
      tabIndex={-1}
      aria-labelledby={title}
      data-hold
    >
      <Heading id={title}>
        <span class="number">
          <span class="unseen">{copy.scene} </span>
          {scene.label ?? scene.number}
          <span class="unseen">: </span>
        </span>
        <bdi>{scene.title}</bdi>
      </Heading>
      {remarks.length > 0 && (
        <p class="when">
          <Dotted>
            {remarks.map((remark, index) => (
              <bdi key={index}>{remark}</bdi>
            ))}
          </Dotted>
        </p>
      )}
      {(scene.dateline.length > 0 || scene.frame !== undefined) && (
        <p class="dateline">
          <Dotted>
            {scene.frame !== undefined && <bdi class="frame">{scene.frame}</bdi>}
            {scene.dateline.map((part, index) => (
              <bdi key={index}>
                <WordsText words={part} />
              </bdi>
            ))}
          </Dotted>
        </p>
      )}
      <Present people={scene.present} />
      {(isFolded ? scene.lines.slice(0, fewest) : scene.lines).map((line, index) => (
        <div key={line.claim ?? index} class="event">
          <p
            ref={index === fewest ? next : null}
            id={claimIdAt(pageIndex, line, scene.id)}
            class={line.direction ? 'direction' : line.speaker === undefined ? undefined : 'speech'}
            tabIndex={-1}
            dir="auto"
          >
            <LineText line={line} here={scene.id} />
          </p>
          {line.because && line.because.length > 0 && (
            <details>
              <summary>{copy.because}</summary>
              <LineList lines={line.because} />
            </details>
          )}
        </div>
      ))}
      {isFolded && (
        <button type="button" class="all" aria-describedby={title} onClick={unfold}>
          {copy.showAll(scene.lines.length)}
        </button>
      )}
      {pageIndex.inWork.scenes.has(scene.id) && (
        <p class="marks">
          <a class="opens" href={linkToPassage(scene.id)} aria-label={copy.openSceneInWork(scene.title)}>
            {copy.inWork}
          </a>
        </p>
      )}
      {scene.captions.map((line, index) => (
        <p key={line.claim ?? index} class="caption" dir="auto">
          <span class="label">{copy.caption}</span> <LineText line={line} here={scene.id} />
        </p>
      ))}
    </article>
  );
}

/** Of more people than `most` the first are named; the rest are folded away. */
const most = 7;

/** Who is there. */
function Present({ people }: { people: SceneSummary['present'] }) {
  if (people.length === 0) return null;
  const named = people.length > most ? people.slice(0, most - 1) : people;
  const rest = people.slice(named.length);
  return (
    <div class="present">
      {copy.with} <Names people={named} />
      {rest.length > 0 && (
        <details>
          <summary>{copy.andOthers(rest.length)}</summary>
          <Names people={rest} />
        </details>
      )}
    </div>
  );
}

function Names({ people }: { people: SceneSummary['present'] }) {
  const pageIndex = usePageIndex();
  return (
    <>
      {people.map(({ id, name, how }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          {pageIndex.profiles.has(id) ? (
            <a class="inline" href={linkToProfile(id)}>
              <bdi>{name}</bdi>
            </a>
          ) : (
            <bdi>{name}</bdi>
          )}
          {how !== undefined && <bdi> ({how})</bdi>}
        </span>
      ))}
    </>
  );
}
