import { eventOf, indexOf, type SceneId, type Slice } from '../story/index.js';
import { accountsOf, world } from './accounts.js';
import type { Gap, Queries } from './queries.js';

/** How a scene departs from the order of the story (Genette's terms). */
export type Anachrony = {
  /** `analepsis` goes back, `prolepsis` ahead. */
  readonly kind: 'analepsis' | 'prolepsis';
  /** The scene of the main line at which the telling leaves it. */
  readonly from: SceneId;
  /** How far it goes back or ahead, in seconds. */
  readonly reach: Gap;
  /** How long it lasts, in seconds. */
  readonly extent: Gap;
  /** Before the main line begins, or after that; `open` where that is not known. */
  readonly lies: 'external' | 'internal' | 'open';
  /** It shows an event that was told before; else it tells what was left out. */
  readonly repeats: boolean;
  readonly footing: 'stated' | 'likely' | 'assumed';
};

/**
 * The scenes that depart from the main line, by id. The main line begins with the first scene told; it is the longest
 * run of scenes from there on that is told in the order in which it happened. A scene that is only not known to fit
 * into it does not depart.
 */
export function anachroniesOf(
  slice: Slice,
  order: readonly SceneId[],
  queries: TimesAsked,
): ReadonlyMap<SceneId, Anachrony> {
  const rank = new Map(order.map((scene, index) => [scene, index]));
  const told = slice.scenes.map(({ id }) => id);
  const ranks = told.map((id) => rank.get(eventOf(slice, id)) ?? 0);
  const marked = told.map((id) => isAside(slice, id));
  const begins = marked.indexOf(false);
  const main = longestIncreasing(
    ranks,
    Math.max(0, begins),
    (index) => !marked[index] && (index === begins || (ranks[index] as number) > (ranks[begins] as number)),
  );
  const first = told[begins];
  const nextOnMain: (SceneId | undefined)[] = [];
  let next: SceneId | undefined;
  for (let index = told.length - 1; index >= 0; index -= 1) {
    nextOnMain[index] = next;
    if (main.has(index)) next = told[index];
  }
  const found = new Map<SceneId, Anachrony>();
  let from: SceneId | undefined;
  told.forEach((id, index) => {
    if (main.has(index)) {
      from = id;
      return;
    }
    const around = { first, from, later: nextOnMain[index] };
    const departure = departureOf(slice, id, around, queries);
    if (departure) found.set(id, departure);
  });
  return found;
}

type TimesAsked = Pick<Queries, 'isBefore' | 'gap' | 'length' | 'momentOf'>;

/** Scenes of the main line: the first, and those told right before and after a scene. */
type Around = Readonly<Record<'first' | 'from' | 'later', SceneId | undefined>>;

/** Undefined for a scene that is not known to lie before what was told, or after what is told next. */
function departureOf(
  slice: Slice,
  id: SceneId,
  { first, from, later }: Around,
  { isBefore, gap, length, momentOf }: TimesAsked,
): Anachrony | undefined {
  const own = momentOf(id);
  const back = from === undefined ? 'open' : isBefore(own, momentOf(from));
  const ahead = later === undefined ? 'open' : isBefore(momentOf(later), own);
  const isBack = back !== 'open';
  const [footing, other] = isBack ? [back, from] : [ahead, later];
  if (footing === 'open' || other === undefined || first === undefined) return undefined;
  const [there, beginning] = [momentOf(other), momentOf(first)];
  const [before, after] = [isBefore(own, beginning), isBefore(beginning, own)];
  return {
    kind: isBack ? 'analepsis' : 'prolepsis',
    from: from ?? other,
    reach: isBack ? gap(own, there, true) : gap(there, own, true),
    extent: length(own),
    lies: before !== 'open' ? 'external' : after !== 'open' ? 'internal' : 'open',
    repeats: eventOf(slice, id) !== id,
    footing,
  };
}

/** Whether a scene says of itself that it is aside: it goes back or ahead, shows something again, or is an account. */
function isAside(slice: Slice, scene: SceneId): boolean {
  if (accountsOf(slice).of(scene) !== world) return true;
  const claims = indexOf(slice).inScene.get(scene) ?? [];
  return claims.some(
    ({ sense }) =>
      sense.kind === 'again' ||
      (sense.kind === 'time' &&
        sense.when.some(({ relation }) => relation === 'flashback' || relation === 'flashforward')),
  );
}

/**
 * The indexes of a longest strictly increasing run of numbers, among those that `counts`, that begins at `begins`; of
 * several the one whose members come first. Patience sorting, from the end.
 */
function longestIncreasing(
  numbers: readonly number[],
  begins: number,
  counts: (index: number) => boolean,
): ReadonlySet<number> {
  // For each length, the greatest number with which a run of that length can begin.
  const heads: number[] = [];
  const lengths: number[] = [];
  for (let index = numbers.length - 1; index >= begins; index -= 1) {
    if (!counts(index)) continue;
    const number = numbers[index] as number;
    let [low, high] = [0, heads.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((heads[middle] as number) > number) low = middle + 1;
      else high = middle;
    }
    heads[low] = number;
    lengths[index] = low + 1;
  }
  const run = new Set<number>();
  let wanted = lengths[begins] ?? 0;
  let last = Number.NEGATIVE_INFINITY;
  for (let index = begins; index < numbers.length && wanted > 0; index += 1) {
    if (lengths[index] !== wanted || (numbers[index] as number) <= last) continue;
    run.add(index);
    last = numbers[index] as number;
    wanted -= 1;
  }
  return run;
}
