import { say } from '../base/index.js';
import { type Finding, finding } from '../checks/index.js';
import { whenWords } from '../explain/index.js';
import { parse, plain } from '../language/index.js';
import { notesOf, rowOf, type Source, scenesIn } from '../read/index.js';
import { type Claim, compile, ofKind, type SceneId, type Slice, type Whole, whole } from '../story/index.js';
import { chronology } from '../time/index.js';

/**
 * The scenes of notes whose date cannot be that of the same scene in a script, as its headings and titles have it: one of the two has
 * changed. Only what both say for sure counts.
 */
export function checkDatelines(story: Whole, works: readonly Source[]): readonly Finding[] {
  const [work] = works.filter(({ format }) => rowOf(format).kind === 'script');
  if (!work) return [];
  const printed = whole(compile(parse('work', notesOf(work, 'outline').text)).story);
  const segments = scenesIn(story, work);
  const prelude = work.segments.length - printed.scenes.length;
  const dated = new Map<SceneId | null, Claim>();
  for (const claim of ofKind(story, 'time')) if (!dated.has(claim.scene)) dated.set(claim.scene, claim);
  return story.scenes.flatMap(({ id, title }): readonly Finding[] => {
    const segment = segments.get(id);
    const other = segment === undefined ? undefined : printed.scenes[segment - prelude];
    const claim = dated.get(id);
    if (!other || !claim || !areApart(story, id, printed, other.id)) return [];
    const [told, own] = [wordsOf(story, id), wordsOf(printed, other.id)];
    return told === '' || own === '' ? [] : [finding(say.workDateline({ scene: title, told, printed: own }), [claim])];
  });
}

/** Whether no moment can lie in both scenes. */
function areApart(a: Slice, scene: SceneId, b: Slice, other: SceneId): boolean {
  const [one, two] = [
    chronology(a).window({ of: 'scene', id: scene }),
    chronology(b).window({ of: 'scene', id: other }),
  ];
  const all = [one.earliest, one.latest, two.earliest, two.latest];
  return all.every(Number.isFinite) && (one.latest < two.earliest || two.latest < one.earliest);
}

function wordsOf(slice: Slice, id: SceneId): string {
  return plain(whenWords(slice, { of: 'scene', id }));
}
