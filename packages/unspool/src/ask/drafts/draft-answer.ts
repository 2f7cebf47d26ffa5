import { type Line, say } from '../../explain/index.js';
import { tokens } from '../../language/index.js';
import { draftFact, draftSceneName, draftSummary } from '../../read/drafts/draft-report.js';
import { scenesTitled } from '../../read/evidence/scenes-titled.js';
import type { DraftChange, Source, SourceSpan } from '../../read/index.js';
import type { EntityId, SceneId, Slice } from '../../story/index.js';
import { bearersOf } from '../question/names/known-names.js';

/** A work, what the scenes of notes on it are called, and what is other than in an older draft of it. */
export type Drafts = {
  readonly work: Source;
  readonly titles: readonly string[];
  readonly changes: readonly DraftChange[];
};

/** Of all that is other, what is asked for: changes of some kinds, in a scene, of somebody. */
export type DraftAsked = {
  readonly kinds?: readonly DraftChange['kind'][];
  readonly scene?: SceneId;
  readonly who?: EntityId;
};

/** What is other since an older draft: how much first, then each change with its scene. That there is nothing is an answer, too. */
export function draftAnswer(slice: Slice, { work, titles, changes }: Drafts, asked: DraftAsked): readonly Line[] {
  const segments = scenesTitled(slice, work, titles);
  const scenes = new Map([...segments].map(([scene, segment]) => [work.segments[segment]?.at, scene]));
  const isAsked = (name: string) => asked.who !== undefined && bearersOf(slice, tokens(name)).has(asked.who);
  const found = changes.filter((change) => {
    if (asked.kinds && !asked.kinds.includes(change.kind)) return false;
    if (asked.scene !== undefined && !('scene' in change && scenes.get(change.scene.at) === asked.scene)) return false;
    return asked.who === undefined || whoIn(change).some(isAsked);
  });
  const whole = found.length === 0 && changes.length > 0 ? 'Nothing of that kind.' : draftSummary(found);
  return [
    { words: say(whole), scenes: [] },
    ...found.slice(0, mostChanges).map((change) => lineOf(change, scenes)),
    ...(found.length > mostChanges
      ? [
          {
            words: say(`And ${found.length - mostChanges} more, which “unspool check” lists with --before.`),
            scenes: [],
          },
        ]
      : []),
  ];
}

/** More than that nobody reads as an answer. */
const mostChanges = 100;
const longestLine = 120;

function lineOf(change: DraftChange, scenes: ReadonlyMap<SourceSpan | undefined, SceneId>): Line {
  const fact = draftFact(change, longestLine);
  if (!('scene' in change)) {
    const name = 'was' in change ? `${draftSceneName(change.was)}: ` : '';
    return { words: say(`${name}${fact}`), scenes: [] };
  }
  const scene = scenes.get(change.scene.at);
  return scene === undefined
    ? { words: say(`${draftSceneName(change.scene)}: ${fact}`), scenes: [] }
    : { words: say(fact), scenes: [scene] };
}

/** Who a change is about. */
function whoIn(change: DraftChange): readonly string[] {
  if (change.kind === 'person' || change.kind === 'speaker') return [change.before, change.after];
  return 'who' in change ? change.who.split(', ') : [];
}
