import { article } from '../explain/index.js';
import { plain } from '../language/index.js';
import { type Payload, payload } from '../publish/index.js';
import { END, hasTrait, indexOf, type SceneId, type Slice, type Words } from '../story/index.js';
import type { Unopened } from './verification.js';

/**
 * The lines that a reader gets and that open no scene, or one that is not told. What stands before the first scene, what
 * comes from outside the work, questions, works named as related, how an essay says whose story it is, and the words of the
 * last part that claim nothing are exempt. A sentence that names a scene opens it.
 */
export function unopened(slice: Slice): readonly Unopened[] {
  const found: Unopened[] = [];
  for (const [surface, view] of [
    ['article', article(slice)],
    ['payload', withoutOpening(payload(slice))],
  ] as const) {
    for (const line of linesIn(view)) {
      const opened = [...line.scenes, ...line.words.flatMap(({ ref }) => (ref?.to === 'scene' ? [ref.id] : []))];
      const known = opened.every((id) => indexOf(slice).scenes.has(id));
      if (known && (opened.length > 0 || isExempt(slice, line))) continue;
      found.push({ surface, text: plain(line.words), scenes: line.scenes });
    }
  }
  return found;
}

function withoutOpening({ essay, ...rest }: Payload): object {
  return { ...rest, essay: { ...essay, opening: [] } };
}

type AnyLine = {
  readonly words: Words;
  readonly scenes: readonly SceneId[];
  readonly claim?: string;
  readonly outside?: string;
};

/** Every line in a view, however deep. */
function* linesIn(view: unknown): Iterable<AnyLine> {
  if (typeof view !== 'object' || view === null) return;
  if ('words' in view && 'scenes' in view && Array.isArray(view.scenes)) yield view as AnyLine;
  for (const inner of Object.values(view)) yield* linesIn(inner);
}

function isExempt(slice: Slice, { claim: id, outside }: AnyLine): boolean {
  const claim = id === undefined ? undefined : indexOf(slice).claims.get(id);
  if (outside !== undefined) return true;
  return claim !== undefined && ((claim.scene === null && claim.told < END) || hasTrait(claim.sense, 'claimless'));
}
