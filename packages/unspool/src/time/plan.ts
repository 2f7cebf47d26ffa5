import type { Certainty } from '../language/index.js';
import {
  type Claim,
  eventOf,
  indexOf,
  isOf,
  ofKind,
  type Ref,
  type Scene,
  type SceneId,
  type Slice,
  type StoryWhen,
  standing,
} from '../story/index.js';
import { ownUnits } from './amount.js';
import { day } from './calendar.js';
import { ownCalendars } from './calendars.js';
import { clockErrors } from './clocks.js';
import { type FrameId, framesOf, world } from './frames.js';
import { livesOf } from './lives.js';
import { type Meaning, meaningOf, type Surroundings } from './meaning.js';
import { atMost, type DayMode, exactly, type Moment, makePoints, momentKey, type Points, sooner } from './moment.js';
import type { Fault, Force, Statement, StatementKind } from './statement.js';
import { strandTimes } from './strands.js';
import { hoursOf } from './units.js';

/** All that a slice says, and all that is assumed, about when things happen. */
export type Plan = {
  readonly points: Points;
  readonly statements: readonly Statement[];
  readonly faults: readonly Fault[];
};

/** What is said of one moment by one claim. */
type Saying = {
  readonly claim: Claim;
  readonly moment: Moment;
  readonly when: StoryWhen;
  readonly frame: FrameId;
  readonly force: Force;
};

/** Reads the time statements of a slice, in the order in which they are told, and adds the assumed order of scenes. */
export function planOf(slice: Slice): Plan {
  const frames = framesOf(slice);
  const routes = routesOf(slice);
  const sayings = [...sceneSayings(slice), ...claimSayings(slice)];
  const modes = modesOf(slice, sayings, routes);
  const long = new Set(sayings.flatMap(({ when, moment }) => (when.relation === 'lasts' ? [momentKey(moment)] : [])));
  const { claims } = indexOf(slice);
  /** What a claim speaks of lies to its day as its scene does. */
  const sceneKey = ({ of, id }: Moment) => {
    const scene = of === 'claim' ? claims.get(id)?.scene : undefined;
    return scene ? momentKey(sceneMoment(slice, scene)) : '';
  };
  const points = makePoints(
    (moment) => modes.get(momentKey(moment)) ?? modes.get(sceneKey(moment)) ?? 'day',
    (moment) => long.has(momentKey(moment)),
  );
  const statements: Statement[] = [];
  const faults: Fault[] = [];
  const common = {
    points,
    units: ownUnits(slice),
    calendars: ownCalendars(slice),
    momentOf: (ref: Ref) => momentOf(slice, ref),
    errorOf: clockErrors(slice),
  };

  for (const { id } of slice.scenes) points.interval(sceneMoment(slice, id));
  for (const saying of sayings) {
    const { claim, moment, when, frame, force } = saying;
    const around: Surroundings = { ...common, ...surroundings(slice, saying, routes) };
    if (refersToItself(saying, around)) {
      faults.push({ claim: claim.id, kind: 'itself' });
      continue;
    }
    const meaning = meaningOf(when, moment, around);
    if (meaning.fault) faults.push({ claim: claim.id, kind: meaning.fault });
    const to = when.to.map(around.momentOf).find((other) => other !== null) ?? (isBare(when) ? around.before : null);
    const thread = routes.get(claim.scene ?? '')?.thread;
    const said = { claim: claim.id, about: moment, frame, force, ...(thread === undefined ? {} : { thread }) };
    statements.push(statementOf(meaning, when, said, to));
  }
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
        atMost(own.end, its.end),
        // A time of day is one of the day of the scene.
        ...(points.hasDay(moment) ? exactly(points.day(sceneMoment(slice, claim.scene)), points.day(moment), 0) : []),
      ],
    });
  }
  statements.push(...livesOf(slice, points), ...inOrder(slice, points, frames.of));
  statements.push(...assumed(slice, routes, points));
  return { points, statements, faults };
}

/** The moment of a scene: that of the event which it shows, so that scenes told again are one. */
export function sceneMoment(slice: Slice, scene: SceneId): Moment {
  return { of: 'scene', id: eventOf(slice, scene) };
}

function momentOf(slice: Slice, ref: Ref): Moment | null {
  if (ref.to === 'scene') return sceneMoment(slice, ref.id);
  return ref.to === 'claim' ? { of: 'claim', id: ref.id } : null;
}

/** A statement that names nothing is about what was told before. */
function isBare({ to, relation }: StoryWhen): boolean {
  return to.length === 0 && bare.has(relation);
}

const bare: ReadonlySet<StoryWhen['relation']> = new Set(['before', 'after', 'later', 'earlier', 'same', 'next']);

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

/** How sure the notes are of a statement decides whether it can be contradicted. */
function forceOf(certainty: Certainty | undefined): Force | null {
  if (certainty === 'unlikely') return null;
  return certainty === 'likely' || certainty === 'possible' ? 'likely' : 'stated';
}

/** What the datelines say, and the strands whose own description is a date. */
function sceneSayings(slice: Slice): readonly Saying[] {
  const frames = framesOf(slice);
  const { stands } = standing(slice);
  const { inScene } = indexOf(slice);
  const strands = strandTimes(slice);
  return slice.scenes.flatMap((scene) =>
    (inScene.get(scene.id) ?? []).flatMap((claim) => {
      const { sense } = claim;
      const whens = isOf(claim, 'time') ? claim.sense.when : sense.kind === 'strand' ? strands(sense.strand) : [];
      const force = forceOf(claim.certainty);
      if (force === null || !stands(claim.id)) return [];
      const frame = frames.of(scene.id);
      return whens.map((when) => ({ claim, moment: sceneMoment(slice, scene.id), when, frame, force }));
    }),
  );
}

/** What is nested under claims: `when: …`. */
function claimSayings(slice: Slice): readonly Saying[] {
  const frames = framesOf(slice);
  const { claims } = indexOf(slice);
  const { stands } = standing(slice);
  return ofKind(slice, 'when').flatMap((claim) => {
    const parent = claims.get(claim.parent ?? '');
    const force = forceOf(claim.certainty);
    if (!parent || force === null || !stands(claim.id) || !stands(parent.id)) return [];
    if (parent.sense.kind === 'outside' || parent.certainty === 'unlikely') return [];
    const frame = frames.of(parent.scene);
    const moment: Moment = { of: 'claim', id: parent.id };
    return (claim.sense.when ?? []).map((when) => ({ claim, moment, when, frame, force }));
  });
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
  for (const claim of lifeEvents(slice)) points.interval({ of: 'claim', id: claim.id });
  return points.moments().flatMap((moment) => {
    const claim = moment.of === 'claim' ? claims.get(moment.id) : undefined;
    if (!claim || placed.has(momentKey(moment)) || !stands(claim.id)) return [];
    return [{ claim, moment, frame: frames.of(claim.scene) }];
  });
}

/** Whether a statement by itself says where in time something is; a time of day alone is within its scene. */
function places({ relation }: StoryWhen): boolean {
  return relation !== 'lasts' && relation !== 'clock' && relation !== 'unknown';
}

function lifeEvents(slice: Slice): readonly Claim[] {
  return ofKind(slice, 'act').filter(({ sense }) => ['dies', 'kills', 'isBorn'].includes(sense.verb));
}

/** In a scene "in this order", what is claimed happens in the order in which it is written. */
function inOrder(slice: Slice, points: Points, frameOf: (scene: SceneId | null) => FrameId): readonly Statement[] {
  const { inScene } = indexOf(slice);
  return ofKind(slice, 'inOrder').flatMap((part) => {
    const acts = (inScene.get(part.scene) ?? []).filter(({ sense }) => sense.kind === 'act' || sense.kind === 'tell');
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

/** How a scene stands in the telling: its thread, whether it goes back, and what it can be compared with. */
type Route = {
  readonly scene: Scene;
  readonly thread: string;
  /** It says itself how it lies to something else. */
  readonly related: boolean;
  /** The scene told before it. */
  readonly before: Scene | undefined;
  /** The last scene of its thread that does not go back. */
  readonly last: Scene | undefined;
  /** The last scene of the world that does not go back: what a flashback interrupts. */
  readonly host: Scene | undefined;
};

function routesOf(slice: Slice): ReadonlyMap<SceneId, Route> {
  const frames = framesOf(slice);
  const { inScene } = indexOf(slice);
  const routes = new Map<SceneId, Route>();
  const last = new Map<string, Scene>();
  let host: Scene | undefined;
  let before: Scene | undefined;
  for (const scene of slice.scenes) {
    const claims = inScene.get(scene.id) ?? [];
    const whens = claims.flatMap(({ sense }) => (sense.kind === 'time' ? sense.when : []));
    const again = claims.some(({ sense }) => sense.kind === 'again');
    const related = again || whens.some(({ relation }) => relating.has(relation));
    const goesBack = whens.some(({ relation }) => backward.has(relation));
    const threadOf = (ref: Ref | undefined) => (ref?.to === 'scene' ? routes.get(ref.id)?.thread : undefined);
    const isForward = whens.some(({ relation }) => relation === 'flashforward');
    const frame = frames.of(scene.id);
    const own = claims.flatMap(({ sense }) => (sense.kind === 'strand' ? [sense.strand] : []))[0];
    // "Later" goes on with what was told before, whatever strand that is in.
    const follows = whens.some((when) => isBare(when) && (when.relation === 'later' || when.relation === 'after'));
    const thread =
      own === undefined && follows && before
        ? (routes.get(before.id)?.thread ?? '')
        : [frame, own ?? ''].join('\u0001');
    routes.set(scene.id, { scene, thread, related, before, last: last.get(thread), host });
    // "12 years before [a scene of another strand]" begins a strand; it does not go back in it.
    const goesBackInThread = whens.some(
      ({ relation, to }) => backward.has(relation) && (threadOf(to[0]) ?? thread) === thread,
    );
    const isLost = whens.some(({ relation }) => relation === 'unknown');
    const isAside = isForward || isLost || again || scene.parent !== undefined;
    if (!isAside && !goesBackInThread) last.set(thread, scene);
    if (!isAside && !goesBack && frame === world) host = scene;
    before = scene;
  }
  return routes;
}

const relating: ReadonlySet<StoryWhen['relation']> = new Set([
  ...(['before', 'after', 'between', 'during', 'since', 'sinceBefore', 'until', 'next', 'later', 'earlier'] as const),
  ...(['point', 'either', 'flashback', 'flashforward', 'unknown'] as const),
]);
const backward: ReadonlySet<StoryWhen['relation']> = new Set(['before', 'earlier', 'flashback', 'sinceBefore']);

function surroundings(
  slice: Slice,
  { claim, moment }: Saying,
  routes: ReadonlyMap<SceneId, Route>,
): Pick<Surroundings, 'before' | 'host'> {
  const route = routes.get(claim.scene ?? '');
  if (moment.of === 'claim') {
    // What a claim is compared with is the scene in which it is given.
    const own = claim.scene === null ? null : sceneMoment(slice, claim.scene);
    return { before: own, host: own };
  }
  const momentAt = (scene: Scene | undefined) => (scene ? sceneMoment(slice, scene.id) : null);
  return { before: momentAt(route?.before), host: momentAt(route?.host) };
}

/**
 * A scene that says nothing of its own is assumed to follow the last of its thread; one within another, to be in it. No
 * scene is assumed to last longer than a day.
 */
function assumed(slice: Slice, routes: ReadonlyMap<SceneId, Route>, points: Points): readonly Statement[] {
  const frames = framesOf(slice);
  return slice.scenes.flatMap((scene): readonly Statement[] => {
    const { related, last } = routes.get(scene.id) as Route;
    const frame = frames.of(scene.id);
    const about = sceneMoment(slice, scene.id);
    const own = points.interval(about);
    const said = { claim: null, kind: 'order' as const, about, force: 'assumed' as const, frame };
    const short = { ...said, kind: 'length' as const, bounds: [sooner(own.start, own.end, day)] };
    if (related) return [short];
    if (scene.parent !== undefined) {
      const to = sceneMoment(slice, scene.parent);
      const its = points.interval(to);
      const isTold = frame !== frames.of(scene.parent);
      // What is told of has happened by then; what is dreamt or shown within a scene is part of it.
      const bounds = isTold ? [atMost(own.end, its.end)] : [atMost(its.start, own.start), atMost(own.end, its.end)];
      return [short, { ...said, to, bounds }];
    }
    if (!last) return [short];
    const to = sceneMoment(slice, last.id);
    return [short, { ...said, to, bounds: [atMost(points.interval(to).end, own.start)] }];
  });
}

/** How moments lie to their days: what happens at night belongs to the day on whose evening the night begins. */
function modesOf(
  slice: Slice,
  sayings: readonly Saying[],
  routes: ReadonlyMap<SceneId, Route>,
): ReadonlyMap<string, DayMode> {
  const modes = new Map<string, DayMode>();
  const note = (moment: Moment, mode: DayMode) => {
    const name = momentKey(moment);
    const known = modes.get(name);
    modes.set(name, known === undefined || known === mode ? mode : known === 'either' ? mode : known);
  };
  for (const saying of sayings) {
    const { when, moment } = saying;
    const part = when.dayPart === undefined ? null : hoursOf(when.dayPart);
    if (part && part.most > day) note(moment, 'night');
    if ((when.relation === 'same' || when.relation === 'next') && when.unit === 'night') {
      note(moment, 'night');
      const ref = when.to[0] ? momentOf(slice, when.to[0]) : surroundings(slice, saying, routes).before;
      if (ref) note(ref, 'either');
    }
  }
  return modes;
}
