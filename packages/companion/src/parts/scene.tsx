import { type Line, type SceneSummary, titleBeside } from 'unspool/page';
import { Fold } from '../controls/fold.js';
import { NewMark } from '../controls/new-mark.js';
import { copy } from '../copy.js';
import { claimId, claimIdAt, linkTo, linkToPassage, linkToProfile } from '../state/address.js';
import { usePageIndex } from '../state/page-index.js';
import { useShown } from '../state/story-context.js';
import { Dotted } from '../text/dotted.js';
import { LineList, LineText } from '../text/line-text.js';
import { WordsText } from '../text/words-text.js';
import { StillsOfScene } from './stills.js';

/** What one scene tells: where and when, who is there, what happens. `remarks` say how it stands among the others. */
export function Scene({ scene, remarks }: { scene: SceneSummary; remarks: readonly string[] }) {
  const pageIndex = usePageIndex();
  const title = `${scene.id}:title`;
  return (
    <article id={scene.id} class="scene" aria-labelledby={title} data-hold>
      <header class="page-head">
        <p class="label">
          {copy.scene} {scene.label ?? scene.number}
          <NewMark of={scene.id} />
        </p>
        <h1 id={title} tabIndex={-1} dir="auto">
          {titleBeside(scene.title, scene.label ?? scene.number)}
        </h1>
        <Remarks remarks={remarks} />
        <Dateline scene={scene} />
        <Present people={scene.present} />
      </header>
      <StillsOfScene scene={scene.id} />
      {/* So many lines are in the scenes of plays. */}
      <Fold id={scene.id} items={scene.lines} most={60} fewest={40} all={copy.showAll} of={title}>
        {(shown) => shown.map((line, index) => <Event key={line.claim ?? index} line={line} scene={scene.id} />)}
      </Fold>
      {scene.captions.map((line, index) => (
        <p key={line.claim ?? index} class="caption" dir="auto">
          <span class="label">{copy.caption}</span> <LineText line={line} here={scene.id} />
        </p>
      ))}
      {pageIndex.inWork.scenes.has(scene.id) && (
        <p class="onward">
          <a href={linkToPassage(scene.id)} aria-label={copy.openSceneInWork(scene.title)}>
            {copy.inWork}
          </a>
        </p>
      )}
    </article>
  );
}

/** A line of a scene, and what shows it. */
function Event({ line, scene }: { line: Line; scene: string }) {
  const { fresh } = useShown().story;
  const pageIndex = usePageIndex();
  const id = claimIdAt(pageIndex, line, scene);
  // Where the whole scene is new, its lines need not say so.
  const isNew = line.claim !== undefined && fresh.value.has(claimId(line.claim)) && !fresh.value.has(scene);
  return (
    <div class="event" data-new={isNew || undefined} data-hold>
      <p
        id={id}
        class={line.direction ? 'direction' : line.speaker === undefined ? undefined : 'speech'}
        tabIndex={-1}
        dir="auto"
      >
        <LineText line={line} here={scene} />
        {isNew && line.claim !== undefined && <NewMark of={claimId(line.claim)} />}
      </p>
      <LikelyVoices line={line} />
      {line.because && line.because.length > 0 && (
        <details>
          <summary>{copy.because}</summary>
          <LineList lines={line.because} />
        </details>
      )}
    </div>
  );
}

/** Who is no more than likely to say what a paragraph quotes. */
function LikelyVoices({ line: { voices = [] } }: { line: Line }) {
  const pageIndex = usePageIndex();
  const people = voices.flatMap(({ id, likely }) => {
    const name = likely && pageIndex.profiles.get(id)?.name;
    return name ? [{ id, name }] : [];
  });
  if (people.length === 0) return null;
  return (
    <p class="hint voices">
      {copy.likelySaidBy} <Names people={people} />
    </p>
  );
}

/** The number that stands before a scene in a list, and can be typed for it. */
export function SceneNumber({ scene: { label, number } }: { scene: SceneSummary }) {
  return (
    <span class="number">
      <span class="unseen">{copy.scene} </span>
      {label ?? number}
      <span class="unseen">: </span>
    </span>
  );
}

/** The title of a scene in a list, where its number stands before it. */
export function SceneTitle({ scene: { id, label, number, title } }: { scene: SceneSummary }) {
  return (
    <a href={linkTo(id)}>
      <bdi>{titleBeside(title, label ?? number)}</bdi>
    </a>
  );
}

/** How a scene stands among the others. */
export function Remarks({ remarks }: { remarks: readonly string[] }) {
  if (remarks.length === 0) return null;
  return (
    <p class="when">
      <Dotted>
        {remarks.map((remark, index) => (
          <bdi key={index}>{remark}</bdi>
        ))}
      </Dotted>
    </p>
  );
}

/** Where and when a scene is, as stated. */
export function Dateline({ scene: { dateline, frame } }: { scene: SceneSummary }) {
  if (dateline.length === 0 && frame === undefined) return null;
  return (
    <p class="dateline">
      <Dotted>
        {frame !== undefined && <bdi class="frame">{frame}</bdi>}
        {dateline.map((part, index) => (
          <bdi key={index}>
            <WordsText words={part} />
          </bdi>
        ))}
      </Dotted>
    </p>
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
      {rest.length > 0 && ' '}
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
