import {
  type Line,
  listed,
  placeName,
  profile,
  recapOf,
  say,
  sceneLine,
  sceneSummaries,
  sentence,
} from '../explain/index.js';
import { tokens } from '../language/index.js';
import { type EntityId, indexOf, type SceneId, type Slice, type Words } from '../story/index.js';
import { bearersOf } from './match.js';
import { formsOf, readAs } from './question-patterns.js';
import { sceneCalled } from './talk-answer.js';

/**
 * The answer to a plain question of what is known: who somebody is, what happens in a scene, where it is, where somebody
 * was last. Empty if nothing of that is told; undefined if the text is no such question, or names nobody known so far.
 */
export function answerOfKnown(slice: Slice, text: string): readonly Line[] | undefined {
  let known: readonly Line[] | undefined;
  for (const { asks, a } of readAs(forms, tokens(text))) {
    const lines = answers[asks](slice, a);
    if (lines && lines.length > 0) return lines;
    known ??= lines;
  }
  return known;
}

type Asks = 'who' | 'happens' | 'setting' | 'where';

const forms = formsOf<Asks>([
  ['who', 'who|what is|was|are|were <a>'],
  ['who', 'who|what <a> is|was|are|were'],
  ['happens', 'what is? happens|happened|happening in|at|during <a>'],
  ['setting', 'where is|was|does|do <a> set|happen|happens|take|play place?'],
  ['where', 'where is|was|are|were <a> last? seen?'],
]);

const answers: Readonly<Record<Asks, (slice: Slice, name: readonly string[]) => readonly Line[] | undefined>> = {
  who: (slice, name) => {
    const id = bearerOf(slice, name);
    if (id === undefined) return undefined;
    return [...profile(slice, id).about, ...recapOf(slice, id).lines].slice(0, mostLines);
  },
  happens: (slice, name) => {
    const id = sceneCalled(slice, name);
    const scene = slice.scenes.find((one) => one.id === id);
    return scene && sceneLine(slice, scene);
  },
  setting: (slice, name) => {
    const id = sceneCalled(slice, name);
    return id === undefined ? undefined : settingOf(slice, id).map((words) => lineOf(words, id));
  },
  where: (slice, name) => {
    const id = bearerOf(slice, name);
    if (id === undefined) return undefined;
    const scene = sceneSummaries(slice).findLast(({ present }) => present.some((one) => one.id === id));
    if (!scene) return [];
    const place = settingOf(slice, scene.id).flatMap((words) => [...say(': '), ...words]);
    return [lineOf([...say('last in '), ...placeName(slice, scene.id), ...place], scene.id)];
  },
};

/** More of somebody is a recap. */
const mostLines = 8;

function bearerOf(slice: Slice, name: readonly string[]): EntityId | undefined {
  const bearers = [...(bearersOf(slice, name) ?? [])];
  return bearers.length === 1 ? bearers[0] : undefined;
}

/** The places that the dateline of a scene names, as one phrase; none if it names none. */
function settingOf(slice: Slice, scene: SceneId): readonly Words[] {
  const places = (indexOf(slice).inScene.get(scene) ?? []).filter(({ sense }) => sense.kind === 'setting');
  return places.length === 0 ? [] : [listed(places.map(({ words }) => words))];
}

function lineOf(words: Words, scene: SceneId): Line {
  return { words: sentence(words), scenes: [scene] };
}
