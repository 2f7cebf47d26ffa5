import { whenIn } from '../language/index.js';
import {
  type Claim,
  type EntityId,
  hasTrait,
  indexOf,
  ofKind,
  type Ref,
  type SceneId,
  type Slice,
  type StoryWhen,
  standing,
} from '../story/index.js';
import { ownUnits } from './amount.js';
import { ownCalendars } from './calendars.js';
import { clockErrors, right } from './clocks.js';
import type { Meaning, Surroundings } from './dated.js';
import { modesOf } from './day-modes.js';
import { type FrameId, framesOf } from './frames.js';
import { livesOf } from './lives.js';
import { meaningOf } from './meaning.js';
import { atMost, exactly, type Moment, makePoints, momentKey, type Points } from './moment.js';
import { assumedOrder, comparedWith, routesOf } from './routes.js';
import { isBare, momentOf, type Saying, sayingsOf, sceneMoment } from './sayings.js';
import type { Fault, Statement, StatementKind } from './statement.js';

/** All that a slice says, and all that is assumed, about when things happen. */
export type Plan = {
  readonly points: Points;
  readonly statements: readonly Statement[];
  readonly faults: readonly Fault[];
};

/** Reads the time statements of a slice, in the order in which they are told, and adds the assumed order of scenes. */
export function planOf(slice: Slice): Plan {
  const frames = framesOf(slice);
  const routes = routesOf(slice);
  const sayings = sayingsOf(slice);
  const modes = modesOf(slice, sayings, routes);
  const long = new Set(sayings.flatMap(({ when, moment }) => (when.relation === 'lasts' ? [momentKey(moment)] : [])));
  const { claims } = indexOf(slice);
  /** What a claim speaks of lies to its day as its scene does. */
  const sceneKey = ({ of, id }: Moment) => {
    const scene = of === 'claim' ? claims.get(id)?.scene : undefined;
    return scene ? momentKey(sceneMoment(slice, scene)) : '';
  };
  const isEvent = ({ of, id }: Moment) => of === 'scene' || (of === 'claim' && isHappening(claims.get(id)));
  const points = makePoints(
    (moment) => modes.get(momentKey(moment)) ?? modes.get(sceneKey(moment)) ?? 'day',
    (moment) => isEvent(moment) && !long.has(momentKey(moment)),
  );
  const statements: Statement[] = [];
  const faults: Fault[] = [];
  const errors = clockErrors(slice);
  const common = {
    points,
    units: ownUnits(slice),
    calendars: ownCalendars(slice),
    momentOf: (ref: Ref) => momentOf(slice, ref),
    errorOf: (clock: EntityId) => errors(clock)?.range ?? right,
  };

  for (const { id } of slice.scenes) points.interval(sceneMoment(slice, id));
  for (const saying of sayings) {
    const { claim, moment, when, frame, force } = saying;
    const around: Surroundings = { ...common, ...comparedWith(slice, saying, routes) };
    if (refersToItself(saying, around)) {
      faults.push({ claim: claim.id, kind: 'itself' });
      continue;
    }
    const meaning = meaningOf(when, moment, around);
    if (meaning.fault) faults.push({ claim: claim.id, kind: meaning.fault });
    const to = when.to.map(around.momentOf).find((other) => other !== null) ?? (isBare(when) ? around.before : null);
    const thread = routes.get(claim.scene ?? '')?.thread;
    const said = { claim: claim.id, about: moment, frame, force, ...(thread === undefined ? {} : { thread }) };
    const error = when.by?.entity === undefined ? undefined : errors(when.by.entity);
    const also = error ? [{ ...said, claim: error.claim, kind: 'clock' as const, bounds: [] }] : [];
    statements.push({ ...statementOf(meaning, when, said, to), ...(error ? { also } : {}) });
  }
  statements.push(
    ...livesOf(slice, points),
    ...inOrder(slice, points, frames.of),
    ...assumedOrder(slice, routes, points),
  );
  for (const { claim, moment, frame } of momentsInScenes(slice, sayings, points)) {
    if (claim.scene === null) continue;
    const [own, its] = [points.interval(moment), points.interval(sceneMoment(slice, claim.scene))];
    statements.push({
      claim: claim.id,
      kind: 'inside',
      about: moment,
      to: sceneMoment(slice, claim.scene),
      force: 'stated',
      frame,
      bounds: [
        atMost(its.start, own.start),
        // What is said to last so and so long only begins there.
        atMost(long.has(momentKey(moment)) ? own.start : own.end, its.end),
        // A time of day is one of the day of the scene.
        ...(points.hasDay(moment) ? exactly(points.day(sceneMoment(slice, claim.scene)), points.day(moment), 0) : []),
      ],
    });
  }
  return { points, statements, faults };
}

function refersToItself({ moment, when }: Saying, { momentOf: find }: Surroundings): boolean {
  const own = momentKey(moment);
  return when.to.some((ref) => {
    const other = find(ref);
    return other !== null && momentKey(other) === own;
  });
}

function statementOf(
  meaning: Meaning,
  when: StoryWhen,
  { force, ...said }: Pick<Statement, 'claim' | 'about' | 'frame' | 'force' | 'thread'>,
  to: Moment | null,
): Statement {
  return {
    ...said,
    kind: kindOf(when),
    ...(to ? { to } : {}),
    force: meaning.uncertain && force === 'stated' ? 'likely' : force,
    bounds: meaning.bounds,
    ...(meaning.cycles.length > 0 ? { cycles: meaning.cycles } : {}),
    ...(meaning.either ? { either: meaning.either } : {}),
  };
}

function kindOf({ relation, amount, unit }: StoryWhen): StatementKind {
  if (relation === 'same' && unit === 'time') return 'order';
  switch (relation) {
    case 'date':
    case 'clock':
    case 'weekday':
      return relation;
    case 'lasts':
      return 'length';
    case 'flashback':
    case 'flashforward':
      return 'flashback';
    case 'same':
    case 'next':
      return 'day';
    default:
      return amount ? 'distance' : 'order';
  }
}

/** Moments of claims that have nothing better than their scene: they happen in it. */
function momentsInScenes(
  slice: Slice,
  sayings: readonly Saying[],
  points: Points,
): readonly { readonly claim: Claim; readonly moment: Moment; readonly frame: FrameId }[] {
  const { claims } = indexOf(slice);
  const frames = framesOf(slice);
  const { stands } = standing(slice);
  const placed = new Set(sayings.filter(({ when }) => places(when)).map(({ moment }) => momentKey(moment)));
  return points.moments().flatMap((moment) => {
    const claim = moment.of === 'claim' ? claims.get(moment.id) : undefined;
    if (!claim || placed.has(momentKey(moment)) || !stands(claim.id) || frames.isUnreal(claim.scene) || isDated(claim))
      return [];
    return [{ claim, moment, frame: frames.of(claim.scene) }];
  });
}

function isHappening(claim: Claim | undefined): boolean {
  return claim !== undefined && hasTrait(claim.sense, 'happens');
}

/** "Ada dies in 1900.": told in a scene, and not shown there. */
function isDated({ sense }: Claim): boolean {
  const when = sense.kind === 'act' && sense.way !== undefined ? whenIn(sense.way) : null;
  return when?.some(({ relation }) => relation === 'date') ?? false;
}

/** Whether a statement by itself says where in time something is; a time of day alone is within its scene. */
function places({ relation }: StoryWhen): boolean {
  return relation !== 'lasts' && relation !== 'clock' && relation !== 'unknown';
}

/** In a scene "in this order", what is claimed happens in the order in which it is written. */
function inOrder(slice: Slice, points: Points, frameOf: (scene: SceneId | null) => FrameId): readonly Statement[] {
  const { inScene } = indexOf(slice);
  return ofKind(slice, 'inOrder').flatMap((part) => {
    const acts = (inScene.get(part.scene) ?? []).filter(isHappening);
    return acts.slice(1).map((claim, index): Statement => {
      const [before, after] = [acts[index] as Claim, claim].map(({ id }): Moment => ({ of: 'claim', id }));
      const [first, second] = [points.interval(before as Moment), points.interval(after as Moment)];
      return {
        claim: part.id,
        kind: 'order',
        about: after as Moment,
        to: before as Moment,
        force: 'stated',
        frame: frameOf(part.scene),
        bounds: [atMost(first.end, second.start)],
      };
    });
  });
}
