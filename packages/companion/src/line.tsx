import type { Line } from 'unspool/explain';
import type { SceneId } from 'unspool/story';
import { copy } from './copy.js';
import { linkTo, useTold } from './told.js';
import { WordsText } from './words.js';

/** A sentence, how sure it is, and the scenes that show it. Inside a scene (`here`) that one needs no link. */
type Around = { readonly here?: SceneId | undefined; readonly self?: string | undefined };

export function LineText({ line, here, self }: { line: Line } & Around) {
  const marks = marksOf(line);
  const elsewhere = line.scenes.filter((scene) => scene !== here);
  return (
    <>
      <WordsText words={line.words} self={self} />
      {(marks.length > 0 || elsewhere.length > 0) && (
        <small class="marks">
          {marks.map((mark) => (
            <span key={mark} class="mark">
              {mark}
            </span>
          ))}
          <SceneLinks ids={elsewhere} />
        </small>
      )}
    </>
  );
}

/** A list of such sentences. */
export function LineList({ lines, self }: { lines: readonly Line[]; self?: string | undefined }) {
  return (
    <ul class="lines">
      {lines.map((line, index) => (
        <li key={line.claim ?? index} dir="auto">
          <LineText line={line} self={self} />
        </li>
      ))}
    </ul>
  );
}

/** Links that open scenes, by their titles. */
export function SceneLinks({ ids }: { ids: readonly SceneId[] }) {
  const { scenes } = useTold();
  return (
    <>
      {ids.map((id) => {
        const scene = scenes.get(id);
        return (
          scene && (
            <a key={id} class="opens" href={linkTo(id)}>
              <bdi>{scene.title}</bdi>
            </a>
          )
        );
      })}
    </>
  );
}

/** How sure one can be, in words. What is simply shown needs none. */
function marksOf({ certainty, disputed, outside }: Line): string[] {
  return [
    ...(certainty && certainty !== 'certain' ? [copy.certainty[certainty]] : []),
    ...(disputed ? [copy.disputed] : []),
    ...(outside === undefined ? [] : [copy.fromOutside(outside)]),
  ];
}
